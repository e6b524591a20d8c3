//! A finding a line: path:line:column: severity rule: message.

use crate::check::Checked;
use crate::finding::Finding;

use super::View;
use super::harmless::one_line;

/// The findings of a file, and what is waived when that is asked for.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let mut text = String::new();
    for finding in &checked.findings {
        text.push_str(&line(checked, finding, finding.severity.id(), "", view));
    }
    for waived in checked.waived.iter().filter(|_| view.show_waived) {
        let reason = format!(" ({})", one_line(&waived.reason));
        text.push_str(&line(checked, &waived.finding, "waived", &reason, view));
    }
    text
}

fn line(checked: &Checked, finding: &Finding, severity: &str, after: &str, view: &View) -> String {
    let place = checked.source.position(finding.span.start);
    let (path, message) = (one_line(checked.source.path()), one_line(&view.locale.text(&finding.message)));
    format!("{path}:{}:{}: {severity} {}: {message}{after}\n", place.line, place.column, finding.rule)
}
