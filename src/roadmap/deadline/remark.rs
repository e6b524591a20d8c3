//! Remarks in brackets behind a deadline: «13.04.2023 (исполнено)», «х (в плане субъекта РФ)».

use super::{Deadline, Due, InvalidReason, Slip, grammar, plain_date};
use crate::roadmap::act;

/// A text without the remark at its end, and the remark with its brackets; `None` if the text does not end with one, or
/// is nothing but one.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.strip_suffix('.').unwrap_or(text);
    let mut depth = 0_u32;
    for (at, bracket) in end.rmatch_indices(['(', ')']) {
        if depth == 0 && at + 1 != end.len() {
            return None;
        }
        depth = if bracket == ")" { depth + 1 } else { depth.checked_sub(1)? };
        if depth == 0 {
            let (before, remark) = text.split_at_checked(at)?;
            return Some((before.trim_end(), remark)).filter(|(before, _)| !before.is_empty());
        }
    }
    None
}

/// What the text says without the remark at its end. A remark with a figure other than those of the acts that it cites
/// may name another deadline: such a text is not read.
pub(super) fn read_without(text: &str) -> Option<Deadline> {
    let (before, remark) = split(text)?;
    if has_figures(remark) {
        return None;
    }
    match plain_date(before).unwrap_or_else(|| grammar::read(before)) {
        Deadline::Invalid(InvalidReason::Unreadable | InvalidReason::SeveralDates) => None,
        Deadline::Due(Due { slip: Some(Slip { kind, corrected }), date, precision, start }) => {
            let slip = Some(Slip { kind, corrected: format!("{corrected} {remark}") });
            Some(Deadline::Due(Due { date, precision, start, slip }))
        }
        other => Some(other),
    }
}

/// Whether a remark has a figure outside the citations of acts.
fn has_figures(remark: &str) -> bool {
    let cited = act::find_acts(remark);
    let is_cited = |at: usize| cited.iter().any(|act| act.range.contains(&at));
    remark.char_indices().any(|(at, character)| character.is_ascii_digit() && !is_cited(at))
}
