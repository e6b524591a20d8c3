//! A cell's text as words and marks, each with its place in the text.

use super::words;
use crate::spelling;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Word,
    Dot,
    Comma,
    /// A semicolon, a bullet, a slash between spaces: always ends an entry.
    Break,
    /// A dash that is no hyphen inside a word.
    Dash,
    Open,
    Close,
    Quote,
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub mark: Mark,
    pub raw: &'t str,
    pub range: Range<usize>,
    /// A word as compared: folded, look-alikes made Cyrillic, abbreviations written out («зам.» is «заместитель»,
    /// «исполняющий обязанности» is «и.о»). Empty for marks.
    pub folded: String,
    /// White space stands before it; a line break does.
    pub spaced: bool,
    pub new_line: bool,
    /// Inside brackets or quotes that are closed.
    pub enclosed: bool,
}

impl Token<'_> {
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.mark == mark
    }

    pub(super) fn is_word(&self, folded: &str) -> bool {
        self.mark == Mark::Word && self.folded == folded
    }

    /// A single capital letter, or two with a hyphen between them: «М.И-Х.» for «Магомед Ибрагим-Халилович».
    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.raw.chars().filter(|letter| !spelling::is_invisible(*letter));
        let single = self.mark == Mark::Word && letters.next().is_some_and(char::is_uppercase);
        single
            && match letters.next() {
                None => true,
                Some(dash) => {
                    spelling::is_dash(dash)
                        && letters.next().is_some_and(char::is_uppercase)
                        && letters.next().is_none()
                }
            }
    }

    /// A word of two letters or more that begins with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        self.mark == Mark::Word && self.raw.starts_with(char::is_uppercase) && !self.is_initial()
    }
}

/// Splits a text into words and marks; white space and characters that show nothing stand in none of them.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let (mut at, mut spaced, mut new_line) = (0, false, false);
    while let Some(&(start, letter)) = letters.get(at) {
        if letter.is_whitespace() || spelling::is_invisible(letter) {
            spaced |= letter.is_whitespace();
            new_line |= matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' | '\u{85}');
            at += 1;
            continue;
        }
        let next = if spelling::is_letter_or_digit(letter) { word_end(&letters, at) } else { at + 1 };
        let end = letters.get(next).map_or(text.len(), |(end, _)| *end);
        let raw = text.get(start..end).unwrap_or_default();
        let mark = mark(letter, &letters, at);
        let folded = if mark == Mark::Word { spelling::fold_letters(raw) } else { String::new() };
        found.push(Token { mark, raw, range: start..end, folded, spaced, new_line, enclosed: false });
        (at, spaced, new_line) = (next, false, false);
    }
    let mut found = written_out(&found, text);
    mark_enclosed(&mut found);
    found
}

fn mark(letter: char, letters: &[(usize, char)], at: usize) -> Mark {
    match letter {
        _ if spelling::is_letter_or_digit(letter) => Mark::Word,
        '.' => Mark::Dot,
        ',' => Mark::Comma,
        ';' | '•' | '·' | '●' | '▪' | '|' => Mark::Break,
        '/' | '\\' => {
            let space = |index: Option<usize>| {
                index.and_then(|index| letters.get(index)).is_none_or(|(_, letter)| letter.is_whitespace())
            };
            if space(at.checked_sub(1)) && space(Some(at + 1)) { Mark::Break } else { Mark::Other }
        }
        '(' | '[' => Mark::Open,
        ')' | ']' => Mark::Close,
        _ if spelling::is_dash(letter) => Mark::Dash,
        _ if spelling::is_quote(letter) => Mark::Quote,
        _ => Mark::Other,
    }
}

/// The index after the word that begins at `at`: letters, digits, accents, and hyphens and apostrophes between them.
fn word_end(letters: &[(usize, char)], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(&(_, letter)) = letters.get(end) {
        let joins = || {
            let apostrophe = matches!(letter, '\'' | '\u{2019}');
            (spelling::is_dash(letter) || apostrophe)
                && letters.get(end - 1).is_some_and(|(_, before)| spelling::is_letter_or_digit(*before))
                && letters.get(end + 1).is_some_and(|(_, after)| spelling::is_letter_or_digit(*after))
        };
        let inside = spelling::is_letter_or_digit(letter)
            || spelling::is_invisible(letter)
            || matches!(letter, '\u{300}'..='\u{36f}')
            || joins();
        if !inside {
            break;
        }
        end += 1;
    }
    end
}

