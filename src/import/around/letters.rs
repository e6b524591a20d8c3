//! Capital letters and case forms: «МИНИСТЕРСТВО КУЛЬТУРЫ КУЗБАССА» and «Министерства культуры Кузбасса» name one body.

use crate::import::around::Line;

/// Kinds of bodies: nominative, genitive, and the other forms in which an act names its issuer.
const BODIES: [(&str, &[&str]); 10] = [
    ("министерство", &["министерства", "министерству", "министерством", "министерстве"]),
    ("департамент", &["департамента", "департаменту", "департаментом", "департаменте"]),
    ("комитет", &["комитета", "комитету", "комитетом", "комитете"]),
    ("управление", &["управления", "управлению", "управлением", "управлении"]),
    ("служба", &["службы", "службе", "службой"]),
    ("агентство", &["агентства", "агентству", "агентством", "агентстве"]),
    ("инспекция", &["инспекции", "инспекцией"]),
    ("администрация", &["администрации", "администрацией"]),
    ("аппарат", &["аппарата", "аппарату", "аппаратом", "аппарате"]),
    ("правительство", &["правительства", "правительству", "правительством", "правительстве"]),
];

/// Whether a word names a kind of body, in any form.
pub(crate) fn is_body_word(word: &str) -> bool {
    let word = word.to_lowercase();
    BODIES.iter().any(|(nominative, forms)| *nominative == word || forms.contains(&word.as_str()))
}

/// A body named in another case form, turned into the nominative: only its first word that names a kind changes.
pub(crate) fn nominative_body(text: &str) -> Option<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let position = words.iter().position(|word| is_body_word(word))?;
    // Words before it agree with it («Главного управления»); only a name that begins with its kind is sure.
    if position != 0 {
        return None;
    }
    let first = words.first_mut()?;
    let lower = first.to_lowercase();
    let (nominative, _) = BODIES.iter().find(|(known, forms)| *known == lower || forms.contains(&lower.as_str()))?;
    *first = capitalize(nominative);
    Some(words.join(" "))
}

/// Upper case in its first letter only.
pub(crate) fn capitalize(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether a text is written in capitals throughout, as letterheads are.
pub(crate) fn is_capitals(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 3 && letters.iter().all(|c| c.is_uppercase())
}

/// Words in capitals as the rest of the document writes them; words that it does not write are in lower case.
pub(crate) fn recase(text: &str, lines: &[Line]) -> String {
    let throughout = is_capitals(text);
    let words = text.split(' ').map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !throughout && !is_capitals(bare) {
            return word.to_owned();
        }
        word.replace(bare, &written(bare, lines))
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word as it stands inside sentences: more often with a capital letter than without.
fn written(word: &str, lines: &[Line]) -> String {
    let lower = word.to_lowercase();
    let (mut proper, mut common) = (0_usize, 0_usize);
    for line in lines {
        for (index, other) in line.text.split_whitespace().enumerate() {
            let bare = other.trim_matches(|c: char| !c.is_alphanumeric());
            if index == 0 || bare.to_lowercase() != lower || is_capitals(bare) {
                continue;
            }
            if bare.starts_with(char::is_uppercase) {
                proper += 1;
            } else {
                common += 1;
            }
        }
    }
    if proper > common { capitalize(&lower) } else { lower }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_turned_into_the_nominative() {
        let name = nominative_body("Министерства культуры и национальной политики Кузбасса");
        assert_eq!(name.as_deref(), Some("Министерство культуры и национальной политики Кузбасса"));
        assert_eq!(nominative_body("культуры"), None);
    }
}
