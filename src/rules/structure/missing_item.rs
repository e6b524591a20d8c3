//! An item is absent that the template requires of every body, or of every body with its section.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::absence::Part;

pub(crate) static RULE: Rule = Rule {
    id: "missing-item",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_item.ru.md"), english: include_str!("missing_item.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let required =
        context.absences().iter().filter(|absence| matches!(absence.part, Part::Item(_)) && absence.footnote.is_none());
    required
        .map(|absence| {
            let finding = absence.finding(rule, "missing-item");
            finding.basis(Message::new("basis-required-item")).cause("absent")
        })
        .collect()
}
