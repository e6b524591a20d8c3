//! What positions say of units: whose they may be, and which is a part of which.

use crate::spelling;

use super::begins_with;

/// Beginnings of the nouns that units are called by: they tell no unit from another.
pub(super) const UNIT_NOUNS: &[&str] =
    &["управлени", "отдел", "сектор", "служб", "подразделени", "департамент", "центр", "министерств", "ведомств"];

/// Letters that a word and its counterpart share at least, when both are of one root: «кадровая служба», «отдел кадров».
const ROOT: usize = 4;

/// Whether a position speaks of a unit, or of what the unit is called after: a specialist of the unit, a deputy of its
/// head, «начальник отдела кадров» for «кадровая служба». Then it cannot be said that nobody in the group is of it.
pub(in crate::rules::responsible) fn mentions(position: &str, unit: &str) -> bool {
    let (position, unit) = (spelling::fold_letters(position), spelling::fold_letters(unit));
    let subject =
        unit.split([' ', '-', ',']).filter(|word| word.chars().count() >= ROOT && !begins_with(word, UNIT_NOUNS));
    let said: Vec<&str> = position.split([' ', '-', ',', '(', ')']).collect();
    let mut roots =
        subject.map(|word| word.char_indices().nth(ROOT).map_or(word, |(end, _)| word.get(..end).unwrap_or(word)));
    roots.all(|root| said.iter().any(|word| word.starts_with(root)))
}

/// Whether a position speaks of the unit of which another one is a part: «отдел учета управления планирования».
pub(super) fn heads_whole(position: &str, part: &str) -> bool {
    let words = part.match_indices(' ').map(|(at, _)| part.get(at + 1..).unwrap_or_default());
    let mut wholes = words.filter(|rest| begins_with(&spelling::fold(rest), UNIT_NOUNS) && rest.contains(' '));
    wholes.any(|whole| mentions(position, whole))
}
