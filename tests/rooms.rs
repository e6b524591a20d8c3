//! The rooms of the crate: each knows only those before it.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in their order; those on one line may know each other.
const ROOMS: &[&[&str]] = &[
    &["message"],
    &["locale"],
    &["memo"],
    &["source"],
    &["spelling"],
    &["words"],
    &["file"],
    &["calendar"],
    &["roadmap"],
    &["import"],
    &["template"],
    &["alignment"],
    &["draft"],
    &["overdue"],
    &["completion"],
    &["journal"],
    &["finding"],
    &["rules", "waiver", "configuration"],
    &["check"],
    &["fingerprint"],
    &["baseline"],
    &["report"],
    &["cli"],
];

fn rank(room: &str) -> usize {
    ROOMS.iter().position(|rooms| rooms.contains(&room)).unwrap_or_else(|| panic!("{room} has no place in the order"))
}

/// The files of the crate, tests apart.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let tests = path.file_stem().is_some_and(|stem| stem == "tests");
        if path.is_dir() && !tests {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !tests {
            found.push(path);
        }
    }
}

#[test]
fn each_room_knows_only_those_before_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&source, &mut found);
    let mut wrong = Vec::new();
    for path in found {
        let inside = path.strip_prefix(&source).expect("a file of the crate");
        let room = inside.iter().next().and_then(|part| part.to_str()).expect("UTF-8");
        let room = room.trim_end_matches(".rs");
        if matches!(room, "lib" | "main") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]\nmod tests").next().expect("a beginning");
        for after in code.split("crate::").skip(1) {
            let other: String = after.chars().take_while(char::is_ascii_lowercase).collect();
            if !other.is_empty() && other != room && rank(&other) > rank(room) {
                wrong.push(format!("{} knows {other}", inside.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
