//! When two words are one in another form: misspelt, or another part of speech.

/// An infinitive or a short participle: «оценить», «сегментированы».
pub(super) fn is_verb(word: &str) -> bool {
    const ENDINGS: &[&str] = &["ть", "ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// One letter is wrong, too many or missing.
pub(super) fn is_misspelt(word: &str, other: &str) -> bool {
    let length = |text: &str| text.chars().count();
    length(word).min(length(other)) >= 5
        && length(word).abs_diff(length(other)) <= 1
        && strsim::osa_distance(word, other) <= 1
}

/// «утвержден» and «утверждение», «сформирован» and «формирование»: of similar length, most letters the same from the
/// beginning on.
pub(super) fn has_same_root(word: &str, other: &str) -> bool {
    let alike = |word: &str, other: &str| {
        let lengths = (word.chars().count(), other.chars().count());
        let same = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        same >= 4 && same * 5 >= lengths.0.min(lengths.1) * 3 && lengths.0.abs_diff(lengths.1) <= 4
    };
    let bare = |text| str::strip_prefix(text, 'с').unwrap_or(text);
    // «Утвердить» and «утвержден»: the one sound becomes the other.
    let plain = |text: &str| text.replace("жд", "д");
    // «Выявить» and «выявлены»: the ending is no part of the root.
    let verb = |text| str::strip_suffix(text, "ть").unwrap_or(text);
    alike(word, other)
        || alike(bare(word), bare(other))
        || alike(&plain(word), &plain(other))
        || (word.ends_with("ть") != other.ends_with("ть") && alike(verb(word), verb(other)))
}
