//! The standard roadmap that every body starts from, as data: headings, items, footnotes and their order.

mod changes;
mod kinds;
mod load;
mod model;
mod order;
mod placeholder;
mod rank;
mod reader;
mod substitutes;
mod written;

use std::borrow::Cow;
use std::rc::Rc;

pub use kinds::NamedDocument;
pub use load::{InvalidTemplate, TemplateError, TemplateProblem, is_federal};
pub use model::{
    Condition, Dependency, DocumentKind, Footnote, LanguagePair, Rank, Strength, TemplateFile, TemplateItem,
    TemplateSection,
};
pub use order::{Edge, Order};
pub use placeholder::FoundPlaceholder;
pub use substitutes::Substitutes;
pub use written::WrittenTemplate;

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use crate::words::{self, StemSet, Synonyms};

/// The id of the built-in template.
pub const FEDERAL_ID: &str = "federal";
const FEDERAL: &str = include_str!("../../schema/templates/federal.yaml");

/// A template made ready to check against.
#[derive(Debug)]
pub struct Template {
    /// The file's own words.
    pub file: TemplateFile,
    /// Wordings that count as one in titles and documents.
    pub synonyms: Synonyms,
    /// Stems of the generic names of the body and of its head.
    pub generic: StemSet,
    /// Stems of the words that a title may lack without saying less: generic names, and words that only carry another.
    pub negligible: StemSet,
    /// Wordings that a title may have in the place of the standard's.
    pub substitutes: Substitutes,
    /// Stems of all words of the standard.
    vocabulary: StemSet,
    /// Stems of the words that say what form a document has, and not what it is about.
    pub form: StemSet,
    /// What comes after what.
    pub order: Order,
    /// A number that templates with other words do not have.
    pub(crate) identity: u64,
    entries: Vec<TemplateEntry>,
    sections: Vec<TemplateHeading>,
    by_number: FxHashMap<SmolStr, usize>,
    ranks: rank::Ranks,
    kinds: kinds::Kinds,
    placeholders: placeholder::Placeholders,
}

/// An item of the template with what is derived from it.
#[derive(Debug)]
pub struct TemplateEntry {
    /// The item itself.
    pub item: TemplateItem,
    /// Number of the section that holds it.
    pub section: String,
    /// The footnotes of the item and of the sections around it, the item's own first.
    pub footnotes: Vec<u32>,
    /// Stems of the title.
    pub title: StemSet,
    /// Stems of the standard wording of the document.
    pub document: StemSet,
    /// Stems of the items that stand at the same place in the sections beside, without the subjects of those: «сегментация»
    /// and «профили» of 3.1.2–3.9.2, and not «услуги».
    pub stage: StemSet,
}

/// A heading of the template with what is derived from it.
#[derive(Debug)]
pub struct TemplateHeading {
    /// Number of the section.
    pub number: String,
    /// Title of the section.
    pub title: String,
    /// Its own footnote.
    pub footnote: Option<u32>,
    /// Number of the section around it.
    pub parent: Option<String>,
    /// Stems of the title.
    pub stems: StemSet,
    /// Indices of its own items.
    pub items: Vec<usize>,
}

impl TemplateEntry {
    /// Stems of a document that is to prove the item. Most documents are the standard's own.
    pub fn document_stems(&self, synonyms: &Synonyms, document: &str) -> Cow<'_, StemSet> {
        if self.item.document.as_deref() == Some(document) {
            Cow::Borrowed(&self.document)
        } else {
            Cow::Owned(synonyms.stems(document))
        }
    }
}

impl Template {
    /// Makes a template ready.
    fn new(file: TemplateFile) -> Self {
        let synonyms = Synonyms::new(&file.synonyms);
        let stems = |texts: &[String]| -> StemSet {
            let sets: Vec<StemSet> = texts.iter().map(|text| synonyms.stems(text)).collect();
            sets.iter().flat_map(StemSet::iter).collect()
        };
        let generic = stems(&file.generic_names);
        let mut template = Self {
            identity: words::hash(&(&file.synonyms, &file.substitutes, &file.generic_names, &file.carrying_words)),
            substitutes: Substitutes::new(&file.substitutes, &synonyms),
            negligible: generic.union(&stems(&file.carrying_words)),
            form: stems(&file.form_words),
            generic,
            vocabulary: StemSet::default(),
            synonyms,
            order: Order::default(),
            entries: Vec::new(),
            sections: Vec::new(),
            by_number: FxHashMap::default(),
            ranks: rank::Ranks::new(&file.ranks),
            kinds: kinds::Kinds::new(&file.document_kinds),
            placeholders: placeholder::Placeholders::new(&file.placeholders),
            file,
        };
        for section in template.file.sections.clone() {
            template.add_section(&section, None, &[]);
        }
        template.find_stages();
        template.order = Order::new(&template.entries, &template.by_number);
        let of_items = template.entries.iter().flat_map(|entry| [&entry.title, &entry.document]);
        let texts = of_items.chain(template.sections.iter().map(|heading| &heading.stems));
        template.vocabulary = texts.chain([&template.negligible, &template.form]).flat_map(StemSet::iter).collect();
        template
    }

