//! Whole runs of `kc overdue`, and its numbers worked out another way from the official texts.

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

fn kc(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(root()).args(arguments).env_clear().env("COLUMNS", "130").output().expect("kc runs")
}

fn text(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Year, month and day of every item's deadline in the table of a source text, read by nothing of kc; a cell that is no
/// date gives nothing. A row without a number goes on with the row before it, as page breaks leave them.
fn deadlines(path: &str, cells: fn(&str) -> Option<Vec<String>>) -> Vec<Option<(u32, u32, u32)>> {
    let months = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
    let text = fs::read_to_string(root().join(path)).expect("the source text");
    let is_item = |number: &str| number.contains('.') && number.split('.').all(|part| part.parse::<u32>().is_ok());
    let mut rows: Vec<(String, String)> = Vec::new();
    for cells in text.lines().filter_map(cells) {
        let number = cells[0].trim_end_matches('.').to_owned();
        match rows.last_mut() {
            Some(last) if number.is_empty() => last.1 = format!("{} {}", last.1, cells[2]),
            _ if is_item(&number) => rows.push((number, cells[2].clone())),
            // The head of the table, repeated on each page, and the numbers of its columns.
            _ => {}
        }
    }
    let date = |cell: &str| {
        let words: Vec<&str> =
            cell.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let month = |word: &str| {
            word.parse().ok().or_else(|| u32::try_from(months.iter().position(|name| word.starts_with(name))? + 1).ok())
        };
        let [day, name, year, ..] = words.as_slice() else { return None };
        Some((year.parse().ok()?, month(name)?, day.parse().ok()?))
    };
    // A heading has a number too, but nothing in the column of the deadline.
    rows.iter().filter(|(_, cell)| !cell.trim().is_empty()).map(|(_, cell)| date(cell)).collect()
}

fn kemerovo(line: &str) -> Option<Vec<String>> {
    let cells: Vec<String> = line.split('\t').map(|cell| cell.trim().to_owned()).collect();
    (cells.len() == 5).then_some(cells)
}

fn khabarovsk(line: &str) -> Option<Vec<String>> {
    let cells: Vec<String> = line.strip_prefix('|')?.split('|').map(|cell| cell.trim().to_owned()).collect();
    (cells.len() >= 5).then_some(cells)
}

/// Items of each roadmap, without a completion, that are overdue on two days: counted in the source tables, and by kc.
#[test]
fn overdue_items_are_those_of_the_official_texts() {
    #[expect(clippy::type_complexity, reason = "a table: the source, how its rows are read, the items, what is late")]
    let roadmaps: [(&str, fn(&str) -> Option<Vec<String>>, usize, [usize; 2]); 2] = [
        ("roadmaps/kemerovo/culture", kemerovo, 76, [62, 65]),
        ("roadmaps/khabarovsk/education", khabarovsk, 74, [7, 39]),
    ];
    for (path, cells, items, expected) in roadmaps {
        let deadlines = deadlines(&format!("{path}.source.txt"), cells);
        assert_eq!(deadlines.len(), items, "{path}");
        for (day, expected) in [(2024, 10, 1), (2024, 11, 15)].into_iter().zip(expected) {
            let counted = deadlines.iter().flatten().filter(|deadline| **deadline < day).count();
            assert_eq!(counted, expected, "{path} on {day:?}, by the source text");
            let (year, month, of_month) = day;
            let as_of = format!("{year}-{month:02}-{of_month:02}");
            let output = kc(&["overdue", &format!("{path}.yaml"), "--as-of", &as_of, "--format", "json"]);
            assert_eq!(output.status.code(), Some(1));
            let json: serde_json::Value = serde_json::from_str(&text(&output)).expect("JSON");
            assert_eq!(json["overdue"].as_array().map(Vec::len), Some(expected), "{path} on {as_of}, by kc");
            assert_eq!(json["summary"]["overdue"], expected);
            let total = text(&kc(&["overdue", &format!("{path}.yaml"), "--as-of", &as_of, "--lang", "en"]));
            assert!(total.contains(&format!("Total on {as_of}: {expected} of {items} items overdue")), "{total}");
            let check =
                kc(&["check", &format!("{path}.yaml"), "--as-of", &as_of, "--select", "overdue", "--format", "json"]);
            let json: serde_json::Value = serde_json::from_str(&text(&check)).expect("JSON");
            assert_eq!(json["findings"].as_array().map(Vec::len), Some(expected), "{path} on {as_of}, by the rule");
        }
    }
}

#[test]
fn the_list_fits_a_wide_and_a_narrow_screen() {
    let khabarovsk = ["overdue", "roadmaps/khabarovsk", "--as-of", "01.10.2024", "--within", "30d"];
    let arguments = |lang| [&khabarovsk[..], &["--lang", lang]].concat();
    insta::assert_snapshot!("overdue_ru", text(&kc(&arguments("ru"))));
    insta::assert_snapshot!("overdue_en", text(&kc(&arguments("en"))));
    let mut narrow = Command::new(env!("CARGO_BIN_EXE_kc"));
    narrow.current_dir(root()).args(["overdue", "roadmaps/khabarovsk", "--as-of", "2024-10-01", "--lang", "ru"]);
    let narrow = text(&narrow.env_clear().env("COLUMNS", "60").output().expect("kc runs"));
    assert!(narrow.lines().all(|line| line.chars().count() <= 60), "{narrow}");
    insta::assert_snapshot!("overdue_narrow", narrow);
}

/// The heading names the only body; an empty entry is no line without a name.
#[test]
fn one_body_stands_in_the_heading_and_nobody_is_a_dash() {
    let shown = |paths: &str, columns: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
        command.current_dir(root()).args(["overdue", paths, "--as-of", "2023-12-01", "--lang", "ru"]);
        text(&command.env_clear().env("COLUMNS", columns).output().expect("kc runs"))
    };
    let body = "Министерство культуры и национальной политики Кузбасса";
    for columns in ["80", "100", "120"] {
        let one = shown("roadmaps/kemerovo", columns);
        assert_eq!(one.lines().nth(1), Some(body));
        assert!(!one.lines().any(|line| line.starts_with("Орган ")), "{one}");
        assert!(!one.lines().any(|line| line.trim() == "Ответственный:"), "{one}");
        assert!(!shown("roadmaps", columns).lines().any(|line| line == body));
    }
    assert!(shown("roadmaps/kemerovo", "100").lines().any(|line| line.starts_with("1.4 ") && line.ends_with(" –")));
}

