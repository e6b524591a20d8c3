//! Rows to sections and items: numbers checked, headings found, every doubt written down.

use crate::import::draft::{Draft, Item, Section};
use crate::import::grid::Place;
use crate::import::review::{Review, ReviewKind};
use crate::import::table::header::Column;
use crate::import::table::number::{Fit, Number, Sequence};
use crate::import::table::rows::RawRow;
use crate::import::text;
use crate::roadmap::deadline::{self, Deadline, InvalidReason};
use crate::roadmap::person;

/// Builds the sections of a roadmap out of its rows.
pub(crate) fn build(rows: &[RawRow], draft: &mut Draft) {
    let mut builder = Builder { sequence: Sequence::default(), draft, path: Vec::new() };
    for (index, row) in rows.iter().enumerate() {
        builder.row(row, rows.get(index + 1));
    }
    builder.close_to(0);
}

struct Builder<'d> {
    sequence: Sequence,
    draft: &'d mut Draft,
    /// The sections that are open, outer first.
    path: Vec<Section>,
}

impl Builder<'_> {
    fn row(&mut self, row: &RawRow, next: Option<&RawRow>) {
        let number = self.number(row, next);
        let shown = number.to_string();
        self.draft.review.extend(row.review.iter().cloned().map(|review| review.at(&shown)));
        let title = text::line(row.text(Column::Title));
        if title.is_empty() {
            self.review(ReviewKind::EmptyTitle, row.place(Column::Title), &shown, &shown);
        }
        if is_heading(row, &number, next) {
            self.close_above(&number);
            let notes = row.notes.clone();
            let place = row.place(Column::Title);
            self.path.push(Section { number, title, notes, place, items: Vec::new(), sections: Vec::new() });
            return;
        }
        let item = self.item(row, number, title);
        self.close_above(&item.number);
        if self.path.is_empty() {
            self.open_unnamed(&item);
        }
        if let Some(section) = self.path.last_mut() {
            section.items.push(item);
        }
    }

    /// The number of a row, corrected or given where it must be.
    fn number(&mut self, row: &RawRow, next: Option<&RawRow>) -> Number {
        let text = row.text(Column::Number);
        let place = row.place(Column::Number);
        let Some((number, corrected)) = Number::parse(text) else {
            let given = self.given(row, next);
            let shown = given.to_string();
            if text.is_empty() {
                let title = text::line(row.text(Column::Title));
                self.review(ReviewKind::GivenNumber, place, &title, &shown);
            } else {
                self.review(ReviewKind::UnreadNumber, place, text, &shown);
            }
            return self.sequence.accept(given, "").0;
        };
        let (number, fit) = self.sequence.accept(number, text);
        let shown = number.to_string();
        match fit {
            Fit::Follows if corrected => self.review(ReviewKind::CorrectedNumber, place, text, &shown),
            Fit::Follows => {}
            Fit::Repaired => self.review(ReviewKind::CorrectedNumber, place, text, &shown),
            Fit::Duplicate => self.review(ReviewKind::DuplicateNumber, place, text, &shown),
            Fit::Gap => self.review(ReviewKind::NumberGap, place, text, &shown),
        }
        number
    }

    /// The number for a row without one: above its first child for a heading, the next one for an item.
    fn given(&self, row: &RawRow, next: Option<&RawRow>) -> Number {
        let below = next.and_then(|next| Number::parse(next.text(Column::Number))).map(|(number, _)| number);
        let above = below.and_then(|below| below.parent()).filter(|_| row.wide || !row.has_details());
        let last = self.sequence.last();
        above
            .or_else(|| {
                let opens = self.path.last().is_some_and(|section| Some(&section.number) == last);
                if opens { last.map(Number::first_child) } else { self.sequence.next() }
            })
            .unwrap_or_else(Number::first)
    }

    fn item(&mut self, row: &RawRow, number: Number, title: String) -> Item {
        let shown = number.to_string();
        for column in [Column::Title, Column::Deadline, Column::Responsible, Column::Document] {
            if row.inherited.get(column.index()) == Some(&true) {
                self.review(ReviewKind::Inherited, row.place(column), &text::line(row.text(column)), &shown);
            }
        }
        let deadline = self.deadline(row, &shown);
        let document = text::line(row.text(Column::Document));
        if document.is_empty() {
            self.review(ReviewKind::EmptyDocument, row.place(Column::Document), &title, &shown);
        }
        let responsible = row.text(Column::Responsible).to_owned();
        self.check_responsible(&responsible, row, &shown, &title);
        let place = row.place(Column::Title);
        Item { number, title, deadline, responsible, document, notes: row.notes.clone(), place }
    }

    fn deadline(&mut self, row: &RawRow, shown: &str) -> String {
        let place = row.place(Column::Deadline);
        let written = text::line(row.text(Column::Deadline));
        let words = if let Some(date) = row.serial.and_then(date_of_serial) {
            self.review(ReviewKind::ConvertedDate, place.clone(), &written, shown);
            date
        } else {
            written
        };
        if words.is_empty() {
            self.review(ReviewKind::EmptyDeadline, place, &text::line(row.text(Column::Title)), shown);
            return words;
        }
        if let Deadline::Invalid(reason) = deadline::parse(&words) {
            let kind = match reason {
                InvalidReason::SeveralDates => ReviewKind::TwoDates,
                InvalidReason::Unreadable => ReviewKind::UnreadDeadline,
                _ => ReviewKind::ImpossibleDate,
            };
            self.review(kind, place, &words, shown);
        }
        words
    }

    /// Who answers: nobody, or several whom nothing in the source divides, or words that stand in no entry.
    fn check_responsible(&mut self, cell: &str, row: &RawRow, shown: &str, title: &str) {
        let place = row.place(Column::Responsible);
        if cell.trim().is_empty() {
            self.review(ReviewKind::EmptyResponsible, place, title, shown);
            return;
        }
        if deadline::parse(cell).is_delegated() {
            return;
        }
        let entries = person::split_cell(cell);
        let between = entries.windows(2).map(|pair| match pair {
            [one, two] => cell.get(one.range.end..two.range.start).unwrap_or_default(),
            _ => "",
        });
        let undivided = between.clone().any(|gap| !gap.contains(['\n', ';', '/', '•']));
        let lost = between.clone().any(|gap| gap.chars().any(char::is_alphanumeric));
        if undivided || lost {
            self.review(ReviewKind::SplitResponsible, place, &text::line(cell), shown);
        }
    }

    fn review(&mut self, kind: ReviewKind, place: Place, words: &str, number: &str) {
        self.draft.review.push(Review::new(kind, place, words).at(number));
    }

    /// Closes the sections that a number does not stand in.
    fn close_above(&mut self, number: &Number) {
        let open = self.path.iter().take_while(|section| section.number.is_above(number)).count();
        // An item whose number fits no open section stays in the last one; a heading closes all that it is not in.
        self.close_to(open);
    }

    fn close_to(&mut self, depth: usize) {
        while self.path.len() > depth {
            let Some(section) = self.path.pop() else { return };
            match self.path.last_mut() {
                Some(outer) => outer.sections.push(section),
                None => self.draft.sections.push(section),
            }
        }
    }

    /// A section for items that stand under no heading.
    fn open_unnamed(&mut self, item: &Item) {
        let number = item.number.parent().unwrap_or_else(|| item.number.clone());
        if let Some(last) = self.draft.sections.pop() {
            if last.number == number {
                self.path.push(last);
                return;
            }
            self.draft.sections.push(last);
        }
        let shown = number.to_string();
        self.review(ReviewKind::EmptyTitle, item.place.clone(), &shown, &shown);
        let (notes, place) = (Vec::new(), item.place.clone());
        self.path.push(Section { number, title: String::new(), notes, place, items: Vec::new(), sections: Vec::new() });
    }
}

/// A heading says nothing but its title: merged over the row, or above the number that follows.
fn is_heading(row: &RawRow, number: &Number, next: Option<&RawRow>) -> bool {
    if row.has_details() {
        return false;
    }
    let below = next.and_then(|next| Number::parse(next.text(Column::Number))).map(|(number, _)| number);
    row.wide || number.depth() == 1 || below.is_some_and(|below| number.is_above(&below))
}

/// A day that a spreadsheet has stored as a number, for the years 2000 to 2100.
fn date_of_serial(serial: f64) -> Option<String> {
    if !(36_526.0..73_416.0).contains(&serial) {
        return None;
    }
    let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = chrono::TimeDelta::try_days(serial_days(serial)?)?;
    Some(deadline::russian_date(first.checked_add_signed(days)?))
}

/// The whole days of a serial number.
fn serial_days(serial: f64) -> Option<i64> {
    format!("{:.0}", serial.floor()).parse().ok()
}
