//! The words that a title lost from the standard one.

mod phrases;

use std::ops::Range;

use crate::alignment::{CONDUCTED, CONDUCTING, VERB_OF_A_NOUN};
use crate::memo::Memo;
use crate::spelling;
use crate::template::Template;
use crate::words::{self, Stem, StemSet, Word};

use self::phrases::{phrases, shown};
use super::likeness::{has_same_root, is_misspelt, is_verb};

/// A bracket of so few words is an aside («при наличии», «КПЭ»), not a part of the content.
const WORDS_OF_AN_ASIDE: usize = 2;

/// The words that a title lost from the standard one, quoted in the standard's spelling; `None` when it lost none.
pub(super) fn lost(template: &Template, standard: &str, title: &str, others: &[&str]) -> Option<String> {
    thread_local! {
        static LOST: Memo<(u64, Option<String>)> = Memo::new();
    }
    if !others.is_empty() {
        return find(template, standard, title, others);
    }
    // Bodies of one region take over each other's wording.
    let compared = words::hash(&(template.identity, standard));
    let make = |title: &str| (compared, find(template, standard, title, others));
    LOST.with(|lost| lost.get_if(title, |(with, _)| *with == compared, make).1)
}

fn find(template: &Template, standard: &str, title: &str, others: &[&str]) -> Option<String> {
    let words = template.synonyms.words(standard);
    let asides = asides(standard, &words);
    let own = Own::new(template, title, others);
    let mut added = own.added(&words);
    let is_lost = |word: &Word| {
        !template.negligible.contains(word.stem)
            && !own.stems.contains(word.stem)
            && !asides.iter().any(|aside| aside.contains(&word.range.start))
    };
    let [conducted, conducting, of_a_noun] =
        [CONDUCTED, CONDUCTING, VERB_OF_A_NOUN].map(|verbs| template.synonyms.stems(verbs));
    let lost: Vec<bool> = words
        .iter()
        .enumerate()
        .map(|(index, word)| {
            let said_otherwise = || {
                (conducted.contains(word.stem) && own.names_alone(&words, index, &conducting))
                    || (of_a_noun.contains(word.stem)
                        && (own.begins_with_noun(&words, index) || own.says_in_verb(standard, &words, index)))
            };
            let replaced = || template.substitutes.stand_for(word.stem, title);
            is_lost(word) && !replaced() && !said_otherwise() && !excused(standard.get(word.range.clone()), &mut added)
        })
        .collect();
    let kept = kept(&words, &own.words.iter().map(|(stem, _)| *stem).collect::<Vec<_>>());
    let in_aside = |word: &Word| asides.iter().any(|aside| aside.contains(&word.range.start));
    let open: Vec<bool> = words.iter().zip(&kept).map(|(word, kept)| !kept && !in_aside(word)).collect();
    let gone = words.iter().zip(&kept).zip(&lost).enumerate().map(|(index, ((word, kept), lost))| {
        let excused = is_lost(word) && !lost;
        !kept && !excused && !template.generic.contains(word.stem) && own.lacks(&words, index)
    });
    let gone: Vec<bool> = gone.collect();
    let phrases: Vec<String> = phrases([&open, &lost, &gone])
        .into_iter()
        .filter_map(|phrase| shown(standard, words.get(phrase)?, title))
        .collect();
    (!phrases.is_empty()).then(|| phrases.join(", "))
}

/// The brackets of a title that hold an aside.
fn asides(title: &str, words: &[Word]) -> Vec<Range<usize>> {
    let brackets = title.match_indices('(').filter_map(|(start, _)| {
        let length = title.get(start..)?.find(')')?;
        Some(start..start + length)
    });
    let is_aside = |bracket: &Range<usize>| {
        let count = words.iter().filter(|word| bracket.contains(&word.range.start)).count();
        let abbreviates =
            title.get(bracket.clone()).is_some_and(|text| text.trim_start_matches(['(', ' ']).starts_with("далее"));
        abbreviates || count <= WORDS_OF_AN_ASIDE
    };
    brackets.filter(is_aside).collect()
}

/// The words of a body's title, however they are spelt.
struct Own {
    /// Stem and text of the words of the title.
    words: Vec<(Stem, String)>,
    /// Stems of the title and of the titles beside it, with Latin look-alikes and hyphenation mended.
    stems: StemSet,
}

impl Own {
    fn new(template: &Template, title: &str, others: &[&str]) -> Self {
        let synonyms = &template.synonyms;
        let folded = spelling::fold_letters(title).replace("замминистр", "заместитель министр");
        let words = synonyms.words(&folded);
        let mut stems =
            StemSet::new(&words).union(&synonyms.stems(title)).union(&synonyms.stems(&folded.replace('-', "")));
        for other in others {
            stems = stems.union(&synonyms.stems(other));
        }
        let text = |word: Word| (word.stem, folded.get(word.range).unwrap_or_default().to_owned());
        Self { words: words.into_iter().map(text).collect(), stems }
    }

