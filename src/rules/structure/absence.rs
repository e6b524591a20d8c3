//! What the roadmap lacks of the template: whole sections, and items of the sections that are there.
//!
//! A part that lies inside an absent one is not named again. Where it cannot be decided that a part is absent, because
//! something nearby could not be read or an item may be what carries it out, the part is left out.

use crate::alignment::CONDUCTED;
use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::model::Section;
use crate::rules::{Context, Entry, Rule};
use crate::source::Span;
use crate::template::{Condition, Footnote, TemplateEntry, TemplateHeading};
use crate::words::StemSet;

use super::repetition::repeated;

/// A local item more similar to an absent one than this may be what carries it out: local additions of the two real
/// roadmaps reach 0.27 (see `alignment`), pairs are made from `alignment::LEAST_SIMILARITY`.
const MOST_LOCAL_SIMILARITY: f64 = 0.27;

/// A section or an item of the template.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part<'c> {
    /// A section with all that is in it.
    Section(&'c TemplateHeading),
    /// An item.
    Item(&'c TemplateEntry),
}

/// A part of the template that the roadmap lacks, although what lies around it is there.
#[derive(Debug)]
pub(crate) struct Absence<'c> {
    /// What is absent.
    pub(super) part: Part<'c>,
    /// The footnote that says whether it may be: its own, or one around it by which the region may take it over.
    pub(super) footnote: Option<&'c Footnote>,
    /// Its nearest neighbour before it in the file, else what should hold it.
    span: Span,
    /// Where it should stand, in words.
    place: Message,
}

impl<'c> Part<'c> {
    /// Its number in the template.
    pub(super) fn number(self) -> &'c str {
        match self {
            Self::Section(heading) => &heading.number,
            Self::Item(entry) => &entry.item.number,
        }
    }

    fn title(self) -> &'c str {
        match self {
            Self::Section(heading) => &heading.title,
            Self::Item(entry) => &entry.item.title,
        }
    }

    /// «нет пункта 1.4 …», «место типового пункта 1.4»: the names of the part that such sentences need.
    fn names(self) -> (Message, Message) {
        let (full, short) = match self {
            Self::Section(_) => ("absent-section", "absent-section-short"),
            Self::Item(_) => ("absent-item", "absent-item-short"),
        };
        let full = Message::new(full).with("number", self.number()).with("title", self.title());
        (full, Message::new(short).with("number", self.number()))
    }
}

impl Absence<'_> {
    /// A finding about it; its message is given `number`, `title`, `part`, `short` and `place`.
    pub(super) fn finding(&self, rule: &Rule, id: &'static str) -> Finding {
        let (part, short) = self.part.names();
        let message = Message::new(id)
            .with("number", self.part.number())
            .with("title", self.part.title())
            .with("brief", brief(self.part.title()))
            .with("part", part)
            .with("short", short)
            .with("place", self.place.clone());
        let mut finding = rule.finding(self.span, message);
        finding.template_item = Some(self.part.number().into());
        finding
    }
}

/// The beginning of a title, long enough to know it by in a list.
fn brief(title: &str) -> String {
    /// In characters.
    const LONGEST: usize = 64;
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let begun = title.get(..end).unwrap_or_default();
    let words = begun.rsplit_once(' ').map_or(begun, |(words, _)| words);
    format!("{}…", words.strip_suffix(" и").unwrap_or(words).trim_end_matches([',', '(', ' ']))
}

/// The absent parts, in the order of the template.
pub(crate) fn absences<'c>(context: &Context<'c>) -> Vec<Absence<'c>> {
    if context.damaged("sections") || context.damaged("template") {
        return Vec::new();
    }
    let outline = Outline::new(context);
    let mut found = Vec::new();
    for (index, _) in context.template.headings().iter().enumerate().filter(|(_, heading)| heading.parent.is_none()) {
        outline.collect(index, &mut found);
    }
    found
}

/// The section of the roadmap that carries out a heading of the template.
pub(super) fn section_of<'c>(context: &Context<'c>, heading: usize) -> Option<&'c Section> {
    let section = context.alignment.headings.get(heading).copied().flatten()?;
    context.sections.get(section).copied()
}

/// True for a section without items and sections: empty-section speaks of it, and of all that it lacks.
pub(super) fn is_empty(section: &Section) -> bool {
    section.items.is_empty() && section.sections.is_empty()
}

