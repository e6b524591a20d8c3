//! Footnote marks: taken off the texts and kept beside them, whichever way the format writes them.
//!
//! A mark is sure where the format calls it one (Word, OpenDocument, a link in HTML, `[^9]`). Raised digits, digits in
//! brackets and digits glued to a word count only where a note of that number exists.

use std::collections::BTreeSet;

use crate::import::grid::{Block, Document, Footnote, Paragraph, Place};
use crate::import::review::{Review, ReviewKind};
use crate::import::text::{self, MARK, MARK_END, RAISED};

/// Takes the marks off all texts, finds the notes that stand as paragraphs and says what does not fit.
pub(crate) fn settle(document: &mut Document) {
    collect_bodies(document);
    let known: BTreeSet<String> = document.footnotes.iter().map(|note| note.mark.clone()).collect();
    let mut called = BTreeSet::new();
    let mut review = Vec::new();
    for block in &mut document.blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let taken = take_marks(&paragraph.text, &known);
                called.extend(taken.marks.iter().cloned());
                taken.report(&paragraph.place, &mut review);
                paragraph.text = taken.text;
                paragraph.notes = taken.marks;
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    let taken = take_marks(&cell.text, &known);
                    called.extend(taken.marks.iter().cloned());
                    taken.report(&cell.place, &mut review);
                    cell.text = taken.text;
                    cell.notes = taken.marks;
                }
            }
        }
    }
    for note in &mut document.footnotes {
        note.text = text::line(&take_marks(&note.text, &known).text);
        if !called.contains(&note.mark) {
            let place = Place::Footnote(note.mark.clone());
            review.push(Review::new(ReviewKind::UncalledNote, place, note.text.clone()));
        }
    }
    document.review.extend(review);
}

/// Paragraphs that begin with a mark are notes; a paragraph between two of them goes on with the one before it.
fn collect_bodies(document: &mut Document) {
    let openings: Vec<Option<(String, String)>> = document.blocks.iter().map(opening).collect();
    let Some(last) = openings.iter().rposition(Option::is_some) else { return };
    let Some(first) = first_of_run(&openings, &document.blocks) else { return };
    let mut kept = Vec::new();
    for (index, block) in std::mem::take(&mut document.blocks).into_iter().enumerate() {
        let (Block::Paragraph(paragraph), true) = (&block, index >= first) else {
            kept.push(block);
            continue;
        };
        match openings.get(index) {
            Some(Some((mark, text))) => {
                document.footnotes.push(Footnote { mark: mark.clone(), text: text.clone() });
            }
            _ if index <= last || goes_on(&document.footnotes, paragraph) => match document.footnotes.last_mut() {
                Some(note) => {
                    note.text.push(' ');
                    note.text.push_str(&paragraph.text);
                }
                None => kept.push(block),
            },
            _ => kept.push(block),
        }
    }
    document.blocks = kept;
}

/// Where the notes begin: the first opening after the last table before the last note.
fn first_of_run(openings: &[Option<(String, String)>], blocks: &[Block]) -> Option<usize> {
    let last = openings.iter().rposition(Option::is_some)?;
    let table = blocks.iter().take(last).rposition(|block| matches!(block, Block::Table(_)));
    let from = table.map_or(0, |table| table + 1);
    openings.iter().enumerate().skip(from).find(|(_, opening)| opening.is_some()).map(|(index, _)| index)
}

/// Whether a paragraph after the last note is its second half: the note has no end and the paragraph no beginning.
fn goes_on(notes: &[Footnote], paragraph: &Paragraph) -> bool {
    let open = notes.last().is_some_and(|note| !note.text.trim_end().ends_with(['.', '!', '?', ';']));
    open && paragraph.text.trim_start().chars().next().is_some_and(char::is_lowercase)
}

/// The mark and the text of a paragraph that is a note.
fn opening(block: &Block) -> Option<(String, String)> {
    let Block::Paragraph(paragraph) = block else { return None };
    let text = paragraph.text.trim_start();
    let (mark, rest) = if let Some(rest) = text.strip_prefix([MARK, RAISED]) {
        rest.split_once(MARK_END)?
    } else {
        let rest = text.strip_prefix("[^").or_else(|| text.strip_prefix('['))?;
        let (mark, rest) = rest.split_once(']')?;
        (mark, rest.strip_prefix(':').unwrap_or(rest))
    };
    let mark = bare(mark);
    is_number(&mark).then(|| (mark, rest.trim().to_owned()))
}

fn bare(mark: &str) -> String {
    mark.trim().trim_matches(['[', ']', '(', ')', '^']).to_owned()
}

