//! What is wrong with a command line, in the user's language.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::locale::Locale;
use crate::message::Message;

use super::output;
use super::values::Refusal;

/// What to say instead of running a command line.
#[derive(Debug)]
pub(super) enum Usage {
    /// Help or the version, or an error for which kc has no words of its own.
    Asked(clap::Error),
    /// Help for a command that lacks its words.
    Help(String),
    /// What is wrong.
    Wrong(String),
}

/// An error of the parser in words, the usage of its command and where to read more; `None` for an error that kc has no
/// words for.
pub(super) fn explain(error: &clap::Error, name: &str, command: &clap::Command, locale: &Locale) -> Option<String> {
    let mut lines = vec![locale.text(&problem(error, locale)?)];
    lines.extend(hints(error).map(|hint| format!("  {}", locale.text(&hint))));
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).to_owned();
    lines.push(format!("{}: {usage}", locale.word("help-usage")));
    lines.push(locale.text(&Message::new("usage-more").with("command", name)));
    Some(lines.iter().map(|line| output::fit(line)).collect::<Vec<_>>().join("\n"))
}

fn problem(error: &clap::Error, locale: &Locale) -> Option<Message> {
    let argument = || word(error, ContextKind::InvalidArg);
    let value = || word(error, ContextKind::InvalidValue);
    let named = |id, argument: String| Message::new(id).with("argument", argument);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let argument = argument()?;
            let id = if argument.starts_with('-') { "usage-unknown-option" } else { "usage-unexpected-word" };
            named(id, argument)
        }
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-unknown-command").with("command", word(error, ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => named("usage-missing", words(error, ContextKind::InvalidArg)?.join(", ")),
        ErrorKind::InvalidValue => match value()? {
            value if value.is_empty() => named("usage-missing-value", argument()?),
            value => named("usage-wrong-value", argument()?).with("value", value),
        },
        ErrorKind::ValueValidation => {
            let source = error.source()?;
            let cause = source.downcast_ref::<Refusal>().map(|refusal| locale.text(&refusal.0));
            named("usage-refused-value", argument()?)
                .with("value", value()?)
                .with("cause", cause.unwrap_or_else(|| source.to_string()))
        }
        ErrorKind::TooManyValues => named("usage-unexpected-value", argument()?).with("value", value()?),
        ErrorKind::ArgumentConflict => {
            let others = words(error, ContextKind::PriorArg)?;
            let argument = argument()?;
            if others.contains(&argument) {
                named("usage-repeated", argument)
            } else {
                named("usage-conflict", argument).with("others", others.join(", "))
            }
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        _ => return None,
    })
}

/// What may have been meant, and what is possible.
fn hints(error: &clap::Error) -> impl Iterator<Item = Message> {
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    // The nearest comes last.
    let near = near.into_iter().find_map(|kind| words(error, kind)?.pop());
    let near = near.map(|near| Message::new("usage-nearest").with("nearest", near));
    let possible = words(error, ContextKind::ValidValue).filter(|values| !values.is_empty());
    let possible = possible.map(|values| Message::new("usage-possible").with("values", values.join(", ")));
    near.into_iter().chain(possible)
}

fn word(error: &clap::Error, kind: ContextKind) -> Option<String> {
    words(error, kind)?.into_iter().next()
}

fn words(error: &clap::Error, kind: ContextKind) -> Option<Vec<String>> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(vec![word.clone()]),
        ContextValue::Strings(words) => Some(words.clone()),
        _ => None,
    }
}
