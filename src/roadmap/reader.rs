//! Reads a roadmap file of format 1: every problem at its place, all of them in one pass.

mod entries;

use chrono::NaiveDate;

use crate::message::Message;
use crate::source::{Located, Source, Span};

use super::deadline::{self, Deadline, Precision};
use super::fields::{Fields, Problem, Reader};
use super::model::{Act, ActReference, Member, Period, Profile, RegionalAct, Roadmap, Waiver, WorkingGroup};
use super::node::{self, Node, Value};
use super::not_yaml::NotYaml;
use super::person;

/// What reading a file gave: as much of the roadmap as could be read, and everything that is wrong with it.
#[derive(Debug)]
pub struct RoadmapReading {
    /// The roadmap, unless so much is missing that nothing could be said about it.
    pub roadmap: Option<Roadmap>,
    /// The text is no YAML.
    pub not_yaml: Option<Problem>,
    /// The YAML is not of the format.
    pub problems: Vec<Problem>,
}

const ROADMAP_KEYS: &[&str] = &[
    "format",
    "template",
    "title",
    "body",
    "region",
    "period",
    "act",
    "profile",
    "regional_acts",
    "working_group",
    "sections",
    "waivers",
];
const PERIOD_KEYS: &[&str] = &["from", "to"];
const ACT_KEYS: &[&str] = &["type", "number", "date", "title", "amends", "repeals"];
const ACT_REFERENCE_KEYS: &[&str] = &["type", "number", "date"];
const REGIONAL_ACT_KEYS: &[&str] = &["covers", "type", "number", "date"];
/// The keys of a profile, in the order of the footnotes that ask for them.
pub const PROFILE_KEYS: &[&str] = &[
    "services",
    "low_graded_services",
    "own_hr_service",
    "support_measures",
    "state_control",
    "internal_it",
    "internal_accounting",
    "internal_facilities",
];
const WORKING_GROUP_KEYS: &[&str] = &["head", "members"];
const MEMBER_KEYS: &[&str] = &["name", "position"];
const WAIVER_KEYS: &[&str] = &["rule", "item", "reason", "until"];

/// True for digits with dots between: 3.1.6.
pub(crate) fn is_number(text: &str) -> bool {
    let is_part = |part: &[u8]| (1..=4).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    text.as_bytes().split(|byte| *byte == b'.').all(is_part)
}

/// Reads a roadmap with the place of every value.
pub fn read(source: &Source) -> RoadmapReading {
    let mut reader = Reader::new(source);
    match node::parse(source) {
        Err(NotYaml { message, span }) => {
            let problem = Problem::new(span, message);
            RoadmapReading { roadmap: None, not_yaml: Some(problem), problems: Vec::new() }
        }
        Ok(root) if matches!(root.value, Value::Null) => {
            let problem = Problem::new(Span::default(), Message::new("yaml-empty"));
            RoadmapReading { roadmap: None, not_yaml: Some(problem), problems: Vec::new() }
        }
        Ok(root) => {
            let roadmap = reader.roadmap(root);
            let mut problems = reader.problems;
            problems.sort_by_key(|problem| problem.span);
            RoadmapReading { roadmap, not_yaml: None, problems }
        }
    }
}

/// Where the id of a template stands, in a file that has keys which only templates have.
fn id_of_template(root: &Node) -> Option<Span> {
    const OF_TEMPLATES: &[&str] =
        &["extends", "drop", "delegate", "footnotes", "placeholders", "document_kinds", "ranks", "synonyms", "order"];
    let Value::Mapping(pairs) = &root.value else { return None };
    let place = |known: &dyn Fn(&str) -> bool| {
        let is_known = |key: &&Node| matches!(&key.value, Value::Text(text) if known(text));
        pairs.iter().map(|(key, _)| key).find(is_known).map(node::span)
    };
    place(&|key| OF_TEMPLATES.contains(&key)).filter(|_| place(&|key| key == "body").is_none())?;
    place(&|key| key == "id")
}

