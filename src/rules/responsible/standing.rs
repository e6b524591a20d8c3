//! Where somebody who answers for an item stands towards the working group.

use std::cell::OnceCell;

use crate::roadmap::model::{Member, Responsible, Roadmap};
use crate::roadmap::person::{self, Name, PositionMatch, ResponsibleKind};
use crate::spelling;
use crate::words::StemSet;

use super::body::Body;

/// Beginnings of words that make a collective one of institutions or bodies outside the body.
const INSTITUTIONS: &[&str] = &["подведомствен", "учрежден", "предприяти", "муниципальн", "самоуправлен"];

/// Forms of «организация»; «организационный» is another word.
const ORGANISATIONS: &[&str] = &["организации", "организаций", "организациям", "организациями"];

/// Endings of adjectives in the plural.
const PLURAL_ADJECTIVES: &[&str] = &["ые", "ие", "ых", "их", "ым", "им", "ыми", "ими"];

/// Beginnings of the words for those who work in organisations.
const STAFF: &[&str] = &["руководител", "директор", "представител", "специалист", "сотрудник", "работник"];

/// Legal forms that open the name of an institution.
const LEGAL_FORMS: &[&str] =
    &["гбу", "кгбу", "гау", "кгау", "гку", "кгку", "гбук", "гбоу", "кгбоу", "огбу", "фгбу", "мфц", "гуп"];

/// The words after which a text speaks of something else: «подразделения, работающие с учреждениями».
const PREPOSITIONS: &[&str] = &["за", "по", "с", "со", "в", "во", "при", "для", "о", "об", "на", "от"];

/// Beginnings of the words that offices are called by. A position with none of them may be anything.
const OFFICES: &[&str] = &[
    "зам",
    "министр",
    "начальник",
    "руководител",
    "директор",
    "председател",
    "заведующ",
    "управляющ",
    "глав",
    "специалист",
    "консультант",
    "советник",
    "помощник",
    "референт",
    "эксперт",
    "бухгалтер",
    "юрисконсульт",
    "юрист",
    "инспектор",
    "секретар",
    "экономист",
    "инженер",
    "программист",
    "методист",
    "аналитик",
    "администратор",
    "ректор",
    "губернатор",
];

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

/// Beginnings of words that leave open which of several is meant.
const OPEN_WORDS: &[&str] =
    &["структурн", "профильн", "соответствующ", "курирующ", "ответственн", "заинтересованн", "аппарат"];

/// Beginnings of words before a position that leave it the same position.
const QUALIFIERS: &[&str] = &["курирующ", "профильн", "соответствующ"];

/// Beginnings of the nouns that units are called by: they tell no unit from another.
const UNIT_NOUNS: &[&str] =
    &["управлени", "отдел", "сектор", "служб", "подразделени", "департамент", "центр", "министерств", "ведомств"];

/// The same in full.
const UNIT_WORDS: &str = "управление отдел сектор служба подразделение департамент центр министерство ведомство";

/// Endings of surnames in their case forms.
const SURNAME_ENDINGS: &[&str] = &[
    "", "а", "у", "ы", "е", "ой", "ым", "ом", "ем", "ою", "ого", "ому", "ая", "ую", "ий", "ый", "его", "ему", "им",
    "я", "ю", "и", "ей", "яя", "юю",
];

