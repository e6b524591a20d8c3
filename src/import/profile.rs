//! The profile that the document itself shows: a conditional part that is present makes its fact true.

use crate::alignment::Alignment;
use crate::import::draft::Draft;
use crate::import::grid::Place;
use crate::import::review::{Review, ReviewKind};
use crate::roadmap::{self, PROFILE_KEYS};
use crate::source::Source;
use crate::template::{Condition, Template};

/// Sets the facts whose parts are present; the document does not state them, so the review list says so.
///
/// `yaml` is the draft as it was written so far: the roadmap is aligned with the template as `kc check` does it.
pub fn assume(draft: &mut Draft, yaml: &str, template: &Template) {
    let reading = roadmap::read(&Source::new("import", yaml));
    let Some(roadmap) = reading.roadmap else { return };
    let alignment = Alignment::new(&roadmap, template);
    let mut present: Vec<u32> = Vec::new();
    for (heading, section) in template.headings().iter().zip(&alignment.headings) {
        present.extend(heading.footnote.filter(|_| section.is_some()));
    }
    for (entry, item) in template.entries().iter().zip(&alignment.entries) {
        present.extend(entry.item.footnote.filter(|_| item.is_some()));
    }
    let conditions: Vec<&'static str> =
        present.into_iter().filter_map(|number| fact(template.footnote(number)?.condition)).collect();
    draft.profile = PROFILE_KEYS.iter().copied().filter(|key| conditions.contains(key)).collect();
    for key in PROFILE_KEYS.iter().filter(|key| !draft.profile.contains(key)) {
        draft.review.push(Review::new(ReviewKind::MissingFact, Place::Document, format!("profile.{key}")));
    }
    if !draft.profile.is_empty() {
        let words = draft.profile.join(", ");
        draft.review.push(Review::new(ReviewKind::AssumedProfile, Place::Document, words));
    }
}

/// The key of the profile that a condition asks for; `None` where it asks for no fact about the body.
fn fact(condition: Condition) -> Option<&'static str> {
    match condition {
        Condition::Optional | Condition::Delegable => None,
        Condition::Services => Some("services"),
        Condition::LowGradedServices => Some("low_graded_services"),
        Condition::OwnHrService => Some("own_hr_service"),
        Condition::SupportMeasures => Some("support_measures"),
        Condition::StateControl => Some("state_control"),
        Condition::InternalIt => Some("internal_it"),
        Condition::InternalAccounting => Some("internal_accounting"),
        Condition::InternalFacilities => Some("internal_facilities"),
    }
}
