//! The documents that are about another item than their own.

use crate::rules::{Context, Entry};
use crate::template::{Template, TemplateEntry};
use crate::words::{Signature, Stem, StemSet, Word};

/// Words that tell the other item from the document's own and stand in the document: fewer may be chance.
const LEAST_WORDS: usize = 2;
/// The longest wording of a kind of document has so many words.
const WORDS_OF_A_KIND: usize = 4;
/// The part, in percent, of the words that tell the other item which must stand in the document, and of the document's
/// foreign words which the other item must explain.
const LEAST_PERCENT: usize = 80;
/// The same part of the foreign words in a document that the other item has word for word.
const LEAST_PERCENT_OF_COPY: usize = 50;

/// A document that is about another item of the roadmap.
#[derive(Debug)]
pub(crate) struct CopiedDocument {
    /// Index of the item whose document it is.
    pub(super) entry: usize,
    /// Index of the item that it is about.
    pub(super) other: usize,
    /// True when the other item has the same document.
    pub(super) same: bool,
    /// The words of the document that tell the other item from its own.
    pub(super) telling: Vec<Stem>,
}

/// The documents of a roadmap that are about another item, in the order of the file.
pub(crate) fn copies(context: &Context) -> Vec<CopiedDocument> {
    let subjects: Vec<Subject> = context.entries.iter().map(|entry| Subject::new(context, entry)).collect();
    let copy = |subject: &Subject| {
        let Likeness { other, copy, telling, .. } = copied(subject, &subjects)?;
        Some(CopiedDocument { entry: subject.entry.index, other: other.entry.index, same: copy, telling })
    };
    subjects.iter().filter_map(copy).collect()
}

/// An item, the words that it is about, and what its document says besides its form.
struct Subject<'c> {
    standard: &'c Template,
    entry: &'c Entry<'c>,
    /// The item's title; the template's title and document, where it has a counterpart there.
    texts: [Option<&'c StemSet>; 3],
    /// The document, the words of its form among them.
    document: Option<&'c StemSet>,
    /// Signature of the texts.
    about: Signature,
    /// Signature of the texts and the document.
    said: Signature,
}

/// An item that a document of another one is about.
struct Likeness<'s> {
    other: &'s Subject<'s>,
    /// True when the other item has the same document.
    copy: bool,
    /// The words of the document that tell the other item from its own.
    telling: Vec<Stem>,
    /// How many words of the document are in the other item's title or in the template.
    explained: usize,
}

impl<'c> Subject<'c> {
    fn new(context: &'c Context, entry: &'c Entry) -> Self {
        let template = |text: fn(&TemplateEntry) -> &StemSet| entry.template.map(text);
        let texts =
            [context.title(entry.index), template(|template| &template.title), template(|template| &template.document)];
        let document = context.document(entry.index).filter(|_| !is_bare(context, entry));
        let signature =
            |sets: &mut dyn Iterator<Item = &'c StemSet>| -> Signature { sets.map(StemSet::signature).collect() };
        let about = signature(&mut texts.into_iter().flatten());
        let said = [about, signature(&mut document.into_iter())].into_iter().collect();
        Self { standard: context.template, entry, texts, document, about, said }
    }

    /// The words that the document says besides its form, in the order of sets.
    fn words(&self) -> impl Iterator<Item = Stem> {
        self.document.into_iter().flat_map(StemSet::iter).filter(|stem| !self.standard.form.contains(*stem))
    }

    fn texts(&self) -> impl Iterator<Item = &'c StemSet> {
        self.texts.into_iter().flatten()
    }

    /// The words of the items of the same stage in other blocks.
    fn stage(&self) -> Option<&'c StemSet> {
        self.entry.template.map(|template| &template.stage)
    }

    /// The words of the template's heading around the item.
    fn block(&self) -> Option<&'c StemSet> {
        let section = &self.entry.template?.section;
        self.standard.heading(section).map(|heading| &heading.stems)
    }

    /// True when the item is about the word.
    fn is_about(&self, stem: Stem) -> bool {
        self.about.may_have(stem) && self.texts().any(|text| text.contains(stem))
    }

    /// True when the item or its document has the word.
    fn says(&self, stem: Stem) -> bool {
        self.said.may_have(stem) && (self.is_about(stem) || self.document.is_some_and(|words| words.contains(stem)))
    }
}

