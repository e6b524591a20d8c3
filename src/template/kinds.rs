//! Which kinds of document a text names.

use std::ops::Range;
use std::rc::Rc;

use super::DocumentKind;
use crate::memo::Memo;
use crate::spelling;
use crate::words;

/// Words of a document's beginning that are looked at: the longest kind of the template has four.
const LOOKED_AT: usize = 8;

/// Beginnings of words before a document that do not change its kind: «подписанный перечень», «сводный реестр». An approved one («утвержденный
/// перечень») may be so by an act.
const SIGNED: &[&str] = &["подписанн", "согласованн", "сформированн", "разработанн", "сводн", "един"];

/// The kinds of a template, with the wordings by which they are known taken apart.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    /// A number that other kinds do not have.
    identity: u64,
    wordings: Vec<Wording>,
}

/// Beginnings of words that stand side by side.
#[derive(Debug)]
struct Wording {
    first: String,
    rest: Vec<String>,
    /// Index of the kind.
    kind: usize,
    /// How much it says: its words, then their letters.
    length: (usize, usize),
}

/// A document that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDocument {
    /// Index of its kind among those of the template; `None` when no list of the template knows it.
    pub kind: Option<usize>,
    /// The words by which its kind is known, in bytes of the text.
    pub range: Range<usize>,
}

impl Kinds {
    /// The kinds of a template.
    pub(super) fn new(kinds: &[DocumentKind]) -> Self {
        let wordings = kinds.iter().enumerate().flat_map(|(kind, known)| {
            known.words.iter().filter_map(move |words| {
                let mut parts = words.split([' ', '-']).map(str::to_owned);
                let (first, rest): (String, Vec<String>) = (parts.next()?, parts.collect());
                let length = (rest.len(), words.len());
                Some(Wording { first, rest, kind, length })
            })
        });
        let words: Vec<&[String]> = kinds.iter().map(|kind| kind.words.as_slice()).collect();
        Self { identity: words::hash(&words), wordings: wordings.collect() }
    }

    /// The documents of a text, which begin where it does, and behind the end of a sentence, a semicolon and a line
    /// break. When several wordings fit, the longest counts.
    pub(super) fn documents(&self, text: &str) -> Rc<[NamedDocument]> {
        thread_local! {
            static DOCUMENTS: Memo<(u64, Rc<[NamedDocument]>)> = Memo::new();
        }
        let make = |text: &str| (self.identity, beginnings(text).map(|start| self.document(text, start)).collect());
        DOCUMENTS.with(|known| known.get_if(text, |(identity, _)| *identity == self.identity, make).1)
    }

    fn document(&self, text: &str, start: usize) -> NamedDocument {
        let begun = text.get(start..).unwrap_or_default();
        let signed = |word: &Range<usize>| {
            let folded = begun.get(word.clone()).map(spelling::fold).unwrap_or_default();
            SIGNED.iter().any(|beginning| folded.starts_with(beginning))
        };
        let words: Vec<Range<usize>> = words(begun).skip_while(signed).take(LOOKED_AT).collect();
        match self.fitting(begun, &words).max_by_key(|wording| wording.length) {
            Some(wording) => {
                let first = words.first().map_or(0, |word| word.start);
                let end = words.get(wording.rest.len()).map_or(0, |word| word.end);
                NamedDocument { kind: Some(wording.kind), range: start + first..start + end }
            }
            None => NamedDocument { kind: None, range: start..start },
        }
    }

    /// The kinds that a text names anywhere: «план, утвержденный приказом министерства». Words of a longer wording name
    /// nothing of their own: «проект приказа» is no order.
    pub(super) fn mentioned(&self, text: &str) -> Rc<[usize]> {
        thread_local! {
            static MENTIONED: Memo<(u64, Rc<[usize]>)> = Memo::new();
        }
        let make = |text: &str| {
            let words: Vec<Range<usize>> = words(text).collect();
            let from = |start: usize| words.get(start..).unwrap_or_default();
            let (mut kinds, mut start) = (Vec::new(), 0);
            while start < words.len() {
                let before = kinds.len();
                let mut longest = (0, 0);
                for wording in self.fitting(text, from(start)) {
                    if wording.length > longest {
                        longest = wording.length;
                        kinds.truncate(before);
                    }
                    if wording.length == longest {
                        kinds.push(wording.kind);
                    }
                }
                start += longest.0 + 1;
            }
            kinds.sort_unstable();
            kinds.dedup();
            (self.identity, kinds.into())
        };
        MENTIONED.with(|known| known.get_if(text, |(identity, _)| *identity == self.identity, make).1)
    }

