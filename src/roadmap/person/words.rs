//! The words that offices, units and collectives are called by, with their case forms: tables, and look-up in them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a head noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Office,
    Unit,
    Collective,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// A pattern of endings: nominative, genitive, dative, instrumental, prepositional; singular, then plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Declension {
    Hard,
    HardA,
    Velar,
    Soft,
    Adjective,
    AdjectiveHard,
    Ie,
    O,
    A,
    Iya,
    Invariable,
}
use Declension::{A, Adjective, AdjectiveHard, Hard, HardA, Ie, Invariable, Iya, O, Soft, Velar};

impl Declension {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Hard => &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"],
            HardA => &["", "а", "у", "ом", "е", "а", "ов", "ам", "ами", "ах"],
            Velar => &["", "а", "у", "ом", "е", "и", "ов", "ам", "ами", "ах"],
            Soft => &["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"],
            Adjective => &["ий", "его", "ему", "им", "ем", "ие", "их", "им", "ими", "их", "ая", "ей"],
            AdjectiveHard => &["ый", "ого", "ому", "ым", "ом", "ые", "ых", "ым", "ыми", "ых", "ая", "ой"],
            Ie => &["ие", "ия", "ию", "ием", "ии", "ия", "ий", "иям", "иями", "иях"],
            O => &["о", "а", "у", "ом", "е", "а", "", "ам", "ами", "ах"],
            A => &["а", "ы", "е", "ой", "е", "ы", "", "ам", "ами", "ах"],
            Iya => &["ия", "ии", "ии", "ией", "ии", "ии", "ий", "иям", "иями", "иях"],
            Invariable => &[""],
        }
    }

    fn gender(self) -> Gender {
        match self {
            A | Iya => Gender::Feminine,
            Ie | O | Invariable => Gender::Neuter,
            _ => Gender::Masculine,
        }
    }
}

#[derive(Debug)]
pub(super) struct Noun {
    pub stem: &'static str,
    declension: Declension,
    pub kind: Kind,
}

impl Noun {
    pub(super) fn gender(&self) -> Gender {
        self.declension.gender()
    }

    /// «ответственный», «заведующий»: declined as an adjective, and one before another office.
    pub(super) fn is_adjective(&self) -> bool {
        matches!(self.declension, Adjective | AdjectiveHard)
    }

    pub(super) fn genitive(&self) -> String {
        let ending = self.declension.endings().get(1).copied().unwrap_or_default();
        format!("{}{ending}", self.stem)
    }

    pub(super) fn nominative(&self) -> String {
        let ending = self.declension.endings().first().copied().unwrap_or_default();
        format!("{}{ending}", self.stem)
    }
}

macro_rules! nouns {
    ($($kind:ident: $($declension:ident $($stem:literal)+),+;)+) => {
        &[$($($(Noun { stem: $stem, declension: $declension, kind: Kind::$kind },)+)+)+]
    };
}

static NOUNS: &[Noun] = nouns! {
    Office:
        Soft "заместител" "руководител" "председател" "секретар" "делопроизводител" "представител" "исполнител"
            "библиотекар" "учител" "водител",
        Velar "начальник" "советник" "помощник" "аналитик" "сотрудник" "работник" "врач",
        HardA "директор" "инспектор" "редактор",
        Hard "министр" "консультант" "специалист" "референт" "бухгалтер" "юрисконсульт" "юрист" "эксперт" "экономист"
            "инженер" "программист" "администратор" "методист" "ректор" "аудитор" "координатор" "куратор" "член"
            "менеджер" "оператор" "ревизор" "контролер" "архивист" "губернатор" "депутат" "документовед" "психолог"
            "педагог" "диспетчер" "статистик" "архитектор" "эколог" "прокурор",
        Adjective "заведующ" "управляющ" "служащ",
        AdjectiveHard "ответственн" "уполномоченн",
        A "глав",
        O "лиц",
        Invariable "замминистра";
    Unit:
        Ie "управлен" "отделен" "подразделен" "учрежден" "предприят",
        Hard "отдел" "департамент" "сектор" "комитет" "центр" "секретариат" "фонд" "институт" "аппарат" "офис" "архив"
            "филиал" "орган",
        A "служб" "палат",
        Iya "инспекц" "канцеляр" "бухгалтер" "организац" "администрац" "дирекц" "лаборатор",
        O "агентств" "министерств" "ведомств" "правительств",
        Invariable "бюро";
    Collective:
        A "групп",
        Iya "комисс" "коллег",
        Hard "совет" "штаб" "коллектив";
};

