//! What a rule found: where, what, why, and what to do about it. Words come later, in the report.

use std::borrow::Cow;

use smol_str::SmolStr;

use crate::message::{Argument, Message};
use crate::source::Span;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a slip.
    Warning,
    /// The roadmap contradicts the standard or itself.
    Error,
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The name in options, configuration and machine formats.
    pub fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub message: Message,
}

/// One finding about one place of one roadmap.
///
/// Its message has attributes in the locale files: `.label` (a few words under the place), `.help` (what to write
/// instead) and, where findings of one cause are shown together, `.many` (the headline for several, given their
/// `count` and the number of their `items`), `.row` (this one in the list) or `.shared` (what the list says once, before
/// the items that it is true of, or before what `.each` says of them) and `.list` (what the list is of, where it is not of
/// items or places). `.letter` stands in the place of the help where that names keys or commands, for those who read the
/// document and not the file. All are given the message's arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// Its severity.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: Message,
    /// The clause of the standard that asks for it.
    pub basis: Option<Message>,
    /// Number of the item in the roadmap.
    pub item: Option<SmolStr>,
    /// Number of the item in the template.
    pub template_item: Option<SmolStr>,
    /// The exact value.
    pub span: Span,
    /// Other places.
    pub related: Vec<Label>,
    /// Findings of one rule with equal causes are shown as one diagnostic that lists their items.
    pub cause: Option<Cow<'static, str>>,
}

impl Finding {
    /// A finding at a place.
    pub fn new(rule: &'static str, severity: Severity, span: Span, message: Message) -> Self {
        Self {
            rule,
            severity,
            message,
            basis: None,
            item: None,
            template_item: None,
            span,
            related: Vec::new(),
            cause: None,
        }
    }

    /// The finding with one more argument of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// The clause of the standard.
    #[must_use]
    pub fn basis(mut self, basis: impl Into<Option<Message>>) -> Self {
        self.basis = basis.into();
        self
    }

    /// One more place.
    #[must_use]
    pub fn related(mut self, span: Span, message: Message) -> Self {
        self.related.push(Label { span, message });
        self
    }

    /// What the finding has in common with others of its rule.
    #[must_use]
    pub fn cause(mut self, cause: impl Into<Cow<'static, str>>) -> Self {
        self.cause = Some(cause.into());
        self
    }
}
