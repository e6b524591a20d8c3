//! A roadmap without a working group.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::answers::place_of;

pub(crate) static RULE: Rule = Rule {
    id: "missing-working-group",
    group: RuleGroup::Responsible,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("missing_working_group.ru.md"),
        english: include_str!("missing_working_group.en.md"),
    },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let group = context.roadmap.working_group.as_ref();
    if context.damaged("working_group") || group.is_some_and(|group| group.everyone().next().is_some()) {
        return Vec::new();
    }
    vec![rule.finding(place_of(context, &context.roadmap.body), Message::new("missing-working-group"))]
}
