//! What a pipeline does with kc: several reports from one run, a baseline, waivers, and flat memory.

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

use serde_json::Value;
use support::{folder, inversion, kc_in, root};

fn text(output: &std::process::Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Both real roadmaps in a folder of their own.
fn roadmaps() -> tempfile::TempDir {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a roadmap");
    folder(&[
        ("roadmaps/culture.yaml", &read("roadmaps/kemerovo/culture.yaml")),
        ("roadmaps/education.yaml", &read("roadmaps/khabarovsk/education.yaml")),
    ])
}

fn change(folder: &Path, path: &str, change: impl Fn(&str) -> String) {
    let path = folder.join(path);
    let before = fs::read_to_string(&path).expect("a file");
    let after = change(&before);
    assert_ne!(before, after, "something changes");
    fs::write(path, after).expect("written");
}

#[test]
fn one_run_writes_text_sarif_and_junit_then_a_baseline_leaves_only_what_is_new() {
    let folder = roadmaps();
    let run = |arguments: &[&str]| kc_in(folder.path(), &[&["check", "roadmaps", "--lang", "en"], arguments].concat());

    let first = run(&["--output", "sarif=kc.sarif", "--output", "junit=kc.xml"]);
    assert_eq!(first.status.code(), Some(1));
    assert!(text(&first).contains("error[deadline-inversion]"));
    let log: Value = serde_json::from_str(&fs::read_to_string(folder.path().join("kc.sarif")).unwrap()).expect("SARIF");
    let suites = junit_parser::from_reader(fs::read(folder.path().join("kc.xml")).unwrap().as_slice()).expect("JUnit");
    assert_eq!(
        log["runs"][0]["results"].as_array().unwrap().len() as u64,
        suites.suites.iter().map(|suite| suite.failures).sum::<u64>()
    );

    assert_eq!(run(&["--baseline", "kc-baseline.json", "--write-baseline"]).status.code(), Some(0));
    let second = run(&["--baseline", "kc-baseline.json"]);
    assert_eq!(second.status.code(), Some(0), "{}", text(&second));
    assert!(!text(&second).contains("error["));

    // Item 3.3.6 rests on 3.3.5, which is due on 01.05.2024. The line before it moves everything below.
    change(folder.path(), "roadmaps/culture.yaml", |text| {
        let (head, rest) = text.split_once("number: \"3.3.6\"").expect("an item");
        format!("# a line more\n{head}number: \"3.3.6\"{}", rest.replacen("01.06.2024", "24.04.2024", 1))
    });
    assert!(text(&run(&["--baseline", "kc-baseline.json"])).contains("error[deadline-inversion]"));
    let third = run(&["--baseline", "kc-baseline.json", "--format", "json"]);
    assert_eq!(third.status.code(), Some(1));
    let json: Value = serde_json::from_str(&text(&third)).expect("JSON");
    let found: Vec<(&str, &str)> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (finding["rule"].as_str().unwrap(), finding["item"].as_str().unwrap_or("–")))
        .collect();
    assert_eq!(found, [("deadline-inversion", "3.3.6")], "that finding alone");
}

#[test]
fn a_new_inversion_is_shown_alone_even_among_all_rules() {
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", "")), ("b.yaml", &inversion("02.12.2024", ""))]);
    let run = |arguments: &[&str]| {
        kc_in(folder.path(), &[&["check", ".", "--lang", "en", "--baseline", "known.json"], arguments].concat())
    };
    assert_eq!(run(&["--write-baseline"]).status.code(), Some(0));
    assert_eq!(run(&[]).status.code(), Some(0));
    change(folder.path(), "b.yaml", |text| format!("# moved\n{}", text.replace("02.12.2024", "01.10.2024")));
    let report = run(&["--quiet"]);
    assert_eq!(report.status.code(), Some(1));
    insta::assert_snapshot!(text(&report));
}

#[test]
fn the_baseline_is_sorted_stable_and_found_from_any_folder() {
    let folder = roadmaps();
    let write = |name: &str| kc_in(folder.path(), &["check", "roadmaps", "--baseline", name, "--write-baseline"]);
    write("one.json");
    write("two.json");
    let one = fs::read_to_string(folder.path().join("one.json")).unwrap();
    assert_eq!(one, fs::read_to_string(folder.path().join("two.json")).unwrap());
    let lines: Vec<&str> =
        one.lines().filter(|line| line.starts_with("{\"path\"")).map(|line| line.trim_end_matches(',')).collect();
    assert!(lines.len() > 100);
    let elsewhere = kc_in(&folder.path().join("roadmaps"), &["check", "culture.yaml", "--baseline", "../one.json"]);
    assert_eq!(elsewhere.status.code(), Some(0));
}

#[test]
fn what_was_known_of_a_damaged_file_stays_known() {
    let good = inversion("01.03.2024", "");
    let folder = folder(&[("a.yaml", &good), ("b.yaml", &good)]);
    let run =
        |arguments: &[&str]| kc_in(folder.path(), &[&["check", ".", "--baseline", "known.json"], arguments].concat());
    let known = || fs::read_to_string(folder.path().join("known.json")).unwrap();
    run(&["--write-baseline"]);
    let before = known();
    // Somebody breaks the quotes of one file and writes the baseline anew.
    change(folder.path(), "a.yaml", |text| format!("{text}\"\n"));
    assert_eq!(run(&["--write-baseline"]).status.code(), Some(1));
    assert_eq!(known(), before);
    change(folder.path(), "a.yaml", |_| good.clone());
    assert_eq!(run(&[]).status.code(), Some(0), "mended, it has nothing new");
}

