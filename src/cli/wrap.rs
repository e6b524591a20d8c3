//! Text for a terminal: lines break between words, never inside one.

use textwrap::{Options, WordSeparator, WordSplitter};

/// The text in lines of at most this many columns; every line but the first begins with the indent. A word that is longer
/// (a path, the name of a rule) stays whole: it has to be copied.
pub(super) fn fill(text: &str, width: usize, indent: &str) -> String {
    let options = Options::new(width)
        .subsequent_indent(indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_however_narrow_the_terminal_is() {
        assert_eq!(fill("правило collective-responsible: 3.9.1–3.9.7", 12, "  "), {
            "правило\n  collective-responsible:\n  3.9.1–3.9.7"
        });
    }
}
