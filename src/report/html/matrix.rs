//! The matrix of bodies and sections: what state each section of each roadmap is in.

use crate::finding::Severity;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::remarks::{ItemRow, Point, RemarkSheet};

/// Bodies by the template's headings.
pub(super) struct Matrix {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

/// A heading of the template, the body's own sections, or the roadmap as a whole.
pub(super) struct Column {
    pub(super) number: String,
    pub(super) title: String,
}

/// A body.
pub(super) struct Row {
    pub(super) body: String,
    pub(super) cells: Vec<Cell>,
}

/// The state of a section.
pub(super) struct Cell {
    /// `error`, `warning`, `note`, `clean` or `absent`.
    pub(super) look: &'static str,
    /// Marks and counts: «✗2 !3».
    pub(super) marks: String,
    /// The same in words.
    pub(super) words: String,
    /// The first section of the roadmap that it speaks of.
    pub(super) section: Option<usize>,
}

/// What a column gathers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key<'k> {
    Heading(&'k str),
    Local,
    Whole,
}

impl Matrix {
    pub(super) fn new(sheets: &[RemarkSheet], locale: &Locale) -> Self {
        let mut headings: Vec<&(String, String)> = Vec::new();
        for heading in sheets.iter().flat_map(|sheet| &sheet.headings) {
            if !headings.iter().any(|known| known.0 == heading.0) {
                headings.push(heading);
            }
        }
        let mut keys: Vec<Key> = headings.iter().map(|heading| Key::Heading(&heading.0)).collect();
        let mut columns: Vec<Column> =
            headings.iter().map(|heading| Column { number: heading.0.clone(), title: heading.1.clone() }).collect();
        for (key, number, title) in
            [(Key::Local, "matrix-local", "matrix-local-title"), (Key::Whole, "matrix-whole", "matrix-whole-title")]
        {
            keys.push(key);
            columns.push(Column { number: locale.word(number), title: locale.word(title) });
        }
        let row = |sheet: &RemarkSheet| Row {
            body: sheet.body.clone(),
            cells: keys.iter().map(|key| cell(sheet, *key, &keys, locale)).collect(),
        };
        Self { columns, rows: sheets.iter().map(row).collect() }
    }
}

fn key_of_section<'k>(sheet: &'k RemarkSheet, section: usize, keys: &[Key]) -> Key<'k> {
    let row = sheet.sections.get(section);
    match row.and_then(|row| row.heading.as_deref()) {
        Some(heading) if keys.contains(&Key::Heading(heading)) => Key::Heading(heading),
        // A heading over other sections is no column.
        Some(_) => Key::Whole,
        None => Key::Local,
    }
}

fn key_of_point<'k>(sheet: &'k RemarkSheet, point: &'k Point, keys: &[Key]) -> Key<'k> {
    match (point.section, point.heading.as_deref()) {
        (Some(section), _) => key_of_section(sheet, section, keys),
        (None, Some(heading)) if keys.contains(&Key::Heading(heading)) => Key::Heading(heading),
        (None, _) => Key::Whole,
    }
}

fn cell(sheet: &RemarkSheet, key: Key, keys: &[Key], locale: &Locale) -> Cell {
    let section = (0..sheet.sections.len()).find(|section| key_of_section(sheet, *section, keys) == key);
    let count = |severity: Severity| {
        let remarks = sheet.remarks.iter().filter(|remark| remark.severity == severity);
        remarks.flat_map(|remark| &remark.points).filter(|point| key_of_point(sheet, point, keys) == key).count()
    };
    let late = |item: &&ItemRow| item.is_overdue() && key_of_section(sheet, item.section, keys) == key;
    let counts = [
        (count(Severity::Error), "✗", "count-errors", "error"),
        (count(Severity::Warning), "!", "count-warnings", "warning"),
        (count(Severity::Note), "i", "count-notes", "note"),
        (sheet.items.iter().filter(late).count(), "▲", "count-overdue", "late"),
    ];
    let found: Vec<_> = counts.into_iter().filter(|(count, ..)| *count > 0).collect();
    let marks: Vec<String> = found.iter().map(|(count, mark, ..)| format!("{mark}{count}")).collect();
    let words: Vec<String> =
        found.iter().map(|(count, _, id, _)| locale.text(&Message::new(id).with("count", *count))).collect();
    let absent = section.is_none() && key != Key::Whole;
    match found.first() {
        Some((.., look)) => Cell { look, marks: marks.join(" "), words: words.join(", "), section },
        None if absent => {
            Cell { look: "absent", marks: "–".to_owned(), words: locale.word("matrix-absent"), section }
        }
        None => Cell { look: "clean", marks: "✓".to_owned(), words: locale.word("remarks-none"), section },
    }
}
