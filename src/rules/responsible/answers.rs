//! Who answers for each item, and which member of the working group that is.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::finding::Finding;
use crate::roadmap::model::{Member, Responsible};
use crate::roadmap::person::{self, ResponsibleKind};
use crate::rules::{Context, Entry};
use crate::source::{Located, Span};

use super::body::Body;
use super::standing::{Group, Standing};

/// One entry of an item's responsible and its standing.
#[derive(Debug)]
pub(crate) struct Answer<'c> {
    pub(crate) responsible: &'c Responsible,
    pub(crate) kind: ResponsibleKind,
    pub(crate) standing: Standing,
}

/// Who answers for each item, by the items' index.
#[derive(Debug)]
pub(crate) struct Answers<'c> {
    all: Vec<Answer<'c>>,
    /// For each item, where its answers stand among all.
    items: Vec<Range<usize>>,
    members: Vec<&'c Member>,
    group: Group<'c>,
}

/// The texts of an entry: equal entries have equal standings.
type Key<'c> = [Option<&'c str>; 4];

impl<'c> Answers<'c> {
    /// Finds the standing of everybody who answers in a roadmap.
    pub(crate) fn new(context: &Context<'c>) -> Self {
        let listed = context.roadmap.working_group.as_ref().filter(|_| !context.damaged("working_group"));
        let members: Vec<&Member> = listed.map(|group| group.everyone().collect()).unwrap_or_default();
        let group = Group::new(context.roadmap, &members, listed.is_some_and(|group| group.head.is_some()));
        let read = |responsible: &Responsible, standings: &mut Vec<(ResponsibleKind, Standing)>| {
            let kind = kind(responsible);
            let text = || responsible.name.as_ref().map_or_else(|| responsible.shown(), |name| Cow::from(&name.value));
            if kind == ResponsibleKind::Group && group.names_units(&text()) {
                standings.push((ResponsibleKind::Unit, Standing::Unknown));
                return;
            }
            let standing = group.standing(responsible, kind);
            // «Рабочая группа (Власова)», «кадровая служба (Спичакова)».
            let unknown = matches!(standing, Standing::Outside { .. }) && kind != ResponsibleKind::Person;
            let named = if unknown || kind == ResponsibleKind::Group { group.named_in(&text()) } else { Vec::new() };
            if named.is_empty() {
                standings.push((kind, standing));
            }
            let member = |member| (ResponsibleKind::Person, Standing::Member { member, position: None });
            standings.extend(named.into_iter().map(member));
        };
        // Most entries are those of other items again.
        let mut standings: Vec<(ResponsibleKind, Standing)> = Vec::new();
        let mut known: FxHashMap<Key<'c>, Range<usize>> = FxHashMap::default();
        let (mut all, mut items) = (Vec::new(), Vec::with_capacity(context.entries.len()));
        for entry in &context.entries {
            let start = all.len();
            for responsible in entry.item.responsible.iter().flat_map(|responsible| &responsible.value.entries) {
                let key = texts(responsible).map(|text| text.map(|text| text.value.as_str()));
                let found = known.entry(key).or_insert_with(|| {
                    let start = standings.len();
                    read(responsible, &mut standings);
                    start..standings.len()
                });
                let found = standings.get(found.clone()).unwrap_or_default();
                all.extend(found.iter().map(|(kind, standing)| Answer {
                    responsible,
                    kind: *kind,
                    standing: standing.clone(),
                }));
            }
            items.push(start..all.len());
        }
        Self { all, items, members, group }
    }

    /// Who answers for an item, by its index.
    pub(crate) fn of(&self, index: usize) -> &[Answer<'c>] {
        self.items.get(index).and_then(|range| self.all.get(range.clone())).unwrap_or_default()
    }

    /// Everything that is said of anybody in the roadmap.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Answer<'c>> {
        self.all.iter()
    }

    /// A member by its index, the head being the first.
    pub(crate) fn member(&self, index: usize) -> Option<&'c Member> {
        self.members.get(index).copied()
    }

    /// The members without the head, each once.
    pub(super) fn ordinary_members(&self) -> impl Iterator<Item = (usize, &'c Member)> {
        let ordinary = self.group.members().filter(|index| !self.group.is_head(*index));
        ordinary.filter_map(|index| Some((index, self.member(index)?)))
    }

    /// The posts of the members.
    pub(super) fn posts(&self) -> impl Iterator<Item = &'c str> {
        self.members.iter().filter_map(|member| Some(member.position.as_ref()?.value.as_str()))
    }

    /// True where every member is given by name.
    pub(super) fn are_all_named(&self) -> bool {
        self.members.iter().all(|member| member.name.is_some())
    }

    /// The body whose roadmap it is.
    pub(super) fn body(&self) -> &Body {
        &self.group.body
    }
}

impl Answer<'_> {
    /// Somebody who can be asked: a person, a post, or a unit, whose head answers. Not a collective, not the body.
    pub(super) fn is_accountable(&self) -> bool {
        self.kind != ResponsibleKind::Group && self.standing != Standing::Collective
    }

    /// What names the one who answers: the name of a person, else the whole text.
    pub(super) fn text(&self) -> Cow<'_, str> {
        self.responsible.name.as_ref().map_or_else(|| self.responsible.shown(), |name| Cow::Borrowed(&name.value))
    }

    /// Where that stands.
    pub(super) fn place(&self, context: &Context) -> Span {
        let text = texts(self.responsible).into_iter().flatten().next();
        text.map_or(self.responsible.span, |text| place_of(context, text))
    }
}

/// What is found of those who answer for the items that the body carries out itself, in the order of the file.
pub(super) fn of_each_answer(context: &Context, find: impl Fn(&Entry, &Answer) -> Option<Finding>) -> Vec<Finding> {
    let answers = |entry: &Entry| context.answers().of(entry.index);
    context.own().flat_map(|entry| answers(entry).iter().filter_map(|answer| find(entry, answer))).collect()
}

/// What a member is called: by name, else by position.
pub(super) fn member_title(member: &Member) -> Option<&Located<String>> {
    member.name.as_ref().or(member.position.as_ref())
}

/// The place of a text without the quotes around it.
pub(super) fn place_of(context: &Context, text: &Located<String>) -> Span {
    context.place_of(text.span, &text.value)
}

fn texts(responsible: &Responsible) -> [Option<&Located<String>>; 4] {
    [&responsible.name, &responsible.position, &responsible.unit, &responsible.group].map(Option::as_ref)
}

/// What an entry names. A plural is a collective under whatever key it is written; a person whose name cannot be told
/// from the position is a person.
fn kind(responsible: &Responsible) -> ResponsibleKind {
    let read = |text: &Located<String>| person::classify(&text.value);
    match texts(responsible) {
        [Some(_), ..] => ResponsibleKind::Person,
        [_, _, _, Some(_)] => ResponsibleKind::Group,
        [_, _, Some(unit), _] if read(unit) != ResponsibleKind::Group => ResponsibleKind::Unit,
        [_, _, Some(_), _] => ResponsibleKind::Group,
        [_, Some(position), ..] => read(position),
        _ => ResponsibleKind::Position,
    }
}
