//! Hyphens at the ends of lines: part of the word, or put in by the typesetting. Other places of the document decide.

use std::collections::BTreeSet;

use crate::import::grid::{Block, Document};
use crate::import::review::{Review, ReviewKind};
use crate::import::table::header::Column;
use crate::import::table::rows::RawRow;

/// Joins the lines of all rows, after torn rows were joined: a word may be torn by the end of a page too.
pub(crate) fn resolve(document: &Document, rows: &mut [RawRow]) {
    let vocabulary = Vocabulary::of(document);
    for row in rows {
        for column in Column::ALL {
            let (joined, doubtful) = vocabulary.join(row.text(column));
            for word in doubtful {
                row.review.push(Review::new(ReviewKind::Hyphenation, row.place(column), word));
            }
            if let Some(text) = row.texts.get_mut(column.index()) {
                *text = joined;
            }
        }
    }
}

/// Words of the document that stand whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vocabulary {
    words: BTreeSet<String>,
    /// First parts of words with a hyphen inside.
    first_parts: BTreeSet<String>,
}

impl Vocabulary {
    /// The words of a document that was read line by line, without those at the ends of lines.
    fn of(document: &Document) -> Self {
        let mut vocabulary = Self::default();
        for block in &document.blocks {
            let texts: Vec<&str> = match block {
                Block::Paragraph(paragraph) => vec![&paragraph.text],
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str()).collect()
                }
            };
            for line in texts.iter().flat_map(|text| text.split('\n')) {
                let torn = line.trim_end().ends_with('-');
                let words: Vec<&str> = line.split_whitespace().collect();
                words.iter().take(words.len() - usize::from(torn)).for_each(|word| vocabulary.add(word));
            }
        }
        vocabulary
    }

    /// Notes a word.
    pub(crate) fn add(&mut self, word: &str) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if bare.is_empty() {
            return;
        }
        if let Some((first, _)) = bare.split_once('-') {
            self.first_parts.insert(first.to_owned());
        }
        self.words.insert(bare);
    }

    /// Joins the lines of a text; gives also the words that nothing else in the document decided.
    pub(crate) fn join(&self, text: &str) -> (String, Vec<String>) {
        let mut joined = String::new();
        let mut doubtful = Vec::new();
        for line in text.split('\n') {
            let line = line.trim();
            if joined.is_empty() || line.is_empty() {
                joined.push_str(line);
                continue;
            }
            let torn = joined
                .strip_suffix('-')
                .and_then(|before| before.chars().next_back())
                .is_some_and(char::is_alphanumeric);
            if !torn {
                joined.push(' ');
                joined.push_str(line);
                continue;
            }
            let first = last_word(joined.trim_end_matches('-'));
            let second: String = line.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            let second = second.trim_end_matches('-').to_owned();
            let (keep, sure) = self.keeps(&first, &second);
            if !sure {
                doubtful.push(format!("{first}-{second}"));
            }
            if !keep {
                joined.pop();
            }
            joined.push_str(line);
        }
        (joined, doubtful)
    }

    /// Whether the hyphen stays, and whether the document itself says so.
    fn keeps(&self, first: &str, second: &str) -> (bool, bool) {
        let (low, high) = (first.to_lowercase(), second.to_lowercase());
        let whole = self.words.contains(&format!("{low}{high}"));
        let parted = self.words.contains(&format!("{low}-{high}"));
        if whole != parted {
            return (parted, true);
        }
        if second.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
            || first.ends_with(|c: char| c.is_ascii_digit())
        {
            return (true, true);
        }
        let part = low.rsplit('-').next().unwrap_or_default();
        if self.first_parts.contains(part) && part.ends_with(['о', 'е']) {
            return (true, true);
        }
        // «материально-технической»: an adverb in front of a whole word that stands by itself elsewhere.
        let compound = part.chars().count() >= 5 && part.ends_with('о') && self.words.contains(&high);
        (compound, !part.ends_with('о') || part.chars().count() < 5)
    }
}

fn last_word(text: &str) -> String {
    let start = text
        .rfind(|c: char| !(c.is_alphanumeric() || c == '-'))
        .map_or(0, |at| at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    text.get(start..).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_decides_about_a_hyphen() {
        let mut vocabulary = Vocabulary::default();
        for word in ["организационно-кадровой", "взаимодействия", "хозяйственной", "технической"]
        {
            vocabulary.add(word);
        }
        let join = |text: &str| vocabulary.join(text).0;
        assert_eq!(join("порядок взаимо-\nдействия с"), "порядок взаимодействия с");
        assert_eq!(join("организационно-\nкадровой работы"), "организационно-кадровой работы");
        assert_eq!(join("материально-\nтехнической базы"), "материально-технической базы");
        assert_eq!(join("админи-\nстративный"), "административный");
        assert_eq!(join("№ 155-\n2023"), "№ 155-2023");
        assert_eq!(join("министра –\nначальник"), "министра – начальник");
    }
}
