//! The sheet of remarks («лист замечаний»): what its reader sees of one roadmap, in words and without a trace of the
//! file's notation. The office files, the page and the Markdown all write this.
//!
//! Every text in it is harmless ([`super::harmless()`]), on one line, and fit for XML; a format adds its own escaping.

mod place;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::alignment::Alignment;
use crate::check::{Checked, Standard};
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::message::Message;
use crate::overdue::{self, Reckoning, State, Term};
use crate::roadmap::deadline::Deadline;
use crate::roadmap::model::{Act, Item, Roadmap};
use crate::spelling;
use crate::template::Template;

use super::grouping;
use super::harmless::one_line;
use super::wording::{Lines, Wording};
use place::Places;

/// What is said of one roadmap, and its items.
#[derive(Debug, Default)]
pub struct RemarkSheet {
    /// The file.
    pub path: String,
    /// The body; the file's name where the roadmap cannot be read.
    pub body: String,
    /// The region.
    pub region: Option<String>,
    /// Heading of the roadmap, as approved.
    pub title: Option<String>,
    /// The act that approves it: kind, date, number and title.
    pub act: Option<String>,
    /// The day on which that act was signed.
    pub signed: Option<NaiveDate>,
    /// The gravest first, then in the order of the file.
    pub remarks: Vec<Remark>,
    /// What is waived, in the order of the file.
    pub waived: Vec<WaivedRemark>,
    /// In the order of the file, outer before inner.
    pub sections: Vec<SectionRow>,
    /// Number and title of the template's headings that have items.
    pub headings: Vec<(String, String)>,
    /// In the order of the file.
    pub items: Vec<ItemRow>,
}

/// Findings of one rule with one cause: a row of the sheet.
#[derive(Debug)]
pub struct Remark {
    /// How grave it is.
    pub severity: Severity,
    /// Id of the rule.
    pub rule: &'static str,
    /// Where: numbers of items with neighbours drawn together, a section, or the roadmap as a whole.
    pub place: String,
    /// What is wrong.
    pub title: String,
    /// What is to be said of the single items.
    pub details: Vec<String>,
    /// The clause or footnote of the template.
    pub basis: Option<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// The single findings.
    pub points: Vec<Point>,
}

/// One finding.
#[derive(Debug)]
pub struct Point {
    /// Its item, as an index of [`RemarkSheet::items`].
    pub item: Option<usize>,
    /// Its section, as an index of [`RemarkSheet::sections`].
    pub section: Option<usize>,
    /// Number of the template's heading that it concerns, where it stands in no section of the roadmap.
    pub heading: Option<String>,
    /// Where: the item, the section, or the roadmap as a whole.
    pub place: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// The same in a few words, for a list under a headline.
    pub brief: Option<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// Line of the file, from 1.
    pub line: usize,
    /// The item that should be done before, and is due later.
    pub reversed_after: Option<usize>,
}

/// A finding that a waiver accepts.
#[derive(Debug)]
pub struct WaivedRemark {
    /// Where: the item, the section, or the roadmap as a whole.
    pub place: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Why it is accepted.
    pub reason: String,
    /// The last day on which it is.
    pub until: Option<NaiveDate>,
}

/// A section of the roadmap.
#[derive(Debug)]
pub struct SectionRow {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Number of the template's heading that it carries out.
    pub heading: Option<String>,
}

/// An item of the roadmap.
#[derive(Debug)]
pub struct ItemRow {
    /// Its section, as an index of [`RemarkSheet::sections`].
    pub section: usize,
    /// Its number.
    pub number: String,
    /// The template's item that it carries out.
    pub template_item: Option<String>,
    /// Its title.
    pub title: String,
    /// The deadline in the words of the roadmap.
    pub stated: String,
    /// The first day, where the deadline names one.
    pub start: Option<NaiveDate>,
    /// The day by which it is due.
    pub due: Option<NaiveDate>,
    /// Where it stands on the day of the report.
    pub state: State,
    /// Who answers, as the document would print it.
    pub responsible: Vec<String>,
    /// The same without positions: equal people have equal names.
    pub names: Vec<String>,
    /// The document that proves it.
    pub document: String,
    /// When it was done.
    pub completed: Option<NaiveDate>,
    /// What proves that it was done.
    pub evidence: String,
    /// The findings about it, as indices of [`RemarkSheet::remarks`] and of their points.
    pub points: Vec<(usize, usize)>,
}

