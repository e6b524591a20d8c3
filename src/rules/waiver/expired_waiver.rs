//! A waiver whose last day has passed.

use crate::finding::Severity;
use crate::rules::{Need, Page, Rule, RuleGroup};

pub(crate) static RULE: Rule = Rule {
    id: "expired-waiver",
    group: RuleGroup::Waiver,
    severity: Severity::Warning,
    page: Page { russian: include_str!("expired_waiver.ru.md"), english: include_str!("expired_waiver.en.md") },
    needs: &[Need::AsOf, Need::Waivers],
    check: None,
};
