use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

/// Every message of a language: its id and attributes, each with the arguments that its text uses.
fn texts(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for text in language.resources() {
        let resource = fluent_syntax::parser::parse(*text).expect("a locale file that Fluent reads");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            if let Some(pattern) = &message.value {
                let known = texts.insert(message.id.name.to_owned(), arguments(pattern));
                assert!(known.is_none(), "{} stands twice in {}", message.id.name, language.code());
            }
            for attribute in &message.attributes {
                texts.insert(format!("{}.{}", message.id.name, attribute.id.name), arguments(&attribute.value));
            }
        }
    }
    texts
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => names.extend(argument(inline)),
            Expression::Select { selector, variants } => {
                names.extend(argument(selector));
                names.extend(variants.iter().flat_map(|variant| arguments(&variant.value)));
            }
        }
    }
    names
}

fn argument(expression: &InlineExpression<&str>) -> Option<String> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        _ => None,
    }
}

/// Arguments without what tells the languages apart: `title_ru` and `title_en`, `least-genitive` and `least`. A group of
/// rules has an English id, and Russian says the group beside it or in its place.
fn plain(arguments: &BTreeSet<String>) -> BTreeSet<&str> {
    let bare = |name| ["_ru", "_en", "-genitive"].iter().find_map(|end| str::strip_suffix(name, end)).unwrap_or(name);
    arguments.iter().map(|name| if name == "group" { "id" } else { bare(name) }).collect()
}

/// The code and the pages of the HTML report, each file as a text: they name the texts that they say.
fn sources() -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
                found.push(std::fs::read_to_string(&path).expect("UTF-8"));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

#[test]
fn each_text_is_said_somewhere() {
    let sources = sources();
    // A name in quotes, or the beginning of one that the code puts together: `"severity-{id}"`.
    let quoted: BTreeSet<&str> = sources.iter().flat_map(|source| source.split('"')).collect();
    let begun: Vec<&str> = quoted.iter().filter_map(|text| text.split_once("-{")).map(|(begun, _)| begun).collect();
    let is_said = |name: &str| {
        let put_together = |begun: &&&str| name.strip_prefix(**begun).is_some_and(|rest| rest.starts_with('-'));
        quoted.contains(name) || begun.iter().any(|begun| put_together(&begun))
    };
    let names = texts(Language::English).into_keys().filter(|name| !name.contains('.'));
    let unsaid: Vec<String> = names.filter(|name| !is_said(name)).collect();
    assert_eq!(unsaid, Vec::<String>::new());
}

#[test]
fn each_message_of_the_code_has_a_text() {
    let known = texts(Language::English);
    let mut unknown = BTreeSet::new();
    for source in sources() {
        let shipped = source.split("#[cfg(test)]").next().unwrap_or_default();
        for after in shipped.split("Message::new(").skip(1) {
            let name = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            unknown.extend(name.filter(|name| !known.contains_key(*name)).map(str::to_owned));
        }
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn both_languages_say_the_same_things() {
    let (russian, english) = (texts(Language::Russian), texts(Language::English));
    let names = |texts: &BTreeMap<String, BTreeSet<String>>| texts.keys().cloned().collect::<BTreeSet<_>>();
    let (ru, en) = (names(&russian), names(&english));
    assert_eq!(ru.difference(&en).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in English");
    assert_eq!(en.difference(&ru).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in Russian");
    for (name, arguments) in &english {
        let [said, expected] = [&russian[name], arguments].map(plain);
        assert_eq!(said, expected, "{name}");
    }
}

#[test]
fn russian_plurals_are_right() {
    let locale = Locale::new(Language::Russian);
    let errors = |count: usize| locale.text(&Message::new("count-errors").with("count", count));
    let said: Vec<String> = [0, 1, 2, 5, 11, 21, 22, 111, 121].into_iter().map(errors).collect();
    let expected = [
        "0 ошибок",
        "1 ошибка",
        "2 ошибки",
        "5 ошибок",
        "11 ошибок",
        "21 ошибка",
        "22 ошибки",
        "111 ошибок",
        "121 ошибка",
    ];
    assert_eq!(said, expected);
}

#[test]
fn codes_of_the_system_are_understood() {
    assert_eq!(Language::from_code("ru_RU.UTF-8"), Some(Language::Russian));
    assert_eq!(Language::from_code("en-GB"), Some(Language::English));
    assert_eq!(Language::from_code("de_DE"), None);
}
