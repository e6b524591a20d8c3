//! Whole runs of `kc template` and `kc new`: a region's own template, broken templates, and a roadmap to fill in.

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

fn kc_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(folder).args(arguments).env_clear().env("COLUMNS", "120");
    command.output().expect("kc runs")
}

fn kc(arguments: &[&str]) -> Output {
    kc_in(&root(), arguments)
}

fn text(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn findings(output: &Output) -> Vec<serde_json::Value> {
    let json: serde_json::Value = serde_json::from_str(&text(output)).expect("JSON");
    json["findings"].as_array().expect("findings").clone()
}

/// The rules that fire, each once, sorted.
fn rules(output: &Output) -> Vec<String> {
    let rules =
        findings(output).iter().map(|finding| finding["rule"].as_str().expect("a rule").to_owned()).collect::<Vec<_>>();
    let mut rules = rules;
    rules.sort();
    rules.dedup();
    rules
}

const KHABAROVSK: &str = "examples/templates/khabarovsk.yaml";

#[test]
fn with_its_regions_template_the_section_on_life_situations_is_standard() {
    let section = 589..=613;
    let source = fs::read_to_string(root().join("roadmaps/khabarovsk/education.yaml")).expect("the roadmap");
    assert!(source.lines().nth(section.start() - 1).is_some_and(|line| line.contains("\"3.10\"")));
    let about = |rule: &str, arguments: &[&str]| -> usize {
        let common = ["check", "roadmaps/khabarovsk", "--format", "json", "--select", rule];
        let found = findings(&kc(&[&common, arguments].concat()));
        let lines = found.iter().filter_map(|finding| usize::try_from(finding["line"].as_u64()?).ok());
        lines.filter(|line| section.contains(line)).count()
    };
    assert_eq!(about("nonstandard-entry", &[]), 1, "the federal template does not have the section");
    assert_eq!(about("nonstandard-entry", &["--template", KHABAROVSK]), 0);
    assert_eq!(
        about("structure", &["--template", KHABAROVSK]),
        0,
        "nor is anything else wrong with its numbers and titles"
    );
}

#[test]
fn the_regions_template_changes_no_other_finding() {
    let lines = |arguments: &[&str]| -> Vec<String> {
        let found =
            findings(&kc(&[&["check", "roadmaps/khabarovsk", "--format", "json", "--lang", "en"], arguments].concat()));
        found.iter().map(|finding| format!("{} {} {}", finding["rule"], finding["item"], finding["line"])).collect()
    };
    let (federal, regional) = (lines(&[]), lines(&["--template", KHABAROVSK]));
    let gone: Vec<&String> = federal.iter().filter(|line| !regional.contains(line)).collect();
    let new: Vec<&String> = regional.iter().filter(|line| !federal.contains(line)).collect();
    insta::assert_snapshot!(format!("gone: {gone:#?}\nnew: {new:#?}"));
}

#[test]
fn templates_are_listed_and_shown() {
    insta::assert_snapshot!("template_list", text(&kc(&["template", "list", "--lang", "ru"])));
    insta::assert_snapshot!("template_show_ru", text(&kc(&["template", "show", KHABAROVSK, "--lang", "ru"])));
    let english = text(&kc(&["template", "show", "--lang", "en"]));
    assert!(english.contains("12 sections, 76 items") && english.contains("Footnotes"));
    let list: serde_json::Value =
        serde_json::from_str(&text(&kc(&["template", "list", "--format", "json"]))).expect("JSON");
    assert_eq!(list[0]["items"], 76);
    let shown: serde_json::Value =
        serde_json::from_str(&text(&kc(&["template", "show", "--format", "json"]))).expect("JSON");
    assert_eq!(shown["sections"][0]["items"][0]["rank"], "deputy-head");
}

#[test]
fn a_good_template_is_said_to_be_good() {
    let output = kc(&["template", "check", KHABAROVSK, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        text(&output),
        "examples/templates/khabarovsk.yaml: template khabarovsk can be used: 13 sections, 79 items\n"
    );
    assert_eq!(kc(&["template", "check", "schema/templates/federal.yaml"]).status.code(), Some(0));
    assert_eq!(kc(&["template", "check", "no-such-file.yaml"]).status.code(), Some(2));
}

#[test]
fn every_problem_of_a_broken_template_is_reported_at_its_place() {
    for language in ["ru", "en"] {
        let output = kc(&["template", "check", "tests/fixtures/template/broken.yaml", "--lang", language]);
        assert_eq!(output.status.code(), Some(1));
        insta::assert_snapshot!(format!("template_broken_{language}"), text(&output));
    }
}

#[test]
fn a_template_is_not_checked_as_a_roadmap() {
    for file in ["schema/templates/federal.yaml", "examples/templates/khabarovsk.yaml"] {
        let output = kc(&["check", file, "--lang", "en"]);
        let said = text(&output);
        assert!(said.contains("this is a template, not a roadmap") && said.contains("kc template check"), "{said}");
        assert_eq!(said.lines().filter(|line| line.contains("[invalid-roadmap]")).count(), 1, "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn files_that_are_no_templates_are_reported_and_never_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let cases: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("tab", b"format: 1\n\tid: x\n"),
        ("list", b"- 1\n- 2\n"),
        ("binary", b"\0\x01\x02"),
        ("windows", b"id: \xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee\n"),
        ("escape", "format: 1\nid: x\ntitle: \"\\e[31mred\"\n\"\\e]0;x\\a\": 1\nsections: []\n".as_bytes()),
        ("deep", b"sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{sections: [{}]}]}]}]}]}]}]}]}]}]}]\n"),
    ];
    for (name, bytes) in cases {
        fs::write(folder.path().join("t.yaml"), bytes).expect("a file");
        let output = kc_in(folder.path(), &["template", "check", "t.yaml", "--lang", "en"]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = text(&output);
        assert!(said.starts_with("t.yaml:") && !said.contains('\u{1b}'), "{name}: {said}");
    }
}

#[test]
fn templates_that_extend_each_other_in_a_circle_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let template = |name: &str, base: &str| {
        let text = format!("format: 1\nid: {name}\ntitle: {name}\nextends: {base}\n");
        fs::write(folder.path().join(format!("{name}.yaml")), text).expect("a file");
    };
    template("a", "b.yaml");
    template("b", "./a.yaml");
    template("own", "own.yaml");
    template("lost", "nothing.yaml");
    template("child", "good.yaml");
    template("good", "federal");
    let run = |name: &str| kc_in(folder.path(), &["template", "check", name, "--lang", "en"]);
    for (name, said) in [
        ("a.yaml", "extend each other in a circle"),
        ("own.yaml", "extend each other in a circle"),
        ("lost.yaml", "cannot read nothing.yaml"),
    ] {
        let output = run(name);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(
            text(&output).starts_with(&format!("{name}:4:10: ")) && text(&output).contains(said),
            "{}",
            text(&output)
        );
    }
    assert_eq!(run("child.yaml").status.code(), Some(0), "a template may extend one that extends the federal one");
}

#[test]
fn a_roadmap_that_names_a_broken_template_is_told_the_place_in_the_template() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("t.yaml"), "format: 1\nid: t\ntitle: T\nextends: federal\ndrop: ['8']\n")
        .expect("a file");
    fs::write(folder.path().join("r.yaml"), "format: 1\ntemplate: t.yaml\nbody: Министерство\nsections: []\n")
        .expect("a file");
    let output = kc_in(folder.path(), &["check", "r.yaml", "--lang", "ru"]);
    assert_eq!(output.status.code(), Some(1));
    let words = text(&output).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("t.yaml:5:8: в расширяемом шаблоне нет раздела или мероприятия 8"), "{words}");
}

