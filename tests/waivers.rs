//! Waivers in the roadmap and in `kc.yaml`: what they accept, and what is said of those that do not hold.

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

use std::path::Path;

use support::{folder, inversion, kc_in};

const WAIVER: &str =
    "waivers:\n  - {rule: deadline-inversion, item: \"3.1.6\", reason: план утвержден раньше, until: 31.12.2024}\n";

fn found(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let select = "deadline-inversion,waiver,missing-section,invalid-roadmap";
    let output = kc_in(
        folder,
        &[&["check", ".", "--format", "concise", "--lang", "en", "--select", select], arguments].concat(),
    );
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines.lines().filter(|line| !line.contains("missing-section")).map(str::to_owned).collect()
}

#[test]
fn a_waived_finding_is_counted_and_listed_with_its_reason() {
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", WAIVER))]);
    let run = |arguments: &[&str]| {
        let output = kc_in(folder.path(), &[&["check", "a.yaml", "--select", "deadline"], arguments].concat());
        (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    assert_eq!(
        run(&["--lang", "en"]),
        (Some(0), "Checked 1 file: nothing to remark.\n1 finding is waived.\n".to_owned())
    );
    insta::assert_snapshot!("waived_ru", run(&["--lang", "ru", "--show-waived"]).1);
    for format in ["concise", "json", "jsonl", "sarif", "junit"] {
        assert!(run(&["--format", format, "--show-waived"]).1.contains("план утвержден раньше"), "{format}");
        assert!(!run(&["--format", format]).1.contains("план утвержден раньше"), "{format}");
    }
    let log: serde_json::Value = serde_json::from_str(&run(&["--format", "sarif", "--show-waived"]).1).expect("SARIF");
    assert_eq!(log["runs"][0]["results"][0]["suppressions"][0]["kind"], "inSource");
}

#[test]
fn only_the_day_that_is_given_makes_a_waiver_expire() {
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", WAIVER))]);
    assert_eq!(found(folder.path(), &[]), Vec::<String>::new(), "today is not consulted");
    assert_eq!(found(folder.path(), &["--as-of", "31.12.2024"]), Vec::<String>::new(), "the last day");
    let lines = found(folder.path(), &["--as-of", "2025-01-01"]);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("error deadline-inversion"));
    assert!(
        lines[1].ends_with("warning expired-waiver: the waiver of the rule deadline-inversion expired on 2024-12-31"),
        "{lines:?}"
    );
    let code = kc_in(folder.path(), &["check", ".", "--as-of", "tomorrow"]).status.code();
    assert_eq!(code, Some(2));
}

#[test]
fn a_waiver_that_was_not_read_wholly_does_not_hold() {
    for wrong in ["until: 31.02.2024", "untill: 31.12.2024"] {
        let waiver = WAIVER.replace("until: 31.12.2024", wrong);
        let folder = folder(&[("a.yaml", &inversion("01.03.2024", &waiver))]);
        let lines = found(folder.path(), &[]);
        assert!(lines.iter().any(|line| line.contains("error deadline-inversion")), "{wrong}: {lines:?}");
        assert!(lines.iter().any(|line| line.contains("error invalid-roadmap")), "{wrong}: {lines:?}");
    }
}

#[test]
fn an_unused_waiver_is_reported_unless_nobody_could_tell() {
    let folder = folder(&[("a.yaml", &inversion("02.12.2024", WAIVER))]);
    let lines = found(folder.path(), &[]);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("a.yaml:17:12: warning unused-waiver"), "{lines:?}");
    assert_eq!(
        found(folder.path(), &["--ignore", "deadline-inversion"]),
        Vec::<String>::new(),
        "the rule did not look"
    );
    let damaged = support::folder(&[("a.yaml", &format!("{}surplus: 1\n", inversion("02.12.2024", WAIVER)))]);
    assert!(!found(damaged.path(), &[]).iter().any(|line| line.contains("unused")), "the file was not read whole");
}

