//! What stands around the table: the act, the body, the region, the period, the working group.

mod act;
mod group;
mod heading;
mod letters;
mod region;

use std::collections::BTreeSet;

use crate::import::draft::Draft;
use crate::import::grid::{Block, Document, Place};
use crate::import::review::{Review, ReviewKind};
use crate::import::text;

/// A line of the text around the table.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The words, the cells of a table's row set apart by tabs.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) place: Place,
    /// Whether it stands before the roadmap's table.
    pub(crate) before: bool,
    /// Whether it ends a paragraph.
    pub(crate) ends: bool,
}

/// Reads the text around the table into the draft; `taken` are the blocks that are the table.
pub(crate) fn read(document: &Document, taken: &[usize], first: usize, draft: &mut Draft) {
    let taken: BTreeSet<usize> = taken.iter().copied().collect();
    let lines = lines(document, &taken, first);
    let titled = heading::read(&lines);
    draft.title = titled.as_ref().map(|heading| heading.title.clone());
    let found = act::read(&lines);
    draft.body = act::body(&lines, found.as_ref()).or_else(|| titled.as_ref().and_then(|heading| heading.body.clone()));
    draft.region = region::most_named(&lines);
    let acted = found.as_ref().and_then(|found| found.act.title.clone());
    draft.period = [draft.title.as_deref(), acted.as_deref()].into_iter().flatten().find_map(heading::period);
    if let Some(found) = found {
        draft.act = Some(found.act);
        draft.review.extend(found.review);
    }
    draft.working_group = group::read(&lines, &mut draft.review);
    missing(draft);
}

/// Facts that a roadmap should have and the document does not give are listed, not guessed.
fn missing(draft: &mut Draft) {
    let act = draft.act.clone().unwrap_or_default();
    let absent = [
        ("body", draft.body.is_none()),
        ("region", draft.region.is_none()),
        ("act.type", act.reference.kind.is_none()),
        ("act.number", act.reference.number.is_none()),
        ("act.date", act.reference.date.is_none()),
        ("working_group", draft.working_group.is_none()),
    ];
    for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
        draft.review.push(Review::new(ReviewKind::MissingFact, Place::Document, key));
    }
}

fn lines(document: &Document, taken: &BTreeSet<usize>, first: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, block) in document.blocks.iter().enumerate().filter(|(index, _)| !taken.contains(index)) {
        let before = index < first;
        match block {
            Block::Paragraph(paragraph) => {
                let count = paragraph.text.split('\n').count();
                for (position, text) in paragraph.text.split('\n').enumerate() {
                    let ends = position + 1 == count;
                    lines.push(Line { text: text.trim().to_owned(), place: paragraph.place.clone(), before, ends });
                }
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let own: Vec<String> =
                        row.cells.iter().filter(|cell| cell.is_own()).map(|cell| text::line(&cell.text)).collect();
                    let text = own.join("\t");
                    lines.push(Line { text, place: row.place(), before, ends: true });
                }
            }
        }
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}
