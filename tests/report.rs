//! `kc report`: what stands in the four kinds of file, read back by other readers than kc's writers.

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

use std::collections::HashSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use kc::locale::{Language, Locale};
use kc::report::remarks::{RemarkSheet, RemarkSheets};
use support::{check_file, root, standard};

const DAY: &str = "2024-10-01";

fn kc(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(root()).args(arguments).env_clear().output().expect("kc runs")
}

/// Writes a report and gives it back.
fn report(paths: &[&str], ending: &str, more: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(format!("report.{ending}"));
    let file = path.to_str().expect("UTF-8");
    let output = kc(&[&["report"], paths, &["-o", file], more].concat());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1));
    fs::read(path).expect("the report")
}

fn text(paths: &[&str], ending: &str, more: &[&str]) -> String {
    String::from_utf8(report(paths, ending, more)).expect("UTF-8")
}

/// The sheets that the reports are written from.
fn sheets(paths: &[&str]) -> Vec<RemarkSheet> {
    let day = NaiveDate::from_ymd_opt(2024, 10, 1).expect("a day");
    let locale = Locale::new(Language::Russian);
    paths.iter().map(|path| RemarkSheet::new(&check_file(&root().join(path)), standard(), day, &locale)).collect()
}

const ROADMAPS: [&str; 2] = ["roadmaps/khabarovsk/education.yaml", "roadmaps/kemerovo/culture.yaml"];
const HOSTILE: &str = "tests/reports/hostile.yaml";

#[test]
fn markdown_in_both_languages() {
    let deadlines = ["--as-of", DAY, "--select", "deadline"];
    insta::assert_snapshot!("markdown_ru", text(&["roadmaps/khabarovsk"], "md", &deadlines));
    insta::assert_snapshot!(
        "markdown_en",
        text(&["roadmaps/khabarovsk"], "md", &[&deadlines[..], &["--lang", "en"]].concat())
    );
    insta::assert_snapshot!("markdown_hostile", text(&[HOSTILE], "md", &["--as-of", DAY]));
}

#[test]
fn help_is_in_both_languages() {
    let help = |lang: &str| String::from_utf8(kc(&["report", "--help", "--lang", lang]).stdout).expect("UTF-8");
    insta::assert_snapshot!("help_ru", help("ru"));
    insta::assert_snapshot!("help_en", help("en"));
}

// ------------------------------------------------------------------------------------------------- the page

/// What follows each occurrence of `before`, up to `after`.
fn all_between<'t>(text: &'t str, before: &str, after: &str) -> Vec<&'t str> {
    text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap_or_default()).collect()
}

