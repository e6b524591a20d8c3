//! What the roadmap states as a deadline, as the rules of the group look at it.

use crate::roadmap::deadline::{Deadline, Due, Precision};
use crate::roadmap::model::StatedDeadline;
use crate::rules::{Context, Entry};
use crate::source::Located;

/// The longest part of a deadline that a message quotes, in characters; real ones are shorter.
const MAX_QUOTED_CHARS: usize = 60;

/// The items with a deadline of their own, in the order of the file, but for the marks of an empty cell.
pub(super) fn stated<'e, 'c>(
    context: &'e Context<'c>,
) -> impl Iterator<Item = (&'e Entry<'c>, &'c Located<StatedDeadline>)> + use<'e, 'c> {
    let own = context.entries.iter().filter(|entry| !entry.delegated);
    own.filter_map(|entry| Some((entry, entry.item.deadline.as_ref()?)))
        .filter(|(_, deadline)| !deadline.value.is_blank())
}

/// The items with a deadline of their own that names a day, in the order of the file.
pub(super) fn dated<'e, 'c>(
    context: &'e Context<'c>,
) -> impl Iterator<Item = (&'e Entry<'c>, &'c Located<StatedDeadline>, &'c Due)> + use<'e, 'c> {
    stated(context).filter_map(|(entry, deadline)| match &deadline.value.deadline {
        Deadline::Due(due) => Some((entry, deadline, due)),
        _ => None,
    })
}

/// True when the item is due on a day that the roadmap names, not at the end of a month, quarter or year.
pub(super) fn names_day(entry: &Entry) -> bool {
    let deadline = entry.item.deadline.as_ref().map(|deadline| &deadline.value.deadline);
    matches!(deadline, Some(Deadline::Due(Due { precision: Precision::Day, .. })))
}

/// The words of a deadline as a message quotes them: on one line, shortened where they are no deadline at all.
pub(super) fn quoted(deadline: &StatedDeadline) -> String {
    let text = deadline.text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MAX_QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
