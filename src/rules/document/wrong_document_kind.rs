//! A document of a kind that does not prove the item.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::template::{DocumentKind, TemplateItem};

use super::named::{Kinds, NamedDocument};
use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "wrong-document-kind",
    group: RuleGroup::Document,
    severity: Severity::Warning,
    page: Page {
        russian: include_str!("wrong_document_kind.ru.md"),
        english: include_str!("wrong_document_kind.en.md"),
    },
    check: Some(check),
};

/// The kind of document that alone serves where the standard asks for an act.
const ACT: &str = "act";

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let kinds = Kinds::new(&context.template.file.document_kinds);
    context.own().filter_map(|entry| judge(rule, context, entry, &kinds)).collect()
}

/// The finding about one item, when its document is surely of another kind.
fn judge(rule: &Rule, context: &Context, entry: &Entry, kinds: &Kinds) -> Option<Finding> {
    let template = &entry.template?.item;
    let document = entry.item.document.as_ref()?;
    let named = wrong(&document.value, kinds, &template.documents)?;
    let found = named.kind?;
    let id = if template.documents.iter().all(|kind| kind == ACT) {
        "wrong-document-kind-act"
    } else {
        "wrong-document-kind"
    };
    let words = document.value.get(named.range).unwrap_or_default();
    let message = Message::new(id)
        .with("found_ru", &found.title.ru)
        .with("found_en", &found.title.en)
        .with("asked_ru", titles(context, template, |kind| &kind.title.ru))
        .with("asked_en", titles(context, template, |kind| &kind.title.en));
    let finding = rule
        .finding_for(entry, context.place_of(document.span, words), message)
        .basis(standard::basis(entry))
        .cause(format!("{} {}", found.id, template.documents.join(" ")));
    Some(finding)
}

/// The first document of the cell, when all are known and neither they nor anything in the cell is of an accepted kind.
fn wrong<'t>(cell: &str, kinds: &Kinds<'t>, accepted: &[String]) -> Option<NamedDocument<'t>> {
    let mut first = None;
    for named in kinds.documents(cell) {
        if accepted.contains(&named.kind?.id) {
            return None;
        }
        first.get_or_insert(named);
    }
    first.filter(|_| !accepted.is_empty() && !kinds.mentions(cell, accepted))
}

fn titles(context: &Context, template: &TemplateItem, title: fn(&DocumentKind) -> &str) -> String {
    let kinds = context.template.file.document_kinds.iter().filter(|kind| template.documents.contains(&kind.id));
    kinds.map(title).collect::<Vec<_>>().join(", ")
}
