use super::*;

fn done(text: &str) -> String {
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    complete(text, "1.2", on, "Приказ от 05.03.2024 № 14", false).unwrap_or_else(|refusal| format!("{refusal:?}"))
}

/// What was put in, and where: the text around it must be the text before it.
fn put_in(before: &str) -> String {
    let after = done(before);
    let head = before.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
    let tail = before.bytes().rev().zip(after.bytes().rev()).take_while(|(one, other)| one == other).count();
    let tail = tail.min(before.len() - head);
    assert_eq!(head + tail, before.len(), "something else changed:\n{after}");
    let (mut start, mut end) = (head, after.len() - tail);
    while !after.is_char_boundary(start) {
        start -= 1;
    }
    while !after.is_char_boundary(end) {
        end += 1;
    }
    after[start..end].to_owned()
}

const HEAD: &str = "# карта\nformat: 1\nbody: Министерство культуры  # орган\nsections:\n  - number: '1'\n    title: \"Мероприятия\"\n    items:\n";

fn items(items: &str) -> String {
    format!("{HEAD}{items}")
}

#[test]
fn every_style_of_an_item_is_kept() {
    let cases = [
        "      - number: \"1.2\"\n        title: Модель   # примечание\n      # о следующем\n      - number: \"1.3\"\n        title: а\n",
        "      - number: \"1.2\"\n        title: Модель",
        "      - number: \"1.2\"\n        title: Модель\n        responsible:\n          - {position: министр,\n             unit: }\n\n\n",
        "      -   number: \"1.2\"\n          title: >\n            Модель\n            внедрения\n\n      - number: \"1.3\"\n        title: а\n",
        "      - number: \"1.2\"\n        title: |+\n          Модель\n\n\n",
        "      - title: |\n          Модель\n        number: \"1.2\"\n        document: 'в две\n          строки'\n",
        "      -\n        number: \"1.2\"\n        title: Модель\n        document:\n",
        "      - {number: \"1.2\",   title: 'Модель' }   # примечание\n",
        "      - {number: \"1.2\", title: Модель, }\n",
        "      - {number: \"1.2\",\n         title: Модель # примечание\n        }\n",
        "      - {number: \"1.2\", title: Модель, document: }\n",
        "      - {\"number\": \"1.2\", \"title\": \"Модель\"}\n",
        "      - number: \"1.2\"\n        title: Модель\n        completed:\n        evidence:   # пока нет\n",
        "      - number: \"1.2\"\n        title: Модель\n        evidence: ~\n        document: а\n",
    ];
    let shown: Vec<String> = cases.iter().map(|case| format!("{case}⇒ {:?}", put_in_or_over(&items(case)))).collect();
    insta::assert_snapshot!(shown.join("\n\n"));
}

/// Two values that are written in two places: what is kept cannot be told by the head and the tail alone.
fn put_in_or_over(text: &str) -> String {
    if text.contains("completed:") || text.contains('~') {
        return done(text)[HEAD.len()..].to_owned();
    }
    put_in(text)
}

#[test]
fn line_ends_and_byte_order_mark_are_kept() {
    let lines = items("      - number: \"1.2\"\n        title: Модель\n      - number: \"1.3\"\n        title: а\n")
        .replace('\n', "\r\n");
    put_in(&lines);
    assert!(done(&lines).contains("Модель\r\n        completed: 05.03.2024\r\n        evidence: Приказ"));
    assert!(!done(&lines).replace("\r\n", "").contains('\n'));
    let marked = format!("\u{feff}{lines}");
    assert_eq!(done(&marked), format!("\u{feff}{}", done(&lines)));
}

#[test]
fn evidence_may_hold_anything() {
    let text = items("      - {number: \"1.2\", title: Модель}\n      - {number: \"1.3\", title: а}\n");
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let evidence = [
        "Приказ № 14: «О модели» #5, п. 3",
        "\"кавычки\" и \\ косая",
        "true",
        "- 12",
        "yes: {a: [b]}",
        "две\nстроки\tи табуляция",
        "*имя &имя !тег | > % @ `",
        "05.03.2024",
        "\u{202e}обратно\u{7}",
        "null",
    ];
    for evidence in evidence {
        for style in
            [text.clone(), text.replace("{number: \"1.2\", title: Модель}", "number: \"1.2\"\n        title: Модель")]
        {
            let edited = complete(&style, "1.2", on, evidence, false)
                .unwrap_or_else(|refusal| panic!("{evidence}: {refusal:?}"));
            let roadmap = read(&Source::new("", edited)).unwrap();
            assert_eq!(find(&roadmap, "1.2").unwrap().evidence.as_ref().unwrap().value, evidence);
        }
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let text = items(
        "      - {number: \"1.2\", title: а, completed: 01.03.2024, evidence: Приказ № 1}\n      - {number: \"1.3\", title: а}\n      - {number: \"1.3\", title: б}\n",
    );
    let refusal = |text: &str, item: &str, evidence: &str| complete(text, item, on, evidence, false).unwrap_err();
    let already = Refusal::AlreadyCompleted {
        on: NaiveDate::from_ymd_opt(2024, 3, 1),
        evidence: Some("Приказ № 1".to_owned()),
    };
    assert_eq!(refusal(&text, "1.2", "Приказ № 2"), already);
    assert_eq!(refusal(&text, "1.3", "Приказ № 2"), Refusal::SeveralItems);
    assert!(matches!(refusal(&text, "1.4", "Приказ № 2"), Refusal::NoSuchItem(_)));
    assert_eq!(refusal(&text, "1.2", " … "), Refusal::NoEvidence);
    assert!(matches!(refusal(&text.replace("body:", "bodi:"), "1.2", "Приказ № 2"), Refusal::Unreadable(_)));
    assert!(matches!(refusal("a: [", "1.2", "Приказ № 2"), Refusal::Unreadable(_)));
}

#[test]
fn a_completion_is_replaced_when_asked() {
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let force =
        |text: &str| complete(text, "1.2", on, "Приказ № 2", true).unwrap_or_else(|refusal| format!("{refusal:?}"));
    let cases = [
        "      - {number: \"1.2\", completed: '01.03.2024', title: а, evidence: Приказ № 1}\n",
        "      - number: \"1.2\"\n        evidence: \"Приказ № 1\"  # примечание\n        completed: 2024-03-01\n        title: а\n",
        "      - number: \"1.2\"\n        completed: 2024-03-01 # примечание\n        title: а\n",
    ];
    let shown: Vec<String> = cases.iter().map(|case| force(&items(case))[HEAD.len()..].to_owned()).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn an_alias_that_stands_for_an_item_is_not_changed_in_two_places() {
    let text = items(
        "      - &a {number: \"1.2\", title: а}\n    sections:\n      - number: \"1\"\n        title: а\n        items:\n          - *a\n",
    );
    let on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    assert_eq!(complete(&text, "1.2", on, "Приказ № 2", false), Err(Refusal::SeveralItems));
}
