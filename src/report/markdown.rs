//! The sheet of remarks in Markdown, for a page of a wiki or a repository.

use std::io::{self, Write};

use crate::locale::Locale;
use crate::message::Message;

use super::remarks::{RemarkSheet, RemarkSheets};
use super::sheet::{Cell, Column, MarkdownSheet, Sheet};
use super::text::many_name;

/// Writes the sheets one after another.
///
/// # Errors
/// The output cannot be written.
pub fn write(sheets: &RemarkSheets, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    for (index, sheet) in sheets.sheets.iter().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        head(sheet, sheets, locale, output)?;
        remarks(sheet, locale, output)?;
        waived(sheet, locale, output)?;
        overdue(sheet, sheets, locale, output)?;
    }
    Ok(())
}

fn head(sheet: &RemarkSheet, sheets: &RemarkSheets, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    let line = |id: &'static str, text: &str| safe(&locale.text(&Message::new(id).with("text", text)));
    writeln!(output, "# {}\n", safe(&locale.word("remarks-heading")))?;
    writeln!(output, "- {}", line("remarks-body", &sheet.body))?;
    for (id, text) in [("remarks-roadmap", &sheet.title), ("remarks-act", &sheet.act)] {
        if let Some(text) = text {
            writeln!(output, "- {}", line(id, text))?;
        }
    }
    writeln!(output, "- {}", line("remarks-date", &locale.date(sheets.as_of)))?;
    let gathered =
        if sheet.is_gathered() { format!(". {}", safe(&locale.word("remarks-gathered"))) } else { String::new() };
    writeln!(output, "- {}{gathered}", line("remarks-found", &sheet.verdict(locale)))
}

fn remarks(sheet: &RemarkSheet, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    let ids = [
        "remarks-column-number",
        "remarks-column-place",
        "remarks-column-remark",
        "remarks-column-basis",
        "remarks-column-help",
    ];
    let mut severity = None;
    for (number, remark) in (1_usize..).zip(&sheet.remarks) {
        if severity != Some(remark.severity) {
            severity = Some(remark.severity);
            writeln!(output, "\n## {}\n", safe(&locale.word(many_name(remark.severity))))?;
            MarkdownSheet::begin(&mut *output, &columns(&ids, locale), locale)?;
        }
        // A line break in a cell is the one piece of markup that a table needs.
        let lines: Vec<String> = std::iter::once(&remark.title).chain(&remark.details).map(|line| safe(line)).collect();
        let words = |text: &Option<String>| text.as_deref().map_or_else(|| "–".to_owned(), safe);
        let (place, basis, help) = (safe(&remark.place), words(&remark.basis), words(&remark.help));
        writeln!(output, "| {number} | {place} | {} | {basis} | {help} |", lines.join("<br>"))?;
    }
    Ok(())
}

fn waived(sheet: &RemarkSheet, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    if sheet.waived.is_empty() {
        return Ok(());
    }
    writeln!(output, "\n## {}\n", safe(&locale.word("remarks-waived")))?;
    let ids = ["remarks-column-place", "remarks-column-remark", "remarks-waived-reason", "remarks-waived-until"];
    let mut table = MarkdownSheet::begin(output, &columns(&ids, locale), locale)?;
    sheet.waived.iter().try_for_each(|waived| {
        table.row(&[
            Cell::Text(waived.place.clone()),
            Cell::Text(waived.message.clone()),
            Cell::Text(waived.reason.clone()),
            Cell::from(waived.until),
        ])
    })
}

fn overdue(sheet: &RemarkSheet, sheets: &RemarkSheets, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    if sheet.items.is_empty() {
        return Ok(());
    }
    let heading = format!("{} {}", locale.word("overdue-sheet-overdue"), sheets.day(locale));
    writeln!(output, "\n## {}\n", safe(&heading))?;
    let message =
        Message::new("remarks-overdue-count").with("count", sheet.overdue().count()).with("all", sheet.items.len());
    writeln!(output, "{}.", safe(&locale.text(&message)))?;
    if sheet.overdue().next().is_none() {
        return Ok(());
    }
    writeln!(output)?;
    let ids = [
        "overdue-column-item",
        "overdue-column-title",
        "overdue-column-deadline",
        "overdue-column-days",
        "overdue-column-responsible",
    ];
    let mut table = MarkdownSheet::begin(output, &columns(&ids, locale), locale)?;
    for item in sheet.overdue() {
        table.row(&[
            Cell::Number(item.number.clone()),
            Cell::Text(item.title.clone()),
            Cell::from(item.due),
            Cell::from(item.state.days()),
            Cell::Text(item.responsible.join("; ")),
        ])?;
    }
    Ok(())
}

fn columns(ids: &[&'static str], locale: &Locale) -> Vec<Column> {
    ids.iter().map(|id| Column { heading: locale.word(id), width: 0 }).collect()
}

fn safe(text: &str) -> String {
    MarkdownSheet::<Vec<u8>>::text(text)
}
