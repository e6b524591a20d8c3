//! What applies to one roadmap, after the command line and its configuration were put together.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::finding::{Finding, Severity};
use crate::roadmap::model::{RegionalAct, Roadmap};
use crate::rules::{Rule, RuleGroup};
use crate::source::{Located, Span};

use super::discovery::below;
use super::model::{Configuration, ConfiguredAct, ConfiguredWaiver, FailOn};

/// What applies to roadmaps.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Rules and groups that are checked; empty: all.
    pub select: Vec<String>,
    /// Rules and groups that are not checked.
    pub ignore: Vec<String>,
    /// Severities instead of the rules' own.
    pub severity: Vec<(&'static str, Severity)>,
    /// The severity from which a run fails.
    pub fail_on: FailOn,
    /// Rules and groups whose findings may not be waived.
    pub forbid_waivers: Vec<String>,
    /// Waivers that are shared by several roadmaps.
    pub waivers: Vec<SharedWaiver>,
    region: Option<String>,
    regional_acts: Vec<ConfiguredAct>,
}

/// A waiver of a configuration, with the roadmaps that it is for.
#[derive(Debug, Clone)]
pub struct SharedWaiver {
    /// The waiver as the configuration states it.
    pub stated: ConfiguredWaiver,
    /// Path of the configuration, as it is shown.
    pub origin: String,
    /// Line of the waiver in it, from 1.
    pub line: usize,
    folder: PathBuf,
    paths: Option<GlobSet>,
}

/// A pattern of paths, made ready.
///
/// # Errors
/// It is none, or longer than can be matched.
pub(super) fn pattern(text: &str) -> Result<GlobSet, globset::Error> {
    let glob = GlobBuilder::new(text.strip_prefix("./").unwrap_or(text)).literal_separator(true).build()?;
    GlobSetBuilder::new().add(glob).build()
}

impl SharedWaiver {
    /// A waiver of the configuration in a folder.
    pub fn new(stated: ConfiguredWaiver, origin: &str, line: usize, folder: &Path) -> Self {
        let paths = pattern(&stated.path.value).ok();
        Self { stated, origin: origin.to_owned(), line, folder: folder.to_owned(), paths }
    }

    /// True for a roadmap that the waiver is for.
    pub fn is_for(&self, path: &Path) -> bool {
        let named = below(&self.folder, path);
        named.is_some_and(|name| self.paths.as_ref().is_some_and(|paths| paths.is_match(name)))
    }
}

impl Settings {
    /// The settings that a configuration states: its waivers are given apart.
    pub fn new(configuration: &Configuration) -> Self {
        let names = |list: &Option<Located<Vec<Located<String>>>>| {
            list.iter().flat_map(|list| &list.value).map(|name| name.value.clone()).collect()
        };
        Self {
            select: names(&configuration.select),
            ignore: names(&configuration.ignore),
            severity: configuration.severity.as_ref().map(|severity| severity.value.clone()).unwrap_or_default(),
            fail_on: configuration.fail_on.as_ref().map(|fail_on| fail_on.value).unwrap_or_default(),
            forbid_waivers: names(&configuration.forbid_waivers),
            waivers: Vec::new(),
            region: configuration.region.as_ref().map(|region| region.value.clone()),
            regional_acts: configuration.regional_acts.as_ref().map(|acts| acts.value.clone()).unwrap_or_default(),
        }
    }

    /// True for a rule that is checked. Findings about the file as such cannot be left out.
    pub fn selects(&self, rule: &Rule) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == rule.id || name == rule.group.id());
        rule.group == RuleGroup::Input || (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }

    /// Gives findings the severities that the settings state.
    pub(crate) fn regrade(&self, findings: &mut [Finding]) {
        for finding in findings {
            if let Some((_, severity)) = self.severity.iter().find(|(rule, _)| *rule == finding.rule) {
                finding.severity = *severity;
            }
        }
    }

    /// Adds what the configuration knows about the region to a roadmap. The roadmap's own region stays.
    ///
    /// The values have no place in the roadmap's file; they are whole, so that no finding is about them.
    pub(crate) fn complete(&self, roadmap: &mut Roadmap) {
        if let (None, Some(region)) = (&roadmap.region, &self.region) {
            roadmap.region = Some(nowhere(region.clone()));
        }
        roadmap.regional_acts.extend(self.regional_acts.iter().map(|act| RegionalAct {
            covers: act.covers.iter().map(|number| nowhere(number.value.clone())).collect(),
            kind: act.kind.as_ref().map(|kind| nowhere(kind.value.clone())),
            number: Some(nowhere(act.number.value.clone())),
            date: Some(nowhere(act.date.value)),
        }));
    }
}

fn nowhere<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}
