//! An item without a document.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline;
use crate::rules::{Context, Page, Rule, RuleGroup};
use crate::spelling;

use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "missing-document",
    group: RuleGroup::Document,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_document.ru.md"), english: include_str!("missing_document.en.md") },
    check: Some(check),
};

/// What is written in a cell to say that there is no document.
const NONE: &[&str] = &[
    "нет",
    "отсутствует",
    "не требуется",
    "не нужен",
    "не предусмотрен",
    "не предусмотрено",
    "не указан",
    "не определен",
    "без документа",
    "нет документа",
    "документа нет",
    "документ отсутствует",
    "документ не требуется",
];
/// The longest text that may say so, in bytes.
const LONGEST_NONE: usize = 60;

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context
        .own()
        .filter(|entry| entry.item.document.as_ref().is_none_or(|document| names_none(&document.value)))
        .map(|entry| {
            let place = entry.item.document.as_ref().map_or(entry.place(), |document| document.span);
            rule.finding_for(entry, place, Message::new("missing-document"))
                .basis(standard::basis(entry))
                .cause("missing")
        })
        .collect()
}

/// True for a dash or another mark of an empty cell, for a lone x, and for words that say that there is no document.
fn names_none(text: &str) -> bool {
    if text.len() > LONGEST_NONE {
        return false;
    }
    if !text.chars().any(char::is_alphanumeric) || deadline::parse(text).is_delegated() {
        return true;
    }
    NONE.contains(&spelling::fold(text).trim_matches(|letter: char| !letter.is_alphanumeric()))
}
