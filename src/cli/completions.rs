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
    let mut command = line::for_completion(locale);
    generate(shell, &mut command, "kc", &mut script);
    let mut script = String::from_utf8_lossy(&script).into_owned();
    if shell == aot::Shell::Fish {
        script.extend(command.get_subcommands().filter_map(words_for_fish));
    }
    match output::print(&script) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

/// The words that a command without an option takes: the generator leaves them out for fish.
fn words_for_fish(command: &clap::Command) -> Option<String> {
    let values = command.get_positionals().flat_map(clap::Arg::get_possible_values);
    let words: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
    let (name, words) = (command.get_name(), (!words.is_empty()).then(|| words.join(" "))?);
    Some(format!("complete -c kc -n \"__fish_kc_using_subcommand {name}\" -f -a \"{words}\"\n"))
}
