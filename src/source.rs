//! A file's bytes, its text and the index of its lines: everything later speaks of places in it.

mod document;
mod encoding;

use std::io::Read;
use std::path::Path;
use std::sync::OnceLock;

use crate::message::Message;

/// The largest file that is read, in bytes. A real roadmap has about 80 KB; the limit keeps memory flat.
pub const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// A half-open range of bytes in a source's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`; an end before the start counts as empty.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }
}

/// A value and the place where it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value itself.
    pub value: T,
    /// Where it is written, quotes included.
    pub span: Span,
}

impl<T> Located<T> {
    /// The value at its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A place for people: both count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A text file that was read whole.
#[derive(Debug)]
pub struct Source {
    path: String,
    text: String,
    line_starts: OnceLock<Vec<usize>>,
}

/// Why a path could not be read at all: kc could not do what was asked (exit code 2).
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct UnreadableSource {
    /// The path as the user gave it.
    pub path: String,
    /// What the operating system said.
    #[source]
    pub cause: std::io::Error,
}

/// A file that was read but is no text that kc can check: a finding at a place of the file.
#[derive(Debug)]
pub struct NotText {
    /// What is wrong.
    pub message: Message,
    /// As much of the text as could be read, so that the place can be shown.
    pub source: Source,
    /// Where the text stops being text.
    pub span: Span,
}

/// The outcome of reading a path that could be opened.
#[derive(Debug)]
pub enum Reading {
    /// A text.
    Text(Source),
    /// Bytes that are no UTF-8 text, or too many of them.
    NotText(Box<NotText>),
}

impl Source {
    /// A source from a text that is already in memory. A byte order mark is dropped; a lone carriage return ends a line,
    /// as it does in YAML.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        if memchr::memchr(b'\r', text.as_bytes()).is_some() && text.replace("\r\n", "").contains('\r') {
            text = with_line_feeds(&text);
        }
        Self { path: path.into(), text, line_starts: OnceLock::new() }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The path cannot be opened or read.
    pub fn read(path: &Path) -> Result<Reading, UnreadableSource> {
        let shown = display_path(path);
        let fail = |cause| UnreadableSource { path: shown.clone(), cause };
        let mut file = std::fs::File::open(path).map_err(fail)?;
        let bytes = file.metadata().map_or(0, |known| known.len()).min(MAX_FILE_BYTES);
        Self::read_about(&shown, &mut file, usize::try_from(bytes).unwrap_or_default())
    }

    /// Reads a stream to its end; `path` is the name it is reported under.
    ///
    /// # Errors
    /// The stream cannot be read.
    pub fn read_from(path: &str, stream: &mut dyn Read) -> Result<Reading, UnreadableSource> {
        Self::read_about(path, stream, 0)
    }

    /// Reads a stream that has about so many bytes.
    fn read_about(path: &str, stream: &mut dyn Read, about: usize) -> Result<Reading, UnreadableSource> {
        // One byte more shows the end without another buffer.
        let mut bytes = Vec::with_capacity(about + 1);
        stream
            .take(MAX_FILE_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|cause| UnreadableSource { path: path.to_owned(), cause })?;
        Ok(Self::decode(path, &bytes))
    }

    /// Takes bytes as UTF-8 text, or says what they are instead.
    pub fn decode(path: &str, bytes: &[u8]) -> Reading {
        let not_text = |message, text: String| {
            let source = Self::new(path, text);
            let end = source.text.len();
            Reading::NotText(Box::new(NotText { message, span: Span::new(end, end), source }))
        };
        if let Some(kind) = document::kind(bytes).or_else(|| document::named(path, bytes)) {
            let message = Message::new("yaml-office").with("format", kind).with("path", as_word(path));
            return not_text(message, String::new());
        }
        if bytes.len() as u64 > MAX_FILE_BYTES {
            let message = Message::new("yaml-too-large").with("limit", MAX_FILE_BYTES / (1024 * 1024));
            return not_text(message, String::new());
        }
        let text = encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(bytes);
        if let Some(text) = text.filter(|text| memchr::memchr(0, text.as_bytes()).is_none()) {
            return Reading::Text(Self::new(path, text));
        }
        let error = std::str::from_utf8(bytes).err();
        let zero = || memchr::memchr(0, bytes).unwrap_or(bytes.len());
        let valid = error.map_or_else(zero, |error| error.valid_up_to());
        let message = encoding::complaint(bytes, error.is_some());
        let text = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default()).into_owned();
        not_text(message, text)
    }

    /// The path as it is shown, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in a span; empty where the span lies outside.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.line_starts();
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = starts.partition_point(|start| *start <= offset).max(1);
        let start = starts.get(line - 1).copied().unwrap_or_default();
        let column = self.text.get(start..offset).unwrap_or_default().chars().count() + 1;
        Position { line, column }
    }

    /// The text of a line (from 1) without its line end.
    pub fn line(&self, line: usize) -> &str {
        let starts = self.line_starts();
        let start = line.checked_sub(1).and_then(|index| starts.get(index)).copied();
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        start.and_then(|start| self.text.get(start..end)).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|index| index + 1)).collect()
        })
    }
}

/// The text with each lone carriage return made a line feed; no place moves.
fn with_line_feeds(text: &str) -> String {
    let mut rest = text.chars().peekable();
    let mut next = || {
        let character = rest.next()?;
        Some(if character == '\r' && rest.peek() != Some(&'\n') { '\n' } else { character })
    };
    std::iter::from_fn(&mut next).collect()
}

/// A path as it is shown in reports: `/` on every system, without a leading `./`.
pub fn display_path(path: &Path) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    shown.strip_prefix("./").unwrap_or(&shown).to_owned()
}

/// A path as a word of a command line: in quotes where a shell would take it apart.
pub fn as_word(path: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "/._-+,:@=~".contains(character);
    match path {
        "<stdin>" => "-".to_owned(),
        path if !path.is_empty() && path.chars().all(plain) => path.to_owned(),
        path if path.contains(['"', '$', '`', '\\']) => format!("'{}'", path.replace('\'', r"'\''")),
        path => format!("\"{path}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_of_a_command_line() {
        assert_eq!(as_word("roadmaps/карта_1.yaml"), "roadmaps/карта_1.yaml");
        assert_eq!(as_word("моя карта (2).docx"), "\"моя карта (2).docx\"");
        assert_eq!(as_word("a$(b)'c.docx"), r"'a$(b)'\''c.docx'");
        assert_eq!(as_word("<stdin>"), "-");
    }

    #[test]
    fn positions_count_characters_from_one() {
        let source = Source::new("a.yaml", "ключ: да\nё: нет\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position("ключ: ".len()), Position { line: 1, column: 7 });
        assert_eq!(source.position("ключ: да\nё: ".len()), Position { line: 2, column: 4 });
        assert_eq!(source.position(10_000), Position { line: 3, column: 1 });
        assert_eq!(source.line(2), "ё: нет");
    }

    #[test]
    fn windows_1251_is_named() {
        let bytes = b"body: \xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee\n".to_vec();
        let Reading::NotText(not_text) = Source::decode("a.yaml", &bytes) else { panic!("not UTF-8") };
        assert_eq!(not_text.message, Message::new("yaml-encoding").with("encoding", "Windows-1251"));
        assert_eq!(not_text.span.start, "body: ".len());
    }

    #[test]
    fn byte_order_mark_is_dropped() {
        assert_eq!(Source::new("a", "\u{feff}format: 1").text(), "format: 1");
    }
}