#[test]
fn page_has_each_finding_once_and_links_that_lead_somewhere() {
    let page = text(&["roadmaps"], "html", &[]);
    let json = kc(&["check", "roadmaps", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let ids = all_between(&page, " id=\"", "\"");
    let unique: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "no id stands twice");
    let findings = all_between(&page, "<li id=\"", "\"");
    assert_eq!(findings.len(), json["findings"].as_array().expect("findings").len());
    let links = all_between(&page, " href=\"", "\"");
    assert!(links.len() > findings.len());
    for link in &links {
        assert!(link.strip_prefix('#').is_some_and(|id| unique.contains(id)), "{link} leads nowhere");
    }
    for part in page.split("<li id=\"").skip(1) {
        let (id, rest) = part.split_once('"').expect("an id");
        if rest.split("</li>").next().is_some_and(|own| own.contains("-i")) {
            assert!(links.contains(&format!("#{id}").as_str()), "the item of {id} links back");
        }
    }
    for outside in ["http:", "https:", "//www", "url(//", "src=", "@import", "<link", "javascript:"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn page_of_several_roadmaps_begins_with_their_matrix() {
    let page = text(&["roadmaps"], "html", &["--as-of", DAY, "--lang", "en"]);
    let matrix = page.find("<table class=\"matrix\">").expect("a matrix");
    assert!(matrix < page.find("<article class=\"body\"").expect("a body"));
    assert!(!text(&["roadmaps/kemerovo"], "html", &[]).contains("<table class=\"matrix\">"));
    let rows = all_between(&page[matrix..], "<tr><th scope=\"row\">", "</tr>");
    let plain = |row: &&str| {
        row.split("</td>").map(|cell| all_between(cell, "\"unseen\">", "</span>").join("")).collect::<Vec<_>>()
    };
    insta::assert_debug_snapshot!("matrix", rows.iter().map(plain).collect::<Vec<_>>());
}

#[test]
fn inversions_are_arrows_back_in_time_and_overdue_items_have_their_own_shape() {
    let page = text(&["roadmaps/kemerovo"], "html", &["--as-of", DAY, "--ignore", "questionable-order"]);
    let mut arrows = all_between(&page, "<path class=\"arrow must\" d=\"M", "\"");
    arrows.retain(|arrow| arrow.contains(" C"));
    assert_eq!(arrows.len(), 8);
    for arrow in arrows {
        let number = |text: &str| text.split([' ', ',']).next().and_then(|x| x.parse::<i64>().ok()).expect("a number");
        let to = arrow.rsplit(", ").next().expect("an end");
        assert!(number(to) < number(arrow), "{arrow}");
    }
    assert_eq!(page.matches("<tr id=\"r0-i").count(), 76);
    assert_eq!(page.matches("class=\"overdue\"><th").count() + page.matches(" class=\"overdue\">\n<th").count(), 62);
}

#[test]
fn nothing_of_a_roadmap_is_markup() {
    let page = text(&[HOSTILE], "html", &["--as-of", DAY]);
    assert_eq!(page.matches("<script").count(), 1, "kc's own");
    assert_eq!(page.matches("<style").count(), 1);
    for evil in ["<img", "<b>1", "onmouseover=\"", "</title><", "\u{1b}", "\u{202e}", "\u{fffe}"] {
        assert!(!page.contains(evil), "{evil:?}");
    }
    assert!(page.contains("&#60;script&#62;alert(1)&#60;/script&#62;") && page.contains("{{ 7 * 7 }}"));

    let document = docx_part(report(&[HOSTILE], "docx", &["--as-of", DAY]), "word/document.xml");
    assert!(
        document.contains("&lt;script&gt;alert(")
            && document.contains("&amp; Ко")
            && document.contains("&lt;члены&gt;")
    );
    for evil in ["<script", "<img", "\u{1b}", "\u{202e}", "\u{fffe}"] {
        assert!(!document.contains(evil), "{evil:?}");
    }
}

// ------------------------------------------------------------------------------------------------- Word

fn docx_part(bytes: Vec<u8>, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8");
    text
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (mark, character)| text.replace(mark, character))
}

/// The texts of a piece of a document, a line for each paragraph.
fn lines_of(xml: &str) -> Vec<String> {
    let paragraphs = all_between(xml, "<w:p ", "</w:p>");
    paragraphs
        .iter()
        .map(|paragraph| unescaped(&all_between(paragraph, "<w:t xml:space=\"preserve\">", "</w:t>").concat()))
        .collect()
}

#[test]
fn document_has_a_sheet_for_each_roadmap_with_every_remark() {
    let document =
        docx_part(report(&ROADMAPS, "docx", &["--as-of", DAY, "--ignore", "execution"]), "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader").count(), 2, "the headings of both tables are repeated on each page");
    assert!(document.matches("<w:cantSplit").count() > 20, "a remark stays on one page unless it is a very long one");
    assert_eq!(document.matches("<w:pageBreakBefore").count(), 1, "the second sheet begins on a page of its own");
    let rows = all_between(&document, "<w:tr>", "</w:tr>");
    let cells = |row: &&str| row.split("</w:tc>").map(lines_of).collect::<Vec<_>>();
    let found: Vec<Vec<Vec<String>>> = rows.iter().map(cells).filter(|cells| cells.len() == 6).collect();
    // The paths of a run come in their order.
    let mut expected = Vec::new();
    for sheet in sheets(&[ROADMAPS[1], ROADMAPS[0]]) {
        expected
            .push(["№", "Пункт", "Замечание", "Основание", "Как исправить"].map(|text| vec![text.to_owned()]).to_vec());
        for (index, remark) in sheet.remarks.iter().filter(|remark| remark.rule != "overdue").enumerate() {
            let words = |text: &Option<String>| vec![text.clone().unwrap_or("–".to_owned())];
            let title = std::iter::once(&remark.title).chain(&remark.details).cloned().collect();
            let number = vec![(index + 1).to_string()];
            expected.push(vec![number, vec![remark.place.clone()], title, words(&remark.basis), words(&remark.help)]);
        }
    }
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(&found[..5], &expected[..]);
    }
    let all = lines_of(&document).join("\n");
    for text in [
        "Лист замечаний",
        "Орган: Министерство культуры и национальной политики Кузбасса",
        "Дата: 01.10.2024",
        "(подпись)",
    ] {
        assert!(all.contains(text), "{text}");
    }
}

