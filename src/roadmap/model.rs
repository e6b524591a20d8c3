//! What a body submits: the roadmap file of format 1, with the place of every value.
//!
//! The same types give the JSON Schema of the format (`kc schema roadmap`).

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::deadline::{self, Deadline, InvalidReason};
use super::nothing;
use crate::source::{Located, Span};

/// A roadmap («дорожная карта») as a file states it.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(
    deny_unknown_fields,
    title = "Roadmap",
    description = "A client-centricity roadmap («дорожная карта»), format 1"
)]
pub struct Roadmap {
    /// Version of the file format: 1.
    #[schemars(schema_with = "format_schema")]
    pub format: Located<i64>,
    /// The template the roadmap follows: the id of a built-in one or the path of a template file. Default: federal.
    pub template: Option<Located<String>>,
    /// Heading of the roadmap, as approved.
    pub title: Option<Located<String>>,
    /// The body (орган) whose roadmap this is.
    pub body: Located<String>,
    /// The region (субъект Российской Федерации).
    pub region: Option<Located<String>>,
    /// The years or dates that the roadmap covers.
    pub period: Option<Period>,
    /// The act that approves this edition of the roadmap.
    pub act: Option<Act>,
    /// Facts about the body that the template's footnotes ask for.
    #[schemars(default)]
    pub profile: Profile,
    /// Acts of the region that took items over (footnotes 10 and 12).
    #[schemars(default)]
    pub regional_acts: Vec<RegionalAct>,
    /// The working group (рабочая группа).
    pub working_group: Option<WorkingGroup>,
    /// Sections (разделы) with their items.
    pub sections: Vec<Section>,
    /// Findings that are accepted, each with its reason.
    #[schemars(default)]
    pub waivers: Vec<Waiver>,
    /// Top-level keys that could not be read: rules that rest on them stay silent.
    #[schemars(skip)]
    pub damaged: Vec<&'static str>,
}

/// First and last day that the roadmap covers.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Period {
    /// First year or day.
    #[schemars(schema_with = "term_schema")]
    pub from: Located<NaiveDate>,
    /// Last year or day.
    #[schemars(schema_with = "term_schema")]
    pub to: Located<NaiveDate>,
}

/// An act (приказ, распоряжение) by its kind, number and date.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ActReference {
    /// Kind of the act: приказ, распоряжение, постановление …
    #[schemars(rename = "type")]
    pub kind: Option<Located<String>>,
    /// Number, as printed, without the sign №.
    pub number: Located<String>,
    /// Date of signing.
    #[schemars(schema_with = "date_schema")]
    pub date: Located<NaiveDate>,
}

/// The act that approves the roadmap.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Act {
    /// Kind of the act: приказ, распоряжение …
    #[schemars(rename = "type")]
    pub kind: Option<Located<String>>,
    /// Number, as printed, without the sign №.
    pub number: Option<Located<String>>,
    /// Date of signing.
    #[schemars(default, schema_with = "optional_date_schema")]
    pub date: Option<Located<NaiveDate>>,
    /// Title of the act.
    pub title: Option<Located<String>>,
    /// The act whose roadmap this edition (редакция) restates.
    #[schemars(default)]
    pub amends: Vec<ActReference>,
    /// Acts that this act repeals.
    #[schemars(default)]
    pub repeals: Vec<ActReference>,
}

/// An act of the region and the items it took over.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RegionalAct {
    /// Numbers of the template's items that the act covers.
    pub covers: Vec<Located<String>>,
    /// Kind of the act.
    #[schemars(rename = "type")]
    pub kind: Option<Located<String>>,
    /// Number, as printed, without the sign №.
    pub number: Option<Located<String>>,
    /// Date of signing.
    #[schemars(default, schema_with = "optional_date_schema")]
    pub date: Option<Located<NaiveDate>>,
}

