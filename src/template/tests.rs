use super::*;

#[test]
fn federal_template_has_twelve_headings_and_seventy_six_items() {
    let template = Template::federal().unwrap();
    assert_eq!(template.headings().len(), 12);
    assert_eq!(template.entries().len(), 76);
}

#[test]
fn every_footnote_is_used_and_numbers_run_from_9_to_20() {
    let template = Template::federal().unwrap();
    let numbers: Vec<u32> = template.file.footnotes.iter().map(|footnote| footnote.number).collect();
    assert_eq!(numbers, (9..=20).collect::<Vec<u32>>());
    for number in numbers {
        let by_item = template.entries().iter().any(|entry| entry.item.footnote == Some(number));
        let by_heading = template.headings().iter().any(|heading| heading.footnote == Some(number));
        assert!(by_item || by_heading, "footnote {number} stands nowhere");
    }
}

#[test]
fn the_order_has_every_edge_of_the_design() {
    let template = Template::federal().unwrap();
    let count = |strength| template.order.edges().iter().filter(|edge| edge.strength == strength).count();
    assert_eq!(count(Strength::Must), 27, "1.4→1.5, 1.7→1.8, 2.2→2.4, nine 5→6, nine 6→7, six 1.5→7");
    assert_eq!(count(Strength::Should), 52, "seven single ones, nine times five of the sections");
}

#[test]
fn every_item_has_kinds_of_document_and_a_standard_wording() {
    for entry in Template::federal().unwrap().entries() {
        assert!(!entry.item.documents.is_empty(), "{}", entry.item.number);
        assert!(!entry.document.is_empty(), "{}", entry.item.number);
    }
}

const SMALL: &str = "
format: 1
id: small
title: Small
sections:
  - number: '1'
    title: One
    items:
      - {number: '1.1', title: First, after: [{item: '1.2', strength: must}]}
      - {number: '1.2', title: Second}
";

/// The problems of a template: place, id of the message.
fn problems(text: &str) -> Vec<String> {
    let problems = Template::parse(text).map_or_else(|error| error.problems, |_| Vec::new());
    let shown = |problem: &TemplateProblem| {
        format!("{}:{} {}", problem.position.line, problem.position.column, problem.message.id)
    };
    problems.iter().map(shown).collect()
}

#[test]
fn an_order_that_names_an_unknown_item_is_refused_at_its_place() {
    assert_eq!(problems(SMALL), Vec::<String>::new());
    assert_eq!(problems(&SMALL.replace("item: '1.2'", "item: '1.9'")), ["9:54 template-unknown-item"]);
}

#[test]
fn an_order_in_a_circle_is_refused_once() {
    let wrong = SMALL.replace("title: Second", "title: Second, after: [{item: '1.1', strength: should}]");
    assert_eq!(problems(&wrong), ["9:54 template-circle"]);
    assert_eq!(problems(&SMALL.replace("item: '1.2'", "item: '1.1'")), ["9:54 template-circle"], "after itself");
}

#[test]
fn a_number_that_stands_twice_is_refused() {
    let wrong = SMALL.replace("number: '1.2'", "number: '1.1'").replace("item: '1.2'", "item: '1.1'");
    assert!(problems(&wrong).contains(&"10:18 template-duplicate-number".to_owned()));
}

#[test]
fn an_undefined_kind_rank_or_footnote_is_refused() {
    let wrong = SMALL.replace("title: Second", "title: Second, documents: [act], rank: deputy, footnote: 9");
    let expected = ["10:52 template-undefined", "10:64 template-undefined", "10:82 template-undefined-footnote"];
    assert_eq!(problems(&wrong), expected);
}

#[test]
fn what_may_stand_in_an_unreadable_part_is_not_called_missing() {
    let wrong = SMALL.replace("number: '1.2'", "number: 1.2").replace("id: small", "id: small\nides: x");
    assert_eq!(problems(&wrong), ["4:1 roadmap-unknown-key", "11:18 roadmap-unquoted"]);
}

/// A template that extends the federal one.
fn extended(changes: &str) -> Template {
    Template::parse(&format!("format: 1\nid: mine\ntitle: Mine\nextends: federal\n{changes}")).unwrap()
}

fn extension_problems(changes: &str) -> Vec<String> {
    problems(&format!("format: 1\nid: mine\ntitle: Mine\nextends: federal\n{changes}"))
}

#[test]
fn an_extension_without_changes_is_the_federal_template_under_another_name() {
    let (federal, mine) = (Template::federal().unwrap(), extended(""));
    assert_eq!((mine.file.id.as_str(), mine.file.title.as_str()), ("mine", "Mine"));
    assert_eq!(mine.order.edges(), federal.order.edges());
    assert_eq!(format!("{:?}", mine.file.sections), format!("{:?}", federal.file.sections));
}

