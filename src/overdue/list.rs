//! The items of many roadmaps that are overdue, fall due soon or have no day: sorted and grouped, the worst first.
//!
//! What is listed goes to a file that has no name, so that memory holds only an index of it, however many roadmaps there
//! are; a short list never leaves memory.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read, Seek, SeekFrom, Write};

use chrono::NaiveDate;
use tempfile::SpooledTempFile;

use crate::spelling;

use super::answerable::{Answerable, same_people};
use super::{State, Tally, Term};

/// Bytes of terms that are kept in memory before they go to a file.
const IN_MEMORY: usize = 8 * 1024 * 1024;

/// What the items of a list are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Each person, position, unit or collective that answers, of one body; an item comes under all of its own.
    Responsible,
    /// Each body.
    Body,
    /// Each section of a body.
    Section,
}

/// One of the parts of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Overdue.
    Overdue,
    /// Falling due soon.
    DueSoon,
    /// Without a day.
    NotDatable,
}

/// Items that have something in common, and the counts of those that are overdue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common: a person, a body, a section; `None` where nobody answers.
    pub label: Option<String>,
    /// The body that it belongs to.
    pub body: String,
    /// Items overdue.
    pub overdue: usize,
    /// The longest delay among them, in days.
    pub longest: Option<i64>,
}

/// Where a term stands in the file, and what orders it.
#[derive(Debug, Clone, Copy)]
struct Place {
    due: Option<NaiveDate>,
    offset: u64,
    length: usize,
    days: Option<i64>,
}

/// The terms of a run that are to be shown.
pub struct TermList {
    tally: Tally,
    bodies: HashSet<String>,
    body: Option<String>,
    spool: SpooledTempFile,
    end: u64,
    grouping: Option<Grouping>,
    groups: Vec<GroupKey>,
    known: HashMap<(String, String), usize>,
    parts: HashMap<Part, Vec<(usize, Place)>>,
}

struct GroupKey {
    label: Option<String>,
    body: String,
    body_key: String,
    person: Option<Answerable>,
}

/// The terms in the order in which they are shown.
pub struct Listing {
    spool: SpooledTempFile,
    /// The counts of all items, listed or not.
    pub tally: Tally,
    /// How many bodies the roadmaps are of.
    pub bodies: usize,
    /// The only body, as its roadmap writes it; `None` when there are several or it has no name.
    pub body: Option<String>,
    groups: Vec<Group>,
    parts: HashMap<Part, Vec<(usize, Place)>>,
}

impl TermList {
    /// An empty list.
    pub fn new(grouping: Option<Grouping>) -> Self {
        Self {
            tally: Tally::default(),
            bodies: HashSet::new(),
            body: None,
            spool: SpooledTempFile::new(IN_MEMORY),
            end: 0,
            grouping,
            groups: Vec::new(),
            known: HashMap::new(),
            parts: HashMap::new(),
        }
    }

    /// Adds the items of one roadmap; keeps those that are to be shown.
    ///
    /// # Errors
    /// The temporary file cannot be written.
    pub fn add(&mut self, terms: &[Term]) -> io::Result<()> {
        self.tally.files += 1;
        if let Some(first) = terms.first() {
            self.bodies.insert(spelling::fold(&first.body));
            self.body.get_or_insert_with(|| first.body.clone());
        }
        for term in terms {
            self.tally.add(term);
            let part = match term.state {
                State::Overdue { .. } => Part::Overdue,
                State::DueSoon { .. } => Part::DueSoon,
                State::NotDatable { .. } => Part::NotDatable,
                State::Later | State::Completed { .. } => continue,
            };
            let bytes = serde_json::to_vec(term)?;
            self.spool.write_all(&bytes)?;
            let place = Place { due: term.due, offset: self.end, length: bytes.len(), days: term.state.days() };
            self.end += bytes.len() as u64;
            for group in self.groups_of(term) {
                self.parts.entry(part).or_default().push((group, place));
            }
        }
        Ok(())
    }

    fn groups_of(&mut self, term: &Term) -> Vec<usize> {
        let body_key = spelling::fold(&term.body);
        match self.grouping {
            None => vec![self.group(String::new(), None, term, String::new(), None)],
            Some(Grouping::Body) => vec![self.group(body_key, Some(term.body.clone()), term, String::new(), None)],
            Some(Grouping::Section) => {
                let label = format!("{} {}", term.section, term.section_title);
                vec![self.group(body_key, Some(label), term, term.section.clone(), None)]
            }
            Some(Grouping::Responsible) if term.responsible.is_empty() => {
                vec![self.group(body_key, None, term, String::new(), None)]
            }
            Some(Grouping::Responsible) => {
                let people = &term.responsible;
                let of = |entry: &Answerable| {
                    self.group(body_key.clone(), Some(entry.shown.clone()), term, entry.key(), Some(entry.clone()))
                };
                let mut groups: Vec<usize> = people.iter().map(of).collect();
                groups.sort_unstable();
                groups.dedup();
                groups
            }
        }
    }