/// Facts about the body: true, false, or not stated.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Profile {
    /// Footnotes 11, 15: provides state services or services («сервисы»).
    pub services: Option<Located<bool>>,
    /// Footnote 13: has services graded «В» or «Г» at self-check.
    pub low_graded_services: Option<Located<bool>>,
    /// Footnote 14: has its own, not a centralised, HR service.
    pub own_hr_service: Option<Located<bool>>,
    /// Footnote 16: provides measures of state support.
    pub support_measures: Option<Located<bool>>,
    /// Footnote 17: exercises state control (supervision).
    pub state_control: Option<Located<bool>>,
    /// Footnote 18: has internal IT-support processes.
    pub internal_it: Option<Located<bool>>,
    /// Footnote 19: has internal accounting processes.
    pub internal_accounting: Option<Located<bool>>,
    /// Footnote 20: has internal administrative and household processes.
    pub internal_facilities: Option<Located<bool>>,
}

/// The working group and the seats in it.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WorkingGroup {
    /// Its head.
    pub head: Option<Member>,
    /// Its members.
    #[schemars(default)]
    pub members: Vec<Member>,
    /// Where the group begins in the file.
    #[schemars(skip)]
    pub span: Span,
}

/// A member of the working group; a seat may have no name.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Member {
    /// Surname, given name, patronymic.
    pub name: Option<Located<String>>,
    /// Post.
    pub position: Option<Located<String>>,
    /// Where the member stands in the file.
    #[schemars(skip)]
    pub span: Span,
}

/// A section (раздел, блок) with items, with sections, or with both.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Section {
    /// Number, always in quotes: "3.1".
    pub number: Located<String>,
    /// Title.
    pub title: Located<String>,
    /// Items (мероприятия).
    #[schemars(default)]
    pub items: Vec<Item>,
    /// Sections inside this one.
    #[schemars(default)]
    pub sections: Vec<Section>,
    /// True where something in the section, outside its items, could not be read.
    #[schemars(skip)]
    pub damaged: bool,
}

/// An item (мероприятие) of the roadmap.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Item {
    /// Number, always in quotes: "3.1.6".
    pub number: Located<String>,
    /// Title.
    pub title: Located<String>,
    /// When it is due: a date as officials write it, a term, a recurring term, or x for a delegated item.
    #[schemars(default, schema_with = "deadline_schema")]
    pub deadline: Option<Located<StatedDeadline>>,
    /// Who answers: one entry or a list.
    #[schemars(default, schema_with = "responsibles_schema")]
    pub responsible: Option<Located<Responsibles>>,
    /// The document that proves the item.
    pub document: Option<Located<String>>,
    /// The template's item that this one carries out; found by title when left out.
    pub implements: Option<Located<String>>,
    /// The day on which the item was done.
    #[schemars(default, schema_with = "optional_date_schema")]
    pub completed: Option<Located<NaiveDate>>,
    /// The document that proves that it was done.
    pub evidence: Option<Located<String>>,
    /// True where something in the item could not be read: rules about missing values stay silent.
    #[schemars(skip)]
    pub damaged: bool,
}

/// A deadline as written and as read.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedDeadline {
    /// The words of the file.
    pub text: String,
    /// What they mean.
    pub deadline: Deadline,
}

/// Everybody who answers for an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Responsibles {
    /// True for the mark of a delegated item; then there are no entries.
    pub delegated: Option<super::deadline::MarkScript>,
    /// The entries in the order of the file.
    pub entries: Vec<Responsible>,
}

/// One entry of the responsible: a person, or one of position, unit and group.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Responsible {
    /// Surname with initials or in full.
    pub name: Option<Located<String>>,
    /// Post.
    pub position: Option<Located<String>>,
    /// Unit (подразделение).
    pub unit: Option<Located<String>>,
    /// A collective: «структурные подразделения министерства», «члены рабочей группы».
    pub group: Option<Located<String>>,
    /// Where the entry stands in the file.
    #[schemars(skip)]
    pub span: Span,
}

/// A finding that is accepted, with the reason and an end.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Waiver {
    /// Id of the rule.
    pub rule: Located<String>,
    /// Number of the item in the roadmap; left out, the whole roadmap.
    pub item: Option<Located<String>>,
    /// Why the finding is accepted.
    pub reason: Option<Located<String>>,
    /// Last day on which the waiver holds.
    #[schemars(default, schema_with = "optional_date_schema")]
    pub until: Option<Located<NaiveDate>>,
    /// Where the waiver stands in the file.
    #[schemars(skip)]
    pub span: Span,
}

