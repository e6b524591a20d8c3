//! What is taken out of a roadmap is called absent, once; what cannot be read is not.
//!
//! The second are cases that are no readable roadmaps, and so no fixtures of a rule.

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

use kc::finding::Finding;
use kc::locale::Language;
use support::{check_text, lines, root};

const HEAD: &str = "format: 1\nbody: Министерство культуры\n";
const HR_BLOCK: &str = "
  - number: '2'
    title: Кадровый блок
    items:
      - number: '2.1'
        title: Назначен сотрудник, ответственный за внедрение в кадровой работе принципов и Стандартов клиентоцентричности
      - number: '2.2'
        title: Проведена самооценка уровня зрелости кадровой работы, эффективности (КПЭ) кадровых процессов
      - number: '2.3'
        title: Проведена самооценка профессиональных и личностных качеств сотрудников кадровых служб
";

fn found(text: &str, rule: &str) -> Vec<String> {
    lines(&check_text("roadmap.yaml", text), rule, Language::English)
}

/// A roadmap with the HR block, an extra line at its end, and other top-level keys.
fn roadmap(keys: &str, end: &str) -> String {
    format!("{HEAD}{keys}sections:{HR_BLOCK}{end}")
}

#[test]
fn the_item_that_the_block_lacks_is_reported() {
    assert_eq!(found(&roadmap("", ""), "missing-item").len(), 1);
}

#[test]
fn a_section_with_an_unreadable_key_may_hold_what_it_seems_to_lack() {
    assert_eq!(found(&roadmap("", "    item: []\n"), "missing-item"), Vec::<String>::new());
}

#[test]
fn an_item_with_an_unreadable_key_may_be_the_one_that_seems_absent() {
    let local = "      - number: '2.4'\n        title: Улучшения в работе\n        implement: '2.4'\n";
    assert_eq!(found(&roadmap("", local), "missing-item"), Vec::<String>::new());
}

#[test]
fn an_item_that_implements_an_unknown_one_is_reported_and_may_be_the_absent_one() {
    let local = "      - number: '2.4'\n        title: Улучшения в работе\n        implements: '2.44'\n";
    let text = roadmap("", local);
    assert_eq!(found(&text, "missing-item"), Vec::<String>::new());
    assert_eq!(
        found(&text, "invalid-roadmap"),
        ["15:21 ['2.44'] 2.4: the item is said to carry out item 2.44, which the standard roadmap does not have"]
    );
}

#[test]
fn a_section_that_cannot_be_told_and_was_not_read_whole_may_be_the_absent_one() {
    assert_eq!(found(&roadmap("", ""), "missing-section").len(), 2);
    let unknown = "  - number: '3'\n    title: Прочее\n    section: []\n";
    assert_eq!(found(&roadmap("", unknown), "missing-section"), Vec::<String>::new());
}

#[test]
fn a_misspelt_or_unreadable_profile_states_nothing() {
    let without_hr = format!(
        "{HEAD}KEYSsections:\n  - {{number: '3', title: Блок по внедрению Стандартов, items: [{{number: '3.1', title: Прочее}}]}}\n"
    );
    let with = |keys: &str| without_hr.replace("KEYS", keys);
    assert_ne!(found(&with(""), "undeclared-optional-block"), Vec::<String>::new());
    for keys in [
        "profil: {own_hr_service: false}\n",
        "profile: {own_hr_service: нет}\n",
        "profile: {}\nprofile: {own_hr_service: false}\n",
    ] {
        for rule in ["undeclared-optional-block", "missing-optional-block", "inapplicable-block"] {
            assert_eq!(found(&with(keys), rule), Vec::<String>::new(), "{keys}");
        }
    }
    let denied = roadmap("profile: {own_hr_service: false, services: нет}\n", "");
    assert_eq!(found(&denied, "inapplicable-block"), Vec::<String>::new());
}

#[test]
fn regional_acts_that_were_not_read_whole_may_cover_anything() {
    let text = |keys: &str| {
        format!(
            "{HEAD}{keys}sections:\n  - {{number: '1', title: Общеорганизационные мероприятия, items: [{{number: '1.1', title: Прочее}}]}}\n"
        )
    };
    assert_eq!(found(&text(""), "unsupported-delegation").len(), 2);
    let unreadable = "regional_acts:\n  - {cover: ['1.4', '1.7'], number: '5', date: 13.10.2023}\n";
    assert_eq!(found(&text(unreadable), "unsupported-delegation"), Vec::<String>::new());
}