/// The headings of the template and what the roadmap has of them.
struct Outline<'a, 'c> {
    context: &'a Context<'c>,
    /// For each heading, those directly inside it.
    inner: Vec<Vec<usize>>,
    /// For each heading, whether it, or an item or heading in it, is in the roadmap.
    present: Vec<bool>,
    /// Items that carry out nothing that is known, without those that repeat others.
    local: Vec<&'a Entry<'c>>,
    /// A section that cannot be told was not read whole: it may be any that seems absent.
    unknown_section: bool,
    /// The stem of «проведена».
    conducted: StemSet,
}

impl<'a, 'c> Outline<'a, 'c> {
    fn new(context: &'a Context<'c>) -> Self {
        let headings = context.template.headings();
        let mut inner = vec![Vec::new(); headings.len()];
        let mut present: Vec<bool> = headings
            .iter()
            .enumerate()
            .map(|(index, heading)| {
                section_of(context, index).is_some()
                    || heading.items.iter().any(|item| context.entry_of(*item).is_some())
            })
            .collect();
        // Outer headings come before inner ones, so that going backwards each heading knows all that is in it.
        for (index, heading) in headings.iter().enumerate().rev() {
            let outer = headings.iter().position(|outer| Some(&outer.number) == heading.parent.as_ref());
            let Some(outer) = outer else { continue };
            if let Some(inner) = inner.get_mut(outer) {
                inner.insert(0, index);
            }
            if present.get(index) == Some(&true)
                && let Some(present) = present.get_mut(outer)
            {
                *present = true;
            }
        }
        let unknown_section = context
            .sections
            .iter()
            .zip(&context.alignment.sections)
            .any(|(section, pair)| section.damaged && pair.is_none());
        let is_local = |entry: &&Entry| entry.template.is_none() && repeated(context, entry).is_none();
        let local = context.entries.iter().filter(is_local).collect();
        let conducted = context.template.synonyms.stems(CONDUCTED);
        Self { context, inner, present, local, unknown_section, conducted }
    }

    fn inner(&self, heading: usize) -> &[usize] {
        self.inner.get(heading).map(Vec::as_slice).unwrap_or_default()
    }

