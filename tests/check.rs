//! Whole runs of `kc check` on the two real roadmaps, as their readers see them.

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

use std::process::{Command, Output};

use support::root;

fn kc(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(root()).args(arguments).env_clear().env("COLUMNS", "100");
    command.output().expect("kc runs")
}

fn text(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn report_of_the_kemerovo_roadmap_in_russian() {
    insta::assert_snapshot!(text(&kc(&["check", "roadmaps/kemerovo", "--lang", "ru"])));
}

#[test]
fn report_of_the_kemerovo_roadmap_in_english() {
    insta::assert_snapshot!(text(&kc(&["check", "roadmaps/kemerovo", "--lang", "en"])));
}

#[test]
fn report_of_the_khabarovsk_roadmap_in_russian() {
    insta::assert_snapshot!(text(&kc(&["check", "roadmaps/khabarovsk", "--lang", "ru"])));
}

#[test]
fn report_of_the_khabarovsk_roadmap_in_english() {
    insta::assert_snapshot!(text(&kc(&["check", "roadmaps/khabarovsk", "--lang", "en"])));
}

#[test]
fn both_roadmaps_as_json() {
    insta::assert_snapshot!(text(&kc(&["check", "roadmaps", "--lang", "ru", "--format", "json"])));
}

/// What a careful auditor reports after reading both documents, rule by rule and item by item: nothing else is said.
#[test]
fn findings_are_those_of_the_audit() {
    let json: serde_json::Value =
        serde_json::from_str(&text(&kc(&["check", "roadmaps", "--format", "json"]))).expect("JSON");
    let mut found = std::collections::BTreeMap::<String, Vec<String>>::new();
    for finding in json["findings"].as_array().expect("findings") {
        let body = if finding["path"] == "roadmaps/kemerovo/culture.yaml" { "kemerovo" } else { "khabarovsk" };
        let item = finding["item"].as_str().map_or_else(
            || finding["template_item"].as_str().map_or("–".to_owned(), |number| format!("({number})")),
            str::to_owned,
        );
        found.entry(format!("{body} {}", finding["rule"].as_str().expect("a rule"))).or_default().push(item);
    }
    let lines: Vec<String> = found.iter().map(|(rule, items)| format!("{rule}: {}", items.join(" "))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn exit_code_follows_the_severity_that_fails() {
    let code = |arguments: &[&str]| kc(&[&["check", "roadmaps"], arguments].concat()).status.code();
    assert_eq!(code(&[]), Some(1));
    assert_eq!(code(&["--fail-on", "never"]), Some(0));
    assert_eq!(code(&["--format", "json"]), Some(1));
    assert_eq!(code(&["--select", "non-working-day"]), Some(0), "notes do not fail");
    assert_eq!(code(&["--select", "non-working-day", "--fail-on", "note"]), Some(1));
    assert_eq!(code(&["--select", "deadline"]), Some(1), "a group");
    assert_eq!(code(&["--ignore", "structure,deadline,responsible,document"]), Some(0));
    assert_eq!(code(&["--select", "no-such-rule"]), Some(2));
}

#[test]
fn output_is_the_same_with_any_number_of_threads() {
    let run = |threads: &str, format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
        command.current_dir(root()).args(["check", "roadmaps", "tests/fixtures", "--format", format]);
        command.env_clear().env("RAYON_NUM_THREADS", threads).output().expect("kc runs").stdout
    };
    for format in ["text", "json"] {
        let one = run("1", format);
        assert!(!one.is_empty());
        assert_eq!(one, run("2", format));
        assert_eq!(one, run("7", format));
    }
}

#[test]
fn language_comes_from_the_option_then_the_environment_then_the_system() {
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
        command.current_dir(root()).arg("rules").args(arguments).env_clear().envs(variables.iter().copied());
        String::from_utf8_lossy(&command.output().expect("kc runs").stdout).contains("предупреждение")
    };
    assert!(run(&["--lang", "ru"], &[("KC_LANG", "en")]));
    assert!(run(&[], &[("KC_LANG", "ru"), ("LANG", "en_US.UTF-8")]));
    assert!(run(&[], &[("LANG", "ru_RU.UTF-8")]));
    assert!(!run(&[], &[("LANG", "de_DE.UTF-8")]));
    assert!(!run(&[], &[]));
}

#[test]
fn styles_are_written_only_when_asked_for() {
    let escape = |arguments: &[&str]| kc(&[&["check", "roadmaps"], arguments].concat()).stdout.contains(&0x1b);
    assert!(escape(&["--color", "always"]));
    assert!(!escape(&["--color", "never"]));
    assert!(!escape(&[]), "no terminal");
}

#[test]
fn quiet_leaves_out_the_counts() {
    let report = text(&kc(&["check", "roadmaps", "--lang", "en", "--quiet"]));
    assert!(report.contains("error[deadline-inversion]") && !report.contains("Checked"));
}

#[test]
fn alignment_is_shown_with_its_similarities() {
    insta::assert_snapshot!(text(&kc(&[
        "check",
        "roadmaps/khabarovsk",
        "--explain-alignment",
        "--lang",
        "ru",
        "--select",
        "input"
    ])));
}

#[test]
fn rules_are_listed_and_explained_in_both_languages() {
    insta::assert_snapshot!("rules_ru", text(&kc(&["rules", "--lang", "ru"])));
    insta::assert_snapshot!("rules_en", text(&kc(&["rules", "--lang", "en"])));
    insta::assert_snapshot!("explain_ru", text(&kc(&["explain", "deadline-inversion", "--lang", "ru"])));
    insta::assert_snapshot!("explain_en", text(&kc(&["explain", "deadline-inversion", "--lang", "en"])));
}

#[test]
fn help_is_in_both_languages() {
    insta::assert_snapshot!("help_ru", text(&kc(&["check", "--help", "--lang", "ru"])));
    insta::assert_snapshot!("help_en", text(&kc(&["check", "--help", "--lang", "en"])));
}

/// A place far to the right of another is shown in a piece of its line: both together would not fit, and fifty acts on one
/// line would be shown fifty times.
#[test]
fn places_far_apart_are_shown_in_pieces() {
    let acts: Vec<String> =
        (100..150).map(|number| format!("{{type: приказ, number: \"{number}\", date: 13.04.2023}}")).collect();
    let items = (100..150).fold(String::new(), |items, number| {
        items
            + &format!(
                "      - {{number: \"1.{}\", title: Назначен, document: Приказ от 13.04.2023 № {number}}}\n",
                number - 99
            )
    });
    let folder = tempfile::tempdir().expect("a folder");
    let roadmap = format!(
        "format: 1\nbody: Министерство\nact: {{type: приказ, number: \"5\", date: 01.06.2023, repeals: [{}]}}\nsections:\n  - number: \"1\"\n    title: Мероприятия\n    items:\n{items}",
        acts.join(", ")
    );
    std::fs::write(folder.path().join("a.yaml"), roadmap).expect("a roadmap");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(folder.path()).args(["check", "a.yaml", "--select", "repealed-act", "--lang", "en"]);
    let text = text(&command.env_clear().env("COLUMNS", "100").output().expect("kc runs"));
    let longer: Vec<&str> = text.lines().filter(|line| line.chars().count() > 100).collect();
    assert!(longer.is_empty(), "{longer:#?}");
    assert_eq!(text.matches("the act is repealed here").count(), 50);
    assert!(text.contains("number: \"149\", date: 13.04.2023}]}\n"), "{text}");
}

/// A line that runs over the edge breaks inside a word and hides what its mark points at.
#[test]
fn no_line_of_a_report_is_longer_than_the_terminal() {
    for width in ["80", "100", "120"] {
        for language in ["ru", "en"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
            let arguments = ["check", "roadmaps", "--lang", language];
            let output = command.current_dir(root()).args(arguments).env_clear().env("COLUMNS", width).output();
            let text = text(&output.expect("kc runs"));
            let columns: usize = width.parse().expect("a number");
            let longer: Vec<&str> = text.lines().filter(|line| line.chars().count() > columns).collect();
            assert!(longer.is_empty(), "{width} {language}: {longer:#?}");
        }
    }
}
