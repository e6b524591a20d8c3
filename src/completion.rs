//! Writes a completion into the text of a roadmap and leaves every other byte as it is: comments, order, quotes, line ends.
//!
//! The text is edited at the places that the parser gives. What comes out is read again and must differ from what went in
//! by these two values and nothing else; where no edit does that, none is made. (yamlpatch was tried first: it writes a
//! flow mapping anew, LF into a file of CRLF, and a line end that the file did not have.)

mod layout;
mod scalar;

use chrono::NaiveDate;

use crate::overdue::Completion;
use crate::roadmap::comparison::{Side, same_but_for};
use crate::roadmap::deadline::russian_date;
use crate::roadmap::model::{Item, Roadmap};
use crate::roadmap::{self, Problem};
use crate::source::{Source, Span};

use layout::{Mapping, Pair};

/// Why a completion is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The file is no roadmap that can be read wholly.
    Unreadable(Vec<Problem>),
    /// There is no such item; the numbers there are.
    NoSuchItem(Vec<String>),
    /// Several items have the number.
    SeveralItems,
    /// The item has a completion or its evidence already.
    AlreadyCompleted {
        /// The day.
        on: Option<NaiveDate>,
        /// The document.
        evidence: Option<String>,
    },
    /// The evidence has no words.
    NoEvidence,
    /// No edit leaves the rest as it is.
    NoPlace,
}

/// A change of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    place: Span,
    text: String,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a roadmap with a completion of one item written into it; `replace` lets it take the place of another.
///
/// # Errors
/// Nothing was written, and why.
pub fn complete(text: &str, item: &str, on: NaiveDate, evidence: &str, replace: bool) -> Result<String, Refusal> {
    let evidence = evidence.trim();
    if !evidence.chars().any(char::is_alphanumeric) {
        return Err(Refusal::NoEvidence);
    }
    let source = Source::new("", text);
    // Line ends that no editor writes any more are read as others: written back they would not be what they were.
    if text.trim_start_matches(BYTE_ORDER_MARK) != source.text() {
        return Err(Refusal::NoPlace);
    }
    let roadmap = read(&source)?;
    let found = find(&roadmap, item)?;
    if (found.completed.is_some() || found.evidence.is_some()) && !replace {
        return Err(Refusal::AlreadyCompleted {
            on: found.completed.as_ref().map(|on| on.value),
            evidence: found.evidence.as_ref().map(|evidence| evidence.value.clone()),
        });
    }
    let mapping = layout::mapping_of(source.text(), found.number.span.start).ok_or(Refusal::NoPlace)?;
    let values = [("completed", russian_date(on)), ("evidence", scalar::scalar(evidence))];
    let completion = Completion { date: on, evidence: Some(evidence.to_owned()) };
    let verified = candidates(source.text(), &mapping, &values).into_iter().find_map(|mut edits| {
        let edited = apply(source.text(), &mut edits);
        verify(&source, found, &edited, item, &completion).then_some(edited)
    });
    let mark = text.starts_with(BYTE_ORDER_MARK).then_some(BYTE_ORDER_MARK);
    verified.map(|edited| mark.into_iter().chain(edited.chars()).collect()).ok_or(Refusal::NoPlace)
}

fn read(source: &Source) -> Result<Roadmap, Refusal> {
    let reading = roadmap::read(source);
    let problems: Vec<Problem> = reading.not_yaml.into_iter().chain(reading.problems).collect();
    match reading.roadmap {
        Some(roadmap) if problems.is_empty() => Ok(roadmap),
        _ => Err(Refusal::Unreadable(problems)),
    }
}

fn find<'r>(roadmap: &'r Roadmap, number: &str) -> Result<&'r Item, Refusal> {
    let items = roadmap.items();
    // «п. 1.5», «пункт 1.5»
    let named = number.trim().trim_end_matches('.');
    let digits = named.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let is_named = items.iter().any(|(_, item)| item.number.value == named);
    let number = if is_named || digits.is_empty() { named } else { digits };
    let mut same = items.iter().filter(|(_, item)| item.number.value == number);
    match (same.next(), same.next()) {
        (Some((_, item)), None) => Ok(item),
        (None, _) => Err(Refusal::NoSuchItem(items.iter().map(|(_, item)| item.number.value.clone()).collect())),
        (Some(_), Some(_)) => Err(Refusal::SeveralItems),
    }
}

