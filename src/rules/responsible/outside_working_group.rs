//! Somebody who answers and is not in the working group.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::ResponsibleKind;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};

use super::answers::{Answer, member_title, place_of};
use super::standing::Standing;

pub(crate) static RULE: Rule = Rule {
    id: "outside-working-group",
    group: RuleGroup::Responsible,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("outside_working_group.ru.md"),
        english: include_str!("outside_working_group.en.md"),
    },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let answers = |entry: &Entry| context.answers().of(entry.index);
    context
        .own()
        .flat_map(|entry| answers(entry).iter().filter_map(|answer| outside(rule, context, entry, answer)))
        .collect()
}

fn outside(rule: &Rule, context: &Context, entry: &Entry, answer: &Answer) -> Option<Finding> {
    let Standing::Outside { similar } = answer.standing else { return None };
    let similar = similar.and_then(|member| member_title(context.answers().member(member)?));
    let message = match answer.kind {
        ResponsibleKind::Person if similar.is_some() => "outside-working-group-similar",
        ResponsibleKind::Person => "outside-working-group-person",
        ResponsibleKind::Position => "outside-working-group-position",
        ResponsibleKind::Unit => "outside-working-group-unit",
        ResponsibleKind::Group => "outside-working-group-collective",
    };
    let message = Message::new(message).with("responsible", &*answer.text());
    let finding = rule.finding_for(entry, answer.place(context), message).cause("outside");
    Some(match similar {
        None => finding,
        Some(name) => {
            finding.with("member", &name.value).related(place_of(context, name), Message::new("responsible-similar"))
        }
    })
}
