//! What a position may leave out and still be the same post.

use super::{Part, Piece};
use crate::roadmap::person::words::{self, Kind};

/// Whether a post may be another one without a part of its unit's name: «начальник отдела кадров» for «начальник отдела
/// государственной службы и кадров». A unit left out makes another post.
pub(super) fn leaves_out(shorter: &[Piece], longer: &[Piece]) -> bool {
    /// The words that say whom of what: «начальник отдела».
    const OPENING: usize = 2;
    /// «государственной службы» names no unit.
    const SERVICE: &str = "служб";
    let same = |left: &Piece, right: &Piece| {
        left.folded == right.folded || (left.lemma.is_some() && left.lemma == right.lemma)
    };
    let (Some((opening, named)), Some((other, all))) =
        (shorter.split_at_checked(OPENING), longer.split_at_checked(OPENING))
    else {
        return false;
    };
    let divides = |word: &Piece| {
        words::noun(&word.folded).is_some_and(|form| form.noun.kind != Kind::Collective && form.noun.stem != SERVICE)
    };
    let mut rest = all.iter();
    !named.is_empty()
        && opening.iter().zip(other).all(|(left, right)| same(left, right))
        && named
            .iter()
            .all(|word| rest.by_ref().take_while(|left_out| !divides(left_out)).any(|other| same(word, other)))
        && !rest.any(divides)
}

/// True where each word that tells something in the shorter of two brackets has a relative in the longer: «(по экономике)»
/// beside «(по вопросам экономического анализа и финансов)».
pub(super) fn may_say_less(left: &[Piece], right: &[Piece]) -> bool {
    /// Letters of a root: «финанс» of «финансам» and «финансового».
    const ROOT: usize = 5;
    let root =
        |word: &str| word.char_indices().nth(ROOT).map(|(end, _)| word.get(..end).unwrap_or_default().to_owned());
    let (shorter, longer) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let mut roots =
        shorter.iter().filter(|word| !word.folded.starts_with("вопрос")).filter_map(|word| root(&word.folded));
    let has_relative = |root: String| longer.iter().any(|word| word.folded.starts_with(&root));
    shorter.len() < longer.len() && roots.next().is_some_and(has_relative) && roots.all(has_relative)
}

/// «заместитель министра по вопросам культуры» for «заместитель министра образования (по вопросам культуры и спорта)».
pub(super) fn brackets_left_out(plain: &Part, bracketed: &Part) -> bool {
    let common =
        plain.words.iter().zip(&bracketed.words).take_while(|(left, right)| left.folded == right.folded).count();
    let rest = plain.words.get(common..).unwrap_or_default();
    common >= 2
        && plain.bracketed.is_empty()
        && !rest.is_empty()
        && rest.len() <= bracketed.bracketed.len()
        && rest.iter().zip(&bracketed.bracketed).all(|(left, right)| left.folded == right.folded)
}
