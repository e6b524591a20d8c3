//! The words of findings that are shown together: one headline, what is to be said of each, the clause, what to do.

use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::message::Message;
use crate::source::Source;

use super::grouping::{self, Run};
use super::harmless::one_line;

/// More rows than this run on, when each has at most `SHORT_ROW` characters; those of notes always do.
const MOST_ROWS_APART: usize = 12;
/// A row that need not stand on a line of its own, in characters.
const SHORT_ROW: usize = 60;
/// Longer lists of items are shown without their lines, so that a report stays short; the machine formats have them all.
const MOST_RUNS_WITH_LINES: usize = 6;

/// Whether the lines of the file are named: a reader of the document has no use for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// Named where they are not too many.
    Named,
    /// Named only where nothing else tells the place.
    Sparse,
    /// Left out.
    LeftOut,
}

/// The words of a group of findings.
#[derive(Debug)]
pub(super) struct Wording {
    /// What is wrong, in one sentence.
    pub(super) title: String,
    /// What is to be said of each finding, or once of those that it is true of; empty where the numbers say all.
    pub(super) details: Vec<String>,
    /// True where each finding has its own, and they need not stand on lines of their own.
    run_on: bool,
    /// The numbers of the items, neighbours drawn together; empty where the findings are about no items, and where the
    /// details name them on the screen.
    pub(super) numbers: String,
    /// The clause that all rest on, or what their clauses have in common.
    pub(super) basis: Option<String>,
    /// What to write instead.
    pub(super) help: Option<String>,
}

impl Wording {
    /// Puts a group into words; `None` for one that is empty.
    pub(super) fn new(source: &Source, group: &[&Finding], lines: Lines, locale: &Locale) -> Option<Self> {
        let first = group.first()?;
        let several = group.len() > 1;
        let title = several.then(|| locale.headline(&first.message, group.len(), items(group))).flatten();
        let (details, a_row_each) = if several { details(source, group, lines, locale) } else { (Vec::new(), false) };
        // Who reads the document has no use for keys and commands.
        let letter = || locale.attribute(&first.message, "letter");
        let help = if lines == Lines::LeftOut { letter() } else { None };
        let help = help.or_else(|| several.then(|| locale.attribute(&first.message, "help-many")).flatten());
        let named = !details.is_empty() && lines != Lines::LeftOut;
        Some(Self {
            title: one_line(&title.unwrap_or_else(|| locale.text(&first.message))),
            run_on: a_row_each && (first.severity == Severity::Note || details.len() > MOST_ROWS_APART),
            details,
            numbers: if named { String::new() } else { drawn_together(source, group, lines, locale) },
            basis: basis(group, locale),
            help: help.or_else(|| locale.attribute(&first.message, "help")),
        })
    }

    /// The details, or the numbers where there are none, as a list for the screen: on one line where they fit.
    pub(super) fn listed(&self, width: usize) -> String {
        if self.details.is_empty() {
            return self.numbers.clone();
        }
        let joined = self.details.join("; ");
        let short = self.details.iter().all(|row| row.chars().count() <= SHORT_ROW);
        let fits = joined.chars().count() <= width;
        if fits || (short && self.run_on) { joined } else { self.details.join("\n") }
    }
}

/// How many items the findings are about: an item may have several.
fn items(group: &[&Finding]) -> usize {
    let mut items: Vec<Option<&str>> = group.iter().map(|finding| finding.item.as_deref()).collect();
    items.sort_unstable();
    items.dedup();
    items.len()
}

