//! CSV as a Russian spreadsheet opens it without being asked: UTF-8 with its mark, semicolons, CRLF.

use std::io::{self, Write};

use crate::locale::Locale;
use crate::message::Message;
use crate::report::harmless::one_line;

use super::{Cell, Column, Sheet};

/// Writes a table as CSV.
pub struct CsvSheet<'l, W: Write> {
    writer: csv::Writer<W>,
    locale: &'l Locale,
}

impl<'l, W: Write> CsvSheet<'l, W> {
    /// Writes the headings.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn begin(mut output: W, columns: &[Column], locale: &'l Locale) -> io::Result<Self> {
        output.write_all("\u{feff}".as_bytes())?;
        let mut writer =
            csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(output);
        writer.write_record(columns.iter().map(|column| column.heading.as_str()))?;
        Ok(Self { writer, locale })
    }

    /// Writes what is left.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn end(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl<W: Write> Sheet for CsvSheet<'_, W> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let text = |cell: &Cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => text_cell(text),
            Cell::Number(number) => self.locale.text(&Message::new("sheet-number").with("number", one_line(number))),
            Cell::Count(count) => count.to_string(),
            Cell::Date(date) => self.locale.date(*date),
        };
        let cells: Vec<String> = cells.iter().map(text).collect();
        Ok(self.writer.write_record(cells)?)
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe.
fn text_cell(text: &str) -> String {
    let formula = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let shown = one_line(text);
    if formula(text) || formula(text.trim_start()) { format!("'{shown}") } else { shown }
}
