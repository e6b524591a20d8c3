//! Reads a whole deadline: a phrase before it, a date or term, perhaps a second one that ends a range.

use chrono::NaiveDate;

use super::reader::Reader;
use super::term::{Span, Term};
use super::tokens::{self, Gap, Kind, Tokens};
use super::words::{self, Form, Lead};
use super::{Deadline, Due, InvalidReason, Precision, SlipKind, Vagueness};

/// Reads a text that is not empty and no longer than the limit.
pub(super) fn read(text: &str) -> Deadline {
    let tokens = tokens::cut(text);
    let mut reader = Reader::new(text, &tokens);
    match reader.deadline() {
        Some(Deadline::Due(due)) => match reader.slip() {
            Some(slip) if !is_clean(&slip.corrected, &due) => Deadline::Invalid(InvalidReason::Unreadable),
            slip => Deadline::Due(Due { slip, ..due }),
        },
        Some(other) => other,
        None => explain_failure(text, &tokens),
    }
}

/// Reads the date or term that a text begins with, whatever follows; slips in it do not count.
pub(super) fn read_beginning(text: &str) -> Option<Deadline> {
    let tokens = tokens::cut(text);
    let mut reader = Reader::new(text, &tokens);
    let opening = reader.opening();
    let term = reader.term()?;
    single(opening, term, false)
}

/// Whether a text names the same days without a slip. Text so mangled that mending it changes them is not read at all.
fn is_clean(text: &str, due: &Due) -> bool {
    let tokens = tokens::cut(text);
    let mut reader = Reader::new(text, &tokens);
    matches!(reader.deadline(), Some(Deadline::Due(read)) if read == *due) && reader.slip().is_none()
}

/// Says what a text is that has no known form: impossible, vague, several dates, or nothing known.
fn explain_failure(text: &str, tokens: &Tokens) -> Deadline {
    let mut reader = Reader::new(text, tokens);
    let mut dates = 0;
    while reader.peek().is_some() {
        let Some(term) = reader.attempt(Reader::term) else {
            reader.at += 1;
            continue;
        };
        match term.days() {
            Ok(_) => dates += 1,
            Err(reason) if matches!(term.span, Span::Day { .. }) => {
                return Deadline::Invalid(reason);
            }
            Err(_) => {}
        }
    }
    let words = tokens.list.iter().map(|token| tokens.word(token));
    if let Some(vagueness) = words::vagueness(&words) {
        Deadline::Vague(vagueness)
    } else if dates > 1 {
        Deadline::Invalid(InvalidReason::SeveralDates)
    } else if dates == 0 && words::is_until_event(words) {
        Deadline::Vague(Vagueness::Open)
    } else {
        Deadline::Invalid(InvalidReason::Unreadable)
    }
}

/// The phrase before a date or term.
#[derive(Debug, Clone, Copy)]
struct Opening {
    lead: Lead,
    /// «(до) конца», «последний день»: the last day of the term is named.
    end: bool,
}

impl Opening {
    /// No phrase.
    const NONE: Self = Self { lead: Lead::Within, end: false };

    /// Whether the last day of a term after this phrase is surely the day that is meant.
    fn includes(self, inclusive: bool) -> bool {
        self.end || inclusive || !matches!(self.lead, Lead::Until | Lead::About)
    }
}

