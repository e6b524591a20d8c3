//! Excel sheets through `calamine`: cell by cell, so that one far cell does not make a table of billions.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetVisible, Xls, Xlsx};
use cfb::CompoundFile;

use crate::import::archive::Archive;
use crate::import::biff;
use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Place, Spanned, TableBuilder, sheet_cell};
use crate::import::limits::Limits;
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use crate::roadmap::deadline::russian_date;

/// Cells of a sheet that hold something, by row and column from 0.
type Cells = BTreeMap<(u32, u32), (String, Option<f64>)>;

/// Reads an .xlsx.
pub(crate) fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let damaged = |error: calamine::XlsxError| match error {
        calamine::XlsxError::Password => ImportError::Encrypted { format: Format::Xlsx },
        error => ImportError::damaged(Format::Xlsx, error),
    };
    Archive::open(bytes, Format::Xlsx, limits)?.check_unpacked_size()?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut reader = SheetReader::new(Format::Xlsx, limits);
    for sheet in sheets {
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let mut cells = Cells::new();
        let mut stream = match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(stream) => stream,
            // A sheet of a chart has no cells.
            Err(calamine::XlsxError::WorksheetNotFound(_) | calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(error)),
        };
        while let Some(cell) = stream.next_cell().map_err(damaged)? {
            reader.count(1)?;
            if let Some(value) = value_of_reference(cell.get_value()) {
                cells.insert(cell.get_position(), value);
            }
        }
        reader.sheet(&sheet.name, sheet.visible, &cells, &merged)?;
    }
    Ok(reader.document)
}

/// Reads an .xls.
pub(crate) fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let damaged = |error: calamine::XlsError| match error {
        calamine::XlsError::Password => ImportError::Encrypted { format: Format::Xls },
        error => ImportError::damaged(Format::Xls, error),
    };
    // Where the sectors of a damaged file run in a circle, calamine would follow them for ever.
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|error| ImportError::damaged(Format::Xls, error))?;
    if biff::has_far_cell(&mut file) {
        return Err(ImportError::damaged(Format::Xls, "a cell outside the sheet"));
    }
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut reader = SheetReader::new(Format::Xls, limits);
    for sheet in sheets {
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let Ok(range) = workbook.worksheet_range(&sheet.name) else { continue };
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = Cells::new();
        for (row, column, value) in range.used_cells() {
            reader.count(1)?;
            let place = (top.saturating_add(index(row)), left.saturating_add(index(column)));
            if let Some(value) = value_of(value) {
                cells.insert(place, value);
            }
        }
        reader.sheet(&sheet.name, sheet.visible, &cells, &merged)?;
    }
    Ok(reader.document)
}

struct SheetReader<'a> {
    limits: &'a Limits,
    document: Document,
    cells: u64,
}

impl<'a> SheetReader<'a> {
    fn new(format: Format, limits: &'a Limits) -> Self {
        Self { limits, document: Document::new(format), cells: 0 }
    }

    fn count(&mut self, cells: u64) -> Result<(), ImportError> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > self.limits.cells {
            return Err(ImportError::TooLarge { limit: Limit::Cells, most: self.limits.cells });
        }
        Ok(())
    }

    /// Lays the cells of a sheet out; rows without a cell are left out, their numbers stay.
    fn sheet(
        &mut self,
        name: &str,
        visible: SheetVisible,
        cells: &Cells,
        merged: &[Dimensions],
    ) -> Result<(), ImportError> {
        if visible != SheetVisible::Visible {
            let place = Place::Sheet { sheet: name.to_owned(), cell: "A1".to_owned() };
            let words: Vec<&str> = cells.values().map(|(text, _)| text.as_str()).collect();
            if !words.is_empty() {
                self.document.review.push(Review::new(ReviewKind::HiddenText, place, text::line(&words.join(" "))));
            }
            return Ok(());
        }
        let Some(width) = cells.keys().map(|(_, column)| column + 1).max() else { return Ok(()) };
        if width as usize > self.limits.columns {
            return Err(ImportError::TooLarge { limit: Limit::Cells, most: self.limits.cells });
        }
        let covering: Vec<&Dimensions> = merged.iter().filter(|merge| merge.start < merge.end).collect();
        let mut rows: Vec<u32> = cells.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        let limits = self.limits;
        let mut count = self.cells;
        let mut builder = TableBuilder::new(limits, &mut count);
        for (position, row) in rows.iter().enumerate() {
            let mut spanned = Vec::new();
            let mut column = 0;
            while column < width {
                let at = (*row, column);
                let merge = covering.iter().find(|merge| merge.contains(at.0, at.1));
                let starts = merge.is_none_or(|merge| merge.start == at);
                let end = merge.map_or(column, |merge| merge.end.1.min(width - 1));
                // What a merge covers is laid out by the builder, from its first cell.
                if starts {
                    let (text, number) = cells.get(&at).cloned().unwrap_or_default();
                    let last = merge.map_or(*row, |merge| merge.end.0);
                    let down = rows.iter().skip(position).take_while(|row| **row <= last).count();
                    let across = (end - column + 1) as usize;
                    spanned.push(Spanned { across, down, number, ..Spanned::new(text) });
                }
                column = end + 1;
            }
            let row = *row as usize + 1;
            builder.row(spanned, |_, column| Place::Sheet { sheet: name.to_owned(), cell: sheet_cell(row, column) })?;
        }
        let table = builder.finish();
        self.cells = count;
        self.document.blocks.extend(table.map(Block::Table));
        Ok(())
    }
}

fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn value_of_reference(value: &DataRef<'_>) -> Option<(String, Option<f64>)> {
    match value {
        DataRef::String(text) | DataRef::DurationIso(text) => textual(text),
        DataRef::SharedString(text) => textual(text),
        DataRef::Float(number) => Some((shown(*number), Some(*number))),
        DataRef::Int(number) => Some((number.to_string(), None)),
        DataRef::DateTime(date) => Some(dated(date)),
        DataRef::DateTimeIso(text) => textual(&iso(text)),
        DataRef::Bool(value) => Some((value.to_string(), None)),
        DataRef::Error(error) => Some((error_text(error), None)),
        DataRef::Empty => None,
    }
}

fn value_of(value: &Data) -> Option<(String, Option<f64>)> {
    match value {
        Data::String(text) | Data::DurationIso(text) => textual(text),
        Data::Float(number) => Some((shown(*number), Some(*number))),
        Data::Int(number) => Some((number.to_string(), None)),
        Data::DateTime(date) => Some(dated(date)),
        Data::DateTimeIso(text) => textual(&iso(text)),
        Data::Bool(value) => Some((value.to_string(), None)),
        Data::Error(error) => Some((error_text(error), None)),
        Data::Empty => None,
    }
}

fn textual(text: &str) -> Option<(String, Option<f64>)> {
    let text = text::paragraphs(&text::clean(text));
    (!text.is_empty()).then_some((text, None))
}

fn shown(number: f64) -> String {
    number.to_string()
}

/// A date as officials write it; a span of time stays a number.
fn dated(date: &ExcelDateTime) -> (String, Option<f64>) {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    let day = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match day.filter(|_| date.is_datetime()) {
        Some(day) => (russian_date(day), None),
        None => (shown(date.as_f64()), Some(date.as_f64())),
    }
}

fn iso(text: &str) -> String {
    let day = text.get(..10).and_then(|day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    day.map_or_else(|| text.to_owned(), russian_date)
}

fn error_text(error: &CellErrorType) -> String {
    error.to_string()
}
