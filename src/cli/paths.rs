//! From the paths of a command line to the files that are checked.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use crate::configuration::{FILE_NAMES, place};
use crate::message::Message;
use crate::source::{Reading, Source, UnreadableSource, as_word, display_path};

/// Top-level keys that only a roadmap has. A YAML file in a folder that has none of them is something else.
const ROADMAP_KEYS: &[&str] = &["body:", "act:", "working_group:", "regional_acts:", "profile:"];

/// Endings of the documents that `kc import` turns into roadmaps.
const DOCUMENTS: &[&str] = &["docx", "doc", "rtf", "odt", "xlsx", "xls", "ods", "pdf"];

/// A roadmap to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// A file that the user named.
    File(PathBuf),
    /// A YAML file found in a folder: skipped when it is no roadmap.
    Found(PathBuf),
    /// Standard input.
    Standard,
}

/// The files to be checked, in the order of their paths, and what could not be found.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) inputs: Vec<Input>,
    pub(super) problems: Vec<Message>,
}

/// Walks the paths of a command line. Each file comes once, however it was named.
pub(super) fn collect(paths: &[PathBuf]) -> Inputs {
    let mut found = Collected::default();
    let mut problems = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            found.inputs.insert(("-".to_owned(), PathBuf::new()), Input::Standard);
        } else if path.is_dir() {
            let (count, document) = walk(path, &mut found, &mut problems);
            if count == 0 && problems.is_empty() {
                let message = match document {
                    Some(document) => Message::new("cli-only-documents").with("document", as_word(&document)),
                    None => Message::new("cli-no-roadmaps"),
                };
                problems.push(message.with("path", display_path(path)));
            }
        } else {
            found.add(Input::File(path.clone()), path);
        }
    }
    Inputs { inputs: found.inputs.into_values().collect(), problems }
}

/// The files of a run. Each comes once, however it is named; two files whose names look alike are two.
#[derive(Debug, Default)]
struct Collected {
    /// By the shown path, then by where the file really is.
    inputs: BTreeMap<(String, PathBuf), Input>,
    shown: HashMap<PathBuf, String>,
}

impl Collected {
    fn add(&mut self, input: Input, path: &Path) {
        let real = place(path);
        let shown = self.shown.entry(real.clone()).or_insert_with(|| display_path(path)).clone();
        let known = self.inputs.entry((shown, real)).or_insert_with(|| input.clone());
        // A file that is named is read whatever it holds.
        if let (Input::Found(path), Input::File(_)) = (&known, input) {
            *known = Input::File(path.clone());
        }
    }
}

/// Finds the YAML files of a folder; gives their number, and the first of the documents that stand in it.
fn walk(folder: &Path, found: &mut Collected, problems: &mut Vec<Message>) -> (usize, Option<String>) {
    let mut document: Option<String> = None;
    let mut count = 0;
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_yaml(entry.path()) => {
                count += 1;
                found.add(Input::Found(entry.path().to_owned()), entry.path());
            }
            Ok(entry) if is_document(entry.path()) => {
                let path = display_path(entry.path());
                if document.as_ref().is_none_or(|known| path < *known) {
                    document = Some(path);
                }
            }
            Ok(_) => {}
            Err(error) => problems.push(unwalked(&error)),
        }
    }
    (count, document)
}

/// What could not be looked into, and why.
fn unwalked(error: &ignore::Error) -> Message {
    match (path_of(error), error.io_error()) {
        (Some(path), Some(cause)) => {
            Message::new("cli-cannot-read").with("path", display_path(path)).with("cause", cause)
        }
        _ => Message::new("cli-cannot-walk").with("cause", error.to_string()),
    }
}

/// The path that an error of the walk is about.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

