//! PDF with a text layer: ruled tables by their lines, tables without lines by the position of their words.

mod borderless;
mod lines;
mod ruled;
mod streams;

use pdfplumber::{Pdf, PdfError, TableSettings, WordOptions};

use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Footnote, Place};
use crate::import::hyphen::Vocabulary;
use crate::import::limits::Limits;
use crate::import::pdf::lines::{Line, Word};
use crate::import::text;

/// A page: its words, and the tables whose cells are drawn.
struct Page {
    number: usize,
    lines: Vec<Line>,
    tables: Vec<pdfplumber::Table>,
    words: Vec<Word>,
}

/// Reads a .pdf.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let pages = pages(bytes, limits)?;
    if pages.iter().all(|page| page.words.is_empty()) {
        return Err(ImportError::Scan);
    }
    let ruled = pages.iter().any(|page| page.tables.iter().any(|table| table.rows.len() > 1));
    let mut reader = Reader { document: Document::new(Format::Pdf), limits, cells: 0, vocabulary: vocabulary(&pages) };
    if ruled {
        for page in &pages {
            reader.page(page)?;
        }
    } else {
        reader.without_rules(&pages)?;
    }
    Ok(reader.document)
}

fn pages(bytes: &[u8], limits: &Limits) -> Result<Vec<Page>, ImportError> {
    let damaged = |error: PdfError| {
        let text = error.to_string();
        if text.to_lowercase().contains("password") || text.to_lowercase().contains("encrypt") {
            ImportError::Encrypted { format: Format::Pdf }
        } else {
            ImportError::damaged(Format::Pdf, text)
        }
    };
    streams::check(bytes, limits)?;
    let pdf = Pdf::open(bytes, None).map_err(damaged)?;
    if pdf.page_count() as u64 > limits.pages {
        return Err(ImportError::TooLarge { limit: Limit::Pages, most: limits.pages });
    }
    let settings = TableSettings::default();
    let mut pages = Vec::new();
    for page in pdf.pages() {
        let page = page.map_err(damaged)?;
        let words: Vec<Word> = page.extract_words(&WordOptions::default()).iter().filter_map(Word::of).collect();
        let tables = page.find_tables(&settings);
        let lines = lines::group(&words);
        pages.push(Page { number: pages.len() + 1, lines, tables, words });
    }
    Ok(pages)
}

/// All words of the document that do not stand at the end of a line.
fn vocabulary(pages: &[Page]) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    for line in pages.iter().flat_map(|page| &page.lines) {
        for word in line.words.iter().rev().skip(1) {
            vocabulary.add(&word.text);
        }
    }
    vocabulary
}

struct Reader<'a> {
    document: Document,
    limits: &'a Limits,
    cells: u64,
    vocabulary: Vocabulary,
}

impl Reader<'_> {
    /// A page with drawn tables: the words outside them are paragraphs, in the order from top to bottom.
    fn page(&mut self, page: &Page) -> Result<(), ImportError> {
        let tables: Vec<&pdfplumber::Table> =
            page.tables.iter().filter(|table| table.rows.len() > 1 || table.cells.len() > 2).collect();
        let inside = |word: &Word| tables.iter().any(|table| word.stands_in(&table.bbox));
        let outside: Vec<Word> = page.words.iter().filter(|word| !inside(word)).cloned().collect();
        let lines = lines::group(&outside);
        let mut next = 0;
        for table in &tables {
            let above = lines.iter().skip(next).take_while(|line| line.top < table.bbox.top).count();
            self.text(lines.get(next..next + above).unwrap_or_default(), page.number);
            next += above;
            let built = ruled::read(table, &page.words, page.number, self.limits, &mut self.cells)?;
            self.document.blocks.extend(built.map(Block::Table));
        }
        self.text(lines.get(next..).unwrap_or_default(), page.number);
        Ok(())
    }

    /// Pages without drawn tables: columns are the strips that no word crosses.
    fn without_rules(&mut self, pages: &[Page]) -> Result<(), ImportError> {
        let all: Vec<(usize, Line)> =
            pages.iter().flat_map(|page| page.lines.iter().map(|line| (page.number, line.clone()))).collect();
        let Some(found) = borderless::find(&all) else {
            for page in pages {
                self.text(&page.lines, page.number);
            }
            return Ok(());
        };
        let (before, rest) = all.split_at(found.header);
        let (body, after) = rest.split_at(found.end - found.header);
        self.text_of_pages(before);
        let built = borderless::read(body, &found, self.limits, &mut self.cells)?;
        self.document.blocks.extend(built.map(Block::Table));
        self.text_of_pages(after);
        Ok(())
    }

    fn text_of_pages(&mut self, lines: &[(usize, Line)]) {
        let mut start = 0;
        while let Some((page, _)) = lines.get(start) {
            let count = lines.iter().skip(start).take_while(|(other, _)| other == page).count();
            let own: Vec<Line> = lines.iter().skip(start).take(count).map(|(_, line)| line.clone()).collect();
            self.text(&own, *page);
            start += count;
        }
    }

    /// Lines outside tables: paragraphs, footnotes at the foot of the page, no page numbers.
    fn text(&mut self, lines: &[Line], page: usize) {
        let right = lines.iter().map(Line::right).fold(0.0_f64, f64::max);
        let mut open: Option<(String, usize)> = None;
        let mut note = false;
        let mut bottom = 0.0;
        for (index, line) in lines.iter().enumerate() {
            let words = line.text();
            if words.chars().all(|c| c.is_ascii_digit()) && words.len() <= 3 {
                continue;
            }
            if let Some((mark, rest)) = line.note_opening() {
                self.close(&mut open, page);
                self.document.footnotes.push(Footnote { mark, text: rest });
                note = true;
                continue;
            }
            if note {
                if let Some(last) = self.document.footnotes.last_mut() {
                    last.text = self.vocabulary.join(&format!("{}\n{words}", last.text)).0;
                }
                continue;
            }
            // More than the usual space between two lines parts two paragraphs, and so do a clause's number and a name.
            if line.top - bottom > 0.5 * line.size() || begins_clause(&words) || begins_seat(&words) {
                self.close(&mut open, page);
            }
            bottom = line.bottom;
            match &mut open {
                Some((text, _)) => {
                    text.push('\n');
                    text.push_str(&words);
                }
                None => open = Some((words, index + 1)),
            }
            // A line that does not reach the right edge ends its paragraph.
            if line.right() < right - 4.0 * line.size() {
                self.close(&mut open, page);
            }
        }
        self.close(&mut open, page);
    }

    fn close(&mut self, open: &mut Option<(String, usize)>, page: usize) {
        if let Some((text, line)) = open.take() {
            let (text, _) = self.vocabulary.join(&text);
            self.document.push_paragraph(text::line(&text), Some(Place::Page { page, line }));
        }
    }
}

/// «3. Утвердить …»: the number of a clause and a capital letter.
fn begins_clause(words: &str) -> bool {
    crate::import::table::number::Number::split_off(words).is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase))
}

/// «Власова Марина Николаевна – начальник …»: a line of a list of persons.
fn begins_seat(words: &str) -> bool {
    let name: Vec<&str> = words.split_whitespace().take(3).collect();
    let capitals = name.len() == 3 && name.iter().all(|word| word.starts_with(char::is_uppercase));
    capitals && name.last().is_some_and(|last| ["вич", "вна", "чна"].iter().any(|ending| last.ends_with(ending)))
}
