//! How an item is laid out in the file: its keys and values with their places, in flow or block style.

use granit_parser::{Event, Options, Parser, Span as Place, StructureStyle};

use crate::source::Span;

/// The mapping that states an item.
#[derive(Debug)]
pub(super) struct Mapping {
    /// `{a: b}` rather than lines.
    pub(super) flow: bool,
    pub(super) pairs: Vec<Pair>,
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) key_span: Span,
    /// Where the value is written, from its first to its last sign; `None` where nothing is.
    pub(super) value: Option<Span>,
}

/// What a walk over the events looks for.
struct Walk<'t> {
    parser: Parser<'t, granit_parser::StrInput<'t>>,
    number: usize,
    found: Option<Mapping>,
}

/// The mapping whose key `number` has its value at a place; `None` when there is none.
pub(super) fn mapping_of(text: &str, number: usize) -> Option<Mapping> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut walk = Walk { parser: Parser::new_from_str_with_options(text, options), number, found: None };
    while let Some(Ok((event, span))) = walk.parser.next_event() {
        walk.node(&event, span);
    }
    walk.found
}

impl Walk<'_> {
    /// Walks over a node and gives where it is written.
    fn node(&mut self, event: &Event, span: Place) -> Option<Span> {
        match event {
            Event::MappingStart(style, ..) => self.mapping(*style, span),
            Event::SequenceStart(style, ..) => self.sequence(*style, span),
            Event::Scalar(..) | Event::Alias(..) => written(span),
            _ => None,
        }
    }

    fn sequence(&mut self, style: StructureStyle, span: Place) -> Option<Span> {
        let mut whole = brackets(style, span);
        while let Some(Ok((event, span))) = self.parser.next_event() {
            if matches!(event, Event::SequenceEnd) {
                return joined(whole, brackets(style, span));
            }
            whole = joined(whole, self.node(&event, span));
        }
        whole
    }

    fn mapping(&mut self, style: StructureStyle, span: Place) -> Option<Span> {
        let mut whole = brackets(style, span);
        let mut pairs: Vec<Pair> = Vec::new();
        while let Some(Ok((event, span))) = self.parser.next_event() {
            if matches!(event, Event::MappingEnd) {
                whole = joined(whole, brackets(style, span));
                break;
            }
            let key = match &event {
                Event::Scalar(text, ..) => text.to_string(),
                _ => String::new(),
            };
            let key_span = self.node(&event, span).unwrap_or_default();
            let Some(Ok((event, span))) = self.parser.next_event() else { break };
            let value = self.node(&event, span);
            whole = joined(joined(whole, Some(key_span)), value);
            pairs.push(Pair { key, key_span, value });
        }
        let states = |pair: &Pair| pair.key == "number" && pair.value.is_some_and(|value| value.start == self.number);
        if pairs.iter().any(states) {
            self.found = Some(Mapping { flow: style == StructureStyle::Flow, pairs });
        }
        whole
    }
}

/// The place of a start or an end, where a bracket is written for it.
fn brackets(style: StructureStyle, span: Place) -> Option<Span> {
    if style == StructureStyle::Flow { written(span) } else { None }
}

fn written(span: Place) -> Option<Span> {
    let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
    (start < end).then(|| Span::new(start, end))
}

fn joined(left: Option<Span>, right: Option<Span>) -> Option<Span> {
    match (left, right) {
        (Some(left), Some(right)) => Some(Span::new(left.start.min(right.start), left.end.max(right.end))),
        (left, right) => left.or(right),
    }
}
