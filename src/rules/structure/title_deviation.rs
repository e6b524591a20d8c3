//! A title that lost or changed content words of the standard title.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::template::TemplateEntry;
use crate::words::StemSet;

use super::changed_meaning::{Change, changes};
use super::lost_words::lost;
use super::repetition::repeated;

pub(crate) static RULE: Rule = Rule {
    id: "title-deviation",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page { russian: include_str!("title_deviation.ru.md"), english: include_str!("title_deviation.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut findings = sections(rule, context);
    findings.extend(items(rule, context));
    findings
}

fn sections(rule: &Rule, context: &Context) -> Vec<Finding> {
    let pairs = context.sections.iter().zip(&context.alignment.sections);
    pairs
        .filter_map(|(section, pair)| {
            let heading = context.template.headings().get(pair.as_ref()?.template)?;
            let title = section.title.value.as_str();
            if has_all(&context.template.synonyms.stems(title), &heading.stems) {
                return None;
            }
            let words = lost(context.template, &heading.title, title, &[])?;
            let message = Message::new("title-deviation-section")
                .with("section", &section.number.value)
                .with("template", &heading.number)
                .with("words", words);
            let basis = Message::new("basis-heading").with("number", &heading.number).with("title", &heading.title);
            Some(rule.finding(section.title.span, message).basis(basis).cause("sections"))
        })
        .collect()
}

fn items(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in &context.entries {
        let Some((template, title)) = entry.template.zip(context.title(entry.index)) else { continue };
        if let Some(other) = named_for_another(context, entry, template, title) {
            findings.extend(misnamed(rule, context, entry, template, other));
            continue;
        }
        findings.extend(changed(rule, context, entry, template));
        if has_all(title, &template.title) {
            continue;
        }
        if let Some(other) = repeated(context, entry) {
            findings.push(copied(rule, context, entry, template, other));
            continue;
        }
        let others = carried_out_with(context, entry);
        let Some(words) = lost(context.template, &template.item.title, &entry.item.title.value, &others) else {
            continue;
        };
        let message = Message::new("title-deviation").with("template", &template.item.number).with("words", words);
        findings.push(
            rule.finding_for(entry, entry.item.title.span, message).basis(context.item_basis(entry)).cause("items"),
        );
    }
    findings
}

/// The item of the template whose very title an item bears that `implements` gives to another one, where nothing else
/// carries that one out.
fn named_for_another<'c>(
    context: &'c Context,
    entry: &Entry,
    template: &TemplateEntry,
    title: &StemSet,
) -> Option<&'c TemplateEntry> {
    entry.item.implements.as_ref()?;
    let subject = |entry: &TemplateEntry| entry.title.without(&context.template.negligible);
    if has_all(title, &subject(template)) {
        return None;
    }
    let own = title.without(&context.template.negligible);
    let mut borne = context.template.entries().iter().enumerate().filter(|(_, other)| subject(other) == own);
    let (index, other) = borne.next()?;
    (borne.next().is_none() && context.entry_of(index).is_none()).then_some(other)
}

/// An item whose key `implements` contradicts its title.
fn misnamed(
    rule: &Rule,
    context: &Context,
    entry: &Entry,
    template: &TemplateEntry,
    other: &TemplateEntry,
) -> Option<Finding> {
    let implements = entry.item.implements.as_ref()?;
    let message = Message::new("title-deviation-implements")
        .with("template", &template.item.number)
        .with("other", &other.item.number);
    let related = Message::new("title-deviation-implements-title").with("other", &other.item.number);
    let finding = rule
        .finding_for(entry, implements.span, message)
        .related(entry.item.title.span, related)
        .basis(context.item_basis(entry))
        .cause("implements");
    Some(finding)
}

/// What a title says otherwise by a word put in. One of several items may well be about a part.
fn changed<'c>(rule: &Rule, context: &Context<'c>, entry: &Entry<'c>, template: &TemplateEntry) -> Vec<Finding> {
    let title = &entry.item.title;
    let same_words = context.title(entry.index) == Some(&template.title);
    let changes = changes(&template.item.title, &title.value, same_words);
    if changes.is_empty() || !carried_out_with(context, entry).is_empty() {
        return Vec::new();
    }
    let finding = |change: Change| {
        let own = title.value.get(change.own.clone()).unwrap_or_default();
        let message = Message::new("title-deviation-changed")
            .with("template", &template.item.number)
            .with("own", own)
            .with("standard", change.standard);
        rule.finding_for(entry, context.place_in(title.span, &title.value, change.own), message)
            .basis(context.item_basis(entry))
            .cause("changed")
    };
    changes.into_iter().map(finding).collect()
}

/// An item known by its number: its title is that of another one.
fn copied(rule: &Rule, context: &Context, entry: &Entry, template: &TemplateEntry, other: &Entry) -> Finding {
    let message = Message::new("title-deviation-copied")
        .with("template", &template.item.number)
        .with("title", &template.item.title)
        .with("other", &other.item.number.value);
    let related = Message::new("nonstandard-entry-original").with("other", &other.item.number.value);
    rule.finding_for(entry, entry.item.title.span, message)
        .related(other.item.title.span, related)
        .basis(context.item_basis(entry))
        .cause("copied")
}

fn has_all(title: &StemSet, standard: &StemSet) -> bool {
    title.common(standard) == standard.len()
}

/// So many items that carry out one of the template are looked at together. An item is divided into a few parts.
const MOST_PARTS: usize = 16;

/// Titles of the other items that carry out the same item of the template: together they keep its words.
fn carried_out_with<'c>(context: &Context<'c>, entry: &Entry<'c>) -> Vec<&'c str> {
    let same = |other: &&Entry| {
        let pair = other.template.zip(entry.template);
        other.index != entry.index && pair.is_some_and(|(a, b)| std::ptr::eq(a, b))
    };
    context.entries.iter().filter(same).take(MOST_PARTS).map(|other| other.item.title.value.as_str()).collect()
}
