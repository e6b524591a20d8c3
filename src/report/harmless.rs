//! Text of a roadmap is hostile until proved otherwise: nothing of it may command a terminal or turn a line around.

use std::borrow::Cow;

/// True for characters that steer a terminal or reorder the text around them.
pub(super) fn is_harmful(character: char) -> bool {
    matches!(
        character,
        '\u{0}'..='\u{8}'
            | '\u{b}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
    )
}

/// The text with each harmful character replaced by one of the same length in bytes, so that places in it stay true.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let replace = |character: char| match character.len_utf8() {
        _ if !is_harmful(character) => character,
        1 if character == '\r' => ' ',
        1 => '?',
        2 => '\u{bf}',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(replace).collect())
}

/// The text on one line: harmless, and without line breaks and tabs.
pub fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|character| if matches!(character, '\n' | '\t') { ' ' } else { character }).collect();
    harmless(&spaced).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_reordering_are_replaced_byte_for_byte() {
        let text = "a\u{1b}[31m\u{9b}2J\u{202e}б\r\nв\tг";
        let shown = harmless(text);
        assert_eq!(shown, "a?[31m¿2J\u{fffd}б \nв\tг");
        assert_eq!(shown.len(), text.len());
        assert_eq!(one_line(text), "a?[31m¿2J\u{fffd}б  в г");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(harmless("Приказ № 272 «О назначении»\n"), Cow::Borrowed(_)));
    }
}
