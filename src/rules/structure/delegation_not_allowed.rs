//! An item is left to the region, but no footnote lets the region take it over.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::template::TemplateEntry;

use super::delegation::{delegable, mark_place};

pub(crate) static RULE: Rule = Rule {
    id: "delegation-not-allowed",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("delegation_not_allowed.ru.md"),
        english: include_str!("delegation_not_allowed.en.md"),
    },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let marked = context.readable().filter(|entry| entry.delegated);
    marked.filter(|entry| is_required_here(context, entry)).map(|entry| finding(rule, context, entry)).collect()
}

/// False for a local item, for one that the region may take over, and for one that the body need not have at all.
fn is_required_here(context: &Context, entry: &Entry) -> bool {
    let denied = |template: &TemplateEntry| {
        let mut footnotes = template.footnotes.iter().filter_map(|number| context.template.footnote(*number));
        footnotes.any(|footnote| context.stated(footnote.condition).is_some_and(|stated| !stated.value))
    };
    entry.template.is_some_and(|template| delegable(context, template).is_none() && !denied(template))
}

fn finding(rule: &Rule, context: &Context, entry: &Entry) -> Finding {
    let message = Message::new("delegation-not-allowed");
    rule.finding_for(entry, mark_place(entry), message).basis(basis(context)).cause("marked")
}

/// The items that the footnotes let the region take over.
fn basis(context: &Context) -> Message {
    let entries = context.template.entries().iter();
    let (items, footnotes): (Vec<&str>, Vec<String>) = entries
        .filter_map(|entry| Some((entry.item.number.as_str(), delegable(context, entry)?.number.to_string())))
        .unzip();
    if items.is_empty() {
        return Message::new("basis-nothing-delegable");
    }
    Message::new("basis-delegable")
        .with("count", items.len())
        .with("items", items.join(", "))
        .with("footnotes", footnotes.join(", "))
}
