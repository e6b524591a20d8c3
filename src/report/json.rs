//! The report for programs: versioned JSON, one finding per item, positions from 1. Field names are never translated.

use std::borrow::Cow;
use std::fmt::Write;

use serde::Serialize;

use crate::baseline::Key;
use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::waiver::Waived;

use super::harmless::is_harmful;
use super::summary::Summary;
use super::{Piece, View, outcomes};

/// Version of the format.
pub(super) const VERSION: u32 = 1;

/// A finding as JSON states it.
#[derive(Debug, Serialize)]
pub(super) struct JsonFinding<'f> {
    rule: &'f str,
    severity: &'f str,
    message: String,
    help: Option<String>,
    path: &'f str,
    item: Option<&'f str>,
    template_item: Option<&'f str>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    related: Vec<JsonRelated<'f>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<JsonWaiver<'f>>,
}

#[derive(Debug, Serialize)]
struct JsonRelated<'f> {
    message: String,
    path: &'f str,
    line: usize,
    column: usize,
}

#[derive(Debug, Serialize)]
struct JsonWaiver<'f> {
    reason: &'f str,
    until: Option<String>,
    path: &'f str,
    line: usize,
}

#[derive(Debug, Serialize)]
struct JsonSummary<'s> {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    waived: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<JsonBaseline<'s>>,
}

#[derive(Debug, Serialize)]
struct JsonBaseline<'s> {
    known: usize,
    gone: Vec<JsonGone<'s>>,
}

#[derive(Debug, Serialize)]
struct JsonGone<'s> {
    #[serde(flatten)]
    key: &'s Key,
    count: usize,
}

impl<'f> JsonFinding<'f> {
    /// A finding in the words of a language.
    pub(super) fn new(checked: &'f Checked, finding: &'f Finding, locale: &Locale) -> Self {
        let source = &checked.source;
        let (start, end) = (source.position(finding.span.start), source.position(finding.span.end));
        let related = finding.related.iter().map(|label| {
            let place = source.position(label.span.start);
            JsonRelated {
                message: locale.text(&label.message),
                path: source.path(),
                line: place.line,
                column: place.column,
            }
        });
        Self {
            rule: finding.rule,
            severity: finding.severity.id(),
            message: locale.text(&finding.message),
            help: locale.attribute(&finding.message, "help"),
            path: source.path(),
            item: finding.item.as_deref(),
            template_item: finding.template_item.as_deref(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            related: related.collect(),
            waiver: None,
        }
    }

    /// A waived finding, with its waiver.
    pub(super) fn waived(checked: &'f Checked, waived: &'f Waived, locale: &Locale) -> Self {
        let accepted = JsonWaiver {
            reason: &waived.reason,
            until: waived.until.map(|until| until.to_string()),
            path: &waived.path,
            line: waived.line,
        };
        Self { waiver: Some(accepted), ..Self::new(checked, &waived.finding, locale) }
    }

    /// The finding on one line.
    pub(super) fn to_line(&self) -> String {
        line(self)
    }
}

/// The beginning of the document.
pub(super) fn head() -> String {
    format!("{{\"version\":{VERSION},\"findings\":[")
}

/// The findings of a file, a line each; what is waived and what became of the rules is kept for the tail.
pub(super) fn piece(checked: &Checked, view: &View) -> Piece {
    let lines = |findings: Vec<JsonFinding>| {
        findings.iter().map(|finding| format!("\n{}", finding.to_line())).collect::<Vec<_>>().join(",")
    };
    let findings = checked.findings.iter().map(|finding| JsonFinding::new(checked, finding, view.locale)).collect();
    let waived = checked.waived.iter().filter(|_| view.show_waived);
    let waived = waived.map(|waived| JsonFinding::waived(checked, waived, view.locale)).collect();
    let rules = if view.show_passed { outcomes::json(checked, view.locale) } else { String::new() };
    Piece { body: lines(findings), later: [lines(waived), rules] }
}

/// The end of the document, with the counts.
pub(super) fn tail(later: &[Vec<String>; 2], summary: &Summary, view: &View) -> String {
    let [waived, rules] = later;
    let mut text = "\n]".to_owned();
    for (name, shown, lines) in [("waived", view.show_waived, waived), ("rules", view.show_passed, rules)] {
        if shown {
            // Writing to a text cannot fail.
            let _ = write!(text, ",\"{name}\":[{}\n]", lines.join(","));
        }
    }
    let baseline = summary.baseline.as_ref().map(|baseline| JsonBaseline {
        known: baseline.known,
        gone: baseline.gone.iter().map(|(key, count)| JsonGone { key, count: *count }).collect(),
    });
    let summary = JsonSummary {
        files: summary.files,
        errors: summary.count(Severity::Error),
        warnings: summary.count(Severity::Warning),
        notes: summary.count(Severity::Note),
        waived: summary.waived,
        baseline,
    };
    let _ = writeln!(text, ",\"summary\":{}}}", line(&summary));
    text
}

/// A value in JSON on one line. Characters that steer a terminal are written as escapes: the same values, whoever prints
/// them. The values of reports are texts and numbers, which always become JSON.
pub(crate) fn line(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    escaped(&json).into_owned()
}

/// The same on as many lines as make it easy to read, the last one ended.
pub(crate) fn lines(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    escaped(&json).into_owned() + "\n"
}

fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(is_harmful) {
        return Cow::Borrowed(json);
    }
    let escape = |character: char| match character {
        harmful if is_harmful(harmful) => format!("\\u{:04x}", u32::from(harmful)),
        other => other.to_string(),
    };
    Cow::Owned(json.chars().map(escape).collect())
}
