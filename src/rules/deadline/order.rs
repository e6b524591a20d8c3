//! The pairs of dated items whose deadlines contradict the template's order.

use chrono::NaiveDate;

use crate::message::Message;
use crate::rules::{Context, Entry};
use crate::template::{Edge, Strength};

/// Two items of the roadmap that the template puts in an order, both read whole and paired.
pub(super) struct OrderedPair<'c> {
    pub(super) before: Entry<'c>,
    pub(super) after: Entry<'c>,
    pub(super) edge: Edge,
}

/// Two items whose later one is due first, with the deadlines of the earlier and of the later.
pub(super) type Inversion<'c> = (OrderedPair<'c>, NaiveDate, NaiveDate);

/// The pairs whose both items stand in the roadmap.
pub(super) fn pairs<'c>(context: &Context<'c>, strength: Strength) -> Vec<OrderedPair<'c>> {
    let edges = context.template.order.edges().iter().filter(|edge| edge.strength == strength);
    edges
        .filter_map(|edge| {
            let (before, after) = (context.entry_of(edge.before)?, context.entry_of(edge.after)?);
            let readable = !before.item.damaged && !after.item.damaged;
            readable.then_some(OrderedPair { before: *before, after: *after, edge: *edge })
        })
        .collect()
}

/// The pairs whose later item is due first, without those that only follow from others through a dated item between.
pub(super) fn inversions<'c>(context: &Context<'c>, strength: Strength) -> Vec<Inversion<'c>> {
    let dated =
        |template: usize| context.entry_of(template).is_some_and(|entry| entry.due.is_some() && !entry.item.damaged);
    pairs(context, strength)
        .into_iter()
        .filter_map(|pair| {
            let (before, after) = (pair.before.due?, pair.after.due?);
            let reported = after < before && !context.template.order.follows_from_others(pair.edge, &dated);
            reported.then_some((pair, before, after))
        })
        .collect()
}

/// The numbers of the earlier items, as a message lists them.
pub(super) fn predecessors<'p, 'c: 'p>(pairs: impl IntoIterator<Item = &'p OrderedPair<'c>>) -> String {
    let numbers: Vec<&str> = pairs.into_iter().map(|pair| pair.before.item.number.value.as_str()).collect();
    numbers.join(", ")
}

/// The clause that a finding about an order rests on.
pub(super) fn basis(pair: &OrderedPair) -> Option<Message> {
    let (before, after) = (pair.before.template?, pair.after.template?);
    let id = match pair.edge.strength {
        Strength::Must => "basis-order-must",
        Strength::Should => "basis-order-should",
    };
    Some(Message::new(id).with("before", &before.item.number).with("after", &after.item.number))
}
