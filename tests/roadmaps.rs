//! The two real roadmaps: every cell is the source text's, and what kc says of them is what their readers are told.

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

use std::collections::BTreeMap;
use std::fs;

use serde_yaml::Value;
use support::root;

/// The cells of an item: title, deadline, responsible, document.
type Cells = [String; 4];

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Only letters and digits: the responsible of the YAML are parted into names and positions, the cell's dashes are not kept.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Drops the marks of the source's typesetting: underlining, paragraphs, footnote numbers.
fn plain(cell: &str) -> String {
    let mut text = cell.to_owned();
    for mark in ["<u>", "</u>", "<p>", "</p>"] {
        text = text.replace(mark, "");
    }
    for number in 9..=20 {
        text = text.replace(&format!("[{number}]"), "");
    }
    squeeze(&text)
}

/// Puts the rows of a table together: a row without a number goes on with the row before it.
fn items(rows: impl Iterator<Item = Vec<String>>) -> BTreeMap<String, Cells> {
    let mut items: BTreeMap<String, Cells> = BTreeMap::new();
    let mut last = String::new();
    for row in rows {
        let [number, cells @ ..] = row.as_slice() else { continue };
        let number = number.trim().trim_end_matches('.');
        if !number.is_empty() {
            number.clone_into(&mut last);
        }
        let known = items.entry(last.clone()).or_default();
        for (cell, more) in known.iter_mut().zip(cells) {
            *cell = squeeze(&format!("{cell} {}", plain(more)));
        }
    }
    items.retain(|number, _| number.matches('.').count() >= 1);
    items
}

fn kemerovo() -> BTreeMap<String, Cells> {
    let text = fs::read_to_string(root().join("roadmaps/kemerovo/culture.source.txt")).expect("the source text");
    let (_, table) = text.split_once("№ п/п\t").expect("the head of the table");
    let (table, _) = table.split_once("[9] Опционально").expect("the end of the table");
    let rows = table.lines().skip(1).filter(|line| line.matches('\t').count() == 4);
    items(rows.map(|line| line.split('\t').map(str::to_owned).collect()))
}

fn khabarovsk() -> BTreeMap<String, Cells> {
    let text = fs::read_to_string(root().join("roadmaps/khabarovsk/education.source.txt")).expect("the source text");
    let rows = text.lines().filter(|line| line.starts_with('|') && !line.starts_with("|--"));
    let rows =
        rows.map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    items(rows.filter(|row: &Vec<String>| row.first().is_some_and(|first| first != "№ п/п" && first != "1")))
}

/// The items of a roadmap, read by another reader than kc's.
fn yaml_items(path: &str) -> (BTreeMap<String, Cells>, usize) {
    fn text(value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Sequence(values) => values.iter().map(text).collect::<Vec<_>>().join(" "),
            Value::Mapping(pairs) => pairs.iter().map(|(_, value)| text(value)).collect::<Vec<_>>().join(" "),
            _ => String::new(),
        }
    }
    fn collect(sections: &Value, found: &mut BTreeMap<String, Cells>, headings: &mut usize) {
        for section in sections.as_sequence().into_iter().flatten() {
            *headings += 1;
            for item in section["items"].as_sequence().into_iter().flatten() {
                let cells = ["title", "deadline", "responsible", "document"].map(|key| squeeze(&text(&item[key])));
                let known = found.insert(text(&item["number"]), cells);
                assert!(known.is_none(), "a number twice");
            }
            collect(&section["sections"], found, headings);
        }
    }
    let yaml: Value = serde_yaml::from_str(&fs::read_to_string(root().join(path)).expect("the roadmap")).expect("YAML");
    let (mut found, mut headings) = (BTreeMap::new(), 0);
    collect(&yaml["sections"], &mut found, &mut headings);
    (found, headings)
}

fn compare(source: &BTreeMap<String, Cells>, yaml: &BTreeMap<String, Cells>, except: &[(&str, usize)]) -> usize {
    let numbers = |items: &BTreeMap<String, Cells>| items.keys().cloned().collect::<Vec<_>>();
    let headings: Vec<String> = source
        .iter()
        .filter(|(_, cells)| cells[1..].iter().all(String::is_empty))
        .map(|(number, _)| number.clone())
        .collect();
    let expected: Vec<String> = numbers(source).into_iter().filter(|number| !headings.contains(number)).collect();
    assert_eq!(numbers(yaml), expected);
    let mut compared = 0;
    for (number, cells) in yaml {
        for (index, cell) in cells.iter().enumerate() {
            if except.contains(&(number.as_str(), index)) {
                continue;
            }
            let stated = &source[number][index];
            match index {
                2 => assert_eq!(letters(cell), letters(stated), "responsible of {number}"),
                _ => assert_eq!(cell, stated, "cell {index} of {number}"),
            }
            compared += 1;
        }
    }
    compared
}

#[test]
fn every_cell_of_the_kemerovo_roadmap_is_the_source_text_s() {
    let (yaml, headings) = yaml_items("roadmaps/kemerovo/culture.yaml");
    assert_eq!((yaml.len(), headings), (76, 12));
    assert_eq!(compare(&kemerovo(), &yaml, &[]), 76 * 4);
}

