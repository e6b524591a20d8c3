//! Wording of the template that the body had to replace by its own, and lines that it had to fill in.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::texts::{Characters, Field, Text};

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
    let template = context.template;
    let mut findings = Vec::new();
    for text in context.texts() {
        let crossed = text.field == Field::Document && (has_crosses(text) || unfilled(text.value).is_some());
        let has_line = crossed || text.holds(Characters::LINE);
        let may_hold = text.holds(Characters::BRACKET) || !template.placeholders_need_bracket();
        if !may_hold && !has_line {
            continue;
        }
        // The document of a delegated item is the region's.
        if text.field == Field::Document && text.entry(context).is_some_and(|entry| entry.delegated) {
            continue;
        }
        if has_line {
            findings.extend(blank(rule, context, text));
        }
        if !may_hold {
            continue;
        }
        for found in template.placeholders(text.value).iter() {
            let span = context.place_in(text.span, text.value, found.range.clone());
            let message = Message::new("template-placeholder").with("words", &found.placeholder);
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
    let range = line(text.value).or_else(|| crosses(text.value)).or_else(|| unfilled(text.value))?;
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

/// What stands for a number or a date that was to be filled in: «№ ...», «№ [номер]», «от дд.мм.гггг».
fn unfilled(text: &str) -> Option<Range<usize>> {
    const DATES: &[&str] = &["дд.мм.гггг", "ДД.ММ.ГГГГ", "[дата]", "00.00.20"];
    const NUMBERS: &[&str] = &["...", "…", "[номер]", "[№]"];
    let alone =
        |start: &usize| !text.get(..*start).unwrap_or_default().ends_with(|before: char| before.is_ascii_digit());
    let date = || DATES.iter().find_map(|date| text.find(date).filter(alone).map(|start| start..start + date.len()));
    let number = |(start, sign): (usize, &str)| {
        let rest = text.get(start + sign.len()..)?;
        let words = rest.trim_start();
        let found = NUMBERS.iter().find(|number| words.starts_with(**number))?;
        Some(start..start + sign.len() + (rest.len() - words.len()) + found.len())
    };
    // Most documents have no number, and hardly any such a date.
    let may = memchr::memchr3(b'[', b'0', 0x96, text.as_bytes()).is_some() || text.contains("гггг");
    if may { text.match_indices('№').find_map(number).or_else(date) } else { None }
}

/// True for a text that may hold such crosses.
fn has_crosses(text: &Text) -> bool {
    /// «Х» is written in UTF-8 as D0 A5.
    const LAST_BYTE_OF_CROSS: u8 = 0xa5;
    text.has(|byte| byte == b'X' || byte == LAST_BYTE_OF_CROSS)
        && ["ХХ", "XX"].iter().any(|two| text.value.contains(two))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn numbers_and_dates_that_were_not_filled_in_are_found() {
        let found = |text: &'static str| unfilled(text).and_then(|range| text.get(range));
        assert_eq!(found("Приказ № ... от ..."), Some("№ ..."));
        assert_eq!(found("Приказ №… от 01.03.2024"), Some("№…"));
        assert_eq!(found("Приказ № [номер] от [дата]"), Some("№ [номер]"));
        assert_eq!(found("Приказ от дд.мм.гггг"), Some("дд.мм.гггг"));
        assert_eq!(found("Приказ от 00.00.2024"), Some("00.00.20"));
        for text in [
            "Приказ № 5 от 01.03.2024",
            "Приказы № 5, …, № 7",
            "План (п. 00.1)",
            "Приказ от 10.00.2024",
            "Код 100.00.2024",
        ] {
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
