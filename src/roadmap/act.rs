//! Acts (приказ, распоряжение, постановление …) cited in free text by number and date.

mod date;
mod token;

use crate::spelling;
use chrono::NaiveDate;
use std::ops::Range;
use token::{Mark, Token, tokens};

/// What kind of document an act is. `None` in place of a kind means that the text does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// Приказ.
    Order,
    /// Распоряжение.
    Directive,
    /// Постановление.
    Decree,
    /// Указ.
    Edict,
    /// Закон.
    Law,
    /// Решение.
    Decision,
    /// Поручение.
    Instruction,
    /// Протокол.
    Protocol,
    /// Соглашение.
    Agreement,
    /// Договор.
    Contract,
    /// Письмо.
    Letter,
}

/// Stem, endings of all case forms, kind. A word outside them («указание», «законодательство») is no act.
const KINDS: &[(&str, &[&str], ActKind)] = &[
    ("приказ", MASCULINE, ActKind::Order),
    ("распоряжени", NEUTER, ActKind::Directive),
    ("постановлени", NEUTER, ActKind::Decree),
    ("указ", MASCULINE, ActKind::Edict),
    ("закон", MASCULINE, ActKind::Law),
    ("решени", NEUTER, ActKind::Decision),
    ("поручени", NEUTER, ActKind::Instruction),
    ("протокол", MASCULINE, ActKind::Protocol),
    ("соглашени", NEUTER, ActKind::Agreement),
    ("договор", MASCULINE, ActKind::Contract),
    ("пис", &["ьмо", "ьма", "ьму", "ьмом", "ьме", "ем", "ьмам", "ьмами", "ьмах"], ActKind::Letter),
];
const MASCULINE: &[&str] = &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
const NEUTER: &[&str] = &["е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях"];

impl ActKind {
    /// The kind named by a text such as `приказ`, «Распоряжение», «федеральный закон», in any case form: by its first
    /// word that names one. `None` when no word does.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        spelling::fold_letters(text).split(|letter: char| !spelling::is_letter_or_digit(letter)).find_map(Self::of_word)
    }

    fn of_word(folded: &str) -> Option<Self> {
        KINDS
            .iter()
            .find(|(stem, endings, _)| folded.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending)))
            .map(|(_, _, kind)| *kind)
    }
}

/// An act cited in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActReference {
    /// The kind, when the citation names it.
    pub kind: Option<ActKind>,
    /// The number as written, without «№»: «272», «588-р», «149-ФЗ», «01-05/123», «б/н».
    pub number: String,
    /// The date, when it is given and stands in the calendar.
    pub date: Option<NaiveDate>,
    /// Bytes of the text, from the kind (or else the date or «№») to the end of the number and date.
    pub range: Range<usize>,
}

impl ActReference {
    /// Whether the citation is surely of this act: the same number ([`same_number`]), the same date stated on both
    /// sides, and kinds that do not contradict. Numbers begin anew every year, so without a date nothing is sure.
    #[must_use]
    pub fn is(&self, kind: Option<ActKind>, number: &str, date: Option<NaiveDate>) -> bool {
        date.is_some() && self.date == date && self.may_be(kind, number, date)
    }

    /// Whether nothing in the citation speaks against this act: the same number, and no two dates or kinds that differ.
    /// For rules that must not claim that an act is not cited.
    #[must_use]
    pub fn may_be(&self, kind: Option<ActKind>, number: &str, date: Option<NaiveDate>) -> bool {
        let agree = self.date.is_none() || date.is_none() || self.date == date;
        let kinds = self.kind.is_none() || kind.is_none() || self.kind == kind;
        agree && kinds && same_number(&self.number, number)
    }
}

/// Whether two texts are one number of an act: «№», spaces, case, the shape of the dash, and Latin letters that look
/// Cyrillic do not count («588-p» is «№ 588 – Р»). Two texts without a digit are one only if both say «б/н».
#[must_use]
pub fn same_number(left: &str, right: &str) -> bool {
    let (left, right) = (number_key(left), number_key(right));
    left == right && (left == "б/н" || left.contains(char::is_numeric))
}

