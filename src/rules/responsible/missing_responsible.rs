//! Nobody answers for an item.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline::Deadline;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "missing-responsible",
    group: RuleGroup::Responsible,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("missing_responsible.ru.md"),
        english: include_str!("missing_responsible.en.md"),
    },
    needs: &[Need::OwnItems],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context.own().filter_map(|entry| missing(rule, entry)).collect()
}

fn missing(rule: &Rule, entry: &Entry) -> Option<Finding> {
    let basis = Message::new("basis-responsible-column");
    let Some(responsible) = &entry.item.responsible else {
        let finding = rule.finding_for(entry, entry.place(), Message::new("missing-responsible"));
        return Some(finding.basis(basis).cause("missing"));
    };
    if !responsible.value.entries.is_empty() {
        return None;
    }
    // A dash or «нет» instead of a name.
    if responsible.value.delegated.is_none() {
        let finding = rule.finding_for(entry, responsible.span, Message::new("missing-responsible"));
        return Some(finding.basis(basis).cause("missing"));
    }
    // Only the mark of a delegated item, but a term of the body's own. A deadline that cannot be read decides nothing.
    let deadline = &entry.item.deadline.as_ref()?.value.deadline;
    let own = matches!(deadline, Deadline::Due(_) | Deadline::Vague(_));
    let finding = rule.finding_for(entry, responsible.span, Message::new("missing-responsible-marked"));
    own.then(|| finding.basis(basis).cause("marked"))
}
