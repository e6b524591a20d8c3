//! What a rule may look at: one roadmap, its template, the pairs of both, and what several rules derive from them.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use chrono::NaiveDate;

use crate::alignment::{self, Alignment};
use crate::calendar::Calendar;
use crate::message::Message;
use crate::roadmap::model::{Item, Responsibles, Roadmap, Section};
use crate::source::{Located, Source, Span};
use crate::spelling::composition;
use crate::template::{Condition, Footnote, Template, TemplateEntry};
use crate::words::StemSet;

use super::document::{CopiedDocument, copies};
use super::responsible::Answers;
use super::structure::{Absence, Duplicates, Text, Tree, absences, is_taken_over, texts};

/// One roadmap to be checked, with everything that it is checked against.
pub struct Context<'c> {
    /// The file.
    pub source: &'c Source,
    /// What it states.
    pub roadmap: &'c Roadmap,
    /// The standard.
    pub template: &'c Template,
    /// Which item of the roadmap carries out which of the template.
    pub alignment: Alignment<'c>,
    /// Working days.
    pub calendar: &'c Calendar,
    /// The day on which execution is looked at; without one the rules of that group stay silent.
    pub as_of: Option<NaiveDate>,
    /// The items in the order of the file.
    pub entries: Vec<Entry<'c>>,
    /// The sections in the order of the file, outer before inner.
    pub sections: Vec<&'c Section>,
    documents: OnceCell<Vec<Cow<'c, StemSet>>>,
    answers: OnceCell<Answers<'c>>,
    tree: OnceCell<Tree>,
    duplicates: OnceCell<Duplicates>,
    absences: OnceCell<Vec<Absence<'c>>>,
    texts: OnceCell<Vec<Text<'c>>>,
    copies: OnceCell<Vec<CopiedDocument>>,
}

/// An item of the roadmap with its counterpart in the template.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'c> {
    /// Index among the items of the roadmap.
    pub index: usize,
    /// The section that holds it.
    pub section: &'c Section,
    /// The item.
    pub item: &'c Item,
    /// The template's item that it carries out; `None` for a local addition.
    pub template: Option<&'c TemplateEntry>,
    /// True when it is marked as taken over by the region, or its row is empty and an act of the region covers it.
    pub delegated: bool,
    /// True when its row is empty and the standard lets the body leave it out: its part is optional, or the profile states
    /// that the condition of its part does not hold.
    pub left_out: bool,
    /// The day on which it is due, where a date could be read.
    pub due: Option<NaiveDate>,
}

impl<'c> Context<'c> {
    /// Prepares a roadmap for the rules.
    pub fn new(source: &'c Source, roadmap: &'c Roadmap, template: &'c Template, calendar: &'c Calendar) -> Self {
        let alignment = Alignment::new(roadmap, template);
        let entries = roadmap
            .items()
            .into_iter()
            .zip(&alignment.items)
            .enumerate()
            .map(|(index, ((section, item), pair))| Entry {
                index,
                section,
                item,
                template: pair.and_then(|pair| template.entries().get(pair.template)),
                delegated: item.is_delegated(),
                left_out: false,
                due: item.deadline.as_ref().and_then(|deadline| deadline.value.deadline.date()),
            })
            .collect();
        let mut context = Self {
            source,
            roadmap,
            template,
            alignment,
            calendar,
            as_of: None,
            entries,
            sections: roadmap.all_sections(),
            documents: OnceCell::new(),
            answers: OnceCell::new(),
            tree: OnceCell::new(),
            duplicates: OnceCell::new(),
            absences: OnceCell::new(),
            texts: OnceCell::new(),
            copies: OnceCell::new(),
        };
        for index in 0..context.entries.len() {
            let Some(entry) = context.entries.get(index).copied().filter(|entry| !entry.delegated && entry.is_empty())
            else {
                continue;
            };
            let (delegated, left_out) = (is_taken_over(&context, &entry), context.may_be_left_out(&entry));
            if let Some(entry) = context.entries.get_mut(index) {
                (entry.delegated, entry.left_out) = (delegated, left_out);
            }
        }
        context
    }

