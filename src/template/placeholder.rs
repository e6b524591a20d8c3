//! Wording of the template that a body has to replace by its own, made ready to be looked for.

use std::ops::Range;
use std::rc::Rc;

use smol_str::SmolStr;

use crate::memo::Memo;
use crate::spelling::{is_dash, is_invisible, is_quote};
use crate::words;

/// A wording of the template that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPlaceholder {
    /// As the template writes it.
    pub placeholder: SmolStr,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

/// The placeholders of a template.
#[derive(Debug, Default)]
pub(super) struct Placeholders {
    /// A number that other lists do not have.
    identity: u64,
    all: Vec<Placeholder>,
    /// True where each of them opens a bracket, as those of the federal template do.
    bracketed: bool,
}

/// A wording such as «(субъект РФ)».
#[derive(Debug)]
struct Placeholder {
    text: SmolStr,
    /// Its characters without white space, folded.
    first: char,
    rest: Vec<char>,
}

impl Placeholders {
    /// The placeholders of a template; blank ones are none.
    pub(super) fn new(texts: &[String]) -> Self {
        let all: Vec<Placeholder> = texts.iter().filter_map(|text| Placeholder::new(text)).collect();
        let bracketed = all.iter().all(|placeholder| placeholder.first == '(');
        Self { identity: words::hash(&texts), all, bracketed }
    }

    /// True where a text that has no opening bracket has no placeholder.
    pub(super) fn need_bracket(&self) -> bool {
        self.bracketed
    }

    /// Where each placeholder that stands in a text stands first.
    pub(super) fn find(&self, text: &str) -> Rc<[FoundPlaceholder]> {
        thread_local! {
            static FOUND: Memo<(u64, Rc<[FoundPlaceholder]>)> = Memo::new();
        }
        if self.starts(text).next().is_none() {
            return Rc::default();
        }
        let find = |text: &str| {
            let starts: Vec<usize> = self.starts(text).collect();
            let found = self.all.iter().filter_map(|placeholder| {
                Some(FoundPlaceholder {
                    placeholder: placeholder.text.clone(),
                    range: placeholder.find(text, &starts)?,
                })
            });
            (self.identity, found.collect())
        };
        FOUND.with(|known| known.get_if(text, |(identity, _)| *identity == self.identity, find).1)
    }

    /// The places of a text at which a placeholder may begin, in bytes.
    fn starts<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        // Most brackets go on otherwise than any placeholder.
        let may_begin = move |start: &usize| {
            let after = text.get(start + 1..).unwrap_or_default().chars().filter_map(folded);
            let begins = |placeholder: &Placeholder| {
                placeholder.rest.iter().take(2).zip(after.clone()).all(|(expected, next)| next == *expected)
            };
            self.all.iter().any(begins)
        };
        let brackets = self.bracketed.then(|| memchr::memchr_iter(b'(', text.as_bytes()).filter(may_begin));
        let anywhere = (!self.bracketed).then(|| text.char_indices().map(|(start, _)| start));
        brackets.into_iter().flatten().chain(anywhere.into_iter().flatten())
    }
}

impl Placeholder {
    /// `None` for a blank one.
    fn new(text: &str) -> Option<Self> {
        let mut letters = text.chars().filter_map(folded);
        Some(Self { text: text.into(), first: letters.next()?, rest: letters.collect() })
    }

    /// Where the placeholder stands first in a text, in bytes, of the places at which it may begin.
    fn find(&self, text: &str, starts: &[usize]) -> Option<Range<usize>> {
        starts.iter().find_map(|start| Some(*start..self.end(text, *start)?))
    }

    /// Where the placeholder ends that begins at a place, if it does.
    fn end(&self, text: &str, start: usize) -> Option<usize> {
        let mut characters = text.get(start..)?.char_indices();
        let (_, first) = characters.next()?;
        if first != self.first && folded(first) != Some(self.first) {
            return None;
        }
        let mut expected = self.rest.iter();
        let mut next = expected.next();
        let mut end = start + first.len_utf8();
        while let Some(wanted) = next {
            let (offset, character) = characters.next()?;
            match folded(character) {
                None => {}
                Some(character) if character == *wanted => next = expected.next(),
                Some(_) => return None,
            }
            end = start + offset + character.len_utf8();
        }
        Some(end)
    }
}

/// A character as it is compared: in lower case, ё as е, dashes and quotes of any kind as one; `None` for white space and
/// what shows nothing.
fn folded(character: char) -> Option<char> {
    match character {
        'а'..='я' | '(' | ')' | ',' | '.' => Some(character),
        'ё' | 'Ё' => Some('е'),
        _ if character.is_whitespace() || is_invisible(character) => None,
        _ if is_dash(character) => Some('-'),
        _ if is_quote(character) => Some('"'),
        _ => character.to_lowercase().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(placeholders: &[&str], text: &str) -> Option<String> {
        let texts: Vec<String> = placeholders.iter().map(|text| (*text).to_owned()).collect();
        let found = Placeholders::new(&texts).find(text);
        let range = found.first().map(|found| found.range.clone());
        range.and_then(|range| text.get(range)).map(str::to_owned)
    }

    #[test]
    fn spaces_and_case_do_not_matter() {
        let text = "в Кузбассе ( Субъект\u{a0}рф )";
        assert_eq!(found(&["(субъект РФ)"], text).as_deref(), Some("( Субъект\u{a0}рф )"));
        assert_eq!(found(&["(субъект РФ)"], "в (субъекте РФ) и (субъект Р"), None);
    }

    #[test]
    fn placeholders_need_no_brackets() {
        assert_eq!(found(&["(край)", "наименование края"], "План Наименования края").as_deref(), None);
        let text = "План «наименование\u{a0}Края» (края)";
        assert_eq!(found(&["(край)", "наименование края"], text).as_deref(), Some("наименование\u{a0}Края"));
        assert_eq!(found(&["  "], "  "), None);
    }
}
