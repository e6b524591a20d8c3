//! What a hostile file, name or command line must not do: lose a file, read another, command a runner, stop a run.

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

use support::root;
use tempfile::TempDir;

const ROADMAP: &str = "format: 1\nbody: Министерство культуры\nsections:\n  - number: \"1\"\n    title: Общеорганизационные мероприятия\n    items:\n      - number: \"1.2\"\n        title: Утверждена модель внедрения клиентоцентричности в министерстве\n        deadline: 30.12.2023\n";

fn kc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(folder).args(arguments).env_clear().env("KC_LANG", "en");
    command.output().expect("kc runs")
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

#[test]
fn nothing_that_a_run_reads_is_written_over() {
    let template = "format: 1\nid: own\ntitle: Своя\nextends: federal\n";
    let notes = ("notes.txt", "не базовая линия\n");
    let files = [("a.yaml", ROADMAP), ("kc.yaml", "fail-on: never\ntemplate: t.yaml\n"), ("t.yaml", template), notes];
    let folder = folder(&files);
    fs::hard_link(folder.path().join("a.yaml"), folder.path().join("link.json")).expect("a link");
    let lines: &[&[&str]] = &[
        &["check", "a.yaml", "--baseline", "a.yaml", "--write-baseline"],
        &["check", "a.yaml", "--baseline", "kc.yaml", "--write-baseline"],
        &["check", "a.yaml", "--baseline", "notes.txt", "--write-baseline"],
        &["check", "a.yaml", "--output", "json=kc.yaml"],
        &["check", "a.yaml", "--output", "json=t.yaml"],
        &["check", "a.yaml", "--output", "json=link.json"],
        &["report", "a.yaml", "-o", "md=kc.yaml"],
        &["report", "a.yaml", "--template", "t.yaml", "-o", "md=t.yaml"],
    ];
    for arguments in lines {
        assert_eq!(kc(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
        for (name, text) in files {
            assert_eq!(fs::read_to_string(folder.path().join(name)).expect("a file"), text, "{name} {arguments:?}");
        }
    }
    let written = kc(folder.path(), &["check", "a.yaml", "--baseline", "known.json", "--write-baseline"]);
    assert!(folder.path().join("known.json").exists(), "{}", said(&written));
}

#[test]
fn a_file_comes_once_and_two_are_two() {
    let folder = folder(&[("a/b.yaml", ROADMAP), ("a\\b.yaml", "body: [\n")]);
    let counted = |arguments: &[&str]| {
        let output = kc(folder.path(), arguments);
        (output.status.code(), said(&output))
    };
    let (code, text) = counted(&["check", "a", "a/b.yaml", "a", ".", "--fail-on", "never"]);
    assert_eq!(code, Some(0), "{text}");
    let files = if cfg!(windows) { "Checked 1 file" } else { "Checked 2 files" };
    assert!(text.contains(files), "{text}");
    assert!(counted(&["check", "a/b.yaml", "a"]).1.contains("Checked 1 file:"), "a folder whose file is known");
}

#[test]
fn a_pattern_that_cannot_be_matched_is_told_at_its_place() {
    let pattern = "{".repeat(250) + "a" + &"}".repeat(250);
    let configuration = format!("waivers: [{{path: \"{pattern}\", rule: overdue, reason: r}}]\n");
    let folder = folder(&[("a.yaml", ROADMAP), ("kc.yaml", &configuration)]);
    let output = kc(folder.path(), &["check", "."]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("kc.yaml:1:"), "{}", said(&output));
}

#[test]
fn nothing_is_quoted_from_a_file_that_a_roadmap_calls_a_template() {
    let secret = "root:x:0:0:secret\n";
    let roadmap = format!("template: ../secret\n{ROADMAP}");
    let folder = folder(&[("secret", secret), ("d/a.yaml", &roadmap)]);
    for format in ["text", "json", "github", "concise"] {
        let output = kc(folder.path(), &["check", "d/a.yaml", "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        assert!(!said(&output).contains("root"), "{}", said(&output));
    }
    let device = roadmap.replace("../secret", "/dev/stdin");
    fs::write(folder.path().join("d/a.yaml"), device).expect("a file");
    assert!(said(&kc(folder.path(), &["check", "d/a.yaml"])).contains("is no file"));
}

#[test]
fn no_line_commands_the_runner_that_shows_it() {
    let act =
        format!("act: {{type: приказ, number: \"1\", date: \"{}\\n ::error file=a.yaml::pwned\"}}\n", "x".repeat(68));
    let long = format!("format: 1\nbody: \"М ::error::pwned\"\n{act}sections: []\n");
    let configuration = "template: \"no\\n::error::pwned\"\n";
    let folder = folder(&[("a.yaml", &long), ("c.yaml", configuration), ("b/a.yaml", ROADMAP)]);
    let lines: &[&[&str]] = &[
        &["check", "a.yaml"],
        &["check", "a.yaml", "--format", "concise"],
        &["check", "a.yaml", "--explain-alignment"],
        &["overdue", "a.yaml", "--as-of", "2024-10-01"],
        &["check", "b", "--config", "c.yaml"],
    ];
    for arguments in lines {
        let text = said(&kc(folder.path(), arguments));
        let commands: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("::")).collect();
        assert!(commands.is_empty() && text.contains("pwned"), "{arguments:?}: {text}");
    }
}

#[test]
fn completions_that_are_written_at_once_are_all_kept() {
    let folder = folder(&[]);
    fs::copy(root().join("roadmaps/khabarovsk/education.yaml"), folder.path().join("a.yaml")).expect("a roadmap");
    let items = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"];
    let children: Vec<_> = items
        .iter()
        .map(|item| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
            let arguments = ["done", "a.yaml", item, "--on", "2024-03-05", "--evidence", "Приказ № 5"];
            command.current_dir(folder.path()).args(arguments).stdout(std::process::Stdio::null());
            command.spawn().expect("kc runs")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("kc ends").success());
    }
    let text = fs::read_to_string(folder.path().join("a.yaml")).expect("a roadmap");
    assert_eq!(text.matches("completed: 05.03.2024").count(), items.len());
}
