//! GitLab Code Quality.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use crate::check::Checked;
use crate::finding::Severity;
use crate::fingerprint;

use super::View;
use super::harmless::harmless;

#[derive(Serialize)]
struct Violation<'v> {
    description: String,
    check_name: &'v str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'v>,
}

#[derive(Serialize)]
struct Location<'v> {
    path: &'v str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub(super) fn head() -> String {
    "[".to_owned()
}

pub(super) fn tail() -> String {
    "\n]\n".to_owned()
}

/// The findings of a file, a line each.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let fingerprints = fingerprint::all(checked, checked.findings.iter());
    let lines = checked.findings.iter().zip(fingerprints).map(|(finding, fingerprint)| {
        let (start, end) = (checked.source.position(finding.span.start), checked.source.position(finding.span.end));
        let violation = Violation {
            description: harmless(&view.locale.text(&finding.message)).into_owned(),
            check_name: finding.rule,
            fingerprint: format!("{}:{fingerprint}", checked.source.path()),
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            location: Location { path: checked.source.path(), lines: Lines { begin: start.line, end: end.line } },
        };
        format!("\n{}", super::json::line(&violation))
    });
    lines.collect::<Vec<_>>().join(",")
}
