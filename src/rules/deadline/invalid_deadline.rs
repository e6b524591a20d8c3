//! A deadline that is unreadable or impossible.

use chrono::{Datelike, Months, NaiveDate};

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline::{Deadline, InvalidReason, Precision, YEARS};
use crate::rules::{Context, Page, Rule, RuleGroup};

use super::stated;

const FEBRUARY: u32 = 2;

/// A year in which every month has as many days as it can have.
const LEAP_YEAR: i32 = 2024;

pub(crate) static RULE: Rule = Rule {
    id: "invalid-deadline",
    group: RuleGroup::Deadline,
    severity: Severity::Error,
    page: Page { russian: include_str!("invalid_deadline.ru.md"), english: include_str!("invalid_deadline.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    stated::stated(context)
        .filter_map(|(entry, deadline)| {
            let Deadline::Invalid(reason) = &deadline.value.deadline else { return None };
            let message = message(reason).with("deadline", stated::quoted(&deadline.value));
            Some(rule.finding_for(entry, deadline.span, message).cause("invalid"))
        })
        .collect()
}

fn message(reason: &InvalidReason) -> Message {
    match *reason {
        InvalidReason::Impossible { day, month, year } => {
            Message::new("invalid-deadline-impossible").with("reason", impossible(day, month, year))
        }
        InvalidReason::ImpossibleTerm { number, unit } => {
            Message::new("invalid-deadline-impossible").with("reason", impossible_term(number, unit))
        }
        InvalidReason::Reversed { start, end } => {
            Message::new("invalid-deadline-reversed").with("start", start).with("end", end)
        }
        InvalidReason::SeveralDates => Message::new("invalid-deadline-several"),
        InvalidReason::Unreadable => Message::new("invalid-deadline-unreadable"),
    }
}

/// Why there is no such day, month or year.
fn impossible(day: Option<u32>, month: Option<u32>, year: Option<i32>) -> Message {
    if let Some(month) = month.filter(|month| !(1..=12).contains(month)) {
        return Message::new("impossible-month").with("month", i64::from(month));
    }
    if let Some(year) = year.filter(|year| !YEARS.contains(year)) {
        let (first, last) = (i64::from(*YEARS.start()), i64::from(*YEARS.end()));
        return Message::new("impossible-year").with("year", i64::from(year)).with("first", first).with("last", last);
    }
    let Some(((day, month), days)) = day.zip(month).zip(month.and_then(|month| days_of_month(year, month))) else {
        return Message::new("impossible-date");
    };
    if day == 0 {
        return Message::new("impossible-day-zero");
    }
    let message = match year.filter(|_| month == FEBRUARY) {
        Some(year) => Message::new("impossible-day-february").with("year", i64::from(year)),
        None => Message::new("impossible-day").with("month", i64::from(month)),
    };
    message.with("days", i64::from(days))
}

/// How many days a month has; in any year, where none is stated.
fn days_of_month(year: Option<i32>, month: u32) -> Option<u32> {
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(LEAP_YEAR), month, 1)?;
    Some(first.checked_add_months(Months::new(1))?.pred_opt()?.day())
}

/// Why there is no such part of a year or month.
fn impossible_term(number: u32, unit: Precision) -> Message {
    let id = match unit {
        Precision::TenDays => "impossible-ten-days",
        Precision::Quarter => "impossible-quarter",
        Precision::HalfYear => "impossible-half-year",
        Precision::Day | Precision::Month | Precision::Year => "impossible-date",
    };
    Message::new(id).with("number", i64::from(number))
}