#[test]
fn every_cell_of_the_khabarovsk_roadmap_is_the_source_text_s() {
    let (yaml, headings) = yaml_items("roadmaps/khabarovsk/education.yaml");
    assert_eq!((yaml.len(), headings), (74, 13));
    // Over a page break the source repeats «хозяйственной деятельности» in the document of 3.9.5.
    let source = khabarovsk();
    assert_eq!(compare(&source, &yaml, &[("3.9.5", 3)]), 74 * 4 - 1);
    let repeated = "административно-хозяйственной деятельности хозяйственной деятельности";
    assert!(source["3.9.5"][3].contains(repeated));
    assert_eq!(yaml["3.9.5"][3], source["3.9.5"][3].replace(repeated, "административно-хозяйственной деятельности"));
}

/// Every text outside the items stands in the source text, word by word.
#[test]
fn acts_and_working_groups_are_the_source_text_s() {
    for (path, names, positions) in [("roadmaps/kemerovo/culture", 9, 9), ("roadmaps/khabarovsk/education", 0, 9)] {
        let yaml: Value =
            serde_yaml::from_str(&fs::read_to_string(root().join(format!("{path}.yaml"))).unwrap()).unwrap();
        let source = letters(&fs::read_to_string(root().join(format!("{path}.source.txt"))).unwrap()).to_lowercase();
        let group = &yaml["working_group"];
        let members: Vec<&Value> =
            std::iter::once(&group["head"]).chain(group["members"].as_sequence().unwrap()).collect();
        let texts = |key: &str| members.iter().filter_map(|member| member[key].as_str()).collect::<Vec<_>>();
        assert_eq!((texts("name").len(), texts("position").len()), (names, positions));
        let interleaved = "заместитель министра культуры и национальной политики Кузбасса (по вопросам экономического анализа, финансового обеспечения, бухгалтерской и ревизионной службы)";
        for text in texts("name").into_iter().chain(texts("position")).filter(|text| *text != interleaved) {
            assert!(source.contains(&letters(text).to_lowercase()), "{text}");
        }
        for key in ["number", "title"] {
            let text = yaml["act"][key].as_str().unwrap();
            assert!(source.contains(&letters(text).to_lowercase()), "{text}");
        }
        assert!(source.contains(&letters(yaml["title"].as_str().unwrap()).to_lowercase()));
    }
}

/// The text as macOS and some programs write it: «й» as «и» and a mark.
fn decomposed(text: &str) -> String {
    let letters = [("й", "и\u{306}"), ("Й", "И\u{306}"), ("ё", "е\u{308}"), ("Ё", "Е\u{308}")];
    letters.into_iter().fold(text.to_owned(), |text, (letter, written)| text.replace(letter, written))
}

#[test]
fn letters_in_two_characters_change_no_finding() {
    for path in ["roadmaps/kemerovo/culture.yaml", "roadmaps/khabarovsk/education.yaml"] {
        let text = fs::read_to_string(root().join(path)).expect("a roadmap");
        let (composed, written) = (support::check_text(path, &text), support::check_text(path, &decomposed(&text)));
        assert_eq!(composed.findings.len(), written.findings.len(), "{path}");
        for (one, other) in composed.findings.iter().zip(&written.findings) {
            assert_eq!((one.rule, &one.message), (other.rule, &other.message), "{path}");
            let place = |source: &kc::source::Source, span: kc::source::Span| source.slice(span).to_owned();
            assert_eq!(decomposed(&place(&composed.source, one.span)), place(&written.source, other.span), "{path}");
        }
    }
}

#[test]
fn what_does_not_hang_on_the_body_is_found_without_its_name() {
    let text = fs::read_to_string(root().join("roadmaps/kemerovo/culture.yaml")).expect("a roadmap");
    let body = "body: Министерство культуры и национальной политики Кузбасса\n";
    assert!(text.contains(body));
    let people = "      - {name: Власова М.Н., position: начальник управления";
    let text = text.replacen(people, "      - {name: Пушкин А.С., position: начальник управления", 1);
    let found = |text: &str| -> Vec<String> {
        let checked = support::check_text("roadmap.yaml", text);
        ["invalid-roadmap", "outside-working-group", "position-mismatch"]
            .iter()
            .flat_map(|rule| support::lines(&checked, rule, kc::locale::Language::English))
            .collect()
    };
    let named = found(&text);
    for nothing in ["body: \"-\"\n", "body: \"\"\n", "body: нет\n"] {
        let unnamed = found(&text.replace(body, nothing));
        let (first, rest) = unnamed.split_first().expect("findings");
        assert!(first.contains("body"), "{first}");
        assert!(rest.iter().all(|line| named.contains(line)), "{rest:?}");
        assert!(
            rest.iter().any(|line| line.contains("Пушкин")) && rest.iter().any(|line| line.contains("юриисконсульт"))
        );
    }
}
