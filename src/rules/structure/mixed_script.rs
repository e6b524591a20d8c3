//! Latin letters that look like Cyrillic ones, inside Cyrillic words and in the mark of a delegated item.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::message::Message;
use crate::roadmap::deadline::{self, Deadline, Due, MarkScript};
use crate::rules::{Context, Entry, Page, Rule, RuleGroup};
use crate::source::Span;
use crate::spelling;
use crate::template::Template;

use super::texts::{Characters, Field, Text};

pub(crate) static RULE: Rule = Rule {
    id: "mixed-script",
    group: RuleGroup::Structure,
    severity: Severity::Warning,
    page: Page { russian: include_str!("mixed_script.ru.md"), english: include_str!("mixed_script.en.md") },
    needs: &[],
    check: Some(check),
};

/// Latin letters and the Cyrillic ones that look like them in the same case («u» as the italic «и»).
const TWINS: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('u', 'и'),
    ('x', 'х'),
    ('y', 'у'),
];

/// Latin letters that, standing alone before a Russian word, are Russian words: «к», «о», «с», «у», and after a comma «а».
/// Before a short word («вариант c и вариант d») they may be names.
const LONE_WORDS: &[char] = &['a', 'k', 'o', 'c', 'y'];

/// Letters of a word that is no conjunction or preposition.
const LONG_WORD: usize = 3;

/// Latin letters that, beginning a text alone, are Russian words: «А», «В», «К», «О», «С», «У».
const LONE_FIRST_WORDS: &[char] = &['A', 'B', 'K', 'O', 'C', 'Y'];

/// So many Latin letters in a row at an end of a word may be a foreign word with a Russian one glued to it: «ECMсистема».
const FOREIGN_PART: usize = 3;

fn check(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut findings = marks(rule, context);
    for text in context.texts() {
        if text.holds(Characters::LATIN) {
            findings.extend(in_text(rule, context, text));
        }
    }
    findings
}

/// Marks of delegated items written with a Latin x: one finding for all columns of an item.
fn marks(rule: &Rule, context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in &context.entries {
        let mut places = latin_marks(entry).map(|span| mark(context, span));
        let Some(first) = places.next() else { continue };
        let letter = if context.source.slice(first).contains('X') { "X" } else { "x" };
        let message = Message::new("mixed-script-mark").with("letter", letter);
        let finding = rule
            .finding_for(entry, first, message.with("cyrillic", if letter == "X" { "Х" } else { "х" }))
            .cause("mark");
        findings
            .push(places.fold(finding, |finding, place| finding.related(place, Message::new("mixed-script-mark-too"))));
    }
    findings
}

/// The cells of an item that hold the mark as a Latin x. In the document of an item that is not delegated it is none.
fn latin_marks(entry: &Entry) -> impl Iterator<Item = Span> {
    let item = entry.item;
    let deadline = item.deadline.as_ref().and_then(|deadline| match deadline.value.deadline {
        Deadline::Delegated { script: MarkScript::Latin } => Some(deadline.span),
        _ => None,
    });
    let responsible =
        item.responsible.as_ref().filter(|responsible| responsible.value.delegated == Some(MarkScript::Latin));
    // A mark stands alone; reading a whole document as a deadline would cost far more.
    let is_latin = |text: &str| {
        text.trim().len() <= 2 && deadline::parse(text) == Deadline::Delegated { script: MarkScript::Latin }
    };
    let document = item.document.as_ref().filter(|document| entry.delegated && is_latin(&document.value));
    let cells = [deadline, responsible.map(|responsible| responsible.span), document.map(|document| document.span)];
    cells.into_iter().flatten()
}

/// The letter x itself inside the quotes or the list that hold it.
fn mark(context: &Context, value: Span) -> Span {
    let written = context.source.slice(value);
    let found = written.find(['x', 'X']).filter(|_| written.bytes().filter(u8::is_ascii_alphabetic).count() == 1);
    found.map_or(value, |offset| Span::new(value.start + offset, value.start + offset + 1))
}

/// What is wrong with the letters of a text, each word once.
fn in_text(rule: &Rule, context: &Context, text: &Text) -> Vec<Finding> {
    let mut seen: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for range in words(text.value) {
        let Some(word) = text.value.get(range.clone()) else { continue };
        let Some(message) = slip(context.template, text, &range, word) else { continue };
        if seen.contains(&word) || is_mended(context, text, word) {
            continue;
        }
        seen.push(word);
        let span = context.place_in(text.span, text.value, range);
        let finding = text.finding(rule, context, span, message);
        findings.push(if finding.item.is_some() { finding.cause(word.to_owned()) } else { finding });
    }
    findings
}

/// True for a word of a deadline that the rule about its writing shows mended.
fn is_mended(context: &Context, text: &Text, word: &str) -> bool {
    let deadline = text.entry(context).and_then(|entry| entry.item.deadline.as_ref());
    let deadline = deadline.filter(|deadline| deadline.span == text.span);
    match deadline.map(|deadline| &deadline.value.deadline) {
        Some(Deadline::Due(Due { slip: Some(slip), .. })) => !slip.corrected.contains(word),
        _ => false,
    }
}

