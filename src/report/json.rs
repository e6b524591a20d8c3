//! The report for programs: versioned JSON, one finding per item, positions from 1. Field names are never translated.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;

use super::harmless::is_harmful;
use super::summary::Summary;

/// Version of the format.
pub const VERSION: u32 = 1;

/// A finding as JSON states it.
#[derive(Debug, Serialize)]
pub struct JsonFinding<'f> {
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
}

#[derive(Debug, Serialize)]
struct JsonRelated<'f> {
    message: String,
    path: &'f str,
    line: usize,
    column: usize,
}

#[derive(Debug, Serialize)]
struct JsonSummary {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl<'f> JsonFinding<'f> {
    /// A finding in the words of a language.
    pub fn new(checked: &'f Checked, finding: &'f Finding, locale: &Locale) -> Self {
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
        }
    }
}

/// Writes the document piece by piece, so that memory stays flat.
pub struct JsonReport<W> {
    writer: W,
    first: bool,
}

impl<W: Write> JsonReport<W> {
    /// Begins the document.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn begin(mut writer: W) -> io::Result<Self> {
        write!(writer, "{{\"version\":{VERSION},\"findings\":[")?;
        Ok(Self { writer, first: true })
    }

    /// Writes findings that were put into JSON by `findings`.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn add(&mut self, findings: &str) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        let separator = if std::mem::replace(&mut self.first, false) { "" } else { "," };
        write!(self.writer, "{separator}{findings}")
    }

    /// Ends the document with the counts.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn end(mut self, summary: &Summary) -> io::Result<()> {
        let summary = JsonSummary {
            files: summary.files,
            errors: summary.count(Severity::Error),
            warnings: summary.count(Severity::Warning),
            notes: summary.count(Severity::Note),
        };
        write!(self.writer, "\n],\"summary\":{}}}\n", serde_json::to_string(&summary)?)?;
        self.writer.flush()
    }
}

/// The findings of one file, a line each, with commas between.
///
/// # Errors
/// Never for findings: all their fields are texts and numbers.
pub fn findings(checked: &Checked, locale: &Locale) -> serde_json::Result<String> {
    let lines: Result<Vec<String>, _> = checked
        .findings
        .iter()
        .map(|finding| {
            serde_json::to_string(&JsonFinding::new(checked, finding, locale))
                .map(|line| format!("\n{}", escaped(&line)))
        })
        .collect();
    Ok(lines?.join(","))
}

/// JSON with characters that steer a terminal written as escapes: the same values, whoever prints them.
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