/// The nouns by their first letter: every word of every cell is looked up several times.
static BY_LETTER: LazyLock<HashMap<char, Vec<&'static Noun>>> = LazyLock::new(|| {
    let mut buckets: HashMap<char, Vec<&'static Noun>> = HashMap::new();
    for noun in NOUNS {
        buckets.entry(noun.stem.chars().next().unwrap_or_default()).or_default().push(noun);
    }
    buckets
});

/// The nouns whose bearer heads the unit named after them.
const HEADS: &[&str] = &["начальник", "руководител", "директор", "заведующ", "управляющ", "председател", "глав"];

const ABBREVIATIONS: &[(&str, &str)] = &[
    ("вед", "ведущий"),
    ("гл", "главный"),
    ("зав", "заведующий"),
    ("зам", "заместитель"),
    ("им", "имени"),
    ("нач", "начальник"),
    ("рук", "руководитель"),
    ("ст", "старший"),
];

/// Stems of the words that grade an office: «главный специалист», «первый заместитель».
const GRADES: &[&str] = &["главн", "ведущ", "старш", "младш", "перв", "генеральн"];

/// A noun of the tables, and the cases that the word can stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub noun: &'static Noun,
    slots: u16,
}

/// The slots of the singular, those of the feminine included.
const SINGULAR: u16 = 0b1100_0001_1111;

impl Form {
    pub(super) fn is_nominative(self) -> bool {
        self.slots & 1 != 0 || self.slots & 1 << 10 != 0
    }

    /// Singular genitive or instrumental: what «начальник» and «заведующий» are followed by.
    pub(super) fn is_governed(self) -> bool {
        self.slots & (1 << 1 | 1 << 3) != 0
    }

    /// Nominative plural, and no case of the singular.
    pub(super) fn is_plural_nominative(self) -> bool {
        self.slots & 1 << 5 != 0 && self.slots & SINGULAR == 0
    }

    /// Nominative plural, or the genitive singular spelt alike: «управления».
    pub(super) fn may_be_plural_nominative(self) -> bool {
        self.slots & 1 << 5 != 0
    }

    pub(super) fn is_singular(self) -> bool {
        self.slots & SINGULAR != 0
    }

    pub(super) fn shares_case(self, other: Self) -> bool {
        self.slots & other.slots != 0
    }

    /// The dative or instrumental singular, unless spelt like the genitive, which follows other nouns («организации»).
    pub(super) fn addressed(self) -> u16 {
        if self.slots & 1 << 1 == 0 { self.slots & (1 << 2 | 1 << 3) } else { 0 }
    }
}

/// What stands before a hyphen and makes another post or unit: «пресс-секретарь».
pub(super) const PREFIXES: &[&str] = &["пресс", "вице", "статс"];

/// A word's prefix («пресс-»), the part that its forms are known by, and the rest («-юрисконсульт»).
pub(super) fn compound(word: &str) -> (&str, &str, &str) {
    let prefixed = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix)?.strip_prefix('-'));
    let (prefix, word) = prefixed.and_then(|rest| word.split_at_checked(word.len() - rest.len())).unwrap_or(("", word));
    let (main, rest) = word.find('-').and_then(|hyphen| word.split_at_checked(hyphen)).unwrap_or((word, ""));
    (prefix, main, rest)
}

/// The words of office that say what somebody does in the work at hand, and not what post he holds.
pub(super) const ROLES: &[&str] =
    &["ответственн", "уполномоченн", "исполнител", "лиц", "представител", "член", "куратор", "координатор"];

/// Those that say only that somebody works for the body.
const STAFF: &[&str] = &["сотрудник", "работник", "служащ"];

/// Whether a folded word is a post or the beginning of one: «начальнику», «зам», «замдиректора», «главный». A role and
/// «сотрудник» are none.
pub(crate) fn is_of_post(word: &str) -> bool {
    let post = |word: &str| {
        let general = |stem| ROLES.contains(&stem) || STAFF.contains(&stem);
        noun(word).is_some_and(|form| form.noun.kind == Kind::Office && !general(form.noun.stem))
    };
    post(word)
        || grade(word).is_some()
        || abbreviated(word).is_some_and(|whole| post(whole) || grade(whole).is_some())
        || word.strip_prefix("зам").is_some_and(post)
}

/// Looks a folded word up; of a compound («консультант-юрисконсульт») the first part counts, but for «пресс-служба».
pub(super) fn noun(word: &str) -> Option<Form> {
    let (_, word, _) = compound(word);
    let bucket = BY_LETTER.get(&word.chars().next()?)?;
    bucket.iter().find_map(|noun| {
        let ending = word.strip_prefix(noun.stem)?;
        let mut slots = 0;
        for (slot, candidate) in noun.declension.endings().iter().enumerate() {
            if *candidate == ending {
                slots |= 1 << slot;
            }
        }
        (slots != 0).then_some(Form { noun, slots })
    })
}

