//! An item without a document.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "missing-document",
    group: RuleGroup::Document,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_document.ru.md"), english: include_str!("missing_document.en.md") },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context
        .own()
        .filter(|entry| entry.item.document.is_none())
        .map(|entry| {
            rule.finding_for(entry, entry.place(), Message::new("missing-document"))
                .basis(standard::basis(entry))
                .cause("missing")
        })
        .collect()
}
