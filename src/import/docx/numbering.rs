//! Automatic numbers: Word stores only which list a paragraph belongs to, so the counting is done here as Word does it.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use crate::import::numerals::NumberFormat;
use crate::import::xml::{attribute, child, children};

/// Levels of a list in Word.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: usize,
    format: NumberFormat,
    text: String,
    /// `Some(n)`: starts again only after levels above `n`; `Some(0)`: never.
    restart: Option<usize>,
    legal: bool,
    style: Option<String>,
}

/// A list: the levels that its numbers share, and where its own count starts.
#[derive(Debug, Clone, Default)]
struct List {
    shared: String,
    starts: HashMap<usize, usize>,
    levels: HashMap<usize, Level>,
}

/// What a paragraph style says about numbers.
#[derive(Debug, Clone, Default)]
struct Style {
    list: Option<String>,
    level: Option<usize>,
    based_on: Option<String>,
}

/// The lists of a document and how far each has counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    shared: HashMap<String, Vec<Level>>,
    style_links: HashMap<String, String>,
    lists: HashMap<String, List>,
    styles: HashMap<String, Style>,
    counters: HashMap<String, [Option<usize>; LEVELS]>,
    begun: HashSet<String>,
}

impl Numbering {
    /// Reads the lists of `numbering.xml` and the styles that belong to lists.
    pub(crate) fn read(numbering: Option<&Document<'_>>, styles: Option<&Document<'_>>) -> Self {
        let mut all = Self::default();
        if let Some(tree) = numbering {
            for node in children(tree.root_element(), "abstractNum") {
                let Some(id) = attribute(node, "abstractNumId") else { continue };
                let mut levels = vec![Level::default(); LEVELS];
                for (index, level) in levels_of(node) {
                    if let Some(slot) = levels.get_mut(index) {
                        *slot = level;
                    }
                }
                if let Some(style) = child(node, "numStyleLink").and_then(|link| attribute(link, "val")) {
                    all.style_links.insert(id.to_owned(), style.to_owned());
                }
                all.shared.insert(id.to_owned(), levels);
            }
            for node in children(tree.root_element(), "num") {
                let Some(id) = attribute(node, "numId") else { continue };
                all.lists.insert(id.to_owned(), list_of(node));
            }
        }
        if let Some(tree) = styles {
            for node in children(tree.root_element(), "style") {
                let Some(id) = attribute(node, "styleId") else { continue };
                all.styles.insert(id.to_owned(), style_of(node));
            }
        }
        all
    }

