//! A template file as it is written, with the place of every value: whole, or as changes to another template.

use schemars::JsonSchema;

use crate::source::{Located, Span};

use super::model::{Condition, LanguagePair, Strength};

/// A template: the standard roadmap as data, whole or as changes to the template that it extends.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "TemplateFile", title = "TemplateFile")]
pub struct WrittenTemplate {
    /// Version of the file format: 1.
    #[schemars(schema_with = "format_schema")]
    pub format: (),
    /// Name by which roadmaps refer to the template.
    pub id: Located<String>,
    /// Title, as messages show it.
    pub title: Located<String>,
    /// The template that this one changes: `federal`, or the path of a template file, seen from this one.
    pub extends: Option<Located<String>>,
    /// Numbers of items and sections of the extended template that are left out.
    #[schemars(default)]
    pub drop: Vec<Located<String>>,
    /// Items that the region may take over into its own plan.
    #[schemars(default)]
    pub delegate: Vec<Delegation>,
    /// When a part of the template is required. A known number replaces that footnote.
    #[schemars(default)]
    pub footnotes: Vec<WrittenFootnote>,
    /// Wording of the template that a body must replace by its own.
    #[schemars(default)]
    pub placeholders: Vec<Located<String>>,
    /// What can prove an item, and how it is recognised. A known id gets more words.
    #[schemars(default)]
    pub document_kinds: Vec<WrittenKind>,
    /// Ranks of officials, from the highest. A known id gets more words.
    #[schemars(default)]
    pub ranks: Vec<WrittenRank>,
    /// Wordings that count as one when titles are compared; the first of each list is the canonical one.
    #[schemars(default)]
    pub synonyms: Vec<Vec<Located<String>>>,
    /// Wordings that a title may have in the place of the first of each list, and that elsewhere mean something else.
    #[schemars(default)]
    pub substitutes: Vec<Vec<Located<String>>>,
    /// What the template calls the body and its head: every body writes its own name instead, or none.
    #[schemars(default)]
    pub generic_names: Vec<Located<String>>,
    /// Words of titles that only carry another one: a title may lack them without saying less.
    #[schemars(default)]
    pub carrying_words: Vec<Located<String>>,
    /// Words of documents that say what form one has, who made it or that it was made, and not what it is about.
    #[schemars(default)]
    pub form_words: Vec<Located<String>>,
    /// Headings with their items. Those of a known number are changed, the others added.
    #[schemars(default)]
    pub sections: Vec<WrittenSection>,
    /// Changes to the order of the items.
    #[schemars(default)]
    pub order: OrderChanges,
}

/// Items that the region may take over, and the footnote that says so.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Delegation {
    /// Numbers of the items.
    pub items: Vec<Located<String>>,
    /// Number of a footnote whose condition is `delegable`.
    pub footnote: Located<u32>,
}

/// A footnote of the template.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Footnote")]
pub struct WrittenFootnote {
    /// Number of the footnote.
    pub number: Located<u32>,
    /// What it makes of the part that bears it.
    pub condition: Condition,
    /// The footnote itself.
    pub text: Located<String>,
}

/// What can prove an item.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "DocumentKind")]
pub struct WrittenKind {
    /// Name that items use.
    pub id: Located<String>,
    /// Name that messages use; required for a new kind.
    pub title: Option<LanguagePair>,
    /// Beginnings of the words by which a document of the kind begins, lower case, without ё.
    pub words: Vec<Located<String>>,
}

/// A rank of officials.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Rank")]
pub struct WrittenRank {
    /// Name that items use.
    pub id: Located<String>,
    /// The known rank below which a new one stands; left out, the new one is the lowest.
    pub below: Option<Located<String>>,
    /// Beginnings of the positions of this rank, lower case, without ё.
    pub words: Vec<Located<String>>,
}

/// A heading with items, with sections, or with both.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "TemplateSection")]
pub struct WrittenSection {
    /// Number, without the last dot.
    pub number: Located<String>,
    /// Standard wording; may be left out for a section of the extended template.
    pub title: Option<Located<String>>,
    /// Number of the footnote that the heading bears.
    pub footnote: Option<Located<u32>>,
    /// Items.
    #[schemars(default)]
    pub items: Vec<WrittenItem>,
    /// Sections inside this one.
    #[schemars(default)]
    pub sections: Vec<WrittenSection>,
}

/// An item of the template.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "TemplateItem")]
pub struct WrittenItem {
    /// Number, without the last dot.
    pub number: Located<String>,
    /// Standard wording; may be left out for an item of the extended template.
    pub title: Option<Located<String>>,
    /// Kinds of document that prove the item: one of them must be named. Empty: any.
    pub documents: Option<Vec<Located<String>>>,
    /// Standard wording of the document.
    pub document: Option<Located<String>>,
    /// Least rank of the person responsible.
    pub rank: Option<Located<String>>,
    /// Number of the footnote that the item bears.
    pub footnote: Option<Located<u32>>,
    /// Items that this one comes after. For an item of the extended template these are added.
    #[schemars(default)]
    pub after: Vec<WrittenDependency>,
}

/// An item that another one comes after.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Dependency")]
pub struct WrittenDependency {
    /// Number of the earlier item.
    pub item: Located<String>,
    /// How strongly the order holds.
    pub strength: Strength,
}

/// Changes to the order of the items.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OrderChanges {
    /// Orders that the extended template lacks, or has in another strength.
    #[schemars(default)]
    pub add: Vec<AddedOrder>,
    /// Orders of the extended template that do not hold here.
    #[schemars(default)]
    pub remove: Vec<RemovedOrder>,
}

/// An order that is added.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AddedOrder {
    /// Number of the later item.
    pub item: Located<String>,
    /// Number of the earlier item.
    pub after: Located<String>,
    /// How strongly the order holds.
    pub strength: Strength,
}

/// An order that is removed.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RemovedOrder {
    /// Number of the later item.
    pub item: Located<String>,
    /// Number of the earlier item.
    pub after: Located<String>,
    /// Where it stands in the file.
    #[schemars(skip)]
    pub span: Span,
}

fn format_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "const": 1 })
}
