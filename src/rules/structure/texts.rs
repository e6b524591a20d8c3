//! Every text of a roadmap with its place: what the rules about letters and leftover wording go through.

use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::model::{ActReference, Responsible, WorkingGroup};
use crate::rules::{Context, Entry, Rule};
use crate::source::{Located, Span};

/// A text of the roadmap.
#[derive(Debug)]
pub(crate) struct Text<'c> {
    pub(crate) value: &'c str,
    pub(crate) span: Span,
    /// Index of the item that it belongs to.
    entry: Option<usize>,
    pub(crate) field: Field,
    characters: Characters,
}

/// Which of the characters that rules look for stand in a text: found in one pass over all texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Characters(u8);

impl Characters {
    /// A Latin letter.
    pub(crate) const LATIN: Self = Self(1);
    /// An opening bracket.
    pub(crate) const BRACKET: Self = Self(1 << 1);
    /// A line of underscores.
    pub(crate) const LINE: Self = Self(1 << 2);

    /// The characters of a text. Most texts have none, and looking for all at once tells that fastest.
    fn of(text: &str) -> Self {
        if any(text, |byte| u8::from(Self::may_count(byte))) == 0 { Self(0) } else { Self(any(text, Self::of_byte)) }
    }

    /// False for the letters, digits, spaces, dots and commas that most texts consist of.
    fn may_count(byte: u8) -> bool {
        (b'A'..=b'z').contains(&byte) || byte == b'('
    }

    fn of_byte(byte: u8) -> u8 {
        let bit = |set: bool, bit: Self| if set { bit.0 } else { 0 };
        bit(byte.is_ascii_alphabetic(), Self::LATIN) | bit(byte == b'(', Self::BRACKET) | bit(byte == b'_', Self::LINE)
    }
}

/// So many bytes are looked at together.
const LANES: usize = 16;

/// What any of the bytes of a text is. Going through all is faster than stopping at the first: the processor looks at many
/// at once.
fn any(text: &str, of: impl Fn(u8) -> u8) -> u8 {
    let mut short = [0; LANES];
    let mut bytes = text.as_bytes();
    if let Some(start) = short.get_mut(..bytes.len()) {
        start.copy_from_slice(bytes);
        bytes = &short;
    }
    let mut lanes = [0; LANES];
    // The last chunk may repeat bytes of the one before it.
    for chunk in bytes.as_chunks::<LANES>().0.iter().chain(bytes.last_chunk()) {
        for (lane, byte) in lanes.iter_mut().zip(chunk) {
            *lane |= of(*byte);
        }
    }
    lanes.into_iter().fold(0, |found, lane| found | lane)
}

impl<'c> Text<'c> {
    pub(super) fn new(value: &'c str, span: Span, entry: Option<usize>, field: Field) -> Self {
        Self { value, span, entry, field, characters: Characters::of(value) }
    }
}

impl Text<'_> {
    /// True for a text that has such a character.
    pub(crate) fn holds(&self, characters: Characters) -> bool {
        self.characters.0 & characters.0 != 0
    }

    /// True for a text that has such a byte, which is no control.
    pub(crate) fn has(&self, is_such: impl Fn(u8) -> bool) -> bool {
        any(self.value, |byte| u8::from(is_such(byte))) != 0
    }

    /// The item that it belongs to.
    pub(crate) fn entry<'a, 'c>(&self, context: &'a Context<'c>) -> Option<&'a Entry<'c>> {
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
    /// What was done.
    Evidence,
    /// Anything else.
    Other,
}

impl Field {
    /// The document of an item, or what it says was done.
    pub(crate) fn is_proof(self) -> bool {
        matches!(self, Self::Document | Self::Evidence)
    }
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
        self.found.extend(text.map(|text| Text::new(&text.value, text.span, entry, field)));
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
            self.found.push(Text::new(&deadline.value.text, deadline.span, self.entry, Field::Other));
        }
        for responsible in item.responsible.iter().flat_map(|responsible| &responsible.value.entries) {
            self.add_responsible(responsible);
        }
        self.add(item.document.as_ref(), Field::Document);
        self.add(item.evidence.as_ref(), Field::Evidence);
        self.entry = None;
    }

    fn add_responsible(&mut self, responsible: &'c Responsible) {
        self.add(responsible.name.as_ref(), Field::Name);
        for text in [&responsible.position, &responsible.unit, &responsible.group] {
            self.add(text.as_ref(), Field::Other);
        }
    }
}