// ------------------------------------------------------------------------------------------------- Excel

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn rows(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<Data>> {
    workbook.worksheet_range(name).expect("a sheet").rows().map(<[Data]>::to_vec).collect()
}

fn words(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("not a text: {other:?}"),
    }
}

fn day(cell: &Data) -> Option<NaiveDate> {
    match cell {
        Data::DateTime(date) => date.as_datetime().map(|date| date.date()),
        Data::Empty => None,
        other => panic!("not a date: {other:?}"),
    }
}

#[test]
fn workbook_has_all_items_findings_and_what_is_overdue() {
    let mut book = workbook(report(&ROADMAPS, "xlsx", &["--as-of", DAY, "--ignore", "execution"]));
    assert_eq!(book.sheet_names(), ["Замечания", "Просрочено на 01.10.2024", "Все пункты"]);
    let sheets = sheets(&[ROADMAPS[1], ROADMAPS[0]]);
    let items: Vec<_> = sheets.iter().flat_map(|sheet| sheet.items.iter().map(move |item| (sheet, item))).collect();
    let found = rows(&mut book, "Все пункты");
    assert_eq!(found.len(), 1 + 76 + 74);
    for (row, (sheet, item)) in found[1..].iter().zip(&items) {
        let texts = [&sheet.body, &item.number, &item.title, &item.stated, &item.document];
        assert_eq!([0, 2, 4, 5, 11].map(|column| words(&row[column])), texts.map(Clone::clone));
        assert_eq!(day(&row[6]), item.due);
        assert_eq!(words(&row[10]), item.responsible.join("; "));
    }
    let found = rows(&mut book, "Просрочено на 01.10.2024");
    let late: Vec<_> = items.iter().filter(|(_, item)| item.is_overdue()).collect();
    assert_eq!(found.len(), 1 + late.len());
    for (row, (_, item)) in found[1..].iter().zip(&late) {
        assert_eq!((words(&row[1]), day(&row[3])), (item.number.clone(), item.due));
        assert_eq!(row[4], Data::Float(f64::from(i32::try_from(item.state.days().expect("days")).expect("few"))));
    }
    let found = rows(&mut book, "Замечания");
    let points: Vec<_> = sheets
        .iter()
        .flat_map(|sheet| sheet.remarks.iter().filter(|remark| remark.rule != "overdue"))
        .flat_map(|remark| remark.points.iter().map(move |point| (remark.rule, point)))
        .collect();
    assert_eq!(found.len(), 1 + points.len());
    for (row, (rule, point)) in found[1..].iter().zip(&points) {
        assert_eq!(
            [2, 3, 5].map(|column| words(&row[column])),
            [(*rule).to_owned(), point.place.clone(), point.message.clone()]
        );
    }
}

#[test]
fn cells_that_look_like_formulas_are_text() {
    let bytes = report(&[HOSTILE], "xlsx", &["--as-of", DAY]);
    let mut book = workbook(bytes);
    let found = rows(&mut book, "Все пункты");
    assert_eq!(words(&found[1][4]), "=1+1 <script>alert(1)</script>");
    assert_eq!(words(&found[1][11]), "+cmd|' /C calc'!A1");
    assert_eq!(words(&found[2][11]), "@SUM(1)");
    assert!(words(&found[2][4]).starts_with("-2 "));
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
}

// ------------------------------------------------------------------------------------------------- the command

#[test]
fn exit_codes_and_what_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let code = |arguments: &[&str]| kc(&[&["report"], arguments].concat()).status.code();
    fs::write(path("a.md"), "old").expect("a file");
    assert_eq!(code(&["roadmaps", "-o", &path("a.md")]), Some(1));
    assert!(
        fs::read_to_string(path("a.md")).expect("a file").starts_with("# Лист замечаний\n"),
        "replaced; in Russian"
    );
    assert_eq!(code(&["roadmaps", "-o", &path("a.md"), "--fail-on", "never"]), Some(0));
    assert_eq!(code(&["roadmaps", "-o", &path("a.pdf")]), Some(2));
    assert_eq!(code(&["roadmaps", "-o", &path("nowhere/a.md")]), Some(2));
    assert_eq!(code(&["roadmaps/nowhere.yaml", "-o", &path("b.md")]), Some(2));
    assert!(!PathBuf::from(path("b.md")).exists());
    assert_eq!(code(&["roadmaps", "-o", &path("a.md"), "--as-of", "31.11.2024"]), Some(2));
    assert_eq!(code(&["roadmaps"]), Some(2), "no file named");
    let said = kc(&["report", "roadmaps", "-o", &path("a.html"), "--as-of", DAY, "--lang", "ru"]).stdout;
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("исполнение на 01.10.2024, просрочено пунктов: 69. Проверено: 2 файла."), "{said}");
    assert_eq!(kc(&["report", "roadmaps", "-o", &path("a.html"), "-q"]).stdout, b"");
    assert!(fs::read_to_string(path("a.html")).expect("a file").contains("(сегодня)"), "without --as-of it is today's");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no temporary file is left");
}

