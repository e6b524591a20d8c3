//! Tables whose cells are drawn with lines.

use pdfplumber::Table as Ruled;

use crate::import::error::ImportError;
use crate::import::grid::{Place, Spanned, Table, TableBuilder};
use crate::import::limits::Limits;
use crate::import::pdf::lines::{self, Word};

/// Edges closer than this are one, in points.
const TOLERANCE: f64 = 3.0;

/// Puts the words of a page into the cells of a table.
pub(crate) fn read(
    table: &Ruled,
    words: &[Word],
    page: usize,
    limits: &Limits,
    cells: &mut u64,
) -> Result<Option<Table>, ImportError> {
    let lefts = edges(table.cells.iter().map(|cell| cell.bbox.x0));
    let tops = edges(table.cells.iter().map(|cell| cell.bbox.top));
    let mut builder = TableBuilder::new(limits, cells);
    for top in &tops {
        let mut row: Vec<_> = table.cells.iter().filter(|cell| (cell.bbox.top - top).abs() < TOLERANCE).collect();
        row.sort_by(|one, other| one.bbox.x0.total_cmp(&other.bbox.x0));
        let spanned = row.into_iter().map(|cell| {
            let within = |edges: &[f64], from: f64, to: f64| {
                edges.iter().filter(|edge| **edge > from - TOLERANCE && **edge < to - TOLERANCE).count().max(1)
            };
            let own: Vec<Word> = words.iter().filter(|word| word.stands_in(&cell.bbox)).cloned().collect();
            let texts: Vec<String> = lines::group(&own).iter().map(lines::Line::text).collect();
            Spanned {
                across: within(&lefts, cell.bbox.x0, cell.bbox.x1),
                down: within(&tops, cell.bbox.top, cell.bbox.bottom),
                ..Spanned::new(texts.join("\n"))
            }
        });
        builder.row(spanned.collect::<Vec<_>>(), |row, _| Place::Page { page, line: row })?;
    }
    Ok(builder.finish())
}

/// Distinct edges in order.
fn edges(all: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = all.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup_by(|one, other| (*one - *other).abs() < TOLERANCE);
    sorted
}