fn is_number(mark: &str) -> bool {
    !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text and the marks that were taken off it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Taken {
    text: String,
    marks: Vec<String>,
    unknown: Vec<String>,
    guessed: Vec<String>,
}

impl Taken {
    fn report(&self, place: &Place, review: &mut Vec<Review>) {
        for mark in &self.unknown {
            review.push(Review::new(ReviewKind::UnknownNote, place.clone(), mark.clone()));
        }
        for word in &self.guessed {
            review.push(Review::new(ReviewKind::GuessedNote, place.clone(), word.clone()));
        }
    }

    fn mark(&mut self, mark: String) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }
}

fn take_marks(text: &str, known: &BTreeSet<String>) -> Taken {
    let mut taken = Taken::default();
    let mut rest = text;
    while let Some(start) = rest.find([MARK, RAISED, '[']) {
        let (before, after) = rest.split_at(start);
        taken.text.push_str(before);
        let mut inner = after.chars();
        let opener = inner.next().unwrap_or_default();
        let (end, sure) = match opener {
            MARK => (MARK_END, true),
            RAISED => (MARK_END, false),
            _ => (']', after.starts_with("[^")),
        };
        let Some((mark, tail)) = inner.as_str().split_once(end) else {
            taken.text.push(opener);
            rest = inner.as_str();
            continue;
        };
        let name = bare(mark);
        if sure || (is_number(&name) && known.contains(&name)) {
            if !known.contains(&name) {
                taken.unknown.push(name.clone());
            }
            taken.mark(name);
            trim_before_mark(&mut taken.text, tail);
            rest = tail;
        } else if opener == RAISED {
            taken.text.push_str(mark);
            rest = tail;
        } else {
            taken.text.push(opener);
            rest = inner.as_str();
        }
    }
    taken.text.push_str(rest);
    take_glued(&mut taken, known);
    taken
}

/// The space before ` [9]` belongs to the mark where nothing follows or a sentence ends.
fn trim_before_mark(text: &mut String, tail: &str) {
    let ends = tail.trim_start_matches(' ').chars().next().is_none_or(|next| ",.;:)\n".contains(next));
    if ends || tail.starts_with(' ') {
        text.truncate(text.trim_end_matches([' ', '\u{a0}']).len());
    }
}

/// `блок14` where a note 14 exists: a spreadsheet has lost what was raised.
fn take_glued(taken: &mut Taken, known: &BTreeSet<String>) {
    let text = taken.text.trim_end();
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (word, mark) = text.split_at(text.len() - digits);
    let follows_word = word.chars().next_back().is_some_and(|c| c.is_alphabetic() || c == ')');
    if digits == 0 || !follows_word || !known.contains(mark) {
        return;
    }
    let glued = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_owned();
    let (mark, end) = (mark.to_owned(), word.len());
    taken.guessed.push(glued);
    taken.mark(mark);
    taken.text.truncate(end);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::format::Format;

    fn take(text: &str) -> (String, Vec<String>) {
        let known = ["9", "14"].map(str::to_owned).into_iter().collect();
        let taken = take_marks(text, &known);
        (taken.text, taken.marks)
    }

    #[test]
    fn marks_come_off_titles_however_they_are_written() {
        for text in
            ["Федерации\u{e010}9\u{e012}", "Федерации\u{e011}9\u{e012}", "Федерации [9]", "Федерации[^9]", "Федерации9"]
        {
            assert_eq!(take(text), ("Федерации".to_owned(), vec!["9".to_owned()]), "{text}");
        }
    }

    #[test]
    fn digits_that_are_no_mark_stay() {
        assert_eq!(take("от 13.04.2023 № 272"), ("от 13.04.2023 № 272".to_owned(), Vec::new()));
        assert_eq!(take("площадь 5 м\u{e011}2\u{e012}"), ("площадь 5 м2".to_owned(), Vec::new()));
        assert_eq!(take("пункт 9"), ("пункт 9".to_owned(), Vec::new()));
        assert_eq!(take("[приложение]"), ("[приложение]".to_owned(), Vec::new()));
    }

    #[test]
    fn note_goes_on_in_the_next_paragraph() {
        let mut document = Document::new(Format::Text);
        for text in ["Название [19]", "[19] Раздел", "[20] Раздел 3.9. включается по вопросам", "осуществления работ."]
        {
            document.push_paragraph(text.to_owned(), None);
        }
        settle(&mut document);
        assert_eq!(document.footnotes[1].text, "Раздел 3.9. включается по вопросам осуществления работ.");
        assert_eq!(document.blocks.len(), 1);
    }
}
