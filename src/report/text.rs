//! The report for people: a snippet of the file with the exact value underlined, the clause, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::message::Message;
use crate::source::{Source, Span};

use super::grouping::{self, Run};
use super::harmless::{harmless, one_line};
use super::summary::Summary;
use super::{View, outcomes};

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether styles are written; the words and marks alone already say everything.
    pub color: bool,
}

/// The longest line that is shown, in bytes. The longest of the real roadmaps has 900; a hostile one has millions.
const LONGEST_LINE: usize = 16 * 1024;
/// Width of the frame around notes, in columns: the gutter, « = » and the colon.
const FRAME: usize = 10;
/// No text is wrapped narrower than this, in columns.
const LEAST_WIDTH: usize = 24;
/// More rows than this run on, when each has at most `SHORT_ROW` characters.
const MOST_ROWS_APART: usize = 12;
/// A row that need not stand on a line of its own, in characters.
const SHORT_ROW: usize = 60;
/// Longer lists of items are shown without their lines, so that a report stays short; the machine formats have them all.
const MOST_RUNS_WITH_LINES: usize = 6;

/// The diagnostics of one file, each followed by an empty line; empty for a file without findings.
pub fn file(checked: &Checked, locale: &Locale, layout: Layout) -> String {
    let renderer = if layout.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(layout.width);
    let mut text = String::new();
    for group in grouping::groups(&checked.findings) {
        if let Some((first, _)) = group.split_first() {
            text.push_str(&diagnostic(&checked.source, first, &group, locale, layout, &renderer));
            text.push_str("\n\n");
        }
    }
    text
}

/// A file: its diagnostics, then what is waived and what became of the rules, when that is asked for.
pub(super) fn piece(checked: &Checked, view: &View) -> String {
    let mut text = file(checked, view.locale, view.layout);
    if view.show_waived && !checked.waived.is_empty() {
        text.push_str(&waived(checked, view));
    }
    if view.show_passed {
        text.push_str(&outcomes::table(checked, view));
    }
    text
}

/// The waived findings of a file, each with its reason.
fn waived(checked: &Checked, view: &View) -> String {
    let (locale, source) = (view.locale, &checked.source);
    let title = Message::new("waived-title").with("path", one_line(source.path()));
    let mut text = locale.text(&title) + "\n";
    let fill = |line: &str, indent: &str| {
        let further = format!("{indent}  ");
        textwrap::fill(
            line,
            textwrap::Options::new(view.layout.width).initial_indent(indent).subsequent_indent(&further),
        ) + "\n"
    };
    for waived in &checked.waived {
        let line = source.position(waived.finding.span.start).line;
        let place = format!("{}:{line}", one_line(source.path()));
        text.push_str(&fill(
            &format!("{place} {}: {}", waived.finding.rule, one_line(&locale.text(&waived.finding.message))),
            "  ",
        ));
        let reason = Message::new(if waived.until.is_some() { "waived-reason-until" } else { "waived-reason" })
            .with("reason", one_line(&waived.reason))
            .with("until", waived.until.map(|until| locale.date(until)).unwrap_or_default())
            .with("place", format!("{}:{}", one_line(&waived.path), waived.line));
        text.push_str(&fill(&locale.text(&reason), "    "));
    }
    text.push('\n');
    text
}

/// The counts by severity and by rule, for the end of a run.
pub fn summary(summary: &Summary, locale: &Locale, layout: Layout) -> String {
    let mut text = summary.sentence(locale);
    text.push('\n');
    for (severity, rules) in summary.by_rule() {
        let rules: Vec<String> = rules.iter().map(|(rule, count)| format!("{rule} {count}")).collect();
        let line = format!("{}: {}", locale.word(many_name(severity)), rules.join(", "));
        let options = textwrap::Options::new(layout.width).initial_indent("  ").subsequent_indent("    ");
        text.push_str(&textwrap::fill(&line, options));
        text.push('\n');
    }
    if summary.waived > 0 {
        text.push_str(&locale.text(&Message::new("summary-waived").with("count", summary.waived)));
        text.push('\n');
    }
    if let Some(baseline) = &summary.baseline {
        text.push_str(&super::summary::baseline(baseline, locale));
    }
    text
}

