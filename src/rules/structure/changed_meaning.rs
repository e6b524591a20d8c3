//! A title that keeps the words of the standard one and says another thing by a word put in.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr;
use memchr::memmem::Finder;

use crate::spelling;

use super::likeness::is_one_participle;

/// Words of a body's title and those of the standard one that they stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change<'s> {
    /// Where the words stand in the body's title.
    pub(super) own: Range<usize>,
    /// The words of the standard title.
    pub(super) standard: &'s str,
}

/// Words that say «at most» before an amount, the words between them without «чем».
const AT_MOST: &[&[&str]] = &[&["не", "более"], &["не", "больше"], &["не", "свыше"], &["не", "выше"], &["максимум"]];
/// Words that say «less than» before an amount, unless «не» stands before them.
const LESS: &[&str] = &["менее", "меньше"];
/// Beginnings of words that leave only some of what they stand before: «по отдельным услугам».
const LIMITING: &[&str] = &[
    "отдельн",
    "некотор",
    "нескольк",
    "приоритетн",
    "выбранн",
    "избранн",
    "пилотн",
    "основн",
    "ключев",
    "массов",
    "наиболее",
    "востребованн",
    "популярн",
    "половин",
    "социальн",
    "значим",
    "больш",
];
/// The same as whole words.
const LIMITING_WORDS: &[&str] = &["части", "ряду"];
/// Amounts in words. Of a body that has so many, they leave nothing out, unless «из» follows.
const AMOUNTS: &[&str] = &["одной", "одному", "двум", "трем", "четырем", "пяти"];
/// Endings of the words that may stand between the limiting word and what it limits: «отдельным государственным услугам».
const ADJECTIVE_ENDINGS: &[&str] = &["ым", "им", "ых", "их", "ой", "ей", "о"];
/// Words behind an amount that lift the limit: «до 10% и более».
const AND_MORE: &[&str] = &["более", "больше", "выше"];
/// Beginnings of words that leave nothing out.
const WHOLE: &[&str] = &["все", "кажд", "люб", "ины", "друг", "остальн", "прочи"];
/// Words that may stand between the limiting word and what it limits.
const WORDS_BETWEEN: usize = 2;
/// Beginning of the word that tells the clients of a body's own from all others.
const INTERNAL: &str = "внутренн";
/// Beginning of the word that names the others.
const EXTERNAL: &str = "внешн";
/// Forms of the word «клиент» and their endings.
const CLIENT: (&str, &[&str]) = ("клиент", &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]);

/// A word of a text: folded, and where it stands.
struct Token {
    word: String,
    range: Range<usize>,
}

/// What a title says otherwise than the standard one. What it says in the standard's words as well is only explained by
/// the words put in. `same_words` is true where both are known to have the same words, but for those that say nothing
/// alone: «не», «до».
pub(super) fn changes<'s>(standard: &'s str, title: &str, same_words: bool) -> Vec<Change<'s>> {
    if standard == title {
        return Vec::new();
    }
    let of_grades = of_grades(standard, title);
    if !may_change(standard, title, same_words) {
        return of_grades.into_iter().collect();
    }
    let (standard_words, own) = (tokens(standard), tokens(title));
    let words = Titles { standard, title, standard_words: &standard_words, own: &own };
    let changes = [words.negated(), words.at_most(), words.of_some(), words.of_internal(), of_grades];
    changes.into_iter().flatten().collect()
}

