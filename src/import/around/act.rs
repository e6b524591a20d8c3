//! The act that approves the roadmap: its letterhead, its title, and the acts that its clauses change.

use crate::import::around::Line;
use crate::import::around::letters::{capitalize, is_body_word, nominative_body, recase};
use crate::import::draft::{Act, ActReference};
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use crate::roadmap::act::{self, ActKind};
use crate::roadmap::deadline::russian_date;

/// How many lines after its kind an act may give its number and date.
const LETTERHEAD: usize = 8;

/// The act and where its letterhead stands.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) act: Act,
    /// Index of the line that names the kind; `None` where the act is known from the stamp «Утверждено».
    kind_line: Option<usize>,
    /// The words of the stamp, with the body that approved.
    stamp: Option<String>,
    pub(crate) review: Vec<Review>,
}

/// Finds the act: by its letterhead, else by the stamp over the roadmap.
pub(crate) fn read(lines: &[Line]) -> Option<Found> {
    let mut found = letterhead(lines).or_else(|| stamp(lines))?;
    found.act.title = found.kind_line.and_then(|line| title(lines, line));
    for (index, line) in lines.iter().enumerate() {
        let clause = clause(lines, index);
        let lower = clause.to_lowercase();
        let own = |reference: &ActReference| reference.number == found.act.reference.number;
        if lower.contains("утратившим") || lower.contains("утратившими") || lower.contains("отменить")
        {
            add(&mut found.act.repeals, cited(&clause).into_iter().filter(|reference| !own(reference)));
        } else if amends(&lower) {
            add(&mut found.act.amends, cited(&clause).into_iter().filter(|reference| !own(reference)));
        } else if lower.starts_with("в соответствии") || lower.starts_with("во исполнение") {
            found.review.extend(regional(&clause, line));
        }
    }
    Some(found)
}

/// The body that issued the act: the lines over its kind, or the words of the stamp.
pub(crate) fn body(lines: &[Line], found: Option<&Found>) -> Option<String> {
    let found = found?;
    if let Some(stamp) = &found.stamp {
        return stamp_body(stamp);
    }
    let over = lines.get(..found.kind_line?)?;
    let first = over.iter().rposition(|line| line.text.split_whitespace().next().is_some_and(is_body_word))?;
    let names: Vec<String> = over
        .get(first..)?
        .iter()
        .take_while(|line| !line.text.starts_with('('))
        .map(|line| recase(&line.text, lines))
        .collect();
    Some(capitalize(&text::line(&names.join(" ")))).filter(|name| !name.is_empty())
}

/// «П Р И К А З» on a line of its own, then the date and the number on the lines below.
fn letterhead(lines: &[Line]) -> Option<Found> {
    let kind_line = lines.iter().position(|line| is_kind(&line.text))?;
    let kind = ActKind::parse(&compact(lines.get(kind_line)?.text.as_str()))?;
    let window: Vec<&str> = lines.iter().skip(kind_line + 1).take(LETTERHEAD).map(|line| line.text.as_str()).collect();
    let stop = window.iter().position(|line| begins_title(line)).unwrap_or(window.len());
    let below = window.get(..stop).unwrap_or_default().join("\n");
    let citation = act::find_acts(&below).into_iter().next();
    let number = citation.as_ref().map(|citation| citation.number.clone());
    let date = citation.and_then(|citation| citation.date).map(russian_date);
    let reference = ActReference { kind: Some(kind_name(kind).to_owned()), number, date };
    let act = Act { reference, ..Act::default() };
    Some(Found { act, kind_line: Some(kind_line), stamp: None, review: Vec::new() })
}

/// «Утверждено приказом Министерства … от 19.10.2023 № 696», the last one over the table.
fn stamp(lines: &[Line]) -> Option<Found> {
    let start = lines.iter().rposition(|line| line.before && is_stamp(&line.text))?;
    let words: Vec<&str> =
        lines.iter().skip(start).take(LETTERHEAD).filter(|line| line.before).map(|line| line.text.as_str()).collect();
    let joined = words.join("\n");
    let citation = act::find_acts(&joined).into_iter().next()?;
    let reference = reference_of(&citation);
    let stamp = joined.get(..citation.range.end).unwrap_or(&joined).to_owned();
    let act = Act { reference, ..Act::default() };
    Some(Found { act, kind_line: None, stamp: Some(stamp), review: Vec::new() })
}

