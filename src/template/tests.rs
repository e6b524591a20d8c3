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

#[test]
fn an_order_that_names_an_unknown_item_is_refused() {
    assert!(Template::parse(SMALL).is_ok());
    let wrong = SMALL.replace("item: '1.2'", "item: '1.9'");
    assert!(matches!(Template::parse(&wrong), Err(InvalidTemplate::UnknownItem { after, .. }) if after == "1.9"));
}

#[test]
fn an_order_in_a_circle_is_refused() {
    let wrong = SMALL.replace("title: Second", "title: Second, after: [{item: '1.1', strength: should}]");
    assert!(matches!(Template::parse(&wrong), Err(InvalidTemplate::Circle(_))));
}

#[test]
fn a_number_that_stands_twice_is_refused() {
    let wrong = SMALL.replace("number: '1.2'", "number: '1.1'");
    assert!(matches!(Template::parse(&wrong), Err(InvalidTemplate::DuplicateNumber(number)) if number == "1.1"));
}

#[test]
fn an_undefined_kind_of_document_is_refused() {
    let wrong = SMALL.replace("title: Second", "title: Second, documents: [act]");
    assert!(matches!(Template::parse(&wrong), Err(InvalidTemplate::Undefined { name, .. }) if name == "act"));
}
