//! Members who are known by a surname alone, or by one half of it.

use crate::roadmap::person::Name;
use crate::spelling;

use super::super::surname::is_declined;
use super::{Group, Seat, Standing};

impl Group<'_> {
    /// «Семёнова – Зусер А.П.»: a surname with a hyphen that is written as a dash, and so read as a name after another
    /// word; «Зусер А.П.»: one half of it.
    pub(super) fn hyphened(&self, name: &Name) -> Option<Standing> {
        let half = spelling::fold_letters(&name.surname);
        let mut seats = self.seats.iter().filter(|seat| {
            let known = seat.name.as_ref().filter(|_| seat.has_half(&half));
            known.is_some_and(|known| Name { surname: name.surname.clone(), ..known.clone() }.matches(name))
        });
        let seat = seats.next().filter(|_| name.given.is_some() && seats.next().is_none())?;
        Some(Standing::Member { member: seat.member, position: None })
    }

    /// Whether a position ends with one half of such a surname, the other half being read as the next name.
    pub(super) fn ends_with_half(&self, stated: &str) -> bool {
        let last = stated.rsplit(|letter: char| !spelling::is_letter(letter)).next().unwrap_or_default();
        last.starts_with(char::is_uppercase) && {
            let last = spelling::fold_letters(last);
            self.seats.iter().any(|seat| seat.has_half(&last))
        }
    }

    /// «Иванова», «Ивановой»: a surname alone, which a plain text does not tell from a post.
    pub(super) fn surname(&self, text: &str) -> Option<Standing> {
        if text.contains(char::is_whitespace) || !text.starts_with(char::is_uppercase) {
            return None;
        }
        let name = Name::parse(text)?;
        let surname = spelling::fold_letters(&name.surname);
        let exact: Vec<&Seat> = self.seats.iter().filter(|seat| seat.is_of(&name, &surname)).collect();
        if let [seat] = exact.as_slice() {
            return Some(Standing::Member { member: seat.member, position: None });
        }
        let declined = |seat: &&Seat| seat.name.as_ref().is_some_and(|known| is_declined(known, &name));
        let several = if exact.is_empty() { self.seats.iter().filter(declined).collect() } else { exact };
        // Of a case form it cannot be told whether «Иванов» or «Иванова» is meant.
        let one = several.windows(2).all(|pair| matches!(pair, [left, right] if left.surname == right.surname));
        (several.len() > 1 && one).then(|| Standing::Ambiguous(several.iter().map(|seat| seat.member).collect()))
    }

    /// Whether a unit or a post is told by the surname of a member: «отдел Матвеевой».
    pub(super) fn mentions_declined(&self, text: &str) -> bool {
        let words = text.split(|letter: char| !spelling::is_letter(letter) && !spelling::is_dash(letter)).skip(1);
        let mut names = words.filter(|word| word.starts_with(char::is_uppercase)).filter_map(Name::parse);
        names
            .any(|name| self.seats.iter().any(|seat| seat.name.as_ref().is_some_and(|known| is_declined(known, &name))))
    }

    /// The members whose surnames stand in the text of a collective: «Заместители министра Паксина, Орлов».
    pub(in super::super) fn named_in(&self, text: &str) -> Vec<usize> {
        let words = text.split(|letter: char| !spelling::is_letter(letter) && !spelling::is_dash(letter));
        let capitalised = words.skip(1).filter(|word| word.starts_with(char::is_uppercase)).map(spelling::fold_letters);
        capitalised
            .filter_map(|word| {
                let mut bearers = self.seats.iter().filter(|seat| !word.is_empty() && seat.surname == word);
                bearers.next().filter(|_| bearers.next().is_none()).map(|seat| seat.member)
            })
            .collect()
    }
}
