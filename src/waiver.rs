//! Applies waivers after the rules ran: takes accepted findings away, and says which waivers hold, and which do not.

use chrono::NaiveDate;

use crate::configuration::{Settings, SharedWaiver};
use crate::finding::Finding;
use crate::message::Message;
use crate::roadmap::fields::nearest;
use crate::roadmap::model::{Roadmap, Section, Waiver};
use crate::rules::{self, RULES, Rule, RuleGroup};
use crate::source::{Located, Source};
use crate::template::Template;

/// A finding that is accepted.
#[derive(Debug, Clone)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// Why it is accepted.
    pub reason: String,
    /// The last day on which it is.
    pub until: Option<NaiveDate>,
    /// Path of the file that holds the waiver, as it is shown.
    pub path: String,
    /// Line of the waiver in it, from 1.
    pub line: usize,
}

/// What one roadmap had for a shared waiver. Summed over all roadmaps, it says whether the waiver holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact that is summed apart")]
pub struct Usage {
    /// A roadmap that the waiver is for was read.
    pub seen: bool,
    /// One of them has the item.
    pub has_item: bool,
    /// In one of them the rule looked.
    pub judged: bool,
    /// A finding is accepted by it.
    pub used: bool,
    /// A finding would be accepted, but the last day has passed.
    pub expired: bool,
    /// The waiver is for no file at all.
    pub idle: bool,
}

impl Usage {
    /// Adds what another roadmap had.
    pub fn merge(&mut self, other: Self) {
        self.seen |= other.seen;
        self.has_item |= other.has_item;
        self.judged |= other.judged;
        self.used |= other.used;
        self.expired |= other.expired;
        self.idle |= other.idle;
    }
}

/// What is needed to apply waivers to the findings of a roadmap.
pub(crate) struct Applying<'a> {
    pub(crate) source: &'a Source,
    pub(crate) roadmap: &'a Roadmap,
    pub(crate) template: &'a Template,
    pub(crate) settings: &'a Settings,
    /// The day on which the roadmap is looked at.
    pub(crate) as_of: Option<NaiveDate>,
    /// The shared waivers that are for this roadmap, with their places in the settings.
    pub(crate) shared: &'a [(usize, &'a SharedWaiver)],
    /// True when the whole file could be read, so that what is absent is absent.
    pub(crate) whole: bool,
    /// True for rules that looked.
    pub(crate) looked: &'a dyn Fn(&Rule) -> bool,
}

/// The findings that remain, those about the waivers, those that are accepted, and what the shared waivers did.
pub(crate) struct Applied {
    pub(crate) findings: Vec<Finding>,
    pub(crate) problems: Vec<Finding>,
    pub(crate) waived: Vec<Waived>,
    pub(crate) usages: Vec<(usize, Usage)>,
}

/// A waiver from either file.
struct Holder<'a> {
    rule: &'a str,
    item: Option<&'a str>,
    reason: &'a str,
    until: Option<NaiveDate>,
    path: &'a str,
    line: usize,
    used: bool,
    expired: bool,
}

impl Holder<'_> {
    /// True for a finding of the rule about the item, or about the template's item where the roadmap has none.
    fn is_for(&self, finding: &Finding) -> bool {
        let about = finding.item.as_deref().or(finding.template_item.as_deref());
        finding.rule == self.rule && (self.item.is_none() || self.item == about)
    }
}

/// Why findings of a rule cannot be waived at all; `None` when they can.
pub fn refusal(rule: &Rule, forbidden: impl Fn(&str) -> bool) -> Option<Message> {
    let id = match rule.group {
        RuleGroup::Input | RuleGroup::Waiver => "waiver-never",
        _ if forbidden(rule.id) || forbidden(rule.group.id()) => "waiver-forbidden",
        _ => return None,
    };
    Some(Message::new(id).with("rule", rule.id))
}

