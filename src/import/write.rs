//! Writes a draft as a roadmap file: the keys in the order that people write them, every doubt as a comment at its place.

use std::collections::HashMap;
use std::fmt::Write;

use crate::import::draft::{Act, ActReference, Draft, Item, Member, Section, WorkingGroup};
use crate::import::review::{Review, ReviewKind};
use crate::import::yaml::{Style, quoted, scalar};
use crate::roadmap::{deadline, person};

/// Puts comments into words; the writer itself speaks no language.
pub trait Words {
    /// An entry of the review list with its place, without the sign of a comment.
    fn review(&self, review: &Review) -> String;
    /// A footnote of the document.
    fn footnote(&self, mark: &str, text: &str) -> String;
    /// Where the roadmap was read and which column was taken for what; a line each.
    fn source(&self, draft: &Draft) -> Vec<String>;
}

/// Writes the draft; `schema` is the path of the schema as the first line names it.
pub fn write(draft: &Draft, schema: &str, words: &dyn Words) -> String {
    let mut doubts: HashMap<&str, Vec<&Review>> = HashMap::new();
    for review in &draft.review {
        if let Some(number) = review.number.as_deref() {
            doubts.entry(number).or_default().push(review);
        }
    }
    let mut writer = Writer { yaml: String::new(), draft, words, doubts };
    writer.head(schema);
    for section in &draft.sections {
        writer.section(section, 1);
    }
    writer.yaml
}

