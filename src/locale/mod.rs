//! Words: turns messages into Russian or English. Ids, keys and field names are never translated.

use std::borrow::Cow;

use chrono::Datelike;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::message::{Argument, Message};

const RUSSIAN: &[&str] = &[include_str!("ru.ftl"), include_str!("import.ru.ftl")];
const ENGLISH: &[&str] = &[include_str!("en.ftl"), include_str!("import.en.ftl")];

/// A language that kc speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Russian.
    Russian,
    /// English.
    English,
}

/// A language with its texts loaded.
pub struct Locale {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    /// The language of a code such as `ru` or `ru_RU.UTF-8`; `None` for one that kc does not speak.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.to_lowercase();
        match code.split(['-', '_', '.', '@']).next() {
            Some("ru") => Some(Self::Russian),
            Some("en" | "c" | "posix") => Some(Self::English),
            _ => None,
        }
    }

    /// The language of the system, else English.
    pub fn of_system() -> Self {
        sys_locale::get_locale().and_then(|code| Self::from_code(&code)).unwrap_or(Self::English)
    }

    /// The code: `ru`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    fn resources(self) -> &'static [&'static str] {
        match self {
            Self::Russian => RUSSIAN,
            Self::English => ENGLISH,
        }
    }
}

impl Locale {
    /// Loads the texts of a language. A text that cannot be read is left out; a test reads them all.
    pub fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        for text in language.resources() {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The message itself.
    pub fn text(&self, message: &Message) -> String {
        self.format(message, None, &[]).unwrap_or_else(|| message.id.to_owned())
    }

    /// A text without arguments.
    pub fn word(&self, id: &'static str) -> String {
        self.text(&Message::new(id))
    }

    /// A text without arguments, by an id that is put together; `None` when there is no such text.
    pub fn text_of(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// A text that belongs to a message: its label, help or row. `None` when the message has no such text.
    pub fn attribute(&self, message: &Message, attribute: &str) -> Option<String> {
        self.format(message, Some(attribute), &[])
    }

    /// The headline for several findings with one cause, about so many items.
    pub fn headline(&self, message: &Message, count: usize, items: usize) -> Option<String> {
        self.format(message, Some("many"), &[("count", Argument::from(count)), ("items", Argument::from(items))])
    }

    /// A date as the language writes it.
    pub fn date(&self, date: chrono::NaiveDate) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self.language {
            Language::Russian => format!("{day:02}.{month:02}.{year:04}"),
            Language::English => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    fn format(&self, message: &Message, attribute: Option<&str>, more: &[(&'static str, Argument)]) -> Option<String> {
        let known = self.bundle.get_message(message.id)?;
        let pattern = match attribute {
            Some(name) => known.get_attribute(name)?.value(),
            None => known.value()?,
        };
        let mut arguments = FluentArgs::with_capacity(message.arguments.len() + more.len());
        for (name, argument) in message.arguments.iter().chain(more) {
            arguments.set(*name, self.value(argument));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Argument::Count(count) => FluentValue::from(*count),
            Argument::Date(date) => FluentValue::String(Cow::Owned(self.date(*date))),
            Argument::Message(message) => FluentValue::String(Cow::Owned(self.text(message))),
        }
    }
}

#[cfg(test)]
mod tests;
