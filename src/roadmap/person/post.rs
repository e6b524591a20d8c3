//! Posts in other forms: spelt out, in the genitive.

use super::token::{Mark, tokens};
use super::words::{self, Kind};

/// A position with its abbreviations written out and without «и.о.» before its offices, folded: «и.о. нач. отдела» is
/// «начальник отдела». Only words, commas and dashes are left of it.
#[must_use]
pub fn spelt_out(position: &str) -> String {
    let mut spelt = String::with_capacity(position.len());
    let mut acting = false;
    for token in tokens(position) {
        let office = || words::noun(&token.folded).filter(|form| form.noun.kind == Kind::Office).map(|form| form.noun);
        let word = match token.mark {
            Mark::Word if words::is_acting(&token.folded) => {
                acting = true;
                continue;
            }
            Mark::Word if acting => office().map_or_else(|| token.folded.clone(), words::Noun::nominative),
            Mark::Word => token.folded.clone(),
            Mark::Comma => ",".to_owned(),
            Mark::Dash => "-".to_owned(),
            _ => continue,
        };
        acting = false;
        if !spelt.is_empty() {
            spelt.push(' ');
        }
        spelt.push_str(&word);
    }
    spelt
}

/// A position in the genitive: «заместителя министра» of «заместитель министра»; as it is when its office is not known.
#[must_use]
pub fn genitive(position: &str) -> String {
    let tokens = tokens(position);
    let words = tokens.iter().filter(|token| token.is(Mark::Word));
    let mut declined = String::with_capacity(position.len() + 4);
    let mut after = 0;
    for token in words {
        let before = position.get(after..token.range.start).unwrap_or_default();
        declined.push_str(before);
        after = token.range.end;
        if let Some(adjective) = words::grade(&token.folded).and_then(|_| words::genitive_adjective(token.raw)) {
            declined.push_str(&adjective);
            continue;
        }
        let noun = words::noun(&token.folded).filter(|form| form.noun.kind == Kind::Office && form.is_nominative());
        let Some(form) = noun else { return position.to_owned() };
        let (prefix, _, hyphened) = words::compound(&token.folded);
        let rest = position.get(after..).unwrap_or_default();
        return format!("{declined}{prefix}{}{hyphened}{rest}", form.noun.genitive());
    }
    position.to_owned()
}
