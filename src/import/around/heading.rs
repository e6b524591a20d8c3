//! The heading over the table: what the roadmap is called, whose it is and for which years.

use crate::import::around::Line;
use crate::import::around::letters::{capitalize, nominative_body, recase};
use crate::import::text;

/// The most lines that a heading takes.
const MOST_LINES: usize = 12;

/// The heading and what it says.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    /// The heading in one line.
    pub(crate) title: String,
    /// The body, in the nominative.
    pub(crate) body: Option<String>,
}

/// The heading: the last line before the table that begins with the roadmap's name, and what follows it.
pub(crate) fn read(lines: &[Line]) -> Option<Heading> {
    let before: Vec<&Line> = lines.iter().filter(|line| line.before).collect();
    let start = before.iter().rposition(|line| opens(&line.text)).filter(|start| before.len() - start <= MOST_LINES)?;
    let parts: Vec<String> = before.get(start..)?.iter().map(|line| recase(&line.text, lines)).collect();
    let title = capitalize(&text::line(&parts.join(" ")));
    let body = whose(&title);
    Some(Heading { title, body })
}

/// Whether a line begins a roadmap's heading; a clause of the act only speaks of it.
fn opens(text: &str) -> bool {
    let folded = text.to_lowercase();
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let named = ["дорожная карта", "план мероприятий", "план («дорожная карта»", "план (\"дорожная карта\""];
    named.iter().any(|name| bare.starts_with(name)) && !folded.ends_with([';', ':'])
}

/// The body in a heading: the words from the kind of body up to what the roadmap is for.
fn whose(title: &str) -> Option<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let start = words.iter().position(|word| crate::import::around::letters::is_body_word(word))?;
    let end = words
        .iter()
        .enumerate()
        .skip(start)
        .find(|(_, word)| matches!(word.to_lowercase().as_str(), "по" | "на" | "о" | "об"))
        .map_or(words.len(), |(index, _)| index);
    nominative_body(&words.get(start..end)?.join(" "))
}

/// The years «на 2023 – 2024 годы», «на 2024 год» of a heading.
pub(crate) fn period(title: &str) -> Option<(String, String)> {
    let spaced: String =
        title.chars().map(|c| if crate::spelling::is_dash(c) { " - ".to_owned() } else { c.to_string() }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.iter().enumerate().find_map(|(index, word)| {
        let is_on = matches!(word.to_lowercase().as_str(), "на" | "период" | "в");
        let from = year(words.get(index + 1)?).filter(|_| is_on)?;
        let (to, rest) = match words.get(index + 2) {
            Some(&("-" | "и")) => (year(words.get(index + 3)?)?, words.get(index + 4)),
            rest => (from.clone(), rest),
        };
        let rest = rest.map(|rest| rest.to_lowercase()).unwrap_or_default();
        (rest.starts_with("год") || rest.starts_with("гг") || rest.starts_with("г.")).then_some((from, to))
    })
}

fn year(word: &str) -> Option<String> {
    let year: u32 = word.parse().ok()?;
    (2000..2100).contains(&year).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_with_any_dash() {
        let years = |text| period(text).map(|(from, to)| format!("{from}/{to}"));
        assert_eq!(years("в Хабаровском крае на 2023 – 2024 годы").as_deref(), Some("2023/2024"));
        assert_eq!(years("на 2023-2025 гг.").as_deref(), Some("2023/2025"));
        assert_eq!(years("план на 2024 год").as_deref(), Some("2024/2024"));
        assert_eq!(years("от 29 сентября 2023 г."), None);
    }

    #[test]
    fn body_is_found_in_the_heading() {
        let title = "Дорожная карта Министерства культуры и национальной политики Кузбасса по внедрению Стандартов";
        assert_eq!(whose(title).as_deref(), Some("Министерство культуры и национальной политики Кузбасса"));
    }
}
