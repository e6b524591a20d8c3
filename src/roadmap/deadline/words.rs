//! The words of deadlines. All are folded: lower case, ё as е.

use std::ops::RangeInclusive;

use super::Vagueness;

/// How the name of a month is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// «октября»: the form after a day.
    Genitive,
    /// Another case.
    OtherCase,
    /// «окт»
    Abbreviation,
    /// One letter off; holds the word that is meant.
    Misspelt(&'static str),
}

/// The cases of the months; January first. Nominative, genitive, dative, instrumental, prepositional.
const MONTHS: [[&str; 5]; 12] = [
    ["январь", "января", "январю", "январем", "январе"],
    ["февраль", "февраля", "февралю", "февралем", "феврале"],
    ["март", "марта", "марту", "мартом", "марте"],
    ["апрель", "апреля", "апрелю", "апрелем", "апреле"],
    ["май", "мая", "маю", "маем", "мае"],
    ["июнь", "июня", "июню", "июнем", "июне"],
    ["июль", "июля", "июлю", "июлем", "июле"],
    ["август", "августа", "августу", "августом", "августе"],
    ["сентябрь", "сентября", "сентябрю", "сентябрем", "сентябре"],
    ["октябрь", "октября", "октябрю", "октябрем", "октябре"],
    ["ноябрь", "ноября", "ноябрю", "ноябрем", "ноябре"],
    ["декабрь", "декабря", "декабрю", "декабрем", "декабре"],
];

/// Shortened names and their months.
const ABBREVIATIONS: [(&str, u32); 16] = [
    ("янв", 1),
    ("фев", 2),
    ("февр", 2),
    ("мар", 3),
    ("апр", 4),
    ("июн", 6),
    ("июл", 7),
    ("авг", 8),
    ("сен", 9),
    ("сент", 9),
    ("окт", 10),
    ("октяб", 10),
    ("ноя", 11),
    ("нояб", 11),
    ("дек", 12),
    ("декаб", 12),
];

/// How many letters a word has that is taken for a month with one letter wrong. Shorter ones are too like others:
/// «карта» is one letter off «марта».
const MISSPELT: RangeInclusive<usize> = 6..=10;

/// How many letters a word has that is taken for a month with two neighbouring letters swapped: «мрата».
const SWAPPED: RangeInclusive<usize> = 4..=5;

/// Phrases before a date or term, and what they say; a longer phrase stands before its own beginning.
const LEADS: [(&[&str], Lead); 22] = [
    (&["не", "позднее", "чем"], Lead::NotLater),
    (&["не", "позднее"], Lead::NotLater),
    (&["не", "позже"], Lead::NotLater),
    (&["не", "ранее"], Lead::From),
    (&["не", "раньше"], Lead::From),
    (&["в", "течение"], Lead::During),
    (&["в", "течении"], Lead::During),
    (&["на", "протяжении"], Lead::During),
    (&["в", "период", "с"], Lead::From),
    (&["в", "период"], Lead::Within),
    (&["начиная", "с"], Lead::From),
    (&["до"], Lead::Until),
    (&["к"], Lead::Until),
    (&["ко"], Lead::Until),
    (&["по"], Lead::NotLater),
    (&["в"], Lead::Within),
    (&["во"], Lead::Within),
    (&["на"], Lead::Within),
    (&["за"], Lead::About),
    (&["от"], Lead::From),
    (&["с"], Lead::From),
    (&["со"], Lead::From),
];

/// What the phrase before a date or term says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// до, к: before or through a term, the text does not say.
    Until,
    /// не позднее, по: through the term.
    NotLater,
    /// в, на, or nothing: inside the term.
    Within,
    /// в течение: inside the term, or some time long.
    During,
    /// с: begins with it.
    From,
    /// за: about it.
    About,
}

