//! Tables that leave kc, for a spreadsheet or a document: cells with a type, written as CSV, Markdown and Excel.
//!
//! Whatever stands in a roadmap stays text in them: no cell becomes a formula, a date or a piece of markup.

mod csv;
mod markdown;
mod xlsx;

pub use self::csv::CsvSheet;
pub use self::markdown::MarkdownSheet;
pub use self::xlsx::Xlsx;

use std::io;

use chrono::NaiveDate;

/// A cell and its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, whatever it looks like.
    Text(String),
    /// A number of an item or section («3.1»), which a spreadsheet would take for a date.
    Number(String),
    /// A count.
    Count(i64),
    /// A date.
    Date(NaiveDate),
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, in the language of the report.
    pub heading: String,
    /// Width in a spreadsheet, in characters.
    pub width: u16,
}

/// Takes the rows of a table one after another.
pub trait Sheet {
    /// Writes a row; its cells follow the columns.
    ///
    /// # Errors
    /// The output cannot be written.
    fn row(&mut self, cells: &[Cell]) -> io::Result<()>;
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

impl From<Option<i64>> for Cell {
    fn from(count: Option<i64>) -> Self {
        count.map_or(Self::Empty, Self::Count)
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

#[cfg(test)]
mod tests;
