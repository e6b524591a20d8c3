//! Workflow commands of GitHub Actions: an annotation for each finding, at its line.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write;

use crate::check::Checked;
use crate::finding::{Finding, Severity};

use super::View;
use super::harmless::harmless;
use super::wording;

/// The findings of a file, a command each.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    checked.findings.iter().map(|finding| command(checked, finding, view)).collect()
}

fn command(checked: &Checked, finding: &Finding, view: &View) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = (checked.source.position(finding.span.start), checked.source.position(finding.span.end));
    let mut text =
        format!("::{name} file={},line={},endLine={}", property(checked.source.path()), start.line, end.line);
    if start.line == end.line {
        // Columns are understood only within one line. Writing to a text cannot fail.
        let _ = write!(text, ",col={},endColumn={}", start.column, end.column);
    }
    let lines = std::iter::once(view.locale.text(&finding.message));
    let message: Vec<String> = lines.chain(wording::basis_and_help(finding, view.locale)).collect();
    format!("{text},title={}::{}\n", property(&format!("kc {}", finding.rule)), data(&message.join("\n")))
}

/// A text as the data of a command.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text as a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
