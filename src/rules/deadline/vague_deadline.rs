//! A deadline that cannot be checked.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline::{Deadline, Vagueness};
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::stated;

pub(crate) static RULE: Rule = Rule {
    id: "vague-deadline",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page { russian: include_str!("vague_deadline.ru.md"), english: include_str!("vague_deadline.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    stated::stated(context)
        .filter_map(|(entry, deadline)| {
            let Deadline::Vague(vagueness) = deadline.value.deadline else { return None };
            let message = Message::new(id(vagueness)).with("deadline", stated::quoted(&deadline.value));
            Some(rule.finding_for(entry, deadline.span, message).cause("vague"))
        })
        .collect()
}

fn id(vagueness: Vagueness) -> &'static str {
    match vagueness {
        Vagueness::Recurring => "vague-deadline-recurring",
        Vagueness::Open => "vague-deadline-open",
        Vagueness::YearMissing => "vague-deadline-year",
        Vagueness::Ambiguous => "vague-deadline-ambiguous",
    }
}
