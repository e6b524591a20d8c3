//! A member of the working group without an item.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::model::Member;
use crate::roadmap::person::{self, ResponsibleKind};
use crate::rules::{Context, Need, Page, Rule, RuleGroup};
use crate::source::Located;
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
    needs: &[Need::Body, Need::WorkingGroup],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let answers = context.answers();
    if !is_decidable(context) {
        return Vec::new();
    }
    let idle = |member: usize, listed: &Member| {
        let posts = |listed: &Member| listed.name.is_none() && listed.position.as_ref().is_some_and(is_plural);
        if answers.all().any(|answer| may_be(answer, member, listed)) || works_for_group(listed) || posts(listed) {
            return false;
        }
        let surname = surname_stem(listed);
        !surname.is_some_and(|surname| answers.all().any(|answer| is_named_beside(answer, &surname)))
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

/// True for a seat of many: «руководители структурных подразделений».
fn is_plural(position: &Located<String>) -> bool {
    person::is_plural_post(&position.value)
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
    match &answer.standing {
        Standing::Member { member: known, .. } => *known == member || (unit && works_there()),
        Standing::Ambiguous(members) => members.contains(&member) || (unit && works_there()),
        Standing::Outside { similar } => similar.contains(&member),
        Standing::Collective | Standing::Unknown => true,
    }
}

/// The surname of a member as all its case forms begin.
fn surname_stem(listed: &Member) -> Option<String> {
    const ENDING: usize = 2;
    const STEM: usize = 3;
    let surname = listed.name.as_ref()?.value.split_whitespace().next()?;
    let letters = surname.chars().count();
    Some(surname.chars().take(letters.saturating_sub(ENDING).max(STEM)).collect())
}

/// «Орлов О.И. (на период отсутствия – Белов О.И.)», «Орлов О.И. совместно с Беловым О.И.»: whether the member stands beside
/// another name.
fn is_named_beside(answer: &Answer, surname: &str) -> bool {
    let beside = answer.responsible.name.as_ref().and(answer.responsible.position.as_ref());
    beside.is_some_and(|beside| beside.value.contains(surname))
}

fn works_for_group(listed: &Member) -> bool {
    let Some(position) = &listed.position else { return false };
    let folded = spelling::fold(&position.value);
    let mut words = folded.split([' ', '-', '(', ',']);
    folded.contains("рабочей групп") || words.any(|word| GROUP_WORK.iter().any(|work| word.starts_with(work)))
}
