//! Files that are no roadmaps, broken and hostile ones: what the user reads about them, and the exit codes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A file: its name and its bytes.
type Case = (&'static str, Vec<u8>);

const HEAD: &str = "format: 1\nbody: Министерство\n";
const SECTIONS: &str =
    "sections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      - number: \"1.1\"\n        title: Назначен\n";

/// A roadmap with more lines behind its first two.
fn with_head(lines: &str) -> Vec<u8> {
    format!("{HEAD}{lines}{SECTIONS}").into_bytes()
}

/// A roadmap with more lines in its only item.
fn with_item(lines: &str) -> Vec<u8> {
    format!("{HEAD}{SECTIONS}{lines}").into_bytes()
}

/// Lines that differ by a number.
fn lines(numbers: RangeInclusive<usize>, line: impl Fn(usize) -> String) -> String {
    numbers.map(|number| line(number) + "\n").collect()
}

fn kc(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.args(arguments).current_dir(folder).env("COLUMNS", "100").env("NO_COLOR", "1").env_remove("KC_LANG");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kc(folder, arguments).stdin(Stdio::null()).output().expect("kc runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// What is said about each file in both languages, each file with its exit code.
fn said(cases: &[Case]) -> String {
    let folder = TempDir::new().expect("a folder");
    let mut said = String::new();
    for (name, bytes) in cases {
        let file = format!("{name}.yaml");
        fs::write(folder.path().join(&file), bytes).expect("a file");
        for language in ["ru", "en"] {
            let output = run(folder.path(), &["check", &file, "--lang", language, "--select", "input", "--quiet"]);
            assert_eq!(stderr(&output), "", "{name}");
            let _ = write!(said, "──── {name}: {} ────\n{}", code(&output), stdout(&output));
        }
    }
    // Editors strip such spaces, and the snapshot would differ.
    said.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn assert_said(name: &str, cases: &[Case]) {
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots/input"}, {
        insta::assert_snapshot!(name, said(cases));
    });
}

#[test]
fn files_without_a_document() {
    assert_said(
        "empty",
        &[
            ("empty", Vec::new()),
            ("comments", "# только примечание\n\n# и ещё одно\n".into()),
            ("null", "~\n".into()),
            ("separator", "---\n".into()),
            ("list", "- format: 1\n- body: Министерство\n".into()),
            ("text", "Дорожная карта министерства\n".into()),
            ("documents", [with_head(""), b"---\n".to_vec(), with_head("")].concat()),
        ],
    );
}

#[test]
fn indentation() {
    assert_said(
        "indentation",
        &[
            ("tab", with_head("act:\n\ttype: приказ\n")),
            ("tab-in-item", with_item("\t    deadline: 01.01.2024\n")),
            ("tab-in-list", with_head("regional_acts:\n\t- {covers: [\"1.4\"]}\n")),
            ("key-shifted", with_head(" region: край\n")),
            ("key-too-far-left", format!("{HEAD}sections:\n  - number: \"1\"\n   title: Раздел\n").into()),
            (
                "key-too-far-right",
                format!("{HEAD}sections:\n  - number: \"1\"\n     title: Раздел\n    items: []\n").into(),
            ),
            ("first-line", "  format: 1\nbody: Министерство\n".into()),
            ("no-space-after-dash", format!("{HEAD}sections:\n  -number: \"1\"\n   title: Раздел\n").into()),
            ("block", with_item("        document: |\n           Приказ\n         Отчет\n")),
        ],
    );
}

#[test]
fn colons() {
    assert_said(
        "colons",
        &[
            ("colon-in-text", with_item("        document: Приказ: об утверждении\n")),
            (
                "colon-in-continuation",
                with_item("        document: Приказ об утверждении\n          порядка: ведения\n"),
            ),
            ("colon-behind-quote", with_head("region: «План: карта»\n")),
            ("no-space", with_head("region:Хабаровский край\n")),
            ("no-colon", with_head("region\n")),
            ("no-colon-at-first", "Дорожная карта\nformat: 1\nbody: Министерство\n".into()),
            (
                "continuation-too-far-left",
                with_item("        document: Приказ об утверждении\n        порядка ведения реестра\n"),
            ),
            ("comment-in-text", with_item("        document: Приказ # 5\n          об утверждении\n")),
            ("long-key", with_head(&format!("{}: x\n", "k".repeat(2000)))),
        ],
    );
}

#[test]
fn quotes() {
    assert_said(
        "quotes",
        &[
            ("unclosed", with_head("region: \"Хабаровский край\n")),
            ("unclosed-single", with_head("region: 'Хабаровский край\n")),
            (
                "unclosed-in-item",
                with_item("        document: \"Приказ\n        deadline: 01.01.2024\n      - number: \"1.2\"\n"),
            ),
            ("unclosed-at-the-end", with_item("        document: \"Приказ")),
            ("quotes-inside", with_head("title: \"План мероприятий (\"дорожная карта\") министерства\"\n")),
            ("quoted-beginning", with_head("title: \"Дорожная карта\" министерства\n")),
            ("apostrophe", with_head("region: 'Кот-д'Ивуар'\n")),
            ("backslash", with_head("template: \"C:\\карты\\шаблон.yaml\"\n")),
        ],
    );
}

#[test]
fn brackets_and_signs() {
    assert_said(
        "signs",
        &[
            ("open-brace", with_head("act: {type: приказ, number: \"1\"\n")),
            ("open-bracket", with_head("region: [край\n")),
            ("open-at-the-end", with_item("        responsible: [{name: Паксина Е.Б.}")),
            ("wrong-bracket", with_head("act: {type: приказ, number: \"1\"]\n")),
            ("bracket-too-many", with_head("act: {type: приказ}}\n")),
            ("text-after-bracket", with_head("region: [край] и область\n")),
            (
                "comma-in-brackets",
                with_head(
                    "working_group:\n  members:\n    - {position: начальник отдела развития, культуры и спорта}\n",
                ),
            ),
            ("colon-in-brackets", with_head("act: {type: приказ: распоряжение}\n")),
            ("at", with_head("region: @край\n")),
            ("asterisk", with_head("region: * край\n")),
            ("percent", with_head("%region: край\n")),
            ("exclamation", with_head("region: !край\n")),
            ("pipe", with_head("region: | край\n")),
            ("dash", with_head("region: - край\n")),
            ("closing", with_head("region: ]край\n")),
            ("tag", with_head("region: !!int край\n")),
        ],
    );
}

#[test]
fn encodings() {
    let text = "format: 1\nbody: Министерство культуры\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // «format: 1, body: Министерство» in the encodings' own bytes.
    let windows = b"format: 1\nbody: \xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee\n".to_vec();
    let dos = b"format: 1\nbody: \x8c\xa8\xad\xa8\xe1\xe2\xa5\xe0\xe1\xe2\xa2\xae\n".to_vec();
    let koi = b"format: 1\nbody: \xed\xc9\xce\xc9\xd3\xd4\xc5\xd2\xd3\xd4\xd7\xcf\n".to_vec();
    assert_said(
        "encodings",
        &[
            ("windows-1251", windows),
            ("cp866", dos),
            ("koi8-r", koi),
            ("latin", b"format: 1\nbody: Minist\xe8re \x80 \xa9 \x99\n".to_vec()),
            ("utf-16", [vec![0xff, 0xfe], utf16.clone()].concat()),
            ("utf-16-without-mark", utf16),
            ("utf-32", [0xfeff].into_iter().chain(text.chars().map(u32::from)).flat_map(u32::to_le_bytes).collect()),
            ("byte-order-mark", [b"\xef\xbb\xbf".to_vec(), with_head("regoin: край\n")].concat()),
            ("byte-order-mark-inside", with_head("\u{feff}region: край\n")),
            (
                "windows-lines",
                String::from_utf8(with_head("regoin: край\n")).expect("UTF-8").replace('\n', "\r\n").into(),
            ),
            (
                "old-mac-lines",
                String::from_utf8(with_head("regoin: край\n")).expect("UTF-8").replace('\n', "\r").into(),
            ),
            ("broken-character", [HEAD.as_bytes(), b"region: \xd0\n", SECTIONS.as_bytes()].concat()),
            ("zero", with_head("region: край\0\n")),
            ("escape", with_head("region: край \u{1b}[31mкрасный\n")),
            ("binary", (0..=255).cycle().take(1024).collect()),
            ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec()),
            ("docx", b"PK\x03\x04\x14\0\x06\0[Content_Types].xmlPK\x03\x04word/document.xml".to_vec()),
            ("archive", b"PK\x03\x04\x14\0\x06\0photo.jpg".to_vec()),
            ("doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec()),
            ("rtf", b"{\\rtf1\\ansi format: 1}".to_vec()),
            ("page", "<!DOCTYPE html>\n<html><body>План</body></html>\n".into()),
            ("markdown", "# План\n\n| № | Срок |\n|---|---|\n| 1.1 | х |\n".into()),
        ],
    );
}

#[test]
fn limits() {
    let bomb = (1..7).fold("a0: &a0 [x]\n".to_owned(), |text, level| {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        format!("{text}a{level}: &a{level} [{aliases}]\n")
    });
    assert_said(
        "limits",
        &[
            ("alias-bomb", bomb.into()),
            ("alias-of-itself", with_head("region: &a [*a]\n")),
            ("alias-unknown", with_head("region: *край\n")),
            ("deep", with_head(&format!("region: {}{}\n", "[".repeat(100), "]".repeat(100)))),
            ("long", with_head(&format!("region: [{}]\n", "а,".repeat(600_000)))),
        ],
    );
}

#[test]
fn wrong_types_everywhere() {
    let top = "format: \"1\"\ntemplate: 5\ntitle: [а, б]\nbody: {name: Министерство}\nregion: true\nperiod: 2023\nact: приказ № 696\n\
        profile: [services]\nregional_acts: распоряжение\nworking_group: нет\nsections: раздел\nwaivers: 3\n? [а]\n: б\n";
    let deep = r#"format: 2
body: Министерство
period: {from: 2024, to: 2023}
act: {type: 5, number: .nan, date: 2023-13-45, repeals: {number: "272"}, amends: [1289]}
profile: {services: да, state_control: "true", internal_it: null, its: false}
regional_acts: [{covers: "1.4"}, {covers: [1.4]}, {number: "1"}]
working_group: {head: Паксина, members: {position: начальник}}
sections:
  - number: 3.10
    title: 2024
    items:
      - number: 1.1
        title: true
        deadline: [2024]
        responsible: 5
        document: 12
        implements: 1.10
        completed: 2024
        evidence: {a: b}
      - number: "один"
        title: ""
        responsible: [{имя: Паксина}, {name: []}, {}, {name: Паксина, unit: отдел}]
      - 1.3
      - {number: "1.4."}
  - Раздел
waivers: [{item: "1.1"}, {rule: x, until: потом}]
"#;
    assert_said("types", &[("top", top.into()), ("deep", deep.into())]);
}

#[test]
fn keys() {
    let misspelt = "format: 1\nboby: Министерство\nregoin: край\nsections:\n  - nubmer: \"1\"\n    tittle: Раздел\n    items:\n      \
        - number: \"1.1\"\n        title: Назначен\n        title: Другой\n        dedline: 01.01.2024\n        вид документа: Приказ\n        \
        note: x\n";
    let repeated = lines(1..=12, |item| format!("      - {{number: 1.{item}, title: Пункт, срок: 01.01.2024}}"));
    let no_list = format!(
        "{HEAD}sections:\n  - number: \"1\"\n    title: Раздел\n    items:\n      number: \"1.1\"\n      title: Назначен\n"
    );
    assert_said(
        "keys",
        &[
            ("misspelt", misspelt.into()),
            (
                "twelve-times",
                format!("{HEAD}sections:\n  - number: 1\n    title: Раздел\n    items:\n{repeated}").into(),
            ),
            ("no-list", no_list.into()),
            ("missing", "region: край\nsections:\n".into()),
            ("merge", with_head("act:\n  <<: *a\n").into_iter().chain(*b"\n").collect()),
        ],
    );
}

#[test]
fn what_is_allowed_is_silent() {
    let folder = TempDir::new().expect("a folder");
    let allowed: &[Case] = &[
        ("end-mark", [b"---\n".to_vec(), with_head(""), b"...\n".to_vec()].concat()),
        ("tabs", with_head("region: Хабаровский\tкрай\t# примечание\n")),
        ("time", with_head("region: в 10:00, http://example.org\n")),
        ("number-sign", with_head("region: приказ №1, дом#2\n")),
    ];
    for (name, bytes) in allowed {
        fs::write(folder.path().join("a.yaml"), bytes).expect("a file");
        let output = run(folder.path(), &["check", "a.yaml", "--select", "input", "--quiet", "--lang", "en"]);
        assert_eq!((code(&output), stdout(&output).as_str()), (0, ""), "{name}");
    }
}

#[test]
fn a_broken_file_is_a_finding_and_the_others_are_checked() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("a.yaml"), with_head("region: \"край\n")).expect("a file");
    fs::write(folder.path().join("b.yaml"), b"body: \xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\n").expect("a file");
    fs::write(folder.path().join("c.yaml"), with_head("regoin: край\n")).expect("a file");
    let output = run(folder.path(), &["check", ".", "--lang", "en", "--select", "input"]);
    let text = stdout(&output);
    assert_eq!(code(&output), 1, "{text}");
    for place in ["a.yaml:3:9", "b.yaml:1:7", "c.yaml:3:1"] {
        assert!(text.contains(place), "{place} in {text}");
    }
    assert!(text.contains("3 files"), "{text}");
}

