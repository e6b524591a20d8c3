//! Wordings that a title may have in the place of the standard's, though the two do not count as one: the standard's «сотрудник»
//! is a «специалист» here and there, and every other «специалист» is none.

use crate::words::{Stem, StemSet, Synonyms};

/// The substitutes of a template.
#[derive(Debug, Default)]
pub struct Substitutes(Vec<Substitute>);

#[derive(Debug)]
struct Substitute {
    /// The standard's wording, as titles are compared.
    standard: StemSet,
    /// The words of each wording that may stand in its place, none folded into another.
    others: Vec<StemSet>,
}

impl Substitutes {
    /// From lists of wordings; the first of each is the standard's.
    pub(super) fn new(lists: &[Vec<String>], synonyms: &Synonyms) -> Self {
        let plain = Synonyms::default();
        let substitute = |list: &Vec<String>| {
            let (standard, others) = list.split_first()?;
            let others = others.iter().map(|text| plain.stems(text)).filter(|stems| !stems.is_empty());
            Some(Substitute { standard: synonyms.stems(standard), others: others.collect() })
        };
        Self(lists.iter().filter_map(substitute).collect())
    }

    /// True when a title has all words of a wording that may stand in the place of one of the standard's words.
    pub fn stand_for(&self, word: Stem, title: &str) -> bool {
        let mut lists = self.0.iter().filter(|list| list.standard.contains(word)).peekable();
        if lists.peek().is_none() {
            return false;
        }
        let own = Synonyms::default().stems(title);
        lists.flat_map(|list| &list.others).any(|other| other.common(&own) == other.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_of_a_substitute_are_needed() {
        let synonyms = Synonyms::new(&[vec!["кадрового подразделения", "кадровой службы"]]);
        let lists = [vec!["кадрового подразделения".to_owned(), "отдела кадров".to_owned()]];
        let substitutes = Substitutes::new(&lists, &synonyms);
        let standard = synonyms.stems("кадровой службы").iter().next().expect("a stem");
        assert!(substitutes.stand_for(standard, "план отдела государственной службы и кадров"));
        assert!(!substitutes.stand_for(standard, "план отдела государственной службы"));
        assert!(!substitutes.stand_for(crate::words::hash(&1), "план отдела кадров"));
    }
}
