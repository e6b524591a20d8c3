//! An item without a deadline.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "missing-deadline",
    group: RuleGroup::Deadline,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_deadline.ru.md"), english: include_str!("missing_deadline.en.md") },
    needs: &[Need::OwnItems],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let missing = |entry: &&Entry| entry.item.deadline.as_ref().is_none_or(|deadline| deadline.value.is_blank());
    let finding = |entry: &Entry| {
        rule.finding_for(entry, entry.deadline_place(), Message::new("missing-deadline"))
            .basis(Message::new("basis-deadline-column"))
            .cause("missing")
    };
    context.own().filter(missing).map(finding).collect()
}
