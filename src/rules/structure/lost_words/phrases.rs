//! The phrases of a standard title that hold its lost words, as they are shown.

use std::ops::Range;

use crate::words::Word;

/// Little words without which the one behind them says something else, or nothing: «не ниже», «с использованием».
const LEADING: &[&str] = &["не", "с", "со", "без", "до", "от", "из", "над", "при"];

/// Runs of words that are not kept, from the first to the last lost word of each, and on as long as words are gone. An
/// aside, whose words are not open, may stand in between, but ends none.
pub(super) fn phrases([open, lost, gone]: [&[bool]; 3]) -> Vec<Range<usize>> {
    let mut phrases: Vec<Range<usize>> = Vec::new();
    let mut in_run = false;
    for (index, (open, lost)) in open.iter().zip(lost).enumerate() {
        if !open {
            in_run = false;
        } else if *lost {
            match phrases.last_mut() {
                Some(phrase) if in_run => phrase.end = index + 1,
                _ => phrases.push(index..index + 1),
            }
            in_run = true;
        }
    }
    let starts: Vec<usize> = phrases.iter().skip(1).map(|phrase| phrase.start).collect();
    for (index, phrase) in phrases.iter_mut().enumerate() {
        let next = starts.get(index).copied().unwrap_or(gone.len());
        let further = (phrase.end..next).take_while(|word| gone.get(*word) == Some(&true));
        phrase.end = further.filter(|word| open.get(*word) == Some(&true)).last().map_or(phrase.end, |last| last + 1);
    }
    phrases
}

/// The phrase of a standard title that is made of these words, in quotes, with the little word before it that the
/// body's title lacks as well; `None` where there are no words.
pub(super) fn shown(standard: &str, words: &[Word], title: &str) -> Option<String> {
    let start = words.first()?.range.start;
    let end = words.last()?.range.end;
    Some(quoted(standard, beginning(standard, start, title), ending(standard, end)))
}

/// Where a phrase begins that begins with a word: with the little word before it, which the body's title lacks as well.
fn beginning(standard: &str, start: usize, title: &str) -> usize {
    let before = standard.get(..start).unwrap_or_default();
    let Some(bare) = before.strip_suffix(' ') else { return start };
    let word = bare.rsplit([' ', '(', '«']).next().unwrap_or_default();
    let is_lost = LEADING.contains(&word) && !title.to_lowercase().split(' ').any(|own| own == word);
    if is_lost { bare.len() - word.len() } else { start }
}

/// Where a phrase ends that ends with a word: behind all of «административно-хозяйственной».
fn ending(title: &str, end: usize) -> usize {
    let rest = title.get(end..).unwrap_or_default();
    let Some(second) = rest.strip_prefix('-') else { return end };
    let length = second.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(second.len());
    end + rest.len() - second.len() + length
}

/// A part of a title that cuts no name in quotes, where it has one of its two quotes.
fn whole_names(title: &str, start: usize, end: usize) -> (usize, usize) {
    let part = title.get(start..end).unwrap_or_default();
    let closes = part.find('»').is_some_and(|close| !part.get(..close).is_some_and(|before| before.contains('«')));
    let opens = part.rfind('«').is_some_and(|open| !part.get(open..).is_some_and(|after| after.contains('»')));
    let before = title.get(..start).and_then(|before| before.rfind('«')).filter(|_| closes);
    let after = title.get(end..).and_then(|after| after.find('»')).filter(|_| opens);
    (before.unwrap_or(start), after.map_or(end, |length| end + length + '»'.len_utf8()))
}

/// A part of a title in quotes, with the bracket closed or opened that it cuts through, and with all of the name in quotes
/// that it cuts: ««Государство для бизнеса»» for «бизнеса».
fn quoted(title: &str, start: usize, end: usize) -> String {
    let (start, end) = whole_names(title, start, end);
    let part = title.get(start..end).unwrap_or_default();
    let count = |bracket: char| part.matches(bracket).count();
    let follows = title.get(end..).is_some_and(|rest| rest.starts_with(')'));
    let precedes = title.get(..start).is_some_and(|before| before.ends_with('('));
    let part = match (count('('), count(')')) {
        (opened, closed) if opened > closed && follows => format!("{part})"),
        (opened, closed) if opened < closed && precedes => format!("({part}"),
        _ => part.to_owned(),
    };
    format!("«{part}»")
}
