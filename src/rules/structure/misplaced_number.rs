//! A number that does not fit its place: not its section's, or out of order.

use std::collections::HashMap;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::is_number;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::source::Located;

use super::numbers::{Duplicates, Tree, is_less, tail};

pub(crate) static RULE: Rule = Rule {
    id: "misplaced-number",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page { russian: include_str!("misplaced_number.ru.md"), english: include_str!("misplaced_number.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let place = Place { rule, context, tree: context.tree(), duplicates: context.duplicates() };
    let mut findings = place.foreign_sections();
    findings.extend(place.foreign_items());
    findings.extend(place.sections_out_of_order());
    findings.extend(place.items_out_of_order());
    findings
}

struct Place<'a, 'c> {
    rule: &'a Rule,
    context: &'a Context<'c>,
    tree: &'a Tree,
    duplicates: &'a Duplicates,
}

impl Place<'_, '_> {
    /// Number of a section and of the section around it, where the one does not begin with the other.
    fn foreign_section(&self, index: usize) -> Option<(&Located<String>, &Located<String>)> {
        let section = self.context.sections.get(index)?;
        let parent =
            self.tree.parents.get(index).copied().flatten().and_then(|parent| self.context.sections.get(parent))?;
        let foreign = is_foreign(&section.number.value, &parent.number.value);
        (foreign && !self.duplicates.has_section(index)).then_some((&section.number, &parent.number))
    }

    fn foreign_sections(&self) -> Vec<Finding> {
        let foreign = (0..self.context.sections.len()).filter_map(|index| self.foreign_section(index));
        foreign
            .map(|(number, parent)| {
                let message = Message::new("misplaced-number-section")
                    .with("section", &number.value)
                    .with("parent", &parent.value);
                let related = Message::new("misplaced-number-holder").with("section", &parent.value);
                self.rule.finding(number.span, message).related(parent.span, related)
            })
            .collect()
    }

    /// An item that fits the section around is not reported where it is the section whose own number is wrong.
    fn foreign_items(&self) -> Vec<Finding> {
        let holder = |index: usize| self.tree.holders.get(index).copied().unwrap_or_default();
        let wrong_section =
            |section: usize| self.duplicates.has_section(section) || self.foreign_section(section).is_some();
        let foreign = self.context.entries.iter().filter(|entry| {
            is_foreign(&entry.item.number.value, &entry.section.number.value)
                && !self.duplicates.has_item(entry.index)
                && !wrong_section(holder(entry.index))
        });
        foreign
            .map(|entry| {
                let section = &entry.section.number;
                let message = Message::new("misplaced-number").with("section", &section.value);
                let related = Message::new("misplaced-number-holder").with("section", &section.value);
                self.rule.finding_for(entry, entry.place(), message).related(section.span, related).cause("items")
            })
            .collect()
    }

    fn sections_out_of_order(&self) -> Vec<Finding> {
        let mut last: HashMap<Option<usize>, &Located<String>> = HashMap::new();
        let mut findings = Vec::new();
        for (index, section) in self.context.sections.iter().enumerate() {
            let readable = is_number(&section.number.value);
            if !readable || self.duplicates.has_section(index) || self.foreign_section(index).is_some() {
                continue;
            }
            let number = &section.number;
            let parent = self.tree.parents.get(index).copied().flatten();
            let Some(previous) = last.insert(parent, number).filter(|previous| is_less(&number.value, &previous.value))
            else {
                continue;
            };
            let message = Message::new("misplaced-number-section-order")
                .with("section", &number.value)
                .with("previous", &previous.value);
            let related = Message::new("misplaced-number-previous").with("number", &previous.value);
            findings.push(self.rule.finding(number.span, message).related(previous.span, related));
        }
        findings
    }

    fn items_out_of_order(&self) -> Vec<Finding> {
        // A number of the section that is not foreign to it lies below it.
        let below = |entry: &Entry| tail(&entry.item.number.value, &entry.section.number.value).is_some();
        let ordered = self.context.entries.iter().filter(|entry| {
            is_number(&entry.item.number.value)
                && !self.duplicates.has_item(entry.index)
                && (below(entry) || !is_number(&entry.section.number.value))
        });
        let mut findings = Vec::new();
        let mut before: Option<&Entry> = None;
        for entry in ordered {
            if let Some(previous) = before.filter(|previous| std::ptr::eq(previous.section, entry.section))
                && is_less(&entry.item.number.value, &previous.item.number.value)
            {
                let number = &previous.item.number.value;
                let message = Message::new("misplaced-number-order").with("previous", number);
                let related = Message::new("misplaced-number-previous").with("number", number);
                findings.push(
                    self.rule
                        .finding_for(entry, entry.place(), message)
                        .related(previous.place(), related)
                        .cause("order"),
                );
            }
            before = Some(entry);
        }
        findings
    }
}

/// A number that is none is reported as that.
fn is_foreign(number: &str, section: &str) -> bool {
    tail(number, section).is_none() && is_number(number) && is_number(section)
}
