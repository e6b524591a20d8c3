//! Several members of the working group fit.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::ResponsibleKind;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};

use super::answers::{Answer, member_title, of_each_answer, place_of};
use super::standing::Standing;

/// All members are shown where they are no more than this, as namesakes are: the message counts them, and one of six would
/// say nothing.
const MOST_SHOWN: usize = 2;

pub(crate) static RULE: Rule = Rule {
    id: "ambiguous-responsible",
    group: RuleGroup::Responsible,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("ambiguous_responsible.ru.md"),
        english: include_str!("ambiguous_responsible.en.md"),
    },
    needs: &[Need::Body, Need::WorkingGroup, Need::Responsible],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    of_each_answer(context, |entry, answer| ambiguous(rule, context, entry, answer))
}

fn ambiguous(rule: &Rule, context: &Context, entry: &Entry, answer: &Answer) -> Option<Finding> {
    let Standing::Ambiguous(members) = &answer.standing else { return None };
    // «начальник отдела финансов, главный бухгалтер»: the posts of one member, parted at the comma.
    let of_one = |other: &Answer| {
        let posts = [other.kind, answer.kind] == [ResponsibleKind::Position; 2];
        posts && matches!(other.standing, Standing::Member { member, .. } if members.contains(&member))
    };
    if context.answers().of(entry.index).iter().any(of_one) {
        return None;
    }
    let text = answer.text();
    let message = Message::new("ambiguous-responsible").with("responsible", &*text).with("members", members.len());
    let finding = rule.finding_for(entry, answer.place(context), message).cause("ambiguous");
    let shown = if members.len() > MOST_SHOWN { &[][..] } else { members };
    let shown = shown.iter().filter_map(|member| member_title(context.answers().member(*member)?));
    Some(shown.fold(finding, |finding, title| {
        finding.related(place_of(context, title), Message::new("responsible-candidate"))
    }))
}
