//! What a rule needs of a roadmap before it can look, so that "passed" never means "could not look".

use chrono::NaiveDate;

use crate::message::Message;

use super::{Context, Rule};

/// What a roadmap or a run must have for a rule to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The name of the body: positions and units are held against it.
    Body,
    /// A day on which the roadmap is looked at.
    AsOf,
    /// Items that the body carries out itself.
    OwnItems,
    /// Dated deadlines.
    Dates,
    /// Dated deadlines in years whose calendar is known.
    Calendar,
    /// The date of the act that approves the roadmap.
    ActDate,
    /// A period.
    Period,
    /// A working group.
    WorkingGroup,
    /// Items that name who answers.
    Responsible,
    /// Items that name a document.
    Documents,
    /// Items that are marked, or that an act is said to cover, as taken over by the region.
    Delegated,
    /// Waivers in the roadmap.
    Waivers,
}

/// True for a rule that holds positions and units against the name of the body, where that could not be read.
pub(super) fn lacks_body(rule: &Rule, context: &Context) -> bool {
    rule.needs.contains(&Need::Body) && !is_met(Need::Body, context, None)
}

/// Why a rule cannot look at a roadmap; `None` when it can.
pub(super) fn hindrance(rule: &Rule, context: &Context, as_of: Option<NaiveDate>) -> Option<Message> {
    let missing = rule.needs.iter().find(|need| !is_met(**need, context, as_of));
    missing.map(|need| Message::new(reason(*need)))
}

fn is_met(need: Need, context: &Context, as_of: Option<NaiveDate>) -> bool {
    let roadmap = context.roadmap;
    let mut dates = context.entries.iter().filter_map(|entry| entry.due);
    match need {
        Need::Body => !context.damaged("body"),
        Need::AsOf => as_of.is_some(),
        Need::OwnItems => context.own().next().is_some(),
        Need::Dates => dates.next().is_some(),
        Need::Calendar => dates.any(|date| context.calendar.knows(date)),
        Need::ActDate => roadmap.act.as_ref().is_some_and(|act| act.date.is_some()),
        Need::Period => roadmap.period.is_some(),
        Need::WorkingGroup => roadmap.working_group.is_some(),
        Need::Responsible => context.entries.iter().any(|entry| entry.item.responsible.is_some()),
        Need::Documents => context.entries.iter().any(|entry| entry.item.document.is_some()),
        Need::Delegated => {
            context.entries.iter().any(|entry| entry.delegated) || super::structure::covered(context).next().is_some()
        }
        Need::Waivers => !roadmap.waivers.is_empty(),
    }
}

fn reason(need: Need) -> &'static str {
    match need {
        Need::Body => "not-applicable-body",
        Need::AsOf => "not-applicable-as-of",
        Need::OwnItems => "not-applicable-own-items",
        Need::Dates => "not-applicable-dates",
        Need::Calendar => "not-applicable-calendar",
        Need::ActDate => "not-applicable-act-date",
        Need::Period => "not-applicable-period",
        Need::WorkingGroup => "not-applicable-working-group",
        Need::Responsible => "not-applicable-responsible",
        Need::Documents => "not-applicable-documents",
        Need::Delegated => "not-applicable-delegated",
        Need::Waivers => "not-applicable-waivers",
    }
}
