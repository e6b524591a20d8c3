//! Walks over the tokens of a deadline and remembers what in them is written wrongly.

use std::ops::RangeInclusive;

use super::tokens::{self, Gap, Kind, Token, Tokens};
use super::{Slip, SlipKind};

/// A change to the text.
#[derive(Debug)]
struct Edit {
    kind: SlipKind,
    start: usize,
    end: usize,
    text: String,
}

/// Reads tokens one after another; remembers what in them is written wrongly.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub(super) tokens: &'t Tokens,
    /// The token to be read next.
    pub(super) at: usize,
    edits: Vec<Edit>,
    /// Where «гг.» stands, from its first byte to its last: wrong unless the text is a range.
    pub(super) plural_mark: Option<(usize, usize)>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t Tokens) -> Self {
        Self { text, tokens, at: 0, edits: Vec::new(), plural_mark: None }
    }

    /// The slip, if anything was written wrongly.
    pub(super) fn slip(&mut self) -> Option<Slip> {
        self.lookalikes();
        // a blank put in before a word comes before a change of the word
        self.edits.sort_by_key(|edit| (edit.start, edit.start != edit.end));
        let kind = self.edits.first()?.kind;
        let mut corrected = String::with_capacity(self.text.len() + 8);
        let mut done = 0;
        for edit in &self.edits {
            if edit.start < done {
                continue;
            }
            corrected.push_str(self.text.get(done..edit.start).unwrap_or_default());
            corrected.push_str(&edit.text);
            done = edit.end;
        }
        corrected.push_str(self.text.get(done..).unwrap_or_default());
        let corrected = corrected.trim().to_owned();
        Some(Slip { kind, corrected })
    }

    /// Notes every figure and word with look-alike letters in it, except Roman numerals, which are noted when read.
    fn lookalikes(&mut self) {
        for token in self.tokens.list.iter().filter(|token| token.lookalike) {
            let written = self.text.get(token.start..token.end).unwrap_or_default();
            let right: String = match token.kind {
                Kind::Number { .. } => written
                    .chars()
                    .map(|c| tokens::digit_twin(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c))
                    .collect(),
                Kind::Word { roman: 0, .. } => written.chars().map(|c| tokens::cyrillic_twin(c).unwrap_or(c)).collect(),
                _ => continue,
            };
            self.edit(SlipKind::LookalikeLetter, token.start, token.end, &right);
        }
    }

    pub(super) fn edit(&mut self, kind: SlipKind, start: usize, end: usize, text: &str) {
        self.edits.push(Edit { kind, start, end, text: text.to_owned() });
    }

    /// Reads something, or leaves everything as it was.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (at, edits, plural_mark) = (self.at, self.edits.len(), self.plural_mark);
        let result = read(self);
        if result.is_none() {
            self.at = at;
            self.edits.truncate(edits);
            self.plural_mark = plural_mark;
        }
        result
    }

    /// Reads something and goes back to where it began.
    pub(super) fn look<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut found = None;
        self.attempt(|reader| {
            found = read(reader);
            None::<()>
        });
        found
    }

    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.tokens.list.get(at).copied()
    }

    pub(super) fn peek(&self) -> Option<Token> {
        self.token(self.at)
    }

    pub(super) fn peek_kind(&self) -> Option<Kind> {
        self.peek().map(|token| token.kind)
    }

    pub(super) fn next(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    /// The folded word at a place; empty if there is none.
    pub(super) fn word_at(&self, at: usize) -> &'t str {
        self.tokens.list.get(at).map_or("", |token| self.tokens.word(token))
    }

    /// Where the token before one ends; 0 if there is none.
    pub(super) fn end_before(&self, at: usize) -> usize {
        at.checked_sub(1).and_then(|at| self.token(at)).map_or(0, |token| token.end)
    }

    /// A number of so many digits.
    pub(super) fn number(&mut self, allowed: RangeInclusive<usize>) -> Option<u32> {
        match self.next()?.kind {
            Kind::Number { value, digits } if allowed.contains(&digits) => Some(value),
            _ => None,
        }
    }

    pub(super) fn tight_number(&mut self, allowed: RangeInclusive<usize>) -> Option<u32> {
        (self.peek()?.gap == Gap::Tight).then(|| self.number(allowed))?
    }

    /// One of some marks, right after the token before it; not read if it is another.
    pub(super) fn tight(&mut self, allowed: &[Kind]) -> Option<Kind> {
        let token = self.peek()?;
        if token.gap != Gap::Tight || !allowed.contains(&token.kind) {
            return None;
        }
        self.at += 1;
        Some(token.kind)
    }

    /// The dot of an abbreviation, if there is one: where it ends.
    pub(super) fn dot(&mut self) -> Option<usize> {
        let dot = self.peek().filter(|token| token.kind == Kind::Dot)?;
        self.at += 1;
        Some(dot.end)
    }
}
