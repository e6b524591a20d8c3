//! Somebody who answers and is not in the working group.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::ResponsibleKind;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

use super::answers::{Answer, member_title, of_each_answer, place_of};
use super::standing::Standing;

/// Similar names that are shown at most.
const SHOWN: usize = 2;

pub(crate) static RULE: Rule = Rule {
    id: "outside-working-group",
    group: RuleGroup::Responsible,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("outside_working_group.ru.md"),
        english: include_str!("outside_working_group.en.md"),
    },
    needs: &[Need::WorkingGroup, Need::Responsible],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    of_each_answer(context, |entry, answer| outside(rule, context, entry, answer))
}

fn outside(rule: &Rule, context: &Context, entry: &Entry, answer: &Answer) -> Option<Finding> {
    let Standing::Outside { similar } = &answer.standing else { return None };
    // Without the body's name, a post or a unit may be called by it; a name is a name.
    if context.damaged("body") && (answer.kind != ResponsibleKind::Person || !context.answers().are_all_named()) {
        return None;
    }
    let similar: Vec<_> =
        similar.iter().filter_map(|member| member_title(context.answers().member(*member)?)).take(SHOWN).collect();
    let text = answer.text();
    let message = match (answer.kind, similar.as_slice()) {
        (ResponsibleKind::Person, [name]) => Message::new("outside-working-group-similar").with("member", &name.value),
        (ResponsibleKind::Person, [name, other, ..]) => Message::new("outside-working-group-similar-several")
            .with("member", &name.value)
            .with("other", &other.value),
        (ResponsibleKind::Person, []) => Message::new("outside-working-group-person"),
        (ResponsibleKind::Position, _) => Message::new("outside-working-group-position"),
        (ResponsibleKind::Unit, _) => Message::new("outside-working-group-unit"),
        (ResponsibleKind::Group, _) => Message::new("outside-working-group-collective"),
    };
    let message = message.with("responsible", &*text);
    let finding = rule.finding_for(entry, answer.place(context), message).cause("outside");
    Some(
        similar.into_iter().fold(finding, |finding, name| {
            finding.related(place_of(context, name), Message::new("responsible-similar"))
        }),
    )
}
