//! Which configuration applies to which file of a run.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::check::{Checked, Standard, StandardError};
use crate::configuration::{self, Configuration, FailOn, InvalidConfiguration, Settings, SharedWaiver, place};
use crate::locale::Locale;
use crate::message::{Argument, Message};
use crate::report::{one_line, text};
use crate::source::{Reading, Source, display_path};
use crate::template::FEDERAL_ID;
use crate::waiver::Usage;

use super::arguments::{CheckOptions, ConfigurationOptions, GlobalOptions, ReportOptions};
use super::output;
use super::paths::Input;

/// A configuration that was read.
#[derive(Debug)]
pub(super) struct Found {
    /// What it states.
    pub(super) configuration: Configuration,
    /// The file.
    pub(super) source: Source,
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its folder: paths in it start there.
    pub(super) folder: PathBuf,
}

impl Found {
    /// The template that it names.
    pub(super) fn template(&self) -> Option<PathBuf> {
        let name = self.configuration.template.as_ref().filter(|name| name.value != FEDERAL_ID)?;
        Some(self.folder.join(&name.value))
    }
}

/// What applies to the files below one configuration.
pub(super) struct Set {
    /// The configuration; none where nothing is configured.
    pub(super) found: Option<Found>,
    /// What it comes to, with the options of the command line.
    pub(super) settings: Settings,
    /// What the roadmaps are held against.
    pub(super) standard: Arc<Standard>,
    /// The shared waivers, by their index, that are for no file at all: only known where all that lies beside the
    /// configuration was looked through.
    pub(super) idle: Vec<usize>,
}

impl Set {
    /// What is known of each shared waiver before the roadmaps are read.
    pub(super) fn usages(&self) -> Vec<Usage> {
        let count = self.settings.waivers.len();
        (0..count).map(|index| Usage { idle: self.idle.contains(&index), ..Usage::default() }).collect()
    }
}

/// A file and what applies to it.
pub(super) struct Task {
    pub(super) input: Input,
    /// Index of the set.
    pub(super) set: usize,
    /// Those of the set's shared waivers that are for the file.
    pub(super) shared: Vec<usize>,
}

/// What a command line says of the things that a configuration says too.
pub(super) struct Asked<'o> {
    configuration: &'o ConfigurationOptions,
    select: &'o [String],
    ignore: &'o [String],
    fail_on: Option<FailOn>,
    template: Option<&'o Path>,
    as_of: Option<NaiveDate>,
    /// Where standard input would stand.
    pub(super) stdin: PathBuf,
}

impl<'o> From<&'o CheckOptions> for Asked<'o> {
    fn from(options: &'o CheckOptions) -> Self {
        Self {
            configuration: &options.configuration,
            select: &options.select,
            ignore: &options.ignore,
            fail_on: options.fail_on,
            template: options.template.as_deref(),
            as_of: options.as_of,
            stdin: PathBuf::from(options.stdin_filename.as_deref().unwrap_or("-")),
        }
    }
}

impl<'o> From<&'o ReportOptions> for Asked<'o> {
    fn from(options: &'o ReportOptions) -> Self {
        Self {
            configuration: &options.configuration,
            select: &options.select,
            ignore: &options.ignore,
            fail_on: options.fail_on,
            template: options.template.as_deref(),
            as_of: options.as_of,
            stdin: PathBuf::from("-"),
        }
    }
}

/// All sets of a run, and its files.
pub(super) struct Plan {
    pub(super) sets: Vec<Set>,
    pub(super) tasks: Vec<Task>,
}

impl Plan {
    /// The files that the run reads besides its roadmaps: configurations and their templates.
    pub(super) fn configured(&self) -> Vec<PathBuf> {
        let found = self.sets.iter().filter_map(|set| set.found.as_ref());
        found.flat_map(|found| std::iter::once(found.path.clone()).chain(found.template())).collect()
    }

    /// Notes the shared waivers that are for no file: those of a configuration whose folder was looked through. A file may
    /// be passed over there that is checked when it is named. To be asked where all folders could be read.
    pub(super) fn find_idle_waivers(&mut self, paths: &[PathBuf]) {
        let looked: Vec<PathBuf> = paths.iter().filter(|path| path.is_dir()).map(|path| place(path)).collect();
        for (index, set) in self.sets.iter_mut().enumerate() {
            let Some(found) = &set.found else { continue };
            if !looked.iter().any(|folder| found.folder.starts_with(folder)) {
                continue;
            }
            let tasks = || self.tasks.iter().filter(|task| task.set == index);
            let is_idle = |(index, waiver): &(usize, &SharedWaiver)| {
                !tasks().any(|task| task.shared.contains(index))
                    && !found.folder.join(&waiver.stated.path.value).exists()
            };
            set.idle = set.settings.waivers.iter().enumerate().filter(is_idle).map(|(index, _)| index).collect();
        }
    }
}

/// Why there is no plan: what to say on standard error.
pub(super) struct NoPlan(pub(super) String);

/// Reads a configuration file.
///
/// # Errors
/// It cannot be read, or is none: said with the places in it.
pub(super) fn read(path: &Path, locale: &Locale) -> Result<Found, NoPlan> {
    let shown = shown(path);
    let complaint = |cause: Argument| {
        let message = Message::new("config-unreadable").with("path", &shown).with("cause", cause);
        NoPlan(format!("kc: {}\n", one_line(&locale.text(&message))))
    };
    let invalid = |source: Source, findings| {
        let checked = Checked::other(source, findings);
        NoPlan(text::file(&checked, locale, output::plain_layout()))
    };
    let mut file = std::fs::File::open(path).map_err(|error| complaint((&error).into()))?;
    let source = match Source::read_from(&shown, &mut file).map_err(|error| complaint((&error.cause).into()))? {
        Reading::Text(source) => source,
        Reading::NotText(not_text) => return Err(complaint(not_text.message.into())),
    };
    match configuration::read(&source) {
        Ok(configuration) => {
            let folder = place(path).parent().map(Path::to_owned).unwrap_or_default();
            Ok(Found { configuration, source, path: path.to_owned(), folder })
        }
        Err(InvalidConfiguration { findings }) => Err(invalid(source, findings)),
    }
}

