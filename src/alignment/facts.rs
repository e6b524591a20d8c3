//! The facts about a body that its roadmap shows: a conditional part that is present makes its fact true.

use crate::roadmap::PROFILE_KEYS;
use crate::template::Template;

use super::Alignment;

impl Alignment<'_> {
    /// Keys of the profile whose parts of the template are present in the roadmap, in the order of the format.
    pub fn shown_facts(&self, template: &Template) -> Vec<&'static str> {
        let headings = template.headings().iter().zip(&self.headings);
        let headings = headings.filter_map(|(heading, section)| heading.footnote.filter(|_| section.is_some()));
        let entries = template.entries().iter().zip(&self.entries);
        let entries = entries.filter_map(|(entry, item)| entry.item.footnote.filter(|_| item.is_some()));
        let present = headings.chain(entries);
        let shown: Vec<&str> =
            present.filter_map(|number| template.footnote(number)?.condition.profile_key()).collect();
        PROFILE_KEYS.iter().copied().filter(|key| shown.contains(key)).collect()
    }
}
