//! A deadline that had passed when this edition's act was signed.

use chrono::NaiveDate;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

use super::stated;

pub(crate) static RULE: Rule = Rule {
    id: "deadline-before-act",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("deadline_before_act.ru.md"),
        english: include_str!("deadline_before_act.en.md"),
    },
    needs: &[Need::ActDate, Need::Dates],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(signed) = context.roadmap.act.as_ref().and_then(|act| act.date.as_ref()) else { return Vec::new() };
    let begins = context.roadmap.period.as_ref().map(|period| period.from.value);
    let had_passed = |due: NaiveDate| due < signed.value && begins.is_none_or(|begins| due >= begins);
    let open = |entry: &Entry| !entry.item.damaged && !entry.item.is_said_to_be_done();
    stated::dated(context)
        .filter(|(entry, _, due)| had_passed(due.date) && open(entry))
        .map(|(entry, deadline, due)| {
            let message = Message::new("deadline-before-act")
                .with("deadline", due.date)
                .with("signed", signed.value)
                .with("days", (signed.value - due.date).num_days());
            rule.finding_for(entry, deadline.span, message)
                .related(signed.span, Message::new("act-signed").with("signed", signed.value))
                .cause("act")
        })
        .collect()
}
