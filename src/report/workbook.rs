//! The report as an Excel workbook: every finding, what is overdue, and all items, to be filtered and sorted.

use std::io::{self, Write};

use crate::locale::Locale;

use super::remarks::{ItemRow, RemarkSheet, RemarkSheets};
use super::sheet::{Cell, Column, Sheet, Xlsx};

/// Headings and widths of the sheet of findings.
const FINDINGS: &[(&str, u16)] = &[
    ("overdue-column-body", 24),
    ("rules-severity", 15),
    ("rules-rule", 22),
    ("remarks-column-place", 10),
    ("overdue-column-title", 34),
    ("remarks-column-remark", 44),
    ("remarks-column-basis", 34),
    ("remarks-column-help", 34),
    ("overdue-column-responsible", 28),
    ("overdue-column-path", 20),
    ("workbook-line", 8),
];
/// Headings and widths of the sheet of waivers.
const WAIVED: &[(&str, u16)] = &[
    ("overdue-column-body", 30),
    ("remarks-column-place", 10),
    ("remarks-column-remark", 60),
    ("remarks-waived-reason", 60),
    ("remarks-waived-until", 12),
    ("overdue-column-path", 28),
];
/// Headings and widths of the sheet of overdue items.
const OVERDUE: &[(&str, u16)] = &[
    ("overdue-column-body", 30),
    ("overdue-column-item", 8),
    ("overdue-column-title", 60),
    ("overdue-column-deadline", 12),
    ("overdue-column-days", 11),
    ("overdue-column-responsible", 40),
    ("overdue-column-document", 50),
    ("overdue-column-path", 28),
];
/// Headings and widths of the sheet of all items.
const ITEMS: &[(&str, u16)] = &[
    ("overdue-column-body", 30),
    ("overdue-column-section", 30),
    ("overdue-column-item", 8),
    ("workbook-template-item", 10),
    ("overdue-column-title", 60),
    ("overdue-column-stated", 16),
    ("overdue-column-deadline", 12),
    ("overdue-column-state", 20),
    ("workbook-completed", 12),
    ("workbook-evidence", 30),
    ("overdue-column-responsible", 40),
    ("overdue-column-document", 50),
    ("workbook-findings", 11),
    ("overdue-column-path", 28),
];

/// Writes the workbook.
///
/// # Errors
/// The output cannot be written, or there are more rows than a sheet of Excel holds.
pub fn write(sheets: &RemarkSheets, locale: &Locale, output: impl Write + Send) -> io::Result<()> {
    let mut workbook = Xlsx::new();
    let mut add = |name: String,
                   columns: &[(&'static str, u16)],
                   rows: fn(&RemarkSheet, &Locale, &mut dyn Sheet) -> io::Result<()>| {
        let columns: Vec<Column> =
            columns.iter().map(|(id, width)| Column { heading: locale.word(id), width: *width }).collect();
        workbook.sheet(&name, &columns, |to| sheets.sheets.iter().try_for_each(|sheet| rows(sheet, locale, to)))
    };
    add(locale.word("workbook-sheet-findings"), FINDINGS, findings)?;
    // A name of a sheet holds 31 characters: «Просрочено на 01.10.2024» has 24.
    let day = locale.date(sheets.as_of);
    add(locale.text(&crate::message::Message::new("workbook-sheet-overdue").with("date", day)), OVERDUE, overdue)?;
    add(locale.word("workbook-sheet-items"), ITEMS, items)?;
    if sheets.sheets.iter().any(|sheet| !sheet.waived.is_empty()) {
        add(locale.word("remarks-waived"), WAIVED, waived)?;
    }
    workbook.save(output)
}

fn findings(sheet: &RemarkSheet, locale: &Locale, to: &mut dyn Sheet) -> io::Result<()> {
    for remark in &sheet.remarks {
        for point in &remark.points {
            let item = point.item.and_then(|item| sheet.items.get(item));
            to.row(&[
                text(&sheet.body),
                Cell::from(locale.text_of(&format!("severity-{}", remark.severity.id()))),
                text(remark.rule),
                Cell::Number(point.place.clone()),
                Cell::from(item.map(|item| item.title.clone())),
                text(&point.message),
                Cell::from(remark.basis.clone()),
                Cell::from(point.help.clone()),
                Cell::from(item.map(responsible)),
                text(&sheet.path),
                Cell::from(i64::try_from(point.line).ok()),
            ])?;
        }
    }
    Ok(())
}

fn waived(sheet: &RemarkSheet, _: &Locale, to: &mut dyn Sheet) -> io::Result<()> {
    for waived in &sheet.waived {
        to.row(&[
            text(&sheet.body),
            Cell::Number(waived.place.clone()),
            text(&waived.message),
            text(&waived.reason),
            Cell::from(waived.until),
            text(&sheet.path),
        ])?;
    }
    Ok(())
}

fn overdue(sheet: &RemarkSheet, _: &Locale, to: &mut dyn Sheet) -> io::Result<()> {
    for item in sheet.overdue() {
        to.row(&[
            text(&sheet.body),
            Cell::Number(item.number.clone()),
            text(&item.title),
            Cell::from(item.due),
            Cell::from(item.state.days()),
            text(&responsible(item)),
            text(&item.document),
            text(&sheet.path),
        ])?;
    }
    Ok(())
}

fn items(sheet: &RemarkSheet, locale: &Locale, to: &mut dyn Sheet) -> io::Result<()> {
    for item in &sheet.items {
        let section = sheet.sections.get(item.section).map(|section| format!("{} {}", section.number, section.title));
        to.row(&[
            text(&sheet.body),
            Cell::from(section),
            Cell::Number(item.number.clone()),
            item.template_item.clone().map_or(Cell::Empty, Cell::Number),
            text(&item.title),
            text(&item.stated),
            Cell::from(item.due),
            text(&item.state_in_words(locale)),
            Cell::from(item.completed),
            text(&item.evidence),
            text(&responsible(item)),
            text(&item.document),
            Cell::from(i64::try_from(item.points.len()).ok()),
            text(&sheet.path),
        ])?;
    }
    Ok(())
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn responsible(item: &ItemRow) -> String {
    item.responsible.join("; ")
}
