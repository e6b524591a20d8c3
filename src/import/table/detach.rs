//! Sheets and text files hold the words around a table in the same rows: they are set apart before anything else.

use crate::import::grid::{Block, Cell, Document, Paragraph, Row, Table};
use crate::import::table::header::{Header, is_enumeration};
use crate::import::table::number::Number;

/// Takes rows before a header and after the last numbered row out of the tables, as paragraphs.
pub(crate) fn detach(document: &mut Document) {
    let mut blocks = Vec::new();
    for block in std::mem::take(&mut document.blocks) {
        match block {
            Block::Table(table) => split(table, &mut blocks),
            paragraph @ Block::Paragraph(_) => blocks.push(paragraph),
        }
    }
    document.blocks = blocks;
}

fn split(table: Table, blocks: &mut Vec<Block>) {
    let Some(header) = Header::find(&table) else {
        if is_list(&table) && !is_continuation(&table) {
            blocks.extend(table.rows.into_iter().filter_map(paragraph));
        } else {
            blocks.push(Block::Table(table));
        }
        return;
    };
    let mut rows = table.rows;
    let mut body = rows.split_off(header.first);
    let end = body.iter().rposition(|row| !is_text(row)).map_or(body.len(), |last| last + 1);
    let tail = body.split_off(end);
    blocks.extend(rows.into_iter().filter_map(paragraph));
    blocks.push(Block::Table(Table { rows: body }));
    blocks.extend(tail.into_iter().filter_map(paragraph));
}

/// A table of one text a row is no table: a title sheet, a page of notes.
fn is_list(table: &Table) -> bool {
    table.rows.iter().all(|row| row.cells.iter().filter(|cell| cell.is_own()).count() <= 1)
}

/// The part of a table that holds only what a page break has moved to the next page.
fn is_continuation(table: &Table) -> bool {
    table.rows.iter().any(is_enumeration)
}

/// A row with one text in its first column that is no number: a note under the table, a signature.
fn is_text(row: &Row) -> bool {
    let mut own = row.cells.iter().enumerate().filter(|(_, cell)| cell.is_own());
    match (own.next(), own.next()) {
        (None, _) => true,
        (Some((0, cell)), None) => Number::parse(&cell.text).is_none() && Number::split_off(&cell.text).is_none(),
        _ => false,
    }
}

fn paragraph(row: Row) -> Option<Block> {
    let place = row.cells.iter().find(|cell| cell.is_own()).map(|cell| cell.place.clone())?;
    let texts: Vec<String> = row.cells.into_iter().filter(Cell::is_own).map(|cell| cell.text).collect();
    Some(Block::Paragraph(Paragraph { text: texts.join("\t"), notes: Vec::new(), place }))
}
