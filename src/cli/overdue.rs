//! `kc overdue`: what is overdue on a day, whose it is and by how many days.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::calendar::Calendar;
use crate::file;
use crate::journal::{Journal, Problem, Taken, Uses};
use crate::locale::Locale;
use crate::message::Message;
use crate::overdue::list::TermList;
use crate::overdue::{Reckoning, Term, terms};
use crate::report::overdue::{OverdueReport, TextForm};
use crate::report::text::Layout;
use crate::roadmap;
use crate::source::{Reading, Source, display_path};

use super::arguments::{ConfigurationOptions, GlobalOptions, OverdueForm, OverdueOptions};
use super::configurations;
use super::output::{self, Output};
use super::paths::{self, Input};
use super::sinks;
use super::{Outcome, fail, progress};

/// Files that are in memory at a time.
const BATCH: usize = 128;
/// Problems of one roadmap that are named; `kc check` shows them all.
const PROBLEMS_SHOWN: usize = 3;

/// What a file gave.
#[derive(Default)]
struct Part {
    /// The items, and what was taken from the journal; `None` for what is no roadmap.
    read: Option<(Vec<Term>, Taken)>,
    path: String,
    problems: Vec<Message>,
}

pub(super) fn run(options: &OverdueOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let first = options.paths.first().map(PathBuf::as_path);
    let configured = configurations::locale(global, first, &ConfigurationOptions::default());
    list(options, global, configured.as_ref().unwrap_or(locale))
}

