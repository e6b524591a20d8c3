//! A date or term, and the days that it covers.

use chrono::NaiveDate;

use super::{InvalidReason, Precision, existing_date};

/// Stands for a year that is not stated: what is impossible in it is impossible in every year.
const LEAP_YEAR: i32 = 2000;

/// A date or term as it is written: numbers are not checked yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub(super) span: Span,
    /// `None`: not stated.
    pub(super) year: Option<i32>,
}

/// What a term names inside its year.
#[derive(Debug, Clone, Copy)]
pub(super) enum Span {
    /// A number alone: the other end of the range says of what («с 1 по 15 марта», «I–II кварталы»).
    Bare(u32),
    Day {
        day: u32,
        month: u32,
    },
    TenDays {
        number: u32,
        month: u32,
    },
    Month(u32),
    Quarter(u32),
    HalfYear(u32),
    Year,
    /// A unit without number: «(до конца) квартала», «года».
    Unnumbered,
}

/// The first and the last day of a term.
pub(super) type Days = (NaiveDate, NaiveDate);

impl Term {
    /// A term whose year is not stated.
    pub(super) fn yearless(span: Span) -> Self {
        Self { span, year: None }
    }

    /// A term of a year in figures.
    pub(super) fn of_year(span: Span, year: u32) -> Option<Self> {
        let year = Some(i32::try_from(year).ok()?);
        Some(Self { span, year })
    }

    pub(super) fn precision(self) -> Precision {
        match self.span {
            Span::Bare(_) | Span::Day { .. } => Precision::Day,
            Span::TenDays { .. } => Precision::TenDays,
            Span::Month(_) => Precision::Month,
            Span::Quarter(_) => Precision::Quarter,
            Span::HalfYear(_) => Precision::HalfYear,
            Span::Year | Span::Unnumbered => Precision::Year,
        }
    }

    /// The days of a term whose year is stated; for one whose year is not, those in a leap year, to find what is
    /// impossible in every year.
    pub(super) fn days(self) -> Result<Days, InvalidReason> {
        let no_term = |number| InvalidReason::ImpossibleTerm { number, unit: self.precision() };
        match self.span {
            Span::Bare(_) | Span::Unnumbered => Err(InvalidReason::Unreadable),
            Span::Day { day, month } => {
                let date = existing_date(self.year.unwrap_or(LEAP_YEAR), month, day)
                    .ok_or_else(|| self.impossible(Some(day), Some(month)))?;
                Ok((date, date))
            }
            Span::TenDays { number, month } => {
                let (first, last) = self.months(month, month)?;
                let day = |day| existing_date(self.year.unwrap_or(LEAP_YEAR), month, day).unwrap_or(last);
                match number {
                    1 => Ok((first, day(10))),
                    2 => Ok((day(11), day(20))),
                    3 => Ok((day(21), last)),
                    _ => Err(no_term(number)),
                }
            }
            Span::Month(month) => self.months(month, month),
            Span::Quarter(number @ 1..=4) => self.months(number * 3 - 2, number * 3),
            Span::HalfYear(number @ 1..=2) => self.months(number * 6 - 5, number * 6),
            Span::Quarter(number) | Span::HalfYear(number) => Err(no_term(number)),
            Span::Year => self.months(1, 12),
        }
    }

    /// From the first day of a month to the last day of a month.
    fn months(self, from: u32, to: u32) -> Result<Days, InvalidReason> {
        let year = self.year.unwrap_or(LEAP_YEAR);
        let first = existing_date(year, from, 1);
        let last = (28..=31).rev().find_map(|day| existing_date(year, to, day));
        first.zip(last).ok_or_else(|| match self.span {
            Span::Month(month) | Span::TenDays { month, .. } => self.impossible(None, Some(month)),
            _ => self.impossible(None, None),
        })
    }

    fn impossible(self, day: Option<u32>, month: Option<u32>) -> InvalidReason {
        InvalidReason::Impossible { day, month, year: self.year }
    }

    /// The beginning of a range, completed from its end.
    pub(super) fn completed_from(self, end: Self) -> Self {
        let span = match (self.span, end.span) {
            (Span::Bare(day), Span::Day { month, .. }) => Span::Day { day, month },
            (Span::Bare(number), Span::TenDays { month, .. }) => Span::TenDays { number, month },
            (Span::Bare(number), Span::Quarter(_)) => Span::Quarter(number),
            (Span::Bare(number), Span::HalfYear(_)) => Span::HalfYear(number),
            (span, _) => span,
        };
        Self { span, year: self.year.or(end.year) }
    }
}