fn is_document(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| DOCUMENTS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// True for a YAML file that is no configuration: those are never taken for roadmaps.
fn is_yaml(path: &Path) -> bool {
    let yaml = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml"));
    yaml && !path.file_name().is_some_and(|name| FILE_NAMES.iter().any(|known| name == *known))
}

/// Reads an input; `None` for a YAML file of a folder that is something else than a roadmap.
///
/// # Errors
/// The file cannot be opened or read.
pub(super) fn read(input: &Input, standard_name: &str) -> Result<Option<Reading>, UnreadableSource> {
    match input {
        Input::Standard => Source::read_from(standard_name, &mut std::io::stdin().lock()).map(Some),
        Input::File(path) => Source::read(path).map(Some),
        Input::Found(path) => Source::read(path).map(|reading| looks_like_a_roadmap(&reading).then_some(reading)),
    }
}

/// True unless the file is clearly something else: text with top-level keys, none of which a roadmap alone has. Sections
/// without an id, which every template has, are those of a roadmap that lost its head; a format beside the template that
/// is followed is the head of one that lost the rest.
pub(super) fn looks_like_a_roadmap(reading: &Reading) -> bool {
    let Reading::Text(source) = reading else { return true };
    let text = source.text();
    // The keys of the outermost mapping stand as far to the right as the first of them, in quotes or without.
    let is_key = |line: &&str| {
        let begun = line.trim_start();
        !begun.is_empty() && !begun.starts_with(['#', '%']) && !begun.starts_with("---")
    };
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let outermost = text.lines().find(is_key).map_or(0, indentation);
    let begins_with = |line: &str, key: &str| {
        let quoted = line.trim_start_matches(['{', ' ', '?']).trim_start_matches(['"', '\'']);
        let name = key.trim_end_matches(':');
        let Some((begun, rest)) = quoted.split_at_checked(name.len()) else { return false };
        let rest = rest.trim_start_matches(['"', '\'']).trim_start();
        begun.eq_ignore_ascii_case(name) && (rest.starts_with(':') || (rest.is_empty() && line.starts_with('?')))
    };
    // In braces the outermost keys may stand on one line, behind commas, and inner ones look like them: two have to agree.
    let in_braces = text.lines().find(is_key).is_some_and(|line| line.trim_start().starts_with('{'));
    let has = |key: &str| {
        let lines = text.lines().filter(|line| in_braces || indentation(line) == outermost);
        let mut parts = lines.flat_map(|line| line.split(|mark| in_braces && mark == ','));
        parts.any(|part| begins_with(part.trim_start(), key))
    };
    let part = || (has("sections:") || (has("format:") && has("template:"))) && !has("id:");
    let known = || ROADMAP_KEYS.iter().filter(|key| has(key)).count() + usize::from(in_braces && has("sections:"));
    text.trim().is_empty() || known() > usize::from(in_braces) || part()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_and_calendars_are_no_roadmaps_but_broken_ones_are() {
        let text = |text: &str| looks_like_a_roadmap(&Reading::Text(Source::new("a.yaml", text)));
        assert!(text("format: 1\nbody: Министерство\n"));
        assert!(text(""));
        assert!(text("\tbody: [\nbody: x"));
        assert!(!text("format: 1\nid: federal\nsections:\n"));
        assert!(!text("stages: [check]\n"));
        assert!(text("sections:\n  - number: '1'\n title: ["));
        assert!(text("# the schema\nformat: 1\ntemplate: federal\ntitle: План меро"));
        assert!(!text("template: federal\nselect: [structure]\n"));
        assert!(text("\"format\": 1\n\"body\": Министерство\n"));
        assert!(text("# the roadmap\n  format: 1\n  body : Министерство\n"));
        assert!(text("{body: Министерство, sections: []}"));
        assert!(text("{format: 1, body: Министерство, sections: []}"));
        assert!(text("{\n  \"format\": 1,\n  \"body\": \"Министерство\",\n  \"sections\": []\n}"));
        assert!(text("Format: 1\nBody: Министерство\n"));
        assert!(text("? format\n: 1\n? body\n: Министерство\n"));
        assert!(!text("{select: [structure], template: federal}"));
        assert!(!text("{\"openapi\": 3, \"paths\": {\"body\": {\"type\": \"object\"}}}"));
        assert!(!text("stages: [check]\njob:\n  body: text\n  profile: x\n"));
    }
}
