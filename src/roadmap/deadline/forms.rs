//! The forms in which a date or term is written.

use super::SlipKind;
use super::reader::Reader;
use super::term::{Span, Term};
use super::tokens::{Gap, Kind, Token};
use super::words::{self, Form, Unit};

impl Reader<'_> {
    /// One date or term, as far as it is written.
    pub(super) fn term(&mut self) -> Option<Term> {
        match self.peek()?.kind {
            Kind::Number { digits: 4, .. } => self
                .attempt(Self::year_first_date)
                .or_else(|| self.attempt(Self::year_month))
                .or_else(|| self.attempt(Self::whole_year)),
            Kind::Number { digits: 1 | 2, .. } => self
                .attempt(Self::numeric_date)
                .or_else(|| self.attempt(Self::numeric_month))
                .or_else(|| self.attempt(Self::day_and_month))
                .or_else(|| self.attempt(Self::worded_date))
                .or_else(|| self.attempt(Self::counted_term)),
            Kind::Word { .. } => self
                .attempt(Self::named_month)
                .or_else(|| self.attempt(Self::counted_term))
                .or_else(|| self.attempt(Self::unnumbered_term)),
            _ => None,
        }
    }

    /// 2024-10-30 or 2024.10.30, perhaps with a time of day.
    fn year_first_date(&mut self) -> Option<Term> {
        let year = self.number(4..=4)?;
        let separator = self.tight(&[Kind::Dash, Kind::Dot])?;
        let month = self.tight_number(1..=2)?;
        self.tight(&[separator])?;
        let day = self.tight_number(1..=2)?;
        self.attempt(Self::time_of_day);
        self.attempt(Self::year_mark);
        Term::of_year(Span::Day { day, month }, year)
    }

    /// 2024-10
    fn year_month(&mut self) -> Option<Term> {
        let year = self.number(4..=4)?;
        self.tight(&[Kind::Dash])?;
        let month = self.tight_number(2..=2).filter(|month| (1..=12).contains(month))?;
        let word = self.word_at(self.at);
        if self.peek_kind() == Some(Kind::Dash) || words::is_year_mark(word) || words::is_plural_year_mark(word) {
            return None;
        }
        Term::of_year(Span::Month(month), year)
    }

    /// 2024, 2024 год
    fn whole_year(&mut self) -> Option<Term> {
        let year = self.number(4..=4)?;
        self.attempt(Self::year_mark);
        Term::of_year(Span::Year, year)
    }

    /// 30.10.2024 and its misspellings.
    fn numeric_date(&mut self) -> Option<Term> {
        let quoted = self.peek()?.quoted;
        let day_digits = self.peek()?;
        let day = self.number(1..=2)?;
        let before_month = self.separator(quoted)?;
        let month_digits = self.peek()?;
        let month = self.number(1..=2)?;
        let before_year = self.separator(quoted)?;
        if (before_month == Kind::Dash) != (before_year == Kind::Dash) {
            return None;
        }
        let blanks = before_month == Kind::Other && before_year == Kind::Other;
        if blanks && !quoted && (digits_of(&day_digits), digits_of(&month_digits)) != (2, 2) {
            return None;
        }
        let year_digits = self.peek()?;
        let written = self.number(2..=4)?;
        let year = match digits_of(&year_digits) {
            4 => written,
            2 if before_month == Kind::Dot && before_year != Kind::Other && !self.figures_go_on() => {
                self.expand_year(&year_digits, written)
            }
            2 if before_month == before_year && matches!(before_year, Kind::Comma | Kind::Slash) => {
                self.expand_year(&year_digits, written)
            }
            _ => return None,
        };
        self.attempt(Self::year_mark);
        self.attempt(Self::time_of_day);
        Term::of_year(Span::Day { day, month }, year)
    }

    /// 10.2024
    fn numeric_month(&mut self) -> Option<Term> {
        let month = self.number(1..=2)?;
        if !matches!(self.peek_kind()?, Kind::Dot | Kind::Comma | Kind::Slash) || self.peek()?.gap == Gap::Blank {
            return None;
        }
        self.separator(false)?;
        let year = self.tight_number(4..=4)?;
        self.attempt(Self::year_mark);
        Term::of_year(Span::Month(month), year)
    }

    /// 30.10 without a year
    fn day_and_month(&mut self) -> Option<Term> {
        let day = self.number(1..=2).filter(|day| (1..=31).contains(day))?;
        self.tight(&[Kind::Dot])?;
        let month = self.tight_number(2..=2).filter(|month| (1..=12).contains(month))?;
        if self.figures_go_on() {
            return None;
        }
        self.tight(&[Kind::Dot]);
        Some(Term::yearless(Span::Day { day, month }))
    }

    /// 30 октября 2024 г., 1-го марта
    fn worded_date(&mut self) -> Option<Term> {
        let figures = self.peek()?;
        let day = self.number(1..=2)?;
        let ordinal = self.attempt(Self::ordinal_ending).is_some();
        self.at += usize::from(matches!(self.word_at(self.at), "числа" | "число" | "числу"));
        let mark = self.peek().filter(|mark| matches!(mark.kind, Kind::Dot | Kind::Comma | Kind::Dash));
        if mark.is_some() {
            self.at += 1;
        }
        let word = self.next()?;
        let glued = word.gap == Gap::Tight && mark.is_none();
        let (month, form) = words::month(self.tokens.word(&word), !glued)?;
        if mark.is_some_and(|mark| mark.kind == Kind::Dash) && form != Form::Genitive {
            return None;
        }
        if mark.is_some() {
            let day_ends = self.end_before(self.at - 2);
            self.edit(SlipKind::StrayPunctuation, day_ends, word.start, " ");
        } else if glued && !ordinal && !figures.quoted {
            self.edit(SlipKind::MissingSpace, word.start, word.start, " ");
        }
        self.month_form(&word, month, form, true);
        let year = self.attempt(Self::year_after_words);
        Some(Term { span: Span::Day { day, month }, year })
    }

    /// октябрь 2024 г.
    fn named_month(&mut self) -> Option<Term> {
        let word = self.next()?;
        let (month, form) = words::month(self.tokens.word(&word), true)?;
        self.month_form(&word, month, form, false);
        if matches!(words::unit(self.word_at(self.at)), Some((Unit::Month, _))) {
            self.at += 1;
        }
        let year = self.attempt(Self::year_after_words);
        Some(Term { span: Span::Month(month), year })
    }

    /// IV квартал 2024 г., 2-е полугодие, первая декада марта; or the number alone, if the other end of a range says
    /// what it counts.
    fn counted_term(&mut self) -> Option<Term> {
        let token = self.next()?;
        let number = match token.kind {
            Kind::Number { value, digits: 1 | 2 } => value,
            Kind::Word { roman: 1.., .. } => {
                self.roman_form(&token);
                roman_value(&token)
            }
            Kind::Word { .. } => words::ordinal(self.tokens.word(&token))?,
            _ => return None,
        };
        self.attempt(Self::ordinal_ending);
        let Some((unit, short)) = words::unit(self.word_at(self.at)) else {
            return Some(Term::yearless(Span::Bare(number)));
        };
        let name = self.next()?;
        let counts = matches!(token.kind, Kind::Number { .. } | Kind::Word { roman: 1.., .. });
        if name.gap == Gap::Tight && counts && token.end == name.start {
            self.edit(SlipKind::MissingSpace, name.start, name.start, " ");
        }
        if short {
            self.dot();
        }
        let span = match unit {
            Unit::Quarter => Span::Quarter(number),
            Unit::HalfYear => Span::HalfYear(number),
            Unit::TenDays => {
                let of = self.named_month()?;
                let Span::Month(month) = of.span else {
                    return None;
                };
                return Some(Term { span: Span::TenDays { number, month }, year: of.year });
            }
            Unit::Month | Unit::Year => return None,
        };
        let year = self.attempt(Self::year_after_words);
        Some(Term { span, year })
    }

    /// «(до конца) года», «текущего квартала»
    fn unnumbered_term(&mut self) -> Option<Term> {
        if matches!(self.word_at(self.at), "текущего" | "этого" | "текущем" | "этом") {
            self.at += 1;
        }
        let word = self.next()?;
        words::unit(self.tokens.word(&word))?;
        Some(Term::yearless(Span::Unnumbered))
    }

    /// The year after the name of a month or of a part of the year; marks between them are slips.
    fn year_after_words(&mut self) -> Option<i32> {
        let name = self.at.checked_sub(1).and_then(|at| self.token(at))?;
        let mut marks = 0;
        while matches!(self.peek_kind()?, Kind::Dot | Kind::Comma | Kind::Dash) {
            self.at += 1;
            marks += 1;
        }
        let figures = self.next()?;
        let year = match figures.kind {
            Kind::Number { value, digits: 4 } => {
                self.attempt(Self::year_mark);
                value
            }
            // only with its mark: «октябрь 24» may be a day
            Kind::Number { value, digits: 2 } if marks == 0 => {
                self.year_mark()?;
                self.expand_year(&figures, value)
            }
            _ => return None,
        };
        if marks > 2 {
            return None;
        }
        if marks > 0 {
            self.edit(SlipKind::StrayPunctuation, name.end, figures.start, " ");
        } else if figures.gap == Gap::Tight && name.end == figures.start && name.kind != Kind::Dot {
            self.edit(SlipKind::MissingSpace, figures.start, figures.start, " ");
        }
        i32::try_from(year).ok()
    }

    /// «г.», «года», «гг.», «г.г.». Whether a mark of several years is right is known only when the whole is read.
    pub(super) fn year_mark(&mut self) -> Option<()> {
        let first = self.next()?;
        let word = self.tokens.word(&first);
        let mut plural = words::is_plural_year_mark(word);
        if !plural && !words::is_year_mark(word) {
            return None;
        }
        let mut end = first.end;
        if matches!(word, "г" | "гг")
            && let Some(dot) = self.peek().filter(|dot| dot.kind == Kind::Dot)
        {
            self.at += 1;
            if dot.gap == Gap::Blank {
                self.edit(SlipKind::StraySpace, end, dot.start, "");
            }
            end = dot.end;
        }
        let again = self.attempt(|reader| {
            let second = reader.next()?;
            words::is_year_mark(reader.tokens.word(&second)).then_some(())?;
            Some(reader.dot().unwrap_or(second.end))
        });
        if let Some(again) = again {
            plural = true;
            end = again;
        }
        if plural {
            self.plural_mark = Some((first.start, end));
        }
        Some(())
    }

    /// 18:00 or 00:00:00; a deadline is a day, so it says nothing.
    fn time_of_day(&mut self) -> Option<()> {
        self.number(1..=2).filter(|&hour| hour <= 24)?;
        self.tight(&[Kind::Colon])?;
        self.tight_number(2..=2).filter(|&minute| minute < 60)?;
        self.attempt(|reader| {
            reader.tight(&[Kind::Colon])?;
            reader.tight_number(2..=2).filter(|&second| second < 60)
        });
        Some(())
    }

    /// What stands after the figure of an ordinal: -й, -го.
    fn ordinal_ending(&mut self) -> Option<()> {
        let mut token = self.next()?;
        if token.gap != Gap::Tight {
            return None;
        }
        if token.kind == Kind::Dash {
            token = self.next().filter(|token| token.gap == Gap::Tight)?;
        }
        words::is_ordinal_ending(self.tokens.word(&token)).then_some(())
    }

    /// What separates the figures of a date: its kind, or [`Kind::Other`] for a blank. Anything but a tight dot is a
    /// slip; blanks are none after a day in quotes («"21" 06 2024 г.»).
    fn separator(&mut self, quoted: bool) -> Option<Kind> {
        let start = self.end_before(self.at);
        let first = self.peek()?;
        if matches!(first.kind, Kind::Number { .. }) {
            if first.gap == Gap::Tight {
                return None;
            }
            if !quoted {
                self.edit(SlipKind::WrongSeparator, start, first.start, ".");
            }
            return Some(Kind::Other);
        }
        self.at += 1;
        let second = self.peek()?;
        let (kind, slip, figures) = match (first.kind, second.kind) {
            (Kind::Dot, Kind::Number { .. }) => {
                let spaced = first.gap == Gap::Blank || second.gap == Gap::Blank;
                (Kind::Dot, spaced.then_some(SlipKind::StraySpace), second)
            }
            (Kind::Dash, Kind::Number { .. }) if first.gap == Gap::Blank || second.gap == Gap::Blank => {
                return None;
            }
            (kind @ (Kind::Comma | Kind::Slash | Kind::Dash), Kind::Number { .. }) => {
                (kind, Some(SlipKind::WrongSeparator), second)
            }
            (Kind::Dot | Kind::Comma, Kind::Dot | Kind::Comma) => {
                self.at += 1;
                (Kind::Dot, Some(SlipKind::StrayPunctuation), self.peek()?)
            }
            _ => return None,
        };
        if let Some(slip) = slip {
            self.edit(slip, start, figures.start, ".");
        }
        Some(kind)
    }

    /// Whether a dot and more figures follow at once: «1. 01.02.2024» is no date in 2002.
    fn figures_go_on(&self) -> bool {
        self.peek().is_some_and(|mark| mark.kind == Kind::Dot)
            && self
                .token(self.at + 1)
                .is_some_and(|next| matches!(next.kind, Kind::Number { .. }) && next.gap == Gap::Tight)
    }

    /// Takes a year of two figures for one of this century.
    pub(super) fn expand_year(&mut self, figures: &Token, year: u32) -> u32 {
        let year = 2000 + year;
        self.edit(SlipKind::TwoDigitYear, figures.start, figures.end, &year.to_string());
        year
    }

    /// Notes a month that is shortened, misspelt, or after a day not in the genitive.
    fn month_form(&mut self, word: &Token, month: u32, form: Form, after_day: bool) {
        let right = if after_day { words::genitive(month) } else { words::nominative(month) };
        match form {
            Form::OtherCase if after_day => {
                self.edit(SlipKind::WrongCase, word.start, word.end, right);
            }
            Form::Genitive | Form::OtherCase => {}
            Form::Abbreviation => {
                let end = self.dot().unwrap_or(word.end);
                // the dot goes with the abbreviation, and a blank comes in its place: «окт.2024»
                let glued = self.peek().is_some_and(|next| next.start == end);
                let blank = if glued { " " } else { "" };
                self.edit(SlipKind::AbbreviatedMonth, word.start, end, &format!("{right}{blank}"));
            }
            Form::Misspelt(meant) => {
                let right = if after_day { right } else { meant };
                self.edit(SlipKind::MisspeltMonth, word.start, word.end, right);
            }
        }
    }

    /// Notes a Roman numeral that is not written in Latin letters.
    fn roman_form(&mut self, token: &Token) {
        const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
        let value = usize::try_from(roman_value(token)).unwrap_or_default();
        if let Some(right) = value.checked_sub(1).and_then(|at| ROMAN.get(at))
            && token.lookalike
        {
            self.edit(SlipKind::LookalikeLetter, token.start, token.end, right);
        }
    }
}

fn digits_of(token: &Token) -> usize {
    match token.kind {
        Kind::Number { digits, .. } => digits,
        _ => 0,
    }
}

fn roman_value(token: &Token) -> u32 {
    match token.kind {
        Kind::Word { roman, .. } => roman,
        _ => 0,
    }
}