/// Ways to write the values, the most natural first: over values that are there, and what is missing at the end of the
/// item, else after an earlier key.
fn candidates(text: &str, mapping: &Mapping, values: &[(&'static str, String); 2]) -> Vec<Vec<Edit>> {
    let mut over = Vec::new();
    let mut missing = Vec::new();
    let mut neighbours = Vec::new();
    for (key, value) in values {
        match mapping.pairs.iter().find(|pair| pair.key == *key) {
            Some(pair) => {
                over.push(overwrite(text, pair, value));
                neighbours.push(pair);
            }
            None => missing.push((*key, value.as_str())),
        }
    }
    let Some(over) = over.into_iter().collect::<Option<Vec<Edit>>>() else { return Vec::new() };
    if missing.is_empty() {
        return vec![over];
    }
    let anchors = neighbours.into_iter().chain(mapping.pairs.iter().rev());
    anchors
        .filter_map(|anchor| insertion(text, mapping, anchor, &missing))
        .map(|edit| over.iter().cloned().chain(std::iter::once(edit)).collect())
        .collect()
}

/// A value in place of another, or after the colon of a key that has none.
fn overwrite(text: &str, pair: &Pair, value: &str) -> Option<Edit> {
    if let Some(place) = pair.value {
        return Some(Edit { place, text: value.to_owned() });
    }
    let after = text.get(pair.key_span.end..)?;
    let colon = after.find(':').filter(|colon| after.get(..*colon).is_some_and(|between| between.trim().is_empty()))?;
    let place = pair.key_span.end + colon + 1;
    Some(Edit { place: Span::new(place, place), text: format!(" {value}") })
}

/// Keys and values after another pair of the mapping.
fn insertion(text: &str, mapping: &Mapping, anchor: &Pair, missing: &[(&str, &str)]) -> Option<Edit> {
    if mapping.flow {
        let place = anchor.value?.end;
        let text = missing.iter().flat_map(|(key, value)| [", ", key, ": ", value]).collect();
        return Some(Edit { place: Span::new(place, place), text });
    }
    let end = anchor.value.map_or(anchor.key_span.end, |value| value.end);
    let end = text.get(..end)?.trim_end_matches(['\r', '\n']).len();
    let line = text.get(end..)?;
    let place = end
        + line
            .find('\n')
            .map_or(line.len(), |at| if line.get(..at).is_some_and(|line| line.ends_with('\r')) { at - 1 } else { at });
    let line_end = match text.get(place..) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some("") if text.contains("\r\n") => "\r\n",
        _ => "\n",
    };
    let first = mapping.pairs.first()?.key_span.start;
    let before = text.get(..first)?;
    let before = before.rsplit('\n').next().unwrap_or(before);
    let indent = " ".repeat(before.chars().count());
    let text = missing.iter().flat_map(|(key, value)| [line_end, &indent, key, ": ", value]).collect();
    Some(Edit { place: Span::new(place, place), text })
}

fn apply(text: &str, edits: &mut [Edit]) -> String {
    edits.sort_by_key(|edit| edit.place);
    let mut edited = String::with_capacity(text.len() + 200);
    let mut done = 0;
    for edit in edits.iter() {
        edited.push_str(text.get(done..edit.place.start).unwrap_or_default());
        edited.push_str(&edit.text);
        done = edit.place.end;
    }
    edited.push_str(text.get(done..).unwrap_or_default());
    edited
}

/// True when the edited text says the same as before, but for the completion of the item.
fn verify(source: &Source, before: &Item, edited: &str, number: &str, completion: &Completion) -> bool {
    let edited = Source::new("", edited);
    let Ok(roadmap) = read(&edited) else { return false };
    let Ok(item) = find(&roadmap, number) else { return false };
    item.completed.as_ref().is_some_and(|on| on.value == completion.date)
        && item.evidence.as_ref().map(|evidence| &evidence.value) == completion.evidence.as_ref()
        && same_but_for(
            Side { source, number: before.number.span.start },
            Side { source: &edited, number: item.number.span.start },
            &["completed", "evidence"],
        )
}

#[cfg(test)]
mod tests;
