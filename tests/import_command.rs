//! `kc import` as it is run: outputs, exit codes, files that must not be lost.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn kc(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kc"))
        .args(arguments)
        .current_dir(folder)
        .env("KC_LANG", "ru")
        .output()
        .expect("kc that can be run")
}

fn sample(name: &str) -> String {
    format!("{}/tests/import/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn roadmap_goes_to_standard_output_and_the_list_to_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let output = kc(folder.path(), &["import", &sample("A_word.docx")]);
    assert_eq!(output.status.code(), Some(0));
    let yaml = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(yaml.starts_with("# yaml-language-server: $schema="), "{yaml}");
    assert!(yaml.contains("\n      # Сноска 9: Опционально.\n      - number: \"1.3\"\n"), "{yaml}");
    let said = error(&output);
    assert!(said.contains("ответственный не указан"), "{said}");
    assert!(said.trim_end().lines().last().unwrap().contains("мероприятий 76, ячеек 314, проверить 8"), "{said}");
    fs::write(folder.path().join("roadmap.yaml"), yaml).unwrap();
    let checked = kc(folder.path(), &["check", "roadmap.yaml", "--format", "json"]);
    let report = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.code() == Some(1) && !report.contains("invalid-roadmap"), "{report}");
}

#[test]
fn strict_fails_when_there_is_something_to_review() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(kc(folder.path(), &["import", "--strict", &sample("A_word.docx")]).status.code(), Some(1));
}