/// True for a document that says no more than its kind: «План» may be that of any item.
fn is_bare(context: &Context, entry: &Entry) -> bool {
    let Some(document) = entry.item.document.as_ref().map(|document| document.value.as_str()) else { return false };
    // No kind of the template has more words. Most documents have so many more that counting spaces tells.
    let long = || memchr::memchr_iter(b' ', document.as_bytes()).nth(2 * WORDS_OF_A_KIND).is_some();
    let short = || !long() && document.split_whitespace().nth(WORDS_OF_A_KIND).is_none();
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let bare = |text: Option<&str>| text.is_some_and(|kind| letters(kind) == letters(document));
    short()
        && context
            .template
            .named_documents(document)
            .first()
            .is_some_and(|named| bare(document.get(named.range.clone())))
}

/// The item that a document was copied from, when it is surely about that one and not about its own.
fn copied<'s>(own: &Subject, subjects: &'s [Subject<'s>]) -> Option<Likeness<'s>> {
    // Most documents are the standard's own, which has no foreign words.
    if own.document == own.texts[2] {
        return None;
    }
    // What items of the same stage say in other blocks may be said here too: «профили сегментов» of 3.1.2 in 3.5.2.
    let is_foreign = |stem: Stem| !own.is_about(stem) && !own.stage().is_some_and(|stage| stage.contains(stem));
    if own.entry.item.damaged || !own.words().any(is_foreign) {
        return None;
    }
    let about: Vec<Stem> = own.words().filter(|stem| own.is_about(*stem)).collect();
    let foreign: Vec<Stem> = own.words().filter(|stem| is_foreign(*stem)).collect();
    // A document with one of the words that tell its own item from the other is about its own item too.
    let signature: Signature = about.iter().copied().collect();
    let is_told_apart = |other: &Subject| about.iter().any(|stem| !other.is_about(*stem));
    // Few others may have all of those words and enough of the foreign ones: to look at the rest is far slower.
    let strange: Signature = foreign.iter().copied().collect();
    let may_be_like = |other: &Subject| {
        let unexplained = strange.lacking(other.said);
        other.about.may_have_all(signature) && enough(foreign.len() - unexplained, foreign.len(), LEAST_PERCENT)
    };
    let is_other = |other: &Subject| {
        !std::ptr::eq(other.entry, own.entry)
            && !other.entry.item.damaged
            && (about.is_empty() || !is_summed_up(own, other))
    };
    let others = subjects.iter().filter(|other| may_be_like(other) && is_other(other) && !is_told_apart(other));
    let alike = others.filter_map(|other| likeness(own, &foreign, other));
    alike.max_by_key(|likeness| {
        (likeness.copy, likeness.explained, likeness.telling.len(), usize::MAX - likeness.other.entry.index)
    })
}

/// True where the other item sums up in its section what is done in this one's: one report on satisfaction proves 3.1.3 and
/// 1.8.
fn is_summed_up(own: &Subject, other: &Subject) -> bool {
    let (Some(mine), Some(theirs)) = (own.entry.template, other.entry.template) else { return false };
    let index = |entry: &TemplateEntry| own.standard.index(&entry.item.number);
    let leads = |(before, after): (usize, usize)| {
        own.standard.order.edges().iter().any(|edge| (edge.before, edge.after) == (before, after))
    };
    mine.section != theirs.section && index(mine).zip(index(theirs)).is_some_and(leads)
}

fn likeness<'s>(own: &Subject, foreign: &[Stem], other: &'s Subject<'s>) -> Option<Likeness<'s>> {
    let mut unexplained = 0;
    for stem in foreign {
        unexplained += usize::from(!other.says(*stem));
        if !enough(foreign.len() - unexplained, foreign.len(), LEAST_PERCENT) {
            return None;
        }
    }
    let mut telling_own =
        own.texts().flat_map(StemSet::iter).filter(|stem| !own.standard.form.contains(*stem) && !other.is_about(*stem));
    let copy = own.words().eq(other.words());
    // A local item, and one whose every word the other has too, may well have a document in words of its own.
    let standard = own.entry.template.is_some() && telling_own.next().is_some();
    let is_text = |text: &&StemSet| own.words().eq(text.iter().filter(|stem| !own.standard.form.contains(*stem)));
    let literal = copy || other.texts.iter().skip(1).flatten().any(is_text);
    if !literal && !standard {
        return None;
    }
    let telling = if copy { telling_in_copy(foreign, other) } else { None };
    let of_block = || if literal { telling_of_block(own, foreign, other) } else { None };
    let of_item = || if literal { telling_of_item(own, foreign, other) } else { None };
    let telling = telling.or_else(|| telling_in_text(own, other)).or_else(of_block).or_else(of_item)?;
    if !standard && names_own_beside(own, &telling) {
        return None;
    }
    let explained = own.words().filter(|stem| other.is_about(*stem)).count();
    Some(Likeness { other, copy, telling, explained })
}

/// True for a document that names what its own item is about beside what the other one is about, though in the same words: the
/// procedure of keeping a register is about the register (1.4, 1.5), and one order may approve both: «реестра процессов и
/// порядка его ведения», «порядка ведения и реестра процессов», «порядка ведения и о формировании реестра процессов».
fn names_own_beside(own: &Subject, telling: &[Stem]) -> bool {
    /// The ending of «об утверждении», «о формировании»: what follows is approved or made itself.
    const OF_AN_ACT: &str = "ии";
    let Some(text) = own.entry.item.document.as_ref().map(|document| document.value.as_str()) else { return false };
    let words = own.standard.synonyms.words(text);
    let is_own = |word: &Word| own.is_about(word.stem) && !own.standard.form.contains(word.stem);
    let Some(first) = words.iter().position(is_own) else { return false };
    let told = words.iter().position(|word| telling.contains(&word.stem));
    let before = first.checked_sub(1).and_then(|before| text.get(words.get(before)?.range.clone()));
    let beside =
        words.get(first).and_then(|word| text.get(..word.range.start)).is_some_and(|text| text.ends_with(" и "));
    told.is_none_or(|told| first < told) || beside || before.is_some_and(|word| word.ends_with(OF_AN_ACT))
}

/// The foreign words of a literal copy that the other item is about, when they are enough to say whose text it is.
fn telling_in_copy(foreign: &[Stem], other: &Subject) -> Option<Vec<Stem>> {
    let telling: Vec<Stem> = foreign.iter().copied().filter(|stem| other.is_about(*stem)).collect();
    (telling.len() >= LEAST_WORDS && enough(telling.len(), foreign.len(), LEAST_PERCENT_OF_COPY)).then_some(telling)
}

/// The foreign words of a literal copy that name the subject of the other item's block, when every foreign word is of the
/// other item, and its own item is about the subject of another block, of which the document says nothing: «услуг» under
/// «меры государственной поддержки». Here one word is enough.
fn telling_of_block(own: &Subject, foreign: &[Stem], other: &Subject) -> Option<Vec<Stem>> {
    let (mine, theirs) = (own.block()?, other.block()?);
    let unsaid = |stem: Stem| own.is_about(stem) && !theirs.contains(stem) && !other.says(stem);
    if !mine.iter().any(unsaid) || !foreign.iter().all(|stem| other.is_about(*stem)) {
        return None;
    }
    // A section that goes by another name in the roadmap may be about both.
    let named = own.standard.synonyms.stems(&own.entry.section.title.value);
    let of_block = |stem: &Stem| theirs.contains(*stem) && !mine.contains(*stem) && !named.contains(*stem);
    let telling: Vec<Stem> = foreign.iter().copied().filter(of_block).collect();
    (!telling.is_empty()).then_some(telling)
}

/// The foreign words of a literal copy that name the subject of the other item by the template, when that is of the same
/// block and every foreign word is of it: «сегментация» under «оценка». Here one word is enough, since the document says
/// nothing of what its own item is about.
fn telling_of_item(own: &Subject, foreign: &[Stem], other: &Subject) -> Option<Vec<Stem>> {
    let (mine, theirs) = (own.entry.template?, other.entry.template?);
    if mine.section != theirs.section || !foreign.iter().all(|stem| other.is_about(*stem)) {
        return None;
    }
    // «О назначении» is not of one stem with «назначен».
    let of_item = |stem: &Stem| theirs.title.contains(*stem) || theirs.document.contains(*stem);
    let telling: Vec<Stem> = foreign.iter().copied().filter(of_item).collect();
    (!telling.is_empty()).then_some(telling)
}

/// The words that tell the other item, by its title or by the template, when nearly all of them stand in the document.
fn telling_in_text(own: &Subject, other: &Subject) -> Option<Vec<Stem>> {
    let telling = other.texts().filter_map(|text| {
        let telling: Vec<Stem> =
            text.iter().filter(|stem| !own.standard.form.contains(*stem) && !own.is_about(*stem)).collect();
        let in_document = |stem: &Stem| own.document.is_some_and(|words| words.contains(*stem));
        let present: Vec<Stem> = telling.iter().copied().filter(in_document).collect();
        (present.len() >= LEAST_WORDS && enough(present.len(), telling.len(), LEAST_PERCENT)).then_some(present)
    });
    telling.max_by_key(Vec::len)
}

fn enough(part: usize, whole: usize, percent: usize) -> bool {
    part * 100 >= whole * percent
}
