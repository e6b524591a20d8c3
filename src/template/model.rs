//! A template with everything that it extends taken in: what roadmaps are held against.

use schemars::JsonSchema;
use serde::Serialize;
use smol_str::SmolStr;

use crate::locale::Language;

/// A template: the standard roadmap as data.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TemplateFile {
    /// Name by which roadmaps refer to the template.
    pub id: String,
    /// Title, as messages show it.
    pub title: String,
    /// When a part of the template is required.
    pub footnotes: Vec<Footnote>,
    /// Wording of the template that a body must replace by its own.
    pub placeholders: Vec<String>,
    /// What can prove an item, and how it is recognised.
    pub document_kinds: Vec<DocumentKind>,
    /// Ranks of officials, from the highest.
    pub ranks: Vec<Rank>,
    /// Wordings that count as one when titles are compared; the first of each list is the canonical one.
    pub synonyms: Vec<Vec<String>>,
    /// Wordings that a title may have in the place of the first of each list, and that elsewhere mean something else.
    pub substitutes: Vec<Vec<String>>,
    /// What the template calls the body and its head: every body writes its own name instead, or none.
    pub generic_names: Vec<String>,
    /// Words of titles that only carry another one: a title may lack them without saying less.
    pub carrying_words: Vec<String>,
    /// Words of documents that say what form one has, who made it or that it was made, and not what it is about.
    pub form_words: Vec<String>,
    /// Headings with their items.
    pub sections: Vec<TemplateSection>,
}

/// A footnote of the template.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    /// Number of the footnote.
    pub number: u32,
    /// What it makes of the part that bears it.
    pub condition: Condition,
    /// The footnote itself.
    pub text: SmolStr,
}

/// When a part of the template is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// All conditions.
    pub const ALL: [Self; 10] = [
        Self::Optional,
        Self::Delegable,
        Self::Services,
        Self::LowGradedServices,
        Self::OwnHrService,
        Self::SupportMeasures,
        Self::StateControl,
        Self::InternalIt,
        Self::InternalAccounting,
        Self::InternalFacilities,
    ];

    /// Its name in template files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Delegable => "delegable",
            other => other.profile_key().unwrap_or_default(),
        }
    }

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
#[derive(Debug, Clone, Serialize)]
pub struct DocumentKind {
    /// Name that items use.
    pub id: String,
    /// Name that messages use.
    pub title: LanguagePair,
    /// Beginnings of the words by which a document of the kind begins, lower case, without ё.
    pub words: Vec<String>,
}

/// A name in both languages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LanguagePair {
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
}

impl LanguagePair {
    /// The name in a language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Russian => &self.ru,
            Language::English => &self.en,
        }
    }
}

/// A rank of officials.
#[derive(Debug, Clone, Serialize)]
pub struct Rank {
    /// Name that items use.
    pub id: String,
    /// Beginnings of the positions of this rank, lower case, without ё.
    pub words: Vec<String>,
}

/// A heading with items, with sections, or with both.
#[derive(Debug, Clone, Serialize)]
pub struct TemplateSection {
    /// Number, without the last dot.
    pub number: String,
    /// Standard wording.
    pub title: String,
    /// Number of the footnote that the heading bears.
    pub footnote: Option<u32>,
    /// Items.
    pub items: Vec<TemplateItem>,
    /// Sections inside this one.
    pub sections: Vec<TemplateSection>,
}

/// An item of the template.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TemplateItem {
    /// Number, without the last dot.
    pub number: SmolStr,
    /// Standard wording.
    pub title: SmolStr,
    /// Kinds of document that prove the item: one of them must be named. Empty: any.
    pub documents: Vec<String>,
    /// Standard wording of the document.
    pub document: Option<SmolStr>,
    /// Least rank of the person responsible.
    pub rank: Option<String>,
    /// Number of the footnote that the item bears.
    pub footnote: Option<u32>,
    /// Number of the footnote that lets the region take the item over, where the item bears another one of its own.
    pub delegable: Option<u32>,
    /// Items that this one comes after.
    pub after: Vec<Dependency>,
}

/// An item that another one comes after.
#[derive(Debug, Clone, Serialize)]
pub struct Dependency {
    /// Number of the earlier item.
    pub item: String,
    /// How strongly the order holds.
    pub strength: Strength,
}

/// How strongly an order between two items holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The method presupposes it.
    Should,
    /// The other way round is a contradiction.
    Must,
}

impl TemplateFile {
    /// The item of a number, wherever it stands.
    pub fn item_mut(&mut self, number: &str) -> Option<&mut TemplateItem> {
        fn find<'t>(sections: &'t mut [TemplateSection], number: &str) -> Option<&'t mut TemplateItem> {
            sections.iter_mut().find_map(|section| {
                section
                    .items
                    .iter_mut()
                    .find(|item| item.number == number)
                    .or_else(|| find(&mut section.sections, number))
            })
        }
        find(&mut self.sections, number)
    }

    /// The number of each item with the number of its section.
    pub fn item_numbers(&self) -> Vec<(&str, &str)> {
        fn collect<'t>(sections: &'t [TemplateSection], found: &mut Vec<(&'t str, &'t str)>) {
            for section in sections {
                found.extend(section.items.iter().map(|item| (item.number.as_str(), section.number.as_str())));
                collect(&section.sections, found);
            }
        }
        let mut found = Vec::new();
        collect(&self.sections, &mut found);
        found
    }

    /// The number of each section with the number of the section around it.
    pub fn section_numbers(&self) -> Vec<(&str, Option<&str>)> {
        fn collect<'t>(
            sections: &'t [TemplateSection],
            around: Option<&'t str>,
            found: &mut Vec<(&'t str, Option<&'t str>)>,
        ) {
            for section in sections {
                found.push((&section.number, around));
                collect(&section.sections, Some(&section.number), found);
            }
        }
        let mut found = Vec::new();
        collect(&self.sections, None, &mut found);
        found
    }
}
