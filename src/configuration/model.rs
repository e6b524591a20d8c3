//! What a `kc.yaml` states, with the place of every value. The same types give its JSON Schema (`kc schema config`).

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::finding::Severity;
use crate::locale::Language;
use crate::rules::{RULES, RuleGroup};
use crate::source::{Located, Span};

/// The configuration of all roadmaps below a folder. Keys with a hyphen are options of `kc check`, keys with an
/// underscore are keys of a roadmap.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(
    deny_unknown_fields,
    title = "Configuration",
    description = "kc.yaml: what applies to all roadmaps below its folder"
)]
pub struct Configuration {
    /// Only these rules or groups are checked.
    #[schemars(default, schema_with = "rules_schema")]
    pub select: Option<Located<Vec<Located<String>>>>,
    /// These rules or groups are not checked.
    #[schemars(default, schema_with = "rules_schema")]
    pub ignore: Option<Located<Vec<Located<String>>>>,
    /// Severity by rule, instead of the rule's own.
    #[schemars(default, schema_with = "severities_schema")]
    pub severity: Option<Located<Vec<(&'static str, Severity)>>>,
    /// The severity from which a run fails.
    #[schemars(default, rename = "fail-on", schema_with = "fail_on_schema")]
    pub fail_on: Option<Located<FailOn>>,
    /// Language of the report.
    #[schemars(default, schema_with = "language_schema")]
    pub language: Option<Located<Language>>,
    /// Template of the roadmaps that name none: federal, or the path of a template file from the folder of kc.yaml.
    pub template: Option<Located<String>>,
    /// Region of the roadmaps that state none.
    pub region: Option<Located<String>>,
    /// Acts of the region that took items over, for all roadmaps.
    #[schemars(default)]
    pub regional_acts: Option<Located<Vec<ConfiguredAct>>>,
    /// Findings that are accepted, each with its roadmaps and its reason.
    #[schemars(default)]
    pub waivers: Option<Located<Vec<ConfiguredWaiver>>>,
    /// Rules or groups whose findings may not be waived.
    #[schemars(default, rename = "forbid-waivers", schema_with = "rules_schema")]
    pub forbid_waivers: Option<Located<Vec<Located<String>>>>,
}

/// The severity from which a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Warnings and errors.
    Warning,
    /// Any finding.
    Note,
    /// Nothing.
    Never,
}

impl FailOn {
    /// All, with their names in options and configuration.
    pub const ALL: [(&'static str, Self); 4] =
        [("error", Self::Error), ("warning", Self::Warning), ("note", Self::Note), ("never", Self::Never)];

    /// The least severity that fails; `None` when nothing does.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }

    /// The name in options and configuration.
    pub fn id(self) -> &'static str {
        self.severity().map_or("never", Severity::id)
    }
}

/// An act of the region that took items over; shared by all roadmaps, so its number and date are required.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ConfiguredAct {
    /// Numbers of the template's items that the act covers.
    pub covers: Vec<Located<String>>,
    /// Kind of the act.
    #[schemars(rename = "type")]
    pub kind: Option<Located<String>>,
    /// Number, as printed, without the sign №.
    pub number: Located<String>,
    /// Date of signing.
    #[schemars(schema_with = "date_schema")]
    pub date: Located<NaiveDate>,
}

/// A finding of some roadmaps that is accepted, with the reason and an end.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ConfiguredWaiver {
    /// The roadmaps: a path from the folder of kc.yaml, in which * ** ? [] {} may stand.
    pub path: Located<String>,
    /// Id of the rule.
    #[schemars(schema_with = "rule_schema")]
    pub rule: Located<String>,
    /// Number of the item in the roadmap; left out, the whole roadmap.
    pub item: Option<Located<String>>,
    /// Why the finding is accepted.
    pub reason: Located<String>,
    /// Last day on which the waiver holds.
    #[schemars(default, schema_with = "optional_date_schema")]
    pub until: Option<Located<NaiveDate>>,
    /// Where the waiver stands in the file.
    #[schemars(skip)]
    pub span: Span,
}

fn rule_schema(_: &mut SchemaGenerator) -> Schema {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    json_schema!({ "enum": ids })
}

fn rules_schema(_: &mut SchemaGenerator) -> Schema {
    let mut names: Vec<&str> = RuleGroup::all().iter().map(|group| group.id()).collect();
    names.extend(RULES.iter().map(|rule| rule.id));
    json_schema!({ "type": ["array", "null"], "items": { "enum": names } })
}

fn severities_schema(_: &mut SchemaGenerator) -> Schema {
    let severities = json_schema!({ "enum": ["error", "warning", "note"] });
    let rules: serde_json::Map<String, serde_json::Value> = RULES
        .iter()
        .filter(|rule| rule.group != RuleGroup::Input)
        .map(|rule| (rule.id.to_owned(), severities.clone().to_value()))
        .collect();
    json_schema!({ "type": ["object", "null"], "properties": rules, "additionalProperties": false })
}

fn fail_on_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": ["error", "warning", "note", "never", null] })
}

fn language_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": ["ru", "en", null] })
}

fn date_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "description": "A date: 13.04.2023, 2023-04-13, 13 апреля 2023 г." })
}

fn optional_date_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "description": "A date: 13.04.2023, 2023-04-13, 13 апреля 2023 г." })
}
