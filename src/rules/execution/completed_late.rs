//! An item that was done after its deadline.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "completed-late",
    group: RuleGroup::Execution,
    severity: Severity::Note,
    page: Page { russian: include_str!("completed_late.ru.md"), english: include_str!("completed_late.en.md") },
    needs: &[Need::AsOf],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(as_of) = context.as_of else { return Vec::new() };
    context
        .own()
        .filter_map(|entry| {
            let (due, completed) = (entry.due?, entry.item.completed.as_ref()?);
            if completed.value <= due || completed.value > as_of {
                return None;
            }
            let message = Message::new("completed-late")
                .with("deadline", due)
                .with("completed", completed.value)
                .with("days", (completed.value - due).num_days());
            let related = Message::new("completed-late-deadline").with("deadline", due);
            Some(
                rule.finding_for(entry, completed.span, message).related(entry.deadline_place(), related).cause("late"),
            )
        })
        .collect()
}
