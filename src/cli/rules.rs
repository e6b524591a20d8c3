//! `kc rules`: the index of all rules.

use serde::Serialize;

use crate::locale::Locale;
use crate::report::text::Layout;
use crate::rules::RULES;

use super::arguments::{GlobalOptions, ListFormat, RulesOptions};
use super::explain;
use super::{Outcome, fail, output, wrap};

#[derive(Serialize)]
struct ListedRule {
    id: &'static str,
    group: &'static str,
    severity: &'static str,
    summary: String,
}

pub(super) fn run(options: &RulesOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let rules: Vec<ListedRule> = RULES
        .iter()
        .map(|rule| ListedRule {
            id: rule.id,
            group: rule.group.id(),
            severity: rule.severity.id(),
            summary: rule.page.summary(locale.language),
        })
        .collect();
    let text = match options.format {
        ListFormat::Table => table(&rules, output::layout(global), locale),
        ListFormat::Json => serde_json::to_string_pretty(&rules).unwrap_or_default() + "\n",
    };
    match output::print(&text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

/// Columns between two columns of text.
const GAP: usize = 2;
/// A narrower column of summaries is hard to read: they stand under the rules instead.
const LEAST_SUMMARY: usize = 30;

/// The rules of a group under its id, which options take, and its name.
fn table(rules: &[ListedRule], layout: Layout, locale: &Locale) -> String {
    let word = |prefix: &str, id: &str| locale.text_of(&format!("{prefix}-{id}")).unwrap_or_default();
    let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or_default();
    let of_rule = longest(&mut rules.iter().map(|rule| rule.id.len()));
    let of_severity = longest(&mut rules.iter().map(|rule| word("severity", rule.severity).chars().count()));
    let before = GAP + of_rule + GAP + of_severity + GAP;
    let beside = layout.width >= before + LEAST_SUMMARY;
    let indent = " ".repeat(if beside { before } else { 2 * GAP });
    let mut text = String::new();
    let mut group = "";
    for rule in rules {
        if rule.group != group {
            text.push_str(if group.is_empty() { "" } else { "\n" });
            group = rule.group;
            let heading = match word("group", group) {
                name if name == group => name,
                name => format!("{group} ({name})"),
            };
            text.push_str(&explain::heading(&heading, layout));
            text.push('\n');
        }
        let severity = word("severity", rule.severity);
        let facts = format!("{:GAP$}{:of_rule$}{:GAP$}{severity:of_severity$}", "", rule.id, "");
        if beside {
            text.push_str(&wrap::fill(&format!("{facts}{:GAP$}{}", "", rule.summary), layout.width, &indent));
        } else {
            text.push_str(facts.trim_end());
            text.push('\n');
            text.push_str(&wrap::fill(&format!("{indent}{}", rule.summary), layout.width, &indent));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn names_of_rules_stay_whole_on_every_terminal() {
        let locale = Locale::new(Language::Russian);
        let rule = ListedRule {
            id: "collective-responsible",
            group: "responsible",
            severity: "error",
            summary: "За пункт отвечает только коллектив, и никто больше.".into(),
        };
        let shown = |width| table(std::slice::from_ref(&rule), Layout { width, color: false }, &locale);
        assert_eq!(shown(70), {
            "responsible (ответственные)\n  collective-responsible  ошибка  За пункт отвечает только коллектив,\n                                  и никто больше.\n"
        });
        assert_eq!(shown(40), {
            "responsible (ответственные)\n  collective-responsible  ошибка\n    За пункт отвечает только коллектив,\n    и никто больше.\n"
        });
    }
}
