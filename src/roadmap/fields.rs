//! Reads the fields of a mapping and collects every problem of a file in one pass.

use std::collections::HashMap;

use crate::message::Message;
use crate::source::{Located, Source, Span};

use super::node::{self, Node, Value};

/// Something in the file that is not of the format, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: Message,
    /// Where.
    pub span: Span,
    /// An earlier place that it conflicts with: the first of two equal keys.
    pub related: Option<(Message, Span)>,
    /// Number of the item that it is in, as written.
    pub item: Option<String>,
    /// What it has in common with others, which are shown together with it.
    pub cause: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub(crate) fn new(span: Span, message: Message) -> Self {
        Self { message, span, related: None, item: None, cause: None }
    }
}

/// Problems of one file that are told. A roadmap with more of them is something else; a hostile file could have a
/// million.
const MAX_PROBLEMS: usize = 1000;
/// Letters of a key that is compared with the known ones. The longest of these has 20.
const MAX_KEY_LETTERS: usize = 40;

/// Keys in the words of the document, and what the format calls them.
const RUSSIAN_KEYS: &[(&str, &str)] = &[
    ("формат", "format"),
    ("шаблон", "template"),
    ("название", "title"),
    ("наименование", "title"),
    ("мероприятие", "title"),
    ("заголовок", "title"),
    ("орган", "body"),
    ("министерство", "body"),
    ("ведомство", "body"),
    ("регион", "region"),
    ("период", "period"),
    ("акт", "act"),
    ("приказ", "act"),
    ("тип", "type"),
    ("вид", "type"),
    ("номер", "number"),
    ("№", "number"),
    ("дата", "date"),
    ("профиль", "profile"),
    ("рабочая группа", "working_group"),
    ("руководитель", "head"),
    ("члены", "members"),
    ("разделы", "sections"),
    ("раздел", "sections"),
    ("пункты", "items"),
    ("мероприятия", "items"),
    ("срок", "deadline"),
    ("ответственный", "responsible"),
    ("ответственные", "responsible"),
    ("документ", "document"),
    ("вид документа", "document"),
    ("фио", "name"),
    ("имя", "name"),
    ("должность", "position"),
    ("подразделение", "unit"),
    ("группа", "group"),
    ("выполнено", "completed"),
    ("правило", "rule"),
    ("пункт", "item"),
    ("причина", "reason"),
];

/// The problems found so far and the text that they are in.
pub(crate) struct Reader<'s> {
    pub(crate) source: &'s Source,
    pub(crate) problems: Vec<Problem>,
    /// How many problems there are, those included that are not told any more.
    pub(crate) found: usize,
    /// How many sections and items could not be read at all.
    pub(crate) lost: usize,
}

/// The fields of one mapping that were not taken yet.
pub(crate) struct Fields {
    /// Where the mapping begins: its first key.
    pub(crate) span: Span,
    /// Known keys whose value is in doubt: written twice, or probably meant by an unknown one. These are not missing as
    /// well.
    pub(crate) doubtful: Vec<&'static str>,
    entries: Vec<(String, Node)>,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(source: &'s Source) -> Self {
        Self { source, problems: Vec::new(), found: 0, lost: 0 }
    }

    pub(crate) fn problem(&mut self, span: Span, message: Message) {
        self.push(Problem::new(span, message));
    }

    fn push(&mut self, problem: Problem) {
        self.found += 1;
        match self.problems.len() {
            told if told < MAX_PROBLEMS => self.problems.push(problem),
            MAX_PROBLEMS => {
                self.problems
                    .push(Problem::new(problem.span, Message::new("roadmap-too-many").with("count", MAX_PROBLEMS)));
            }
            _ => {}
        }
    }

