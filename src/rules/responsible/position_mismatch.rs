//! The post of a member differs from the one that the working group lists.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::person::PositionMatch;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::spelling;

use super::answers::{Answer, of_each_answer, place_of};
use super::standing::Standing;

pub(crate) static RULE: Rule = Rule {
    id: "position-mismatch",
    group: RuleGroup::Responsible,
    severity: Severity::Warning,
    page: Page { russian: include_str!("position_mismatch.ru.md"), english: include_str!("position_mismatch.en.md") },
    needs: &[Need::WorkingGroup, Need::Responsible],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    of_each_answer(context, |entry, answer| mismatch(rule, context, entry, answer))
}

fn mismatch(rule: &Rule, context: &Context, entry: &Entry, answer: &Answer) -> Option<Finding> {
    let Standing::Member { member, position: Some(position) } = &answer.standing else { return None };
    let stated = answer.responsible.position.as_ref()?;
    let listed = context.answers().member(*member)?.position.as_ref()?;
    let message = |id| Message::new(id).with("name", &*answer.text());
    let finding = match position {
        PositionMatch::Same | PositionMatch::Shortened | PositionMatch::Unclear => return None,
        // The body's own name, which is not known, may be all the difference.
        PositionMatch::Different if context.damaged("body") => return None,
        PositionMatch::Different => {
            let message = message("position-mismatch").with("stated", &stated.value).with("listed", &listed.value);
            rule.finding_for(entry, place_of(context, stated), message)
                .related(place_of(context, listed), Message::new("position-listed"))
        }
        PositionMatch::Misspelt { stated_word, listed_word } => {
            let message = message("position-mismatch-spelling").with("stated", stated_word).with("listed", listed_word);
            rule.finding_for(entry, context.place_of(place_of(context, stated), stated_word), message)
                .related(context.place_of(place_of(context, listed), listed_word), Message::new("position-listed-word"))
        }
    };
    Some(finding.cause(format!("{member} {}", spelling::fold(&stated.value))))
}