#[test]
fn files_are_the_same_on_every_run() {
    for ending in ["html", "docx", "xlsx", "md"] {
        assert!(
            report(&["roadmaps"], ending, &["--as-of", DAY]) == report(&["roadmaps"], ending, &["--as-of", DAY]),
            "{ending}"
        );
    }
}

#[test]
fn a_file_that_is_no_roadmap_has_a_sheet_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = folder.path().join("broken.yaml");
    fs::write(&broken, "body: [\n").expect("a file");
    let page = text(&[broken.to_str().expect("UTF-8")], "html", &[]);
    assert!(page.contains("broken.yaml") && page.contains("invalid-yaml") && !page.contains("class=\"chart\""));
}

#[test]
fn one_run_writes_several_reports() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (page, sheet, plain) = (path("a.html"), path("a.docx"), path("a.txt"));
    let plain_output = format!("markdown={plain}");
    let output = kc(&["report", "roadmaps", "-o", &page, "-o", &sheet, "--output", &plain_output, "--quiet"]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(fs::read_to_string(page).expect("the page").starts_with("<!DOCTYPE html>"));
    assert!(fs::read(sheet).expect("the sheet").starts_with(b"PK"));
    assert!(fs::read_to_string(plain).expect("the text").starts_with("# "));
    let output = kc(&["report", "roadmaps", "-o", &path("b.md"), "-o", &path("b.pdf")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("b.md").exists(), "nothing is written when an ending does not fit");
}

/// A folder with a roadmap of two errors and a configuration that waives one and ignores the notes.
#[test]
fn a_dash_is_standard_output_and_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let culture = root().join(ROADMAPS[1]).display().to_string();
    let written = |more: &[&str]| {
        in_folder(folder.path(), &[&["report", &culture, "--as-of", DAY, "--lang", "ru"], more].concat())
    };
    let sheet = written(&["-o", "md=-"]);
    assert!(sheet.stdout.starts_with("# Лист замечаний\n".as_bytes()));
    assert!(String::from_utf8_lossy(&sheet.stderr).starts_with("стандартный вывод: исполнение"));
    assert!(written(&["-o", "docx=-"]).stdout.starts_with(b"PK"));
    let unnamed = written(&["-o", "-"]);
    assert_eq!(unnamed.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unnamed.stderr).contains("-o md=- или -o html=-"));
    let both = written(&["-o", "md=-", "-o", "html=-"]);
    assert_eq!((both.status.code(), both.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&both.stderr).contains("два отчёта нельзя вместе вывести на стандартный вывод"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "no file is written");
}

