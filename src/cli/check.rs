//! `kc check`: checks roadmaps against the template.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::baseline::{Baseline, BaselineError, Key, Known};
use crate::check::{self, Checked, Unchecked};
use crate::file;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::message::{Argument, Message};
use crate::report::{Format, Piece, Summary, View};
use crate::rules::{Rule, RuleGroup};
use crate::source::Source;
use crate::template::Template;
use crate::waiver::{self, Usage};

use super::arguments::{CheckOptions, GlobalOptions};
use super::configurations::{self, Asked, NoPlan, Plan, Set, Task};
use super::output;
use super::paths::{self, Inputs};
use super::sinks::{self, Sink, WriteError};
use super::{Outcome, fail, progress};

/// Files that are in memory at a time.
const BATCH: usize = 128;
/// Files that one thread reads, then checks, then puts into words: the processor keeps the code of one step at hand.
const CHUNK: usize = 4;

/// One file's part of the reports.
enum Part {
    /// Checked.
    Checked(Box<Findings>),
    /// Could not be read.
    Unreadable(Message),
    /// A YAML file that is no roadmap.
    Skipped,
}

/// What a checked file gives to a run.
struct Findings {
    /// Its piece of each report.
    pieces: Vec<Piece>,
    summary: Summary,
    /// Something was found at the severity that fails.
    fails: bool,
    usages: Vec<(usize, Usage)>,
    /// What a baseline that is being written takes in.
    keys: Vec<(Key, usize)>,
    /// What the baseline calls the file.
    name: Option<String>,
}

pub(super) fn run(options: &CheckOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    if options.lacks_day() {
        return fail(locale, &Message::new("cli-execution-needs-a-day"));
    }
    // Read while the first files are: it takes longer than either of them.
    if options.template.is_none() {
        rayon::spawn(|| drop(Template::shared()));
    }
    let asked = Asked::from(options);
    let first = options.paths.first().map(|path| if path.as_os_str() == "-" { &asked.stdin } else { path });
    let configured = configurations::locale(global, first.map(PathBuf::as_path), &options.configuration);
    check(options, &asked, global, configured.as_ref().unwrap_or(locale))
}

fn check(options: &CheckOptions, asked: &Asked, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let baseline = match baseline(options, locale) {
        Ok(baseline) => baseline,
        Err(outcome) => return outcome,
    };
    let Inputs { inputs, problems } = paths::collect(&options.paths);
    let mut plan = match configurations::plan(inputs, asked, locale) {
        Ok(plan) => plan,
        Err(NoPlan(complaint)) => {
            output::show(&complaint);
            return Outcome::Failure;
        }
    };
    if problems.is_empty() {
        plan.find_idle_waivers(&options.paths);
    }
    let layout = output::layout(global);
    let view = |layout| View {
        locale,
        layout,
        show_waived: options.show_waived,
        show_passed: options.show_passed,
        explain_alignment: options.explain_alignment,
        quiet: options.quiet,
    };
    let mut views = vec![view(layout)];
    views.extend(options.reports().1.iter().map(|_| view(output::plain_layout())));
    let sinks = match open(options, &plan, locale) {
        Ok(sinks) => sinks,
        Err(outcome) => return outcome,
    };
    for problem in &problems {
        output::complain(locale, problem);
    }
    let usages = plan.sets.iter().map(Set::usages).collect();
    let run = Run { options, locale, plan: &plan, baseline, views };
    let mut report = Report {
        sinks,
        usages,
        summary: Summary::default(),
        written: Vec::new(),
        named: BTreeSet::new(),
        fails: false,
        failed: !problems.is_empty(),
    };
    match report.write(&run) {
        Ok(()) => report.outcome(),
        Err(WriteError { path: None, cause }) => fail(locale, &output::cannot_write(&cause)),
        Err(WriteError { path: Some(path), cause }) => {
            fail(locale, &output::cannot_write_file(Path::new(&path), &cause))
        }
    }
}

/// The baseline that findings are held against; an empty one when it is being written.
fn baseline(options: &CheckOptions, locale: &Locale) -> Result<Option<Baseline>, Outcome> {
    let Some(path) = &options.baseline else { return Ok(None) };
    // What is replaced has to be a baseline: another file would be lost.
    let replaces = std::fs::metadata(path).is_ok_and(|known| known.is_file() && known.len() > 0);
    if options.write_baseline && !replaces {
        return Ok(Some(Baseline::at(path)));
    }
    let known = Baseline::read(path).map(|known| if options.write_baseline { known.renewed() } else { known });
    known.map(Some).map_err(|error| {
        let absent = matches!(&error, BaselineError::Unreadable(error) if error.kind() == std::io::ErrorKind::NotFound);
        let cause: Argument = match &error {
            BaselineError::Unreadable(error) => error.into(),
            BaselineError::Invalid(error) => Message::new("baseline-invalid").with("line", error.line().max(1)).into(),
            BaselineError::Version(version) => {
                Message::new("baseline-version").with("version", u64::from(*version)).into()
            }
        };
        let message = if absent {
            Message::new("cli-no-baseline")
        } else {
            Message::new("cli-bad-baseline").with("cause", cause)
        };
        fail(locale, &message.with("path", crate::source::display_path(path)))
    })
}

