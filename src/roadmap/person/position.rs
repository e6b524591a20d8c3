//! Compares the positions that a roadmap states with those that its working group lists.

mod omission;

use self::omission::{brackets_left_out, leaves_out, may_say_less};
use super::short;
use super::token::{Mark, Token, tokens};
use super::words::{self, Kind};
use std::rc::Rc;

use crate::memo::Memo;
use crate::spelling;

/// How a stated position relates to a listed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PositionMatch {
    /// Two spellings of one text.
    Same,
    /// One says less: its words open the other, or one of the parts that dashes divide the other into.
    Shortened,
    /// The same, or shortened, but for one word that differs by a letter or two; both as written.
    Misspelt {
        /// The word of the stated position.
        stated_word: String,
        /// The word of the listed position.
        listed_word: String,
    },
    /// It cannot be told: a shortened word stands where the texts part («начальник отдела МТБ»), or one of them names no
    /// post at all («по согласованию», «ответственный за внедрение»).
    Unclear,
    /// Neither: another post, as far as the words tell.
    Different,
}

/// Compares two positions word by word. Case, ё, dashes, quotes, commas, Latin look-alikes and abbreviations («зам.»,
/// «гл.») do not count, nor does the case form of the words that open it («начальнику отдела» is «начальник отдела»).
/// Brackets at the end of a part are compared on their own and may be left out: «заместитель министра (по вопросам …)».
/// A word left out in the middle makes another post: «начальник отдела кадров управления» is not «начальник управления».
/// A word that is shortened counts as the words it stands for, and leaves it open where that cannot be told.
#[must_use]
pub fn compare_positions(stated: &str, listed: &str) -> PositionMatch {
    thread_local! {
        static COMPARED: Memo<PositionMatch> = Memo::new();
    }
    // A NUL stands in no text of YAML.
    let both = [stated, listed].join("\0");
    COMPARED.with(|compared| compared.get(&both, |_| compare(stated, listed)))
}

fn compare(stated: &str, listed: &str) -> PositionMatch {
    let (stated, listed) = (read(stated), read(listed));
    if stated.parts.is_empty() || listed.parts.is_empty() {
        let same = stated.parts.is_empty() && listed.parts.is_empty();
        return if same { PositionMatch::Same } else { PositionMatch::Different };
    }
    let whole = relate(&stated.whole, &listed.whole);
    if matches!(whole, Some(Relation { shortened: false, misspelt: None, unclear: false })) {
        return PositionMatch::Same;
    }
    let parts = by_parts(&stated.parts, &listed.parts);
    let related = match (parts, whole) {
        (Some(parts), Some(whole)) => Some(if parts.unclear { whole } else { parts }),
        (parts, whole) => parts.or(whole),
    };
    match related {
        Some(relation) => relation.into_match(),
        None if leaves_out(&stated.whole.words, &listed.whole.words)
            || leaves_out(&listed.whole.words, &stated.whole.words) =>
        {
            PositionMatch::Unclear
        }
        None if stated.names_post && listed.names_post => PositionMatch::Different,
        None => PositionMatch::Unclear,
    }
}

/// Whether one of two texts may open the other, but for a slip and for words that are shortened.
pub(super) fn may_be_alike(left: &str, right: &str) -> bool {
    relate(&read(left).whole, &read(right).whole).is_some()
}

/// One word of a position, hyphened words being several.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) folded: String,
    raw: String,
    /// What the case forms of an office or its grade share, where it is one.
    lemma: Option<&'static str>,
    /// An adjective of grade: «ведущий», «старший».
    grade: bool,
    /// An abbreviation or acronym that is not written out.
    pub(super) short: bool,
}

/// What stands between two dashes: «начальник отдела (по вопросам …)».
#[derive(Clone, Default)]
struct Part {
    words: Vec<Piece>,
    bracketed: Vec<Piece>,
}

/// A position in its parts, and the words of all of them.
struct Position {
    parts: Vec<Part>,
    whole: Part,
    /// Whether one of the parts is a post, not a role or a remark.
    names_post: bool,
}

#[derive(Default)]
struct Relation {
    shortened: bool,
    misspelt: Option<(String, String)>,
    unclear: bool,
}

impl Relation {
    fn into_match(self) -> PositionMatch {
        match self.misspelt {
            _ if self.unclear => PositionMatch::Unclear,
            Some((stated_word, listed_word)) => PositionMatch::Misspelt { stated_word, listed_word },
            None if self.shortened => PositionMatch::Shortened,
            None => PositionMatch::Same,
        }
    }

    /// Both relations at once; `None` when that makes two misspelt words.
    fn and(self, other: Self) -> Option<Self> {
        if self.misspelt.is_some() && other.misspelt.is_some() {
            return None;
        }
        Some(Self {
            shortened: self.shortened || other.shortened,
            misspelt: self.misspelt.or(other.misspelt),
            unclear: self.unclear || other.unclear,
        })
    }
}

/// More parts than any office has; what follows stays in the last one.
const MOST_PARTS: usize = 6;