    /// True when the noun stands where the standard has its verb and the noun, alone or with a verb that says no more:
    /// «реинжиниринг» and «осуществлен реинжиниринг» for «проведен реинжиниринг».
    fn names_alone(&self, standard: &[Word], verb: usize, conducting: &StemSet) -> bool {
        let Some(noun) = standard.get(verb + 1).map(|word| word.stem) else { return false };
        let before = verb.checked_sub(1).and_then(|index| standard.get(index)).map(|word| word.stem);
        let Some(place) = self.words.iter().position(|(stem, _)| *stem == noun) else { return false };
        let own = |back: usize| place.checked_sub(back).and_then(|index| self.words.get(index)).map(|(stem, _)| *stem);
        own(1) == before || (own(1).is_some_and(|verb| conducting.contains(verb)) && own(2) == before)
    }

    /// True when the title begins with the noun that the standard has behind a verb: «оценка удовлетворенности …» for «в
    /// рамках сбора и анализа обратной связи проведена оценка удовлетворенности …».
    fn begins_with_noun(&self, standard: &[Word], verb: usize) -> bool {
        let noun = standard.get(verb + 1).map(|word| word.stem);
        noun.is_some() && self.words.first().map(|(stem, _)| *stem) == noun
    }

    /// True when the title has the noun that the standard has behind a verb as a verb itself: «оценить» for «проведена
    /// оценка».
    fn says_in_verb(&self, standard: &str, words: &[Word], verb: usize) -> bool {
        let noun = words.get(verb + 1).and_then(|word| standard.get(word.range.clone())).map(spelling::fold);
        noun.is_some_and(|noun| self.added(words).into_iter().any(|word| is_verb(word) && has_same_root(&noun, word)))
    }

    /// True where the standard has a word more often than the title.
    fn lacks(&self, standard: &[Word], index: usize) -> bool {
        let Some(stem) = standard.get(index).map(|word| word.stem) else { return false };
        let count = standard.iter().filter(|word| word.stem == stem).count();
        !self.stems.contains(stem) || self.words.iter().filter(|(own, _)| *own == stem).count() < count
    }

    /// The words that the standard title does not have.
    fn added(&self, standard: &[Word]) -> Vec<&str> {
        let added = self.words.iter().filter(|(stem, _)| !standard.iter().any(|word| word.stem == *stem));
        added.map(|(_, text)| text.as_str()).collect()
    }
}

/// True when an added word is the lost one misspelt or in another part of speech; it then excuses no other word.
fn excused(lost: Option<&str>, added: &mut Vec<&str>) -> bool {
    let lost = lost.map(spelling::fold).unwrap_or_default();
    let found = added.iter().position(|word| is_misspelt(&lost, word) || has_same_root(&lost, word));
    if let Some(found) = found {
        added.swap_remove(found);
    }
    found.is_some()
}

