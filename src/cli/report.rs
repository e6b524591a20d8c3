//! `kc report`: a sheet of remarks for Word, Excel, a browser or a wiki.

use std::io::{self, BufWriter, Cursor};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::check;
use crate::file;
use crate::locale::{Language, Locale};
use crate::message::Message;
use crate::report::remarks::{RemarkSheet, RemarkSheets};
use crate::report::{Summary, docx, html, markdown, workbook};
use crate::source::display_path;

use super::arguments::{GlobalOptions, ReportForm, ReportOptions};
use super::configurations::{self, Asked, NoPlan, Plan, Task};
use super::output;
use super::paths;
use super::{Outcome, fail, progress};

/// What a file gave.
enum Part {
    Checked {
        sheet: Box<RemarkSheet>,
        summary: Summary,
        /// Something was found at the severity that fails.
        fails: bool,
    },
    Unreadable(Message),
    /// A YAML file that is no roadmap.
    Skipped,
}

pub(super) fn run(options: &ReportOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let configured =
        configurations::locale(global, options.paths.first().map(PathBuf::as_path), &options.configuration);
    // The sheet goes to a Russian ministry: the system's language does not choose its own.
    let asked = global.lang.as_deref().and_then(Language::from_code);
    let words = asked.or(configured.as_ref().map(|locale| locale.language)).unwrap_or(Language::Russian);
    report(options, &Locale::new(words), configured.as_ref().unwrap_or(locale))
}

/// Writes the sheets in `words`, and what there is to say of them in the language of the run.
fn report(options: &ReportOptions, words: &Locale, locale: &Locale) -> Outcome {
    let mut outputs = Vec::with_capacity(options.output.len());
    for output in &options.output {
        match ReportForm::of(output) {
            Some(output) => outputs.push(output),
            None => return fail(locale, &Message::new("cli-unknown-report").with("path", display_path(output))),
        }
    }
    let as_of = options.as_of.unwrap_or_else(|| chrono::Local::now().date_naive());
    let inputs = paths::collect(&options.paths);
    let mut failed = !inputs.problems.is_empty();
    for problem in &inputs.problems {
        output::complain(locale, problem);
    }
    let plan = match configurations::plan(inputs.inputs, &Asked::from(options), locale) {
        Ok(plan) => plan,
        Err(NoPlan(complaint)) => {
            output::show(&complaint);
            return Outcome::Failure;
        }
    };
    let bar = progress::bar(plan.tasks.len(), options.quiet);
    let part = |task: &Task| {
        let part = part(task, &plan, as_of, words);
        bar.inc(1);
        part
    };
    let parts: Vec<Part> = plan.tasks.par_iter().map(part).collect();
    bar.finish_and_clear();
    let mut sheets = RemarkSheets { sheets: Vec::new(), as_of, today: options.as_of.is_none() };
    let (mut summary, mut fails) = (Summary::default(), false);
    for part in parts {
        match part {
            Part::Checked { sheet, summary: counts, fails: failing } => {
                sheets.sheets.push(*sheet);
                summary.merge(counts);
                fails |= failing;
            }
            Part::Unreadable(message) => {
                failed = true;
                output::complain(locale, &message);
            }
            Part::Skipped => {}
        }
    }
    if sheets.sheets.is_empty() {
        return if failed { Outcome::Failure } else { fail(locale, &Message::new("cli-nothing-checked")) };
    }
    for (form, path) in outputs {
        if let Err(error) = write(&sheets, form, path, words) {
            let message =
                Message::new("cli-cannot-write-file").with("path", display_path(path)).with("cause", error.to_string());
            failed = true;
            output::complain(locale, &message);
        } else if !options.quiet && say(&sheets, &summary, path, locale).is_err() {
            failed = true;
        }
    }
    match (failed, fails) {
        (true, _) => Outcome::Failure,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    }
}

fn part(task: &Task, plan: &Plan, as_of: NaiveDate, words: &Locale) -> Part {
    let Some(set) = plan.sets.get(task.set) else { return Part::Skipped };
    match paths::read(&task.input, "<stdin>") {
        Ok(None) => Part::Skipped,
        Ok(Some(reading)) => {
            let checked = check::check_with(reading, &set.standard, &set.settings, &task.shared);
            let mut summary = Summary::default();
            summary.add(&checked);
            summary.files = 1;
            let fails = set.settings.fail_on.severity().is_some_and(|severity| summary.reaches(severity));
            Part::Checked { sheet: Box::new(RemarkSheet::new(&checked, &set.standard, as_of, words)), summary, fails }
        }
        Err(error) => {
            let message =
                Message::new("cli-cannot-read").with("path", error.path).with("cause", error.cause.to_string());
            Part::Unreadable(message)
        }
    }
}

fn write(sheets: &RemarkSheets, form: ReportForm, path: &Path, words: &Locale) -> io::Result<()> {
    // Archives want to go back in what they write, so they are put together in memory.
    let mut archive = Cursor::new(Vec::new());
    match form {
        ReportForm::Docx => docx::write(sheets, words, &mut archive)?,
        ReportForm::Xlsx => workbook::write(sheets, words, &mut archive)?,
        ReportForm::Html => {
            return file::replace(path, |output| html::write(sheets, words, &mut BufWriter::new(output)));
        }
        ReportForm::Markdown => {
            return file::replace(path, |output| markdown::write(sheets, words, &mut BufWriter::new(output)));
        }
    }
    file::replace(path, |output| output.write_all(archive.get_ref()))
}

/// What was written, and which day it speaks of.
fn say(sheets: &RemarkSheets, summary: &Summary, path: &Path, locale: &Locale) -> io::Result<()> {
    let overdue: usize = sheets.sheets.iter().map(|sheet| sheet.overdue().count()).sum();
    let message = Message::new("cli-report-written")
        .with("path", display_path(path))
        .with("day", sheets.day(locale))
        .with("overdue", overdue)
        .with("summary", summary.sentence(locale));
    output::print(&format!("{}\n", locale.text(&message)))
}
