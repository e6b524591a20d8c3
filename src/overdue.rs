//! What is overdue on a day, whose it is and by how many days: the deadlines of roadmaps held against that day.
//!
//! [`Reckoning`] says how days are counted, [`Reckoning::state`] where an item stands, [`terms`] gives all items of a
//! roadmap, and [`list::TermList`] keeps those of many, in order, without holding them in memory.

mod answerable;
pub mod list;

pub use answerable::Answerable;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::roadmap::deadline::{Deadline, Vagueness};
use crate::roadmap::model::{Item, Roadmap};

/// The day that deadlines are held against, and how days are counted.
#[derive(Debug, Clone, Copy)]
pub struct Reckoning<'c> {
    /// The day. What is due on it is not overdue.
    pub as_of: NaiveDate,
    /// Items that fall due in so many days after it are told apart from later ones.
    pub within: Option<u32>,
    /// Working days are counted, and a deadline on a day off moves to the next working day, when a calendar is given.
    pub working_days: Option<&'c Calendar>,
}

/// When an item was done, and what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The day.
    pub date: NaiveDate,
    /// The document.
    pub evidence: Option<String>,
}

/// Where an item stands on the day. Days are `None` where the calendar of working days does not know a year between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// Its deadline has passed and it was not done.
    Overdue {
        /// Days after the deadline.
        days: Option<i64>,
    },
    /// Falls due within the days that were asked for, the day itself included.
    DueSoon {
        /// Days until the deadline.
        days: Option<i64>,
    },
    /// Falls due later.
    Later,
    /// Was done by the day.
    Completed {
        /// When.
        on: NaiveDate,
    },
    /// Not done, and there is no day by which it should have been.
    NotDatable {
        /// Why.
        reason: NotDatable,
    },
}

/// Why an item that is not done can be no matter of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotDatable {
    /// Marked x: the region carries it out.
    Delegated,
    /// Comes round again: «ежеквартально».
    Recurring,
    /// Has no end: «постоянно».
    Open,
    /// Names no year: «30 октября».
    YearMissing,
    /// May mean two days: «до марта 2024 г.».
    Ambiguous,
    /// Cannot be read as a date.
    Unreadable,
    /// There is no deadline.
    Missing,
    /// Says of itself that the item is done, and no day of completion is recorded: «26.04.2024 (исполнено)».
    SaidDone,
}

/// An item of a roadmap and where it stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The file.
    pub path: String,
    /// The body whose roadmap it is.
    pub body: String,
    /// Number of the section.
    pub section: String,
    /// Title of the section.
    pub section_title: String,
    /// Number of the item.
    pub item: String,
    /// Title of the item.
    pub title: String,
    /// The deadline in the words of the roadmap.
    pub stated: Option<String>,
    /// The day that the deadline names.
    pub deadline: Option<NaiveDate>,
    /// The day by which it is due: the same, or with working days the working day that it moves to.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: State,
    /// A completion after the day: on the day it was not done yet.
    pub completed_later: Option<NaiveDate>,
    /// Who answers for it.
    pub responsible: Vec<Answerable>,
    /// The document that is to prove it.
    pub document: Option<String>,
}

/// Items of a run, counted by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Roadmaps that were read.
    pub files: usize,
    /// All items.
    pub items: usize,
    /// Overdue on the day.
    pub overdue: usize,
    /// Falling due within the days that were asked for.
    pub due_soon: usize,
    /// Falling due later.
    pub later: usize,
    /// Done by the day.
    pub completed: usize,
    /// Not done and without a day.
    pub not_datable: usize,
    /// Done after the day; they are counted as not done.
    pub completed_later: usize,
    /// Overdue or due soon by a number of working days that the calendar does not know.
    pub days_unknown: usize,
}

impl Reckoning<'_> {
    /// Calendar days on a day.
    pub fn on(as_of: NaiveDate) -> Self {
        Self { as_of, within: None, working_days: None }
    }

    /// The day by which a date is due: with working days, the first working day on or after it. A year that the calendar
    /// does not know moves nothing.
    pub fn due(&self, date: NaiveDate) -> NaiveDate {
        self.working_days.and_then(|calendar| calendar.working_day_from(date)).unwrap_or(date)
    }

    /// Days after one day, up to and with a later one.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        match self.working_days {
            Some(calendar) => calendar.working_days_after(from, to),
            None => Some((to - from).num_days()),
        }
    }

    /// Where an item stands that was done, or not, as `completion` says.
    pub fn state(&self, item: &Item, completion: Option<NaiveDate>) -> State {
        if let Some(on) = completion.filter(|on| *on <= self.as_of) {
            return State::Completed { on };
        }
        match deadline(item).map(|date| self.due(date)) {
            Err(reason) => State::NotDatable { reason },
            Ok(due) if due < self.as_of => State::Overdue { days: self.days(due, self.as_of) },
            Ok(due) if self.is_soon(due) => State::DueSoon { days: self.days(self.as_of, due) },
            Ok(_) => State::Later,
        }
    }

    fn is_soon(&self, due: NaiveDate) -> bool {
        let last = self.within.and_then(|days| self.as_of.checked_add_days(Days::new(u64::from(days))));
        last.is_some_and(|last| due <= last)
    }
}

