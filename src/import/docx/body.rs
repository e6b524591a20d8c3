//! Walks the text of a Word document: paragraphs, runs and tables, as Word shows them with all changes accepted.

use roxmltree::Node;

use crate::import::docx::FORMAT;
use crate::import::docx::notes::{Kind, Notes};
use crate::import::docx::numbering::Numbering;
use crate::import::error::ImportError;
use crate::import::grid::{Block, Document, Footnote, Place, Spanned, TableBuilder};
use crate::import::limits::Limits;
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use crate::import::xml::{attribute, child, children};

/// Goes through the body once, in order, because numbers and notes are counted on the way.
pub(crate) struct Walker<'a> {
    limits: &'a Limits,
    numbering: Numbering,
    notes: Notes,
    document: Document,
    cells: u64,
    tables: usize,
    paragraphs: usize,
    place: Place,
    /// Text of a paragraph whose end was deleted: it goes on in the next one.
    carried: String,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(limits: &'a Limits, numbering: Numbering, notes: Notes) -> Self {
        Self {
            limits,
            numbering,
            notes,
            document: Document::new(FORMAT),
            cells: 0,
            tables: 0,
            paragraphs: 0,
            place: Place::Document,
            carried: String::new(),
        }
    }

    /// The document that was read.
    pub(crate) fn finish(self) -> Document {
        self.document
    }

    /// Reads the blocks of the body.
    pub(crate) fn body(&mut self, root: Node<'_, '_>) -> Result<(), ImportError> {
        let body = child(root, "body").unwrap_or(root);
        for node in body.children() {
            self.block(node)?;
        }
        let rest = std::mem::take(&mut self.carried);
        self.document.push_paragraph(rest, Some(self.place.clone()));
        Ok(())
    }

    fn block(&mut self, node: Node<'_, '_>) -> Result<(), ImportError> {
        match node.tag_name().name() {
            "p" => {
                self.paragraphs += 1;
                self.place = Place::Paragraph(self.paragraphs);
                if let Some(text) = self.paragraph(node) {
                    self.document.push_paragraph(text, Some(self.place.clone()));
                }
            }
            "tbl" => self.table(node)?,
            "altChunk" => self.note_review(ReviewKind::EmbeddedPart, ""),
            _ => {
                for inner in transparent(node) {
                    self.block(inner)?;
                }
            }
        }
        Ok(())
    }

    /// A paragraph's text with its number; `None` where its end was deleted, so that it goes on in the next one.
    fn paragraph(&mut self, node: Node<'_, '_>) -> Option<String> {
        let properties = child(node, "pPr");
        let label = self.numbering.label(properties);
        let mut text = std::mem::take(&mut self.carried);
        if let Some(label) = label {
            text.push_str(&label);
            text.push(' ');
        }
        for inner in node.children() {
            self.inline(inner, &mut text);
        }
        let mark = properties.and_then(|properties| child(properties, "rPr"));
        if mark.is_some_and(|mark| child(mark, "del").is_some() || child(mark, "moveFrom").is_some()) {
            self.carried = text;
            return None;
        }
        Some(text)
    }

    fn inline(&mut self, node: Node<'_, '_>, text: &mut String) {
        match node.tag_name().name() {
            "r" => self.run(node, text),
            "del" | "moveFrom" => {
                let mut deleted = String::new();
                let parts = node.descendants().filter(|part| matches!(part.tag_name().name(), "delText" | "t"));
                parts.for_each(|part| deleted.push_str(part.text().unwrap_or_default()));
                self.note_review(ReviewKind::TrackedDeletion, &deleted);
            }
            "pPr" | "sdtPr" | "sdtEndPr" | "rubyPr" | "rt" => {}
            // Formulas hold their text in `m:t`.
            "t" if node.tag_name().namespace().is_some_and(|namespace| namespace.ends_with("/math")) => {
                text.push_str(&text::clean(node.text().unwrap_or_default()));
            }
            _ => {
                for inner in transparent(node) {
                    self.inline(inner, text);
                }
            }
        }
    }

    fn run(&mut self, node: Node<'_, '_>, text: &mut String) {
        let properties = child(node, "rPr");
        let mut own = String::new();
        for part in node.children() {
            self.run_part(part, node, &mut own);
        }
        if properties.is_some_and(|properties| is_on(properties, "vanish")) {
            self.note_review(ReviewKind::HiddenText, &own);
            return;
        }
        let raised = properties
            .and_then(|properties| attribute(child(properties, "vertAlign")?, "val"))
            .is_some_and(|position| position == "superscript");
        if raised && is_raised_mark(&own) {
            text.push(text::RAISED);
            text.push_str(own.trim());
            text.push(text::MARK_END);
        } else {
            text.push_str(&own);
        }
    }

    fn run_part(&mut self, part: Node<'_, '_>, run: Node<'_, '_>, text: &mut String) {
        match part.tag_name().name() {
            "t" => text.push_str(&text::clean(part.text().unwrap_or_default())),
            "tab" | "ptab" => text.push('\t'),
            "br" | "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            "sym" => text.extend(attribute(part, "char").and_then(symbol)),
            "footnoteReference" => self.reference(Kind::Footnote, part, run, text),
            "endnoteReference" => self.reference(Kind::Endnote, part, run, text),
            "drawing" | "pict" | "object" | "AlternateContent" => self.text_boxes(part, text),
            _ => {}
        }
    }

    fn reference(&mut self, kind: Kind, part: Node<'_, '_>, run: Node<'_, '_>, text: &mut String) {
        let Some(id) = attribute(part, "id") else { return };
        let custom = attribute(part, "customMarkFollows").is_some_and(|value| value != "0" && value != "false");
        let custom = custom.then(|| {
            let texts = children(run, "t").filter_map(|node| node.text());
            texts.collect::<String>().trim().to_owned()
        });
        let mark = self.notes.reference(kind, id, custom);
        text.push(text::MARK);
        text.push_str(&mark);
        text.push(text::MARK_END);
    }

    /// The text of boxes that are anchored in a run, each on lines of its own.
    fn text_boxes(&mut self, node: Node<'_, '_>, text: &mut String) {
        let node = if node.tag_name().name() == "AlternateContent" {
            child(node, "Choice").or_else(|| child(node, "Fallback")).unwrap_or(node)
        } else {
            node
        };
        let Some(content) = node.descendants().find(|inner| inner.tag_name().name() == "txbxContent") else { return };
        let inner = self.cell_text(content);
        if !inner.trim().is_empty() {
            text.push('\n');
            text.push_str(&inner);
            text.push('\n');
        }
    }

    fn table(&mut self, node: Node<'_, '_>) -> Result<(), ImportError> {
        self.tables += 1;
        let table = self.tables;
        let mut rows = Vec::new();
        collect(node, "tr", &mut rows);
        let limits = self.limits;
        let mut cells = self.cells;
        let mut builder = TableBuilder::new(limits, &mut cells);
        let mut number = 0;
        for row in rows {
            let properties = child(row, "trPr");
            let deleted = properties.is_some_and(|properties| child(properties, "del").is_some());
            self.place = Place::Table { table, row: number + 1, column: 0 };
            if deleted {
                let words = self.cell_text(row);
                self.note_review(ReviewKind::TrackedDeletion, &words);
                continue;
            }
            number += 1;
            let spanned = self.row(row, table, number);
            builder.row(spanned, |row, column| Place::Table { table, row, column })?;
        }
        let built = builder.finish();
        self.cells = cells;
        self.document.blocks.extend(built.map(Block::Table));
        Ok(())
    }

    fn row(&mut self, node: Node<'_, '_>, table: usize, number: usize) -> Vec<Spanned> {
        let skipped = |name: &str| {
            let properties = child(node, "trPr")?;
            attribute(child(properties, name)?, "val")?.parse::<usize>().ok()
        };
        let mut cells: Vec<Spanned> = Vec::new();
        let before = skipped("gridBefore").unwrap_or(0).min(self.limits.columns);
        cells.extend((0..before).map(|_| Spanned::new(String::new())));
        let mut nodes = Vec::new();
        collect(node, "tc", &mut nodes);
        let mut column = before + 1;
        for cell in nodes {
            let properties = child(cell, "tcPr");
            let value = |name: &str| attribute(child(properties?, name)?, "val");
            let has = |name: &str| properties.is_some_and(|properties| child(properties, name).is_some());
            let across = value("gridSpan").and_then(|text| text.parse().ok()).unwrap_or(1).max(1);
            self.place = Place::Table { table, row: number, column };
            column = column.saturating_add(across);
            let text = self.cell_text(cell);
            let covered = has("hMerge") && value("hMerge") != Some("restart");
            if let Some(previous) = cells.last_mut().filter(|_| covered) {
                previous.across = previous.across.saturating_add(across);
                continue;
            }
            let continues = has("vMerge") && value("vMerge") != Some("restart");
            cells.push(Spanned { across, continues, ..Spanned::new(text) });
        }
        cells
    }

    /// Paragraphs of a cell joined by newlines; a table inside it is read cell by cell.
    fn cell_text(&mut self, node: Node<'_, '_>) -> String {
        let mut texts = Vec::new();
        self.cell_blocks(node, &mut texts);
        let rest = std::mem::take(&mut self.carried);
        if !rest.is_empty() {
            texts.push(rest);
        }
        text::paragraphs(&texts.join("\n"))
    }

    fn cell_blocks(&mut self, node: Node<'_, '_>, texts: &mut Vec<String>) {
        for inner in transparent(node) {
            match inner.tag_name().name() {
                "p" => texts.extend(self.paragraph(inner)),
                "tcPr" | "trPr" | "tblPr" | "tblGrid" => {}
                _ => self.cell_blocks(inner, texts),
            }
        }
    }

    /// Bodies of the notes that the text calls; separators have a type and are no notes.
    pub(crate) fn note_bodies(&mut self, root: Node<'_, '_>, kind: Kind) {
        for node in root.children().filter(Node::is_element) {
            let Some(id) = attribute(node, "id") else { continue };
            if attribute(node, "type").is_some_and(|kind| kind != "normal") {
                continue;
            }
            let mark = self.notes.mark(kind, id);
            self.place = Place::Footnote(mark.clone().unwrap_or_else(|| id.to_owned()));
            let text = self.cell_text(node);
            match mark {
                Some(mark) => self.document.footnotes.push(Footnote { mark, text: text::line(&text) }),
                None => self.note_review(ReviewKind::UncalledNote, &text),
            }
        }
    }

    fn note_review(&mut self, kind: ReviewKind, words: &str) {
        if kind == ReviewKind::EmbeddedPart || !words.trim().is_empty() {
            self.document.review.push(Review::new(kind, self.place.clone(), text::line(words)));
        }
    }
}