#[test]
fn sections_given_twice_are_not_called_absent() {
    let text = format!("{}sections: []\n", roadmap("", ""));
    for rule in ["missing-section", "missing-item", "undeclared-optional-block"] {
        assert_eq!(found(&text, rule), Vec::<String>::new());
    }
}

const ABSENCE_RULES: [&str; 5] = [
    "missing-section",
    "missing-item",
    "missing-optional-block",
    "undeclared-optional-block",
    "unsupported-delegation",
];

/// A real roadmap that has every part of the template, without the part of this number.
fn complete_roadmap_without(number: &str) -> String {
    let text = std::fs::read_to_string(root().join("roadmaps/kemerovo/culture.yaml")).unwrap_or_default();
    let opening = format!("- number: \"{number}\"");
    let indent = |line: &str| line.len() - line.trim_start().len();
    let start = text.lines().find(|line| line.trim_start() == opening).map_or(0, indent);
    let mut inside = false;
    let kept = text.lines().filter(|line| {
        inside = line.trim_start() == opening || (inside && indent(line) > start);
        !inside
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// The parts called absent, with the rules that do.
fn called_absent(text: &str) -> Vec<(&'static str, String)> {
    let findings = check_text("roadmap.yaml", text).findings.into_iter();
    let absences = findings.filter(|finding| ABSENCE_RULES.contains(&finding.rule) && finding.item.is_none());
    absences.map(|finding| (finding.rule, finding.template_item.unwrap_or_default().to_string())).collect()
}

#[test]
fn each_item_taken_out_is_called_absent_by_one_rule_and_nothing_else_is() {
    let template = kc::template::Template::federal().expect("the built-in template");
    for entry in template.entries() {
        let number = entry.item.number.as_str();
        let expected = match entry.item.footnote {
            None => vec![("missing-item", number.to_owned())],
            // Optional, and covered by the region's act.
            Some(9 | 10) => vec![],
            Some(12) => vec![("unsupported-delegation", number.to_owned())],
            Some(_) => vec![("missing-optional-block", number.to_owned())],
        };
        assert_eq!(called_absent(&complete_roadmap_without(number)), expected, "without {number}");
    }
}

#[test]
fn each_section_taken_out_is_called_absent_by_one_rule_without_its_items() {
    let template = kc::template::Template::federal().expect("the built-in template");
    for heading in template.headings() {
        let number = heading.number.as_str();
        let rule = if heading.footnote.is_some() { "missing-optional-block" } else { "missing-section" };
        assert_eq!(called_absent(&complete_roadmap_without(number)), [(rule, number.to_owned())], "without {number}");
    }
}

/// What one slip in a real roadmap leaves of its findings: how many are lost, and what is said besides.
fn slipped(from: &str, to: &str) -> (usize, Vec<(&'static str, usize)>) {
    let text = include_str!("../roadmaps/kemerovo/culture.yaml");
    assert!(text.contains(from), "{from}");
    let places = |text: &str| -> Vec<(&'static str, usize)> {
        let checked = check_text("a.yaml", text);
        let line = |finding: &Finding| checked.source.position(finding.span.start).line;
        checked.findings.iter().map(|finding| (finding.rule, line(finding))).collect()
    };
    let (whole, slipped) = (places(text), places(&text.replacen(from, to, 1)));
    let lost = whole.iter().filter(|place| !slipped.contains(place)).count();
    (lost, slipped.into_iter().filter(|place| !whole.contains(place)).collect())
}

#[test]
fn one_slip_does_not_switch_the_check_off() {
    assert_eq!(slipped("number: \"3.4.4\"", "number: \"3.4.4а\""), (0, vec![("invalid-roadmap", 287)]));
    assert_eq!(slipped("number: \"3.4.4\"", "number: \"3.4,4\""), (0, vec![("invalid-roadmap", 287)]));
    assert_eq!(slipped("number: \"3.4\"", "number: \"3.4а\""), (0, vec![("invalid-roadmap", 266)]));
    let (lost, said) = slipped("number: \"3.4.4\"", "number: \"\"");
    assert!(lost <= 1, "nothing is said to be missing beside an item that is not read");
    assert_eq!(said, [("invalid-roadmap", 287)]);
    let (lost, said) = slipped("number: \"1.4\"", "number: 1.4");
    assert!(lost <= 2, "only what rests on the item itself");
    assert_eq!(said, [("invalid-roadmap", 64)]);
    let body = "body: Министерство культуры и национальной политики Кузбасса";
    let (_, said) = slipped(body, "body: \"\"");
    assert_eq!(said, [("invalid-roadmap", 5)]);
}
