//! An item that is due before an item it should follow.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};
use crate::template::Strength;

use super::order::{self, Inversion};

pub(crate) static RULE: Rule = Rule {
    id: "questionable-order",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page { russian: include_str!("questionable_order.ru.md"), english: include_str!("questionable_order.en.md") },
    needs: &[Need::Dates],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let inversions = order::inversions(context, Strength::Should);
    let of_one_item = inversions.chunk_by(|(pair, ..), (next, ..)| pair.after.index == next.after.index);
    of_one_item.filter_map(|inversions| finding(rule, inversions)).collect()
}

/// One finding about a later item, whichever of its predecessors are due after it; the last of them is shown.
fn finding(rule: &Rule, inversions: &[Inversion]) -> Option<Finding> {
    let (pair, latest, deadline) = inversions.iter().rev().max_by_key(|(_, before, _)| *before)?;
    let message = Message::new("questionable-order")
        .with("deadline", *deadline)
        .with("predecessors", order::predecessors(inversions.iter().map(|(pair, ..)| pair)))
        .with("number", inversions.len())
        .with("latest", *latest)
        .with("days", (*latest - *deadline).num_days());
    let related =
        Message::new("order-predecessor").with("item", &pair.before.item.number.value).with("deadline", *latest);
    let finding = rule
        .finding_for(&pair.after, pair.after.deadline_place(), message)
        .related(pair.before.deadline_place(), related)
        .basis(order::basis(pair))
        .cause("order");
    Some(finding)
}
