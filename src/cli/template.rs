//! `kc template`: the built-in templates, what is in a template, and what is wrong with one.

use std::path::Path;

use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width};
use serde::Serialize;

use crate::locale::Locale;
use crate::message::Message;
use crate::report::{harmless, json};
use crate::source::{Reading, Source, as_word, display_path};
use crate::template::{InvalidTemplate, Strength, Template, TemplateEntry, TemplateError};

use super::arguments::{
    GlobalOptions, ListFormat, TemplateAction, TemplateCheckOptions, TemplateListOptions, TemplateOptions,
    TemplateShowOptions,
};
use super::output;
use super::{Outcome, fail};

/// Width in columns of a terminal that conditions, documents and orders may take: the rest is for the titles.
const WIDEST: &[(usize, u16)] = &[(2, 18), (3, 14), (4, 15)];

#[derive(Serialize)]
struct ListedTemplate<'t> {
    id: &'t str,
    title: &'t str,
    sections: usize,
    items: usize,
}

pub(super) fn run(options: &TemplateOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    match &options.action {
        TemplateAction::List(options) => list(options, global, locale),
        TemplateAction::Show(options) => show(options, global, locale),
        TemplateAction::Check(options) => check(options, locale),
    }
}

fn list(options: &TemplateListOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    let template = match Template::federal() {
        Ok(template) => template,
        Err(error) => return unusable(&error.into(), locale),
    };
    let listed = [ListedTemplate {
        id: &template.file.id,
        title: &template.file.title,
        sections: template.headings().len(),
        items: template.entries().len(),
    }];
    let text = match options.format {
        ListFormat::Json => json::lines(&listed),
        ListFormat::Table => {
            let header = ["template-list-id", "template-list-title", "template-list-sections", "template-list-items"];
            let rows = listed.iter().map(|template| {
                vec![
                    template.id.to_owned(),
                    template.title.to_owned(),
                    template.sections.to_string(),
                    template.items.to_string(),
                ]
            });
            table(header.map(|id| locale.word(id)).to_vec(), rows, output::layout(global).width, &[])
        }
    };
    print(&text, locale)
}

fn show(options: &TemplateShowOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    match Template::read(Path::new(&options.template)) {
        Err(error) => unusable(&error, locale),
        Ok(template) => {
            let text = match options.format {
                ListFormat::Json => json::lines(&template.file),
                ListFormat::Table => shown(&template, output::layout(global).width, locale),
            };
            print(&text, locale)
        }
    }
}

fn check(options: &TemplateCheckOptions, locale: &Locale) -> Outcome {
    let path = display_path(&options.file);
    if is_roadmap(&options.file) {
        return fail(locale, &Message::new("cli-template-is-roadmap").with("word", as_word(&path)).with("path", path));
    }
    match Template::read(&options.file) {
        Ok(template) => {
            let message = Message::new("template-valid")
                .with("path", path)
                .with("id", &template.file.id)
                .with("counts", counts(&template));
            print(&format!("{}\n", harmless(&locale.text(&message))), locale)
        }
        Err(TemplateError::Invalid(error)) => match print(&problems(&error, &path, locale), locale) {
            Outcome::Clean => Outcome::Findings,
            other => other,
        },
        Err(error @ TemplateError::Unreadable(_)) => fail(locale, &error.message()),
    }
}

/// True for a file that has what a roadmap has and no template: a body.
fn is_roadmap(path: &Path) -> bool {
    match Source::read(path) {
        Ok(Reading::Text(source)) => source.text().lines().any(|line| line.starts_with("body:")),
        _ => false,
    }
}

/// Every problem in a line with its place, and below it how to mend it; then their number.
fn problems(error: &InvalidTemplate, path: &str, locale: &Locale) -> String {
    let mut text = String::new();
    for problem in &error.problems {
        text.push_str(&harmless(&locale.text(&problem.placed())));
        text.push('\n');
        if let Some(help) = locale.attribute(&problem.message, "help") {
            text.push_str(&format_help(&harmless(&help), locale));
        }
    }
    let count = Message::new("template-problem-count").with("count", error.problems.len()).with("path", path);
    text.push_str(&harmless(&locale.text(&count)));
    text.push('\n');
    text
}

fn format_help(help: &str, locale: &Locale) -> String {
    format!("  {}: {help}\n", locale.word("report-help"))
}

