//! How a deadline (срок) is read.
//!
//! A roadmap states a deadline as its authors wrote it: «30 октября 2024 г.», «до 30.12.2023», «IV квартал 2024 г.»,
//! «с 1 февраля по 1 марта 2024 г.», «ежеквартально», «х». [`parse`] turns the text into a [`Deadline`]: a day, the
//! reason why there is none, or the mark of a delegated item. It never guesses: a text that may mean two days is
//! [`Deadline::Vague`].
//!
//! Forms of a date follow ГОСТ Р 7.0.97-2016, 5.10 («05.06.2016», «5 июня 2016 г.»); the reverse order («2003.06.05»)
//! was allowed by ГОСТ Р 6.30-2003, 3.11, and `2003-06-05` is ISO 8601. Case, ё/е, kinds of blank, dash and quote,
//! soft hyphens, footnote marks, one trailing dot and a remark («13.04.2023 (исполнено)», «13.04.2023, ранее 01.02.2023»)
//! carry no meaning and are no [`Slip`]; but of a deadline that has been moved the new one counts («13.04.2023 (перенесён
//! на 01.06.2023)»).

mod forms;
mod grammar;
mod reader;
mod remark;
mod term;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// The longest text that is read, in characters; anything longer is no deadline. Real ones stay under 60.
pub const MAX_CHARS: usize = 500;

/// The years that a deadline may name; any other is a mistype.
pub const YEARS: RangeInclusive<i32> = 1900..=2100;

/// A deadline as a roadmap states it, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deadline {
    /// A single date, or the last day of a term or range.
    Due(Due),
    /// Understood, but names no day that can be checked.
    Vague(Vagueness),
    /// The mark of an item that the region carries out itself: a lone x.
    Delegated {
        /// Whose letter the mark is.
        script: MarkScript,
    },
    /// Cannot be a date.
    Invalid(InvalidReason),
}

/// A day by which an item is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day on which the item is still in time. «до 30.12.2023» includes the 30th, as its readers take it.
    pub date: NaiveDate,
    /// What the text names; for a range, what its end names.
    pub precision: Precision,
    /// The first day, if the text gives one: of a range, or of a term in which the work is done («в марте 2024 г.»).
    /// `None` for a single day and after «до», «не позднее», «к».
    pub start: Option<NaiveDate>,
    /// Set if the text was read but is written wrongly.
    pub slip: Option<Slip>,
}

/// What a deadline names, from the finest to the coarsest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// 30 октября 2024 г.
    Day,
    /// II декада октября 2024 г.: days 1–10, 11–20, or from 21 to the end of the month.
    TenDays,
    /// октябрь 2024 г.
    Month,
    /// IV квартал 2024 г.
    Quarter,
    /// II полугодие 2024 г.
    HalfYear,
    /// 2024 г.
    Year,
}

/// Why an understood deadline names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vagueness {
    /// Comes round again: «ежеквартально», «не реже 1 раза в год», also with a date («ежегодно до 31 декабря»).
    Recurring,
    /// Has no end, or one that hangs on something else: «постоянно», «по мере необходимости», «с 2024 года»,
    /// «в течение 10 рабочих дней».
    Open,
    /// Would be a day if the year were stated: «30 октября», «IV квартал», «до конца года».
    YearMissing,
    /// May mean two days. «до марта 2024 г.» ends before March by the letter, and with March in the mouth of many;
    /// likewise «к марту», «до 2024 года», «начало марта 2024 г.».
    Ambiguous,
}

/// Whose letter marks a delegated item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkScript {
    /// x, X
    Latin,
    /// х, Х
    Cyrillic,
    /// The sign × and its kin.
    Sign,
}

/// Why a text cannot be a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidReason {
    /// No such day, month or year: 31.11.2024, 30 февраля, 01.13.2024, 01.01.2204. Numbers as written.
    Impossible {
        /// The day of the month, if one is named.
        day: Option<u32>,
        /// The month from 1, if one is named.
        month: Option<u32>,
        /// The year, if one is named.
        year: Option<i32>,
    },
    /// No such part of a year or month: «V квартал 2024 г.», «3 полугодие».
    ImpossibleTerm {
        /// Its number as written.
        number: u32,
        /// What is counted.
        unit: Precision,
    },
    /// A range that ends before it begins.
    Reversed {
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// Several dates that are no range: «01.02.2024, 01.03.2024», «01.02.202401.03.2024».
    SeveralDates,
    /// None of the known forms. An empty text is unreadable too.
    Unreadable,
}

/// A deadline that was read although it is written wrongly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What is wrong; the first slip, if there are several.
    pub kind: SlipKind,
    /// The text with every slip mended and all else kept: «30 октября 2024 г.» for «30 октября , 2024 г.».
    pub corrected: String,
}

