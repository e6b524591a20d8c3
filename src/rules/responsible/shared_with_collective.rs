//! A collective beside somebody accountable.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};

use super::answers::Answer;
use super::standing::Standing;

pub(crate) static RULE: Rule = Rule {
    id: "shared-with-collective",
    group: RuleGroup::Responsible,
    severity: Severity::Note,
    page: Page {
        russian: include_str!("shared_with_collective.ru.md"),
        english: include_str!("shared_with_collective.en.md"),
    },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context.own().flat_map(|entry| shared(rule, context, entry)).collect()
}

fn shared(rule: &Rule, context: &Context, entry: &Entry) -> Vec<Finding> {
    let answers = context.answers().of(entry.index);
    if !answers.iter().any(Answer::is_accountable) {
        return Vec::new();
    }
    let collectives = answers.iter().filter(|answer| answer.standing == Standing::Collective);
    collectives
        .map(|answer| {
            let text = answer.text();
            let message = Message::new("shared-with-collective").with("collective", &*text);
            rule.finding_for(entry, answer.place(context), message).cause("shared")
        })
        .collect()
}
