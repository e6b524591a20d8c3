//! A roadmap to fill in: what the template asks of a body, given the facts about it.

use std::fmt::Write as _;

use crate::locale::Locale;
use crate::message::Message;
use crate::roadmap::PROFILE_KEYS;
use crate::template::{Condition, Footnote, Template, TemplateItem, TemplateSection};

/// What a new roadmap is written from.
#[derive(Debug)]
pub struct Draft<'d> {
    /// The body whose roadmap it is.
    pub body: &'d str,
    /// Its region.
    pub region: Option<&'d str>,
    /// The keys of the profile that are true; all others are false.
    pub facts: &'d [String],
    /// The template.
    pub template: &'d Template,
    /// How the roadmap refers to the template.
    pub template_name: &'d str,
}

impl Draft<'_> {
    /// The YAML text; its comments say what to fill in, in the language of the locale.
    pub fn text(&self, locale: &Locale) -> String {
        let mut writer = Writer { draft: self, locale, text: String::new() };
        writer.head();
        writer.line(0, "sections:");
        for section in &self.template.file.sections {
            writer.section(section, 1);
        }
        writer.text
    }

    /// True unless a fact about the body makes the footnote's part unnecessary.
    fn applies(&self, footnote: Option<u32>) -> bool {
        let condition = self.footnote(footnote).and_then(|footnote| footnote.condition.profile_key());
        condition.is_none_or(|key| self.facts.iter().any(|fact| fact == key))
    }

    fn footnote(&self, number: Option<u32>) -> Option<&Footnote> {
        self.template.footnote(number?)
    }

    fn has_items(&self, section: &TemplateSection) -> bool {
        self.applies(section.footnote)
            && (section.items.iter().any(|item| self.applies(item.footnote))
                || section.sections.iter().any(|inner| self.has_items(inner)))
    }
}

struct Writer<'w> {
    draft: &'w Draft<'w>,
    locale: &'w Locale,
    text: String,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.text, "{:indent$}{line}", "", indent = depth * 2);
    }

    fn comment(&mut self, depth: usize, message: &Message) {
        let words = one_line(&self.locale.text(message));
        self.line(depth, &format!("# {words}"));
    }

    fn head(&mut self) {
        let draft = self.draft;
        self.line(0, "# yaml-language-server: $schema=roadmap.schema.json");
        self.comment(0, &Message::new("new-schema"));
        self.comment(0, &Message::new("new-heading").with("template", &draft.template.file.title));
        self.comment(0, &Message::new("new-how"));
        self.comment(0, &Message::new("new-document"));
        self.line(0, "format: 1");
        self.line(0, &format!("template: {}", scalar(draft.template_name)));
        self.line(0, &format!("body: {}", scalar(draft.body)));
        if let Some(region) = draft.region {
            self.line(0, &format!("region: {}", scalar(region)));
        }
        self.comment(0, &Message::new("new-period"));
        self.line(0, "# period: {from: 2025, to: 2026}");
        self.comment(0, &Message::new("new-act"));
        self.line(0, "# act:");
        self.line(0, "#   type: приказ");
        self.line(0, "#   number: \"…\"");
        self.line(0, "#   date: дд.мм.гггг");
        self.comment(0, &Message::new("new-profile"));
        self.line(0, "profile:");
        for key in PROFILE_KEYS {
            let holds = draft.facts.iter().any(|fact| fact == key);
            self.line(1, &format!("{key}: {holds}"));
        }
        self.comment(0, &Message::new("new-working-group"));
        self.line(0, "# working_group:");
        self.line(0, "#   head: {name: Фамилия Имя Отчество, position: должность}");
        self.line(0, "#   members:");
        self.line(0, "#     - {name: Фамилия Имя Отчество, position: должность}");
    }

    fn section(&mut self, section: &TemplateSection, depth: usize) {
        if !self.draft.has_items(section) {
            return;
        }
        self.line(depth, &format!("- number: \"{}\"", section.number));
        self.line(depth + 1, &format!("title: {}", scalar(&section.title)));
        let items: Vec<&TemplateItem> = section.items.iter().filter(|item| self.draft.applies(item.footnote)).collect();
        if !items.is_empty() {
            self.line(depth + 1, "items:");
            for item in items {
                self.item(item, depth + 2);
            }
        }
        if section.sections.iter().any(|inner| self.draft.has_items(inner)) {
            self.line(depth + 1, "sections:");
            for inner in &section.sections {
                self.section(inner, depth + 2);
            }
        }
    }

    fn item(&mut self, item: &TemplateItem, depth: usize) {
        self.line(depth, &format!("- number: \"{}\"", item.number));
        for number in item.footnote.into_iter().chain(item.delegable) {
            let id = match self.draft.footnote(Some(number)).map(|footnote| footnote.condition) {
                Some(Condition::Optional) => "new-optional",
                Some(Condition::Delegable) => "new-delegable",
                _ => continue,
            };
            self.comment(depth + 1, &Message::new(id).with("number", number.to_string()));
        }
        self.line(depth + 1, &format!("title: {}", scalar(&item.title)));
        self.line(depth + 1, "# deadline: дд.мм.гггг");
        let ranks = &self.draft.template.file.ranks;
        let rank = item.rank.as_ref().and_then(|id| ranks.iter().find(|rank| rank.id == *id));
        if let Some(words) = rank.and_then(|rank| rank.words.first()) {
            self.comment(depth + 1, &Message::new("new-rank").with("rank", words));
        }
        self.line(depth + 1, "# responsible:");
        self.line(depth + 1, "#   - {name: Фамилия И.О., position: должность}");
        if let Some(document) = &item.document {
            self.line(depth + 1, &format!("document: {}", scalar(document)));
        }
    }
}

/// A text on one line, without control characters.
fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|character| if is_unprintable(character) { ' ' } else { character }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_unprintable(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text as a YAML value: plain where it can be nothing else, else in double quotes.
fn scalar(text: &str) -> String {
    let text = one_line(text);
    let cyrillic = |character: char| matches!(character, 'А'..='я' | 'Ё' | 'ё');
    let harmless = |character: char| {
        cyrillic(character) || character.is_ascii_alphanumeric() || " .,;()«»–-%/".contains(character)
    };
    let plain = text.starts_with(cyrillic) && text.chars().all(harmless) || text == crate::template::FEDERAL_ID;
    if plain { text } else { serde_json::to_string(&text).unwrap_or_default() }
}
