//! Units of a body (управление, отдел, департамент …) and who heads them.

use std::rc::Rc;

use crate::memo::Memo;

use super::position::may_be_alike;
use super::token::{Mark, Token, tokens};
use super::words::{self, Form, Kind};

/// The unit that the bearer of the position heads, its first words in the nominative: «заместитель министра – начальник
/// управления планирования, финансирования и контроля» heads «управление планирования, финансирования и контроля».
/// `None` when the position heads no unit: a deputy of a head, a specialist. Acting heads count.
///
/// The form of an adjective is rebuilt by its ending («правового» gives «правовой» as well as «правовый»), so compare
/// with [`same_unit`] or [`heads`], not letter by letter.
#[must_use]
pub fn unit_of_head(position: &str) -> Option<String> {
    let tokens = tokens(position);
    let span = headed(&tokens).next()?;
    let words = tokens.get(span.clone())?;
    let noun = words.iter().position(|token| unit(token).is_some())?;
    let form = words.get(noun).and_then(unit)?;
    let mut nominative: Vec<String> = words
        .get(..noun)?
        .iter()
        .map(|word| {
            words::nominative_adjective(&word.folded, form.noun.gender()).unwrap_or_else(|| word.folded.clone())
        })
        .collect();
    let (noun, last) = (words.get(noun)?, words.last()?);
    let (prefix, _, hyphened) = words::compound(&noun.folded);
    nominative.push(format!("{prefix}{}{hyphened}", form.noun.nominative()));
    let rest = position.get(noun.range.end..last.range.end)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let space = if rest.is_empty() || rest.starts_with([',', ';']) { "" } else { " " };
    Some(format!("{}{space}{rest}", nominative.join(" ")))
}

/// Whether the bearer of the position heads the unit, in any part of a compound post («заместитель министра – начальник
/// управления …») and whatever the case form in which the unit is named. A superior body named after the unit may be
/// left out on either side: «отдел кадров» and «отдел кадров управления правовой работы».
#[must_use]
pub fn heads(position: &str, unit: &str) -> bool {
    thread_local! {
        static HEADED: Memo<Rc<Vec<Vec<String>>>> = Memo::new();
    }
    let headed = HEADED.with(|known| known.get(position, |position| Rc::new(headed_keys(position))));
    let unit = key_of(unit);
    headed.iter().any(|key| same_key(key, &unit))
}

/// Whether the unit may be one that the bearer of the position heads, as far as shortened words allow: «управление правовой
/// работы и госзакупок» under «начальник управления правовой работы и организации государственных закупок».
#[must_use]
pub fn may_head(position: &str, unit: &str) -> bool {
    // «КГБУ» opens the name of an institution, and is short for no unit.
    let institution =
        tokens(unit).iter().find(|token| token.is(Mark::Word)).is_some_and(|first| super::is_legal_form(&first.folded));
    !institution
        && (keeps_books(position, unit) || unit_of_head(position).is_some_and(|headed| may_be_alike(unit, &headed)))
}

/// Whether the unit may be that of a chief accountant, on whom the accounting is laid: «отдел бухгалтерского учета» (Federal Law
/// No. 402-FZ on accounting, article 7, part 3).
fn keeps_books(position: &str, unit: &str) -> bool {
    let has = |text: &str, beginning: &str| tokens(text).iter().any(|token| token.folded.starts_with(beginning));
    has(unit, "бухгалтер") && has(position, "главный") && has(position, "бухгалтер")
}

/// Whether two texts name one unit, in any case form; a superior body named after it may be left out on either side.
#[must_use]
pub fn same_unit(left: &str, right: &str) -> bool {
    same_key(&key_of(left), &key_of(right))
}

/// The keys of the units that the bearer of the position heads.
fn headed_keys(position: &str) -> Vec<Vec<String>> {
    let tokens = tokens(position);
    headed(&tokens).filter_map(|span| tokens.get(span)).map(key).collect()
}

/// The key of a unit's name.
fn key_of(unit: &str) -> Rc<Vec<String>> {
    thread_local! {
        static KEYS: Memo<Rc<Vec<String>>> = Memo::new();
    }
    KEYS.with(|keys| keys.get(unit, |unit| Rc::new(key(&tokens(unit)))))
}

fn unit(token: &Token<'_>) -> Option<Form> {
    words::noun(&token.folded).filter(|form| form.noun.kind == Kind::Unit && form.is_singular())
}

/// The places of the units that a position names right after an office that heads: from the first adjective of the unit
/// to the end of the part.
fn headed<'t>(tokens: &'t [Token<'_>]) -> impl Iterator<Item = std::ops::Range<usize>> + 't {
    tokens.iter().enumerate().filter_map(|(at, token)| {
        words::noun(&token.folded).filter(|form| words::is_head(form.noun) && form.is_singular())?;
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        // «заместитель начальника отдела» heads nothing, «и.о. начальника отдела» does.
        let own = before.is_none_or(|before| !before.is(Mark::Word) || words::is_acting(&before.folded));
        if token.enclosed || !own {
            return None;
        }
        let named = tokens.get(at + 1..)?;
        let adjectives = named
            .iter()
            .take(4)
            .take_while(|token| {
                token.is(Mark::Word) && unit(token).is_none() && words::adjective_stem(&token.folded).is_some()
            })
            .count();
        named.get(adjectives).and_then(unit).filter(|form| form.is_governed())?;
        let length = named
            .iter()
            .enumerate()
            .take_while(|(at, token)| match token.mark {
                Mark::Open | Mark::Break => false,
                Mark::Dash => token.enclosed || !office_follows(named, *at),
                _ => true,
            })
            .count();
        let length = length.min(end_of_part(named, length));
        Some(at + 1..at + 1 + length)
    })
}

fn office_follows(tokens: &[Token<'_>], dash: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    words::opens_office(word(dash + 1), word(dash + 2))
}

/// Drops the marks at the end of a run of tokens.
fn end_of_part(tokens: &[Token<'_>], length: usize) -> usize {
    tokens
        .get(..length)
        .unwrap_or_default()
        .iter()
        .rposition(|token| token.is(Mark::Word) || token.is(Mark::Quote))
        .map_or(0, |last| last + 1)
}

/// A unit's name as compared: the stems of the adjectives before its noun, the noun, the other words.
fn key(tokens: &[Token<'_>]) -> Vec<String> {
    let mut key = Vec::new();
    let mut noun = false;
    for token in tokens.iter().filter(|token| token.is(Mark::Word)) {
        let form = if noun { None } else { unit(token) };
        if let Some(form) = form {
            let (prefix, _, hyphened) = words::compound(&token.folded);
            key.push(format!("{prefix}{}{hyphened}", form.noun.stem));
            noun = true;
            continue;
        }
        for word in token.folded.split('-') {
            let stem = if noun { None } else { words::adjective_stem(word) };
            key.push(stem.unwrap_or(word).to_owned());
        }
    }
    key
}

fn same_key(left: &[String], right: &[String]) -> bool {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    if short.is_empty() || !long.starts_with(short) {
        return false;
    }
    let superior =
        |word: &String| words::noun(word).is_some_and(|form| form.noun.kind == Kind::Unit && form.is_governed());
    // «отдел» alone is no name.
    short.len() == long.len() || (short.len() > 1 && long.get(short.len()).is_some_and(superior))
}
