//! Pairs by the number, where the title cannot decide: a copied title, and the parts of a divided item.

use crate::roadmap::model::{Item, Section};
use crate::template::Template;

use super::{Alignment, LEAST_SIMILARITY, Means, own_items};

/// A document of fewer words («отчет») may prove any item.
const WORDS_OF_A_SUBJECT: usize = 3;

impl Alignment<'_> {
    /// Items that their titles left over, in sections that keep the template's number.
    pub(super) fn pair_by_number(&mut self, sections: &[&Section], items: &[(&Section, &Item)], template: &Template) {
        for ((index, section), own) in sections.iter().enumerate().zip(own_items(sections)) {
            let pair = self.sections.get(index).copied().flatten();
            let Some(heading) = pair.and_then(|pair| template.headings().get(pair.template)) else { continue };
            if heading.number != section.number.value {
                continue;
            }
            let own: Vec<usize> = own.collect();
            let left = own.iter().copied().filter(|item| self.items.get(*item).is_some_and(Option::is_none));
            let left: Vec<usize> = left.collect();
            for item in left {
                let Some((_, stated)) = items.get(item).filter(|(_, stated)| stated.implements.is_none()) else {
                    continue;
                };
                let number = stated.number.value.as_str();
                let numbered = |entry: &usize| template.entries().get(*entry).map(|entry| entry.item.number.as_str());
                let entry = heading.items.iter().copied().find(|entry| {
                    numbered(entry).is_some_and(|template| template == number || is_part(number, template))
                });
                let Some(entry) = entry else { continue };
                let copied = numbered(&entry) == Some(number) && self.is_copy(item, entry, &own, items, template);
                let paired = copied || self.is_another_part(item, entry, items, template);
                if paired {
                    self.pair_item(item, entry, self.similarity(item, entry, template), Means::Number);
                }
            }
        }
    }

    /// True for an item with the very title of a neighbour, where all others keep the template's numbers: the number, the
    /// deadline and the document are its own, and the title is a copy. With the neighbour's document it is all a copy.
    fn is_copy(
        &self,
        item: usize,
        entry: usize,
        own: &[usize],
        items: &[(&Section, &Item)],
        template: &Template,
    ) -> bool {
        let free = self.entries.get(entry).is_some_and(Option::is_none);
        let number = |item: usize| items.get(item).map(|(_, item)| item.number.value.as_str());
        let is_kept = |other: usize| {
            let pair = self.items.get(other).copied().flatten().filter(|pair| pair.means != Means::Implements);
            let standard = pair.and_then(|pair| template.entries().get(pair.template));
            standard.is_none_or(|standard| number(other) == Some(standard.item.number.as_str()))
        };
        let others = || own.iter().copied().filter(|other| *other != item);
        let is_twin = |other: usize| {
            self.items.get(other).is_some_and(Option::is_some) && self.titles.get(other) == self.titles.get(item)
        };
        let document = |item: usize| {
            let text = items.get(item).and_then(|(_, item)| item.document.as_ref());
            text.map(|text| template.synonyms.stems(&text.value)).filter(|stems| stems.len() >= WORDS_OF_A_SUBJECT)
        };
        let is_whole = |other: usize| document(item).is_some_and(|own| Some(own) == document(other));
        free && others().any(|other| is_twin(other) && !is_whole(other))
            && others().all(|other| is_kept(other) && number(other) != number(item))
    }

    /// True for 3.1.1.2 beside 3.1.1.1 or 3.1.1, where that one carries out 3.1.1, and for 3.1.1 beside 3.1.1.1. With the
    /// very title of that one it is a copy.
    fn is_another_part(&self, item: usize, entry: usize, items: &[(&Section, &Item)], template: &Template) -> bool {
        let Some(whole) = template.entries().get(entry).map(|entry| entry.item.number.as_str()) else { return false };
        let Some(first) = self.entries.get(entry).copied().flatten() else { return false };
        let number = |item: usize| items.get(item).map_or("", |(_, item)| item.number.value.as_str());
        let (first_number, own) = (number(first), number(item));
        let parts = is_part(first_number, whole) || (first_number == whole && is_part(own, whole));
        parts
            && first_number != own
            && self.titles.get(first) != self.titles.get(item)
            && self.similarity(item, entry, template) >= LEAST_SIMILARITY
    }
}

/// True for 3.1.1.2 as a part of 3.1.1.
pub(super) fn is_part(number: &str, whole: &str) -> bool {
    number.strip_prefix(whole).is_some_and(|rest| rest.starts_with('.'))
}
