//! The body's own name inside positions and units: written whole, in part, or left out, it makes no difference.

use crate::roadmap::model::Roadmap;
use crate::roadmap::person::{self, PositionMatch};
use crate::spelling;
use crate::words::{StemSet, Synonyms, Word};

/// Beginnings of the nouns that executive bodies are called by, long enough to be told apart and short enough to fit
/// the head's post as well («министерство», «министр»).
const NOUNS: &[&str] = &[
    "минист",
    "департамент",
    "комитет",
    "управлени",
    "служб",
    "агентств",
    "инспекци",
    "комисси",
    "администраци",
    "аппарат",
    "отдел",
];

/// Those of them that also name a unit inside a body.
const UNIT_NOUNS: &[&str] = &["управлени", "отдел", "сектор"];

/// How the nouns are shortened before a body's subject: «Минкультуры», «Депздрав».
const SHORTENED_NOUNS: &[(&str, &str)] = &[("мин", "минист"), ("деп", "департамент")];

/// What bodies are about, folded, and how they shorten it.
const ABBREVIATIONS: &[(&str, &str)] = &[("записи актов гражданского состояния", "ЗАГС")];

/// Beginnings of the posts that lead a body whose head is no minister.
const HEADS: &[&str] = &["руководител", "директор", "председател", "начальник"];

/// Beginnings of the words by which a post leads somebody or something, or stands for who does.
const LEADING: &[&str] = &[
    "начальник",
    "руководител",
    "директор",
    "председател",
    "завед",
    "заместител",
    "министр",
    "первый",
    "и.о",
    "врио",
    "исполняющ",
];

/// The beginning of a minister's post and of the noun of his body.
const MINISTER: &str = "минист";

/// The unit that a body may be whose name has none of the nouns.
const UNIT_OF_UNKNOWN: &str = "управлени";

/// Stems of the nouns that stand for any body, and the longest of their endings, in letters: «организационный» is none.
const GENERAL_NOUNS: &[&str] = &["орган", "ведомств"];
const ENDING: usize = 3;

/// True for a form of a noun that stands for any body.
fn is_general(word: &str) -> bool {
    let ending = |stem: &&str| word.strip_prefix(*stem).is_some_and(|ending| ending.chars().count() <= ENDING);
    GENERAL_NOUNS.iter().any(ending)
}

/// What a post calls the head of a body by its noun, without the ending: «председател» of «заместитель председателя
/// комитета».
fn head_of(post: &str, noun: &str) -> Option<String> {
    let words: Vec<&str> = post.split(' ').collect();
    let [head, _] = words.windows(2).find(|pair| pair.last().is_some_and(|word| word.starts_with(noun)))? else {
        return None;
    };
    Some(head.trim_end_matches(['а', 'я', 'ь', 'ю', 'у']).to_owned())
}

/// The nouns that regions are called by, where a post or a body is said to be theirs.
const REGION_NOUNS: &[&str] = &["области", "края", "республики", "округа", "субъекта", "федерации", "рф"];
/// Endings of the adjectives before them.
const REGION_ENDINGS: &[&str] = &["ской", "ского"];

/// Words by which regions and bodies are called in general.
const GENERAL_WORDS: &str = "министерство ведомство исполнительный орган исполнительной государственной власти края \
                             области республики автономного округа города субъекта Российской Федерации РФ";

/// The body of a roadmap, as its name may stand in positions and units.
#[derive(Debug)]
pub(super) struct Body {
    /// Beginning of the noun it is called by.
    noun: Option<&'static str>,
    /// Its name, folded.
    name: String,
    /// The stems of its region's name.
    region: StemSet,
    /// Stems of its name, of its region's, and of the general words.
    stems: StemSet,
    /// Stems of the general words.
    general: StemSet,
    words: Synonyms,
}

impl Body {
    pub(super) fn new(roadmap: &Roadmap) -> Self {
        let words = Synonyms::default();
        let region = roadmap.region.as_ref().map_or("", |region| region.value.as_str());
        let general = words.stems(GENERAL_WORDS);
        let stems = words.stems(&roadmap.body.value).union(&words.stems(region)).union(&general);
        let folded = spelling::fold(&roadmap.body.value);
        let short = ABBREVIATIONS.iter().filter(|(whole, _)| folded.contains(whole));
        let stems = short.fold(stems, |stems, (_, short)| stems.union(&words.stems(short)));
        let noun = folded.split([' ', '-']).find_map(|word| NOUNS.iter().find(|noun| word.starts_with(**noun)));
        Self { noun: noun.copied(), name: folded, region: words.stems(region), stems, general, words }
    }

