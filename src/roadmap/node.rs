//! A YAML file as a tree of values that all know their place; nothing is interpreted yet.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Budget, DuplicateKeyPolicy, Location, NonFiniteFloatPolicy, Options, Spanned};

use super::not_yaml::{NotYaml, not_yaml};
use crate::source::{Source, Span};
use crate::spelling::composition;

/// A value with its place.
pub(crate) type Node = Spanned<Value>;

/// A YAML value before it has a meaning.
#[derive(Debug)]
pub(crate) enum Value {
    /// Nothing after the colon, `~` or `null`.
    Null,
    /// `true`, `yes` and the like.
    Bool(bool),
    /// A number; its own spelling stands in the source.
    Number,
    /// Text, quotes and escapes resolved.
    Text(String),
    /// `- a` or `[a]`.
    Sequence(Vec<Node>),
    /// `key: value` pairs in the order of the file, repeated keys included.
    Mapping(Vec<(Node, Node)>),
}

/// Depth to which values may be nested. A roadmap needs eight levels.
const MAX_DEPTH: usize = 32;
/// Events (scalars, starts and ends) of one file. A real roadmap has about two thousand.
const MAX_EVENTS: usize = 100_000;
/// Events that aliases may repeat: enough for a file that names a person once, too few to explode.
const MAX_REPEATED_EVENTS: usize = 20_000;

/// Parses a whole file. Letters written in two characters («й» as «и» and a breve) are made one in its values.
///
/// # Errors
/// The text is not one YAML document within the limits above.
pub(crate) fn parse(source: &Source) -> Result<Node, NotYaml> {
    let root = serde_saphyr::from_str_with_options(source.text(), options()).map_err(|error| not_yaml(source, &error));
    if !composition::is_decomposed(source.text()) {
        return root;
    }
    root.map(|mut root: Node| {
        compose(&mut root.value);
        root
    })
}

/// Composes the letters of all texts in a value.
fn compose(value: &mut Value) {
    match value {
        Value::Text(text) => *text = composition::compose(text),
        Value::Sequence(nodes) => nodes.iter_mut().for_each(|node| compose(&mut node.value)),
        Value::Mapping(pairs) => {
            for (key, node) in pairs {
                compose(&mut key.value);
                compose(&mut node.value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number => {}
    }
}

fn options() -> Options {
    let budget: Option<Budget> = serde_saphyr::budget! {
        max_depth: MAX_DEPTH,
        max_events: MAX_EVENTS,
        max_nodes: MAX_EVENTS,
        max_documents: 2,
    };
    serde_saphyr::options! {
        budget: budget,
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: MAX_REPEATED_EVENTS },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_saphyr::MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    }
}

/// Where a node stands: the place of use, when it is an alias.
pub(crate) fn span(node: &Node) -> Span {
    location_span(node.referenced)
}

/// Where the text of a node is written: the anchored value, when the node is an alias.
pub(crate) fn written_span(node: &Node) -> Span {
    location_span(node.defined)
}

fn location_span(location: Location) -> Span {
    byte_span(location).unwrap_or_default()
}

/// The bytes of a location, where the parser counted them.
pub(super) fn byte_span(location: Location) -> Option<Span> {
    let span = location.span();
    let start = usize::try_from(span.byte_offset()?).ok()?;
    let length = usize::try_from(span.byte_len()?).ok()?;
    Some(Span::new(start, start + length))
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Value, E> {
        Ok(Value::Text(String::from_utf8_lossy(value).into_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = sequence.next_element()? {
            nodes.push(node);
        }
        Ok(Value::Sequence(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut mapping: A) -> Result<Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(key) = mapping.next_key()? {
            pairs.push((key, mapping.next_value()?));
        }
        Ok(Value::Mapping(pairs))
    }
}
