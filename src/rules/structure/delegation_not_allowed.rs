//! An item is left to the region, but no footnote lets the region take it over.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::template::TemplateEntry;

use super::delegation::{covered, delegable, mark_place};

pub(crate) static RULE: Rule = Rule {
    id: "delegation-not-allowed",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("delegation_not_allowed.ru.md"),
        english: include_str!("delegation_not_allowed.en.md"),
    },
    needs: &[Need::Delegated],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let marked = context.readable().filter(|entry| entry.delegated);
    let marked = marked.filter(|entry| is_required_here(context, entry.template));
    marked.map(|entry| finding(rule, context, entry)).chain(named(rule, context)).collect()
}

/// Items that an act of the region is said to cover. An item that is marked as well is reported there.
fn named(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (covered, number) in covered(context) {
        let Some(index) = context.template.index(number) else { continue };
        let template = context.template.entries().get(index);
        // A body may have given its own number of the item, or say in it that the region has it.
        let numbered = |entry: &Entry| entry.item.number.value == number;
        let explained = |entry: &Entry| {
            (numbered(entry) || entry.template.zip(template).is_some_and(|(own, named)| std::ptr::eq(own, named)))
                && (entry.delegated || entry.template.is_some_and(|own| delegable(context, own).is_some()))
        };
        if is_required_here(context, template) && !context.entries.iter().any(explained) {
            let message = Message::new("delegation-not-allowed-covered").with("number", number);
            let mut finding = rule.finding(covered.span, message).basis(basis(context)).cause("covered");
            finding.template_item = Some(number.into());
            findings.push(finding);
        }
    }
    findings
}

/// False for a local item, for one that the region may take over, and for one that the body need not have at all.
fn is_required_here(context: &Context, template: Option<&TemplateEntry>) -> bool {
    let denied = |template: &TemplateEntry| {
        let mut footnotes = template.footnotes.iter().filter_map(|number| context.template.footnote(*number));
        footnotes.any(|footnote| context.stated(footnote.condition).is_some_and(|stated| !stated.value))
    };
    template.is_some_and(|template| delegable(context, template).is_none() && !denied(template))
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
