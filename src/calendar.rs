//! Working days of the official calendar: weekends, statutory holidays and the yearly transfers of days off.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::Deserialize;
use smol_str::SmolStr;

const RUSSIA: &str = include_str!("../schema/calendars/russia.yaml");

/// A production calendar as its file states it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// Version of the file format: 1.
    pub format: u32,
    /// Name by which the calendar is known.
    pub id: String,
    /// Title, as messages show it.
    pub title: String,
    /// The law that the holidays rest on.
    pub source: String,
    /// Holidays of every year.
    pub holidays: Vec<Holiday>,
    /// Transfers, year by year. Days of other years are not judged.
    pub years: Vec<CalendarYear>,
}

/// A holiday that returns every year (Labour Code of the Russian Federation, article 112, part 1).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Month, 1–12.
    pub month: u32,
    /// Days of the month.
    pub days: Vec<u32>,
    /// Name of the holiday, in Russian.
    pub title: SmolStr,
    /// The same in English.
    pub title_en: SmolStr,
}

/// The transfers of a year and the decree of the Government that makes them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// The decree.
    pub decree: SmolStr,
    /// Weekdays that are days off.
    pub days_off: Vec<ExtraDayOff>,
    /// Saturdays and Sundays that are working days.
    pub working_days: Vec<WorkingWeekend>,
}

/// A weekday that is a day off. Days are written year-month-day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraDayOff {
    /// The day.
    pub date: String,
    /// The Saturday or Sunday that the day off comes from.
    pub from: String,
    /// True where the Labour Code itself moves it (article 112, part 2), and not the decree of the year.
    #[serde(default)]
    pub by_law: bool,
}

/// A Saturday or Sunday that is a working day. Days are written year-month-day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkingWeekend {
    /// The day.
    pub date: String,
    /// The weekday that its day off goes to.
    pub to: String,
}

/// Where a day off on a weekday comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// The Saturday or Sunday.
    pub from: NaiveDate,
    /// True where the Labour Code itself moves it (article 112, part 2), and not the decree of the year.
    pub by_law: bool,
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff<'c> {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
    /// A statutory holiday.
    Holiday(&'c Holiday),
    /// A weekday made a day off by transfer.
    Transferred(Transfer),
}

/// A calendar whose dates were read.
#[derive(Debug, Clone)]
pub struct Calendar {
    holidays: BTreeMap<(u32, u32), Holiday>,
    years: BTreeMap<i32, SmolStr>,
    days_off: BTreeMap<NaiveDate, Transfer>,
    working_days: BTreeSet<NaiveDate>,
    /// All working days of the known years in order, worked out when they are first counted.
    working: OnceLock<Vec<NaiveDate>>,
}

/// A calendar file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum InvalidCalendar {
    /// Not YAML, or not of the format.
    #[error("the calendar is not of the format: {0}")]
    Format(String),
    /// A date that does not exist, or one outside its year.
    #[error("the calendar of {year} has an impossible date: {date}")]
    Date {
        /// The year in whose list it stands.
        year: i32,
        /// The date as written.
        date: String,
    },
}

impl Calendar {
    /// The built-in calendar of the Russian Federation, 2022–2026.
    ///
    /// # Errors
    /// Never for a released binary: a test reads it.
    pub fn russia() -> Result<Self, InvalidCalendar> {
        Self::parse(RUSSIA)
    }

