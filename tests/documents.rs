//! How surely a copied document is known: the documents of the real roadmaps are copied into one another's items.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::collections::BTreeMap;

use kc::calendar::Calendar;
use kc::finding::Finding;
use kc::message::Argument;
use kc::roadmap::{
    self,
    model::{Item, Roadmap, Section},
};
use kc::rules::{self, Context};
use kc::source::{Reading, Source};
use kc::template::Template;
use support::root;

const RULE: &str = "mismatched-document";

fn source(path: &str) -> Source {
    match Source::read(&root().join(path)).expect("a file that can be read") {
        Reading::Text(source) => source,
        Reading::NotText(_) => panic!("{path} is no text"),
    }
}

fn items(roadmap: &mut Roadmap) -> Vec<&mut Item> {
    fn collect<'r>(section: &'r mut Section, found: &mut Vec<&'r mut Item>) {
        found.extend(section.items.iter_mut());
        for inner in &mut section.sections {
            collect(inner, found);
        }
    }
    let mut found = Vec::new();
    for section in &mut roadmap.sections {
        collect(section, &mut found);
    }
    found
}

/// Each reported item with the item that its document is said to be about.
fn reported(source: &Source, roadmap: &Roadmap, template: &Template, calendar: &Calendar) -> BTreeMap<String, String> {
    let context = Context::new(source, roadmap, template, calendar);
    let other = |finding: &Finding| {
        let argument =
            finding.message.arguments.iter().find(|(name, _)| *name == "other").map(|(_, value)| value.clone());
        match argument {
            Some(Argument::Text(text)) => text,
            other => panic!("no other item: {other:?}"),
        }
    };
    let findings = rules::run(std::slice::from_ref(&context), &|_, rule| rule.id == RULE).concat();
    findings
        .iter()
        .map(|finding| (finding.item.as_deref().expect("an item").to_owned(), other(finding).to_string()))
        .collect()
}

/// What became of the copies of one roadmap.
#[derive(Debug, Default)]
struct Outcome {
    copies: usize,
    found: usize,
    /// Found, and the item named that the text was copied from.
    named: usize,
    /// Reports about items that were not touched.
    others: usize,
}

/// Copies the document of every `step`th pair of items from one into the other, one copy at a time.
fn copy_all(path: &str, known: &[(&str, &str)], step: usize) -> Outcome {
    let (template, calendar) = (Template::federal().expect("the template"), Calendar::russia().expect("the calendar"));
    let source = source(path);
    let mut roadmap = roadmap::read(&source).roadmap.expect("a roadmap");
    let known: BTreeMap<String, String> =
        known.iter().map(|(item, other)| ((*item).to_owned(), (*other).to_owned())).collect();
    assert_eq!(reported(&source, &roadmap, &template, &calendar), known, "{path} as it is");
    let numbers: Vec<String> = items(&mut roadmap).iter().map(|item| item.number.value.clone()).collect();
    let documents: Vec<_> = items(&mut roadmap).iter().map(|item| item.document.clone()).collect();
    let mut outcome = Outcome::default();
    let pairs = (0..documents.len()).flat_map(|to| (0..documents.len()).map(move |from| (to, from)));
    let differ = |(to, from): &(usize, usize)| {
        let text = |index: usize| documents[index].as_ref().map(|document| document.value.as_str());
        text(*to) != text(*from) && !known.contains_key(&numbers[*to]) && !known.contains_key(&numbers[*from])
    };
    for (to, from) in pairs.filter(differ).step_by(step) {
        items(&mut roadmap)[to].document.clone_from(&documents[from]);
        let mut found = reported(&source, &roadmap, &template, &calendar);
        items(&mut roadmap)[to].document.clone_from(&documents[to]);
        outcome.copies += 1;
        let named = found.remove(&numbers[to]);
        outcome.found += usize::from(named.is_some());
        outcome.named += usize::from(named.as_ref() == Some(&numbers[from]));
        found.retain(|item, _| !known.contains_key(item));
        outcome.others += found.len();
    }
    outcome
}

/// Every pair takes two minutes without optimisation; each of these steps meets every item in both places.
const STEP: usize = 23;

#[test]
fn copied_documents_are_found_in_kemerovo() {
    let outcome = copy_all("roadmaps/kemerovo/culture.yaml", &[("1.7", "1.4")], STEP);
    assert_eq!(outcome.others, 0, "{outcome:?}");
    assert!(outcome.found * 100 >= outcome.copies * 95, "{outcome:?}");
    assert!(outcome.named * 100 >= outcome.found * 98, "{outcome:?}");
}

#[test]
fn copied_documents_are_found_in_khabarovsk() {
    let outcome = copy_all("roadmaps/khabarovsk/education.yaml", &[("3.7.6", "3.9.6")], STEP);
    assert_eq!(outcome.others, 0, "{outcome:?}");
    assert!(outcome.found * 100 >= outcome.copies * 90, "{outcome:?}");
    assert!(outcome.named * 100 >= outcome.found * 98, "{outcome:?}");
}
