//! The rules: a file each, its pages beside it, and here the one table of them.

mod applicability;
pub mod context;
mod deadline;
mod document;
mod execution;
mod input;
mod outcome;
mod responsible;
mod structure;
mod waiver;

pub use applicability::Need;
pub use context::{Context, Entry};
pub use outcome::{Outcome, RuleOutcome, outcomes};

use smol_str::SmolStr;

use crate::finding::{Finding, Severity};
use crate::locale::Language;
use crate::message::Message;
use crate::roadmap::{Problem, RoadmapReading};
use crate::source::{NotText, Span};

/// A rule: what it is called, how grave its findings are, what is to be read about it, and how it looks.
#[derive(Debug)]
pub struct Rule {
    /// Its name, stable for ever.
    pub id: &'static str,
    /// What it looks at.
    pub group: RuleGroup,
    /// Severity of its findings, unless configured otherwise.
    pub severity: Severity,
    /// Its page in both languages: what it does, why it matters, an example, how to fix it.
    pub page: Page,
    /// What it cannot look without, besides a roadmap that can be read.
    pub needs: &'static [Need],
    /// Looks at a roadmap; `None` for a rule whose findings come from reading the file.
    pub check: Option<Check>,
}

/// How a rule looks at a roadmap.
pub type Check = fn(&Rule, &Context) -> Vec<Finding>;

/// The page of a rule, in Markdown.
#[derive(Debug)]
pub struct Page {
    /// In Russian.
    pub russian: &'static str,
    /// In English.
    pub english: &'static str,
}

impl Page {
    /// The page in a language.
    pub fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Russian => self.russian,
            Language::English => self.english,
        }
    }

    /// The rule in a sentence: the first paragraph under the heading.
    pub fn summary(&self, language: Language) -> String {
        let paragraph = self.in_language(language).split("\n\n").nth(1).unwrap_or_default();
        paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Room for the findings of an ordinary roadmap.
const FINDINGS: usize = 256;

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleGroup {
    /// The file as such.
    Input,
    /// Sections, items, numbers and titles.
    Structure,
    /// Deadlines and their order.
    Deadline,
    /// Persons, units and the working group.
    Responsible,
    /// The documents that prove the items.
    Document,
    /// Findings that are accepted.
    Waiver,
    /// What was done by a day; only when one is given.
    Execution,
}

impl RuleGroup {
    /// The name in options and machine formats.
    pub fn id(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Structure => "structure",
            Self::Deadline => "deadline",
            Self::Responsible => "responsible",
            Self::Document => "document",
            Self::Waiver => "waiver",
            Self::Execution => "execution",
        }
    }

    /// All groups, in the order of the table of rules.
    pub fn all() -> Vec<Self> {
        let mut groups: Vec<Self> = RULES.iter().map(|rule| rule.group).collect();
        groups.dedup();
        groups
    }
}

/// All rules, by group.
pub static RULES: &[&Rule] = &[
    &input::invalid_yaml::RULE,
    &input::invalid_roadmap::RULE,
    &structure::missing_section::RULE,
    &structure::missing_item::RULE,
    &structure::missing_optional_block::RULE,
    &structure::undeclared_optional_block::RULE,
    &structure::inapplicable_block::RULE,
    &structure::delegation_not_allowed::RULE,
    &structure::unsupported_delegation::RULE,
    &structure::nonstandard_entry::RULE,
    &structure::renumbered_item::RULE,
    &structure::duplicate_number::RULE,
    &structure::misplaced_number::RULE,
    &structure::empty_section::RULE,
    &structure::title_deviation::RULE,
    &structure::template_placeholder::RULE,
    &structure::mixed_script::RULE,
    &deadline::missing_deadline::RULE,
    &deadline::invalid_deadline::RULE,
    &deadline::malformed_deadline::RULE,
    &deadline::vague_deadline::RULE,
    &deadline::deadline_inversion::RULE,
    &deadline::questionable_order::RULE,
    &deadline::same_day_dependency::RULE,
    &deadline::unverifiable_order::RULE,
    &deadline::deadline_before_act::RULE,
    &deadline::deadline_outside_period::RULE,
    &deadline::non_working_day::RULE,
    &responsible::missing_responsible::RULE,
    &responsible::outside_working_group::RULE,
    &responsible::position_mismatch::RULE,
    &responsible::insufficient_rank::RULE,
    &responsible::collective_responsible::RULE,
    &responsible::shared_with_collective::RULE,
    &responsible::ambiguous_responsible::RULE,
    &responsible::idle_member::RULE,
    &responsible::missing_working_group::RULE,
    &document::missing_document::RULE,
    &document::wrong_document_kind::RULE,
    &document::mismatched_document::RULE,
    &document::repealed_act::RULE,
    &waiver::unused_waiver::RULE,
    &waiver::expired_waiver::RULE,
    &waiver::invalid_waiver::RULE,
    &execution::overdue::RULE,
    &execution::completed_late::RULE,
    &execution::completion_in_future::RULE,
    &execution::completion_without_evidence::RULE,
];