    /// Compares a stated position with a listed one. What they say of the body's name does not matter: «заместитель
    /// министра культуры Кузбасса» is a shortened «заместитель министра культуры и национальной политики Кузбасса».
    pub(super) fn compare(&self, stated: &str, listed: &str) -> PositionMatch {
        if stated == listed {
            return PositionMatch::Same;
        }
        let whole = person::compare_positions(stated, listed);
        if !matches!(whole, PositionMatch::Different | PositionMatch::Unclear) {
            return whole;
        }
        let bare = (self.without_name(stated), self.without_name(listed));
        let (left, right) = &bare;
        let (stated, listed) = (left.as_deref().unwrap_or(stated), right.as_deref().unwrap_or(listed));
        let general = || person::compare_positions(&self.with_general_head(stated), &self.with_general_head(listed));
        let compared = match person::compare_positions(stated, listed) {
            // Folding runs parts together, so that what is unclear then was told apart before.
            PositionMatch::Different => match general() {
                PositionMatch::Unclear => PositionMatch::Different,
                other => other,
            },
            other => other,
        };
        let compared = match compared {
            PositionMatch::Different if self.has_same_words(stated, listed) => PositionMatch::Shortened,
            PositionMatch::Different => self.compare_without_region(stated, listed).unwrap_or(PositionMatch::Different),
            other => other,
        };
        match compared {
            PositionMatch::Same => PositionMatch::Shortened,
            PositionMatch::Different => whole,
            other => other,
        }
    }

    /// True for two positions of the same words in another order, «контроля и надзора» for «надзора и контроля», and for one
    /// that leaves out a unit around it where its holder leads none: «консультант управления» for «консультант отдела
    /// управления».
    fn has_same_words(&self, stated: &str, listed: &str) -> bool {
        let first = |text: &str| spelling::fold(text).split(' ').next().map(str::to_owned);
        let (own, known) = (self.stems(stated), self.stems(listed));
        let leads = |word: &String| LEADING.iter().any(|beginning| word.starts_with(beginning));
        let numbered = |text: &str| text.contains(|letter: char| letter.is_numeric());
        first(stated) == first(listed)
            && !numbered(stated)
            && !numbered(listed)
            && own.len() > 1
            && own.common(&known) == own.len()
            && (own.len() == known.len() || !first(stated).iter().any(leads))
    }

    /// Compares two positions without what they call the region: «Губернатора области» is «Губернатора Пензенской области».
    /// `None` where neither says anything of it.
    fn compare_without_region(&self, stated: &str, listed: &str) -> Option<PositionMatch> {
        let bare = (self.without_region(stated), self.without_region(listed));
        let said = bare.0 != spelling::fold(stated) || bare.1 != spelling::fold(listed);
        said.then(|| person::compare_positions(&bare.0, &bare.1))
    }

    fn without_region(&self, position: &str) -> String {
        let folded = spelling::fold(position);
        let words: Vec<&str> = folded.split(' ').collect();
        let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
        // «в области ветеринарии» is no region.
        let is_noun = |at: usize| {
            REGION_NOUNS.contains(&word(Some(at)).trim_end_matches(['»', ',', ')'])) && word(at.checked_sub(1)) != "в"
        };
        let is_adjective = |at: usize| REGION_ENDINGS.iter().any(|ending| word(Some(at)).ends_with(ending));
        let is_name = |at: usize| {
            let own = self.words.stems(word(Some(at)));
            !own.is_empty() && own.common(&self.region) == own.len()
        };
        let kept = (0..words.len()).filter(|at| {
            let named = is_noun(*at) || is_name(*at) || (is_adjective(*at) && is_noun(*at + 1));
            !named
        });
        kept.map(|at| word(Some(at))).collect::<Vec<_>>().join(" ")
    }

    /// The position with the head of the body called by the word for any head: «руководителя министерства» for
    /// «министра», as the standard does.
    fn with_general_head(&self, position: &str) -> String {
        let folded = spelling::fold(position);
        let words: Vec<&str> = folded.split(' ').collect();
        let is_body = |word: Option<&&str>| {
            let of_body = |noun: &&str| !UNIT_NOUNS.contains(noun) && word.is_some_and(|word| word.starts_with(*noun));
            self.noun.iter().any(of_body) || word.is_some_and(|word| is_general(word))
        };
        let is_name = |word: &str| {
            let stems = self.words.stems(word);
            !stems.is_empty() && stems.iter().all(|stem| self.general.contains(stem))
        };
        let mut general = Vec::with_capacity(words.len());
        let mut rest = words.as_slice();
        while let Some((word, after)) = rest.split_first() {
            rest = after;
            let nominative = word.ends_with(['р', 'ь', 'к']);
            let minister = self.noun == Some(MINISTER) && word.starts_with("министр");
            let head = HEADS.iter().any(|head| word.starts_with(head)) && is_body(after.first());
            if !minister && !head {
                general.push(*word);
                continue;
            }
            general.push(if nominative {
                "руководитель министерства"
            } else {
                "руководителя министерства"
            });
            if head {
                // «министерства», «органа исполнительной власти субъекта Российской Федерации»
                let name = after.iter().skip(1).take_while(|word| is_name(word)).count();
                rest = after.get(1 + name..).unwrap_or_default();
            }
        }
        general.join(" ")
    }

    /// The stems of a text.
    pub(super) fn stems(&self, text: &str) -> StemSet {
        self.words.stems(text)
    }

