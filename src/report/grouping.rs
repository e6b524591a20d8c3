//! Findings of one rule with one cause are one diagnostic that lists its items.

use crate::finding::Finding;
use crate::source::Source;

/// Findings that are shown together, the first of the file in front. Never empty.
pub(super) fn groups(findings: &[Finding]) -> Vec<Vec<&Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        let together = |first: &Finding| {
            finding.cause.is_some()
                && (first.rule, first.severity, first.message.id, &first.cause)
                    == (finding.rule, finding.severity, finding.message.id, &finding.cause)
        };
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| together(first))) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

/// Items in a row: their first and last number and line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: (String, usize),
    pub(super) last: (String, usize),
}

/// The items of findings, with neighbours such as 3.1.1, 3.1.2, 3.1.3 drawn together.
pub(super) fn runs(source: &Source, findings: &[&Finding]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for finding in findings {
        let Some(number) = finding.item.clone() else { continue };
        let line = source.position(finding.span.start).line;
        match runs.last_mut() {
            Some(run) if run.last.0 == number => {}
            Some(run) if follows(&run.last.0, &number) => run.last = (number, line),
            _ => runs.push(Run { first: (number.clone(), line), last: (number, line) }),
        }
    }
    runs
}

/// True for 3.1.2 after 3.1.1.
fn follows(earlier: &str, later: &str) -> bool {
    let split = |number: &str| {
        let (section, last) = number.rsplit_once('.')?;
        Some((section.to_owned(), last.parse::<u32>().ok()?))
    };
    match (split(earlier), split(later)) {
        (Some((section, last)), Some((other, next))) => section == other && next == last + 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_neighbours_of_one_section_follow_each_other() {
        assert!(follows("3.1.9", "3.1.10"));
        assert!(!follows("3.1.1", "3.1.3"));
        assert!(!follows("1.9", "2.10"));
    }
}