/// A line for those of which the same is to be said; else a line each, where there is something to say of each.
fn details(source: &Source, group: &[&Finding], lines: Lines, locale: &Locale) -> (Vec<String>, bool) {
    let attribute = |name: &'static str| move |finding: &&Finding| locale.attribute(&finding.message, name);
    if let Some(shared) = group.iter().map(attribute("shared")).collect::<Option<Vec<String>>>() {
        let mut equal: Vec<(String, Vec<&Finding>)> = Vec::new();
        for (text, finding) in shared.into_iter().zip(group) {
            match equal.iter_mut().find(|(earlier, _)| *earlier == text) {
                Some((_, findings)) => findings.push(finding),
                None => equal.push((text, vec![finding])),
            }
        }
        let line = |(text, findings): &(String, Vec<&Finding>)| {
            let each = findings.iter().map(attribute("each")).collect::<Option<Vec<String>>>();
            let items = match each {
                Some(each) => {
                    let lines = if findings.len() > MOST_ROWS_APART { Lines::Sparse } else { lines };
                    let each = each.into_iter().zip(findings);
                    each.map(|(text, finding)| with_line(source, finding, &text, lines, locale))
                        .collect::<Vec<_>>()
                        .join(", ")
                }
                None => drawn_together(source, findings, lines, locale),
            };
            if items.is_empty() {
                return one_line(text);
            }
            locale.text(&Message::new("report-shared").with("text", one_line(text)).with("items", items))
        };
        return (equal.iter().map(line).collect(), false);
    }
    let letter = |finding: &&Finding| attribute("letter-row")(finding).filter(|_| lines == Lines::LeftOut);
    let row = |finding: &&Finding| letter(finding).or_else(|| attribute("row")(finding));
    let rows = group.iter().map(row).collect::<Option<Vec<String>>>().unwrap_or_default();
    let rows = rows.into_iter().zip(group);
    (rows.map(|(text, finding)| with_line(source, finding, &text, lines, locale)).collect(), true)
}

/// What is said of one finding, with its line.
fn with_line(source: &Source, finding: &Finding, text: &str, lines: Lines, locale: &Locale) -> String {
    let row = one_line(text);
    if lines != Lines::Named {
        return row;
    }
    let line = i64::try_from(source.position(finding.span.start).line).unwrap_or_default();
    locale.text(&Message::new("report-row").with("row", row).with("line", line))
}

/// The items of findings, neighbours as a run.
fn drawn_together(source: &Source, findings: &[&Finding], lines: Lines, locale: &Locale) -> String {
    let runs = grouping::runs(findings);
    let place = Some(source).filter(|_| lines == Lines::Named && runs.len() <= MOST_RUNS_WITH_LINES);
    let mut runs: Vec<String> = runs.iter().map(|run| shown_run(run, place, locale)).collect();
    if lines != Lines::LeftOut {
        runs.extend(lines_without_items(source, findings, locale));
    }
    runs.join(", ")
}

/// The lines of findings that belong to no item.
fn lines_without_items(source: &Source, group: &[&Finding], locale: &Locale) -> Option<String> {
    let findings = group.iter().filter(|finding| finding.item.is_none());
    let mut lines: Vec<usize> = findings.map(|finding| source.position(finding.span.start).line).collect();
    lines.dedup();
    let list = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    (!lines.is_empty())
        .then(|| locale.text(&Message::new("report-lines").with("count", lines.len()).with("lines", list)))
}

/// A run, with its lines where the file that they are of is given.
fn shown_run(run: &Run, source: Option<&Source>, locale: &Locale) -> String {
    let single = run.first.0 == run.last.0;
    let first = one_line(run.first.0);
    let Some(source) = source else {
        let message =
            || Message::new("report-run-short").with("first", first.as_str()).with("last", one_line(run.last.0));
        return if single { first } else { locale.text(&message()) };
    };
    let line = |finding: &Finding| i64::try_from(source.position(finding.span.start).line).unwrap_or_default();
    let message = Message::new(if single { "report-run-one" } else { "report-run" })
        .with("first", first)
        .with("last", one_line(run.last.0))
        .with("line", line(run.first.1))
        .with("end", line(run.last.1));
    locale.text(&message)
}

/// The clause that all findings of a group rest on, or what their clauses have in common.
fn basis(group: &[&Finding], locale: &Locale) -> Option<String> {
    let (first, rest) = group.split_first()?;
    let basis = first.basis.as_ref()?;
    if rest.iter().all(|finding| finding.basis.as_ref() == Some(basis)) {
        return Some(locale.text(basis));
    }
    locale.attribute(basis, "many")
}

/// The clause that a finding rests on and what to write instead, a line each with its name: for formats that show both as
/// text below the message.
pub(super) fn basis_and_help(finding: &Finding, locale: &Locale) -> impl Iterator<Item = String> {
    let basis = finding.basis.as_ref().map(|basis| locale.text(basis));
    let help = locale.attribute(&finding.message, "help");
    let line = move |(name, text): (&'static str, Option<String>)| Some(format!("{}: {}", locale.word(name), text?));
    [("report-basis", basis), ("report-help", help)].into_iter().filter_map(line)
}