#[test]
fn a_new_roadmap_has_only_findings_about_what_is_to_be_filled_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = |arguments: &[&str]| {
        let common = ["new", "--body", "Министерство транспорта", "-o", "new.yaml", "--force"];
        let output = kc_in(folder.path(), &[&common, arguments].concat());
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
        kc_in(folder.path(), &["check", "new.yaml", "--format", "json"])
    };
    let every = "services,low_graded_services,own_hr_service,support_measures,state_control,internal_it,internal_accounting,internal_facilities";
    let own = root().join(KHABAROVSK);
    let own = own.to_str().expect("a path");
    for arguments in [
        &["--lang", "ru"][..],
        &["--lang", "en", "--profile", "services,state_control", "--region", "Край: «первый» # \"да\""],
        &["--lang", "ru", "--profile", every],
        &["--lang", "ru", "--profile", every, "--template", own],
    ] {
        let found = rules(&new(arguments));
        let to_fill_in = ["missing-deadline", "missing-responsible", "missing-working-group", "template-placeholder"];
        let other: Vec<&String> = found.iter().filter(|rule| !to_fill_in.contains(&rule.as_str())).collect();
        assert!(other.is_empty(), "{arguments:?}: {other:?}");
        assert!(found.contains(&"missing-deadline".to_owned()));
    }
}

