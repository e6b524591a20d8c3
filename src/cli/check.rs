//! `kc check`: checks roadmaps against the template.

use std::io::{self, Write};

use rayon::prelude::*;

use crate::check::{self, Checked, Standard};
use crate::locale::Locale;
use crate::message::Message;
use crate::report::json::{self, JsonReport};
use crate::report::{Summary, alignment, text};

use super::arguments::{CheckOptions, Format, GlobalOptions};
use super::output::{self, Output};
use super::paths::{self, Input};
use super::{Outcome, fail, progress};

/// Files that are in memory at a time.
const BATCH: usize = 128;

/// One file's part of the report.
enum Part {
    /// Checked: its findings in words, and what was counted.
    Checked { words: String, findings: Summary },
    /// Could not be read.
    Unreadable(Message),
    /// A YAML file that is no roadmap.
    Skipped,
}

pub(super) fn run(options: &CheckOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let standard = match Standard::new(options.template.as_deref()) {
        Ok(standard) => standard,
        Err(error) => return fail(locale, &Message::new("cli-bad-template").with("cause", error.to_string())),
    };
    let inputs = paths::collect(&options.paths);
    let mut report = Report {
        options,
        locale,
        layout: output::layout(global),
        summary: Summary::default(),
        failed: !inputs.problems.is_empty(),
    };
    for problem in &inputs.problems {
        output::complain(locale, problem);
    }
    match report.write(&inputs.inputs, &standard) {
        Ok(()) => report.outcome(),
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

struct Report<'r> {
    options: &'r CheckOptions,
    locale: &'r Locale,
    layout: text::Layout,
    summary: Summary,
    failed: bool,
}

impl Report<'_> {
    fn write(&mut self, inputs: &[Input], standard: &Standard) -> io::Result<()> {
        let mut output = Output::standard();
        match self.options.format {
            Format::Text => {
                self.parts(inputs, standard, &mut |part| output.write_all(part.as_bytes()))?;
                if self.summary.files > 0 && !self.options.quiet {
                    output.write_all(text::summary(&self.summary, self.locale, self.layout).as_bytes())?;
                }
                output.flush()
            }
            Format::Json => {
                let mut report = JsonReport::begin(output)?;
                self.parts(inputs, standard, &mut |part| report.add(part))?;
                report.end(&self.summary)
            }
        }
    }

    /// Checks a batch of files at a time, in parallel, and hands their parts on in the order of their paths.
    fn parts(
        &mut self,
        inputs: &[Input],
        standard: &Standard,
        write: &mut dyn FnMut(&str) -> io::Result<()>,
    ) -> io::Result<()> {
        let bar = progress::bar(inputs.len(), self.options.quiet);
        for batch in inputs.chunks(BATCH) {
            let parts: Vec<Part> = batch.par_iter().map(|input| self.part(input, standard)).collect();
            for part in parts {
                match part {
                    Part::Checked { words, findings } => {
                        self.summary.merge(findings);
                        bar.suspend(|| write(&words))?;
                    }
                    Part::Unreadable(message) => {
                        self.failed = true;
                        bar.suspend(|| output::complain(self.locale, &message));
                    }
                    Part::Skipped => {}
                }
                bar.inc(1);
            }
        }
        bar.finish_and_clear();
        if self.summary.files == 0 && !self.failed {
            self.failed = true;
            output::complain(self.locale, &Message::new("cli-nothing-checked"));
        }
        Ok(())
    }

    fn part(&self, input: &Input, standard: &Standard) -> Part {
        let name = self.options.stdin_filename.as_deref().unwrap_or("<stdin>");
        let reading = match paths::read(input, name) {
            Ok(Some(reading)) => reading,
            Ok(None) => return Part::Skipped,
            Err(error) => {
                let message =
                    Message::new("cli-cannot-read").with("path", error.path).with("cause", error.cause.to_string());
                return Part::Unreadable(message);
            }
        };
        let checked = check::check(reading, standard, &|rule| self.options.selects(rule.id, rule.group));
        let mut findings = Summary::default();
        findings.add(&checked.findings);
        Part::Checked { words: self.words(&checked, standard), findings }
    }

    fn words(&self, checked: &Checked, standard: &Standard) -> String {
        match self.options.format {
            Format::Json => json::findings(checked, self.locale).unwrap_or_default(),
            Format::Text if self.options.explain_alignment => {
                alignment::file(checked, standard, self.locale, self.layout)
            }
            Format::Text => text::file(checked, self.locale, self.layout),
        }
    }

    fn outcome(&self) -> Outcome {
        if self.failed {
            return Outcome::Failure;
        }
        let fails = self.options.fail_on.severity().is_some_and(|severity| self.summary.reaches(severity));
        if fails { Outcome::Findings } else { Outcome::Clean }
    }
}
