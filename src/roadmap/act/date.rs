//! Dates beside the number of an act.

use super::token::{Mark, Token};
use chrono::NaiveDate;
use std::ops::Range;

/// A date as it stands: the tokens it takes, «от» and «г.» included, and its day, when the calendar has it.
pub(super) struct Dated {
    pub date: Option<NaiveDate>,
    pub tokens: Range<usize>,
}

/// The most tokens that a date takes: «от "21" 06 2024 года,».
const LONGEST: usize = 12;

/// The date that ends right before the number sign at `at`, after token `free`. «От 13.04.2023 за № 272» is said too.
pub(super) fn before(tokens: &[Token<'_>], free: usize, at: usize) -> Option<Dated> {
    for start in free.max(at.saturating_sub(LONGEST))..at {
        // A piece of a longer number is no date: «1.13.04.2023».
        let glued = start > free && {
            let (last, first) = (tokens.get(start - 1)?, tokens.get(start)?);
            !first.spaced && (matches!(last.mark, Mark::Number | Mark::Word | Mark::Dash) || last.raw == ".")
        };
        if glued {
            continue;
        }
        if let Some(dated) = read(tokens, start).filter(|dated| dated.tokens.end <= at) {
            let mut rest = tokens.get(dated.tokens.end..at)?.iter();
            if rest.all(|token| token.raw == "," || token.folded == "за") {
                return Some(dated);
            }
        }
    }
    None
}

/// The date that begins with «от» right after the number that ends at `at`, or stands there in brackets.
pub(super) fn after(tokens: &[Token<'_>], at: usize) -> Option<Dated> {
    let is = |at: usize, bracket: &str| tokens.get(at).is_some_and(|token| token.raw == bracket);
    if is(at, "(") {
        let Dated { date, tokens: inside } = read(tokens, at + 1).filter(|dated| is(dated.tokens.end, ")"))?;
        return Some(Dated { date, tokens: at..inside.end + 1 });
    }
    let start = if tokens.get(at).is_some_and(|token| token.raw == ",") { at + 1 } else { at };
    tokens.get(start).filter(|token| token.folded == "от")?;
    read(tokens, start)
}

/// True when a date begins at `at`.
pub(super) fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    read(tokens, at).is_some()
}

/// Reads `[от] 13.04.2023 [г.]`, `[от] 13 апреля 2023 [года]`, `[от] "13" 04 2023`, `[от] 2023-04-13`.
fn read(tokens: &[Token<'_>], start: usize) -> Option<Dated> {
    let mut at = start;
    if tokens.get(at).is_some_and(|token| token.folded == "от") {
        at += 1;
    }
    let quote = |at: usize| tokens.get(at).is_some_and(|token| token.raw.starts_with(crate::spelling::is_quote));
    let opened = quote(at);
    if opened {
        at += 1;
    }
    let first = number(tokens, at)?;
    if opened && !quote(at + 1) {
        return None;
    }
    at += if opened { 2 } else { 1 };
    let divider = |at: usize| tokens.get(at).is_some_and(|token| token.raw == "." || token.mark == Mark::Dash);
    let after_divider = |at: usize| if divider(at) { at + 1 } else { at };
    at = after_divider(at);
    let month = tokens.get(at)?;
    let second = month_named(&month.folded).map_or_else(|| number(tokens, at), Some)?;
    at = after_divider(at + 1);
    let third = number(tokens, at)?;
    let digits = tokens.get(at).map_or(0, |token| token.raw.len());
    let (year, day) = match (first, digits) {
        (1000.., 1 | 2) => (first, third),
        (_, 4) => (third, first),
        (_, 2) => (2000 + third, first),
        _ => return None,
    };
    let date = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, second, day));
    Some(Dated { date, tokens: start..after_year(tokens, at + 1) })
}

/// The index after «г.», «г», «гг.», «года» at `at`.
fn after_year(tokens: &[Token<'_>], at: usize) -> usize {
    match tokens.get(at).map_or("", |token| token.folded.as_str()) {
        "г" | "гг" if tokens.get(at + 1).is_some_and(|token| token.raw == ".") => at + 2,
        "г" | "гг" | "года" | "год" => at + 1,
        _ => at,
    }
}

fn number(tokens: &[Token<'_>], at: usize) -> Option<u32> {
    let token = tokens.get(at).filter(|token| token.mark == Mark::Number && token.raw.len() <= 4)?;
    token.raw.parse().ok()
}

fn month_named(folded: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    (1..).zip(MONTHS).find(|(_, name)| *name == folded).map(|(month, _)| month)
}
