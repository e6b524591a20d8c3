//! The timeline: all items by section on one axis of time. Only places are worked out here; the template draws them.

use chrono::{Datelike, NaiveDate};

use crate::locale::Locale;
use crate::message::Message;
use crate::overdue::State;
use crate::report::remarks::{ItemRow, RemarkSheet};

/// Where the axis begins in a drawing that is 1000 units wide; the numbers of the items stand before it.
const LEFT: i64 = 70;
/// Where it ends.
const RIGHT: i64 = 860;
/// Height of a line.
const ROW: i64 = 20;
/// Height of the head with the months.
const HEAD: i64 = 44;
/// Days that the day of the report may lie outside the deadlines and still be drawn.
const NEAR: i64 = 100;

/// A drawing of one roadmap.
pub(super) struct Timeline {
    pub(super) height: i64,
    /// First and last day with a deadline, for those who cannot see the drawing.
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) ticks: Vec<Tick>,
    pub(super) bands: Vec<Band>,
    pub(super) bars: Vec<Bar>,
    pub(super) arrows: Vec<Arrow>,
    /// The day of the report, the day of the act.
    pub(super) days: Vec<DayLine>,
}

/// A month on the axis.
pub(super) struct Tick {
    pub(super) x: i64,
    pub(super) label: String,
}

/// The heading of a section.
pub(super) struct Band {
    pub(super) y: i64,
    pub(super) title: String,
}

/// An item.
pub(super) struct Bar {
    pub(super) item: usize,
    pub(super) y: i64,
    /// Where it is due; where the axis begins, for one that has no day.
    pub(super) x: i64,
    /// Where it begins.
    pub(super) start: Option<i64>,
    /// Its look: `overdue`, `open`, `completed`, `undated`.
    pub(super) look: &'static str,
    /// The words beside it.
    pub(super) note: String,
    /// Whether they stand before it.
    pub(super) note_before: bool,
}

/// From the item that should be done before to the one that is due earlier.
pub(super) struct Arrow {
    pub(super) from: (i64, i64),
    pub(super) to: (i64, i64),
    pub(super) look: &'static str,
    /// The finding.
    pub(super) remark: usize,
    pub(super) point: usize,
}

/// A day that is marked from top to bottom.
pub(super) struct DayLine {
    pub(super) x: i64,
    pub(super) look: &'static str,
    pub(super) label: String,
    /// Whether the label stands before the line.
    pub(super) before: bool,
}

struct Axis {
    first: NaiveDate,
    days: i64,
}

impl Axis {
    fn x(&self, date: NaiveDate) -> i64 {
        LEFT + 12 + (date - self.first).num_days() * (RIGHT - LEFT - 24) / self.days
    }
}

impl Timeline {
    /// The drawing; `None` for a roadmap without a single date.
    pub(super) fn new(sheet: &RemarkSheet, as_of: NaiveDate, locale: &Locale) -> Option<Self> {
        let dates = || sheet.items.iter().flat_map(|item| [item.start, item.due, item.completed]).flatten();
        let (from, to) = (dates().min()?, dates().max()?);
        let near = |day: &NaiveDate| (from - *day).num_days() <= NEAR && (*day - to).num_days() <= NEAR;
        let shown_day = Some(as_of).filter(near);
        let signed = sheet.signed.filter(near);
        let all = || [Some(from), Some(to), shown_day, signed].into_iter().flatten();
        let first = all().min()?.with_day(1)?;
        let axis = Axis { first, days: (all().max()? - first).num_days().max(28) };
        let mut timeline = Self {
            height: 0,
            from,
            to,
            ticks: ticks(&axis, all().max()?, locale),
            bands: Vec::new(),
            bars: Vec::new(),
            arrows: Vec::new(),
            days: Vec::new(),
        };
        timeline.add_bars(sheet, &axis, locale);
        timeline.add_arrows(sheet);
        let lines = [(shown_day, "as-of", "timeline-as-of"), (signed, "signed", "timeline-signed")];
        timeline.days = lines
            .into_iter()
            .filter_map(|(day, look, id)| {
                let x = axis.x(day?);
                let label = locale.text(&Message::new(id).with("date", day?));
                Some(DayLine { x, look, label, before: x > i64::midpoint(LEFT, RIGHT) })
            })
            .collect();
        Some(timeline)
    }