impl RemarkSheet {
    /// Puts a checked file into words, as things stand on a day.
    pub fn new(checked: &Checked, standard: &Standard, as_of: NaiveDate, locale: &Locale) -> Self {
        let path = clean(checked.source.path());
        let mut sheet = Self { body: path.clone(), path, ..Self::default() };
        let template = checked.roadmap.as_ref().and_then(|roadmap| standard.template(&checked.source, roadmap).ok());
        if let Some(roadmap) = &checked.roadmap {
            sheet.body = clean(&roadmap.body.value);
            sheet.region = roadmap.region.as_ref().map(|region| clean(&region.value));
            sheet.title = roadmap.title.as_ref().map(|title| clean(&title.value));
            sheet.act = roadmap.act.as_ref().and_then(|act| act_in_words(act, locale));
            sheet.signed = roadmap.act.as_ref().and_then(|act| act.date.as_ref()).map(|date| date.value);
            sheet.add_entries(roadmap, template.as_deref(), as_of);
        }
        let places = Places::new(checked, template.as_deref());
        sheet.add_remarks(checked, &places, locale);
        let waived = checked.waived.iter().map(|waived| WaivedRemark {
            place: places.in_words(&waived.finding, locale),
            message: sentence(&locale.text(&waived.finding.message)),
            reason: sentence(&waived.reason),
            until: waived.until,
        });
        sheet.waived = waived.collect();
        sheet
    }

    /// Findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.remarks.iter().filter(|remark| remark.severity == severity).map(|remark| remark.points.len()).sum()
    }

    /// True where findings stand together in one row: there are fewer rows than findings.
    pub fn is_gathered(&self) -> bool {
        self.remarks.iter().any(|remark| remark.points.len() > 1)
    }

    /// Items that are overdue on the day of the report.
    pub fn overdue(&self) -> impl Iterator<Item = &ItemRow> {
        self.items.iter().filter(|item| item.is_overdue())
    }

    /// The counts in words: «10 ошибок, 2 предупреждения, 1 заметка».
    pub fn verdict(&self, locale: &Locale) -> String {
        let ids =
            [(Severity::Error, "count-errors"), (Severity::Warning, "count-warnings"), (Severity::Note, "count-notes")];
        let counts: Vec<String> = ids
            .into_iter()
            .map(|(severity, id)| (id, self.count(severity)))
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| locale.text(&Message::new(id).with("count", count)))
            .collect();
        let verdict = if counts.is_empty() { locale.word("remarks-none") } else { counts.join(", ") };
        if self.waived.is_empty() {
            return verdict;
        }
        format!("{verdict}; {}", locale.text(&Message::new("remarks-waived-count").with("count", self.waived.len())))
    }

    fn add_entries(&mut self, roadmap: &Roadmap, template: Option<&Template>, as_of: NaiveDate) {
        let alignment = template.map(|template| Alignment::new(roadmap, template));
        let headings =
            template.map(Template::headings).unwrap_or_default().iter().filter(|heading| !heading.items.is_empty());
        self.headings = headings.map(|heading| (clean(&heading.number), clean(&heading.title))).collect();
        let sections = roadmap.all_sections();
        self.sections = sections
            .iter()
            .enumerate()
            .map(|(index, section)| SectionRow {
                number: clean(&section.number.value),
                title: clean(&section.title.value),
                heading: alignment
                    .as_ref()
                    .and_then(|alignment| alignment.sections.get(index).copied().flatten())
                    .and_then(|pair| template?.headings().get(pair.template))
                    .map(|heading| clean(&heading.number)),
            })
            .collect();
        let terms = overdue::terms(&self.path, roadmap, &Reckoning::on(as_of), &BTreeMap::new());
        let mut names = Names::default();
        for (index, ((holder, item), term)) in roadmap.items().into_iter().zip(terms).enumerate() {
            let section = sections.iter().position(|section| std::ptr::eq(*section, holder)).unwrap_or_default();
            let pair = alignment.as_ref().and_then(|alignment| alignment.items.get(index).copied().flatten());
            let entry = pair.and_then(|pair| template?.entries().get(pair.template));
            let template_item = entry.map(|entry| entry.item.number.to_string());
            self.items.push(ItemRow::new(section, item, term, template_item, &mut names));
        }
    }

    fn add_remarks(&mut self, checked: &Checked, places: &Places, locale: &Locale) {
        let mut groups = grouping::groups(&checked.findings);
        groups.sort_by_key(|group| std::cmp::Reverse(group.first().map(|finding| finding.severity)));
        for group in groups {
            let Some(first) = group.first() else { continue };
            let Some(wording) = Wording::new(&checked.source, &group, Lines::LeftOut, locale) else { continue };
            let points: Vec<Point> = group.iter().map(|finding| point(finding, checked, places, locale)).collect();
            for (index, point) in points.iter().enumerate() {
                if let Some(item) = point.item.and_then(|item| self.items.get_mut(item)) {
                    item.points.push((self.remarks.len(), index));
                }
            }
            let place =
                if wording.numbers.is_empty() { places.of_all(&group, locale) } else { clean(&wording.numbers) };
            self.remarks.push(Remark {
                severity: first.severity,
                rule: first.rule,
                place,
                title: sentence(&wording.title),
                details: wording.details.iter().map(|detail| clean(detail)).collect(),
                basis: wording.basis.as_deref().map(sentence),
                help: wording.help.as_deref().map(sentence),
                points,
            });
        }
    }
}

