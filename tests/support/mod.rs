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

/// The standard on the day that a text is looked at: its first line may be «# as of: 2024-10-01».
fn standard_for(text: &str) -> Option<Standard> {
    let day = text.strip_prefix("# as of: ")?.lines().next()?;
    let day = day.parse().expect("a day as year-month-day");
    Some(Standard::new(None).expect("the built-in standard").at(Some(day)))
}

/// Checks a text with all rules.
pub fn check_text(name: &str, text: &str) -> Checked {
    check_reading(Reading::Text(Source::new(name, text)))
}

/// Checks a file with all rules.
pub fn check_file(path: &Path) -> Checked {
    check_reading(Source::read(path).expect("a file that can be read"))
}

fn check_reading(reading: Reading) -> Checked {
    let dated = match &reading {
        Reading::Text(source) => standard_for(source.text()),
        Reading::NotText(_) => None,
    };
    check(reading, dated.as_ref().unwrap_or_else(|| standard()))
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

/// Runs kc in a folder, without an environment but the width.
pub fn kc_in(folder: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(folder).args(arguments).env_clear().env("COLUMNS", "100").output().expect("kc runs")
}

/// A folder with files: their paths and texts.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

/// A small roadmap whose item 3.1.6 is due on a day; 3.1.5, on which it rests, on 01.11.2024. More may follow.
pub fn inversion(deadline: &str, more: &str) -> String {
    format!(
        r#"format: 1
body: Министерство культуры
sections:
  - number: "3"
    title: Блок по внедрению Стандартов
    sections:
      - number: "3.1"
        title: Процессы предоставления услуг (сервисов)
        items:
          - number: "3.1.5"
            title: Разработано описание целевого состояния предоставления услуг (сервисов)
            deadline: 01.11.2024
          - number: "3.1.6"
            title: Утвержден план мероприятий по реинжинирингу процессов предоставления услуг (сервисов)
            deadline: {deadline}
{more}"#
    )
}
