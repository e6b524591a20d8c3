//! What bytes are when they are no UTF-8 text: said so that the user knows what to save anew.

use crate::message::Message;

/// What is wrong with bytes that are no UTF-8 text, or that hold a zero byte.
pub(super) fn complaint(bytes: &[u8], broken: bool) -> Message {
    // The mark of UTF-32 begins with that of UTF-16.
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Message::new("yaml-encoding").with("encoding", "UTF-32");
    }
    if is_utf16(bytes) {
        return Message::new("yaml-encoding").with("encoding", "UTF-16");
    }
    let controls = bytes.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')).count();
    match (broken, controls) {
        (false, _) if controls * 50 < bytes.len() => Message::new("yaml-hidden").with("code", "U+0000"),
        (true, 0) if is_mostly_utf8(bytes) => Message::new("yaml-broken"),
        (true, 0) => match cyrillic_encoding(bytes) {
            Some(name) => Message::new("yaml-encoding").with("encoding", name),
            None => Message::new("yaml-not-utf8"),
        },
        _ => Message::new("yaml-binary"),
    }
}

/// By its mark, or because nearly every second byte is the high half of a Latin or Cyrillic letter.
fn is_utf16(bytes: &[u8]) -> bool {
    let high = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| matches!(byte, 0x00 | 0x04)).count();
    let pairs = bytes.len() / 2;
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || (pairs > 4 && (high(0) * 10 > pairs * 9 || high(1) * 10 > pairs * 9))
}

/// True for a UTF-8 text in which only a few bytes are broken.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|character| *character == char::REPLACEMENT_CHARACTER).count();
    let other = text.chars().filter(|character| !character.is_ascii()).count() - broken;
    other > broken * 4
}

/// The encoding in which the bytes above ASCII are mostly small Russian letters.
fn cyrillic_encoding(bytes: &[u8]) -> Option<&'static str> {
    let count = |letters: fn(u8) -> bool| bytes.iter().filter(|byte| letters(**byte)).count();
    let all = count(|byte| byte >= 0x80);
    let small = [
        ("Windows-1251", count(|byte| byte >= 0xe0)),
        ("KOI8-R", count(|byte| (0xc0..0xe0).contains(&byte))),
        ("CP866", count(|byte| (0xa0..0xb0).contains(&byte) || (0xe0..0xf0).contains(&byte))),
    ];
    let (name, most) = small.into_iter().rev().max_by_key(|(_, count)| *count)?;
    (most * 3 > all * 2).then_some(name)
}
