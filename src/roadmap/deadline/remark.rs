//! Remarks behind a deadline: «13.04.2023 (исполнено)», «х – в плане субъекта РФ», «01.03.2024 (ранее 01.02.2024)».

use chrono::Datelike;

use super::words::is_carrying_out;
use super::{Deadline, Due, InvalidReason, Precision, Slip, Vagueness, grammar, plain_date, tokens};
use crate::roadmap::act;
use crate::spelling;

/// Beginnings of words that say how the item was carried out.
const DONE: &[&str] = &["исполнен", "выполнен", "завершен", "реализован", "факт"];
/// Participles that say that it was carried out, without their endings, and the endings.
const IS_DONE: (&[&str], &[&str]) = (&["исполнен", "выполнен", "завершен", "реализован"], &["", "о", "а", "ы"]);
/// Words before them that say otherwise.
const NOT_YET: &[&str] = &["не", "будет", "если", "когда", "должно", "должен"];
/// Beginnings of words by which only a part was carried out: «исполнено частично».
const PARTLY: &[&str] = &["частичн", "неполн", "процент"];
/// Beginning of the words for the whole, which a «не» at most one word before denies: «не в полном объеме».
const WHOLLY: &str = "полн";
/// What is said of an item that the controller has taken for done.
const OFF_CONTROL: &str = "с контроля";
/// Beginnings of words that say which deadline held before.
const FORMER: &[&str] = &[
    "ранее",
    "раннее",
    "раньше",
    "прежн",
    "стары",
    "был",
    "бывш",
    "вместо",
    "взамен",
    "первоначальн",
    "изначальн",
    "исходн",
];
/// Beginnings of words that say that the deadline has become another.
const MOVED: &[&str] = &["перенес", "перенос", "продл", "измен", "уточнен", "сдвинут"];
/// Beginnings of words that say that it has become one not yet known.
const OPEN: &[&str] = &["более", "следующ", "неопредел", "месяц", "недел"];
/// Beginnings of words that say on what the deadline rests: «(в ред. приказа …)», «согласно п. 2 распоряжения …».
const GROUNDS: &[&str] = &["ред", "согласно", "соответстви", "основани"];
/// The same of what may have another date.
const AGREED: &[&str] = &["согласовани"];
/// The same of the day itself: «(последний рабочий день)».
const DAY: &[&str] = &["последн", "рабоч", "предпоследн"];
/// The same of a condition under which there is anything to do: «(при наличии)».
const CONDITION: &[&str] = &["наличи"];
/// Beginnings of words by which such a condition puts the day itself in doubt: «при наличии финансирования».
const MEANS: &[&str] = &["финанс", "средств", "бюджет", "возможн", "необходим"];
/// The same of what comes after the day: «далее – ежегодно», «(ежегодно уточняется)».
const AFTERWARDS: &[&str] = &["далее", "затем", "дальнейш", "впоследств", "уточня", "актуализ", "обновл", "пересм"];
/// Beginnings of words that say how often.
const RECURRING: &[&str] = &["ежегод", "ежекварт", "ежемес", "кажд"];
/// Beginnings of the words for the day on which something comes about: «с даты утверждения плана».
const BEGINNING: &[&str] = &["дат", "дня", "момент"];
/// What comes between an open term and the day that ends it: «по мере готовности, но не позднее 01.03.2024».
const AT_THE_LATEST: &str = ", но не поз";
/// Words of an open term that ends on a day: «поэтапно, до 31 декабря 2023 г.»
const STEP_BY_STEP: &[&str] = &["поэтапно", "поэтапное"];
/// Beginnings of words that open a remark without brackets behind the mark of a delegated item.
const BESIDE_A_MARK: &[&str] = &["в", "перед", "перен", "осуществл", "реализ", "исполн", "выполн", "см"];
/// Beginning of the word for a stage, whose day is not that of the item: «01.03.2024 (I этап)».
const STAGE: &[&str] = &["этап"];
/// Beginnings of words for the last one, whose day is.
const LAST: &[&str] = &["последн", "завершающ", "заключительн", "финальн", "итогов"];
/// In which words a remark says what it is about: «(срок перенесён …)», «(в ред. приказа …)».
const TELLING: usize = 2;

