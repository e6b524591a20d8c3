//! The YAML is not a roadmap of format 1.

use crate::finding::Severity;
use crate::rules::{Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "invalid-roadmap",
    group: RuleGroup::Input,
    severity: Severity::Error,
    page: Page { russian: include_str!("invalid_roadmap.ru.md"), english: include_str!("invalid_roadmap.en.md") },
    needs: &[],
    check: None,
};