fn number_key(number: &str) -> String {
    let folded = spelling::fold(number);
    let bare = folded.trim_start_matches(['№', '#', ' ']);
    let sign = ["no.", "no", "n", "nо"].iter().find_map(|sign| bare.strip_prefix(sign));
    let bare = sign.filter(|rest| rest.trim_start().starts_with(|first: char| first.is_numeric())).unwrap_or(bare);
    bare.chars().filter(|letter| *letter != ' ').map(spelling::cyrillic).collect()
}

/// Finds the acts that a text cites, in its order. A citation is a number behind «№», «N», «No» or «#» with its date
/// beside it («от 13.04.2023 № 272», «№ 588-р от 13.10.2023», «от "21" 06 2024 г. № 784») or, without a date, with the
/// kind before it and nothing but the issuer between («Приказ Министерства культуры № 272»). A number without its sign
/// counts where a kind and a date leave no doubt. Other numbers («приложение № 1», «школа № 5») are none. The kind is the
/// nearest one named before, in the same sentence; in an enumeration («приказы от … № 5, от … № 6») it goes for all. A date
/// before the first number goes for the numbers behind it («от 13.04.2023 № 271, № 272», «№№ 271, 272»).
#[must_use]
pub fn find_acts(text: &str) -> Vec<ActReference> {
    let tokens = tokens(text);
    let mut found: Vec<ActReference> = Vec::new();
    // The date before a number, which goes for the numbers behind it too.
    let mut shared: Option<NaiveDate> = None;
    let (mut free, mut at) = (0, 0);
    while at < tokens.len() {
        let Some(first) = token::number_sign(&tokens, at).or_else(|| unsigned(&tokens, free, at)) else {
            at += 1;
            continue;
        };
        let Some(end) = token::number(&tokens, first) else {
            at = first;
            continue;
        };
        let more = if first == at + 2 { more_numbers(&tokens, end) } else { Vec::new() };
        let end_of_all = more.last().map_or(end, |number| number.end);
        let before = date::before(&tokens, free, at);
        let after = if before.is_none() { date::after(&tokens, end_of_all) } else { None };
        let continued = || is_enumerated(&tokens, free, at).then_some(shared?).map(Some);
        let dated = before.as_ref().or(after.as_ref()).map(|dated| dated.date).or_else(continued);
        let start = before.as_ref().map_or(at, |dated| dated.tokens.start);
        let last = after.as_ref().map_or(end_of_all, |dated| dated.tokens.end);
        let named =
            if dated.is_some() { kind_before(&tokens, free, start) } else { kind_adjoining(&tokens, free, start) };
        let kind = named.map(|(_, kind)| kind).or_else(|| enumerated(&tokens, free, start, found.last()));
        if dated.is_some() || named.is_some() {
            let date = dated.flatten();
            let number = number_text(&tokens, first, end, text);
            let end = if more.is_empty() { last } else { end };
            let range = span(&tokens, named.map_or(start, |(at, _)| at), end);
            found.push(ActReference { kind, number, date, range });
            found.extend(more.into_iter().map(|number| {
                let range = span(&tokens, number.start, number.end);
                ActReference { kind, number: number_text(&tokens, number.start, number.end, text), date, range }
            }));
            shared = if after.is_some() { None } else { date };
            free = last;
        }
        at = last.max(at + 1);
    }
    found
}

/// A number at `at` without its sign, where nothing else can be meant: right behind the kind and before the date («приказ 272
/// от 13.04.2023»), or right behind the date of a kind («приказ от 13.04.2023 272»).
fn unsigned(tokens: &[Token<'_>], free: usize, at: usize) -> Option<usize> {
    tokens.get(at).filter(|token| token.mark == Mark::Number && token.spaced && !date::begins(tokens, at))?;
    let end = token::number(tokens, at)?;
    let before = at.checked_sub(1).filter(|before| *before >= free).and_then(|before| tokens.get(before))?;
    let dated = || date::after(tokens, end).is_some_and(|dated| dated.date.is_some());
    if kind_of(before).is_some() {
        return dated().then_some(at);
    }
    let ends = |next: &Token<'_>| match next.mark {
        Mark::Word => matches!(next.folded.as_str(), "о" | "об" | "обо"),
        Mark::Other => next.raw.starts_with(spelling::is_quote) || matches!(next.raw, "," | ";" | ")" | "."),
        Mark::Number | Mark::Dash => false,
    };
    let date = date::before(tokens, free, at).filter(|dated| dated.date.is_some())?;
    let of_kind = kind_adjoining(tokens, free, date.tokens.start).is_some();
    (of_kind && tokens.get(end).is_none_or(ends)).then_some(at)
}

