//! What the tests share: checking a text with the real standard, and findings as lines.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kc::check::{Checked, Standard, check};
use kc::locale::{Language, Locale};
use kc::source::{Reading, Source};

/// The built-in standard, read once.
pub fn standard() -> &'static Standard {
    static STANDARD: OnceLock<Standard> = OnceLock::new();
    STANDARD.get_or_init(|| Standard::new(None).expect("the built-in standard"))
}

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Checks a text with all rules.
pub fn check_text(name: &str, text: &str) -> Checked {
    check(Reading::Text(Source::new(name, text)), standard(), &|_| true)
}

/// Checks a file with all rules.
pub fn check_file(path: &Path) -> Checked {
    check(Source::read(path).expect("a file that can be read"), standard(), &|_| true)
}

/// The findings of one rule, a line each: place, item, message.
pub fn lines(checked: &Checked, rule: &str, language: Language) -> Vec<String> {
    let locale = Locale::new(language);
    let findings = checked.findings.iter().filter(|finding| finding.rule == rule);
    findings
        .map(|finding| {
            let place = checked.source.position(finding.span.start);
            let value = checked.source.slice(finding.span).lines().next().unwrap_or_default();
            let item = finding.item.as_deref().unwrap_or("–");
            format!("{}:{} [{value}] {item}: {}", place.line, place.column, locale.text(&finding.message))
        })
        .collect()
}

/// All YAML files below a folder, sorted.
pub fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(yaml_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            found.push(path);
        }
    }
    found.sort();
    found
}