/// False where no word can be put in that counts: most titles need not be taken apart.
fn may_change(standard: &str, title: &str, same_words: bool) -> bool {
    static TELLING: LazyLock<[Finder<'static>; 4]> =
        LazyLock::new(|| [" не", " до ", "по всем", INTERNAL].map(Finder::new));
    let [negation, limit, whole, internal] = &*TELLING;
    let has = |text: &str, finder: &Finder| finder.find(text.as_bytes()).is_some();
    title.starts_with("Не")
        || has(title, negation)
        || has(title, limit)
        || (!same_words
            && (memchr(b'%', standard.as_bytes()).is_some()
                || has(standard, whole)
                || (has(title, internal) && !has(standard, internal))))
}

/// Both titles in words.
struct Titles<'t, 's> {
    standard: &'s str,
    title: &'t str,
    standard_words: &'t [Token],
    own: &'t [Token],
}

impl<'s> Titles<'_, 's> {
    /// «не проведен» for «проведен», but not «проведен, если не проведен ранее».
    fn negated(&self) -> Option<Change<'s>> {
        let denied = |index: usize| {
            index.checked_sub(1).and_then(|before| self.own.get(before)).filter(|word| word.word == "не")
        };
        self.standard_words.iter().find_map(|standard| {
            let forms = || self.own.iter().enumerate().filter(|(_, own)| is_one_participle(&standard.word, &own.word));
            let (index, verb) = forms().next()?;
            let negation = denied(index).filter(|_| forms().all(|(index, _)| denied(index).is_some()))?;
            self.change(negation, verb, standard.range.clone())
        })
    }

    /// «не более 10%» for «10%».
    fn at_most(&self) -> Option<Change<'s>> {
        let amount = self.standard_words.iter().find(|token| token.word.ends_with('%'))?;
        let figure = amount.word.trim_end_matches('%');
        let place = self.own.iter().position(|token| token.word.trim_end_matches('%') == figure)?;
        let before = self.own.get(..place)?;
        let before = before.strip_suffix_word("чем");
        let ends = |words: &[&str]| {
            let start = before.len().checked_sub(words.len())?;
            let own = before.get(start..)?;
            own.iter().zip(words).all(|(own, word)| own.word == *word).then_some(start)
        };
        let negated = |start: usize| start.checked_sub(1).and_then(|index| before.get(index)).map(|token| &token.word);
        let less = || {
            LESS.iter().find_map(|word| ends(&[word])).filter(|start| negated(*start).is_none_or(|word| word != "не"))
        };
        let up_to =
            || ends(&["до"]).filter(|start| negated(*start).is_some_and(|word| word.starts_with("реинжиниринг")));
        let start = AT_MOST.iter().find_map(|words| ends(words)).or_else(less).or_else(up_to)?;
        let sign = self.own.get(place + 1).filter(|next| next.word == "%" || next.word.starts_with("процент"));
        let mut behind = self.own.get(place + 1 + usize::from(sign.is_some())..).unwrap_or_default().iter();
        let lifted = behind.next().is_some_and(|next| matches!(next.word.as_str(), "и" | "или"))
            && behind.next().is_some_and(|next| AND_MORE.contains(&next.word.as_str()));
        if lifted || self.is_in_brackets(start) {
            return None;
        }
        self.change(self.own.get(start)?, sign.or(self.own.get(place))?, amount.range.clone())
    }

    /// «по отдельным услугам» for «по всем услугам», but not «по услугам, в том числе по отдельным услугам».
    fn of_some(&self) -> Option<Change<'s>> {
        let place = self
            .standard_words
            .windows(2)
            .position(|pair| matches!(pair, [preposition, all] if preposition.word == "по" && all.word == "всем"))?;
        let (preposition, noun) = (self.standard_words.get(place)?, self.standard_words.get(place + 2)?);
        let stem = noun.word.strip_suffix("ам")?;
        if self.own.iter().any(|token| begins_with(&token.word, WHOLE)) {
            return None;
        }
        let first = self.own.iter().position(|token| token.word.starts_with(stem))?;
        self.own.windows(2).enumerate().find_map(|(index, pair)| {
            let [start, limit] = pair else { return None };
            let between = self.own.get(index + 2..first)?;
            let limits = start.word == "по" && between.len() <= WORDS_BETWEEN && is_limiting(&limit.word, between);
            self.change(start, self.own.get(first).filter(|_| limits)?, preposition.range.start..noun.range.end)
        })
    }

    /// «с внутренним клиентом» for «с клиентом», but not «с клиентом, включая внутренних клиентов».
    fn of_internal(&self) -> Option<Change<'s>> {
        let told =
            |words: &[Token], beginnings: &[&str]| words.iter().any(|token| begins_with(&token.word, beginnings));
        let standard = self.standard_words.iter().find(|token| is_client(&token.word))?;
        if told(self.standard_words, &[INTERNAL]) || told(self.own, &[EXTERNAL]) {
            return None;
        }
        let mut clients = self.own.iter().enumerate().filter(|(_, token)| is_client(&token.word));
        let (index, client) = clients.next().filter(|_| clients.next().is_none())?;
        let kind = index.checked_sub(1).and_then(|before| self.own.get(before))?;
        self.change(Some(kind).filter(|kind| kind.word.starts_with(INTERNAL))?, client, standard.range.clone())
    }

    /// Whether a word of the body's title stands in brackets.
    fn is_in_brackets(&self, index: usize) -> bool {
        let before = self.own.get(index).and_then(|token| self.title.get(..token.range.start)).unwrap_or_default();
        before.rfind('(') > before.rfind(')')
    }

    fn change(&self, first: &Token, last: &Token, standard: Range<usize>) -> Option<Change<'s>> {
        Some(Change { own: first.range.start..last.range.end, standard: self.standard.get(standard)? })
    }
}

