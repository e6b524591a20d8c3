//! From a ministry's own file to a roadmap: a source format a file, all giving one grid; grid → rows once for all.
//!
//! ```text
//! bytes → format → docx, odf, sheet, html, markdown, delimited, pdf → grid (paragraphs, tables, footnotes)
//!       → table (which table, which column, which number) + around (act, body, region, group) → draft → YAML
//! ```
//!
//! What is read but not placed, or placed with a doubt, goes into the draft's [`review`] list with its place in the
//! source. Nothing is guessed, and every word of the table stands in the roadmap or in that list.

mod archive;
mod around;
mod biff;
mod delimited;
mod docx;
pub mod draft;
pub mod error;
mod footnotes;
pub mod format;
pub mod grid;
pub mod guard;
mod html;
mod hyphen;
pub mod limits;
mod markdown;
mod numerals;
mod odf;
mod office;
#[cfg(feature = "pdf")]
mod pdf;
pub mod review;
mod sheet;
pub mod table;
pub mod text;
pub mod update;
pub mod write;
mod xml;
mod yaml;

use crate::import::draft::Draft;
use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::grid::Document;
use crate::import::limits::Limits;

/// Reads a document of any known format into paragraphs, tables and footnotes.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ImportError::TooLarge { limit: Limit::FileBytes, most: limits.file_bytes });
    }
    let format = Format::of(bytes, limits)?;
    let mut document = read_as(format, bytes, limits)?;
    table::detach::detach(&mut document);
    footnotes::settle(&mut document);
    Ok(document)
}

fn read_as(format: Format, bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    match format {
        Format::Docx => docx::read(bytes, limits),
        Format::Odt | Format::Ods => odf::read(bytes, format, limits),
        Format::Xlsx => foreign(format, bytes, limits, sheet::read_xlsx),
        Format::Xls => foreign(format, bytes, limits, sheet::read_xls),
        Format::Html => foreign(format, bytes, limits, html::read),
        Format::Markdown => foreign(format, bytes, limits, markdown::read),
        Format::Csv => delimited::read_csv(bytes, limits),
        Format::Text => delimited::read_text(bytes, limits),
        #[cfg(feature = "pdf")]
        Format::Pdf => foreign(format, bytes, limits, pdf::read),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ImportError::NotBuilt { format }),
        Format::Doc | Format::Rtf => docx::read(&office::to_docx(bytes, format, limits)?, limits),
    }
}

/// Runs a reader that stands on a parser of somebody else's.
fn foreign(
    format: Format,
    bytes: &[u8],
    limits: &Limits,
    reader: impl FnOnce(&[u8], &Limits) -> Result<Document, ImportError> + Send + 'static,
) -> Result<Document, ImportError> {
    let (bytes, own) = (bytes.to_vec(), limits.clone());
    guard::guarded(format, limits.patience, move || reader(&bytes, &own))
}

/// Finds the roadmap in a document and reads it.
pub fn draft(document: &Document) -> Result<Draft, ImportError> {
    let selection = table::select::select(document)?;
    let mut draft = Draft { review: document.review.clone(), ..Draft::default() };
    if let Some(piece) = selection.pieces.first() {
        let header = &piece.header;
        draft.columns =
            header.texts.iter().enumerate().map(|(index, text)| (text.clone(), header.role(index))).collect();
        draft.table = piece.rows.first().map(grid::Row::place);
    }
    draft.footnotes = document.footnotes.iter().map(|note| (note.mark.clone(), note.text.clone())).collect();
    let mut rows = table::rows::read(&selection, document.format, &mut draft.review);
    if document.format == Format::Pdf {
        hyphen::resolve(document, &mut rows);
    }
    table::outline::build(&rows, &mut draft);
    draft.review.extend(selection.review);
    around::read(document, &selection.blocks, selection.first, &mut draft);
    Ok(draft)
}
