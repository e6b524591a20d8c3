//! Pairs a roadmap with its template: sections first, then the items inside them.
//!
//! Bodies renumber, so numbers decide nothing but ties: an entry is paired by its key `implements`, else by its title.
//! Measured on the two real roadmaps: true pairs have a Dice similarity of 0.53–1.00, local additions at most 0.27.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use crate::roadmap::model::{Item, Roadmap, Section};
use crate::template::Template;
use crate::words::StemSet;

mod facts;
mod numbers;
mod sections;
mod wording;

pub(crate) use wording::{CONDUCTED, CONDUCTING, VERB_OF_A_NOUN};

/// Least similarity of a section or an item with its counterpart: between the two ranges measured (see above).
pub const LEAST_SIMILARITY: f64 = 0.40;
/// How much less similar than its best counterpart in the section another one may be: a copy of an item is not taken for
/// its neighbour.
const LARGEST_STEP: f64 = 0.15;
/// How much the number counts where no title of the standard is the same: «назначен ответственный в министерстве» as 1.1 is
/// hardly less like 1.1 than like 1.3, which names «министерства» too.
const OF_THE_NUMBER: f64 = 0.08;
/// Least similarity of an item with one of another section: the blocks 3.1–3.9 differ by few words.
pub const LEAST_SIMILARITY_ELSEWHERE: f64 = 0.85;

/// How an entry of the roadmap found its counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// The key `implements` names it.
    Implements,
    /// The titles are similar.
    Title,
    /// The section is known by what is in it.
    Items,
    /// The number, where the title is that of a neighbour, or where the number is a part of the template's.
    Number,
}

/// An entry of the roadmap and its counterpart in the template.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Index in the template.
    pub template: usize,
    /// Dice similarity of the titles, from 0 to 1.
    pub similarity: f64,
    /// How the counterpart was found.
    pub means: Means,
}

/// The pairs of one roadmap with its template.
#[derive(Debug)]
pub struct Alignment<'t> {
    /// For each section of `Roadmap::all_sections`, its heading in the template.
    pub sections: Vec<Option<Pair>>,
    /// For each item of `Roadmap::items`, its item in the template.
    pub items: Vec<Option<Pair>>,
    /// For each heading of the template, its section in the roadmap.
    pub headings: Vec<Option<usize>>,
    /// For each item of the template, its item in the roadmap: where several implement it, that with its number, else the
    /// first.
    pub entries: Vec<Option<usize>>,
    /// Stems of the words by which the body and its region are called, which no title or document is about.
    pub names: StemSet,
    /// Stems of the items' titles, without the names.
    pub titles: Vec<Cow<'t, StemSet>>,
    /// Items whose `implements` names no item of the template.
    pub unknown_implements: Vec<usize>,
}

struct Candidate {
    roadmap: usize,
    template: usize,
    similarity: f64,
    same_number: bool,
    /// By which pairs are chosen: the similarity, or more where the number agrees.
    weight: f64,
}

impl<'t> Alignment<'t> {
    /// Aligns a roadmap with a template.
    pub fn new(roadmap: &Roadmap, template: &'t Template) -> Self {
        let items = roadmap.items();
        let sections = roadmap.all_sections();
        let region = roadmap.region.as_ref().map_or("", |region| region.value.as_str());
        let names = template.name_stems(&roadmap.body.value, region);
        let title = |item: &Item| without(template.title_stems(&item.number.value, &item.title.value), &names);
        let mut alignment = Self {
            sections: vec![None; sections.len()],
            items: vec![None; items.len()],
            headings: vec![None; template.headings().len()],
            entries: vec![None; template.entries().len()],
            titles: items.iter().map(|(_, item)| title(item)).collect(),
            names,
            unknown_implements: Vec::new(),
        };
        alignment.pair_implements(&items, template);
        alignment.pair_sections(&sections, template);
        alignment.pair_sections_by_items(&sections, template);
        alignment.pair_sections_by_sections(&sections, template);
        alignment.pair_items(&sections, &items, template);
        alignment.pair_by_number(&sections, &items, template);
        alignment.pair_items_elsewhere(&items, template);
        alignment.prefer_same_numbers(&items, template);
        alignment
    }

    /// Stems of the title of an item.
    pub fn title(&self, item: usize) -> Option<&StemSet> {
        self.titles.get(item).map(Cow::as_ref)
    }

