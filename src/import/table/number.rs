//! Numbers of items: read, and checked against the ones before them.

use std::collections::BTreeSet;
use std::fmt;

/// The number of a section or an item: 3.1.6.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Vec<u32>);

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str(".")?;
            }
            write!(formatter, "{part}")?;
        }
        Ok(())
    }
}

impl Number {
    /// The first number of all: 1.
    pub fn first() -> Self {
        Self(vec![1])
    }

    /// How many parts the number has.
    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// Whether `other` begins with this number and goes on.
    pub fn is_above(&self, other: &Self) -> bool {
        other.0.len() > self.0.len() && other.0.starts_with(&self.0)
    }

    /// The number without its last part; `None` for a number of one part.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        (!rest.is_empty()).then(|| Self(rest.to_vec()))
    }

    /// The next number on the same level.
    #[must_use]
    pub fn next(&self) -> Self {
        let mut next = self.clone();
        if let Some(last) = next.0.last_mut() {
            *last = last.saturating_add(1);
        }
        next
    }

    /// The first number inside this one.
    #[must_use]
    pub fn first_child(&self) -> Self {
        let mut parts = self.0.clone();
        parts.push(1);
        Self(parts)
    }

    /// Reads the text of a cell that holds nothing but a number: `3.10.2.`, `3. 1`, `II`.
    ///
    /// The flag says that the text had to be corrected: a Cyrillic З for 3, a Roman number, a comma.
    pub fn parse(text: &str) -> Option<(Self, bool)> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let bare = compact.trim_end_matches(['.', ')', ':', ';', ',']).trim_start_matches(['(', '№']);
        if bare.is_empty() || bare.len() > 40 {
            return None;
        }
        if let Some(number) = roman(bare) {
            return Some((Self(vec![number]), true));
        }
        let mut corrected = false;
        let mut parts = Vec::new();
        for part in bare.split(['.', ',', '-']) {
            let digits: String = part.chars().map(|c| digit_for(c, &mut corrected)).collect();
            if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            parts.push(digits.parse().ok()?);
        }
        corrected |= bare.contains([',', '-']);
        let any_digit = bare.chars().any(|c| c.is_ascii_digit());
        (any_digit && parts.len() <= 6).then_some((Self(parts), corrected))
    }

    /// Splits a number off the front of a text: `3.1. Процессы …`, `Раздел 2. Кадровый блок`.
    pub fn split_off(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let lower = text.to_lowercase();
        let after_word = ["раздел ", "блок ", "глава ", "этап "]
            .iter()
            .find(|word| lower.starts_with(**word))
            .and_then(|word| text.get(word.len()..))
            .map(str::trim_start);
        let numbered = after_word.unwrap_or(text);
        let end = numbered.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(numbered.len());
        let (mark, rest) = numbered.split_at(end);
        let (mark, rest) = if mark.is_empty() && after_word.is_some() {
            numbered.split_once(['.', ' ']).unwrap_or((numbered, ""))
        } else {
            (mark, rest)
        };
        let closed = mark.ends_with('.') || mark.contains('.') || rest.starts_with([')', ' ', '\u{a0}']);
        if mark.trim_matches('.').is_empty() || !closed || is_date_like(mark) {
            return None;
        }
        let (number, _) = Self::parse(mark)?;
        let title = rest.trim_start_matches([')', '.', ' ', '\u{a0}', '–', '-', ':']).trim();
        (title.chars().any(char::is_alphabetic) || title.is_empty()).then_some((number, title))
    }

    /// Readings of a cell that a spreadsheet has turned into something else: 3.1 for 3.10, 01.02.2024 for 1.2.
    fn repairs(&self, text: &str) -> Vec<Self> {
        let mut repairs = Vec::new();
        if let Some((last, rest)) = self.0.split_last() {
            let mut tenfold = rest.to_vec();
            tenfold.push(last.saturating_mul(10));
            repairs.push(Self(tenfold));
        }
        if let [day, month, year] = self.0.as_slice()
            && is_date_like(text.trim())
        {
            repairs.push(Self(vec![*day, *month]));
            repairs.push(Self(vec![*day, *month, year % 100]));
        }
        repairs
    }
}

/// 01.02.2024: a year in the third place.
fn is_date_like(text: &str) -> bool {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    matches!(parts.as_slice(), [_, _, year] if year.len() == 4)
}

/// Letters that stand for digits in scanned numbers.
fn digit_for(character: char, corrected: &mut bool) -> char {
    let digit = match character {
        'З' | 'з' => '3',
        'О' | 'о' | 'O' | 'o' => '0',
        'l' | 'I' | 'І' => '1',
        other => return other,
    };
    *corrected = true;
    digit
}

