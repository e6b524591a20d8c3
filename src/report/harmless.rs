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

/// Bytes that are looked at together.
const CHUNK: usize = 64;

/// True for the first byte of every harmful character, and of few others.
fn may_be_harmful(byte: u8) -> bool {
    (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f || byte == 0xc2 || byte == 0xe2
}

/// Bytes are looked at many times as fast as characters: most texts are done with that.
fn has_harmful(text: &str) -> bool {
    let at = |index| text.get(index..).and_then(|rest: &str| rest.chars().next());
    text.as_bytes().chunks(CHUNK).zip((0..).step_by(CHUNK)).any(|(chunk, start)| {
        chunk.iter().fold(false, |any, byte| any | may_be_harmful(*byte))
            && (start..).zip(chunk).any(|(index, byte)| may_be_harmful(*byte) && at(index).is_some_and(is_harmful))
    })
}

/// The text with each harmful character replaced by one of the same length in bytes, so that places in it stay true.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !has_harmful(text) {
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
    if !text.bytes().any(|byte| matches!(byte, b'\n' | b'\t')) {
        return harmless(text).into_owned();
    }
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
    fn the_first_byte_of_every_harmful_character_is_looked_at() {
        for character in (char::MIN..=char::MAX).filter(|character| is_harmful(*character)) {
            assert!(has_harmful(&format!("й{character}")), "{character:?}");
        }
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(harmless("Приказ № 272 «О назначении»\n"), Cow::Borrowed(_)));
    }
}
