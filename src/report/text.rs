//! The report for people: a snippet of the file with the exact value underlined, the clause, and what to do.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::message::Message;
use crate::source::{Source, Span};

use super::grouping;
use super::harmless::{harmless, one_line};
use super::summary::Summary;
use super::wording::{Lines, Wording};
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
/// Width of the frame around notes but for the line number, in columns: « = » and «: ».
const FRAME: usize = 5;
/// Width of what stands around a marked text but for the line number, in columns: the bar, the space before the label, and
/// the dots where the line is cropped.
const MARGINS: usize = 16;
/// The same where no line is cropped.
const BAR_MARGINS: usize = 3;
/// What the renderer writes beside the line numbers.
const BAR: &str = "|";
/// What the renderer writes where it leaves out lines.
const GAP: &str = "...";
/// What stands in the place of the path of a further snippet of the same file.
const NO_PATH: &str = ":::";
/// Stands before the further lines of a title.
const FURTHER: &str = "  ";
/// No text is wrapped narrower than this, in columns.
const LEAST_WIDTH: usize = 24;
/// No place is marked narrower than this, in columns.
const LEAST_MARK: usize = 4;

/// Where a diagnostic says which file it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Path {
    /// Above all diagnostics of the file, which then give the lines alone: a real roadmap has some twenty.
    Above,
    /// At the diagnostic itself, where it is the only one.
    Beside,
}

/// The diagnostics of one file, each followed by an empty line; empty for a file without findings.
pub fn file(checked: &Checked, locale: &Locale, layout: Layout) -> String {
    let renderer = if layout.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(layout.width);
    let groups = grouping::groups(&checked.findings);
    let path = if groups.len() > 1 { Path::Above } else { Path::Beside };
    let page = Page { source: &checked.source, shown: harmless(checked.source.text()), locale, layout, renderer, path };
    let style = if layout.color { anstyle::Style::new().bold() } else { anstyle::Style::new() };
    let mut text = match path {
        Path::Above => format!("{style}{}{style:#}\n\n", one_line(checked.source.path())),
        Path::Beside => String::new(),
    };
    for group in groups {
        if let Some((first, _)) = group.split_first() {
            page.diagnostic(first, &group, &mut text);
            text.push('\n');
        }
    }
    text
}

/// What all diagnostics of a file are made with.
struct Page<'p> {
    source: &'p Source,
    /// Its text as it may be shown; every place is where it is in the file.
    shown: Cow<'p, str>,
    locale: &'p Locale,
    layout: Layout,
    renderer: Renderer,
    path: Path,
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
        textwrap::fill(line, options(view.layout.width).initial_indent(indent).subsequent_indent(&further)) + "\n"
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
        // A rule and its count stay on one line.
        let rules: Vec<String> = rules.iter().map(|(rule, count)| format!("{rule}\u{a0}{count}")).collect();
        let line = format!("{}: {}", locale.word(many_name(severity)), rules.join(", "));
        let options = options(layout.width).initial_indent("  ").subsequent_indent("    ");
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