    /// The mapping's fields. Unknown, repeated and non-text keys are reported.
    pub(crate) fn fields(&mut self, node: Node, known: &'static [&'static str]) -> Option<Fields> {
        let place = node::span(&node);
        let Value::Mapping(pairs) = node.value else {
            let message =
                Message::new("roadmap-not-mapping").with("found", found(&node.value)).with("known", known.join(", "));
            self.push(Problem { cause: Some(known.join(", ")), ..Problem::new(place, message) });
            return None;
        };
        let span = pairs.first().map_or(place, |(key, _)| node::span(key));
        let mut fields = Fields { span, doubtful: Vec::new(), entries: Vec::with_capacity(pairs.len()) };
        let mut seen: HashMap<String, Span> = HashMap::with_capacity(pairs.len());
        for (key, value) in pairs {
            let key_span = node::span(&key);
            let name = match key.value {
                Value::Text(text) => text,
                Value::Number | Value::Bool(_) => self.source.slice(node::written_span(&key)).to_owned(),
                Value::Null | Value::Sequence(_) | Value::Mapping(_) => {
                    let message = Message::new("roadmap-key-not-text").with("found", found(&key.value));
                    self.problem(key_span, message.with("known", known.join(", ")));
                    continue;
                }
            };
            if let Some(first) = seen.get(&name) {
                fields.doubtful.extend(known.iter().find(|key| **key == name));
                let related = Some((Message::new("roadmap-first-key"), *first));
                let message = Message::new("roadmap-duplicate-key").with("key", &name);
                self.push(Problem { related, ..Problem::new(key_span, message) });
                continue;
            }
            seen.insert(name.clone(), key_span);
            if known.contains(&name.as_str()) {
                fields.entries.push((name, value));
            } else if matches!(value.value, Value::Null) && self.follows_comma(key_span) {
                self.problem(key_span, Message::new("roadmap-comma").with("key", &name));
            } else {
                let meant = self.unknown_key(&name, key_span, known);
                fields.doubtful.extend(meant);
            }
        }
        Some(fields)
    }

    /// True inside brackets, behind a comma of the same line.
    fn follows_comma(&self, key: Span) -> bool {
        let before = self.source.text().get(..key.start).unwrap_or_default();
        before.trim_end_matches(' ').ends_with(',')
    }

    /// Reports an unknown key; gives the known one that was probably meant.
    fn unknown_key(&mut self, name: &str, span: Span, known: &'static [&'static str]) -> Option<&'static str> {
        if self.problems.len() > MAX_PROBLEMS {
            self.found += 1;
            return None;
        }
        let nearest = nearest(name, known);
        let message = match nearest {
            Some(nearest) => Message::new("roadmap-misspelt-key").with("key", name).with("nearest", nearest),
            None => Message::new("roadmap-unknown-key").with("key", name).with("known", known.join(", ")),
        };
        let cause = Some(format!("{name}: {}", nearest.unwrap_or_default()));
        self.push(Problem { cause, ..Problem::new(span, message) });
        nearest
    }

    /// Reports a value of another type than the format asks for.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let span = node::span(node);
        if expected == "roadmap-expected-text" && matches!(node.value, Value::Number | Value::Bool(_)) {
            let value = self.source.slice(node::written_span(node));
            let message = Message::new("roadmap-unquoted").with("value", value).with("found", found(&node.value));
            self.push(Problem { cause: Some("unquoted".to_owned()), ..Problem::new(span, message) });
            return;
        }
        let message = Message::new("roadmap-wrong-type")
            .with("expected", Message::new(expected))
            .with("found", found(&node.value));
        self.push(Problem { cause: Some(expected.to_owned()), ..Problem::new(span, message) });
    }

    /// A text; nothing and other types are reported.
    pub(crate) fn text(&mut self, node: Node) -> Option<Located<String>> {
        let span = node::span(&node);
        if let Value::Text(text) = node.value {
            return Some(Located::new(text, span));
        }
        self.wrong_type(&node, "roadmap-expected-text");
        None
    }

    /// A text or a number in the spelling of the file.
    pub(crate) fn text_or_number(&mut self, node: Node) -> Option<Located<String>> {
        match node.value {
            Value::Number => {
                let written = self.source.slice(node::written_span(&node)).to_owned();
                Some(Located::new(written, node::span(&node)))
            }
            _ => self.text(node),
        }
    }

    /// True or false.
    pub(crate) fn boolean(&mut self, node: &Node) -> Option<Located<bool>> {
        if let Value::Bool(value) = node.value {
            return Some(Located::new(value, node::span(node)));
        }
        self.wrong_type(node, "roadmap-expected-bool");
        None
    }

    /// The values of a list.
    pub(crate) fn list(&mut self, node: Node) -> Option<Vec<Node>> {
        if let Value::Sequence(nodes) = node.value {
            return Some(nodes);
        }
        self.problem(node::span(&node), Message::new("roadmap-not-list").with("found", found(&node.value)));
        None
    }

    /// Reports that a mapping lacks a key that the format requires.
    pub(crate) fn missing_key(&mut self, fields: &Fields, key: &'static str) {
        if !fields.doubtful.contains(&key) {
            let message = Message::new("roadmap-missing-key").with("key", key);
            self.push(Problem { cause: Some(key.to_owned()), ..Problem::new(fields.span, message) });
        }
    }

    /// The value of a key that the format requires.
    pub(crate) fn required(&mut self, fields: &mut Fields, key: &'static str) -> Option<Node> {
        let node = fields.take(key);
        if node.is_none() {
            self.missing_key(fields, key);
        }
        node
    }

    /// A text that the format requires.
    pub(crate) fn required_text(&mut self, fields: &mut Fields, key: &'static str) -> Option<Located<String>> {
        let node = self.required(fields, key)?;
        let text = self.text(node)?;
        if text.value.trim().is_empty() {
            self.problem(text.span, Message::new("roadmap-empty-value").with("key", key));
            return None;
        }
        Some(text)
    }

    /// A text that may be left out; blank counts as left out.
    pub(crate) fn optional_text(&mut self, fields: &mut Fields, key: &str) -> Option<Located<String>> {
        let text = fields.take(key).and_then(|node| self.text(node))?;
        (!text.value.trim().is_empty()).then_some(text)
    }
}

