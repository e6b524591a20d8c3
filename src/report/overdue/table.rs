//! The list on the screen: tables that fit its width, the worst first, a total line.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Row, Table, Width};

use crate::locale::Locale;
use crate::overdue::list::{Grouping, Part};
use crate::overdue::{Answerable, State, Term};
use crate::report::harmless::one_line;
use crate::report::text::Layout;

use super::{OverdueReport, reason};

/// Rows that are laid out at a time, so that memory stays flat.
const CHUNK: usize = 200;
/// Lines of a cell that are shown; the files hold the whole text.
const MAX_LINES: usize = 3;
/// In fewer columns than this the texts of an item stand under each other.
const NARROW: usize = 90;
/// In fewer columns than this there is no room for the documents: their words would be cut in the middle.
const WITH_DOCUMENTS: usize = 120;
/// Blanks after a column.
const GAP: u16 = 2;

pub(super) fn write(report: &mut OverdueReport, output: &mut dyn Write, layout: Layout) -> io::Result<()> {
    writeln!(output, "{}", fill(&report.heading(), layout))?;
    if let (Some(body), true) = (&report.listing.body, report.grouping != Some(Grouping::Body)) {
        writeln!(output, "{}", fill(&one_line(body), layout))?;
    }
    for part in report.parts() {
        if part != Part::Overdue && report.listing.rows(part) == 0 {
            continue;
        }
        writeln!(output, "\n{}", fill(&report.part_heading(part), layout))?;
        rows(report, part, output, layout)?;
    }
    writeln!(output)?;
    for line in report.totals() {
        writeln!(output, "{}", fill(&line, layout))?;
    }
    Ok(())
}

fn rows(report: &mut OverdueReport, part: Part, output: &mut dyn Write, layout: Layout) -> io::Result<()> {
    // The heading of the list, or of each group, names the body otherwise.
    let with_bodies = report.grouping.is_none() && report.listing.body.is_none();
    let columns = Columns::new(part, layout, with_bodies, report.locale);
    let locale = report.locale;
    let headings: Vec<(String, String)> = report
        .listing
        .groups()
        .iter()
        .map(|group| {
            let subtotal = if part == Part::Overdue { report.subtotal(group) } else { String::new() };
            (report.group_label(group), subtotal)
        })
        .collect();
    let grouped = report.grouping.is_some();
    let mut chunk: Vec<Row> = Vec::with_capacity(CHUNK);
    let mut current: Option<usize> = None;
    let mut first = true;
    report.listing.each(part, &mut |group, term| {
        if current != Some(group) || chunk.len() == CHUNK {
            columns.write(&mut chunk, &mut first, output)?;
        }
        if current != Some(group) && grouped {
            end_of_group(current, &headings, output, layout)?;
            let label = headings.get(group).map_or("", |(label, _)| label.as_str());
            writeln!(output, "\n{}", fill(&one_line(label), layout))?;
            first = true;
        }
        current = Some(group);
        chunk.push(columns.row(term, locale));
        Ok(())
    })?;
    columns.write(&mut chunk, &mut first, output)?;
    if grouped { end_of_group(current, &headings, output, layout) } else { Ok(()) }
}

fn end_of_group(
    group: Option<usize>,
    headings: &[(String, String)],
    output: &mut dyn Write,
    layout: Layout,
) -> io::Result<()> {
    match group.and_then(|group| headings.get(group)) {
        Some((_, subtotal)) if !subtotal.is_empty() => writeln!(output, "{}", fill(subtotal, layout)),
        _ => Ok(()),
    }
}

fn fill(text: &str, layout: Layout) -> String {
    textwrap::fill(text, layout.width)
}

/// The columns of a table: the same for every piece of it.
struct Columns {
    part: Part,
    headings: Vec<String>,
    widths: Vec<u16>,
    right: Option<usize>,
    narrow: bool,
    with_bodies: bool,
    with_documents: bool,
}

