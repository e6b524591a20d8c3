//! A section with neither items nor sections.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::model::Section;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::numbers::tail;

pub(crate) static RULE: Rule = Rule {
    id: "empty-section",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page { russian: include_str!("empty_section.ru.md"), english: include_str!("empty_section.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let empty = context.sections.iter().filter(|section| section.items.is_empty() && section.sections.is_empty());
    empty
        .filter(|section| !section.damaged && !is_heading(context, section))
        .map(|section| {
            let message = Message::new("empty-section").with("section", &section.number.value);
            rule.finding(section.title.span, message)
        })
        .collect()
}

/// True where the sections that belong into the section stand beside it: 3, then 3.1, 3.2.
fn is_heading(context: &Context, section: &Section) -> bool {
    context.sections.iter().any(|other| tail(&other.number.value, &section.number.value).is_some())
}
