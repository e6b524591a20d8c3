//! Ranks of officials: which one a position opens with.

use super::Rank;
use crate::spelling;

/// The ranks of a template, folded for comparing.
#[derive(Debug, Default)]
pub(super) struct Ranks {
    /// By rank, from the highest: the beginnings of its positions, each as beginnings of words.
    ranks: Vec<Vec<Vec<String>>>,
}

impl Ranks {
    pub(super) fn new(ranks: &[Rank]) -> Self {
        let words = |text: &String| spelling::fold(text).split(' ').map(str::to_owned).collect();
        Self { ranks: ranks.iter().map(|rank| rank.words.iter().map(words).collect()).collect() }
    }

    /// The highest rank that the position or one of its parts after a dash or comma opens with.
    pub(super) fn of(&self, position: &str) -> Option<usize> {
        let folded = spelling::fold_letters(position);
        let parts: Vec<Vec<&str>> = std::iter::once(folded.as_str())
            .chain(folded.match_indices(['-', ',']).filter_map(|(at, mark)| folded.get(at + mark.len()..)))
            .map(|part| part.split(' ').filter(|word| !word.is_empty()).collect())
            .collect();
        let opens = |part: &[&str], beginning: &[String]| {
            part.len() >= beginning.len() && part.iter().zip(beginning).all(|(word, begins)| word.starts_with(begins))
        };
        self.ranks.iter().position(|rank| rank.iter().any(|beginning| parts.iter().any(|part| opens(part, beginning))))
    }
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
        ] {
            assert_eq!(rank(position).as_deref(), Some(expected), "{position}");
        }
    }

    #[test]
    fn unknown_words_have_no_rank() {
        for position in ["", "министерство", "ответственный за внедрение", "и.о. начальника отдела", "помощи министра"]
        {
            assert_eq!(rank(position), None, "{position}");
        }
    }
}
