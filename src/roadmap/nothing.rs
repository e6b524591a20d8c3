//! Cells that are filled and say that there is nothing in them.

use crate::spelling;

/// What is written in any column.
const NOTHING: &[&str] = &[
    "нет",
    "нету",
    "отсутствует",
    "не имеется",
    "не требуется",
    "не нужен",
    "не предусмотрен",
    "не указан",
    "не определен",
    "не применимо",
    "неприменимо",
    "не применяется",
    "н/п",
    "н/д",
];
/// The longest text that may say so, in bytes: what is longer says more.
const LONGEST: usize = 60;

/// Whether a text says in words that there is nothing: «нет», «не предусмотрено», «не применимо», or what `also` has for its
/// column. The words in `also` are folded, and end as a masculine does.
pub(crate) fn says_nothing(text: &str, also: &[&str]) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let folded = spelling::fold_letters(text);
    let said = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    let known = |said: &str| NOTHING.contains(&said) || also.contains(&said);
    known(said) || said.strip_suffix(['а', 'о', 'ы']).is_some_and(|said| said.contains(' ') && known(said))
}

/// Whether a text is a dash or another mark with which an empty cell is filled.
pub(crate) fn is_mark(text: &str) -> bool {
    !text.chars().any(|letter| letter == '_' || letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_in_words_or_by_a_mark() {
        for text in ["нет", "Не предусмотрено.", "не применимо", "Н/П", "НЕ УКАЗАНА", "без документа"]
        {
            assert!(says_nothing(text, &["без документа"]), "{text}");
        }
        for text in ["", "нет замечаний", "не применимо до 01.03.2024", "без документа"]
        {
            assert!(!says_nothing(text, &[]), "{text}");
        }
        assert!(is_mark("–") && is_mark(" - ") && !is_mark("____") && !is_mark("х"));
    }
}
