//! The file is no YAML text.

use crate::finding::Severity;
use crate::rules::{Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "invalid-yaml",
    group: RuleGroup::Input,
    severity: Severity::Error,
    page: Page { russian: include_str!("invalid_yaml.ru.md"), english: include_str!("invalid_yaml.en.md") },
    needs: &[],
    check: None,
};
