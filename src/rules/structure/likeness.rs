//! When two words are one in another form: misspelt, of another gender or number, another part of speech.

/// Endings of the short participles by which titles say what is done: «проведен», «утверждена».
const PARTICIPLE_ENDINGS: &[&str] = &["ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны"];
/// Letters that two forms of one participle share at least.
const PARTICIPLE: usize = 5;

/// An infinitive or a short participle: «оценить», «сегментированы».
pub(super) fn is_verb(word: &str) -> bool {
    word.ends_with("ть") || is_participle(word)
}

fn is_participle(word: &str) -> bool {
    PARTICIPLE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Two forms of one participle: «утвержден» and «утверждена».
pub(super) fn is_one_participle(standard: &str, own: &str) -> bool {
    if !is_participle(standard) || !is_participle(own) {
        return false;
    }
    let shared = standard.chars().zip(own.chars()).take_while(|(left, right)| left == right).count();
    let longest = standard.chars().count().max(own.chars().count());
    shared >= PARTICIPLE && longest <= shared + 1
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
