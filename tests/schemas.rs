//! The committed schemas are those that the types give, and the files of the project are valid under them.

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
use std::process::Command;

use serde_json::Value;
use support::{root, yaml_files};

const SCHEMAS: [&str; 4] = ["roadmap", "template", "calendar", "config"];

fn committed(name: &str) -> Value {
    let text = fs::read_to_string(root().join(format!("schema/{name}.schema.json"))).expect("the committed schema");
    serde_json::from_str(&text).expect("JSON")
}

fn yaml(path: &std::path::Path) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).expect("a file")).expect("YAML")
}

/// Mend with: `for name in roadmap template calendar config; do cargo run -- schema $name > schema/$name.schema.json; done`
#[test]
fn committed_schemas_are_up_to_date() {
    for name in SCHEMAS {
        let output = Command::new(env!("CARGO_BIN_EXE_kc")).args(["schema", name]).output().expect("kc runs");
        let committed =
            fs::read_to_string(root().join(format!("schema/{name}.schema.json"))).expect("the committed schema");
        assert_eq!(String::from_utf8_lossy(&output.stdout), committed, "{name}");
    }
}

#[test]
fn real_roadmaps_examples_and_data_files_are_valid() {
    let roadmap = jsonschema::validator_for(&committed("roadmap")).expect("a schema");
    let mut validated = 0;
    for path in yaml_files(&root().join("roadmaps")).into_iter().chain(yaml_files(&root().join("examples"))) {
        let value = yaml(&path);
        if value.get("body").is_some() {
            let errors: Vec<String> =
                roadmap.iter_errors(&value).map(|error| format!("{} {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", path.display());
            validated += 1;
        }
    }
    assert!(validated >= 2);
    for (name, folder) in
        [("template", "schema/templates"), ("template", "examples/templates"), ("calendar", "schema/calendars")]
    {
        let validator = jsonschema::validator_for(&committed(name)).expect("a schema");
        for path in yaml_files(&root().join(folder)) {
            assert!(validator.is_valid(&yaml(&path)), "{}", path.display());
        }
    }
}

#[test]
fn the_roadmap_schema_refuses_what_the_reader_refuses() {
    let validator = jsonschema::validator_for(&committed("roadmap")).expect("a schema");
    let good = yaml(&root().join("roadmaps/kemerovo/culture.yaml"));
    let change = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).expect("a place") = value;
        changed
    };
    assert!(validator.is_valid(&good));
    assert!(!validator.is_valid(&change("/format", 2.into())));
    assert!(!validator.is_valid(&change("/body", Value::Null)));
    assert!(!validator.is_valid(&change("/sections/0/items/0/number", 1.1.into())));
    assert!(!validator.is_valid(&change("/profile", serde_json::json!({"servises": true}))));
    assert!(validator.is_valid(&change("/sections/0/items/0/deadline", 2024.into())));
}