#[test]
fn groups_have_sub_totals() {
    let by = |what: &str| text(&kc(&["overdue", "roadmaps", "--as-of", "2024-06-01", "--by", what, "--lang", "ru"]));
    let totals = |what: &str| {
        let shown = by(what);
        let lines: Vec<&str> = shown.lines().collect();
        let pairs = lines.iter().enumerate().filter(|(_, line)| line.contains("наибольшая просрочка"));
        // The heading of a group stands before its table, after an empty line.
        let heading =
            |end: usize| (0..end).rev().find(|at| lines[*at].trim_end().starts_with("Пункт ")).map(|at| lines[at - 1]);
        let groups: Vec<String> = pairs.map(|(at, line)| format!("{} ⇒ {line}", heading(at).unwrap_or("–"))).collect();
        format!("{}\n{}", groups.join("\n"), lines[lines.len() - 3..].join("\n"))
    };
    insta::assert_snapshot!("by_body", totals("body"));
    insta::assert_snapshot!("by_section", totals("section"));
    insta::assert_snapshot!("by_responsible", totals("responsible"));
}

#[test]
fn working_days_move_deadlines_off_days_off() {
    // 30 November 2024 is a Saturday: due on Monday, 2 December.
    let on = |day, more: &[&str]| {
        let output = kc(&[&["overdue", "roadmaps/khabarovsk", "--as-of", day, "--format", "json"], more].concat());
        let json: serde_json::Value = serde_json::from_str(&text(&output)).expect("JSON");
        json["overdue"].as_array().expect("items").iter().filter(|term| term["deadline"] == "2024-11-30").count()
    };
    assert_eq!((on("2024-12-02", &[]), on("2024-12-02", &["--working-days"])), (17, 0));
    assert_eq!(on("2024-12-03", &["--working-days"]), 17);
    let shown =
        text(&kc(&["overdue", "roadmaps/khabarovsk", "--as-of", "2024-12-03", "--working-days", "--lang", "ru"]));
    assert!(shown.contains("→02.12.2024") && shown.contains("дни рабочие"), "{shown}");
}

