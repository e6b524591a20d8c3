//! Numbers of sections and items: which lies below which, which stand twice.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::roadmap::is_number;
use crate::roadmap::model::Section;
use crate::rules::Context;

/// Which section holds what, by the indices of `Context::sections` and `Context::entries`.
#[derive(Debug)]
pub(crate) struct Tree {
    /// For each section, the section around it.
    pub(super) parents: Vec<Option<usize>>,
    /// For each item, the section that holds it.
    pub(super) holders: Vec<usize>,
}

impl Tree {
    pub(crate) fn new(context: &Context) -> Self {
        let mut tree = Self { parents: Vec::new(), holders: Vec::new() };
        for section in &context.roadmap.sections {
            tree.add(section, None);
        }
        tree
    }

    fn add(&mut self, section: &Section, parent: Option<usize>) {
        let index = self.parents.len();
        self.parents.push(parent);
        self.holders.extend(section.items.iter().map(|_| index));
        for inner in &section.sections {
            self.add(inner, Some(index));
        }
    }
}

/// What follows the outer number: «6» for 3.1.6 in 3.1; `None` when the number does not begin with the outer one.
pub(super) fn tail<'n>(number: &'n str, outer: &str) -> Option<&'n str> {
    number.strip_prefix(outer)?.strip_prefix('.')
}

/// Whether a number comes before another, part by part: 3.9 before 3.10.
pub(super) fn is_less(number: &str, other: &str) -> bool {
    match (last_part(number), last_part(other)) {
        // Most are neighbours in one section.
        (Some((section, last)), Some((same, next))) if section == same && last.len() == next.len() => last < next,
        _ => parts(number).lt(parts(other)),
    }
}

/// A number in two: «3.1» and «.6». Numbers are so short that going through them byte by byte is faster than a search.
fn last_part(number: &str) -> Option<(&str, &str)> {
    number.bytes().rposition(|byte| byte == b'.').map(|dot| number.split_at(dot))
}

fn parts(number: &str) -> impl Iterator<Item = u32> {
    number.split('.').map(|part| part.parse().unwrap_or_default())
}

/// Two sections or two items with one number, by their indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duplicate {
    /// The one to be renumbered.
    pub(super) index: usize,
    /// The one that the number fits better, else the first in the file.
    pub(super) other: usize,
}

/// The numbers that stand twice.
#[derive(Debug)]
pub(crate) struct Duplicates {
    pub(super) sections: Vec<Duplicate>,
    /// Without those that only follow from a section whose number stands twice.
    pub(super) items: Vec<Duplicate>,
    doubtful_sections: FxHashSet<usize>,
    doubtful_items: FxHashSet<usize>,
}

impl Duplicates {
    pub(crate) fn new(context: &Context, tree: &Tree) -> Self {
        let sections: Vec<(&str, bool)> =
            context.sections.iter().map(|section| (section.number.value.as_str(), true)).collect();
        let items: Vec<(&str, bool)> = context
            .entries
            .iter()
            .map(|entry| {
                let number = entry.item.number.value.as_str();
                (number, tail(number, &entry.section.number.value).is_some())
            })
            .collect();
        let holder =
            |item: usize| tree.holders.get(item).and_then(|section| Some((section, sections.get(*section)?.0)));
        let follows = |duplicate: &Duplicate| {
            let fits = items.get(duplicate.index).is_some_and(|(_, fits)| *fits);
            let twins = holder(duplicate.index).zip(holder(duplicate.other));
            fits && twins.is_some_and(|((a, number), (b, other))| a != b && number == other)
        };
        let items: Vec<Duplicate> = duplicates(&items).into_iter().filter(|duplicate| !follows(duplicate)).collect();
        let sections = duplicates(&sections);
        Self { doubtful_sections: indices(&sections), doubtful_items: indices(&items), sections, items }
    }

    /// True for a section whose number stands twice.
    pub(super) fn has_section(&self, index: usize) -> bool {
        self.doubtful_sections.contains(&index)
    }

    /// True for an item whose number stands twice.
    pub(super) fn has_item(&self, index: usize) -> bool {
        self.doubtful_items.contains(&index)
    }
}

fn indices(duplicates: &[Duplicate]) -> FxHashSet<usize> {
    duplicates.iter().flat_map(|duplicate| [duplicate.index, duplicate.other]).collect()
}

/// The repeated among numbers that are well-formed, each with whether it fits its place.
fn duplicates(numbers: &[(&str, bool)]) -> Vec<Duplicate> {
    let mut kept: FxHashMap<&str, usize> = FxHashMap::with_capacity_and_hasher(numbers.len(), FxBuildHasher);
    for (index, (number, fits)) in numbers.iter().enumerate().filter(|(_, (number, _))| is_number(number)) {
        let best = kept.entry(*number).or_insert(index);
        let best_fits = numbers.get(*best).is_some_and(|(_, fits)| *fits);
        if *fits && !best_fits {
            *best = index;
        }
    }
    let other = |number: &str| kept.get(number).copied();
    let repeated = numbers.iter().enumerate().filter_map(|(index, (number, _))| Some((index, other(number)?)));
    repeated.filter(|(index, other)| index != other).map(|(index, other)| Duplicate { index, other }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_lies_below_the_number_that_it_begins_with() {
        assert_eq!(tail("3.1.6", "3.1"), Some("6"));
        assert_eq!(tail("3.10", "3.1"), None);
        assert_eq!(tail("3.1", "3.1"), None);
    }

    #[test]
    fn ten_comes_after_nine() {
        assert!(is_less("3.9", "3.10"));
        assert!(is_less("3.1", "3.1.1"));
        assert!(!is_less("3.1", "3.1"));
    }

    #[test]
    fn the_number_that_fits_its_place_is_kept() {
        let found = duplicates(&[("3.2.1", false), ("3.1.1", true), ("3.2.1", true)]);
        assert_eq!(found, [Duplicate { index: 0, other: 2 }]);
    }
}
