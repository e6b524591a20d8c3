//! An item of the template under another number.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::is_number;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};

use super::numbers::{Duplicates, Tree, tail};

pub(crate) static RULE: Rule = Rule {
    id: "renumbered-item",
    group: RuleGroup::Structure,
    severity: Severity::Note,
    page: Page { russian: include_str!("renumbered_item.ru.md"), english: include_str!("renumbered_item.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let (tree, duplicates) = (context.tree(), context.duplicates());
    let mut findings = sections(rule, context, tree, duplicates);
    findings.extend(items(rule, context, tree, duplicates));
    findings
}

/// The number of a section and the template's number of its heading.
fn numbers<'a>(context: &'a Context, section: usize) -> Option<(&'a str, &'a str)> {
    let pair = context.alignment.sections.get(section).copied().flatten()?;
    let heading = context.template.headings().get(pair.template)?;
    Some((context.sections.get(section)?.number.value.as_str(), heading.number.as_str()))
}

/// True when a number differs from the template's only because the number around it does.
fn follows(own: &str, template: &str, around: Option<(&str, &str)>) -> bool {
    around.is_some_and(|(outer, template_outer)| {
        let own = tail(own, outer);
        own.is_some() && own == tail(template, template_outer)
    })
}

fn sections(rule: &Rule, context: &Context, tree: &Tree, duplicates: &Duplicates) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, section) in context.sections.iter().enumerate() {
        let Some((own, template)) = numbers(context, index) else { continue };
        let parent = tree.parents.get(index).copied().flatten();
        let fits = parent
            .and_then(|parent| context.sections.get(parent))
            .is_none_or(|parent| tail(own, &parent.number.value).is_some());
        let around = parent.and_then(|parent| numbers(context, parent));
        if own == template
            || !is_number(own)
            || follows(own, template, around)
            || !fits
            || duplicates.has_section(index)
        {
            continue;
        }
        let message = Message::new("renumbered-item-section").with("section", own).with("template", template);
        findings.push(rule.finding(section.number.span, message).cause("sections"));
    }
    findings
}

/// True for an item that implements one of the template beside the item of its number.
fn is_second(context: &Context, entry: &Entry, template: &str) -> bool {
    let same = |other: &&Entry| other.template.is_some_and(|other| other.item.number == template);
    context.entries.iter().filter(same).any(|other| other.index != entry.index && other.item.number.value == template)
}

/// Numbers that stand twice or in another section's part are reported as that.
fn items(rule: &Rule, context: &Context, tree: &Tree, duplicates: &Duplicates) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in &context.entries {
        let Some(template) = entry.template.map(|template| template.item.number.as_str()) else { continue };
        let own = entry.item.number.value.as_str();
        if own == template {
            continue;
        }
        let around = tree.holders.get(entry.index).and_then(|section| numbers(context, *section));
        let part = tail(own, template).is_some();
        let misplaced = tail(own, &entry.section.number.value).is_none() || duplicates.has_item(entry.index);
        if !is_number(own) || part || misplaced || is_second(context, entry, template) || follows(own, template, around)
        {
            continue;
        }
        let message = Message::new("renumbered-item").with("template", template);
        findings.push(rule.finding_for(entry, entry.place(), message).cause("items"));
    }
    findings
}
