//! What a finding rests on, as a key that survives moved lines: the same in a baseline, in SARIF and in Code Quality.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::check::Checked;
use crate::finding::Finding;
use crate::roadmap::model::Item;
use crate::rules::Rule;
use crate::source::Located;
use crate::spelling::fold;

/// Bytes of the hash that are kept: enough for all roadmaps of all regions.
const BYTES: usize = 8;

/// The hash of the content that a finding rests on, in hexadecimal digits.
///
/// That is the rule and the kind of finding; the title of the item that it is about, and what the rule's group looks at
/// in it (its deadline, its responsible, its document); the value that it points at, and the other values that it
/// speaks of. All are folded, so that another spelling of the same value changes nothing. Lines, columns and the words
/// of the report are no part of it, nor is what other groups look at: a new deadline does not make old remarks about
/// the responsible new.
pub fn content(checked: &Checked, finding: &Finding) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(fold(text).as_bytes());
        hash.update([0]);
    };
    add(finding.rule);
    add(finding.message.id);
    add(subject(finding).unwrap_or_default());
    if let (Some(roadmap), Some(number)) = (&checked.roadmap, &finding.item) {
        for (_, item) in roadmap.items().into_iter().filter(|(_, item)| item.number.value == *number) {
            for text in texts(finding, item) {
                add(&text);
            }
        }
    }
    for span in std::iter::once(finding.span).chain(finding.related.iter().map(|label| label.span)) {
        add(checked.source.slice(span).trim_matches(['"', '\'']));
    }
    let digest = hash.finalize();
    digest.iter().take(BYTES).fold(String::with_capacity(2 * BYTES), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The item that a finding is about: its number in the roadmap, else in the template.
pub fn subject(finding: &Finding) -> Option<&str> {
    finding.item.as_deref().or(finding.template_item.as_deref())
}

/// The fingerprints of all findings, in their order. Equal ones are told apart by their ordinal number.
pub fn all<'f>(checked: &Checked, findings: impl Iterator<Item = &'f Finding>) -> Vec<String> {
    let mut seen = std::collections::HashMap::<String, usize>::new();
    findings
        .map(|finding| {
            let content = content(checked, finding);
            let count = seen.entry(content.clone()).or_default();
            *count += 1;
            format!("{content}:{count}")
        })
        .collect()
}

/// What an item states that findings of a group rest on.
fn texts(finding: &Finding, item: &Item) -> Vec<String> {
    let mut texts = vec![item.title.value.clone()];
    let text = |value: &Option<Located<String>>| value.as_ref().map(|text| text.value.clone()).unwrap_or_default();
    let deadline = || item.deadline.as_ref().map(|deadline| deadline.value.text.clone()).unwrap_or_default();
    match Rule::find(finding.rule).map(|rule| rule.group.id()) {
        Some("deadline") => texts.push(deadline()),
        Some("document") => texts.push(text(&item.document)),
        Some("responsible") => {
            let entries = item.responsible.iter().flat_map(|responsible| &responsible.value.entries);
            texts.extend(entries.map(|entry| entry.shown().into_owned()));
        }
        Some("execution") => {
            let completed = item.completed.as_ref().map(|completed| completed.value.to_string());
            texts.extend([deadline(), completed.unwrap_or_default(), text(&item.evidence)]);
        }
        _ => {}
    }
    texts
}
