//! What kc writes about its own command line: completions, manual pages, help; read by the programs that they are for.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use kc::locale::{Language, Locale};
use support::{folder, inversion, kc_in, root};

fn kc(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    let output =
        command.current_dir(root()).args(arguments).env_clear().env("COLUMNS", "100").output().expect("kc runs");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Runs a program that may be absent; `None` then.
fn program(name: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    Command::new(name).args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8").env("MANWIDTH", "100").output().ok()
}

/// Commands as a user types them.
const COMMANDS: [&str; 14] = [
    "",
    "check",
    "explain",
    "rules",
    "schema",
    "config",
    "template",
    "template list",
    "template show",
    "template check",
    "new",
    "completions",
    "man",
    "help",
];

#[test]
fn causes_are_said_in_the_language_of_the_user() {
    let folder = folder(&[("a.yaml", &inversion("01.02.2024", ""))]);
    let said = |arguments: &[&str]| {
        let output = kc_in(folder.path(), &[arguments, &["--lang", "ru"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let absent: [&[&str]; 9] = [
        &["check", "no.yaml"],
        &["check", "a.yaml", "--config", "no.yaml"],
        &["check", "a.yaml", "--template", "no.yaml"],
        &["overdue", "no.yaml"],
        &["overdue", "a.yaml", "--journal", "no.csv"],
        &["report", "no.yaml", "-o", "a.md"],
        &["done", "no.yaml", "1.1", "--on", "01.02.2024", "--evidence", "Отчёт"],
        &["import", "no.docx"],
        &["template", "check", "no.yaml"],
    ];
    for arguments in absent {
        let words = said(arguments);
        assert!(words.ends_with(": нет такого файла или папки\n"), "{arguments:?}: {words}");
    }
    assert_eq!(said(&["import", "."]), "kc: не удаётся прочитать .: это папка, а не файл\n");
    assert_eq!(said(&["check", "a.yaml/b"]), "kc: не удаётся прочитать a.yaml/b: часть пути – файл, а не папка\n");
}

#[test]
fn a_document_and_a_strange_baseline_are_told_in_words() {
    let folder = folder(&[
        ("a.yaml", &inversion("01.02.2024", "")),
        ("plan.html", "<!DOCTYPE html><html><body>План</body></html>"),
        ("old.json", "{\"version\":7,\"findings\":[]}"),
    ]);
    let said = |arguments: &[&str]| {
        let output = kc_in(folder.path(), &[arguments, &["--lang", "ru"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let document = "kc: это документ HTML, а не дорожная карта в YAML; сначала переведите его: kc import plan.html -o roadmap.yaml\n";
    assert_eq!(said(&["overdue", "plan.html"]), document);
    assert_eq!(said(&["done", "plan.html", "1.1", "--on", "01.02.2024", "--evidence", "Отчёт"]), document);
    let baseline = |name| said(&["check", "a.yaml", "--baseline", name]);
    assert!(baseline("plan.html").contains("в строке 1 не то, что пишет kc check --write-baseline"));
    assert!(baseline("old.json").contains("версия 7 этого файла неизвестна; обновите kc"));
    fs::create_dir(folder.path().join("folder")).expect("a folder");
    let refused = said(&["new", "--body", "Министерство", "-o", "folder"]);
    assert_eq!(refused, "kc: не удалось записать folder: это папка, а не файл\n");
}

#[test]
fn fish_completes_the_words_of_a_command() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("kc.fish"), kc(&["completions", "fish", "--lang", "en"])).expect("a file");
    for (line, word) in [
        ("kc rep", "report"),
        ("kc explain missing-it", "missing-item"),
        ("kc schema temp", "template"),
        ("kc check --select dead", "deadline-inversion"),
        ("kc check --lang r", "ru"),
    ] {
        let query = format!("source kc.fish; complete -C '{line}'");
        let Some(output) = program("fish", &["-c", &query], folder.path()) else { return };
        let offered = String::from_utf8_lossy(&output.stdout);
        assert!(offered.lines().any(|offer| offer.split('\t').next() == Some(word)), "{line}: {offered}");
    }
}

#[test]
fn completions_are_scripts_that_the_shells_can_read() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["ru", "en"] {
        for shell in ["bash", "zsh", "fish", "powershell"] {
            let script = kc(&["completions", shell, "--lang", language]);
            for word in ["template", "completions", "explain-alignment"] {
                assert!(script.contains(word), "{shell} {word}");
            }
            fs::write(folder.path().join(shell), script).expect("a file");
            if shell != "powershell"
                && let Some(output) = program(shell, &["-n", shell], folder.path())
            {
                assert!(output.status.success(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
            }
        }
    }
}

#[test]
fn bash_completes_commands_and_values() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("kc.bash"), kc(&["completions", "bash"])).expect("a file");
    let script = |words: &str, index: usize| {
        let mut last = words.rsplit(' ');
        let (word, before) = (last.next().unwrap_or_default(), last.next().unwrap_or_default());
        format!(
            "source ./kc.bash; COMP_WORDS=({words}); COMP_CWORD={index}; _kc kc {word} {before}; echo \"${{COMPREPLY[*]}}\""
        )
    };
    let complete = |words: &str, index: usize| {
        let output = program("bash", &["-c", &script(words, index)], folder.path())?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    if let Some(found) = complete("kc templ", 1) {
        assert_eq!(found, "template");
        assert_eq!(complete("kc schema cal", 2).as_deref(), Some("calendar"));
        assert_eq!(complete("kc explain deadline-inv", 2).as_deref(), Some("deadline-inversion"));
        assert_eq!(complete("kc check --select struct", 3).as_deref(), Some("structure"));
    }
}

#[test]
fn manual_pages_are_written_for_every_command_and_can_be_shown() {
    for language in ["ru", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().to_str().expect("a path");
        assert_eq!(kc(&["man", "-o", path, "--lang", language]), "");
        let mut found: Vec<String> = fs::read_dir(folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        found.sort();
        let mut expected = Vec::new();
        pages(&kc::cli::command(&Locale::new(Language::English)), "kc", &mut expected);
        expected.sort();
        assert_eq!(found, expected);
        for name in found {
            let Some(output) = program("groff", &["-k", "-man", "-ww", "-Tutf8", "-P-cbou", &name], folder.path())
            else {
                continue;
            };
            let shown = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success() && shown.contains("--lang"), "{name}: {shown}");
            assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{name}");
        }
        let first = fs::read_to_string(folder.path().join("kc.1")).expect("a page");
        assert_eq!(kc(&["man", "--lang", language]), first);
    }
}

/// The names of the pages of a command and of those below it.
fn pages(command: &clap::Command, name: &str, found: &mut Vec<String>) {
    found.push(format!("{name}.1"));
    for inner in command.get_subcommands() {
        pages(inner, &format!("{name}-{}", inner.get_name()), found);
    }
}

#[test]
fn help_has_examples_in_both_languages() {
    for (language, word) in [("ru", "Пример"), ("en", "Example")] {
        for words in COMMANDS {
            let arguments: Vec<&str> = words.split_whitespace().chain(["--help", "--lang", language]).collect();
            let help = kc(&arguments);
            assert!(help.contains(word), "kc {words} in {language} has no example");
        }
    }
}

/// Command lines that kc cannot run, each with what it says.
fn refusals(language: &str) -> String {
    let lines = [
        "chek",
        "done roadmap.yaml",
        "check --formt json roadmaps",
        "check roadmaps --color",
        "check roadmaps --color blue",
        "check roadmaps --select deadlin",
        "check roadmaps --select anything",
        "check roadmaps --as-of 2024-13-01",
        "check roadmaps --output json",
        "check roadmaps --output pdf=x.pdf",
        "check roadmaps --config kc.yaml --no-config",
        "check roadmaps --quiet=yes",
        "check roadmaps --write-baseline",
        "check roadmaps --lang ru --lang en",
        "check roadmaps --lang de",
        "overdue --within often",
        "overdue --output table",
        "rules all",
        "help chek",
        "done roadmap.yaml 1.1 --on 2024-02-30",
    ];
    let said = lines.map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        let output = kc_with(&words, &[("KC_LANG", language)]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
        format!("$ kc {line}\n{}\n", String::from_utf8_lossy(&output.stderr))
    });
    said.concat()
}

fn kc_with(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(root()).args(arguments).env_clear().env("COLUMNS", "100").envs(variables.iter().copied());
    command.output().expect("kc runs")
}

#[test]
fn what_cannot_be_run_is_said_in_the_language_of_the_user() {
    insta::assert_snapshot!("usage_ru", refusals("ru"));
    insta::assert_snapshot!("usage_en", refusals("en"));
}

#[test]
fn an_empty_variable_is_no_language_and_a_wrong_one_is_named() {
    let empty = kc_with(&["rules"], &[("KC_LANG", ""), ("LANG", "ru_RU.UTF-8")]);
    assert!(empty.status.success() && String::from_utf8_lossy(&empty.stdout).contains("предупреждение"));
    let wrong = kc_with(&["rules"], &[("KC_LANG", "de")]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("KC_LANG"));
    assert!(kc_with(&["rules", "--lang", "ru"], &[("KC_LANG", "de")]).status.success(), "the option decides");
}

#[test]
fn help_can_be_asked_for_in_words() {
    assert_eq!(kc(&["help"]), kc(&["--help"]));
    assert_eq!(kc(&["help", "check", "--lang", "ru"]), kc(&["check", "--help", "--lang", "ru"]));
    assert_eq!(kc(&["help", "template", "show"]), kc(&["template", "show", "--help"]));
    for words in [&[][..], &["template"][..]] {
        let output = kc_with(words, &[]);
        let asked: Vec<&str> = words.iter().copied().chain(["--help"]).collect();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()), (Some(2), kc(&asked)));
    }
}

#[test]
fn what_is_set_does_not_change_the_usage() {
    let output = kc_with(&["check", "--help"], &[("KC_LANG", "en")]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("Usage: kc check [OPTIONS] [PATH]...\n"));
}

/// What kc says on standard error in a folder.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = kc_in(folder, &[arguments, &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn facts_of_a_profile_are_explained() {
    let help = kc(&["new", "--help"]);
    let refused = said(&root(), &["new", "--body", "Министерство", "--profile", "transport"]);
    for text in [help, refused] {
        assert!(text.contains("state_control – exercises state control"), "{text}");
        assert!(kc::roadmap::PROFILE_KEYS.iter().all(|key| text.contains(&format!("  {key} – "))), "{text}");
    }
}

#[test]
fn folders_without_roadmaps_say_what_to_do_with_what_is_in_them() {
    let folder = folder(&[("a/b карта.docx", ""), ("c/list.yaml", "stages: [check]\n"), ("d/x.txt", "")]);
    let check = |path: &str| said(folder.path(), &["check", path]);
    assert!(check("a").contains("kc import \"a/b карта.docx\" -o roadmap.yaml"), "{}", check("a"));
    assert!(check("c").contains("kc check FILE"), "{}", check("c"));
    assert!(check("d").contains("there are no roadmaps"), "{}", check("d"));
}

#[test]
fn a_document_is_not_checked_but_imported() {
    let folder = folder(&[("карта.pdf", "%PDF-1.7\n")]);
    let output = kc_in(folder.path(), &["check", "карта.pdf", "--lang", "en"]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("kc import карта.pdf -o roadmap.yaml"), "{text}");
}

#[test]
fn a_minus_is_standard_output() {
    let roadmap = inversion("01.10.2024", "");
    let folder = folder(&[("a.yaml", roadmap.as_str())]);
    let output = kc_in(folder.path(), &["check", "a.yaml", "--output", "json=-", "--output", "concise=a.txt"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON and nothing else");
    assert!(json["findings"].is_array());
    assert!(fs::read_to_string(folder.path().join("a.txt")).expect("a report").contains("deadline-inversion"));
    let twice = said(folder.path(), &["check", "a.yaml", "--output", "json=-", "--output", "sarif=-"]);
    assert!(twice.contains("another report"), "{twice}");
    let new = kc_in(folder.path(), &["new", "--body", "Министерство", "-o", "-"]);
    assert!(String::from_utf8_lossy(&new.stdout).contains("body: Министерство\n"));
    assert!(!folder.path().join("-").exists());
}

#[test]
fn the_end_of_a_file_names_the_format_of_a_report() {
    let roadmap = inversion("01.10.2024", "");
    let folder = folder(&[("a.yaml", roadmap.as_str())]);
    let written = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a report");
    kc_in(folder.path(), &["check", "a.yaml", "-o", "a.sarif", "-o", "a.xml", "--template", "federal"]);
    assert!(written("a.sarif").contains("\"version\":\"2.1.0\""), "{}", written("a.sarif"));
    assert!(written("a.xml").contains("<testsuites"), "{}", written("a.xml"));
    let refused = said(folder.path(), &["check", "a.yaml", "-o", "a.docx"]);
    assert!(refused.contains("name a file .json, .jsonl, .sarif"), "{refused}");
    assert!(!folder.path().join("a.docx").exists());
}

#[test]
fn what_is_missing_is_named_with_the_way_to_make_it() {
    let roadmap = inversion("01.10.2024", "");
    let folder = folder(&[("a.yaml", roadmap.as_str())]);
    let absent = said(folder.path(), &["check", "a.yaml", "--baseline", "known.json"]);
    assert!(absent.contains("known.json") && absent.contains("--write-baseline"), "{absent}");
    for command in [&["new", "--body", "Министерство", "-o", "no/a.yaml"][..], &["check", "a.yaml", "-o", "json=no/a"]]
    {
        let refused = said(folder.path(), command);
        assert!(refused.contains("there is no folder no, make it first"), "{refused}");
    }
}

/// The recipes name only what this kc has.
#[test]
fn recipes_are_yaml_and_call_kc_as_it_can_be_called() {
    for path in [".pre-commit-hooks.yaml", "examples/ci/github.yaml", "examples/ci/gitlab.yaml"] {
        let text = fs::read_to_string(root().join(path)).expect("a recipe");
        let value: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
        assert!(value.is_mapping() || value.is_sequence(), "{path}");
        assert!(text.contains("kc check"), "{path}");
    }
    let hooks: serde_yaml::Value =
        serde_yaml::from_str(&fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("hooks")).expect("YAML");
    for hook in hooks.as_sequence().expect("a list") {
        for key in ["id", "name", "entry", "language", "files"] {
            assert!(hook[key].is_string(), "{key}");
        }
    }
}

#[test]
fn documents_that_would_become_one_file_are_not_imported() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["карта.md", "карта.csv"] {
        std::fs::write(folder.path().join(name), "| № | Мероприятие | Срок |\n|---|---|---|\n| 1.1 | Отчет | 2024 |\n")
            .unwrap();
    }
    let told = said(folder.path(), &["import", "карта.md", "карта.csv", "-o", ".", "--force"]);
    assert!(told.contains("карта.csv would be written where карта.md is"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 2);
}

#[test]
fn an_imported_roadmap_is_not_imported_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let roadmap = std::fs::read_to_string(root().join("roadmaps/khabarovsk/education.yaml")).expect("a roadmap");
    std::fs::write(
        folder.path().join("a.yaml"),
        format!("# Проверить: строка 1; строка 2\n# Столбцы: № → number; Срок → deadline\n{roadmap}"),
    )
    .unwrap();
    let told = said(folder.path(), &["import", "a.yaml"]);
    assert!(told.contains("a.yaml is a roadmap in YAML already"), "{told}");
}

#[test]
fn rules_of_execution_need_a_day_in_a_report_too() {
    let told = said(&root(), &["report", "roadmaps", "--select", "overdue", "-o", "md=-"]);
    assert!(told.contains("--as-of"), "{told}");
}

#[test]
fn a_day_that_cannot_be_read_is_not_called_impossible() {
    let told = |day: &str| said(&root(), &["check", "roadmaps", "--as-of", day]);
    assert!(told("31.02.2024").contains("there is no such day"));
    assert!(told("today").contains("this is no day; write it in full"));
    assert!(told("01.10.24").contains("this is no day; write it in full"));
}

/// Who prints a list in JSON prints no character that steers a terminal.
#[test]
fn machine_formats_hold_no_controls() {
    let folder = tempfile::tempdir().expect("a folder");
    let roadmap = "format: 1\nbody: \"Орган\\u202e\\u009b31m\"\nsections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      - {number: \"1.1\", title: \"Т\\u202e\", deadline: 2023}\n";
    std::fs::write(folder.path().join("a.yaml"), roadmap).unwrap();
    let output = kc_in(folder.path(), &["overdue", "a.yaml", "--as-of", "2024-10-01", "--format", "json"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("\\u202e") && !text.contains(['\u{202e}', '\u{9b}']), "{text}");
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
}