/// The day that an item's deadline names, or why there is none.
fn deadline(item: &Item) -> Result<NaiveDate, NotDatable> {
    if item.is_delegated() {
        return Err(NotDatable::Delegated);
    }
    let deadline = item.deadline.as_ref().filter(|deadline| !deadline.value.is_blank()).ok_or(NotDatable::Missing)?;
    match &deadline.value.deadline {
        Deadline::Due(_) if item.completed.is_none() && item.is_said_to_be_done() => Err(NotDatable::SaidDone),
        Deadline::Due(due) => Ok(due.date),
        Deadline::Delegated { .. } => Err(NotDatable::Delegated),
        Deadline::Invalid(_) => Err(NotDatable::Unreadable),
        Deadline::Vague(vagueness) => Err(match vagueness {
            Vagueness::Recurring => NotDatable::Recurring,
            Vagueness::Open => NotDatable::Open,
            Vagueness::YearMissing => NotDatable::YearMissing,
            Vagueness::Ambiguous => NotDatable::Ambiguous,
        }),
    }
}

impl NotDatable {
    /// The name in machine formats.
    pub fn id(self) -> &'static str {
        match self {
            Self::Delegated => "delegated",
            Self::Recurring => "recurring",
            Self::Open => "open",
            Self::YearMissing => "year-missing",
            Self::Ambiguous => "ambiguous",
            Self::Unreadable => "unreadable",
            Self::Missing => "missing",
            Self::SaidDone => "said-done",
        }
    }
}

impl State {
    /// Days after the deadline, or until it.
    pub fn days(self) -> Option<i64> {
        match self {
            Self::Overdue { days } | Self::DueSoon { days } => days,
            Self::Later | Self::Completed { .. } | Self::NotDatable { .. } => None,
        }
    }
}

impl Tally {
    /// Counts an item.
    pub fn add(&mut self, term: &Term) {
        self.items += 1;
        self.completed_later += usize::from(term.completed_later.is_some());
        let unknown = matches!(term.state, State::Overdue { days: None } | State::DueSoon { days: None });
        self.days_unknown += usize::from(unknown);
        let count = match term.state {
            State::Overdue { .. } => &mut self.overdue,
            State::DueSoon { .. } => &mut self.due_soon,
            State::Later => &mut self.later,
            State::Completed { .. } => &mut self.completed,
            State::NotDatable { .. } => &mut self.not_datable,
        };
        *count += 1;
    }
}

/// All items of a roadmap in the order of the file, each with where it stands. `journal` holds completions that are kept
/// beside the roadmap, by the items' index; the roadmap's own go first.
pub fn terms(path: &str, roadmap: &Roadmap, reckoning: &Reckoning, journal: &BTreeMap<usize, Completion>) -> Vec<Term> {
    roadmap
        .items()
        .into_iter()
        .enumerate()
        .map(|(index, (section, item))| {
            let own = item.completed.as_ref().map(|completed| completed.value);
            let completion = own.or_else(|| journal.get(&index).map(|completion| completion.date));
            let entries = item.responsible.as_ref().map_or(&[][..], |responsible| &responsible.value.entries);
            Term {
                path: path.to_owned(),
                body: roadmap.body.value.clone(),
                section: section.number.value.clone(),
                section_title: section.title.value.clone(),
                item: item.number.value.clone(),
                title: item.title.value.clone(),
                stated: item.deadline.as_ref().map(|deadline| deadline.value.text.clone()),
                deadline: deadline(item).ok(),
                due: deadline(item).map(|date| reckoning.due(date)).ok(),
                state: reckoning.state(item, completion),
                completed_later: completion.filter(|on| *on > reckoning.as_of),
                responsible: entries.iter().map(Answerable::new).collect(),
                document: item.document.as_ref().map(|document| document.value.clone()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