    fn group(
        &mut self,
        body_key: String,
        label: Option<String>,
        term: &Term,
        key: String,
        person: Option<Answerable>,
    ) -> usize {
        let groups = &mut self.groups;
        *self.known.entry((body_key, key)).or_insert_with_key(|(body_key, _)| {
            groups.push(GroupKey { label, body: term.body.clone(), body_key: body_key.clone(), person });
            groups.len() - 1
        })
    }

    /// Sorts what was added: the worst first, what is equal in the order of the roadmaps; the group with the most overdue
    /// items first.
    pub fn sorted(mut self) -> Listing {
        let same = self.same_groups();
        let mut groups: Vec<Group> = self
            .groups
            .into_iter()
            .map(|group| Group { label: group.label, body: group.body, overdue: 0, longest: None })
            .collect();
        for places in self.parts.values_mut() {
            for (group, _) in places.iter_mut() {
                *group = same.get(*group).copied().unwrap_or(*group);
            }
            places.sort_by_key(|(group, place)| (*group, place.offset));
            places.dedup_by_key(|(group, place)| (*group, place.offset));
        }
        for (group, place) in self.parts.get(&Part::Overdue).into_iter().flatten() {
            if let Some(group) = groups.get_mut(*group) {
                group.overdue += 1;
                group.longest = group.longest.max(place.days);
            }
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|index| groups.get(*index).map(|group| (std::cmp::Reverse(group.overdue), *index)));
        let mut rank = vec![0; order.len()];
        for (place, index) in order.iter().enumerate() {
            if let Some(rank) = rank.get_mut(*index) {
                *rank = place;
            }
        }
        let mut slots: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
        let groups = order.iter().filter_map(|index| slots.get_mut(*index).and_then(Option::take)).collect();
        for places in self.parts.values_mut() {
            for (group, _) in places.iter_mut() {
                *group = rank.get(*group).copied().unwrap_or_default();
            }
            places.sort_by_key(|(group, place)| (*group, place.due, place.offset));
        }
        let bodies = self.bodies.len();
        let body = self.body.filter(|body| bodies == 1 && !body.trim().is_empty());
        Listing { spool: self.spool, tally: self.tally, bodies, body, groups, parts: self.parts }
    }

    /// For each group the one that stands for it: people who are one person of one body are one group.
    fn same_groups(&self) -> Vec<usize> {
        let mut same: Vec<usize> = (0..self.groups.len()).collect();
        let mut bodies: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, group) in self.groups.iter().enumerate() {
            if group.person.is_some() {
                bodies.entry(group.body_key.as_str()).or_default().push(index);
            }
        }
        for members in bodies.values() {
            let name = |index: &usize| self.groups.get(*index)?.person.as_ref()?.parsed();
            let names: Vec<_> = members.iter().map(name).collect();
            for (member, one) in members.iter().zip(same_people(&names)) {
                if let (Some(slot), Some(one)) = (same.get_mut(*member), members.get(one)) {
                    *slot = *one;
                }
            }
        }
        same
    }
}

impl Listing {
    /// How many rows a part has; an item with several responsible has one under each of them when grouped so.
    pub fn rows(&self, part: Part) -> usize {
        self.parts.get(&part).map_or(0, Vec::len)
    }

    /// The groups, in their order. Without grouping there is one, without a label.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Hands on the terms of a part, each with the index of its group.
    ///
    /// # Errors
    /// The temporary file cannot be read, or `show` fails.
    pub fn each(&mut self, part: Part, show: &mut dyn FnMut(usize, &Term) -> io::Result<()>) -> io::Result<()> {
        let mut bytes = Vec::new();
        for (group, place) in self.parts.get(&part).into_iter().flatten() {
            bytes.resize(place.length, 0);
            self.spool.seek(SeekFrom::Start(place.offset))?;
            self.spool.read_exact(&mut bytes)?;
            let term: Term = serde_json::from_slice(&bytes)?;
            show(*group, &term)?;
        }
        Ok(())
    }
}