impl Reader<'_> {
    /// Reads the whole text.
    fn deadline(&mut self) -> Option<Deadline> {
        self.stray_punctuation_before();
        let opening = self.opening();
        let leading_year = self.attempt(Self::leading_year);
        let begins = self.at;
        let first = self.term()?;
        let bound = self.attempt(|reader| reader.last_bound(opening));
        let bound = bound.or_else(|| self.attempt(|reader| reader.adjoining(opening, first)));
        if bound.is_none() && self.attempt(Self::rest_of_list).is_some() {
            return Some(Deadline::Invalid(InvalidReason::SeveralDates));
        }
        let second = bound.or_else(|| self.attempt(|reader| reader.range_end(opening, first)));
        if second.is_none()
            && let Some((start, end)) = self.plural_mark
        {
            self.edit(SlipKind::PluralYearMark, start, end, "г.");
        }
        if second.is_none() && leading_year.is_none() && matches!(first.span, Span::Month(_)) {
            self.bare_genitive(begins);
        }
        let inclusive = self.ending()?;
        let with_year = |term: Term| Term { year: term.year.or(leading_year), ..term };
        match second {
            Some((closing, second)) => Some(range(with_year(first), closing, with_year(second), inclusive)),
            None => single(opening, with_year(first), inclusive),
        }
    }

    /// «марта 2024 г.» without a word before it: the genitive of a date that has lost its day.
    fn bare_genitive(&mut self, at: usize) {
        let phrase = at.checked_sub(1).and_then(|before| self.token(before));
        if phrase.is_some_and(|before| matches!(before.kind, Kind::Word { .. })) {
            return;
        }
        let Some(word) = self.token(at) else { return };
        if let Some((month, Form::Genitive)) = words::month(self.tokens.word(&word), false) {
            self.edit(SlipKind::MissingDay, word.start, word.end, words::nominative(month));
        }
    }

    /// «2024 год, I квартал»: a year before its part.
    fn leading_year(&mut self) -> Option<i32> {
        if !matches!(self.peek_kind()?, Kind::Number { digits: 4, .. }) {
            return None;
        }
        let Term { span: Span::Year, year: Some(year) } = self.term()? else {
            return None;
        };
        if matches!(self.peek_kind()?, Kind::Comma | Kind::Colon) {
            self.at += 1;
        }
        let part = self.look(Self::term)?;
        let part_of_year = matches!(part.span, Span::Bare(_) | Span::Month(_) | Span::Quarter(_) | Span::HalfYear(_));
        (part_of_year && part.year.is_none()).then_some(year)
    }

    /// «, 01.03.2024» or «и 01.03.2024», once or more often, up to the end of the text.
    fn rest_of_list(&mut self) -> Option<()> {
        let mut last = None;
        while let Some(term) = self.attempt(Self::next_of_list) {
            last = Some(term);
        }
        self.ending()?;
        (!matches!(last?.span, Span::Bare(_) | Span::Unnumbered)).then_some(())
    }

    /// One more date or term of a list.
    fn next_of_list(&mut self) -> Option<Term> {
        let between = self.next()?;
        let word = self.tokens.word(&between);
        if !matches!(between.kind, Kind::Comma | Kind::Semicolon) && word != "и" && word != "или" {
            return None;
        }
        self.opening();
        self.term()
    }

    /// «и IV кварталы 2024 г.» after «III», «, октябрь 2024 г.» after «сентябрь»: one term in two parts that adjoin.
    fn adjoining(&mut self, opening: Opening, first: Term) -> Option<(Opening, Term)> {
        let between = self.next()?;
        let joins = between.kind == Kind::Comma || self.tokens.word(&between) == "и";
        let term = self.term()?;
        let of_parts = [first.completed_from(term), term].map(|term| term.days().ok().filter(|_| term.year.is_some()));
        let [Some((_, end)), Some((start, _))] = of_parts else { return None };
        let inside = matches!(opening.lead, Lead::Within | Lead::During) && term.precision() != Precision::Day;
        (joins && inside && end.succ_opt() == Some(start)).then_some((Opening::NONE, term))
    }

    /// «и не позднее 01.04.2024», «, но не позднее 1 апреля» after «не ранее 01.03.2024».
    fn last_bound(&mut self, opening: Opening) -> Option<(Opening, Term)> {
        let comma = self.peek_kind()? == Kind::Comma;
        self.at += usize::from(comma);
        let joined = matches!(self.word_at(self.at), "и" | "но" | "а");
        self.at += usize::from(joined);
        let closing = self.opening();
        let closes = opening.lead == Lead::From && (comma || joined) && closing.lead == Lead::NotLater;
        let term = self.term()?;
        closes.then_some((closing, term))
    }

    /// «– 01.03.2024», «по 1 марта», and after «с» also «до 1 марта».
    fn range_end(&mut self, opening: Opening, first: Term) -> Option<(Opening, Term)> {
        if !matches!(opening.lead, Lead::From | Lead::Within | Lead::During) {
            return None;
        }
        let dash = self.peek_kind()? == Kind::Dash;
        if dash {
            self.at += 1;
            if let Some(term) = self.attempt(|reader| reader.short_last_year(first)) {
                return Some((Opening::NONE, term));
            }
        }
        let closing = self.opening();
        let closes = match closing.lead {
            Lead::NotLater => dash || opening.lead != Lead::During,
            Lead::Until => opening.lead == Lead::From,
            Lead::Within => dash,
            Lead::During | Lead::From | Lead::About => false,
        };
        let term = self.term()?;
        // «30.06-2024» is a day with a slip in it: read as a range, it would end half a year later.
        let slipped = first.year.is_none() && matches!((first.span, term.span), (Span::Day { .. }, Span::Year));
        (closes && !slipped).then_some((closing, term))
    }

    /// «24 гг.» after «2023–»
    fn short_last_year(&mut self, first: Term) -> Option<Term> {
        let begins = first.year.filter(|_| matches!(first.span, Span::Year))?;
        let figures = self.peek()?;
        let short = self.number(2..=2)?;
        let year = self.expand_year(&figures, short);
        self.attempt(Self::year_mark);
        Term::of_year(Span::Year, year).filter(|last| last.year > Some(begins))
    }

    /// The phrase before a date or term; nothing counts as «в».
    fn opening(&mut self) -> Opening {
        if !matches!(self.peek_kind(), Some(Kind::Word { .. })) {
            return Opening::NONE;
        }
        self.attempt(Self::name_of_column);
        let lead = words::leads().find(|(phrase, _)| {
            let mut at = self.at;
            phrase.iter().all(|word| {
                at += 1;
                self.word_at(at - 1) == *word
            })
        });
        if let Some((phrase, _)) = lead {
            self.at += phrase.len();
            // «не позднее, чем»
            let comma = self.peek_kind() == Some(Kind::Comma) && self.word_at(self.at + 1) == "чем";
            self.at += if comma && phrase.first() == Some(&"не") { 2 } else { 0 };
        }
        let lead = lead.map_or(Lead::Within, |(_, lead)| lead);
        let end = match self.word_at(self.at) {
            "конец" | "конца" | "концу" | "конце" => true,
            "окончания" | "завершения" | "истечения" => lead == Lead::Until,
            "последний" | "последнего" | "последнему" => {
                matches!(self.word_at(self.at + 1 + self.working(1)), "день" | "дня" | "дню")
            }
            _ => false,
        };
        if end {
            self.at += if self.word_at(self.at).starts_with("последн") { 2 + self.working(1) } else { 1 };
        }
        Opening { lead, end }
    }

    /// 1 where a word so far ahead is the «рабочий» of «последний рабочий день», else 0.
    fn working(&self, ahead: usize) -> usize {
        usize::from(matches!(self.word_at(self.at + ahead), "рабочий" | "рабочего" | "рабочему"))
    }

    /// «Срок исполнения:», «в срок»
    fn name_of_column(&mut self) -> Option<()> {
        if self.word_at(self.at) == "в" {
            self.at += 1;
        }
        if self.word_at(self.at) != "срок" {
            return None;
        }
        self.at += 1;
        if words::is_carrying_out(self.word_at(self.at)) {
            self.at += 1;
        }
        if matches!(self.peek_kind(), Some(Kind::Colon | Kind::Dash)) {
            self.at += 1;
        }
        Some(())
    }

    /// What may stand after the date or term; whether it says «включительно». `None`: anything else does.
    fn ending(&mut self) -> Option<bool> {
        let mut inclusive = false;
        let mut dots = 0;
        while let Some(token) = self.next() {
            match token.kind {
                Kind::Dot if dots == 0 => dots += 1,
                Kind::Dot | Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash => {
                    let start = self.end_before(self.at - 1);
                    let glued = self.peek().is_some_and(|next| next.gap != Gap::Blank);
                    let blank = if glued { " " } else { "" };
                    self.edit(SlipKind::StrayPunctuation, start, token.end, blank);
                }
                Kind::Word { .. } if self.tokens.word(&token) == "включительно" => {
                    inclusive = true;
                }
                _ => return None,
            }
        }
        Some(inclusive)
    }

    /// A comma or dash before everything else.
    fn stray_punctuation_before(&mut self) {
        while let Some(token) = self.peek()
            && matches!(token.kind, Kind::Dot | Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash)
        {
            self.at += 1;
            let end = self.peek().map_or(token.end, |next| next.start);
            self.edit(SlipKind::StrayPunctuation, token.start, end, "");
        }
    }
}

