//! Why a text is no YAML: turns the parser's errors into what an official can act on, at the exact place.

use serde_saphyr::granit_parser::{ErrorKind, ScanError};
use serde_saphyr::{DefaultMessageFormatter, Error, ExternalMessageSource, Location, MessageFormatter};

use super::node::byte_span;
use crate::message::Message;
use crate::source::{Source, Span};

/// What is wrong and where.
#[derive(Debug)]
pub(crate) struct NotYaml {
    pub(crate) message: Message,
    pub(crate) span: Span,
}

/// Characters that may follow a backslash inside double quotes.
const ESCAPES: &str = "0abt\tnvfre \"/\\N_LPxuU\n\r";

/// Says what the parser stumbled over.
pub(crate) fn not_yaml(source: &Source, error: &Error) -> NotYaml {
    let text = Text(source.text());
    // What an alias repeats is wrong where it is used: the outer error says where, the inner one what.
    let place = text.place(error.location());
    let (id, span) = match original(error) {
        Error::ExternalMessage { source: origin, .. } => match origin.as_ref() {
            ExternalMessageSource::Parser(scan) => return scanned(text, scan, error),
            _ => ("yaml-syntax", place),
        },
        Error::MultipleDocuments { .. } => ("yaml-documents", text.before(place.start, "---").unwrap_or(place)),
        Error::UnknownAnchor { .. } => ("yaml-alias-unknown", text.word(place.start)),
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => ("yaml-alias-repeated", text.word(place.start)),
        Error::Budget { .. } => ("yaml-limits", place),
        Error::InvalidScalar { .. }
        | Error::InvalidBinaryBase64 { .. }
        | Error::BinaryNotUtf8 { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. } => ("yaml-tag", place),
        _ => ("yaml-syntax", place),
    };
    NotYaml { message: with_parser_words(id, error), span }
}

fn original(error: &Error) -> &Error {
    match error {
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => original(error),
        error => error,
    }
}

fn with_parser_words(id: &'static str, error: &Error) -> Message {
    match id {
        "yaml-syntax" => {
            Message::new(id).with("parser", DefaultMessageFormatter.format_message(original(error)).into_owned())
        }
        _ => Message::new(id),
    }
}

/// What the scanner of the parser found, at the place that a reader would point to.
fn scanned(text: Text, scan: &ScanError, error: &Error) -> NotYaml {
    let marker = scan.marker();
    let at = marker.byte_offset().unwrap_or_else(|| text.offset(marker.line() as u64, marker.col() as u64 + 1));
    let at = at.min(text.0.len());
    let simple = |id, span| NotYaml { message: with_parser_words(id, error), span };
    match scan.kind() {
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace => colon(text, at).unwrap_or_else(|| flow(text, at)),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => without_colon(text, at),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar
        | ErrorKind::InvalidBlockEntryWhitespace => simple("yaml-tab", text.tab(at)),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedDocumentStart => {
            if let Some(dash) = text.tight_dash_above(at) {
                simple("yaml-dash-space", dash)
            } else if text.begins_line(at) {
                simple("yaml-indentation", text.word(at))
            } else {
                simple("yaml-trailing", text.rest_of_value(at))
            }
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::ZeroBlockScalarIndent => simple("yaml-indentation", text.word(at)),
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => simple("yaml-quote", text.opening_quote(at)),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            simple("yaml-after-quote", text.rest_of_value(at))
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => simple("yaml-escape", text.escape(at)),
        ErrorKind::UnexpectedCharacter { character } if is_hidden(*character) => hidden(text, at, *character),
        ErrorKind::BomInsideDocument => hidden(text, at, '\u{feff}'),
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator
        | ErrorKind::UndeclaredTagHandle
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::ExpectedTagBang
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape => special(text, at).unwrap_or_else(|| simple("yaml-syntax", text.character(at))),
        ErrorKind::CommentInterceptedScalar => simple("yaml-comment", text.character(at)),
        ErrorKind::UnknownAnchor => simple("yaml-alias-unknown", text.word(at)),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            let message =
                Message::new("yaml-bracket-pair").with("open", open.to_string()).with("close", close.to_string());
            NotYaml { message, span: text.character(at) }
        }
        ErrorKind::UnclosedFlowCollection { .. } => unclosed(text, text.opening_bracket(at).unwrap_or(at)),
        ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::FlowMappingValueAdjacentCollection
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => flow(text, at),
        ErrorKind::RecursionLimitExceeded
        | ErrorKind::AnchorCountOverflow
        | ErrorKind::DirectiveByteLimitExceeded { .. } => simple("yaml-limits", text.character(at)),
        // A value that begins with one of these is no value for the parser.
        _ if text.slice(text.character(at)).starts_with([',', ']', '}']) => {
            special(text, at).unwrap_or_else(|| simple("yaml-syntax", text.character(at)))
        }
        _ => simple("yaml-syntax", text.character(at)),
    }
}

