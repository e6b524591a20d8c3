//! Tables as plain text: CSV as Excel writes it, and columns set apart by tabs.

use csv::{ReaderBuilder, StringRecord};

use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::{Block, Document, Place, Spanned, TableBuilder};
use crate::import::limits::Limits;
use crate::import::text;

/// Tags that people leave in plain text; a paragraph and a break mean a new line.
const TAGS: [&str; 8] = ["u", "b", "i", "em", "strong", "span", "p", "br"];

/// Reads a .csv.
pub(crate) fn read_csv(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let source = text::decode(bytes);
    let (declared, source) = declared_delimiter(&source);
    let delimiter = declared.unwrap_or_else(|| delimiter_of(source));
    records(source, delimiter, Format::Csv, limits)
}

/// Reads a text with tabs between the columns; text without tabs stands between the tables.
pub(crate) fn read_text(bytes: &[u8], limits: &Limits) -> Result<Document, ImportError> {
    let source = text::decode(bytes);
    if is_quoted(&source) {
        return records(&source, b'\t', Format::Text, limits);
    }
    let mut document = Document::new(Format::Text);
    let mut cells = 0;
    let mut rows: Vec<(usize, Vec<&str>)> = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let fields: Vec<&str> = line.split('\t').collect();
        let width = rows.last().map(|(_, row)| row.len());
        if fields.len() > 1 {
            if width.is_some_and(|width| width != fields.len() && (width < 3 || fields.len() < 3)) {
                table(&mut rows, limits, &mut cells, &mut document)?;
            }
            rows.push((index + 1, fields));
        } else if !line.trim().is_empty() {
            table(&mut rows, limits, &mut cells, &mut document)?;
            let text = text::paragraphs(&strip_tags(&text::clean(line)));
            document.push_paragraph(text, Some(Place::Line(index + 1)));
        }
    }
    table(&mut rows, limits, &mut cells, &mut document)?;
    Ok(document)
}

fn table(
    rows: &mut Vec<(usize, Vec<&str>)>,
    limits: &Limits,
    cells: &mut u64,
    document: &mut Document,
) -> Result<(), ImportError> {
    let mut builder = TableBuilder::new(limits, cells);
    for (line, fields) in std::mem::take(rows) {
        builder.row(fields.into_iter().map(spanned), |_, _| Place::Line(line))?;
    }
    document.blocks.extend(builder.finish().map(Block::Table));
    Ok(())
}

fn spanned(field: &str) -> Spanned {
    Spanned::new(text::paragraphs(&strip_tags(&text::clean(field))))
}

fn records(source: &str, delimiter: u8, format: Format, limits: &Limits) -> Result<Document, ImportError> {
    let mut document = Document::new(format);
    let mut cells = 0;
    let mut builder = TableBuilder::new(limits, &mut cells);
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(source.as_bytes());
    let mut record = StringRecord::new();
    // The reader counts records that it skips as lines, not what stands inside quotes before them.
    while reader.read_record(&mut record).map_err(|error| ImportError::damaged(format, error))? {
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        builder.row(record.iter().map(spanned), |_, _| Place::Line(line))?;
    }
    document.blocks.extend(builder.finish().map(Block::Table));
    Ok(document)
}

/// Excel lets a first line `sep=;` name the delimiter.
fn declared_delimiter(source: &str) -> (Option<u8>, &str) {
    let Some(rest) = source.strip_prefix("sep=") else { return (None, source) };
    let (name, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    match name.trim_end_matches('\r').as_bytes() {
        [delimiter] => (Some(*delimiter), rest),
        _ => (None, source),
    }
}

/// The delimiter that stands most often in the header; where no header is found, in the whole text.
fn delimiter_of(source: &str) -> u8 {
    let header = source.lines().find(|line| {
        let line = line.to_lowercase();
        line.contains("мероприят") && (line.contains("срок") || line.contains("ответствен"))
    });
    let sample = header.unwrap_or(source);
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in sample.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| *delimiter == byte && !quoted) {
            *count += 1;
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(delimiter, _)| *delimiter)
}

/// Whether fields with tabs between them are quoted as a spreadsheet does it: every quote that opens one also closes it.
fn is_quoted(source: &str) -> bool {
    let mut found = false;
    let mut rest = source;
    while let Some(start) = rest.find("\t\"") {
        let field = rest.get(start + 2..).unwrap_or_default();
        let Some(end) = closing_quote(field) else { return false };
        found = true;
        rest = field.get(end..).unwrap_or_default();
    }
    found
}

/// Offset after the quote that closes a field, where a delimiter or a line end follows it.
fn closing_quote(field: &str) -> Option<usize> {
    let bytes = field.as_bytes();
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None | Some(b'\t' | b'\n' | b'\r') => return Some(at + 1),
            Some(_) => return None,
        }
    }
}

/// Takes the few tags out of a field that plain text inherits from a web page.
fn strip_tags(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let mut stripped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        stripped.push_str(before);
        let inner = tag.get(1..).unwrap_or_default();
        let known = inner.find('>').filter(|end| *end < 80).and_then(|end| {
            let tag = inner.get(..end).filter(|tag| !tag.contains('<') && !tag.starts_with(char::is_whitespace))?;
            let name = tag.trim_matches('/').split_whitespace().next()?.to_ascii_lowercase();
            TAGS.contains(&name.as_str()).then_some((end, name))
        });
        if let Some((end, name)) = known {
            if matches!(name.as_str(), "p" | "br") {
                stripped.push('\n');
            }
            rest = inner.get(end + 1..).unwrap_or_default();
        } else {
            stripped.push('<');
            rest = inner;
        }
    }
    stripped.push_str(rest);
    stripped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiter_is_chosen_by_the_header() {
        let csv = "Дорожная карта, утверждена, приказом\n№ п/п;Мероприятие;Срок\n1.1;\"а; б\nв, г\";2024\n";
        let document = read_csv(csv.as_bytes(), &Limits::default()).unwrap();
        let table = document.tables().next().unwrap();
        assert_eq!(table.rows[2].cells[1].text, "а; б\nв, г");
        assert_eq!(table.rows[2].cells[0].place, Place::Line(3));
    }

    #[test]
    fn quotes_that_are_words_stay() {
        let text = "№\tМероприятие\tСрок\n3.\t\"Государство для людей\", \"Государство для бизнеса\"\t\n";
        let document = read_text(text.as_bytes(), &Limits::default()).unwrap();
        let table = document.tables().next().unwrap();
        assert_eq!(table.rows[1].cells[1].text, "\"Государство для людей\", \"Государство для бизнеса\"");
        let quoted = "№\tМероприятие\tСрок\n1.1\t\"а \"\"б\"\"\nв\"\t2024\n";
        let document = read_text(quoted.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(document.tables().next().unwrap().rows[1].cells[1].text, "а \"б\"\nв");
    }

    #[test]
    fn tags_in_plain_text_are_taken_out() {
        assert_eq!(strip_tags("<u>Кадровый блок</u> a < b <p>x</p>"), "Кадровый блок a < b \nx\n");
    }
}
