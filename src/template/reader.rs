//! Reads a template file of format 1: every problem at its place, all of them in one pass.

use crate::message::Message;
use crate::roadmap::Problem;
use crate::roadmap::fields::{Fields, Reader, nearest};
use crate::roadmap::node::{self, Node, Value};
use crate::source::{Located, Source, Span};

use super::model::{Condition, LanguagePair, Strength};
use super::written::{
    AddedOrder, Delegation, OrderChanges, RemovedOrder, WrittenDependency, WrittenFootnote, WrittenItem, WrittenKind,
    WrittenRank, WrittenSection, WrittenTemplate,
};

const TEMPLATE_KEYS: &[&str] = &[
    "format",
    "id",
    "title",
    "extends",
    "drop",
    "delegate",
    "footnotes",
    "placeholders",
    "document_kinds",
    "ranks",
    "synonyms",
    "substitutes",
    "generic_names",
    "carrying_words",
    "form_words",
    "sections",
    "order",
];
const FOOTNOTE_KEYS: &[&str] = &["number", "condition", "text"];
const KIND_KEYS: &[&str] = &["id", "title", "words"];
const LANGUAGE_KEYS: &[&str] = &["ru", "en"];
const RANK_KEYS: &[&str] = &["id", "below", "words"];
const SECTION_KEYS: &[&str] = &["number", "title", "footnote", "items", "sections"];
const ITEM_KEYS: &[&str] = &["number", "title", "documents", "document", "rank", "footnote", "after"];
const DEPENDENCY_KEYS: &[&str] = &["item", "strength"];
const DELEGATION_KEYS: &[&str] = &["items", "footnote"];
const ORDER_KEYS: &[&str] = &["add", "remove"];
const ADDED_KEYS: &[&str] = &["item", "after", "strength"];
const REMOVED_KEYS: &[&str] = &["item", "after"];
const STRENGTHS: &[(&str, Strength)] = &[("must", Strength::Must), ("should", Strength::Should)];

/// Reads a template file; what could not be read is left out and reported.
pub(super) fn read(source: &Source) -> (Option<WrittenTemplate>, Vec<Problem>) {
    match node::parse(source) {
        Err(not_yaml) => (None, vec![Problem::new(not_yaml.span, not_yaml.message)]),
        Ok(root) if matches!(root.value, Value::Null) => {
            (None, vec![Problem::new(Span::default(), Message::new("template-empty"))])
        }
        Ok(root) => {
            let mut reader = Reader::new(source);
            let template = reader.template(root);
            (template, reader.problems)
        }
    }
}

