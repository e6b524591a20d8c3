//! What became of each rule: passed, failed, waived, or not applicable and why. An auditor shows what was checked.

use comfy_table::{ContentArrangement, Table};
use serde::Serialize;

use crate::check::Checked;
use crate::locale::Locale;
use crate::message::Message;
use crate::rules::{Outcome, RuleOutcome};

use super::View;
use super::harmless::one_line;

#[derive(Serialize)]
struct JsonRoadmap<'c> {
    path: &'c str,
    rules: Vec<JsonRule>,
}

#[derive(Serialize)]
struct JsonRule {
    rule: &'static str,
    outcome: &'static str,
    findings: usize,
    waived: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// The rules of a roadmap in JSON; empty for a file that is none.
pub(super) fn json(checked: &Checked, locale: &Locale) -> String {
    if checked.outcomes.is_empty() {
        return String::new();
    }
    let rule = |outcome: &RuleOutcome| JsonRule {
        rule: outcome.rule.id,
        outcome: outcome.outcome.id(),
        findings: outcome.findings,
        waived: outcome.waived,
        reason: reason(&outcome.outcome, locale),
    };
    let roadmap = JsonRoadmap { path: checked.source.path(), rules: checked.outcomes.iter().map(rule).collect() };
    format!("\n{}", super::json::line(&roadmap))
}

/// The rules of a roadmap as a table; empty for a file that is none.
pub(super) fn table(checked: &Checked, view: &View) -> String {
    if checked.outcomes.is_empty() {
        return String::new();
    }
    let locale = view.locale;
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(view.layout.width).unwrap_or(u16::MAX))
        .set_header(["outcomes-rule", "outcomes-outcome", "outcomes-why"].map(|id| locale.word(id)));
    for outcome in &checked.outcomes {
        table.add_row([
            outcome.rule.id.to_owned(),
            word(outcome, locale),
            reason(&outcome.outcome, locale).unwrap_or_default(),
        ]);
    }
    let title = Message::new("outcomes-title").with("path", one_line(checked.source.path()));
    format!("{}\n{}\n\n", locale.text(&title), table.trim_fmt())
}

/// Why a rule could not look.
pub(super) fn reason(outcome: &Outcome, locale: &Locale) -> Option<String> {
    match outcome {
        Outcome::NotApplicable(reason) => Some(locale.text(reason)),
        Outcome::Passed | Outcome::Failed | Outcome::Waived => None,
    }
}

fn word(outcome: &RuleOutcome, locale: &Locale) -> String {
    locale.text(&match &outcome.outcome {
        Outcome::Passed => Message::new("outcome-passed"),
        Outcome::Failed => Message::new("outcome-failed").with("count", outcome.findings),
        Outcome::Waived => Message::new("outcome-waived").with("count", outcome.waived),
        Outcome::NotApplicable(reason) if reason.id == "not-applicable-not-selected" => {
            Message::new("outcome-not-checked")
        }
        Outcome::NotApplicable(_) => Message::new("outcome-not-applicable"),
    })
}
