//! A deadline that can be read but is written wrongly.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline::SlipKind;
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::stated;

pub(crate) static RULE: Rule = Rule {
    id: "malformed-deadline",
    group: RuleGroup::Deadline,
    severity: Severity::Warning,
    page: Page { russian: include_str!("malformed_deadline.ru.md"), english: include_str!("malformed_deadline.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    stated::dated(context)
        .filter_map(|(entry, deadline, due)| {
            let slip = due.slip.as_ref()?;
            let message = Message::new("malformed-deadline")
                .with("deadline", stated::quoted(&deadline.value))
                .with("slip", Message::new(name(slip.kind)))
                .with("corrected", &slip.corrected);
            Some(rule.finding_for(entry, deadline.span, message).cause("malformed"))
        })
        .collect()
}

/// The id of the text that says what is wrong.
fn name(slip: SlipKind) -> &'static str {
    match slip {
        SlipKind::StrayPunctuation => "slip-stray-punctuation",
        SlipKind::StraySpace => "slip-stray-space",
        SlipKind::MissingSpace => "slip-missing-space",
        SlipKind::WrongSeparator => "slip-wrong-separator",
        SlipKind::TwoDigitYear => "slip-two-digit-year",
        SlipKind::AbbreviatedMonth => "slip-abbreviated-month",
        SlipKind::WrongCase => "slip-wrong-case",
        SlipKind::MissingDay => "slip-missing-day",
        SlipKind::MisspeltMonth => "slip-misspelt-month",
        SlipKind::PluralYearMark => "slip-plural-year-mark",
        SlipKind::LookalikeLetter => "slip-lookalike-letter",
    }
}