/// A date or term alone. `None`: a number without what it counts.
fn single(opening: Opening, term: Term, inclusive: bool) -> Option<Deadline> {
    match term.span {
        Span::Bare(_) => return None,
        Span::Unnumbered if opening.lead == Lead::During => {
            return Some(Deadline::Vague(Vagueness::Open));
        }
        Span::Unnumbered => return Some(Deadline::Vague(Vagueness::YearMissing)),
        _ => {}
    }
    let (first, last) = match term.days() {
        Ok(days) => days,
        Err(reason) => return Some(Deadline::Invalid(reason)),
    };
    let precision = term.precision();
    Some(if opening.lead == Lead::From {
        Deadline::Vague(Vagueness::Open)
    } else if term.year.is_none() {
        Deadline::Vague(Vagueness::YearMissing)
    } else if precision == Precision::Day {
        Deadline::day(last)
    } else if opening.includes(inclusive) {
        let works_inside = !opening.end && matches!(opening.lead, Lead::Within | Lead::During);
        due(last, precision, works_inside.then_some(first))
    } else {
        Deadline::Vague(Vagueness::Ambiguous)
    })
}

/// A range: due at its end.
fn range(first: Term, closing: Opening, last: Term, inclusive: bool) -> Deadline {
    let beginning = first.completed_from(last);
    let ((start, _), (_, end)) = match (beginning.days(), last.days()) {
        (Ok(first), Ok(last)) => (first, last),
        (Err(reason), _) | (_, Err(reason)) => return Deadline::Invalid(reason),
    };
    if last.year.is_none() {
        return Deadline::Vague(Vagueness::YearMissing);
    }
    if start > end {
        // «декабрь – март 2024 г.» begins in the year before, but does not say so; «15–1 марта» is wrong in any year
        return if first.year.is_none() && !matches!(first.span, Span::Bare(_)) {
            Deadline::Vague(Vagueness::YearMissing)
        } else {
            Deadline::Invalid(InvalidReason::Reversed { start, end })
        };
    }
    if last.precision() == Precision::Day || closing.includes(inclusive) {
        due(end, last.precision(), Some(start))
    } else {
        Deadline::Vague(Vagueness::Ambiguous)
    }
}

fn due(date: NaiveDate, precision: Precision, start: Option<NaiveDate>) -> Deadline {
    Deadline::Due(Due { date, precision, start, slip: None })
}
