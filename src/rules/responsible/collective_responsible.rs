//! Only a collective answers for an item.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

use super::answers::Answer;
use super::standing::Standing;

pub(crate) static RULE: Rule = Rule {
    id: "collective-responsible",
    group: RuleGroup::Responsible,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("collective_responsible.ru.md"),
        english: include_str!("collective_responsible.en.md"),
    },
    needs: &[Need::Responsible],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context.own().filter_map(|entry| collective(rule, context, entry)).collect()
}

fn collective(rule: &Rule, context: &Context, entry: &Entry) -> Option<Finding> {
    let answers = context.answers().of(entry.index);
    // Of those outside the working group, outside-working-group speaks already.
    let outside = |answer: &Answer| matches!(answer.standing, Standing::Outside { .. });
    let first = answers.iter().find(|answer| !outside(answer))?;
    if answers.iter().any(Answer::is_accountable) {
        return None;
    }
    let texts: Vec<_> = answers.iter().map(Answer::text).collect();
    let text = texts.join(", ");
    let message = Message::new("collective-responsible").with("collective", &text);
    Some(
        rule.finding_for(entry, first.place(context), message)
            .basis(Message::new("basis-responsible-column"))
            .cause("collective"),
    )
}