#[test]
fn waivers_that_cannot_hold_are_errors() {
    let waivers = r#"waivers:
  - {rule: deadline-invesion, item: "3.1.6", reason: так решено}
  - {rule: deadline-inversion, item: "9.9", reason: так решено}
  - {rule: deadline-inversion, item: "3.1.6"}
  - {rule: deadline-inversion, item: "3.1.6", reason: "  "}
  - {rule: invalid-roadmap, reason: так решено}
  - {rule: unused-waiver, reason: так решено}
"#;
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", waivers))]);
    insta::assert_snapshot!(found(folder.path(), &[]).join("\n"));
}

#[test]
fn an_absent_item_is_waived_by_the_number_of_the_standard() {
    let waivers = "waivers:\n  - {rule: missing-section, item: \"1\", reason: так решено}\n";
    let folder = folder(&[("a.yaml", &inversion("02.12.2024", waivers))]);
    let lines = |arguments: &[&str]| {
        let output = kc_in(
            folder.path(),
            &[&["check", ".", "--format", "concise", "--select", "missing-section,waiver", "--lang", "en"], arguments]
                .concat(),
        );
        String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(lines(&["--show-waived"]).iter().any(|line| line.contains("waived missing-section")), "{:?}", lines(&[]));
    assert!(!lines(&[]).iter().any(|line| line.contains("waiver")), "{:?}", lines(&[]));
}

#[test]
fn shared_waivers_are_for_the_paths_that_they_name() {
    let roadmap = inversion("01.03.2024", "");
    let configuration = "waivers:\n  - {path: north/*.yaml, rule: deadline-inversion, reason: решение региона}\n";
    let folder = folder(&[
        ("kc.yaml", configuration),
        ("north/a.yaml", &roadmap),
        ("north/deep/b.yaml", &roadmap),
        ("south/c.yaml", &roadmap),
    ]);
    let lines = found(folder.path(), &["--show-waived"]);
    let starts: Vec<String> = lines.iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(starts, ["north/a.yaml:15:23: waived", "north/deep/b.yaml:15:23: error", "south/c.yaml:15:23: error"]);
    assert!(lines[0].ends_with("(решение региона)"));
    let inside = kc_in(&folder.path().join("north"), &["check", "a.yaml", "--select", "deadline-inversion"]);
    assert_eq!(inside.status.code(), Some(0), "from any folder");
}

#[test]
fn shared_waivers_that_do_not_hold_are_reported_once_at_their_place() {
    let configuration = r#"waivers:
  - {path: "*.yaml", rule: deadline-inversion, item: "3.1.6", reason: нужно, until: 31.12.2024}
  - {path: "*.yaml", rule: deadline-inversion, item: "3.1.5", reason: не нужно}
  - {path: "*.yaml", rule: deadline-inversion, item: "9.9", reason: нет пункта}
  - {path: other.yaml, rule: deadline-inversion, reason: такой карты нет}
  - {path: passed.txt, rule: deadline-inversion, reason: проверяется отдельно}
"#;
    let folder = folder(&[
        ("kc.yaml", configuration),
        ("a.yaml", &inversion("01.03.2024", "")),
        ("b.yaml", &inversion("01.03.2024", "")),
        ("passed.txt", &inversion("01.03.2024", "")),
    ]);
    insta::assert_snapshot!(found(folder.path(), &["--as-of", "2025-06-01"]).join("\n"));
    let one = kc_in(folder.path(), &["check", "a.yaml", "--format", "concise", "--lang", "en"]);
    let one = String::from_utf8(one.stdout).expect("UTF-8");
    assert!(one.contains("deadline-inversion") && !one.contains("other.yaml"), "not all was looked through: {one}");
    assert!(!found(folder.path(), &[]).iter().any(|line| line.contains("expired")));
}

#[test]
fn a_configuration_forbids_waivers_of_rules_and_groups() {
    let roadmap = inversion("01.03.2024", WAIVER);
    for name in ["deadline", "deadline-inversion"] {
        let folder = folder(&[("kc.yaml", &format!("forbid-waivers: [{name}]\n")), ("a.yaml", &roadmap)]);
        let lines = found(folder.path(), &[]);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(
            lines[1].contains("error invalid-waiver: the configuration forbids to waive the rule deadline-inversion")
        );
    }
}
