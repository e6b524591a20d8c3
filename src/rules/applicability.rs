//! What a rule needs of a roadmap before it can look: one table, so that "passed" never means "could not look".

use chrono::NaiveDate;

use crate::message::Message;

use super::{Context, Rule};

/// What a roadmap or a run must have for a rule to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
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

/// Rules with what they need, besides a roadmap that can be read. A rule that is not listed always looks.
const NEEDS: &[(&str, &[Need])] = &[
    ("delegation-not-allowed", &[Need::Delegated]),
    ("missing-deadline", &[Need::OwnItems]),
    ("deadline-inversion", &[Need::Dates]),
    ("questionable-order", &[Need::Dates]),
    ("same-day-dependency", &[Need::Dates]),
    ("deadline-before-act", &[Need::ActDate, Need::Dates]),
    ("deadline-outside-period", &[Need::Period, Need::Dates]),
    ("non-working-day", &[Need::Dates, Need::Calendar]),
    ("missing-responsible", &[Need::OwnItems]),
    ("outside-working-group", &[Need::WorkingGroup, Need::Responsible]),
    ("position-mismatch", &[Need::WorkingGroup, Need::Responsible]),
    ("ambiguous-responsible", &[Need::WorkingGroup, Need::Responsible]),
    ("idle-member", &[Need::WorkingGroup]),
    ("insufficient-rank", &[Need::Responsible]),
    ("collective-responsible", &[Need::Responsible]),
    ("shared-with-collective", &[Need::Responsible]),
    ("missing-document", &[Need::OwnItems]),
    ("wrong-document-kind", &[Need::Documents]),
    ("mismatched-document", &[Need::Documents]),
    ("repealed-act", &[Need::Documents]),
    ("unused-waiver", &[Need::Waivers]),
    ("invalid-waiver", &[Need::Waivers]),
    ("expired-waiver", &[Need::AsOf, Need::Waivers]),
];

/// Rules about those who answer that do not ask whose roadmap it is, or report nothing that hangs on it.
const WITHOUT_BODY: &[&str] = &[
    "missing-responsible",
    "missing-working-group",
    "collective-responsible",
    "outside-working-group",
    "position-mismatch",
];

/// True for a rule that holds positions and units against the name of the body, where that could not be read.
pub(super) fn lacks_body(rule: &Rule, context: &Context) -> bool {
    context.damaged("body") && rule.group.id() == "responsible" && !WITHOUT_BODY.contains(&rule.id)
}

/// Why a rule cannot look at a roadmap; `None` when it can.
pub(super) fn hindrance(rule: &Rule, context: &Context, as_of: Option<NaiveDate>) -> Option<Message> {
    if lacks_body(rule, context) {
        return Some(Message::new("not-applicable-body"));
    }
    let listed = NEEDS.iter().find(|(id, _)| *id == rule.id).map_or(&[][..], |(_, needs)| needs);
    // Every rule of execution asks what is late, or done, by a day.
    let execution = (rule.group.id() == "execution").then_some(&Need::AsOf);
    let missing = execution.into_iter().chain(listed).find(|need| !is_met(**need, context, as_of));
    missing.map(|need| Message::new(reason(*need)))
}

fn is_met(need: Need, context: &Context, as_of: Option<NaiveDate>) -> bool {
    let roadmap = context.roadmap;
    let mut dates = context.entries.iter().filter_map(|entry| entry.due);
    match need {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn needs_are_those_of_rules_that_exist() {
        for (id, _) in NEEDS {
            assert!(RULES.iter().any(|rule| rule.id == *id), "{id}");
        }
    }
}
