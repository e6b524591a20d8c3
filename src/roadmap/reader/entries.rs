//! Reads sections and items: numbers, deadlines, responsible, documents.

use crate::message::Message;
use crate::source::{Located, Span};

use crate::roadmap::deadline::{self, Deadline};
use crate::roadmap::fields::{Fields, Reader};
use crate::roadmap::model::{Item, Responsible, Responsibles, Section, StatedDeadline};
use crate::roadmap::node::{self, Node, Value};
use crate::roadmap::person;

const SECTION_KEYS: &[&str] = &["number", "title", "items", "sections"];

const ITEM_KEYS: &[&str] =
    &["number", "title", "deadline", "responsible", "document", "implements", "completed", "evidence"];

const RESPONSIBLE_KEYS: &[&str] = &["name", "position", "unit", "group"];

/// Letters of a wrong number that can still be shown as one.
const MAX_NUMBER_LETTERS: usize = 20;

/// True for «3.4,4» and «3.4.4а»: no number, but what the item is called by.
fn is_nearly_a_number(text: &str) -> bool {
    let known = |letter: char| letter.is_alphanumeric() || ".,-()/".contains(letter);
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().count() <= MAX_NUMBER_LETTERS
        && text.chars().all(known)
}

impl Reader<'_> {
    /// The sections, with everything in them.
    pub(super) fn sections(&mut self, nodes: Vec<Node>) -> Vec<Section> {
        let read = nodes.into_iter().filter_map(|node| {
            let section = self.section(node);
            self.lost += usize::from(section.is_none());
            section
        });
        read.collect()
    }

    fn section(&mut self, node: Node) -> Option<Section> {
        let (before, lost) = (self.found, self.lost);
        let mut fields = self.fields(node, SECTION_KEYS)?;
        let number = self.stated_number(&mut fields);
        let title = self.required_text(&mut fields, "title");
        let damaged = self.found > before;
        let nodes = self.listed(&mut fields, "sections");
        let sections = self.sections(nodes);
        let nodes = self.listed(&mut fields, "items");
        let count = nodes.len();
        let items: Vec<Item> = nodes.into_iter().filter_map(|node| self.item(node)).collect();
        self.lost += count - items.len();
        let damaged = damaged || self.lost > lost;
        Some(Section { number: number?, title: title?, items, sections, damaged })
    }

    /// The values of a list that may be left out. What is no list is lost.
    pub(super) fn listed(&mut self, fields: &mut Fields, key: &'static str) -> Vec<Node> {
        let Some(node) = fields.take(key) else { return Vec::new() };
        let nodes = self.list(node);
        self.lost += usize::from(nodes.is_none());
        nodes.unwrap_or_default()
    }

    /// The number of a section or an item; one that is wrong as it is written, so that the rest can be checked.
    fn stated_number(&mut self, fields: &mut Fields) -> Option<Located<String>> {
        let (place, source) = (fields.place("number"), self.source);
        let written = fields.written("number", source).map(|text| text.trim().trim_end_matches('.'));
        self.number(fields).or_else(|| {
            let text = written.filter(|text| is_nearly_a_number(text))?;
            Some(Located::new(text.to_owned(), place?))
        })
    }

    fn item(&mut self, node: Node) -> Option<Item> {
        let first = self.problems.len();
        let mut written = None;
        let item = self.readable_item(node, &mut written);
        for problem in self.problems.iter_mut().skip(first) {
            problem.item.clone_from(&written);
        }
        item
    }

    /// Reads an item; gives its number as it is written besides, so that problems can name it.
    fn readable_item(&mut self, node: Node, written: &mut Option<String>) -> Option<Item> {
        let before = self.found;
        let mut fields = self.fields(node, ITEM_KEYS)?;
        *written = fields.written("number", self.source).map(|number| number.trim_end_matches('.').to_owned());
        let number = self.stated_number(&mut fields);
        let title = self.required_text(&mut fields, "title");
        let deadline = fields.take("deadline").and_then(|node| self.deadline(node));
        let responsible = fields.take("responsible").and_then(|node| self.responsibles(node));
        let document = self.optional_text(&mut fields, "document");
        let implements = self.optional_text(&mut fields, "implements");
        let completed = self.optional_date(&mut fields, "completed");
        let evidence = self.optional_text(&mut fields, "evidence");
        let damaged = self.found > before;
        Some(Item {
            number: number?,
            title: title?,
            deadline,
            responsible,
            document,
            implements,
            completed,
            evidence,
            damaged,
        })
    }

    fn deadline(&mut self, node: Node) -> Option<Located<StatedDeadline>> {
        let text = self.text_or_number(node)?;
        if text.value.trim().is_empty() {
            return None;
        }
        let deadline = deadline::parse(&text.value);
        Some(Located::new(StatedDeadline { text: text.value, deadline }, text.span))
    }

    fn responsibles(&mut self, node: Node) -> Option<Located<Responsibles>> {
        let span = node::span(&node);
        let mut entries = Vec::new();
        let mut delegated = None;
        // A text that names nobody («–», «нет») still has its place.
        let blank = matches!(&node.value, Value::Text(text) if !text.trim().is_empty());
        match node.value {
            Value::Sequence(nodes) => {
                for node in nodes {
                    self.responsible(node, &mut entries, &mut delegated);
                }
            }
            _ => self.responsible(node, &mut entries, &mut delegated),
        }
        let nobody = entries.is_empty() && delegated.is_none();
        (blank || !nobody).then(|| Located::new(Responsibles { delegated, entries }, span))
    }

    fn responsible(
        &mut self,
        node: Node,
        entries: &mut Vec<Responsible>,
        delegated: &mut Option<deadline::MarkScript>,
    ) {
        if matches!(node.value, Value::Null) {
            return;
        }
        if let Value::Mapping(_) = node.value {
            let before = self.found;
            let Some(mut fields) = self.fields(node, RESPONSIBLE_KEYS) else { return };
            let mut text = |key| self.optional_text(&mut fields, key);
            let entry = Responsible {
                name: text("name"),
                position: text("position"),
                unit: text("unit"),
                group: text("group"),
                span: fields.span,
            };
            self.accept_entry(entry, self.found > before, entries);
            return;
        }
        let written = node::written_span(&node);
        let Some(text) = self.text(node) else { return };
        if let Deadline::Delegated { script } = deadline::parse(&text.value) {
            *delegated = Some(script);
            return;
        }
        if !person::names_nobody(&text.value) {
            entries.extend(self.plain_entries(&text, written));
        }
    }

    /// A mapping names a person, or exactly one of position, unit and group. In a damaged one nobody is missed.
    fn accept_entry(&mut self, entry: Responsible, damaged: bool, entries: &mut Vec<Responsible>) {
        let others = [&entry.unit, &entry.group].into_iter().filter(|text| text.is_some()).count();
        let person = usize::from(entry.name.is_some() || entry.position.is_some());
        match others + person {
            0 if damaged => {}
            0 => self.problem(entry.span, Message::new("roadmap-empty-responsible")),
            1 => entries.push(entry),
            _ => self.problem(entry.span, Message::new("roadmap-mixed-responsible")),
        }
    }

    /// A plain string is read as the table's cell is: it may hold several persons and units.
    fn plain_entries(&self, text: &Located<String>, written: Span) -> Vec<Responsible> {
        let source = self.source.slice(written);
        let mut from = 0;
        let mut narrow = |part: &str| {
            let found = source.get(from..).and_then(|rest| rest.find(part)).map(|offset| from + offset);
            match found {
                Some(start) if text.span == written => {
                    from = start + part.len();
                    Span::new(written.start + start, written.start + start + part.len())
                }
                _ => text.span,
            }
        };
        person::split_cell(&text.value)
            .into_iter()
            .map(|part| {
                let span = narrow(text.value.get(part.range).unwrap_or_default());
                let located = |value: Option<String>| value.map(|value| Located::new(value, span));
                let person::Responsible { name, position, unit, group } = part.entry;
                Responsible {
                    name: located(name),
                    position: located(position),
                    unit: located(unit),
                    group: located(group),
                    span,
                }
            })
            .collect()
    }
}