/// A text without the remark at its end, and the remark with its brackets; `None` if the text does not end with one, or
/// is nothing but one.
fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.strip_suffix('.').unwrap_or(text);
    let mut depth = 0_u32;
    for (at, bracket) in end.rmatch_indices(['(', ')']) {
        if depth == 0 && at + 1 != end.len() {
            return None;
        }
        depth = if bracket == ")" { depth + 1 } else { depth.checked_sub(1)? };
        if depth == 0 {
            let (before, remark) = text.split_at_checked(at)?;
            return Some((before.trim_end(), remark)).filter(|(before, _)| !before.is_empty());
        }
    }
    None
}

/// The same for a remark without brackets: «01.03.2024 исполнено», «01.03.2024, ранее – 01.02.2024».
fn split_open(text: &str) -> Option<(&str, &str)> {
    let mut last: (usize, String) = Default::default();
    for (start, word) in words(text) {
        let denied = last.1 == "не";
        let begins = match last.1.as_str() {
            "не" => begins(&word, DONE).then_some(last.0),
            "в" => begins(&word, GROUNDS).then_some(last.0),
            _ => None,
        };
        let alone = || {
            word == "срок"
                || word == "согласно"
                || word == "далее"
                || [DONE, FORMER, MOVED].iter().any(|known| self::begins(&word, known))
        };
        if let Some(start) = begins.or_else(|| (!denied && alone()).then_some(start)) {
            let (before, remark) = text.split_at_checked(start)?;
            let before = before.trim_end_matches(|mark: char| {
                mark.is_whitespace() || spelling::is_dash(mark) || matches!(mark, ',' | ';' | ':' | '/')
            });
            // «01.03.2024 или ранее»
            let before = before.strip_suffix(" или").map_or(before, str::trim_end);
            return Some((before, remark)).filter(|(before, _)| !before.is_empty());
        }
        last = (start, word);
    }
    None
}

/// What a text says that cannot be read as a whole, or only as a vague one, with a remark at its end: the deadline before
/// the remark, or that to which the remark says it has been moved. A remark with a figure other than those of the acts
/// that it cites may name another deadline: such a text is not read, unless the remark says whose figure it is.
pub(super) fn read_without(text: &str, whole: &Deadline) -> Option<Deadline> {
    if *whole == Deadline::Vague(Vagueness::Open)
        && let Some((_, last)) = text.split_once(AT_THE_LATEST)
        && let due @ Deadline::Due(_) = grammar::read(&format!("не поз{last}"))
    {
        return Some(due);
    }
    if let Some(read) = after_participle(text).or_else(|| after_steps(text)).or_else(|| after_beginning(text)) {
        return Some(read);
    }
    let Some((before, remark)) = split(text).or_else(|| split_open(text)) else {
        return if begins_with_moved(text) { moved(text) } else { None };
    };
    // «срок исполнения продлён до …»
    let mut named = false;
    let of_column = |word: &String| {
        named |= begins(word, &["срок"]);
        named && (begins(word, &["срок"]) || is_carrying_out(word))
    };
    let begun: Vec<String> = words(remark).map(|(_, word)| word).skip_while(of_column).take(TELLING).collect();
    let denies = |word: &String| matches!(word.as_str(), "не" | "будет" | "может");
    let tells = |known: &[&str]| {
        begun.iter().position(|word| begins(word, known)).is_some_and(|at| !begun.iter().take(at).any(denies))
    };
    if tells(MOVED)
        && let Some(moved) = moved(remark)
    {
        return Some(moved);
    }
    let former = tells(FORMER) || tells(MOVED);
    let read = plain_date(before).unwrap_or_else(|| grammar::read(before));
    if let Some(day) = named_within(&read, remark) {
        return Some(day);
    }
    // «далее – ежегодно до 20 декабря»: figures of what comes after.
    let recurs = || tells(AFTERWARDS) && words(remark).any(|(_, word)| begins(&word, RECURRING));
    if (has_figures(remark) && !former && !tells(DONE) && !tells(GROUNDS) && !recurs()) || names_stage(remark) {
        return None;
    }
    let conditional = || tells(CONDITION) && !words(remark).any(|(_, word)| begins(&word, MEANS));
    let harmless = [GROUNDS, AGREED, DAY, AFTERWARDS];
    if matches!(whole, Deadline::Vague(_)) && !former && !harmless.into_iter().any(tells) && !conditional() {
        return None;
    }
    match read {
        Deadline::Invalid(InvalidReason::Unreadable | InvalidReason::SeveralDates) => None,
        Deadline::Due(Due { slip: Some(Slip { kind, corrected }), date, precision, start }) => {
            let rest = text.get(before.len()..).unwrap_or_default();
            let slip = Some(Slip { kind, corrected: format!("{corrected}{rest}") });
            Some(Deadline::Due(Due { date, precision, start, slip }))
        }
        other => Some(other),
    }
}

