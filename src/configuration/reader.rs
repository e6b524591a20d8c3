//! Reads a `kc.yaml`: every problem at its place, all of them in one pass.

use std::sync::LazyLock;

use crate::finding::{Finding, Severity};
use crate::locale::Language;
use crate::message::Message;
use crate::roadmap::fields::{Fields, Reader, nearest};
use crate::roadmap::node::{self, Node, Value};
use crate::roadmap::not_yaml::NotYaml;
use crate::rules::{RULES, Rule, RuleGroup};
use crate::source::{Located, Source};
use crate::waiver;

use super::model::{Configuration, ConfiguredAct, ConfiguredWaiver, FailOn};

/// The problems of a configuration, as findings in it. They carry no rule: they are no fault of a roadmap.
#[derive(Debug)]
pub struct InvalidConfiguration {
    /// The problems in the order of the file. Never empty.
    pub findings: Vec<Finding>,
}

const KEYS: &[&str] = &[
    "select",
    "ignore",
    "severity",
    "fail-on",
    "language",
    "template",
    "region",
    "regional_acts",
    "waivers",
    "forbid-waivers",
];
const ACT_KEYS: &[&str] = &["covers", "type", "number", "date"];
const WAIVER_KEYS: &[&str] = &["path", "rule", "item", "reason", "until"];
const SEVERITIES: &[&str] = &["error", "warning", "note"];
const FAIL_ON: &[&str] = &["error", "warning", "note", "never"];
const LANGUAGES: &[&str] = &["ru", "en"];

static RULE_IDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| RULES.iter().map(|rule| rule.id).collect());
static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| RuleGroup::all().iter().map(|group| group.id()).chain(RULE_IDS.iter().copied()).collect());

/// Reads a configuration; an empty file configures nothing.
///
/// # Errors
/// Everything in the file that is not of its format.
pub fn read(source: &Source) -> Result<Configuration, InvalidConfiguration> {
    let finding = |span, message| Finding::new("", Severity::Error, span, message);
    let root = match node::parse(source) {
        Ok(root) if matches!(root.value, Value::Null) => return Ok(Configuration::default()),
        Ok(root) => root,
        Err(NotYaml { message, span }) => return Err(InvalidConfiguration { findings: vec![finding(span, message)] }),
    };
    let mut reader = Reader::new(source);
    let configuration = configuration(&mut reader, root);
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.span);
    if problems.is_empty() {
        return Ok(configuration.unwrap_or_default());
    }
    let findings = problems.into_iter().map(|problem| {
        let found = finding(problem.span, problem.message);
        match problem.related {
            Some((message, span)) => found.related(span, message),
            None => found,
        }
    });
    Err(InvalidConfiguration { findings: findings.collect() })
}

fn configuration(reader: &mut Reader, root: Node) -> Option<Configuration> {
    let mut fields = reader.fields(root, KEYS)?;
    let forbid_waivers = names(reader, &mut fields, "forbid-waivers");
    Some(Configuration {
        select: names(reader, &mut fields, "select"),
        ignore: names(reader, &mut fields, "ignore"),
        severity: severities(reader, &mut fields),
        fail_on: choice(reader, &mut fields, "fail-on", FAIL_ON).and_then(|name| {
            FailOn::ALL.iter().find(|(id, _)| *id == name.value).map(|(_, fail_on)| Located::new(*fail_on, name.span))
        }),
        language: choice(reader, &mut fields, "language", LANGUAGES)
            .and_then(|code| Language::from_code(code.value).map(|language| Located::new(language, code.span))),
        template: reader.optional_text(&mut fields, "template"),
        region: reader.optional_text(&mut fields, "region"),
        regional_acts: each(reader, &mut fields, "regional_acts", act),
        waivers: each(reader, &mut fields, "waivers", |reader, node| {
            self::waiver(reader, node, forbid_waivers.as_ref().map_or(&[], |names| names.value.as_slice()))
        }),
        forbid_waivers,
    })
}

fn each<T>(
    reader: &mut Reader,
    fields: &mut Fields,
    key: &str,
    read: impl Fn(&mut Reader, Node) -> Option<T>,
) -> Option<Located<Vec<T>>> {
    let node = fields.take(key)?;
    let span = node::span(&node);
    let nodes = reader.list(node)?;
    Some(Located::new(nodes.into_iter().filter_map(|node| read(reader, node)).collect(), span))
}

