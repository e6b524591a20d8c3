//! Words of titles that tell nothing of what an item is about.

use crate::template::Template;
use crate::words::StemSet;

/// The generic names of the body and of its head: every body writes its own instead, or leaves them out.
const GENERIC: &[&str] = &[
    "органа исполнительной власти субъекта Российской Федерации",
    "руководителя органа исполнительной власти субъекта Российской Федерации",
    "руководителя",
];

/// Words that only carry another one: the standard itself puts them in and leaves them out («в рамках процессов
/// рассмотрения обращений» in 3.4.2, «в рамках рассмотрения обращений» in 3.4.1; «обеспечения доступа» in 3.5.2, «доступа»
/// in 3.5.3; «план мероприятий по реинжинирингу» in 3.4.6, «план по совершенствованию» in 2.4).
const CARRYING: &[&str] =
    &["процессов", "вопросам", "видам", "осуществления", "обеспечения", "ведения", "блок", "мероприятий", "должности"];

/// The verb that only says that what its noun names is done: «проведена оценка», «проведен реинжиниринг».
pub(crate) const CONDUCTED: &str = "проведена";

/// Verbs, and nouns made of them, that say no more than that one does: «осуществлен реинжиниринг».
pub(crate) const CONDUCTING: &str = "осуществлена осуществить осуществление выполнена выполнить выполнение";

/// The verbs whose noun may become the verb itself: «оценить» for «проведена оценка», «описать» for «разработано описание».
pub(crate) const VERB_OF_A_NOUN: &str = "проведена разработано";

/// The words of the generic names of the body and of its head.
pub(crate) fn generic(template: &Template) -> StemSet {
    GENERIC.iter().fold(StemSet::default(), |all, text| all.union(&template.synonyms.stems(text)))
}

/// The words that a title may lack without saying less.
pub(crate) fn negligible(template: &Template) -> StemSet {
    CARRYING.iter().fold(generic(template), |all, text| all.union(&template.synonyms.stems(text)))
}
