//! A completion after the day on which execution is looked at.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "completion-in-future",
    group: RuleGroup::Execution,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("completion_in_future.ru.md"),
        english: include_str!("completion_in_future.en.md"),
    },
    needs: &[Need::AsOf],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(as_of) = context.as_of else { return Vec::new() };
    context
        .readable()
        .filter_map(|entry| {
            let completed = entry.item.completed.as_ref().filter(|completed| completed.value > as_of)?;
            let message = Message::new("completion-in-future").with("completed", completed.value).with("as-of", as_of);
            Some(rule.finding_for(entry, completed.span, message).cause("future"))
        })
        .collect()
}
