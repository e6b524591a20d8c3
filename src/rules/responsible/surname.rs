//! Surnames in other cases and with slips.

use crate::roadmap::person::Name;
use crate::spelling;

/// Endings of surnames in their case forms.
const SURNAME_ENDINGS: &[&str] = &[
    "", "а", "у", "ы", "е", "ой", "ым", "ом", "ем", "ою", "ого", "ому", "ая", "ую", "ий", "ый", "его", "ему", "им",
    "я", "ю", "и", "ей", "яя", "юю", "ь", "й",
];
/// Ends of surnames whose last vowel goes in the other cases, and what they become: «Кравец», «Кравцу».
const FLEETING: &[(&str, &str)] = &[
    ("ец", "ц"),
    ("яц", "йц"),
    ("ей", "ь"),
    ("ок", "к"),
    ("ек", "к"),
    ("ек", "ьк"),
    ("ел", "л"),
    ("ень", "н"),
    ("ев", "ьв"),
];
/// Endings of such surnames in the other cases.
const ENDINGS_WITHOUT_VOWEL: &[&str] = &["а", "у", "ом", "ем", "е", "я", "ю"];
/// The letters that two case forms share at least, unless the surname is shorter.
const LEAST_SHARED: usize = 3;

/// Endings of the patronymics of women.
const FEMININE_ENDINGS: &[&str] = &["вна", "чна", "шна"];

/// Whether the surnames can be case forms of one: «Паксиной Е.Б.» for «Паксина Елена Борисовна». «Паксин» is no form of
/// hers.
pub(super) fn is_declined(known: &Name, name: &Name) -> bool {
    let (left, right) = (spelling::fold_letters(&known.surname), spelling::fold_letters(&name.surname));
    // Of «Семёнова-Зусер» each half is declined, or not, on its own.
    let halves = || left.split('-').zip(right.split('-'));
    left.split('-').count() == right.split('-').count()
        && halves().all(|(left, right)| left == right || are_case_forms(left, right))
        && halves().any(|(left, right)| are_case_forms(left, right))
        && initials_agree(known, name)
        && !(is_of_woman(known) && halves().any(|(left, right)| left.strip_suffix('а') == Some(right)))
}

fn are_case_forms(left: &str, right: &str) -> bool {
    let common = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    let ends =
        |surname: &str, stem: usize| SURNAME_ENDINGS.contains(&surname.chars().skip(stem).collect::<String>().as_str());
    // The endings may begin alike («Белый», «Белым»), so up to two of the shared letters can be theirs.
    let shorter = left.chars().count().min(right.chars().count());
    let least = LEAST_SHARED.min(shorter.saturating_sub(1)).max(2);
    (common.saturating_sub(2)..=common).any(|stem| stem >= least && ends(left, stem) && ends(right, stem))
        || drops_vowel(left, right)
        || drops_vowel(right, left)
}

/// «Кравцу» for «Кравец», «Воробья» for «Воробей».
fn drops_vowel(nominative: &str, other: &str) -> bool {
    FLEETING.iter().any(|(full, without)| {
        let stem = nominative.strip_suffix(full).filter(|stem| !stem.is_empty());
        let ending = stem.and_then(|stem| other.strip_prefix(stem)?.strip_prefix(without));
        ending.is_some_and(|ending| ENDINGS_WITHOUT_VOWEL.contains(&ending))
    })
}

/// True where the patronymic says that the name is a woman's.
fn is_of_woman(name: &Name) -> bool {
    let patronymic = name.patronymic.as_deref().map(spelling::fold_letters).unwrap_or_default();
    FEMININE_ENDINGS.iter().any(|ending| patronymic.ends_with(ending))
}

/// Whether one of the names can be a slip for the other: a letter of the surname, or the initials.
pub(super) fn is_similar(known: &Name, name: &Name) -> bool {
    let (left, right) = (spelling::fold_letters(&known.surname), spelling::fold_letters(&name.surname));
    let slips = if left.chars().count() >= 8 { 2 } else { 1 };
    let begins_alike = left.chars().next() == right.chars().next();
    left == right || (begins_alike && initials_agree(known, name) && strsim::osa_distance(&left, &right) <= slips)
}

fn initials_agree(left: &Name, right: &Name) -> bool {
    let initial = |text: &Option<String>| text.as_deref().and_then(|text| spelling::fold_letters(text).chars().next());
    let agree = |left: Option<char>, right: Option<char>| left.zip(right).is_none_or(|(left, right)| left == right);
    agree(initial(&left.given), initial(&right.given)) && agree(initial(&left.patronymic), initial(&right.patronymic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declined(known: &str, name: &str) -> bool {
        let read = |text| Name::parse(text).expect("a name");
        is_declined(&read(known), &read(name))
    }

    #[test]
    fn surnames_that_end_in_a_consonant_are_declined() {
        let forms = [
            ("Бондарь", "Бондарю"),
            ("Бондарь", "Бондарем"),
            ("Гайдай", "Гайдая"),
            ("Цой", "Цою"),
            ("Юн", "Юну"),
            ("Кравец", "Кравцу"),
            ("Заяц", "Зайца"),
            ("Воробей", "Воробью"),
            ("Клубок", "Клубком"),
            ("Лев", "Льву"),
        ];
        for (surname, form) in forms {
            assert!(declined(&format!("{surname} Олег Ильич"), &format!("{form} О.И.")), "{form}");
        }
        for (surname, other) in [("Бондарь", "Бондарев"), ("Кравец", "Кравцов"), ("Ким", "Кин"), ("Цой", "Цхай")]
        {
            assert!(!declined(&format!("{surname} Олег Ильич"), &format!("{other} О.И.")), "{other}");
        }
    }

    #[test]
    fn each_half_of_a_surname_is_declined_on_its_own() {
        assert!(declined("Семёнова-Зусер Анна Петровна", "Семеновой-Зусер А.П."));
        assert!(declined("Иванова-Петрова Анна Петровна", "Ивановой-Петровой А.П."));
        assert!(!declined("Семёнова-Зусер Анна Петровна", "Семёновой-Орловой А.П."));
        assert!(!declined("Семёнова-Зусер Анна Петровна", "Семеновой А.П."));
        assert!(!declined("Семёнова-Зусер Анна Петровна", "Семёновой-Зусер О.П."));
    }
}
