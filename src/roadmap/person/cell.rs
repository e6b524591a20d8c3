//! Reads the column «Ответственный»: several people, offices, units and collectives, often run together.

use super::opening::{Boundary, Opening, classify, opening, responsible_kind};
use super::token::{Mark, Token, tokens};
use super::{PlainResponsible, Responsible, ResponsibleKind, name, words};
use crate::spelling;
use std::ops::Range;

/// Splits a plain text into those responsible that it names, in its order; an empty list when it has no words.
///
/// An entry ends at a semicolon, a bullet or a slash between spaces, and where another one opens: a name; an office, unit or
/// plural in the nominative («… министерства заместитель министра», «… управление воспитания, дополнительного
/// образования»), since what belongs to the entry before stands in another case. So neither commas nor line breaks
/// divide by themselves, and a dash joins: «заместитель министра – начальник управления» is one.
///
/// Nothing is lost: every word stands in one entry and one of its texts, but for an «и» or «или» between two entries
/// and the numbers of a numbered list. A text that holds nothing known is a position: the mark `x` of a delegated item is
/// for the caller to tell apart first.
#[must_use]
pub fn split_cell(text: &str) -> Vec<PlainResponsible> {
    let tokens = tokens(text);
    let names_last = ends_with_name(&tokens);
    let mut reader = Reader { tokens: &tokens, entries: Vec::new(), names_first: false, names_last, number: None };
    reader.read();
    let entries = reader.entries.iter().filter_map(|entry| entry.finish(&tokens, text));
    entries.flat_map(|plain| with_named(plain, text)).collect()
}

/// Beginnings of words in brackets that say of whom they name something else than that he answers: «(утверждена приказом
/// министра Орлова О.И.)», «(кроме отдела Власовой М.Н.)».
const OTHERWISE_NAMED: &[&str] = &["приказ", "распоряж", "постановл", "утвержд", "кроме", "исключ", "без"];

/// A collective and those whom brackets behind it name: «рабочая группа (Власова М.Н.)». Anything else as it is.
fn with_named(plain: PlainResponsible, text: &str) -> Vec<PlainResponsible> {
    let inner = plain.entry.group.as_ref().and_then(|_| {
        let own = text.get(plain.range.clone())?;
        let open = own.find('(').filter(|open| *open > 0)?;
        own.strip_suffix(')').filter(|rest| rest.len() > open)?;
        Some(plain.range.start + open + 1..plain.range.end - 1)
    });
    let Some(inner) = inner else { return vec![plain] };
    let folded = spelling::fold(text.get(inner.clone()).unwrap_or_default());
    let mut words = folded.split(|letter: char| !spelling::is_letter(letter));
    if words.any(|word| OTHERWISE_NAMED.iter().any(|known| word.starts_with(known))) {
        return vec![plain];
    }
    let mut named = split_cell(text.get(inner.clone()).unwrap_or_default());
    if !named.iter().any(|one| one.entry.name.is_some()) {
        return vec![plain];
    }
    for one in &mut named {
        one.range = one.range.start + inner.start..one.range.end + inner.start;
    }
    let own = text.get(plain.range.start..inner.start - 1).unwrap_or_default().trim_end();
    let group = Some(own.split_whitespace().collect::<Vec<_>>().join(" "));
    let range = plain.range.start..plain.range.start + own.len();
    named.insert(0, PlainResponsible { entry: Responsible { group, ..plain.entry }, range });
    named
}

/// An entry being read; indices are of tokens.
struct Entry {
    tokens: Range<usize>,
    name: Option<Range<usize>>,
    kind: Option<ResponsibleKind>,
    addressed: u16,
}

impl Entry {
    /// The name opens the entry, so what follows belongs to it.
    fn begins_with_name(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name.start == self.tokens.start)
    }
}

