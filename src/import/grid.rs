//! One shape for all formats: paragraphs and tables in document order, each cell with its place in the source.

use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::limits::Limits;
use crate::import::review::Review;

/// Where something stands in the source document; all numbers count from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The document as a whole.
    Document,
    /// A paragraph outside the tables.
    Paragraph(usize),
    /// A line of a text file.
    Line(usize),
    /// A cell of a table, or its row where the column is 0.
    Table {
        /// The table, counted through the document.
        table: usize,
        /// The row of that table.
        row: usize,
        /// The column; 0 is the whole row.
        column: usize,
    },
    /// A cell of a sheet, such as `B12`.
    Sheet {
        /// The sheet's name.
        sheet: String,
        /// The cell in letters and digits.
        cell: String,
    },
    /// A line of a page.
    Page {
        /// The page.
        page: usize,
        /// The line, or the row of the table, on that page; 0 is the whole page.
        line: usize,
    },
    /// The body of a footnote.
    Footnote(String),
}

/// How a cell came to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Merge {
    /// The text stands in the cell itself.
    #[default]
    None,
    /// Covered by the cell on its left: no text of its own.
    Across,
    /// Covered by the cell above: the text is copied from there.
    Down,
}

/// A cell: its paragraphs joined by newlines.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The text without footnote marks.
    pub text: String,
    /// The footnotes that are called in the cell, by their printed marks.
    pub notes: Vec<String>,
    /// Whether the text stands here or is taken from a neighbour.
    pub merge: Merge,
    /// The number, where the source stores one instead of a text.
    pub number: Option<f64>,
    /// Where the cell stands.
    pub place: Place,
}

/// A row of a table, as long as the table is wide.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The cells from left to right, covered ones included.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A paragraph outside the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The text without footnote marks.
    pub text: String,
    /// The footnotes that are called in it.
    pub notes: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// A piece of the document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Text between the tables.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// The body of a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The mark as it is printed: `9`.
    pub mark: String,
    /// What the note says.
    pub text: String,
}

/// A document after reading, whatever its format was.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// Paragraphs and tables in the document's order.
    pub blocks: Vec<Block>,
    /// Bodies of the footnotes.
    pub footnotes: Vec<Footnote>,
    /// What the reader itself could not place.
    pub review: Vec<Review>,
}

impl Document {
    /// A document without content.
    pub fn new(format: Format) -> Self {
        Self { format, blocks: Vec::new(), footnotes: Vec::new(), review: Vec::new() }
    }

    /// The tables in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
    }

    /// Adds a paragraph unless it is empty; its place is counted where the reader knows no better one.
    pub fn push_paragraph(&mut self, text: String, place: Option<Place>) {
        if text.trim().is_empty() {
            return;
        }
        let place = place.unwrap_or_else(|| {
            let before = self.blocks.iter().filter(|block| matches!(block, Block::Paragraph(_))).count();
            Place::Paragraph(before + 1)
        });
        self.blocks.push(Block::Paragraph(Paragraph { text, notes: Vec::new(), place }));
    }
}

impl Cell {
    /// A cell with a text of its own.
    pub fn new(text: impl Into<String>, place: Place) -> Self {
        Self { text: text.into(), notes: Vec::new(), merge: Merge::None, number: None, place }
    }

    /// Whether nothing is to be read in the cell.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether the cell has a text that stands in it, not in a neighbour.
    pub fn is_own(&self) -> bool {
        self.merge == Merge::None && !self.is_empty()
    }
}

impl Row {
    /// The place of the row's first cell.
    pub fn place(&self) -> Place {
        match self.cells.first().map(|cell| &cell.place) {
            Some(Place::Table { table, row, .. }) => Place::Table { table: *table, row: *row, column: 0 },
            Some(place) => place.clone(),
            None => Place::Document,
        }
    }

    /// Whether no cell has a text of its own.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| !cell.is_own())
    }
}

/// The name of a sheet's cell, both numbers from 1: `B12`; column 0 gives the row alone.
pub(crate) fn sheet_cell(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column;
    while let Some(index) = rest.checked_sub(1) {
        let letter = u8::try_from(index % 26).map_or('?', |offset| char::from(b'A' + offset));
        letters.insert(0, letter);
        rest = index / 26;
    }
    format!("{letters}{row}")
}

/// A cell with the columns and rows that it covers, as most formats write them.
#[derive(Debug, Clone)]
pub(crate) struct Spanned {
    pub(crate) text: String,
    pub(crate) across: usize,
    pub(crate) down: usize,
    /// The cell goes on from the one above it (Word says so in the lower cell).
    pub(crate) continues: bool,
    pub(crate) number: Option<f64>,
}

impl Spanned {
    pub(crate) fn new(text: String) -> Self {
        Self { text, across: 1, down: 1, continues: false, number: None }
    }
}

/// Lays spanned cells out into rows of equal length.
#[derive(Debug)]
pub(crate) struct TableBuilder<'a> {
    limits: &'a Limits,
    rows: Vec<Row>,
    /// By column: how many further rows the cell above covers, and that cell's text (empty where it only covers).
    open: Vec<(usize, Cell)>,
    cells: &'a mut u64,
}

impl<'a> TableBuilder<'a> {
    /// A builder that counts its cells into `cells`, together with the document's other tables.
    pub(crate) fn new(limits: &'a Limits, cells: &'a mut u64) -> Self {
        Self { limits, rows: Vec::new(), open: Vec::new(), cells }
    }