/// Room for the items of an ordinary roadmap.
const ITEMS: usize = 80;

impl Roadmap {
    /// All items with the sections that hold them, in the order of the file.
    pub fn items(&self) -> Vec<(&Section, &Item)> {
        fn collect<'r>(section: &'r Section, found: &mut Vec<(&'r Section, &'r Item)>) {
            found.extend(section.items.iter().map(|item| (section, item)));
            for inner in &section.sections {
                collect(inner, found);
            }
        }
        let mut found = Vec::with_capacity(ITEMS);
        for section in &self.sections {
            collect(section, &mut found);
        }
        found
    }

    /// All sections, outer before inner, in the order of the file.
    pub fn all_sections(&self) -> Vec<&Section> {
        fn collect<'r>(section: &'r Section, found: &mut Vec<&'r Section>) {
            found.push(section);
            for inner in &section.sections {
                collect(inner, found);
            }
        }
        let mut found = Vec::new();
        for section in &self.sections {
            collect(section, &mut found);
        }
        found
    }
}

impl StatedDeadline {
    /// True for a dash or another mark with which an empty cell of the table is filled, and for «нет», «не применимо»: it
    /// states no deadline.
    pub fn is_blank(&self) -> bool {
        // What can be read is something.
        matches!(self.deadline, Deadline::Invalid(InvalidReason::Unreadable))
            && (nothing::is_mark(&self.text) || nothing::says_nothing(&self.text, &[]))
    }
}

impl Item {
    /// True for an item whose completion is recorded, or told in its deadline: «13.04.2023 (исполнено)».
    pub fn is_said_to_be_done(&self) -> bool {
        let told = || self.deadline.as_ref().is_some_and(|deadline| deadline::says_done(&deadline.value.text));
        self.completed.is_some() || told()
    }

    /// True for an item marked x: in the column of the deadline, or in that of the responsible when no deadline is given.
    pub fn is_delegated(&self) -> bool {
        match self.deadline.as_ref().filter(|deadline| !deadline.value.is_blank()) {
            Some(deadline) => deadline.value.deadline.is_delegated(),
            None => self.responsible.as_ref().is_some_and(|responsible| responsible.value.delegated.is_some()),
        }
    }
}

impl WorkingGroup {
    /// The head and the members, the head first.
    pub fn everyone(&self) -> impl Iterator<Item = &Member> {
        self.head.iter().chain(&self.members)
    }
}

impl Responsible {
    /// The entry as the document would print it: name and position, or the one text it has.
    pub fn shown(&self) -> Cow<'_, str> {
        match (&self.name, &self.position, &self.unit, &self.group) {
            (Some(name), Some(position), _, _) => Cow::Owned(format!("{} – {}", name.value, position.value)),
            (Some(text), ..) | (_, Some(text), ..) | (_, _, Some(text), _) | (_, _, _, Some(text)) => {
                Cow::Borrowed(&text.value)
            }
            (None, None, None, None) => Cow::Borrowed(""),
        }
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

fn format_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": 1 })
}

fn date_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "description": "A date: 13.04.2023, 2023-04-13, 13 апреля 2023 г." })
}

fn optional_date_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "description": "A date: 13.04.2023, 2023-04-13, 13 апреля 2023 г." })
}

fn term_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["integer", "string"], "description": "A year or a date" })
}

fn deadline_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": ["string", "integer", "null"],
        "description": "When the item is due: 13.04.2023, 30 июля 2024 г., до 30.12.2023, I квартал 2024 г., 2024, постоянно; x for a delegated item"
    })
}

fn responsibles_schema(generator: &mut SchemaGenerator) -> Schema {
    let entry = generator.subschema_for::<Responsible>();
    json_schema!({
        "description": "Who answers for the item: one entry or a list; an entry is a mapping or the text of the table's cell",
        "anyOf": [
            { "type": ["string", "null"] },
            entry,
            { "type": "array", "items": { "anyOf": [{ "type": "string" }, entry] } }
        ]
    })
}
