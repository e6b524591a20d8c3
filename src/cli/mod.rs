//! The command line: one file per command.

mod arguments;
mod check;
mod completions;
mod config;
mod configurations;
mod done;
mod explain;
mod import;
mod line;
mod man;
mod new;
mod output;
mod overdue;
mod paths;
mod progress;
mod report;
mod rules;
mod schema;
mod sinks;
mod template;
mod usage;
mod values;
mod wrap;

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use crate::locale::Locale;
use crate::message::Message;
use crate::report::harmless;

use arguments::{Action, Arguments};
pub use line::command;
use usage::Usage;

/// How a run ended; the same for every command and format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing at or above the severity that fails.
    Clean,
    /// Findings.
    Findings,
    /// kc could not do what was asked.
    Failure,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failure => 2,
        })
    }
}

/// Runs kc with the arguments of a command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let locale = Locale::new(line::language(&arguments));
    match line::parse(&arguments, &locale) {
        Ok(arguments) => perform(&arguments, &locale),
        Err(Usage::Asked(error)) => {
            let printed = error.print().and_then(|()| std::io::stdout().flush());
            match printed {
                // Nobody is left to tell.
                _ if error.use_stderr() => Outcome::Failure,
                Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
                    output::complain(&locale, &output::cannot_write(&cause));
                    Outcome::Failure
                }
                _ => Outcome::Clean,
            }
        }
        Err(Usage::Help(text)) => {
            output::show(&text);
            Outcome::Failure
        }
        Err(Usage::Wrong(text)) => {
            output::show(&format!("kc: {}\n", harmless(&text)));
            Outcome::Failure
        }
    }
}

fn perform(arguments: &Arguments, locale: &Locale) -> Outcome {
    if !matches!(arguments.action, Action::Check(_)) {
        // A check that writes no file needs no watching.
        sinks::leave_nothing_when_stopped();
    }
    match &arguments.action {
        Action::Check(options) => check::run(options, &arguments.global, locale),
        Action::Config(options) => config::run(options, &arguments.global, locale),
        Action::Overdue(options) => overdue::run(options, &arguments.global, locale),
        Action::Report(options) => report::run(options, &arguments.global, locale),
        Action::Done(options) => done::run(options, &arguments.global, locale),
        Action::Explain(options) => explain::run(options, &arguments.global, locale),
        Action::Import(options) => import::run(options, locale),
        Action::Rules(options) => rules::run(options, &arguments.global, locale),
        Action::Schema(options) => schema::run(options, &arguments.global, locale),
        Action::Template(options) => template::run(options, &arguments.global, locale),
        Action::New(options) => new::run(options, &arguments.global, locale),
        Action::Completions(options) => completions::run(options, &arguments.global, locale),
        Action::Man(options) => man::run(options, &arguments.global, locale),
        // Answered while the command line was read.
        Action::Help(_) => Outcome::Clean,
    }
}

/// Says on standard error why kc could not do what was asked.
fn fail(locale: &Locale, message: &Message) -> Outcome {
    output::complain(locale, message);
    Outcome::Failure
}
