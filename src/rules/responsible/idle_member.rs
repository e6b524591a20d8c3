//! A member of the working group without an item.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::model::Member;
use crate::roadmap::person::ResponsibleKind;
use crate::rules::{Context, Page, Rule, RuleGroup};
use crate::spelling;

use super::answers::{Answer, member_title, place_of};
use super::standing::{Standing, mentions};

/// Beginnings of words that give a member work in the group itself: its secretary, the deputy of its chair.
const GROUP_WORK: &[&str] = &["секретар", "председател"];

pub(crate) static RULE: Rule = Rule {
    id: "idle-member",
    group: RuleGroup::Responsible,
    severity: Severity::Note,
    page: Page { russian: include_str!("idle_member.ru.md"), english: include_str!("idle_member.en.md") },
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let answers = context.answers();
    if !is_decidable(context) {
        return Vec::new();
    }
    let idle = |member: usize, listed: &Member| {
        !answers.all().any(|answer| may_be(answer, member, listed)) && !works_for_group(listed)
    };
    answers
        .ordinary_members()
        .filter(|(member, listed)| idle(*member, listed))
        .filter_map(|(_, listed)| member_title(listed))
        .map(|title| {
            let message = Message::new("idle-member").with("member", &title.value);
            rule.finding(place_of(context, title), message).cause("idle")
        })
        .collect()
}

/// Whether it is known of every item who answers for it: all was read, and somebody is named, by name or post.
fn is_decidable(context: &Context) -> bool {
    let whole = context.entries.iter().all(|entry| !entry.item.damaged)
        && context.sections.iter().all(|section| !section.damaged)
        && !context.damaged("sections");
    let told = |answer: &Answer| !matches!(answer.standing, Standing::Unknown | Standing::Collective);
    whole && context.answers().all().next().is_some() && context.answers().all().all(told)
}

/// Whether the entry is about the member, may be, or is about a unit that the member works in.
fn may_be(answer: &Answer, member: usize, listed: &Member) -> bool {
    let unit = answer.kind == ResponsibleKind::Unit;
    let works_there = || listed.position.as_ref().is_some_and(|position| mentions(&position.value, &answer.text()));
    if is_named_beside(answer, listed) {
        return true;
    }
    match &answer.standing {
        Standing::Member { member: known, .. } => *known == member || (unit && works_there()),
        Standing::Ambiguous(members) => members.contains(&member) || (unit && works_there()),
        Standing::Outside { similar } => similar.contains(&member),
        Standing::Collective | Standing::Unknown => true,
    }
}

/// «Орлов О.И. (на период отсутствия – Белов О.И.)», «Орлов О.И. совместно с Беловым О.И.»: whether the member, in any case
/// form, stands beside another name.
fn is_named_beside(answer: &Answer, listed: &Member) -> bool {
    const ENDING: usize = 2;
    const STEM: usize = 3;
    let (Some(_), Some(beside)) = (&answer.responsible.name, &answer.responsible.position) else { return false };
    let Some(surname) = listed.name.as_ref().and_then(|name| name.value.split_whitespace().next()) else {
        return false;
    };
    let letters = surname.chars().count();
    let stem: String = surname.chars().take(letters.saturating_sub(ENDING).max(STEM)).collect();
    beside.value.contains(&stem)
}

fn works_for_group(listed: &Member) -> bool {
    let Some(position) = &listed.position else { return false };
    let folded = spelling::fold(&position.value);
    let mut words = folded.split([' ', '-', '(', ',']);
    folded.contains("рабочей групп") || words.any(|word| GROUP_WORK.iter().any(|work| word.starts_with(work)))
}
