//! Walks the text of an OpenDocument file: paragraphs, lists, tables and notes.

use roxmltree::Node;

use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Footnote, Place, Spanned, TableBuilder, sheet_cell};
use crate::import::limits::Limits;
use crate::import::odf::lists::{Lists, OpenList};
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use crate::import::xml::{attribute, child};

/// Goes through the content once, in order.
pub(crate) struct Walker<'a> {
    format: Format,
    limits: &'a Limits,
    lists: Lists,
    document: Document,
    cells: u64,
    tables: usize,
    paragraphs: usize,
    place: Place,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(format: Format, limits: &'a Limits, lists: Lists) -> Self {
        let document = Document::new(format);
        Self { format, limits, lists, document, cells: 0, tables: 0, paragraphs: 0, place: Place::Document }
    }

    /// The document that was read.
    pub(crate) fn finish(self) -> Document {
        self.document
    }

    /// Reads the blocks of the body.
    pub(crate) fn body(&mut self, root: Node<'_, '_>) -> Result<(), ImportError> {
        let body = child(root, "body").unwrap_or(root);
        for node in body.children().filter(Node::is_element) {
            self.blocks(node, None)?;
        }
        Ok(())
    }

    fn blocks(&mut self, node: Node<'_, '_>, list: Option<&OpenList>) -> Result<(), ImportError> {
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "p" | "h" => {
                    self.paragraphs += 1;
                    self.place = Place::Paragraph(self.paragraphs);
                    let text = self.paragraph(inner, None);
                    self.document.push_paragraph(text, Some(self.place.clone()));
                }
                "list" => {
                    let mut texts = Vec::new();
                    self.paragraphs += 1;
                    self.place = Place::Paragraph(self.paragraphs);
                    self.list(inner, list, &mut texts);
                    for text in texts {
                        self.document.push_paragraph(text, Some(self.place.clone()));
                    }
                }
                "table" => self.table(inner)?,
                "tracked-changes" => self.deletions(inner),
                "forms" | "sequence-decls" | "variable-decls" | "calculation-settings" => {}
                _ => self.blocks(inner, list)?,
            }
        }
        Ok(())
    }

    /// Deleted text stands apart from the body; its place there is only a mark.
    fn deletions(&mut self, node: Node<'_, '_>) {
        for deletion in node.descendants().filter(|inner| inner.tag_name().name() == "deletion") {
            let texts = deletion.children().filter(|inner| matches!(inner.tag_name().name(), "p" | "h" | "list"));
            let mut words = String::new();
            for node in texts.flat_map(|text| text.descendants()) {
                words.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
            }
            if !words.trim().is_empty() {
                self.document.review.push(Review::new(
                    ReviewKind::TrackedDeletion,
                    Place::Document,
                    text::line(&words),
                ));
            }
        }
    }

    fn list(&mut self, node: Node<'_, '_>, outer: Option<&OpenList>, texts: &mut Vec<String>) {
        let mut list = self.lists.open(node, outer);
        for item in node.children().filter(Node::is_element) {
            let numbered = item.tag_name().name() == "list-item";
            list.start = attribute(item, "start-value").and_then(|text| text.parse().ok());
            let mut first = true;
            for inner in item.children().filter(Node::is_element) {
                match inner.tag_name().name() {
                    "p" | "h" => {
                        let label = if numbered && first { self.lists.label(&list) } else { None };
                        first = false;
                        let text = self.paragraph(inner, label);
                        texts.push(text);
                    }
                    "list" => self.list(inner, Some(&list), texts),
                    _ => {}
                }
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, label: Option<String>) -> String {
        let mut text = label.map(|label| format!("{label} ")).unwrap_or_default();
        self.inline(node, &mut text);
        text
    }

    fn inline(&mut self, node: Node<'_, '_>, text: &mut String) {
        for inner in node.children() {
            if inner.is_text() {
                // White space in XML text is one space; real spaces, tabs and breaks are elements.
                let raw = text::clean(inner.text().unwrap_or_default());
                text.extend(raw.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }));
                continue;
            }
            match inner.tag_name().name() {
                "s" => {
                    let count = attribute(inner, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                    text.extend(std::iter::repeat_n(' ', count.min(100)));
                }
                "tab" => text.push('\t'),
                "line-break" => text.push('\n'),
                "note" => self.note(inner, text),
                "annotation" | "annotation-end" | "script" | "tracked-changes" | "ruby-text" => {}
                "hidden-text" | "hidden-paragraph" => {
                    let mut words = String::new();
                    self.inline(inner, &mut words);
                    self.document.review.push(Review::new(ReviewKind::HiddenText, self.place.clone(), words));
                }
                "frame" | "custom-shape" | "rect" | "g" => {
                    let boxed = self.cell_text(inner);
                    if !boxed.is_empty() {
                        text.push('\n');
                        text.push_str(&boxed);
                        text.push('\n');
                    }
                }
                _ => self.inline(inner, text),
            }
        }
    }

    /// The printed mark is stored with the note.
    fn note(&mut self, node: Node<'_, '_>, text: &mut String) {
        let mark =
            child(node, "note-citation").and_then(|citation| citation.text()).unwrap_or_default().trim().to_owned();
        text.push(text::MARK);
        text.push_str(&mark);
        text.push(text::MARK_END);
        let body = child(node, "note-body").map(|body| self.cell_text(body)).unwrap_or_default();
        self.document.footnotes.push(Footnote { mark, text: text::line(&body) });
    }

    fn table(&mut self, node: Node<'_, '_>) -> Result<(), ImportError> {
        self.tables += 1;
        let table = self.tables;
        let sheet = (self.format == Format::Ods).then(|| attribute(node, "name").unwrap_or_default().to_owned());
        let mut rows = Vec::new();
        collect_rows(node, &mut rows);
        let limits = self.limits;
        let mut cells = self.cells;
        let mut builder = TableBuilder::new(limits, &mut cells);
        let mut number = 0_usize;
        for row in rows {
            let repeated = attribute(row, "number-rows-repeated").and_then(|text| text.parse().ok()).unwrap_or(1_usize);
            let place = |row: usize, column: usize| match &sheet {
                Some(sheet) => Place::Sheet { sheet: sheet.clone(), cell: sheet_cell(row, column) },
                None => Place::Table { table, row, column },
            };
            self.place = place(number + 1, 0);
            let spanned = self.row(row);
            let blank = spanned.iter().all(|cell| cell.text.is_empty() && cell.across == 1 && cell.down == 1);
            // A sheet ends in a million repeated empty rows; one of them keeps the place.
            let times = if blank { 1 } else { repeated };
            for offset in 0..times {
                let row = number.saturating_add(offset).saturating_add(1);
                builder.row(spanned.clone(), |_, column| place(row, column))?;
            }
            number = number.saturating_add(repeated);
        }
        let built = builder.finish();
        self.cells = cells;
        self.document.blocks.extend(built.map(Block::Table));
        Ok(())
    }

    fn row(&mut self, row: Node<'_, '_>) -> Vec<Spanned> {
        let mut spanned: Vec<Spanned> = Vec::new();
        let nodes = row.children().filter(|node| node.tag_name().name() == "table-cell");
        for cell in nodes {
            let number = |name| attribute(cell, name).and_then(|text| text.parse::<usize>().ok()).unwrap_or(1).max(1);
            let text = self.cell_text(cell);
            let across = number("number-columns-spanned");
            let own = Spanned {
                down: number("number-rows-spanned"),
                number: attribute(cell, "value").filter(|_| is_number(cell)).and_then(|value| value.parse().ok()),
                across,
                ..Spanned::new(date_of(cell).unwrap_or(text))
            };
            let repeated = number("number-columns-repeated");
            let empty = own.text.is_empty() && own.across == 1 && own.down == 1;
            let times = if empty { repeated.min(self.limits.columns) } else { repeated.min(self.limits.columns + 1) };
            spanned.extend(std::iter::repeat_n(own, times));
        }
        let used = |cell: &Spanned| !cell.text.is_empty() || cell.across > 1 || cell.down > 1;
        spanned.truncate(spanned.iter().rposition(used).map_or(0, |last| last + 1));
        spanned
    }

    fn cell_text(&mut self, node: Node<'_, '_>) -> String {
        let mut texts = Vec::new();
        self.cell_blocks(node, &mut texts);
        text::paragraphs(&texts.join("\n"))
    }

    fn cell_blocks(&mut self, node: Node<'_, '_>, texts: &mut Vec<String>) {
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "p" | "h" => {
                    let text = self.paragraph(inner, None);
                    texts.push(text);
                }
                "list" => self.list(inner, None, texts),
                "annotation" => {}
                _ => self.cell_blocks(inner, texts),
            }
        }
    }
}

/// Rows of a table in order, out of header rows and groups, not out of tables inside its cells.
fn collect_rows<'a, 'input>(node: Node<'a, 'input>, rows: &mut Vec<Node<'a, 'input>>) {
    for inner in node.children().filter(Node::is_element) {
        match inner.tag_name().name() {
            "table-row" => rows.push(inner),
            "table-header-rows" | "table-rows" | "table-row-group" => collect_rows(inner, rows),
            _ => {}
        }
    }
}

fn is_number(cell: Node<'_, '_>) -> bool {
    attribute(cell, "value-type") == Some("float")
}

/// A date cell's day; how it is shown depends on the cell's style.
fn date_of(cell: Node<'_, '_>) -> Option<String> {
    let date = attribute(cell, "date-value").filter(|_| attribute(cell, "value-type") == Some("date"))?;
    let date = chrono::NaiveDate::parse_from_str(date.get(..10)?, "%Y-%m-%d").ok()?;
    Some(crate::roadmap::deadline::russian_date(date))
}
