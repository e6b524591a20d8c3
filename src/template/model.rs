//! A template file, as it is written.

use schemars::JsonSchema;
use serde::Deserialize;

/// A template: the standard roadmap as data.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateFile {
    /// Version of the file format: 1.
    pub format: u32,
    /// Name by which roadmaps refer to the template.
    pub id: String,
    /// Title, as messages show it.
    pub title: String,
    /// When a part of the template is required.
    #[serde(default)]
    pub footnotes: Vec<Footnote>,
    /// Wording of the template that a body must replace by its own.
    #[serde(default)]
    pub placeholders: Vec<String>,
    /// What can prove an item, and how it is recognised.
    #[serde(default)]
    pub document_kinds: Vec<DocumentKind>,
    /// Ranks of officials, from the highest.
    #[serde(default)]
    pub ranks: Vec<Rank>,
    /// Wordings that count as one when titles are compared; the first of each list is the canonical one.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    /// Headings with their items.
    pub sections: Vec<TemplateSection>,
}

/// A footnote of the template.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footnote {
    /// Number of the footnote.
    pub number: u32,
    /// What it makes of the part that bears it.
    pub condition: Condition,
    /// The footnote itself.
    pub text: String,
}

/// When a part of the template is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The part may always be left out.
    Optional,
    /// The region may take the item over into its own plan.
    Delegable,
    /// Required when the body provides services.
    Services,
    /// Required when the body has services graded «В» or «Г».
    LowGradedServices,
    /// Required when the body has its own HR service.
    OwnHrService,
    /// Required when the body provides measures of state support.
    SupportMeasures,
    /// Required when the body exercises state control.
    StateControl,
    /// Required when the body has internal IT-support processes.
    InternalIt,
    /// Required when the body has internal accounting processes.
    InternalAccounting,
    /// Required when the body has internal administrative and household processes.
    InternalFacilities,
}

impl Condition {
    /// The key of a roadmap's profile that decides it; `None` when no fact about the body does.
    pub fn profile_key(self) -> Option<&'static str> {
        match self {
            Self::Optional | Self::Delegable => None,
            Self::Services => Some("services"),
            Self::LowGradedServices => Some("low_graded_services"),
            Self::OwnHrService => Some("own_hr_service"),
            Self::SupportMeasures => Some("support_measures"),
            Self::StateControl => Some("state_control"),
            Self::InternalIt => Some("internal_it"),
            Self::InternalAccounting => Some("internal_accounting"),
            Self::InternalFacilities => Some("internal_facilities"),
        }
    }
}

/// What can prove an item.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentKind {
    /// Name that items use.
    pub id: String,
    /// Name that messages use.
    pub title: LanguagePair,
    /// Beginnings of the words by which a document of the kind begins, lower case, without ё.
    pub words: Vec<String>,
}

/// A name in both languages.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguagePair {
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
}

/// A rank of officials.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rank {
    /// Name that items use.
    pub id: String,
    /// Beginnings of the positions of this rank, lower case, without ё.
    pub words: Vec<String>,
}

/// A heading with items, with sections, or with both.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateSection {
    /// Number, without the last dot.
    pub number: String,
    /// Standard wording.
    pub title: String,
    /// Number of the footnote that the heading bears.
    pub footnote: Option<u32>,
    /// Items.
    #[serde(default)]
    pub items: Vec<TemplateItem>,
    /// Sections inside this one.
    #[serde(default)]
    pub sections: Vec<TemplateSection>,
}

/// An item of the template.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateItem {
    /// Number, without the last dot.
    pub number: String,
    /// Standard wording.
    pub title: String,
    /// Kinds of document that prove the item: one of them must be named. Empty: any.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Standard wording of the document.
    pub document: Option<String>,
    /// Least rank of the person responsible.
    pub rank: Option<String>,
    /// Number of the footnote that the item bears.
    pub footnote: Option<u32>,
    /// Items that this one comes after.
    #[serde(default)]
    pub after: Vec<Dependency>,
}

/// An item that another one comes after.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// Number of the earlier item.
    pub item: String,
    /// How strongly the order holds.
    pub strength: Strength,
}

/// How strongly an order between two items holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The method presupposes it.
    Should,
    /// The other way round is a contradiction.
    Must,
}
