//! Imports again over a file that an analyst has worked on: what they added stays, what the document says is new.
//!
//! Works on lines, so that comments and the analyst's own layout survive. Kept are `completed`, `evidence` and
//! `implements` of items, the blocks `waivers`, `profile` and `regional_acts`, and every comment that kc did not write.

use std::collections::BTreeMap;

use crate::import::table::header::fold;
use crate::roadmap::deadline;
use crate::roadmap::model::{Item, Roadmap};

/// Keys of an item that only the analyst writes.
const ITEM_KEYS: [&str; 3] = ["implements", "completed", "evidence"];
/// Blocks of the file that only the analyst knows for sure.
const BLOCKS: [&str; 3] = ["profile", "regional_acts", "waivers"];

/// Least likeness, from 0 to 1, of two titles of one item, one of them mended.
const LEAST_ALIKE: f64 = 0.6;
/// What marks the number of an item that is gone: no number has it.
const GONE: char = '\0';

/// A line of a roadmap file and what it belongs to.
#[derive(Debug, Clone)]
struct Line<'t> {
    text: &'t str,
    /// Number of the section or item; empty at the head of the file.
    number: String,
    /// The key of the line; empty for a comment or a blank line.
    key: String,
    comment: bool,
}

/// What the analyst added, found in the old file.
#[derive(Debug, Default)]
struct Kept {
    /// By number and key: lines of the item's own keys.
    item_lines: BTreeMap<(String, &'static str), Vec<String>>,
    /// By number and key: comments over that line.
    comments: BTreeMap<(String, String), Vec<String>>,
    /// Comments after a value on its line.
    trailing: BTreeMap<(String, String), String>,
    blocks: BTreeMap<&'static str, Vec<String>>,
    titles: BTreeMap<String, String>,
}

/// The new file with what the analyst had added to the old one; and what found no place any more.
pub fn merge(old: &str, new: &str, is_generated: &dyn Fn(&str) -> bool) -> (String, Vec<String>) {
    let mut kept = Kept::read(old, is_generated);
    let new_lines = lines(new);
    kept.renumber(&new_lines);
    let mut merged = String::new();
    let mut skipping = false;
    for (index, line) in new_lines.iter().enumerate() {
        let top = top_key(line.text);
        if let Some(key) = top {
            skipping = kept.blocks.contains_key(key);
            if key == "working_group" || key == "sections" {
                kept.write_blocks(&mut merged, &["profile", "regional_acts"]);
            }
        }
        if skipping && !line.comment {
            continue;
        }
        let place = (line.number.clone(), line.key.clone());
        if !line.key.is_empty() {
            for comment in kept.comments.remove(&place).unwrap_or_default() {
                push(&mut merged, &comment);
            }
        }
        match kept.trailing.remove(&place) {
            Some(comment) => push(&mut merged, &format!("{} {comment}", line.text)),
            None => push(&mut merged, line.text),
        }
        let last = new_lines.get(index + 1).is_none_or(|next| next.number != line.number || next.comment);
        if last && !line.number.is_empty() {
            kept.write_item(&mut merged, line);
        }
    }
    kept.write_blocks(&mut merged, &BLOCKS);
    let lost = kept.rest();
    for line in &lost {
        push(&mut merged, &format!("# {}", line.trim().trim_start_matches("# ")));
    }
    (merged, lost)
}

/// What the old roadmap states and the merged one does not, a line each: values that the analyst wrote in another layout
/// than kc's own (an item on one line, a quoted key), and those that the document cannot give again. What is `told` already
/// is not told again.
pub fn lost_values(old: &Roadmap, new: &Roadmap, told: &[String]) -> Vec<String> {
    let same = |left: &Item, right: &Item| {
        left.number.value == right.number.value || fold(&left.title.value) == fold(&right.title.value)
    };
    let values = |item: &Item| {
        [
            ("implements", item.implements.as_ref().map(|number| number.value.clone())),
            ("completed", item.completed.as_ref().map(|day| deadline::russian_date(day.value))),
            ("evidence", item.evidence.as_ref().map(|evidence| evidence.value.clone())),
        ]
    };
    let mut lost = Vec::new();
    let stated = new.items();
    for (_, item) in old.items() {
        let now = stated.iter().filter(|(_, now)| same(item, now)).flat_map(|(_, now)| values(now));
        let now: Vec<(&str, String)> = now.filter_map(|(key, value)| Some((key, value?))).collect();
        for (key, value) in values(item) {
            let Some(value) = value.filter(|value| !now.contains(&(key, value.clone()))) else { continue };
            let line = format!("{}: {key}: {value}", item.number.value);
            let plain = |line: &str| line.replace(['"', '\''], "");
            if !told.iter().any(|told| plain(told) == plain(&line)) {
                lost.push(line);
            }
        }
    }
    let unknown = |roadmap: &Roadmap| !roadmap.body.value.contains(char::is_alphanumeric);
    if unknown(new) && !unknown(old) {
        lost.push(format!("body: {}", old.body.value));
    }
    let region = |roadmap: &Roadmap| roadmap.region.as_ref().map(|region| region.value.clone());
    lost.extend(region(old).filter(|_| region(new).is_none()).map(|region| format!("region: {region}")));
    let parts = [
        ("period", old.period.is_some(), new.period.is_some()),
        ("working_group", old.working_group.is_some(), new.working_group.is_some()),
        ("act", old.act.is_some(), new.act.is_some()),
        ("waivers", !old.waivers.is_empty(), new.waivers.len() >= old.waivers.len()),
        ("regional_acts", !old.regional_acts.is_empty(), new.regional_acts.len() >= old.regional_acts.len()),
    ];
    lost.extend(parts.into_iter().filter(|(_, before, now)| *before && !now).map(|(key, ..)| format!("{key}: …")));
    lost
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

impl Kept {
    fn read(old: &str, is_generated: &dyn Fn(&str) -> bool) -> Self {
        let mut kept = Self::default();
        let lines = lines(old);
        let mut pending: Vec<String> = Vec::new();
        let mut block: Option<&'static str> = None;
        let mut item_key: Option<&'static str> = None;
        for line in &lines {
            if let Some(key) = top_key(line.text) {
                block = BLOCKS.into_iter().find(|known| *known == key);
            }
            if line.comment {
                if block.is_some() && line.text.starts_with(' ') {
                    if let Some(lines) = block.and_then(|block| kept.blocks.get_mut(block)) {
                        lines.push(line.text.to_owned());
                    }
                } else if !is_generated(line.text.trim_start().trim_start_matches('#').trim())
                    && !line.text.trim().is_empty()
                {
                    pending.push(line.text.to_owned());
                }
                continue;
            }
            if let Some(key) = block {
                let lines = kept.blocks.entry(key).or_default();
                lines.append(&mut pending);
                lines.push(line.text.to_owned());
                continue;
            }
            if !line.key.is_empty() {
                item_key = ITEM_KEYS.into_iter().find(|key| *key == line.key && !line.number.is_empty());
            }
            if let Some(key) = item_key {
                let lines = kept.item_lines.entry((line.number.clone(), key)).or_default();
                lines.append(&mut pending);
                lines.push(line.text.to_owned());
                continue;
            }
            let place = (line.number.clone(), line.key.clone());
            if line.key == "title" {
                kept.titles.insert(line.number.clone(), fold(line.text));
            }
            if let Some((_, comment)) = line.text.split_once(" #").filter(|_| !line.text.contains('"')) {
                kept.trailing.insert(place.clone(), format!("#{comment}"));
            }
            if !pending.is_empty() && !line.key.is_empty() {
                kept.comments.entry(place).or_default().append(&mut pending);
            }
        }
        kept.comments.entry((String::new(), "end".to_owned())).or_default().append(&mut pending);
        kept
    }

    /// Follows items that were renumbered: by their title, where the number now bears another one. What was said of an item
    /// that is gone is said of no other.
    fn renumber(&mut self, new: &[Line<'_>]) {
        let titles: BTreeMap<String, String> = new
            .iter()
            .filter(|line| line.key == "title" && !line.number.is_empty())
            .map(|line| (line.number.clone(), fold(line.text)))
            .collect();
        let target = |number: &String| -> String {
            let Some(title) = self.titles.get(number) else { return number.clone() };
            if titles.get(number) == Some(title) {
                return number.clone();
            }
            if let Some((moved, _)) = titles.iter().find(|(_, other)| *other == title) {
                return moved.clone();
            }
            // A title may have been mended; one that another number bore, or that says something else, is another item's.
            let is_same = |now: &String| {
                let moved = self.titles.iter().any(|(other, known)| other != number && known == now);
                !moved && strsim::normalized_levenshtein(title, now) >= LEAST_ALIKE
            };
            match titles.get(number) {
                Some(now) if !is_same(now) => format!("{number}{GONE}"),
                _ => number.clone(),
            }
        };
        let item_lines =
            self.item_lines.iter().map(|((number, key), lines)| ((target(number), *key), lines.clone())).collect();
        let comments =
            self.comments.iter().map(|((number, key), lines)| ((target(number), key.clone()), lines.clone())).collect();
        let trailing =
            self.trailing.iter().map(|((number, key), line)| ((target(number), key.clone()), line.clone())).collect();
        (self.item_lines, self.comments, self.trailing) = (item_lines, comments, trailing);
    }

    fn write_item(&mut self, merged: &mut String, line: &Line<'_>) {
        for key in ITEM_KEYS {
            for kept in self.item_lines.remove(&(line.number.clone(), key)).unwrap_or_default() {
                push(merged, &kept);
            }
        }
    }

    fn write_blocks(&mut self, merged: &mut String, names: &[&'static str]) {
        for name in names {
            for line in self.blocks.remove(name).unwrap_or_default() {
                push(merged, &line);
            }
        }
    }

    /// Lines that belong to nothing in the new file.
    fn rest(self) -> Vec<String> {
        let items = self.item_lines.into_iter().flat_map(|((number, _), lines)| {
            lines.into_iter().map(move |line| format!("{}: {}", number.trim_end_matches(GONE), line.trim()))
        });
        let comments = self.comments.into_values().flatten();
        let trailing = self
            .trailing
            .into_iter()
            .map(|((number, key), line)| format!("{} {key}: {line}", number.trim_end_matches(GONE)));
        items.chain(comments).chain(trailing).collect()
    }
}

/// A key at the beginning of a line.
fn top_key(line: &str) -> Option<&str> {
    if line.starts_with([' ', '#', '-']) {
        return None;
    }
    line.split_once(':').map(|(key, _)| key)
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut number = String::new();
    let mut in_sections = false;
    let mut lines: Vec<Line<'_>> = Vec::new();
    for raw in text.lines() {
        let trimmed = raw.trim_start();
        let comment = trimmed.is_empty() || trimmed.starts_with('#');
        if let Some(key) = top_key(raw) {
            in_sections = key == "sections";
            number.clear();
        }
        let entry = trimmed.strip_prefix("- ").unwrap_or(trimmed).trim_start_matches('{');
        let key = if comment { None } else { entry.split_once(':').map(|(key, _)| key.trim()) };
        let key = key.filter(|key| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).unwrap_or_default();
        if in_sections && key == "number" {
            let value = entry.split_once(':').map_or("", |(_, value)| value);
            let value = value.split([',', '#', '}']).next().unwrap_or_default();
            value.trim().trim_matches(['"', '\'']).trim_end_matches('.').clone_into(&mut number);
        }
        lines.push(Line { text: raw, number: number.clone(), key: key.to_owned(), comment });
    }
    // Comments stand over what they speak of.
    let mut next = String::new();
    for line in lines.iter_mut().rev() {
        if line.comment {
            line.number.clone_from(&next);
        } else {
            next.clone_from(&line.number);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: &str = "# schema\nformat: 1\nbody: М\nprofile:\n  services: true\nsections:\n  # Проверить: новое\n  - number: \"1\"\n    title: Раздел\n    items:\n      - number: \"1.1\"\n        title: Первое\n        deadline: 02.02.2024\n      - number: \"1.2\"\n        title: Второе\n        deadline: x\n";

    fn generated(comment: &str) -> bool {
        comment.starts_with("schema") || comment.starts_with("Проверить")
    }

    #[test]
    fn what_the_analyst_added_survives() {
        let old = "# schema\nformat: 1\nbody: М\n# о профиле\nprofile:\n  services: false # звонили\nsections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      # Проверить: старое\n      # спросить в среду\n      - number: \"1.1\"\n        title: Первое\n        deadline: 01.01.2024 # со слов\n        completed: 01.01.2024\n        evidence: Приказ № 1\n      - number: \"1.2\"\n        title: Второе\nwaivers:\n  - {rule: a, reason: b}\n# конец\n";
        let (merged, lost) = merge(old, NEW, &generated);
        for kept in [
            "# о профиле\nprofile:\n  services: false # звонили\n",
            "      # спросить в среду\n      - number: \"1.1\"",
            "        deadline: 02.02.2024 # со слов\n        completed: 01.01.2024\n        evidence: Приказ № 1\n      - number: \"1.2\"",
            "waivers:\n  - {rule: a, reason: b}\n",
        ] {
            assert!(merged.contains(kept), "{kept}\n---\n{merged}");
        }
        assert!(!merged.contains("services: true") && !merged.contains("старое"), "{merged}");
        assert_eq!(lost, ["# конец"]);
        assert!(merged.ends_with("# конец\n"));
    }

    #[test]
    fn importing_again_changes_nothing() {
        let (merged, lost) = merge(NEW, NEW, &generated);
        assert_eq!((merged.as_str(), lost), (NEW, Vec::new()));
    }

    #[test]
    fn completion_follows_an_item_that_was_renumbered() {
        let old = "sections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      - number: \"1.1\"\n        title: Второе\n        completed: 03.03.2024\n";
        let (merged, lost) = merge(old, NEW, &generated);
        assert!(merged.contains("title: Второе\n        deadline: x\n        completed: 03.03.2024\n"), "{merged}");
        assert_eq!(lost, Vec::<String>::new());
    }

    #[test]
    fn completion_of_an_item_that_is_gone_falls_to_no_other() {
        let old = |first: &str| {
            format!(
                "sections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      - number: \"1.1\"\n        title: {first}\n        completed: 03.03.2024\n      - number: \"1.2\"\n        title: Первое\n"
            )
        };
        let (merged, lost) = merge(&old("Нулевое"), NEW, &generated);
        assert_eq!(lost, ["1.1: completed: 03.03.2024"]);
        assert!(merged.ends_with("# 1.1: completed: 03.03.2024\n"), "{merged}");
        let mended = NEW.replace("title: Первое", "title: Нулевые");
        let (merged, lost) = merge(&old("Нулевое"), &mended, &generated);
        assert!(
            merged.contains("deadline: 02.02.2024\n        completed: 03.03.2024\n") && lost.is_empty(),
            "{merged}"
        );
    }
}
