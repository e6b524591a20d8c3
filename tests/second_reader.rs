//! An independent reader, serde_yaml, gives the same values as kc's own for every roadmap, example and fixture.

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

use kc::roadmap::model::{Item, Roadmap, Section};
use kc::roadmap::read;
use kc::source::Source;
use serde_yaml::Value;
use support::{root, yaml_files};

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn given(value: &Value) -> Option<String> {
    text(value).filter(|text| !text.trim().is_empty())
}

fn compare_item(item: &Item, value: &Value, place: &str) {
    let own = |located: &Option<kc::source::Located<String>>| located.as_ref().map(|text| text.value.clone());
    assert_eq!(Some(item.title.value.clone()), text(&value["title"]), "{place}");
    let number = text(&value["number"]).map(|number| number.trim().trim_end_matches('.').to_owned());
    assert_eq!(Some(item.number.value.clone()), number, "{place}");
    assert_eq!(
        item.deadline.as_ref().map(|deadline| deadline.value.text.clone()),
        given(&value["deadline"]),
        "{place}"
    );
    assert_eq!(own(&item.document), given(&value["document"]), "{place}");
    assert_eq!(own(&item.implements), given(&value["implements"]), "{place}");
    assert_eq!(own(&item.evidence), given(&value["evidence"]), "{place}");
    if let Value::Sequence(entries) = &value["responsible"]
        && entries.iter().all(Value::is_mapping)
    {
        let read =
            item.responsible.as_ref().map(|responsible| responsible.value.entries.as_slice()).unwrap_or_default();
        assert_eq!(read.len(), entries.len(), "{place}");
        for (entry, value) in read.iter().zip(entries) {
            for (own_text, key) in
                [(&entry.name, "name"), (&entry.position, "position"), (&entry.unit, "unit"), (&entry.group, "group")]
            {
                assert_eq!(own(own_text), given(&value[key]), "{place}");
            }
        }
    }
}

fn compare_sections(sections: &[Section], value: &Value, place: &str) -> usize {
    let values: &[Value] = value.as_sequence().map(Vec::as_slice).unwrap_or_default();
    assert_eq!(sections.len(), values.len(), "{place}");
    let mut compared = 0;
    for (section, value) in sections.iter().zip(values) {
        assert_eq!(Some(section.title.value.clone()), text(&value["title"]), "{place}");
        let items: &[Value] = value["items"].as_sequence().map(Vec::as_slice).unwrap_or_default();
        assert_eq!(section.items.len(), items.len(), "{place}");
        for (item, value) in section.items.iter().zip(items) {
            compare_item(item, value, place);
            compared += 1;
        }
        compared += compare_sections(&section.sections, &value["sections"], place);
    }
    compared
}

fn compare(roadmap: &Roadmap, value: &Value, place: &str) -> usize {
    assert_eq!(Some(roadmap.body.value.clone()), text(&value["body"]), "{place}");
    if let Some(group) = &roadmap.working_group {
        let members = value["working_group"]["members"].as_sequence().map(Vec::len).unwrap_or_default();
        assert_eq!(group.members.len(), members, "{place}");
    }
    compare_sections(&roadmap.sections, &value["sections"], place)
}

#[test]
fn both_readers_agree_on_every_roadmap_example_and_fixture() {
    let folders = ["roadmaps", "examples", "tests/fixtures"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| yaml_files(folder));
    let (mut read_files, mut items) = (0, 0);
    for path in files.filter(|path| !path.starts_with(root().join("tests/fixtures/input"))) {
        let content = fs::read_to_string(&path).expect("a text file");
        let source = Source::new(path.to_string_lossy(), content.clone());
        let value: Value = serde_yaml::from_str(&content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if value["body"].is_null() {
            continue;
        }
        let reading = read(&source);
        assert!(
            reading.not_yaml.is_none() && reading.problems.is_empty(),
            "{}: {:?}",
            path.display(),
            reading.problems
        );
        let roadmap = reading.roadmap.expect("a roadmap");
        items += compare(&roadmap, &value, &path.display().to_string());
        read_files += 1;
    }
    assert!(read_files >= 4 && items >= 150, "{read_files} files, {items} items");
}
