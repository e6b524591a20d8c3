//! What both READMEs show is what kc does: screens are run, tables are compared, examples are read.

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

use std::fmt::Write;
use std::fs;
use std::process::{Command, Output};

use kc::locale::Language;
use kc::rules::{RULES, RuleGroup};
use support::root;

const READMES: [(&str, Language); 2] = [("README.md", Language::English), ("README.ru.md", Language::Russian)];

fn readme(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("the README")
}

fn kc(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(root()).args(arguments).env_clear().output().expect("kc runs")
}

/// The texts between fences of a kind.
fn blocks(text: &str, kind: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block: Option<String> = None;
    for line in text.lines() {
        match &mut block {
            None if line == format!("```{kind}") => block = Some(String::new()),
            None => {}
            Some(_) if line == "```" => blocks.extend(block.take()),
            Some(known) => writeln!(known, "{line}").expect("a text"),
        }
    }
    blocks
}

#[test]
fn screens_are_what_kc_prints() {
    for (name, _) in READMES {
        let mut screens = 0;
        for block in blocks(&readme(name), "console") {
            let (command, screen) = block.split_once('\n').expect("a command");
            if screen.is_empty() || screen.lines().any(|line| line.starts_with("$ ")) {
                continue;
            }
            let arguments: Vec<&str> = command.strip_prefix("$ kc ").expect("a command of kc").split(' ').collect();
            let output = kc(&arguments);
            assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), screen.trim_end(), "{name}: {command}");
            screens += 1;
        }
        assert!(screens > 0, "{name} opens with a screen");
    }
}

#[test]
fn every_rule_stands_in_the_tables_with_its_severity_and_summary() {
    for (name, language) in READMES {
        let text = readme(name);
        let heading = match language {
            Language::English => "| rule | severity | reports |\n|---|---|---|\n",
            Language::Russian => "| правило | важность | что находит |\n|---|---|---|\n",
        };
        for group in RuleGroup::all() {
            let mut table = format!("**{}**\n\n{heading}", group.id());
            for rule in RULES.iter().filter(|rule| rule.group == group) {
                let severity = match (language, rule.severity.id()) {
                    (Language::English, id) => id,
                    (Language::Russian, "error") => "ошибка",
                    (Language::Russian, "warning") => "предупреждение",
                    (Language::Russian, _) => "заметка",
                };
                writeln!(table, "| `{}` | {severity} | {} |", rule.id, rule.page.summary(language)).expect("a text");
            }
            assert!(text.contains(&table), "{name} has no such table:\n\n{table}");
        }
    }
}

#[test]
fn examples_are_accepted() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, _) in READMES {
        let examples = blocks(&readme(name), "yaml");
        let accepted = |with: &str, arguments: &[&str]| {
            let example = examples.iter().find(|example| example.contains(with)).expect(with);
            let file = folder.path().join("example.yaml");
            fs::write(&file, example).expect("the example");
            let output = kc(&[arguments, &[file.to_str().expect("UTF-8")]].concat());
            let said = [output.stdout, output.stderr].concat();
            assert_eq!(output.status.code(), Some(0), "{name}: {with}: {}", String::from_utf8_lossy(&said));
        };
        accepted("extends: federal", &["template", "check"]);
        accepted("forbid-waivers:", &["config", ".", "--config"]);
        accepted("sections:\n  - number: \"1\"", &["check", "--fail-on", "error", "--select", "input"]);
    }
}

#[test]
fn links_lead_to_files() {
    for (name, _) in READMES {
        let text = readme(name);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://")) {
            let (path, _) = link.split_once('#').unwrap_or((link, ""));
            assert!(path.is_empty() || root().join(path).exists(), "{name}: {link}");
        }
    }
}
