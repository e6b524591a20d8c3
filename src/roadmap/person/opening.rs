//! How an entry of the column «Ответственный» is known by the word that opens it.

use super::token::{Mark, Token, tokens};
use super::words::{self, Form, Gender, Kind};
use super::{ResponsibleKind, name};
use crate::memo::Memo;

/// What a text names by its first words: one kind. Plural is a group; unknown words are a position.
#[must_use]
pub fn classify(text: &str) -> ResponsibleKind {
    thread_local! {
        static KINDS: Memo<ResponsibleKind> = Memo::new();
    }
    KINDS.with(|kinds| kinds.get(text, |text| kind(&tokens(text))))
}

fn kind(tokens: &[Token<'_>]) -> ResponsibleKind {
    let Some(first) = tokens.iter().position(|token| token.is(Mark::Word)) else { return ResponsibleKind::Position };
    if name::find(tokens, first, true).is_some() {
        return ResponsibleKind::Person;
    }
    if let Some(opening) = opening(tokens, first, Boundary::Start) {
        return opening.kind;
    }
    // Another case: «структурным подразделениям», «финансового отдела».
    let head = tokens
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take(4)
        .find(|token| words::noun(&token.folded).is_some() || words::adjective_stem(&token.folded).is_none());
    head.and_then(|token| words::noun(&token.folded)).map_or(ResponsibleKind::Position, responsible_kind)
}

/// Whether a text opens with several bearers of one post: «заместители министра», «ответственные». Followed by names it
/// says what those named are.
#[must_use]
pub fn is_plural_post(text: &str) -> bool {
    const LOOKED_AT: usize = 4;
    let tokens = tokens(text);
    let mut nouns = tokens.iter().filter(|token| token.is(Mark::Word)).take(LOOKED_AT);
    nouns
        .find_map(|token| words::noun(&token.folded))
        .is_some_and(|form| form.noun.kind == Kind::Office && form.is_plural_nominative())
}

pub(super) fn responsible_kind(form: Form) -> ResponsibleKind {
    match form.noun.kind {
        _ if !form.is_singular() => ResponsibleKind::Group,
        Kind::Office => ResponsibleKind::Position,
        Kind::Unit => ResponsibleKind::Unit,
        Kind::Collective => ResponsibleKind::Group,
    }
}

/// What stands between two words, the strongest mark counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Boundary {
    Space,
    Line,
    Comma,
    And,
    Dash,
    Start,
}

/// An entry that begins at a word: its kind, and the index after the words that make it out.
pub(super) struct Opening {
    pub kind: ResponsibleKind,
    pub end: usize,
    /// In which of the cases that no other noun governs the noun stands: see [`Form::addressed`].
    pub addressed: u16,
}

/// The entry that opens at a word, known by the case of its noun: nominative, so not governed by a word before it.
pub(super) fn opening(tokens: &[Token<'_>], at: usize, boundary: Boundary) -> Option<Opening> {
    let word =
        |at: usize| tokens.get(at).filter(|token| token.is(Mark::Word)).map_or("", |token| token.folded.as_str());
    let first = tokens.get(at).filter(|token| token.is(Mark::Word))?.folded.as_str();
    let start = boundary == Boundary::Start;
    let before = at.checked_sub(1).map_or("", word);
    if !start && (words::is_preposition(before) || (words::is_participle(before) && words::noun(before).is_none())) {
        return None;
    }
    let open = |kind, end| Some(Opening { kind, end, addressed: 0 });
    if words::is_acting(first) {
        let head = (at + 1..at + 4).find(|at| words::noun(word(*at)).is_some());
        return open(ResponsibleKind::Position, head.map_or(at + 1, |head| head + 1));
    }
    if super::is_legal_form(first) {
        return if boundary == Boundary::Space { None } else { open(ResponsibleKind::Unit, at + 1) };
    }
    if let Some(form) = words::noun(first) {
        // «…, ответственный за» and «…, ответственные за» describe the entry before.
        let describes = !start && matches!(form.noun.stem, "ответственн" | "уполномоченн");
        let adjective =
            describes && !(form.is_plural_nominative() && word(at + 1) != "за" && boundary <= Boundary::Line);
        // «уполномоченный руководитель» is one office: the first word describes the second.
        let end = if describes_next(form, word(at + 1)) { at + 2 } else { at + 1 };
        if form.is_nominative() && !adjective {
            return open(responsible_kind(form), end);
        }
        let plural = form.is_plural_nominative() || (start && form.may_be_plural_nominative());
        if plural && !adjective {
            return open(ResponsibleKind::Group, end);
        }
        if start && form.addressed() != 0 {
            return Some(Opening { kind: responsible_kind(form), end: at + 1, addressed: form.addressed() });
        }
    }
    if words::is_plural_adjective(first) {
        let mut after = (at + 1..at + 5).take_while(|at| !matches!(word(*at), "" | "за"));
        let noun = after.find(|at| words::noun(word(*at)).is_some_and(Form::may_be_plural_nominative))?;
        return open(ResponsibleKind::Group, noun + 1);
    }
    if let Some((kind, end)) = described(&word, at) {
        return open(kind, end);
    }
    // «главный врач»; «ведущий учет» is no office.
    let graded = words::grade(first).is_some_and(|stem| stem != "ведущ") && words::agrees(first, Gender::Masculine);
    if graded && !word(at + 1).is_empty() { open(ResponsibleKind::Position, at + 2) } else { None }
}

/// Whether an office that is an adjective by its form is one before this word: «ответственный секретарь».
fn describes_next(form: Form, next: &str) -> bool {
    let office = words::noun(next).filter(|next| next.noun.kind == Kind::Office && next.noun.stem != form.noun.stem);
    form.noun.is_adjective() && office.is_some_and(|next| next.shares_case(form))
}

/// «организационно-правовой отдел», «первый заместитель», «курирующий заместитель»: adjectives and a noun that agree.
fn described<'t>(word: &impl Fn(usize) -> &'t str, at: usize) -> Option<(ResponsibleKind, usize)> {
    let noun = (at + 1..at + 4).find(|noun| words::noun(word(*noun)).is_some_and(Form::is_nominative))?;
    let form = words::noun(word(noun))?;
    let office = form.noun.kind == Kind::Office;
    let fits = |word: &str| {
        let agrees = words::agrees(word, form.noun.gender()) || (office && words::agrees(word, Gender::Feminine));
        agrees && words::noun(word).is_none_or(Form::is_nominative) && (office || !words::is_participle(word))
    };
    (at..noun).all(|at| fits(word(at))).then(|| (responsible_kind(form), noun + 1))
}
