//! An Excel workbook: real dates, filters, widths, a heading that stays. Rows go to a file as they come.

use std::io::{self, Write};

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::report::harmless::harmless;

use super::{Cell, Column, Sheet};

/// Characters that a cell of Excel can hold.
const MAX_CELL: usize = 32_767;

/// Points that a line of text takes, and the most that a row of Excel can have.
const LINE_HEIGHT: f64 = 15.0;
const MAX_HEIGHT: f64 = 409.0;

/// A workbook that takes its sheets one after another.
pub struct Xlsx {
    workbook: Workbook,
}

impl Default for Xlsx {
    fn default() -> Self {
        Self::new()
    }
}

impl Xlsx {
    /// An empty workbook.
    pub fn new() -> Self {
        let mut workbook = Workbook::new();
        // The time of making would make two equal runs differ.
        let created = rust_xlsxwriter::ExcelDateTime::from_ymd(2023, 1, 1).unwrap_or_default();
        workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&created));
        Self { workbook }
    }

    /// Adds a sheet with its headings; `fill` writes its rows.
    ///
    /// # Errors
    /// There are more rows than a sheet holds, or the temporary file cannot be written.
    pub fn sheet(
        &mut self,
        name: &str,
        columns: &[Column],
        fill: impl FnOnce(&mut dyn Sheet) -> io::Result<()>,
    ) -> io::Result<()> {
        let sheet = self.workbook.add_worksheet_with_constant_memory().map_err(cannot_write)?;
        let heading =
            Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
        let mut add = || -> Result<(), XlsxError> {
            sheet.set_name(name)?;
            sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
            for (index, column) in (0_u16..).zip(columns) {
                sheet.set_column_width(index, f64::from(column.width))?;
            }
            sheet.set_row_height(0, 2.0 * LINE_HEIGHT)?;
            for (index, column) in (0_u16..).zip(columns) {
                sheet.write_string_with_format(0, index, &column.heading, &heading)?;
            }
            sheet.set_freeze_panes(1, 0)?;
            Ok(())
        };
        add().map_err(cannot_write)?;
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let date = Format::new().set_num_format("dd.mm.yyyy").set_align(FormatAlign::Top);
        let mut rows = Rows { sheet, next: 1, text, date, widths: columns.iter().map(|column| column.width).collect() };
        fill(&mut rows)?;
        let last = rows.next - 1;
        if let Some(end) = u16::try_from(columns.len()).ok().and_then(|count| count.checked_sub(1)) {
            rows.sheet.autofilter(0, 0, last, end).map_err(cannot_write)?;
        }
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn save(mut self, output: impl Write + Send) -> io::Result<()> {
        self.workbook.save_to_writer(output).map_err(cannot_write)
    }
}

struct Rows<'s> {
    sheet: &'s mut Worksheet,
    next: u32,
    text: Format,
    date: Format,
    /// Widths of the columns, in characters.
    widths: Vec<u16>,
}

impl Rows<'_> {
    /// Height of a row in points. Rows that go to a file as they come are not measured by the programs that open it.
    fn height(&self, cells: &[Cell]) -> f64 {
        let lines = |(cell, width): (&Cell, &u16)| match cell {
            // Letters of Russian are wider than the digits that a width is counted in, and words do not fill a line.
            Cell::Text(text) => (text.chars().count() * 6 / 5).div_ceil(usize::from(*width).max(1)),
            Cell::Empty | Cell::Number(_) | Cell::Count(_) | Cell::Date(_) => 1,
        };
        let most = cells.iter().zip(&self.widths).map(lines).max().unwrap_or(1).max(1);
        (LINE_HEIGHT * f64::from(u16::try_from(most).unwrap_or(u16::MAX))).min(MAX_HEIGHT)
    }
}

impl Sheet for Rows<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a count of days or items is far below 2^52")]
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        self.sheet.set_row_height(self.next, self.height(cells)).map_err(cannot_write)?;
        for (column, cell) in (0_u16..).zip(cells) {
            let written = match cell {
                Cell::Empty => continue,
                Cell::Text(text) | Cell::Number(text) => {
                    let text = harmless(text);
                    let short: String = text.chars().take(MAX_CELL).collect();
                    self.sheet.write_string_with_format(self.next, column, short, &self.text)
                }
                Cell::Count(count) => self.sheet.write_number_with_format(self.next, column, *count as f64, &self.text),
                Cell::Date(date) => self.sheet.write_datetime_with_format(self.next, column, date, &self.date),
            };
            written.map_err(cannot_write)?;
        }
        self.next += 1;
        Ok(())
    }
}

fn cannot_write(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}