/// The children of an element that only wraps text: content controls, tags, insertions, the first alternative.
fn transparent<'a, 'input>(node: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
    let inner = match node.tag_name().name() {
        "sdt" => child(node, "sdtContent"),
        "AlternateContent" => child(node, "Choice").or_else(|| child(node, "Fallback")),
        "ruby" => child(node, "rubyBase"),
        _ => Some(node),
    };
    inner.map(|inner| inner.children().filter(Node::is_element).collect()).unwrap_or_default()
}

/// Elements of a name below a node, not inside one another: rows of a table, cells of a row.
fn collect<'a, 'input>(node: Node<'a, 'input>, name: &str, found: &mut Vec<Node<'a, 'input>>) {
    for inner in transparent(node) {
        if inner.tag_name().name() == name {
            found.push(inner);
        } else if !matches!(inner.tag_name().name(), "tbl" | "p" | "tblPr" | "trPr" | "tblGrid") {
            collect(inner, name, found);
        }
    }
}

/// Whether a switch of the run's properties is on: present and not `false`.
fn is_on(properties: Node<'_, '_>, name: &str) -> bool {
    child(properties, name).is_some_and(|node| !matches!(attribute(node, "val"), Some("0" | "false" | "off")))
}

/// `9`, `[9]` or `9)` raised above the line.
fn is_raised_mark(text: &str) -> bool {
    let digits = text.trim().trim_matches(['[', ']', ')']);
    !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A character of a symbol font; those of the private range stand for ASCII.
fn symbol(code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let code = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    char::from_u32(code).filter(|character| !character.is_control())
}
