//! An item that is due before an item it must follow.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};
use crate::template::Strength;

use super::order;

pub(crate) static RULE: Rule = Rule {
    id: "deadline-inversion",
    group: RuleGroup::Deadline,
    severity: Severity::Error,
    page: Page { russian: include_str!("deadline_inversion.ru.md"), english: include_str!("deadline_inversion.en.md") },
    needs: &[Need::Dates],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    order::inversions(context, Strength::Must)
        .into_iter()
        .map(|(pair, before, after)| {
            let message = Message::new("deadline-inversion")
                .with("deadline", after)
                .with("predecessor", &pair.before.item.number.value)
                .with("earliest", before)
                .with("days", (before - after).num_days());
            let related =
                Message::new("order-predecessor").with("item", &pair.before.item.number.value).with("deadline", before);
            rule.finding_for(&pair.after, pair.after.deadline_place(), message)
                .related(pair.before.deadline_place(), related)
                .basis(order::basis(&pair))
                .cause("inversion")
        })
        .collect()
}
