//! `kc.yaml`: which one applies, what its keys do, and what is wrong with it.

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

use support::{folder, inversion, kc_in, root};

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = kc_in(folder, arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The lines of the concise report.
fn found(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let (_, text, complaints) =
        run(folder, &[&["check", ".", "--format", "concise", "--lang", "en"], arguments].concat());
    assert_eq!(complaints, "");
    text.lines().map(str::to_owned).collect()
}

#[test]
fn the_nearest_configuration_applies_whole() {
    let roadmap = inversion("01.03.2024", "");
    let folder = folder(&[
        ("kc.yaml", "select: [deadline-inversion]\nseverity: {deadline-inversion: warning}\n"),
        ("a.yaml", &roadmap),
        ("north/b.yaml", &roadmap),
        ("south/kc.yml", "select: [deadline-inversion]\n"),
        ("south/deep/c.yaml", &roadmap),
    ]);
    let severities: Vec<String> =
        found(folder.path(), &[]).iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(severities, ["a.yaml:15:23: warning", "north/b.yaml:15:23: warning", "south/deep/c.yaml:15:23: error"]);
    let from_below = found(&folder.path().join("north"), &[]);
    assert!(from_below[0].starts_with("b.yaml:15:23: warning"), "{from_below:?}");
    assert!(found(folder.path(), &["--no-config"]).len() > 3);
    let one = found(folder.path(), &["--config", "south/kc.yml"]);
    assert!(one.len() == 3 && one.iter().all(|line| line.contains(": error ")), "{one:?}");
}

#[test]
fn options_take_the_place_of_keys() {
    let folder = folder(&[
        ("kc.yaml", "ignore: [structure]\nfail-on: never\nselect: [deadline-inversion]\n"),
        ("a.yaml", &inversion("01.03.2024", "")),
    ]);
    let code = |arguments: &[&str]| run(folder.path(), &[&["check", "a.yaml"], arguments].concat()).0;
    assert_eq!(code(&[]), Some(0), "fail-on: never");
    assert_eq!(code(&["--fail-on", "error"]), Some(1));
    assert_eq!(code(&["--select", "missing-section", "--fail-on", "note"]), Some(0), "still ignored");
}

#[test]
fn each_roadmap_fails_by_its_own_configuration() {
    let clean = "fail-on: never\n";
    let folder = folder(&[
        ("a/kc.yaml", clean),
        ("a/a.yaml", &inversion("01.03.2024", "")),
        ("b/b.yaml", &inversion("01.03.2024", "")),
    ]);
    assert_eq!(run(folder.path(), &["check", "a"]).0, Some(0));
    assert_eq!(run(folder.path(), &["check", "a", "b"]).0, Some(1));
}

#[test]
fn the_language_is_that_of_the_first_path_unless_it_is_asked_for() {
    let folder = folder(&[
        ("kc.yaml", "language: ru\nselect: [deadline-inversion]\n"),
        ("a.yaml", &inversion("01.03.2024", "")),
    ]);
    let russian =
        |arguments: &[&str]| run(folder.path(), &[&["check", "a.yaml"], arguments].concat()).1.contains("ошибка[");
    assert!(russian(&[]));
    assert!(!russian(&["--lang", "en"]));
    assert!(!russian(&["--no-config"]));
}

#[test]
fn a_configuration_is_never_taken_for_a_roadmap() {
    let folder = folder(&[
        ("kc.yaml", "region: Кемеровская область – Кузбасс\n"),
        ("sub/kc.yml", ""),
        ("a.yaml", &inversion("02.12.2024", "")),
    ]);
    let (_, text, _) = run(folder.path(), &["check", ".", "--lang", "en", "--select", "input"]);
    assert!(text.starts_with("Checked 1 file"), "{text}");
}

#[test]
fn acts_of_the_region_are_those_of_every_roadmap_below() {
    let roadmap = "format: 1\nbody: Министерство\nsections:\n  - number: \"1\"\n    title: Общеорганизационные мероприятия\n    items:\n      - number: \"1.4\"\n        title: Утвержден план обучения сотрудников органа исполнительной власти субъекта Российской Федерации навыкам клиентоцентричности\n        deadline: x\n        implements: \"1.4\"\n";
    let act = "regional_acts:\n  - {covers: [\"1.4\"], type: распоряжение, number: \"588-р\", date: 13.10.2023}\n";
    let folder = folder(&[("with/kc.yaml", act), ("with/a.yaml", roadmap), ("without/a.yaml", roadmap)]);
    let lines = found(folder.path(), &["--select", "unsupported-delegation"]);
    let lines: Vec<&String> = lines.iter().filter(|line| line.contains("item 1.4 is marked")).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].starts_with("without/a.yaml:"));
}

