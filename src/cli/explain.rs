//! `kc explain RULE`: the page of a rule.

use crate::locale::Locale;
use crate::message::Message;
use crate::rules::Rule;

use super::arguments::{ExplainOptions, GlobalOptions};
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &ExplainOptions, _: &GlobalOptions, locale: &Locale) -> Outcome {
    let pages: Vec<String> = options
        .rules
        .iter()
        .filter_map(|id| Rule::find(id))
        .map(|rule| {
            let facts = Message::new("explain-facts")
                .with("group", locale.text_of(&format!("group-{}", rule.group.id())).unwrap_or_default())
                .with("severity", locale.text_of(&format!("severity-{}", rule.severity.id())).unwrap_or_default());
            rule.page.in_language(locale.language).replacen("\n\n", &format!("\n\n{}\n\n", locale.text(&facts)), 1)
        })
        .collect();
    match output::print(&pages.join("\n")) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}
