//! The sheet of remarks as a Word document: what goes into a letter to the body. A page of its own for each roadmap.

use std::io::{self, Seek, Write};

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, PageMargin, PageNum, PageOrientationType, Paragraph, Run, RunFonts,
    Shading, Style, StyleType, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use crate::locale::Locale;
use crate::message::Message;

use super::remarks::{Remark, RemarkSheet, RemarkSheets};
use super::text::many_name;

/// A4 on its side with margins of 2 cm on the left and 1.5 cm elsewhere, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: PageMargin =
    PageMargin { top: 850, left: 1134, bottom: 850, right: 850, header: 450, footer: 450, gutter: 0 };
/// Widths of the columns №, item, remark, basis, help; together the width between the margins.
const WIDTHS: [usize; 5] = [700, 1_800, 5_000, 3_677, 3_677];
/// Size of the text in half-points: 12 and, in the table, 10.
const SIZE: usize = 24;
const TABLE_SIZE: usize = 20;
/// A remark with no more details, and with places of no more characters, stays on one page; a longer one may fill a page.
const MOST_DETAILS_TOGETHER: usize = 8;
const MOST_PLACES_TOGETHER: usize = 300;

/// Writes the document.
///
/// # Errors
/// The output cannot be written.
pub fn write(sheets: &RemarkSheets, locale: &Locale, output: impl Write + Seek) -> io::Result<()> {
    let font = "Times New Roman";
    let heading = |id: &str, name: &str, level| {
        Style::new(id, StyleType::Paragraph).name(name).size(SIZE + 4).bold().outline_lvl(level)
    };
    let mut document = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(MARGIN)
        .default_fonts(RunFonts::new().ascii(font).hi_ansi(font).cs(font).east_asia(font))
        .default_size(SIZE)
        .add_style(heading("Heading1", "heading 1", 0))
        .footer(
            Footer::new().add_paragraph(Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new())),
        );
    for (index, sheet) in sheets.sheets.iter().enumerate() {
        for paragraph in heading_lines(sheet, sheets, index > 0, locale) {
            document = document.add_paragraph(paragraph);
        }
        if sheet.remarks.is_empty() {
            document = document.add_paragraph(paragraph(&locale.word("remarks-none-yet")));
        } else {
            document = document.add_table(table(sheet, locale));
        }
        if !sheet.waived.is_empty() {
            document = document
                .add_paragraph(Paragraph::new())
                .add_paragraph(paragraph(&locale.word("remarks-waived")).keep_next(true))
                .add_table(waived(sheet, locale));
        }
        document =
            document.add_paragraph(Paragraph::new()).add_table(signature(locale)).add_paragraph(Paragraph::new());
    }
    let mut parts = document.build();
    parts.document = with_repeated_headings(&parts.document);
    parts.pack(output).map_err(io::Error::other)
}

/// The first row of a table that must not break over pages is its heading. The library cannot mark it to be repeated on
/// each page; texts cannot be mistaken for the marks, because in them «<» is escaped.
fn with_repeated_headings(document: &[u8]) -> Vec<u8> {
    let document = String::from_utf8_lossy(document);
    let parts =
        document.split("<w:tbl>").map(|part| part.replacen("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />", 1));
    parts.collect::<Vec<_>>().join("<w:tbl>").into_bytes()
}

fn heading_lines(sheet: &RemarkSheet, sheets: &RemarkSheets, new_page: bool, locale: &Locale) -> Vec<Paragraph> {
    let line = |id: &'static str, text: &str| paragraph(&locale.text(&Message::new(id).with("text", text)));
    let title = Paragraph::new()
        .style("Heading1")
        .align(AlignmentType::Center)
        .page_break_before(new_page)
        .line_spacing(LineSpacing::new().after(120))
        .add_run(Run::new().add_text(locale.word("remarks-heading")).size(SIZE + 4).bold());
    let mut lines = vec![title, line("remarks-body", &sheet.body)];
    if let Some(roadmap) = &sheet.title {
        lines.push(line("remarks-roadmap", roadmap));
    }
    if let Some(act) = &sheet.act {
        lines.push(line("remarks-act", act));
    }
    lines.push(line("remarks-date", &locale.date(sheets.as_of)));
    let found = locale.text(&Message::new("remarks-found").with("text", sheet.verdict(locale)));
    let gathered = if sheet.is_gathered() { format!(". {}", locale.word("remarks-gathered")) } else { String::new() };
    lines.push(paragraph(&format!("{found}{gathered}")));
    let overdue = sheet.overdue().count();
    if overdue > 0 {
        let message = Message::new("remarks-overdue-count").with("count", overdue).with("all", sheet.items.len());
        lines.push(paragraph(&format!("{} ({}).", locale.text(&message), sheets.day(locale))));
    }
    lines.push(Paragraph::new());
    lines
}

