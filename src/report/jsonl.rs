//! One finding in JSON a line, for streams: the fields are those of the JSON report.

use crate::check::Checked;

use super::View;
use super::json::JsonFinding;

/// The findings of a file, and what is waived when that is asked for.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let findings = checked.findings.iter().map(|finding| JsonFinding::new(checked, finding, view.locale));
    let waived = checked.waived.iter().filter(|_| view.show_waived);
    let waived = waived.map(|waived| JsonFinding::waived(checked, waived, view.locale));
    findings.chain(waived).map(|finding| finding.to_line() + "\n").collect()
}