impl Applying<'_> {
    /// Applies the waivers of the roadmap and the shared ones.
    pub(crate) fn apply(&self, findings: Vec<Finding>) -> Applied {
        let mut problems = Vec::new();
        let (own, stated): (Vec<Holder>, Vec<&Waiver>) =
            self.roadmap.waivers.iter().filter_map(|waiver| Some((self.own(waiver, &mut problems)?, waiver))).unzip();
        let mut holders = own;
        let own_count = holders.len();
        holders.extend(self.shared.iter().map(|(_, waiver)| shared(waiver)));
        let (remaining, waived) = take_away(findings, &mut holders, self.as_of);
        for (holder, waiver) in holders.iter().zip(&stated) {
            problems.extend(self.judge(holder, waiver));
        }
        let usages = self
            .shared
            .iter()
            .zip(holders.iter().skip(own_count))
            .map(|((index, _), holder)| (*index, self.usage(holder)));
        let usages = usages.collect();
        Applied { findings: remaining, problems, waived, usages }
    }

    /// A waiver of the roadmap, unless it cannot hold.
    fn own<'w>(&'w self, waiver: &'w Waiver, problems: &mut Vec<Finding>) -> Option<Holder<'w>> {
        let before = problems.len();
        let item = waiver.item.as_ref().map(|item| number(&item.value));
        let mut problem = |span, message: Message| {
            let mut finding = rules::invalid_waiver(span, message);
            finding.item = item.map(Into::into);
            problems.push(finding);
        };
        match Rule::find(&waiver.rule.value) {
            Some(rule) => {
                if let Some(message) =
                    refusal(rule, |name| self.settings.forbid_waivers.iter().any(|known| known == name))
                {
                    problem(waiver.rule.span, message);
                }
            }
            None => problem(waiver.rule.span, unknown_rule(&waiver.rule.value)),
        }
        if let (Some(item), Some(stated)) = (item, &waiver.item)
            && self.whole
            && !self.has_item(item)
        {
            problem(stated.span, Message::new("waiver-unknown-item").with("number", item));
        }
        // A dash is no reason.
        let says = |reason: &Located<String>| reason.value.chars().any(char::is_alphanumeric);
        if !waiver.reason.as_ref().is_some_and(says) {
            problem(waiver.span, Message::new("waiver-without-reason"));
        }
        (problems.len() == before).then(|| Holder {
            rule: &waiver.rule.value,
            item,
            reason: waiver.reason.as_ref().map_or("", |reason| reason.value.trim()),
            until: waiver.until.as_ref().map(|until| until.value),
            path: self.source.path(),
            line: self.source.position(waiver.span.start).line,
            used: false,
            expired: false,
        })
    }

    /// True for a number of the roadmap, or of the template: an absent item is waived by that.
    fn has_item(&self, number: &str) -> bool {
        let sections: Vec<&Section> = self.roadmap.all_sections();
        sections.iter().any(|section| section.number.value == number)
            || self.roadmap.items().iter().any(|(_, item)| item.number.value == number)
            || self.template.entry(number).is_some()
            || self.template.heading(number).is_some()
    }

    fn judge(&self, holder: &Holder, waiver: &Waiver) -> Option<Finding> {
        let mut finding = match (holder.used, holder.expired, holder.until) {
            (true, ..) => return None,
            (false, true, Some(until)) => rules::expired_waiver(waiver.until.as_ref()?.span, until, holder.rule),
            _ if self.judged(holder) => rules::unused_waiver(waiver.rule.span, holder.rule),
            _ => return None,
        };
        finding.item = holder.item.map(Into::into);
        Some(finding)
    }

    /// True when the rule looked at the whole file, so that finding nothing says something.
    fn judged(&self, holder: &Holder) -> bool {
        self.whole && Rule::find(holder.rule).is_some_and(|rule| (self.looked)(rule))
    }

    fn usage(&self, holder: &Holder) -> Usage {
        Usage {
            idle: false,
            seen: true,
            has_item: !self.whole || holder.item.is_none_or(|item| self.has_item(item)),
            judged: self.judged(holder),
            used: holder.used,
            expired: holder.expired,
        }
    }
}

/// The number of an item as items state it: without the last dot.
fn number(stated: &str) -> &str {
    stated.trim().trim_end_matches('.')
}

fn shared(waiver: &SharedWaiver) -> Holder<'_> {
    let stated = &waiver.stated;
    Holder {
        rule: &stated.rule.value,
        item: stated.item.as_ref().map(|item| number(&item.value)),
        reason: stated.reason.value.trim(),
        until: stated.until.as_ref().map(|until| until.value),
        path: &waiver.origin,
        line: waiver.line,
        used: false,
        expired: false,
    }
}

/// Parts the findings into those that remain and those that a waiver accepts; notes which waivers did something.
fn take_away(findings: Vec<Finding>, holders: &mut [Holder], as_of: Option<NaiveDate>) -> (Vec<Finding>, Vec<Waived>) {
    if holders.is_empty() {
        return (findings, Vec::new());
    }
    let (mut remaining, mut waived) = (Vec::new(), Vec::new());
    for finding in findings {
        let mut accepted = None;
        for holder in holders.iter_mut().filter(|holder| holder.is_for(&finding)) {
            if holder.until.is_some_and(|until| as_of.is_some_and(|day| day > until)) {
                holder.expired = true;
            } else {
                holder.used = true;
                accepted.get_or_insert((holder.reason.to_owned(), holder.until, holder.path.to_owned(), holder.line));
            }
        }
        match accepted {
            Some((reason, until, path, line)) => waived.push(Waived { finding, reason, until, path, line }),
            None => remaining.push(finding),
        }
    }
    (remaining, waived)
}

fn unknown_rule(name: &str) -> Message {
    let ids: Vec<&'static str> = RULES.iter().map(|rule| rule.id).collect();
    match nearest(name, &ids) {
        Some(nearest) => Message::new("waiver-misspelt-rule").with("rule", name).with("nearest", nearest),
        None => Message::new("waiver-unknown-rule").with("rule", name),
    }
}

/// The findings about the shared waivers of a configuration, once all roadmaps were checked.
pub fn judge_shared(waivers: &[SharedWaiver], usages: &[Usage], settings: &Settings) -> Vec<Finding> {
    let judged = waivers.iter().zip(usages).filter_map(|(waiver, usage)| {
        let stated = &waiver.stated;
        let until = stated.until.as_ref();
        let mut finding = match (until, usage) {
            (_, Usage { idle: true, .. }) => {
                let message = Message::new("waiver-unknown-path").with("path", &stated.path.value);
                rules::invalid_waiver(stated.path.span, message)
            }
            (_, Usage { seen: false, .. } | Usage { used: true, .. }) => return None,
            (_, Usage { has_item: false, .. }) => {
                let item = stated.item.as_ref()?;
                rules::invalid_waiver(item.span, Message::new("waiver-unknown-item").with("number", &item.value))
            }
            (Some(until), Usage { expired: true, .. }) => {
                rules::expired_waiver(until.span, until.value, &stated.rule.value)
            }
            (_, Usage { judged: true, .. }) => rules::unused_waiver(stated.rule.span, &stated.rule.value),
            _ => return None,
        };
        finding.item = stated.item.as_ref().map(|item| item.value.as_str().into());
        Some(finding)
    });
    let selected = |finding: &Finding| Rule::find(finding.rule).is_some_and(|rule| settings.selects(rule));
    let mut findings: Vec<Finding> = judged.filter(selected).collect();
    settings.regrade(&mut findings);
    rules::sort(&mut findings);
    findings
}