    /// Adds a row; `place` gives the place of a column (from 1) in it.
    pub(crate) fn row(
        &mut self,
        cells: impl IntoIterator<Item = Spanned>,
        place: impl Fn(usize, usize) -> Place,
    ) -> Result<(), ImportError> {
        let number = self.rows.len() + 1;
        let mut row: Vec<Cell> = Vec::new();
        let mut cells = cells.into_iter();
        loop {
            let column = row.len();
            if let Some(cell) = self.inherited(column) {
                row.push(Cell { place: place(number, column + 1), ..cell });
                self.count(1)?;
                continue;
            }
            let Some(cell) = cells.next() else { break };
            if column >= self.limits.columns {
                if cell.text.trim().is_empty() {
                    continue;
                }
                return Err(ImportError::TooLarge { limit: Limit::Cells, most: self.limits.cells });
            }
            let across = cell.across.clamp(1, self.limits.columns - column);
            self.count(across)?;
            for offset in 0..across {
                let at = column + offset;
                let mut own = Cell::new(String::new(), place(number, at + 1));
                let above = self.rows.last().and_then(|row| row.cells.get(at)).filter(|_| cell.continues);
                if let Some(above) = above {
                    own.text.clone_from(&above.text);
                    own.merge = if above.merge == Merge::Across { Merge::Across } else { Merge::Down };
                } else if offset == 0 {
                    own.text.clone_from(&cell.text);
                    own.number = cell.number;
                } else {
                    own.merge = Merge::Across;
                }
                if cell.down > 1 {
                    self.cover(at, cell.down - 1, &own);
                }
                row.push(own);
            }
        }
        self.finish_covered(&mut row, number, &place)?;
        self.rows.push(Row { cells: row });
        Ok(())
    }

    /// Cells that are covered from above to the right of the row's last own cell.
    fn finish_covered(
        &mut self,
        row: &mut Vec<Cell>,
        number: usize,
        place: &impl Fn(usize, usize) -> Place,
    ) -> Result<(), ImportError> {
        while row.len() < self.open.len() && self.open.iter().skip(row.len()).any(|(left, _)| *left > 0) {
            let column = row.len();
            let cell = self.inherited(column).unwrap_or_else(|| Cell::new(String::new(), Place::Document));
            row.push(Cell { place: place(number, column + 1), ..cell });
            self.count(1)?;
        }
        Ok(())
    }

    fn inherited(&mut self, column: usize) -> Option<Cell> {
        let (left, cell) = self.open.get_mut(column)?;
        *left = left.checked_sub(1)?;
        let mut cell = cell.clone();
        if cell.merge == Merge::None {
            cell.merge = Merge::Down;
        }
        Some(cell)
    }

    fn cover(&mut self, column: usize, rows: usize, cell: &Cell) {
        if self.open.len() <= column {
            self.open.resize_with(column + 1, || (0, Cell::new(String::new(), Place::Document)));
        }
        if let Some(slot) = self.open.get_mut(column) {
            *slot = (rows, cell.clone());
        }
    }

    fn count(&mut self, cells: usize) -> Result<(), ImportError> {
        *self.cells = self.cells.saturating_add(cells as u64);
        if *self.cells > self.limits.cells {
            return Err(ImportError::TooLarge { limit: Limit::Cells, most: self.limits.cells });
        }
        Ok(())
    }

    /// The table; rows are filled up to its width. `None` where nothing was written into it.
    pub(crate) fn finish(self) -> Option<Table> {
        let mut rows = self.rows;
        let used = |row: &Row| row.cells.iter().rposition(|cell| !cell.is_empty() || cell.merge == Merge::Across);
        let width = rows.iter().filter_map(used).max()? + 1;
        for row in &mut rows {
            row.cells.truncate(width);
            let place = row.place();
            while row.cells.len() < width {
                let column = row.cells.len() + 1;
                let place = match &place {
                    Place::Table { table, row, .. } => Place::Table { table: *table, row: *row, column },
                    place => place.clone(),
                };
                row.cells.push(Cell::new(String::new(), place));
            }
        }
        Some(Table { rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(row: usize, column: usize) -> Place {
        Place::Table { table: 1, row, column }
    }

    #[test]
    fn merged_cells_keep_columns_in_place() {
        let limits = Limits::default();
        let mut cells = 0;
        let mut builder = TableBuilder::new(&limits, &mut cells);
        let wide = Spanned { across: 2, ..Spanned::new("heading".into()) };
        let tall = Spanned { down: 2, ..Spanned::new("who".into()) };
        builder.row([Spanned::new("1".into()), wide], place).unwrap();
        builder.row([Spanned::new("1.1".into()), tall, Spanned::new("a".into())], place).unwrap();
        builder.row([Spanned::new("1.2".into()), Spanned::new("b".into())], place).unwrap();
        let table = builder.finish().unwrap();
        let texts = |row: usize| table.rows[row].cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
        assert_eq!(texts(0), ["1", "heading", ""]);
        assert_eq!(table.rows[0].cells[2].merge, Merge::Across);
        assert_eq!(texts(2), ["1.2", "who", "b"]);
        assert_eq!(table.rows[2].cells[1].merge, Merge::Down);
    }

    #[test]
    fn table_with_too_many_cells_is_refused() {
        let limits = Limits { cells: 10, ..Limits::default() };
        let mut cells = 0;
        let mut builder = TableBuilder::new(&limits, &mut cells);
        let wide = Spanned { across: 1_000_000, ..Spanned::new("x".into()) };
        let error = builder.row([wide], place).unwrap_err();
        assert_eq!(error, ImportError::TooLarge { limit: Limit::Cells, most: 10 });
    }
}
