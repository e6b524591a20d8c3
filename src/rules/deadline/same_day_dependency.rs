//! An item that is due on the same day as an item it must follow.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};
use crate::template::Strength;

use super::order::{self, OrderedPair};
use super::stated::names_day;

pub(crate) static RULE: Rule = Rule {
    id: "same-day-dependency",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("same_day_dependency.ru.md"),
        english: include_str!("same_day_dependency.en.md"),
    },
    needs: &[Need::Dates],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let tied: Vec<OrderedPair> = order::pairs(context, Strength::Must).into_iter().filter(on_same_day).collect();
    let of_one_item = tied.chunk_by(|pair, next| pair.after.index == next.after.index);
    of_one_item.filter_map(|pairs| finding(rule, pairs)).collect()
}

/// True when both deadlines name the same day. Of two terms that end together nobody knows what is done first.
fn on_same_day(pair: &OrderedPair) -> bool {
    pair.after.due.is_some() && pair.after.due == pair.before.due && names_day(&pair.after) && names_day(&pair.before)
}

/// One finding about a later item, with all items that it must follow and that are due on its day.
fn finding(rule: &Rule, pairs: &[OrderedPair]) -> Option<Finding> {
    let first = pairs.first()?;
    let deadline = first.after.due?;
    let message = Message::new("same-day-dependency")
        .with("deadline", deadline)
        .with("predecessors", order::predecessors(pairs))
        .with("number", pairs.len());
    let finding = rule
        .finding_for(&first.after, first.after.deadline_place(), message)
        .basis(order::basis(first))
        .cause("same day");
    let related = |finding: Finding, pair: &OrderedPair| {
        let message =
            Message::new("order-predecessor").with("item", &pair.before.item.number.value).with("deadline", deadline);
        finding.related(pair.before.deadline_place(), message)
    };
    Some(pairs.iter().fold(finding, related))
}