/// «оценку «А» и/или «Б»» for «оценку «В» и/или «Г»»: the services that footnote 13 does not mean. One of the two alone may
/// be all that the body has.
fn of_grades<'s>(standard: &'s str, title: &str) -> Option<Change<'s>> {
    let known = grades(standard);
    if known.is_empty() {
        return None;
    }
    let own = grades(title);
    own.iter().find(|(grade, _)| !known.iter().any(|(standard, _)| standard == grade))?;
    let whole = |grades: &[(char, Range<usize>)]| Some(grades.first()?.1.start..grades.last()?.1.end);
    Some(Change { own: whole(&own)?, standard: standard.get(whole(&known)?)? })
}

/// The grades of services that a title names, each a capital in quotes, as Cyrillic small letters, and where they stand with
/// their quotes.
fn grades(title: &str) -> Vec<(char, Range<usize>)> {
    static CLOSING: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["»", "\"", "”"].map(Finder::new));
    if !CLOSING.iter().any(|quote| quote.find(title.as_bytes()).is_some()) {
        return Vec::new();
    }
    let letters: Vec<(usize, char)> = title.char_indices().collect();
    let grade = |three: &[(usize, char)]| match three {
        [(start, open), (_, letter), (close, end)]
            if letter.is_uppercase() && spelling::is_quote(*open) && spelling::is_quote(*end) =>
        {
            let small = letter.to_lowercase().next().map(spelling::cyrillic)?;
            Some((small, *start..close + end.len_utf8()))
        }
        _ => None,
    };
    letters.windows(3).filter_map(grade).collect()
}

/// A list of words without its last one, where that is a given one.
trait WithoutLast {
    fn strip_suffix_word(&self, word: &str) -> &Self;
}

impl WithoutLast for [Token] {
    fn strip_suffix_word(&self, word: &str) -> &Self {
        match self.split_last() {
            Some((last, rest)) if last.word == word => rest,
            _ => self,
        }
    }
}

/// The words of a text, without the marks around them.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 12);
    let mut start = None;
    let is_part = |letter: char| spelling::is_letter_or_digit(letter) || letter == '%';
    for (index, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        if is_part(letter) {
            start.get_or_insert(index);
        } else if let Some(start) = start.take() {
            let word = spelling::fold(text.get(start..index).unwrap_or_default());
            tokens.push(Token { word, range: start..index });
        }
    }
    tokens
}

/// Whether a word, with those between it and the noun, leaves some out: «отдельным государственным», «5 из 12», «10%».
fn is_limiting(word: &str, between: &[Token]) -> bool {
    let figure = word.trim_end_matches('%');
    let is_share = figure.len() < word.len() && figure != "100";
    if figure.bytes().all(|byte| byte.is_ascii_digit()) || AMOUNTS.contains(&word) {
        return is_share || between.first().is_some_and(|next| next.word == "из");
    }
    let is_adjective = |token: &Token| ADJECTIVE_ENDINGS.iter().any(|ending| token.word.ends_with(ending));
    (begins_with(word, LIMITING) || LIMITING_WORDS.contains(&word)) && between.iter().all(is_adjective)
}

fn is_client(word: &str) -> bool {
    word.strip_prefix(CLIENT.0).is_some_and(|ending| CLIENT.1.contains(&ending))
}