    /// The wordings that the words begin with.
    fn fitting<'a>(&'a self, text: &'a str, words: &'a [Range<usize>]) -> impl Iterator<Item = &'a Wording> {
        let folded = |index: usize| words.get(index).and_then(|word| text.get(word.clone())).map(spelling::fold);
        let first = folded(0).unwrap_or_default();
        self.wordings.iter().filter(move |wording| {
            let mut rest = wording.rest.iter().enumerate();
            first.starts_with(&wording.first)
                && rest.all(|(index, part)| folded(index + 1).is_some_and(|word| word.starts_with(part)))
        })
    }
}

/// Offsets at which documents begin.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let mut open = true;
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (index, character) = characters.next()?;
            let begins = open && spelling::is_letter(character);
            open = match character {
                '\n' | ';' => true,
                '.' => {
                    characters.peek().is_some_and(|(_, next)| next.is_whitespace()) && capital_follows(text, index + 1)
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
fn capital_follows(text: &str, from: usize) -> bool {
    let rest = text.get(from..).unwrap_or_default();
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
    use crate::template::Template;

    fn kinds(cell: &str) -> Vec<Option<String>> {
        let template = Template::federal().expect("the built-in template");
        let id = |index: usize| template.file.document_kinds.get(index).map(|kind| kind.id.clone());
        template.named_documents(cell).iter().map(|named| id(named.kind?)).collect()
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
        assert_eq!(kinds("Сформированный перечень; подписанные планы"), some(&["list", "plan"]));
    }

    #[test]
    fn the_longest_entry_counts() {
        assert_eq!(kinds("Дорожная карта"), some(&["plan"]));
        assert_eq!(kinds("Карта клиентского пути"), some(&["map"]));
        assert_eq!(
            kinds("Карты клиентских путей; Карты клиентских сегментов; Карта процесса"),
            vec![Some("map".to_owned()), None, None]
        );
        assert_eq!(kinds("Проекты приказов; Проектный приказ министерства"), some(&["draft", "act"]));
    }

    #[test]
    fn ranges_are_the_words_that_tell() {
        let template = Template::federal().expect("the built-in template");
        let cell = "«Распорядительный акт» министерства";
        let named = template.named_documents(cell);
        assert_eq!(named.first().map(|named| &cell[named.range.clone()]), Some("Распорядительный акт"));
    }

    #[test]
    fn a_kind_may_be_mentioned_anywhere() {
        let template = Template::federal().expect("the built-in template");
        let mentions = |text: &str, id: &str| template.mentions_document(text, &[id.to_owned()]);
        assert!(mentions("план, утвержденный приказом министерства", "act"));
        assert!(mentions("план, утвержденный приказом министерства", "plan"));
        assert!(!mentions("план мероприятий", "act"));
        assert!(!mentions("проект приказа министерства", "act"));
        assert!(mentions("проект приказа, приказ министерства", "act"));
        assert!(mentions("модель, утвержденная проектным приказом", "act"));
    }

    #[test]
    fn templates_do_not_take_each_others_kinds() {
        let text = "Повеление министра";
        assert_eq!(kinds(text), vec![None]);
        let other =
            "format: 1\nid: other\ntitle: Другой\nextends: federal\ndocument_kinds: [{id: act, words: [повеление]}]\n";
        let other = Template::parse(other).expect("a template");
        assert!(other.named_documents(text).iter().all(|named| named.kind == Some(0)));
        assert_eq!(kinds(text), vec![None]);
    }
}
