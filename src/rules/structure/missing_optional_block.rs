//! A conditional part is absent although the profile states that its condition holds.

use crate::finding::{Finding, Severity};
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::condition;

pub(crate) static RULE: Rule = Rule {
    id: "missing-optional-block",
    group: RuleGroup::Structure,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("missing_optional_block.ru.md"),
        english: include_str!("missing_optional_block.en.md"),
    },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    condition::absent(rule, context, Some(true))
}
