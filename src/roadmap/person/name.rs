//! Names of people: «Паксина Елена Борисовна», «Паксина Е.Б.», «Е. Б. Паксина».

use super::token::{Mark, Token, tokens};
use super::words;
use crate::memo::Memo;
use crate::spelling;

/// A person's name as written; a given name or patronymic of one letter is an initial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// «Паксина», «Иванова-Петрова».
    pub surname: String,
    /// «Елена» or «Е».
    pub given: Option<String>,
    /// «Борисовна», «Б» or «Гасан оглы».
    pub patronymic: Option<String>,
}

impl Name {
    /// Reads a text that is a name and nothing else: surname first or last, given name and patronymic whole or as
    /// initials, with or without spaces and dots; a surname alone; a surname and a given name. `None` for anything
    /// else: an office, a unit, a word in lower case, two names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        thread_local! {
            static KNOWN: Memo<Option<Name>> = Memo::new();
        }
        KNOWN.with(|known| known.get(text, Self::read))
    }

    fn read(text: &str) -> Option<Self> {
        let tokens = tokens(text);
        let words = tokens.iter().rposition(|token| token.is(Mark::Word))? + 1;
        let rest = tokens.get(words..).unwrap_or_default();
        if !rest.iter().all(|token| matches!(token.mark, Mark::Dot | Mark::Comma | Mark::Break)) {
            return None;
        }
        find(&tokens, 0, true)
            .filter(|(_, end)| *end >= words)
            .map(|(name, _)| name)
            .or_else(|| Self::without_patronymic(tokens.get(..words).unwrap_or_default()))
    }

    /// «Паксина», «Паксина Елена», «Паксина Е».
    fn without_patronymic(tokens: &[Token<'_>]) -> Option<Self> {
        let (surname, given) = match tokens {
            [surname] => (surname, None),
            [surname, given] if given.is_initial() || (is_name_word(given) && !is_patronymic(given)) => {
                (surname, Some(written(given)))
            }
            _ => return None,
        };
        is_name_word(surname).then(|| Self { surname: written(surname), given, patronymic: None })
    }

    /// Whether both can name one person: the surnames are the same value, and what both state of the given name and
    /// patronymic agrees, an initial agreeing with every name that begins with it. Case forms («Паксину») do not match.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        spelling::fold_letters(&self.surname) == spelling::fold_letters(&other.surname) && self.given_names_agree(other)
    }

    /// Whether what both state of the given name and patronymic agrees, whatever the surnames.
    pub(crate) fn given_names_agree(&self, other: &Self) -> bool {
        agree(self.given.as_deref(), other.given.as_deref())
            && agree(self.patronymic.as_deref(), other.patronymic.as_deref())
    }
}

/// Whether two given names or two patronymics can be one.
fn agree(left: Option<&str>, right: Option<&str>) -> bool {
    let (Some(left), Some(right)) = (left, right) else { return true };
    if left == right {
        return true;
    }
    let initial = |text: &str| text.chars().nth(1).is_none();
    if left.chars().next() == right.chars().next() && (initial(left) || initial(right)) {
        return true;
    }
    let (left, right) = (spelling::fold_letters(left), spelling::fold_letters(right));
    if initial(&left) || initial(&right) { left.chars().next() == right.chars().next() } else { left == right }
}

/// The name that begins at token `at` and the index after it. At the opening of an entry a surname is taken for one
/// wherever it stands first; elsewhere «…политики Кузбасса Н.В. Бибикова» is read initials first.
pub(super) fn find(tokens: &[Token<'_>], at: usize, opening: bool) -> Option<(Name, usize)> {
    let token = tokens.get(at)?;
    if token.is_initial() {
        let (given, patronymic, end) = initials(tokens, at)?;
        let surname = tokens.get(end).filter(|token| is_name_word(token) && !token.new_line)?;
        return Some((Name { surname: written(surname), given: Some(given), patronymic }, end + 1));
    }
    if !is_name_word(token) {
        return None;
    }
    let surname = written(token);
    if let Some((given, patronymic, end)) = initials(tokens, at + 1) {
        let last = tokens.get(end).is_some_and(is_name_word) && initials(tokens, end + 1).is_none();
        return (opening || !last).then_some((Name { surname, given: Some(given), patronymic }, end));
    }
    let second = tokens.get(at + 1).filter(|token| is_name_word(token))?;
    let third = tokens.get(at + 2).filter(|token| is_name_word(token));
    if is_patronymic(second) {
        // «Елена Борисовна Паксина»
        let last = third?;
        let name = Name { surname: written(last), given: Some(surname), patronymic: Some(written(second)) };
        return Some((name, at + 3));
    }
    let third = third?;
    let next = tokens.get(at + 3).filter(|token| token.is(Mark::Word));
    if let Some(particle) = next.filter(|token| is_particle(&token.folded)) {
        let patronymic = Some(format!("{} {}", third.raw, particle.raw));
        return Some((Name { surname, given: Some(written(second)), patronymic }, at + 4));
    }
    let last = next.is_some_and(is_name_word) && !tokens.get(at + 4).is_some_and(is_name_word);
    if is_patronymic(third) && (opening || !last) {
        return Some((Name { surname, given: Some(written(second)), patronymic: Some(written(third)) }, at + 3));
    }
    None
}

/// One or two initials at `at`, with or without dots, and the index after them.
fn initials(tokens: &[Token<'_>], at: usize) -> Option<(String, Option<String>, usize)> {
    let initial = |at: usize| tokens.get(at).filter(|token| token.is_initial());
    let dot = |at: usize| if tokens.get(at).is_some_and(|token| token.is(Mark::Dot)) { at + 1 } else { at };
    // «И.-Х.» is one initial of a name with a hyphen.
    let after_dot = |at: usize| {
        let end = dot(at);
        let hyphen = tokens.get(end).is_some_and(|token| token.is(Mark::Dash) && !token.spaced);
        let half = hyphen && initial(end + 1).is_some_and(|half| !half.spaced);
        if half { dot(end + 2) } else { end }
    };
    let written = |token: &Token<'_>| token.raw.chars().find(|letter| letter.is_uppercase()).map(String::from);
    let given = written(initial(at)?)?;
    let end = after_dot(at + 1);
    let Some(second) = initial(end) else {
        // One letter without a dot proves nothing: «Группа А».
        return (end > at + 1).then_some((given, None, end));
    };
    Some((given, Some(written(second)?), after_dot(end + 1)))
}

/// A word that a name can hold: begins with a capital, and names no office, unit or legal form.
pub(super) fn is_name_word(token: &Token<'_>) -> bool {
    token.is_capitalised()
        && !token.folded.contains(|letter: char| letter.is_ascii_digit())
        && !words::noun(&token.folded).is_some_and(|form| form.is_singular() || form.may_be_plural_nominative())
        && words::grade(&token.folded).is_none()
        && !super::is_legal_form(&token.folded)
        && !words::is_acting(&token.folded)
}

fn is_patronymic(token: &Token<'_>) -> bool {
    const ENDINGS: &[&str] = &["вич", "вна", "чна", "льич", "мич", "кич", "нич", "-оглы", "-кызы", "-оглу"];
    ENDINGS.iter().any(|ending| token.folded.ends_with(ending))
}

fn is_particle(word: &str) -> bool {
    matches!(word, "оглы" | "кызы" | "улы" | "уулу" | "гызы" | "кизи" | "оглу")
}

fn written(token: &Token<'_>) -> String {
    token.raw.chars().filter(|letter| !spelling::is_invisible(*letter)).collect()
}
