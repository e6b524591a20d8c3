//! Takes what a template file says into the template that it extends, and reports at its place what does not fit.

use crate::message::Message;
use crate::roadmap::Problem;
use crate::source::{Located, Span};

use super::Template;
use super::model::{
    Condition, Dependency, DocumentKind, Footnote, Rank, Strength, TemplateFile, TemplateItem, TemplateSection,
};
use super::written::{WrittenItem, WrittenKind, WrittenRank, WrittenSection, WrittenTemplate};

/// The template that a file gives, with the problems found on the way.
pub(super) fn apply(base: Option<TemplateFile>, written: &WrittenTemplate) -> (Template, Vec<Problem>) {
    let mut changes = Changes {
        file: base.unwrap_or_default(),
        problems: Vec::new(),
        homes: Homes::default(),
        seen: Vec::new(),
        orders: Vec::new(),
    };
    changes.file.id.clone_from(&written.id.value);
    changes.file.title.clone_from(&written.title.value);
    changes.drop(&written.drop);
    changes.footnotes(written);
    changes.kinds(&written.document_kinds);
    changes.ranks(&written.ranks);
    changes.file.placeholders.extend(plain(&written.placeholders));
    changes.file.synonyms.extend(written.synonyms.iter().map(|words| plain(words)));
    changes.file.substitutes.extend(written.substitutes.iter().map(|words| plain(words)));
    changes.file.generic_names.extend(plain(&written.generic_names));
    changes.file.carrying_words.extend(plain(&written.carrying_words));
    changes.file.form_words.extend(plain(&written.form_words));
    changes.homes = Homes::new(&changes.file);
    let mut sections = std::mem::take(&mut changes.file.sections);
    for section in &written.sections {
        changes.section(&mut sections, section, None);
    }
    changes.file.sections = sections;
    changes.delegations(written);
    changes.orders(written);
    let template = Template::new(changes.file);
    let problems = circles(&template, &changes.orders).into_iter();
    changes.problems.extend(problems);
    (template, changes.problems)
}

/// What is being put together.
struct Changes {
    file: TemplateFile,
    problems: Vec<Problem>,
    /// Where the parts of the extended template stand.
    homes: Homes,
    /// The numbers of items and sections that this file has named.
    seen: Vec<(String, Span)>,
    /// The orders that this file adds: earlier item, later item.
    orders: Vec<(String, String, Span)>,
}

/// The section that holds each part of the extended template.
#[derive(Default)]
struct Homes {
    items: Vec<(String, String)>,
    sections: Vec<(String, Option<String>)>,
}

impl Homes {
    fn new(file: &TemplateFile) -> Self {
        let items = file.item_numbers().into_iter().map(|(number, home)| (number.to_owned(), home.to_owned()));
        let sections =
            file.section_numbers().into_iter().map(|(number, home)| (number.to_owned(), home.map(str::to_owned)));
        Self { items: items.collect(), sections: sections.collect() }
    }
}

