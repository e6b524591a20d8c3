//! Text of a roadmap is hostile until proved otherwise: nothing of it may command a terminal or turn a line around.

use std::borrow::Cow;

/// True for characters that steer a terminal, reorder the text around them, or show nothing where something stands.
pub(super) fn is_harmful(character: char) -> bool {
    matches!(
        character,
        '\u{0}'..='\u{8}'
            | '\u{b}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Bytes that are looked at together.
const CHUNK: usize = 64;

/// True for the first byte of every harmful character, and of few others.
fn may_be_harmful(byte: u8) -> bool {
    (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f || matches!(byte, 0xc2 | 0xd8 | 0xe2 | 0xef | 0xf3)
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
        3 => '\u{fffd}',
        _ => '\u{1f6ab}',
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

/// How a line begins by which a program commands the runner of a pipeline that shows its output, blanks before it apart.
const COMMANDS: &[&str] = &["::", "##["];

/// The text without lines that a runner would take for commands («::error …»): a value of a roadmap that is wrapped may
/// come to stand at the beginning of one.
pub fn without_commands(text: &str) -> Cow<'_, str> {
    let is_command = |line: &str| COMMANDS.iter().any(|command| line.trim_start().starts_with(command));
    if !text.contains("::") && !text.contains("##[") || !text.lines().any(is_command) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let (blanks, rest) = line.split_at(line.len() - line.trim_start().len());
        match rest.split_at_checked(1).filter(|_| is_command(line)) {
            Some((sign, rest)) => Cow::Owned(format!("{blanks}{sign} {rest}")),
            None => Cow::Borrowed(line),
        }
    });
    Cow::Owned(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_a_command() {
        assert_eq!(
            without_commands("a\n  ::error x::y\n##[debug]\nb :: c\n"),
            "a\n  : :error x::y\n# #[debug]\nb :: c\n"
        );
        assert!(matches!(without_commands("срок :: пункт\n"), Cow::Borrowed(_)));
    }

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
