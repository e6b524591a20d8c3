//! Every format holds the same findings, is valid by its schema or its reader, and is broken by no text of a roadmap.

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

use serde_json::Value;
use support::{folder, inversion, kc_in, root};
use uppsala::{XsdValidator, parse};

const FORMATS: [&str; 8] = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit"];

fn report(folder: &Path, format: &str, arguments: &[&str]) -> String {
    let output = kc_in(folder, &[&["check", "--format", format], arguments].concat());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A roadmap whose keys are hostile: every sign that means something in some format.
fn hostile() -> String {
    let key = r#""50%, a::b \n::error file=x::y \"<x>]]>&amp; 'q' \e[31m \u202e \uFFFE \\": 1"#;
    let second = r#""%0A::warning::\r\n<failure/>{\"a\":1}": 2"#;
    format!("{}{key}\n{second}\n", inversion("01.03.2024", ""))
}

const HOSTILE_NAME: &str = "100%,a b::'<x>&amp;.yaml";

fn hostile_folder() -> tempfile::TempDir {
    folder(&[(HOSTILE_NAME, &hostile())])
}

fn schema(name: &str) -> Value {
    let text = std::fs::read_to_string(root().join("tests/schema").join(name)).expect("a schema");
    // The published schema has a stray bracket in the pattern of languages, which strict readers of patterns refuse.
    let text = text.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    serde_json::from_str(&text).expect("JSON")
}

fn assert_valid(schema: &Value, text: &str) -> Value {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let validator = jsonschema::validator_for(schema).expect("a schema");
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{} {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    value
}

/// A workflow command: its name, its properties, its message.
type WorkflowCommand = (String, Vec<(String, String)>, String);

/// What the runner of GitHub makes of the commands: properties and data, unescaped.
fn commands(text: &str) -> Vec<WorkflowCommand> {
    let unescape = |text: &str| {
        text.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    };
    text.lines()
        .map(|line| {
            let (head, data) = line.strip_prefix("::").expect("a command").split_once("::").expect("its data");
            let (name, properties) = head.split_once(' ').expect("its properties");
            let properties = properties.split(',').map(|property| {
                let (name, value) = property.split_once('=').expect("a value");
                (name.to_owned(), unescape(value))
            });
            (name.to_owned(), properties.collect(), unescape(data))
        })
        .collect()
}

/// Findings by severity: errors, warnings, notes.
fn counts(format: &str, text: &str) -> [usize; 3] {
    let by = |severities: Vec<&str>| {
        ["error", "warning", "note"].map(|severity| severities.iter().filter(|known| **known == severity).count())
    };
    match format {
        "text" => {
            let line = text.lines().find(|line| line.starts_with("Checked ")).expect("the counts");
            let numbers: Vec<usize> = line.split([' ', ',', ':']).filter_map(|word| word.parse().ok()).collect();
            [numbers[1], numbers[2], numbers[3]]
        }
        "concise" => by(text
            .lines()
            .map(|line| line.split(": ").nth(1).expect("a severity").split(' ').next().unwrap())
            .collect()),
        "json" => {
            let json: Value = serde_json::from_str(text).expect("JSON");
            by(json["findings"]
                .as_array()
                .unwrap()
                .iter()
                .map(|finding| finding["severity"].as_str().unwrap())
                .collect())
        }
        "jsonl" => {
            let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
            by(lines.iter().map(|finding| finding["severity"].as_str().unwrap()).collect())
        }
        "sarif" => {
            let json: Value = serde_json::from_str(text).expect("JSON");
            by(json["runs"][0]["results"]
                .as_array()
                .unwrap()
                .iter()
                .map(|result| result["level"].as_str().unwrap())
                .collect())
        }
        "github" => {
            by(commands(text).iter().map(|(name, ..)| if name == "notice" { "note" } else { name.as_str() }).collect())
        }
        "gitlab" => {
            let json: Value = serde_json::from_str(text).expect("JSON");
            let severity = |violation: &Value| match violation["severity"].as_str() {
                Some("major") => "error",
                Some("minor") => "warning",
                _ => "note",
            };
            by(json.as_array().unwrap().iter().map(severity).collect())
        }
        "junit" => {
            let suites = junit_parser::from_reader(text.as_bytes()).expect("JUnit");
            let cases = suites.suites.iter().flat_map(|suite| &suite.cases);
            let kinds: Vec<String> = cases
                .filter_map(|case| match &case.status {
                    junit_parser::TestStatus::Failure(failure) => Some(failure.failure_type.clone()),
                    _ => None,
                })
                .collect();
            by(kinds.iter().map(String::as_str).collect())
        }
        _ => unreachable!("{format}"),
    }
}

#[test]
fn every_format_holds_the_same_findings() {
    let count = |format: &str| counts(format, &report(&root(), format, &["roadmaps", "--lang", "en"]));
    let expected = count("json");
    assert!(expected.iter().all(|count| *count > 0), "{expected:?}");
    for format in FORMATS {
        assert_eq!(count(format), expected, "{format}");
    }
}

#[test]
fn one_run_writes_what_single_runs_write() {
    let files = tempfile::tempdir().expect("a folder");
    let outputs: Vec<String> =
        FORMATS.iter().map(|format| format!("--output={format}={}/{format}", files.path().display())).collect();
    let mut arguments = vec!["roadmaps", "--lang", "ru"];
    arguments.extend(outputs.iter().map(String::as_str));
    report(&root(), "text", &arguments);
    for format in FORMATS {
        let written = std::fs::read_to_string(files.path().join(format)).expect("the report");
        assert_eq!(written, report(&root(), format, &["roadmaps", "--lang", "ru"]), "{format}");
    }
}

#[test]
fn sarif_is_valid_in_both_languages_and_has_help_in_each() {
    let schema = schema("sarif-2.1.0.schema.json");
    for (language, heading) in [("ru", "## Как исправить"), ("en", "## How to fix")] {
        let log = assert_valid(&schema, &report(&root(), "sarif", &["roadmaps", "--lang", language]));
        let run = &log["runs"][0];
        for rule in run["tool"]["driver"]["rules"].as_array().expect("rules") {
            assert!(rule["help"]["markdown"].as_str().unwrap().contains(heading), "{}", rule["id"]);
        }
        let results = run["results"].as_array().expect("results");
        let inversion = results.iter().find(|result| result["ruleId"] == "deadline-inversion").expect("an inversion");
        assert_eq!(inversion["relatedLocations"].as_array().map(Vec::len), Some(1), "the item that it must follow");
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
}

#[test]
fn fingerprints_survive_an_inserted_line_and_change_with_the_item() {
    let fingerprints = |text: &str| {
        let folder = folder(&[("a.yaml", text)]);
        let log: Value =
            serde_json::from_str(&report(folder.path(), "sarif", &["a.yaml", "--select", "deadline-inversion"]))
                .unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        results
            .iter()
            .map(|result| result["partialFingerprints"]["kcContent/v1"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let before = fingerprints(&inversion("01.03.2024", ""));
    assert_eq!(before.len(), 1);
    assert_eq!(fingerprints(&format!("# a line\n\n{}", inversion("\"01.03.2024\"", ""))), before, "lines and quotes");
    assert_ne!(fingerprints(&inversion("02.03.2024", "")), before, "another deadline");
}

#[test]
fn gitlab_report_is_valid_and_its_fingerprints_are_unique() {
    let schema = schema("gitlab-code-quality.schema.json");
    let report = assert_valid(&schema, &report(&root(), "gitlab", &["roadmaps"]));
    let mut fingerprints: Vec<&str> =
        report.as_array().unwrap().iter().map(|finding| finding["fingerprint"].as_str().unwrap()).collect();
    let count = fingerprints.len();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), count);
}

fn assert_valid_junit(text: &str) {
    let xsd = std::fs::read_to_string(root().join("tests/schema/junit-10.xsd")).expect("the schema");
    let validator = XsdValidator::from_schema(&parse(&xsd).expect("XML")).expect("a schema");
    let errors = validator.validate(&parse(text).expect("XML"));
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn junit_is_valid_and_a_clean_roadmap_passes() {
    assert_valid_junit(&report(&root(), "junit", &["roadmaps", "--show-passed", "--show-waived"]));
    let clean = report(&root(), "junit", &["roadmaps", "--select", "input"]);
    assert_valid_junit(&clean);
    let suites = junit_parser::from_reader(clean.as_bytes()).expect("JUnit");
    assert_eq!((suites.suites.len(), suites.failures), (2, 0));
    assert!(suites.suites.iter().all(|suite| suite.cases.len() == 1));
}

#[test]
fn the_junit_schema_refuses_what_is_not_junit() {
    let xsd = std::fs::read_to_string(root().join("tests/schema/junit-10.xsd")).expect("the schema");
    let validator = XsdValidator::from_schema(&parse(&xsd).expect("XML")).expect("a schema");
    assert!(!validator.validate(&parse("<testsuites><testsuite name=\"a\"/></testsuites>").unwrap()).is_empty());
}

#[test]
fn hostile_texts_and_paths_break_no_format() {
    let folder = hostile_folder();
    let read = |format: &str| report(folder.path(), format, &[HOSTILE_NAME, "--lang", "en"]);
    let expected = counts("json", &read("json"));
    assert!(expected[0] >= 3, "{expected:?}");
    for format in FORMATS {
        let text = read(format);
        assert_eq!(counts(format, &text), expected, "{format}: {text}");
        assert!(!text.contains('\u{1b}'), "{format}");
        assert!(!text.contains('\u{202e}') || format.starts_with("json"), "{format}");
    }
    assert_valid_junit(&read("junit"));
    let log = assert_valid(&schema("sarif-2.1.0.schema.json"), &read("sarif"));
    let uri =
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%./-_~".contains(&byte)), "{uri}");
    assert_valid(&schema("gitlab-code-quality.schema.json"), &read("gitlab"));
    for (name, properties, _) in commands(&read("github")) {
        assert!(["error", "warning", "notice"].contains(&name.as_str()));
        assert_eq!(properties[0], ("file".to_owned(), HOSTILE_NAME.to_owned()));
    }
    // A control character is a JSON escape, never itself.
    assert!(!read("jsonl").contains('\u{1b}'));
}

#[test]
fn short_formats_as_their_readers_see_them() {
    let folder = hostile_folder();
    for format in ["concise", "jsonl", "github", "gitlab", "junit"] {
        insta::assert_snapshot!(
            format!("hostile_{format}"),
            report(folder.path(), format, &[HOSTILE_NAME, "--lang", "en", "--select", "deadline-inversion"])
        );
    }
}

#[test]
fn standard_input_has_the_name_that_it_is_given() {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_kc"))
        .args([
            "check",
            "-",
            "--stdin-filename",
            "roadmaps/new.yaml",
            "--format",
            "concise",
            "--select",
            "deadline-inversion",
        ])
        .env_clear()
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("kc runs");
    child.stdin.take().expect("input").write_all(inversion("01.03.2024", "").as_bytes()).expect("written");
    let output = child.wait_with_output().expect("kc ends");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.starts_with("roadmaps/new.yaml:15:23: error deadline-inversion: "), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn outputs_that_would_overwrite_something_are_refused() {
    let folder = folder(&[("a.yaml", &inversion("01.03.2024", ""))]);
    let code = |arguments: &[&str]| kc_in(folder.path(), &[&["check", "a.yaml"], arguments].concat()).status.code();
    assert_eq!(code(&["-o", "json=a.yaml"]), Some(2), "a roadmap");
    assert_eq!(code(&["-o", "json=x", "-o", "sarif=./x"]), Some(2), "one file twice");
    assert_eq!(code(&["-o", "json=missing/x"]), Some(2), "no such folder");
    assert_eq!(code(&["-o", "pdf=x"]), Some(2), "no such format");
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), inversion("01.03.2024", ""));
}
