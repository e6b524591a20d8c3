//! Who answers is below the rank that the template asks for.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::{self, ResponsibleKind};
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::source::Located;

use super::answers::{Answer, place_of};
use super::standing::Standing;

pub(crate) static RULE: Rule = Rule {
    id: "insufficient-rank",
    group: RuleGroup::Responsible,
    severity: Severity::Error,
    page: Page { russian: include_str!("insufficient_rank.ru.md"), english: include_str!("insufficient_rank.en.md") },
    needs: &[Need::Body, Need::Responsible],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context.own().filter_map(|entry| insufficient(rule, context, entry)).collect()
}

fn insufficient(rule: &Rule, context: &Context, entry: &Entry) -> Option<Finding> {
    let asked = entry.template?.item.rank.as_ref()?;
    let least = context.template.file.ranks.iter().position(|rank| rank.id == *asked)?;
    let accountable = context.answers().of(entry.index).iter().filter(|answer| answer.is_accountable());
    let ranked: Option<Vec<(usize, &Answer)>> =
        accountable.map(|answer| Some((rank(context, answer)?, answer))).collect();
    let (rank, answer) = ranked?.into_iter().min_by_key(|(rank, _)| *rank)?;
    if rank <= least {
        return None;
    }
    let wordings = &context.template.file.ranks.get(least)?.words;
    let (stated, listed) = (answer.responsible.position.as_ref(), listed(context, answer).next());
    let posts: Vec<&str> = context.answers().posts().collect();
    let least = context.answers().body().own_wording(wordings, &posts)?;
    let message = Message::new("insufficient-rank")
        .with("position", &stated.or(listed)?.value)
        .with("least", least)
        .with("least-genitive", person::genitive(least));
    let place = stated.map_or_else(|| answer.place(context), |text| place_of(context, text));
    let finding = rule.finding_for(entry, place, message).basis(context.item_basis(entry));
    Some(match (stated, listed) {
        (None, Some(listed)) => finding.related(place_of(context, listed), Message::new("position-listed")),
        _ => finding,
    })
}

/// The highest rank that the one who answers may have, by the post stated and those listed; `None` when it cannot be
/// told of any of them.
fn rank(context: &Context, answer: &Answer) -> Option<usize> {
    if answer.kind == ResponsibleKind::Unit {
        return None;
    }
    let posts = answer.responsible.position.iter().chain(listed(context, answer));
    let ranks: Option<Vec<usize>> = posts.map(|post| told(context, &post.value)).collect();
    ranks?.into_iter().min()
}

/// The listed posts of the members whom the answer fits.
fn listed<'a>(context: &'a Context, answer: &'a Answer) -> impl Iterator<Item = &'a Located<String>> {
    let members = match &answer.standing {
        Standing::Member { member, .. } => std::slice::from_ref(member),
        Standing::Ambiguous(members) => members,
        _ => &[],
    };
    members.iter().filter_map(|member| context.answers().member(*member)?.position.as_ref())
}

fn told(context: &Context, position: &str) -> Option<usize> {
    if context.answers().body().may_be_led_by(position) {
        return None;
    }
    context.template.rank(position).or_else(|| context.template.rank(&person::spelt_out(position)))
}
