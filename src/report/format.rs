//! The formats of a report. Each is a head, a piece for each file, and a tail, so that a report of any size is written
//! as it grows.

use crate::check::{Checked, Standard};
use crate::locale::Locale;

use super::harmless::without_commands;
use super::text::Layout;
use super::{Summary, alignment, concise, github, gitlab, json, jsonl, junit, sarif, text};

/// A form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: snippets of the file.
    Text,
    /// A finding a line.
    Concise,
    /// One versioned document.
    Json,
    /// One finding in JSON a line.
    Jsonl,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// JUnit XML.
    Junit,
}

/// How findings are shown.
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct View<'v> {
    /// The language.
    pub locale: &'v Locale,
    /// How text is laid out.
    pub layout: Layout,
    /// Waived findings are listed.
    pub show_waived: bool,
    /// What became of each rule is listed.
    pub show_passed: bool,
    /// How the roadmap was aligned is shown.
    pub explain_alignment: bool,
    /// Neither counts nor anything else beside the findings.
    pub quiet: bool,
}

/// What a file gives to a report.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Written at once.
    pub body: String,
    /// Kept for the tail: waived findings, outcomes of the rules.
    pub later: [String; 2],
}

impl From<String> for Piece {
    fn from(body: String) -> Self {
        Self { body, later: Default::default() }
    }
}

impl Format {
    /// All, with their names in options.
    pub const ALL: [(&'static str, Self); 8] = [
        ("text", Self::Text),
        ("concise", Self::Concise),
        ("json", Self::Json),
        ("jsonl", Self::Jsonl),
        ("sarif", Self::Sarif),
        ("github", Self::Github),
        ("gitlab", Self::Gitlab),
        ("junit", Self::Junit),
    ];

    /// The name in options.
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, format)| *format == self).map_or("text", |(id, _)| id)
    }

    /// What stands before the first file.
    pub fn head(self, view: &View) -> String {
        match self {
            Self::Json => json::head(),
            Self::Sarif => sarif::head(view),
            Self::Gitlab => gitlab::head(),
            Self::Junit => junit::head(),
            Self::Text | Self::Concise | Self::Jsonl | Self::Github => String::new(),
        }
    }

    /// What stands between the pieces of two files.
    pub fn separator(self) -> &'static str {
        match self {
            Self::Json | Self::Sarif | Self::Gitlab => ",",
            Self::Text | Self::Concise | Self::Jsonl | Self::Github | Self::Junit => "",
        }
    }

    /// A file.
    pub fn piece(self, checked: &Checked, standard: &Standard, view: &View) -> Piece {
        match self {
            Self::Text if view.explain_alignment => shown(&alignment::file(checked, standard, view)),
            Self::Text => shown(&text::piece(checked, view)),
            Self::Concise => shown(&concise::piece(checked, view)),
            Self::Json => json::piece(checked, view),
            Self::Jsonl => jsonl::piece(checked, view).into(),
            Self::Sarif => sarif::piece(checked, view).into(),
            Self::Github => github::piece(checked, view).into(),
            Self::Gitlab => gitlab::piece(checked, view).into(),
            Self::Junit => junit::piece(checked, view).into(),
        }
    }

    /// What stands after the last file; `later` is what the pieces kept for it.
    pub fn tail(self, later: &[Vec<String>; 2], summary: &Summary, view: &View) -> String {
        match self {
            Self::Text if view.quiet || summary.files == 0 => String::new(),
            Self::Text => text::summary(summary, view.locale, view.layout),
            Self::Json => json::tail(later, summary, view),
            Self::Sarif => sarif::tail(),
            Self::Gitlab => gitlab::tail(),
            Self::Junit => junit::tail(),
            Self::Concise | Self::Jsonl | Self::Github => String::new(),
        }
    }
}

/// Text for people, which a pipeline may show too.
fn shown(text: &str) -> Piece {
    without_commands(text).into_owned().into()
}