fn is_stamp(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("утвержден")
}

/// The body between the kind of the act and its date.
fn stamp_body(stamp: &str) -> Option<String> {
    let words: Vec<&str> = stamp.split_whitespace().collect();
    let start = words.iter().position(|word| is_body_word(word))?;
    let end =
        words.iter().skip(start).position(|word| matches!(*word, "от" | "№")).map_or(words.len(), |end| start + end);
    nominative_body(&words.get(start..end)?.join(" "))
}

/// The title: from the line «О …» to the preamble or the first clause.
fn title(lines: &[Line], kind_line: usize) -> Option<String> {
    let start = lines.iter().skip(kind_line + 1).take(LETTERHEAD).position(|line| begins_title(&line.text))?;
    let mut parts = Vec::new();
    for line in lines.iter().skip(kind_line + 1 + start).take(12) {
        if !parts.is_empty() && ends_title(&line.text) {
            break;
        }
        parts.push(line.text.as_str());
    }
    Some(text::line(&parts.join(" ")))
}

fn begins_title(text: &str) -> bool {
    ["О ", "Об ", "Обо ", "О\u{a0}", "Об\u{a0}"].iter().any(|start| text.starts_with(start))
}

fn ends_title(text: &str) -> bool {
    let lower = text.to_lowercase();
    let preambles = [
        "в соответствии",
        "во исполнение",
        "в целях",
        "на основании",
        "с целью",
        "руководствуясь",
        "приказываю",
        "п р и к",
    ];
    preambles.iter().any(|start| lower.starts_with(start)) || text.starts_with(|c: char| c.is_ascii_digit())
}

/// A line that is nothing but the kind of an act.
fn is_kind(text: &str) -> bool {
    matches!(compact(text).as_str(), "приказ" | "распоряжение" | "постановление" | "указ" | "решение")
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase()
}

fn kind_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Order => "приказ",
        ActKind::Directive => "распоряжение",
        ActKind::Decree => "постановление",
        ActKind::Edict => "указ",
        ActKind::Law => "закон",
        ActKind::Decision => "решение",
        ActKind::Instruction => "поручение",
        ActKind::Protocol => "протокол",
        ActKind::Agreement => "соглашение",
        ActKind::Contract => "договор",
        ActKind::Letter => "письмо",
    }
}

fn reference_of(citation: &act::ActReference) -> ActReference {
    ActReference {
        kind: citation.kind.map(|kind| kind_name(kind).to_owned()),
        number: Some(citation.number.clone()),
        date: citation.date.map(russian_date),
    }
}

fn cited(text: &str) -> Vec<ActReference> {
    act::find_acts(text).iter().filter(|citation| citation.date.is_some()).map(reference_of).collect()
}

fn add(known: &mut Vec<ActReference>, more: impl Iterator<Item = ActReference>) {
    for reference in more {
        if !known.contains(&reference) {
            known.push(reference);
        }
    }
}

/// A paragraph from its first line, where the format keeps its lines apart; empty for the other lines of it.
fn clause(lines: &[Line], index: usize) -> String {
    let begins = index == 0 || lines.get(index - 1).is_none_or(|line| line.ends);
    if !begins {
        return String::new();
    }
    let mut parts = Vec::new();
    for line in lines.iter().skip(index) {
        parts.push(line.text.as_str());
        if line.ends {
            break;
        }
    }
    text::line(&parts.join(" "))
}

/// «Внести изменение в план мероприятий («дорожную карту») …, утвержденный распоряжением … № 1289».
fn amends(lower: &str) -> bool {
    let changes = lower.contains("внести изменени") || lower.contains("изложив его в новой редакции");
    changes && (lower.contains("дорожн") || lower.contains("план мероприятий"))
}

/// The region's own plan that the preamble cites may have taken items over: only the analyst knows which.
fn regional(clause: &str, line: &Line) -> Option<Review> {
    let plan = act::find_acts(clause).into_iter().find(|citation| {
        let after: String = clause.get(citation.range.end..).unwrap_or_default().chars().take(80).collect();
        let after = after.to_lowercase();
        after.contains("план") || after.contains("дорожн")
    })?;
    let words = clause.get(plan.range.clone()).unwrap_or_default();
    Some(Review::new(ReviewKind::MissingFact, line.place.clone(), format!("regional_acts: {}", text::line(words))))
}
