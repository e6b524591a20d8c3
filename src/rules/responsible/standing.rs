//! Where somebody who answers for an item stands towards the working group.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::roadmap::model::{Member, Responsible, Roadmap};
use crate::roadmap::person::{self, Name, PositionMatch, ResponsibleKind};
use crate::spelling;
use crate::words::StemSet;

use super::body::Body;
use super::institution::{is_of_institution, is_outside_collective};
use super::role;
use super::surname::{is_declined, is_similar};

mod surnames;
mod units;

pub(super) use units::mentions;
use units::{UNIT_NOUNS, heads_whole};

/// Beginnings of words that leave open which of several is meant.
const OPEN_WORDS: &[&str] =
    &["структурн", "профильн", "соответствующ", "курирующ", "ответственн", "заинтересованн", "аппарат", "совместн"];

/// Beginnings of words before a position that leave it the same position.
const QUALIFIERS: &[&str] = &["курирующ", "профильн", "соответствующ"];

/// The nouns that units are called by, in full.
const UNIT_WORDS: &str = "управление отдел сектор служба подразделение департамент центр министерство ведомство";

/// Members of the largest group that is looked at; real ones have about ten.
const MOST_MEMBERS: usize = 500;

/// Where somebody who answers stands towards the working group. Members are numbered as in `WorkingGroup::everyone`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Is this member, or names the unit that this member heads.
    Member {
        /// The member.
        member: usize,
        /// For somebody found by name: how the stated position relates to the listed one, where both are given.
        position: Option<PositionMatch>,
    },
    /// Fits several members.
    Ambiguous(Rc<[usize]>),
    /// Nobody in the working group.
    Outside {
        /// The members whose names differ by a slip.
        similar: Vec<usize>,
    },
    /// A collective of the body, or the body itself.
    Collective,
    /// It cannot be decided: no working group, a name that cannot be read, a role instead of a post.
    Unknown,
}

/// The working group with its names read.
#[derive(Debug)]
pub(super) struct Group<'c> {
    seats: Vec<Seat<'c>>,
    has_head: bool,
    pub(super) body: Body,
}

/// One person of the working group. Who is listed twice (the head among the members too) has one seat.
#[derive(Debug)]
struct Seat<'c> {
    member: usize,
    name: Option<Name>,
    /// The surname, folded.
    surname: String,
    position: Option<&'c str>,
    /// The list says that nobody holds the post just now.
    vacant: bool,
    /// Stems of the position, found when first asked for.
    stems: OnceCell<StemSet>,
}

/// How well a position fits a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// But for a slip, or for words that the list does not have.
    Loose,
    /// Says less than the list.
    Shortened,
    /// Says the same.
    Same,
}