/// Opens all reports; neither they nor a baseline that is written may overwrite one another or what the run reads.
fn open(options: &CheckOptions, plan: &Plan, locale: &Locale) -> Result<Vec<Sink>, Outcome> {
    let (written, read) = if options.write_baseline { (&options.baseline, &None) } else { (&None, &options.baseline) };
    let outputs = options.output.iter().map(|file| file.path.as_path()).chain(written.as_deref());
    let outputs: Vec<&Path> = outputs.collect();
    let tasks = plan.tasks.iter().filter(|_| !outputs.is_empty());
    let mut inputs = sinks::files(tasks.map(|task| &task.input));
    let configured = plan.configured();
    inputs.extend(configured.iter().chain(read).chain(&options.template).map(PathBuf::as_path));
    if let Some(path) = sinks::conflict(outputs.into_iter(), &inputs) {
        let message = Message::new("cli-output-twice").with("path", crate::source::display_path(path));
        return Err(fail(locale, &message));
    }
    let (format, files) = options.reports();
    let mut sinks = vec![Sink::standard(format)];
    for file in files {
        match Sink::file(file.format, &file.path) {
            Ok(sink) => sinks.push(sink),
            Err(WriteError { cause, .. }) => return Err(fail(locale, &output::cannot_write_file(&file.path, &cause))),
        }
    }
    Ok(sinks)
}

/// What stays the same while the files are checked.
struct Run<'r> {
    options: &'r CheckOptions,
    locale: &'r Locale,
    plan: &'r Plan,
    baseline: Option<Baseline>,
    /// How each report shows the findings.
    views: Vec<View<'r>>,
}

/// What grows.
struct Report {
    sinks: Vec<Sink>,
    /// By set and waiver.
    usages: Vec<Vec<Usage>>,
    summary: Summary,
    written: Vec<(Key, usize)>,
    /// The files that were checked, as the baseline calls them.
    named: BTreeSet<String>,
    fails: bool,
    failed: bool,
}

impl Report {
    fn write(&mut self, run: &Run) -> Result<(), WriteError> {
        for (sink, view) in self.sinks.iter_mut().zip(&run.views) {
            sink.begin(view)?;
        }
        self.files(run)?;
        self.configurations(run)?;
        self.gone(run);
        for (sink, view) in std::mem::take(&mut self.sinks).into_iter().zip(&run.views) {
            sink.end(&self.summary, view)?;
        }
        self.baseline(run)
    }

    /// Checks a batch of files at a time, in parallel, and hands their parts on in the order of their paths.
    fn files(&mut self, run: &Run) -> Result<(), WriteError> {
        let bar = progress::bar(run.plan.tasks.len(), run.options.quiet);
        let formats: Vec<Format> = self.sinks.iter().map(|sink| sink.format).collect();
        for batch in run.plan.tasks.chunks(BATCH) {
            let chunk = (batch.len() / (2 * rayon::current_num_threads())).clamp(1, CHUNK);
            let parts: Vec<Part> = batch.par_chunks(chunk).flat_map_iter(|tasks| run.parts(tasks, &formats)).collect();
            for (task, part) in batch.iter().zip(parts) {
                match part {
                    Part::Checked(findings) => bar.suspend(|| self.add(*findings, task.set))?,
                    Part::Unreadable(message) => {
                        self.failed = true;
                        bar.suspend(|| output::complain(run.locale, &message));
                    }
                    Part::Skipped => {}
                }
                bar.inc(1);
            }
        }
        bar.finish_and_clear();
        if self.summary.files == 0 && !self.failed {
            self.failed = true;
            output::complain(run.locale, &Message::new("cli-nothing-checked"));
        }
        Ok(())
    }

    fn add(&mut self, findings: Findings, set: usize) -> Result<(), WriteError> {
        self.summary.merge(findings.summary);
        self.fails |= findings.fails;
        self.written.extend(findings.keys);
        self.named.extend(findings.name);
        for (index, usage) in findings.usages {
            if let Some(known) = self.usages.get_mut(set).and_then(|usages| usages.get_mut(index)) {
                known.merge(usage);
            }
        }
        self.sinks.iter_mut().zip(findings.pieces).try_for_each(|(sink, piece)| sink.add(piece))
    }