fn plain(texts: &[Located<String>]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

fn number(text: &Located<String>) -> &str {
    text.value.trim().trim_end_matches('.')
}

/// The parts of a number, to put new parts where they belong.
fn parts(number: &str) -> Vec<u32> {
    number.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// One problem for each order of this file that closes a circle.
fn circles(template: &Template, orders: &[(String, String, Span)]) -> Option<Problem> {
    orders.iter().find_map(|(before, after, span)| {
        let (before_index, after_index) = (template.index(before)?, template.index(after)?);
        let closes = before_index == after_index
            || (template.order.in_circle(before_index)
                && template.order.leads(after_index, before_index, Strength::Should, &|_| true));
        let message = Message::new("template-circle").with("before", before).with("after", after);
        closes.then_some(Problem::new(*span, message))
    })
}

impl Changes {
    fn problem(&mut self, span: Span, message: Message) {
        self.problems.push(Problem::new(span, message));
    }

    /// Notes that this file names a part; says so when it did before.
    fn names(&mut self, number: &Located<String>) -> bool {
        if let Some((_, first)) = self.seen.iter().find(|(known, _)| *known == number.value) {
            let related = Some((Message::new("template-first-number"), *first));
            let message = Message::new("template-duplicate-number").with("number", &number.value);
            self.problems.push(Problem { related, ..Problem::new(number.span, message) });
            return false;
        }
        self.seen.push((number.value.clone(), number.span));
        true
    }

    fn drop(&mut self, numbers: &[Located<String>]) {
        fn without(sections: &mut Vec<TemplateSection>, number: &str) -> bool {
            let before = sections.len();
            sections.retain(|section| section.number != number);
            let mut found = sections.len() < before;
            for section in sections {
                let before = section.items.len();
                section.items.retain(|item| item.number != number);
                found |= section.items.len() < before || without(&mut section.sections, number);
            }
            found
        }
        for text in numbers {
            if !without(&mut self.file.sections, number(text)) {
                self.problem(text.span, Message::new("template-unknown-drop").with("number", &text.value));
            }
        }
        // An order that a dropped item had falls with it.
        let known: Vec<String> = self.file.item_numbers().into_iter().map(|(number, _)| number.to_owned()).collect();
        for number in &known {
            if let Some(item) = self.file.item_mut(number) {
                item.after.retain(|dependency| known.contains(&dependency.item));
            }
        }
    }

    fn footnotes(&mut self, written: &WrittenTemplate) {
        let mut seen: Vec<(u32, Span)> = Vec::new();
        for new in &written.footnotes {
            if let Some((_, first)) = seen.iter().find(|(known, _)| *known == new.number.value) {
                let message = Message::new("template-duplicate-footnote").with("number", new.number.value.to_string());
                let related = Some((Message::new("template-first-number"), *first));
                self.problems.push(Problem { related, ..Problem::new(new.number.span, message) });
                continue;
            }
            seen.push((new.number.value, new.number.span));
            let footnote =
                Footnote { number: new.number.value, condition: new.condition, text: new.text.value.as_str().into() };
            match self.file.footnotes.iter_mut().find(|known| known.number == footnote.number) {
                Some(known) => *known = footnote,
                None => self.file.footnotes.push(footnote),
            }
        }
    }

    fn kinds(&mut self, kinds: &[WrittenKind]) {
        for kind in kinds {
            match (self.file.document_kinds.iter_mut().find(|known| known.id == kind.id.value), &kind.title) {
                (Some(known), title) => {
                    known.words.extend(plain(&kind.words));
                    known.title = title.clone().unwrap_or_else(|| known.title.clone());
                }
                (None, Some(title)) => {
                    let words = plain(&kind.words);
                    self.file.document_kinds.push(DocumentKind {
                        id: kind.id.value.clone(),
                        title: title.clone(),
                        words,
                    });
                }
                (None, None) => self.needs_title(&kind.id),
            }
        }
    }

    fn needs_title(&mut self, part: &Located<String>) {
        self.problem(part.span, Message::new("template-new-without-title").with("number", &part.value));
    }

    fn ranks(&mut self, ranks: &[WrittenRank]) {
        for rank in ranks {
            if let Some(known) = self.file.ranks.iter_mut().find(|known| known.id == rank.id.value) {
                known.words.extend(plain(&rank.words));
                continue;
            }
            let place = match &rank.below {
                None => self.file.ranks.len(),
                Some(below) => {
                    let known = self.file.ranks.iter().position(|known| known.id == below.value);
                    if known.is_none() {
                        self.undefined(below);
                    }
                    known.map_or(self.file.ranks.len(), |index| index + 1)
                }
            };
            self.file.ranks.insert(place, Rank { id: rank.id.value.clone(), words: plain(&rank.words) });
        }
    }

    fn undefined(&mut self, name: &Located<String>) {
        self.problem(name.span, Message::new("template-undefined").with("name", &name.value));
    }

    fn footnote(&mut self, footnote: Option<&Located<u32>>) -> Option<u32> {
        let footnote = footnote?;
        if !self.file.footnotes.iter().any(|known| known.number == footnote.value) {
            let message = Message::new("template-undefined-footnote").with("number", footnote.value.to_string());
            self.problem(footnote.span, message);
        }
        Some(footnote.value)
    }

    fn section(&mut self, siblings: &mut Vec<TemplateSection>, written: &WrittenSection, around: Option<&str>) {
        let number = &written.number.value;
        if !self.names(&written.number) {
            return;
        }
        if let Some((_, home)) = self.homes.sections.iter().find(|(known, _)| known == number)
            && home.as_deref() != around
        {
            let home = home.as_deref().unwrap_or("–");
            let message = Message::new("template-elsewhere").with("number", number).with("section", home);
            self.problem(written.number.span, message);
            return;
        }
        let footnote = self.footnote(written.footnote.as_ref());
        let place = siblings.iter().position(|section| section.number == *number).unwrap_or_else(|| {
            let place =
                siblings.iter().position(|section| parts(&section.number) > parts(number)).unwrap_or(siblings.len());
            if written.title.is_none() {
                self.needs_title(&written.number);
            }
            let empty = TemplateSection {
                number: number.clone(),
                title: String::new(),
                footnote: None,
                items: Vec::new(),
                sections: Vec::new(),
            };
            siblings.insert(place, empty);
            place
        });
        let Some(section) = siblings.get_mut(place) else { return };
        if let Some(title) = &written.title {
            section.title.clone_from(&title.value);
        }
        section.footnote = footnote.or(section.footnote);
        for item in &written.items {
            self.item(&mut section.items, item, number);
        }
        for inner in &written.sections {
            self.section(&mut section.sections, inner, Some(number));
        }
    }

    fn item(&mut self, siblings: &mut Vec<TemplateItem>, written: &WrittenItem, section: &str) {
        if !self.names(&written.number) {
            return;
        }
        if let Some((number, home)) = self.homes.items.iter().find(|(known, _)| *known == written.number.value)
            && home != section
        {
            let message = Message::new("template-item-elsewhere").with("number", number).with("section", home);
            self.problem(written.number.span, message);
            return;
        }
        let footnote = self.footnote(written.footnote.as_ref());
        for kind in written.documents.iter().flatten() {
            if !self.file.document_kinds.iter().any(|known| known.id == kind.value) {
                self.undefined(kind);
            }
        }
        if let Some(rank) = &written.rank
            && !self.file.ranks.iter().any(|known| known.id == rank.value)
        {
            self.undefined(rank);
        }
        let number = &written.number.value;
        let place = siblings.iter().position(|item| item.number == *number).unwrap_or_else(|| {
            let place = siblings.iter().position(|item| parts(&item.number) > parts(number)).unwrap_or(siblings.len());
            if written.title.is_none() {
                self.needs_title(&written.number);
            }
            siblings.insert(place, TemplateItem { number: number.as_str().into(), ..TemplateItem::default() });
            place
        });
        let Some(item) = siblings.get_mut(place) else { return };
        if let Some(title) = &written.title {
            item.title = title.value.as_str().into();
        }
        if let Some(documents) = &written.documents {
            item.documents = plain(documents);
        }
        item.document =
            written.document.as_ref().map(|text| text.value.as_str().into()).or_else(|| item.document.take());
        item.rank = written.rank.as_ref().map(|text| text.value.clone()).or_else(|| item.rank.take());
        item.footnote = footnote.or(item.footnote);
    }

    fn delegations(&mut self, written: &WrittenTemplate) {
        for delegation in &written.delegate {
            let footnote = self.footnote(Some(&delegation.footnote));
            let condition =
                self.file.footnotes.iter().find(|known| Some(known.number) == footnote).map(|known| known.condition);
            if condition.is_some_and(|condition| condition != Condition::Delegable) {
                let message =
                    Message::new("template-not-delegable").with("number", delegation.footnote.value.to_string());
                self.problem(delegation.footnote.span, message);
            }
            for text in &delegation.items {
                match self.file.item_mut(number(text)) {
                    Some(item) if item.footnote.is_none() => item.footnote = footnote,
                    Some(item) => item.delegable = footnote,
                    None => self.unknown_item(text),
                }
            }
        }
    }

    fn unknown_item(&mut self, text: &Located<String>) {
        self.problem(text.span, Message::new("template-unknown-item").with("number", &text.value));
    }

    fn orders(&mut self, written: &WrittenTemplate) {
        fn items<'w>(sections: &'w [WrittenSection], found: &mut Vec<&'w WrittenItem>) {
            for section in sections {
                found.extend(&section.items);
                items(&section.sections, found);
            }
        }
        for removed in &written.order.remove {
            let (item, after) = (number(&removed.item), number(&removed.after));
            let Some(known) = self.file.item_mut(item) else {
                self.unknown_item(&removed.item);
                continue;
            };
            let before = known.after.len();
            known.after.retain(|dependency| dependency.item != after);
            if known.after.len() == before {
                let message = Message::new("template-unknown-order").with("before", after).with("after", item);
                self.problem(removed.span, message);
            }
        }
        let mut named = Vec::new();
        items(&written.sections, &mut named);
        let by_items = named
            .into_iter()
            .flat_map(|item| item.after.iter().map(|dependency| (&item.number, &dependency.item, dependency.strength)));
        let by_order = written.order.add.iter().map(|added| (&added.item, &added.after, added.strength));
        let added: Vec<(&Located<String>, &Located<String>, Strength)> = by_items.chain(by_order).collect();
        for (item, after, strength) in added {
            self.add_order(item, after, strength);
        }
    }

    fn add_order(&mut self, item: &Located<String>, after: &Located<String>, strength: Strength) {
        let exists = self.file.item_mut(number(after)).is_some();
        if !exists {
            self.unknown_item(after);
        }
        let Some(later) = self.file.item_mut(number(item)) else {
            self.unknown_item(item);
            return;
        };
        if exists {
            later.after.retain(|dependency| dependency.item != number(after));
            later.after.push(Dependency { item: number(after).to_owned(), strength });
            self.orders.push((number(after).to_owned(), number(item).to_owned(), after.span));
        }
    }
}
