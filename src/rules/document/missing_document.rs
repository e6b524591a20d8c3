//! An item without a document.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline;
use crate::roadmap::nothing::says_nothing;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};
use crate::spelling::is_letter_or_digit;

use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "missing-document",
    group: RuleGroup::Document,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_document.ru.md"), english: include_str!("missing_document.en.md") },
    needs: &[Need::OwnItems],
    check: Some(check),
};

/// What is written for no document, besides what any cell may say.
const NO_DOCUMENT: &[&str] = &[
    "без документа",
    "нет документа",
    "документа нет",
    "документ отсутствует",
    "документ не требуется",
    "документ не предусмотрен",
    "уточняется",
];

/// The longest mark of a delegated item with what stands around it, in bytes.
const LONGEST_MARK: usize = 60;

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
    !text.chars().any(is_letter_or_digit) || says_nothing(text, NO_DOCUMENT) || is_lone_mark(text)
}

fn is_lone_mark(text: &str) -> bool {
    text.len() <= LONGEST_MARK && deadline::parse(text).is_delegated()
}
