//! A text as words, numbers and marks, and the numbers of acts in it.

use crate::spelling;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Word,
    /// A run of digits.
    Number,
    Dash,
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub mark: Mark,
    pub raw: &'t str,
    /// A word folded, with look-alikes made Cyrillic; any other token as written.
    pub folded: String,
    pub range: Range<usize>,
    /// White space stands before it.
    pub spaced: bool,
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut spaced = false;
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() || spelling::is_invisible(letter) {
            spaced |= letter.is_whitespace();
            continue;
        }
        let mark = mark(letter);
        let mut end = start + letter.len_utf8();
        while let Some((at, next)) = letters.peek().copied() {
            let inside = match mark {
                Mark::Word => spelling::is_letter(next) || matches!(next, '\u{300}'..='\u{36f}' | '\u{ad}'),
                Mark::Number => next.is_ascii_digit(),
                Mark::Dash | Mark::Other => false,
            };
            if !inside {
                break;
            }
            end = at + next.len_utf8();
            letters.next();
        }
        let raw = text.get(start..end).unwrap_or_default();
        let folded = if mark == Mark::Word { spelling::fold_letters(raw) } else { raw.to_owned() };
        found.push(Token { mark, raw, folded, range: start..end, spaced });
        spaced = false;
    }
    found
}

fn mark(letter: char) -> Mark {
    match letter {
        '0'..='9' => Mark::Number,
        '№' => Mark::Other,
        _ if spelling::is_letter(letter) => Mark::Word,
        _ if spelling::is_dash(letter) => Mark::Dash,
        _ => Mark::Other,
    }
}

/// The index after a number sign at `at`: «№», «№№», «N», «No», «No.», «#».
pub(super) fn number_sign(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.raw == sign);
    if is(at, "№") {
        return Some(if is(at + 1, "№") { at + 2 } else { at + 1 });
    }
    let letters = ["N", "No", "Nо", "NO"].iter().any(|sign| is(at, sign));
    let end = if letters && is(at + 1, ".") { at + 2 } else { at + 1 };
    let numbered = tokens.get(end).is_some_and(|token| token.mark == Mark::Number);
    ((letters || is(at, "#")) && numbered).then_some(end)
}

/// The index after the number of an act that begins at `at`: digits and letters joined by hyphens, slashes and dots, and
/// «- р» with spaces around its dash; or «б/н».
pub(super) fn number(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut end = at;
    let mut digits = false;
    while let Some(token) = tokens.get(end) {
        if end > at && token.spaced {
            break;
        }
        let next = tokens.get(end + 1).filter(|next| !next.spaced && is_text(next));
        match token.mark {
            Mark::Number => digits = true,
            // «№ 272от 13.04.2023»
            Mark::Word if token.folded == "от" => break,
            Mark::Word => {}
            Mark::Dash if end > at && next.is_some() => {}
            Mark::Other if end > at && token.raw == "/" && next.is_some() => {}
            Mark::Other if end > at && token.raw == "." && next.is_some_and(|next| next.mark == Mark::Number) => {}
            // «301-о.д.н.»
            Mark::Other if token.raw == "." && end > at && is_letter(tokens, end - 1) && is_letter(tokens, end + 1) => {
            }
            Mark::Dash | Mark::Other => break,
        }
        end += 1;
    }
    let unnumbered = tokens.get(at..end).is_some_and(|number| match number {
        [first, slash, last] => first.folded == "б" && slash.raw == "/" && last.folded == "н",
        _ => false,
    });
    if !digits {
        return unnumbered.then_some(end);
    }
    Some(suffix(tokens, end).unwrap_or(end))
}

/// «588 - р», «588- р», «588 -р», «45 о/д», «45 од»: the letters that registers add to a number, written with spaces.
fn suffix(tokens: &[Token<'_>], end: usize) -> Option<usize> {
    const SUFFIXES: &[&str] = &["р", "п", "рп", "пп", "рг", "пг", "пр", "фз", "фкз", "оз", "кз", "рз", "з"];
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.folded == text);
    if is(end, "од") {
        return Some(end + 1);
    }
    if is(end, "о") && is(end + 1, "/") && is(end + 2, "д") {
        return Some(end + 3);
    }
    let letters = tokens.get(end + 1).filter(|letters| SUFFIXES.contains(&letters.folded.as_str()))?;
    let dot = tokens.get(end + 2).is_some_and(|next| next.raw == "." && !next.spaced && letters.raw == "п");
    (tokens.get(end)?.mark == Mark::Dash && !dot).then_some(end + 2)
}

/// True for a single letter right behind what stands before it.
fn is_letter(tokens: &[Token<'_>], at: usize) -> bool {
    let token = tokens.get(at).filter(|token| token.mark == Mark::Word && !token.spaced);
    token.is_some_and(|token| token.raw.chars().nth(1).is_none())
}

fn is_text(token: &Token<'_>) -> bool {
    matches!(token.mark, Mark::Word | Mark::Number)
}
