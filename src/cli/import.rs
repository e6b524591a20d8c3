//! `kc import`: a ministry's own file to a roadmap in YAML.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::alignment::Alignment;
use crate::file;
use crate::import::draft::Draft;
use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::grid::Place;
use crate::import::limits::Limits;
use crate::import::review::{Review, ReviewKind};
use crate::import::write::Words;
use crate::import::{self, guard, update, write};
use crate::locale::{Language, Locale};
use crate::message::Message;
use crate::report::{harmless, one_line};
use crate::roadmap;
use crate::source::{Reading, Source, as_word, display_path};
use crate::template::Template;

use super::arguments::ImportOptions;
use super::{Outcome, fail, output, paths, sinks};

/// The schema beside the roadmap, where `kc schema roadmap` may put it.
const SCHEMA: &str = "roadmap.schema.json";
/// The most items that an entry of the list on standard error names.
const MOST_NUMBERS: usize = 12;

pub(super) fn run(options: &ImportOptions, locale: &Locale) -> Outcome {
    silence_readers();
    if options.files.len() > 1 && !options.output.as_deref().is_some_and(Path::is_dir) {
        return fail(locale, &Message::new("import-needs-folder"));
    }
    if options.update && options.output.is_none() {
        return fail(locale, &Message::new("import-update-needs-output"));
    }
    if let Some((first, second)) = same_target(options) {
        let message = Message::new("import-same-target").with("first", display_path(first));
        return fail(locale, &message.with("path", display_path(second)));
    }
    let mut worst = Outcome::Clean;
    for file in &options.files {
        worst = worst.max(one(file, options, locale));
    }
    worst
}

/// Two documents that would be written into one file.
fn same_target(options: &ImportOptions) -> Option<(&Path, &Path)> {
    let mut written: Vec<(PathBuf, &Path)> = Vec::new();
    for file in &options.files {
        let Some(target) = target(file, options) else { continue };
        if let Some((_, first)) = written.iter().find(|(known, _)| *known == target) {
            return Some((first, file));
        }
        written.push((target, file));
    }
    None
}

/// Panics of foreign readers are caught and told as a damaged file; their own words would only confuse.
fn silence_readers() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(guard::THREAD) {
            usual(panic);
        }
    }));
}

fn one(file: &Path, options: &ImportOptions, locale: &Locale) -> Outcome {
    let shown = display_path(file);
    let target = target(file, options);
    if let Some(target) = target.as_deref().filter(|target| target.exists() && !options.force && !options.update) {
        return fail(locale, &Message::new("import-exists").with("path", display_path(target)));
    }
    if sinks::conflict(target.as_deref().into_iter(), &[file]).is_some() {
        return fail(locale, &Message::new("import-over-itself").with("path", shown));
    }
    let limits = Limits::default();
    let bytes = match read(file, limits.file_bytes) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = Message::new("cli-cannot-read").with("path", shown).with("cause", &error);
            return fail(locale, &message);
        }
    };
    // Told first: the comments of an imported roadmap would pass for a table of one column and another.
    if is_roadmap(&bytes) {
        return fail(locale, &Message::new("import-roadmap").with("word", as_word(&shown)).with("path", shown));
    }
    let imported = import::read(&bytes, &limits).and_then(|document| {
        let draft = import::draft(&document)?;
        Ok((document.format, draft))
    });
    let (format, mut draft) = match imported {
        Ok(imported) => imported,
        Err(error) => return refuse(&shown, &error, locale),
    };
    let words = Comments { locale, file: file_name(file), format };
    if let Ok(template) = Template::federal() {
        let yaml = write::write(&draft, SCHEMA, &words);
        // Aligned with the template as `kc check` does it.
        if let Some(roadmap) = roadmap::read(&Source::new("import", yaml)).roadmap {
            draft.assume(Alignment::new(&roadmap, &template).shown_facts(&template));
        }
    }
    let mut yaml = write::write(&draft, SCHEMA, &words);
    if let Some(old) = target.as_deref().filter(|target| options.update && target.exists()) {
        match fs::read_to_string(old) {
            Ok(old) => {
                let (merged, mut lost) = update::merge(&old, &yaml, &|comment| words.wrote(comment));
                yaml = merged;
                let stated = |text: &str| roadmap::read(&Source::new("import", text)).roadmap;
                if let (Some(old), Some(new)) = (stated(&old), stated(&yaml)) {
                    let values = update::lost_values(&old, &new, &lost);
                    yaml.extend(values.iter().map(|value| format!("# {}\n", one_line(value))));
                    lost.extend(values);
                }
                let place = Place::Document;
                draft
                    .review
                    .extend(lost.into_iter().map(|line| Review::new(ReviewKind::LostAddition, place.clone(), line)));
            }
            Err(error) => {
                let message = Message::new("cli-cannot-read").with("path", display_path(old)).with("cause", &error);
                return fail(locale, &message);
            }
        }
    }
    let written = match &target {
        Some(target) => file::replace(target, |file| file.write_all(yaml.as_bytes())),
        None => output::print(&yaml),
    };
    if let Err(error) = written {
        let message = match &target {
            Some(target) => output::cannot_write_file(target, &error),
            None => output::cannot_write(&error),
        };
        return fail(locale, &message);
    }
    if options.files.len() > 1 && !draft.review.is_empty() {
        say(&format!("{shown}:"));
    }
    report(&shown, &draft, &words);
    if let Some(target) = &target {
        let shown = display_path(target);
        let next = Message::new("import-written").with("word", as_word(&shown)).with("path", shown);
        say(&locale.text(&next));
    }
    if options.strict && !draft.review.is_empty() { Outcome::Findings } else { Outcome::Clean }
}

