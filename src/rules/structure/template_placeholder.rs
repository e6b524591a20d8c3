//! Wording of the template that the body had to replace by its own.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};
use crate::spelling::{is_dash, is_invisible, is_quote};

use super::texts::{self, Field};

pub(crate) static RULE: Rule = Rule {
    id: "template-placeholder",
    group: RuleGroup::Structure,
    severity: Severity::Note,
    page: Page {
        russian: include_str!("template_placeholder.ru.md"),
        english: include_str!("template_placeholder.en.md"),
    },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let placeholders: Vec<Placeholder> =
        context.template.file.placeholders.iter().filter_map(|text| Placeholder::new(text)).collect();
    let mut findings = Vec::new();
    let bracketed = placeholders.iter().all(|placeholder| placeholder.first == '(');
    let mut starts: Vec<usize> = Vec::new();
    for text in texts::all(context) {
        starts.clear();
        // Looking for a bracket is many times as fast as folding every character.
        if bracketed {
            starts.extend(memchr::memchr_iter(b'(', text.value.as_bytes()));
        } else {
            starts.extend(text.value.char_indices().map(|(start, _)| start));
        }
        if starts.is_empty() {
            continue;
        }
        // The document of a delegated item is the region's.
        if text.field == Field::Document && text.entry.is_some_and(|entry| entry.delegated) {
            continue;
        }
        for placeholder in &placeholders {
            let Some(range) = placeholder.find(text.value, &starts) else { continue };
            let span = context.place_in(text.span, text.value, range);
            let message = Message::new("template-placeholder").with("words", placeholder.text);
            let finding = match text.entry {
                Some(entry) => rule.finding_for(entry, span, message),
                None => rule.finding(span, message),
            };
            findings.push(finding.cause("placeholder"));
        }
    }
    findings
}

/// A placeholder made ready to be looked for: its characters without white space, folded.
struct Placeholder<'t> {
    text: &'t str,
    first: char,
    rest: Vec<char>,
}

impl<'t> Placeholder<'t> {
    /// `None` for a blank one.
    fn new(text: &'t str) -> Option<Self> {
        let mut folded = text.chars().filter_map(folded);
        Some(Self { text, first: folded.next()?, rest: folded.collect() })
    }

    /// Where the placeholder stands first in a text, of the places at which it may begin.
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

    #[test]
    fn spaces_and_case_do_not_matter() {
        let placeholder = Placeholder::new("(субъект РФ)").expect("a placeholder");
        let text = "в Кузбассе ( Субъект\u{a0}рф )";
        let find = |text: &str| {
            let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
            placeholder.find(text, &starts).and_then(|range| text.get(range)).map(str::to_owned)
        };
        assert_eq!(find(text).as_deref(), Some("( Субъект\u{a0}рф )"));
        assert_eq!(find("в (субъекте РФ) и (субъект Р"), None);
    }
}
