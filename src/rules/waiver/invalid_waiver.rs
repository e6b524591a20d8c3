//! A waiver that cannot hold: of no rule, of no item, without a reason, or forbidden.

use crate::finding::Severity;
use crate::rules::{Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "invalid-waiver",
    group: RuleGroup::Waiver,
    severity: Severity::Error,
    page: Page { russian: include_str!("invalid_waiver.ru.md"), english: include_str!("invalid_waiver.en.md") },
    needs: &[Need::Waivers],
    check: None,
};