#[test]
fn every_form_is_written_in_one_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let outputs: Vec<String> = ["csv", "json", "markdown", "xlsx", "table"]
        .into_iter()
        .flat_map(|form| ["--output".to_owned(), format!("{form}={}", path(form))])
        .collect();
    let mut arguments = vec!["overdue", "roadmaps/kemerovo", "--as-of", "2023-12-25", "--lang", "ru"];
    arguments.extend(outputs.iter().map(String::as_str));
    let output = kc(&arguments);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output);
    let read = |form: &str| fs::read(folder.path().join(form)).expect("a file");
    assert_eq!(shown.as_bytes(), read("table"));
    assert!(read("xlsx").starts_with(b"PK"));
    insta::assert_snapshot!("overdue_csv", String::from_utf8(read("csv")).expect("UTF-8").replace('\r', ""));
    insta::assert_snapshot!("overdue_json", String::from_utf8(read("json")).expect("UTF-8"));
    insta::assert_snapshot!("overdue_markdown", String::from_utf8(read("markdown")).expect("UTF-8"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 5, "no temporary file is left");
}

#[test]
fn a_dash_is_standard_output_and_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let culture = root().join("roadmaps/kemerovo/culture.yaml").display().to_string();
    let list = |more: &[&str]| {
        let arguments = [&["overdue", &culture, "--as-of", "2024-10-01"], more].concat();
        Command::new(env!("CARGO_BIN_EXE_kc")).current_dir(folder.path()).args(arguments).output().expect("kc runs")
    };
    assert_eq!(list(&["--output", "csv=-"]).stdout, list(&["--format", "csv"]).stdout);
    assert!(list(&["--output", "xlsx=-"]).stdout.starts_with(b"PK"));
    let twice = list(&["--output", "csv=-", "--output", "json=-"]);
    assert_eq!((twice.status.code(), twice.stdout.len()), (Some(2), 0));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "no file is written");
}

#[test]
fn a_list_overwrites_nothing_that_it_is_made_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, text) = (folder.path().join("a.yaml"), "format: 1\nbody: Министерство\nsections: []\n");
    fs::write(&path, text).expect("written");
    let shown = path.display().to_string();
    let output = kc(&["overdue", &shown, "--as-of", "2024-10-01", "--output", &format!("csv={shown}")]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&path).expect("the roadmap"), text);
}

#[test]
fn exit_code_says_whether_anything_is_overdue() {
    let code = |arguments: &[&str]| kc(&[&["overdue"], arguments].concat()).status.code();
    assert_eq!(code(&["roadmaps", "--as-of", "2023-04-13"]), Some(0), "due that very day");
    assert_eq!(code(&["roadmaps", "--as-of", "2023-04-14"]), Some(1));
    assert_eq!(code(&["roadmaps", "--as-of", "31.11.2024"]), Some(2));
    assert_eq!(code(&["no-such-file.yaml", "--as-of", "2024-10-01"]), Some(2));
    assert_eq!(code(&["roadmaps", "--as-of", "2024-10-01", "--output", "docx=a"]), Some(2));
    assert_eq!(code(&["roadmaps", "--as-of", "2024-10-01", "--output", "csv=no/such/folder/a.csv"]), Some(2));
    assert_eq!(code(&["roadmaps", "--as-of", "2024-10-01", "--within", "soon"]), Some(2));
}

#[test]
fn without_a_day_it_is_today_and_the_list_says_so() {
    let shown = text(&kc(&["overdue", "roadmaps", "--lang", "en"]));
    assert!(shown.lines().next().expect("a line").contains("(today; --as-of gives another day)"), "{shown}");
}