    /// Whether a stated position has no words beyond those listed, given by their stems, and the body's name.
    pub(super) fn says_no_more(&self, stated: &str, listed: &StemSet) -> bool {
        self.words.words(stated).iter().all(|word| {
            let rest = stated.get(word.range.end..).unwrap_or_default();
            let abbreviation = rest.starts_with('.') && rest.len() > 1;
            abbreviation || listed.contains(word.stem) || self.stems.contains(word.stem)
        })
    }

    /// Whether a text names the body itself: «министерство», «министерство культуры Кузбасса».
    pub(super) fn is_named(&self, text: &str) -> bool {
        let folded = spelling::fold(text);
        let named = folded
            .split([' ', '-'])
            .any(|word| self.noun.iter().any(|noun| word.starts_with(noun)) || is_general(word));
        named && self.words.words(text).iter().all(|word| self.stems.contains(word.stem))
    }

    /// Whether a text names the body by its short name: «Минкультуры Кузбасса» is the «Министерство культуры …».
    pub(super) fn is_named_in_short(&self, text: &str) -> bool {
        const LEAST: usize = 3;
        let Some((short, _)) = SHORTENED_NOUNS.iter().find(|(_, noun)| self.noun == Some(*noun)) else { return false };
        let text = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let first = text.split(char::is_whitespace).next().unwrap_or_default();
        let folded = spelling::fold_letters(first);
        let Some(subject) = folded.strip_prefix(short) else { return false };
        // «Минцифры»: «цифрового».
        let subject = subject.trim_end_matches(['а', 'ы', 'у', 'е', 'и']);
        let named =
            subject.chars().count() >= LEAST && self.name.split([' ', '-', ',']).any(|word| word.starts_with(subject));
        let rest = text.get(first.len()..).unwrap_or_default();
        named && self.words.words(rest).iter().all(|word| self.stems.contains(word.stem))
    }

    /// Whether the unit that a position speaks of may be the body itself: «начальник управления» of an «Управление …».
    pub(super) fn may_be_led_by(&self, position: &str) -> bool {
        // A ministry is no unit.
        let own = self.noun.unwrap_or(UNIT_OF_UNKNOWN);
        if !UNIT_NOUNS.contains(&own) {
            return false;
        }
        let folded = spelling::fold(position);
        let unit = folded.split([' ', '-']).find_map(|word| UNIT_NOUNS.iter().find(|noun| word.starts_with(**noun)));
        // A «Гостехнадзор» does not say what it is by its kind, and is often an «управление».
        unit.is_some_and(|unit| *unit == own)
    }

    /// The wording that speaks of a body of this kind, else one that speaks of any, else the first. Of several, that which
    /// calls the head of the body as one of the posts does: «председателя комитета», not «руководителя комитета».
    pub(super) fn own_wording<'w>(&self, wordings: &'w [String], posts: &[&str]) -> Option<&'w str> {
        let says = |text: &str, beginning: &str| text.split(' ').any(|word| word.starts_with(beginning));
        // «главное управление» is a body of another kind than «управление».
        let main = says(&self.name, "главн");
        let own = |text: &&String| self.noun.is_some_and(|noun| says(text, noun)) && (main || !says(text, "главн"));
        let any = |text: &&String| GENERAL_NOUNS.iter().any(|noun| says(text, noun));
        let head = |text: &str| self.noun.and_then(|noun| head_of(text, noun));
        let heads: Vec<String> = posts.iter().filter_map(|post| head(&spelling::fold(post))).collect();
        let called = |text: &&String| own(text) && head(text).is_some_and(|head| heads.contains(&head));
        let found =
            [wordings.iter().find(called), wordings.iter().find(own), wordings.iter().find(any), wordings.first()];
        found.into_iter().flatten().next().map(String::as_str)
    }

    /// The position without the body's name around the body's noun; `None` when it does not stand there.
    fn without_name(&self, position: &str) -> Option<String> {
        let noun = self.noun?;
        let words = self.words.words(position);
        let text = |range: std::ops::Range<usize>| position.get(range).unwrap_or_default();
        let at = words.iter().position(|word| spelling::fold(text(word.range.clone())).starts_with(noun))?;
        let noun_place = words.get(at)?.range.clone();
        // «Государственной жилищной инспекции»: a unit may have such words of its own.
        let is_own = |word: &&Word| !UNIT_NOUNS.contains(&noun) && self.stems.contains(word.stem);
        let before =
            words.get(..at)?.iter().rev().take_while(is_own).last().map_or(noun_place.start, |word| word.range.start);
        let start = noun_place.end;
        let mut end = start;
        for word in words.get(at + 1..)? {
            let between = text(end..word.range.start);
            if !self.stems.contains(word.stem) || between.contains(['(', ')', ';']) {
                break;
            }
            end = word.range.end;
        }
        let named = end > start || before < noun_place.start;
        named.then(|| format!("{}{}{}", text(0..before), text(noun_place), text(end..position.len())))
    }
}