    fn add_section(&mut self, section: &TemplateSection, parent: Option<&str>, around: &[u32]) {
        let footnotes: Vec<u32> = section.footnote.into_iter().chain(around.iter().copied()).collect();
        let first = self.entries.len();
        for item in &section.items {
            self.by_number.insert(item.number.clone(), self.entries.len());
            self.entries.push(TemplateEntry {
                section: section.number.clone(),
                footnotes: item.footnote.into_iter().chain(item.delegable).chain(footnotes.iter().copied()).collect(),
                title: self.synonyms.stems(&item.title),
                document: self.synonyms.stems(item.document.as_deref().unwrap_or_default()),
                stage: StemSet::default(),
                item: item.clone(),
            });
        }
        self.sections.push(TemplateHeading {
            number: section.number.clone(),
            title: section.title.clone(),
            footnote: section.footnote,
            parent: parent.map(str::to_owned),
            stems: self.synonyms.stems(&section.title),
            items: (first..self.entries.len()).collect(),
        });
        for inner in &section.sections {
            self.add_section(inner, Some(&section.number), &footnotes);
        }
    }

    fn find_stages(&mut self) {
        let mut stages: FxHashMap<(Option<&str>, usize), StemSet> = FxHashMap::default();
        let headings: Vec<TemplateHeading> = std::mem::take(&mut self.sections);
        for heading in headings.iter().filter(|heading| heading.parent.is_some()) {
            for (place, entry) in heading.items.iter().filter_map(|item| self.entries.get(*item)).enumerate() {
                let said = entry.title.union(&entry.document).without(&heading.stems);
                let stage = stages.entry((heading.parent.as_deref(), place)).or_default();
                *stage = stage.union(&said);
            }
        }
        for heading in &headings {
            for (place, item) in heading.items.iter().enumerate() {
                let stage = stages.get(&(heading.parent.as_deref(), place)).cloned().unwrap_or_default();
                if let Some(entry) = self.entries.get_mut(*item) {
                    entry.stage = stage;
                }
            }
        }
        self.sections = headings;
    }

    /// All items, in the template's order.
    pub fn entries(&self) -> &[TemplateEntry] {
        &self.entries
    }

    /// All headings, outer before inner.
    pub fn headings(&self) -> &[TemplateHeading] {
        &self.sections
    }

    /// The index of an item by its number.
    pub fn index(&self, number: &str) -> Option<usize> {
        self.by_number.get(number).copied()
    }

    /// An item by its number.
    pub fn entry(&self, number: &str) -> Option<&TemplateEntry> {
        self.index(number).and_then(|index| self.entries.get(index))
    }

    /// A heading by its number.
    pub fn heading(&self, number: &str) -> Option<&TemplateHeading> {
        self.sections.iter().find(|section| section.number == number)
    }

    /// Stems of the title of an item, which has a number. Most titles are the standard's own.
    pub fn title_stems(&self, number: &str, title: &str) -> Cow<'_, StemSet> {
        match self.entry(number) {
            Some(entry) if entry.item.title == title => Cow::Borrowed(&entry.title),
            _ => Cow::Owned(self.synonyms.stems(title)),
        }
    }

    /// Stems of the words that only name a body or its region: the standard does not have them, and titles and documents may
    /// say them or not.
    pub fn name_stems(&self, body: &str, region: &str) -> StemSet {
        self.synonyms.stems(body).union(&self.synonyms.stems(region)).without(&self.vocabulary)
    }

    /// True when a word, in whatever form, occurs in the titles or documents of the standard.
    pub fn knows(&self, word: &str) -> bool {
        let words = self.synonyms.stems(word);
        let has = |known: &StemSet| !words.is_empty() && known.common(&words) == words.len();
        self.entries.iter().any(|entry| has(&entry.title) || has(&entry.document))
    }

    /// The rank of a position, as an index among the file's ranks (0 is the highest); `None` when it opens with words of
    /// no rank.
    pub fn rank(&self, position: &str) -> Option<usize> {
        self.ranks.of(position)
    }

    /// The documents that a text names, by the indices of their kinds among the file's, in the order of the text.
    pub fn named_documents(&self, text: &str) -> Rc<[NamedDocument]> {
        self.kinds.documents(text)
    }

    /// True when a text names a document of one of the kinds anywhere: «план, утвержденный приказом министерства».
    pub fn mentions_document(&self, text: &str, kinds: &[String]) -> bool {
        let known = |index: &usize| self.file.document_kinds.get(*index).is_some_and(|kind| kinds.contains(&kind.id));
        self.kinds.mentioned(text).iter().any(known)
    }

    /// The wordings of a text that the body had to replace by its own, in the order of the template.
    pub fn placeholders(&self, text: &str) -> Rc<[FoundPlaceholder]> {
        self.placeholders.find(text)
    }

    /// True where a text that has no opening bracket has no placeholder.
    pub fn placeholders_need_bracket(&self) -> bool {
        self.placeholders.need_bracket()
    }

    /// A footnote by its number.
    pub fn footnote(&self, number: u32) -> Option<&Footnote> {
        self.file.footnotes.iter().find(|footnote| footnote.number == number)
    }
}

#[cfg(test)]
mod tests;
