//! Counts of findings: by severity and by rule.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::baseline::Known;
use crate::check::Checked;
use crate::finding::Severity;
use crate::locale::Locale;
use crate::message::Message;

use super::harmless::one_line;

/// How much was found in how many files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were checked.
    pub files: usize,
    /// Findings that a waiver accepts.
    pub waived: usize,
    /// What the baseline knew, where there is one.
    pub baseline: Option<Known>,
    /// By severity, then by rule.
    counts: BTreeMap<Severity, BTreeMap<&'static str, usize>>,
}

impl Summary {
    /// Counts the findings of a file.
    pub fn add(&mut self, checked: &Checked) {
        self.waived += checked.waived.len();
        for finding in &checked.findings {
            *self.counts.entry(finding.severity).or_default().entry(finding.rule).or_default() += 1;
        }
    }

    /// Adds the counts of other files.
    pub fn merge(&mut self, other: Self) {
        self.files += other.files;
        self.waived += other.waived;
        if let Some(other) = other.baseline {
            let baseline = self.baseline.get_or_insert_default();
            baseline.known += other.known;
            baseline.gone.extend(other.gone);
        }
        for (severity, rules) in other.counts {
            let counts = self.counts.entry(severity).or_default();
            for (rule, count) in rules {
                *counts.entry(rule).or_default() += count;
            }
        }
    }

    /// Findings of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts.get(&severity).map_or(0, |rules| rules.values().sum())
    }

    /// True when something was found at the severity or above it.
    pub fn reaches(&self, severity: Severity) -> bool {
        self.counts.range(severity..).any(|(_, rules)| !rules.is_empty())
    }

    /// The gravest first: for each severity with findings, its rules with their counts, the most frequent first.
    pub fn by_rule(&self) -> impl Iterator<Item = (Severity, Vec<(&'static str, usize)>)> {
        self.counts.iter().rev().map(|(severity, rules)| {
            let mut rules: Vec<_> = rules.iter().map(|(rule, count)| (*rule, *count)).collect();
            rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
            (*severity, rules)
        })
    }

    /// The counts in a sentence.
    pub fn sentence(&self, locale: &Locale) -> String {
        let files = Message::new("count-files").with("count", self.files);
        if self.counts.is_empty() {
            return locale.text(&Message::new("summary-clean").with("files", files));
        }
        let count = |id, severity| Message::new(id).with("count", self.count(severity));
        let message = Message::new("summary")
            .with("files", files)
            .with("errors", count("count-errors", Severity::Error))
            .with("warnings", count("count-warnings", Severity::Warning))
            .with("notes", count("count-notes", Severity::Note));
        locale.text(&message)
    }
}

/// Entries of a baseline that are named one by one.
const NAMED_ENTRIES: usize = 20;

/// What the baseline knew, and what is gone from it.
pub(super) fn baseline(baseline: &Known, locale: &Locale) -> String {
    let mut text = String::new();
    if baseline.known > 0 {
        text.push_str(&(locale.text(&Message::new("summary-baseline").with("count", baseline.known)) + "\n"));
    }
    let gone: usize = baseline.gone.iter().map(|(_, count)| count).sum();
    if gone == 0 {
        return text;
    }
    text.push_str(&(locale.text(&Message::new("summary-gone").with("count", gone)) + "\n"));
    for (key, count) in baseline.gone.iter().take(NAMED_ENTRIES) {
        let item = key.item.as_deref().map(|item| format!(" {item}")).unwrap_or_default();
        let times = if *count > 1 { format!(" × {count}") } else { String::new() };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "  {} {}{}{times}", one_line(&key.path), one_line(&key.rule), one_line(&item));
    }
    if let Some(more) = baseline.gone.len().checked_sub(NAMED_ENTRIES).filter(|more| *more > 0) {
        let _ = writeln!(text, "  {}", locale.text(&Message::new("summary-gone-more").with("count", more)));
    }
    text
}