    fn footnote(&self, number: Option<u32>) -> Option<&'c Footnote> {
        number.and_then(|number| self.context.template.footnote(number))
    }

    fn collect(&self, index: usize, found: &mut Vec<Absence<'c>>) {
        let Some(heading) = self.context.template.headings().get(index) else { return };
        let footnote = self.footnote(heading.footnote);
        if self.present.get(index) == Some(&true) {
            let section = section_of(self.context, index);
            let denied = footnote
                .and_then(|footnote| self.context.stated(footnote.condition))
                .is_some_and(|stated| !stated.value);
            if denied || section.is_some_and(|section| section.damaged || is_empty(section)) {
                return;
            }
            found.extend(self.items(heading, section));
        } else if footnote.is_some() || self.is_required(index) {
            found.extend((!self.unknown_section).then(|| self.section(index, heading, footnote)));
            return;
        }
        for inner in self.inner(index) {
            self.collect(*inner, found);
        }
    }

    /// True when something in the heading is required of every body.
    fn is_required(&self, index: usize) -> bool {
        let Some(heading) = self.context.template.headings().get(index) else { return false };
        let required = |item: &usize| {
            self.context.template.entries().get(*item).is_some_and(|entry| entry.item.footnote.is_none())
        };
        heading.footnote.is_none()
            && (heading.items.iter().any(required) || self.inner(index).iter().any(|inner| self.is_required(*inner)))
    }

    /// The absent items of a heading that is there.
    fn items(&self, heading: &TemplateHeading, section: Option<&Section>) -> Vec<Absence<'c>> {
        let absent = heading.items.iter().filter(|item| self.context.entry_of(**item).is_none());
        let entries = absent.filter_map(|item| Some((*item, self.context.template.entries().get(*item)?)));
        entries
            .filter(|(_, entry)| !self.may_be_there(entry, section))
            .map(|(item, entry)| {
                let (span, place) = self.item_place(item, heading, section);
                Absence { part: Part::Item(entry), footnote: self.item_footnote(entry), span, place }
            })
            .collect()
    }

    fn item_footnote(&self, entry: &TemplateEntry) -> Option<&'c Footnote> {
        let around = entry.footnotes.iter().filter_map(|number| self.footnote(Some(*number)));
        let mut delegable = around.filter(|footnote| footnote.condition == Condition::Delegable);
        self.footnote(entry.item.footnote).or_else(|| delegable.next())
    }

    /// True when an item of the section may carry out one that was not found: a local one that was not read whole, that
    /// names an unknown item of the template, or whose title is a little similar; or one whose title says both.
    fn may_be_there(&self, absent: &TemplateEntry, section: Option<&Section>) -> bool {
        let in_section = |entry: &Entry| section.is_none_or(|section| std::ptr::eq(entry.section, section));
        let title = |entry: &Entry| self.context.title(entry.index);
        let local = |entry: &Entry| {
            let meant = entry
                .item
                .implements
                .as_ref()
                .and_then(|number| number.value.trim().trim_end_matches('.').rsplit_once('.'));
            let unclear = entry.item.damaged || entry.item.implements.is_some();
            let similar = || title(entry).is_some_and(|title| self.may_mean(title, &absent.title));
            meant.is_some_and(|(section, _)| section == absent.section) || (in_section(entry) && (unclear || similar()))
        };
        // The standard 3.1.1 has all words of 3.1.4, so the item must say more than its own counterpart does.
        let content = absent.title.without(&self.context.template.negligible);
        let all_of_it = |title: &StemSet| title.common(&content) == content.len();
        let says_both = |entry: &Entry| {
            in_section(entry)
                && title(entry).is_some_and(all_of_it)
                && entry.template.is_some_and(|own| !all_of_it(&own.title))
        };
        self.local.iter().copied().any(local) || self.context.entries.iter().any(says_both)
    }

    /// True when a local title is a little similar to an absent one, or half of it is about the same. That something is
    /// «проведено» says neither.
    fn may_mean(&self, local: &StemSet, absent: &StemSet) -> bool {
        let (local, absent) = (local.without(&self.conducted), absent.without(&self.conducted));
        local.dice(&absent) > MOST_LOCAL_SIMILARITY || local.covered_by(&absent) >= 0.5
    }

    fn item_place(&self, item: usize, heading: &TemplateHeading, section: Option<&Section>) -> (Span, Message) {
        let here = |entry: &&Entry| section.is_none_or(|section| std::ptr::eq(entry.section, section));
        let found = |item: &usize| self.context.entry_of(*item).filter(here);
        let previous = heading.items.iter().rev().filter(|other| **other < item).find_map(found);
        let next = heading.items.iter().filter(|other| **other > item).find_map(found);
        let next = next.filter(|next| previous.is_none_or(|previous| previous.index < next.index));
        let number = |entry: &Entry| entry.item.number.value.clone();
        let place = match (previous.map(number), next.map(number), section) {
            (Some(previous), _, _) => Message::new("place-after-item").with("previous", previous),
            (None, Some(next), _) => Message::new("place-before-item").with("next", next),
            (None, None, Some(section)) => Message::new("place-in-section").with("section", &section.number.value),
            (None, None, None) => Message::new("place-in-roadmap"),
        };
        let holder = section.map(|section| section.number.span);
        let span = previous.map(Entry::place).or(holder).or(next.map(Entry::place));
        (span.unwrap_or(self.context.roadmap.body.span), place)
    }

    fn section(&self, index: usize, heading: &'c TemplateHeading, footnote: Option<&'c Footnote>) -> Absence<'c> {
        let headings = self.context.template.headings();
        let beside = |other: &usize| headings.get(*other).is_some_and(|other| other.parent == heading.parent);
        let section = |other: usize| self.context.alignment.headings.get(other).copied().flatten();
        let previous = (0..index).rev().filter(beside).find_map(section);
        let next = (index + 1..headings.len()).filter(beside).find_map(section);
        let next = next.filter(|next| previous.is_none_or(|previous| previous < *next));
        let number = |section: usize| self.context.sections.get(section).map(|section| &section.number);
        let outer = headings.iter().position(|outer| Some(&outer.number) == heading.parent.as_ref());
        let (previous, next) = (previous.and_then(number), next.and_then(number));
        let outer = outer.and_then(|outer| section_of(self.context, outer)).map(|section| &section.number);
        let place = match (previous, next, outer) {
            (Some(previous), _, _) => Message::new("place-after-section").with("previous", &previous.value),
            (None, Some(next), _) => Message::new("place-before-section").with("next", &next.value),
            (None, None, Some(outer)) => Message::new("place-in-section").with("section", &outer.value),
            (None, None, None) => Message::new("place-in-roadmap"),
        };
        let span = previous.or(outer).or(next).map_or(self.context.roadmap.body.span, |number| number.span);
        Absence { part: Part::Section(heading), footnote, span, place }
    }
}