fn begins_with(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REENGINEERED: &str = "Проведен реинжиниринг 10% процессов рассмотрения обращений и запросов";
    const MAPS: &str = "Сформированы карты клиентских путей по всем услугам (сервисам) органа исполнительной власти";
    const RULES: &str = "Утвержден порядок (правила) взаимодействия с клиентом в рамках рассмотрения обращений";

    fn changed(standard: &str, title: &str) -> Vec<(String, String)> {
        let own = |change: &Change| title.get(change.own.clone()).expect("words").to_owned();
        changes(standard, title, false).iter().map(|change| (own(change), change.standard.to_owned())).collect()
    }

    fn pair(own: &str, standard: &str) -> Vec<(String, String)> {
        vec![(own.to_owned(), standard.to_owned())]
    }

    #[test]
    fn words_that_turn_the_meaning_are_found() {
        let cases = [
            (REENGINEERED, "Не проведен реинжиниринг 10% процессов", "Не проведен", "Проведен"),
            (REENGINEERED, "Проведен реинжиниринг не более 10% процессов", "не более 10%", "10%"),
            (REENGINEERED, "Реинжиниринг проведен не более, чем для 10% процессов", "", ""),
            (REENGINEERED, "Проведен реинжиниринг не более чем 10 % процессов", "не более чем 10 %", "10%"),
            (REENGINEERED, "Проведен реинжиниринг менее 10 процентов процессов", "менее 10 процентов", "10%"),
            (REENGINEERED, "Проведен реинжиниринг до 10% процессов", "до 10%", "10%"),
            (
                MAPS,
                "Сформированы карты путей по отдельным услугам (сервисам)",
                "по отдельным услугам",
                "по всем услугам",
            ),
            (MAPS, "Сформированы карты путей по 10% услуг", "по 10% услуг", "по всем услугам"),
            (MAPS, "Сформированы карты путей по 5 из 12 услуг", "по 5 из 12 услуг", "по всем услугам"),
            (MAPS, "Сформированы карты путей по одной из услуг", "по одной из услуг", "по всем услугам"),
            (
                MAPS,
                "Сформированы карты путей по ряду государственных услуг",
                "по ряду государственных услуг",
                "по всем услугам",
            ),
            (
                MAPS,
                "Сформированы карты путей по наиболее востребованным услугам",
                "по наиболее востребованным услугам",
                "по всем услугам",
            ),
            (RULES, "Утвержден порядок взаимодействия с внутренним клиентом", "внутренним клиентом", "клиентом"),
        ];
        for (standard, title, own, meant) in cases {
            let expected = if own.is_empty() { Vec::new() } else { pair(own, meant) };
            assert_eq!(changed(standard, title), expected, "{title}");
        }
    }

    #[test]
    fn words_that_leave_the_meaning_are_left_alone() {
        let cases = [
            (REENGINEERED, "Проведен реинжиниринг не менее 10% процессов, не позднее 2024 года"),
            (REENGINEERED, "Проведен реинжиниринг процессов, доля которых доведена до 10%"),
            (REENGINEERED, "Проведен реинжиниринг более 10% процессов, не связанных с выплатами"),
            (MAPS, "Сформированы карты путей по услугам (сервисам) министерства"),
            (MAPS, "Сформированы карты путей по всем услугам, прежде всего по массовым услугам"),
            (MAPS, "Сформированы карты путей по каждой из 10 услуг"),
            (MAPS, "Сформированы карты путей по государственным услугам за 2024 год"),
            (MAPS, "Сформированы карты путей по 5 услугам (сервисам) министерства"),
            (MAPS, "Сформированы карты путей по 2 (двум) услугам"),
            (MAPS, "Сформированы карты путей по двум услугам, которые предоставляет министерство"),
            (MAPS, "Сформированы карты путей по 100% услуг"),
            (MAPS, "Сформированы карты путей по основным и дополнительным услугам"),
            (MAPS, "Сформированы карты путей по услугам (сервисам), в том числе по массовым услугам"),
            (MAPS, "Сформированы карты путей по ключевым признакам услуг"),
            (MAPS, "Сформированы карты путей, если не сформированы ранее"),
            (REENGINEERED, "Проведен реинжиниринг 10% процессов, реинжиниринг которых не проведен в 2023 году"),
            (REENGINEERED, "Проведен реинжиниринг до 10% и более процессов"),
            (REENGINEERED, "Проведен реинжиниринг процессов (не более 10% осталось без него)"),
            (RULES, "Утвержден порядок взаимодействия с внутренними и внешними клиентами"),
            (RULES, "Утвержден порядок взаимодействия с клиентом, включая внутренних клиентов"),
            (RULES, "Утвержден порядок взаимодействия с клиентом (внутренним клиентом)"),
            ("Назначен ответственный в должности не ниже заместителя", "Назначен в должности не ниже заместителя"),
            ("Проведена сегментация внутренних клиентов", "Сегментация внутренних клиентов проведена"),
        ];
        for (standard, title) in cases {
            assert_eq!(changed(standard, title), Vec::new(), "{title}");
        }
    }
}
