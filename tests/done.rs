//! `kc done`: what it writes, what it refuses, and that every other byte of a roadmap stays.

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

use chrono::NaiveDate;
use kc::completion::complete;
use kc::roadmap;
use kc::source::Source;
use proptest::prelude::*;
use support::root;

const ROADMAPS: [&str; 2] = ["roadmaps/kemerovo/culture.yaml", "roadmaps/khabarovsk/education.yaml"];

fn done(path: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.env_clear().args(["--lang", "ru", "done"]).arg(path).args(more).output().expect("kc runs")
}

fn numbers(text: &str) -> Vec<String> {
    let roadmap = roadmap::read(&Source::new("a.yaml", text)).roadmap.expect("a roadmap");
    roadmap.items().iter().map(|(_, item)| item.number.value.clone()).collect()
}

/// The text without the two lines that `kc done` writes into a block.
fn without_completions(text: &str) -> String {
    let written =
        |line: &str| line.trim_start().starts_with("completed: ") || line.trim_start().starts_with("evidence: ");
    text.split_inclusive('\n').filter(|line| !written(line)).collect()
}

/// Does every item of a roadmap after the other; after each, the rest of the file is what it was.
fn do_every_item(path: &str) {
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).expect("a day");
    let original = fs::read_to_string(root().join(path)).expect("the roadmap");
    let evidence = |number: &str| format!("Отчет: «{number}» # не примечание");
    let mut text = original.clone();
    for number in numbers(&original) {
        let before = text.len();
        text = complete(&text, &number, on, &evidence(&number), false).expect("written");
        assert_eq!(without_completions(&text), original, "{path} {number}");
        // Items of inner sections are indented by four more.
        let indent = " ".repeat(if number.matches('.').count() > 1 { 12 } else { 8 });
        let added = format!("{indent}completed: 05.03.2024\n{indent}evidence: \"{}\"\n", evidence(&number));
        assert!(text.contains(&added), "{path} {number}");
        assert_eq!(text.len() - before, added.len(), "{path} {number}");
    }
    let roadmap = roadmap::read(&Source::new("a.yaml", &text)).roadmap.expect("a roadmap");
    for (_, item) in roadmap.items() {
        assert_eq!(item.completed.as_ref().map(|completed| completed.value), Some(on));
        let expected = evidence(&item.number.value);
        assert_eq!(item.evidence.as_ref().map(|evidence| &evidence.value), Some(&expected));
    }
}

#[test]
fn every_item_of_the_kemerovo_roadmap_can_be_done_and_nothing_else_changes() {
    do_every_item(ROADMAPS[0]);
}

#[test]
fn every_item_of_the_khabarovsk_roadmap_can_be_done_and_nothing_else_changes() {
    do_every_item(ROADMAPS[1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any evidence in any order of any items: what is read back is what was given, and the rest is as it was.
    #[test]
    fn any_evidence_comes_back_and_the_rest_stays(
        roadmap in 0..2_usize,
        item in any::<prop::sample::Index>(),
        ends in prop::sample::select(vec!["\n", "\r\n"]),
        evidence in "[а-яА-Яa-zA-Z0-9 «»\"'#:{}\\[\\],&*!|>%@`\\\\\n\t№.–-]{0,40}[а-я]",
        days in 0..800_u64,
    ) {
        let original = fs::read_to_string(root().join(ROADMAPS[roadmap])).expect("the roadmap").replace('\n', ends);
        let number = item.get(&numbers(&original)).clone();
        let on = NaiveDate::from_ymd_opt(2023, 1, 1).expect("a day") + chrono::Days::new(days);
        let edited = complete(&original, &number, on, &evidence, false).expect("written");
        prop_assert_eq!(without_completions(&edited), original);
        let read = kc::roadmap::read(&Source::new("a.yaml", edited)).roadmap.expect("a roadmap");
        let items = read.items();
        let (_, item) = items.iter().find(|(_, item)| item.number.value == number).expect("the item");
        prop_assert_eq!(item.completed.as_ref().map(|completed| completed.value), Some(on));
        prop_assert_eq!(item.evidence.as_ref().map(|evidence| evidence.value.as_str()), Some(evidence.trim()));
    }
}

#[test]
fn a_completion_is_written_once_and_replaced_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("culture.yaml");
    let original = fs::read_to_string(root().join(ROADMAPS[0])).expect("the roadmap");
    fs::write(&path, &original).expect("written");
    let output = done(&path, &["1.2", "--on", "29.12.2023", "--evidence", "Приказ № 700"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let once = fs::read_to_string(&path).expect("the roadmap");
    let added = "        completed: 29.12.2023\n        evidence: Приказ № 700\n";
    assert_eq!(once.replace(added, ""), original);
    let again = done(&path, &["1.2", "--on", "30.12.2023", "--evidence", "Приказ № 701"]);
    assert_eq!(again.status.code(), Some(2));
    let named = done(&path, &["п. 1.2.", "--on", "29.12.2023", "--evidence", "Приказ № 700", "--force"]);
    assert_eq!((named.status.code(), fs::read_to_string(&path).expect("the roadmap")), (Some(0), once.clone()));
    assert_eq!(fs::read_to_string(&path).expect("the roadmap"), once);
    let forced = done(&path, &["1.2", "--on", "2023-12-30", "--evidence", "Приказ № 701", "--force"]);
    assert_eq!(forced.status.code(), Some(0));
    let replaced = once.replace(
        "completed: 29.12.2023\n        evidence: Приказ № 700",
        "completed: 30.12.2023\n        evidence: Приказ № 701",
    );
    assert_eq!(fs::read_to_string(&path).expect("the roadmap"), replaced);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "no temporary file is left");
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("culture.yaml");
    let original = fs::read_to_string(root().join(ROADMAPS[0])).expect("the roadmap");
    let said = |text: &str, arguments: &[&str]| {
        fs::write(&path, text).expect("written");
        let output = done(&path, arguments);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(fs::read_to_string(&path).expect("the roadmap"), text);
        String::from_utf8_lossy(&output.stderr).replace(&folder.path().display().to_string(), "")
    };
    let rest = ["--on", "29.12.2023", "--evidence", "Приказ № 700"];
    let with = |item| [&[item], &rest[..]].concat();
    let cases = [
        said(&original, &with("1.22")),
        said(&original, &with("7")),
        said(&original.replace("format: 1\n", "format: 1\nfromat: 2\n"), &with("1.2")),
        said("body: [", &with("1.2")),
        said(&original, &["1.2", "--on", "29.12.2093", "--evidence", "Приказ № 700"])
            .lines()
            .map(|line| line.split(" (").next().unwrap_or_default())
            .collect(),
        said(&original, &["1.2", "--on", "29.12.2023", "--evidence", "…"]),
        said(
            &original.replace("deadline: 30.12.2023", "deadline: 30.12.2023\n        completed: 29.12.2023"),
            &with("1.2"),
        ),
    ];
    insta::assert_snapshot!(cases.join("\n"));
}
