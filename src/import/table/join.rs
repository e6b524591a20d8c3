//! Joins what a page break has torn apart, and drops what it prints twice.

use crate::import::text;

/// The shortest text that counts as printed twice, in characters.
const LEAST_OVERLAP: usize = 12;

/// A text and its second half as one; and the words that stood in both, where there are any.
pub(crate) fn append(first: &str, second: &str, between: &str) -> (String, Option<String>) {
    let (first, second) = (first.trim_end(), second.trim_start());
    if first.is_empty() || second.is_empty() {
        return (format!("{first}{second}"), None);
    }
    match overlap(first, second) {
        Some(length) => {
            let (twice, rest) = second.split_at(length);
            (format!("{first}{rest}"), Some(text::line(twice)))
        }
        None => (format!("{first}{between}{second}"), None),
    }
}

/// Length in bytes of the longest start of `second` that is also the end of `first`, at the borders of words.
///
/// Text recognition prints the words around a page break twice: «… административно-хозяйственной деятельности» and
/// «хозяйственной деятельности, утвержденное …».
fn overlap(first: &str, second: &str) -> Option<usize> {
    let ends = second
        .char_indices()
        .filter(|(_, c)| !c.is_alphanumeric())
        .map(|(index, _)| index)
        .chain([second.len()])
        .collect::<Vec<_>>();
    ends.into_iter().rev().find(|end| {
        let Some(start) = second.get(..*end) else { return false };
        let Some(before) = first.strip_suffix(start) else { return false };
        let words = start.split_whitespace().count();
        let whole_word = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        words >= 2 && whole_word && start.chars().count() >= LEAST_OVERLAP
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_printed_on_both_pages_stand_once() {
        let (joined, twice) = append(
            "осуществления административно-хозяйственной деятельности",
            "хозяйственной деятельности, утвержденное",
            " ",
        );
        assert_eq!(joined, "осуществления административно-хозяйственной деятельности, утвержденное");
        assert_eq!(twice.as_deref(), Some("хозяйственной деятельности"));
    }

    #[test]
    fn halves_without_overlap_are_joined_by_a_space() {
        let (joined, twice) = append("взаимодействия с клиентом в", "рамках обеспечения доступа", " ");
        assert_eq!((joined.as_str(), twice), ("взаимодействия с клиентом в рамках обеспечения доступа", None));
        assert_eq!(append("", "заместитель", " ").0, "заместитель");
        assert_eq!(append("план работ", "работ", " ").0, "план работ работ");
    }
}