fn roman(text: &str) -> Option<u32> {
    let value = |c: char| match c {
        'I' | 'І' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        _ => None,
    };
    let values: Option<Vec<u32>> = text.chars().map(value).collect();
    let values = values.filter(|values| !values.is_empty() && values.len() <= 6)?;
    let mut total: i64 = 0;
    for (index, value) in values.iter().enumerate() {
        let value = i64::from(*value);
        let less = values.get(index + 1).is_some_and(|next| i64::from(*next) > value);
        total += if less { -value } else { value };
    }
    u32::try_from(total).ok().filter(|total| *total > 0)
}

/// What the sequence says about a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fit {
    /// Follows from the one before.
    Follows,
    /// Follows after a correction of what the source's program did to it.
    Repaired,
    /// Stands already.
    Duplicate,
    /// A number is missing before it, or it goes back.
    Gap,
}

/// The numbers so far.
#[derive(Debug, Default)]
pub struct Sequence {
    last: Option<Number>,
    seen: BTreeSet<Number>,
}

impl Sequence {
    /// Takes the next number in; gives it back as it is meant.
    pub fn accept(&mut self, number: Number, text: &str) -> (Number, Fit) {
        let (number, fit) = self.judge(number, text);
        self.seen.insert(number.clone());
        self.last = Some(number.clone());
        (number, fit)
    }

    /// The number that a row without one gets: the next after the last.
    pub fn next(&self) -> Option<Number> {
        self.last.as_ref().map(Number::next)
    }

    /// The last number.
    pub fn last(&self) -> Option<&Number> {
        self.last.as_ref()
    }

    fn judge(&self, number: Number, text: &str) -> (Number, Fit) {
        let seen = self.seen.contains(&number);
        if !seen && self.follows(&number) && !is_date_like(text.trim()) {
            return (number, Fit::Follows);
        }
        let repaired =
            number.repairs(text).into_iter().find(|repair| !self.seen.contains(repair) && self.follows(repair));
        match repaired {
            Some(repaired) => (repaired, Fit::Repaired),
            None if seen => (number, Fit::Duplicate),
            None => (number, Fit::Gap),
        }
    }

    /// Whether a number may come after the last one: its child, its next sibling, or the next of one above it.
    fn follows(&self, number: &Number) -> bool {
        let Some(last) = &self.last else { return number.0.last() == Some(&1) };
        if *number == last.first_child() || *number == last.next() {
            return true;
        }
        let mut above = last.parent();
        while let Some(level) = above {
            if *number == level.next() {
                return true;
            }
            above = level.parent();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap().0
    }

    #[test]
    fn numbers_are_read_as_officials_write_them() {
        for (text, shown) in
            [("3.10.2", "3.10.2"), ("1.1.", "1.1"), (" 3. 1 ", "3.1"), ("З.2", "3.2"), ("IV.", "4"), ("2)", "2")]
        {
            assert_eq!(number(text).to_string(), shown, "{text}");
        }
        for text in ["", "x", "[9]", "Кадровый блок", "1.1 а", "...", "ООО"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_split_off_titles() {
        let split = |text| Number::split_off(text).map(|(number, title)| (number.to_string(), title));
        assert_eq!(split("3. Блок по внедрению"), Some(("3".into(), "Блок по внедрению")));
        assert_eq!(split("Раздел II. Кадровый блок"), Some(("2".into(), "Кадровый блок")));
        assert_eq!(split("Блок по внедрению"), None);
        assert_eq!(split("10 процентов"), Some(("10".into(), "процентов")));
        assert_eq!(split("10% процессов"), None);
        assert_eq!(split("13.04.2023 назначен"), None);
    }

    #[test]
    fn three_ten_as_a_number_is_repaired_from_the_sequence() {
        let mut sequence = Sequence::default();
        for text in ["3.1", "3.1.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.9.1"] {
            sequence.accept(number(text), text);
        }
        assert_eq!(sequence.accept(number("3.1"), "3.1"), (number("3.10"), Fit::Repaired));
        assert_eq!(sequence.accept(number("3.10.1"), "3.10.1").1, Fit::Follows);
        assert_eq!(sequence.accept(number("3.9"), "3.9").1, Fit::Duplicate);
        assert_eq!(sequence.accept(number("4.2"), "4.2").1, Fit::Gap);
    }

    #[test]
    fn number_that_became_a_date_is_repaired() {
        let mut sequence = Sequence::default();
        sequence.accept(number("1"), "1");
        assert_eq!(sequence.accept(number("01.01.2024"), "01.01.2024"), (number("1.1"), Fit::Repaired));
        assert_eq!(sequence.accept(number("01.02.2024"), "01.02.2024"), (number("1.2"), Fit::Repaired));
    }
}