#[test]
fn parts_are_dropped_with_the_orders_that_rest_on_them() {
    let template = extended("drop: ['1.4', '3.9']\n");
    assert_eq!((template.headings().len(), template.entries().len()), (11, 68));
    assert!(template.entry("1.5").unwrap().item.after.is_empty());
    assert!(
        template.entries().iter().all(|entry| entry
            .item
            .after
            .iter()
            .all(|after| template.index(&after.item).is_some()))
    );
    assert_eq!(
        extension_problems("drop: ['1.4', '1.44', '4']\n"),
        ["5:15 template-unknown-drop", "5:23 template-unknown-drop"]
    );
    let refers = "drop: ['1.4']\norder: {add: [{item: '1.5', after: '1.4', strength: must}]}\n";
    assert_eq!(extension_problems(refers), ["6:36 template-unknown-item"]);
}

#[test]
fn sections_and_items_are_added_at_the_place_of_their_numbers() {
    let template = extended(
        "sections:
  - number: '1'
    items:
      - {number: '1.10', title: New, documents: [act], after: [{item: '1.9', strength: must}]}
      - {number: '1.2', rank: head}
  - {number: '2.5', title: Between, items: [{number: '2.5.1', title: Other}]}
",
    );
    let first = &template.file.sections[0];
    assert_eq!(first.items.last().unwrap().number, "1.10");
    assert_eq!(first.items[1].rank.as_deref(), Some("head"));
    assert!(first.items[1].title.starts_with("Утверждена модель"), "what is not written stays");
    let numbers: Vec<&str> = template.file.sections.iter().map(|section| section.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "2.5", "3"]);
    let (before, after) = (template.index("1.9").unwrap(), template.index("1.10").unwrap());
    assert!(template.order.edges().contains(&Edge { before, after, strength: Strength::Must }));
}

#[test]
fn new_parts_need_a_title_and_known_ones_their_place() {
    let changes = "sections:
  - number: '1'
    sections: [{number: '3.1', title: Moved}]
    items: [{number: '2.1', title: Moved}, {number: '1.11'}]
  - number: '5'
";
    let expected = [
        "7:25 template-elsewhere",
        "8:22 template-item-elsewhere",
        "8:53 template-new-without-title",
        "9:13 template-new-without-title",
    ];
    assert_eq!(extension_problems(changes), expected);
}

#[test]
fn items_are_delegated_under_a_footnote_that_allows_it() {
    let changes = "footnotes: [{number: 30, condition: delegable, text: Может}]\ndelegate: [{items: ['1.2', '1.9'], footnote: 30}]\n";
    let template = extended(changes);
    for number in ["1.2", "1.9"] {
        assert!(template.entry(number).unwrap().footnotes.contains(&30), "{number}");
    }
    assert_eq!(template.entry("1.9").unwrap().item.footnote, Some(13), "its own footnote stays");
    let wrong = "delegate: [{items: ['1.2', '9.9'], footnote: 13}, {items: ['1.1'], footnote: 99}]\n";
    let expected = ["5:28 template-unknown-item", "5:46 template-not-delegable", "5:78 template-undefined-footnote"];
    assert_eq!(extension_problems(wrong), expected);
}

#[test]
fn orders_are_added_removed_and_changed_in_strength() {
    let template = extended(
        "order:
  add: [{item: '1.2', after: '1.1', strength: must}, {item: '1.3', after: '1.1', strength: must}]
  remove: [{item: '1.5', after: '1.4'}]
",
    );
    let after = |number: &str| -> Vec<(String, Strength)> {
        template.entry(number).unwrap().item.after.iter().map(|after| (after.item.clone(), after.strength)).collect()
    };
    assert_eq!(after("1.2"), [("1.1".to_owned(), Strength::Must)]);
    assert_eq!(after("1.3"), [("1.1".to_owned(), Strength::Must)]);
    assert_eq!(after("1.5"), []);
    let wrong = "order: {remove: [{item: '1.2', after: '1.9'}], add: [{item: '1.4', after: '1.5', strength: mst}, {item: '1.4', after: '1.5', strength: must}]}\n";
    let expected = ["5:19 template-unknown-order", "5:92 template-misspelt-choice", "5:119 template-circle"];
    assert_eq!(extension_problems(wrong), expected);
}

#[test]
fn kinds_ranks_synonyms_and_placeholders_are_added() {
    let template = extended(
        "placeholders: [(край)]
synonyms: [[края, региона]]
document_kinds:
  - {id: act, words: [повеление]}
  - {id: video, title: {ru: запись, en: recording}, words: [видеозапись]}
ranks:
  - {id: deputy-head, words: [товарищ министра]}
  - {id: adviser, below: deputy-head, words: [советник министра]}
",
    );
    let file = &template.file;
    assert!(file.placeholders.contains(&"(край)".to_owned()) && file.placeholders.len() > 1);
    assert_eq!(template.synonyms.stems("региона"), template.synonyms.stems("края"));
    assert!(file.document_kinds[0].words.contains(&"повеление".to_owned()) && file.document_kinds[0].words.len() > 5);
    assert_eq!(file.document_kinds.last().unwrap().id, "video");
    let ranks: Vec<&str> = file.ranks.iter().map(|rank| rank.id.as_str()).collect();
    assert_eq!(ranks, ["head", "deputy-head", "adviser", "unit-head", "specialist"]);
    let wrong = "document_kinds: [{id: video, words: [запись]}]\nranks: [{id: a, below: nobody, words: [б]}]\n";
    assert_eq!(extension_problems(wrong), ["5:23 template-new-without-title", "6:24 template-undefined"]);
}