impl<'c> Group<'c> {
    pub(super) fn new(roadmap: &Roadmap, members: &[&'c Member], has_head: bool) -> Self {
        let body = Body::new(roadmap);
        // Nobody is held against a list that no working group has.
        let members = if members.len() > MOST_MEMBERS { &[] } else { members };
        let mut seats: Vec<Seat> = Vec::with_capacity(members.len());
        for (index, member) in members.iter().enumerate() {
            let seat = Seat::new(index, member);
            if !seats.iter().any(|known| known.is_same(&seat, &body)) {
                seats.push(seat);
            }
        }
        Self { seats, has_head, body }
    }

    /// The members, each once, the head first.
    pub(super) fn members(&self) -> impl Iterator<Item = usize> {
        self.seats.iter().map(|seat| seat.member)
    }

    /// Whether the member is the head of the group.
    pub(super) fn is_head(&self, member: usize) -> bool {
        self.has_head && member == 0
    }

    /// Finds the standing of an entry that names this kind of responsible.
    pub(super) fn standing(&self, responsible: &Responsible, kind: ResponsibleKind) -> Standing {
        let text = responsible.shown();
        match kind {
            ResponsibleKind::Group => self.collective(&text),
            ResponsibleKind::Unit if self.body.is_named(&text) => Standing::Collective,
            ResponsibleKind::Unit | ResponsibleKind::Position if self.body.is_named_in_short(&text) => {
                Standing::Collective
            }
            _ if self.seats.is_empty() => Standing::Unknown,
            ResponsibleKind::Person => self.person(responsible),
            ResponsibleKind::Position => self.position(&text),
            ResponsibleKind::Unit => self.unit(&text),
        }
    }

    fn collective(&self, text: &str) -> Standing {
        if !is_outside_collective(text) {
            return Standing::Collective;
        }
        // Where a member comes from an institution, the institutions may be represented in the group.
        let represented =
            self.seats.is_empty() || self.seats.iter().any(|seat| seat.position.is_none_or(is_of_institution));
        if represented { Standing::Unknown } else { Standing::Outside { similar: Vec::new() } }
    }

    /// «отделы кадров и бухгалтерского учета»: units by name, of which a member is of one at least.
    pub(super) fn names_units(&self, text: &str) -> bool {
        let folded = spelling::fold(text);
        let Some((first, rest)) = folded.split_once([' ', ':']) else { return false };
        let named = rest.split([',', ';']).flat_map(|part| part.split(" и "));
        let mut named = named.map(str::trim).filter(|part| !part.is_empty() && !self.body.is_named(part));
        begins_with(first, UNIT_NOUNS)
            && named.any(|part| self.seats.iter().any(|seat| seat.position.is_some_and(|held| mentions(held, part))))
    }

    fn person(&self, responsible: &Responsible) -> Standing {
        let Some(name) = responsible.name.as_ref().and_then(|name| Name::parse(&name.value)) else {
            return Standing::Unknown;
        };
        let stated = responsible.position.as_ref().map(|position| position.value.as_str());
        let compared = |seat: &Seat| {
            let (stated, listed) = stated.zip(seat.position)?;
            Some(match self.body.compare(stated, listed) {
                PositionMatch::Different | PositionMatch::Misspelt { .. }
                    if role::says_more_than_post(stated) || self.ends_with_half(stated) =>
                {
                    PositionMatch::Unclear
                }
                compared => compared,
            })
        };
        let fits = |seat: &Seat| {
            compared(seat)
                .is_some_and(|position| !matches!(position, PositionMatch::Different | PositionMatch::Unclear))
        };
        let surname = spelling::fold_letters(&name.surname);
        let named: Vec<&Seat> = self.seats.iter().filter(|seat| seat.is_of(&name, &surname)).collect();
        match named.as_slice() {
            [seat] => Standing::Member { member: seat.member, position: compared(seat) },
            [] => self.hyphened(&name).unwrap_or_else(|| self.stranger(&name, stated)),
            several => {
                let fitting: Vec<&&Seat> = several.iter().filter(|seat| fits(seat)).collect();
                match fitting.as_slice() {
                    [seat] => Standing::Member { member: seat.member, position: compared(seat) },
                    _ => Standing::Ambiguous(several.iter().map(|seat| seat.member).collect()),
                }
            }
        }
    }

    /// Somebody whose name nobody in the group bears.
    fn stranger(&self, name: &Name, stated: Option<&str>) -> Standing {
        let compared =
            |seat: &Seat| stated.zip(seat.position).map(|(stated, listed)| self.body.compare(stated, listed));
        let different = |seat: &Seat| compared(seat) == Some(PositionMatch::Different);
        if self.has_plural_seat() {
            return Standing::Unknown;
        }
        let may_hold = |seat: &&Seat| seat.name.is_none() && !seat.vacant && !different(seat);
        let nameless: Vec<&Seat> = self.seats.iter().filter(may_hold).collect();
        let declined = self.seats.iter().any(|seat| seat.name.as_ref().is_some_and(|known| is_declined(known, name)));
        match nameless.as_slice() {
            [] if !declined => {
                let similar = |seat: &&Seat| seat.name.as_ref().is_some_and(|known| is_similar(known, name));
                Standing::Outside { similar: self.seats.iter().filter(similar).map(|seat| seat.member).collect() }
            }
            // A seat without a name that has this post.
            [seat] if compared(seat).is_some_and(|position| position != PositionMatch::Unclear) => {
                Standing::Member { member: seat.member, position: None }
            }
            _ => Standing::Unknown,
        }
    }

    fn position(&self, text: &str) -> Standing {
        let folded = spelling::fold(text);
        let words: Vec<&str> = folded.split([' ', '-', ',']).filter(|word| !word.is_empty()).collect();
        if let Some(standing) = self.role(&words).or_else(|| self.surname(text)) {
            return standing;
        }
        let text = without_qualifier(text);
        let stems = self.body.stems(text);
        // Comparing costs far more than looking for a common word. A lone or abbreviated word may be spelt otherwise.
        let tell_apart = stems.len() > 1 && !text.contains('.') && !is_mixed(text);
        let fits: Vec<(usize, Fit)> = self
            .seats
            .iter()
            .filter(|seat| !tell_apart || seat.stems(&self.body).common(&stems) > 0)
            .filter_map(|seat| Some((seat.member, self.fit(text, seat)?)))
            .collect();
        let best = fits.iter().map(|(_, fit)| *fit).max();
        let fitting: Vec<usize> =
            fits.iter().filter(|(_, fit)| Some(*fit) == best).map(|(member, _)| *member).collect();
        match (fitting.as_slice(), best) {
            ([member], _) => return Standing::Member { member: *member, position: None },
            ([_, ..], Some(Fit::Loose)) => return Standing::Unknown,
            ([_, ..], _) => return Standing::Ambiguous(fitting.into()),
            ([], _) => {}
        }
        if let Some(unit) = person::unit_of_head(text)
            && let Some(standing) = self.head_of(&unit)
        {
            return standing;
        }
        let known = words.iter().any(|word| person::is_of_post(word))
            && !words.iter().any(|word| begins_with(word, OPEN_WORDS));
        let differs = |seat: &Seat| {
            seat.position.is_some_and(|listed| self.body.compare(text, listed) == PositionMatch::Different)
        };
        if known && self.seats.iter().all(differs) && !self.has_plural_seat() && !self.mentions_declined(text) {
            Standing::Outside { similar: Vec::new() }
        } else {
            Standing::Unknown
        }
    }

    fn fit(&self, stated: &str, seat: &Seat) -> Option<Fit> {
        match self.body.compare(stated, seat.position?) {
            PositionMatch::Same => Some(Fit::Same),
            PositionMatch::Shortened if self.body.says_no_more(stated, seat.stems(&self.body)) => Some(Fit::Shortened),
            PositionMatch::Shortened | PositionMatch::Misspelt { .. } => Some(Fit::Loose),
            PositionMatch::Different | PositionMatch::Unclear => None,
        }
    }

    /// «председатель рабочей группы», «ответственный за внедрение»: a role, not a post.
    fn role(&self, words: &[&str]) -> Option<Standing> {
        let of_group = words
            .windows(2)
            .any(|pair| matches!(pair, [left, right] if left.starts_with("рабоч") && right.starts_with("групп")));
        if of_group {
            let chairs = words.first().is_some_and(|word| begins_with(word, &["руководител", "председател"]));
            let standing = if chairs && self.has_head {
                Standing::Member { member: 0, position: None }
            } else {
                Standing::Unknown
            };
            return Some(standing);
        }
        role::is_role(words).then_some(Standing::Unknown)
    }

    fn unit(&self, text: &str) -> Standing {
        if let Some(standing) = self.head_of(text) {
            return standing;
        }
        let open = spelling::fold(text).split([' ', '-']).any(|word| begins_with(word, OPEN_WORDS));
        let known = person::classify(text) == ResponsibleKind::Unit && !open;
        let mentioned = |seat: &Seat| {
            seat.position.is_none_or(|position| mentions(position, text) || person::may_head(position, text))
        };
        let is_part =
            || self.seats.iter().any(|seat| seat.position.is_some_and(|position| heads_whole(position, text)));
        let mentioned = || self.seats.iter().any(mentioned) || is_part() || self.mentions_declined(text);
        if known && !self.has_plural_seat() && !mentioned() {
            Standing::Outside { similar: Vec::new() }
        } else {
            Standing::Unknown
        }
    }

    /// True for a group that lists posts by the dozen: «руководители структурных подразделений министерства».
    fn has_plural_seat(&self) -> bool {
        self.seats.iter().any(|seat| seat.name.is_none() && seat.position.is_some_and(person::is_plural_post))
    }

    /// The standing of a unit by the members who head it; `None` when nobody does.
    fn head_of(&self, unit: &str) -> Option<Standing> {
        let subject = self.body.stems(unit).without(&self.body.stems(UNIT_WORDS));
        let tell_apart = !subject.is_empty() && !is_mixed(unit);
        let heads = |seat: &&Seat| {
            seat.position.is_some_and(|position| {
                (!tell_apart || seat.stems(&self.body).common(&subject) > 0) && person::heads(position, unit)
            })
        };
        let heads: Vec<usize> = self.seats.iter().filter(heads).map(|seat| seat.member).collect();
        match heads.as_slice() {
            [] => None,
            [member] => Some(Standing::Member { member: *member, position: None }),
            _ => Some(Standing::Ambiguous(heads.into())),
        }
    }
}

impl<'c> Seat<'c> {
    fn new(member: usize, listed: &'c Member) -> Self {
        let name = listed.name.as_ref().and_then(|name| Name::parse(&name.value));
        Self {
            member,
            surname: name.as_ref().map_or_else(String::new, |name| spelling::fold_letters(&name.surname)),
            name,
            position: listed.position.as_ref().map(|position| position.value.as_str()),
            vacant: [&listed.name, &listed.position].into_iter().flatten().any(|text| says_vacant(&text.value)),
            stems: OnceCell::new(),
        }
    }

