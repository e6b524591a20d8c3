//! Findings of one rule with one cause are one diagnostic that lists its items.

use crate::finding::Finding;

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

/// Items in a row: the findings about the first and the last of them, with their numbers.
#[derive(Debug)]
pub(super) struct Run<'f> {
    pub(super) first: (&'f str, &'f Finding),
    pub(super) last: (&'f str, &'f Finding),
}

/// The items of findings, with neighbours such as 3.1.1, 3.1.2, 3.1.3 drawn together.
pub(super) fn runs<'f>(findings: &[&'f Finding]) -> Vec<Run<'f>> {
    let mut runs: Vec<Run> = Vec::new();
    for finding in findings {
        let Some(number) = finding.item.as_deref() else { continue };
        match runs.last_mut() {
            Some(run) if run.last.0 == number => {}
            Some(run) if follows(run.last.0, number) => run.last = (number, finding),
            _ => runs.push(Run { first: (number, finding), last: (number, finding) }),
        }
    }
    runs
}

/// True for 3.1.2 after 3.1.1.
fn follows(earlier: &str, later: &str) -> bool {
    let split = |number| {
        let (section, last) = str::rsplit_once(number, '.')?;
        Some((section, last.parse::<u32>().ok()?))
    };
    split(earlier).is_some_and(|(section, last)| {
        split(later).is_some_and(|(other, next)| section == other && last.checked_add(1) == Some(next))
    })
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