/// A colon where no key can be: inside a text, or after a key whose line is shifted. `None` inside brackets.
fn colon(text: Text, at: usize) -> Option<NotYaml> {
    if text.opening_bracket(at).is_some() {
        return None;
    }
    let line = text.line_start(at);
    let before = text.0.get(line..at).unwrap_or_default();
    let key = before.trim_start_matches(['-', ' ']);
    let place = Span::new(line + (before.len() - key.len()), at);
    // The format's own keys are such words: then the colon is right and the line is not.
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return Some(NotYaml { message: Message::new("yaml-colon"), span: text.character(at) });
    }
    match text.line_above(line) {
        Some(above) if text.indentation(above.start) == text.indentation(line) && !text.slice(above).contains(':') => {
            Some(NotYaml { message: Message::new("yaml-no-colon"), span: above })
        }
        _ => Some(NotYaml { message: Message::new("yaml-indentation"), span: place }),
    }
}

/// A line that should be `key: value` and has no such colon.
fn without_colon(text: Text, at: usize) -> NotYaml {
    let line = text.rest_of_line(at);
    let words = text.slice(line);
    let tight =
        words.find(':').filter(|colon| words.get(colon + 1..).is_some_and(|rest| !rest.starts_with([' ', '/'])));
    match tight {
        Some(colon) if words.get(..colon).is_some_and(|key| !key.contains(' ')) => {
            NotYaml { message: Message::new("yaml-colon-space"), span: text.character(line.start + colon) }
        }
        _ if words.contains(": ") => NotYaml { message: Message::new("yaml-long-key"), span: line },
        _ => NotYaml { message: Message::new("yaml-no-colon"), span: line },
    }
}

/// Brackets that do not close, or signs inside them that part its values.
fn flow(text: Text, at: usize) -> NotYaml {
    let out_of_place = NotYaml { message: Message::new("yaml-flow"), span: text.character(at) };
    match text.opening_bracket(at) {
        Some(bracket) if text.line_start(bracket) != text.line_start(at) || at >= text.0.trim_end().len() => {
            unclosed(text, bracket)
        }
        None if text.begins_value(at) => special(text, at).unwrap_or(out_of_place),
        _ => out_of_place,
    }
}

fn unclosed(text: Text, bracket: usize) -> NotYaml {
    let span = text.character(bracket);
    NotYaml { message: Message::new("yaml-bracket").with("bracket", text.slice(span)), span }
}

/// A sign that means something at the beginning of a value, where a text was meant.
fn special(text: Text, at: usize) -> Option<NotYaml> {
    let span = text.character(at);
    let sign = text.slice(span);
    let message = Message::new("yaml-special").with("sign", sign);
    (!sign.trim().is_empty()).then_some(NotYaml { message, span })
}

/// A character that nobody sees and YAML refuses.
fn hidden(text: Text, at: usize, character: char) -> NotYaml {
    let start = text.0.get(at..).and_then(|rest| rest.find(character)).map_or(at, |offset| at + offset);
    let code = format!("U+{:04X}", u32::from(character));
    NotYaml { message: Message::new("yaml-hidden").with("code", code), span: text.character(start) }
}

fn is_hidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// The text of a file, asked for places.
#[derive(Clone, Copy)]
struct Text<'t>(&'t str);

impl<'t> Text<'t> {
    /// The bytes of a location: as the parser counted them, else found by line and column.
    fn place(self, location: Option<Location>) -> Span {
        let Some(location) = location else { return Span::default() };
        byte_span(location).unwrap_or_else(|| {
            let start = self.offset(location.line(), location.column());
            Span::new(start, start)
        })
    }

    /// The offset of a line and a column, both from 1, the column in characters.
    fn offset(self, line: u64, column: u64) -> usize {
        let lines = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        let start: usize = self.0.split_inclusive('\n').take(lines).map(str::len).sum();
        let columns = usize::try_from(column.saturating_sub(1)).unwrap_or(usize::MAX);
        let rest = self.0.get(start..).unwrap_or_default();
        start + rest.char_indices().nth(columns).map_or(rest.len(), |(offset, _)| offset)
    }

