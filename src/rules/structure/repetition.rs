//! Items that bear the very title of another one.

use crate::alignment::Means;
use crate::rules::{Context, Entry};

/// The item, known by its own title, whose title another one repeats.
pub(super) fn repeated<'a, 'c>(context: &'a Context<'c>, entry: &Entry) -> Option<&'a Entry<'c>> {
    let title = context.title(entry.index)?;
    let means = |index: usize| context.alignment.items.get(index).copied().flatten().map(|pair| pair.means);
    if title.is_empty() || !matches!(means(entry.index), None | Some(Means::Number)) {
        return None;
    }
    let known = |other: &&Entry| {
        other.index != entry.index && matches!(means(other.index), Some(Means::Title | Means::Implements))
    };
    context.entries.iter().filter(known).find(|other| context.title(other.index) == Some(title))
}