/// Words that make a deadline vague; a star stands for any ending. Where several apply, the first row decides.
const VAGUE: [(Vagueness, &[&str]); 4] = [
    (
        Vagueness::Recurring,
        &[
            "ежегод*",
            "ежекварт*",
            "ежемес*",
            "ежедекад*",
            "еженед*",
            "ежедн*",
            "ежечас*",
            "ежесуточ*",
            "ежеполуг*",
            "кажд*",
            "раз",
            "раза",
            "дважды",
            "трижды",
            "регуляр*",
            "периодич*",
            "систематич*",
            "поквартал*",
            "помесяч*",
            "отчетн*",
        ],
    ),
    (
        Vagueness::Open,
        &[
            "поэтапн*",
            "постоян*",
            "непрерыв*",
            "бессроч*",
            "необходим*",
            "надобност*",
            "потребност*",
            "мере",
            "течение",
            "течении",
            "протяжени*",
            "период*",
            "весь",
            "после",
            "момент*",
            "дат*",
            "определен*",
            "определяет*",
            "установлен*",
            "уточн*",
            "день",
            "дня",
            "дней",
            "дни",
            "числа",
            "числу",
            "недел*",
            "месяц*",
            "лет",
            "итогам",
            "результатам",
            "факту",
            "запрос*",
            "поступлени*",
            "случа*",
            "при",
            "ранее",
            "раньше",
            "согласно",
            "согласовани*",
            "соответстви*",
            "график*",
            "плану",
            "срочно",
            "немедленно",
            "незамедлительно",
            "окончани*",
            "завершени*",
        ],
    ),
    (
        Vagueness::Ambiguous,
        &[
            "начало",
            "начала",
            "началу",
            "начале",
            "середин*",
            "половин*",
            "учебн*",
            "весна",
            "весной",
            "лето",
            "летом",
            "осень",
            "осенью",
            "зима",
            "зимой",
        ],
    ),
    (Vagueness::YearMissing, &["текущ*", "следующ*", "этого", "сего", "т"]),
];

/// A part of the year or month that is counted or stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    TenDays,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// The number of a month, from 1, and how its name is written. Misspelt names are told apart only if `lenient`.
pub(super) fn month(word: &str, lenient: bool) -> Option<(u32, Form)> {
    let initial = word.chars().next()?;
    let exact = (1..).zip(&MONTHS).find_map(|(number, cases)| {
        if !cases.first()?.starts_with(initial) {
            return None;
        }
        let case = cases.iter().position(|&name| name == word)?;
        let form = if case == 1 { Form::Genitive } else { Form::OtherCase };
        Some((number, form))
    });
    exact
        .or_else(|| {
            ABBREVIATIONS.iter().find(|&&(name, _)| name == word).map(|&(_, number)| (number, Form::Abbreviation))
        })
        .or_else(|| lenient.then(|| misspelt_month(word)).flatten())
}

/// The month whose name, in some case, is one letter off; `None` if there are several.
fn misspelt_month(word: &str) -> Option<(u32, Form)> {
    let length = word.chars().count();
    let near: fn(&str, &str) -> bool = match length {
        _ if MISSPELT.contains(&length) => one_letter_off,
        _ if SWAPPED.contains(&length) => neighbours_swapped,
        _ => return None,
    };
    let mut near = (1..).zip(&MONTHS).filter_map(|(number, cases)| {
        let meant = cases.iter().find(|name| near(word, name))?;
        Some((number, *meant))
    });
    let (number, meant) = near.next()?;
    near.next().is_none().then_some((number, Form::Misspelt(meant)))
}

/// Whether two words differ by one letter: wrong, missing, added, or swapped with its neighbour.
fn one_letter_off(word: &str, name: &str) -> bool {
    // two bytes a Cyrillic letter
    if word.len().abs_diff(name.len()) > 2 {
        return false;
    }
    let (mut word, mut name) = (word.chars(), name.chars());
    loop {
        let (word_here, name_here) = (word.clone(), name.clone());
        match (word.next(), name.next()) {
            (None, None) => return false,
            (a, b) if a == b => {}
            (a, b) => {
                let wrong = word.as_str() == name.as_str();
                let missing = word_here.as_str() == name.as_str();
                let added = word.as_str() == name_here.as_str();
                let swapped = word.next() == b && name.next() == a && word.as_str() == name.as_str();
                return wrong || missing || added || swapped;
            }
        }
    }
}

