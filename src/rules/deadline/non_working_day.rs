//! A deadline on a weekend, a holiday or a transferred day off.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::calendar::DayOff;
use crate::finding::{Finding, Severity};
use crate::message::{Argument, Message};
use crate::rules::{Context, Need, Page, Rule, RuleGroup};

use super::stated::{self, names_day};

pub(crate) static RULE: Rule = Rule {
    id: "non-working-day",
    group: RuleGroup::Deadline,
    severity: Severity::Note,
    page: Page { russian: include_str!("non_working_day.ru.md"), english: include_str!("non_working_day.en.md") },
    needs: &[Need::Dates, Need::Calendar],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    stated::dated(context)
        .filter(|(entry, ..)| names_day(entry))
        .filter_map(|(entry, deadline, due)| {
            let day_off = context.calendar.day_off(due.date)?;
            let message = Message::new("non-working-day")
                .with("deadline", due.date)
                .with("reason", reason(day_off))
                .with("nearest", nearest(context, due.date)?);
            let basis = Message::new("basis-day-off").with("source", source(context, due.date, day_off));
            Some(rule.finding_for(entry, deadline.span, message).basis(basis).cause("day off"))
        })
        .collect()
}

/// Why the day is off.
fn reason(day_off: DayOff) -> Message {
    match day_off {
        DayOff::Saturday => Message::new("day-off-saturday"),
        DayOff::Sunday => Message::new("day-off-sunday"),
        DayOff::Holiday(holiday) => {
            Message::new("day-off-holiday").with("title_ru", &holiday.title).with("title_en", &holiday.title_en)
        }
        DayOff::Transferred(transfer) => {
            let id =
                if transfer.from.weekday() == Weekday::Sat { "day-off-after-saturday" } else { "day-off-after-sunday" };
            Message::new(id).with("from", transfer.from)
        }
    }
}

/// What makes the day a day off: the Labour Code, or the decree of the year that transfers it.
fn source(context: &Context, date: NaiveDate, day_off: DayOff) -> Argument {
    let decree = || context.calendar.decree(date.year()).map(Argument::from);
    let article = match day_off {
        DayOff::Saturday | DayOff::Sunday => "labour-code-weekend",
        DayOff::Holiday(_) | DayOff::Transferred(_) => "labour-code-holiday",
    };
    let moved_by_decree = matches!(day_off, DayOff::Transferred(transfer) if !transfer.by_law);
    moved_by_decree.then(decree).flatten().unwrap_or_else(|| Message::new(article).into())
}

/// The working days next to a day off that lie within the period of the roadmap; else those that the calendar knows.
fn nearest(context: &Context, date: NaiveDate) -> Option<Message> {
    let (before, after) = (context.calendar.working_day_until(date), context.calendar.working_day_from(date));
    let inside = |day: &NaiveDate| {
        let period = context.roadmap.period.as_ref();
        period.is_none_or(|period| (period.from.value..=period.to.value).contains(day))
    };
    let (before, after) = match (before.filter(inside), after.filter(inside)) {
        (None, None) => (before, after),
        inside => inside,
    };
    Some(match (before, after) {
        (Some(before), Some(after)) => Message::new("working-days").with("before", before).with("after", after),
        (day, other) => Message::new("working-day").with("day", day.or(other)?),
    })
}
