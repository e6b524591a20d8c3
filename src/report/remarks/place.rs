//! Where a finding belongs for a reader of the document: its item, its section, or the roadmap as a whole.

use std::collections::HashMap;

use crate::check::Checked;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::message::Message;
use crate::roadmap::model::{Item, Section};
use crate::source::Span;
use crate::template::Template;

use super::clean;

/// The items and sections of a roadmap by where they stand in the file.
pub(super) struct Places<'c> {
    items: Vec<&'c Item>,
    sections: Vec<&'c Section>,
    /// For each item its section.
    holders: Vec<usize>,
    /// The items by the places that findings point to.
    by_start: HashMap<usize, usize>,
    template: Option<&'c Template>,
}

impl<'c> Places<'c> {
    pub(super) fn new(checked: &'c Checked, template: Option<&'c Template>) -> Self {
        let sections = checked.roadmap.as_ref().map(|roadmap| roadmap.all_sections()).unwrap_or_default();
        let items = checked.roadmap.as_ref().map(|roadmap| roadmap.items()).unwrap_or_default();
        let holder = |holder: &Section| sections.iter().position(|section| std::ptr::eq(*section, holder));
        let holders = items.iter().map(|(section, _)| holder(section).unwrap_or_default()).collect();
        let items: Vec<&Item> = items.into_iter().map(|(_, item)| item).collect();
        let mut by_start = HashMap::new();
        for (index, item) in items.iter().enumerate() {
            let deadline = item.deadline.as_ref().map(|deadline| deadline.span.start);
            for start in std::iter::once(item.number.span.start).chain(deadline) {
                by_start.insert(start, index);
            }
        }
        Self { items, sections, holders, by_start, template }
    }

    /// The item whose number or deadline stands at a place.
    pub(super) fn item_at(&self, span: Span) -> Option<usize> {
        self.by_start.get(&span.start).copied()
    }

    /// The item of a finding: of those with its number, the last that begins before the place.
    pub(super) fn item(&self, finding: &Finding) -> Option<usize> {
        let number = finding.item.as_deref()?;
        let named = || self.items.iter().enumerate().filter(|(_, item)| item.number.value == number);
        let before = named().rfind(|(_, item)| item.number.span.start <= finding.span.start);
        before.or_else(|| named().next()).map(|(index, _)| index)
    }

    /// The section of a finding: that of its item, or the one whose number or title it points to.
    pub(super) fn section(&self, finding: &Finding) -> Option<usize> {
        if let Some(item) = self.item(finding) {
            return self.holders.get(item).copied();
        }
        if finding.template_item.is_some() {
            return None;
        }
        let within = |span: Span| span.start <= finding.span.start && finding.span.start < span.end.max(span.start + 1);
        self.sections.iter().position(|section| within(section.number.span) || within(section.title.span))
    }

    /// The template's heading of what the roadmap lacks.
    pub(super) fn heading(&self, finding: &Finding) -> Option<String> {
        let number = finding.template_item.as_deref().filter(|_| finding.item.is_none())?;
        Some(clean(self.template?.entry(number).map_or(number, |entry| entry.section.as_str())))
    }

    /// The number of the item or section of a finding.
    pub(super) fn number(&self, finding: &Finding) -> Option<String> {
        let section = || self.sections.get(self.section(finding)?).map(|section| clean(&section.number.value));
        finding.item.as_deref().map(clean).or_else(section)
    }

    /// Where one finding stands.
    pub(super) fn in_words(&self, finding: &Finding, locale: &Locale) -> String {
        match &finding.item {
            Some(item) => clean(item),
            None => self.of_all(&[finding], locale),
        }
    }

    /// Where findings without items stand.
    pub(super) fn of_all(&self, findings: &[&Finding], locale: &Locale) -> String {
        let templates: Vec<&str> = findings.iter().filter_map(|finding| finding.template_item.as_deref()).collect();
        if !templates.is_empty() {
            return locale.text(&Message::new("remarks-template-items").with("numbers", clean(&templates.join(", "))));
        }
        let sections = findings.iter().filter_map(|finding| self.sections.get(self.section(finding)?));
        let numbers: Vec<String> = sections.map(|section| clean(&section.number.value)).collect();
        if numbers.is_empty() {
            return locale.word("remarks-whole");
        }
        let message = Message::new("remarks-sections").with("count", numbers.len()).with("numbers", numbers.join(", "));
        locale.text(&message)
    }
}
