//! Footnotes of Word: the printed number is not stored, it is counted from the references in order.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use crate::import::numerals::NumberFormat;
use crate::import::xml::{attribute, child};

/// Footnotes stand under the page, endnotes after the text; Word counts them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Footnote,
    Endnote,
}

impl Kind {
    /// The name of an element of this kind: `footnote` + ending.
    fn properties(self) -> &'static str {
        match self {
            Self::Footnote => "footnotePr",
            Self::Endnote => "endnotePr",
        }
    }
}

/// Counts references and remembers which mark a note of the other part has.
#[derive(Debug)]
pub(crate) struct Notes {
    next: HashMap<Kind, (usize, NumberFormat)>,
    marks: HashMap<(Kind, String), String>,
}

impl Notes {
    /// The first number and its form stand at the section or, for the whole document, in the settings.
    pub(crate) fn read(body: &Document<'_>, settings: Option<&Document<'_>>) -> Self {
        let mut next = HashMap::new();
        for kind in [Kind::Footnote, Kind::Endnote] {
            let of_sections = body.descendants().filter(|node| node.tag_name().name() == "sectPr");
            let of_settings = settings.map(Document::root_element);
            let properties: Vec<Node<'_, '_>> =
                of_sections.chain(of_settings).filter_map(|node| child(node, kind.properties())).collect();
            let value = |name| properties.iter().find_map(|node| attribute(child(*node, name)?, "val"));
            let start = value("numStart").and_then(|text| text.parse().ok()).unwrap_or(1);
            let format = value("numFmt").map_or(NumberFormat::Decimal, NumberFormat::of);
            next.insert(kind, (start, format));
        }
        Self { next, marks: HashMap::new() }
    }

    /// The mark of a reference; `custom` marks are written by the author and not counted.
    pub(crate) fn reference(&mut self, kind: Kind, id: &str, custom: Option<String>) -> String {
        if let Some(mark) = self.marks.get(&(kind, id.to_owned())) {
            return mark.clone();
        }
        let mark = custom.unwrap_or_else(|| {
            let (number, format) = self.next.entry(kind).or_insert((1, NumberFormat::Decimal));
            let mark = format.show(*number);
            *number = number.saturating_add(1);
            mark
        });
        self.marks.insert((kind, id.to_owned()), mark.clone());
        mark
    }

    /// The mark under which a note is called; `None` where nothing calls it.
    pub(crate) fn mark(&self, kind: Kind, id: &str) -> Option<String> {
        self.marks.get(&(kind, id.to_owned())).cloned()
    }
}
