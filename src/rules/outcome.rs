//! What became of each rule for one roadmap: what was checked and passed, not only what failed.

use rustc_hash::FxHashMap;

use crate::finding::Finding;
use crate::message::Message;

use super::{RULES, Rule};

/// What became of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Looked, and found nothing.
    Passed,
    /// Found something that is not waived.
    Failed,
    /// All that it found is waived.
    Waived,
    /// Could not look, and why.
    NotApplicable(Message),
}

impl Outcome {
    /// The name in machine formats.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Waived => "waived",
            Self::NotApplicable(_) => "not-applicable",
        }
    }
}

/// A rule and what became of it.
#[derive(Debug, Clone)]
pub struct RuleOutcome {
    /// The rule.
    pub rule: &'static Rule,
    /// What became of it.
    pub outcome: Outcome,
    /// Findings that are reported.
    pub findings: usize,
    /// Findings that are waived.
    pub waived: usize,
}

/// The outcomes of all rules, in the order of their table. `hindrance` says why a rule could not look, if so.
pub fn outcomes(
    findings: &[Finding],
    waived: &[&Finding],
    hindrance: impl Fn(&'static Rule) -> Option<Message>,
) -> Vec<RuleOutcome> {
    let mut counts: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for found in findings.chunk_by(|finding, next| finding.rule == next.rule) {
        counts.entry(found.first().map_or("", |finding| finding.rule)).or_default().0 += found.len();
    }
    for finding in waived {
        counts.entry(finding.rule).or_default().1 += 1;
    }
    let outcome = |rule: &&'static Rule| {
        let (count, accepted) = counts.get(rule.id).copied().unwrap_or_default();
        let outcome = match (count, accepted) {
            (0, 0) => hindrance(rule).map_or(Outcome::Passed, Outcome::NotApplicable),
            (0, _) => Outcome::Waived,
            _ => Outcome::Failed,
        };
        RuleOutcome { rule, outcome, findings: count, waived: accepted }
    };
    RULES.iter().map(outcome).collect()
}
