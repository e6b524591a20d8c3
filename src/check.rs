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

/// A file that was read and is still to be checked, with what applies to it. Who has many reads some and checks them then:
/// the processor keeps the code of one of the two at hand.
#[derive(Debug)]
pub struct Unchecked<'t> {
    source: Source,
    /// The roadmap, or why there is none.
    read: Result<RoadmapReading, Vec<Finding>>,
    standard: &'t Standard,
    settings: &'t Settings,
    shared: &'t [usize],
}

impl<'t> Unchecked<'t> {
    /// Reads the roadmap of a file. `shared` are those of the settings' waivers that are for it, by their index.
    pub fn new(reading: Reading, standard: &'t Standard, settings: &'t Settings, shared: &'t [usize]) -> Self {
        let (source, read) = match reading {
            Reading::Text(source) => {
                let read = Ok(roadmap::read(&source));
                (source, read)
            }
            Reading::NotText(not_text) => {
                let findings = rules::not_text(&not_text);
                (not_text.source, Err(findings))
            }
        };
        Self { source, read, standard, settings, shared }
    }
}

/// Reads and checks a file with all rules, and with nothing configured.
pub fn check(reading: Reading, standard: &Standard) -> Checked {
    check_with(reading, standard, &Settings::default(), &[])
}

/// Reads and checks a file: see [`Unchecked::new`] and [`check_all`].
pub fn check_with(reading: Reading, standard: &Standard, settings: &Settings, shared: &[usize]) -> Checked {
    match Prepared::new(Unchecked::new(reading, standard, settings, shared)) {
        Ok(prepared) => {
            let examined = examine(std::slice::from_ref(&prepared)).pop().unwrap_or_default();
            prepared.checked(examined)
        }
        Err(checked) => *checked,
    }
}

/// Checks files, each rule in all of them before the next one: the processor keeps its code at hand. The order of the files
/// stays.
///
/// Files that are no roadmaps give findings of the group input; they cannot be deselected.
pub fn check_all(files: Vec<Unchecked>) -> Vec<Checked> {
    let (mut ready, mut unread) = (Vec::with_capacity(files.len()), Vec::new());
    for (index, file) in files.into_iter().enumerate() {
        match Prepared::new(file) {
            Ok(prepared) => ready.push(prepared),
            Err(checked) => unread.push((index, *checked)),
        }
    }
    let examined = examine(&ready);
    let checked = ready.into_iter().zip(examined).map(|(prepared, examined)| prepared.checked(examined));
    let mut checked: Vec<Checked> = checked.collect();
    for (index, file) in unread {
        checked.insert(index, file);
    }
    checked
}

/// A roadmap that the rules can look at.
struct Prepared<'t> {
    source: Source,
    roadmap: Roadmap,
    template: Arc<Template>,
    standard: &'t Standard,
    settings: &'t Settings,
    shared: &'t [usize],
    /// What was found in reading.
    findings: Vec<Finding>,
}

/// What the rules say of a roadmap.
#[derive(Default)]
struct Examined {
    findings: Vec<Finding>,
    waived: Vec<Waived>,
    outcomes: Vec<RuleOutcome>,
    usages: Vec<(usize, Usage)>,
}

impl<'t> Prepared<'t> {
    /// `Err` for a file that no rule can look at.
    fn new(file: Unchecked<'t>) -> Result<Self, Box<Checked>> {
        let Unchecked { source, read, standard, settings, shared } = file;
        let mut reading = match read {
            Ok(reading) => reading,
            Err(findings) => return Err(Box::new(Checked::unread(source, findings))),
        };
        let mut findings = rules::unreadable(&reading);
        let Some(mut roadmap) = reading.roadmap.take() else {
            rules::sort(&mut findings);
            return Err(Box::new(Checked::unread(source, findings)));
        };
        settings.complete(&mut roadmap);
        match standard.template(&source, &roadmap) {
            Ok(template) => Ok(Self { source, roadmap, template, standard, settings, shared, findings }),
            Err(finding) => {
                findings.push(*finding);
                rules::sort(&mut findings);
                Err(Box::new(Checked { roadmap: Some(roadmap), ..Checked::unread(source, findings) }))
            }
        }
    }

    fn context(&self) -> Context<'_> {
        let context = Context::new(&self.source, &self.roadmap, &self.template, &self.standard.calendar);
        context.at(self.standard.as_of)
    }

    /// Applies waivers and severities to what the rules found.
    fn examined(&self, context: &Context, found: Vec<Finding>) -> Examined {
        let mut findings = self.findings.clone();
        findings.extend(rules::unknown_items(context));
        let whole = findings.is_empty();
        // Those of the rules are many: they are not moved to the others.
        let mut all = found;
        all.splice(..0, findings);
        let (settings, as_of) = (self.settings, self.standard.as_of);
        let hindrance = |rule: &Rule| {
            if settings.selects(rule) {
                rules::hindrance(rule, context, as_of)
            } else {
                Some(Message::new("not-applicable-not-selected"))
            }
        };
        let shared: Vec<(usize, &SharedWaiver)> =
            self.shared.iter().filter_map(|index| Some((*index, settings.waivers.get(*index)?))).collect();
        let looked = |rule: &Rule| hindrance(rule).is_none();
        let applying = Applying {
            source: &self.source,
            roadmap: &self.roadmap,
            template: &self.template,
            settings,
            as_of,
            shared: &shared,
            whole,
            looked: &looked,
        };
        let Applied { mut findings, problems, mut waived, usages } = applying.apply(all);
        let is_selected = |finding: &Finding| Rule::find(finding.rule).is_some_and(|rule| settings.selects(rule));
        findings.extend(problems.into_iter().filter(is_selected));
        settings.regrade(&mut findings);
        for waived in &mut waived {
            settings.regrade(std::slice::from_mut(&mut waived.finding));
        }
        let accepted: Vec<&Finding> = waived.iter().map(|waived| &waived.finding).collect();
        // Those of one rule still stand together, so that counting them is quick.
        let outcomes = rules::outcomes(&findings, &accepted, hindrance);
        rules::sort(&mut findings);
        Examined { findings, waived, outcomes, usages }
    }

    fn checked(self, examined: Examined) -> Checked {
        let Examined { findings, waived, outcomes, usages } = examined;
        Checked { source: self.source, roadmap: Some(self.roadmap), findings, waived, outcomes, usages }
    }
}

fn examine(ready: &[Prepared]) -> Vec<Examined> {
    let contexts: Vec<Context> = ready.iter().map(Prepared::context).collect();
    let found = rules::run(&contexts, &|index, rule| ready.get(index).is_some_and(|file| file.settings.selects(rule)));
    let examined = ready.iter().zip(&contexts).zip(found);
    examined.map(|((prepared, context), found)| prepared.examined(context, found)).collect()
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
