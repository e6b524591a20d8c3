//! Sets of stems: how much two texts have in common.

use std::sync::Arc;

use super::{Stem, Word};

/// The stems of a text. Cheap to clone.
#[derive(Debug, Clone, Default, Eq)]
pub struct StemSet {
    /// Sorted, each once.
    stems: Arc<[Stem]>,
    signature: Signature,
}

impl PartialEq for StemSet {
    /// Most sets that differ have other signatures.
    fn eq(&self, other: &Self) -> bool {
        self.signature == other.signature && self.stems == other.stems
    }
}

/// What a set of stems surely lacks: a bit for each stem, the same for stems that share it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signature(u64);

impl StemSet {
    /// The set of the words' stems.
    pub fn new(words: &[Word]) -> Self {
        words.iter().map(|word| word.stem).collect()
    }

    /// How many stems the set has.
    pub fn len(&self) -> usize {
        self.stems.len()
    }

    /// True without any stem.
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// True when the stem is in the set.
    pub fn contains(&self, stem: Stem) -> bool {
        self.signature.may_have(stem) && self.stems.binary_search(&stem).is_ok()
    }

    /// The stems, sorted.
    pub fn iter(&self) -> impl Iterator<Item = Stem> {
        self.stems.iter().copied()
    }

    /// How many stems both sets have.
    pub fn common(&self, other: &Self) -> usize {
        if Arc::ptr_eq(&self.stems, &other.stems) {
            return self.len();
        }
        let (mut left, mut right) = (&*self.stems, &*other.stems);
        let mut count = 0;
        while let (Some((a, after_a)), Some((b, after_b))) = (left.split_first(), right.split_first()) {
            count += usize::from(a == b);
            // Both step on where they are equal.
            (left, right) = (if a <= b { after_a } else { left }, if b <= a { after_b } else { right });
        }
        count
    }

    /// Dice similarity: twice the common stems by the sum of both sizes; 0 for two empty sets.
    #[expect(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
    pub fn dice(&self, other: &Self) -> f64 {
        let sizes = self.len() + other.len();
        if sizes == 0 { 0.0 } else { 2.0 * self.common(other) as f64 / sizes as f64 }
    }

    /// No less than [`StemSet::dice`], and many times as fast: a bit of one signature that the other lacks stands for a
    /// stem, at least, that the other set lacks.
    #[expect(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
    pub fn dice_at_most(&self, other: &Self) -> f64 {
        let shared = |left: &Self, right: &Self| left.len() - left.signature.lacking(right.signature);
        let common = shared(self, other).min(shared(other, self));
        let sizes = self.len() + other.len();
        if sizes == 0 { 0.0 } else { 2.0 * common as f64 / sizes as f64 }
    }

    /// The part of this set's stems that the other one has, from 0 to 1; 0 for an empty set.
    #[expect(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
    pub fn covered_by(&self, other: &Self) -> f64 {
        if self.is_empty() { 0.0 } else { self.common(other) as f64 / self.len() as f64 }
    }

    /// The stems of both sets.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    /// The stems that the other set lacks.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self::sorted(self.iter().filter(|stem| !other.contains(*stem)).collect())
    }

    /// The set of stems that are sorted, each once.
    fn sorted(stems: Vec<Stem>) -> Self {
        let signature = stems.iter().copied().collect();
        Self { stems: stems.into(), signature }
    }

    /// What the set surely lacks.
    pub fn signature(&self) -> Signature {
        self.signature
    }
}

impl Signature {
    fn bit(stem: Stem) -> u64 {
        1 << (stem >> 58)
    }

    /// False for a stem that the set surely lacks.
    pub fn may_have(self, stem: Stem) -> bool {
        self.0 & Self::bit(stem) != 0
    }

    /// False for a set of which this one surely lacks a stem.
    pub fn may_have_all(self, other: Self) -> bool {
        other.lacking(self) == 0
    }

    /// How many stems of the set, at least, the other one lacks.
    pub fn lacking(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones() as usize
    }
}

impl FromIterator<Signature> for Signature {
    fn from_iter<I: IntoIterator<Item = Self>>(signatures: I) -> Self {
        Self(signatures.into_iter().fold(0, |bits, signature| bits | signature.0))
    }
}

impl FromIterator<Stem> for Signature {
    fn from_iter<I: IntoIterator<Item = Stem>>(stems: I) -> Self {
        Self(stems.into_iter().fold(0, |bits, stem| bits | Self::bit(stem)))
    }
}

impl FromIterator<Stem> for StemSet {
    fn from_iter<I: IntoIterator<Item = Stem>>(stems: I) -> Self {
        let mut stems: Vec<Stem> = stems.into_iter().collect();
        stems.sort_unstable();
        stems.dedup();
        Self::sorted(stems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Synonyms, hash};

    #[test]
    fn common_stems_are_counted_once() {
        let synonyms = Synonyms::default();
        let (a, b) = (synonyms.stems("план перечень отчет"), synonyms.stems("отчет план порядок акт"));
        assert_eq!((a.common(&b), b.common(&a), a.common(&a.clone())), (2, 2, 3));
        assert_eq!(a.common(&StemSet::default()), 0);
    }

    #[test]
    fn a_set_contains_its_stems_and_no_others() {
        let set: StemSet = (0..100).map(|number| hash(&number)).collect();
        assert!((0..100).all(|number| set.contains(hash(&number))));
        assert!(!(100..300).any(|number| set.contains(hash(&number))));
        let few: StemSet = (0..5).map(|number| hash(&number)).collect();
        assert!((2..10).contains(&few.signature.0.count_ones()), "stems share a bit by chance only");
        assert_eq!((few.common(&set), set.without(&few).len(), set.union(&few)), (5, 95, set.clone()));
        let bounded = |other: &StemSet| few.dice(other) <= few.dice_at_most(other);
        assert!(bounded(&set) && bounded(&few) && bounded(&set.without(&few)) && bounded(&StemSet::default()));
        assert!((few.dice_at_most(&few) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn dice_is_one_for_equal_and_nothing_for_strange_texts() {
        let synonyms = Synonyms::default();
        let (a, b) = (synonyms.stems("утвержден план"), synonyms.stems("сформирован перечень"));
        assert!((a.dice(&a) - 1.0).abs() < f64::EPSILON);
        assert!(a.dice(&b).abs() < f64::EPSILON);
        assert!(StemSet::default().dice(&StemSet::default()).abs() < f64::EPSILON);
    }
}
