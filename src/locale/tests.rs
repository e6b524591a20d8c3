use std::collections::{BTreeMap, BTreeSet};

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

#[test]
fn both_languages_say_the_same_things() {
    let (russian, english) = (texts(Language::Russian), texts(Language::English));
    let names = |texts: &BTreeMap<String, BTreeSet<String>>| texts.keys().cloned().collect::<BTreeSet<_>>();
    let (ru, en) = (names(&russian), names(&english));
    assert_eq!(ru.difference(&en).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in English");
    assert_eq!(en.difference(&ru).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in Russian");
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
