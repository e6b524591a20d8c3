//! `kc done`: writes a completion into a roadmap and leaves every other byte as it is.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::completion::{self, Refusal};
use crate::file;
use crate::locale::Locale;
use crate::message::{Argument, Message};
use crate::source::{MAX_FILE_BYTES, Reading, Source, display_path};

use super::arguments::{ConfigurationOptions, DoneOptions, GlobalOptions};
use super::configurations;
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &DoneOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let configured = configurations::locale(global, Some(&options.roadmap), &ConfigurationOptions::default());
    complete(options, configured.as_ref().unwrap_or(locale))
}

fn complete(options: &DoneOptions, locale: &Locale) -> Outcome {
    let path = display_path(&options.roadmap);
    let today = chrono::Local::now().date_naive();
    if options.on > today {
        return fail(locale, &Message::new("cli-done-in-future").with("date", options.on).with("today", today));
    }
    let _alone = alone(&options.roadmap);
    let text = match read(&options.roadmap) {
        Ok(text) => text,
        Err(message) => return fail(locale, &message),
    };
    let edited = match completion::complete(&text, &options.item, options.on, &options.evidence, options.force) {
        Ok(edited) => edited,
        Err(refusal) => return refuse(&path, &text, &options.item, refusal, locale),
    };
    // Whoever saved the file meanwhile must not lose what was saved.
    match read(&options.roadmap) {
        Ok(now) if now == text => {}
        _ => return fail(locale, &Message::new("cli-done-changed").with("path", &path)),
    }
    if let Err(error) = file::replace(&options.roadmap, |file| file.write_all(edited.as_bytes())) {
        return fail(locale, &output::cannot_write_file(&options.roadmap, &error));
    }
    let message = Message::new("cli-done").with("path", &path).with("item", &options.item).with("date", options.on);
    // The completion is recorded, whether or not that can be said.
    if let Err(error) = output::print(&format!("{}\n", crate::report::harmless(&locale.text(&message)))) {
        output::complain(locale, &output::cannot_write(&error));
    }
    Outcome::Clean
}

/// The text of the file, byte order mark included.
fn read(path: &Path) -> Result<String, Message> {
    let cannot =
        |cause: Argument| Message::new("cli-cannot-read").with("path", display_path(path)).with("cause", cause);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| cannot((&error).into()))?;
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|error| cannot((&error).into()))?;
    match Source::decode(&display_path(path), &bytes) {
        Reading::Text(_) => String::from_utf8(bytes).map_err(|error| cannot(error.to_string().into())),
        Reading::NotText(not_text) => Err(output::not_text(&not_text)),
    }
}

/// Waits until no other `kc done` has the file in hand, and holds it until this is dropped. The file is replaced by another
/// of its name, so that whoever waited looks whether it holds the one that is there now. Where a file cannot be locked,
/// what was saved meanwhile is still noticed.
fn alone(path: &Path) -> Option<File> {
    loop {
        let file = File::open(path).ok().filter(|file| file.metadata().is_ok_and(|metadata| metadata.is_file()))?;
        file.lock().ok()?;
        let held = same_file::Handle::from_file(file.try_clone().ok()?).ok()?;
        if same_file::Handle::from_path(path).ok()? == held {
            return Some(file);
        }
    }
}

fn refuse(path: &str, text: &str, item: &str, refusal: Refusal, locale: &Locale) -> Outcome {
    let about = |id| Message::new(id).with("path", path).with("item", item);
    let message = match refusal {
        Refusal::Unreadable(problems) => {
            let source = Source::new(path, text);
            for problem in &problems {
                let line = source.position(problem.span.start).line.to_string();
                let message = Message::new("cli-at-line").with("path", path).with("line", line);
                output::complain(locale, &message.with("problem", problem.message.clone()));
            }
            about("cli-done-unreadable")
        }
        Refusal::NoSuchItem(numbers) => match (nearest(item, &numbers), first_in(item, &numbers)) {
            (Some(nearest), _) => about("cli-done-misspelt-item").with("nearest", nearest),
            (None, Some(first)) => about("cli-done-section").with("first", first),
            (None, None) => about("cli-done-unknown-item"),
        },
        Refusal::SeveralItems => about("cli-done-several-items"),
        Refusal::AlreadyCompleted { on, evidence } => {
            let message = match on {
                Some(on) => about("cli-done-already").with("date", on),
                None => about("cli-done-already-evidence"),
            };
            message.with("evidence", evidence.unwrap_or_else(|| "–".to_owned()))
        }
        Refusal::NoEvidence => about("cli-done-no-evidence"),
        Refusal::NoPlace => about("cli-done-no-place"),
    };
    fail(locale, &message)
}

/// The number that was surely meant: with other marks between its parts, or one sign away in the same section. What is
/// completed is written into a legal text, so that another guess would do harm.
fn nearest<'n>(item: &str, numbers: &'n [String]) -> Option<&'n str> {
    let dotted = item.replace([',', ' '], ".");
    let section = |number: &str| number.rsplit_once('.').map(|(section, _)| section.to_owned());
    let same = |number: &&String| **number == dotted;
    let near = |number: &&String| {
        section(number).is_some_and(|outer| section(item) == Some(outer))
            && strsim::damerau_levenshtein(item, number) == 1
    };
    numbers.iter().find(same).or_else(|| numbers.iter().find(near)).map(String::as_str)
}

/// The first item of the section that was named in the place of an item.
fn first_in<'n>(section: &str, numbers: &'n [String]) -> Option<&'n str> {
    let within = |number: &&String| number.strip_prefix(section).is_some_and(|rest| rest.starts_with('.'));
    numbers.iter().find(within).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_that_was_surely_meant_is_suggested() {
        let numbers: Vec<String> = ["1.1", "1.3", "1.9", "3.1.6"].into_iter().map(str::to_owned).collect();
        let cases =
            [("1,3", Some("1.3")), ("1.33", Some("1.3")), ("3.1", None), ("9.9", None), ("3.1.66", Some("3.1.6"))];
        for (item, expected) in cases {
            assert_eq!(nearest(item, &numbers), expected, "{item}");
        }
        assert_eq!((first_in("3.1", &numbers), first_in("3.1.6", &numbers)), (Some("3.1.6"), None));
    }
}
