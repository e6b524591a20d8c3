//! The cells of a journal: whatever a spreadsheet saves as CSV, in its usual encodings, with or without a header.

use crate::message::Message;
use crate::source::MAX_FILE_BYTES;
use crate::spelling;

use super::Problem;

/// The cells of a row, without blanks around them.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) roadmap: String,
    pub(super) item: String,
    pub(super) completed: String,
    pub(super) evidence: String,
}

/// A column, in the order of a table without a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Roadmap,
    Item,
    Completed,
    Evidence,
}

/// The columns and the headings that name them, folded.
const COLUMNS: [(Column, &str, &[&str]); 4] = [
    (
        Column::Roadmap,
        "roadmap",
        &[
            "roadmap",
            "body",
            "path",
            "file",
            "path or body",
            "body or path",
            "орган",
            "карта",
            "дорожная карта",
            "файл",
            "путь",
            "орган или файл",
            "путь или орган",
            "министерство",
        ],
    ),
    (Column::Item, "item", &["item", "number", "пункт", "номер", "номер пункта", "№", "№ п/п", "мероприятие"]),
    (
        Column::Completed,
        "completed",
        &["completed", "done", "date", "выполнено", "исполнено", "дата", "дата выполнения", "дата исполнения"],
    ),
    (
        Column::Evidence,
        "evidence",
        &["evidence", "document", "подтверждение", "документ", "подтверждающий документ", "чем подтверждено"],
    ),
];

/// The rows that hold something, or why they cannot be read.
///
/// # Errors
/// The bytes are no text, or the header does not name the columns.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Result<Row, Vec<Problem>>>, Problem> {
    let text = decode(bytes)?;
    let (delimiter, skipped) = delimiter(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut columns: Vec<Column> = COLUMNS.iter().map(|(column, ..)| *column).collect();
    let mut rows = Vec::new();
    let mut first = true;
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|error| Problem {
            line: error.position().map_or(1, csv::Position::line),
            message: Message::new("journal-not-csv").with("cause", error.to_string()),
        })?;
        if skipped && index == 0 || record.iter().all(str::is_empty) {
            continue;
        }
        let line = record.position().map_or(1, csv::Position::line);
        if std::mem::replace(&mut first, false) && is_header(&record) {
            columns = header(&record, line)?;
            continue;
        }
        rows.push(row(&record, line, &columns));
    }
    Ok(rows)
}

/// UTF-8, UTF-16 with its mark, or Windows-1251, which is what a Russian spreadsheet writes without being asked.
fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let problem = |id| Problem { line: 1, message: Message::new(id) };
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(problem("journal-too-large"));
    }
    let text = match (encoding_rs::Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0.into_owned(),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => encoding_rs::WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned(),
    };
    let control = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t') || letter == '\u{fffd}';
    if text.contains(control) { Err(problem("journal-binary")) } else { Ok(text) }
}

/// The sign between cells, and whether the first line only names it («sep=;»): the one that parts the first line into
/// most cells, `;` before the others.
fn delimiter(text: &str) -> (u8, bool) {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(sign) = line.trim().strip_prefix("sep=")
        && let [sign] = sign.as_bytes()
    {
        return (*sign, true);
    }
    let cells = |delimiter: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(line.as_bytes());
        reader.records().next().and_then(Result::ok).map_or(0, |record| record.len())
    };
    let best = [b'\t', b',', b';'].into_iter().max_by_key(|delimiter| cells(*delimiter).min(COLUMNS.len()));
    (best.unwrap_or(b';'), false)
}

fn column(heading: &str) -> Option<Column> {
    let heading = spelling::fold(heading);
    COLUMNS.iter().find(|(_, _, names)| names.contains(&heading.as_str())).map(|(column, ..)| *column)
}

/// True where a cell is the heading of the item's or the day's column: no number and no date reads so.
fn is_header(record: &csv::StringRecord) -> bool {
    record.iter().filter_map(column).any(|column| matches!(column, Column::Item | Column::Completed))
}

fn header(record: &csv::StringRecord, line: u64) -> Result<Vec<Column>, Problem> {
    let problem = |message| Problem { line, message };
    let named = record.len() - record.iter().rev().take_while(|cell| cell.is_empty()).count();
    let mut columns = Vec::with_capacity(named);
    for heading in record.iter().take(named) {
        let column =
            column(heading).ok_or_else(|| problem(Message::new("journal-unknown-column").with("column", heading)))?;
        if columns.contains(&column) {
            return Err(problem(Message::new("journal-second-column").with("column", heading)));
        }
        columns.push(column);
    }
    let missing = COLUMNS.iter().find(|(column, ..)| *column != Column::Evidence && !columns.contains(column));
    match missing {
        Some((_, name, _)) => Err(problem(Message::new("journal-missing-column").with("column", *name))),
        None => Ok(columns),
    }
}

fn row(record: &csv::StringRecord, line: u64, columns: &[Column]) -> Result<Row, Vec<Problem>> {
    if let Some(surplus) = record.iter().skip(columns.len()).find(|cell| !cell.is_empty()) {
        let message = Message::new("journal-surplus-cell").with("value", surplus);
        return Err(vec![Problem { line, message }]);
    }
    let mut row = Row { line, ..Row::default() };
    for (cell, column) in record.iter().zip(columns) {
        let value = match column {
            Column::Roadmap => &mut row.roadmap,
            Column::Item => &mut row.item,
            Column::Completed => &mut row.completed,
            Column::Evidence => &mut row.evidence,
        };
        cell.trim().clone_into(value);
    }
    Ok(row)
}
