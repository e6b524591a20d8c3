//! What somebody does here, beside the post that they hold: «член рабочей группы», «ответственный исполнитель».

use crate::spelling;

/// Beginnings of words that say what somebody does here, not what post they hold.
const ROLES: &[&str] = &[
    "ответственн",
    "уполномоченн",
    "исполнител",
    "лиц",
    "должностн",
    "сотрудник",
    "работник",
    "куратор",
    "представител",
    "член",
];

/// Beginnings of words that are a role when they open what follows a post.
const ROLES_BESIDE_A_POST: &[&str] = &["координатор", "секретар", "председател", "соисполнител"];

/// True when the first words are those of a role.
pub(super) fn is_role(words: &[&str]) -> bool {
    words.iter().take(2).any(|word| begins_with(word, ROLES))
}

/// True when a stated position holds a role or another name besides a post: «заместитель министра, член рабочей группы»,
/// «(зам. – Орлов О.И.)». What it says of the post alone cannot be told for sure.
pub(super) fn says_more_than_post(stated: &str) -> bool {
    let parts = stated.split([',', ';', '(', ')', '–', '—', '/']).filter(|part| !part.trim().is_empty());
    // «Председатель комитета» is a post where nothing stands before it.
    let mut parts = parts.enumerate().map(|(at, part)| (at > 0, spelling::fold(part)));
    has_initials(stated) || parts.any(|(behind, part)| is_role_beside_a_post(&part, behind))
}

fn is_role_beside_a_post(part: &str, behind: bool) -> bool {
    let words: Vec<&str> = part.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let of_group = words
        .windows(2)
        .any(|pair| matches!(pair, [left, right] if left.starts_with("рабоч") && right.starts_with("групп")));
    let beside = || words.first().is_some_and(|word| begins_with(word, ROLES_BESIDE_A_POST));
    of_group || is_role(&words) || (behind && beside())
}

/// «О.И.»: two capitals with dots.
fn has_initials(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    letters
        .windows(4)
        .any(|four| matches!(four, [first, '.', second, '.'] if first.is_uppercase() && second.is_uppercase()))
}

fn begins_with(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_names_beside_a_post_are_told() {
        for stated in [
            "заместитель министра, член рабочей группы",
            "заместитель министра, председатель рабочей группы",
            "зам. министра, ответственный исполнитель",
            "начальник отдела – координатор",
            "(зам. – Спичакова А.В.)",
        ] {
            assert!(says_more_than_post(stated), "{stated}");
        }
        for stated in [
            "начальник отдела кадров",
            "и.о. начальника отдела",
            "заместитель министра – начальник управления",
            "председатель комитета здравоохранения",
        ] {
            assert!(!says_more_than_post(stated), "{stated}");
        }
    }
}
