//! The command line as a whole: its language, how it is parsed, its help.

use std::ffi::{OsStr, OsString};

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use crate::locale::{Language, Locale};
use crate::message::Message;

use super::arguments::{Action, Arguments};
use super::usage::{self, Usage};

/// The variable of the environment that chooses the language.
const VARIABLE: &str = "KC_LANG";

/// The language of the environment; one that is set but empty counts as not set.
fn environment() -> Option<String> {
    let code = std::env::var_os(VARIABLE)?.to_string_lossy().trim().to_owned();
    Some(code).filter(|code| !code.is_empty())
}

/// The language of a run: `--lang`, else `KC_LANG`, else the system's.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = texts.iter().position(|text| *text == "--lang").and_then(|index| texts.get(index + 1)).copied();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let environment = environment();
    let codes = [after, joined, environment.as_deref()];
    codes.into_iter().flatten().find_map(Language::from_code).unwrap_or_else(Language::of_system)
}

/// Parses a command line; what cannot be run comes back in words: help, the version or what is wrong.
pub(super) fn parse(arguments: &[OsString], locale: &Locale) -> Result<Arguments, Usage> {
    // The words of the help are put in only when somebody is going to read them.
    let parsed = Arguments::command().try_get_matches_from(arguments).ok();
    let Some(mut parsed) = parsed.and_then(|matches| Arguments::from_arg_matches(&matches).ok()) else {
        return Err(explain(arguments, locale));
    };
    if let Action::Help(options) = &parsed.action {
        return Err(help(options.commands.iter().map(OsString::from), locale));
    }
    let wrong = |id, code: &str| Usage::Wrong(locale.text(&Message::new(id).with("code", code)));
    match (&parsed.global.lang, environment()) {
        (Some(code), _) if Language::from_code(code).is_none() => Err(wrong("cli-unknown-language", code)),
        (None, Some(code)) if Language::from_code(&code).is_none() => {
            Err(wrong("cli-unknown-language-variable", &code))
        }
        (None, Some(code)) => {
            parsed.global.lang = Some(code);
            Ok(parsed)
        }
        _ => Ok(parsed),
    }
}

/// The help of a command, by the words that name it.
fn help(names: impl Iterator<Item = OsString>, locale: &Locale) -> Usage {
    let words: Vec<OsString> = std::iter::once("kc".into()).chain(names).chain(["--help".into()]).collect();
    explain(&words, locale)
}

/// What to say instead of running a command line.
fn explain(arguments: &[OsString], locale: &Locale) -> Usage {
    let mut command = command(locale);
    let error = match command.try_get_matches_from_mut(arguments) {
        Err(error) => error,
        Ok(matches) => match Arguments::from_arg_matches(&matches) {
            Err(error) => error.format(&mut command),
            // What the first parsing refused, the second refuses: only the words of the help differ.
            Ok(_) => return Usage::Wrong(String::new()),
        },
    };
    let (name, inner) = meant(&command, arguments);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Usage::Asked(error),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            match help(name.split(' ').skip(1).map(OsString::from), locale) {
                Usage::Asked(error) => Usage::Help(error.render().to_string()),
                other => other,
            }
        }
        _ => usage::explain(&error, &name, inner, locale).map_or(Usage::Asked(error), Usage::Wrong),
    }
}

/// The command that the words of a command line name, as far as they name one.
fn meant<'c>(command: &'c clap::Command, arguments: &[OsString]) -> (String, &'c clap::Command) {
    let words = arguments.iter().skip(1).filter_map(|word| OsStr::to_str(word));
    words.fold(("kc".to_owned(), command), |(name, known), word| match known.find_subcommand(word) {
        Some(inner) => (format!("{name} {word}"), inner),
        None => (name, known),
    })
}

/// The command line with its help in a language.
pub fn command(locale: &Locale) -> clap::Command {
    let command = localize(Arguments::command(), "kc", true, locale);
    let mut built = command.clone();
    built.build();
    with_usage(command, &mut built, locale)
}

/// The command line as the shells complete it: what they offer anyway, its help does not list.
pub(super) fn for_completion(locale: &Locale) -> clap::Command {
    let languages = |argument: clap::Arg| argument.value_parser(["ru", "en"]);
    localize(Arguments::command().mut_arg("lang", languages), "kc", false, locale)
}