/// The path of the configuration that applies to a file or folder.
pub(super) fn path_for(path: &Path, options: &ConfigurationOptions) -> Option<PathBuf> {
    if options.no_config {
        return None;
    }
    options.config.clone().or_else(|| {
        let real = place(path);
        configuration::find(if real.is_dir() { &real } else { real.parent()? })
    })
}

/// The language of a run where neither an option nor the environment names one: that which is configured for a path, the
/// first of its command line.
pub(super) fn locale(global: &GlobalOptions, path: Option<&Path>, options: &ConfigurationOptions) -> Option<Locale> {
    if global.lang.is_some() {
        return None;
    }
    let path = path_for(path?, options)?;
    let Ok(Reading::Text(source)) = Source::read(&path) else { return None };
    configuration::read(&source).ok()?.language.map(|language| Locale::new(language.value))
}

/// Finds and reads all configurations of a run.
///
/// # Errors
/// Some configuration or its template cannot be used; all that is wrong is said at once.
pub(super) fn plan(inputs: Vec<Input>, asked: &Asked, locale: &Locale) -> Result<Plan, NoPlan> {
    let bad_template = |error: &StandardError| {
        let message = Message::new("cli-bad-template").with("cause", error.message());
        NoPlan(format!("kc: {}\n", one_line(&locale.text(&message))))
    };
    let common = Arc::new(Standard::new(asked.template).map_err(|error| bad_template(&error))?.at(asked.as_of));
    let mut plan = Plan { sets: Vec::new(), tasks: Vec::with_capacity(inputs.len()) };
    let mut known: HashMap<Option<PathBuf>, usize> = HashMap::new();
    let mut folders: HashMap<PathBuf, Option<PathBuf>> = HashMap::new();
    let mut complaints = String::new();
    for input in inputs {
        let real = match &input {
            Input::File(path) | Input::Found(path) => place(path),
            Input::Standard => place(&asked.stdin),
        };
        let folder = real.parent().map(Path::to_owned).unwrap_or_default();
        let path = folders.entry(folder.clone()).or_insert_with(|| path_for(&folder, asked.configuration)).clone();
        let set = if let Some(set) = known.get(&path) {
            *set
        } else {
            let set = self::set(path.as_deref(), asked, &common, locale).unwrap_or_else(|NoPlan(complaint)| {
                complaints.push_str(&complaint);
                Set { found: None, settings: Settings::default(), standard: Arc::clone(&common), idle: Vec::new() }
            });
            plan.sets.push(set);
            known.insert(path, plan.sets.len() - 1);
            plan.sets.len() - 1
        };
        let shared = plan.sets.get(set).map(|set| set.settings.waivers.iter().enumerate()).into_iter().flatten();
        let shared = shared.filter(|(_, waiver)| waiver.is_for(&real)).map(|(index, _)| index).collect();
        plan.tasks.push(Task { input, set, shared });
    }
    if complaints.is_empty() { Ok(plan) } else { Err(NoPlan(complaints)) }
}

/// A configuration, with the options of the command line in the place of its keys.
fn set(path: Option<&Path>, asked: &Asked, common: &Arc<Standard>, locale: &Locale) -> Result<Set, NoPlan> {
    let found = path.map(|path| read(path, locale)).transpose()?;
    let mut settings = found.as_ref().map(|found| Settings::new(&found.configuration)).unwrap_or_default();
    if !asked.select.is_empty() {
        settings.select = asked.select.to_vec();
    }
    if !asked.ignore.is_empty() {
        settings.ignore = asked.ignore.to_vec();
    }
    settings.fail_on = asked.fail_on.unwrap_or(settings.fail_on);
    let mut standard = Arc::clone(common);
    if let Some(found) = &found {
        let waivers = found.configuration.waivers.iter().flat_map(|waivers| &waivers.value);
        settings.waivers = waivers
            .map(|waiver| {
                let line = found.source.position(waiver.span.start).line;
                SharedWaiver::new(waiver.clone(), found.source.path(), line, &found.folder)
            })
            .collect();
        if let (Some(template), None) = (&found.configuration.template, asked.template)
            && let Some(path) = found.template()
        {
            let with_default = Standard::new(None).and_then(|standard| standard.with_default(&path));
            let with_default = with_default.map_err(|error| {
                let line = found.source.position(template.span.start).line;
                let cause = format!("{}:{line}: {}", found.source.path(), locale.text(&error.message()));
                let message = Message::new("cli-bad-template").with("cause", cause);
                NoPlan(format!("kc: {}\n", one_line(&locale.text(&message))))
            })?;
            standard = Arc::new(with_default.at(asked.as_of));
        }
    }
    Ok(Set { found, settings, standard, idle: Vec::new() })
}

/// A path from the current folder where it lies below, else the whole.
pub(super) fn shown(path: &Path) -> String {
    let below = std::env::current_dir().ok().and_then(|folder| path.strip_prefix(place(&folder)).ok());
    display_path(below.unwrap_or(path))
}