fn unusable(error: &TemplateError, locale: &Locale) -> Outcome {
    match error {
        TemplateError::Unreadable(_) => fail(locale, &error.message()),
        TemplateError::Invalid(_) => fail(locale, &Message::new("cli-bad-template").with("cause", error.message())),
    }
}

fn print(text: &str, locale: &Locale) -> Outcome {
    match output::print(text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

fn counts(template: &Template) -> Message {
    Message::new("template-show-counts")
        .with("sections", template.headings().len())
        .with("items", template.entries().len())
}

fn table(
    header: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
    width: usize,
    widest: &[(usize, u16)],
) -> String {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(header);
    for row in rows {
        table.add_row(row.iter().map(|cell| harmless(cell).into_owned()));
    }
    for (index, columns) in widest {
        if let Some(column) = table.column_mut(*index) {
            column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(*columns)));
        }
    }
    format!("{}\n", table.trim_fmt())
}

/// The whole template for the screen: a table of sections and items, then the footnotes.
fn shown(template: &Template, width: usize, locale: &Locale) -> String {
    let header = [
        "template-show-number",
        "template-show-name",
        "template-show-condition",
        "template-show-documents",
        "template-show-after",
    ];
    let mut rows = Vec::new();
    for heading in template.headings() {
        let condition = heading.footnote.map(|number| condition(template, number, locale)).unwrap_or_default();
        rows.push(vec![heading.number.clone(), heading.title.to_uppercase(), condition, String::new(), String::new()]);
        let items = heading.items.iter().filter_map(|index| template.entries().get(*index));
        rows.extend(items.map(|entry| row(template, entry, locale)));
    }
    let heading = locale.text(&Message::new("template-show-id").with("id", &template.file.id));
    let mut text =
        format!("{}\n{}\n{}\n\n", harmless(&heading), harmless(&template.file.title), locale.text(&counts(template)));
    text.push_str(&table(header.map(|id| locale.word(id)).to_vec(), rows.into_iter(), width, WIDEST));
    if !template.file.footnotes.is_empty() {
        text.push('\n');
        text.push_str(&locale.word("template-show-footnotes"));
        text.push('\n');
        let rows = template.file.footnotes.iter().map(|note| vec![note.number.to_string(), note.text.to_string()]);
        let mut notes = String::new();
        for row in rows {
            let [number, note] = row.as_slice() else { continue };
            let options = textwrap::Options::new(width).subsequent_indent("     ");
            notes.push_str(&textwrap::fill(&format!("{number:>3}  {}", harmless(note)), options));
            notes.push('\n');
        }
        text.push_str(&notes);
    }
    text
}

fn condition(template: &Template, number: u32, locale: &Locale) -> String {
    let Some(footnote) = template.footnote(number) else { return String::new() };
    let condition =
        locale.text_of(&format!("condition-{}", footnote.condition.id().replace('_', "-"))).unwrap_or_default();
    locale.text(&Message::new("condition-footnote").with("condition", condition).with("number", number.to_string()))
}

fn row(template: &Template, entry: &TemplateEntry, locale: &Locale) -> Vec<String> {
    let item = &entry.item;
    let conditions: Vec<String> =
        item.footnote.into_iter().chain(item.delegable).map(|number| condition(template, number, locale)).collect();
    let kinds = item.documents.iter().filter_map(|id| template.file.document_kinds.iter().find(|kind| kind.id == *id));
    let kinds: Vec<&str> = kinds.map(|kind| kind.title.in_language(locale.language)).collect();
    let after: Vec<String> = item
        .after
        .iter()
        .map(|dependency| match dependency.strength {
            Strength::Must => dependency.item.clone(),
            Strength::Should => locale.text(&Message::new("template-show-should").with("item", &dependency.item)),
        })
        .collect();
    let rank = item.rank.as_ref().and_then(|id| template.file.ranks.iter().find(|rank| rank.id == *id));
    let rank = rank.and_then(|rank| rank.words.first());
    let rank = rank.map(|rank| locale.text(&Message::new("template-show-rank").with("rank", rank)));
    let title = item.title.clone();
    let title = rank.map_or_else(|| title.to_string(), |rank| format!("{title} ({rank})"));
    vec![item.number.to_string(), title, conditions.join(", "), kinds.join(", "), after.join(", ")]
}
