//! The words that a text is about: stems without stop words, with wordings that count as one folded together.
//!
//! Texts are compared by these sets, so that «органа исполнительной власти субъекта Российской Федерации» and
//! «министерства», «10 процентов» and «10%», and the cases of a word do not make a difference.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHasher};

use crate::memo::Memo;
use crate::spelling;

mod set;

pub use set::{Signature, StemSet};

/// Words that carry no subject of their own.
const STOP_WORDS: &[&str] = &[
    "а",
    "без",
    "бы",
    "в",
    "во",
    "все",
    "всем",
    "всех",
    "для",
    "до",
    "же",
    "за",
    "и",
    "из",
    "или",
    "иной",
    "их",
    "его",
    "ее",
    "к",
    "как",
    "на",
    "над",
    "не",
    "ни",
    "ним",
    "ними",
    "о",
    "об",
    "от",
    "по",
    "под",
    "при",
    "с",
    "со",
    "том",
    "также",
    "такой",
    "таких",
    "то",
    "у",
    "указанных",
    "что",
    "это",
    "числе",
    "рамках",
    "которые",
    "который",
    "которая",
    "котором",
    "которых",
    "г",
    "гг",
];

/// Stems that the stemmer cuts off differently from case to case, and the one that they all count as: it takes «орган»,
/// «органа», «органы» for verbs, «органе», «органов» for nouns.
const MENDED_STEMS: &[(&str, &str)] = &[("орга", "орган")];

/// A stem, as a number that is the same on every run.
pub type Stem = u64;

/// A word of a text: its stem and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The stem, or the stem that its wording counts as.
    pub stem: Stem,
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
}

/// Wordings that count as one.
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    /// A number that other lists do not have.
    identity: u64,
    /// By the first stem: the whole wordings, the longest first, and the stem that they count as.
    wordings: FxHashMap<Stem, Vec<(Vec<Stem>, Stem)>>,
}

impl Synonyms {
    /// From lists of wordings; the first of each list is the one that the others count as.
    pub fn new<S: AsRef<str>>(lists: &[Vec<S>]) -> Self {
        let mut wordings: FxHashMap<Stem, Vec<(Vec<Stem>, Stem)>> = FxHashMap::default();
        for list in lists {
            let Some(canonical) = list.first().map(|text| hash(&("wording", text.as_ref()))) else { continue };
            for text in list {
                let stems: Vec<Stem> = plain_words(text.as_ref()).into_iter().map(|word| word.stem).collect();
                if let Some(first) = stems.first() {
                    wordings.entry(*first).or_default().push((stems, canonical));
                }
            }
        }
        for entries in wordings.values_mut() {
            entries.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
        }
        let lists: Vec<Vec<&str>> = lists.iter().map(|list| list.iter().map(AsRef::as_ref).collect()).collect();
        Self { identity: hash(&lists), wordings }
    }

    /// The words of a text, with wordings that count as one folded into one word.
    pub fn words(&self, text: &str) -> Vec<Word> {
        let plain = plain_words(text);
        let mut words = Vec::with_capacity(plain.len());
        let mut rest = plain.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let fits = |stems: &[Stem]| {
                rest.len() >= stems.len() && rest.iter().zip(stems).all(|(word, stem)| word.stem == *stem)
            };
            let entry =
                self.wordings.get(&first.stem).and_then(|entries| entries.iter().find(|(stems, _)| fits(stems)));
            if let Some((stems, canonical)) = entry {
                let end = rest.get(stems.len() - 1).map_or(first.range.end, |word| word.range.end);
                words.push(Word { stem: *canonical, range: first.range.start..end });
                rest = rest.get(stems.len()..).unwrap_or_default();
            } else {
                words.push(first.clone());
                rest = after;
            }
        }
        words
    }

    /// The set of stems of a text.
    pub fn stems(&self, text: &str) -> StemSet {
        thread_local! {
            static SETS: Memo<(u64, StemSet)> = Memo::new();
        }
        let make = |text: &str| (self.identity, StemSet::new(&self.words(text)));
        SETS.with(|sets| sets.get_if(text, |(identity, _)| *identity == self.identity, make).1)
    }
}

/// The words of a text without stop words; `%` is a word, a hyphen parts two words.
fn plain_words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 12);
    let mut start = None;
    for (index, character) in text.char_indices() {
        if spelling::is_letter_or_digit(character) {
            start.get_or_insert(index);
            continue;
        }
        if let Some(start) = start.take() {
            words.extend(word(text, start..index));
        }
        if character == '%' {
            words.extend(word(text, index..index + 1));
        }
    }
    if let Some(start) = start {
        words.extend(word(text, start..text.len()));
    }
    words
}

fn word(text: &str, range: Range<usize>) -> Option<Word> {
    let stem = stem(text.get(range.clone())?)?;
    Some(Word { stem, range })
}

/// The stem of one word in any case; `None` for a stop word.
fn stem(word: &str) -> Option<Stem> {
    thread_local! {
        static STEMS: Memo<Option<Stem>> = Memo::new();
        static STEMMER: Stemmer = Stemmer::create(Algorithm::Russian);
    }
    STEMS.with(|stems| {
        stems.get(word, |word| {
            let folded = word.to_lowercase().replace('ё', "е");
            (!STOP_WORDS.contains(&folded.as_str())).then(|| {
                let stem = STEMMER.with(|stemmer| stemmer.stem(&folded));
                let mended = MENDED_STEMS.iter().find(|(cut, _)| *cut == stem).map(|(_, whole)| *whole);
                hash(&("stem", mended.unwrap_or(&stem)))
            })
        })
    })
}

/// A number for a value that is the same on every run.
pub(crate) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_and_stop_words_do_not_matter() {
        let synonyms = Synonyms::default();
        assert_eq!(synonyms.stems("Карты клиентских путей"), synonyms.stems("карт клиентского пути и"));
    }

    #[test]
    fn the_longest_wording_counts() {
        let lists = [vec!["органа исполнительной власти субъекта", "органа исполнительной власти", "министерства"]];
        let synonyms = Synonyms::new(&lists);
        assert_eq!(
            synonyms.stems("процессов органа исполнительной власти субъекта"),
            synonyms.stems("процессы министерства")
        );
        assert_eq!(synonyms.words("Органа исполнительной власти.").len(), 1);
    }

    #[test]
    fn lists_do_not_take_each_others_sets() {
        let (plain, folded) = (Synonyms::default(), Synonyms::new(&[vec!["края", "региона"]]));
        let text = "процессы региона";
        assert_ne!(plain.stems(text), folded.stems(text));
        assert_eq!(folded.stems(text), folded.stems("процессы края"));
        assert_ne!(plain.stems(text), plain.stems("процессы края"));
    }

    #[test]
    fn percent_sign_is_a_word() {
        let synonyms = Synonyms::new(&[vec!["10 процентов", "10%"]]);
        assert_eq!(
            synonyms.stems("реинжиниринг 10 % процессов"),
            synonyms.stems("реинжиниринг 10 процентов процессов")
        );
        assert_ne!(
            synonyms.stems("реинжиниринг 20 % процессов"),
            synonyms.stems("реинжиниринг 10 процентов процессов")
        );
    }
}
