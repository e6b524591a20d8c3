//! Counts of findings: by severity and by rule.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::message::Message;

/// How much was found in how many files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were checked.
    pub files: usize,
    /// By severity, then by rule.
    counts: BTreeMap<Severity, BTreeMap<&'static str, usize>>,
}

impl Summary {
    /// Counts a file and its findings.
    pub fn add(&mut self, findings: &[Finding]) {
        self.files += 1;
        for finding in findings {
            *self.counts.entry(finding.severity).or_default().entry(finding.rule).or_default() += 1;
        }
    }

    /// Adds the counts of other files.
    pub fn merge(&mut self, other: Self) {
        self.files += other.files;
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