#[test]
fn a_roadmap_that_cannot_be_read_is_named_and_the_others_are_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = "format: 1\nbody: Министерство культуры\nsections:\n  - number: \"1\"\n    title: а\n    items:\n      - {number: \"1.1\", title: а, deadline: 01.02.2024}\n";
    fs::write(folder.path().join("a.yaml"), good).expect("written");
    fs::write(folder.path().join("b.yaml"), good.replace("deadline", "dedline")).expect("written");
    fs::write(folder.path().join("c.yaml"), "body: [").expect("written");
    let output = kc(&["overdue", &folder.path().display().to_string(), "--as-of", "2024-10-01", "--lang", "en"]);
    let complaints = String::from_utf8_lossy(&output.stderr).replace(&folder.path().display().to_string(), "");
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints.contains("kc: /b.yaml:7: unknown key “dedline”"), "{complaints}");
    assert!(complaints.contains("kc: /c.yaml:"), "{complaints}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 of 2 items overdue in 2 roadmaps"));
}

fn journal(rows: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("done.csv");
    fs::write(&path, rows).expect("written");
    let mut output = run_with_journal(&path);
    let folder = folder.path().display().to_string();
    output.stderr = String::from_utf8_lossy(&output.stderr).replace(&folder, "").into_bytes();
    output
}

fn run_with_journal(path: &Path) -> Output {
    kc(&["overdue", "roadmaps", "--as-of", "2024-10-01", "--lang", "ru", "--journal", &path.display().to_string()])
}

#[test]
fn completions_of_a_journal_count() {
    let rows = "Орган;Пункт;Дата;Документ\nМинистерство образования и науки Хабаровского края;1.1;30.01.2024;Распоряжение № 5\n\
                kemerovo/culture.yaml;1.1;13.04.2023;Приказ № 272\nculture.yaml;1.2;02.10.2024;Приказ № 700\n";
    let shown = text(&journal(rows));
    let total: Vec<&str> = shown.lines().rev().take(3).collect();
    insta::assert_snapshot!("journal_total", total.into_iter().rev().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_journal_with_errors_makes_no_list() {
    let rows = "culture.yaml;1.1;13.04.2023;Приказ № 272\nculture.yaml;9.9;13.04.2023;\nculture.yaml;1.1;13.04.2023;\n\
                Министерство;1.1;13.04.2023;\n";
    let output = journal(rows);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    insta::assert_snapshot!("journal_errors", String::from_utf8_lossy(&output.stderr));
    // What is wrong with the text and what does not fit the roadmaps is said in one run, in the order of the lines.
    let both = journal("kemerovo/culture.yaml;9.9;13.04.2023;\nkemerovo/culture.yaml;1.1;31.04.2023;\n");
    let said = String::from_utf8_lossy(&both.stderr).into_owned();
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].contains(":1: ") && lines[0].contains("нет пункта 9.9"), "{said}");
    assert!(lines[1].contains(":2: «31.04.2023» – не дата"), "{said}");
    assert!(lines[2].contains("(2)") && lines.len() == 3, "{said}");
    let another = journal(&"ssh 22/tcp # a table of another kind\n".repeat(700));
    let said = String::from_utf8_lossy(&another.stderr).into_owned();
    assert!(said.contains("возможно, это не журнал") && said.lines().count() < 30, "{said}");
    let output = journal("culture.yaml;1.1;31.04.2023;\nculture.yaml;;13.04.2023;\n");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    insta::assert_snapshot!("journal_rows", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn execution_is_checked_on_a_day_only() {
    let found = |arguments: &[&str]| {
        let json: serde_json::Value =
            serde_json::from_str(&text(&kc(&[&["check", "roadmaps", "--format", "json"], arguments].concat())))
                .expect("JSON");
        json["findings"].as_array().expect("findings").iter().filter(|finding| finding["rule"] == "overdue").count()
    };
    assert_eq!((found(&[]), found(&["--as-of", "2024-10-01"])), (0, 69));
    let output = kc(&["check", "roadmaps", "--select", "execution"]);
    assert_eq!(output.status.code(), Some(2), "nothing would be checked");
    let late = ["check", "roadmaps/kemerovo", "--as-of", "2024-11-15", "--select", "execution", "--lang"];
    insta::assert_snapshot!("check_execution_ru", text(&kc(&[&late[..], &["ru"]].concat())));
    insta::assert_snapshot!("check_execution_en", text(&kc(&[&late[..], &["en"]].concat())));
}
