//! Cuts the text of a deadline into numbers, words and marks.

use crate::spelling::{self, is_dash};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, or digits with letters that look like digits among them.
    Number {
        /// Its value; saturated where it does not fit.
        value: u32,
        /// How many digits it has.
        digits: usize,
    },
    /// Letters. Folded they stand in [`Tokens::folded`] from byte `from` to byte `to`.
    Word {
        /// First byte of the folded word.
        from: usize,
        /// The byte after its last.
        to: usize,
        /// Its value as a Roman numeral, 1 to 8; 0 if it is none.
        roman: u32,
    },
    /// .
    Dot,
    /// ,
    Comma,
    /// ;
    Semicolon,
    /// :
    Colon,
    /// /
    Slash,
    /// Any dash, or several in a row.
    Dash,
    /// Anything else: no deadline has it.
    Other,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    Tight,
    /// A quote or bracket.
    Quoted,
    /// A blank.
    Blank,
}

/// A piece of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Its first byte in the text.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    pub(super) gap: Gap,
    /// A quote or bracket opens right before it.
    pub(super) quoted: bool,
    /// Some of its letters are look-alikes of what belongs there.
    pub(super) lookalike: bool,
}

/// A text cut into tokens.
#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) list: Vec<Token>,
    /// The words of the text, one after another: lower case, ё as е, Latin look-alikes as Cyrillic letters.
    folded: String,
}

impl Tokens {
    /// The folded letters of a word; empty for any other token.
    pub(super) fn word(&self, token: &Token) -> &str {
        match token.kind {
            Kind::Word { from, to, .. } => self.folded.get(from..to).unwrap_or_default(),
            _ => "",
        }
    }
}

/// Cuts a text.
pub(super) fn cut(text: &str) -> Tokens {
    let mut cutter = Cutter {
        tokens: Tokens { list: Vec::with_capacity(12), folded: String::with_capacity(text.len()) },
        gap: Gap::Tight,
        quoted: false,
    };
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut end = start + first.len_utf8();
        if is_run(first) {
            while let Some((at, next)) = chars.next_if(|&(_, next)| is_run(next) || is_invisible(next)) {
                end = at + next.len_utf8();
            }
            cutter.run(text.get(start..end).unwrap_or_default(), start);
        } else {
            cutter.mark(first, start, end);
        }
    }
    cutter.tokens
}

/// Whether a character is neither letter nor figure of a deadline: blank, invisible, quote, bracket, dot, footnote mark.
pub(super) fn is_beside_the_point(c: char) -> bool {
    c == '.' || is_blank(c) || is_invisible(c) || is_quote(c) || is_footnote_mark(c)
}

/// The Cyrillic letter that a Latin one is taken for, in either case; `None` for all others.
pub(super) fn cyrillic_twin(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'A' => 'А',
        'B' => 'В',
        'c' => 'с',
        'C' => 'С',
        'e' => 'е',
        'E' => 'Е',
        'H' => 'Н',
        'k' => 'к',
        'K' => 'К',
        'm' => 'м',
        'M' => 'М',
        'o' => 'о',
        'O' => 'О',
        'p' => 'р',
        'P' => 'Р',
        'r' => 'г',
        't' => 'т',
        'T' => 'Т',
        'x' => 'х',
        'X' => 'Х',
        'y' => 'у',
        'Y' => 'У',
        _ => return None,
    })
}

/// The digit that a character is or is taken for.
pub(super) fn digit_twin(c: char) -> Option<u32> {
    match c {
        'О' | 'о' | 'O' | 'o' => Some(0),
        'I' | 'l' | 'І' | 'Ӏ' => Some(1),
        'З' | 'з' => Some(3),
        _ => c.to_digit(10),
    }
}

/// The state of cutting.
struct Cutter {
    tokens: Tokens,
    gap: Gap,
    quoted: bool,
}

