//! Tables without lines: a column is what stands between two strips that hardly any word crosses.

use crate::import::error::ImportError;
use crate::import::grid::{Place, Spanned, Table, TableBuilder};
use crate::import::limits::Limits;
use crate::import::pdf::lines::{Line, Word};
use crate::import::table::number::Number;

/// A strip counts as free when at most this share of the lines has a word in it: headings go over all columns.
const CROSSING: f64 = 0.06;
/// The narrowest free strip between two columns, in points.
const NARROWEST: usize = 4;

/// Where the table is and where its columns begin.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    /// Index of the header's first line.
    pub(crate) header: usize,
    /// Index after the last line.
    pub(crate) end: usize,
    /// Left edges of the columns, in points.
    pub(crate) lefts: Vec<f64>,
}

/// Finds the header by its words and the columns by what stands under it.
pub(crate) fn find(lines: &[(usize, Line)]) -> Option<Found> {
    let header = lines.iter().position(|(_, line)| {
        let text = line.text().to_lowercase();
        text.contains("мероприят") && (text.contains("срок") || text.contains("ответственн")) && line.words.len() <= 16
    })?;
    // A header of several lines may begin above the line that names the columns.
    let end = lines.iter().rposition(|(_, line)| opens_row(line)).filter(|end| *end > header)?;
    let end = lines
        .iter()
        .enumerate()
        .skip(end + 1)
        .find(|(_, (_, line))| ends_table(line))
        .map_or(lines.len(), |(index, _)| index);
    let body = lines.get(header..end)?;
    let lefts = columns(body);
    (lefts.len() >= 3).then_some(Found { header, end, lefts })
}

/// Lays the lines out: a row begins where a number stands in the first column, and on every page.
pub(crate) fn read(
    lines: &[(usize, Line)],
    found: &Found,
    limits: &Limits,
    cells: &mut u64,
) -> Result<Option<Table>, ImportError> {
    let mut builder = TableBuilder::new(limits, cells);
    let mut row: Option<(usize, usize, Vec<Vec<String>>)> = None;
    let mut header = true;
    let mut last_page = 0;
    for (index, (page, line)) in lines.iter().enumerate() {
        let begins = opens_row(line) || row.is_none() || *page != last_page || is_header(line);
        header = header && !opens_row(line);
        last_page = *page;
        if begins && !(header && row.is_some()) {
            finish(&mut builder, row.take())?;
            row = Some((*page, index + 1, vec![Vec::new(); found.lefts.len()]));
        }
        if let Some((_, _, columns)) = &mut row {
            for (column, text) in split(line, &found.lefts) {
                if let Some(texts) = columns.get_mut(column) {
                    texts.push(text);
                }
            }
        }
    }
    finish(&mut builder, row)?;
    Ok(builder.finish())
}

fn finish(builder: &mut TableBuilder<'_>, row: Option<(usize, usize, Vec<Vec<String>>)>) -> Result<(), ImportError> {
    let Some((page, line, columns)) = row else { return Ok(()) };
    let cells = columns.into_iter().map(|texts| Spanned::new(texts.join("\n")));
    builder.row(cells.collect::<Vec<_>>(), |_, _| Place::Page { page, line })
}

fn is_header(line: &Line) -> bool {
    let text = line.text().to_lowercase();
    text.contains("мероприятие") && text.contains("срок")
}

/// A line that begins with the number of an item.
fn opens_row(line: &Line) -> bool {
    line.words.first().is_some_and(|word| {
        let dotted =
            word.text.contains('.') || line.words.get(1).is_some_and(|next| next.left - word.right > word.size);
        dotted && Number::parse(&word.text).is_some()
    })
}

/// What stands after the table: a footnote or a new heading of the document.
fn ends_table(line: &Line) -> bool {
    let text = line.text();
    line.note_opening().is_some() || text.starts_with('[') || text.to_uppercase().starts_with("ПРИЛОЖЕНИЕ")
}

/// Left edges of the columns: the first words to the right of each free strip.
fn columns(lines: &[(usize, Line)]) -> Vec<f64> {
    let words = || lines.iter().flat_map(|(_, line)| &line.words);
    let right = words().map(|word| word.right).fold(0.0_f64, f64::max);
    let bins = bin(right) + 1;
    let mut crossed = vec![0_usize; bins];
    for (_, line) in lines {
        // A space between two words of one text is no gap.
        for run in runs(line) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            for slot in crossed.iter_mut().take(bin(last.right) + 1).skip(bin(first.left)) {
                *slot += 1;
            }
        }
    }
    let most = u32::try_from(lines.len()).map_or(f64::MAX, f64::from) * CROSSING;
    let is_free = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from) <= most;
    let mut lefts = Vec::new();
    let mut free = NARROWEST;
    for (position, count) in crossed.iter().enumerate() {
        if is_free(*count) {
            free += 1;
        } else {
            if free >= NARROWEST {
                lefts.push(u32::try_from(position).map_or(0.0, f64::from));
            }
            free = 0;
        }
    }
    lefts
}

/// A place in whole points.
fn bin(place: f64) -> usize {
    format!("{:.0}", place.clamp(0.0, 20_000.0).floor()).parse().unwrap_or(0)
}

/// Words with no more than a space between them.
fn runs(line: &Line) -> Vec<Vec<&Word>> {
    let mut runs: Vec<Vec<&Word>> = Vec::new();
    for word in &line.words {
        let joins =
            runs.last().and_then(|run| run.last()).is_some_and(|last| word.left - last.right < 0.45 * word.size);
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.push(word),
            None => runs.push(vec![word]),
        }
    }
    runs
}

/// The texts of a line by column: a run of words belongs to the column that it begins in.
fn split(line: &Line, lefts: &[f64]) -> Vec<(usize, String)> {
    let column = |word: &Word| lefts.iter().rposition(|left| word.left >= left - 2.0).unwrap_or(0);
    let mut texts: Vec<(usize, String)> = Vec::new();
    for run in runs(line) {
        let Some(first) = run.first() else { continue };
        let text = run.iter().map(|word| word.marked()).collect::<Vec<_>>().join(" ");
        match texts.last_mut().filter(|(last, _)| *last == column(first)) {
            Some((_, known)) => {
                known.push(' ');
                known.push_str(&text);
            }
            None => texts.push((column(first), text)),
        }
    }
    texts
}
