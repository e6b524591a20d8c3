//! Checks one file: from its bytes to its findings.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;

use crate::calendar::{Calendar, InvalidCalendar};
use crate::configuration::{Settings, SharedWaiver};
use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::{self, RoadmapReading, model::Roadmap};
use crate::rules::{self, Context, Rule, RuleGroup, RuleOutcome};
use crate::source::{Located, Reading, Source, Span, display_path};
use crate::template::{FEDERAL_ID, Template, TemplateError};
use crate::waiver::{Applied, Applying, Usage, Waived};

/// What roadmaps are held against: templates and the calendar. Shared by all files of a run.
#[derive(Debug)]
pub struct Standard {
    /// The template that the user chose for all roadmaps, instead of those that they name.
    chosen: Option<Arc<Template>>,
    /// The template of roadmaps that name none, where it is not the federal one.
    default: Option<Arc<Template>>,
    calendar: Calendar,
    /// The day on which roadmaps are looked at; without it nothing depends on a day.
    as_of: Option<NaiveDate>,
    /// Template files that roadmaps name, read once each.
    read: Mutex<HashMap<PathBuf, Result<Arc<Template>, Message>>>,
}

/// Why the standard cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StandardError {
    /// The template file cannot be read, or the template contradicts its format or itself.
    #[error(transparent)]
    Template(#[from] TemplateError),
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
    /// The findings that a waiver accepts, in the order of the file.
    pub waived: Vec<Waived>,
    /// What became of each rule.
    pub outcomes: Vec<RuleOutcome>,
    /// What the roadmap had for the shared waivers that are for it, by their index in the settings.
    pub usages: Vec<(usize, Usage)>,
}

impl StandardError {
    /// What is wrong, to be said in the user's language.
    pub fn message(&self) -> Message {
        match self {
            Self::Template(error) => error.message(),
            Self::Calendar(error) => Message::new("cli-bad-calendar").with("cause", error.to_string()),
        }
    }
}

impl Standard {
    /// The built-in standard, or the template of a file. The built-in template is read when the first roadmap needs it.
    ///
    /// # Errors
    /// The template file cannot be read or contradicts itself.
    pub fn new(template: Option<&Path>) -> Result<Self, StandardError> {
        Ok(Self {
            chosen: template.map(|path| Template::read(path).map(Arc::new)).transpose()?,
            default: None,
            calendar: Calendar::russia()?,
            as_of: None,
            read: Mutex::new(HashMap::new()),
        })
    }

    /// The standard with another template for roadmaps that name none.
    ///
    /// # Errors
    /// The template file cannot be read or contradicts itself.
    pub fn with_default(mut self, template: &Path) -> Result<Self, StandardError> {
        self.default = Some(Arc::new(Template::read(template)?));
        Ok(self)
    }

    /// The standard on a day: what is overdue is only said for one.
    #[must_use]
    pub fn at(mut self, as_of: Option<NaiveDate>) -> Self {
        self.as_of = as_of;
        self
    }

    /// The template of a roadmap: the one that the user chose, else the one that the file names, else the
    /// default one.
    ///
    /// # Errors
    /// The file names a template that is not built in and cannot be read; said at its place.
    pub fn template(&self, source: &Source, roadmap: &Roadmap) -> Result<Arc<Template>, Box<Finding>> {
        if let Some(chosen) = &self.chosen {
            return Ok(Arc::clone(chosen));
        }
        match &roadmap.template {
            Some(name) if name.value != FEDERAL_ID => self.named(source, name),
            name => match &self.default {
                Some(default) if name.is_none() => Ok(Arc::clone(default)),
                _ => federal(name.as_ref().map_or_else(Span::default, |name| name.span)),
            },
        }
    }

    fn named(&self, source: &Source, name: &Located<String>) -> Result<Arc<Template>, Box<Finding>> {
        let folder = Path::new(source.path()).parent().unwrap_or(Path::new(""));
        let path = folder.join(&name.value);
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let template = read.entry(path).or_insert_with_key(|path| named_template(path));
        template.clone().map_err(|reason| {
            let message = Message::new("roadmap-unknown-template").with("template", &name.value).with("reason", reason);
            Box::new(rules::unknown_template(name.span, message))
        })
    }
}

/// A template that a roadmap names. A roadmap may come from anybody: only an ordinary file is read, and nothing is quoted
/// from one that is no template.
fn named_template(path: &Path) -> Result<Arc<Template>, Message> {
    if std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(Message::new("template-no-file").with("path", display_path(path)));
    }
    Template::read(path).map(Arc::new).map_err(|error| match error {
        TemplateError::Invalid(_) if !looks_like_a_template(path) => {
            Message::new("template-no-template").with("path", display_path(path))
        }
        error => error.message(),
    })
}

/// True for a text with the keys that every template begins with.
fn looks_like_a_template(path: &Path) -> bool {
    let has = |source: &Source, key: &str| source.text().lines().any(|line| line.starts_with(key));
    matches!(Source::read(path), Ok(Reading::Text(source)) if has(&source, "format:") && has(&source, "id:"))
}

/// The built-in template.
fn federal(place: Span) -> Result<Arc<Template>, Box<Finding>> {
    Template::shared().map_err(|error| Box::new(rules::unknown_template(place, TemplateError::from(error).message())))
}