/// Whether two words differ by two neighbouring letters that changed places.
fn neighbours_swapped(word: &str, name: &str) -> bool {
    word.len() == name.len() && one_letter_off(word, name) && {
        let differ = word.chars().zip(name.chars()).filter(|(a, b)| a != b).count();
        differ == 2
    }
}

/// «октября» of 10; empty if there is no such month.
pub(super) fn genitive(month: u32) -> &'static str {
    case(month, 1)
}

/// «октябрь» of 10; empty if there is no such month.
pub(super) fn nominative(month: u32) -> &'static str {
    case(month, 0)
}

fn case(month: u32, case: usize) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|number| MONTHS.get(number.checked_sub(1)?)?.get(case).copied())
        .unwrap_or_default()
}

/// What a word counts, and whether it is shortened («кв»).
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    Some(match word {
        "кв" | "кварт" => (Unit::Quarter, true),
        "пол" | "полуг" => (Unit::HalfYear, true),
        "год" | "года" | "году" | "годом" | "годе" => (Unit::Year, false),
        "половина" | "половине" | "половины" | "половину" => (Unit::HalfYear, false),
        _ if has_stem(word, "квартал", 2) => (Unit::Quarter, false),
        _ if has_stem(word, "полугоди", 2) => (Unit::HalfYear, false),
        _ if has_stem(word, "декад", 2) => (Unit::TenDays, false),
        _ if has_stem(word, "месяц", 1) => (Unit::Month, false),
        _ => return None,
    })
}

/// Whether a word is a stem with at most so many letters after it.
fn has_stem(word: &str, stem: &str, letters: usize) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending.chars().nth(letters).is_none())
}

/// The number of an ordinal: «первый», «второе», «третьем», «четвёртого».
pub(super) fn ordinal(word: &str) -> Option<u32> {
    [("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4)]
        .into_iter()
        .find(|(stem, _)| has_stem(word, stem, 4))
        .map(|(_, number)| number)
}

/// Whether a word is what is written after the figure of an ordinal: 1-й, 1-го.
pub(super) fn is_ordinal_ending(word: &str) -> bool {
    matches!(
        word,
        "й" | "ый"
            | "ий"
            | "ой"
            | "е"
            | "ое"
            | "го"
            | "ого"
            | "его"
            | "м"
            | "ом"
            | "ем"
            | "му"
            | "ому"
            | "я"
            | "ая"
    )
}

/// Whether a word marks one year.
pub(super) fn is_year_mark(word: &str) -> bool {
    matches!(word, "г" | "год" | "года" | "году" | "годом" | "годе")
}

/// Whether a word marks several years.
pub(super) fn is_plural_year_mark(word: &str) -> bool {
    matches!(word, "гг" | "годы" | "годов" | "годам" | "годах")
}

/// Whether a word says what is to be done in the «срок».
pub(super) fn is_carrying_out(word: &str) -> bool {
    matches!(word, "исполнения" | "выполнения" | "реализации" | "завершения")
}

/// The phrases that may stand before a date or term.
pub(super) fn leads() -> impl Iterator<Item = (&'static [&'static str], Lead)> {
    LEADS.iter().copied()
}

/// What the words make of a deadline, if any of them makes it vague.
pub(super) fn vagueness<'w>(words: &(impl Iterator<Item = &'w str> + Clone)) -> Option<Vagueness> {
    VAGUE
        .iter()
        .find(|(_, vague)| words.clone().any(|word| vague.iter().any(|pattern| matches(word, pattern))))
        .map(|&(vagueness, _)| vagueness)
}

/// Whether the words are an event and not a day: «до утверждения плана», «до принятия закона о бюджете».
pub(super) fn is_until_event<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    let (first, event) = (words.next(), words.next().unwrap_or_default());
    matches!(first, Some("до" | "к")) && ["ния", "нию", "тия", "тию"].iter().any(|ending| event.ends_with(ending))
}

/// Whether a word is the pattern or, if the pattern ends in a star, begins with it.
fn matches(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |stem| word.starts_with(stem))
}
