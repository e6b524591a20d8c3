//! Cells of the column «Ответственный» that name nobody.

use crate::roadmap::nothing::says_nothing;
use crate::spelling;

/// What is written for nobody, besides what any cell may say.
const NOBODY: &[&str] = &[
    "не назначен",
    "вакансия",
    "вакантно",
    "вакантная должность",
    "уточняется",
    "определяется",
    "фио",
    "по согласованию",
    "фио, должность",
];
/// Beginnings of what is written for somebody who is still to be named.
const NOBODY_YET: &[&str] = &["будет определен", "будет назначен"];

/// Whether a text says that nobody is responsible: «нет», «не назначен», «вакансия», «будет определён приказом».
#[must_use]
pub fn names_nobody(text: &str) -> bool {
    let yet = || {
        let folded = spelling::fold_letters(text);
        NOBODY_YET.iter().any(|beginning| folded.starts_with(beginning))
    };
    says_nothing(text, NOBODY) || yet()
}
