//! The parts of the template that a footnote asks for only of some bodies, held against the profile.

use crate::finding::Finding;
use crate::message::Message;
use crate::rules::{Context, Rule};
use crate::source::Located;
use crate::template::Footnote;

use super::absence::Absence;

/// A footnote whose condition a key of the profile decides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Conditional<'c> {
    footnote: &'c Footnote,
    key: &'static str,
    /// What the profile says of it.
    pub(super) stated: Option<&'c Located<bool>>,
}

impl<'c> Conditional<'c> {
    /// `None` for a footnote that asks for no fact about the body.
    pub(super) fn new(context: &Context<'c>, footnote: &'c Footnote) -> Option<Self> {
        let key = footnote.condition.profile_key()?;
        Some(Self { footnote, key, stated: context.stated(footnote.condition) })
    }

    /// Completes a finding: its message is given `footnote` and `key`, and the profile is shown where it says something.
    pub(super) fn complete(&self, context: &Context, finding: Finding) -> Finding {
        let number = i64::from(self.footnote.number);
        let finding =
            finding.with("footnote", number).with("key", self.key).basis(context.footnote_basis(self.footnote.number));
        let Some(stated) = self.stated else { return finding.cause("not stated") };
        let label = if stated.value { "profile-affirms" } else { "profile-denies" };
        finding.related(stated.span, Message::new(label).with("footnote", number)).cause("stated")
    }
}

/// Findings about the absent parts of whose condition the profile says this; none when the profile could not be read.
pub(super) fn absent<'c>(rule: &Rule, context: &Context<'c>, stated: Option<bool>) -> Vec<Finding> {
    if context.damaged("profile") {
        return Vec::new();
    }
    let finding = |absence: &Absence<'c>| {
        let conditional = Conditional::new(context, absence.footnote?)?;
        let fits = conditional.stated.map(|stated| stated.value) == stated;
        fits.then(|| conditional.complete(context, absence.finding(rule, rule.id)))
    };
    context.absences().iter().filter_map(finding).collect()
}