/// What a new roadmap says to copy into it must be what the rules want: the mark of delegation with a Russian letter.
#[test]
fn a_new_roadmap_gives_advice_that_its_rules_accept() {
    for language in ["ru", "en"] {
        let new = text(&kc(&["new", "--body", "Министерство", "--lang", language]));
        let advice: Vec<&str> = new.lines().filter(|line| line.contains("regional_acts")).collect();
        assert_eq!(advice.len(), 2, "{advice:?}");
        assert!(advice.iter().all(|line| line.contains("deadline: \u{445} ")), "{advice:?}");
    }
}

#[test]
fn a_new_roadmap_holds_the_parts_that_apply() {
    let output =
        kc(&["new", "--body", "Министерство транспорта", "--profile", "services,state_control", "--lang", "ru"]);
    insta::assert_snapshot!("new_ru", text(&output));
    let validator =
        serde_json::from_str(&fs::read_to_string(root().join("schema/roadmap.schema.json")).expect("a schema"));
    let validator = jsonschema::validator_for(&validator.expect("JSON")).expect("a schema");
    let value: serde_json::Value = serde_yaml::from_str(&text(&output)).expect("YAML");
    assert!(validator.is_valid(&value));
}

#[test]
fn a_file_is_replaced_only_with_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.yaml");
    fs::write(&path, "mine").expect("a file");
    let new = |more: &[&str]| {
        kc_in(folder.path(), &[&["new", "--body", "Министерство", "-o", "new.yaml", "--lang", "en"], more].concat())
    };
    let refused = new(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&refused.stderr), "kc: new.yaml exists already; add --force to replace it\n");
    assert_eq!(fs::read_to_string(&path).expect("a file"), "mine");
    let replaced = new(&["--force"]);
    assert_eq!(replaced.status.code(), Some(0));
    let said = "Written: new.yaml. Write in deadlines, the responsible and documents, then check the roadmap: kc check new.yaml\n";
    assert_eq!(String::from_utf8_lossy(&replaced.stderr), said);
    assert!(fs::read_to_string(&path).expect("a file").contains("body: Министерство\n"));
}

#[test]
fn hostile_names_cannot_break_out_of_the_new_roadmap() {
    for body in
        ["x\nformat: 2", "- a", "true", "!!tag", "\u{1b}[31m\u{2028}\u{85}", "*alias", "а: б", "12", "\\", "@", "а #б"]
    {
        let output = kc(&["new", &format!("--body={body}"), &format!("--region={body}")]);
        let value: serde_json::Value = serde_yaml::from_str(&text(&output)).expect("YAML");
        assert!(value["body"].is_string() && value["format"] == 1, "{body}");
        assert!(!text(&output).contains('\u{1b}'));
    }
    assert_eq!(kc(&["new", "--body", "  "]).status.code(), Some(2));
    assert_eq!(kc(&["new", "--body", "М", "--profile", "servises"]).status.code(), Some(2));
}
