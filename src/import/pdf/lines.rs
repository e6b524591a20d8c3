//! Words of a page and the lines they stand in.

use pdfplumber::BBox;

use crate::import::text;

/// A word with its place on the page, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Size of its first letter.
    pub(crate) size: f64,
    /// Small digits glued to its end: the mark of a footnote.
    pub(crate) mark: String,
}

impl Word {
    /// A word of the page, its small digits set apart.
    pub(crate) fn of(word: &pdfplumber::Word) -> Option<Self> {
        let size = word.chars.first()?.size;
        let largest = word.chars.iter().map(|c| c.size).fold(0.0_f64, f64::max);
        let small = |c: &&pdfplumber::Char| c.size < largest * 0.8 && c.text.chars().all(|c| c.is_ascii_digit());
        let marks = word.chars.iter().rev().take_while(small).count();
        let kept = word.chars.len() - marks;
        let letters = |chars: &[pdfplumber::Char]| chars.iter().map(|c| c.text.as_str()).collect::<String>();
        let (body, mark) = word.chars.split_at(kept);
        let text = text::clean(&letters(body));
        let mark = letters(mark);
        if text.trim().is_empty() && mark.is_empty() {
            return None;
        }
        let (bounds, size) = (&word.bbox, if size < largest * 0.8 { largest } else { size });
        Some(Self { text, left: bounds.x0, right: bounds.x1, top: bounds.top, bottom: bounds.bottom, size, mark })
    }

    /// Whether the middle of the word lies in a box.
    pub(crate) fn stands_in(&self, bounds: &BBox) -> bool {
        let (x, y) = (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom));
        (bounds.x0..=bounds.x1).contains(&x) && (bounds.top..=bounds.bottom).contains(&y)
    }

    /// The word as it goes into a text, its mark as a mark.
    pub(crate) fn marked(&self) -> String {
        if self.mark.is_empty() {
            return self.text.clone();
        }
        format!("{}{}{}{}", self.text, text::RAISED, self.mark, text::MARK_END)
    }
}

/// Words beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) words: Vec<Word>,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Line {
    /// The words with spaces between them.
    pub(crate) fn text(&self) -> String {
        self.words.iter().map(Word::marked).collect::<Vec<_>>().join(" ")
    }

    /// The right end of the last word.
    pub(crate) fn right(&self) -> f64 {
        self.words.iter().map(|word| word.right).fold(0.0, f64::max)
    }

    /// The size of most of its letters.
    pub(crate) fn size(&self) -> f64 {
        self.words.iter().map(|word| word.size).fold(0.0, f64::max)
    }

    /// The mark and the first words of a footnote: the line begins with small digits alone.
    pub(crate) fn note_opening(&self) -> Option<(String, String)> {
        let (first, rest) = self.words.split_first()?;
        let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        let following = rest.iter().map(Word::marked).collect::<Vec<_>>().join(" ");
        if first.text.is_empty() && digits(&first.mark) {
            return Some((first.mark.clone(), following));
        }
        // Digits at the beginning of another size than the words after them: smaller where they are raised, larger where
        // the program forgot to make them smaller.
        let next = rest.first()?;
        let differs = !(next.size * 0.85..next.size * 1.15).contains(&first.size);
        (digits(&first.text) && differs && first.mark.is_empty()).then(|| (first.text.clone(), following))
    }
}

/// Groups words into lines: those that overlap by half of the smaller one's height stand in one.
pub(crate) fn group(words: &[Word]) -> Vec<Line> {
    let mut sorted: Vec<&Word> = words.iter().collect();
    sorted.sort_by(|one, other| one.top.total_cmp(&other.top).then(one.left.total_cmp(&other.left)));
    let mut lines: Vec<Line> = Vec::new();
    for word in sorted {
        let fits = |line: &&mut Line| {
            let overlap = word.bottom.min(line.bottom) - word.top.max(line.top);
            overlap > 0.5 * (word.bottom - word.top).min(line.bottom - line.top)
        };
        match lines.iter_mut().rev().take(4).find(fits) {
            Some(line) => {
                line.top = line.top.min(word.top);
                line.bottom = line.bottom.max(word.bottom);
                line.words.push(word.clone());
            }
            None => lines.push(Line { words: vec![word.clone()], top: word.top, bottom: word.bottom }),
        }
    }
    for line in &mut lines {
        line.words.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    lines.sort_by(|one, other| one.top.total_cmp(&other.top));
    lines
}