impl ItemRow {
    fn new(section: usize, item: &Item, term: Term, template_item: Option<String>, names: &mut Names) -> Self {
        let due = item.deadline.as_ref().map(|deadline| &deadline.value.deadline);
        let start = due.and_then(|deadline| match deadline {
            Deadline::Due(due) => due.start,
            Deadline::Vague(_) | Deadline::Delegated { .. } | Deadline::Invalid(_) => None,
        });
        let name = |entry: &overdue::Answerable| names.one(&clean(entry.name.as_deref().unwrap_or(&entry.shown)));
        Self {
            section,
            number: clean(&term.item),
            template_item,
            title: clean(&term.title),
            stated: clean(&term.stated.unwrap_or_default()),
            start,
            due: term.deadline,
            state: term.state,
            names: term.responsible.iter().map(name).collect(),
            responsible: term.responsible.iter().map(|entry| clean(&entry.shown)).collect(),
            document: clean(&term.document.unwrap_or_default()),
            completed: item.completed.as_ref().map(|completed| completed.value),
            evidence: item.evidence.as_ref().map(|evidence| clean(&evidence.value)).unwrap_or_default(),
            points: Vec::new(),
        }
    }

    /// True when its deadline has passed and it was not done.
    pub fn is_overdue(&self) -> bool {
        matches!(self.state, State::Overdue { .. })
    }

    /// Where it stands, in words: «просрочен на 45 дней».
    pub fn state_in_words(&self, locale: &Locale) -> String {
        locale.text(&match self.state {
            State::Overdue { days } => Message::new("remarks-overdue").with("days", days.unwrap_or_default()),
            State::DueSoon { .. } | State::Later => Message::new("remarks-open"),
            State::Completed { on } => Message::new("remarks-completed").with("date", on),
            State::NotDatable { reason } => {
                return locale.text_of(&format!("overdue-reason-{}", reason.id())).unwrap_or_default();
            }
        })
    }
}

/// Spellings of names, the first of equal ones standing for all.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn one(&mut self, name: &str) -> String {
        self.0.entry(spelling::fold(name)).or_insert_with(|| name.to_owned()).clone()
    }
}

fn point(finding: &Finding, checked: &Checked, places: &Places, locale: &Locale) -> Point {
    let brief =
        ["letter-row", "row", "shared", "label"].iter().find_map(|name| locale.attribute(&finding.message, name));
    let reversed = matches!(finding.rule, "deadline-inversion" | "questionable-order");
    let item = places.item(finding);
    Point {
        item,
        section: places.section(finding),
        heading: places.heading(finding),
        place: places.in_words(finding, locale),
        message: sentence(&locale.text(&finding.message)),
        brief: brief.map(|brief| without_number(&clean(&brief), places.number(finding).as_deref(), locale)),
        help: ["letter", "help"]
            .iter()
            .find_map(|name| locale.attribute(&finding.message, name))
            .map(|help| sentence(&help)),
        line: checked.source.position(finding.span.start).line,
        reversed_after: finding.related.first().filter(|_| reversed).and_then(|label| places.item_at(label.span)),
    }
}

fn act_in_words(act: &Act, locale: &Locale) -> Option<String> {
    let kind = act.kind.as_ref().map(|kind| clean(&kind.value));
    let date = act.date.as_ref().map(|date| locale.text(&Message::new("remarks-act-date").with("date", date.value)));
    let number = act.number.as_ref().map(|number| format!("№ {}", clean(&number.value)));
    let title = act.title.as_ref().map(|title| format!("«{}»", clean(&title.value)));
    let parts: Vec<String> = [kind, date, number, title].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A text as it stands in a cell of its own: with a capital letter.
fn sentence(text: &str) -> String {
    let text = clean(text);
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// What is left to say of an item beside its number: «3.1.5 …» and «пункт 3.1.5: …» would say it twice.
fn without_number(text: &str, number: Option<&str>, locale: &Locale) -> String {
    let rest = number.and_then(|number| {
        let named = text.strip_prefix(locale.word("html-item").as_str()).map(str::trim_start);
        let plain = text.strip_prefix(number).filter(|rest| rest.starts_with([' ', ':']));
        plain.or_else(|| named?.strip_prefix(number).filter(|rest| rest.starts_with(':')))
    });
    rest.map_or(text, |rest| rest.trim_start_matches([' ', ':', '–'])).to_owned()
}

/// Sheets of one run and the day that they speak of.
#[derive(Debug)]
pub struct RemarkSheets {
    /// A sheet for each roadmap, in the order of the paths.
    pub sheets: Vec<RemarkSheet>,
    /// The day.
    pub as_of: NaiveDate,
    /// True when nobody named the day: it is today's.
    pub today: bool,
}

impl RemarkSheets {
    /// The day in words: «на 01.10.2024».
    pub fn day(&self, locale: &Locale) -> String {
        let id = if self.today { "remarks-today" } else { "overdue-on" };
        locale.text(&Message::new(id).with("date", self.as_of))
    }
}

/// The text on one line, harmless, and without the two characters that XML forbids beyond those.
fn clean(text: &str) -> String {
    one_line(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}").trim().to_owned()
}
