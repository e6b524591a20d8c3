//! `kc explain RULE`: the page of a rule, or what a group of rules looks at.

use std::io::{self, IsTerminal};

use anstyle::Style;

use crate::locale::Locale;
use crate::message::Message;
use crate::rules::{RULES, Rule, RuleGroup};

use super::arguments::{ExplainOptions, GlobalOptions};
use super::output;
use super::{Outcome, fail};

/// What headings are written in.
const HEADING: Style = Style::new().bold();

pub(super) fn run(options: &ExplainOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let pages = options.rules.iter().filter_map(|id| match Rule::find(id) {
        Some(rule) => Some(page(rule, locale)),
        None => RuleGroup::all().into_iter().find(|group| group.id() == id).map(|group| list(group, locale)),
    });
    let mut text = pages.collect::<Vec<_>>().join("\n");
    let color = output::layout(global).color;
    if color || io::stdout().is_terminal() {
        text = shown(&text, color);
    }
    match output::print(&text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

fn page(rule: &Rule, locale: &Locale) -> String {
    let facts = Message::new("explain-facts")
        .with("group", locale.text_of(&format!("group-{}", rule.group.id())).unwrap_or_default())
        .with("id", rule.group.id())
        .with("severity", locale.text_of(&format!("severity-{}", rule.severity.id())).unwrap_or_default());
    rule.page.in_language(locale.language).replacen("\n\n", &format!("\n\n{}\n\n", locale.text(&facts)), 1)
}

/// The rules of a group, each in a sentence.
fn list(group: RuleGroup, locale: &Locale) -> String {
    let name = locale.text_of(&format!("group-{}", group.id())).unwrap_or_default();
    let title = locale.text(&Message::new("explain-group").with("id", group.id()).with("group", name));
    let rules = RULES.iter().filter(|rule| rule.group == group);
    let rules = rules.map(|rule| format!("- `{}` – {}\n", rule.id, rule.page.summary(locale.language)));
    format!("# {title}\n\n{}\n{}\n", rules.collect::<String>(), locale.word("explain-group-more"))
}

/// A page of Markdown for a terminal: its marks would only be in the way there.
fn shown(page: &str, color: bool) -> String {
    let mut text = String::with_capacity(page.len());
    let mut in_example = false;
    for line in page.lines() {
        if line.starts_with("```") {
            in_example = !in_example;
            continue;
        }
        if in_example {
            text.push_str(if line.is_empty() { "" } else { "    " });
            text.push_str(line);
        } else if let Some(heading) = line.strip_prefix('#') {
            let heading = heading.trim_start_matches('#').trim();
            let (start, end) = if color {
                (HEADING.render().to_string(), HEADING.render_reset().to_string())
            } else {
                Default::default()
            };
            text.extend([start.as_str(), heading, end.as_str()]);
        } else {
            let emphasised = line.strip_prefix('*').and_then(|line| line.strip_suffix('*'));
            text.push_str(&emphasised.unwrap_or(line).replace('`', ""));
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
    fn terminal_shows_no_marks_of_markdown() {
        let page = "# rule\n\n*Group: x.*\n\nKey `implements`.\n\n```yaml\n# kept `as` it is\n\nbody: x\n```\n";
        let plain = "rule\n\nGroup: x.\n\nKey implements.\n\n    # kept `as` it is\n\n    body: x\n";
        assert_eq!(shown(page, false), plain);
        assert!(shown(page, true).starts_with("\u{1b}[1mrule\u{1b}[0m\n"));
    }

    #[test]
    fn a_group_is_explained_by_its_rules() {
        let text = list(RuleGroup::Deadline, &Locale::new(Language::Russian));
        assert!(text.starts_with("# Группа deadline (сроки)\n\n- `"), "{text}");
        assert!(text.contains("\n- `deadline-inversion` – Пункт должен быть выполнен раньше"), "{text}");
        assert!(!text.contains("missing-section"), "{text}");
    }
}