impl Fields {
    /// The text of a value as it is written, whether it is of the format or not.
    pub(crate) fn written<'s>(&self, key: &str, source: &'s Source) -> Option<&'s str> {
        let (_, node) = self.entries.iter().find(|(name, _)| name == key)?;
        let scalar = matches!(node.value, Value::Text(_) | Value::Number);
        scalar.then(|| source.slice(node::written_span(node)).trim_matches(['"', '\'']))
    }

    /// Where the value of a key stands.
    pub(crate) fn place(&self, key: &str) -> Option<Span> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, node)| node::span(node))
    }

    /// The value of a key, once; nothing, `~` and `null` count as left out.
    pub(crate) fn take(&mut self, key: &str) -> Option<Node> {
        let index = self.entries.iter().position(|(name, _)| name == key)?;
        let (_, node) = self.entries.swap_remove(index);
        (!matches!(node.value, Value::Null)).then_some(node)
    }
}

/// What stands where something else is needed.
fn found(value: &Value) -> Message {
    Message::new(match value {
        Value::Null => "roadmap-found-nothing",
        Value::Bool(_) => "roadmap-found-bool",
        Value::Number => "roadmap-found-number",
        Value::Text(_) => "roadmap-found-text",
        Value::Sequence(_) => "roadmap-found-list",
        Value::Mapping(_) => "roadmap-found-mapping",
    })
}

/// The known key that was probably meant: the one that a Russian word stands for, else one that is at most two letters
/// or a third of it away.
pub(crate) fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let lower = name.trim().to_lowercase();
    if lower.chars().count() > MAX_KEY_LETTERS {
        return None;
    }
    let mut meant = RUSSIAN_KEYS.iter().filter(|(word, _)| *word == lower).map(|(_, key)| key);
    if let Some(key) = meant.find(|key| known.contains(key)) {
        return Some(key);
    }
    known
        .iter()
        .map(|key| (strsim::damerau_levenshtein(&lower, key), *key))
        .filter(|(distance, key)| *distance <= 2.max(key.len() / 3) && *distance < key.len())
        .min()
        .map(|(_, key)| key)
}