fn table(sheet: &RemarkSheet, locale: &Locale) -> Table {
    let headings = [
        "remarks-column-number",
        "remarks-column-place",
        "remarks-column-remark",
        "remarks-column-basis",
        "remarks-column-help",
    ];
    let heading = |(id, width): (&'static str, usize)| {
        cell(width)
            .shading(Shading::new().fill("E7E9ED"))
            .add_paragraph(text(&locale.word(id), true).align(AlignmentType::Center))
    };
    let mut rows = vec![TableRow::new(headings.into_iter().zip(WIDTHS).map(heading).collect()).cant_split()];
    let mut severity = None;
    for (number, remark) in (1_usize..).zip(&sheet.remarks) {
        if severity != Some(remark.severity) {
            severity = Some(remark.severity);
            let name = locale.word(many_name(remark.severity));
            let wide =
                cell(WIDTHS.iter().sum()).grid_span(WIDTHS.len()).add_paragraph(text(&name, true).keep_next(true));
            rows.push(TableRow::new(vec![wide]));
        }
        rows.push(row(number, remark));
    }
    plain_table(rows).margins(TableCellMargins::new().margin(40, 80, 40, 80))
}

fn waived(sheet: &RemarkSheet, locale: &Locale) -> Table {
    let widths = [1_800, 6_000, 5_254, 1_800];
    let columns = ["remarks-column-place", "remarks-column-remark", "remarks-waived-reason", "remarks-waived-until"];
    let heading = |(id, width): (&'static str, usize)| {
        let name = text(&locale.word(id), true).align(AlignmentType::Center);
        cell(width).shading(Shading::new().fill("E7E9ED")).add_paragraph(name)
    };
    let mut rows = vec![TableRow::new(columns.into_iter().zip(widths).map(heading).collect()).cant_split()];
    rows.extend(sheet.waived.iter().map(|waived| {
        let until = waived.until.map_or_else(|| "–".to_owned(), |until| locale.date(until));
        let texts = [&waived.place, &waived.message, &waived.reason, &until];
        let cells = texts.into_iter().zip(widths).map(|(words, width)| cell(width).add_paragraph(text(words, false)));
        TableRow::new(cells.collect())
    }));
    plain_table(rows).set_grid(widths.to_vec()).margins(TableCellMargins::new().margin(40, 80, 40, 80))
}

fn row(number: usize, remark: &Remark) -> TableRow {
    let [first, second, third, fourth, fifth] = WIDTHS.map(cell);
    let words = |text: &Option<String>| self::text(text.as_deref().unwrap_or("–"), false);
    let details = remark.details.iter().map(|detail| text(detail, false).indent(Some(200), None, None, None));
    let third = details.fold(third.add_paragraph(text(&remark.title, false)), TableCell::add_paragraph);
    let row = TableRow::new(vec![
        first.add_paragraph(text(&number.to_string(), false)),
        second.add_paragraph(text(&remark.place, false)),
        third,
        fourth.add_paragraph(words(&remark.basis)),
        fifth.add_paragraph(words(&remark.help)),
    ]);
    let is_short =
        remark.details.len() <= MOST_DETAILS_TOGETHER && remark.place.chars().count() <= MOST_PLACES_TOGETHER;
    if is_short { row.cant_split() } else { row }
}

/// Three lines to be filled in by hand: position, signature, name.
fn signature(locale: &Locale) -> Table {
    let lines = [("remarks-position", 5_500), ("remarks-signature", 4_000), ("remarks-name", 5_354)];
    let place = |(id, width): (&'static str, usize)| {
        let line = Paragraph::new()
            .keep_next(true)
            .align(AlignmentType::Center)
            .add_run(Run::new().add_text("_".repeat(width / 170)));
        let caption = text(&locale.word(id), false).align(AlignmentType::Center);
        cell(width).clear_all_border().add_paragraph(line).add_paragraph(caption)
    };
    plain_table(vec![TableRow::new(lines.into_iter().map(place).collect())])
        .set_grid(lines.map(|(_, width)| width).to_vec())
        .clear_all_border()
}

fn plain_table(rows: Vec<TableRow>) -> Table {
    Table::new(rows).set_grid(WIDTHS.to_vec()).layout(TableLayoutType::Fixed).width(WIDTHS.iter().sum(), WidthType::Dxa)
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph::new().line_spacing(LineSpacing::new().after(60)).add_run(Run::new().add_text(text))
}

fn text(text: &str, bold: bool) -> Paragraph {
    let run = Run::new().add_text(text).size(TABLE_SIZE);
    Paragraph::new().add_run(if bold { run.bold() } else { run })
}