impl Rule {
    /// The rule of an id.
    pub fn find(id: &str) -> Option<&'static Self> {
        RULES.iter().copied().find(|rule| rule.id == id)
    }

    /// A finding of this rule at a place of the file.
    pub fn finding(&self, span: Span, message: Message) -> Finding {
        Finding::new(self.id, self.severity, span, message)
    }

    /// A finding of this rule about an item; its message is given the item's number as `item`.
    pub fn finding_for(&self, entry: &Entry, span: Span, message: Message) -> Finding {
        // Numbers are short: they are kept in place.
        let number = SmolStr::from(&entry.item.number.value);
        let mut finding = self.finding(span, message.with("item", &number));
        finding.item = Some(number);
        finding.template_item = entry.template.map(|template| template.item.number.clone());
        finding
    }
}

/// Runs every rule in all roadmaps that `selected` lets it into, by the roadmap's index. The findings of each come in the
/// order of the table of rules: see [`sort`].
pub fn run(contexts: &[Context], selected: &dyn Fn(usize, &Rule) -> bool) -> Vec<Vec<Finding>> {
    let mut found: Vec<Vec<Finding>> = contexts.iter().map(|_| Vec::with_capacity(FINDINGS)).collect();
    for rule in RULES {
        let Some(check) = rule.check else { continue };
        for (index, (context, findings)) in contexts.iter().zip(&mut found).enumerate() {
            if selected(index, rule) && !applicability::lacks_body(rule, context) {
                findings.extend(check(rule, context));
            }
        }
    }
    found
}

/// The findings about a file that is no text.
pub fn not_text(not_text: &NotText) -> Vec<Finding> {
    vec![input::invalid_yaml::RULE.finding(not_text.span, not_text.message.clone())]
}

/// True for the rule about files that are no YAML.
pub(crate) fn is_about_yaml(rule: &Rule) -> bool {
    std::ptr::eq(rule, &raw const input::invalid_yaml::RULE)
}

/// The findings about a file that could not be read as a roadmap, or not wholly.
pub fn unreadable(reading: &RoadmapReading) -> Vec<Finding> {
    let finding = |rule: &Rule, problem: &Problem| {
        let mut finding = rule.finding(problem.span, problem.message.clone());
        finding.item = problem.item.as_ref().map(SmolStr::from);
        finding.cause = problem.cause.clone().map(Into::into);
        match &problem.related {
            Some((message, span)) => finding.related(*span, message.clone()),
            None => finding,
        }
    };
    let not_yaml = reading.not_yaml.iter().map(|problem| finding(&input::invalid_yaml::RULE, problem));
    let problems = reading.problems.iter().map(|problem| finding(&input::invalid_roadmap::RULE, problem));
    not_yaml.chain(problems).collect()
}

/// The finding about a roadmap whose template cannot be used.
pub fn unknown_template(span: Span, message: Message) -> Finding {
    input::invalid_roadmap::RULE.finding(span, message)
}

/// The finding about a waiver that cannot hold.
pub(crate) fn invalid_waiver(span: Span, message: Message) -> Finding {
    waiver::invalid_waiver::RULE.finding(span, message)
}

/// The finding about a waiver whose last day has passed.
pub(crate) fn expired_waiver(span: Span, until: chrono::NaiveDate, rule: &str) -> Finding {
    waiver::expired_waiver::RULE.finding(span, Message::new("expired-waiver").with("until", until).with("rule", rule))
}

/// The finding about a waiver that nothing needs.
pub(crate) fn unused_waiver(span: Span, rule: &str) -> Finding {
    waiver::unused_waiver::RULE.finding(span, Message::new("unused-waiver").with("rule", rule))
}

/// Why a rule cannot look at a roadmap; `None` when it can.
pub(crate) fn hindrance(rule: &Rule, context: &Context, as_of: Option<chrono::NaiveDate>) -> Option<Message> {
    applicability::hindrance(rule, context, as_of)
}

/// The findings about keys that name items which the template does not have: `implements`, and `covers` of the region's
/// acts.
pub fn unknown_items(context: &Context) -> Vec<Finding> {
    let rule = &input::invalid_roadmap::RULE;
    let entries = context.alignment.unknown_implements.iter().filter_map(|index| context.entries.get(*index));
    let implements = entries.filter_map(|entry| {
        let implements = entry.item.implements.as_ref()?;
        let message = Message::new("roadmap-unknown-implements").with("implements", implements.value.trim());
        Some(rule.finding_for(entry, implements.span, message))
    });
    // A local item that is marked as the region's has only the number that the body gave it.
    let local = |number: &str| {
        context
            .entries
            .iter()
            .any(|entry| entry.delegated && entry.template.is_none() && entry.item.number.value == number)
    };
    let covers = structure::covered(context);
    let covers = covers.filter(|(_, number)| context.template.index(number).is_none() && !local(number));
    let covers = covers.map(|(covered, number)| {
        rule.finding(covered.span, Message::new("roadmap-unknown-covers").with("covers", number)).cause("covers")
    });
    implements.chain(covers).collect()
}

/// The order in which findings are reported: by place, then by rule. Those of one rule at one place stay as they are.
pub fn sort(findings: &mut [Finding]) {
    // A finding is large: its key is sorted, and it moves once.
    findings.sort_by_cached_key(|finding| (finding.span.start, finding.rule, finding.span.end));
}
