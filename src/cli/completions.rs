//! `kc completions SHELL`: a script that completes commands and options, generated from the command line itself.

use clap_complete::aot::{self, generate};

use crate::locale::Locale;

use super::arguments::{CompletionsOptions, GlobalOptions, Shell};
use super::line;
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &CompletionsOptions, _: &GlobalOptions, locale: &Locale) -> Outcome {
    let shell = match options.shell {
        Shell::Bash => aot::Shell::Bash,
        Shell::Zsh => aot::Shell::Zsh,
        Shell::Fish => aot::Shell::Fish,
        Shell::Powershell => aot::Shell::PowerShell,
    };
    let mut script = Vec::new();
    generate(shell, &mut line::for_completion(locale), "kc", &mut script);
    match output::print(&String::from_utf8_lossy(&script)) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}
