//! When two spellings are one value: ё and е, NBSP and space, dashes, quotes, case, the space between initials, a
//! trailing dot. Whatever compares two texts of a roadmap compares them through here.

pub(crate) mod composition;

/// Folds a text to the form that all its spellings share; a key to compare by, not a text to show.
///
/// - lower case, ё → е (also when the letter is written with a combining mark);
/// - a run of white space of any kind → one space, none at the ends;
/// - control characters, soft hyphens and zero-width characters are dropped;
/// - every dash → `-`, a run of them → one, and the spaces around it are dropped, so «организационно - кадровой» is
///   «организационно-кадровой» and «министра – начальник» is «министра-начальник»;
/// - every quote → `"`;
/// - «Е. Б.» → «е.б.»: no space between initials;
/// - dots, commas and semicolons at the end are dropped.
///
/// Folding twice changes nothing. Latin letters stay Latin: see [`cyrillic`].
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    let mut rest = text;
    loop {
        let (kept, changed) = rest.split_at(kept_length(rest));
        if space && !kept.is_empty() {
            folded.push(' ');
            space = false;
        }
        folded.push_str(kept);
        let mut letters = changed.chars();
        let Some(letter) = letters.next() else { break };
        rest = letters.as_str();
        match letter {
            ' ' => space = !folded.is_empty() && !folded.ends_with('-'),
            'А'..='Я' => push(&mut folded, &mut space, lower_cyrillic(letter)),
            'A'..='Z' => push(&mut folded, &mut space, letter.to_ascii_lowercase()),
            'Ё' | 'ё' => push(&mut folded, &mut space, 'е'),
            '\u{306}' if !space && folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            '\u{308}' if !space && folded.ends_with('е') => {}
            _ if letter.is_whitespace() => space = !folded.is_empty() && !folded.ends_with('-'),
            _ if is_invisible(letter) => {}
            _ if is_dash(letter) => {
                space = false;
                if !folded.ends_with('-') {
                    folded.push('-');
                }
            }
            _ if is_quote(letter) => push(&mut folded, &mut space, '"'),
            _ => {
                for lower in letter.to_lowercase() {
                    push(&mut folded, &mut space, lower);
                }
            }
        }
    }
    let kept = folded.trim_end_matches([' ', '.', ',', ';']).len();
    folded.truncate(kept);
    if folded.contains(". ") { without_spaces_between_initials(&folded) } else { folded }
}

/// Whether two texts are two spellings of one value: equal when folded by [`fold`].
#[must_use]
pub fn same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// The lower-case Cyrillic letter that a lower-case Latin letter looks like, in either case («H» looks like «Н», so `h`
/// gives «н»); any other character is given back. For names and numbers, where Latin letters are slips of the keyboard:
/// «588-p» is «588-р».
#[must_use]
pub fn cyrillic(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

/// Folds as [`fold`] does, and Latin look-alikes to Cyrillic besides ([`cyrillic`]).
#[must_use]
pub fn fold_letters(text: &str) -> String {
    let folded = fold(text);
    if folded.bytes().any(|byte| byte.is_ascii_lowercase()) { folded.chars().map(cyrillic).collect() } else { folded }
}

/// Whether a character is a letter. The Russian ones are told without the tables of Unicode, which cost far more.
pub(crate) fn is_letter(character: char) -> bool {
    matches!(character, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё') || character.is_alphabetic()
}

/// Whether a character is a letter or a digit.
pub(crate) fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || character.is_numeric()
}

/// Whether a character is a hyphen, dash or minus of any length.
#[must_use]
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a character is a quotation mark or apostrophe of any shape.
#[must_use]
pub fn is_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '`' | '«' | '»' | '´' | '\u{2018}'..='\u{201f}' | '\u{2032}' | '\u{2033}' | '‹' | '›' | '\u{ff02}'
    )
}

/// Whether a character shows nothing and is no white space: a control, a soft hyphen, zero-width or direction mark.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The length, in bytes, of the beginning of a text that folding leaves as it is: most of it is lower-case letters, digits
/// and single spaces between them.
fn kept_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    // How long the letter, digit or mark is that begins at a byte; 0 for one that does not stay.
    let kept = |at: usize| match bytes.get(at) {
        Some(b'a'..=b'z' | b'0'..=b'9' | b'.' | b',' | b';') => 1,
        // «а»…«п», «р»…«я»
        Some(0xd0) if bytes.get(at + 1).is_some_and(|second| *second >= 0xb0) => 2,
        Some(0xd1) if bytes.get(at + 1).is_some_and(|second| *second <= 0x8f) => 2,
        _ => 0,
    };
    let mut at = 0;
    loop {
        match kept(at) {
            0 if at > 0 && bytes.get(at) == Some(&b' ') && kept(at + 1) > 0 => at += 1,
            0 => return at,
            length => at += length,
        }
    }
}

fn push(folded: &mut String, space: &mut bool, letter: char) {
    if *space {
        folded.push(' ');
        *space = false;
    }
    folded.push(letter);
}

/// «А»…«Я» lie 32 before «а»…«я».
fn lower_cyrillic(upper: char) -> char {
    char::from_u32(u32::from(upper) + 32).unwrap_or(upper)
}

/// Drops the space in «е. б»: between a single letter with a dot and another single letter.
fn without_spaces_between_initials(folded: &str) -> String {
    let mut closed = String::with_capacity(folded.len());
    for (at, letter) in folded.char_indices() {
        let rest = folded.get(at + letter.len_utf8()..).unwrap_or_default();
        if !(letter == ' ' && ends_with_initial(&closed) && starts_with_initial(rest)) {
            closed.push(letter);
        }
    }
    closed
}

fn ends_with_initial(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next() == Some('.')
        && back.next().is_some_and(is_letter)
        && back.next().is_none_or(|before| !is_letter_or_digit(before))
}

fn starts_with_initial(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(is_letter) && letters.next().is_none_or(|after| !is_letter_or_digit(after))
}

#[cfg(test)]
mod tests;
