//! A waiver that nothing needs.

use crate::finding::Severity;
use crate::rules::{Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "unused-waiver",
    group: RuleGroup::Waiver,
    severity: Severity::Warning,
    page: Page { russian: include_str!("unused_waiver.ru.md"), english: include_str!("unused_waiver.en.md") },
    needs: &[Need::Waivers],
    check: None,
};