/// Whether a text has no former deadline: «перенесён на 01.04.2024», «срок продлён до 1 апреля 2024 г.».
fn begins_with_moved(text: &str) -> bool {
    let mut begun = words(text).map(|(_, word)| word).skip_while(|word| word == "срок");
    text.starts_with(spelling::is_letter) && begun.next().is_some_and(|word| begins(&word, MOVED))
}

/// The day of a term that a remark in brackets names, or the very day once more: «I квартал 2024 г. (до 29.03.2024)». The
/// year need not be said twice.
fn named_within(deadline: &Deadline, remark: &str) -> Option<Deadline> {
    let Deadline::Due(due) = deadline else { return None };
    let inner = remark.trim_end_matches('.').strip_prefix('(').and_then(|rest| rest.strip_suffix(')'))?;
    let said = match plain_date(inner).unwrap_or_else(|| grammar::read(inner)) {
        Deadline::Vague(Vagueness::YearMissing) => grammar::read(&format!("{inner} {} г.", due.date.year())),
        said => said,
    };
    let Deadline::Due(named) = &said else { return None };
    let within = due.start.is_some_and(|start| (start..=due.date).contains(&named.date));
    if named.date == due.date {
        Some(deadline.clone())
    } else {
        (within && named.precision == Precision::Day).then_some(said)
    }
}

/// The day of what was carried out, where the text begins with that: «Исполнено 07.12.2023», «Исполнено (приказ от
/// 07.12.2023 № 700)».
fn after_participle(text: &str) -> Option<Deadline> {
    let (start, word) = words(text).next()?;
    let is_said = text.get(..start)?.trim().is_empty() && is_participle(&word) && says_done(text);
    let rest = text.get(start..)?.trim_start_matches(spelling::is_letter);
    let rest = rest.trim_start_matches(|mark: char| {
        mark.is_whitespace() || spelling::is_dash(mark) || matches!(mark, ',' | ':' | '(')
    });
    let rest = rest.trim_end_matches([')', '.']);
    let cited = act::find_acts(rest);
    let of_act = || match cited.as_slice() {
        [act] => act.date.map(Deadline::day),
        _ => None,
    };
    let read = || plain_date(rest).or_else(|| Some(grammar::read(rest)));
    let day = |read: &Deadline| read.date().is_some();
    is_said.then(|| read().filter(day).or_else(of_act)).flatten()
}

/// The day that ends what is done step by step: «поэтапно, до 31 декабря 2023 г.»
fn after_steps(text: &str) -> Option<Deadline> {
    let (start, word) = words(text).next()?;
    let rest = text.get(start..)?.trim_start_matches(spelling::is_letter).trim_start_matches([',', ' ', ':']);
    let bounded = words(rest).next().is_some_and(|(_, word)| matches!(word.as_str(), "до" | "не" | "по"));
    let read = || Some(grammar::read(rest)).filter(|read| matches!(read, Deadline::Due(_)));
    (start == 0 && STEP_BY_STEP.contains(&word.as_str()) && bounded).then(read).flatten()
}

/// The day that ends what begins with an event: «с даты утверждения плана по 20.12.2024», «со дня подписания приказа до 20
/// декабря 2024 г.».
fn after_beginning(text: &str) -> Option<Deadline> {
    let mut found = words(text);
    found.next().filter(|(start, word)| *start == 0 && matches!(word.as_str(), "с" | "со"))?;
    found.next().filter(|(_, word)| begins(word, BEGINNING))?;
    let (end, _) = found.find(|(_, word)| matches!(word.as_str(), "по" | "до" | "не"))?;
    let (before, rest) = text.split_at_checked(end)?;
    let read = || Some(grammar::read(rest)).filter(|read| matches!(read, Deadline::Due(_)));
    (!has_figures(before)).then(read).flatten()
}

/// What a text says that cannot be read as a whole: of one stage, «01.12.2023 (I этап)», it names no day for the item; else
/// nothing more.
pub(super) fn of_stage(text: &str, whole: Deadline) -> Deadline {
    if whole == Deadline::Invalid(InvalidReason::Unreadable) && names_stage(text) {
        return Deadline::Vague(Vagueness::Open);
    }
    whole
}