    fn stems(&self, body: &Body) -> &StemSet {
        self.stems.get_or_init(|| body.stems(self.position.unwrap_or_default()))
    }

    /// Whether the seat is that of the person named; the surname is given folded as well.
    fn is_of(&self, name: &Name, surname: &str) -> bool {
        self.surname == surname && self.name.as_ref().is_some_and(|known| known.given_names_agree(name))
    }

    /// Whether a folded word is one half of the surname: of «Семёнова-Зусер».
    fn has_half(&self, word: &str) -> bool {
        self.surname.contains('-') && self.surname.split('-').any(|half| half == word)
    }

    fn is_same(&self, other: &Self, body: &Body) -> bool {
        let named = other.name.as_ref().is_some_and(|name| self.is_of(name, &other.surname));
        let differs = |(left, right)| body.compare(left, right) == PositionMatch::Different;
        named && !self.position.zip(other.position).is_some_and(differs)
    }
}

/// «(должность вакантна)», «вакансия»
fn says_vacant(text: &str) -> bool {
    ["вакан", "Вакан", "ВАКАН"].iter().any(|vacant| text.contains(vacant))
}

/// «курирующий заместитель министра» is a «заместитель министра».
fn without_qualifier(text: &str) -> &str {
    let trimmed = text.trim_start();
    match trimmed.split_once(' ') {
        Some((first, rest)) if begins_with(&spelling::fold(first), QUALIFIERS) => without_qualifier(rest),
        _ => trimmed,
    }
}

/// Whether Latin letters stand in a text: perhaps inside Cyrillic words, which then have other stems.
fn is_mixed(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

pub(super) fn begins_with(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}