    fn slice(self, span: Span) -> &'t str {
        self.0.get(span.start..span.end).unwrap_or_default()
    }

    fn line_start(self, at: usize) -> usize {
        self.0.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |index| index + 1)
    }

    fn indentation(self, line: usize) -> usize {
        let rest = self.0.get(line..).unwrap_or_default();
        rest.len() - rest.trim_start_matches(' ').len()
    }

    /// True when only spaces stand before the place on its line.
    fn begins_line(self, at: usize) -> bool {
        self.0.get(self.line_start(at)..at).is_some_and(|before| before.trim().is_empty())
    }

    /// The nearest line above that says something, from its start.
    fn line_above(self, line: usize) -> Option<Span> {
        let before = self.0.get(..line)?.trim_end();
        let start = self.line_start(before.len());
        (!before.is_empty()).then_some(Span::new(start, before.len()))
    }

    fn character(self, at: usize) -> Span {
        let length = self.0.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Span::new(at, at + length)
    }

    /// The word at a place; a key without its colon.
    fn word(self, at: usize) -> Span {
        let rest = self.0.get(at..).unwrap_or_default();
        let length = rest.find([' ', '\n', '\r', '\t', ':', ',', ']', '}']).unwrap_or(rest.len());
        if length == 0 { self.character(at) } else { Span::new(at, at + length) }
    }

    fn rest_of_line(self, at: usize) -> Span {
        let rest = self.0.get(at..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default().trim_end();
        Span::new(at, at + line.len())
    }

    /// The rest of the line; inside brackets, up to the next comma or closing bracket.
    fn rest_of_value(self, at: usize) -> Span {
        let line = self.rest_of_line(at);
        let end = self.opening_bracket(at).and_then(|_| self.slice(line).find([',', ']', '}']));
        Span::new(at, end.map_or(line.end, |length| at + length.max(1)))
    }

    /// The dash of the line above, when it touches its key: «-number: "1"».
    fn tight_dash_above(self, at: usize) -> Option<Span> {
        let above = self.line_above(self.line_start(at))?;
        let words = self.slice(above);
        let entry = words.trim_start();
        let tight = entry.strip_prefix('-')?.starts_with(char::is_alphabetic);
        let start = above.start + (words.len() - entry.len());
        tight.then(|| Span::new(start, start + 1))
    }

    /// A text that stands at the beginning of a line, at or before a place.
    fn before(self, at: usize, words: &str) -> Option<Span> {
        let end = self.rest_of_line(at).end;
        let start = self.0.get(..end)?.rfind(&format!("\n{words}"))? + 1;
        Some(Span::new(start, start + words.len()))
    }

    /// The tabs of the line, up to a place or from it on; else those that indent the next line, to which a text goes on.
    fn tab(self, at: usize) -> Span {
        let line = self.line_start(at);
        let end = self.rest_of_line(at).end.max(at);
        let indenting = || {
            let next = end + 1;
            let words = self.0.get(next..)?;
            let blank = words.len() - words.trim_start_matches([' ', '\t', '\r', '\n']).len();
            words.get(..blank)?.find('\t').map(|offset| next + offset)
        };
        let start = self.0.get(line..end).and_then(|words| words.find('\t')).map(|offset| line + offset);
        let Some(start) = start.or_else(indenting) else { return self.character(at) };
        let rest = self.0.get(start..).unwrap_or_default();
        Span::new(start, start + (rest.len() - rest.trim_start_matches('\t').len()))
    }

    /// True where a value can begin: behind a colon, a dash, a comma or a bracket.
    fn begins_value(self, at: usize) -> bool {
        let before = self.0.get(..at).unwrap_or_default();
        let spaced = before.trim_end_matches(' ');
        let begins = before.is_empty() || before.ends_with(['\n', '[', '{']);
        begins || (spaced.len() < before.len() && spaced.ends_with([':', '-', ',', '[', '{', '\n', '?']))
    }

    /// The quote that opens the text in which a place lies: the last one that stands where a value begins.
    fn opening_quote(self, at: usize) -> Span {
        let upto = self.character(at).end;
        let last = |quote: char| {
            self.0.get(..upto).and_then(|before| before.rfind(quote)).filter(|index| self.begins_value(*index))
        };
        match last('"').max(last('\'')) {
            Some(index) => self.character(index),
            None => self.character(at),
        }
    }

    /// The backslash that begins no escape, from a place on; else the first.
    fn escape(self, at: usize) -> Span {
        let rest = self.0.get(at..).unwrap_or_default();
        let mut first = None;
        let mut characters = rest.char_indices();
        while let Some((index, character)) = characters.next() {
            if character != '\\' {
                continue;
            }
            first.get_or_insert(index);
            match characters.next() {
                Some((_, next)) if ESCAPES.contains(next) => {}
                _ => return self.character(at + index),
            }
        }
        self.character(at + first.unwrap_or_default())
    }

    /// The nearest bracket before a place, or at it, that nothing closes up to there. Quotes are not looked into.
    fn opening_bracket(self, at: usize) -> Option<usize> {
        let mut closed = 0_usize;
        for (index, character) in self.0.get(..self.character(at).end)?.char_indices().rev() {
            match character {
                ']' | '}' if index < at => closed += 1,
                '[' | '{' if closed == 0 => return Some(index),
                '[' | '{' => closed -= 1,
                _ => {}
            }
        }
        None
    }
}
