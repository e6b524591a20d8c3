//! Letters written as a letter and a combining mark: «й» as «и» and a breve, as macOS writes file names and some
//! programs copy text.

/// Cyrillic letters that Russian composes, the marks behind them, and what both are together.
const COMPOSED: &[(char, char, char)] =
    &[('и', '\u{306}', 'й'), ('И', '\u{306}', 'Й'), ('е', '\u{308}', 'ё'), ('Е', '\u{308}', 'Ё')];
/// First byte of the marks in UTF-8; Russian letters do not have it.
const FIRST_BYTE: u8 = 0xcc;

/// Whether a text holds a letter of a word in two characters.
pub(crate) fn is_decomposed(text: &str) -> bool {
    // Nearly no text has the byte, and to look for it costs next to nothing.
    memchr::memchr(FIRST_BYTE, text.as_bytes()).is_some() && pairs(text).any(|(_, length, _)| length > 1)
}

/// The text with each such letter in one character.
pub(crate) fn compose(text: &str) -> String {
    pairs(text).map(|(_, _, letter)| letter).collect()
}

/// The offset in a text of what has an offset in the composed one.
pub(crate) fn origin(text: &str, composed: usize) -> usize {
    let mut passed = 0;
    for (offset, _, letter) in pairs(text) {
        if passed >= composed {
            return offset;
        }
        passed += letter.len_utf8();
    }
    text.len()
}

/// The letters of a text: offset, how many characters it has, and the one that they make.
fn pairs(text: &str) -> impl Iterator<Item = (usize, usize, char)> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (offset, letter) = characters.next()?;
        let composed = characters.peek().and_then(|(_, mark)| {
            COMPOSED.iter().find(|(base, with, _)| (*base, *with) == (letter, *mark)).map(|(_, _, composed)| *composed)
        });
        match composed {
            Some(composed) => {
                characters.next();
                Some((offset, 2, composed))
            }
            None => Some((offset, 1, letter)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_composed_and_places_found_again() {
        let text = "Иои\u{306} Е\u{308}лка, е\u{301}";
        assert!(is_decomposed(text));
        let composed = compose(text);
        assert_eq!(composed, "Иой Ёлка, е\u{301}");
        for word in ["Иой", "Ёлка", "лка", "е\u{301}"] {
            let start = composed.find(word).expect("the word");
            let range = origin(text, start)..origin(text, start + word.len());
            assert_eq!(compose(text.get(range).expect("whole letters")), word);
        }
        assert_eq!(origin(text, composed.len()), text.len());
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["Ёлка и йод", "уда\u{301}рение", "\u{306}и", "u\u{308}ber"] {
            assert!(!is_decomposed(text), "{text}");
            assert_eq!(compose(text), text);
        }
    }
}
