//! JUnit XML, of the schema that Jenkins keeps: a suite for each roadmap, a failed case for each finding.

use std::collections::HashMap;
use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::check::Checked;
use crate::finding::Finding;
use crate::fingerprint;
use crate::rules::Outcome;

use super::harmless::one_line;
use super::{View, outcomes, wording};

/// What became of a case.
enum Fate {
    Passed,
    Failed { kind: &'static str, message: String, text: String },
    Skipped { kind: &'static str, message: String },
}

struct Case {
    name: String,
    fate: Fate,
}

pub(super) fn head() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kc\">".to_owned()
}

pub(super) fn tail() -> String {
    "\n</testsuites>\n".to_owned()
}

/// The suite of a roadmap.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory cannot fail.
    let _ = suite(&mut writer, checked, &cases(checked, view));
    format!("\n{}", String::from_utf8(writer.into_inner()).unwrap_or_default())
}

fn cases(checked: &Checked, view: &View) -> Vec<Case> {
    let failed =
        checked.findings.iter().map(|finding| Case { name: name(finding), fate: failure(checked, finding, view) });
    let mut cases: Vec<Case> = failed.collect();
    for waived in checked.waived.iter().filter(|_| view.show_waived) {
        let fate = Fate::Skipped { kind: "waived", message: allowed(&waived.reason) };
        cases.push(Case { name: name(&waived.finding), fate });
    }
    for outcome in checked.outcomes.iter().filter(|_| view.show_passed) {
        let fate = match &outcome.outcome {
            Outcome::Passed => Fate::Passed,
            Outcome::NotApplicable(_) => {
                let reason = outcomes::reason(&outcome.outcome, view.locale).unwrap_or_default();
                Fate::Skipped { kind: "not-applicable", message: allowed(&reason) }
            }
            Outcome::Failed | Outcome::Waived => continue,
        };
        cases.push(Case { name: outcome.rule.id.to_owned(), fate });
    }
    if cases.is_empty() {
        cases.push(Case { name: "kc check".to_owned(), fate: Fate::Passed });
    }
    number(&mut cases);
    cases
}

/// A case is named by its rule and item, not by its line: so its history goes on when lines move.
fn name(finding: &Finding) -> String {
    match fingerprint::subject(finding) {
        Some(item) => allowed(&format!("{} {item}", finding.rule)),
        None => finding.rule.to_owned(),
    }
}

/// Tells cases of one name apart.
fn number(cases: &mut [Case]) {
    let mut seen = HashMap::<String, usize>::new();
    for case in cases {
        let count = seen.entry(case.name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            case.name = format!("{} ({count})", case.name);
        }
    }
}

fn failure(checked: &Checked, finding: &Finding, view: &View) -> Fate {
    let place = checked.source.position(finding.span.start);
    let message = allowed(&view.locale.text(&finding.message));
    let mut text = format!("{}:{}:{}: {message}", allowed(checked.source.path()), place.line, place.column);
    for line in wording::basis_and_help(finding, view.locale) {
        text.push('\n');
        text.push_str(&allowed(&line));
    }
    Fate::Failed { kind: finding.severity.id(), message, text }
}

fn suite(writer: &mut Writer<Vec<u8>>, checked: &Checked, cases: &[Case]) -> io::Result<()> {
    let count = |wanted: fn(&Fate) -> bool| cases.iter().filter(|case| wanted(&case.fate)).count().to_string();
    let path = allowed(checked.source.path());
    writer
        .create_element("testsuite")
        .with_attributes([
            ("name", path.as_str()),
            ("tests", &cases.len().to_string()),
            ("failures", &count(|fate| matches!(fate, Fate::Failed { .. }))),
            ("errors", "0"),
            ("skipped", &count(|fate| matches!(fate, Fate::Skipped { .. }))),
            ("file", &path),
        ])
        .write_inner_content(|writer| cases.iter().try_for_each(|case| write(writer, &path, case)))?;
    Ok(())
}

fn write(writer: &mut Writer<Vec<u8>>, path: &str, case: &Case) -> io::Result<()> {
    let element =
        writer.create_element("testcase").with_attributes([("classname", path), ("name", case.name.as_str())]);
    match &case.fate {
        Fate::Passed => element.write_empty()?,
        Fate::Failed { kind, message, text } => element.write_inner_content(|writer| {
            let failure =
                writer.create_element("failure").with_attributes([("type", *kind), ("message", message.as_str())]);
            failure.write_text_content(BytesText::new(text)).map(|_| ())
        })?,
        Fate::Skipped { kind, message } => element.write_inner_content(|writer| {
            let skipped =
                writer.create_element("skipped").with_attributes([("type", *kind), ("message", message.as_str())]);
            skipped.write_empty().map(|_| ())
        })?,
    };
    Ok(())
}

/// The text on one line, without the characters that XML does not allow.
fn allowed(text: &str) -> String {
    one_line(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}
