//! Markdown through `pulldown-cmark`: pipe tables, footnotes, and the HTML tables that pandoc writes into it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Footnote, Place, Spanned, TableBuilder};
use crate::import::html;
use crate::import::limits::Limits;
use crate::import::text;

/// Reads a Markdown file.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let source = text::decode(bytes);
    let mut reader = Reader {
        source: &source,
        limits,
        document: Document::new(Format::Markdown),
        text: String::new(),
        html: String::new(),
        html_line: 1,
        row: Vec::new(),
        rows: Vec::new(),
        note: None,
        cells: 0,
        lines: Lines { source: &source, offset: 0, line: 1 },
        raised: false,
    };
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&source, options).into_offset_iter() {
        reader.event(event, range)?;
    }
    reader.flush_html()?;
    Ok(reader.document)
}

/// The line of an offset; offsets mostly grow.
#[derive(Debug)]
struct Lines<'s> {
    source: &'s str,
    offset: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, offset: usize) -> usize {
        if offset < self.offset {
            (self.offset, self.line) = (0, 1);
        }
        let between = self.source.get(self.offset..offset).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.offset = offset;
        self.line
    }
}

struct Reader<'s> {
    source: &'s str,
    limits: &'s Limits,
    document: Document,
    text: String,
    /// HTML of blocks that follow one another, and the line it begins on.
    html: String,
    html_line: usize,
    row: Vec<Spanned>,
    rows: Vec<(usize, Vec<Spanned>)>,
    note: Option<String>,
    cells: u64,
    lines: Lines<'s>,
    raised: bool,
}

impl Reader<'_> {
    /// A table in HTML goes on through blank lines, after which Markdown would begin again.
    fn is_inside_html_table(&self) -> bool {
        !self.html.is_empty() && self.html.matches("<table").count() > self.html.matches("</table").count()
    }

    fn event(&mut self, event: Event<'_>, range: std::ops::Range<usize>) -> Result<(), ImportError> {
        if self.is_inside_html_table() {
            match event {
                Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                    self.html.push_str(&words);
                }
                Event::SoftBreak | Event::HardBreak => self.html.push('\n'),
                Event::End(TagEnd::HtmlBlock) if !self.is_inside_html_table() => self.flush_html()?,
                _ => {}
            }
            return Ok(());
        }
        match event {
            Event::Start(tag) => self.start(&tag, &range)?,
            Event::End(tag) => self.end(tag, &range)?,
            Event::Text(words) | Event::Code(words) => self.text.push_str(&text::clean(&words)),
            Event::Html(words) => {
                if self.html.is_empty() {
                    self.html_line = self.lines.of(range.start);
                }
                self.html.push_str(&words);
            }
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::FootnoteReference(mark) => {
                self.text.push(text::MARK);
                self.text.push_str(&mark);
                self.text.push(text::MARK_END);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>, range: &std::ops::Range<usize>) -> Result<(), ImportError> {
        match tag {
            Tag::Table(_) => {
                self.flush_html()?;
                self.rows.clear();
            }
            Tag::FootnoteDefinition(mark) => {
                self.flush_html()?;
                self.note = Some(mark.to_string());
            }
            Tag::Item => {
                let item = self.source.get(range.clone()).unwrap_or_default().trim_start();
                let label = item.split_whitespace().next().unwrap_or_default();
                if label.starts_with(|c: char| c.is_ascii_digit()) {
                    self.text.push_str(label);
                    self.text.push(' ');
                }
            }
            Tag::Paragraph | Tag::Heading { .. } => self.flush_html()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd, range: &std::ops::Range<usize>) -> Result<(), ImportError> {
        match tag {
            TagEnd::TableCell => {
                let text = std::mem::take(&mut self.text);
                self.row.push(Spanned::new(text::paragraphs(&text)));
            }
            TagEnd::TableRow | TagEnd::TableHead => {
                let line = self.lines.of(range.start);
                self.rows.push((line, std::mem::take(&mut self.row)));
            }
            TagEnd::Table => self.table()?,
            TagEnd::FootnoteDefinition => {
                let text = text::line(&std::mem::take(&mut self.text));
                if let Some(mark) = self.note.take() {
                    self.document.footnotes.push(Footnote { mark, text });
                }
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item if self.note.is_none() => {
                let place = Place::Line(self.lines.of(range.start));
                let text = text::paragraphs(&std::mem::take(&mut self.text));
                self.document.push_paragraph(text, Some(place));
            }
            TagEnd::Paragraph => self.text.push('\n'),
            TagEnd::HtmlBlock => self.flush_html()?,
            _ => {}
        }
        Ok(())
    }

    fn table(&mut self) -> Result<(), ImportError> {
        let mut builder = TableBuilder::new(self.limits, &mut self.cells);
        for (line, row) in std::mem::take(&mut self.rows) {
            builder.row(row, |_, _| Place::Line(line))?;
        }
        let table = builder.finish();
        self.document.blocks.extend(table.map(Block::Table));
        Ok(())
    }

    fn flush_html(&mut self) -> Result<(), ImportError> {
        let html = std::mem::take(&mut self.html);
        if html.trim().is_empty() {
            return Ok(());
        }
        let line = self.html_line;
        html::append(&html, self.limits, &mut self.document, &mut self.cells, &|place| match place {
            Place::Paragraph(_) | Place::Document => Place::Line(line),
            place => place,
        })
    }

    /// Tags inside a cell: line breaks and raised marks mean something, underlining does not.
    fn inline_html(&mut self, tag: &str) {
        let name: String =
            tag.trim_start_matches('<').chars().take_while(|c| c.is_alphanumeric() || *c == '/').collect();
        match name.to_ascii_lowercase().trim_end_matches('/') {
            "br" | "p" | "/p" | "div" | "/div" => self.text.push('\n'),
            "sup" => {
                self.text.push(text::RAISED);
                self.raised = true;
            }
            "/sup" if self.raised => {
                self.text.push(text::MARK_END);
                self.raised = false;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_table_goes_on_through_blank_lines() {
        let markdown =
            "# План\n\n<table>\n<tr><td>№</td>\n\n<td>Мероприятие</td>\n<td>Срок</td></tr>\n\n</table>\n\nПосле\n";
        let document = read(markdown.as_bytes(), &Limits::default()).unwrap();
        let table = document.tables().next().unwrap();
        let texts: Vec<&str> = table.rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["№", "Мероприятие", "Срок"]);
        assert_eq!(document.blocks.len(), 3);
    }

    #[test]
    fn numbers_of_clauses_stay() {
        let document = read("1. Утвердить план.\n2. Признать.\n".as_bytes(), &Limits::default()).unwrap();
        let Block::Paragraph(first) = &document.blocks[0] else { panic!("a paragraph") };
        assert_eq!((first.text.as_str(), &first.place), ("1. Утвердить план.", &Place::Line(1)));
    }
}