    /// What the run says of the waivers in the configurations, after all roadmaps.
    fn configurations(&mut self, run: &Run) -> Result<(), WriteError> {
        let formats: Vec<Format> = self.sinks.iter().map(|sink| sink.format).collect();
        for (index, set) in run.plan.sets.iter().enumerate() {
            let (Some(found), Some(usages)) = (&set.found, self.usages.get(index)) else { continue };
            let findings = waiver::judge_shared(&set.settings.waivers, usages, &set.settings);
            if !findings.is_empty() {
                let source = Source::new(found.source.path(), found.source.text());
                let findings = run.findings(Checked::other(source, findings), set, &formats);
                self.add(findings, index)?;
            }
        }
        Ok(())
    }

    /// Says which entries of the baseline are gone, where the report itself does not.
    fn gone(&mut self, run: &Run) {
        let Some(baseline) = run.baseline.as_ref() else { return };
        let known = self.summary.baseline.get_or_insert_default();
        known.gone.extend(baseline.without_file(&self.named));
        let said = self.sinks.first().is_some_and(|sink| matches!(sink.format, Format::Text | Format::Json))
            && !run.options.quiet;
        let count: usize = known.gone.iter().map(|(_, count)| count).sum();
        if count > 0 && !said {
            output::complain(run.locale, &Message::new("summary-gone").with("count", count));
        }
    }

    fn baseline(&mut self, run: &Run) -> Result<(), WriteError> {
        let Some(path) = run.options.baseline.as_ref().filter(|_| run.options.write_baseline && !self.failed) else {
            return Ok(());
        };
        let shown = crate::source::display_path(path);
        let mut baseline = Baseline::at(path);
        baseline.add(std::mem::take(&mut self.written));
        file::replace(path, |file| file.write_all(baseline.to_text().as_bytes()))
            .map_err(|cause| WriteError { path: Some(shown.clone()), cause })?;
        if !run.options.quiet {
            output::complain(
                run.locale,
                &Message::new("baseline-written").with("path", shown).with("count", baseline.len()),
            );
        }
        Ok(())
    }

    fn outcome(&self) -> Outcome {
        match (self.failed, self.fails) {
            (true, _) => Outcome::Failure,
            (false, true) => Outcome::Findings,
            (false, false) => Outcome::Clean,
        }
    }
}

impl Run<'_> {
    fn parts(&self, tasks: &[Task], formats: &[Format]) -> Vec<Part> {
        let mut files = Vec::with_capacity(tasks.len());
        let read = |task| {
            self.read(task).map(|(file, set)| {
                files.push(file);
                set
            })
        };
        let read: Vec<Result<&Set, Part>> = tasks.iter().map(read).collect();
        let mut checked = check::check_all(files).into_iter();
        let mut in_words = |set| {
            let Some(checked) = checked.next() else { return Part::Skipped };
            let mut findings = self.findings(checked, set, formats);
            findings.summary.files = 1;
            Part::Checked(Box::new(findings))
        };
        read.into_iter().map(|read| read.map_or_else(|part| part, &mut in_words)).collect()
    }

    /// Reads a file; `Err` for what is not to be checked.
    fn read<'r>(&'r self, task: &'r Task) -> Result<(Unchecked<'r>, &'r Set), Part> {
        let set = self.plan.sets.get(task.set).ok_or(Part::Skipped)?;
        let name = self.options.stdin_filename.as_deref().unwrap_or("<stdin>");
        match paths::read(&task.input, name) {
            Ok(Some(reading)) => Ok((Unchecked::new(reading, &set.standard, &set.settings, &task.shared), set)),
            Ok(None) => Err(Part::Skipped),
            Err(error) => {
                let message = Message::new("cli-cannot-read").with("path", error.path).with("cause", &error.cause);
                Err(Part::Unreadable(message))
            }
        }
    }

    /// Puts what was found into the words of each report, without what the baseline knows.
    fn findings(&self, mut checked: Checked, set: &Set, formats: &[Format]) -> Findings {
        let usages = std::mem::take(&mut checked.usages);
        let mut keys = Vec::new();
        let known = self.baseline.as_ref().map(|baseline| {
            if !self.options.write_baseline {
                return baseline.apply(&mut checked, |rule| set.settings.selects(rule));
            }
            keys = baseline.keys(&checked);
            let found = checked.findings.len();
            checked.findings.retain(is_about_file);
            Known { known: found - checked.findings.len(), gone: Vec::new() }
        });
        let mut summary = Summary::default();
        summary.baseline = known;
        summary.add(&checked);
        let pieces =
            formats.iter().zip(&self.views).map(|(format, view)| format.piece(&checked, &set.standard, view)).collect();
        let fails = set.settings.fail_on.severity().is_some_and(|severity| summary.reaches(severity));
        let name = self.baseline.as_ref().map(|baseline| baseline.name(checked.source.path()));
        Findings { pieces, summary, fails, usages, keys, name }
    }
}

/// True for a finding about a file that cannot be read: no baseline takes it in.
fn is_about_file(finding: &Finding) -> bool {
    Rule::find(finding.rule).is_some_and(|rule| rule.group == RuleGroup::Input)
}