/// A position read, remembered: each is held against all of the working group.
fn read(position: &str) -> Rc<Position> {
    thread_local! {
        static POSITIONS: Memo<Rc<Position>> = Memo::new();
    }
    let make = |position: &str| {
        let parts = read_parts(position);
        Rc::new(Position { whole: flat(&parts), names_post: parts.iter().any(Part::is_post), parts })
    };
    POSITIONS.with(|positions| positions.get(position, make))
}

fn read_parts(position: &str) -> Vec<Part> {
    let tokens = tokens(position);
    let capitals = !position.contains(char::is_lowercase);
    let (mut parts, mut part) = (Vec::new(), Part::default());
    let (mut depth, mut dash) = (0_usize, false);
    for (at, token) in tokens.iter().enumerate() {
        match token.mark {
            Mark::Open if token.enclosed => depth += 1,
            Mark::Close if token.enclosed => depth = depth.saturating_sub(1),
            Mark::Dash | Mark::Comma => dash |= depth == 0,
            Mark::Word if depth == 0 && is_remark(token) && !part.words.is_empty() => break,
            Mark::Word => {
                let next = tokens.get(at + 1).map_or("", |next| next.folded.as_str());
                let dotted = short::is_dotted(&tokens, at);
                let halves = token.folded.split('-').zip(token.raw.split(spelling::is_dash));
                for (half, (folded, raw)) in halves.enumerate() {
                    let breaks =
                        if half == 0 { dash && words::opens_office(folded, next) } else { breaks(&part, folded) };
                    if breaks && depth == 0 && parts.len() + 1 < MOST_PARTS && !part.words.is_empty() {
                        parts.push(std::mem::take(&mut part));
                    }
                    let short = dotted || short::is_acronym(raw, capitals);
                    let (lemma, grade) = (lemma(folded), words::grade(folded).is_some());
                    let piece = Piece { folded: folded.to_owned(), raw: raw.to_owned(), lemma, grade, short };
                    if depth == 0 { part.words.push(piece) } else { part.bracketed.push(piece) }
                }
                dash = false;
            }
            _ => {}
        }
    }
    if !part.words.is_empty() || !part.bracketed.is_empty() {
        parts.push(part);
    }
    for part in &mut parts {
        part.settle_brackets();
    }
    parts
}

/// A word after which nothing is of the post: «начальник отдела совместно с …», «начальник отдела, тел. …».
fn is_remark(token: &Token<'_>) -> bool {
    matches!(token.folded.as_str(), "совместно" | "тел" | "телефон")
}

impl Part {
    /// Brackets that hold a remark are none; what stands in brackets alone is the post: «Власова М.Н. (начальник отдела)».
    fn settle_brackets(&mut self) {
        const REMARKS: &[&str] = &["ответственн", "отв", "тел", "период", "согласовани", "совместно", "далее"];
        let remark = |word: &Piece| REMARKS.iter().any(|remark| word.folded.starts_with(remark));
        if self.words.is_empty() {
            self.words = std::mem::take(&mut self.bracketed);
        } else if self.bracketed.iter().take(2).any(remark) {
            self.bracketed.clear();
        }
    }

    /// Whether the part opens with an office, under adjectives at most, and the office is no role in the work at hand:
    /// «руководитель рабочей группы», «ответственный исполнитель».
    fn is_post(&self) -> bool {
        // Alone these say what somebody is in a group: «рабочая группа (руководитель – Паксина Е.Б.)».
        const ROLES_ALONE: &[&str] = &["руководител", "председател", "секретар"];
        const MOST_ADJECTIVES: usize = 4;
        let office = |word: &Piece| words::noun(&word.folded).filter(|form| form.noun.kind == Kind::Office);
        // «Пресс-секретарь» is two pieces.
        let opens = |word: &str| {
            words::adjective_stem(word).is_some() || words::is_acting(word) || words::PREFIXES.contains(&word)
        };
        let before = |word: &&Piece| office(word).is_none() && opens(&word.folded);
        let adjectives = self.words.iter().take(MOST_ADJECTIVES).take_while(before).count();
        let of_work = |pair: &[Piece]| match pair {
            [left, right] => {
                (left.folded.starts_with("рабоч") && right.folded.starts_with("групп"))
                    || (left.folded.starts_with("руководител") && right.folded.starts_with("проект"))
            }
            _ => false,
        };
        let form = self.words.get(adjectives).and_then(office);
        let alone = |form: words::Form| self.words.len() == 1 && ROLES_ALONE.contains(&form.noun.stem);
        form.is_some_and(|form| form.is_singular() && !words::ROLES.contains(&form.noun.stem) && !alone(form))
            && !self.words.windows(2).any(of_work)
    }
}

/// Whether a hyphen without spaces divides two offices («министра-начальник»): so when an office in another case than
/// the word before it follows; in the same case it is a compound («консультант-юрисконсульт»).
fn breaks(part: &Part, word: &str) -> bool {
    let Some(before) = part.words.last() else { return false };
    if words::grade(word).is_some() {
        return true;
    }
    words::noun(word).is_some_and(|form| {
        form.noun.kind == Kind::Office
            && words::grade(&before.folded).is_none()
            && words::noun(&before.folded).is_some_and(|other| !other.shares_case(form))
    })
}

