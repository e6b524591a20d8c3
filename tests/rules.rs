//! For each rule: a fixture that fires and a near miss that stays silent, and a page whose examples are run.
//!
//! A case is a file: `tests/fixtures/GROUP/RULE/fires*.yaml` or `silent*.yaml`. What a firing case says is a snapshot in
//! both languages. The name of a case without what the rule needs begins with `silent-without-`.

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

use std::path::PathBuf;

use kc::locale::{Language, Locale};
use kc::rules::{Outcome, RULES, Rule, RuleGroup};
use support::{check_file, check_text, lines, root};

fn cases(rule: &Rule, prefix: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/fixtures").join(rule.group.id()).join(rule.id);
    let Ok(entries) = std::fs::read_dir(&folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)))
        .collect();
    found.sort();
    found
}

#[test]
fn every_rule_fires_on_its_cases() {
    for rule in RULES {
        let cases = cases(rule, "fires");
        assert!(!cases.is_empty(), "{} has no case that fires", rule.id);
        for path in cases {
            let checked = check_file(&path);
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let mut said = Vec::new();
            for language in [Language::Russian, Language::English] {
                let lines = lines(&checked, rule.id, language);
                assert!(!lines.is_empty(), "{} does not fire on {}", rule.id, path.display());
                said.extend(lines);
                let finding = checked.findings.iter().find(|finding| finding.rule == rule.id).expect("a finding");
                let help = Locale::new(language).attribute(&finding.message, "help");
                said.push(format!("  = {}", help.expect("help for the finding")));
            }
            insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots/rules"}, {
                insta::assert_snapshot!(format!("{}-{name}", rule.id), said.join("\n"));
            });
        }
    }
}

#[test]
fn every_rule_is_silent_on_its_near_misses() {
    for rule in RULES {
        let cases = cases(rule, "silent");
        assert!(!cases.is_empty(), "{} has no near miss", rule.id);
        for path in cases {
            let checked = check_file(&path);
            let found = lines(&checked, rule.id, Language::English);
            assert_eq!(found, Vec::<String>::new(), "{} fires on {}", rule.id, path.display());
            // Silence says something only of a rule that looked, but where the case is about what it needs.
            let outcome = checked.outcomes.iter().find(|outcome| outcome.rule.id == rule.id).expect("an outcome");
            let could_not_look = matches!(outcome.outcome, Outcome::NotApplicable(_));
            let without = path.to_string_lossy().contains("/silent-without-");
            assert_eq!(could_not_look, without, "{} on {}: {outcome:?}", rule.id, path.display());
        }
    }
}

#[test]
fn cases_are_roadmaps_that_can_be_read() {
    for rule in RULES.iter().filter(|rule| rule.group != RuleGroup::Input) {
        for path in cases(rule, "") {
            let findings = check_file(&path).findings;
            let unread: Vec<_> = findings
                .iter()
                .filter(|finding| finding.rule.starts_with("invalid-yaml") || finding.rule == "invalid-roadmap")
                .collect();
            assert!(unread.is_empty(), "{}: {unread:?}", path.display());
        }
    }
}

/// The YAML of the fenced blocks of a part of a page.
fn examples(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("```yaml\n") {
        let (example, after) = after.split_once("```").expect("a fence that is closed");
        found.push(example.to_owned());
        rest = after;
    }
    found
}

#[test]
fn pages_have_their_parts_and_their_examples_do_what_they_say() {
    let parts = [
        (Language::Russian, ["## Что проверяет", "## Почему это важно", "## Пример", "## Как исправить"]),
        (Language::English, ["## What it does", "## Why it matters", "## Example", "## How to fix"]),
    ];
    for rule in RULES {
        for (language, headings) in parts {
            let page = rule.page.in_language(language);
            assert!(page.starts_with(&format!("# {}\n\n", rule.id)), "{}: heading", rule.id);
            let headed: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
            assert_eq!(headed, headings, "{} in {}", rule.id, language.code());
            assert!(!rule.page.summary(language).is_empty(), "{}: summary", rule.id);
            let (before, after) = page.split_once(headings[3]).expect("the last part");
            let fires = examples(before);
            assert!(!fires.is_empty(), "{}: no example", rule.id);
            for example in fires {
                let found = lines(&check_text("example.yaml", &example), rule.id, language);
                assert!(
                    !found.is_empty(),
                    "{} does not fire on its example in {}:\n{example}",
                    rule.id,
                    language.code()
                );
            }
            let fixed = examples(after);
            assert!(!fixed.is_empty(), "{}: no mended example", rule.id);
            for example in fixed {
                let found = lines(&check_text("example.yaml", &example), rule.id, language);
                assert_eq!(found, Vec::<String>::new(), "{} still fires in {}:\n{example}", rule.id, language.code());
            }
        }
    }
}

#[test]
fn pages_of_both_languages_have_the_same_examples() {
    for rule in RULES {
        assert_eq!(examples(rule.page.russian), examples(rule.page.english), "{}", rule.id);
    }
}

#[test]
fn ids_are_unique_words_with_hyphens() {
    let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(ids.iter().all(|id| id.chars().all(|character| character.is_ascii_lowercase() || character == '-')));
}