struct Reader<'a, 't> {
    tokens: &'a [Token<'t>],
    entries: Vec<Entry>,
    /// The first entry opens with a name, so every name opens an entry.
    names_first: bool,
    /// The text ends with a name, so a name on a line of its own belongs to the office on the line above.
    names_last: bool,
    /// The number of a numbered list before the entry: the next number opens another wherever it stands.
    number: Option<u8>,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        let (mut at, mut broken) = (0, true);
        while let Some(token) = self.tokens.get(at) {
            if token.is(Mark::Break) && !token.enclosed {
                self.close(at);
                (at, broken) = (at + 1, true);
                continue;
            }
            let number = list_number(self.tokens, at);
            if number.is_some() && (broken || token.new_line || number == self.number.map(|last| last + 1)) {
                self.close(at);
                (at, broken, self.number) = (at + 2, true, number);
                continue;
            }
            if broken && is_separator(token) {
                at += 1;
                continue;
            }
            at = self.step(at, broken);
            broken = false;
        }
        self.close(self.tokens.len());
    }

    /// Reads one token or one name or opening, and gives the index after it.
    fn step(&mut self, at: usize, broken: bool) -> usize {
        let Some(token) = self.tokens.get(at) else { return at + 1 };
        if !token.is(Mark::Word) || token.enclosed {
            if broken {
                self.open(at, None);
            }
            return if token.is(Mark::Word) { self.bracketed_name(at).unwrap_or(at + 1) } else { at + 1 };
        }
        let boundary = if broken { Boundary::Start } else { self.boundary(at) };
        if let Some(end) = self.name_at(at, boundary) {
            if self.takes_name(boundary, end) {
                if let Some(entry) = self.entries.last_mut() {
                    entry.name = Some(at..end);
                }
            } else {
                self.split(at, boundary);
                self.open(at, None);
                self.names_first |= self.entries.len() == 1;
                if let Some(entry) = self.entries.last_mut() {
                    entry.name = Some(at..end);
                }
            }
            return end;
        }
        let opening = opening(self.tokens, at, boundary).or_else(|| self.agreeing(at, boundary));
        let end = opening.as_ref().map_or(at + 1, |opening| opening.end);
        match opening {
            _ if broken => self.open(at, opening),
            Some(opening) if self.splits(at, boundary, opening.kind) => {
                self.split(at, boundary);
                self.open(at, Some(opening));
            }
            Some(opening) => {
                if let Some(entry) = self.entries.last_mut() {
                    entry.kind = entry.kind.or(Some(opening.kind));
                }
            }
            None => {}
        }
        end
    }

    fn open(&mut self, at: usize, opening: Option<Opening>) {
        let (kind, addressed) = opening.map_or((None, 0), |opening| (Some(opening.kind), opening.addressed));
        self.entries.push(Entry { tokens: at..self.tokens.len(), name: None, kind, addressed });
    }

    fn close(&mut self, at: usize) {
        if let Some(entry) = self.entries.last_mut() {
            entry.tokens.end = entry.tokens.end.min(at);
        }
    }

    /// Ends the entry before token `at`, and before the «и» that joins the two.
    fn split(&mut self, at: usize, boundary: Boundary) {
        self.close(if boundary == Boundary::And { at - 1 } else { at });
    }

    fn boundary(&self, at: usize) -> Boundary {
        let before = self.tokens.get(..at).unwrap_or_default();
        let mut boundary = Boundary::Space;
        let line = self.tokens.get(at).is_some_and(|token| token.new_line);
        if line {
            boundary = Boundary::Line;
        }
        for (index, token) in before.iter().enumerate().rev() {
            let found = match token.mark {
                Mark::Dash => Boundary::Dash,
                Mark::Comma => Boundary::Comma,
                Mark::Dot if before.get(index.wrapping_sub(1)).is_some_and(|word| !word.is_initial()) => {
                    Boundary::Comma
                }
                Mark::Word if index + 1 == at && matches!(token.folded.as_str(), "и" | "или") => Boundary::And,
                Mark::Word => break,
                _ => Boundary::Space,
            };
            boundary = boundary.max(found);
            if token.new_line {
                boundary = boundary.max(Boundary::Line);
            }
            if found == Boundary::And {
                break;
            }
        }
        boundary
    }

    fn name_at(&self, at: usize, boundary: Boundary) -> Option<usize> {
        let opening = boundary != Boundary::Space;
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        if before.is_some_and(|word| word.is_word("имени")) {
            return None;
        }
        name::find(self.tokens, at, opening)
            .map(|(_, end)| end)
            .filter(|end| !self.tokens.get(at..*end).unwrap_or_default().iter().any(|token| token.enclosed))
            .or_else(|| if opening && boundary != Boundary::Dash { self.short_name(at) } else { None })
    }

    /// «Паксина – заместитель министра», «Паксина Елена – заместитель министра».
    fn short_name(&self, at: usize) -> Option<usize> {
        let length = [1, 2].into_iter().find(|length| {
            let dash = self.tokens.get(at + length).is_some_and(|token| token.is(Mark::Dash));
            dash && self.opens(at + length + 1, ResponsibleKind::Position)
        })?;
        let words = self.tokens.get(at..at + length)?;
        words.iter().all(name::is_name_word).then_some(at + length)
    }

    fn opens(&self, at: usize, kind: ResponsibleKind) -> bool {
        opening(self.tokens, at, Boundary::Start).is_some_and(|opening| opening.kind == kind)
    }

    /// Whether a name that ends before `end` belongs to the entry before it: «заместитель министра Паксина Е.Б.»
    fn takes_name(&self, boundary: Boundary, end: usize) -> bool {
        let Some(entry) = self.entries.last() else { return false };
        if boundary == Boundary::Start
            || entry.name.is_some()
            || entry.kind == Some(ResponsibleKind::Group)
            || self.names_first
        {
            return false;
        }
        let next = |mark: Mark| self.tokens.get(end).is_some_and(|token| token.is(mark));
        let position = |at: usize| self.opens(at, ResponsibleKind::Position);
        match boundary {
            Boundary::And => false,
            Boundary::Dash => true,
            Boundary::Space => !next(Mark::Dash),
            Boundary::Line if self.names_last && self.ends_line(end) => true,
            _ => !(next(Mark::Dash) || position(end) || (next(Mark::Comma) && position(end + 1))),
        }
    }

    /// True where nothing but a comma stands before the next line.
    fn ends_line(&self, at: usize) -> bool {
        let comma = self.tokens.get(at).is_some_and(|token| token.is(Mark::Comma) && !token.new_line);
        self.tokens.get(at + usize::from(comma)).is_none_or(|token| token.new_line)
    }

    /// «начальник отдела кадров (Спичакова А.В.)»: takes the name in brackets, and gives the index after it.
    fn bracketed_name(&mut self, at: usize) -> Option<usize> {
        let (_, end) = name::find(self.tokens, at, true)?;
        let bracket =
            |at: Option<usize>, mark: Mark| at.and_then(|at| self.tokens.get(at)).is_some_and(|token| token.is(mark));
        let entry = self.entries.last_mut()?;
        let alone = bracket(at.checked_sub(1), Mark::Open) && bracket(Some(end), Mark::Close);
        if alone && entry.name.is_none() && entry.kind != Some(ResponsibleKind::Group) {
            entry.name = Some(at - 1..end + 1);
        }
        Some(end)
    }

    /// Whether an entry of this kind, opening at `at`, ends the one before it.
    fn splits(&self, at: usize, boundary: Boundary, kind: ResponsibleKind) -> bool {
        let Some(entry) = self.entries.last() else { return true };
        let position = kind == ResponsibleKind::Position;
        match &entry.name {
            _ if boundary == Boundary::Dash => false,
            // The name stands alone so far: its position, or the unit right after it.
            Some(name) if entry.begins_with_name() && entry.kind.is_none() => {
                let adjoins = position || (kind == ResponsibleKind::Unit && boundary == Boundary::Space);
                boundary == Boundary::And || !adjoins || name.end > at
            }
            // A second office after a comma, «и» or nothing is still this person's.
            Some(_) if entry.begins_with_name() => !position || boundary == Boundary::Line,
            // «руководители и специалисты», «начальники отделов, специалисты»
            None if kind == ResponsibleKind::Group && entry.kind == Some(kind) => {
                !matches!(boundary, Boundary::And | Boundary::Comma)
            }
            _ => true,
        }
    }

    /// A noun in the dative or instrumental, after an entry whose noun is in the same case: «Управлению правовой работы,
    /// управлению общего образования».
    fn agreeing(&self, at: usize, boundary: Boundary) -> Option<Opening> {
        let entry = self.entries.last()?;
        if !matches!(boundary, Boundary::Comma | Boundary::Line | Boundary::And) {
            return None;
        }
        let form = words::noun(&self.tokens.get(at)?.folded)?;
        let addressed = form.addressed();
        let kind = responsible_kind(form);
        (addressed & entry.addressed != 0 && entry.kind == Some(kind)).then_some(Opening {
            kind,
            end: at + 1,
            addressed,
        })
    }
}

