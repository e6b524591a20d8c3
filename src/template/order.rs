//! The order of the template's items: which one comes after which, and what follows from it.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::TemplateEntry;
use super::model::Strength;

/// One order between two items, by their indices in the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// The earlier item.
    pub before: usize,
    /// The later item.
    pub after: usize,
    /// How strongly it holds.
    pub strength: Strength,
}

/// All orders between items; a template with a circle in them is refused.
#[derive(Debug, Default)]
pub struct Order {
    edges: Vec<Edge>,
    /// By the earlier item: the edges that leave it.
    leaving: FxHashMap<usize, Vec<Edge>>,
}

impl Order {
    /// The orders that the items name. An order that names an item that does not exist is left out: reading reports it.
    pub(super) fn new(entries: &[TemplateEntry], by_number: &FxHashMap<SmolStr, usize>) -> Self {
        let mut order = Self::default();
        for (after, entry) in entries.iter().enumerate() {
            for dependency in &entry.item.after {
                let Some(before) = by_number.get(dependency.item.as_str()).copied() else { continue };
                let edge = Edge { before, after, strength: dependency.strength };
                order.edges.push(edge);
                order.leaving.entry(before).or_default().push(edge);
            }
        }
        order
    }

    /// True when the item comes after itself, through whatever others.
    pub(super) fn in_circle(&self, item: usize) -> bool {
        self.leads(item, item, Strength::Should, &|_| true)
    }

    /// All edges, in the order of the later item.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// True when `to` can be reached from `from` over edges at least this strong, through items that `through` allows.
    pub fn leads(&self, from: usize, to: usize, strength: Strength, through: &dyn Fn(usize) -> bool) -> bool {
        let mut waiting = vec![from];
        let mut seen = vec![from];
        while let Some(item) = waiting.pop() {
            for edge in self.leaving.get(&item).into_iter().flatten().filter(|edge| edge.strength >= strength) {
                if edge.after == to {
                    return true;
                }
                if !seen.contains(&edge.after) && through(edge.after) {
                    seen.push(edge.after);
                    waiting.push(edge.after);
                }
            }
        }
        false
    }

    /// True when the edge follows from two or more others that lead through items that `through` allows.
    pub fn follows_from_others(&self, edge: Edge, through: &dyn Fn(usize) -> bool) -> bool {
        self.leaving.get(&edge.before).into_iter().flatten().any(|first| {
            first.after != edge.after
                && first.strength >= edge.strength
                && through(first.after)
                && self.leads(first.after, edge.after, edge.strength, through)
        })
    }
}