    /// The number that Word prints before a paragraph with these properties, without the space after it.
    pub(crate) fn label(&mut self, properties: Option<Node<'_, '_>>) -> Option<String> {
        let properties = properties?;
        let own = child(properties, "numPr");
        let style = child(properties, "pStyle").and_then(|node| attribute(node, "val"));
        let value = |name| own.and_then(|node| attribute(child(node, name)?, "val"));
        let (list, level) = match value("numId") {
            Some(list) => (list.to_owned(), value("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0)),
            None => self.of_style(style?, value("ilvl").and_then(|level| level.parse().ok()))?,
        };
        if list == "0" || level >= LEVELS {
            return None;
        }
        self.count(&list, level)
    }

    /// The list of a style, or of the style that it is based on.
    fn of_style(&self, name: &str, level: Option<usize>) -> Option<(String, usize)> {
        let mut name = name;
        for _ in 0..32 {
            let style = self.styles.get(name)?;
            if let Some(list) = &style.list {
                let linked = || {
                    let levels = self.levels(list)?;
                    levels.iter().position(|known| known.style.as_deref() == Some(name))
                };
                let level = level.or(style.level).or_else(linked).unwrap_or(0);
                return Some((list.clone(), level));
            }
            name = style.based_on.as_deref()?;
        }
        None
    }

    /// The key of the levels that a list shares with others, a link through a style followed.
    fn shared_id(&self, list: &str) -> Option<String> {
        let own = &self.lists.get(list)?.shared;
        let linked = || {
            let style = self.styles.get(self.style_links.get(own)?)?;
            Some(self.lists.get(style.list.as_ref()?)?.shared.clone())
        };
        Some(linked().unwrap_or_else(|| own.clone()))
    }

    fn levels(&self, list: &str) -> Option<&Vec<Level>> {
        self.shared.get(&self.shared_id(list)?)
    }

    fn count(&mut self, id: &str, level: usize) -> Option<String> {
        let shared_id = self.shared_id(id)?;
        let list = self.lists.get(id)?.clone();
        let mut levels = self.shared.get(&shared_id)?.clone();
        for (index, own) in &list.levels {
            if let Some(slot) = levels.get_mut(*index) {
                *slot = own.clone();
            }
        }
        let begins = self.begun.insert(id.to_owned());
        let counters = self.counters.entry(shared_id).or_insert([None; LEVELS]);
        if begins {
            for index in list.starts.keys() {
                if let Some(counter) = counters.get_mut(*index) {
                    *counter = None;
                }
            }
        }
        let start = |index: usize| {
            let shared = levels.get(index).map_or(1, |level| level.start);
            list.starts.get(&index).copied().unwrap_or(shared)
        };
        for index in 0..LEVELS {
            let Some(counter) = counters.get_mut(index) else { continue };
            match index.cmp(&level) {
                Ordering::Less => {
                    counter.get_or_insert(start(index));
                }
                Ordering::Equal => {
                    *counter = Some(counter.map_or_else(|| start(index), |count| count.saturating_add(1)));
                }
                Ordering::Greater => {
                    let restart = levels.get(index).and_then(|level| level.restart);
                    if restart.is_none_or(|after| level < after) {
                        *counter = None;
                    }
                }
            }
        }
        let shown = levels.get(level)?;
        if shown.format == NumberFormat::None && !shown.text.contains('%') {
            return None;
        }
        let mut label = shown.text.clone();
        for index in 0..LEVELS {
            let format = if shown.legal { NumberFormat::Decimal } else { levels.get(index)?.format };
            let number = counters.get(index).copied().flatten().unwrap_or_else(|| start(index));
            label = label.replace(&format!("%{}", index + 1), &format.show(number));
        }
        Some(label.trim().to_owned()).filter(|label| !label.is_empty())
    }
}

fn levels_of(node: Node<'_, '_>) -> Vec<(usize, Level)> {
    children(node, "lvl").filter_map(|node| Some((attribute(node, "ilvl")?.parse().ok()?, level_of(node)))).collect()
}

fn level_of(node: Node<'_, '_>) -> Level {
    let value = |name| child(node, name).and_then(|child| attribute(child, "val"));
    Level {
        start: value("start").and_then(|text| text.parse().ok()).unwrap_or(0),
        format: value("numFmt").map(NumberFormat::of).unwrap_or_default(),
        text: value("lvlText").unwrap_or_default().to_owned(),
        restart: value("lvlRestart").and_then(|text| text.parse().ok()),
        legal: child(node, "isLgl").is_some(),
        style: value("pStyle").map(str::to_owned),
    }
}

fn list_of(node: Node<'_, '_>) -> List {
    let shared = child(node, "abstractNumId").and_then(|id| attribute(id, "val")).unwrap_or_default().to_owned();
    let mut list = List { shared, ..List::default() };
    for change in children(node, "lvlOverride") {
        let Some(index) = attribute(change, "ilvl").and_then(|text| text.parse().ok()) else { continue };
        let start = child(change, "startOverride").and_then(|start| attribute(start, "val"));
        if let Some(start) = start.and_then(|text| text.parse().ok()) {
            list.starts.insert(index, start);
        }
        if let Some(level) = child(change, "lvl") {
            list.levels.insert(index, level_of(level));
        }
    }
    list
}

fn style_of(node: Node<'_, '_>) -> Style {
    let numbers = child(node, "pPr").and_then(|properties| child(properties, "numPr"));
    let value = |name| numbers.and_then(|node| attribute(child(node, name)?, "val"));
    Style {
        list: value("numId").map(str::to_owned),
        level: value("ilvl").and_then(|text| text.parse().ok()),
        based_on: child(node, "basedOn").and_then(|based| attribute(based, "val")).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<n><abstractNum abstractNumId="5">
        <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
        <lvl ilvl="1"><start val="1"/><numFmt val="decimal"/><lvlText val="%1.%2."/></lvl>
        </abstractNum><num numId="1"><abstractNumId val="5"/></num>
        <num numId="2"><abstractNumId val="5"/><lvlOverride ilvl="0"><startOverride val="7"/></lvlOverride></num></n>"#;

    fn label(numbering: &mut Numbering, list: &str, level: usize) -> String {
        let xml = format!(r#"<pPr><numPr><ilvl val="{level}"/><numId val="{list}"/></numPr></pPr>"#);
        let tree = Document::parse(&xml).unwrap();
        numbering.label(Some(tree.root_element())).unwrap()
    }

    #[test]
    fn levels_are_counted_as_word_counts_them() {
        let tree = Document::parse(LISTS).unwrap();
        let mut numbering = Numbering::read(Some(&tree), None);
        let levels = [0, 1, 1, 0, 1];
        let labels: Vec<String> = levels.iter().map(|level| label(&mut numbering, "1", *level)).collect();
        assert_eq!(labels, ["1.", "1.1.", "1.2.", "2.", "2.1."]);
        assert_eq!(label(&mut numbering, "2", 0), "7.");
        assert_eq!(label(&mut numbering, "2", 0), "8.");
    }
}
