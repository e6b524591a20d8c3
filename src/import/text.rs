//! Text as it comes out of a document: bytes to characters, and what only the typesetting put in taken out.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// Opens the mark of a footnote that the format itself calls one; readers put it into the text, `footnotes` takes it out.
pub(crate) const MARK: char = '\u{e010}';
/// Opens raised digits: a footnote's mark only where such a note exists.
pub(crate) const RAISED: char = '\u{e011}';
/// Closes either.
pub(crate) const MARK_END: char = '\u{e012}';

/// The bytes as text: by byte order mark, as UTF-8, as UTF-16 without a mark, else by what the letters look like.
pub fn decode(bytes: &[u8]) -> String {
    let encoding = encoding_of(bytes);
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    text.into_owned()
}

/// The encoding that the bytes are most likely in.
pub fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"ru"), Utf8Detection::Allow);
    // A UTF-8 text with a few broken bytes is still UTF-8: its letters come in pairs D0/D1 + continuation.
    let pairs = bytes.windows(2).filter(|pair| matches!(pair, [0xd0 | 0xd1, 0x80..=0xbf])).count();
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    if pairs * 2 * 10 >= high * 9 {
        return UTF_8;
    }
    if guess == UTF_8 { WINDOWS_1251 } else { guess }
}

/// UTF-16 shows in Russian text by its high bytes: 04 for letters, 00 for digits, spaces and tabs.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096))?;
    let pairs = head.len() / 2;
    if pairs < 8 {
        return None;
    }
    let high = |offset: usize| {
        head.chunks_exact(2).filter(|pair| matches!(pair.get(offset), Some(0x00 | 0x04 | 0x20 | 0x21))).count()
    };
    let zero = |offset: usize| head.chunks_exact(2).any(|pair| pair.get(offset) == Some(&0));
    if high(1) * 10 >= pairs * 9 && zero(1) {
        Some(UTF_16LE)
    } else if high(0) * 10 >= pairs * 9 && zero(0) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Takes out what is no text: soft hyphens, zero-width and control characters; non-breaking hyphens become hyphens.
///
/// White space stays as it is, the marks that kc itself uses are taken out.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|character| match character {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | MARK..=MARK_END => None,
            '\u{2011}' | '\u{2010}' => Some('-'),
            '\n' | '\t' => Some(character),
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            character if character.is_control() => None,
            character => Some(character),
        })
        .collect()
}

/// One line: every run of white space becomes one space.
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The paragraphs of a cell, each as one line, joined by newlines; empty ones are dropped.
pub fn paragraphs(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for paragraph in text.split('\n') {
        let paragraph = line(paragraph);
        if paragraph.is_empty() {
            continue;
        }
        if !joined.is_empty() {
            joined.push('\n');
        }
        joined.push_str(&paragraph);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "№ п/п\tМероприятие\tСрок реализации\n1.\tОбщеорганизационные мероприятия\n";

    #[test]
    fn encodings_are_known_by_their_bytes() {
        let (windows, ..) = WINDOWS_1251.encode(SAMPLE);
        let little: Vec<u8> = SAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = SAMPLE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(little.iter().copied()).collect();
        for bytes in [windows.as_ref(), &little, &big, &marked, SAMPLE.as_bytes()] {
            assert_eq!(decode(bytes), SAMPLE);
        }
        assert_eq!(decode(b"\xef\xbb\xbfabc"), "abc");
    }

    #[test]
    fn typesetting_is_taken_out() {
        assert_eq!(clean("реин\u{ad}жиниринг админи\u{2011}хоз\u{1}"), "реинжиниринг админи-хоз");
        assert_eq!(paragraphs("а\u{a0} б\n\n в\t г "), "а б\nв г");
    }
}
