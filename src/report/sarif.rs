//! SARIF 2.1.0, for code scanning: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::check::Checked;
use crate::finding::Finding;
use crate::fingerprint;
use crate::message::Message;
use crate::rules::{RULES, Rule};
use crate::source::Span;
use crate::waiver::Waived;

use super::View;
use super::harmless::harmless;

/// What stands in a path of a URI as it is.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~');

/// The beginning of the log: what kc is, and its rules with their pages in the language of the report.
pub(super) fn head(view: &View) -> String {
    let driver = json!({
        "name": "kc",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": view.locale.language.code(),
        "rules": RULES.iter().map(|rule| descriptor(rule, view)).collect::<Vec<_>>(),
    });
    let language = view.locale.language.code();
    format!(
        "{{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{{\"tool\":{{\"driver\":{driver}}},\
         \"language\":\"{language}\",\"columnKind\":\"unicodeCodePoints\",\"results\":["
    )
}

pub(super) fn tail() -> String {
    "\n]}]}\n".to_owned()
}

fn descriptor(rule: &Rule, view: &View) -> Value {
    let page = rule.page.in_language(view.locale.language);
    let summary = rule.page.summary(view.locale.language);
    json!({
        "id": rule.id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.severity.id()},
        "properties": {"tags": [rule.group.id()]},
    })
}

/// The results of a file, a line each; waived ones are suppressed results, when they are asked for.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let waived: Vec<&Waived> = checked.waived.iter().filter(|_| view.show_waived).collect();
    let findings = || checked.findings.iter().chain(waived.iter().map(|waived| &waived.finding));
    let waivers = checked.findings.iter().map(|_| None).chain(waived.iter().map(|waived| Some(*waived)));
    let lines =
        findings().zip(fingerprint::all(checked, findings())).zip(waivers).map(|((finding, fingerprint), waiver)| {
            format!("\n{}", super::json::line(&result(checked, finding, &fingerprint, waiver, view)))
        });
    lines.collect::<Vec<_>>().join(",")
}

fn result(checked: &Checked, finding: &Finding, fingerprint: &str, waiver: Option<&Waived>, view: &View) -> Value {
    let text = |message: &Message| harmless(&view.locale.text(message)).into_owned();
    let related: Vec<Value> = finding
        .related
        .iter()
        .enumerate()
        .map(|(index, label)| {
            json!({
                "id": index,
                "physicalLocation": location(checked, label.span),
                "message": {"text": text(&label.message)},
            })
        })
        .collect();
    let mut result = json!({
        "ruleId": finding.rule,
        "level": finding.severity.id(),
        "message": {"text": text(&finding.message)},
        "locations": [{"physicalLocation": location(checked, finding.span)}],
        "partialFingerprints": {"kcContent/v1": fingerprint},
        "properties": {"item": finding.item.as_deref(), "templateItem": finding.template_item.as_deref(), "basis": finding.basis.as_ref().map(text), "help": view.locale.attribute(&finding.message, "help")},
    });
    if let Some(fields) = result.as_object_mut() {
        if let Some(index) = RULES.iter().position(|rule| rule.id == finding.rule) {
            fields.insert("ruleIndex".to_owned(), index.into());
        }
        if !related.is_empty() {
            fields.insert("relatedLocations".to_owned(), related.into());
        }
        if let Some(waiver) = waiver {
            let kind = if waiver.path == checked.source.path() { "inSource" } else { "external" };
            let suppression = json!([{"kind": kind, "justification": waiver.reason, "status": "accepted"}]);
            fields.insert("suppressions".to_owned(), suppression);
        }
    }
    result
}

fn location(checked: &Checked, span: Span) -> Value {
    let (start, end) = (checked.source.position(span.start), checked.source.position(span.end));
    json!({
        "artifactLocation": artifact(checked.source.path()),
        "region": {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column},
    })
}

/// A file: from the root of the sources, unless its path is absolute.
fn artifact(path: &str) -> Value {
    let encoded = utf8_percent_encode(path, PATH).to_string();
    if path.starts_with('/') {
        return json!({ "uri": format!("file://{encoded}") });
    }
    json!({ "uri": encoded, "uriBaseId": "%SRCROOT%" })
}