impl Cutter {
    /// Takes a character that is part of no number or word.
    fn mark(&mut self, c: char, start: usize, end: usize) {
        if is_blank(c) || is_footnote_mark(c) {
            self.gap = Gap::Blank;
            return;
        }
        if is_quote(c) {
            if self.gap == Gap::Tight {
                self.gap = Gap::Quoted;
            }
            self.quoted = true;
            return;
        }
        if is_invisible(c) {
            return;
        }
        let kind = match c {
            '.' | '\u{2024}' => Kind::Dot,
            ',' => Kind::Comma,
            ';' => Kind::Semicolon,
            ':' => Kind::Colon,
            '/' | '\u{2044}' => Kind::Slash,
            _ if is_dash(c) => Kind::Dash,
            _ => Kind::Other,
        };
        if kind == Kind::Dash
            && let Some(last) = self.tokens.list.last_mut()
            && last.kind == Kind::Dash
        {
            last.end = end;
            return;
        }
        self.push(kind, start, end, false);
    }

    /// Takes letters and digits that stand together.
    fn run(&mut self, run: &str, start: usize) {
        let end = start + run.len();
        let figured = run.bytes().any(|byte| byte.is_ascii_digit());
        let lettered = run.chars().any(|c| !c.is_ascii_digit() && !is_invisible(c) && !is_combining(c));
        if !lettered {
            self.figures(run, start, end);
        } else if !figured {
            self.letters(run, start, end);
        } else if run.chars().all(|c| is_invisible(c) || digit_twin(c).is_some()) {
            self.number(run, start, end, true);
        } else if matches!(run, "1V" | "1v" | "1У") {
            // IV with a figure one for its first letter
            let at = self.tokens.folded.len();
            self.push(Kind::Word { from: at, to: at, roman: 4 }, start, end, true);
        } else {
            self.mixed_run(run, start);
        }
    }

    /// Cuts «30октября2024» where figures and letters meet.
    fn mixed_run(&mut self, run: &str, start: usize) {
        let mut from = 0;
        let mut in_figures = None;
        for (at, c) in run.char_indices() {
            let figure = c.is_ascii_digit();
            if in_figures.is_some_and(|before| before != figure) && !is_invisible(c) && !is_combining(c) {
                self.part(run, from, at, start);
                from = at;
            }
            if !is_invisible(c) && !is_combining(c) {
                in_figures = Some(figure);
            }
        }
        self.part(run, from, run.len(), start);
    }

    /// Takes a part of a mixed run.
    fn part(&mut self, run: &str, from: usize, to: usize, start: usize) {
        let part = run.get(from..to).unwrap_or_default();
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            self.figures(part, start + from, start + to);
        } else {
            self.letters(part, start + from, start + to);
        }
    }

    /// Takes digits. Two dates written together meet in a year that runs on («…202401…»): it is cut after the year.
    fn figures(&mut self, run: &str, start: usize, end: usize) {
        let year = run.get(..4).and_then(|head| head.parse::<i32>().ok());
        let runs_on = matches!(run.len(), 5 | 6) && run.bytes().all(|byte| byte.is_ascii_digit());
        if runs_on && year.is_some_and(|year| super::YEARS.contains(&year)) {
            self.number(run.get(..4).unwrap_or_default(), start, start + 4, false);
            self.number(run.get(4..).unwrap_or_default(), start + 4, end, false);
        } else {
            self.number(run, start, end, false);
        }
    }

    fn number(&mut self, run: &str, start: usize, end: usize, lookalike: bool) {
        let (value, digits) = run
            .chars()
            .filter_map(digit_twin)
            .fold((0_u32, 0), |(value, digits), digit| (value.saturating_mul(10).saturating_add(digit), digits + 1));
        self.push(Kind::Number { value, digits }, start, end, lookalike);
    }

    /// Takes letters; cuts «IVквартал» before the word.
    fn letters(&mut self, run: &str, start: usize, end: usize) {
        if let Some(at) = run.find(['к', 'К', 'п']).filter(|at| *at > 0)
            && let Some((numeral, name)) = run.split_at_checked(at)
            && roman(numeral).is_some()
            && super::words::unit(&name.to_lowercase()).is_some()
        {
            self.word(numeral, start, start + at);
            self.word(name, start + at, end);
        } else {
            self.word(run, start, end);
        }
    }

    fn word(&mut self, run: &str, start: usize, end: usize) {
        let from = self.tokens.folded.len();
        let mut latin = false;
        for c in run.chars() {
            match c {
                // decomposed й; a decomposed ё and a stressed vowel lose their mark
                '\u{306}' if self.tokens.folded.ends_with('и') => {
                    self.tokens.folded.pop();
                    self.tokens.folded.push('й');
                }
                _ if is_combining(c) || is_invisible(c) => {}
                _ => {
                    let twin = cyrillic_twin(c);
                    latin |= twin.is_some();
                    self.tokens.folded.push(lower(twin.unwrap_or(c)));
                }
            }
        }
        let to = self.tokens.folded.len();
        let numeral = roman(run);
        let lookalike = numeral.map_or(latin, |(_, pure)| !pure);
        let roman = numeral.map_or(0, |(value, _)| value);
        self.push(Kind::Word { from, to, roman }, start, end, lookalike);
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize, lookalike: bool) {
        self.tokens.list.push(Token { kind, start, end, gap: self.gap, quoted: self.quoted, lookalike });
        self.gap = Gap::Tight;
        self.quoted = false;
    }
}

