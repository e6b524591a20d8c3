//! A baseline: findings that were there before, so that a run reports only what is new.
//!
//! An entry is keyed by path, rule, item and the content it rests on (`crate::fingerprint`): moving a line changes
//! nothing, changing the item does. Findings about files that cannot be read never enter it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::check::Checked;
use crate::configuration::place;
use crate::finding::Finding;
use crate::fingerprint;
use crate::rules::{Rule, RuleGroup};
use crate::source::display_path;

/// So much of a file is read, in bytes: enough for some million findings, and a device has no end.
const MOST_BYTES: u64 = 512 << 20;

/// Version of the format.
pub const VERSION: u32 = 1;

/// What tells one known finding from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The roadmap, as it is called from the folder of the baseline.
    pub path: String,
    /// Id of the rule.
    pub rule: String,
    /// Number of the item in the roadmap, else in the template.
    pub item: Option<String>,
    /// Hash of the content.
    pub content: String,
}

/// How often each known finding stands in its roadmap.
#[derive(Debug, Default)]
pub struct Baseline {
    folder: PathBuf,
    entries: BTreeMap<Key, usize>,
    /// What the baseline knew that this one is going to replace.
    replaced: BTreeMap<Key, usize>,
}

/// Why a baseline cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
    /// The file is no baseline.
    #[error(transparent)]
    Invalid(#[from] serde_json::Error),
    /// The file is of another version.
    #[error("version {0}")]
    Version(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    rule: String,
    item: Option<String>,
    content: String,
    count: usize,
}

/// What a baseline knows of one roadmap.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Known {
    /// Findings that were taken away because they were there before.
    pub known: usize,
    /// Entries that found nothing any more, and how often.
    pub gone: Vec<(Key, usize)>,
}

impl Baseline {
    /// An empty baseline that is going to stand at a path.
    pub fn at(path: &Path) -> Self {
        let folder = place(path).parent().map(Path::to_owned).unwrap_or_default();
        Self { folder, ..Self::default() }
    }

    /// An empty baseline that is going to stand in the place of this one.
    #[must_use]
    pub fn renewed(self) -> Self {
        Self { folder: self.folder, entries: BTreeMap::new(), replaced: self.entries }
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// The file cannot be read, or is none.
    pub fn read(path: &Path) -> Result<Self, BaselineError> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
        let file: File = serde_json::from_slice(&bytes)?;
        if file.version != VERSION {
            return Err(BaselineError::Version(file.version));
        }
        let mut baseline = Self::at(path);
        for Entry { path, rule, item, content, count } in file.findings {
            let known = baseline.entries.entry(Key { path, rule, item, content }).or_default();
            *known = known.saturating_add(count);
        }
        Ok(baseline)
    }

    /// The file: sorted, an entry a line, and the same for the same findings.
    pub fn to_text(&self) -> String {
        let lines: Vec<String> = self
            .entries
            .iter()
            .map(|(key, count)| {
                let Key { path, rule, item, content } = key.clone();
                // Texts and a number always become JSON.
                serde_json::to_string(&Entry { path, rule, item, content, count: *count }).unwrap_or_default()
            })
            .map(|line| format!("\n{line}"))
            .collect();
        format!("{{\"version\":{VERSION},\"findings\":[{}\n]}}\n", lines.join(","))
    }

    /// How many findings it knows.
    pub fn len(&self) -> usize {
        self.entries.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// True when it knows none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes findings in, each so many times.
    pub fn add(&mut self, keys: Vec<(Key, usize)>) {
        for (key, count) in keys {
            let known = self.entries.entry(key).or_default();
            *known = known.saturating_add(count);
        }
    }

    /// The keys of the findings of a file that may be known, and how often each stands there: all but those about a file that cannot be read. What was known
    /// of a file that is no roadmap just now stays known: it was only damaged, and will be mended.
    pub fn keys(&self, checked: &Checked) -> Vec<(Key, usize)> {
        let path = self.name(checked.source.path());
        if checked.roadmap.is_none() {
            return of_file(&self.replaced, &path).map(|(key, count)| (key.clone(), *count)).collect();
        }
        let findings = checked.findings.iter().filter(|finding| may_be_known(finding));
        findings.map(|finding| (key(&path, checked, finding), 1)).collect()
    }

    /// Takes the known findings of a file away. Entries of rules that did not look are not gone.
    pub fn apply(&self, checked: &mut Checked, selected: impl Fn(&Rule) -> bool) -> Known {
        let path = self.name(checked.source.path());
        let mut left: BTreeMap<&Key, usize> = of_file(&self.entries, &path).map(|(key, count)| (key, *count)).collect();
        let mut known = 0;
        let findings = std::mem::take(&mut checked.findings);
        let mut remaining = Vec::with_capacity(findings.len());
        for finding in findings {
            let key = key(&path, checked, &finding);
            match left.get_mut(&key).filter(|count| **count > 0 && may_be_known(&finding)) {
                Some(count) => {
                    *count -= 1;
                    known += 1;
                }
                None => remaining.push(finding),
            }
        }
        checked.findings = remaining;
        let unread = checked.findings.iter().any(|finding| !may_be_known(finding));
        let looked = |key: &Key| !unread && Rule::find(&key.rule).is_none_or(&selected);
        let gone = left.into_iter().filter(|(key, count)| *count > 0 && looked(key));
        Known { known, gone: gone.map(|(key, count)| (key.clone(), count)).collect() }
    }

    /// Entries of roadmaps that were not `checked` and do not exist any more.
    pub fn without_file(&self, checked: &BTreeSet<String>) -> Vec<(Key, usize)> {
        let mut exists: BTreeMap<&str, bool> = BTreeMap::new();
        let gone = self.entries.iter().filter(|(key, _)| {
            let exists = exists.entry(&key.path).or_insert_with(|| self.folder.join(&key.path).exists());
            !*exists && !checked.contains(&key.path)
        });
        gone.map(|(key, count)| (key.clone(), *count)).collect()
    }

    /// What a path is called from the folder of the baseline.
    pub fn name(&self, path: &str) -> String {
        let real = place(Path::new(path));
        let common = real.components().zip(self.folder.components()).take_while(|(one, other)| one == other).count();
        if common == 0 {
            return path.to_owned();
        }
        let up = self.folder.components().skip(common).map(|_| Component::ParentDir);
        display_path(&up.chain(real.components().skip(common)).collect::<PathBuf>())
    }
}

/// The entries of one file.
fn of_file<'e>(entries: &'e BTreeMap<Key, usize>, path: &'e str) -> impl Iterator<Item = (&'e Key, &'e usize)> {
    let first = Key { path: path.to_owned(), rule: String::new(), item: None, content: String::new() };
    entries.range(first..).take_while(move |(key, _)| key.path == path)
}

fn may_be_known(finding: &Finding) -> bool {
    Rule::find(finding.rule).is_some_and(|rule| rule.group != RuleGroup::Input)
}

fn key(path: &str, checked: &Checked, finding: &Finding) -> Key {
    Key {
        path: path.to_owned(),
        rule: finding.rule.to_owned(),
        item: fingerprint::subject(finding).map(str::to_owned),
        content: fingerprint::content(checked, finding),
    }
}
