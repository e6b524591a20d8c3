//! HTML as browsers, LibreOffice, pandoc and Word save it; also the tables inside Markdown.

mod elements;

use std::collections::BTreeSet;

use encoding_rs::Encoding;
use scraper::{ElementRef, Html, Node};

use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Place, Spanned, TableBuilder};
use crate::import::limits::Limits;
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use elements::{has_link, has_table, is_block, is_hidden, is_raised_mark, is_skipped, list_label};

type NodeRef<'a> = ego_tree::NodeRef<'a, Node>;

/// Elements inside each other that are still read; browsers stop at 512.
const DEPTH: u64 = 512;

/// Reads a page.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let mut document = Document::new(Format::Html);
    let mut cells = 0;
    append(&decode(bytes), limits, &mut document, &mut cells, &|place| place)?;
    Ok(document)
}

/// Reads a piece of HTML to the end of a document; `place` may replace the places of its cells.
pub(crate) fn append(
    html: &str,
    limits: &Limits,
    document: &mut Document,
    cells: &mut u64,
    place: &dyn Fn(Place) -> Place,
) -> Result<(), ImportError> {
    let page = Html::parse_document(html);
    check(&page, limits)?;
    let targets = note_targets(&page);
    let tables = document.tables().count();
    let mut walker = Walker { limits, document, cells, tables, targets, paragraph: String::new(), place };
    walker.blocks(page.tree.root())?;
    walker.flush();
    Ok(())
}

/// The page's own word on its encoding counts only where the bytes are not UTF-8 in any case.
fn decode(bytes: &[u8]) -> String {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return text::decode(bytes);
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).to_ascii_lowercase();
    let label = head.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'', ' ']));
    let label = label.and_then(|rest| rest.split(['"', '\'', ' ', ';', '>', '/']).next());
    match label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) if encoding != encoding_rs::UTF_8 => encoding.decode(bytes).0.into_owned(),
        _ => text::decode(bytes),
    }
}

/// Nodes and depth, counted without recursion.
fn check(page: &Html, limits: &Limits) -> Result<(), ImportError> {
    let mut depth: u64 = 0;
    let mut nodes: u64 = 0;
    for edge in page.tree.root().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(_) => {
                depth += 1;
                nodes += 1;
            }
            ego_tree::iter::Edge::Close(_) => depth = depth.saturating_sub(1),
        }
        if depth > DEPTH {
            return Err(ImportError::TooLarge { limit: Limit::Depth, most: DEPTH });
        }
        if nodes > limits.nodes {
            return Err(ImportError::TooLarge { limit: Limit::Nodes, most: limits.nodes });
        }
    }
    Ok(())
}

/// Anchors that a link of bare digits points to: the notes.
fn note_targets(page: &Html) -> BTreeSet<String> {
    let links = page.tree.root().descendants().filter_map(ElementRef::wrap).filter(|link| link.value().name() == "a");
    links.filter_map(|link| note_link(link)).map(|(target, _)| target).collect()
}

/// Target and mark of a link whose text is a number: `<a href="#_ftn9">[9]</a>`.
fn note_link(link: ElementRef<'_>) -> Option<(String, String)> {
    let target = link.value().attr("href")?.rsplit_once('#')?.1.to_owned();
    let text: String = link.text().collect();
    let mark = text.trim().trim_matches(['[', ']', '(', ')', '*', '↑', '↩', '\u{fe0e}']).trim().to_owned();
    let digits = !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some((target, mark))
}

struct Walker<'a> {
    limits: &'a Limits,
    document: &'a mut Document,
    cells: &'a mut u64,
    tables: usize,
    targets: BTreeSet<String>,
    paragraph: String,
    place: &'a dyn Fn(Place) -> Place,
}

