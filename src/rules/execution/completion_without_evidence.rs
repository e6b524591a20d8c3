//! A completion that no document proves.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::nothing::says_nothing;
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "completion-without-evidence",
    group: RuleGroup::Execution,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("completion_without_evidence.ru.md"),
        english: include_str!("completion_without_evidence.en.md"),
    },
    needs: &[Need::AsOf],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let Some(as_of) = context.as_of else { return Vec::new() };
    context
        .readable()
        .filter(|entry| entry.item.evidence.as_ref().is_none_or(|evidence| says_none(&evidence.value)))
        .filter_map(|entry| {
            let completed = entry.item.completed.as_ref().filter(|completed| completed.value <= as_of)?;
            let message = Message::new("completion-without-evidence").with("completed", completed.value);
            Some(rule.finding_for(entry, completed.span, message).cause("evidence"))
        })
        .collect()
}

/// True for a dash and for «нет» in the place of a document.
fn says_none(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric) || says_nothing(text, &[])
}