/// A file that was read and is still to be checked. Who has many reads some and checks them then: the processor keeps
/// the code of one of the two at hand.
#[derive(Debug)]
pub struct Unchecked {
    source: Source,
    /// The roadmap, or why there is none.
    read: Result<RoadmapReading, Vec<Finding>>,
}

impl Unchecked {
    /// Reads the roadmap of a file.
    pub fn new(reading: Reading) -> Self {
        match reading {
            Reading::Text(source) => {
                let read = Ok(roadmap::read(&source));
                Self { source, read }
            }
            Reading::NotText(not_text) => {
                let read = Err(rules::not_text(&not_text));
                Self { source: not_text.source, read }
            }
        }
    }

    /// Checks the roadmap with the rules that `selected` lets through, and with nothing configured.
    ///
    /// Files that are no roadmaps give findings of the group input; they cannot be deselected.
    pub fn check(self, standard: &Standard, selected: &dyn Fn(&Rule) -> bool) -> Checked {
        examine(self, standard, &Settings::default(), &[], selected)
    }

    /// Checks the roadmap with what applies to it. `shared` are those of the settings' waivers that are for this roadmap, by
    /// their index.
    pub fn check_with(self, standard: &Standard, settings: &Settings, shared: &[usize]) -> Checked {
        examine(self, standard, settings, shared, &|rule| settings.selects(rule))
    }
}

/// Reads and checks a file: see [`Unchecked::check`].
pub fn check(reading: Reading, standard: &Standard, selected: &dyn Fn(&Rule) -> bool) -> Checked {
    Unchecked::new(reading).check(standard, selected)
}

/// Reads and checks a file: see [`Unchecked::check_with`].
pub fn check_with(reading: Reading, standard: &Standard, settings: &Settings, shared: &[usize]) -> Checked {
    Unchecked::new(reading).check_with(standard, settings, shared)
}

fn examine(
    unchecked: Unchecked,
    standard: &Standard,
    settings: &Settings,
    shared: &[usize],
    selected: &dyn Fn(&Rule) -> bool,
) -> Checked {
    let Unchecked { source, read } = unchecked;
    let mut reading = match read {
        Ok(reading) => reading,
        Err(findings) => return Checked::unread(source, findings),
    };
    let mut findings = rules::unreadable(&reading);
    let Some(mut roadmap) = reading.roadmap.take() else {
        rules::sort(&mut findings);
        return Checked::unread(source, findings);
    };
    settings.complete(&mut roadmap);
    let template = match standard.template(&source, &roadmap) {
        Ok(template) => template,
        Err(finding) => {
            findings.push(*finding);
            rules::sort(&mut findings);
            return Checked { roadmap: Some(roadmap), ..Checked::unread(source, findings) };
        }
    };
    let context = Context::new(&source, &roadmap, &template, &standard.calendar).at(standard.as_of);
    findings.extend(rules::unknown_items(&context));
    let whole = findings.is_empty();
    // Those of the rules are many: they are not moved to the others.
    let mut all = rules::run(&context, selected);
    all.splice(..0, findings);
    let hindrance = |rule: &Rule| {
        if selected(rule) {
            rules::hindrance(rule, &context, standard.as_of)
        } else {
            Some(Message::new("not-applicable-not-selected"))
        }
    };
    let shared: Vec<(usize, &SharedWaiver)> =
        shared.iter().filter_map(|index| Some((*index, settings.waivers.get(*index)?))).collect();
    let looked = |rule: &Rule| hindrance(rule).is_none();
    let applying = Applying {
        source: &source,
        roadmap: &roadmap,
        template: &template,
        settings,
        as_of: standard.as_of,
        shared: &shared,
        whole,
        looked: &looked,
    };
    let Applied { mut findings, problems, mut waived, usages } = applying.apply(all);
    findings.extend(problems.into_iter().filter(|finding| Rule::find(finding.rule).is_some_and(selected)));
    settings.regrade(&mut findings);
    for waived in &mut waived {
        settings.regrade(std::slice::from_mut(&mut waived.finding));
    }
    rules::sort(&mut findings);
    let outcomes =
        rules::outcomes(&findings, &waived.iter().map(|waived| &waived.finding).collect::<Vec<_>>(), hindrance);
    Checked { roadmap: Some(roadmap), findings, waived, outcomes, usages, source }
}

impl Checked {
    /// A file that could not be read as a roadmap: no rule but those about the file could look.
    fn unread(source: Source, findings: Vec<Finding>) -> Self {
        let not_yaml = findings.iter().any(|finding| Rule::find(finding.rule).is_some_and(rules::is_about_yaml));
        // What is no YAML could not be held against the format either.
        let looked = |rule: &Rule| rule.group == RuleGroup::Input && (rules::is_about_yaml(rule) || !not_yaml);
        let unread = |rule: &Rule| (!looked(rule)).then(|| Message::new("not-applicable-unread"));
        let outcomes = rules::outcomes(&findings, &[], unread);
        Self { source, roadmap: None, findings, waived: Vec::new(), outcomes, usages: Vec::new() }
    }

    /// Findings in a file that is no roadmap: a configuration.
    pub fn other(source: Source, findings: Vec<Finding>) -> Self {
        Self { source, roadmap: None, findings, waived: Vec::new(), outcomes: Vec::new(), usages: Vec::new() }
    }
}