    fn pair_implements(&mut self, items: &[(&Section, &Item)], template: &Template) {
        for (index, (_, item)) in items.iter().enumerate() {
            let Some(number) = &item.implements else { continue };
            let Some(entry) = template.index(number.value.trim().trim_end_matches('.')) else {
                self.unknown_implements.push(index);
                continue;
            };
            self.pair_item(index, entry, self.similarity(index, entry, template), Means::Implements);
        }
    }

    fn similarity(&self, item: usize, entry: usize, template: &Template) -> f64 {
        let titles = self.title(item).zip(template.entries().get(entry));
        titles.map_or(0.0, |(title, entry)| title.dice(&entry.title))
    }

    fn pair_item(&mut self, item: usize, entry: usize, similarity: f64, means: Means) {
        if let Some(pair) = self.items.get_mut(item) {
            *pair = Some(Pair { template: entry, similarity, means });
        }
        if let Some(place) = self.entries.get_mut(entry) {
            *place = Some(place.map_or(item, |first| first.min(item)));
        }
    }

    fn pair_section(&mut self, section: usize, heading: usize, similarity: f64, means: Means) {
        if let Some(pair) = self.sections.get_mut(section) {
            *pair = Some(Pair { template: heading, similarity, means });
        }
        if let Some(place) = self.headings.get_mut(heading) {
            place.get_or_insert(section);
        }
    }

    fn pair_items(&mut self, sections: &[&Section], items: &[(&Section, &Item)], template: &Template) {
        for (index, own) in own_items(sections).into_iter().enumerate() {
            let Some(pair) = self.sections.get(index).copied().flatten() else { continue };
            let own: Vec<usize> = own.collect();
            let entries =
                template.headings().get(pair.template).map(|heading| heading.items.as_slice()).unwrap_or_default();
            self.pair_standard(&own, entries, items, template);
            let candidates = self.candidates(&own, entries, LEAST_SIMILARITY, items, template);
            for best in one_to_one(candidates) {
                self.pair_item(best.roadmap, best.template, best.similarity, Means::Title);
            }
        }
    }

    /// Items with the number and the title of the standard, which no other item can take from them. Most are such.
    fn pair_standard(&mut self, own: &[usize], entries: &[usize], items: &[(&Section, &Item)], template: &Template) {
        for index in own.iter().copied() {
            let Some((_, item)) = items.get(index).filter(|_| self.items.get(index).is_some_and(Option::is_none))
            else {
                continue;
            };
            let Some(entry) = template.index(&item.number.value).filter(|entry| entries.contains(entry)) else {
                continue;
            };
            let standard = template.entries().get(entry).map(|entry| &entry.title);
            let same = self.title(index) == standard && standard.is_some_and(|standard| !standard.is_empty());
            if same && self.is_free(entry, true, 1.0) {
                self.pair_item(index, entry, 1.0, Means::Title);
            }
        }
    }

    /// What is left over may stand in another section than the template's.
    fn pair_items_elsewhere(&mut self, items: &[(&Section, &Item)], template: &Template) {
        let left: Vec<usize> = (0..items.len()).collect();
        let entries: Vec<usize> = (0..template.entries().len()).collect();
        let candidates = self.candidates(&left, &entries, LEAST_SIMILARITY_ELSEWHERE, items, template);
        for best in one_to_one(candidates) {
            self.pair_item(best.roadmap, best.template, best.similarity, Means::Title);
        }
    }

    /// Of several items that implement one of the template, that with its number counts.
    fn prefer_same_numbers(&mut self, items: &[(&Section, &Item)], template: &Template) {
        for (index, (_, item)) in items.iter().enumerate() {
            let Some(entry) = self.items.get(index).copied().flatten().map(|pair| pair.template) else { continue };
            let number = template.entries().get(entry).map(|entry| entry.item.number.as_str());
            if number == Some(item.number.value.as_str())
                && let Some(place) = self.entries.get_mut(entry)
            {
                *place = Some(index);
            }
        }
    }

