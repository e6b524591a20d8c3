//! A collective beside somebody accountable.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::{self, ResponsibleKind};
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::source::Span;
use crate::spelling;

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
    needs: &[Need::Body, Need::Responsible],
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
    let announces =
        |at: usize, answer: &Answer| answers.get(at + 1).is_some_and(|next| announces(context, answer, next));
    let collectives = answers.iter().enumerate();
    collectives
        .filter(|(at, answer)| {
            answer.standing == Standing::Collective && !announces(*at, answer) && !concludes(answers, *at)
        })
        .map(|(_, answer)| {
            let text = answer.text();
            let message = Message::new("shared-with-collective").with("collective", &*text);
            rule.finding_for(entry, answer.place(context), message).cause("shared")
        })
        .collect()
}

/// «Заместители министра Паксина Е.Б., Орлов О.И.»: the plural says what those are who are named right behind it.
fn announces(context: &Context, collective: &Answer, next: &Answer) -> bool {
    let between = Span::new(collective.responsible.span.end, next.responsible.span.start);
    let adjoins = |mark: char| mark == ' ' || mark == ':' || mark == '(' || spelling::is_dash(mark);
    // Where the two have no places of their own, it cannot be told what stands between.
    next.kind == ResponsibleKind::Person
        && (collective.responsible.span == next.responsible.span || context.source.slice(between).chars().all(adjoins))
        && person::is_plural_post(&collective.text())
}

/// «Паксина Е.Б., Орлов О.И., заместители министра»: the plural says what those are who are named before it.
fn concludes(answers: &[Answer], at: usize) -> bool {
    let is_bare = |back: usize| {
        let answer = at.checked_sub(back).and_then(|at| answers.get(at));
        answer.is_some_and(|answer| answer.kind == ResponsibleKind::Person && answer.responsible.position.is_none())
    };
    is_bare(1) && is_bare(2) && answers.get(at).is_some_and(|answer| person::is_plural_post(&answer.text()))
}