/// Writes abbreviations out, and makes the words for «acting» one word.
fn written_out<'t>(found: &[Token<'t>], text: &'t str) -> Vec<Token<'t>> {
    let mut written: Vec<Token<'t>> = Vec::with_capacity(found.len());
    let mut at = 0;
    while let Some(token) = found.get(at) {
        let rest = found.get(at..).unwrap_or_default();
        let (folded, taken) = match acting(rest) {
            Some((folded, taken)) => (folded.to_owned(), taken),
            None => match (rest.get(1), words::abbreviated(&token.folded)) {
                (Some(dot), Some(whole)) if dot.is(Mark::Dot) && !dot.spaced => (whole.to_owned(), 2),
                _ => (token.folded.clone(), 1),
            },
        };
        let end = rest.get(taken - 1).map_or(token.range.end, |last| last.range.end);
        let range = token.range.start..end;
        written.push(Token { folded, raw: text.get(range.clone()).unwrap_or_default(), range, ..token.clone() });
        at += taken;
    }
    written
}

/// «и.о.», «вр.и.о.», «врио», «(временно) исполняющий обязанности»: the folded word and how many tokens it takes.
fn acting(rest: &[Token<'_>]) -> Option<(&'static str, usize)> {
    let word = |at: usize| rest.get(at).filter(|token| token.is(Mark::Word)).map_or("", |token| token.folded.as_str());
    let dot = |at: usize| rest.get(at).is_some_and(|token| token.is(Mark::Dot));
    let fulfilling = |at: usize| word(at).starts_with("исполняющ") && word(at + 1) == "обязанности";
    match word(0) {
        "временно" if fulfilling(1) => Some(("врио", 3)),
        _ if fulfilling(0) => Some(("и.о", 2)),
        "врио" => Some(("врио", 1)),
        "ио" if words::opens_office(word(1), word(2)) => Some(("и.о", 1)),
        "вр" if dot(1) && word(2) == "и" && dot(3) && word(4) == "о" => Some(("врио", if dot(5) { 6 } else { 5 })),
        "и" if dot(1) && word(2) == "о" => {
            let after = if dot(3) { 4 } else { 3 };
            // «И.О. Петров» are initials; «И.о. начальника» and «и.о. Министра» are not.
            let office = words::noun(word(after)).is_some_and(|form| form.noun.kind == words::Kind::Office);
            let initials = rest.first().is_some_and(Token::is_initial) && rest.get(2).is_some_and(Token::is_initial);
            let person = rest.get(after).is_some_and(Token::is_capitalised) || word(after).is_empty();
            (office || !(initials || person)).then_some(("и.о", after))
        }
        _ => None,
    }
}

/// Marks what stands inside outermost brackets or quotes; an unclosed one encloses nothing.
fn mark_enclosed(found: &mut [Token<'_>]) {
    let (mut brackets, mut angles, mut quote) = (Vec::new(), Vec::new(), None);
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (at, token) in found.iter().enumerate() {
        let opened = match (token.mark, token.raw) {
            (Mark::Open, _) => {
                brackets.push(at);
                None
            }
            (Mark::Close, _) => brackets.pop(),
            (Mark::Quote, "«") => {
                angles.push(at);
                None
            }
            (Mark::Quote, "»") => angles.pop(),
            (Mark::Quote, _) => {
                let opened: Option<usize> = quote.take();
                quote = if opened.is_none() { Some(at) } else { None };
                opened
            }
            _ => None,
        };
        if let Some(opened) = opened {
            while spans.last().is_some_and(|last| last.start > opened) {
                spans.pop();
            }
            spans.push(opened..at + 1);
        }
    }
    for span in spans {
        for token in found.get_mut(span).unwrap_or_default() {
            token.enclosed = true;
        }
    }
}