fn diagnostic(
    source: &Source,
    first: &Finding,
    group: &[&Finding],
    locale: &Locale,
    layout: Layout,
    renderer: &Renderer,
) -> String {
    let several = group.len() > 1;
    let title = several.then(|| locale.headline(&first.message, group.len())).flatten();
    let title = one_line(&title.unwrap_or_else(|| locale.text(&first.message)));
    let severity = locale.word(name(first.severity));
    // The renderer puts «severity[rule]: » before the title and as many spaces before its further lines.
    let indent = severity.chars().count() + first.rule.len() + 4;
    let report =
        level(first.severity).with_name(severity).primary_title(wrap(&title, layout.width.saturating_sub(indent)));
    // What is wrong in a configuration is no finding of a rule.
    let report = if first.rule.is_empty() { report } else { report.id(first.rule) };
    let mut report = report.element(place(source, first, locale));
    let mut notes = Vec::new();
    if several {
        let name = if first.item.is_some() || group.iter().any(|finding| finding.item.is_some()) {
            "report-items"
        } else {
            "report-places"
        };
        notes.push((locale.word(name), items(source, group, locale)));
    }
    if let Some(basis) = basis(group, locale) {
        notes.push((locale.word("report-basis"), basis));
    }
    let help = several.then(|| locale.attribute(&first.message, "help-many")).flatten();
    if let Some(help) = help.or_else(|| locale.attribute(&first.message, "help")) {
        notes.push((locale.word("report-help"), help));
    }
    for (name, text) in notes {
        let width = name.chars().count();
        let text = wrap(&harmless(&text), layout.width.saturating_sub(FRAME + width));
        report = report.element(Level::NOTE.with_name(name).message(text));
    }
    renderer.render(&[report])
}

/// Where the finding is: the lines themselves, but for a note, and for lines longer than anybody would read, only their
/// place.
fn place<'s>(source: &'s Source, finding: &'s Finding, locale: &Locale) -> Element<'s> {
    let start = source.position(finding.span.start);
    if finding.severity > Severity::Note && source.line(start.line).len() <= LONGEST_LINE {
        return snippet(source, finding, locale).into();
    }
    Origin::path(one_line(source.path())).line(start.line).char_column(start.column).into()
}

/// The lines that the finding speaks of, with its places marked.
fn snippet<'s>(source: &'s Source, finding: &'s Finding, locale: &Locale) -> Snippet<'s, Annotation<'s>> {
    let places: Vec<Span> =
        std::iter::once(finding.span).chain(finding.related.iter().map(|label| label.span)).collect();
    let start = places.iter().map(|span| span.start).min().unwrap_or_default();
    let end = places.iter().map(|span| span.end.max(span.start)).max().unwrap_or_default();
    let first_line = source.position(start).line;
    let text = source.text();
    let from = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |index| index + 1);
    let to = text.get(end..).and_then(|after| after.find('\n')).map_or(text.len(), |index| end + index);
    let shown = harmless(text.get(from..to).unwrap_or_default());
    let range = |span: Span| {
        let limit = |offset: usize| offset.clamp(from, to) - from;
        limit(span.start)..limit(first_line_end(source, span))
    };
    let label = locale.attribute(&finding.message, "label").map(|label| one_line(&label));
    let primary = AnnotationKind::Primary.span(range(finding.span)).label(label);
    let related = finding
        .related
        .iter()
        .map(|label| AnnotationKind::Context.span(range(label.span)).label(one_line(&locale.text(&label.message))));
    Snippet::source(shown).line_start(first_line).path(one_line(source.path())).annotation(primary).annotations(related)
}

