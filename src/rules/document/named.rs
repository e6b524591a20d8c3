//! Which kinds of document a cell names.

use std::ops::Range;

use crate::spelling;
use crate::template::DocumentKind;

/// Words of a document's beginning that are looked at: the longest kind of the template has four.
const LOOKED_AT: usize = 8;

/// The kinds of a template, with the wordings by which they are known taken apart.
pub(super) struct Kinds<'t> {
    wordings: Vec<Wording<'t>>,
}

/// Beginnings of words that stand side by side.
struct Wording<'t> {
    first: &'t str,
    rest: Vec<&'t str>,
    kind: &'t DocumentKind,
}

/// A document that a cell names.
pub(super) struct NamedDocument<'t> {
    /// Its kind; `None` when no list of the template knows it.
    pub(super) kind: Option<&'t DocumentKind>,
    /// The words by which its kind is known, in bytes of the cell.
    pub(super) range: Range<usize>,
}

impl<'t> Kinds<'t> {
    /// The kinds of a template.
    pub(super) fn new(kinds: &'t [DocumentKind]) -> Self {
        let wordings = kinds.iter().flat_map(|kind| {
            kind.words.iter().filter_map(move |words| {
                let mut parts = words.split([' ', '-']);
                Some(Wording { first: parts.next()?, rest: parts.collect(), kind })
            })
        });
        Self { wordings: wordings.collect() }
    }

    /// The documents of a cell, which begin where it does, and behind the end of a sentence, a semicolon and a line
    /// break. When several wordings fit, the longest counts.
    pub(super) fn documents(&self, cell: &str) -> impl Iterator<Item = NamedDocument<'t>> {
        beginnings(cell).map(move |start| {
            let text = cell.get(start..).unwrap_or_default();
            let words: Vec<Range<usize>> = words(text).take(LOOKED_AT).collect();
            match self.fitting(text, &words).max_by_key(|wording| wording.rest.len()) {
                Some(wording) => {
                    let end = words.get(wording.rest.len()).map_or(0, |word| word.end);
                    NamedDocument { kind: Some(wording.kind), range: start..start + end }
                }
                None => NamedDocument { kind: None, range: start..start },
            }
        })
    }

    /// True when the cell names a document of one of the kinds anywhere: «план, утвержденный приказом министерства».
    pub(super) fn mentions(&self, cell: &str, wanted: &[String]) -> bool {
        let words: Vec<Range<usize>> = words(cell).collect();
        (0..words.len()).any(|start| {
            let rest = words.get(start..).unwrap_or_default();
            self.fitting(cell, rest).any(|wording| wanted.contains(&wording.kind.id))
        })
    }

    /// The wordings that the words begin with.
    fn fitting<'a>(&'a self, text: &'a str, words: &'a [Range<usize>]) -> impl Iterator<Item = &'a Wording<'t>> {
        let folded = |index: usize| words.get(index).and_then(|word| text.get(word.clone())).map(spelling::fold);
        let first = folded(0).unwrap_or_default();
        self.wordings.iter().filter(move |wording| {
            let mut rest = wording.rest.iter().enumerate();
            first.starts_with(wording.first)
                && rest.all(|(index, part)| folded(index + 1).is_some_and(|word| word.starts_with(part)))
        })
    }
}

/// Offsets at which documents begin.
fn beginnings(cell: &str) -> impl Iterator<Item = usize> {
    let mut open = true;
    let mut characters = cell.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (index, character) = characters.next()?;
            let begins = open && spelling::is_letter(character);
            open = match character {
                '\n' | ';' => true,
                '.' => {
                    characters.peek().is_some_and(|(_, next)| next.is_whitespace()) && capital_follows(cell, index + 1)
                }
                _ => open && !begins,
            };
            if begins {
                return Some(index);
            }
        }
    })
}

/// True when the next letter begins a sentence.
fn capital_follows(cell: &str, from: usize) -> bool {
    let rest = cell.get(from..).unwrap_or_default();
    rest.chars().find(|character| spelling::is_letter(*character)).is_some_and(char::is_uppercase)
}

/// The places of the words of a text.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(spelling::is_letter_or_digit)?;
        let rest = text.get(start..)?;
        from = start + rest.find(|character: char| !spelling::is_letter_or_digit(character)).unwrap_or(rest.len());
        Some(start..from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Template;

    fn kinds(cell: &str) -> Vec<Option<String>> {
        let template = Template::federal().expect("the built-in template");
        let kinds = Kinds::new(&template.file.document_kinds);
        kinds.documents(cell).map(|named| Some(named.kind?.id.clone())).collect()
    }

    fn some(kinds: &[&str]) -> Vec<Option<String>> {
        kinds.iter().map(|kind| Some((*kind).to_owned())).collect()
    }

    #[test]
    fn each_document_of_a_cell_is_known_by_its_beginning() {
        assert_eq!(
            kinds("Приказ об утверждении порядка ведения перечня. Отчет о формировании перечня"),
            some(&["act", "report"])
        );
        assert_eq!(kinds("перечень точек; распоряжение министерства"), some(&["list", "act"]));
        assert_eq!(kinds("1) Ведомственный акт\n2) План"), some(&["act", "plan"]));
        assert_eq!(kinds("Аналитическая записка"), some(&["report"]));
        assert_eq!(kinds("Протокол, ст. 5 закона"), some(&["minutes"]));
        assert_eq!(kinds("актуализированный реестр"), vec![None]);
    }

    #[test]
    fn the_longest_entry_counts() {
        assert_eq!(kinds("Дорожная карта"), some(&["plan"]));
        assert_eq!(kinds("Карта клиентского пути"), some(&["map"]));
    }

    #[test]
    fn ranges_are_the_words_that_tell() {
        let template = Template::federal().expect("the built-in template");
        let cell = "«Распорядительный акт» министерства";
        let named = Kinds::new(&template.file.document_kinds).documents(cell).next();
        assert_eq!(named.map(|named| &cell[named.range]), Some("Распорядительный акт"));
    }
}