/// For each word of the standard title, whether it stands in the body's title in the same order. Where there is a choice,
/// the later word counts.
fn kept(words: &[Word], own: &[Stem]) -> Vec<bool> {
    let columns = own.len() + 1;
    let mut longest = vec![0_usize; columns * (words.len() + 1)];
    let at =
        |longest: &[usize], row: usize, column: usize| longest.get(row * columns + column).copied().unwrap_or_default();
    for (row, word) in words.iter().enumerate() {
        for (column, stem) in own.iter().enumerate() {
            let best = if word.stem == *stem {
                at(&longest, row, column) + 1
            } else {
                at(&longest, row, column + 1).max(at(&longest, row + 1, column))
            };
            if let Some(place) = longest.get_mut((row + 1) * columns + column + 1) {
                *place = best;
            }
        }
    }
    let mut kept = vec![false; words.len()];
    let (mut row, mut column) = (words.len(), own.len());
    while row > 0 && column > 0 {
        let same = words.get(row - 1).map(|word| word.stem) == own.get(column - 1).copied();
        if same {
            if let Some(place) = kept.get_mut(row - 1) {
                *place = true;
            }
            row -= 1;
            column -= 1;
        } else if at(&longest, row - 1, column) > at(&longest, row, column - 1) {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost_in(standard: &str, title: &str) -> Option<String> {
        lost(&Template::federal().expect("the federal template"), standard, title, &[])
    }

    #[test]
    fn lost_words_are_shown_as_the_standard_writes_them() {
        let standard = "Утвержден план по совершенствованию организационной структуры кадрового подразделения, развитию кадровых процессов";
        let title = "Утвержден план по совершенствованию кадровых процессов";
        assert_eq!(
            lost_in(standard, title).as_deref(),
            Some("«организационной структуры кадрового подразделения, развитию»")
        );
    }

    #[test]
    fn brackets_that_a_phrase_cuts_are_closed() {
        let standard = "Проведена самооценка зрелости кадровой работы (структуры подразделений, стратегии, технологий), эффективности";
        let title = "Проведена самооценка эффективности";
        let lost = lost_in(standard, title);
        assert_eq!(
            lost.as_deref(),
            Some("«зрелости кадровой работы (структуры подразделений, стратегии, технологий)»")
        );
    }

    #[test]
    fn phrases_are_whole() {
        // Whoever is a deputy is not below one.
        let post = "Назначен ответственный в должности не ниже заместителя руководителя";
        assert_eq!(lost_in(post, "Назначен ответственный в должности заместителя"), None);
        assert_eq!(lost_in(post, "Назначен ответственный в должности").as_deref(), Some("«заместителя»"));
        let matters =
            "Разработано описание процессов по вопросам осуществления административно-хозяйственной деятельности";
        let lost = lost_in(matters, "Разработано описание процессов осуществления хозяйственной деятельности");
        assert_eq!(lost.as_deref(), Some("«административно-хозяйственной деятельности»"));
        let supply = "Проведена сегментация клиентов по вопросам технического обеспечения";
        assert_eq!(lost_in(supply, "Проведена сегментация клиентов").as_deref(), Some("«технического обеспечения»"));
        let work = "Проведена самооценка кадровой работы, эффективности (КПЭ) кадровых процессов";
        let lost = lost_in(work, "Проведена самооценка кадровой работы");
        assert_eq!(lost.as_deref(), Some("«эффективности (КПЭ) кадровых процессов»"));
        let model = "Утверждена модель внедрения подхода в органе исполнительной власти";
        assert_eq!(lost_in(model, "Утверждена модель").as_deref(), Some("«внедрения подхода»"));
        assert_eq!(
            lost_in("Утвержден план развития подразделений", "Утвержден план подразделний").as_deref(),
            Some("«развития»")
        );
    }

    #[test]
    fn asides_and_abbreviations_may_go() {
        let standard = "Выявлены проблемы (при наличии), эффективность (КПЭ) процессов (далее – уполномоченный руководитель группы)";
        assert_eq!(lost_in(standard, "Выявлены проблемы, эффективность процессов"), None);
        assert_eq!(
            lost_in("Собраны отзывы (от внешних и внутренних клиентов)", "Собраны отзывы").as_deref(),
            Some("«от внешних и внутренних клиентов»")
        );
    }

    #[test]
    fn other_parts_of_speech_are_no_loss() {
        assert_eq!(lost_in("Сформирован реестр, выявлены проблемы", "Формирование реестра и выявление проблем"), None);
        assert_eq!(lost_in("Утвержден порядок", "Разработан порядок").as_deref(), Some("«Утвержден»"));
    }

    #[test]
    fn a_noun_may_become_a_verb() {
        let assessed = "Проведена оценка удовлетворенности клиентов, выявлены проблемы";
        assert_eq!(lost_in(assessed, "Оценить удовлетворенность клиентов, выявить проблемы"), None);
        assert_eq!(lost_in(assessed, "Оценена удовлетворенность клиентов, выявлены проблемы"), None);
        let lost = lost_in(assessed, "Оценочный отчет об удовлетворенности клиентов, выявленные проблемы");
        assert_eq!(lost.as_deref(), Some("«Проведена»"));
        let described = "Разработано описание целевой модели процессов";
        assert_eq!(lost_in(described, "Описать целевую модель процессов"), None);
        assert_eq!(lost_in(described, "Описать процессы").as_deref(), Some("«целевой модели»"));
        assert_eq!(lost_in(described, "Описание целевой модели процессов"), None);
        assert_eq!(
            lost_in(described, "Согласовано описание целевой модели процессов").as_deref(),
            Some("«Разработано»")
        );
        let within = "В рамках анализа обратной связи проведена оценка удовлетворенности";
        assert_eq!(lost_in(within, "Оценка удовлетворенности в рамках анализа обратной связи"), None);
        let done = "Проведен реинжиниринг процессов";
        assert_eq!(lost_in(done, "Осуществлен реинжиниринг процессов"), None);
        assert_eq!(lost_in(done, "Запланирован реинжиниринг процессов").as_deref(), Some("«Проведен»"));
    }

    #[test]
    fn a_deputy_may_be_shortened() {
        let standard = "Назначен ответственный в должности не ниже заместителя министра";
        for title in ["не ниже зам. министра", "(не ниже замминистра)", "в должности не ниже замминистра"]
        {
            assert_eq!(lost_in(standard, &format!("Назначен ответственный {title}")), None, "{title}");
        }
        let lost = lost_in(standard, "Назначен ответственный в должности не ниже министра");
        assert_eq!(lost.as_deref(), Some("«заместителя»"));
    }

    #[test]
    fn slips_of_the_pen_are_no_loss() {
        let standard = "Проведен реинжиниринг процессов рассмотрения обращений";
        assert_eq!(lost_in(standard, "Проведен реинжениринг процессов рассмотре- ния oбpaщeний"), None);
    }

    #[test]
    fn amounts_are_content() {
        assert_eq!(
            lost_in("Проведен реинжиниринг 10% процессов", "Проведен реинжиниринг 5% процессов").as_deref(),
            Some("«10%»")
        );
    }
}
