//! The page: one file that needs nothing else, for a screen, a phone and paper. Texts are escaped by the template engine.

mod matrix;
mod timeline;

use std::io::{self, Write};

use askama::Template;
use chrono::NaiveDate;

use crate::finding::Severity;
use crate::locale::Locale;
use crate::message::Message;

use super::remarks::{ItemRow, Point, Remark, RemarkSheet, RemarkSheets};
use matrix::Matrix;
use timeline::Timeline;

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'p> {
    sheets: &'p RemarkSheets,
    bodies: Vec<Body<'p>>,
    matrix: Option<Matrix>,
    locale: &'p Locale,
    style: &'static str,
    script: &'static str,
}

/// One roadmap on the page.
struct Body<'p> {
    sheet: &'p RemarkSheet,
    timeline: Option<Timeline>,
    /// The rules that found something, by their ids.
    rules: Vec<&'static str>,
    /// Everybody who answers for an item with a finding, by name.
    people: Vec<&'p str>,
}

/// Writes the page.
///
/// # Errors
/// The output cannot be written.
pub fn write(sheets: &RemarkSheets, locale: &Locale, output: &mut dyn Write) -> io::Result<()> {
    let body = |sheet| Body {
        sheet,
        timeline: Timeline::new(sheet, sheets.as_of, locale),
        rules: rules(sheet),
        people: people(sheet),
    };
    let page = Page {
        sheets,
        bodies: sheets.sheets.iter().map(body).collect(),
        matrix: (sheets.sheets.len() > 1).then(|| Matrix::new(&sheets.sheets, locale)),
        locale,
        style: include_str!("html/style.css"),
        script: include_str!("html/script.js"),
    };
    page.write_into(output)
}

fn rules(sheet: &RemarkSheet) -> Vec<&'static str> {
    let mut rules: Vec<&str> = sheet.remarks.iter().map(|remark| remark.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn people(sheet: &RemarkSheet) -> Vec<&str> {
    let items = sheet.items.iter().filter(|item| !item.points.is_empty());
    let mut people: Vec<&str> = items.flat_map(|item| item.names.iter().map(String::as_str)).collect();
    people.sort_unstable();
    people.dedup();
    people
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the template engine hands arguments over by reference")]
impl Page<'_> {
    fn word(&self, id: &'static str) -> String {
        self.locale.word(id)
    }

    fn title(&self) -> String {
        match self.bodies.as_slice() {
            [body] => body.sheet.body.clone(),
            bodies => self.locale.text(&Message::new("html-title").with("count", bodies.len())),
        }
    }

    /// Headings of a body stand one level lower under the heading of a page with several.
    fn level(&self) -> usize {
        if self.matrix.is_some() { 2 } else { 1 }
    }

    fn severity(&self, severity: &Severity) -> String {
        self.locale.text_of(&format!("severity-{}", severity.id())).unwrap_or_default()
    }

    fn date(&self, date: &NaiveDate) -> String {
        self.locale.date(*date)
    }

    fn overdue(&self, sheet: &RemarkSheet) -> String {
        let message =
            Message::new("remarks-overdue-count").with("count", sheet.overdue().count()).with("all", sheet.items.len());
        self.locale.text(&message)
    }

    fn span(&self, timeline: &Timeline) -> String {
        self.locale.text(&Message::new("timeline-label").with("from", timeline.from).with("to", timeline.to))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the template engine hands arguments over by reference")]
impl<'p> Body<'p> {
    fn item(&self, index: &usize) -> Option<&'p ItemRow> {
        self.sheet.items.get(*index)
    }

    fn remark(&self, index: &usize) -> Option<&'p Remark> {
        self.sheet.remarks.get(*index)
    }

    fn message(&self, remark: &usize, point: &usize) -> &'p str {
        let point = self.remark(remark).and_then(|remark| remark.points.get(*point));
        point.map_or("", |point| &point.message)
    }

    /// The gravest severity found, as the look of the verdict.
    fn verdict(&self) -> &'static str {
        self.sheet.remarks.iter().map(|remark| remark.severity).max().map_or("clean", Severity::id)
    }

    /// Who answers for the item of a finding, as numbers of the list of people, for the filter.
    fn answers(&self, point: &Point) -> String {
        let names = point.item.and_then(|item| self.sheet.items.get(item)).map(|item| &item.names);
        let numbers = names.into_iter().flatten().filter_map(|name| self.people.iter().position(|known| known == name));
        numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// The items of a section.
    fn items(&self, section: &usize) -> Vec<(usize, &'p ItemRow)> {
        self.sheet.items.iter().enumerate().filter(|(_, item)| item.section == *section).collect()
    }
}