/// True for what was imported already: YAML that the format knows.
fn is_roadmap(bytes: &[u8]) -> bool {
    let reading = Source::decode("import", bytes);
    let Reading::Text(source) = &reading else { return false };
    let read = roadmap::read(source);
    paths::looks_like_a_roadmap(&reading) && read.not_yaml.is_none() && read.roadmap.is_some()
}

/// Where the roadmap goes; `None` for standard output.
fn target(file: &Path, options: &ImportOptions) -> Option<PathBuf> {
    let output = options.output.as_deref().filter(|output| !output::is_standard(output))?;
    if output.is_dir() {
        let name = file.file_stem().unwrap_or_default();
        let mut path = output.join(name);
        path.as_mut_os_string().push(".yaml");
        return Some(path);
    }
    Some(output.to_owned())
}

/// At most one byte more than the limit, so that a larger file is known as such without being read whole.
fn read(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        io::stdin().take(most + 1).read_to_end(&mut bytes)?;
    } else {
        fs::File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn refuse(file: &str, error: &ImportError, locale: &Locale) -> Outcome {
    let message = Message::new("import-refused").with("path", file).with("cause", error.message());
    let outcome = fail(locale, &message);
    say(&format!("  {}", locale.text(&error.help())));
    outcome
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn say(line: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{}", harmless(line));
}

/// The review list and the last line.
fn report(file: &str, draft: &Draft, words: &Comments<'_>) {
    let locale = words.locale;
    let point = |text: &str| say(&output::fit(text));
    for group in grouped(&draft.review) {
        let Some(first) = group.first() else { continue };
        let what = locale.text(&first.message());
        if let ([_], Place::Document, None) = (group.as_slice(), &first.place, &first.number) {
            point(&what);
            continue;
        }
        let places: Vec<String> = group.iter().take(MOST_NUMBERS).map(|review| words.place(review)).collect();
        let more = group.len().saturating_sub(MOST_NUMBERS);
        let rest = if more > 0 { locale.text(&Message::new("import-more").with("count", more)) } else { String::new() };
        point(&format!("{what} ({}{rest})", places.join("; ")));
    }
    let to_review = draft.review.len();
    let summary = Message::new("import-summary")
        .with("path", file)
        .with("items", draft.items().len())
        .with("cells", draft.cells())
        .with("review", to_review);
    say(&locale.text(&summary));
}

/// Entries that say the same of several items, together and in the order of the first.
fn grouped(review: &[Review]) -> Vec<Vec<&Review>> {
    let mut groups: Vec<Vec<&Review>> = Vec::new();
    for entry in review {
        let same = |group: &&mut Vec<&Review>| {
            group.first().is_some_and(|first| first.kind == entry.kind && first.words == entry.words)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(entry),
            None => groups.push(vec![entry]),
        }
    }
    groups
}

/// Comments in the user's language.
struct Comments<'l> {
    locale: &'l Locale,
    file: String,
    format: Format,
}

impl Comments<'_> {
    fn place(&self, review: &Review) -> String {
        let place = self.locale.text(&review.place.message());
        match &review.number {
            Some(number) => {
                self.locale.text(&Message::new("import-at-item").with("number", number).with("place", place))
            }
            None => place,
        }
    }

    /// Whether a comment is one of kc's own, in either language: it is written anew.
    fn wrote(&self, comment: &str) -> bool {
        let own = |locale: &Locale| {
            let begins = |id: &'static str| comment.strip_prefix(locale.word(id).as_str());
            let footnote = begins("import-comment-footnote").and_then(|rest| rest.trim_start().split_once(':'));
            // An analyst's own comment may begin with the word; only kc's own goes on with a number and a colon.
            footnote.is_some_and(|(mark, _)| mark.bytes().all(|byte| byte.is_ascii_digit()))
                || ["import-comment-review", "import-comment-source", "import-comment-columns"]
                    .into_iter()
                    .any(|id| begins(id).is_some())
        };
        comment.starts_with("yaml-language-server:")
            || own(self.locale)
            || own(&Locale::new(Language::Russian))
            || own(&Locale::new(Language::English))
    }
}

impl Words for Comments<'_> {
    fn review(&self, review: &Review) -> String {
        let what = self.locale.text(&review.message());
        let begin = self.locale.word("import-comment-review");
        match review.place {
            Place::Document => format!("{begin} {what}"),
            _ => format!("{begin} {what} ({})", self.locale.text(&review.place.message())),
        }
    }

    fn footnote(&self, mark: &str, text: &str) -> String {
        format!("{} {mark}: {text}", self.locale.word("import-comment-footnote"))
    }

    fn source(&self, draft: &Draft) -> Vec<String> {
        let locale = self.locale;
        let place = draft.table.as_ref().map(|place| locale.text(&place.message())).unwrap_or_default();
        let source =
            format!("{} {} ({}), {place}", locale.word("import-comment-source"), self.file, self.format.name());
        let columns: Vec<String> = draft
            .columns
            .iter()
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, column)| {
                let taken = column.map_or("—", |column| KEYS.get(column as usize).copied().unwrap_or("—"));
                format!("{text} → {taken}")
            })
            .collect();
        vec![source, format!("{} {}", locale.word("import-comment-columns"), columns.join("; "))]
    }
}

/// The keys of an item, in the order of [`crate::import::table::header::Column`].
const KEYS: [&str; 5] = ["number", "title", "deadline", "responsible", "document"];
