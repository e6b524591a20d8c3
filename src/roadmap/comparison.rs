//! Whether two texts state the same, but for some keys of one mapping: what an edit of a roadmap is checked with.

use crate::source::Source;

use super::node::{self, Node, Value};

/// A text, and the mapping in it that is to be compared without some keys: the one whose key `number` has its value at
/// this place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side<'s> {
    /// The file.
    pub(crate) source: &'s Source,
    /// Where the value of `number` stands.
    pub(crate) number: usize,
}

/// True when both are YAML and state the same, value by value and in the same order, but for `keys` of the two mappings.
pub(crate) fn same_but_for(left: Side, right: Side, keys: &[&str]) -> bool {
    match (node::parse(left.source), node::parse(right.source)) {
        (Ok(one), Ok(other)) => same((&one, left), (&other, right), keys),
        _ => false,
    }
}

fn same((left, one): (&Node, Side), (right, other): (&Node, Side), keys: &[&str]) -> bool {
    match (&left.value, &right.value) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(left), Value::Bool(right)) => left == right,
        (Value::Text(left), Value::Text(right)) => left == right,
        (Value::Number, Value::Number) => {
            one.source.slice(node::written_span(left)) == other.source.slice(node::written_span(right))
        }
        (Value::Sequence(left), Value::Sequence(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(left, right)| same((left, one), (right, other), keys))
        }
        (Value::Mapping(left), Value::Mapping(right)) => {
            let (left, right) = (compared(left, one, keys), compared(right, other, keys));
            left.len() == right.len()
                && left.iter().zip(&right).all(|(left, right)| {
                    same((&left.0, one), (&right.0, other), keys) && same((&left.1, one), (&right.1, other), keys)
                })
        }
        _ => false,
    }
}

/// The pairs of a mapping that are compared.
fn compared<'n>(pairs: &'n [(Node, Node)], side: Side, keys: &[&str]) -> Vec<&'n (Node, Node)> {
    let is = |key: &Node, name: &str| matches!(&key.value, Value::Text(text) if text == name);
    let chosen = pairs.iter().any(|(key, value)| is(key, "number") && node::span(value).start == side.number);
    pairs.iter().filter(|(key, _)| !chosen || !keys.iter().any(|name| is(key, name))).collect()
}
