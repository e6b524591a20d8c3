//! The list for programs: versioned JSON. Dates are year-month-day, names are never translated.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use crate::overdue::list::{Grouping, Part};
use crate::overdue::{State, Tally, Term};

use super::OverdueReport;
use crate::report::json::line;

/// Version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct JsonTerm<'t> {
    path: &'t str,
    body: &'t str,
    section: &'t str,
    item: &'t str,
    title: &'t str,
    deadline: Option<NaiveDate>,
    due: Option<NaiveDate>,
    stated: Option<&'t str>,
    /// `state`, with `days` after or until the deadline, or with the `reason` why there is none.
    #[serde(flatten)]
    state: State,
    completed_later: Option<NaiveDate>,
    responsible: Vec<&'t str>,
    document: Option<&'t str>,
    /// Index of the group that the row stands under; an item with several responsible has a row for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<usize>,
}

#[derive(Serialize)]
struct JsonGroup<'g> {
    label: Option<&'g str>,
    body: &'g str,
    overdue: usize,
    longest_days: Option<i64>,
}

#[derive(Serialize)]
struct JsonHead<'h> {
    version: u32,
    as_of: NaiveDate,
    working_days: bool,
    within_days: Option<u32>,
    by: Option<&'h str>,
}

#[derive(Serialize)]
struct JsonTail<'t> {
    groups: Vec<JsonGroup<'t>>,
    summary: Tally,
}

pub(super) fn write(report: &mut OverdueReport, output: &mut dyn Write) -> io::Result<()> {
    let by = report.grouping.map(|grouping| match grouping {
        Grouping::Responsible => "responsible",
        Grouping::Body => "body",
        Grouping::Section => "section",
    });
    let head = JsonHead {
        version: VERSION,
        as_of: report.as_of,
        working_days: report.working_days,
        within_days: report.within,
        by,
    };
    let head = line(&head);
    write!(output, "{}", head.trim_end_matches('}'))?;
    for (part, name) in [(Part::Overdue, "overdue"), (Part::DueSoon, "due_soon"), (Part::NotDatable, "not_datable")] {
        write!(output, ",\n\"{name}\":[")?;
        rows(report, part, output)?;
        write!(output, "\n]")?;
    }
    let groups = report.listing.groups().iter().filter(|_| by.is_some());
    let tail = JsonTail {
        groups: groups
            .map(|group| JsonGroup {
                label: group.label.as_deref(),
                body: &group.body,
                overdue: group.overdue,
                longest_days: group.longest,
            })
            .collect(),
        summary: report.listing.tally,
    };
    let tail = line(&tail);
    writeln!(output, ",\n{}", tail.trim_start_matches('{'))
}

fn rows(report: &mut OverdueReport, part: Part, output: &mut dyn Write) -> io::Result<()> {
    let grouped = report.grouping.is_some();
    let mut separator = "\n";
    report.listing.each(part, &mut |group, term| {
        let row = row(term, grouped.then_some(group));
        write!(output, "{}{}", std::mem::replace(&mut separator, ",\n"), line(&row))
    })
}

fn row(term: &Term, group: Option<usize>) -> JsonTerm<'_> {
    JsonTerm {
        path: &term.path,
        body: &term.body,
        section: &term.section,
        item: &term.item,
        title: &term.title,
        deadline: term.deadline,
        due: term.due,
        stated: term.stated.as_deref(),
        state: term.state,
        completed_later: term.completed_later,
        responsible: term.responsible.iter().map(|entry| entry.shown.as_str()).collect(),
        document: term.document.as_deref(),
        group,
    }
}
