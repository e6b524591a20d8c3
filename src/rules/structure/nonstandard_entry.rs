//! A section or an item that the template does not have.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::numbers::Tree;
use super::repetition::repeated;

pub(crate) static RULE: Rule = Rule {
    id: "nonstandard-entry",
    group: RuleGroup::Structure,
    severity: Severity::Note,
    page: Page { russian: include_str!("nonstandard_entry.ru.md"), english: include_str!("nonstandard_entry.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let tree = context.tree();
    let mut findings = sections(rule, context, tree);
    findings.extend(items(rule, context, tree));
    findings
}

fn is_local(context: &Context, section: usize) -> bool {
    context.alignment.sections.get(section).is_some_and(Option::is_none)
}

/// The outermost local section around a section, or itself.
fn outermost(context: &Context, tree: &Tree, section: usize) -> Option<usize> {
    let parent = tree.parents.get(section).copied().flatten();
    let outer = parent.and_then(|parent| outermost(context, tree, parent));
    outer.or_else(|| is_local(context, section).then_some(section))
}

/// A local section, once for everything in it.
fn sections(rule: &Rule, context: &Context, tree: &Tree) -> Vec<Finding> {
    let mut inside: HashMap<usize, usize> = HashMap::new();
    for entry in context.entries.iter().filter(|entry| entry.template.is_none()) {
        let holder = tree.holders.get(entry.index).and_then(|holder| outermost(context, tree, *holder));
        if let Some(section) = holder {
            *inside.entry(section).or_default() += 1;
        }
    }
    let local =
        context.sections.iter().enumerate().filter(|(index, _)| outermost(context, tree, *index) == Some(*index));
    local
        .map(|(index, section)| {
            let items = inside.get(&index).copied().unwrap_or_default();
            let message =
                Message::new("nonstandard-entry-section").with("section", &section.number.value).with("items", items);
            rule.finding(section.title.span, message)
        })
        .collect()
}

/// The local items of sections that the template has. An `implements` that names no item of the
/// template is reported as invalid-roadmap.
fn items(rule: &Rule, context: &Context, tree: &Tree) -> Vec<Finding> {
    let in_local =
        |index: usize| tree.holders.get(index).is_some_and(|holder| outermost(context, tree, *holder).is_some());
    let local = context.entries.iter().filter(|entry| entry.template.is_none() && entry.item.implements.is_none());
    local
        .filter(|entry| !in_local(entry.index) && !context.duplicates().has_item(entry.index))
        .map(|entry| match repeated(context, entry) {
            Some(other) => {
                let number = &other.item.number.value;
                let message = Message::new("nonstandard-entry-repeated")
                    .with("other", number)
                    .with("template", other.template.map_or("", |template| template.item.number.as_str()));
                let related = Message::new("nonstandard-entry-original").with("other", number);
                rule.finding_for(entry, entry.item.title.span, message)
                    .related(other.item.title.span, related)
                    .cause("repeated")
            }
            None => rule.finding_for(entry, entry.item.title.span, Message::new("nonstandard-entry")).cause("items"),
        })
        .collect()
}