/// The end of a span, or of its first line: a text over several lines is marked where it begins.
fn first_line_end(source: &Source, span: Span) -> usize {
    source.slice(span).find('\n').map_or(span.end, |index| span.start + index)
}

/// The items of a group: a line each where there is something to say of each; a line for those of which the same is to
/// be said; else all drawn together.
fn items(source: &Source, group: &[&Finding], locale: &Locale) -> String {
    let row = |finding: &&Finding| {
        let row = locale.attribute(&finding.message, "row")?;
        let line = source.position(finding.span.start).line;
        let message = Message::new("report-row")
            .with("row", one_line(&row))
            .with("line", i64::try_from(line).unwrap_or_default());
        Some(locale.text(&message))
    };
    let rows: Option<Vec<String>> = group.iter().map(row).collect();
    if let Some(rows) = rows {
        let short = rows.len() > MOST_ROWS_APART && rows.iter().all(|row| row.chars().count() <= SHORT_ROW);
        return rows.join(if short { "; " } else { "\n" });
    }
    let shared: Option<Vec<String>> =
        group.iter().map(|finding| locale.attribute(&finding.message, "shared")).collect();
    let Some(shared) = shared else { return drawn_together(source, group, locale) };
    let mut lines: Vec<(&String, Vec<&Finding>)> = Vec::new();
    for (text, finding) in shared.iter().zip(group) {
        match lines.iter_mut().find(|(earlier, _)| *earlier == text) {
            Some((_, findings)) => findings.push(finding),
            None => lines.push((text, vec![finding])),
        }
    }
    let line = |(text, findings): &(&String, Vec<&Finding>)| {
        let items = drawn_together(source, findings, locale);
        locale.text(&Message::new("report-shared").with("text", one_line(text)).with("items", items))
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The items of findings, neighbours as a run.
fn drawn_together(source: &Source, findings: &[&Finding], locale: &Locale) -> String {
    let runs = grouping::runs(source, findings);
    let with_lines = runs.len() <= MOST_RUNS_WITH_LINES;
    let mut runs: Vec<String> = runs.iter().map(|run| shown_run(run, with_lines, locale)).collect();
    runs.extend(lines_without_items(source, findings, locale));
    runs.join(", ")
}

fn shown_run(run: &Run, with_lines: bool, locale: &Locale) -> String {
    let single = run.first == run.last;
    let id = match (single, with_lines) {
        (true, true) => "report-run-one",
        (false, true) => "report-run",
        (true, false) => "report-run-one-short",
        (false, false) => "report-run-short",
    };
    let number = |line: usize| i64::try_from(line).unwrap_or_default();
    let message = Message::new(id)
        .with("first", one_line(&run.first.0))
        .with("last", one_line(&run.last.0))
        .with("line", number(run.first.1))
        .with("end", number(run.last.1));
    locale.text(&message)
}

/// The lines of findings that belong to no item.
fn lines_without_items(source: &Source, group: &[&Finding], locale: &Locale) -> Option<String> {
    let findings = group.iter().filter(|finding| finding.item.is_none());
    let mut lines: Vec<usize> = findings.map(|finding| source.position(finding.span.start).line).collect();
    lines.dedup();
    let list = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    (!lines.is_empty())
        .then(|| locale.text(&Message::new("report-lines").with("count", lines.len()).with("lines", list)))
}

/// The clause that all findings of a group rest on, or what their clauses have in common.
fn basis(group: &[&Finding], locale: &Locale) -> Option<String> {
    let (first, rest) = group.split_first()?;
    let basis = first.basis.as_ref()?;
    if rest.iter().all(|finding| finding.basis.as_ref() == Some(basis)) {
        return Some(locale.text(basis));
    }
    locale.attribute(basis, "many")
}

fn wrap(text: &str, width: usize) -> String {
    textwrap::fill(text, width.max(LEAST_WIDTH))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::INFO,
    }
}

/// The text id of a severity's name.
pub(super) fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}

fn many_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-errors",
        Severity::Warning => "severity-warnings",
        Severity::Note => "severity-notes",
    }
}