pub(super) fn is_head(noun: &Noun) -> bool {
    noun.kind == Kind::Office && HEADS.contains(&noun.stem)
}

pub(super) fn abbreviated(word: &str) -> Option<&'static str> {
    ABBREVIATIONS.iter().find(|(short, _)| *short == word).map(|(_, whole)| *whole)
}

pub(super) fn is_acting(word: &str) -> bool {
    matches!(word, "и.о" | "врио")
}

pub(super) fn grade(word: &str) -> Option<&'static str> {
    GRADES.iter().copied().find(|stem| word.strip_prefix(stem).is_some_and(|ending| ADJECTIVE.contains(&ending)))
}

/// The words after which a noun is governed, so that it opens nothing.
pub(super) fn is_preposition(word: &str) -> bool {
    const PREPOSITIONS: &[&str] = &[
        "без",
        "в",
        "во",
        "для",
        "до",
        "за",
        "из",
        "к",
        "ко",
        "на",
        "над",
        "о",
        "об",
        "от",
        "по",
        "под",
        "при",
        "про",
        "с",
        "со",
        "у",
        "через",
    ];
    PREPOSITIONS.contains(&word)
}

const ADJECTIVE: &[&str] = &[
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ей",
    "ую", "юю", "ых", "их", "ыми", "ими",
];

/// A word without its adjective ending; `None` when it has none.
pub(super) fn adjective_stem(word: &str) -> Option<&str> {
    let stem = ADJECTIVE.iter().filter_map(|ending| word.strip_suffix(ending)).min_by_key(|stem| stem.len())?;
    (stem.chars().count() >= 2).then_some(stem)
}

/// Whether the word looks like an adjective in the nominative singular of this gender.
pub(super) fn agrees(word: &str, gender: Gender) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match gender {
        Gender::Masculine => ends(&["ый", "вой", "ской", "тной"]) || softened(word, "й"),
        Gender::Feminine => ends(&["ая", "яя"]),
        Gender::Neuter => ends(&["ое", "ее"]),
    }
}

/// Whether the word ends as adjectives in «-ий», «-ие» do; «мероприятий», «развитие» are nouns.
fn softened(word: &str, last: &str) -> bool {
    const ENDINGS: &[&str] = &["ки", "хи", "жи", "ши", "щи", "чи", "нни", "дни", "тни", "шни", "жни"];
    word.strip_suffix(last).is_some_and(|stem| ENDINGS.iter().any(|ending| stem.ends_with(ending)))
}

/// An active participle: «осуществляющий». The noun after it is its object.
pub(super) fn is_participle(word: &str) -> bool {
    ["щий", "щая", "щее", "щие"].iter().any(|ending| word.ends_with(ending)) && grade(word).is_none()
}

pub(super) fn is_plural_adjective(word: &str) -> bool {
    word == "все" || word.ends_with("ые") || softened(word, "е")
}

/// Whether an office begins here: «начальник …», «главный бухгалтер», «финансовый директор».
pub(super) fn opens_office(word: &str, next: &str) -> bool {
    let office = |word: &str| noun(word).is_some_and(|form| form.noun.kind == Kind::Office && form.is_singular());
    office(word) || grade(word).is_some() || is_acting(word) || (adjective_stem(word).is_some() && office(next))
}

/// «первый» in the genitive; `None` for a word of another form.
pub(super) fn genitive_adjective(word: &str) -> Option<String> {
    let soft = || word.strip_suffix("ий").map(|stem| format!("{stem}его"));
    word.strip_suffix("ый").map(|stem| format!("{stem}ого")).or_else(soft)
}

/// An adjective in a governed case («правового», «кадровой», «финансовым») put into the nominative.
pub(super) fn nominative_adjective(word: &str, gender: Gender) -> Option<String> {
    let (stem, soft) =
        ["ого", "ым", "ой"].iter().find_map(|ending| word.strip_suffix(ending)).map(|stem| (stem, false)).or_else(
            || ["его", "им", "ей"].iter().find_map(|ending| word.strip_suffix(ending)).map(|stem| (stem, true)),
        )?;
    let velar = stem.ends_with(['к', 'г', 'х']);
    let hissing = stem.ends_with(['ш', 'щ', 'ж', 'ч']);
    let ending = match gender {
        Gender::Masculine if soft || velar || hissing => "ий",
        Gender::Masculine => "ый",
        Gender::Feminine if soft && !velar && !hissing => "яя",
        Gender::Feminine => "ая",
        Gender::Neuter if soft && !velar => "ее",
        Gender::Neuter => "ое",
    };
    Some(format!("{stem}{ending}"))
}
