//! Shows which item of a roadmap was paired with which of the template, and how sure that is.

use comfy_table::{CellAlignment, ContentArrangement, Table};

use crate::alignment::{Alignment, Means, Pair};
use crate::check::{Checked, Standard};
use crate::locale::Locale;
use crate::message::Message;

use super::harmless::one_line;
use super::{View, text};

/// The findings of a file, then the table of its pairs.
pub(super) fn file(checked: &Checked, standard: &Standard, view: &View) -> String {
    let (locale, layout) = (view.locale, view.layout);
    let mut shown = text::piece(checked, view);
    let Some(roadmap) = &checked.roadmap else { return shown };
    let Ok(template) = standard.template(&checked.source, roadmap) else { return shown };
    let alignment = Alignment::new(roadmap, &template);
    let title = Message::new("alignment-title")
        .with("path", one_line(checked.source.path()))
        .with("template", &template.file.id);
    shown.push_str(&locale.text(&title));
    shown.push('\n');
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(layout.width).unwrap_or(u16::MAX))
        .set_header(
            ["alignment-item", "alignment-template", "alignment-similarity", "alignment-means", "alignment-words"]
                .map(|id| locale.word(id)),
        );
    for ((_, item), pair) in roadmap.items().iter().zip(&alignment.items) {
        let number = pair
            .and_then(|pair| template.entries().get(pair.template))
            .map_or("–", |entry| entry.item.number.as_str());
        table.add_row([
            one_line(&item.number.value),
            number.to_owned(),
            similarity(*pair),
            means(*pair, locale),
            one_line(&item.title.value),
        ]);
    }
    for (entry, found) in template.entries().iter().zip(&alignment.entries) {
        if found.is_none() {
            let absent = locale.word("alignment-absent");
            table.add_row([
                "–".to_owned(),
                entry.item.number.to_string(),
                "–".to_owned(),
                absent,
                entry.item.title.to_string(),
            ]);
        }
    }
    for column in [2] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    shown.push_str(&table.trim_fmt());
    shown.push_str("\n\n");
    shown
}

fn similarity(pair: Option<Pair>) -> String {
    pair.map_or("–".to_owned(), |pair| format!("{:.2}", pair.similarity))
}

fn means(pair: Option<Pair>, locale: &Locale) -> String {
    locale.word(match pair.map(|pair| pair.means) {
        Some(Means::Implements) => "alignment-implements",
        Some(Means::Title) => "alignment-by-title",
        Some(Means::Items) => "alignment-by-items",
        Some(Means::Number) => "alignment-by-number",
        None => "alignment-local",
    })
}