struct Writer<'d> {
    yaml: String,
    draft: &'d Draft,
    words: &'d dyn Words,
    /// What is doubtful of an entry, by its number, until it is noted: at the first entry that bears it.
    doubts: HashMap<&'d str, Vec<&'d Review>>,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.yaml, "{:indent$}{text}", "", indent = depth * 2);
    }

    fn comment(&mut self, depth: usize, text: &str) {
        let text = crate::import::text::line(&crate::import::text::clean(text));
        self.line(depth, &format!("# {text}"));
    }

    /// Comments of the review list that belong to no item.
    fn general(&mut self, of: impl Fn(ReviewKind, &str) -> bool) {
        let draft = self.draft;
        for review in draft.review.iter().filter(|review| review.number.is_none()) {
            if of(review.kind, &review.words) {
                let text = self.words.review(review);
                self.comment(0, &text);
            }
        }
    }

    fn head(&mut self, schema: &str) {
        let draft = self.draft;
        self.line(0, &format!("# yaml-language-server: $schema={schema}"));
        for line in self.words.source(draft) {
            self.comment(0, &line);
        }
        let of_group = |kind| matches!(kind, ReviewKind::UntangledList | ReviewKind::UnreadMember);
        let of_profile = |kind| kind == ReviewKind::AssumedProfile;
        self.general(|kind, _| !of_group(kind) && !of_profile(kind));
        self.line(0, "format: 1");
        self.line(0, "template: federal");
        self.text(0, "title", draft.title.as_deref());
        // A roadmap without a body cannot be read; the review list says that the name is missing.
        self.text(0, "body", Some(draft.body.as_deref().unwrap_or("?")));
        self.text(0, "region", draft.region.as_deref());
        if let Some((from, to)) = &draft.period {
            self.line(0, &format!("period: {{from: {from}, to: {to}}}"));
        }
        if let Some(act) = &draft.act {
            self.act(act);
        }
        if !draft.profile.is_empty() {
            self.general(|kind, _| of_profile(kind));
            self.line(0, "profile:");
            for key in &draft.profile {
                self.line(1, &format!("{key}: true"));
            }
        }
        if !draft.regional_acts.is_empty() {
            self.line(0, "regional_acts:");
            for act in &draft.regional_acts {
                let covers: Vec<String> = act.covers.iter().map(|number| quoted(number)).collect();
                let reference = reference(&act.reference).join(", ");
                self.line(1, &format!("- {{covers: [{}], {reference}}}", covers.join(", ")));
            }
        }
        if let Some(group) = &draft.working_group {
            self.general(|kind, _| of_group(kind));
            self.group(group);
        } else {
            self.general(|kind, _| of_group(kind));
        }
        self.line(0, if draft.sections.is_empty() { "sections: []" } else { "sections:" });
    }

    fn text(&mut self, depth: usize, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.line(depth, &format!("{key}: {}", scalar(text, Style::Block)));
        }
    }

    fn act(&mut self, act: &Act) {
        let lines = reference(&act.reference);
        if lines.is_empty() && act.title.is_none() && act.amends.is_empty() && act.repeals.is_empty() {
            return;
        }
        self.line(0, "act:");
        for line in &lines {
            self.line(1, line);
        }
        self.text(1, "title", act.title.as_deref());
        for (key, acts) in [("amends", &act.amends), ("repeals", &act.repeals)] {
            if !acts.is_empty() {
                self.line(1, &format!("{key}:"));
                for act in acts {
                    let fields = reference(act).join(", ");
                    self.line(2, &format!("- {{{fields}}}"));
                }
            }
        }
    }

    fn group(&mut self, group: &WorkingGroup) {
        self.line(0, "working_group:");
        if let Some(head) = &group.head {
            self.line(1, &format!("head: {{{}}}", member(head)));
        }
        if !group.members.is_empty() {
            self.line(1, "members:");
            for seat in &group.members {
                self.line(2, &format!("- {{{}}}", member(seat)));
            }
        }
    }

    /// What the document notes at an entry: doubts and footnotes.
    fn notes(&mut self, number: &str, marks: &[String], depth: usize) {
        let draft = self.draft;
        for review in self.doubts.remove(number).unwrap_or_default() {
            let text = self.words.review(review);
            self.comment(depth, &text);
        }
        for mark in marks {
            let text = draft.footnotes.iter().find(|(known, _)| known == mark).map_or("", |(_, text)| text.as_str());
            let text = self.words.footnote(mark, text);
            self.comment(depth, &text);
        }
    }

    fn section(&mut self, section: &Section, depth: usize) {
        let number = section.number.to_string();
        self.notes(&number, &section.notes, depth);
        self.line(depth, &format!("- number: {}", quoted(&number)));
        let title = if section.title.is_empty() { "?" } else { &section.title };
        self.text(depth + 1, "title", Some(title));
        if !section.items.is_empty() {
            self.line(depth + 1, "items:");
            for item in &section.items {
                self.item(item, depth + 2);
            }
        }
        if !section.sections.is_empty() {
            self.line(depth + 1, "sections:");
            for inner in &section.sections {
                self.section(inner, depth + 2);
            }
        }
    }

    fn item(&mut self, item: &Item, depth: usize) {
        let number = item.number.to_string();
        self.notes(&number, &item.notes, depth);
        self.line(depth, &format!("- number: {}", quoted(&number)));
        let title = if item.title.is_empty() { "?" } else { &item.title };
        self.text(depth + 1, "title", Some(title));
        self.text(depth + 1, "deadline", Some(&item.deadline));
        self.responsible(&item.responsible, depth + 1);
        self.text(depth + 1, "document", Some(&item.document));
    }

    fn responsible(&mut self, cell: &str, depth: usize) {
        if cell.trim().is_empty() {
            return;
        }
        let line = crate::import::text::line(cell);
        if deadline::parse(&line).is_delegated() {
            self.text(depth, "responsible", Some(&line));
            return;
        }
        let entries: Vec<String> = person::split_cell(cell).iter().map(|plain| entry(&plain.entry)).collect();
        if entries.is_empty() {
            self.text(depth, "responsible", Some(&line));
            return;
        }
        self.line(depth, "responsible:");
        for entry in entries {
            self.line(depth + 1, &format!("- {{{entry}}}"));
        }
    }
}

fn entry(entry: &person::Responsible) -> String {
    let fields = [("name", &entry.name), ("position", &entry.position), ("unit", &entry.unit), ("group", &entry.group)];
    flow(fields.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?))))
}

fn member(member: &Member) -> String {
    let fields = [("name", &member.name), ("position", &member.position)];
    flow(fields.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?))))
}

fn flow<'t>(fields: impl Iterator<Item = (&'static str, &'t str)>) -> String {
    fields.map(|(key, text)| format!("{key}: {}", scalar(text, Style::Flow))).collect::<Vec<_>>().join(", ")
}

/// The fields of an act, each `key: value`; a number is always quoted.
fn reference(reference: &ActReference) -> Vec<String> {
    let kind = reference.kind.as_deref().map(|kind| format!("type: {}", scalar(kind, Style::Flow)));
    let number = reference.number.as_deref().map(|number| format!("number: {}", quoted(number)));
    let date = reference.date.as_deref().map(|date| format!("date: {date}"));
    [kind, number, date].into_iter().flatten().collect()
}
