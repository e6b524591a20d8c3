//! Every text of a roadmap with its place: what the rules about letters and leftover wording go through.

use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::model::{ActReference, Responsible, WorkingGroup};
use crate::rules::{Context, Entry, Rule};
use crate::source::{Located, Span};

/// A text of the roadmap.
#[derive(Debug)]
pub(crate) struct Text<'c> {
    pub(super) value: &'c str,
    pub(super) span: Span,
    /// Index of the item that it belongs to.
    pub(super) entry: Option<usize>,
    pub(super) field: Field,
}

impl Text<'_> {
    /// The item that it belongs to.
    pub(super) fn entry<'a, 'c>(&self, context: &'a Context<'c>) -> Option<&'a Entry<'c>> {
        context.entries.get(self.entry?)
    }

    /// A finding of a rule at a place in the text.
    pub(super) fn finding(&self, rule: &Rule, context: &Context, span: Span, message: Message) -> Finding {
        match self.entry(context) {
            Some(entry) => rule.finding_for(entry, span, message),
            None => rule.finding(span, message),
        }
    }
}

/// What a text is, where a rule cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// Name of a person.
    Name,
    /// Number of an act.
    ActNumber,
    /// The document that proves an item.
    Document,
    /// Anything else.
    Other,
}

/// All texts but numbers of items, ids and reasons of waivers, which may quote what is wrong.
pub(crate) fn texts<'c>(context: &Context<'c>) -> Vec<Text<'c>> {
    let mut texts = Texts { found: Vec::with_capacity(context.entries.len() * 6), entry: None };
    let roadmap = context.roadmap;
    for text in [Some(&roadmap.body), roadmap.title.as_ref(), roadmap.region.as_ref()] {
        texts.add(text, Field::Other);
    }
    if let Some(act) = &roadmap.act {
        texts.add(act.kind.as_ref(), Field::Other);
        texts.add(act.number.as_ref(), Field::ActNumber);
        texts.add(act.title.as_ref(), Field::Other);
        act.amends.iter().chain(&act.repeals).for_each(|act| texts.add_act(act));
    }
    for act in &roadmap.regional_acts {
        texts.add(act.kind.as_ref(), Field::Other);
        texts.add(act.number.as_ref(), Field::ActNumber);
    }
    for member in roadmap.working_group.iter().flat_map(WorkingGroup::everyone) {
        texts.add(member.name.as_ref(), Field::Name);
        texts.add(member.position.as_ref(), Field::Other);
    }
    for section in &context.sections {
        texts.add(Some(&section.title), Field::Other);
    }
    for entry in &context.entries {
        texts.add_item(entry);
    }
    texts.found
}

struct Texts<'c> {
    found: Vec<Text<'c>>,
    /// Index of the item that is gone through.
    entry: Option<usize>,
}

impl<'c> Texts<'c> {
    fn add(&mut self, text: Option<&'c Located<String>>, field: Field) {
        let entry = self.entry;
        self.found.extend(text.map(|text| Text { value: &text.value, span: text.span, entry, field }));
    }

    fn add_act(&mut self, act: &'c ActReference) {
        self.add(act.kind.as_ref(), Field::Other);
        self.add(Some(&act.number), Field::ActNumber);
    }

    fn add_item(&mut self, entry: &Entry<'c>) {
        self.entry = Some(entry.index);
        let item = entry.item;
        self.add(Some(&item.title), Field::Other);
        if let Some(deadline) = &item.deadline {
            let text =
                Text { value: &deadline.value.text, span: deadline.span, entry: self.entry, field: Field::Other };
            self.found.push(text);
        }
        for responsible in item.responsible.iter().flat_map(|responsible| &responsible.value.entries) {
            self.add_responsible(responsible);
        }
        self.add(item.document.as_ref(), Field::Document);
        self.add(item.evidence.as_ref(), Field::Other);
        self.entry = None;
    }

    fn add_responsible(&mut self, responsible: &'c Responsible) {
        self.add(responsible.name.as_ref(), Field::Name);
        for text in [&responsible.position, &responsible.unit, &responsible.group] {
            self.add(text.as_ref(), Field::Other);
        }
    }
}
