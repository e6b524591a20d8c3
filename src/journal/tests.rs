use super::*;
use crate::locale::{Language, Locale};
use crate::roadmap;
use crate::source::Source;

const ROADMAP: &str = r#"format: 1
body: Министерство культуры и национальной политики Кузбасса
sections:
  - number: "1"
    title: Общеорганизационные мероприятия
    items:
      - {number: "1.1", title: Назначен ответственный, deadline: 13.04.2023, completed: 13.04.2023, evidence: Приказ № 272}
      - {number: "1.2", title: Утверждена модель, deadline: 30.12.2023}
      - {number: "1.3", title: Назначены заместители, deadline: 01.12.2023}
      - {number: "1.4", title: Порядок, deadline: x}
      - {number: "1.4", title: Порядок ещё раз, deadline: x}
"#;

/// What is wrong with a journal, in itself or against the roadmap, by line; and the days that were taken, by item.
fn said(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let source = Source::new("maps/culture.yaml", ROADMAP);
    let roadmap = roadmap::read(&source).roadmap.expect("a roadmap");
    let (journal, mut problems) = Journal::parse(bytes);
    let taken = journal.taken(source.path(), &roadmap);
    let mut completions: Vec<String> = taken
        .completions
        .iter()
        .map(|(index, completion)| {
            format!("{index} {} {}", completion.date, completion.evidence.as_deref().unwrap_or("–"))
        })
        .collect();
    completions.sort();
    let mut uses = Uses::default();
    uses.add(source.path(), taken);
    problems.extend(uses.problems(&journal));
    problems.sort_by_key(|problem| problem.line);
    let locale = Locale::new(Language::English);
    (
        problems.iter().map(|problem| format!("{}: {}", problem.line, locale.text(&problem.message))).collect(),
        completions,
    )
}

#[test]
fn tables_as_spreadsheets_write_them_are_one_journal() {
    let body = "Министерство культуры и национальной политики Кузбасса";
    let semicolons =
        format!("Орган;Пункт;Дата выполнения;Подтверждение\r\n{body};1.2;29.12.2023;Приказ № 5\r\n;;;\r\n");
    let commas = format!("{body},1.2,2023-12-29,\"Приказ № 5\"\n");
    let (windows, _, _) = encoding_rs::WINDOWS_1251.encode(&semicolons);
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(semicolons.replace(';', "\t").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let reordered =
        format!("sep=;\nevidence;date;item;body\nПриказ № 5;29 декабря 2023 г.;п. 1.2;{}\n", body.to_uppercase());
    let by_path = "roadmap,item,completed,evidence\nculture.yaml,1.2.,29.12.2023,Приказ № 5";
    let journals: [&[u8]; 7] = [
        semicolons.as_bytes(),
        &["\u{feff}".as_bytes(), semicolons.as_bytes()].concat(),
        commas.as_bytes(),
        &windows,
        &utf16,
        reordered.as_bytes(),
        by_path.as_bytes(),
    ];
    for journal in journals {
        assert_eq!(
            said(journal),
            (Vec::new(), vec!["1 2023-12-29 Приказ № 5".to_owned()]),
            "{}",
            String::from_utf8_lossy(journal)
        );
    }
}

#[test]
fn every_wrong_row_is_named_with_its_line() {
    let rows = [
        "орган;пункт;дата;документ",
        "culture.yaml;1.2;31.11.2023;нет такого дня",
        "culture.yaml;1.9;01.12.2023;нет такого пункта",
        "culture.yaml;01.03.2024;01.12.2023;пункт 1.3 стал датой",
        "Министерство спорта;1.1;01.12.2023;нет такого органа",
        "culture.yaml;1.3;01.12.2023;первый раз",
        "maps/culture.yaml;1.3;01.12.2023;второй раз",
        "culture.yaml;1.1;14.04.2023;Приказ № 272",
        "culture.yaml;1.1;13.04.2023;Приказ № 273",
        "culture.yaml;1.1;13.04.2023;",
        "culture.yaml;1.4;01.12.2023;два таких пункта",
        "culture.yaml;1.2;01.12.2023;лишнее;ещё",
        ";;01.12.2023;ничего",
        "culture.yaml;1.2;декабрь 2023 г.;не день",
    ];
    let (problems, _) = said(rows.join("\n").as_bytes());
    insta::assert_snapshot!(problems.join("\n"));
}

#[test]
fn a_table_that_is_none_is_refused_whole() {
    let wrong: [&[u8]; 7] = [
        b"",
        b"body;item;completed;evidence\n",
        "орган;пункт;дата;примечание\na;1.1;01.01.2024;b".as_bytes(),
        "орган;пункт;пункт;дата\n".as_bytes(),
        "орган;дата\n".as_bytes(),
        b"PK\x03\x04\x00\x00",
        &[0x98, 0xff, b';'],
    ];
    let all: Vec<String> = wrong.iter().flat_map(|bytes| said(bytes).0).collect();
    insta::assert_snapshot!(all.join("\n"));
}
