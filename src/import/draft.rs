//! A roadmap as a document gives it: texts, each with its place, before it is written as YAML.

use crate::import::grid::Place;
use crate::import::review::{Review, ReviewKind};
use crate::import::table::header::Column;
use crate::import::table::number::Number;
use crate::roadmap::PROFILE_KEYS;

/// What was read out of one document.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The columns of the table: the words of the header and what they were taken for.
    pub columns: Vec<(String, Option<Column>)>,
    /// Where the table begins.
    pub table: Option<Place>,
    /// Heading of the roadmap.
    pub title: Option<String>,
    /// The body.
    pub body: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// First and last year, or date, of the roadmap.
    pub period: Option<(String, String)>,
    /// The act that approves the roadmap.
    pub act: Option<Act>,
    /// Keys of the profile that the blocks present make true.
    pub profile: Vec<&'static str>,
    /// Acts of the region that took items over.
    pub regional_acts: Vec<RegionalAct>,
    /// The working group.
    pub working_group: Option<WorkingGroup>,
    /// The sections with their items.
    pub sections: Vec<Section>,
    /// Footnotes: mark and text.
    pub footnotes: Vec<(String, String)>,
    /// What an analyst must look at.
    pub review: Vec<Review>,
}

/// An act by kind, number and date, each as far as the document gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActReference {
    /// приказ, распоряжение …
    pub kind: Option<String>,
    /// Number without the sign №.
    pub number: Option<String>,
    /// Date as ДД.ММ.ГГГГ.
    pub date: Option<String>,
}

/// The act that approves the roadmap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Act {
    /// Kind, number and date.
    pub reference: ActReference,
    /// «О внедрении …».
    pub title: Option<String>,
    /// Acts whose roadmap this one restates.
    pub amends: Vec<ActReference>,
    /// Acts that this one repeals.
    pub repeals: Vec<ActReference>,
}

/// An act of the region and the items that it took over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionalAct {
    /// Numbers of the template's items.
    pub covers: Vec<String>,
    /// Kind, number and date.
    pub reference: ActReference,
}

/// The working group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingGroup {
    /// Its head.
    pub head: Option<Member>,
    /// Its members.
    pub members: Vec<Member>,
}

/// A seat of the working group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Member {
    /// Surname, given name, patronymic.
    pub name: Option<String>,
    /// Post.
    pub position: Option<String>,
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its number.
    pub number: Number,
    /// Its title in one line.
    pub title: String,
    /// Marks of the footnotes called in it.
    pub notes: Vec<String>,
    /// Where it stands.
    pub place: Place,
    /// Its items.
    pub items: Vec<Item>,
    /// The sections inside it.
    pub sections: Vec<Section>,
}

/// An item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its number.
    pub number: Number,
    /// Its title in one line.
    pub title: String,
    /// Its deadline as written; empty where there is none.
    pub deadline: String,
    /// The cell of those responsible, paragraphs joined by newlines; empty where there is nobody.
    pub responsible: String,
    /// The document in one line; empty where there is none.
    pub document: String,
    /// Marks of the footnotes called in it.
    pub notes: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

impl Draft {
    /// Sets the facts that the roadmap shows; the document does not state them, so the review list says so.
    pub fn assume(&mut self, facts: Vec<&'static str>) {
        for key in PROFILE_KEYS.iter().filter(|key| !facts.contains(key)) {
            self.review.push(Review::new(ReviewKind::MissingFact, Place::Document, format!("profile.{key}")));
        }
        if !facts.is_empty() {
            self.review.push(Review::new(ReviewKind::AssumedProfile, Place::Document, facts.join(", ")));
        }
        self.profile = facts;
    }

    /// All items in order.
    pub fn items(&self) -> Vec<&Item> {
        fn collect<'d>(section: &'d Section, found: &mut Vec<&'d Item>) {
            found.extend(&section.items);
            section.sections.iter().for_each(|inner| collect(inner, found));
        }
        let mut found = Vec::new();
        self.sections.iter().for_each(|section| collect(section, &mut found));
        found
    }

    /// All sections in order, outer before inner.
    pub fn all_sections(&self) -> Vec<&Section> {
        fn collect<'d>(section: &'d Section, found: &mut Vec<&'d Section>) {
            found.push(section);
            section.sections.iter().for_each(|inner| collect(inner, found));
        }
        let mut found = Vec::new();
        self.sections.iter().for_each(|section| collect(section, &mut found));
        found
    }

    /// How many texts of the table stand in the roadmap: titles, deadlines, cells of those responsible, documents.
    pub fn cells(&self) -> usize {
        let headings = self.all_sections().len();
        let of_item = |item: &&Item| {
            [&item.title, &item.deadline, &item.responsible, &item.document]
                .iter()
                .filter(|text| !text.is_empty())
                .count()
        };
        headings + self.items().iter().map(of_item).sum::<usize>()
    }
}
