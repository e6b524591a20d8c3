//! `kc explain RULE`: the page of a rule, or what a group of rules looks at.

use std::io::{self, IsTerminal};

use anstyle::Style;

use crate::locale::Locale;
use crate::message::Message;
use crate::report::text::Layout;
use crate::rules::{RULES, Rule, RuleGroup};

use super::arguments::{ExplainOptions, GlobalOptions};
use super::{Outcome, fail, output, wrap};

/// What headings are written in.
const HEADING: Style = Style::new().bold();

pub(super) fn run(options: &ExplainOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let pages = options.rules.iter().filter_map(|id| match Rule::find(id) {
        Some(rule) => Some(page(rule, locale)),
        None => RuleGroup::all().into_iter().find(|group| group.id() == id).map(|group| list(group, locale)),
    });
    let mut text = pages.collect::<Vec<_>>().join("\n");
    let layout = output::layout(global);
    if layout.color || io::stdout().is_terminal() {
        text = shown(&text, layout);
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

/// A heading, in bold where there is colour.
pub(super) fn heading(text: &str, layout: Layout) -> String {
    if layout.color { format!("{HEADING}{text}{HEADING:#}") } else { text.to_owned() }
}

/// Columns of a paragraph that are easy to read; a wider terminal is not filled.
const READABLE: usize = 100;

/// A page of Markdown for a terminal: its marks would only be in the way there, and its lines may be too long.
fn shown(page: &str, layout: Layout) -> String {
    let width = layout.width.min(READABLE);
    let mut text = String::with_capacity(page.len());
    let mut paragraph = String::new();
    let mut in_example = false;
    for line in page.lines() {
        let heading = line.strip_prefix('#').filter(|_| !in_example);
        let goes_on = !in_example && heading.is_none() && !line.is_empty() && !line.starts_with("```");
        if !goes_on || line.starts_with("- ") {
            end_of_paragraph(&mut paragraph, width, &mut text);
        }
        if line.starts_with("```") {
            in_example = !in_example;
        } else if goes_on {
            let emphasised = line.strip_prefix('*').and_then(|line| line.strip_suffix('*'));
            let words = emphasised.unwrap_or(line).trim_start().replace('`', "");
            paragraph.extend([if paragraph.is_empty() { "" } else { " " }, words.as_str()]);
        } else if let Some(heading) = heading {
            text.push_str(&self::heading(heading.trim_start_matches('#').trim(), layout));
            text.push('\n');
        } else {
            text.extend([if line.is_empty() { "" } else { "    " }, line, "\n"]);
        }
    }
    end_of_paragraph(&mut paragraph, width, &mut text);
    text
}

/// Writes what was gathered of a paragraph or of a point of a list.
fn end_of_paragraph(paragraph: &mut String, width: usize, text: &mut String) {
    if !paragraph.is_empty() {
        let indent = if paragraph.starts_with("- ") { "  " } else { "" };
        text.push_str(&wrap::fill(paragraph, width, indent));
        text.push('\n');
        paragraph.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn terminal_shows_no_marks_of_markdown() {
        let page = "# rule\n\n*Group: x.*\n\nKey `implements`.\n\n```yaml\n# kept `as` it is\n\nbody: x\n```\n";
        let plain = "rule\n\nGroup: x.\n\nKey implements.\n\n    # kept `as` it is\n\n    body: x\n";
        assert_eq!(shown(page, Layout { width: 80, color: false }), plain);
        assert!(shown(page, Layout { width: 80, color: true }).starts_with("\u{1b}[1mrule\u{1b}[0m\n"));
    }

    #[test]
    fn paragraphs_and_lists_fit_the_terminal() {
        let page = "# rule\n\nA long\nparagraph of words.\n\n- one point\n  of a list\n- two\n\n```yaml\nan: example stays as it is\n```\n";
        let fitted = "rule\n\nA long\nparagraph of\nwords.\n\n- one point\n  of a list\n- two\n\n    an: example stays as it is\n";
        assert_eq!(shown(page, Layout { width: 12, color: false }), fitted);
    }

    #[test]
    fn a_group_is_explained_by_its_rules() {
        let text = list(RuleGroup::Deadline, &Locale::new(Language::Russian));
        assert!(text.starts_with("# Группа deadline (сроки)\n\n- `"), "{text}");
        assert!(text.contains("\n- `deadline-inversion` – Срок пункта раньше срока пункта"), "{text}");
        assert!(!text.contains("missing-section"), "{text}");
    }
}