/// Whether a text names a stage, other than the last, whose day is that of the item.
fn names_stage(text: &str) -> bool {
    let has = |known: &[&str]| words(text).any(|(_, word)| begins(&word, known));
    has(STAGE) && !has(LAST)
}

/// The deadline that a remark names as the new one: «перенесён с 01.02.2024 на 01.03.2024», «продлён до 1 марта 2024 г.».
fn moved(remark: &str) -> Option<Deadline> {
    let mut said = false;
    for (start, word) in words(remark) {
        if said && matches!(word.as_str(), "на" | "до" | "по") {
            let after = remark.get(start..).unwrap_or_default();
            if let Some(deadline) = grammar::read_beginning(after) {
                return Some(deadline);
            }
            // «на 2 месяца», «на более поздний срок»; «на основании» and «по согласованию» say nothing of when.
            let to = after.get(word.len()..).unwrap_or_default().trim_start();
            let open = words(to).next().is_some_and(|(_, word)| begins(&word, OPEN));
            if word == "на" && (open || to.starts_with(|first: char| first.is_ascii_digit())) {
                return Some(Deadline::Vague(Vagueness::Open));
            }
        }
        said |= begins(&word, MOVED);
    }
    None
}

/// Whether a deadline says that the item was carried out: «01.03.2024 (исполнено)», but not «(исполнено на 50%)».
pub(super) fn says_done(text: &str) -> bool {
    let (mut earlier, mut before) = (String::new(), String::new());
    let mut done = false;
    for (_, word) in words(text) {
        let denied = [&earlier, &before].iter().any(|word| *word == "не");
        if begins(&word, PARTLY) || (word.starts_with(WHOLLY) && denied) {
            return false;
        }
        let done_now = is_participle(&word) || (word.starts_with("снят") && text.contains(OFF_CONTROL));
        done |= done_now && !NOT_YET.contains(&before.as_str());
        earlier = std::mem::replace(&mut before, word);
    }
    done && !text.contains('%')
}

/// «исполнено», «выполнен»: not «исполнения».
fn is_participle(word: &str) -> bool {
    IS_DONE.0.iter().any(|stem| word.strip_prefix(stem).is_some_and(|ending| IS_DONE.1.contains(&ending)))
}

/// Whether what follows the mark of a delegated item is a remark, which names no day: «(в плане субъекта РФ)»,
/// «– распоряжение № 588-р», «передано региону».
pub(super) fn follows_mark(rest: &str) -> bool {
    let Some(first) = rest.chars().find(|letter| !tokens::is_beside_the_point(*letter)) else { return false };
    let parted =
        rest.trim_start().starts_with(['(', '[', '.']) || spelling::is_dash(first) || matches!(first, ',' | ';' | ':');
    let told =
        || rest.starts_with(char::is_whitespace) && words(rest).next().is_some_and(|(_, word)| beside_a_mark(&word));
    (parted || told()) && !has_figures(rest)
}

fn beside_a_mark(word: &str) -> bool {
    BESIDE_A_MARK.iter().any(|known| if known.chars().count() > 2 { word.starts_with(known) } else { word == *known })
}

/// Whether a remark has a figure outside the citations of acts and of their clauses: «п. 2 приказа № 5».
fn has_figures(remark: &str) -> bool {
    let cited = act::find_acts(remark);
    let is_cited = |at: usize| cited.iter().any(|act| act.range.contains(&at));
    let mut clause = false;
    remark.char_indices().any(|(at, character)| {
        // The sign of a footnote: «[10]».
        clause |= character == '[';
        if spelling::is_letter(character) {
            let before = remark.get(..at).unwrap_or_default();
            let begins_word = !before.ends_with(spelling::is_letter);
            let word =
                || remark.get(at..).unwrap_or_default().split(|letter: char| !spelling::is_letter(letter)).next();
            if begins_word {
                clause = word().is_some_and(|word| {
                    matches!(word, "п" | "пп" | "ст")
                        || begins(&spelling::fold(word), &["пункт", "подпункт", "раздел", "стать", "сноск"])
                });
            }
        }
        character.is_ascii_digit() && !clause && !is_cited(at)
    })
}

fn begins(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.starts_with(known))
}

/// The words of a text, folded, and where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(spelling::is_letter)?;
        let rest = text.get(start..)?;
        let length = rest.find(|letter: char| !spelling::is_letter(letter)).unwrap_or(rest.len());
        from = start + length;
        Some((start, spelling::fold(rest.get(..length)?)))
    })
}