/// The value of a Roman numeral from 1 to 8, and whether it is written in Latin letters. Keyboards in Russia have no І,
/// so officials also type «ІV», «П» for II, «Ш» for III, «ІУ» and «IY» for IV.
fn roman(run: &str) -> Option<(u32, bool)> {
    // four Cyrillic letters; nearly every other word stops here
    if run.len() > 8 {
        return None;
    }
    let mut letters = [0_u8; 4];
    let mut length = 0;
    let mut pure = true;
    for c in run.chars() {
        let (numeral, latin): (&[u8], bool) = match c {
            'I' | 'i' | 'Ⅰ' => (b"i", true),
            'V' | 'v' => (b"v", true),
            'Ⅱ' => (b"ii", true),
            'Ⅲ' => (b"iii", true),
            'Ⅳ' => (b"iv", true),
            'І' | 'і' | 'Ӏ' | 'ӏ' | 'l' => (b"i", false),
            'П' | 'п' => (b"ii", false),
            'Ш' | 'ш' => (b"iii", false),
            'У' | 'у' | 'Y' | 'y' => (b"v", false),
            _ => return None,
        };
        pure &= latin;
        for &letter in numeral {
            *letters.get_mut(length)? = letter;
            length += 1;
        }
    }
    let value = match letters.get(..length)? {
        b"i" => 1,
        b"ii" => 2,
        b"iii" => 3,
        b"iv" => 4,
        b"v" => 5,
        b"vi" => 6,
        b"vii" => 7,
        b"viii" => 8,
        _ => return None,
    };
    Some((value, pure))
}

/// The lower case of a letter; ё as е.
fn lower(c: char) -> char {
    match c {
        'а'..='я' => c,
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        'ё' | 'Ё' => 'е',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a character is part of a number or word.
fn is_run(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, 'а'..='я' | 'А'..='Я')
        || (c.is_alphabetic() && !is_footnote_mark(c))
        || is_combining(c)
}

/// The marks over й and ё, and the stress mark.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{301}' | '\u{306}' | '\u{308}')
}

/// A character that shows nothing, but for controls: no pen and no program writes one into a date.
fn is_invisible(c: char) -> bool {
    !c.is_control() && spelling::is_invisible(c)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// A star or a raised figure: the sign of a footnote.
fn is_footnote_mark(c: char) -> bool {
    matches!(c, '*' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Quotes and round brackets: they may stand around a day or a remark.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '«' | '»' | '‹' | '›' | '<' | '>' | '‘'..='‟' | '′' | '″' | '(' | ')')
}