/// What is wrong with the writing of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SlipKind {
    /// A mark that does not belong: «30 октября , 2024 г.», «30..10.2024», «30.10.2024;».
    StrayPunctuation,
    /// A blank inside a date in figures: «30. 10. 2024».
    StraySpace,
    /// No blank between figures and a word: «30октября2024».
    MissingSpace,
    /// Not the dot between figures: «30,10,2024», «30/10/2024», «30 10 2024».
    WrongSeparator,
    /// «30.10.24»; read as 20yy.
    TwoDigitYear,
    /// «30 окт. 2024 г.»
    AbbreviatedMonth,
    /// «30 октябрь 2024 г.»
    WrongCase,
    /// «октября 2024 г.»: a day is missing, or the month stands in the wrong case. Read as the month.
    MissingDay,
    /// A month with one letter wrong, missing, added or swapped: «30 октебря 2024 г.».
    MisspeltMonth,
    /// «31.12.2024 г.г.», «31.12.2024 гг.»: the mark of several years after one.
    PluralYearMark,
    /// A letter that looks like another or like a digit: «3О.10.2024» with the letter О, «ІV квартал» with the
    /// Ukrainian І, «oктября» with a Latin o.
    LookalikeLetter,
}

impl Deadline {
    /// The day by which the item is due, if the text names one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Due(due) => Some(due.date),
            Self::Vague(_) | Self::Delegated { .. } | Self::Invalid(_) => None,
        }
    }

    /// Whether the text is the mark of a delegated item.
    #[must_use]
    pub fn is_delegated(&self) -> bool {
        matches!(self, Self::Delegated { .. })
    }

    /// A clean date.
    fn day(date: NaiveDate) -> Self {
        Self::Due(Due { date, precision: Precision::Day, start: None, slip: None })
    }
}

/// Reads a deadline. Any text is accepted; the time is linear in its length and bounded by [`MAX_CHARS`].
#[must_use]
pub fn parse(text: &str) -> Deadline {
    let text = text.trim();
    if let Some(deadline) = plain_date(text) {
        return deadline;
    }
    if text.is_empty() || text.chars().nth(MAX_CHARS).is_some() {
        return Deadline::Invalid(InvalidReason::Unreadable);
    }
    if let Some(script) = delegation_mark(text) {
        return Deadline::Delegated { script };
    }
    match grammar::read(text) {
        whole @ (Deadline::Vague(_) | Deadline::Invalid(InvalidReason::Unreadable | InvalidReason::SeveralDates)) => {
            remark::read_without(text, &whole).unwrap_or_else(|| remark::of_stage(text, whole))
        }
        read => read,
    }
}

/// Whether a deadline says of itself that the item was carried out: «13.04.2023 (исполнено)».
#[must_use]
pub fn says_done(text: &str) -> bool {
    remark::says_done(text)
}

/// Writes a date as officials do in figures: 13.04.2023.
#[must_use]
pub fn russian_date(date: NaiveDate) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// The two commonest forms, `dd.mm.yyyy` and `yyyy-mm-dd`, perhaps with a time, read without the grammar. `None`: some other form.
fn plain_date(text: &str) -> Option<Deadline> {
    // A table writes a day as 2024-03-01T00:00:00.
    let day = text.split_once('T').filter(|(_, time)| time.starts_with(|first: char| first.is_ascii_digit()));
    let day = day.filter(|(_, time)| time.bytes().all(|byte| byte.is_ascii_digit() || b":.Z".contains(&byte)));
    let bytes: &[u8; 10] = day.map_or(text, |(day, _)| day).as_bytes().try_into().ok()?;
    let (day, month, year) = match *bytes {
        [d1, d2, b'.', m1, m2, b'.', y1, y2, y3, y4] | [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            (number(&[d1, d2])?, number(&[m1, m2])?, number(&[y1, y2, y3, y4])?)
        }
        _ => return None,
    };
    let year = i32::try_from(year).ok()?;
    Some(match existing_date(year, month, day) {
        Some(date) => Deadline::day(date),
        None => Deadline::Invalid(InvalidReason::Impossible { day: Some(day), month: Some(month), year: Some(year) }),
    })
}

/// The value of a few ASCII digits; `None` if there is anything else.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |value, byte| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0')))
}

/// The date, if it exists and lies in [`YEARS`].
fn existing_date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    YEARS.contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

/// The script of a lone x; dots, quotes, brackets, blanks and footnote marks around it do not count, nor does a remark
/// behind it.
fn delegation_mark(text: &str) -> Option<MarkScript> {
    let mut letters = text.trim_start_matches(tokens::is_beside_the_point).chars();
    let script = mark_script(letters.next()?)?;
    let rest = letters.as_str();
    (rest.chars().all(tokens::is_beside_the_point) || remark::follows_mark(rest)).then_some(script)
}

fn mark_script(letter: char) -> Option<MarkScript> {
    match letter {
        'x' | 'X' => Some(MarkScript::Latin),
        'х' | 'Х' => Some(MarkScript::Cyrillic),
        '×' | '✕' | '✖' | '✗' | '✘' | '⨯' | '☓' => Some(MarkScript::Sign),
        _ => None,
    }
}