/// A list of rules and groups.
fn names(reader: &mut Reader, fields: &mut Fields, key: &str) -> Option<Located<Vec<Located<String>>>> {
    each(reader, fields, key, |reader, node| {
        let name = reader.text(node)?;
        known(reader, name, &NAMES)
    })
}

/// The name, when it is a known one; else it is reported.
fn known(reader: &mut Reader, name: Located<String>, names: &'static [&'static str]) -> Option<Located<String>> {
    if names.contains(&name.value.as_str()) {
        return Some(name);
    }
    let message = match nearest(&name.value, names) {
        Some(nearest) => Message::new("config-misspelt-rule").with("rule", &name.value).with("nearest", nearest),
        None => Message::new("config-unknown-rule").with("rule", &name.value),
    };
    reader.problem(name.span, message);
    None
}

fn severities(reader: &mut Reader, fields: &mut Fields) -> Option<Located<Vec<(&'static str, Severity)>>> {
    let node = fields.take("severity")?;
    let span = node::span(&node);
    let mut rules = reader.fields(node, &RULE_IDS)?;
    let mut severities = Vec::new();
    for rule in RULES {
        let Some(severity) = choice(reader, &mut rules, rule.id, SEVERITIES) else { continue };
        if rule.group == RuleGroup::Input {
            reader.problem(severity.span, Message::new("config-fixed-severity").with("rule", rule.id));
        } else if let Some(known) = Severity::ALL.into_iter().find(|known| known.id() == severity.value) {
            severities.push((rule.id, known));
        }
    }
    Some(Located::new(severities, span))
}

/// One of a few words.
fn choice(
    reader: &mut Reader,
    fields: &mut Fields,
    key: &str,
    words: &'static [&'static str],
) -> Option<Located<&'static str>> {
    let node = fields.take(key)?;
    let text = reader.text(node)?;
    if let Some(word) = words.iter().find(|word| **word == text.value) {
        return Some(Located::new(*word, text.span));
    }
    let off = matches!(text.value.as_str(), "off" | "none" | "ignore") && words == SEVERITIES;
    let id = if off { "config-severity-off" } else { "config-unknown-word" };
    reader.problem(text.span, Message::new(id).with("word", &text.value).with("words", words.join(", ")));
    None
}

fn act(reader: &mut Reader, node: Node) -> Option<ConfiguredAct> {
    let mut fields = reader.fields(node, ACT_KEYS)?;
    let covers = if let Some(node) = fields.take("covers") {
        reader.list(node).map(|nodes| nodes.into_iter().filter_map(|node| reader.text(node)).collect())
    } else {
        reader.missing_key(&fields, "covers");
        None
    };
    let kind = reader.optional_text(&mut fields, "type");
    let number = reader.required_text(&mut fields, "number");
    let date = if let Some(node) = fields.take("date") {
        reader.date(node)
    } else {
        reader.missing_key(&fields, "date");
        None
    };
    Some(ConfiguredAct { covers: covers?, kind, number: number?, date: date? })
}

fn waiver(reader: &mut Reader, node: Node, forbidden: &[Located<String>]) -> Option<ConfiguredWaiver> {
    let mut fields = reader.fields(node, WAIVER_KEYS)?;
    let path = reader.required_text(&mut fields, "path");
    let rule = reader.required_text(&mut fields, "rule").and_then(|rule| known(reader, rule, &RULE_IDS));
    let item = reader.optional_text(&mut fields, "item");
    let reason = reader.required_text(&mut fields, "reason");
    let until = fields.take("until").and_then(|node| reader.date(node));
    if let Some(path) = &path
        && let Err(error) = super::settings::pattern(&path.value)
    {
        reader.problem(
            path.span,
            Message::new("config-bad-path").with("path", &path.value).with("reason", error.kind().to_string()),
        );
    }
    if let Some(rule) = &rule
        && let Some(known) = Rule::find(&rule.value)
        && let Some(message) = waiver::refusal(known, |name| forbidden.iter().any(|forbidden| forbidden.value == name))
    {
        reader.problem(rule.span, message);
    }
    Some(ConfiguredWaiver { path: path?, rule: rule?, item, reason: reason?, until, span: fields.span })
}