#[test]
fn a_report_overwrites_no_roadmap() {
    let folder = configured("");
    let before = fs::read(folder.path().join("culture.yaml")).expect("the roadmap");
    let output = in_folder(folder.path(), &["report", "culture.yaml", "-o", "md=culture.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(folder.path().join("culture.yaml")).expect("the roadmap"), before);
}

fn configured(configuration: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::copy(root().join(ROADMAPS[1]), folder.path().join("culture.yaml")).expect("a copy");
    fs::write(folder.path().join("kc.yaml"), configuration).expect("a configuration");
    folder
}

fn in_folder(folder: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    command.current_dir(folder).args(arguments).env_clear().output().expect("kc runs")
}

#[test]
fn a_report_rests_on_the_configuration_as_a_check_does_and_names_what_is_waived() {
    let folder = configured(
        "select: [document]\nwaivers:\n  - path: culture.yaml\n    rule: repealed-act\n    item: '1.1'\n    \
         reason: Приказ готовится | к замене\n    until: 2026-12-31\n",
    );
    let said = |arguments: &[&str]| {
        let output = in_folder(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let checked = said(&["check", "culture.yaml", "--format", "json", "--lang", "ru"]);
    assert!(checked.contains(r#""errors":1,"warnings":0,"notes":0"#), "{checked}");
    for ending in ["md", "html", "docx", "xlsx"] {
        let file = format!("r.{ending}");
        let written = said(&["report", "culture.yaml", "-o", &file, "--lang", "ru"]);
        assert!(written.contains("Замечания: 1 ошибка, 0 предупреждений, 0 заметок"), "{written}");
    }
    let markdown = fs::read_to_string(folder.path().join("r.md")).expect("the sheet");
    assert!(markdown.contains("- Замечания: 1 ошибка; 1 исключение\n"), "{markdown}");
    assert!(
        markdown.contains("## Исключения\n\n| Пункт | Замечание | Причина исключения | Действует до |\n"),
        "{markdown}"
    );
    assert!(markdown.contains("| 1.1 | Пункт 1.1 ссылается на акт от 13.04.2023 № 272"), "{markdown}");
    assert!(markdown.contains(r"| Приказ готовится \| к замене | 31.12.2026 |"), "{markdown}");
    let page = fs::read_to_string(folder.path().join("r.html")).expect("the page");
    assert!(page.contains("<td data-name=\"Причина исключения\">Приказ готовится | к замене</td>"));
    let letter = lines_of(&docx_part(fs::read(folder.path().join("r.docx")).expect("the letter"), "word/document.xml"));
    assert!(letter.contains(&"Приказ готовится | к замене".to_owned()), "{letter:?}");
    let mut book = workbook(fs::read(folder.path().join("r.xlsx")).expect("the workbook"));
    let waived = rows(&mut book, "Исключения");
    assert_eq!((waived.len(), words(&waived[1][3])), (2, "Приказ готовится | к замене".to_owned()));
    assert_eq!(day(&waived[1][4]), NaiveDate::from_ymd_opt(2026, 12, 31));

    let free = said(&["report", "culture.yaml", "-o", "r.md", "--no-config", "--lang", "ru"]);
    assert!(free.contains("Замечания: 12 ошибок"), "{free}");
}

#[test]
fn a_broken_configuration_stops_a_report() {
    let folder = configured("selct: [document]\n");
    let output = in_folder(folder.path(), &["report", "culture.yaml", "-o", "r.md", "--lang", "ru"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("возможно, имелся в виду «select»"));
    assert!(!folder.path().join("r.md").exists());
}

/// The fixtures on which a rule fires, those apart whose subject is the file itself.
fn fixtures() -> Vec<PathBuf> {
    let inside = |folder: PathBuf| fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let groups = inside(root().join("tests/fixtures")).filter(|group| !group.ends_with("input"));
    let files = groups.flat_map(inside).filter(|rule| rule.is_dir()).flat_map(inside);
    files.filter(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("fires"))).collect()
}

#[test]
fn the_letter_names_no_keys_and_no_commands() {
    let day = NaiveDate::from_ymd_opt(2024, 10, 1).expect("a day");
    let keys = ["regional_acts", "working_group", "implements", "waivers", "covers:", ": true", ": false", "kc "];
    let mut named = Vec::new();
    for (language, more) in [
        (Language::Russian, &["profile", "completed", "evidence", "number", "date", "ключ "][..]),
        (Language::English, &["key "]),
    ] {
        let locale = Locale::new(language);
        for path in ROADMAPS.map(|path| root().join(path)).into_iter().chain(fixtures()) {
            let sheet = RemarkSheet::new(&check_file(&path), standard(), day, &locale);
            let points = sheet.remarks.iter().flat_map(|remark| &remark.points);
            let cells = points.map(|point| format!("{} {:?} {:?}\n", point.message, point.brief, point.help));
            let mut letter = cells.collect::<String>().into_bytes();
            let sheets = RemarkSheets { sheets: vec![sheet], as_of: day, today: false };
            kc::report::markdown::write(&sheets, &locale, &mut letter).expect("memory");
            let letter = String::from_utf8(letter).expect("UTF-8");
            let lines = letter.lines().filter(|line| keys.iter().chain(more).any(|key| line.contains(key)));
            named.extend(lines.map(|line| format!("{}: {line}", path.display())));
        }
    }
    assert_eq!(named, Vec::<String>::new());
}
