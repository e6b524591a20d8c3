//! Ranks of officials: which one a position opens with.

use super::Rank;
use crate::memo::Memo;
use crate::roadmap::person;
use crate::{spelling, words};

/// The ranks of a template, folded for comparing.
#[derive(Debug, Default)]
pub(super) struct Ranks {
    /// A number that other ranks do not have.
    identity: u64,
    /// By rank, from the highest: the beginnings of its positions, each as beginnings of words.
    ranks: Vec<Vec<Vec<String>>>,
}

/// Words of a part that may open it before its office: «главный государственный инженер».
const LOOKED_AT: usize = 3;
/// Beginnings of the nouns of units.
const UNITS: &[&str] = &["отдел", "сектор", "управлени"];
/// Words before the post of another whose place somebody takes.
const ACTING: &[&str] = &["и.о.", "врио"];

impl Ranks {
    pub(super) fn new(ranks: &[Rank]) -> Self {
        let folded = |text: &String| spelling::fold(text).split(' ').map(str::to_owned).collect();
        let words: Vec<&[String]> = ranks.iter().map(|rank| rank.words.as_slice()).collect();
        Self {
            identity: words::hash(&words),
            ranks: ranks.iter().map(|rank| rank.words.iter().map(folded).collect()).collect(),
        }
    }

    /// The highest rank that the position or one of its parts after a dash or comma opens with. A part that is a post of no
    /// known rank may be the highest: «заместитель директора – начальник отдела» of a «департамент».
    pub(super) fn of(&self, position: &str) -> Option<usize> {
        thread_local! {
            static RANKS: Memo<(u64, Option<usize>)> = Memo::new();
        }
        let make = |position: &str| (self.identity, self.opening(position));
        RANKS.with(|known| known.get_if(position, |(identity, _)| *identity == self.identity, make).1)
    }

    fn opening(&self, position: &str) -> Option<usize> {
        let folded = spelling::fold_letters(position);
        let parts: Vec<Vec<&str>> = std::iter::once(folded.as_str())
            .chain(folded.match_indices(['-', ',']).filter_map(|(at, mark)| folded.get(at + mark.len()..)))
            .map(|part| part.split(' ').filter(|word| !word.is_empty()).collect())
            .collect();
        let opens = |part: &[&str], beginning: &[String]| {
            // «и.о. заместителя министра»: whoever acts stands in the genitive, which keeps the stem.
            let acting = part.first().is_some_and(|word| ACTING.contains(word));
            let part = part.get(usize::from(acting)..).unwrap_or_default();
            let is = |(word, begins): (&&str, &String)| {
                word.starts_with(begins)
                    || (acting && begins.strip_suffix('ь').is_some_and(|stem| word.starts_with(stem)))
            };
            let begins = |part: &[&str]| part.len() >= beginning.len() && part.iter().zip(beginning).all(is);
            begins(part) || without_adjectives(part).is_some_and(|part| begins(&part))
        };
        // By law the chief inspector of a region leads the inspectorate or is its head's deputy; that of a unit does not.
        let of_region = |part: &[&str]| {
            let of_unit = |word: &&str| UNITS.iter().any(|unit| word.starts_with(unit));
            matches!(part, ["главный", "государственный", "инспектор", _, ..]) && !part.iter().any(of_unit)
        };
        let of_part = |part: &[&str]| self.ranks.iter().position(|rank| rank.iter().any(|words| opens(part, words)));
        let is_post = |part: &[&str]| part.iter().take(LOOKED_AT).any(|word| person::is_of_post(word));
        let mut highest = None;
        for part in &parts {
            match of_part(part) {
                _ if of_region(part) => return None,
                Some(rank) => highest = Some(highest.map_or(rank, |highest: usize| highest.min(rank))),
                None if is_post(part) => return None,
                None => {}
            }
        }
        highest
    }
}

/// The post of the head of a unit without what the unit is called by before its noun: «начальник отдела» of «начальник
/// правового отдела». A «главное» or «государственное» unit may be a body.
fn without_adjectives<'w>(part: &[&'w str]) -> Option<Vec<&'w str>> {
    const OF_BODIES: &[&str] = &["главн", "государственн", "региональн"];
    let (first, rest) = part.split_first()?;
    let is_adjective =
        |word: &&&str| word.ends_with("ого") && !OF_BODIES.iter().any(|beginning| word.starts_with(beginning));
    let adjectives = rest.iter().take_while(is_adjective).count();
    let left = rest.get(adjectives..).filter(|_| adjectives > 0)?;
    Some(std::iter::once(*first).chain(left.iter().copied()).collect())
}

#[cfg(test)]
mod tests {
    use crate::template::Template;

    fn rank(position: &str) -> Option<String> {
        let template = Template::federal().unwrap();
        template.rank(position).and_then(|rank| template.file.ranks.get(rank)).map(|rank| rank.id.clone())
    }

    #[test]
    fn a_position_has_the_highest_rank_of_its_parts() {
        for (position, expected) in [
            ("Министр культуры", "head"),
            ("И. о. министра", "head"),
            ("заместитель министра", "deputy-head"),
            ("Заместитель министра – начальник управления общего образования", "deputy-head"),
            ("заместитель министра-начальник управления", "deputy-head"),
            ("начальник управления - заместитель министра", "deputy-head"),
            ("начальник управления, заместитель министра", "deputy-head"),
            ("начальник отдела бухгалтерского учёта – главный бухгалтер", "unit-head"),
            ("главный консультант-юрисконсульт", "specialist"),
            ("помощник министра", "specialist"),
            ("начальник отдела – и.о. заместителя министра", "deputy-head"),
            ("врио заместителя министра", "deputy-head"),
            ("и.о. начальника отдела", "unit-head"),
            ("начальник правового отдела", "unit-head"),
            ("начальник планово-экономического отдела", "unit-head"),
            ("начальник юридического управления", "unit-head"),
        ] {
            assert_eq!(rank(position).as_deref(), Some(expected), "{position}");
        }
    }

    #[test]
    fn a_part_of_no_known_rank_leaves_it_open() {
        for position in [
            "заместитель председателя – начальник отдела",
            "первый заместитель директора – начальник управления",
            "заместитель начальника Госжилинспекции – начальник отдела",
            "начальник главного контрольного управления",
            "начальник государственного архивного управления",
            "главный государственный инспектор строительного надзора области",
            "главный государственный инспектор области в области ветеринарии",
            "заместитель начальника Гостехнадзора – заместитель главного государственного инженера-инспектора",
        ] {
            assert_eq!(rank(position), None, "{position}");
        }
        assert_eq!(rank("начальник отдела материально-технического обеспечения").as_deref(), Some("unit-head"));
        assert_eq!(rank("начальник отдела, член рабочей группы").as_deref(), Some("unit-head"));
    }

    #[test]
    fn unknown_words_have_no_rank() {
        for position in ["", "министерство", "ответственный за внедрение", "и.о.", "помощи министра"]
        {
            assert_eq!(rank(position), None, "{position}");
        }
    }
}