/// Runs of letters, without those of addresses of mail and sites.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (index, character) in text.char_indices() {
        if spelling::is_letter(character) {
            start.get_or_insert(index);
        } else if let Some(start) = start.take() {
            words.push(start..index);
        }
    }
    words.extend(start.map(|start| start..text.len()));
    words.retain(|range| !is_address(around(text, range)));
    words
}

/// What stands between the white space around a word.
fn around<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let before = text.get(..range.start).unwrap_or_default();
    let start = before.trim_end_matches(|letter: char| !letter.is_whitespace()).len();
    let after = text.get(range.end..).unwrap_or_default();
    let end = range.end + after.find(char::is_whitespace).unwrap_or(after.len());
    text.get(start..end).unwrap_or_default()
}

fn is_address(chunk: &str) -> bool {
    chunk.contains('@') || chunk.contains("://") || chunk.contains("www.")
}

fn slip(template: &Template, text: &Text, range: &Range<usize>, word: &str) -> Option<Message> {
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let cyrillic = twin(letter)?;
        let means_cyrillic = is_lone_word(text.value, range, letter)
            || is_grade(text.value, range, letter)
            || is_initial(text, range, letter)
            || is_index(text, range, letter);
        let message = Message::new("mixed-script-letter").with("letter", letter.to_string());
        return means_cyrillic.then(|| message.with("cyrillic", cyrillic.to_string()));
    }
    let cyrillic = cyrillic_word(word)?;
    if has_foreign_part(word) && !template.knows(&cyrillic) {
        return None;
    }
    let mut latin: Vec<char> = Vec::new();
    for letter in word.chars().filter(char::is_ascii_alphabetic) {
        if !latin.contains(&letter) {
            latin.push(letter);
        }
    }
    let count = latin.len();
    let letters: Vec<String> = latin.iter().map(char::to_string).collect();
    let message = Message::new("mixed-script").with("word", word).with("letters", letters.join(", "));
    Some(message.with("letter_count", count).with("cyrillic", cyrillic))
}

fn twin(latin: char) -> Option<char> {
    TWINS.iter().find(|(letter, _)| *letter == latin).map(|(_, cyrillic)| *cyrillic)
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{4ff}')
}

/// The word in Cyrillic letters, when it certainly is a Cyrillic one with Latin letters in it: each of them has a twin, and
/// a Cyrillic letter has none or the Cyrillic ones are more.
fn cyrillic_word(word: &str) -> Option<String> {
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    if latin == 0 || cyrillic == 0 || latin + cyrillic != word.chars().count() {
        return None;
    }
    let own = |letter: char| is_cyrillic(letter) && !TWINS.iter().any(|(_, cyrillic)| *cyrillic == letter);
    if !word.chars().any(own) && cyrillic <= latin {
        return None;
    }
    word.chars().map(|letter| if letter.is_ascii_alphabetic() { twin(letter) } else { Some(letter) }).collect()
}

/// True when all Latin letters stand in a row at the beginning or the end of the word and are enough for a word.
fn has_foreign_part(word: &str) -> bool {
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    let leading = word.chars().take_while(char::is_ascii_alphabetic).count();
    let trailing = word.chars().rev().take_while(char::is_ascii_alphabetic).count();
    latin >= FOREIGN_PART && (leading == latin || trailing == latin)
}

/// «c клиентом»: a letter between Russian words, or at the beginning of the text before one.
fn is_lone_word(text: &str, range: &Range<usize>, letter: char) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let next = after.trim_start().trim_start_matches('«');
    if is_in_year(before, next, letter) {
        return true;
    }
    if !after.starts_with(char::is_whitespace) || next.chars().take_while(|next| is_cyrillic(*next)).count() < LONG_WORD
    {
        return false;
    }
    if before.trim().is_empty() {
        return LONE_FIRST_WORDS.contains(&letter) && next.chars().next().is_some_and(char::is_lowercase);
    }
    let mut before = before.chars().rev();
    let parted = before.next().is_some_and(char::is_whitespace);
    let fits = |previous: char| match letter {
        'a' => previous == ',' || (is_cyrillic(previous) && next.starts_with("также")),
        _ => is_cyrillic(previous) || matches!(previous, ',' | ')' | '»'),
    };
    LONE_WORDS.contains(&letter) && parted && before.next().is_some_and(fits)
}

/// «B 2024 году»: «в» between Russian words, or at the beginning of the text.
fn is_in_year(before: &str, next: &str, letter: char) -> bool {
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    // «План B 2024 года» is a plan called so.
    let year = || next.get(digits..).is_some_and(|rest| rest.trim_start().starts_with("году"));
    let between = || before.ends_with(' ') && before.trim_end().ends_with(is_cyrillic);
    letter == 'B' && digits == 4 && (before.trim().is_empty() || between()) && year()
}

