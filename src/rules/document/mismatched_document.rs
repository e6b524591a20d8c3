//! A document that is about another item of the roadmap.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::rules::{Context, Entry, Need, Page, Rule, RuleGroup};
use crate::source::{Located, Span};
use crate::words::Stem;

use super::copies::CopiedDocument;
use super::standard;

pub(crate) static RULE: Rule = Rule {
    id: "mismatched-document",
    group: RuleGroup::Document,
    severity: Severity::Error,
    page: Page {
        russian: include_str!("mismatched_document.ru.md"),
        english: include_str!("mismatched_document.en.md"),
    },
    needs: &[Need::Documents],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let finding = |copy: &CopiedDocument| Some(finding(rule, context, context.entries.get(copy.entry)?, copy));
    context.copies().iter().filter_map(finding).collect()
}

fn finding(rule: &Rule, context: &Context, entry: &Entry, copy: &CopiedDocument) -> Finding {
    let place = |text| telling_place(context, text, &copy.telling);
    let message = Message::new("mismatched-document");
    let finding = rule
        .finding_for(entry, entry.item.document.as_ref().map_or(entry.place(), place), message)
        .basis(standard::basis(entry));
    let Some(other) = context.entries.get(copy.other).map(|other| other.item) else { return finding };
    let (text, related) = match &other.document {
        Some(document) if copy.same => (document, "mismatched-document-same"),
        _ => (&other.title, "mismatched-document-subject"),
    };
    finding
        .with("other", &other.number.value)
        .related(place(text), Message::new(related).with("other", &other.number.value))
}

/// Where the words stand in a text by which it is known what it is about.
fn telling_place(context: &Context, text: &Located<String>, telling: &[Stem]) -> Span {
    let words = context.template.synonyms.words(&text.value);
    let mut telling = words.iter().filter(|word| telling.contains(&word.stem));
    let Some(first) = telling.next() else { return text.span };
    let end = telling.next_back().map_or(first.range.end, |last| last.range.end);
    let words = text.value.get(first.range.start..end).unwrap_or_default();
    // «услугам (сервисам)»: a bracket that is open is closed.
    let closes =
        words.contains('(') && !words.contains(')') && text.value.get(end..).is_some_and(|rest| rest.starts_with(')'));
    let words = text.value.get(first.range.start..end + usize::from(closes)).unwrap_or(words);
    context.place_of(text.span, words)
}
