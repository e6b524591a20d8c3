//! Shortened words in positions: what they surely stand for, and what they may.

use super::position::Piece;
use super::token::{Mark, Token};

/// Words that an acronym passes over: «СМИ» is «средства массовой информации», «ГОЧС» «гражданская оборона и …».
const JOINERS: &[&str] = &["и", "по", "с", "со", "о", "об", "в", "на", "для", "за", "к", "от", "при"];

/// Letters of what is left out of a contraction: «бух» of «бухучет», «гос» of «госзакупки».
const CLIPPED: std::ops::RangeInclusive<usize> = 2..=7;

/// Letters of the word that a contraction keeps whole, at least.
const KEPT: usize = 4;

/// Letters of a word without a dot that may be an abbreviation, at most: «нач», «спец».
const BRIEF: usize = 5;

/// Whether the token, or its last half, is an abbreviation that the tables do not write out: «упр.», «юр.». A dot that
/// ends the text, or a sentence, belongs to no word of more than four letters.
pub(super) fn is_dotted(tokens: &[Token<'_>], at: usize) -> bool {
    let (Some(token), Some(dot)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    if !dot.is(Mark::Dot) || dot.spaced {
        return false;
    }
    let goes_on = tokens.get(at + 2).is_some_and(|next| !next.is_capitalised() && !next.new_line);
    goes_on || token.folded.rsplit('-').next().is_some_and(|half| half.chars().count() <= 4)
}

/// Whether a word is written as an acronym: «СМИ», «ГОиЧС». In a text of capitals every brief word may be one.
pub(super) fn is_acronym(raw: &str, capitals: bool) -> bool {
    let upper = raw.chars().filter(|letter| letter.is_uppercase()).count();
    let brief = raw.chars().nth(4).is_none() && !JOINERS.contains(&raw.to_lowercase().as_str());
    upper >= 2 && (!capitals || brief)
}

/// How many words of either text stand for each other at their beginnings, one of them being shortened.
pub(super) fn stand_alike(left: &[Piece], right: &[Piece]) -> Option<(usize, usize)> {
    stands_for(left.first()?, right)
        .map(|words| (1, words))
        .or_else(|| stands_for(right.first()?, left).map(|words| (words, 1)))
}

/// Whether the word that opens either text may be a shortening of what the other text says.
pub(super) fn may_stand_alike(left: &[Piece], right: &[Piece]) -> bool {
    let may = |text: &[Piece], other: &[Piece]| text.first().is_some_and(|word| may_stand_for(word, other));
    may(left, right) || may(right, left)
}

/// The words that a shortened one surely stands for: «упр.» for «управления», «МТБ» for «материально-технической базы»,
/// «бухучета» for «бухгалтерского учета».
fn stands_for(word: &Piece, words: &[Piece]) -> Option<usize> {
    let [first, rest @ ..] = words else { return None };
    let longer = |start: &str| first.folded.len() > start.len() && first.folded.starts_with(start);
    if word.short && longer(&word.folded) {
        return Some(1);
    }
    let contracted = rest.first().and_then(|second| word.folded.strip_suffix(second.folded.as_str()));
    if contracted.is_some_and(|clipped| CLIPPED.contains(&clipped.chars().count()) && longer(clipped)) {
        return Some(2);
    }
    initials(&word.folded, words)
}

/// The words whose initials the letters of an acronym are.
fn initials(acronym: &str, words: &[Piece]) -> Option<usize> {
    if !(2..=6).contains(&acronym.chars().count()) || JOINERS.contains(&acronym) {
        return None;
    }
    let mut at = 0;
    for letter in acronym.chars() {
        let passed = |word: &Piece| JOINERS.contains(&word.folded.as_str()) && !word.folded.starts_with(letter);
        while at > 0 && words.get(at).is_some_and(passed) {
            at += 1;
        }
        if !words.get(at)?.folded.starts_with(letter) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn may_stand_for(word: &Piece, words: &[Piece]) -> bool {
    let clipped = |other: &Piece| {
        other.folded.chars().nth(KEPT - 1).is_some()
            && word
                .folded
                .strip_suffix(other.folded.as_str())
                .is_some_and(|left| CLIPPED.contains(&left.chars().count()))
    };
    let brief = |other: &Piece| {
        let letters = word.folded.chars().count();
        letters > 1
            && letters <= BRIEF
            && other.folded.starts_with(&word.folded)
            && other.folded.chars().count() > letters + 2
            && !word.folded.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'ь', 'э', 'ю', 'я'])
    };
    let acronym =
        || (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| initials(&word.folded, rest).is_some()));
    word.short || words.first().is_some_and(brief) || words.iter().any(clipped) || acronym()
}
