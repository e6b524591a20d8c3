//! How the values of options are read; what is wrong with one is said in the user's language.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::{PossibleValue, TypedValueParser};

use crate::message::Message;
use crate::report::Format;
use crate::roadmap::deadline::{self, Deadline, InvalidReason, Precision};
use crate::rules::{RULES, RuleGroup};

use super::arguments::{OverdueForm, ReportFile};

/// Why a value is refused.
#[derive(Debug)]
pub(super) struct Refusal(pub(super) Message);

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.0.id)
    }
}

impl std::error::Error for Refusal {}

/// The name of a rule or of a group of rules; the shells complete it.
#[derive(Debug, Clone, Copy)]
pub(super) struct RuleName;

impl TypedValueParser for RuleName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        (rule_or_group as fn(&str) -> Result<String, Refusal>).parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(names().map(PossibleValue::new)))
    }
}

/// The groups, then the rules.
fn names() -> impl Iterator<Item = &'static str> {
    RuleGroup::all().into_iter().map(RuleGroup::id).chain(RULES.iter().map(|rule| rule.id))
}

fn rule_or_group(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if names().any(|name| name == text) {
        return Ok(text.to_owned());
    }
    let nearest = names().map(|name| (strsim::damerau_levenshtein(text, name), name)).min();
    Err(Refusal(match nearest {
        Some((distance, name)) if distance <= 3 => Message::new("usage-misspelt-rule").with("nearest", name),
        _ => Message::new("usage-unknown-rule"),
    }))
}

/// Ends of files, and the formats of reports that they name.
const REPORT_ENDS: &[(&str, &str)] =
    &[("sarif", "sarif"), ("json", "json"), ("jsonl", "jsonl"), ("xml", "junit"), ("txt", "text")];

/// A format and a path, `sarif=kc.sarif`, or a path whose end names the format.
pub(super) fn report_file(text: &str) -> Result<ReportFile, Refusal> {
    let formats = || Format::ALL.map(|(id, _)| id).join(", ");
    let (name, path) = match text.split_once('=') {
        Some((name, path)) if !path.is_empty() => (name, path),
        None if let Some(format) = report_format(Path::new(text)) => (format, text),
        _ => return Err(Refusal(Message::new("usage-output").with("formats", formats()))),
    };
    match Format::ALL.iter().find(|(id, _)| *id == name) {
        Some((_, format)) => Ok(ReportFile { format: *format, path: PathBuf::from(path) }),
        None => Err(Refusal(Message::new("usage-output-format").with("format", name).with("formats", formats()))),
    }
}

/// A form and a path, `csv=list.csv`, or a path whose end names the form.
pub(super) fn overdue_output(text: &str) -> Result<(OverdueForm, PathBuf), Refusal> {
    let named = text.split_once('=').and_then(|(form, path)| Some((OverdueForm::from_str(form, false).ok()?, path)));
    // A misspelt form must not become a part of the path.
    match named.or_else(|| Some((overdue_form(Path::new(text)).filter(|_| !text.contains('='))?, text))) {
        Some((form, path)) if !path.is_empty() => Ok((form, PathBuf::from(path))),
        _ => {
            let formats = OverdueForm::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            let formats = formats.map(|format| format.get_name().to_owned()).collect::<Vec<_>>().join(", ");
            Err(Refusal(Message::new("usage-output-or-end").with("formats", formats)))
        }
    }
}

/// The format that a file's end names.
fn report_format(path: &Path) -> Option<&'static str> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    REPORT_ENDS.iter().find_map(|(known, format)| (*known == end).then_some(*format))
}

/// The form that a file's end names, as with `kc report`.
fn overdue_form(path: &Path) -> Option<OverdueForm> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    [("csv", OverdueForm::Csv), ("json", OverdueForm::Json), ("md", OverdueForm::Markdown), ("xlsx", OverdueForm::Xlsx)]
        .into_iter()
        .find_map(|(known, form)| (known == end).then_some(form))
}

/// A single day, written as in a roadmap.
pub(super) fn day(text: &str) -> Result<NaiveDate, Refusal> {
    match deadline::parse(text) {
        Deadline::Due(due) if due.precision == Precision::Day && due.start.is_none() && due.slip.is_none() => {
            Ok(due.date)
        }
        Deadline::Invalid(InvalidReason::Impossible { .. }) => Err(Refusal(Message::new("usage-day"))),
        _ => Err(Refusal(Message::new("usage-not-a-day"))),
    }
}

/// Days: `30d`, `30` or, in weeks, `4w`.
pub(super) fn days(text: &str) -> Result<u32, Refusal> {
    let weeks = text.strip_suffix('w').map(|weeks| (weeks, 7));
    let (count, unit) = weeks.unwrap_or((text.strip_suffix('d').unwrap_or(text), 1));
    let days = count.parse::<u32>().ok().and_then(|count| count.checked_mul(unit)).filter(|days| *days <= 36_525);
    days.ok_or_else(|| Refusal(Message::new("usage-days")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_file_names_the_form_of_the_list() {
        let form = |text| overdue_output(text).ok().map(|(form, path)| (form, path.display().to_string()));
        assert_eq!(form("a/list.XLSX"), Some((OverdueForm::Xlsx, "a/list.XLSX".to_owned())));
        assert_eq!(form("cvs=list.csv"), None);
        assert_eq!(form("json=list.md"), Some((OverdueForm::Json, "list.md".to_owned())));
        assert_eq!(form("csv=-"), Some((OverdueForm::Csv, "-".to_owned())));
        assert_eq!(form("list.pdf"), None);
        assert_eq!(form("list"), None);
        assert_eq!(form("csv="), None);
    }

    #[test]
    fn spaces_around_a_rule_do_not_matter() {
        assert_eq!(rule_or_group(" document").ok().as_deref(), Some("document"));
        assert_eq!(rule_or_group("missing-item ").ok().as_deref(), Some("missing-item"));
        assert_eq!(rule_or_group("deadlin").err().map(|refusal| refusal.0.id), Some("usage-misspelt-rule"));
        assert_eq!(rule_or_group("что-то").err().map(|refusal| refusal.0.id), Some("usage-unknown-rule"));
    }
}
