//! `kc report`: a sheet of remarks for Word, Excel, a browser or a wiki.

use std::io::{self, BufWriter, Cursor, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::check;
use crate::file;
use crate::locale::{Language, Locale};
use crate::message::Message;
use crate::report::remarks::{RemarkSheet, RemarkSheets};
use crate::report::{Summary, docx, harmless, html, markdown, workbook};
use crate::source::display_path;

use super::arguments::{GlobalOptions, ReportForm, ReportOptions, selects_execution};
use super::configurations::{self, Asked, NoPlan, Plan, Task};
use super::output::{self, Output, is_standard};
use super::paths;
use super::sinks;
use super::{Outcome, fail, progress};

/// Writes sheets as text.
type TextWriter = fn(&RemarkSheets, &Locale, &mut dyn Write) -> io::Result<()>;

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
    if options.as_of.is_none() && selects_execution(&options.select) {
        return fail(locale, &Message::new("cli-execution-needs-a-day"));
    }
    let mut outputs = Vec::with_capacity(options.output.len());
    for output in &options.output {
        match ReportForm::of(output) {
            Some(output) => outputs.push(output),
            None if is_standard(output) => return fail(locale, &Message::new("cli-report-without-form")),
            None => return fail(locale, &Message::new("cli-unknown-report").with("path", display_path(output))),
        }
    }
    if io::stdout().is_terminal() && outputs.iter().any(|(form, path)| form.is_binary() && is_standard(path)) {
        return fail(locale, &Message::new("cli-no-document-on-a-terminal"));
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
    let configured = plan.configured();
    let mut read = sinks::files(plan.tasks.iter().map(|task| &task.input));
    read.extend(configured.iter().chain(&options.template).map(PathBuf::as_path));
    let written = outputs.iter().map(|(_, path)| *path).filter(|path| !is_standard(path));
    if outputs.iter().filter(|(_, path)| is_standard(path)).count() > 1 {
        return fail(locale, &Message::new("cli-standard-output-twice"));
    }
    if let Some(path) = sinks::conflict(written, &read) {
        return fail(locale, &Message::new("cli-output-twice").with("path", display_path(path)));
    }
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
    let aside = outputs.iter().any(|(_, path)| is_standard(path));
    for (form, path) in outputs {
        if let Err(error) = write(&sheets, form, path, words) {
            failed = true;
            let message =
                if is_standard(path) { output::cannot_write(&error) } else { output::cannot_write_file(path, &error) };
            output::complain(locale, &message);
        } else if !options.quiet && say(&sheets, &summary, path, aside, locale).is_err() {
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
            let message = Message::new("cli-cannot-read").with("path", error.path).with("cause", &error.cause);
            Part::Unreadable(message)
        }
    }
}

fn write(sheets: &RemarkSheets, form: ReportForm, path: &Path, words: &Locale) -> io::Result<()> {
    // Archives want to go back in what they write, so they are put together in memory.
    let mut archive = Cursor::new(Vec::new());
    let text = match form {
        ReportForm::Docx => docx::write(sheets, words, &mut archive).map(|()| None)?,
        ReportForm::Xlsx => workbook::write(sheets, words, &mut archive).map(|()| None)?,
        ReportForm::Html => Some(html::write as TextWriter),
        ReportForm::Markdown => Some(markdown::write as TextWriter),
    };
    let put = |output: &mut dyn Write| match text {
        Some(write) => write(sheets, words, &mut BufWriter::new(output)),
        None => output.write_all(archive.get_ref()),
    };
    if !is_standard(path) {
        return file::replace(path, put);
    }
    let mut standard = Output::standard();
    put(&mut standard)?;
    standard.flush()
}

/// What was written, and which day it speaks of; on standard error where the report itself is on standard output.
fn say(sheets: &RemarkSheets, summary: &Summary, path: &Path, aside: bool, locale: &Locale) -> io::Result<()> {
    let overdue: usize = sheets.sheets.iter().map(|sheet| sheet.overdue().count()).sum();
    let shown = if is_standard(path) { locale.word("cli-standard-output") } else { display_path(path) };
    let message = Message::new("cli-report-written")
        .with("path", shown)
        .with("day", sheets.day(locale))
        .with("overdue", overdue)
        .with("summary", summary.sentence(locale));
    let line = format!("{}\n", harmless(&locale.text(&message)));
    if aside {
        output::show(&line);
        return Ok(());
    }
    output::print(&line)
}
