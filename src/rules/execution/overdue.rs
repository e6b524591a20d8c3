//! An item whose deadline has passed without a completion.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::overdue::{Reckoning, State};
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "overdue",
    group: RuleGroup::Execution,
    severity: Severity::Error,
    page: Page { russian: include_str!("overdue.ru.md"), english: include_str!("overdue.en.md") },
    needs: &[Need::AsOf],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(as_of) = context.as_of else { return Vec::new() };
    let reckoning = Reckoning::on(as_of);
    context
        .own()
        .filter(|entry| entry.item.completed.is_none())
        .filter_map(|entry| {
            let due = entry.due?;
            let State::Overdue { days: Some(days) } = reckoning.state(entry.item, None) else { return None };
            let message = Message::new("overdue").with("deadline", due).with("as-of", as_of).with("days", days);
            Some(rule.finding_for(entry, entry.deadline_place(), message).cause("overdue"))
        })
        .collect()
}