impl Page<'_> {
    /// Adds the diagnostic of a group.
    fn diagnostic(&self, first: &Finding, group: &[&Finding], text: &mut String) {
        let (locale, width) = (self.locale, self.layout.width);
        let lines = if first.severity == Severity::Note { Lines::Sparse } else { Lines::Named };
        let Some(mut wording) = Wording::new(self.source, group, lines, locale) else { return };
        let severity = locale.word(name(first.severity));
        let place = self.place(first);
        let title = std::mem::take(&mut wording.title);
        let title = if place.is_empty() { self.title_with_line(first, group, title) } else { title };
        let report = level(first.severity).with_name(severity).primary_title(title);
        // What is wrong in a configuration is no finding of a rule.
        let report = if first.rule.is_empty() { report } else { report.id(first.rule) };
        let mut report = report.elements(place);
        let frame = FRAME + self.number_width(first);
        let with_item = group.iter().any(|finding| finding.item.is_some());
        let items = || locale.word(if with_item { "report-items" } else { "report-places" });
        let items = locale.attribute(&first.message, "list").unwrap_or_else(items);
        let listed = (group.len() > 1).then(|| wording.listed(width.saturating_sub(frame + items.chars().count())));
        let notes =
            [(items, listed), (locale.word("report-basis"), wording.basis), (locale.word("report-help"), wording.help)];
        for (name, note) in notes.into_iter().filter_map(|(name, note)| Some((name, note?))) {
            let columns = name.chars().count();
            let note = wrap(&harmless(&note), width.saturating_sub(frame + columns));
            report = report.element(Level::NOTE.with_name(name).message(note));
        }
        self.push_telling_lines(&self.renderer.render(&[report]), text);
    }

    /// Where the finding is: the lines themselves; but for lines that are empty or longer than anybody would read, only their
    /// place. A note has no more than that: under the path of the file, the line in its title.
    fn place<'s>(&'s self, finding: &'s Finding) -> Vec<Element<'s>> {
        let note = finding.severity == Severity::Note;
        if note && self.path == Path::Above {
            return Vec::new();
        }
        let start = self.source.position(finding.span.start);
        let line = self.source.line(start.line);
        if !note && !line.is_empty() && line.len() <= LONGEST_LINE {
            return self.snippets(finding);
        }
        vec![Origin::path(one_line(self.source.path())).line(start.line).char_column(start.column).into()]
    }

    /// The title with the line of the finding, or with the first line of several findings.
    fn title_with_line(&self, first: &Finding, group: &[&Finding], title: String) -> String {
        let line = i64::try_from(self.source.position(first.span.start).line).unwrap_or_default();
        let id = if group.len() > 1 { "report-rows-from" } else { "report-row" };
        self.locale.text(&Message::new(id).with("row", title).with("line", line))
    }

    /// Digits of the last line that the diagnostic of a finding shows.
    fn number_width(&self, finding: &Finding) -> usize {
        let last = places(finding).map(|span| span.end.max(span.start)).max().unwrap_or_default();
        self.source.position(last).line.to_string().len()
    }

    /// The lines that the finding speaks of, with its places marked. All of a snippet are cropped alike: a place so far to
    /// the right or left of the first that both do not fit has a snippet of its own, and none on a line longer than anybody
    /// would read.
    fn snippets<'s>(&'s self, finding: &'s Finding) -> Vec<Element<'s>> {
        let (source, locale) = (self.source, self.locale);
        let column = |span: Span| source.position(span.start).column;
        let readable = |span: Span| source.line(source.position(span.start).line).len() <= LONGEST_LINE;
        let related = finding.related.iter().filter(|label| readable(label.span));
        let related = related.map(|label| (AnnotationKind::Context, label.span, Some(locale.text(&label.message))));
        let is_near = |(_, span, label): &Mark| {
            let label = label.as_deref().map_or(0, |label| label.chars().count());
            let around = label + LEAST_MARK + MARGINS + self.number_width(finding);
            column(*span).abs_diff(column(finding.span)) + around <= self.layout.width
        };
        let (near, far): (Vec<Mark>, Vec<Mark>) = related.partition(is_near);
        let primary = (AnnotationKind::Primary, finding.span, locale.attribute(&finding.message, "label"));
        let first = std::iter::once(primary).chain(near).collect();
        let all = std::iter::once(first).chain(far.into_iter().map(|mark| vec![mark]));
        all.enumerate().map(|(index, marks)| self.snippet(marks, index == 0).into()).collect()
    }

    fn snippet(&self, marks: Vec<Mark>, first: bool) -> Snippet<'_, Annotation<'_>> {
        let source = self.source;
        let places: Vec<Span> = marks.iter().map(|(_, span, _)| *span).collect();
        let start = places.iter().map(|span| span.start).min().unwrap_or_default();
        let end = places.iter().map(|span| span.end.max(span.start)).max().unwrap_or_default();
        let first_line = source.position(start).line;
        let text = &*self.shown;
        let from = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |index| index + 1);
        let to = text.get(end..).and_then(|after| after.find('\n')).map_or(text.len(), |index| end + index);
        // All lines are cropped alike, where one is too long: what is left of the leftmost mark is left out of all.
        let number_width = source.position(end).line.to_string().len();
        let column = |span: Span| source.position(span.start).column;
        let lines = places.iter().map(|span| source.line(source.position(span.start).line).chars().count());
        let cropped = lines.max().unwrap_or_default() + number_width + BAR_MARGINS > self.layout.width;
        let leftmost = places.iter().map(|span| column(*span)).min().filter(|_| cropped).unwrap_or_default();
        let margins = number_width + if cropped { MARGINS } else { BAR_MARGINS };
        let mark = |kind: AnnotationKind, span: Span, label: Option<String>| {
            let limit = |offset: usize| offset.clamp(from, to) - from;
            let label = label.map(|label| one_line(&label));
            let beside = column(span) - leftmost + label.as_deref().map_or(0, |label| label.chars().count());
            let around = margins + beside;
            let end = marked_end(source, span, self.layout.width.saturating_sub(around).max(LEAST_MARK));
            kind.span(limit(span.start)..limit(end)).label(label)
        };
        Snippet::source(text.get(from..to).unwrap_or_default())
            .line_start(first_line)
            .path((first && self.path == Path::Beside).then(|| one_line(source.path())))
            .annotations(marks.into_iter().map(|(kind, span, label)| mark(kind, span, label)))
    }

    /// Adds the diagnostic without the lines that hold nothing but the bar beside the line numbers, or the dots where lines
    /// are left out, which their numbers tell as well: a report has dozens of them.
    fn push_telling_lines(&self, diagnostic: &str, text: &mut String) {
        let visible = |line| {
            if self.layout.color { Cow::Owned(strip_str(line).to_string()) } else { Cow::Borrowed(line) }
        };
        // The renderer would put the further lines of a title under its first word, far to the right.
        let (title, diagnostic) = diagnostic.split_once('\n').unwrap_or((diagnostic, ""));
        let further = options(self.layout.width).subsequent_indent(FURTHER);
        text.push_str(&textwrap::fill(title, further));
        text.push('\n');
        for line in diagnostic.lines() {
            let shown = visible(line);
            let shown = shown.trim_end();
            if shown.trim_start() != BAR && shown != GAP && shown.trim_start() != NO_PATH {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
}

/// A place in a snippet: how it is marked, where, and what stands beside it.
type Mark = (AnnotationKind, Span, Option<String>);

/// The place of a finding and the places that it is related to.
fn places(finding: &Finding) -> impl Iterator<Item = Span> {
    std::iter::once(finding.span).chain(finding.related.iter().map(|label| label.span))
}

/// The end of what is marked of a span: its first line, and no more of that than fits into the terminal.
fn marked_end(source: &Source, span: Span, columns: usize) -> usize {
    let line = source.slice(span).split('\n').next().unwrap_or_default();
    span.start + line.char_indices().nth(columns).map_or(line.len(), |(index, _)| index)
}

fn wrap(text: &str, width: usize) -> String {
    textwrap::fill(text, options(width.max(LEAST_WIDTH)))
}

/// Lines break at spaces alone: «3.9.1–3.9.7» and the ids of rules stay whole.
fn options(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
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

/// The text id of the name of several findings of a severity.
pub(super) fn many_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-errors",
        Severity::Warning => "severity-warnings",
        Severity::Note => "severity-notes",
    }
}
