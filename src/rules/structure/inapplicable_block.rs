//! A conditional part is present although the profile states that its condition does not hold.

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::model::Section;
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::template::TemplateHeading;

use super::absence::{is_empty, section_of};
use super::condition::Conditional;

pub(crate) static RULE: Rule = Rule {
    id: "inapplicable-block",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page { russian: include_str!("inapplicable_block.ru.md"), english: include_str!("inapplicable_block.en.md") },
    needs: &[],
    check: Some(check),
};

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut conditionals =
        context.template.file.footnotes.iter().filter_map(|footnote| Conditional::new(context, footnote));
    if context.damaged("profile")
        || context.damaged("template")
        || !conditionals.any(|conditional| is_denied(&conditional))
    {
        return Vec::new();
    }
    let sections = context.sections.iter().zip(&context.alignment.sections);
    let sections = sections.filter_map(|(section, pair)| {
        let heading = context.template.headings().get((*pair)?.template)?;
        section_finding(rule, context, section, heading)
    });
    sections.chain(context.readable().filter_map(|entry| item_finding(rule, context, entry))).collect()
}

fn section_finding(rule: &Rule, context: &Context, section: &Section, heading: &TemplateHeading) -> Option<Finding> {
    let denied = denied(context, heading)?;
    if is_empty(section) || denied.below.iter().any(|below| below.number != heading.number) {
        return None;
    }
    let (number, title) = (&section.number.value, &section.title.value);
    let part = Message::new("present-section").with("number", number).with("title", title);
    let mut finding = rule.finding(section.number.span, Message::new("inapplicable-block").with("part", part));
    finding.item = Some(number.into());
    finding.template_item = Some(heading.number.as_str().into());
    Some(denied.conditional.complete(context, finding))
}

fn item_finding(rule: &Rule, context: &Context, entry: &Entry) -> Option<Finding> {
    let template = entry.template?;
    let conditional = match denied(context, context.template.heading(&template.section)?) {
        Some(denied) if !denied.below.is_empty() => return None,
        Some(denied) => denied.conditional,
        None => {
            let footnote = context.template.footnote(template.item.footnote?)?;
            Conditional::new(context, footnote).filter(is_denied)?
        }
    };
    let part =
        Message::new("present-item").with("number", &entry.item.number.value).with("title", &entry.item.title.value);
    let finding = rule.finding_for(entry, entry.place(), Message::new("inapplicable-block").with("part", part));
    Some(conditional.complete(context, finding))
}

/// A heading, or the outermost around it, whose condition does not hold.
struct Denied<'c> {
    conditional: Conditional<'c>,
    /// The headings from the outermost such one inwards that the roadmap has: the first of them speaks for all.
    below: Vec<&'c TemplateHeading>,
}

fn denied<'c>(context: &Context<'c>, heading: &TemplateHeading) -> Option<Denied<'c>> {
    let headings = context.template.headings();
    let mut found = None;
    let mut below = Vec::new();
    let mut number = Some(heading.number.as_str());
    while let Some((index, heading)) =
        headings.iter().enumerate().find(|(_, heading)| Some(heading.number.as_str()) == number)
    {
        below.extend(section_of(context, index).map(|_| heading));
        let footnote = heading.footnote.and_then(|footnote| context.template.footnote(footnote));
        if let Some(conditional) = footnote.and_then(|footnote| Conditional::new(context, footnote)).filter(is_denied) {
            found = Some(Denied { conditional, below: below.clone() });
        }
        number = heading.parent.as_deref();
    }
    found
}

fn is_denied(conditional: &Conditional) -> bool {
    conditional.stated.is_some_and(|stated| !stated.value)
}
