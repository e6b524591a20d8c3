//! The standard roadmap that every body starts from, as data: headings, items, footnotes and their order.

mod model;
mod order;
mod rank;

use std::collections::HashMap;

pub use model::{
    Condition, Dependency, DocumentKind, Footnote, LanguagePair, Rank, Strength, TemplateFile, TemplateItem,
    TemplateSection,
};
pub use order::{Edge, Order};

use crate::words::{StemSet, Synonyms};

const FEDERAL: &str = include_str!("../../schema/templates/federal.yaml");

/// A template made ready to check against.
#[derive(Debug)]
pub struct Template {
    /// The file's own words.
    pub file: TemplateFile,
    /// Wordings that count as one in titles and documents.
    pub synonyms: Synonyms,
    /// What comes after what.
    pub order: Order,
    entries: Vec<TemplateEntry>,
    sections: Vec<TemplateHeading>,
    by_number: HashMap<String, usize>,
    ranks: rank::Ranks,
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

/// A template file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum InvalidTemplate {
    /// Not YAML, or not of the format.
    #[error("{0}")]
    Format(String),
    /// Two items or two sections have the same number.
    #[error("the number {0} stands twice")]
    DuplicateNumber(String),
    /// An item comes after one that does not exist.
    #[error("item {item} comes after {after}, which is not in the template")]
    UnknownItem {
        /// The item that names it.
        item: String,
        /// The number that does not exist.
        after: String,
    },
    /// Items come after each other in a circle.
    #[error("the order of the items runs in a circle: {0}")]
    Circle(String),
    /// A footnote, document kind or rank is named but not defined.
    #[error("{item} names {name}, which the template does not define")]
    Undefined {
        /// The item or section.
        item: String,
        /// The name that is not defined.
        name: String,
    },
}

impl Template {
    /// The built-in federal template.
    ///
    /// # Errors
    /// Never for a released binary: a test reads it.
    pub fn federal() -> Result<Self, InvalidTemplate> {
        Self::parse(FEDERAL)
    }

    /// Reads a template file.
    ///
    /// # Errors
    /// The text is not of the format or contradicts itself.
    pub fn parse(text: &str) -> Result<Self, InvalidTemplate> {
        let file: TemplateFile =
            serde_saphyr::from_str(text).map_err(|error| InvalidTemplate::Format(error.to_string()))?;
        Self::new(file)
    }

    /// Makes a template ready.
    ///
    /// # Errors
    /// The template contradicts itself.
    pub fn new(file: TemplateFile) -> Result<Self, InvalidTemplate> {
        let synonyms = Synonyms::new(&file.synonyms);
        let mut template = Self {
            synonyms,
            order: Order::default(),
            entries: Vec::new(),
            sections: Vec::new(),
            by_number: HashMap::new(),
            ranks: rank::Ranks::new(&file.ranks),
            file,
        };
        for section in template.file.sections.clone() {
            template.add_section(&section, None, &[])?;
        }
        template.check_names()?;
        template.order = Order::new(&template.entries, &template.by_number)?;
        Ok(template)
    }

    fn add_section(
        &mut self,
        section: &TemplateSection,
        parent: Option<&str>,
        around: &[u32],
    ) -> Result<(), InvalidTemplate> {
        if self.sections.iter().any(|known| known.number == section.number) {
            return Err(InvalidTemplate::DuplicateNumber(section.number.clone()));
        }
        let footnotes: Vec<u32> = section.footnote.into_iter().chain(around.iter().copied()).collect();
        let first = self.entries.len();
        for item in &section.items {
            if self.by_number.insert(item.number.clone(), self.entries.len()).is_some() {
                return Err(InvalidTemplate::DuplicateNumber(item.number.clone()));
            }
            self.entries.push(TemplateEntry {
                section: section.number.clone(),
                footnotes: item.footnote.into_iter().chain(footnotes.iter().copied()).collect(),
                title: self.synonyms.stems(&item.title),
                document: self.synonyms.stems(item.document.as_deref().unwrap_or_default()),
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
        section.sections.iter().try_for_each(|inner| self.add_section(inner, Some(&section.number), &footnotes))
    }

    fn check_names(&self) -> Result<(), InvalidTemplate> {
        let undefined = |item: &str, name: String| Err(InvalidTemplate::Undefined { item: item.to_owned(), name });
        for entry in &self.entries {
            for number in &entry.footnotes {
                if self.footnote(*number).is_none() {
                    return undefined(&entry.item.number, number.to_string());
                }
            }
            for kind in &entry.item.documents {
                if !self.file.document_kinds.iter().any(|known| known.id == *kind) {
                    return undefined(&entry.item.number, kind.clone());
                }
            }
            if let Some(rank) = &entry.item.rank
                && !self.file.ranks.iter().any(|known| known.id == *rank)
            {
                return undefined(&entry.item.number, rank.clone());
            }
        }
        Ok(())
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

    /// A footnote by its number.
    pub fn footnote(&self, number: u32) -> Option<&Footnote> {
        self.file.footnotes.iter().find(|footnote| footnote.number == number)
    }
}

#[cfg(test)]
mod tests;
