//! Who answers for an item, and when two entries are one: a person in several roadmaps of a body is one person.

use serde::{Deserialize, Serialize};

use crate::roadmap::model::Responsible;
use crate::roadmap::person::Name;
use crate::spelling;

/// One entry of an item's responsible, as the roadmap names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answerable {
    /// The entry as the document would print it.
    pub shown: String,
    /// The name, when the entry has one.
    pub name: Option<String>,
}

impl Answerable {
    /// The entry of a roadmap.
    pub fn new(entry: &Responsible) -> Self {
        Self { shown: entry.shown().into_owned(), name: entry.name.as_ref().map(|name| name.value.clone()) }
    }

    /// The spelling that equal entries share: of the name, when there is one, whatever the position beside it.
    pub(super) fn key(&self) -> String {
        spelling::fold(self.name.as_deref().unwrap_or(&self.shown))
    }

    /// The name, read.
    pub(super) fn parsed(&self) -> Option<Name> {
        self.name.as_deref().and_then(Name::parse)
    }
}

/// For each name of a body the index of the one that stands for it: the fullest that it matches. A short name that
/// matches two people who are not one stays by itself.
pub(super) fn same_people(names: &[Option<Name>]) -> Vec<usize> {
    let matches = |left: usize, right: usize| match (names.get(left), names.get(right)) {
        (Some(Some(left)), Some(Some(right))) => left.matches(right),
        _ => false,
    };
    let fullness = |index: usize| match names.get(index) {
        Some(Some(name)) => {
            [&name.given, &name.patronymic].into_iter().flatten().map(|part| part.chars().count()).sum()
        }
        _ => 0_usize,
    };
    (0..names.len())
        .map(|index| {
            let same: Vec<usize> = (0..names.len()).filter(|other| matches(index, *other)).collect();
            let one = same.iter().all(|left| same.iter().all(|right| matches(*left, *right)));
            let fullest = same.into_iter().max_by_key(|other| (fullness(*other), std::cmp::Reverse(*other)));
            fullest.filter(|_| one).unwrap_or(index)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[&str]) -> Vec<usize> {
        same_people(&names.iter().map(|name| Name::parse(name)).collect::<Vec<_>>())
    }

    #[test]
    fn initials_are_the_person_whose_name_they_shorten() {
        assert_eq!(people(&["Паксина Е.Б.", "Паксина Елена Борисовна", "Е. Б. Паксина"]), [1, 1, 1]);
    }

    #[test]
    fn initials_that_fit_two_people_are_neither() {
        assert_eq!(people(&["Фамилия И.", "Фамилия Имя", "Фамилия Иное"]), [0, 1, 2]);
    }

    #[test]
    fn what_is_no_name_stays_by_itself() {
        assert_eq!(people(&["заместитель министра", "Паксина Е.Б."]), [0, 1]);
    }
}
