//! A number that stands at two items or two sections.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "duplicate-number",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page { russian: include_str!("duplicate_number.ru.md"), english: include_str!("duplicate_number.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let duplicates = context.duplicates();
    let line = |offset: usize| context.source.position(offset).line;
    let mut findings = Vec::new();
    for duplicate in &duplicates.sections {
        let pair = context.sections.get(duplicate.index).zip(context.sections.get(duplicate.other));
        findings.extend(pair.map(|(section, other)| {
            let message = Message::new("duplicate-number-section")
                .with("section", &section.number.value)
                .with("line", line(other.number.span.start));
            rule.finding(section.number.span, message).related(other.number.span, Message::new("duplicate-number-same"))
        }));
    }
    for duplicate in &duplicates.items {
        let pair = context.entries.get(duplicate.index).zip(context.entries.get(duplicate.other));
        findings.extend(pair.map(|(entry, other)| {
            let message = Message::new("duplicate-number").with("line", line(other.place().start));
            rule.finding_for(entry, entry.place(), message)
                .related(other.place(), Message::new("duplicate-number-same"))
                .cause("items")
        }));
    }
    findings
}
