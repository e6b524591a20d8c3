//! The cells of the chosen table as rows of five texts, torn rows joined.

use std::collections::BTreeMap;

use crate::import::format::Format;
use crate::import::grid::{Cell, Merge, Place, Row};
use crate::import::review::{Review, ReviewKind};
use crate::import::table::header::{Column, Header, is_enumeration};
use crate::import::table::join::append;
use crate::import::table::number::Number;
use crate::import::table::select::Selection;
use crate::import::text;

/// A row of the roadmap as the document has it.
#[derive(Debug, Clone)]
pub(crate) struct RawRow {
    /// The texts of the five columns, paragraphs joined by newlines.
    pub(crate) texts: [String; 5],
    /// Which of them are taken from a merged cell above.
    pub(crate) inherited: [bool; 5],
    /// Where each of them stands.
    pub(crate) places: [Place; 5],
    /// Footnotes called in the row.
    pub(crate) notes: Vec<String>,
    /// The number as a number, where the source stores one.
    pub(crate) value: Option<f64>,
    /// The deadline as a number, where the source stores one.
    pub(crate) serial: Option<f64>,
    /// The title goes over the columns to its right: a heading.
    pub(crate) wide: bool,
    /// The row stands first on its page.
    pub(crate) after_break: bool,
    /// Doubts about the row; they get its number when it is known.
    pub(crate) review: Vec<Review>,
}

impl RawRow {
    /// The text of a column.
    pub(crate) fn text(&self, column: Column) -> &str {
        self.texts.get(column.index()).map(String::as_str).unwrap_or_default()
    }

    /// The place of a column.
    pub(crate) fn place(&self, column: Column) -> Place {
        self.places.get(column.index()).cloned().unwrap_or(Place::Document)
    }

    /// Whether the row says something beside its number and title.
    pub(crate) fn has_details(&self) -> bool {
        [Column::Deadline, Column::Responsible, Column::Document].iter().any(|column| !self.text(*column).is_empty())
    }

    fn is_blank(&self) -> bool {
        self.texts.iter().zip(self.inherited).all(|(text, inherited)| text.is_empty() || inherited)
    }

    fn take(&mut self, column: Column, cell: &Cell) {
        let index = column.index();
        self.texts[index] = text::paragraphs(&cell.text);
        self.inherited[index] = cell.merge == Merge::Down && !cell.is_empty();
        self.places[index] = cell.place.clone();
        match column {
            Column::Number => self.value = cell.number,
            Column::Deadline => self.serial = cell.number,
            _ => {}
        }
    }

    fn take_number_off(&mut self, text: &str) {
        if let Some((number, title)) = Number::split_off(text) {
            self.texts[Column::Number.index()] = number.to_string();
            title.clone_into(&mut self.texts[Column::Title.index()]);
        } else {
            text.clone_into(&mut self.texts[Column::Title.index()]);
        }
    }
}

/// Reads the rows of the chosen pieces and joins what page breaks have torn.
pub(crate) fn read(selection: &Selection<'_>, format: Format, review: &mut Vec<Review>) -> Vec<RawRow> {
    let mut reader = Reader { review, unused: BTreeMap::new(), rows: Vec::new(), format };
    for piece in &selection.pieces {
        let mut after_break = true;
        for row in piece.rows {
            if row.is_blank() && !row.cells.iter().any(|cell| cell.merge == Merge::Down) {
                continue;
            }
            if is_enumeration(row) || piece.header.is_repeated_by(row) {
                after_break = true;
                continue;
            }
            let mut raw = reader.row(row, &piece.header);
            raw.after_break = after_break;
            after_break = false;
            reader.push(raw);
        }
    }
    reader.finish()
}

