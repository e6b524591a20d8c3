//! Institutions and bodies outside the body, as collectives and positions name them.

use crate::memo::Memo;
use crate::roadmap::person;
use crate::spelling;

use super::standing::begins_with;

/// Beginnings of words that make a collective one of institutions or bodies outside the body.
const INSTITUTIONS: &[&str] = &["подведомствен", "учрежден", "предприяти", "муниципальн", "самоуправлен"];

/// Forms of «организация»; «организационный» is another word.
const ORGANISATIONS: &[&str] = &["организации", "организаций", "организациям", "организациями"];

/// Endings of adjectives in the plural.
const PLURAL_ADJECTIVES: &[&str] = &["ые", "ие", "ых", "их", "ым", "им", "ыми", "ими"];

/// Beginnings of the words for those who work in organisations.
const STAFF: &[&str] = &["руководител", "директор", "представител", "специалист", "сотрудник", "работник"];

/// The words after which a text speaks of something else: «подразделения, работающие с учреждениями».
const PREPOSITIONS: &[&str] = &["за", "по", "с", "со", "в", "во", "при", "для", "о", "об", "на", "от"];

/// Whether a collective is one of institutions or bodies outside the body, by the words before it speaks of more.
pub(super) fn is_outside_collective(text: &str) -> bool {
    let folded = spelling::fold(text);
    let opening = folded.split([',', '(', ';']).next().unwrap_or_default();
    let words: Vec<&str> = opening.split([' ', '-']).take_while(|word| !PREPOSITIONS.contains(word)).collect();
    let institutions = words.iter().any(|word| begins_with(word, INSTITUTIONS)) || names_organisations(&words);
    institutions && !words.iter().any(|word| word.starts_with("подразделен"))
}

/// «образовательные организации», «руководители организаций»; not «специалисты отдела организации закупок».
fn names_organisations(words: &[&str]) -> bool {
    let describes =
        |word: &str| PLURAL_ADJECTIVES.iter().any(|ending| word.ends_with(ending)) || begins_with(word, STAFF);
    let at = words.iter().position(|word| ORGANISATIONS.contains(word));
    at.is_some_and(|at| at.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| describes(before)))
}

/// Whether a position is held in an institution: «директор музея», «руководитель подведомственного учреждения».
pub(super) fn is_of_institution(position: &str) -> bool {
    thread_local! {
        static KNOWN: Memo<bool> = Memo::new();
    }
    KNOWN.with(|known| known.get(position, names_institution))
}

fn names_institution(position: &str) -> bool {
    let folded = spelling::fold(position);
    let words: Vec<&str> = folded.split([' ', '-', '"']).filter(|word| !word.is_empty()).collect();
    let directs = match words.as_slice() {
        [first, second, ..] => first.starts_with("директор") && !begins_with(second, &["департамент", "агентств"]),
        _ => false,
    };
    directs || words.iter().take(4).any(|word| begins_with(word, INSTITUTIONS) || person::is_legal_form(word))
}