/// Letters that a word and its counterpart share at least, when both are of one root: «кадровая служба», «отдел кадров».
const ROOT: usize = 4;

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
    Ambiguous(Vec<usize>),
    /// Nobody in the working group.
    Outside {
        /// The member whose name differs by a slip.
        similar: Option<usize>,
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
        if represented { Standing::Unknown } else { Standing::Outside { similar: None } }
    }

    fn person(&self, responsible: &Responsible) -> Standing {
        let Some(name) = responsible.name.as_ref().and_then(|name| Name::parse(&name.value)) else {
            return Standing::Unknown;
        };
        let stated = responsible.position.as_ref().map(|position| position.value.as_str());
        let compared =
            |seat: &Seat| stated.zip(seat.position).map(|(stated, listed)| self.body.compare(stated, listed));
        let fits = |seat: &Seat| {
            compared(seat)
                .is_some_and(|position| !matches!(position, PositionMatch::Different | PositionMatch::Unclear))
        };
        let surname = spelling::fold_letters(&name.surname);
        let named: Vec<&Seat> = self.seats.iter().filter(|seat| seat.is_of(&name, &surname)).collect();
        match named.as_slice() {
            [seat] => Standing::Member { member: seat.member, position: compared(seat) },
            [] => self.hyphened(&name, stated).unwrap_or_else(|| self.stranger(&name, stated)),
            several => {
                let fitting: Vec<&&Seat> = several.iter().filter(|seat| fits(seat)).collect();
                match fitting.as_slice() {
                    [seat] => Standing::Member { member: seat.member, position: compared(seat) },
                    _ => Standing::Ambiguous(several.iter().map(|seat| seat.member).collect()),
                }
            }
        }
    }

    /// «Семёнова – Зусер А.П.»: a surname with a hyphen that is written as a dash, and so read as a name after another word.
    fn hyphened(&self, name: &Name, before: Option<&str>) -> Option<Standing> {
        let first = Name::parse(before?).filter(|first| first.given.is_none())?.surname;
        let whole = Name { surname: format!("{first}-{}", name.surname), ..name.clone() };
        let surname = spelling::fold_letters(&whole.surname);
        let mut seats = self.seats.iter().filter(|seat| seat.is_of(&whole, &surname));
        let seat = seats.next().filter(|_| seats.next().is_none())?;
        Some(Standing::Member { member: seat.member, position: None })
    }

    /// Somebody whose name nobody in the group bears.
    fn stranger(&self, name: &Name, stated: Option<&str>) -> Standing {
        let compared =
            |seat: &Seat| stated.zip(seat.position).map(|(stated, listed)| self.body.compare(stated, listed));
        let different = |seat: &Seat| compared(seat) == Some(PositionMatch::Different);
        let nameless: Vec<&Seat> = self.seats.iter().filter(|seat| seat.name.is_none() && !different(seat)).collect();
        let declined = self.seats.iter().any(|seat| seat.name.as_ref().is_some_and(|known| is_declined(known, name)));
        match nameless.as_slice() {
            [] if !declined => {
                let similar =
                    self.seats.iter().find(|seat| seat.name.as_ref().is_some_and(|known| is_similar(known, name)));
                Standing::Outside { similar: similar.map(|seat| seat.member) }
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
        if let Some(standing) = self.role(&words) {
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
            ([_, ..], _) => return Standing::Ambiguous(fitting),
            ([], _) => {}
        }
        if let Some(unit) = person::unit_of_head(text)
            && let Some(standing) = self.head_of(&unit)
        {
            return standing;
        }
        let known = words.iter().any(|word| begins_with(word, OFFICES))
            && !words.iter().any(|word| begins_with(word, OPEN_WORDS));
        let differs = |seat: &Seat| {
            seat.position.is_some_and(|listed| self.body.compare(text, listed) == PositionMatch::Different)
        };
        if known && self.seats.iter().all(differs) { Standing::Outside { similar: None } } else { Standing::Unknown }
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
        let role = words.iter().take(2).any(|word| begins_with(word, ROLES));
        role.then_some(Standing::Unknown)
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
        if known && !self.seats.iter().any(mentioned) { Standing::Outside { similar: None } } else { Standing::Unknown }
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
            _ => Some(Standing::Ambiguous(heads)),
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
            stems: OnceCell::new(),
        }
    }

    fn stems(&self, body: &Body) -> &StemSet {
        self.stems.get_or_init(|| body.stems(self.position.unwrap_or_default()))
    }

    /// Whether the seat is that of the person named; the surname is given folded as well.
    fn is_of(&self, name: &Name, surname: &str) -> bool {
        self.surname == surname && self.name.as_ref().is_some_and(|known| known.matches(name))
    }

    fn is_same(&self, other: &Self, body: &Body) -> bool {
        let named = other.name.as_ref().is_some_and(|name| self.is_of(name, &other.surname));
        let differs = |(left, right)| body.compare(left, right) == PositionMatch::Different;
        named && !self.position.zip(other.position).is_some_and(differs)
    }
}

/// Whether a position speaks of a unit, or of what the unit is called after: a specialist of the unit, a deputy of its
/// head, «начальник отдела кадров» for «кадровая служба». Then it cannot be said that nobody in the group is of it.
pub(super) fn mentions(position: &str, unit: &str) -> bool {
    let (position, unit) = (spelling::fold_letters(position), spelling::fold_letters(unit));
    let subject =
        unit.split([' ', '-', ',']).filter(|word| word.chars().count() >= ROOT && !begins_with(word, UNIT_NOUNS));
    let said: Vec<&str> = position.split([' ', '-', ',', '(', ')']).collect();
    let mut roots =
        subject.map(|word| word.char_indices().nth(ROOT).map_or(word, |(end, _)| word.get(..end).unwrap_or(word)));
    roots.all(|root| said.iter().any(|word| word.starts_with(root)))
}

/// Whether a collective is one of institutions or bodies outside the body, by the words before it speaks of more.
fn is_outside_collective(text: &str) -> bool {
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
fn is_of_institution(position: &str) -> bool {
    let folded = spelling::fold(position);
    let words: Vec<&str> = folded.split([' ', '-', '"']).filter(|word| !word.is_empty()).collect();
    let directs = match words.as_slice() {
        [first, second, ..] => first.starts_with("директор") && !begins_with(second, &["департамент", "агентств"]),
        _ => false,
    };
    directs || words.iter().take(4).any(|word| begins_with(word, INSTITUTIONS) || LEGAL_FORMS.contains(word))
}

/// «курирующий заместитель министра» is a «заместитель министра».
fn without_qualifier(text: &str) -> &str {
    let trimmed = text.trim_start();
    match trimmed.split_once(' ') {
        Some((first, rest)) if begins_with(&spelling::fold(first), QUALIFIERS) => without_qualifier(rest),
        _ => trimmed,
    }
}

/// Whether the surnames can be case forms of one: «Паксиной Е.Б.» for «Паксина Елена Борисовна».
fn is_declined(known: &Name, name: &Name) -> bool {
    let (left, right) = (spelling::fold_letters(&known.surname), spelling::fold_letters(&name.surname));
    let common = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    let ends =
        |surname: &str, stem: usize| SURNAME_ENDINGS.contains(&surname.chars().skip(stem).collect::<String>().as_str());
    // The endings may begin alike («Белый», «Белым»), so up to two of the shared letters can be theirs.
    let declined = (common.saturating_sub(2)..=common).any(|stem| stem >= 3 && ends(&left, stem) && ends(&right, stem));
    declined && initials_agree(known, name)
}

/// Whether one of the names can be a slip for the other: a letter of the surname, or the initials.
fn is_similar(known: &Name, name: &Name) -> bool {
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

/// Whether Latin letters stand in a text: perhaps inside Cyrillic words, which then have other stems.
fn is_mixed(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn begins_with(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}
