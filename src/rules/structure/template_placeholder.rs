//! Wording of the template that the body had to replace by its own, and lines that it had to fill in.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};
use crate::spelling::{is_dash, is_invisible, is_quote};

use super::texts::{Field, Text};

pub(crate) static RULE: Rule = Rule {
    id: "template-placeholder",
    group: RuleGroup::Structure,
    severity: Severity::Note,
    page: Page {
        russian: include_str!("template_placeholder.ru.md"),
        english: include_str!("template_placeholder.en.md"),
    },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let placeholders: Vec<Placeholder> =
        context.template.file.placeholders.iter().filter_map(|text| Placeholder::new(text)).collect();
    let mut findings = Vec::new();
    let seconds: Vec<char> = placeholders.iter().filter_map(|placeholder| placeholder.rest.first().copied()).collect();
    let bracketed = placeholders.iter().all(|placeholder| placeholder.first == '(');
    let mut starts: Vec<usize> = Vec::new();
    for text in context.texts() {
        // Looking for a bracket is many times as fast as folding every character.
        let crossed = text.field == Field::Document && has_crosses(text.value);
        if bracketed && !crossed && memchr::memchr2(b'(', b'_', text.value.as_bytes()).is_none() {
            continue;
        }
        starts.clear();
        if bracketed {
            // Most brackets go on otherwise than any placeholder.
            let may_begin = |start: &usize| {
                let after = text.value.get(start + 1..).unwrap_or_default();
                after.chars().find_map(folded).is_some_and(|second| seconds.contains(&second))
            };
            starts.extend(memchr::memchr_iter(b'(', text.value.as_bytes()).filter(may_begin));
        } else {
            starts.extend(text.value.char_indices().map(|(start, _)| start));
        }
        let has_line = memchr::memchr(b'_', text.value.as_bytes()).is_some() || crossed;
        // The document of a delegated item is the region's.
        let delegated = text.field == Field::Document && text.entry(context).is_some_and(|entry| entry.delegated);
        if delegated || (starts.is_empty() && !has_line) {
            continue;
        }
        if has_line {
            findings.extend(blank(rule, context, text));
        }
        for placeholder in &placeholders {
            let Some(range) = placeholder.find(text.value, &starts) else { continue };
            let span = context.place_in(text.span, text.value, range);
            let message = Message::new("template-placeholder").with("words", placeholder.text);
            findings.push(text.finding(rule, context, span, message).cause("placeholder"));
        }
    }
    findings
}

/// A line of underscores that nobody filled in: «от ____ № ___». One in a deadline cannot be read, and is reported as that.
fn blank(rule: &Rule, context: &Context, text: &Text) -> Option<Finding> {
    let deadline = text.entry(context).and_then(|entry| entry.item.deadline.as_ref());
    if deadline.is_some_and(|deadline| deadline.span == text.span) {
        return None;
    }
    let range = line(text.value).or_else(|| crosses(text.value))?;
    let message = Message::new("template-placeholder-blank").with("words", text.value.get(range.clone())?);
    let span = context.place_in(text.span, text.value, range);
    Some(text.finding(rule, context, span, message).cause("blank"))
}

/// The first line of underscores that stands for a word; those in addresses and in names of files do not.
fn line(text: &str) -> Option<Range<usize>> {
    let mut end = 0;
    while let Some(start) = text.get(end..)?.find('_').map(|offset| end + offset) {
        let rest = text.get(start..)?;
        end = start + rest.find(|letter| letter != '_').unwrap_or(rest.len());
        let around = [text.get(..start)?.chars().next_back(), text.get(end..)?.chars().next()];
        let inside = around
            .iter()
            .flatten()
            .any(|letter| letter.is_alphanumeric() || matches!(letter, '/' | '-' | '@' | '=' | '&' | '?'));
        if end - start > 1 && !inside {
            return Some(start..end);
        }
    }
    None
}

/// Crosses where figures were to be filled in: «от ХХ.ХХ.2023 № ХХХ». «ХХ век» is a numeral.
fn crosses(text: &str) -> Option<Range<usize>> {
    let is_cross = |letter: char| matches!(letter, 'Х' | 'X' | 'х' | 'x');
    let mut end = 0;
    while let Some(start) = text.get(end..)?.find(is_cross).map(|offset| end + offset) {
        let rest = text.get(start..)?;
        end = start + rest.find(|letter| !is_cross(letter)).unwrap_or(rest.len());
        let (before, after) = (text.get(..start)?, text.get(end..)?);
        let alone = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let several = text.get(start..end)?.chars().nth(1).is_some();
        let dated = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_cross));
        if alone && several && (dated || before.trim_end().ends_with('№')) {
            return Some(start..end);
        }
    }
    None
}

/// True for a text that may hold such crosses.
fn has_crosses(text: &str) -> bool {
    static CROSSES: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["ХХ", "XX"].map(Finder::new));
    CROSSES.iter().any(|crosses| crosses.find(text.as_bytes()).is_some())
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

    #[test]
    fn crosses_that_stand_for_figures_are_found() {
        let found = |text: &'static str| crosses(text).and_then(|range| text.get(range));
        assert_eq!(found("Приказ от ХХ.ХХ.2023 № 5"), Some("ХХ"));
        assert_eq!(found("Приказ № XXX"), Some("XXX"));
        for text in ["в ХХ веке", "XXI съезд", "х", "Exxon № 5", "ХХ–XXI вв."] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn lines_that_stand_for_words_are_found() {
        let found = |text: &'static str| line(text).and_then(|range| text.get(range));
        assert_eq!(found("Приказ от ____ № ___"), Some("____"));
        assert_eq!(found("Приказ № __"), Some("__"));
        assert_eq!(found("Приказ от __.__.2024 №5"), Some("__"));
        for text in ["карта__2024.pdf", "сайт.рф/__/5", "сайт.рф?а=__&б=1", "a _ b", "план_1, __init__@почта.рф", "5__"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