    /// True for an item of an optional part, and of one whose condition the profile denies.
    fn may_be_left_out(&self, entry: &Entry) -> bool {
        let footnotes = entry.template.map_or(&[][..], |template| template.footnotes.as_slice());
        let mut footnotes = footnotes.iter().filter_map(|number| self.template.footnote(*number));
        footnotes.any(|footnote| {
            let denied = || self.stated(footnote.condition).is_some_and(|stated| !stated.value);
            footnote.condition == Condition::Optional || (!self.damaged("profile") && denied())
        })
    }

    /// The same roadmap, its execution looked at on a day.
    #[must_use]
    pub fn at(mut self, as_of: Option<NaiveDate>) -> Self {
        self.as_of = as_of;
        self
    }

    /// The items that were read whole: what is missing in them is missing in the file.
    pub fn readable(&self) -> impl Iterator<Item = &Entry<'c>> {
        self.entries.iter().filter(|entry| !entry.item.damaged)
    }

    /// The items that the body carries out itself and that were read whole.
    pub fn own(&self) -> impl Iterator<Item = &Entry<'c>> {
        self.readable().filter(|entry| !entry.delegated && !entry.left_out)
    }

    /// The item of the roadmap that carries out an item of the template, by the template's index.
    pub fn entry_of(&self, template: usize) -> Option<&Entry<'c>> {
        self.alignment.entries.get(template).copied().flatten().and_then(|index| self.entries.get(index))
    }

    /// Stems of the items' documents, without the names of the body, by the items' index.
    pub fn document(&self, index: usize) -> Option<&StemSet> {
        let documents = self.documents.get_or_init(|| {
            let synonyms = &self.template.synonyms;
            let stems = |entry: &Entry<'c>| {
                let text = entry.item.document.as_ref().map_or("", |document| document.value.as_str());
                let stems = entry.template.map_or_else(
                    || Cow::Owned(synonyms.stems(text)),
                    |template| template.document_stems(synonyms, text),
                );
                alignment::without(stems, &self.alignment.names)
            };
            self.entries.iter().map(stems).collect()
        });
        documents.get(index).map(Cow::as_ref)
    }

    /// Stems of the items' titles, by the items' index.
    pub fn title(&self, index: usize) -> Option<&StemSet> {
        self.alignment.title(index)
    }

    /// Who answers for each item, held against the working group.
    pub(crate) fn answers(&self) -> &Answers<'c> {
        self.answers.get_or_init(|| Answers::new(self))
    }

    /// Which section holds what.
    pub(crate) fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| Tree::new(self))
    }

    /// The numbers that stand twice.
    pub(crate) fn duplicates(&self) -> &Duplicates {
        self.duplicates.get_or_init(|| Duplicates::new(self, self.tree()))
    }

    /// The parts of the template that the roadmap lacks.
    pub(crate) fn absences(&self) -> &[Absence<'c>] {
        self.absences.get_or_init(|| absences(self))
    }

    /// The documents that are about another item.
    pub(crate) fn copies(&self) -> &[CopiedDocument] {
        self.copies.get_or_init(|| copies(self))
    }

    /// Every text of the roadmap with its place.
    pub(crate) fn texts(&self) -> &[Text<'c>] {
        self.texts.get_or_init(|| texts(self))
    }

    /// True when a top-level key of the file could not be read.
    pub fn damaged(&self, key: &str) -> bool {
        self.roadmap.damaged.contains(&key)
    }

    /// What the profile states about a condition: `None` when it states nothing, or when no profile could decide.
    pub fn stated(&self, condition: Condition) -> Option<&'c Located<bool>> {
        let profile = &self.roadmap.profile;
        match condition {
            Condition::Optional | Condition::Delegable => None,
            Condition::Services => profile.services.as_ref(),
            // A body without services has none with a low grade.
            Condition::LowGradedServices => {
                let none = || profile.services.as_ref().filter(|services| !services.value);
                profile.low_graded_services.as_ref().or_else(none)
            }
            Condition::OwnHrService => profile.own_hr_service.as_ref(),
            Condition::SupportMeasures => profile.support_measures.as_ref(),
            Condition::StateControl => profile.state_control.as_ref(),
            Condition::InternalIt => profile.internal_it.as_ref(),
            Condition::InternalAccounting => profile.internal_accounting.as_ref(),
            Condition::InternalFacilities => profile.internal_facilities.as_ref(),
        }
    }

    /// The footnote of the template, as the clause that a finding rests on.
    pub fn footnote_basis(&self, number: u32) -> Option<Message> {
        let footnote: &Footnote = self.template.footnote(number)?;
        Some(Message::new("basis-footnote").with("number", i64::from(number)).with("text", &footnote.text))
    }

    /// The item of the template, as the clause that a finding rests on.
    pub fn item_basis(&self, entry: &Entry) -> Option<Message> {
        let template = entry.template?;
        Some(Message::new("basis-item").with("number", &template.item.number).with("title", &template.item.title))
    }

    /// The place of a text inside a value of the file; the whole value where the text is not written there literally.
    pub fn place_of(&self, value: Span, text: &str) -> Span {
        self.place(value, |written| Some((offset_of(written, text)?, text.len())))
    }

    /// The place of a part of a text inside the value that holds the text; the whole value where the part is not written
    /// there literally (escapes, or a line break inside it).
    pub fn place_in(&self, value: Span, text: &str, part: Range<usize>) -> Span {
        self.place(value, |written| {
            let words = text.get(part.clone())?;
            let offset = offset_of(written, text).map(|offset| offset + part.start).or_else(|| {
                let before = text.get(..part.start)?.matches(words).count();
                written.match_indices(words).nth(before).map(|(offset, _)| offset)
            });
            Some((offset?, words.len()))
        })
    }

    /// The place of what is found in a value by its offset and length, in bytes; the whole value where nothing is. Where
    /// letters are written in two characters, it is looked for in the composed text, as the values are.
    fn place(&self, value: Span, find: impl Fn(&str) -> Option<(usize, usize)>) -> Span {
        let written = self.source.slice(value);
        let found = if composition::is_decomposed(written) {
            find(&composition::compose(written)).map(|(offset, length)| {
                (composition::origin(written, offset), composition::origin(written, offset + length))
            })
        } else {
            find(written).map(|(offset, length)| (offset, offset + length))
        };
        found.map_or(value, |(start, end)| Span::new(value.start + start, value.start + end))
    }
}

/// Where a text stands in what is written. Most values are written as they are, or in quotes: to look there first is many
/// times as fast as to search.
fn offset_of(written: &str, text: &str) -> Option<usize> {
    if written.starts_with(text) {
        return Some(0);
    }
    let quoted = written.strip_prefix(['"', '\'']).is_some_and(|inner| inner.starts_with(text));
    if quoted { Some(1) } else { written.find(text) }
}

impl Entry<'_> {
    /// Where a finding about the item as a whole points: its number.
    pub fn place(&self) -> Span {
        self.item.number.span
    }

    /// True for an item that states neither a deadline nor anybody who answers.
    fn is_empty(&self) -> bool {
        let nobody = |responsible: &Located<Responsibles>| {
            responsible.value.entries.is_empty() && responsible.value.delegated.is_none()
        };
        self.item.deadline.as_ref().is_none_or(|deadline| deadline.value.is_blank())
            && self.item.responsible.as_ref().is_none_or(nobody)
    }

    /// Where the deadline stands, else the number.
    pub fn deadline_place(&self) -> Span {
        self.item.deadline.as_ref().map_or(self.place(), |deadline| deadline.span)
    }
}
