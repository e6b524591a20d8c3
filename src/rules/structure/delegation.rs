//! Items that the region took over into its own plan, and the acts by which it did.

use crate::roadmap::act::{self, find_acts};
use crate::roadmap::model::RegionalAct;
use crate::rules::{Context, Entry};
use crate::source::{Located, Span};
use crate::spelling;
use crate::template::{Condition, Footnote, TemplateEntry};

/// What the roadmap says of the region's act that took an item over.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cover<'c> {
    /// An act with number and date.
    Complete,
    /// An act that lacks its number or its date, and where it names the item.
    Incomplete(&'c RegionalAct, &'c Located<String>),
    /// Nothing.
    Nothing,
}

/// The footnote by which the region may take an item of the template over.
pub(super) fn delegable<'c>(context: &Context<'c>, entry: &TemplateEntry) -> Option<&'c Footnote> {
    let mut footnotes = entry.footnotes.iter().filter_map(|number| context.template.footnote(*number));
    footnotes.find(|footnote| footnote.condition == Condition::Delegable)
}

/// True for an act with a number other than «б/н».
pub(super) fn is_numbered(act: &RegionalAct) -> bool {
    act.number.as_ref().is_some_and(|number| is_number(&number.value))
}

/// The act of the region that covers an item of the template, by the template's number.
pub(super) fn cover<'c>(context: &Context<'c>, number: &str) -> Cover<'c> {
    let acts = &context.roadmap.regional_acts;
    let named = acts.iter().filter_map(|act| {
        let covered = act.covers.iter().find(|covered| bare_number(&covered.value) == number)?;
        Some((act, covered))
    });
    let mut incomplete = Cover::Nothing;
    for (act, covered) in named {
        if is_numbered(act) && act.date.is_some() {
            return Cover::Complete;
        }
        if matches!(incomplete, Cover::Nothing) {
            incomplete = Cover::Incomplete(act, covered);
        }
    }
    incomplete
}

/// True for an item that the region may take over and that an act with number and date covers.
pub(crate) fn is_taken_over(context: &Context, entry: &Entry) -> bool {
    let delegable = entry.template.filter(|template| delegable(context, template).is_some());
    delegable.is_some_and(|template| matches!(cover(context, &template.item.number), Cover::Complete))
}

/// The items that the acts of the region are said to cover, and their numbers. What a configuration says stands in no
/// place of the roadmap.
pub(crate) fn covered<'c>(context: &Context<'c>) -> impl Iterator<Item = (&'c Located<String>, &'c str)> {
    let covers = context.roadmap.regional_acts.iter().flat_map(|act| &act.covers);
    let written = covers.filter(|covered| covered.span != Span::default());
    written.map(|covered| (covered, bare_number(&covered.value)))
}

/// A number without the dot at its end.
fn bare_number(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// Where the mark x of a delegated item stands.
pub(super) fn mark_place(entry: &Entry) -> Span {
    let responsible = entry.item.responsible.as_ref().map_or(entry.place(), |responsible| responsible.span);
    entry.item.deadline.as_ref().map_or(responsible, |deadline| deadline.span)
}

/// True for a text that cites an act by number and date: «распоряжение Правительства … от 13.10.2023 № 588-р». The act that
/// approves the roadmap is the body's own, and a draft is none.
pub(super) fn cites_act(context: &Context, text: &str) -> bool {
    let own = context.roadmap.act.as_ref();
    let is_own = |cited: &act::ActReference| {
        own.and_then(|own| own.number.as_ref().zip(own.date.as_ref()))
            .is_some_and(|(number, date)| cited.is(None, &number.value, Some(date.value)))
    };
    let first = text.split_whitespace().next().unwrap_or_default();
    let draft = spelling::fold(first).starts_with("проект");
    !draft && find_acts(text).iter().any(|act| act.date.is_some() && is_number(&act.number) && !is_own(act))
}

/// False for «б/н».
pub(super) fn is_number(text: &str) -> bool {
    text.contains(|character: char| character.is_ascii_digit())
}
