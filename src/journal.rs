//! A journal of completions, kept beside the roadmaps so that their legal text is not touched: a table of roadmap (its
//! body or path), item, day and document, as a spreadsheet saves it.
//!
//! It is read as strictly as a roadmap: every row is used, or named with its line and what is wrong with it.

mod table;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::NaiveDate;

use crate::message::Message;
use crate::overdue::Completion;
use crate::roadmap::deadline::{self, Deadline, Precision};
use crate::roadmap::model::{Item, Roadmap};
use crate::source::MAX_FILE_BYTES;
use crate::spelling;

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its line, from 1.
    pub line: u64,
    /// The body, or the path of the roadmap.
    pub roadmap: String,
    /// Number of the item in the roadmap.
    pub item: String,
    /// When the item was done, and what proves it.
    pub completion: Completion,
}

/// Something wrong with a journal, at its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub message: Message,
}

/// A journal that was read.
#[derive(Debug, Default)]
pub struct Journal {
    entries: Vec<Entry>,
    /// Entries by what names their roadmap: a body, in the spelling that equal ones share, or a path.
    bodies: HashMap<String, Vec<usize>>,
    paths: HashMap<String, Vec<usize>>,
}

/// What a roadmap takes from a journal.
#[derive(Debug, Default)]
pub struct Taken {
    /// The completions, by the index of the item among the roadmap's.
    pub completions: BTreeMap<usize, Completion>,
    uses: Vec<(usize, Use)>,
}

/// What became of an entry in one roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Use {
    Item(usize),
    NoSuchItem,
    SeveralItems,
    Contradicts(NaiveDate),
    OtherEvidence(String),
}

/// Gathers what became of the entries in all roadmaps.
#[derive(Debug, Default)]
pub struct Uses {
    by_entry: BTreeMap<usize, Vec<(String, Use)>>,
}

impl Journal {
    /// Reads a journal and everything that is wrong with it in itself.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(path: &Path) -> std::io::Result<(Self, Vec<Problem>)> {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path)?;
        std::io::Read::read_to_end(&mut std::io::Read::take(file, MAX_FILE_BYTES + 1), &mut bytes)?;
        Ok(Self::parse(&bytes))
    }

    /// Takes bytes as a journal.
    pub fn parse(bytes: &[u8]) -> (Self, Vec<Problem>) {
        let mut journal = Self::default();
        let mut problems = Vec::new();
        let rows = match table::rows(bytes) {
            Ok(rows) => rows,
            Err(problem) => return (journal, vec![problem]),
        };
        for row in rows {
            match row.and_then(|row| entry(&row)) {
                Ok(entry) => journal.add(entry),
                Err(mut found) => problems.append(&mut found),
            }
        }
        if journal.entries.is_empty() && problems.is_empty() {
            problems.push(Problem { line: 1, message: Message::new("journal-empty") });
        }
        (journal, problems)
    }

    /// The entries in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn add(&mut self, entry: Entry) {
        let index = self.entries.len();
        self.bodies.entry(spelling::fold(&entry.roadmap)).or_default().push(index);
        self.paths.entry(path_key(&entry.roadmap)).or_default().push(index);
        self.entries.push(entry);
    }

    /// The entries that name a roadmap: by its body, or by its path or the last parts of it.
    fn of(&self, path: &str, body: &str) -> Vec<usize> {
        let path = path_key(path);
        let tails =
            std::iter::once(path.as_str()).chain(path.match_indices('/').filter_map(|(at, _)| path.get(at + 1..)));
        let mut found: Vec<usize> = tails.filter_map(|tail| self.paths.get(tail)).flatten().copied().collect();
        found.extend(self.bodies.get(&spelling::fold(body)).into_iter().flatten());
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What the roadmap of a path takes from the journal.
    pub fn taken(&self, path: &str, roadmap: &Roadmap) -> Taken {
        let mut taken = Taken::default();
        let entries = self.of(path, &roadmap.body.value);
        if entries.is_empty() {
            return taken;
        }
        let items: Vec<&Item> = roadmap.items().into_iter().map(|(_, item)| item).collect();
        for index in entries {
            let Some(entry) = self.entries.get(index) else { continue };
            let mut same = items.iter().enumerate().filter(|(_, item)| item.number.value == entry.item);
            let used = match (same.next(), same.next()) {
                (None, _) => Use::NoSuchItem,
                (Some(_), Some(_)) => Use::SeveralItems,
                (Some((at, item)), None) => {
                    taken.completions.insert(at, entry.completion.clone());
                    contradiction(item, &entry.completion).unwrap_or(Use::Item(at))
                }
            };
            taken.uses.push((index, used));
        }
        taken
    }
}

