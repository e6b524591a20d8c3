//! `kc new`: a roadmap to fill in, from the template and the facts of the body.

use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::draft::Draft;
use crate::file;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::{harmless, one_line};
use crate::roadmap::PROFILE_KEYS;
use crate::source::{as_word, display_path};
use crate::template::{FEDERAL_ID, Template, TemplateError, is_federal};

use super::arguments::{GlobalOptions, NewOptions};
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &NewOptions, _: &GlobalOptions, locale: &Locale) -> Outcome {
    if options.body.trim().is_empty() {
        return fail(locale, &Message::new("cli-blank-body"));
    }
    if let Some(unknown) = options.profile.iter().find(|fact| !PROFILE_KEYS.contains(&fact.trim())) {
        // The facts stand on lines of their own.
        let said =
            locale.text(&Message::new("cli-unknown-fact").with("fact", one_line(unknown)).with("known", facts(locale)));
        output::show(&format!("kc: {}\n", harmless(&said)));
        return Outcome::Failure;
    }
    let profile: Vec<String> = options.profile.iter().map(|fact| fact.trim().to_owned()).collect();
    // The name of the built-in template is no path.
    let file = options.template.as_deref().filter(|path| !is_federal(path));
    let template = match file {
        None => Template::federal().map_err(TemplateError::from),
        Some(path) => Template::read(path),
    };
    let template = match template {
        Ok(template) => template,
        Err(error) => return fail(locale, &Message::new("cli-bad-template").with("cause", error.message())),
    };
    let name = file.map_or(FEDERAL_ID.to_owned(), |path| seen_from(path, options.output.as_deref()));
    let draft = Draft {
        body: &options.body,
        region: options.region.as_deref().filter(|region| !region.trim().is_empty()),
        facts: &profile,
        template: &template,
        template_name: &name,
    };
    let text = draft.text(locale);
    match options.output.as_deref().filter(|path| !output::is_standard(path)) {
        None => match output::print(&text) {
            Ok(()) => Outcome::Clean,
            Err(error) => fail(locale, &output::cannot_write(&error)),
        },
        Some(path) if path.is_dir() => {
            fail(locale, &output::cannot_write_file(path, &io::ErrorKind::IsADirectory.into()))
        }
        Some(path) => match write(path, &text, options.force) {
            Ok(()) => {
                let shown = display_path(path);
                let next = Message::new("cli-new-written").with("word", as_word(&shown)).with("path", shown);
                output::show(&format!("{}\n", harmless(&locale.text(&next))));
                Outcome::Clean
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                fail(locale, &Message::new("cli-file-exists").with("path", display_path(path)))
            }
            Err(error) => fail(locale, &output::cannot_write_file(path, &error)),
        },
    }
}

/// The facts that a profile may state, a line each.
fn facts(locale: &Locale) -> String {
    let lines = PROFILE_KEYS.iter().map(|key| {
        let meaning = locale.text_of(&format!("condition-{}", key.replace('_', "-"))).unwrap_or_default();
        format!("\n  {key} – {meaning}")
    });
    lines.collect()
}

/// Writes a file whole or not at all; an old one is replaced only with force.
fn write(path: &Path, text: &str, force: bool) -> io::Result<()> {
    if force {
        return file::replace(path, |file| file.write_all(text.as_bytes()));
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        // What the disk did not take whole is no roadmap; that it cannot be written is what the user has to know.
        let _ = std::fs::remove_file(path);
    })
}

/// The path of a template as a roadmap at another place has to write it.
fn seen_from(template: &Path, roadmap: Option<&Path>) -> String {
    let folder =
        roadmap.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(target), Ok(folder)) = (template.canonicalize(), folder.canonicalize()) else {
        return display_path(template);
    };
    let common = target.components().zip(folder.components()).take_while(|(left, right)| left == right).count();
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(target.components().skip(common)).collect();
    display_path(&path)
}