/// «оценку «B»», ««B» и/или «Г»»: the grade of a service.
fn is_grade(text: &str, range: &Range<usize>, letter: char) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let opened = before.trim_end_matches(spelling::is_quote);
    let closed = text.get(range.end..).is_some_and(|after| after.starts_with(spelling::is_quote));
    let word = opened.trim_end().rsplit(|character| !is_cyrillic(character)).next().unwrap_or_default();
    letter == 'B' && closed && opened.len() < before.len() && (word.starts_with("оцен") || is_beside_grade(text, range))
}

/// True for a quoted letter with another one behind it, which is surely Cyrillic: «и/или «Г»».
fn is_beside_grade(text: &str, range: &Range<usize>) -> bool {
    let after = text.get(range.end..).unwrap_or_default().trim_start_matches(spelling::is_quote);
    let Some((between, rest)) = after.split_once(spelling::is_quote) else { return false };
    let joined = matches!(between.trim().trim_start_matches(','), "" | "и" | "или" | "и/или");
    let mut letters = rest.chars();
    // Of «B» and «С» either may be the slip.
    let is_sure = |letter: char| is_cyrillic(letter) && !"АВЕКМНОРСТУХ".contains(letter);
    joined && letters.next().is_some_and(is_sure) && letters.next().is_some_and(spelling::is_quote)
}

/// «E.Б. »: an initial in a Cyrillic name, or beside a Cyrillic initial.
fn is_initial(text: &Text, range: &Range<usize>, letter: char) -> bool {
    let Some(after) = text.value.get(range.end..).and_then(|after| after.strip_prefix('.')) else { return false };
    if !letter.is_uppercase() {
        return false;
    }
    let before = text.value.get(..range.start).unwrap_or_default();
    let is_capital = |letter: char| is_cyrillic(letter) && letter.is_uppercase();
    let mut following = after.trim_start().chars();
    let mut preceding = before.trim_end().chars().rev();
    let initial_after = following.next().is_some_and(is_capital) && following.next() == Some('.');
    let initial_before = preceding.next() == Some('.')
        && preceding.next().is_some_and(is_capital)
        && preceding.next().is_none_or(|letter| !letter.is_alphabetic());
    initial_after || initial_before || (text.field == Field::Name && text.value.chars().any(is_cyrillic))
}

/// «588-p»: the index «р» (распоряжение) at the number of an act.
fn is_index(text: &Text, range: &Range<usize>, letter: char) -> bool {
    let before = text.value.get(..range.start).unwrap_or_default();
    let digits = before.strip_suffix('-').unwrap_or_default();
    let number = digits.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let ends = text
        .value
        .get(range.end..)
        .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-'));
    let of_an_act = text.field == Field::ActNumber || number.trim_end().ends_with('№');
    letter == 'p' && ends && number.len() < digits.len() && of_an_act
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(value: &str, field: Field) -> Vec<String> {
        let template = Template::federal().expect("the federal template");
        let text = Text::new(value, Span::default(), None, field);
        let word = |range: Range<usize>| {
            let word = value.get(range.clone())?;
            slip(&template, &text, &range, word).map(|_| word.to_owned())
        };
        words(value).into_iter().filter_map(word).collect()
    }

    #[test]
    fn latin_letters_in_russian_words_are_found() {
        assert_eq!(
            slips("oтчет o проведении оцeнки c клиeнтом", Field::Other),
            ["oтчет", "o", "оцeнки", "c", "клиeнтом"]
        );
        assert_eq!(slips("не план, a перечень", Field::Other), ["a"]);
        assert_eq!(slips("B рамках CМИ и pacпоряжение", Field::Other), ["B", "CМИ", "pacпоряжение"]);
        assert_eq!(slips("Отчет B 2024 году, перечень a также план", Field::Other), ["B", "a"]);
        assert_eq!(slips("получили оценку «B» и/или «Г»", Field::Other), ["B"]);
        assert_eq!(slips("получили «B» и/или «Г» по итогам", Field::Other), ["B"]);
        assert_eq!(slips("B 2024 году отчет", Field::Other), ["B"]);
        assert_eq!(slips("Паксина E.Б.", Field::Name), ["E"]);
        assert_eq!(slips("от 13.10.2023 № 588-p", Field::Other), ["p"]);
    }

    #[test]
    fn foreign_words_are_left_alone() {
        let texts = [
            "IT-система, web-сайт, SMS, CRM, ECMсистема, e-mail: a.c@кульtура.рф, https://минкультуры.рф/oтчет",
            "I квартал, IV квартал, ХIХ, XXI век, COVID-19, вариант B, группа «A», классы «B» и «C», права «B» и «С», план B 2024 года, гепатит B 2024 год, B 2024 – план, п. 3 c, варианты c и a, план B 2024, этап B 2024 – 2025, 10 kBт, СO2, ГосWeb, PDF, 5G",
        ];
        for text in texts {
            assert_eq!(slips(text, Field::Other), Vec::<String>::new(), "{text}");
        }
    }
}