#[test]
fn a_path_that_cannot_be_read_is_a_failure_and_the_others_are_checked() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("c.yaml"), with_head("regoin: край\n")).expect("a file");
    let output = run(folder.path(), &["check", "absent.yaml", "c.yaml", "--lang", "en", "--select", "input"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("absent.yaml"), "{}", stderr(&output));
    assert!(stdout(&output).contains("c.yaml:3:1"));
}

#[test]
fn a_folder_without_roadmaps_is_a_failure() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("notes.txt"), "нет").expect("a file");
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    for (language, said) in [("ru", "дорожных карт"), ("en", "no roadmaps")] {
        let output = run(folder.path(), &["check", "empty", "--lang", language]);
        assert_eq!((code(&output), stdout(&output).as_str()), (2, ""));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}

#[test]
fn arguments_that_are_wrong_are_a_failure() {
    let folder = TempDir::new().expect("a folder");
    for arguments in [&["check", "--lang", "de", "."][..], &["check", "--format", "xml", "."], &["chek"]] {
        let output = run(folder.path(), arguments);
        assert_eq!((code(&output), stdout(&output).as_str()), (2, ""), "{arguments:?}");
        assert!(!stderr(&output).is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_clean_roadmap_ends_with_0() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("a.yaml"), with_head("")).expect("a file");
    assert_eq!(code(&run(folder.path(), &["check", "a.yaml", "--select", "input"])), 0);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_a_failure() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.yaml");
    fs::write(&path, with_head("")).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(&path).is_ok() {
        return; // The superuser may read everything.
    }
    let output = run(folder.path(), &["check", "a.yaml", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("a.yaml"));
}

#[test]
fn a_file_of_100_megabytes_is_refused_unread() {
    let folder = TempDir::new().expect("a folder");
    let file = fs::File::create(folder.path().join("large.yaml")).expect("a file");
    file.set_len(100 * 1024 * 1024).expect("a sparse file");
    let output = run(folder.path(), &["check", "large.yaml", "--lang", "en", "--quiet"]);
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).contains("larger than 16 MB"), "{}", stdout(&output));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = TempDir::new().expect("a folder");
    let keys = lines(0..=900, |key| format!("key{key}: 1"));
    fs::write(folder.path().join("a.yaml"), with_head(&keys)).expect("a file");
    for format in ["text", "json"] {
        let mut command = kc(folder.path(), &["check", "a.yaml", "--lang", "en", "--format", format]);
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("kc runs");
        drop(child.stdout.take());
        let mut errors = String::new();
        child.stderr.take().expect("standard error").read_to_string(&mut errors).expect("UTF-8");
        assert_eq!((child.wait().expect("an end").code(), errors.as_str()), (Some(1), ""), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("a.yaml"), with_head("")).expect("a file");
    for arguments in [&["check", "a.yaml"][..], &["rules"], &["--help"], &["check", "--help"], &["--version"]] {
        let full = fs::File::create("/dev/full").expect("the device");
        let output = kc(folder.path(), arguments).env("KC_LANG", "en").stdout(full).output().expect("kc runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(said.contains("cannot write the result: no space is left on the disk"), "{arguments:?}: {said}");
    }
}

#[test]
fn standard_input_is_read_under_its_name() {
    let folder = TempDir::new().expect("a folder");
    let mut command =
        kc(folder.path(), &["check", "-", "--stdin-filename", "карта.yaml", "--lang", "en", "--select", "input"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("kc runs");
    child.stdin.take().expect("standard input").write_all(&with_head("regoin: край\n")).expect("written");
    let output = child.wait_with_output().expect("an end");
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).contains("карта.yaml:3:1"), "{}", stdout(&output));
}

#[test]
fn nothing_in_a_file_commands_the_terminal() {
    let folder = TempDir::new().expect("a folder");
    let hostile = "\\e[31m\\e]0;title\\a\\u009b2J\\u202Eзадом\\u2066\\r";
    let text = format!(
        "format: 1\nbody: \"М{hostile}\"\n\"k{hostile}\": 1\nsections:\n  - number: \"1\"\n    title: \"Т{hostile}\"\n    items:\n      \
         - number: \"1.1{hostile}\"\n        title: Назначен\n      - number: \"1.2\"\n        title: \"Н{hostile}\"\n        \
         deadline: \"завтра{hostile}\"\n        document: \"отчет \u{202e} о \u{2066} том\"\n"
    );
    fs::write(folder.path().join("a.yaml"), text).expect("a file");
    let harmful = |character: char| {
        (character.is_control() && character != '\n')
            || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for arguments in [
        &["check", "a.yaml"][..],
        &["check", "a.yaml", "--format", "json"],
        &["check", "a.yaml", "--explain-alignment"],
    ] {
        for language in ["ru", "en"] {
            let output = run(folder.path(), &[arguments, &["--lang", language]].concat());
            let text = stdout(&output);
            assert!(!text.is_empty(), "{arguments:?}");
            assert_eq!(text.chars().find(|character| harmful(*character)), None, "{arguments:?}: {text}");
        }
    }
    let output = run(folder.path(), &["check", "absent\u{1b}[31m\u{202e}.yaml", "--lang", "en"]);
    assert_eq!((code(&output), stderr(&output).chars().find(|character| harmful(*character))), (2, None));
}

#[test]
fn thousands_of_mistakes_are_told_in_good_time() {
    let folder = TempDir::new().expect("a folder");
    let keys = lines(0..=20_000, |key| format!("key{key}: 1"));
    fs::write(folder.path().join("keys.yaml"), with_head(&keys)).expect("a file");
    fs::write(folder.path().join("list.yaml"), with_head(&format!("regional_acts: [{}]\n", "5,".repeat(20_000))))
        .expect("a file");
    let output = run(folder.path(), &["check", ".", "--lang", "en", "--select", "input", "--format", "json"]);
    assert_eq!(code(&output), 1);
    let text = stdout(&output);
    assert_eq!(text.matches("more than 1000 findings").count(), 2);
    assert_eq!(text.matches("\"rule\":\"invalid-roadmap\"").count(), 2002);
}