    fn add_bars(&mut self, sheet: &RemarkSheet, axis: &Axis, locale: &Locale) {
        let mut y = HEAD + ROW / 2;
        let mut section = None;
        for (index, item) in sheet.items.iter().enumerate() {
            if section != Some(item.section) {
                section = Some(item.section);
                let row = sheet.sections.get(item.section);
                let title = row.map(|row| format!("{} {}", row.number, row.title)).unwrap_or_default();
                self.bands.push(Band { y, title });
                y += ROW + 2;
            }
            let x = item.due.map_or(LEFT + 12, |due| axis.x(due));
            self.bars.push(Bar {
                item: index,
                y,
                x,
                start: item.start.filter(|_| item.due.is_some()).map(|start| axis.x(start)),
                look: look(item),
                note: note(item, locale),
                note_before: x > LEFT + (RIGHT - LEFT) * 7 / 8,
            });
            y += ROW;
        }
        self.height = y + ROW / 2;
    }

    fn add_arrows(&mut self, sheet: &RemarkSheet) {
        for (remark_index, remark) in sheet.remarks.iter().enumerate() {
            for (point_index, point) in remark.points.iter().enumerate() {
                let ends = point.reversed_after.zip(point.item);
                let Some((before, after)) =
                    ends.and_then(|(before, after)| self.bars.get(before).zip(self.bars.get(after)))
                else {
                    continue;
                };
                self.arrows.push(Arrow {
                    from: (before.x, before.y),
                    to: (after.x, after.y),
                    look: if remark.rule == "deadline-inversion" { "must" } else { "should" },
                    remark: remark_index,
                    point: point_index,
                });
            }
        }
    }
}

impl Arrow {
    /// A bow from one mark to the other, so that arrows between neighbours stay apart from their lines.
    pub(super) fn path(&self) -> String {
        let ((x1, y1), (x2, y2)) = (self.from, self.to);
        let shift = if y2 >= y1 { 9 } else { -9 };
        let middle = i64::midpoint(x1, x2);
        format!(
            "M{x1} {} C{middle} {}, {} {}, {} {}",
            y1 + shift / 2,
            y1 + shift,
            middle,
            y2 - shift * 2,
            x2 + 4,
            y2 - shift
        )
    }
}

fn look(item: &ItemRow) -> &'static str {
    match item.state {
        State::Overdue { .. } => "overdue",
        State::Completed { .. } if item.due.is_some() => "completed",
        State::DueSoon { .. } | State::Later => "open",
        State::Completed { .. } | State::NotDatable { .. } => "undated",
    }
}

fn note(item: &ItemRow, locale: &Locale) -> String {
    match (item.due, item.state) {
        (Some(due), State::Overdue { .. }) => format!("{} · {}", locale.date(due), item.state_in_words(locale)),
        (Some(due), _) => locale.date(due),
        (None, _) => item.state_in_words(locale),
    }
}

/// The first days of months, so few that their names do not touch.
fn ticks(axis: &Axis, last: NaiveDate, locale: &Locale) -> Vec<Tick> {
    let months = (last - axis.first).num_days() / 30 + 1;
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| months / i64::from(*step) <= 14).unwrap_or(24);
    let mut ticks = Vec::new();
    let mut day = axis.first;
    while day <= last {
        let label = locale.text(
            &Message::new("timeline-month")
                .with("month", format!("{:02}", day.month()))
                .with("year", day.year().to_string()),
        );
        ticks.push(Tick { x: axis.x(day), label });
        match day.checked_add_months(chrono::Months::new(step)) {
            Some(next) => day = next,
            None => break,
        }
    }
    ticks
}