fn list(options: &OverdueOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let calendar = match Calendar::russia() {
        Ok(calendar) => calendar,
        Err(error) => return fail(locale, &Message::new("cli-bad-template").with("cause", error.to_string())),
    };
    if options.outputs().0 == OverdueForm::Xlsx && io::stdout().is_terminal() {
        return fail(locale, &Message::new("cli-no-workbook-on-a-terminal"));
    }
    let (journal, mut journal_problems) = match journal(options.journal.as_deref(), locale) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    let as_of = options.as_of.unwrap_or_else(|| chrono::Local::now().date_naive());
    let reckoning =
        Reckoning { as_of, within: options.within, working_days: options.working_days.then_some(&calendar) };
    let inputs = paths::collect(&options.paths);
    let mut read = sinks::files(inputs.inputs.iter().filter(|_| !options.output.is_empty()));
    read.extend(options.journal.as_deref());
    if let Some(path) = sinks::conflict(options.output.iter().map(|(_, path)| path.as_path()), &read) {
        return fail(locale, &Message::new("cli-output-twice").with("path", display_path(path)));
    }
    let mut failed = !inputs.problems.is_empty();
    for problem in &inputs.problems {
        output::complain(locale, problem);
    }
    let mut list = TermList::new(options.by.map(Into::into));
    let mut uses = Uses::default();
    let bar = progress::bar(inputs.inputs.len(), options.quiet);
    for batch in inputs.inputs.chunks(BATCH) {
        let parts: Vec<Part> = batch.par_iter().map(|input| part(input, &reckoning, &journal)).collect();
        for part in parts {
            failed |= !part.problems.is_empty();
            bar.suspend(|| part.problems.iter().for_each(|problem| output::complain(locale, problem)));
            if let Some((terms, taken)) = part.read {
                uses.add(&part.path, taken);
                if let Err(error) = list.add(&terms) {
                    return fail(locale, &output::cannot_write(&error));
                }
            }
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    // With anything wrong in the journal the list would be wrong too. All is named at once, in the order of its lines.
    journal_problems.append(&mut uses.problems(&journal));
    journal_problems.sort_by_key(|problem| problem.line);
    if let (Some(path), false) = (&options.journal, journal_problems.is_empty()) {
        return refuse(path, &journal_problems, locale);
    }
    let listing = list.sorted();
    if listing.tally.files == 0 {
        return if failed { Outcome::Failure } else { fail(locale, &Message::new("cli-nothing-checked")) };
    }
    let overdue = listing.tally.overdue;
    let mut report = OverdueReport {
        listing,
        as_of,
        today: options.as_of.is_none(),
        within: options.within,
        working_days: options.working_days,
        grouping: options.by.map(Into::into),
        locale,
    };
    failed |= !write(&mut report, options, output::layout(global), locale);
    match (failed, overdue) {
        (true, _) => Outcome::Failure,
        (false, 0) => Outcome::Clean,
        (false, _) => Outcome::Findings,
    }
}

/// Reads the journal, and what is wrong with its text.
fn journal(path: Option<&Path>, locale: &Locale) -> Result<(Journal, Vec<Problem>), Outcome> {
    let Some(path) = path else { return Ok(Default::default()) };
    match Journal::read(path) {
        // Nothing in it can be compared with roadmaps.
        Ok((journal, problems)) if journal.entries().is_empty() && !problems.is_empty() => {
            Err(refuse(path, &problems, locale))
        }
        Ok(read) => Ok(read),
        Err(error) => {
            let message = Message::new("cli-cannot-read").with("path", display_path(path)).with("cause", &error);
            Err(fail(locale, &message))
        }
    }
}

/// Problems of a journal that are shown: a table of another kind has one in every row.
const MOST_SHOWN: usize = 20;

fn refuse(path: &Path, problems: &[Problem], locale: &Locale) -> Outcome {
    for problem in problems.iter().take(MOST_SHOWN) {
        let message = Message::new("cli-at-line")
            .with("path", display_path(path))
            .with("line", problem.line.to_string())
            .with("problem", problem.message.clone());
        output::complain(locale, &message);
    }
    if let more @ 1.. = problems.len().saturating_sub(MOST_SHOWN) {
        output::complain(locale, &Message::new("cli-journal-more").with("count", more));
    }
    fail(locale, &Message::new("cli-journal-refused").with("count", problems.len()))
}

fn part(input: &Input, reckoning: &Reckoning, journal: &Journal) -> Part {
    match paths::read(input, "<stdin>") {
        Ok(None) => Part::default(),
        Ok(Some(Reading::Text(source))) => roadmap_part(&source, reckoning, journal),
        Ok(Some(Reading::NotText(not_text))) => Part { problems: vec![output::not_text(&not_text)], ..Part::default() },
        Err(error) => {
            let message = Message::new("cli-cannot-read").with("path", error.path).with("cause", &error.cause);
            Part { problems: vec![message], ..Part::default() }
        }
    }
}

/// What of a roadmap could be read is listed; what could not is named, since the list may then lack it.
fn roadmap_part(source: &Source, reckoning: &Reckoning, journal: &Journal) -> Part {
    let reading = roadmap::read(source);
    let all: Vec<_> = reading.not_yaml.iter().chain(&reading.problems).collect();
    let mut problems: Vec<Message> = all
        .iter()
        .take(PROBLEMS_SHOWN)
        .map(|problem| at_line(source, problem.span.start, problem.message.clone()))
        .collect();
    if all.len() > PROBLEMS_SHOWN {
        problems.push(
            Message::new("cli-more-problems").with("path", source.path()).with("count", all.len() - PROBLEMS_SHOWN),
        );
    }
    let read = reading.roadmap.as_ref().map(|roadmap| {
        let taken = journal.taken(source.path(), roadmap);
        (terms(source.path(), roadmap, reckoning, &taken.completions), taken)
    });
    Part { read, path: source.path().to_owned(), problems }
}

fn at_line(source: &Source, offset: usize, problem: Message) -> Message {
    let line = source.position(offset).line;
    Message::new("cli-at-line").with("path", source.path()).with("line", line.to_string()).with("problem", problem)
}

/// Writes the list to the screen and to every file that was asked for; false when something could not be written.
fn write(report: &mut OverdueReport, options: &OverdueOptions, layout: Layout, locale: &Locale) -> bool {
    let mut fine = true;
    let mut standard = Output::standard();
    let (form, files) = options.outputs();
    let shown = match form.text() {
        Some(form) => report.write(form, &mut standard, layout),
        None => workbook(report, &mut standard),
    };
    if let Err(error) = shown.and_then(|()| io::Write::flush(&mut standard)) {
        output::complain(locale, &output::cannot_write(&error));
        fine = false;
    }
    for (form, path) in files {
        let written = file::replace(path, |file| match form.text() {
            Some(form) => report.write(form, file, Layout { color: false, ..layout }),
            None => workbook(report, file),
        });
        if let Err(error) = written {
            output::complain(locale, &output::cannot_write_file(path, &error));
            fine = false;
        }
    }
    fine
}

fn workbook(report: &mut OverdueReport, output: &mut dyn io::Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    report.workbook(&mut bytes)?;
    output.write_all(&bytes)
}

impl OverdueForm {
    /// The form that is written as text; `None` for a workbook.
    fn text(self) -> Option<TextForm> {
        match self {
            Self::Table => Some(TextForm::Table),
            Self::Csv => Some(TextForm::Csv),
            Self::Json => Some(TextForm::Json),
            Self::Markdown => Some(TextForm::Markdown),
            Self::Xlsx => None,
        }
    }
}
