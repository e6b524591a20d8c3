//! Checks one file: from its bytes to its findings.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::calendar::{Calendar, InvalidCalendar};
use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::{self, model::Roadmap};
use crate::rules::{self, Context, Rule};
use crate::source::{Located, Reading, Source};
use crate::template::{InvalidTemplate, Template};

/// What roadmaps are held against: templates and the calendar. Shared by all files of a run.
#[derive(Debug)]
pub struct Standard {
    federal: Arc<Template>,
    /// The template that the user chose for all roadmaps, instead of those that they name.
    chosen: Option<Arc<Template>>,
    calendar: Calendar,
    /// Template files that roadmaps name, read once each.
    read: Mutex<HashMap<PathBuf, Result<Arc<Template>, String>>>,
}

/// Why the standard cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StandardError {
    /// The template contradicts its format or itself.
    #[error("{path}: {error}")]
    Template {
        /// The file.
        path: String,
        /// What is wrong.
        error: InvalidTemplate,
    },
    /// The template file cannot be read.
    #[error("{path}: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the operating system said.
        #[source]
        cause: std::io::Error,
    },
    /// The calendar is broken.
    #[error(transparent)]
    Calendar(#[from] InvalidCalendar),
}

/// A file that was checked.
#[derive(Debug)]
pub struct Checked {
    /// The file.
    pub source: Source,
    /// The roadmap, where it could be read.
    pub roadmap: Option<Roadmap>,
    /// The findings in the order of the file.
    pub findings: Vec<Finding>,
}

impl Standard {
    /// The built-in standard, or the template of a file.
    ///
    /// # Errors
    /// The template file cannot be read or contradicts itself.
    pub fn new(template: Option<&Path>) -> Result<Self, StandardError> {
        let built_in = |error| StandardError::Template { path: "federal".to_owned(), error };
        Ok(Self {
            federal: Arc::new(Template::federal().map_err(built_in)?),
            chosen: template.map(|path| read_template(path).map(Arc::new)).transpose()?,
            calendar: Calendar::russia()?,
            read: Mutex::new(HashMap::new()),
        })
    }

    /// The calendar of working days.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The template of a roadmap: the one that the user chose, else the one that the file names, else the federal one.
    ///
    /// # Errors
    /// The file names a template that is not built in and cannot be read; said at its place.
    pub fn template(&self, source: &Source, roadmap: &Roadmap) -> Result<Arc<Template>, Box<Finding>> {
        if let Some(chosen) = &self.chosen {
            return Ok(Arc::clone(chosen));
        }
        match &roadmap.template {
            Some(name) if name.value != self.federal.file.id => self.named(source, name),
            _ => Ok(Arc::clone(&self.federal)),
        }
    }

    fn named(&self, source: &Source, name: &Located<String>) -> Result<Arc<Template>, Box<Finding>> {
        let folder = Path::new(source.path()).parent().unwrap_or(Path::new(""));
        let path = folder.join(&name.value);
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let template = read
            .entry(path)
            .or_insert_with_key(|path| read_template(path).map(Arc::new).map_err(|error| error.to_string()));
        template.clone().map_err(|reason| {
            let message = Message::new("roadmap-unknown-template").with("template", &name.value).with("reason", reason);
            Box::new(rules::unknown_template(name.span, message))
        })
    }
}

fn read_template(path: &Path) -> Result<Template, StandardError> {
    let shown = crate::source::display_path(path);
    let text =
        std::fs::read_to_string(path).map_err(|cause| StandardError::Unreadable { path: shown.clone(), cause })?;
    Template::parse(&text).map_err(|error| StandardError::Template { path: shown, error })
}

/// Checks what was read of a path with the rules that `selected` lets through.
///
/// Files that are no roadmaps give findings of the group input; they cannot be deselected.
pub fn check(reading: Reading, standard: &Standard, selected: &dyn Fn(&Rule) -> bool) -> Checked {
    let source = match reading {
        Reading::Text(source) => source,
        Reading::NotText(not_text) => {
            let findings = rules::not_text(&not_text);
            return Checked { source: not_text.source, roadmap: None, findings };
        }
    };
    let reading = roadmap::read(&source);
    let mut findings = rules::unreadable(&reading);
    if let Some(roadmap) = &reading.roadmap {
        match standard.template(&source, roadmap) {
            Ok(template) => {
                let context = Context::new(&source, roadmap, &template, &standard.calendar);
                findings.extend(rules::unknown_implements(&context));
                findings.extend(rules::run(&context, selected));
            }
            Err(finding) => findings.push(*finding),
        }
    }
    rules::sort(&mut findings);
    Checked { source, roadmap: reading.roadmap, findings }
}
