//! `kc rules`: the index of all rules.

use comfy_table::{ContentArrangement, Table};
use serde::Serialize;

use crate::locale::Locale;
use crate::rules::RULES;

use super::arguments::{GlobalOptions, ListFormat, RulesOptions};
use super::output;
use super::{Outcome, fail};

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
        ListFormat::Table => table(&rules, output::layout(global).width, locale),
        ListFormat::Json => serde_json::to_string_pretty(&rules).unwrap_or_default() + "\n",
    };
    match output::print(&text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

fn table(rules: &[ListedRule], width: usize, locale: &Locale) -> String {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(["rules-group", "rules-rule", "rules-severity", "rules-summary"].map(|id| locale.word(id)));
    for rule in rules {
        let word = |prefix: &str, id: &str| locale.text_of(&format!("{prefix}-{id}")).unwrap_or_default();
        table.add_row([
            // Options take the id: the name is for reading.
            match word("group", rule.group) {
                name if name == rule.group => name,
                name => format!("{} ({name})", rule.group),
            },
            rule.id.to_owned(),
            word("severity", rule.severity),
            rule.summary.clone(),
        ]);
    }
    format!("{}\n", table.trim_fmt())
}
