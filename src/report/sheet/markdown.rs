//! A table in Markdown; nothing in a cell is markup.

use std::io::{self, Write};

use crate::locale::Locale;
use crate::report::harmless::one_line;

use super::{Cell, Column, Sheet};

/// Writes a table in Markdown.
pub struct MarkdownSheet<'l, W: Write> {
    output: W,
    locale: &'l Locale,
}

impl<'l, W: Write> MarkdownSheet<'l, W> {
    /// Writes the headings.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn begin(mut output: W, columns: &[Column], locale: &'l Locale) -> io::Result<Self> {
        let headings: Vec<String> = columns.iter().map(|column| Self::text(&column.heading)).collect();
        writeln!(output, "| {} |", headings.join(" | "))?;
        writeln!(output, "|{}", "---|".repeat(columns.len()))?;
        Ok(Self { output, locale })
    }

    /// A text of which nothing is markup.
    pub fn text(text: &str) -> String {
        let mut safe = String::with_capacity(text.len());
        for character in one_line(text).chars() {
            if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '#' | '$') {
                safe.push('\\');
            }
            safe.push(character);
        }
        safe.trim().to_owned()
    }
}

impl<W: Write> Sheet for MarkdownSheet<'_, W> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let text = |cell: &Cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Number(text) => Self::text(text),
            Cell::Count(count) => count.to_string(),
            Cell::Date(date) => self.locale.date(*date),
        };
        let cells: Vec<String> = cells.iter().map(text).collect();
        writeln!(self.output, "| {} |", cells.join(" | "))
    }
}