struct Reader<'r> {
    review: &'r mut Vec<Review>,
    /// Texts of columns that a roadmap does not have, by header.
    unused: BTreeMap<(usize, String), (Place, Vec<String>)>,
    rows: Vec<RawRow>,
    format: Format,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row, header: &Header) -> RawRow {
        let place = row.place();
        let mut raw = RawRow {
            texts: Default::default(),
            inherited: [false; 5],
            places: std::array::from_fn(|_| place.clone()),
            notes: Vec::new(),
            value: None,
            serial: None,
            wide: false,
            after_break: false,
            review: Vec::new(),
        };
        for cell in &row.cells {
            raw.notes.extend(cell.notes.iter().filter(|_| cell.merge == Merge::None).cloned());
        }
        if let Some(cell) = whole_row(row) {
            raw.take_number_off(&text::paragraphs(&cell.text));
            raw.wide = true;
            return raw;
        }
        let mut strays = Vec::new();
        for (index, cell) in row.cells.iter().enumerate() {
            if cell.merge == Merge::Across {
                continue;
            }
            match header.role(index) {
                Some(column) => raw.take(column, cell),
                None if cell.is_own() => strays.push((index, cell)),
                None => {}
            }
        }
        for (index, cell) in strays {
            self.stray(&mut raw, header, index, cell);
        }
        let title = header.columns[Column::Title.index()];
        raw.wide = title.is_some_and(|title| row.cells.get(title + 1).is_some_and(|cell| cell.merge == Merge::Across));
        if header.columns[Column::Number.index()].is_none() || raw.text(Column::Title).is_empty() {
            let number = raw.text(Column::Number).to_owned();
            if header.columns[Column::Number.index()].is_none() {
                let title = raw.text(Column::Title).to_owned();
                raw.take_number_off(&title);
            } else if Number::parse(&number).is_none() && Number::split_off(&number).is_some() {
                // «3.1. Процессы …» in the number's own column, nothing merged.
                raw.take_number_off(&number);
            }
        }
        raw
    }

    /// A text under no header: it belongs to an empty cell on its left where the header is empty too.
    fn stray(&mut self, raw: &mut RawRow, header: &Header, index: usize, cell: &Cell) {
        let heading = header.texts.get(index).map(String::as_str).unwrap_or_default();
        let left = (0..index).rev().find_map(|left| header.role(left));
        match left {
            Some(column) if heading.is_empty() && raw.text(column).is_empty() => raw.take(column, cell),
            _ => {
                let number = raw.text(Column::Number);
                let words = text::line(&cell.text);
                let words = if number.is_empty() { words } else { format!("{number} {words}") };
                let slot = self.unused.entry((index, heading.to_owned()));
                slot.or_insert_with(|| (cell.place.clone(), Vec::new())).1.push(words);
            }
        }
    }

    fn push(&mut self, raw: RawRow) {
        let joins = self.rows.last().is_some_and(|last| is_continuation(last, &raw));
        let Some(last) = self.rows.last_mut().filter(|_| joins) else {
            if !raw.is_blank() {
                self.rows.push(raw);
            }
            return;
        };
        let shared = raw.inherited[Column::Number.index()];
        let mut words = Vec::new();
        for column in Column::ALL {
            let index = column.index();
            if raw.inherited[index] || raw.texts[index].is_empty() {
                continue;
            }
            words.push(text::line(&raw.texts[index]));
            if last.texts[index].is_empty() {
                last.places[index] = raw.places[index].clone();
            }
            let between = if shared || self.format == Format::Pdf { "\n" } else { " " };
            let (first, second) = (&last.texts[index], &raw.texts[index]);
            let (joined, twice) = match column {
                Column::Title | Column::Document if !shared => append(first, second, between),
                _ if first.is_empty() => (second.clone(), None),
                _ => (format!("{first}{between}{second}"), None),
            };
            last.texts[index] = joined;
            if let Some(twice) = twice {
                last.review.push(Review::new(ReviewKind::RemovedOverlap, raw.place(column), twice));
            }
        }
        last.notes.extend(raw.notes);
        if last.value.is_none() {
            last.value = raw.value;
        }
        if !words.is_empty() {
            let place = raw.places[Column::Title.index()].clone();
            last.review.push(Review::new(ReviewKind::JoinedRow, place, words.join(" · ")));
        }
    }

    fn finish(self) -> Vec<RawRow> {
        for ((_, heading), (place, texts)) in self.unused {
            let kind = if heading.is_empty() { ReviewKind::Unplaced } else { ReviewKind::UnusedColumn };
            let words = texts.join("; ");
            let words = if heading.is_empty() { words } else { format!("{heading}: {words}") };
            self.review.push(Review::new(kind, place, words));
        }
        self.rows
    }
}

/// The one cell of a row that is merged over all columns, or that stands in the first column with words in it.
fn whole_row(row: &Row) -> Option<&Cell> {
    let mut own = row.cells.iter().enumerate().filter(|(_, cell)| cell.is_own());
    let (index, cell) = own.next()?;
    let alone = own.next().is_none() && !row.cells.iter().any(|cell| cell.merge == Merge::Down && !cell.is_empty());
    let merged = row.cells.iter().skip(1).filter(|cell| cell.merge == Merge::Across).count();
    let words = Number::parse(&cell.text).is_none();
    (alone && index == 0 && words && (merged + 2 > row.cells.len() || merged > 2)).then_some(cell)
}

/// Whether a row is the rest of the one before it: it has no number of its own and does not begin anything.
fn is_continuation(last: &RawRow, raw: &RawRow) -> bool {
    if raw.wide {
        return false;
    }
    if raw.inherited[Column::Number.index()] {
        return true;
    }
    if !raw.text(Column::Number).is_empty() || last.wide {
        return false;
    }
    let title = raw.text(Column::Title);
    if last.text(Column::Title).is_empty() || title.is_empty() {
        return true;
    }
    let lower = title.chars().next().is_some_and(char::is_lowercase);
    if raw.has_details() {
        // A whole item without a number begins with its title and its deadline.
        let own = |column: Column| !raw.text(column).is_empty() && !raw.inherited[column.index()];
        (lower && raw.after_break) || (!own(Column::Deadline) && (lower || raw.after_break))
    } else {
        lower || raw.after_break
    }
}