/// True for a text whose last words are a name.
fn ends_with_name(tokens: &[Token<'_>]) -> bool {
    /// Tokens of the longest name: surname, name, patronymic, with marks between.
    const LONGEST: usize = 8;
    let end = trim(tokens, 0..tokens.len()).end;
    let ends = |at: &usize| name::find(tokens, *at, true).is_some_and(|(_, after)| after >= end);
    (end.saturating_sub(LONGEST)..end).find(ends).is_some()
}

/// «1.», «2)» before a word.
fn list_number(tokens: &[Token<'_>], at: usize) -> Option<u8> {
    let [number, mark, next, ..] = tokens.get(at..)? else { return None };
    let marked = !mark.spaced && (mark.is(Mark::Dot) || (mark.is(Mark::Close) && !mark.enclosed));
    let opens = next.is(Mark::Word) && !next.raw.starts_with(|first: char| first.is_ascii_digit());
    let digits = number.is(Mark::Word) && number.raw.len() <= 2 && number.raw.bytes().all(|byte| byte.is_ascii_digit());
    if digits && marked && opens { number.raw.parse().ok() } else { None }
}

fn is_separator(token: &Token<'_>) -> bool {
    matches!(token.mark, Mark::Comma | Mark::Break | Mark::Dash | Mark::Dot) || matches!(token.raw, "/" | "\\" | "*")
}

impl Entry {
    /// The entry's texts and place, without the marks around them; `None` when it has no word.
    fn finish(&self, tokens: &[Token<'_>], text: &str) -> Option<PlainResponsible> {
        let own = trim(tokens, self.tokens.clone());
        let first = tokens.get(own.start).filter(|_| !own.is_empty())?;
        let range = first.range.start..tokens.get(own.end - 1)?.range.end;
        let mut entry = Responsible::default();
        let mut rest = vec![own.clone()];
        if let Some(name) = &self.name {
            let bare = tokens.get(name.start).is_some_and(|token| token.is(Mark::Open));
            let inner = if bare { name.start + 1..name.end - 1 } else { name.clone() };
            entry.name = Some(written(tokens, inner, text));
            rest = vec![own.start..name.start, name.end..own.end];
        }
        let rest: Vec<String> = rest
            .into_iter()
            .map(|part| trim(tokens, part))
            .filter(|part| tokens.get(part.clone()).unwrap_or_default().iter().any(|token| token.is(Mark::Word)))
            .map(|part| written(tokens, part, text))
            .collect();
        if rest.is_empty() && entry.name.is_none() {
            return None;
        }
        if !rest.is_empty() {
            let rest = rest.join(" ");
            match self.kind.unwrap_or_else(|| classify(&rest)) {
                ResponsibleKind::Unit => entry.unit = Some(rest),
                ResponsibleKind::Group => entry.group = Some(rest),
                ResponsibleKind::Person | ResponsibleKind::Position => entry.position = Some(rest),
            }
        }
        Some(PlainResponsible { entry, range })
    }
}

/// Without the marks at both ends; the dot after an initial or an abbreviation stays.
fn trim(tokens: &[Token<'_>], range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while start < end && tokens.get(start).is_some_and(|token| is_separator(token) || token.raw == ":") {
        start += 1;
    }
    while start < end {
        let Some(last) = tokens.get(end - 1) else { break };
        let before = tokens.get(end.saturating_sub(2)).filter(|_| end - start > 1);
        let initial = last.is(Mark::Dot) && before.is_some_and(Token::is_initial);
        if !is_separator(last) && !(last.is(Mark::Open)) || initial {
            break;
        }
        end -= 1;
    }
    start..end
}

fn written(tokens: &[Token<'_>], range: Range<usize>, text: &str) -> String {
    let Some(words) = tokens.get(range) else { return String::new() };
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return String::new() };
    let slice = text.get(first.range.start..last.range.end).unwrap_or_default();
    slice.split_whitespace().collect::<Vec<_>>().join(" ")
}
