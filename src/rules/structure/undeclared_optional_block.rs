//! A conditional part is absent and the profile does not state whether its condition holds.

use crate::finding::{Finding, Severity};
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::condition;

pub(crate) static RULE: Rule = Rule {
    id: "undeclared-optional-block",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("undeclared_optional_block.ru.md"),
        english: include_str!("undeclared_optional_block.en.md"),
    },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    condition::absent(rule, context, None)
}
