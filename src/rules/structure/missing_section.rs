//! A section that the template requires of every body is absent.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::absence::Part;

pub(crate) static RULE: Rule = Rule {
    id: "missing-section",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page { russian: include_str!("missing_section.ru.md"), english: include_str!("missing_section.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let required = context
        .absences()
        .iter()
        .filter(|absence| matches!(absence.part, Part::Section(_)) && absence.footnote.is_none());
    required
        .map(|absence| {
            let finding = absence.finding(rule, "missing-section");
            finding.basis(Message::new("basis-required-section")).cause("absent")
        })
        .collect()
}
