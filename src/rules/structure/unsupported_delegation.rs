//! An item is left to the region, but no act of the region with number and date covers it.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::act::find_acts;
use crate::roadmap::model::RegionalAct;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::source::Span;
use crate::template::Condition;

use super::absence::{Absence, Part};
use super::delegation::{Cover, cites_act, cover, delegable, is_number, is_numbered, mark_place};

pub(crate) static RULE: Rule = Rule {
    id: "unsupported-delegation",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("unsupported_delegation.ru.md"),
        english: include_str!("unsupported_delegation.en.md"),
    },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    if context.damaged("regional_acts") {
        return Vec::new();
    }
    let marked = context.readable().filter(|entry| entry.delegated).filter_map(|entry| marked(rule, context, entry));
    marked.chain(context.absences().iter().filter_map(|absence| dropped(rule, context, absence))).collect()
}

fn marked(rule: &Rule, context: &Context, entry: &Entry) -> Option<Finding> {
    let template = entry.template?;
    let footnote = delegable(context, template)?;
    let number = template.item.number.as_str();
    let document = entry.item.document.as_ref();
    let mark = entry.item.deadline.as_ref().map(|deadline| deadline.value.text.as_str());
    let cited = || {
        document.map(|document| document.value.as_str()).into_iter().chain(mark).any(|text| cites_act(context, text))
    };
    let finding = |span: Span, message: Message| rule.finding_for(entry, span, message);
    let finding = match cover(context, number) {
        Cover::Complete => return None,
        _ if cited() => return None,
        Cover::Incomplete(act, covered) => finding(covered.span, incomplete(act, number)).cause("incomplete"),
        Cover::Nothing => {
            if let Some((place, message)) = cited_incompletely(context, entry) {
                finding(place, message.with("number", number)).cause("cited")
            } else {
                let message = Message::new("unsupported-delegation").with("number", number);
                finding(mark_place(entry), message).cause("marked")
            }
        }
    };
    Some(finding.basis(context.footnote_basis(footnote.number)))
}

fn dropped(rule: &Rule, context: &Context, absence: &Absence) -> Option<Finding> {
    let footnote = absence.footnote.filter(|footnote| footnote.condition == Condition::Delegable)?;
    let Part::Item(template) = absence.part else { return None };
    let number = template.item.number.as_str();
    let finding = match cover(context, number) {
        Cover::Complete => return None,
        Cover::Incomplete(act, covered) => {
            let mut finding = rule.finding(covered.span, incomplete(act, number)).cause("incomplete");
            finding.template_item = Some(number.into());
            finding
        }
        Cover::Nothing => absence.finding(rule, "unsupported-delegation-dropped").cause("dropped"),
    };
    Some(finding.basis(context.footnote_basis(footnote.number)))
}

/// The act that the document of an item cites without number or date, and where.
fn cited_incompletely(context: &Context, entry: &Entry) -> Option<(Span, Message)> {
    let document = entry.item.document.as_ref()?;
    let mut acts = find_acts(&document.value).into_iter();
    let act = acts.find(|act| act.date.is_none() || !is_number(&act.number))?;
    let lacks = lacks(is_number(&act.number), act.date.is_some());
    let message = Message::new("unsupported-delegation-cited").with("lacks", Message::new(lacks));
    Some((context.place_in(document.span, &document.value, act.range), message))
}

/// What an act lacks that has not both.
fn lacks(number: bool, date: bool) -> &'static str {
    match (number, date) {
        (true, _) => "act-without-date",
        (false, true) => "act-without-number",
        (false, false) => "act-without-both",
    }
}

fn incomplete(act: &RegionalAct, number: &str) -> Message {
    let keys = match (is_numbered(act), act.date.is_some()) {
        (true, _) => "date",
        (false, true) => "number",
        (false, false) => "number, date",
    };
    Message::new("unsupported-delegation-incomplete")
        .with("number", number)
        .with("lacks", Message::new(lacks(is_numbered(act), act.date.is_some())))
        .with("keys", keys)
}
