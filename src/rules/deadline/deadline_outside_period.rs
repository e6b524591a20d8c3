//! A deadline outside the period that the roadmap states.

use chrono::{Datelike, NaiveDate};

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::model::StatedDeadline;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

use super::stated;

pub(crate) static RULE: Rule = Rule {
    id: "deadline-outside-period",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("deadline_outside_period.ru.md"),
        english: include_str!("deadline_outside_period.en.md"),
    },
    needs: &[Need::Period, Need::Dates],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(period) = &context.roadmap.period else { return Vec::new() };
    stated::dated(context)
        .filter_map(|(entry, deadline, due)| {
            let (id, label, limit) = if due.date < period.from.value {
                ("deadline-outside-period-early", "period-begins", &period.from)
            } else if due.date > period.to.value && !ends_with_period(&deadline.value, due.date, period.to.value) {
                ("deadline-outside-period-late", "period-ends", &period.to)
            } else {
                return None;
            };
            let message = Message::new(id).with("deadline", due.date).with("limit", limit.value);
            let finding = rule
                .finding_for(entry, deadline.span, message)
                .related(limit.span, Message::new(label).with("limit", limit.value))
                .cause("period");
            Some(finding)
        })
        .collect()
}

/// «до 1 января 2025 г.»: by the end of 2024, as it is often said.
fn ends_with_period(deadline: &StatedDeadline, due: NaiveDate, end: NaiveDate) -> bool {
    let until = deadline.text.split_whitespace().next().is_some_and(|word| word.to_lowercase() == "до");
    until && end.succ_opt() == Some(due) && due.ordinal() == 1
}