    /// Pairs of unpaired items and entries that are similar enough.
    fn candidates(
        &self,
        own: &[usize],
        entries: &[usize],
        least: f64,
        items: &[(&Section, &Item)],
        template: &Template,
    ) -> Vec<Candidate> {
        let (mut candidates, mut similar) = (Vec::new(), Vec::new());
        for index in own.iter().copied().filter(|item| self.items.get(*item).is_some_and(Option::is_none)) {
            let Some(title) = self.title(index) else { continue };
            let standard = |entry: usize| template.entries().get(entry).map(|entry| &entry.title);
            let mut best = if entries.iter().any(|entry| standard(*entry) == Some(title)) { 1.0 } else { 0.0 };
            let enough = |best: f64| least.max(best - LARGEST_STEP);
            let number = items.get(index).map_or("", |(_, item)| item.number.value.as_str());
            let exact = best > 0.0;
            similar.clear();
            for entry in entries.iter().copied() {
                let Some(standard) = standard(entry) else { continue };
                if title.dice_at_most(standard) >= enough(best) {
                    let similarity = title.dice(standard);
                    best = similarity.max(best);
                    similar.push((entry, similarity));
                }
            }
            // 1.5.1 is a part of 1.5 rather than another item that is not much like it.
            let number_of = |entry: usize| template.entries().get(entry).map_or("", |entry| entry.item.number.as_str());
            let alike = |whole: &usize| standard(*whole).is_some_and(|standard| title.dice(standard) >= least);
            let find_whole = || entries.iter().copied().find(|entry| numbers::is_part(number, number_of(*entry)));
            let whole = LazyCell::new(|| find_whole().filter(alike));
            for (entry, similarity) in similar.iter().copied() {
                if similarity < LEAST_SIMILARITY_ELSEWHERE && whole.is_some_and(|whole| whole != entry) {
                    continue;
                }
                let same_number = template.entries().get(entry).is_some_and(|entry| entry.item.number == number);
                let covers = same_number && !exact && covers(title, entry, similarity, &similar, template);
                if self.is_free(entry, same_number, similarity) && (covers || similarity >= enough(best)) {
                    let weight = match (covers, same_number && !exact) {
                        // The title says all that the template's item of its own number does, and more.
                        (true, _) => 1.0,
                        (false, true) => (similarity + OF_THE_NUMBER).min(1.0),
                        (false, false) => similarity,
                    };
                    candidates.push(Candidate { roadmap: index, template: entry, similarity, same_number, weight });
                }
            }
        }
        candidates
    }

    /// True for an item of the template that nothing carries out yet, or only what `implements` names beside the item of
    /// its own number or title.
    fn is_free(&self, entry: usize, same_number: bool, similarity: f64) -> bool {
        let Some(holder) = self.entries.get(entry).copied().flatten() else { return true };
        let pair = self.items.get(holder).copied().flatten().filter(|pair| pair.means == Means::Implements);
        pair.is_some_and(|pair| {
            same_number || (similarity >= LEAST_SIMILARITY_ELSEWHERE && similarity > pair.similarity)
        })
    }
}

/// A set without the names of the body.
pub(crate) fn without<'s>(stems: Cow<'s, StemSet>, names: &StemSet) -> Cow<'s, StemSet> {
    match &stems {
        // Those of the template have none.
        Cow::Borrowed(_) => stems,
        Cow::Owned(own) if names.common(own) == 0 => stems,
        Cow::Owned(own) => Cow::Owned(own.without(names)),
    }
}

/// For each section of `Roadmap::all_sections`, the indices of its own items in `Roadmap::items`: both go the same way.
fn own_items(sections: &[&Section]) -> Vec<Range<usize>> {
    let range = |start: &mut usize, section: &&Section| {
        let own = *start..*start + section.items.len();
        *start = own.end;
        Some(own)
    };
    sections.iter().scan(0, range).collect()
}

/// True when a title says all that an item of the template does. An item that says no more than part of a more similar
/// one does not count: the standard 3.1.1 has all words of 3.1.4.
fn covers(title: &StemSet, entry: usize, similarity: f64, similar: &[(usize, f64)], template: &Template) -> bool {
    let standard = |entry: usize| template.entries().get(entry).map(|entry| &entry.title);
    let Some(content) = standard(entry).map(|standard| standard.without(&template.negligible)) else { return false };
    let within = |other: &StemSet| content.common(other) == content.len();
    let more_similar = similar.iter().filter(|(_, other)| *other > similarity);
    within(title) && !more_similar.filter_map(|(other, _)| standard(*other)).any(within)
}

/// Takes the most similar pair first; equal similarity is decided by the number, then by the order in the file.
fn one_to_one(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(b.similarity.total_cmp(&a.similarity))
            .then(b.same_number.cmp(&a.same_number))
            .then((a.roadmap, a.template).cmp(&(b.roadmap, b.template)))
    });
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let free = |taken: &Candidate| taken.roadmap != candidate.roadmap && taken.template != candidate.template;
        if chosen.iter().all(free) {
            chosen.push(candidate);
        }
    }
    chosen
}

#[cfg(test)]
mod tests;