    /// Reads a calendar file.
    ///
    /// # Errors
    /// The text is not of the format or names an impossible date.
    pub fn parse(text: &str) -> Result<Self, InvalidCalendar> {
        let file: CalendarFile =
            serde_saphyr::from_str(text).map_err(|error| InvalidCalendar::Format(error.to_string()))?;
        let mut calendar = Self {
            holidays: BTreeMap::new(),
            years: BTreeMap::new(),
            days_off: BTreeMap::new(),
            working_days: BTreeSet::new(),
            working: OnceLock::new(),
        };
        for holiday in &file.holidays {
            for day in &holiday.days {
                calendar.holidays.insert((holiday.month, *day), holiday.clone());
            }
        }
        for year in file.years {
            let day = |text: &str| {
                let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| date.year() == year.year);
                date.ok_or_else(|| InvalidCalendar::Date { year: year.year, date: text.to_owned() })
            };
            for extra in &year.days_off {
                let transfer = Transfer { from: day(&extra.from)?, by_law: extra.by_law };
                calendar.days_off.insert(day(&extra.date)?, transfer);
            }
            for working in &year.working_days {
                day(&working.to)?;
                calendar.working_days.insert(day(&working.date)?);
            }
            calendar.years.insert(year.year, year.decree);
        }
        Ok(calendar)
    }

    /// True when the calendar knows the year of the day; other days are not judged.
    pub fn knows(&self, date: NaiveDate) -> bool {
        self.years.contains_key(&date.year())
    }

    /// The decree that the calendar of a year rests on.
    pub fn decree(&self, year: i32) -> Option<&SmolStr> {
        self.years.get(&year)
    }

    /// Why the day is off; `None` for a working day and for a year that the calendar does not know.
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff<'_>> {
        if self.working().binary_search(&date).is_ok() { None } else { self.reason(date) }
    }

    /// Why the day is off, by the lists of the calendar.
    fn reason(&self, date: NaiveDate) -> Option<DayOff<'_>> {
        if !self.knows(date) || self.working_days.contains(&date) {
            return None;
        }
        if let Some(holiday) = self.holidays.get(&(date.month(), date.day())) {
            return Some(DayOff::Holiday(holiday));
        }
        if let Some(transfer) = self.days_off.get(&date) {
            return Some(DayOff::Transferred(*transfer));
        }
        match date.weekday() {
            Weekday::Sat => Some(DayOff::Saturday),
            Weekday::Sun => Some(DayOff::Sunday),
            _ => None,
        }
    }

    /// How many working days come after one day, up to and with another; `None` when a year between is not known. No days
    /// for a day that is not later.
    pub fn working_days_after(&self, date: NaiveDate, last: NaiveDate) -> Option<i64> {
        if !self.knows_all(date, last) {
            return None;
        }
        let until = |day: NaiveDate| self.working().partition_point(|working| *working <= day);
        i64::try_from(until(last).saturating_sub(until(date))).ok()
    }

    /// The first working day on or after a day; `None` when the calendar does not know one within its years.
    pub fn working_day_from(&self, date: NaiveDate) -> Option<NaiveDate> {
        let working = self.working();
        let found = *working.get(working.partition_point(|day| *day < date))?;
        self.knows_all(date, found).then_some(found)
    }

    /// The last working day on or before a day; `None` when the calendar does not know one within its years.
    pub fn working_day_until(&self, date: NaiveDate) -> Option<NaiveDate> {
        let working = self.working();
        let found = *working.get(working.partition_point(|day| *day <= date).checked_sub(1)?)?;
        self.knows_all(found, date).then_some(found)
    }

    /// True when the calendar knows the years of both days and all between.
    fn knows_all(&self, first: NaiveDate, last: NaiveDate) -> bool {
        (first.year()..=last.year()).all(|year| self.years.contains_key(&year))
    }

    /// All working days of the known years, in order.
    fn working(&self) -> &[NaiveDate] {
        self.working.get_or_init(|| {
            let known = self.years.keys().filter_map(|year| NaiveDate::from_ymd_opt(*year, 1, 1));
            let days = known.flat_map(|first| first.iter_days().take_while(move |day| day.year() == first.year()));
            days.filter(|day| self.reason(*day).is_none()).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Working days of the forty-hour week, as the production calendars of these years print them.
    #[test]
    fn years_have_their_published_number_of_working_days() {
        let calendar = Calendar::russia().unwrap();
        for (year, expected) in [(2022, 247), (2023, 247), (2024, 248), (2025, 247), (2026, 247)] {
            let days = day(year, 1, 1).iter_days().take_while(|date| date.year() == year);
            assert_eq!(days.filter(|date| calendar.day_off(*date).is_none()).count(), expected, "{year}");
        }
    }

    #[test]
    fn every_transfer_moves_a_weekend_day() {
        let file: CalendarFile = serde_saphyr::from_str(RUSSIA).unwrap();
        let calendar = Calendar::russia().unwrap();
        let read = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        for year in &file.years {
            for extra in &year.days_off {
                assert!(weekend(read(&extra.from)) && !weekend(read(&extra.date)), "{extra:?}");
                let holiday = |date: NaiveDate| calendar.holidays.contains_key(&(date.month(), date.day()));
                // The Labour Code itself moves no day off of the New Year holidays.
                assert!(!extra.by_law || (holiday(read(&extra.from)) && read(&extra.from).month() != 1), "{extra:?}");
            }
            for working in &year.working_days {
                let goes_to = |extra: &ExtraDayOff| extra.date == working.to && extra.from == working.date;
                assert!(weekend(read(&working.date)) && year.days_off.iter().any(goes_to), "{working:?}");
            }
        }
    }

    #[test]
    fn transfers_holidays_and_weekends_are_told_apart() {
        let calendar = Calendar::russia().unwrap();
        assert_eq!(calendar.day_off(day(2024, 11, 30)), Some(DayOff::Saturday));
        assert_eq!(calendar.day_off(day(2024, 12, 1)), Some(DayOff::Sunday));
        assert!(matches!(calendar.day_off(day(2024, 5, 1)), Some(DayOff::Holiday(_))));
        let transferred = |from, by_law| Some(DayOff::Transferred(Transfer { from, by_law }));
        assert_eq!(calendar.day_off(day(2024, 12, 31)), transferred(day(2024, 1, 7), false));
        assert_eq!(calendar.day_off(day(2023, 11, 6)), transferred(day(2023, 11, 4), true));
        assert_eq!(calendar.day_off(day(2024, 12, 28)), None, "a working Saturday");
        assert_eq!(calendar.day_off(day(2021, 1, 1)), None, "a year that the calendar does not know");
        assert_eq!(calendar.working_day_from(day(2024, 12, 29)), Some(day(2025, 1, 9)));
        assert_eq!(calendar.working_day_until(day(2024, 12, 31)), Some(day(2024, 12, 28)));
        assert_eq!(calendar.working_day_until(day(2022, 1, 1)), None, "before the first year of the calendar");
        assert_eq!(
            calendar.working_days_after(day(2024, 12, 27), day(2025, 1, 9)),
            Some(2),
            "28 December and 9 January"
        );
        assert_eq!(calendar.working_days_after(day(2024, 11, 29), day(2024, 12, 1)), Some(0), "a weekend");
        assert_eq!(calendar.working_days_after(day(2024, 11, 29), day(2024, 11, 29)), Some(0));
        assert_eq!(
            calendar.working_days_after(day(2021, 12, 30), day(2022, 1, 10)),
            None,
            "a year that the calendar does not know"
        );
    }
}