#[test]
fn a_template_is_that_of_roadmaps_that_name_none() {
    let federal = std::fs::read_to_string(root().join("schema/templates/federal.yaml")).unwrap();
    let own = federal.replacen("id: federal", "id: own", 1);
    let folder = folder(&[
        ("kc.yaml", "template: templates/own.yaml\nselect: [input]\n"),
        ("templates/own.yaml", &own),
        ("a.yaml", &inversion("02.12.2024", "")),
        ("b.yaml", &inversion("02.12.2024", "").replacen("body:", "template: federal\nbody:", 1)),
    ]);
    let aligned = |path: &str| run(folder.path(), &["check", path, "--explain-alignment", "--lang", "en"]).1;
    assert!(aligned("a.yaml").contains("a.yaml aligned with the standard roadmap own"), "{}", aligned("a.yaml"));
    assert!(aligned("b.yaml").contains("b.yaml aligned with the standard roadmap federal"));
    std::fs::remove_file(folder.path().join("templates/own.yaml")).unwrap();
    let (code, _, complaints) = run(folder.path(), &["check", "a.yaml", "--lang", "en"]);
    assert_eq!(code, Some(2));
    assert!(complaints.starts_with("kc: the template cannot be used: kc.yaml:1: "), "{complaints}");
}

#[test]
fn everything_that_is_wrong_is_said_at_once_at_its_place() {
    let wrong = r#"selct: [deadline]
ignore: [deadline-inversions, gibberish]
severity: {deadline-inversion: off, missing-item: grave, invalid-yaml: note}
fail-on: errors
language: de
regional_acts:
  - {covers: ["1.4"], number: "588-р"}
waivers:
  - {path: "a[", rule: deadline-inversion, reason: "  "}
  - {rule: overdo, reason: так решено, until: завтра}
  - {path: a.yaml, rule: invalid-roadmap, reason: так решено}
  - {path: a.yaml, rule: missing-item, reason: так решено}
forbid-waivers: [structure]
"#;
    let folder = folder(&[("kc.yaml", wrong), ("a.yaml", &inversion("01.03.2024", ""))]);
    let (code, text, complaints) = run(folder.path(), &["check", "a.yaml", "--lang", "en"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    insta::assert_snapshot!("wrong_en", complaints);
    insta::assert_snapshot!("wrong_ru", run(folder.path(), &["config", "--lang", "ru"]).2);
}

#[test]
fn a_configuration_that_is_no_yaml_or_missing_is_refused() {
    let folder = folder(&[("kc.yaml", "select: [\n"), ("a.yaml", &inversion("02.12.2024", ""))]);
    let (code, _, complaints) = run(folder.path(), &["check", "a.yaml", "--lang", "en"]);
    assert_eq!(code, Some(2));
    assert!(complaints.contains("--> kc.yaml:"), "{complaints}");
    let (code, _, complaints) = run(folder.path(), &["check", "a.yaml", "--lang", "en", "--config", "none.yaml"]);
    assert_eq!(code, Some(2));
    assert!(complaints.starts_with("kc: cannot read the configuration none.yaml: "), "{complaints}");
}

const WHOLE: &str = r#"select: [deadline, structure]
ignore: [non-working-day]
severity: {title-deviation: note, deadline-inversion: warning}
fail-on: warning
language: en
template: federal
region: Кемеровская область – Кузбасс
regional_acts:
  - {covers: ["1.4"], type: распоряжение, number: "588-р", date: 13.10.2023}
waivers:
  - {path: "*.yaml", rule: deadline-inversion, item: "3.1.6", reason: план утвержден раньше, until: 31.12.2024}
forbid-waivers: [missing-item]
"#;

#[test]
fn config_shows_what_applies_and_where_it_comes_from() {
    let folder = folder(&[("kc.yaml", WHOLE), ("sub/a.yaml", "")]);
    insta::assert_snapshot!("config_table", run(folder.path(), &["config", "sub/a.yaml"]).1);
    insta::assert_snapshot!(
        "config_json",
        run(folder.path(), &["config", "sub", "--format", "json", "--lang", "ru"]).1
    );
    insta::assert_snapshot!("config_none", run(folder.path(), &["config", "--no-config", "--lang", "ru"]).1);
    assert_eq!(run(folder.path(), &["config", "missing"]).0, Some(2));
}

#[test]
fn the_schema_accepts_what_the_reader_accepts() {
    let schema = std::fs::read_to_string(root().join("schema/config.schema.json")).expect("the schema");
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    let valid = |text: &str| validator.is_valid(&serde_yaml::from_str(text).expect("YAML"));
    assert!(valid(WHOLE));
    assert!(valid("{}"));
    for wrong in [
        "selct: [deadline]",
        "select: [deadlines]",
        "severity: {deadline-inversion: 'off'}",
        "severity: {invalid-yaml: note}",
        "language: de",
        "waivers: [{path: a, rule: missing-item}]",
        "waivers: [{rule: missing-item, reason: a}]",
        "regional_acts: [{covers: ['1.4'], number: '1'}]",
    ] {
        assert!(!valid(wrong), "{wrong}");
    }
}
