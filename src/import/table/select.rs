//! The table that is the roadmap, in one piece or in many: one a page, with the header repeated or not.

use crate::import::error::ImportError;
use crate::import::grid::{Block, Document, Place, Row, Table};
use crate::import::review::{Review, ReviewKind};
use crate::import::table::header::{Column, Header, is_enumeration};
use crate::import::table::number::Number;
use crate::import::text;

/// The roadmap's rows with the header that explains them.
#[derive(Debug)]
pub(crate) struct Selection<'d> {
    /// The pieces in the document's order.
    pub(crate) pieces: Vec<Piece<'d>>,
    /// Index of the first piece among the document's blocks.
    pub(crate) first: usize,
    /// Indices of all blocks that belong to the roadmap.
    pub(crate) blocks: Vec<usize>,
    /// What looked like a roadmap and was not taken.
    pub(crate) review: Vec<Review>,
}

/// A table, or a part of one, under a header.
#[derive(Debug)]
pub(crate) struct Piece<'d> {
    /// The header, shared by pieces that have none of their own.
    pub(crate) header: Header,
    /// The rows under it.
    pub(crate) rows: &'d [Row],
}

/// Chooses the roadmap among the document's tables.
pub(crate) fn select(document: &Document) -> Result<Selection<'_>, ImportError> {
    let tables: Vec<(usize, &Table)> = document
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| match block {
            Block::Table(table) => Some((index, table)),
            Block::Paragraph(_) => None,
        })
        .collect();
    let candidates: Vec<(usize, &Table, Header)> =
        tables.iter().filter_map(|(index, table)| Some((*index, *table, Header::find(table)?))).collect();
    let rank = |(_, table, header): &&(usize, &Table, Header)| {
        let roles = header.columns.iter().flatten().count();
        (roles, numbered(table.rows.get(header.body..).unwrap_or_default(), header))
    };
    let missing = || ImportError::NoTable { tables: tables.len() };
    let best = candidates.iter().rev().max_by_key(rank).ok_or_else(missing)?;
    // The first table with the same columns is where the roadmap begins.
    let opening = candidates.iter().find(|(_, _, header)| same_columns(header, &best.2)).unwrap_or(best);

    let mut selection = Selection { pieces: Vec::new(), first: opening.0, blocks: Vec::new(), review: Vec::new() };
    for (index, table) in tables.iter().filter(|(index, _)| *index >= opening.0) {
        match Header::find(table) {
            Some(header) if same_columns(&header, &best.2) && !selection.repeats(table, &header) => {
                let rows = table.rows.get(header.body..).unwrap_or_default();
                selection.push(*index, header, rows);
            }
            Some(_) => selection.leave(table),
            None => selection.extend(*index, table),
        }
    }
    for (_, table, _) in candidates.iter().filter(|(index, ..)| *index < opening.0) {
        selection.leave(table);
    }
    Ok(selection)
}

impl<'d> Selection<'d> {
    fn push(&mut self, index: usize, header: Header, rows: &'d [Row]) {
        self.pieces.push(Piece { header, rows });
        self.blocks.push(index);
    }

    /// A table without a header: the rest of the roadmap where its columns and numbers say so.
    fn extend(&mut self, index: usize, table: &'d Table) {
        let Some(last) = self.pieces.last() else { return };
        let header = last.header.clone();
        let enumeration = table.rows.iter().find(|row| is_enumeration(row));
        let width = table.rows.first().map_or(0, |row| row.cells.len());
        let mapped =
            if width == header.texts.len() { Some(header) } else { enumeration.and_then(|row| remap(&header, row)) };
        let Some(mapped) = mapped else {
            if table.rows.iter().filter(|row| starts_with_number(row)).count() > 1 {
                self.leave(table);
            }
            return;
        };
        let continues = enumeration.is_some() || numbered(&table.rows, &mapped) > 0;
        if continues {
            self.push(index, mapped, &table.rows);
        }
    }

    /// A second edition of the same roadmap: most of its numbers stand already.
    fn repeats(&self, table: &Table, header: &Header) -> bool {
        let numbers = |rows: &[Row], header: &Header| -> Vec<Number> {
            rows.iter().filter_map(|row| number_of(row, header)).filter(|number| number.depth() > 1).collect()
        };
        let known: Vec<Number> = self.pieces.iter().flat_map(|piece| numbers(piece.rows, &piece.header)).collect();
        let own = numbers(table.rows.get(header.body..).unwrap_or_default(), header);
        let twice = own.iter().filter(|number| known.contains(number)).count();
        twice > 2 && twice * 2 > own.len()
    }

    fn leave(&mut self, table: &Table) {
        let place = table.rows.first().map_or(Place::Document, Row::place);
        let cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.is_own());
        let words: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
        self.review.push(Review::new(ReviewKind::OtherTable, place, text::line(&words.join(" "))));
    }
}

/// Two headers that name the same columns, wherever they stand.
fn same_columns(one: &Header, other: &Header) -> bool {
    one.columns.iter().zip(&other.columns).all(|(one, other)| one.is_some() == other.is_some())
}

/// Places of the columns by the row 1 2 3 4 5, where the table has other covered columns than the one before.
fn remap(header: &Header, enumeration: &Row) -> Option<Header> {
    let places: Vec<usize> =
        enumeration.cells.iter().enumerate().filter(|(_, cell)| cell.is_own()).map(|(index, _)| index).collect();
    let named: Vec<usize> =
        header.texts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(|(index, _)| index).collect();
    if places.len() != named.len() {
        return None;
    }
    let mut texts = vec![String::new(); enumeration.cells.len()];
    let mut columns = [None; 5];
    for (place, from) in places.iter().zip(&named) {
        if let (Some(slot), Some(text)) = (texts.get_mut(*place), header.texts.get(*from)) {
            slot.clone_from(text);
        }
        if let Some(slot) = header.role(*from).and_then(|role: Column| columns.get_mut(role.index())) {
            *slot = Some(*place);
        }
    }
    Some(Header { body: 0, first: 0, texts, columns })
}

/// How many rows have a number.
fn numbered(rows: &[Row], header: &Header) -> usize {
    rows.iter().filter(|row| number_of(row, header).is_some()).count()
}

fn number_of(row: &Row, header: &Header) -> Option<Number> {
    let [number, title, ..] = header.columns;
    match number {
        Some(column) => Number::parse(&row.cells.get(column)?.text).map(|(number, _)| number),
        None => Number::split_off(&row.cells.get(title?)?.text).map(|(number, _)| number),
    }
}

fn starts_with_number(row: &Row) -> bool {
    row.cells.iter().find(|cell| cell.is_own()).is_some_and(|cell| Number::parse(&cell.text).is_some())
}
