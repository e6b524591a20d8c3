//! What kc says, as data: the id of a text in `locale/*.ftl` and its arguments. Only a report turns it into words.

mod cause;

use chrono::NaiveDate;
use smol_str::SmolStr;

/// A text to be said in the user's language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// Id in the locale files. Its attributes say the rest: `.label`, `.help`, `.letter`, `.many`, `.row`.
    pub id: &'static str,
    /// Named arguments, in the order in which they were given.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A value that stands in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Text of the roadmap or a name: shown as it is, made harmless on output.
    Text(SmolStr),
    /// A count; the language chooses the plural form.
    Count(i64),
    /// A date, written as the language does.
    Date(NaiveDate),
    /// Another message inside this one.
    Message(Box<Message>),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl Message {
    /// The message with the line breaks of its texts made spaces: no value begins a line of its own.
    #[must_use]
    pub fn on_one_line(&self) -> Self {
        let flat = |argument: &Argument| match argument {
            Argument::Text(text) if text.contains(['\n', '\r']) => Argument::from(text.replace(['\n', '\r'], " ")),
            Argument::Message(message) => Argument::from(message.on_one_line()),
            other => other.clone(),
        };
        let arguments = self.arguments.iter().map(|(name, argument)| (*name, flat(argument))).collect();
        Self { id: self.id, arguments }
    }
}

impl From<&str> for Argument {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Argument {
    fn from(value: String) -> Self {
        Self::Text(value.into())
    }
}

impl From<&String> for Argument {
    fn from(value: &String) -> Self {
        Self::Text(value.into())
    }
}

impl From<&SmolStr> for Argument {
    fn from(value: &SmolStr) -> Self {
        Self::Text(value.clone())
    }
}

impl From<NaiveDate> for Argument {
    fn from(value: NaiveDate) -> Self {
        Self::Date(value)
    }
}

impl From<Message> for Argument {
    fn from(value: Message) -> Self {
        Self::Message(Box::new(value))
    }
}

impl From<usize> for Argument {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(value: u64) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(value: i64) -> Self {
        Self::Count(value)
    }
}