fn flat(parts: &[Part]) -> Part {
    let mut whole = Part::default();
    for part in parts {
        whole.words.extend(part.words.iter().cloned());
        whole.bracketed.extend(part.bracketed.iter().cloned());
    }
    whole
}

/// Pairs every part of the position that has fewer with a part of the other.
fn by_parts(stated: &[Part], listed: &[Part]) -> Option<Relation> {
    let swapped = stated.len() > listed.len();
    let (fewer, more) = if swapped { (listed, stated) } else { (stated, listed) };
    let mut whole = Relation { shortened: fewer.len() < more.len(), ..Relation::default() };
    let mut free: Vec<&Part> = more.iter().collect();
    for part in fewer {
        let best = free
            .iter()
            .enumerate()
            .filter_map(|(at, other)| {
                let relation = if swapped { relate(other, part) } else { relate(part, other) };
                relation.map(|relation| (at, relation))
            })
            .min_by_key(|(_, relation)| (relation.unclear, relation.misspelt.is_some(), relation.shortened));
        let (at, relation) = best?;
        free.remove(at);
        whole = whole.and(relation)?;
    }
    Some(whole)
}

fn relate(stated: &Part, listed: &Part) -> Option<Relation> {
    let related = opening(&stated.words, &listed.words).and_then(|words| {
        if stated.bracketed.is_empty() || listed.bracketed.is_empty() {
            let shortened = stated.bracketed.len() != listed.bracketed.len();
            return words.and(Relation { shortened, ..Relation::default() });
        }
        let bracketed = opening(&stated.bracketed, &listed.bracketed).or_else(|| {
            let unclear = may_say_less(&stated.bracketed, &listed.bracketed);
            unclear.then_some(Relation { unclear, ..Relation::default() })
        });
        words.and(bracketed?)
    });
    related.or_else(|| {
        (brackets_left_out(stated, listed) || brackets_left_out(listed, stated))
            .then_some(Relation { shortened: true, ..Relation::default() })
    })
}

/// Whether the shorter of two runs of words opens the longer one, but for at most one misspelt word and for words that
/// are shortened.
fn opening(stated: &[Piece], listed: &[Piece]) -> Option<Relation> {
    let shorter = if stated.len() < listed.len() { stated } else { listed };
    if shorter.iter().all(|word| word.grade) {
        return None;
    }
    let mut relation = Relation::default();
    let mut office = true;
    let (mut stated, mut listed) = (stated, listed);
    while let ([left, after_left @ ..], [right, after_right @ ..]) = (stated, listed) {
        let lemma = left.lemma.filter(|_| office);
        // What follows «и.о.» stands in the genitive, unless it is shortened: «и.о. нач. отдела».
        office = lemma.is_some() || (office && words::is_acting(&left.folded));
        if !(left.folded == right.folded || (lemma.is_some() && lemma == right.lemma)) {
            if let Some((words, others)) = short::stand_alike(stated, listed) {
                relation.shortened = true;
                (stated, listed) = (stated.get(words..).unwrap_or_default(), listed.get(others..).unwrap_or_default());
                continue;
            }
            if !is_slip(&left.folded, &right.folded) {
                return short::may_stand_alike(stated, listed).then_some(Relation { unclear: true, ..relation });
            }
            let misspelt = Some((left.raw.clone(), right.raw.clone()));
            relation = relation.and(Relation { misspelt, ..Relation::default() })?;
        }
        (stated, listed) = (after_left, after_right);
    }
    relation.shortened |= !(stated.is_empty() && listed.is_empty());
    Some(relation)
}

/// What the case forms of an office or its grade share.
fn lemma(word: &str) -> Option<&'static str> {
    let office = words::noun(word).filter(|form| form.noun.kind == Kind::Office && form.is_singular());
    words::grade(word).or_else(|| office.map(|form| form.noun.stem))
}

/// Whether two words can be one with a slip in it: one letter added, dropped, replaced or swapped in five or more, or
/// two in ten or more. Two replaced letters make another word: «экономического» is not «экологического». The first
/// letter stays, and numbers are never slips.
fn is_slip(left: &str, right: &str) -> bool {
    const LONGEST: usize = 60;
    let (letters, others) = (left.chars().count(), right.chars().count());
    let (short, long) = (letters.min(others), letters.max(others));
    let digit = |word: &str| word.chars().any(char::is_numeric);
    if short < 5 || long > LONGEST || long - short > 2 || digit(left) || digit(right) {
        return false;
    }
    if left.chars().next() != right.chars().next() {
        return false;
    }
    match strsim::osa_distance(left, right) {
        1 => true,
        2 if short >= 10 && long - short != 1 => {
            letters != others || left.chars().zip(right.chars()).filter(|(left, right)| left != right).count() != 2
        }
        _ => false,
    }
}
