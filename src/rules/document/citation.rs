//! What a text says of the acts that it cites.

use std::ops::Range;

use crate::roadmap::act::{ActKind, ActReference};
use crate::rules::Context;
use crate::spelling;

/// What a citation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The text relies on an act that may be the body's own.
    Relied,
    /// The text says that the act no longer holds.
    Replaced,
    /// The text names another issuer.
    Foreign,
}

/// Beginnings of words before an act that say that another one takes its place: «взамен приказа», «об отмене приказа».
const REPLACING: &[&str] = &["взамен", "вместо", "замен", "отмен", "утрат", "аннулир", "смен"];
/// Beginnings of the words right before an act that say that it was in force once: «ранее – приказ», «прежний приказ».
const FORMER: &[&str] =
    &["ранее", "прежн", "бывш", "раньше", "предыдущ", "предшеств", "стары", "изначальн", "первоначальн"];
/// Beginnings of words that may stand between: «ранее действовал приказ», «ранее был приказ».
const BETWEEN: &[&str] = &["действова", "был", "вместо", "редакци"];
/// Beginnings of words behind an act that say the same of it: «№ 272 (утратил силу)».
const REPLACED: &[&str] = &["утрати", "утр", "отменен", "заменен", "аннулирован", "недейств", "действовал"];
/// Beginnings of words that any body is called by.
const GENERIC: &[&str] = &[
    "министр",
    "министерств",
    "ведомств",
    "орган",
    "исполнительн",
    "власт",
    "государственн",
    "начальник",
    "руководител",
    "област",
    "края",
    "республик",
];
/// Beginnings of the words by which an issuer is known that stands behind the number of its act.
const ISSUERS: &[&str] = &[
    "мин",
    "правительств",
    "губернатор",
    "департамент",
    "комитет",
    "управлен",
    "служб",
    "агентств",
    "инспекци",
    "учрежден",
    "организаци",
    "администраци",
];
/// Words that begin what an act is about, and its date.
const PREPOSITIONS: &[&str] = &["о", "об", "обо", "от", "по", "за", "для", "в", "на", "с"];
/// How many letters at its end a word may change from case to case.
const ENDING: usize = 3;

/// What each of the acts that are cited in a text, in its order, is cited for. In an enumeration all are cited for what
/// the first is: «взамен приказов от … № 5, № 6».
pub(super) fn meanings(context: &Context, text: &str, cited: &[ActReference]) -> Vec<Meaning> {
    let region = context.roadmap.region.as_ref().map_or("", |region| region.value.as_str());
    let own: Vec<String> = [context.roadmap.body.value.as_str(), region].into_iter().flat_map(words).collect();
    let mut meanings = Vec::with_capacity(cited.len());
    let mut from = 0;
    for (index, act) in cited.iter().enumerate() {
        let until = cited.get(index + 1).map_or(text.len(), |next| next.range.start);
        let (before, after) = (part(text, from..act.range.start), part(text, act.range.end..until));
        let joined = words(before).all(|word| word == "и") && !before.contains(';');
        let named = words(cited_text(text, act)).next().is_some_and(|word| ActKind::parse(&word).is_some());
        from = act.range.end;
        let meaning = match meanings.last() {
            Some(&first) if joined && (!named || first == Meaning::Replaced) => first,
            _ => meaning(&own, before, cited_text(text, act), after),
        };
        meanings.push(meaning);
    }
    meanings
}

fn meaning(own: &[String], before: &str, act: &str, after: &str) -> Meaning {
    let before = before.rsplit([';', '\n']).next().unwrap_or_default();
    let before = before.rsplit(". ").next().unwrap_or_default();
    let after = after.split([';', '\n']).next().unwrap_or_default();
    let after = after.split(". ").next().unwrap_or_default();
    let earlier = |word: &String| word != "от" && !begins(word, BETWEEN);
    let before: Vec<String> = words(before).collect();
    let former = before.iter().rfind(|word| earlier(word)).is_some_and(|word| begins(word, FORMER));
    if former || before.iter().any(|word| begins(word, REPLACING)) || words(after).any(|word| begins(&word, REPLACED)) {
        return Meaning::Replaced;
    }
    let behind = issuer(after);
    let behind = if behind.first().is_some_and(|word| begins(word, ISSUERS)) { behind } else { Vec::new() };
    let issuer = issuer(act);
    let mut named = issuer.iter().chain(&behind);
    if is_spelt_out(own, &issuer) || named.all(|word| is_own(own, word)) { Meaning::Relied } else { Meaning::Foreign }
}

/// True for the full name of a body that goes by its short one, which tells only the first word of it: «Министерство
/// культуры и национальной политики» for «Минкультуры».
fn is_spelt_out(own: &[String], issuer: &[String]) -> bool {
    let ministry = issuer.iter().position(|word| word.starts_with("министерств"));
    let subject = ministry.and_then(|at| issuer.get(at + 1));
    let short = own.iter().filter(|word| !word.starts_with("минист")).filter_map(|word| word.strip_prefix("мин"));
    subject.is_some_and(|subject| short.into_iter().any(|rest| same_word(rest, subject)))
}

/// The words of a text up to a preposition or a mark, without the kind of the act.
fn issuer(text: &str) -> Vec<String> {
    let end = text.find(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '№' | '#' | '(' | ')' | ',' | '.') || spelling::is_quote(letter)
    });
    let named = words(part(text, 0..end.unwrap_or(text.len())));
    let named = named.filter(|word| ActKind::parse(word).is_none());
    named.take_while(|word| !PREPOSITIONS.contains(&word.as_str()) && word != "n").collect()
}

/// True for a word that does not speak against the body: one of its name or region, perhaps in another case, a word that
/// any body is called by, or a short form («Минкультуры»).
fn is_own(own: &[String], word: &str) -> bool {
    let short = || {
        // «Минтранса»: «транспорта».
        let rest = word.strip_prefix("мин")?.trim_end_matches(['а', 'ы', 'у', 'е', 'и']);
        let rest = Some(rest).filter(|rest| rest.chars().count() >= ENDING)?;
        own.iter().find(|own| same_word(own, rest) || own.starts_with(rest))
    };
    word == "и" || begins(word, GENERIC) || own.iter().any(|own| same_word(own, word)) || short().is_some()
}

/// True for two words that differ only in their endings.
fn same_word(left: &str, right: &str) -> bool {
    let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    same >= ENDING && left.chars().count().max(right.chars().count()) <= same + ENDING
}

fn begins(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

fn cited_text<'t>(text: &'t str, act: &ActReference) -> &'t str {
    part(text, act.range.clone())
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// The words of a text, folded.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !spelling::is_letter(letter)).filter(|word| !word.is_empty()).map(spelling::fold)
}