impl Reader<'_> {
    fn template(&mut self, root: Node) -> Option<WrittenTemplate> {
        let mut fields = self.fields(root, TEMPLATE_KEYS)?;
        let format = self.format(&mut fields);
        let id = self.required_text(&mut fields, "id");
        let title = self.required_text(&mut fields, "title");
        let template = WrittenTemplate {
            format: (),
            extends: self.optional_text(&mut fields, "extends"),
            drop: self.each(fields.take("drop"), Reader::filled_text),
            delegate: self.each(fields.take("delegate"), Reader::delegation),
            footnotes: self.each(fields.take("footnotes"), Reader::footnote),
            placeholders: self.each(fields.take("placeholders"), Reader::filled_text),
            document_kinds: self.each(fields.take("document_kinds"), Reader::kind),
            ranks: self.each(fields.take("ranks"), Reader::rank),
            synonyms: self.lists(fields.take("synonyms")),
            substitutes: self.lists(fields.take("substitutes")),
            generic_names: self.each(fields.take("generic_names"), Reader::filled_text),
            carrying_words: self.each(fields.take("carrying_words"), Reader::filled_text),
            form_words: self.each(fields.take("form_words"), Reader::filled_text),
            sections: self.each(fields.take("sections"), Reader::template_section),
            order: fields.take("order").and_then(|node| self.order(node)).unwrap_or_default(),
            id: id?,
            title: title?,
        };
        if template.extends.is_none() && template.sections.is_empty() {
            self.missing_key(&fields, "sections");
        }
        format.map(|_| template)
    }

    /// Lists of wordings.
    fn lists(&mut self, node: Option<Node>) -> Vec<Vec<Located<String>>> {
        self.each(node, |reader, node| Some(reader.each(Some(node), Reader::filled_text)))
    }

    fn filled_text(&mut self, node: Node) -> Option<Located<String>> {
        let text = self.text(node)?;
        if text.value.trim().is_empty() {
            self.problem(text.span, Message::new("template-empty-text"));
            return None;
        }
        Some(text)
    }

    fn texts(&mut self, fields: &mut Fields, key: &'static str) -> Vec<Located<String>> {
        let node = fields.take(key);
        if node.is_none() {
            self.missing_key(fields, key);
        }
        self.each(node, Reader::filled_text)
    }

    fn footnote_number(&mut self, node: &Node) -> Option<Located<u32>> {
        let span = node::span(node);
        if !matches!(node.value, Value::Number) {
            self.wrong_type(node, "roadmap-expected-number");
            return None;
        }
        let written = self.source.slice(node::written_span(node)).to_owned();
        let number = written.parse().ok();
        if number.is_none() {
            self.problem(span, Message::new("template-footnote-number").with("value", written));
        }
        number.map(|number| Located::new(number, span))
    }

    fn required_number(&mut self, fields: &mut Fields, key: &'static str) -> Option<Located<u32>> {
        let node = fields.take(key);
        if node.is_none() {
            self.missing_key(fields, key);
        }
        self.footnote_number(&node?)
    }

    /// One of a few words.
    fn choice<T: Copy>(&mut self, fields: &mut Fields, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.required_text(fields, key)?;
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == text.value) {
            return Some(*value);
        }
        let names: Vec<&'static str> = choices.iter().map(|(name, _)| *name).collect();
        let message = match nearest(&text.value, &names) {
            Some(nearest) => {
                Message::new("template-misspelt-choice").with("value", &text.value).with("nearest", nearest)
            }
            None => Message::new("template-unknown-choice").with("value", &text.value).with("known", names.join(", ")),
        };
        self.problem(text.span, message);
        None
    }

    fn footnote(&mut self, node: Node) -> Option<WrittenFootnote> {
        let mut fields = self.fields(node, FOOTNOTE_KEYS)?;
        let number = self.required_number(&mut fields, "number");
        let choices: Vec<(&'static str, Condition)> =
            Condition::ALL.iter().map(|condition| (condition.id(), *condition)).collect();
        let condition = self.choice(&mut fields, "condition", &choices);
        let text = self.required_text(&mut fields, "text");
        Some(WrittenFootnote { number: number?, condition: condition?, text: text? })
    }

    fn kind(&mut self, node: Node) -> Option<WrittenKind> {
        let mut fields = self.fields(node, KIND_KEYS)?;
        let id = self.required_text(&mut fields, "id");
        let title = fields.take("title").and_then(|node| self.languages(node));
        let words = self.texts(&mut fields, "words");
        Some(WrittenKind { id: id?, title, words })
    }

    fn languages(&mut self, node: Node) -> Option<LanguagePair> {
        let mut fields = self.fields(node, LANGUAGE_KEYS)?;
        let russian = self.required_text(&mut fields, "ru");
        let english = self.required_text(&mut fields, "en");
        Some(LanguagePair { ru: russian?.value, en: english?.value })
    }

    fn rank(&mut self, node: Node) -> Option<WrittenRank> {
        let mut fields = self.fields(node, RANK_KEYS)?;
        let id = self.required_text(&mut fields, "id");
        let below = self.optional_text(&mut fields, "below");
        let words = self.texts(&mut fields, "words");
        Some(WrittenRank { id: id?, below, words })
    }

    fn template_section(&mut self, node: Node) -> Option<WrittenSection> {
        let mut fields = self.fields(node, SECTION_KEYS)?;
        let number = self.number(&mut fields);
        let title = self.optional_text(&mut fields, "title");
        let footnote = fields.take("footnote").and_then(|node| self.footnote_number(&node));
        let items = self.each(fields.take("items"), Reader::template_item);
        let sections = self.each(fields.take("sections"), Reader::template_section);
        Some(WrittenSection { number: number?, title, footnote, items, sections })
    }

    fn template_item(&mut self, node: Node) -> Option<WrittenItem> {
        let mut fields = self.fields(node, ITEM_KEYS)?;
        let number = self.number(&mut fields);
        let title = self.optional_text(&mut fields, "title");
        let documents = fields.take("documents").map(|node| self.each(Some(node), Reader::filled_text));
        let document = self.optional_text(&mut fields, "document");
        let rank = self.optional_text(&mut fields, "rank");
        let footnote = fields.take("footnote").and_then(|node| self.footnote_number(&node));
        let after = self.each(fields.take("after"), Reader::dependency);
        Some(WrittenItem { number: number?, title, documents, document, rank, footnote, after })
    }

    fn dependency(&mut self, node: Node) -> Option<WrittenDependency> {
        let mut fields = self.fields(node, DEPENDENCY_KEYS)?;
        let item = self.required_text(&mut fields, "item");
        let strength = self.choice(&mut fields, "strength", STRENGTHS);
        Some(WrittenDependency { item: item?, strength: strength? })
    }

    fn delegation(&mut self, node: Node) -> Option<Delegation> {
        let mut fields = self.fields(node, DELEGATION_KEYS)?;
        let items = self.texts(&mut fields, "items");
        let footnote = self.required_number(&mut fields, "footnote");
        Some(Delegation { items, footnote: footnote? })
    }

    fn order(&mut self, node: Node) -> Option<OrderChanges> {
        let mut fields = self.fields(node, ORDER_KEYS)?;
        Some(OrderChanges {
            add: self.each(fields.take("add"), Reader::added_order),
            remove: self.each(fields.take("remove"), Reader::removed_order),
        })
    }

    fn added_order(&mut self, node: Node) -> Option<AddedOrder> {
        let mut fields = self.fields(node, ADDED_KEYS)?;
        let item = self.required_text(&mut fields, "item");
        let after = self.required_text(&mut fields, "after");
        let strength = self.choice(&mut fields, "strength", STRENGTHS);
        Some(AddedOrder { item: item?, after: after?, strength: strength? })
    }

    fn removed_order(&mut self, node: Node) -> Option<RemovedOrder> {
        let mut fields = self.fields(node, REMOVED_KEYS)?;
        let item = self.required_text(&mut fields, "item");
        let after = self.required_text(&mut fields, "after");
        Some(RemovedOrder { item: item?, after: after?, span: fields.span })
    }
}