/// What in the roadmap's own completion speaks against one of the journal.
fn contradiction(item: &Item, completion: &Completion) -> Option<Use> {
    let own = item.completed.as_ref()?;
    if own.value != completion.date {
        return Some(Use::Contradicts(own.value));
    }
    let (own, other) = (item.evidence.as_ref()?, completion.evidence.as_ref()?);
    (!spelling::same(&own.value, other)).then(|| Use::OtherEvidence(own.value.clone()))
}

impl Uses {
    /// Notes what a roadmap took.
    pub fn add(&mut self, path: &str, taken: Taken) {
        for (index, used) in taken.uses {
            self.by_entry.entry(index).or_default().push((path.to_owned(), used));
        }
    }

    /// Everything that is wrong with a journal in the light of the roadmaps, by line.
    pub fn problems(&self, journal: &Journal) -> Vec<Problem> {
        let mut first: HashMap<(&str, usize), u64> = HashMap::new();
        let mut problems = Vec::new();
        for (index, entry) in journal.entries.iter().enumerate() {
            let uses = self.by_entry.get(&index).map_or(&[][..], Vec::as_slice);
            let found: Vec<&(String, Use)> = uses.iter().filter(|(_, used)| *used != Use::NoSuchItem).collect();
            let message = match found.as_slice() {
                [] => Some(match uses.first() {
                    None => Message::new("journal-unknown-roadmap").with("roadmap", &entry.roadmap),
                    Some((path, _)) => unknown_item(entry, path),
                }),
                [(path, fate)] => problem_of_use(entry, path, fate, &mut first),
                [(one, _), (other, _), ..] => Some(
                    Message::new("journal-several-roadmaps")
                        .with("item", &entry.item)
                        .with("first", one.as_str())
                        .with("second", other.as_str()),
                ),
            };
            problems.extend(message.map(|message| Problem { line: entry.line, message }));
        }
        problems
    }
}

fn problem_of_use<'u>(
    entry: &Entry,
    path: &'u str,
    used: &Use,
    first: &mut HashMap<(&'u str, usize), u64>,
) -> Option<Message> {
    let about = |id| Message::new(id).with("item", &entry.item).with("path", path);
    match used {
        Use::Item(at) => {
            let earlier = *first.entry((path, *at)).or_insert(entry.line);
            (earlier != entry.line).then(|| about("journal-second-entry").with("first", earlier.to_string()))
        }
        Use::SeveralItems => Some(about("journal-several-items")),
        Use::Contradicts(date) => {
            Some(about("journal-contradicts").with("date", entry.completion.date).with("own", *date))
        }
        Use::OtherEvidence(own) => Some(
            about("journal-other-evidence")
                .with("evidence", entry.completion.evidence.clone().unwrap_or_default())
                .with("own", own),
        ),
        Use::NoSuchItem => None,
    }
}

/// A spreadsheet turns «3.1» into 3 January: what looks like a date is said to be one.
fn unknown_item(entry: &Entry, path: &str) -> Message {
    let id = if date(&entry.item).is_some() { "journal-item-is-a-date" } else { "journal-unknown-item" };
    Message::new(id).with("item", &entry.item).with("path", path)
}

fn entry(row: &table::Row) -> Result<Entry, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut missing = |message: Message| problems.push(Problem { line: row.line, message });
    for (cell, id) in
        [(&row.roadmap, "journal-no-roadmap"), (&row.item, "journal-no-item"), (&row.completed, "journal-no-date")]
    {
        if cell.is_empty() {
            missing(Message::new(id));
        }
    }
    let day = date(&row.completed);
    if day.is_none() && !row.completed.is_empty() {
        missing(Message::new("journal-not-a-date").with("value", &row.completed));
    }
    match day {
        Some(date) if problems.is_empty() => Ok(Entry {
            line: row.line,
            roadmap: row.roadmap.clone(),
            item: item_number(&row.item).to_owned(),
            completion: Completion {
                date,
                evidence: Some(row.evidence.clone()).filter(|evidence| !evidence.is_empty()),
            },
        }),
        _ => Err(problems),
    }
}

/// A single day, as a roadmap's `completed` is read.
fn date(text: &str) -> Option<NaiveDate> {
    match deadline::parse(text) {
        Deadline::Due(due) if due.precision == Precision::Day && due.start.is_none() => Some(due.date),
        _ => None,
    }
}

/// The number without the word before it: «п. 3.1.6», as `kc overdue --format csv` writes it, and without a last dot.
fn item_number(text: &str) -> &str {
    let words = ["пункт", "Пункт", "п.", "П.", "item", "Item"];
    let bare = words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    bare.trim().trim_end_matches('.')
}

fn path_key(path: &str) -> String {
    crate::source::display_path(Path::new(path))
}

#[cfg(test)]
mod tests;
