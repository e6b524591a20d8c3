//! The region: the one that the text names most often, in any case form.

use crate::import::around::Line;

/// The regions of the Russian Federation as the Constitution (article 65) names them, without the word «город».
const REGIONS: [&str; 89] = [
    "Республика Адыгея",
    "Республика Алтай",
    "Республика Башкортостан",
    "Республика Бурятия",
    "Республика Дагестан",
    "Донецкая Народная Республика",
    "Республика Ингушетия",
    "Кабардино-Балкарская Республика",
    "Республика Калмыкия",
    "Карачаево-Черкесская Республика",
    "Республика Карелия",
    "Республика Коми",
    "Республика Крым",
    "Луганская Народная Республика",
    "Республика Марий Эл",
    "Республика Мордовия",
    "Республика Саха (Якутия)",
    "Республика Северная Осетия – Алания",
    "Республика Татарстан",
    "Республика Тыва",
    "Удмуртская Республика",
    "Республика Хакасия",
    "Чеченская Республика",
    "Чувашская Республика – Чувашия",
    "Алтайский край",
    "Забайкальский край",
    "Камчатский край",
    "Краснодарский край",
    "Красноярский край",
    "Пермский край",
    "Приморский край",
    "Ставропольский край",
    "Хабаровский край",
    "Амурская область",
    "Архангельская область",
    "Астраханская область",
    "Белгородская область",
    "Брянская область",
    "Владимирская область",
    "Волгоградская область",
    "Вологодская область",
    "Воронежская область",
    "Запорожская область",
    "Ивановская область",
    "Иркутская область",
    "Калининградская область",
    "Калужская область",
    "Кемеровская область – Кузбасс",
    "Кировская область",
    "Костромская область",
    "Курганская область",
    "Курская область",
    "Ленинградская область",
    "Липецкая область",
    "Магаданская область",
    "Московская область",
    "Мурманская область",
    "Нижегородская область",
    "Новгородская область",
    "Новосибирская область",
    "Омская область",
    "Оренбургская область",
    "Орловская область",
    "Пензенская область",
    "Псковская область",
    "Ростовская область",
    "Рязанская область",
    "Самарская область",
    "Саратовская область",
    "Сахалинская область",
    "Свердловская область",
    "Смоленская область",
    "Тамбовская область",
    "Тверская область",
    "Томская область",
    "Тульская область",
    "Тюменская область",
    "Ульяновская область",
    "Херсонская область",
    "Челябинская область",
    "Ярославская область",
    "Москва",
    "Санкт-Петербург",
    "Севастополь",
    "Еврейская автономная область",
    "Ненецкий автономный округ",
    "Ханты-Мансийский автономный округ – Югра",
    "Чукотский автономный округ",
    "Ямало-Ненецкий автономный округ",
];

/// Short names that stand for a region by themselves.
const SHORT: [(&str, &str); 8] = [
    ("кузбасс", "Кемеровская область – Кузбасс"),
    ("югр", "Ханты-Мансийский автономный округ – Югра"),
    ("якути", "Республика Саха (Якутия)"),
    ("татарстан", "Республика Татарстан"),
    ("башкортостан", "Республика Башкортостан"),
    ("чуваши", "Чувашская Республика – Чувашия"),
    ("дагестан", "Республика Дагестан"),
    ("мордови", "Республика Мордовия"),
];

/// The region that the lines name most often; the one named first where several are.
pub(crate) fn most_named(lines: &[Line]) -> Option<String> {
    let words: Vec<String> = lines
        .iter()
        .flat_map(|line| line.text.split(|c: char| !c.is_alphanumeric() && c != '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut best: Option<(usize, &str)> = None;
    for region in REGIONS {
        let stems: Vec<String> = stems(region);
        let full = words.windows(stems.len().max(1)).filter(|window| is_named(window, &stems)).count();
        let short = SHORT.iter().find(|(_, name)| *name == region);
        let short = short.map_or(0, |(stem, _)| words.iter().filter(|word| is_form(word, stem)).count());
        let count = full * 2 + short;
        if count > best.map_or(0, |(count, _)| count) {
            best = Some((count, region));
        }
    }
    best.map(|(_, region)| region.to_owned())
}

fn is_named(window: &[String], stems: &[String]) -> bool {
    window.len() == stems.len() && window.iter().zip(stems).all(|(word, stem)| is_form(word, stem))
}

/// A word of that stem with an ending of up to three letters.
fn is_form(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= 3)
}

/// The words of a region's name up to its second name, without their endings.
fn stems(region: &str) -> Vec<String> {
    let name = region.split([' ']).take_while(|word| *word != "–" && !word.starts_with('('));
    name.map(|word| {
        let word = word.to_lowercase();
        let ending = ["ая", "ий", "ый", "ой", "ия", "ея", "ика", "а", "ь", "й", "я"]
            .iter()
            .find(|ending| word.ends_with(**ending));
        let stem = match ending {
            Some(&"ика") => word.strip_suffix('а'),
            Some(&("ия" | "ея")) => word.strip_suffix('я'),
            Some(ending) => word.strip_suffix(ending),
            None => None,
        };
        stem.unwrap_or(&word).to_owned()
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Place;

    fn region(text: &str) -> Option<String> {
        most_named(&[Line { text: text.to_owned(), place: Place::Document, before: true, ends: true }])
    }

    #[test]
    fn regions_are_known_in_every_case_form() {
        for (text, name) in [
            ("в Хабаровском крае", "Хабаровский край"),
            ("в Кемеровской области – Кузбассе", "Кемеровская область – Кузбасс"),
            ("Правительства Республики Карелия", "Республика Карелия"),
            ("Министерство культуры Чувашии", "Чувашская Республика – Чувашия"),
            ("Департамент города Москвы", "Москва"),
            ("в Московской области", "Московская область"),
            ("Администрация Еврейской автономной области", "Еврейская автономная область"),
        ] {
            assert_eq!(region(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(region("министерство образования"), None);
    }
}