impl Columns {
    fn new(part: Part, layout: Layout, with_bodies: bool, locale: &Locale) -> Self {
        let narrow = layout.width < NARROW;
        let days = match part {
            Part::Overdue => "overdue-column-days",
            Part::DueSoon => "overdue-column-left",
            Part::NotDatable => "overdue-column-reason",
        };
        let deadline = if part == Part::NotDatable { "overdue-column-stated" } else { "overdue-column-deadline" };
        let (deadline_width, days_width) = if part == Part::NotDatable { (14, 14) } else { (11, 9) };
        let fixed = 7 + deadline_width + days_width;
        let total = u16::try_from(layout.width).unwrap_or(u16::MAX);
        let with_documents = !narrow && layout.width >= WITH_DOCUMENTS;
        let count = if narrow { 4 } else { 5 + u16::from(with_bodies) + u16::from(with_documents) };
        let free = total.saturating_sub(fixed + GAP * count).max(16);
        let share = |parts: u16| (free * parts / 100).max(4);
        let (body, title, responsible, document) = match (with_bodies, with_documents) {
            (true, true) => (20, 36, 20, 24),
            (true, false) => (24, 48, 28, 0),
            (false, true) => (0, 46, 24, 30),
            (false, false) => (0, 68, 32, 0),
        };
        let columns = if narrow {
            vec![
                ("overdue-column-item", 7),
                ("overdue-column-title", free),
                (deadline, deadline_width),
                (days, days_width),
            ]
        } else {
            let mut columns = Vec::with_capacity(usize::from(count));
            columns.extend(with_bodies.then(|| ("overdue-column-body", share(body))));
            columns.extend([
                ("overdue-column-item", 7),
                ("overdue-column-title", share(title)),
                (deadline, deadline_width),
                (days, days_width),
                ("overdue-column-responsible", share(responsible)),
            ]);
            columns.extend(with_documents.then(|| ("overdue-column-document", share(document))));
            columns
        };
        let right = (part != Part::NotDatable).then_some(if narrow { 3 } else { 3 + usize::from(with_bodies) });
        let (ids, widths): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        Self {
            part,
            headings: ids.into_iter().map(|id| locale.word(id)).collect(),
            widths,
            right,
            narrow,
            with_bodies,
            with_documents,
        }
    }

    fn row(&self, term: &Term, locale: &Locale) -> Row {
        let date = |date: Option<chrono::NaiveDate>| date.map_or("–".to_owned(), |date| locale.date(date));
        let deadline = match self.part {
            Part::NotDatable => term.stated.as_deref().map_or("–".to_owned(), one_line),
            _ if term.deadline == term.due => date(term.due),
            _ => format!("{}\n→{}", date(term.deadline), date(term.due)),
        };
        let days = match term.state {
            State::NotDatable { .. } => reason(term, locale).unwrap_or_default(),
            state => state.days().map_or("–".to_owned(), |days| days.to_string()),
        };
        let body = self.with_bodies.then(|| one_line(&term.body));
        let (title, item) = (one_line(&term.title), one_line(&term.item));
        let responsible = Some(one_line(&names(term))).filter(|names| !names.is_empty());
        let mut row = if self.narrow {
            let responsible =
                responsible.map(|names| format!("{}: {names}", locale.word("overdue-column-responsible")));
            let texts: Vec<String> = std::iter::once(title).chain(body).chain(responsible).collect();
            Row::from([item, texts.join("\n"), deadline, days])
        } else {
            let responsible = responsible.unwrap_or_else(|| "–".to_owned());
            let document = self.with_documents.then(|| one_line(term.document.as_deref().unwrap_or("–")));
            let cells = body.into_iter().chain([item, title, deadline, days, responsible]).chain(document);
            Row::from(cells.collect::<Vec<_>>())
        };
        row.max_height(if self.narrow { MAX_LINES * 4 } else { MAX_LINES });
        row
    }

    /// Writes the rows, under the headings the first time.
    fn write(&self, rows: &mut Vec<Row>, first: &mut bool, output: &mut dyn Write) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut table = Table::new();
        let gap = LineStyle::none().fill(' ');
        table
            .load_style(comfy_table::presets::NOTHING.row_separator(gap))
            .set_content_arrangement(ContentArrangement::Disabled);
        if std::mem::replace(first, false) {
            table.set_header(self.headings.iter());
        } else {
            writeln!(output)?;
        }
        table.add_rows(std::mem::take(rows));
        for (index, width) in self.widths.iter().enumerate() {
            if let Some(column) = table.column_mut(index) {
                column.set_padding((0, GAP)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(width + GAP)));
                if self.right == Some(index) {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        writeln!(output, "{}", table.trim_fmt())
    }
}

/// Who answers, by name where there is one: the files have the positions too.
fn names(term: &Term) -> String {
    let name = |entry: &Answerable| entry.name.clone().unwrap_or_else(|| entry.shown.clone());
    term.responsible.iter().map(name).collect::<Vec<_>>().join("; ")
}
