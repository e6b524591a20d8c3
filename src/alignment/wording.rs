//! Verbs of titles that tell nothing of what an item is about.

/// The verb that only says that what its noun names is done: «проведена оценка», «проведен реинжиниринг».
pub(crate) const CONDUCTED: &str = "проведена";

/// Verbs, and nouns made of them, that say no more than that one does: «осуществлен реинжиниринг».
pub(crate) const CONDUCTING: &str = "осуществлена осуществить осуществление выполнена выполнить выполнение";

/// The verbs whose noun may become the verb itself: «оценить» for «проведена оценка», «описать» for «разработано описание».
pub(crate) const VERB_OF_A_NOUN: &str = "проведена разработано";