#[test]
fn what_is_gone_from_the_baseline_is_said() {
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", "")), ("b.yaml", &inversion("01.03.2024", ""))]);
    let run = |arguments: &[&str]| {
        kc_in(
            folder.path(),
            &[&["check", ".", "--lang", "en", "--select", "deadline-inversion", "--baseline", "known.json"], arguments]
                .concat(),
        )
    };
    run(&["--write-baseline"]);
    change(folder.path(), "a.yaml", |text| text.replace("01.03.2024", "02.12.2024"));
    fs::remove_file(folder.path().join("b.yaml")).unwrap();
    insta::assert_snapshot!(text(&run(&[])));
    let machine = run(&["--format", "sarif"]);
    assert_eq!(
        String::from_utf8_lossy(&machine.stderr),
        "kc: 2 known findings are gone; renew the baseline with --write-baseline.\n"
    );
}

#[test]
fn a_second_equal_finding_is_new() {
    let item = "          - {number: \"3.1.8\", title: Местное мероприятие, deadline: неясно}\n";
    let folder = folder(&[("a.yaml", &inversion("02.12.2024", item))]);
    let run = |arguments: &[&str]| {
        kc_in(
            folder.path(),
            &[
                &["check", ".", "--select", "invalid-deadline", "--format", "concise", "--baseline", "known.json"],
                arguments,
            ]
            .concat(),
        )
    };
    run(&["--write-baseline"]);
    assert_eq!(text(&run(&[])), "");
    change(folder.path(), "a.yaml", |text| format!("{text}{item}"));
    assert_ne!(text(&run(&[])), "");
}

#[test]
fn files_that_cannot_be_read_never_enter_a_baseline() {
    let folder = folder(&[("a.yaml", "format: 1\nbody: [\n")]);
    let run = |arguments: &[&str]| {
        kc_in(folder.path(), &[&["check", "a.yaml", "--baseline", "known.json"], arguments].concat()).status.code()
    };
    assert_eq!(run(&["--write-baseline"]), Some(1));
    assert_eq!(run(&[]), Some(1));
}

#[test]
fn baselines_that_are_none_are_refused() {
    let folder = folder(&[
        ("a.yaml", &inversion("02.12.2024", "")),
        ("b.json", "{}"),
        ("c.json", "{\"version\":9,\"findings\":[]}"),
    ]);
    for name in ["b.json", "c.json"] {
        let output = kc_in(folder.path(), &["check", "a.yaml", "--baseline", name, "--lang", "en"]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            String::from_utf8_lossy(&output.stderr).starts_with(&format!("kc: the baseline {name} cannot be used: "))
        );
    }
}

#[test]
fn what_passed_is_shown_and_why_a_rule_could_not_look() {
    let folder = folder(&[
        ("a.yaml", &inversion("01.03.2024", "waivers:\n  - {rule: deadline-inversion, reason: так решено}\n")),
        ("b.yaml", "body: 1\n"),
    ]);
    insta::assert_snapshot!(
        "passed_en",
        text(&kc_in(
            folder.path(),
            &["check", ".", "--lang", "en", "--show-passed", "--show-waived", "--ignore", "structure"]
        ))
    );
    insta::assert_snapshot!(
        "passed_ru",
        text(&kc_in(
            folder.path(),
            &["check", "a.yaml", "--lang", "ru", "--show-passed", "--show-waived", "--ignore", "structure"]
        ))
    );
    let json = text(&kc_in(folder.path(), &["check", "a.yaml", "--format", "json", "--show-passed"]));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let rules = json["rules"][0]["rules"].as_array().expect("rules");
    let outcome = |id: &str| {
        rules.iter().find(|rule| rule["rule"] == id).expect("a rule")["outcome"].as_str().unwrap().to_owned()
    };
    assert_eq!(outcome("deadline-inversion"), "waived");
    assert_eq!(outcome("invalid-yaml"), "passed");
    assert_eq!(outcome("outside-working-group"), "not-applicable");
    assert_eq!(outcome("missing-section"), "failed");
}

/// Memory that kc holds at most, in KB, while it writes a report; and the lines of the report.
#[cfg(target_os = "linux")]
fn peak(folder: &Path, format: &str) -> (usize, usize) {
    use std::io::{BufRead, BufReader};
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_kc"))
        .args(["check", ".", "--format", format, "--select", "invalid-roadmap"])
        .current_dir(folder)
        .env_clear()
        .env("RAYON_NUM_THREADS", "2")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("kc runs");
    let status = format!("/proc/{}/status", child.id());
    let (mut peak, mut lines) = (0, 0);
    for line in BufReader::new(child.stdout.take().expect("output")).lines() {
        line.expect("a line");
        lines += 1;
        let held = fs::read_to_string(&status).unwrap_or_default();
        let held = held.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(held.unwrap_or_default());
    }
    child.wait().expect("kc ends");
    (peak, lines)
}

#[test]
#[cfg(target_os = "linux")]
fn ten_thousand_findings_stream_in_flat_memory() {
    let keys = (0..10).map(|key| format!("unknown{key}: 1\n")).collect::<Vec<_>>().concat();
    let roadmap = format!("format: 1\nbody: Министерство\nsections: []\n{keys}");
    let corpus = |count: usize| {
        let folder = tempfile::tempdir().expect("a folder");
        (0..count)
            .for_each(|number| fs::write(folder.path().join(format!("{number:05}.yaml")), &roadmap).expect("written"));
        folder
    };
    let (few, many) = (corpus(200), corpus(1000));
    for format in ["jsonl", "concise"] {
        let (small, lines) = peak(few.path(), format);
        assert_eq!(lines, 2_000);
        let (large, lines) = peak(many.path(), format);
        assert_eq!(lines, 10_000);
        assert!(large < small + 4 * 1024, "{format}: {small} KB for 2,000 findings, {large} KB for 10,000");
    }
}
