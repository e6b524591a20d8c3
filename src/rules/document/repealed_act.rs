//! A document that cites an act which this act repeals, or one that it says itself to be repealed.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::act::{self, ActKind};
use crate::roadmap::model::ActReference;
use crate::rules::structure::Text;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::spelling;

use super::citation::{self, Meaning};

pub(crate) static RULE: Rule = Rule {
    id: "repealed-act",
    group: RuleGroup::Document,
    severity: Severity::Error,
    page: Page { russian: include_str!("repealed_act.ru.md"), english: include_str!("repealed_act.en.md") },
    needs: &[Need::Documents],
    check: Some(check),
};

/// What is said of an act that no longer holds, by the beginning of the words.
const NO_LONGER_HOLDS: &[(&str, &[&str])] = &[
    (
        "утра",
        &[
            "утратил силу",
            "утратило силу",
            "утративший силу",
            "утратившее силу",
            "признан утратившим силу",
            "признано утратившим силу",
        ],
    ),
    ("утр. силу", &["утр. силу"]),
    ("отмен", &["отменен", "отменено", "отмененный"]),
    ("не действует", &["не действует", "больше не действует"]),
    ("недейств", &["недействующий", "недействительный", "недействителен"]),
];

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let repealed: &[ActReference] = context.roadmap.act.as_ref().map_or(&[], |act| act.repeals.as_slice());
    // Most texts cite no act. Every number of one has a digit or a slash, «б/н» too.
    let citing = |text: &&Text| text.field.is_proof() && text.has(|byte| matches!(byte, b'/'..=b'9'));
    let mut findings = Vec::new();
    for text in context.texts().iter().filter(citing) {
        let Some(entry) = text.entry(context) else { continue };
        findings.extend(citations(rule, context, entry, text, repealed));
        findings.extend(stated(rule, context, entry, text));
    }
    findings
}

/// The citations of repealed acts in one text. An act is the same only with the same number and date: numbers begin
/// anew every year.
fn citations(rule: &Rule, context: &Context, entry: &Entry, text: &Text, repealed: &[ActReference]) -> Vec<Finding> {
    if !repealed.iter().any(|act| text.value.contains(digits(&act.number.value))) {
        return Vec::new();
    }
    let cited = act::find_acts(text.value);
    cited
        .iter()
        .zip(citation::meanings(context, text.value, &cited))
        .filter(|(_, meaning)| *meaning == Meaning::Relied)
        .filter_map(|(cited, _)| {
            let act = repealed.iter().find(|act| {
                let kind = act.kind.as_ref().and_then(|kind| ActKind::parse(&kind.value));
                cited.is(kind, &act.number.value, Some(act.date.value))
            })?;
            let message = Message::new("repealed-act").with("number", &act.number.value).with("date", act.date.value);
            let finding = rule
                .finding_for(entry, context.place_in(text.span, text.value, cited.range.clone()), message)
                .related(act.number.span, Message::new("repealed-act-here"))
                .cause(format!("{} {}", act.number.value, act.date.value));
            Some(finding)
        })
        .collect()
}

/// A text that names one act and nothing else, and says itself that it no longer holds.
fn stated(rule: &Rule, context: &Context, entry: &Entry, text: &Text) -> Option<Finding> {
    static TELLING: LazyLock<Vec<Finder<'static>>> =
        LazyLock::new(|| NO_LONGER_HOLDS.iter().map(|(beginning, _)| Finder::new(*beginning)).collect());
    if !TELLING.iter().any(|beginning| beginning.find(text.value.as_bytes()).is_some()) {
        return None;
    }
    let cited = act::find_acts(text.value);
    let [act] = cited.as_slice() else { return None };
    let before = text.value.get(..act.range.start)?;
    let after = text.value.get(act.range.end..)?.trim_start();
    // The title of the act.
    let after = if after.starts_with(spelling::is_quote) { after.rsplit(spelling::is_quote).next()? } else { after };
    let said = spelling::fold(after);
    let said = said.trim_matches(|letter: char| !letter.is_alphanumeric());
    if before.contains(char::is_alphanumeric) || !NO_LONGER_HOLDS.iter().any(|(_, words)| words.contains(&said)) {
        return None;
    }
    let words = text.value.get(act.range.clone())?;
    let message = Message::new("repealed-act-stated").with("act", words);
    let place = context.place_in(text.span, text.value, act.range.clone());
    Some(rule.finding_for(entry, place, message).cause("stated"))
}

/// The digits by which a number of an act begins: they are written in one way only.
fn digits(number: &str) -> &str {
    let start = number.find(|letter: char| letter.is_ascii_digit()).unwrap_or_default();
    let rest = number.get(start..).unwrap_or_default();
    rest.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default()
}