#[test]
fn existing_file_is_only_overwritten_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("roadmap.yaml");
    fs::write(&target, "важное\n").unwrap();
    let refused = kc(folder.path(), &["import", &sample("B_word.docx"), "-o", "roadmap.yaml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&target).unwrap(), "важное\n");
    assert!(error(&refused).contains("--update"), "{}", error(&refused));
    let forced = kc(folder.path(), &["import", &sample("B_word.docx"), "-o", "roadmap.yaml", "--force"]);
    assert_eq!(forced.status.code(), Some(0), "{}", error(&forced));
    assert!(fs::read_to_string(&target).unwrap().contains("number: \"3.10.3\""));
}

#[test]
fn update_keeps_what_the_analyst_added() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("roadmap.yaml");
    let import = |extra: &[&str]| {
        let file = sample("A_table.xlsx");
        let mut arguments = vec!["import", file.as_str(), "-o", "roadmap.yaml"];
        arguments.extend(extra);
        let output = kc(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", error(&output));
        fs::read_to_string(&target).unwrap()
    };
    let first = import(&[]);
    assert_eq!(import(&["--update"]), first, "an update without changes changes nothing");
    let edited = first
        .replacen(
            "        deadline: 30.12.2023\n",
            "        deadline: 30.12.2023\n        completed: 29.12.2023\n        evidence: Приказ № 9\n",
            1,
        )
        .replacen("  state_control: true\n", "  state_control: false # письмо от 01.02.2024\n", 1)
        .replacen("      - number: \"1.5\"\n", "      # спросить Паксину\n      - number: \"1.5\"\n", 1)
        + "waivers:\n  - {rule: non-working-day, reason: так утверждено}\n";
    fs::write(&target, &edited).unwrap();
    let updated = import(&["--update"]);
    for kept in [
        "completed: 29.12.2023\n        evidence: Приказ № 9\n",
        "  state_control: false # письмо от 01.02.2024\n",
        "      # спросить Паксину\n      - number: \"1.5\"\n",
        "waivers:\n  - {rule: non-working-day, reason: так утверждено}\n",
    ] {
        assert!(updated.contains(kept), "{kept} is lost:\n{updated}");
    }
}

#[test]
fn what_was_not_found_is_said_with_its_key_and_the_file_with_the_next_step() {
    let folder = tempfile::tempdir().unwrap();
    let said = error(&kc(folder.path(), &["import", &sample("A_hand.md"), "-o", "карта 1.yaml"]));
    for words in ["не найдено наименование органа: впишите его в body\n", "впишите его в number под act\n"]
    {
        assert!(said.contains(words), "{said}");
    }
    assert!(said.ends_with("\nЗаписано: карта 1.yaml. Теперь проверьте карту: kc check \"карта 1.yaml\"\n"), "{said}");
    let said = error(&kc(folder.path(), &["import", &sample("A_word.docx")]));
    assert!(said.contains("документ ссылается на план субъекта РФ – «распоряжением Правительства"), "{said}");
    let refused = error(&kc(folder.path(), &["import", &sample("A_hand.md"), "-o", "нет/карта.yaml"]));
    assert_eq!(refused, "kc: не удалось записать нет/карта.yaml: нет папки нет, сначала создайте её\n");
}

#[test]
fn file_that_is_no_document_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("broken.docx"), b"PK\x03\x04 broken").unwrap();
    fs::write(folder.path().join("noise.bin"), [0_u8, 1, 2, 3, 255]).unwrap();
    fs::write(folder.path().join("roadmap.yaml"), "format: 1\nbody: Министерство\nsections: []\n").unwrap();
    fs::write(folder.path().join("kc.yaml"), "ignore: [missing-item]\n").unwrap();
    for (file, words) in [
        ("broken.docx", "повреждён"),
        ("noise.bin", "неизвестный формат"),
        ("none.docx", "не удаётся прочитать"),
        ("roadmap.yaml", "уже дорожная карта в YAML; проверьте её: kc check roadmap.yaml"),
        ("kc.yaml", "таблица дорожной карты не найдена"),
    ] {
        let output = kc(folder.path(), &["import", file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(error(&output).contains(words), "{}", error(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_document_is_never_overwritten_by_its_roadmap() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.md");
    fs::copy(sample("A_hand.md"), &own).unwrap();
    for more in ["--force", "--update"] {
        let output = kc(folder.path(), &["import", "own.md", "-o", "./own.md", more]);
        assert_eq!(output.status.code(), Some(2));
        assert!(error(&output).contains("own.md – сам документ"), "{}", error(&output));
    }
    assert_eq!(fs::read(&own).unwrap(), fs::read(sample("A_hand.md")).unwrap());
}

#[test]
fn old_word_documents_need_an_office_suite() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.rtf"), b"{\\rtf1\\ansi text}").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_kc"))
        .args(["import", "old.rtf", "--lang", "en"])
        .current_dir(folder.path())
        .env("PATH", "")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(error(&output).contains("save the document as DOCX"), "{}", error(&output));
}

#[test]
fn several_documents_go_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (sample("A_hand.md"), sample("B_table.xlsx"));
    let refused = kc(folder.path(), &["import", &first, &second]);
    assert_eq!(refused.status.code(), Some(2));
    fs::create_dir(folder.path().join("out")).unwrap();
    let output = kc(folder.path(), &["import", &first, &second, "-o", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    assert!(folder.path().join("out/A_hand.yaml").exists() && folder.path().join("out/B_table.yaml").exists());
}

/// An item on one line, and facts that the document does not give: they cannot be put back, so they are named.
#[test]
fn what_an_update_cannot_keep_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let document = "| № п/п | Мероприятие | Срок | Ответственный | Вид документа |\n|---|---|---|---|---|\n| 1. | Общеорганизационные мероприятия | | | |\n| 1.2. | Утверждена модель внедрения клиентоцентричности в министерстве | 30.12.2023 | Паксина Е.Б. | Приказ |\n";
    let old = "format: 1\nbody: Министерство культуры\nregion: Кузбасс\nsections:\n  - number: \"1\"\n    title: Общеорганизационные мероприятия\n    items:\n      - {number: \"1.2\", title: Утверждена модель внедрения клиентоцентричности в министерстве, deadline: 30.12.2023, completed: 29.12.2023, evidence: Приказ № 700}\n";
    fs::write(folder.path().join("a.md"), document).unwrap();
    fs::write(folder.path().join("a.yaml"), old).unwrap();
    let output = kc(folder.path(), &["import", "a.md", "-o", "a.yaml", "--update"]);
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    let now = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    for value in ["completed: 29.12.2023", "evidence: Приказ № 700", "region: Кузбасс", "body: Министерство культуры"]
    {
        assert!(now.contains(value), "{value}: {now}");
    }
    assert!(error(&output).contains("1.2: completed: 29.12.2023"), "{}", error(&output));
}
