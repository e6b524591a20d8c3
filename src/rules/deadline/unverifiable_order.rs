//! An item that must follow one that has no date.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};
use crate::template::Strength;

use super::order::{self, OrderedPair};

pub(crate) static RULE: Rule = Rule {
    id: "unverifiable-order",
    group: RuleGroup::Deadline,
    severity: Severity::Note,
    page: Page { russian: include_str!("unverifiable_order.ru.md"), english: include_str!("unverifiable_order.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    order::pairs(context, Strength::Must).iter().filter_map(|pair| finding(rule, pair)).collect()
}

fn finding(rule: &Rule, pair: &OrderedPair) -> Option<Finding> {
    let (before, after) = (&pair.before, &pair.after);
    let deadline = after.due?;
    if before.due.is_some() || before.item.is_said_to_be_done() {
        return None;
    }
    let (id, label, cause) = if before.delegated {
        ("unverifiable-order-delegated", "order-delegated", "delegated")
    } else {
        ("unverifiable-order-undated", "order-undated", "undated")
    };
    let number = &before.item.number.value;
    let message = Message::new(id).with("deadline", deadline).with("predecessor", number);
    let finding = rule
        .finding_for(after, after.deadline_place(), message)
        .related(before.deadline_place(), Message::new(label).with("item", number))
        .basis(order::basis(pair))
        .cause(cause);
    Some(finding)
}
