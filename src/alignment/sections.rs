//! Pairs the sections: by their titles, else by what is in them.

use crate::roadmap::model::Section;
use crate::template::Template;

use super::{Alignment, Candidate, LEAST_SIMILARITY, LEAST_SIMILARITY_ELSEWHERE, Means, one_to_one, own_items};

impl Alignment<'_> {
    pub(super) fn pair_sections(&mut self, sections: &[&Section], template: &Template) {
        let mut candidates = Vec::new();
        for (index, section) in sections.iter().enumerate() {
            let stems = template.synonyms.stems(&section.title.value);
            for (heading_index, heading) in template.headings().iter().enumerate() {
                let similarity = stems.dice(&heading.stems);
                if similarity >= LEAST_SIMILARITY {
                    let same_number = section.number.value == heading.number;
                    candidates.push(Candidate {
                        roadmap: index,
                        template: heading_index,
                        similarity,
                        same_number,
                        weight: similarity,
                    });
                }
            }
        }
        for best in one_to_one(candidates) {
            self.pair_section(best.roadmap, best.template, best.similarity, Means::Title);
        }
    }

    /// A section whose title tells nothing is known by its items, when most of them belong to one heading.
    pub(super) fn pair_sections_by_items(&mut self, sections: &[&Section], template: &Template) {
        for ((index, section), own) in sections.iter().enumerate().zip(own_items(sections)) {
            if self.sections.get(index).is_some_and(Option::is_some) || section.items.is_empty() {
                continue;
            }
            let known = |heading: usize| {
                let entries =
                    template.headings().get(heading).map(|heading| heading.items.as_slice()).unwrap_or_default();
                let fits = |item: &usize| {
                    let pair = self.items.get(*item).copied().flatten();
                    pair.is_some_and(|pair| entries.contains(&pair.template))
                        || entries
                            .iter()
                            .any(|entry| self.similarity(*item, *entry, template) >= LEAST_SIMILARITY_ELSEWHERE)
                };
                own.clone().filter(fits).count()
            };
            let free = (0..template.headings().len())
                .filter(|heading| self.headings.get(*heading).is_some_and(Option::is_none));
            let best = free
                .map(|heading| (known(heading), heading))
                .max_by_key(|(count, heading)| (*count, usize::MAX - heading));
            if let Some((count, heading)) = best
                && count * 2 > own.len()
            {
                self.pair_section(index, heading, 0.0, Means::Items);
            }
        }
    }

    /// A section whose title tells nothing and that is divided is known by its sections, when most of them belong to one
    /// heading.
    pub(super) fn pair_sections_by_sections(&mut self, sections: &[&Section], template: &Template) {
        for (index, section) in sections.iter().enumerate() {
            if self.sections.get(index).is_some_and(Option::is_some) || section.sections.is_empty() {
                continue;
            }
            let inner = sections
                .iter()
                .zip(&self.sections)
                .filter(|(inner, _)| section.sections.iter().any(|own| std::ptr::eq(own, **inner)));
            let outer: Vec<&str> = inner
                .filter_map(|(_, pair)| template.headings().get(pair.as_ref()?.template)?.parent.as_deref())
                .collect();
            let belonging = |number: &str| outer.iter().filter(|outer| **outer == number).count();
            let heading = template.headings().iter().enumerate().find(|(index, heading)| {
                self.headings.get(*index).is_some_and(Option::is_none)
                    && belonging(&heading.number) * 2 > section.sections.len()
            });
            if let Some((heading, _)) = heading {
                self.pair_section(index, heading, 0.0, Means::Items);
            }
        }
    }
}