fn localize(command: clap::Command, name: &str, with_values: bool, locale: &Locale) -> clap::Command {
    let text = |id: String| locale.text_of(&id);
    let usage = locale.word("help-usage");
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n");
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(locale.word("help-commands"))
        .subcommand_value_name(locale.word("value-command"))
        .next_help_heading(locale.word("help-options"));
    if let Some(about) = text(format!("command-{name}")) {
        command = command.about(about);
    }
    if let Some(after) = text(format!("command-{name}-after")) {
        command = command.after_help(after);
    }
    let options = locale.word("help-options");
    let positional = locale.word("help-arguments");
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for (order, id) in ids.into_iter().enumerate() {
        // What every command understands stands after what is its own.
        let order = if name == "kc" { order + 900 } else { order };
        let key = id.replace('_', "-");
        let help = text(format!("argument-{name}-{key}")).or_else(|| text(format!("argument-{key}")));
        command = command.mut_arg(id, |argument| {
            let heading = if argument.is_positional() { positional.clone() } else { options.clone() };
            let values = if with_values { values(&argument, locale) } else { String::new() };
            let takes = argument.get_action().takes_values();
            let argument = argument
                .display_order(order)
                .help_heading(heading)
                .hide_default_value(takes)
                .hide_possible_values(takes);
            let argument = match help {
                Some(help) => argument.help(format!("{help}{values}")),
                None => argument,
            };
            let value = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
            let value =
                value.and_then(|value| text(format!("value-{}", value.to_lowercase().replace(['=', '|'], "-"))));
            match value {
                Some(value) => argument.value_name(value),
                None => argument,
            }
        });
    }
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for inner in names {
        let path = if name == "kc" { inner.clone() } else { format!("{name}-{inner}") };
        command = command.mut_subcommand(&inner, |subcommand| localize(subcommand, &path, with_values, locale));
    }
    command
}

/// What clap would say of the default value and the possible ones, in the user's language.
fn values(argument: &clap::Arg, locale: &Locale) -> String {
    let mut text = String::new();
    let mut add = |id, values: String| {
        if !values.is_empty() {
            text.push(' ');
            text.push_str(&locale.text(&Message::new(id).with("values", values)));
        }
    };
    if argument.get_action().takes_values() {
        let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy());
        add("help-default", defaults.collect::<Vec<_>>().join(" "));
        if !argument.is_hide_possible_values_set() {
            let possible = argument.get_possible_values();
            add(
                "help-possible",
                possible.iter().map(clap::builder::PossibleValue::get_name).collect::<Vec<_>>().join(", "),
            );
        }
    }
    text
}

/// Puts the usage of every command into the user's language; what was typed or set does not change it.
fn with_usage(command: clap::Command, built: &mut clap::Command, locale: &Locale) -> clap::Command {
    let usage = built.render_usage().to_string();
    let usage =
        usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", &locale.word("help-usage-options"));
    let mut command = command.override_usage(usage);
    for inner in built.get_subcommands_mut() {
        let name = inner.get_name().to_owned();
        command = command.mut_subcommand(name, |subcommand| with_usage(subcommand, inner, locale));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for language in [Language::Russian, Language::English] {
            let command = command(&Locale::new(language));
            command.clone().debug_assert();
            let nested = command.get_subcommands().flat_map(clap::Command::get_subcommands);
            for inner in command.get_subcommands().chain(nested) {
                assert!(inner.get_about().is_some(), "{} has no help", inner.get_name());
                for argument in inner.get_arguments() {
                    assert!(argument.get_help().is_some(), "{} {} has no help", inner.get_name(), argument.get_id());
                }
            }
        }
    }

    #[test]
    fn language_is_taken_from_either_form_of_the_option() {
        let arguments = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&arguments(&["kc", "rules", "--lang", "ru"])), Language::Russian);
        assert_eq!(language(&arguments(&["kc", "--lang=en", "rules"])), Language::English);
    }

    #[test]
    fn russian_help_has_no_english_words_of_the_parser() {
        fn check(command: &mut clap::Command) {
            let help = command.render_help().to_string();
            for word in ["Usage", "OPTIONS", "COMMAND", "[default", "[possible", "PATH", "<FILE", "RULE>", "SEVERITY"] {
                assert!(!help.contains(word), "{word} in {help}");
            }
            command.get_subcommands_mut().for_each(check);
        }
        let mut command = command(&Locale::new(Language::Russian));
        command.build();
        check(&mut command);
    }
}
