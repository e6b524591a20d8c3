//! Working days of the official calendar: weekends, statutory holidays and the yearly transfers of days off.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::Deserialize;

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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Month, 1–12.
    pub month: u32,
    /// Days of the month.
    pub days: Vec<u32>,
    /// Name of the holiday.
    pub title: String,
}

/// The transfers of a year and the decree of the Government that makes them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// The decree.
    pub decree: String,
    /// Weekdays that are days off.
    pub days_off: Vec<Transfer>,
    /// Saturdays and Sundays that are working days.
    pub working_days: Vec<Transfer>,
}

/// A day that the transfers change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// The day, as year-month-day.
    #[schemars(with = "String")]
    pub date: String,
    /// Where the day off comes from, in Russian.
    pub reason: String,
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff<'c> {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
    /// A statutory holiday, by its name.
    Holiday(&'c str),
    /// A weekday made a day off by transfer, with the reason.
    Transferred(&'c str),
}

/// A calendar whose dates were read.
#[derive(Debug, Clone)]
pub struct Calendar {
    holidays: BTreeMap<(u32, u32), String>,
    years: BTreeMap<i32, String>,
    days_off: BTreeMap<NaiveDate, String>,
    working_days: BTreeMap<NaiveDate, String>,
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
            working_days: BTreeMap::new(),
            working: OnceLock::new(),
        };
        for holiday in &file.holidays {
            for day in &holiday.days {
                calendar.holidays.insert((holiday.month, *day), holiday.title.clone());
            }
        }
        for year in file.years {
            for (transfers, days) in
                [(&year.days_off, &mut calendar.days_off), (&year.working_days, &mut calendar.working_days)]
            {
                for transfer in transfers {
                    let date = NaiveDate::parse_from_str(&transfer.date, "%Y-%m-%d")
                        .ok()
                        .filter(|date| date.year() == year.year);
                    let date =
                        date.ok_or_else(|| InvalidCalendar::Date { year: year.year, date: transfer.date.clone() })?;
                    days.insert(date, transfer.reason.clone());
                }
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
    pub fn decree(&self, year: i32) -> Option<&str> {
        self.years.get(&year).map(String::as_str)
    }

    /// Why the day is off; `None` for a working day and for a year that the calendar does not know.
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff<'_>> {
        if !self.knows(date) || self.working_days.contains_key(&date) {
            return None;
        }
        if let Some(title) = self.holidays.get(&(date.month(), date.day())) {
            return Some(DayOff::Holiday(title));
        }
        if let Some(reason) = self.days_off.get(&date) {
            return Some(DayOff::Transferred(reason));
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
            days.filter(|day| self.day_off(*day).is_none()).collect()
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
    fn transfers_holidays_and_weekends_are_told_apart() {
        let calendar = Calendar::russia().unwrap();
        assert_eq!(calendar.day_off(day(2024, 11, 30)), Some(DayOff::Saturday));
        assert_eq!(calendar.day_off(day(2024, 12, 1)), Some(DayOff::Sunday));
        assert!(matches!(calendar.day_off(day(2024, 5, 1)), Some(DayOff::Holiday(_))));
        assert!(matches!(calendar.day_off(day(2024, 12, 31)), Some(DayOff::Transferred(_))));
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
