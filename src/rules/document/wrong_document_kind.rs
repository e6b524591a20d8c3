//! A document of a kind that does not prove the item.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::template::{DocumentKind, Template, TemplateItem};

use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "wrong-document-kind",
    group: RuleGroup::Document,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("wrong_document_kind.ru.md"),
        english: include_str!("wrong_document_kind.en.md"),
    },
    needs: &[Need::Documents],
    check: Some(check),
};

/// The kind of document that alone serves where the standard asks for an act.
const ACT: &str = "act";

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    context.own().filter_map(|entry| judge(rule, context, entry)).collect()
}

/// The finding about one item, when its document is surely of another kind.
fn judge(rule: &Rule, context: &Context, entry: &Entry) -> Option<Finding> {
    let template = &entry.template?.item;
    let document = entry.item.document.as_ref()?;
    // Most documents are the standard's own.
    if context.document(entry.index) == entry.template.map(|template| &template.document) {
        return None;
    }
    let (found, range) = wrong(context.template, &document.value, &template.documents)?;
    // What was copied from another item is of that item's kind.
    let is_copied = context.copies().iter().any(|copy| copy.entry == entry.index);
    if is_copied || is_proven_beside(context, entry, template) {
        return None;
    }
    let id = if template.documents.iter().all(|kind| kind == ACT) {
        "wrong-document-kind-act"
    } else {
        "wrong-document-kind"
    };
    let words = document.value.get(range).unwrap_or_default();
    let message = Message::new(id)
        .with("found_ru", &found.title.ru)
        .with("found_en", &found.title.en)
        .with("asked_ru", titles(context, template, |kind| &kind.title.ru))
        .with("asked_en", titles(context, template, |kind| &kind.title.en));
    let finding = rule
        .finding_for(entry, context.place_of(document.span, words), message)
        .basis(standard::basis(entry))
        .cause("kind");
    Some(finding)
}

/// True where another item carries out the same one of the template, and its document proves that one, or may.
fn is_proven_beside(context: &Context, entry: &Entry, template: &TemplateItem) -> bool {
    let beside = |other: &&Entry| {
        other.index != entry.index && other.template.is_some_and(|other| std::ptr::eq(&raw const other.item, template))
    };
    let documents = context.entries.iter().filter(beside).filter_map(|other| other.item.document.as_ref());
    let mut wrong = documents.map(|document| wrong(context.template, &document.value, &template.documents));
    wrong.any(|wrong| wrong.is_none())
}

/// The kind and the words of a cell's first document, when all are known and neither they nor anything in the cell is of
/// an accepted kind.
fn wrong<'t>(template: &'t Template, cell: &str, accepted: &[String]) -> Option<(&'t DocumentKind, Range<usize>)> {
    let mut first = None;
    for named in template.named_documents(cell).iter() {
        let kind = template.file.document_kinds.get(named.kind?)?;
        if accepted.contains(&kind.id) {
            return None;
        }
        first.get_or_insert((kind, named.range.clone()));
    }
    first.filter(|_| !accepted.is_empty() && !template.mentions_document(cell, accepted))
}

fn titles(context: &Context, template: &TemplateItem, title: fn(&DocumentKind) -> &str) -> String {
    let kinds = context.template.file.document_kinds.iter().filter(|kind| template.documents.contains(&kind.id));
    kinds.map(title).collect::<Vec<_>>().join(", ")
}