impl Reader<'_> {
    fn roadmap(&mut self, root: Node) -> Option<Roadmap> {
        if let Some(place) = id_of_template(&root) {
            self.problem(place, Message::new("roadmap-is-template"));
            return None;
        }
        let mut fields = self.fields(root, ROADMAP_KEYS)?;
        let format = self.format(&mut fields);
        let body_place = fields.place("body").unwrap_or(fields.span);
        let body = self.required_text(&mut fields, "body").filter(|body| self.is_name(body));
        let mut damaged = std::mem::take(&mut fields.doubtful);
        let body = body.unwrap_or_else(|| {
            damaged.push("body");
            Located::new(String::new(), body_place)
        });
        let template = self.watched(&mut damaged, "template", |reader| reader.optional_text(&mut fields, "template"));
        let title = self.optional_text(&mut fields, "title");
        let region = self.optional_text(&mut fields, "region");
        let period = fields.take("period").and_then(|node| self.period(node));
        let act = self.watched(&mut damaged, "act", |reader| fields.take("act").and_then(|node| reader.act(node)));
        let profile =
            self.watched(&mut damaged, "profile", |reader| fields.take("profile").map(|node| reader.profile(node)));
        let regional_acts = self.watched(&mut damaged, "regional_acts", |reader| {
            reader.each(fields.take("regional_acts"), Reader::regional_act)
        });
        let working_group = self.watched(&mut damaged, "working_group", |reader| {
            fields.take("working_group").and_then(|node| reader.working_group(node))
        });
        let waivers = self.each(fields.take("waivers"), Reader::waiver);
        let sections = self.required(&mut fields, "sections").and_then(|node| self.list(node));
        let sections = sections.map(|nodes| self.sections(nodes));
        if self.lost > 0 {
            damaged.push("sections");
        }
        Some(Roadmap {
            format: format?,
            template,
            title,
            body,
            region,
            period,
            act,
            profile: profile.unwrap_or_default(),
            regional_acts,
            working_group,
            sections: sections?,
            waivers,
            damaged,
        })
    }

    /// Reports a dash or «не указан» in place of the body's name. A question mark is what an import writes for a name that it
    /// did not find; its review list asks for the name.
    fn is_name(&mut self, body: &Located<String>) -> bool {
        let says_something = |letter: char| letter.is_alphanumeric() || letter == '?';
        let is_name = body.value.contains(says_something) && !person::names_nobody(&body.value);
        if !is_name {
            self.problem(body.span, Message::new("roadmap-no-body"));
        }
        is_name
    }

    /// Runs a part of the reading and notes the key as damaged when it found problems.
    fn watched<T>(
        &mut self,
        damaged: &mut Vec<&'static str>,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.found;
        let value = read(self);
        if self.found > before {
            damaged.push(key);
        }
        value
    }

    pub(crate) fn format(&mut self, fields: &mut Fields) -> Option<Located<i64>> {
        let node = self.required(fields, "format")?;
        let span = node::span(&node);
        if matches!(node.value, Value::Sequence(_) | Value::Mapping(_)) {
            self.wrong_type(&node, "roadmap-expected-number");
            return None;
        }
        let written = self.source.slice(node::written_span(&node));
        if matches!(node.value, Value::Number) && written == "1" {
            return Some(Located::new(1, span));
        }
        let message = Message::new("roadmap-unknown-format").with("format", written);
        self.problem(span, message);
        None
    }

    pub(crate) fn each<T>(&mut self, node: Option<Node>, read: impl Fn(&mut Self, Node) -> Option<T>) -> Vec<T> {
        let nodes = node.and_then(|node| self.list(node)).unwrap_or_default();
        nodes.into_iter().filter_map(|node| read(self, node)).collect()
    }

    fn period(&mut self, node: Node) -> Option<Period> {
        let mut fields = self.fields(node, PERIOD_KEYS)?;
        let from = self.term(&mut fields, "from", false);
        let to = self.term(&mut fields, "to", true);
        let (from, to) = (from?, to?);
        if to.value < from.value {
            self.problem(to.span, Message::new("roadmap-reversed-period"));
            return None;
        }
        Some(Period { from, to })
    }

    /// A year or a date: its first day, or its last day.
    fn term(&mut self, fields: &mut Fields, key: &'static str, last: bool) -> Option<Located<NaiveDate>> {
        let node = self.required(fields, key)?;
        let text = self.text_or_number(node)?;
        match deadline::parse(&text.value) {
            Deadline::Due(due) if last => Some(Located::new(due.date, text.span)),
            Deadline::Due(due) => Some(Located::new(due.start.unwrap_or(due.date), text.span)),
            _ => {
                self.not_a_date(&text);
                None
            }
        }
    }

    fn not_a_date(&mut self, text: &Located<String>) {
        let message = Message::new("roadmap-not-a-date").with("value", &text.value);
        self.problem(text.span, message);
    }

    /// A single day.
    pub(crate) fn date(&mut self, node: Node) -> Option<Located<NaiveDate>> {
        let text = self.text(node)?;
        match deadline::parse(&text.value) {
            Deadline::Due(due) if due.precision == Precision::Day && due.start.is_none() => {
                Some(Located::new(due.date, text.span))
            }
            _ => {
                self.not_a_date(&text);
                None
            }
        }
    }

    fn optional_date(&mut self, fields: &mut Fields, key: &str) -> Option<Located<NaiveDate>> {
        fields.take(key).and_then(|node| self.date(node))
    }

    pub(crate) fn number(&mut self, fields: &mut Fields) -> Option<Located<String>> {
        let number = self.required_text(fields, "number")?;
        let trimmed = number.value.trim().trim_end_matches('.');
        if is_number(trimmed) {
            return Some(Located::new(trimmed.to_owned(), number.span));
        }
        let message = Message::new("roadmap-not-a-number").with("value", &number.value);
        self.problem(number.span, message);
        None
    }

    fn act(&mut self, node: Node) -> Option<Act> {
        let mut fields = self.fields(node, ACT_KEYS)?;
        Some(Act {
            kind: self.optional_text(&mut fields, "type"),
            number: self.optional_text(&mut fields, "number"),
            date: self.optional_date(&mut fields, "date"),
            title: self.optional_text(&mut fields, "title"),
            amends: self.each(fields.take("amends"), Reader::act_reference),
            repeals: self.each(fields.take("repeals"), Reader::act_reference),
        })
    }

    fn act_reference(&mut self, node: Node) -> Option<ActReference> {
        let mut fields = self.fields(node, ACT_REFERENCE_KEYS)?;
        let kind = self.optional_text(&mut fields, "type");
        let number = self.required_text(&mut fields, "number");
        let date = self.required(&mut fields, "date").and_then(|node| self.date(node));
        Some(ActReference { kind, number: number?, date: date? })
    }

    fn regional_act(&mut self, node: Node) -> Option<RegionalAct> {
        let mut fields = self.fields(node, REGIONAL_ACT_KEYS)?;
        let covers = self.required(&mut fields, "covers").and_then(|node| self.list(node))?;
        let covers = covers.into_iter().filter_map(|node| self.text(node)).collect();
        Some(RegionalAct {
            covers,
            kind: self.optional_text(&mut fields, "type"),
            number: self.optional_text(&mut fields, "number"),
            date: self.optional_date(&mut fields, "date"),
        })
    }

    fn profile(&mut self, node: Node) -> Profile {
        let Some(mut fields) = self.fields(node, PROFILE_KEYS) else { return Profile::default() };
        let mut fact = |key: &str| fields.take(key).and_then(|node| self.boolean(&node));
        Profile {
            services: fact("services"),
            low_graded_services: fact("low_graded_services"),
            own_hr_service: fact("own_hr_service"),
            support_measures: fact("support_measures"),
            state_control: fact("state_control"),
            internal_it: fact("internal_it"),
            internal_accounting: fact("internal_accounting"),
            internal_facilities: fact("internal_facilities"),
        }
    }

    fn working_group(&mut self, node: Node) -> Option<WorkingGroup> {
        let mut fields = self.fields(node, WORKING_GROUP_KEYS)?;
        Some(WorkingGroup {
            head: fields.take("head").and_then(|node| self.member(node)),
            members: self.each(fields.take("members"), Reader::member),
            span: fields.span,
        })
    }

    fn member(&mut self, node: Node) -> Option<Member> {
        let before = self.found;
        let mut fields = self.fields(node, MEMBER_KEYS)?;
        let name = self.optional_text(&mut fields, "name");
        let position = self.optional_text(&mut fields, "position");
        if name.is_none() && position.is_none() {
            if self.found == before {
                self.missing_key(&fields, "position");
            }
            return None;
        }
        Some(Member { name, position, span: fields.span })
    }

    /// A waiver that was not read wholly does not hold: it may be meant to have ended, or to be for one item.
    fn waiver(&mut self, node: Node) -> Option<Waiver> {
        let before = self.found;
        let mut fields = self.fields(node, WAIVER_KEYS)?;
        let rule = self.required_text(&mut fields, "rule");
        let item = self.optional_text(&mut fields, "item");
        let reason = self.optional_text(&mut fields, "reason");
        let until = self.optional_date(&mut fields, "until");
        let whole = self.found == before;
        whole.then_some(Waiver { rule: rule?, item, reason, until, span: fields.span })
    }
}
