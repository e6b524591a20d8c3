//! Automatic numbers of OpenDocument: a list has a style for each level, and says whether it goes on from another.

use std::cmp::Ordering;
use std::collections::HashMap;

use roxmltree::{Document, Node};

use crate::import::xml::{attribute, children};

/// Levels of a list in OpenDocument.
const LEVELS: usize = 10;

/// How a level writes its number.
#[derive(Debug, Clone, Default)]
struct Level {
    /// `1`, `a`, `A`, `i`, `I`; empty for a bullet.
    format: String,
    prefix: String,
    suffix: String,
    /// How many levels are shown, this one included.
    shown: usize,
    start: usize,
}

type Counters = [Option<usize>; LEVELS];

/// A list that is being read.
#[derive(Debug, Clone)]
pub(crate) struct OpenList {
    style: String,
    id: Option<String>,
    /// Level from 0.
    pub(crate) level: usize,
    /// The item gives its own number.
    pub(crate) start: Option<usize>,
}

/// The list styles of a document and how far its lists have counted.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    styles: HashMap<String, Vec<Level>>,
    of_paragraphs: HashMap<String, String>,
    by_style: HashMap<String, Counters>,
    by_id: HashMap<String, Counters>,
}

impl Lists {
    /// Reads the list styles of the content and of the styles part.
    pub(crate) fn read(content: &Document<'_>, styles: Option<&Document<'_>>) -> Self {
        let mut lists = Self::default();
        for tree in styles.into_iter().chain([content]) {
            for node in tree.descendants().filter(|node| node.tag_name().name() == "list-style") {
                let Some(name) = attribute(node, "name") else { continue };
                lists.styles.insert(name.to_owned(), levels(node));
            }
            for node in tree.descendants().filter(|node| node.tag_name().name() == "style") {
                if let (Some(name), Some(list)) = (attribute(node, "name"), attribute(node, "list-style-name")) {
                    lists.of_paragraphs.insert(name.to_owned(), list.to_owned());
                }
            }
        }
        lists
    }

    /// Opens a list, alone or inside another one.
    pub(crate) fn open(&mut self, node: Node<'_, '_>, outer: Option<&OpenList>) -> OpenList {
        let named = attribute(node, "style-name").map(str::to_owned).or_else(|| {
            let first = node.descendants().find(|inner| matches!(inner.tag_name().name(), "p" | "h"))?;
            self.of_paragraphs.get(attribute(first, "style-name")?).cloned()
        });
        let id = attribute(node, "id").map(str::to_owned);
        if let Some(outer) = outer {
            let style = named.unwrap_or_else(|| outer.style.clone());
            return OpenList { style, id: outer.id.clone(), level: (outer.level + 1).min(LEVELS - 1), start: None };
        }
        let style = named.unwrap_or_default();
        let continued = attribute(node, "continue-list").and_then(|id| self.by_id.get(id)).copied();
        let goes_on = attribute(node, "continue-numbering") == Some("true");
        let counters =
            continued.or_else(|| self.by_style.get(&style).copied().filter(|_| goes_on)).unwrap_or([None; LEVELS]);
        self.by_style.insert(style.clone(), counters);
        if let Some(id) = &id {
            self.by_id.insert(id.clone(), counters);
        }
        OpenList { style, id, level: 0, start: None }
    }

    /// The number of the next paragraph of a list.
    pub(crate) fn label(&mut self, list: &OpenList) -> Option<String> {
        let levels = self.styles.get(&list.style)?;
        let counters = self.by_style.entry(list.style.clone()).or_insert([None; LEVELS]);
        let start = |index: usize| levels.get(index).map_or(1, |level| level.start);
        for (index, counter) in counters.iter_mut().enumerate() {
            match index.cmp(&list.level) {
                Ordering::Less => {
                    counter.get_or_insert(start(index));
                }
                Ordering::Equal => {
                    let next = counter.map_or_else(|| start(index), |count| count.saturating_add(1));
                    *counter = Some(list.start.unwrap_or(next));
                }
                Ordering::Greater => *counter = None,
            }
        }
        let counters = *counters;
        if let Some(id) = &list.id {
            self.by_id.insert(id.clone(), counters);
        }
        let own = levels.get(list.level)?;
        if own.format.is_empty() {
            return None;
        }
        let first = (list.level + 1).saturating_sub(own.shown.max(1));
        let parts = (first..=list.level).filter_map(|index| {
            let level = levels.get(index)?;
            let number = counters.get(index).copied().flatten().unwrap_or(1);
            (!level.format.is_empty()).then(|| show(&level.format, number))
        });
        Some(format!("{}{}{}", own.prefix, parts.collect::<Vec<_>>().join("."), own.suffix).trim().to_owned())
    }
}

fn levels(node: Node<'_, '_>) -> Vec<Level> {
    let mut levels = vec![Level { start: 1, ..Level::default() }; LEVELS];
    for child in children(node, "list-level-style-number") {
        let number = |name| attribute(child, name).and_then(|text| text.parse::<usize>().ok());
        let text = |name| attribute(child, name).unwrap_or_default().to_owned();
        let Some(slot) = number("level").and_then(|level| levels.get_mut(level.checked_sub(1)?)) else { continue };
        *slot = Level {
            format: text("num-format"),
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            shown: number("display-levels").unwrap_or(1),
            start: number("start-value").unwrap_or(1),
        };
    }
    levels
}

fn show(format: &str, number: usize) -> String {
    use crate::import::numerals::NumberFormat;
    match format {
        "a" => NumberFormat::LowerLetter,
        "A" => NumberFormat::UpperLetter,
        "i" => NumberFormat::LowerRoman,
        "I" => NumberFormat::UpperRoman,
        _ => NumberFormat::Decimal,
    }
    .show(number)
}