impl Walker<'_> {
    fn flush(&mut self) {
        let text = text::paragraphs(&std::mem::take(&mut self.paragraph));
        let before = self.document.blocks.iter().filter(|block| matches!(block, Block::Paragraph(_))).count();
        let place = (self.place)(Place::Paragraph(before + 1));
        self.document.push_paragraph(text, Some(place));
    }

    /// Text outside tables: a paragraph ends where a block begins or ends.
    fn blocks(&mut self, node: NodeRef<'_>) -> Result<(), ImportError> {
        for child in node.children() {
            if let Some(element) = ElementRef::wrap(child) {
                let name = element.value().name();
                if name == "table" {
                    self.flush();
                    self.table(element)?;
                    continue;
                }
                if is_block(name) {
                    self.flush();
                    self.paragraph.push_str(&self.opening(element));
                    self.blocks(child)?;
                    self.flush();
                    continue;
                }
                if has_table(element) && !is_skipped(element) {
                    self.blocks(child)?;
                    continue;
                }
            }
            let mut text = std::mem::take(&mut self.paragraph);
            self.inline(child, &mut text);
            self.paragraph = text;
        }
        Ok(())
    }

    /// What a block prints before its text: the number of a list, the mark of a note that the list only implies.
    fn opening(&self, element: ElementRef<'_>) -> String {
        if element.value().name() != "li" {
            return String::new();
        }
        let label = list_label(element);
        let note = element.value().attr("id").is_some_and(|id| self.targets.contains(id));
        match label {
            Some(label) if note => format!("{}{label}{}", text::MARK, text::MARK_END),
            Some(label) => format!("{label}. "),
            None => String::new(),
        }
    }

    fn inline(&mut self, node: NodeRef<'_>, text: &mut String) {
        match node.value() {
            Node::Text(content) => push_text(text, content),
            Node::Element(_) => {
                let Some(element) = ElementRef::wrap(node) else { return };
                self.element(element, text);
            }
            _ => {}
        }
    }

    fn element(&mut self, element: ElementRef<'_>, text: &mut String) {
        if is_skipped(element) {
            return;
        }
        let name = element.value().name();
        if name == "del" {
            let words = text::line(&text::clean(&element.text().collect::<String>()));
            self.review(ReviewKind::TrackedDeletion, words);
            return;
        }
        if is_hidden(element) {
            let words = text::line(&text::clean(&element.text().collect::<String>()));
            self.review(ReviewKind::HiddenText, words);
            return;
        }
        if name == "br" {
            text.push('\n');
            return;
        }
        if let Some((_, mark)) = note_link(element).filter(|_| name == "a") {
            text.extend([text::MARK]);
            text.push_str(&mark);
            text.push(text::MARK_END);
            return;
        }
        if name == "sup" && is_raised_mark(&element.text().collect::<String>()) && !has_link(element) {
            text.push(text::RAISED);
            text.push_str(element.text().collect::<String>().trim());
            text.push(text::MARK_END);
            return;
        }
        let block = is_block(name) || matches!(name, "tr" | "table");
        if block {
            text.push('\n');
            text.push_str(&self.opening(element));
        }
        for child in element.children() {
            self.inline(child, text);
        }
        if block {
            text.push('\n');
        } else if matches!(name, "td" | "th") {
            text.push('\t');
        }
    }

    fn review(&mut self, kind: ReviewKind, words: String) {
        if !words.is_empty() {
            self.document.review.push(Review::new(kind, (self.place)(Place::Document), words));
        }
    }

    fn table(&mut self, table: ElementRef<'_>) -> Result<(), ImportError> {
        self.tables += 1;
        let number = self.tables;
        let mut rows = Vec::new();
        for part in table.child_elements() {
            match part.value().name() {
                "tr" => rows.push(part),
                "thead" | "tbody" | "tfoot" => {
                    rows.extend(part.child_elements().filter(|row| row.value().name() == "tr"));
                }
                "caption" => {
                    self.blocks(*part)?;
                    self.flush();
                }
                _ => {}
            }
        }
        let limits = self.limits;
        let mut count = *self.cells;
        let mut builder = TableBuilder::new(limits, &mut count);
        for row in rows {
            let mut spanned = Vec::new();
            for cell in row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th")) {
                let span = |name| cell.value().attr(name).and_then(|text| text.trim().parse::<usize>().ok());
                let mut text = String::new();
                for child in cell.children() {
                    self.inline(child, &mut text);
                }
                let down = match span("rowspan") {
                    Some(0) => usize::MAX,
                    other => other.unwrap_or(1),
                };
                let across = span("colspan").unwrap_or(1).max(1);
                spanned.push(Spanned { across, down, ..Spanned::new(text::paragraphs(&text)) });
            }
            let place = self.place;
            builder.row(spanned, |row, column| place(Place::Table { table: number, row, column }))?;
        }
        let built = builder.finish();
        *self.cells = count;
        self.document.blocks.extend(built.map(Block::Table));
        Ok(())
    }
}

/// In HTML every run of white space is one space; a non-breaking space is none.
fn push_text(text: &mut String, content: &str) {
    for character in text::clean(content).chars() {
        if matches!(character, ' ' | '\n' | '\t') {
            if !text.ends_with([' ', '\n']) && !text.is_empty() {
                text.push(' ');
            }
        } else {
            text.push(character);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        let document = read(html.as_bytes(), &Limits::default()).unwrap();
        document
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.text.clone(),
                Block::Table(table) => {
                    let rows = table
                        .rows
                        .iter()
                        .map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join("|"));
                    rows.collect::<Vec<_>>().join("/")
                }
            })
            .collect()
    }

    #[test]
    fn paragraphs_of_a_cell_stay_apart_and_wrapped_lines_do_not() {
        let html = "<p>До\nтаблицы</p><table><tr><td><p>один\n два</p><p>три</p><td>четыре<br>пять</table>После";
        assert_eq!(texts(html), ["До таблицы", "один два\nтри|четыре\nпять", "После"]);
    }

    #[test]
    fn deep_page_is_refused() {
        let html = "<div>".repeat(2000);
        let error = read(html.as_bytes(), &Limits::default()).unwrap_err();
        assert_eq!(error, ImportError::TooLarge { limit: Limit::Depth, most: DEPTH });
    }

    #[test]
    fn list_numbers_are_counted() {
        assert_eq!(texts("<ol start=3><li>а<li>б</ol>"), ["3. а", "4. б"]);
    }
}