fn span(tokens: &[Token<'_>], start: usize, end: usize) -> Range<usize> {
    let first = tokens.get(start).map_or(0, |token| token.range.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(first, |token| token.range.end);
    first..last
}

fn number_text(tokens: &[Token<'_>], first: usize, end: usize, text: &str) -> String {
    let written = text.get(span(tokens, first, end)).unwrap_or_default();
    written.chars().filter(|letter| !letter.is_whitespace() && !spelling::is_invisible(*letter)).collect()
}

/// How far back a kind is looked for, in words and marks.
const REACH: usize = 80;

/// The nearest kind before token `start`, in the same sentence and after the citation before it.
fn kind_before(tokens: &[Token<'_>], free: usize, start: usize) -> Option<(usize, ActKind)> {
    for at in (free.max(start.saturating_sub(REACH))..start).rev() {
        let token = tokens.get(at)?;
        if let Some(kind) = kind_of(token) {
            return Some((at, kind));
        }
        if token.raw == ";" || ends_sentence(tokens, at) {
            return None;
        }
    }
    None
}

/// A kind before token `start` with nothing but the name of its issuer between.
fn kind_adjoining(tokens: &[Token<'_>], free: usize, start: usize) -> Option<(usize, ActKind)> {
    const ISSUER_WORDS: usize = 16;
    const NUMBERED: &[&str] =
        &["приложен", "таблиц", "форм", "пункт", "част", "стат", "школ", "сад", "лице", "гимнази"];
    let last = start.checked_sub(1).and_then(|last| tokens.get(last))?;
    if NUMBERED.iter().any(|stem| last.folded.starts_with(stem)) {
        return None;
    }
    for at in (free.max(start.saturating_sub(ISSUER_WORDS))..start).rev() {
        let token = tokens.get(at)?;
        if let Some(kind) = kind_of(token) {
            return Some((at, kind));
        }
        let issuer = match token.mark {
            Mark::Word => {
                !matches!(token.folded.as_str(), "о" | "об" | "обо" | "по" | "к" | "в" | "с" | "на" | "для" | "от")
            }
            Mark::Dash => true,
            Mark::Number | Mark::Other => false,
        };
        if !issuer {
            return None;
        }
    }
    None
}

fn kind_of(token: &Token<'_>) -> Option<ActKind> {
    if token.mark == Mark::Word { ActKind::of_word(&token.folded) } else { None }
}

fn ends_sentence(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).filter(|token| token.mark == Mark::Word);
    tokens.get(at).is_some_and(|token| token.raw == ".")
        && word(at.checked_sub(1)).is_some_and(|before| before.folded.chars().count() > 2)
        && word(Some(at + 1)).is_some_and(|after| after.spaced && after.raw.starts_with(char::is_uppercase))
}

/// The kind of the citation before, when only a comma or «и» stands between: «от … № 5, от … № 6 и № 7».
fn enumerated(tokens: &[Token<'_>], free: usize, start: usize, before: Option<&ActReference>) -> Option<ActKind> {
    if is_enumerated(tokens, free, start) { before.and_then(|before| before.kind) } else { None }
}

/// True when only a comma or «и» stands between a citation and the one before it.
fn is_enumerated(tokens: &[Token<'_>], free: usize, start: usize) -> bool {
    let between = tokens.get(free..start).unwrap_or_default();
    free > 0 && between.iter().all(|token| matches!(token.folded.as_str(), "и" | "," | "от"))
}

/// The numbers that follow one behind «№№» after a comma or «и»: «№№ 271, 272 и 273».
fn more_numbers(tokens: &[Token<'_>], mut end: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    while tokens.get(end).is_some_and(|token| matches!(token.folded.as_str(), "и" | ","))
        && tokens.get(end + 1).is_some_and(|token| token.mark == Mark::Number)
        && !date::begins(tokens, end + 1)
        && let Some(next) = token::number(tokens, end + 1)
    {
        found.push(end + 1..next);
        end = next;
    }
    found
}

#[cfg(test)]
mod tests;
