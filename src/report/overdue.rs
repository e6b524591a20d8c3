//! What is overdue, as a table for the screen, CSV, Markdown, JSON and Excel.

mod json;
mod table;

use std::io::{self, Write};

use chrono::NaiveDate;

use crate::locale::Locale;
use crate::message::Message;
use crate::overdue::list::{Group, Grouping, Listing, Part};
use crate::overdue::{State, Term};

use super::guarded::Guarded;
use super::sheet::{Cell, Column, CsvSheet, MarkdownSheet, Sheet, Xlsx};
use super::text::Layout;

/// A list of what is overdue and what was asked.
pub struct OverdueReport<'r> {
    /// The list.
    pub listing: Listing,
    /// The day.
    pub as_of: NaiveDate,
    /// True when nobody named the day: it is today's.
    pub today: bool,
    /// Days after it in which what falls due is listed too.
    pub within: Option<u32>,
    /// True when working days are counted.
    pub working_days: bool,
    /// What the list is grouped by.
    pub grouping: Option<Grouping>,
    /// The language.
    pub locale: &'r Locale,
}

/// A form that is written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextForm {
    /// For the screen.
    Table,
    /// For a spreadsheet.
    Csv,
    /// For programs.
    Json,
    /// For a document.
    Markdown,
}

impl OverdueReport<'_> {
    /// Writes the list.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn write(&mut self, form: TextForm, output: &mut dyn Write, layout: Layout) -> io::Result<()> {
        match form {
            TextForm::Table => {
                let mut guarded = Guarded::new(output);
                table::write(self, &mut guarded, layout)?;
                guarded.flush()
            }
            TextForm::Json => json::write(self, output),
            TextForm::Csv => {
                let mut sheet = CsvSheet::begin(output, &self.columns(None), self.locale)?;
                for part in self.parts() {
                    self.rows(part, None, &mut sheet)?;
                }
                sheet.end()
            }
            TextForm::Markdown => self.markdown(output),
        }
    }

    /// Writes the list as a workbook: a sheet for each part.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn workbook(&mut self, output: impl Write + Send) -> io::Result<()> {
        let mut workbook = Xlsx::new();
        for part in self.parts() {
            let columns = self.columns(Some(part));
            let name = self.locale.word(sheet_name(part));
            workbook.sheet(&name, &columns, |sheet| self.rows(part, Some(part), sheet))?;
        }
        workbook.save(output)
    }

    fn markdown(&mut self, output: &mut dyn Write) -> io::Result<()> {
        writeln!(output, "# {}\n", MarkdownSheet::<Vec<u8>>::text(&self.heading()))?;
        for part in self.parts() {
            writeln!(output, "## {}\n", self.part_heading(part))?;
            if self.listing.rows(part) > 0 {
                let mut sheet = MarkdownSheet::begin(&mut *output, &self.columns(Some(part)), self.locale)?;
                self.rows(part, Some(part), &mut sheet)?;
                writeln!(output)?;
            }
        }
        for group in self.listing.groups().iter().filter(|group| self.grouping.is_some() && group.overdue > 0) {
            let group = format!("{}: {}", self.group_label(group), self.subtotal(group));
            writeln!(output, "- {}", MarkdownSheet::<Vec<u8>>::text(&group))?;
        }
        for line in self.totals() {
            writeln!(output, "\n{}", MarkdownSheet::<Vec<u8>>::text(&line))?;
        }
        Ok(())
    }

    /// The parts that are shown.
    fn parts(&self) -> Vec<Part> {
        let soon = self.within.map(|_| Part::DueSoon);
        [Some(Part::Overdue), soon, Some(Part::NotDatable)].into_iter().flatten().collect()
    }

    /// The columns of a sheet of one part, or of all parts in one sheet.
    fn columns(&self, part: Option<Part>) -> Vec<Column> {
        let days = match part {
            Some(Part::DueSoon) => Some("overdue-column-left"),
            Some(Part::NotDatable) => None,
            Some(Part::Overdue) | None => Some("overdue-column-days"),
        };
        let state = part.is_none().then_some(("overdue-column-state", 14));
        let reason = matches!(part, None | Some(Part::NotDatable)).then_some(("overdue-column-reason", 24));
        let stated = matches!(part, None | Some(Part::NotDatable)) || self.working_days;
        [
            state,
            self.grouping.map(|_| ("overdue-column-group", 30)),
            Some(("overdue-column-body", 32)),
            Some(("overdue-column-section", 30)),
            Some(("overdue-column-item", 8)),
            Some(("overdue-column-title", 60)),
            stated.then_some(("overdue-column-stated", 16)),
            (part != Some(Part::NotDatable)).then_some(("overdue-column-deadline", 12)),
            days.map(|days| (days, 11)),
            reason,
            Some(("overdue-column-responsible", 40)),
            Some(("overdue-column-document", 50)),
            Some(("overdue-column-path", 30)),
        ]
        .into_iter()
        .flatten()
        .map(|(id, width)| Column { heading: self.locale.word(id), width })
        .collect()
    }

    /// Writes the rows of a part into a sheet of that part, or of all parts.
    fn rows(&mut self, part: Part, sheet_of: Option<Part>, sheet: &mut dyn Sheet) -> io::Result<()> {
        let (locale, grouped, working_days) = (self.locale, self.grouping.is_some(), self.working_days);
        let labels: Vec<String> = self.listing.groups().iter().map(|group| self.group_label(group)).collect();
        self.listing.each(part, &mut |group, term| {
            let datable = sheet_of != Some(Part::NotDatable);
            let with_reason = matches!(sheet_of, None | Some(Part::NotDatable));
            // In one sheet of all parts a day until the deadline is a day of delay below nothing.
            let sign = if sheet_of.is_none() && part == Part::DueSoon { -1 } else { 1 };
            let cells = [
                sheet_of.is_none().then(|| Cell::Text(locale.word(sheet_name(part)))),
                grouped.then(|| Cell::Text(labels.get(group).cloned().unwrap_or_default())),
                Some(Cell::Text(term.body.clone())),
                Some(Cell::Text(format!("{} {}", term.section, term.section_title))),
                Some(Cell::Number(term.item.clone())),
                Some(Cell::Text(term.title.clone())),
                (with_reason || working_days).then(|| Cell::from(term.stated.clone())),
                datable.then(|| Cell::from(term.due)),
                datable.then(|| Cell::from(term.state.days().map(|days| days * sign))),
                with_reason.then(|| Cell::from(reason(term, locale))),
                Some(Cell::Text(responsible(term))),
                Some(Cell::from(term.document.clone())),
                Some(Cell::Text(term.path.clone())),
            ];
            sheet.row(&cells.into_iter().flatten().collect::<Vec<_>>())
        })
    }

    /// What the list is: the day, where it comes from, and how days are counted.
    fn heading(&self) -> String {
        let day = Message::new(if self.today { "overdue-today" } else { "overdue-on" }).with("date", self.as_of);
        let days = Message::new(if self.working_days { "overdue-working-days" } else { "overdue-calendar-days" });
        self.locale.text(&Message::new("overdue-heading").with("day", day).with("days", days))
    }

    fn part_heading(&self, part: Part) -> String {
        let tally = &self.listing.tally;
        self.locale.text(&match part {
            Part::Overdue => Message::new("overdue-part-overdue").with("count", tally.overdue),
            Part::DueSoon => {
                let days = Message::new("count-days").with("count", i64::from(self.within.unwrap_or_default()));
                Message::new("overdue-part-soon").with("days", days).with("count", tally.due_soon)
            }
            Part::NotDatable => Message::new("overdue-part-not-datable").with("count", tally.not_datable),
        })
    }

    /// What the members of a group have in common; the body too, when there are several.
    fn group_label(&self, group: &Group) -> String {
        let label = match (&group.label, self.grouping) {
            (Some(label), _) => label.clone(),
            (None, Some(Grouping::Responsible)) => self.locale.word("overdue-nobody"),
            (None, _) => String::new(),
        };
        let with_body =
            self.listing.bodies > 1 && matches!(self.grouping, Some(Grouping::Responsible | Grouping::Section));
        if with_body { format!("{label} ({})", group.body) } else { label }
    }

    fn subtotal(&self, group: &Group) -> String {
        let items = Message::new("count-items").with("count", group.overdue);
        self.locale.text(&match group.longest {
            Some(days) => {
                let days = Message::new("count-days").with("count", days);
                Message::new("overdue-subtotal").with("items", items).with("days", days)
            }
            None => Message::new("overdue-subtotal-uncounted").with("items", items),
        })
    }

    /// The counts of all items, and what has to be known about them.
    fn totals(&self) -> Vec<String> {
        let tally = &self.listing.tally;
        let total = Message::new("overdue-total")
            .with("date", self.as_of)
            .with("overdue", tally.overdue)
            .with("items", Message::new("count-items-of").with("count", tally.items))
            .with("files", Message::new("count-roadmaps-in").with("count", tally.files))
            .with("completed", tally.completed)
            .with("later", tally.later + tally.due_soon)
            .with("undatable", tally.not_datable);
        let several = self.grouping == Some(Grouping::Responsible) && self.listing.rows(Part::Overdue) > tally.overdue;
        let notes = [
            several.then(|| Message::new("overdue-note-several")),
            (tally.completed_later > 0).then(|| {
                Message::new("overdue-note-later").with("count", tally.completed_later).with("date", self.as_of)
            }),
            (tally.days_unknown > 0).then(|| Message::new("overdue-note-unknown").with("count", tally.days_unknown)),
        ];
        std::iter::once(total).chain(notes.into_iter().flatten()).map(|message| self.locale.text(&message)).collect()
    }
}

fn sheet_name(part: Part) -> &'static str {
    match part {
        Part::Overdue => "overdue-sheet-overdue",
        Part::DueSoon => "overdue-sheet-soon",
        Part::NotDatable => "overdue-sheet-not-datable",
    }
}

/// Why an item has no day.
fn reason(term: &Term, locale: &Locale) -> Option<String> {
    match term.state {
        State::NotDatable { reason } => locale.text_of(&format!("overdue-reason-{}", reason.id())),
        _ => None,
    }
}

fn responsible(term: &Term) -> String {
    term.responsible.iter().map(|entry| entry.shown.as_str()).collect::<Vec<_>>().join("; ")
}
