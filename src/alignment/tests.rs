use super::*;
use crate::roadmap::read;
use crate::source::Source;

const KEMEROVO: &str = include_str!("../../roadmaps/kemerovo/culture.yaml");
const KHABAROVSK: &str = include_str!("../../roadmaps/khabarovsk/education.yaml");

/// For each item of a roadmap: its number and that of its counterpart, and the similarity of their titles.
fn pairs(text: &str) -> Vec<(String, Option<(String, f64)>)> {
    let template = Template::federal().unwrap();
    let reading = read(&Source::new("roadmap.yaml", text));
    assert_eq!(reading.problems, vec![]);
    let roadmap = reading.roadmap.unwrap();
    let alignment = Alignment::new(&roadmap, &template);
    let counterpart = |pair: &Option<Pair>| {
        pair.map(|pair| (template.entries()[pair.template].item.number.to_string(), pair.similarity))
    };
    roadmap
        .items()
        .iter()
        .zip(&alignment.items)
        .map(|((_, item), pair)| (item.number.value.clone(), counterpart(pair)))
        .collect()
}

#[test]
fn every_item_of_the_kemerovo_roadmap_is_paired_with_its_own_number() {
    let pairs = pairs(KEMEROVO);
    assert_eq!(pairs.len(), 76);
    for (number, counterpart) in pairs {
        assert_eq!(counterpart.map(|(template, _)| template), Some(number));
    }
}

#[test]
fn renumbered_items_of_the_khabarovsk_roadmap_find_their_counterparts() {
    let renumbered = [("1.4", "1.5"), ("1.5", "1.6"), ("1.6", "1.8"), ("1.7", "1.9")];
    for (number, counterpart) in pairs(KHABAROVSK) {
        let expected = match renumbered.iter().find(|(own, _)| *own == number) {
            Some((_, template)) => Some((*template).to_owned()),
            None if number.starts_with("3.10.") => None,
            None => Some(number.clone()),
        };
        assert_eq!(counterpart.map(|(template, _)| template), expected, "{number}");
    }
}

#[test]
fn true_pairs_are_far_above_the_threshold_and_local_additions_below() {
    let lowest = pairs(KHABAROVSK)
        .into_iter()
        .chain(pairs(KEMEROVO))
        .filter_map(|(_, pair)| pair)
        .map(|(_, score)| score)
        .fold(1.0, f64::min);
    assert!(lowest >= 0.5, "{lowest}");
    let template = Template::federal().unwrap();
    for title in [
        "Формирование и утверждение образов целевых состояний жизненных ситуаций в крае",
        "Формирование и утверждение дорожных карт по разработке и реализации жизненных ситуаций в крае",
        "Реализация запланированных на 2024 год целевых жизненных ситуаций в крае",
    ] {
        let stems = template.synonyms.stems(title);
        let highest = template.entries().iter().map(|entry| stems.dice(&entry.title)).fold(0.0, f64::max);
        assert!(highest <= 0.27, "{title}: {highest}");
    }
}

fn small(items: &str) -> String {
    format!(
        "format: 1\nbody: Министерство\nsections:\n  - number: '3.4'\n    title: Процессы рассмотрения обращений и запросов\n    items:\n{items}"
    )
}

#[test]
fn the_key_implements_decides_before_the_title() {
    let text = small(
        "      - {number: '3.4.1', title: Собраны сведения, implements: '3.4.3'}\n      - {number: '3.4.2', title: Проведена сегментация клиентов в рамках процессов рассмотрения обращений и запросов}\n",
    );
    let templates: Vec<Option<String>> =
        pairs(&text).into_iter().map(|(_, pair)| pair.map(|(number, _)| number)).collect();
    assert_eq!(templates, [Some("3.4.3".to_owned()), Some("3.4.2".to_owned())]);
}

#[test]
fn an_item_in_a_strange_section_is_paired_only_when_it_is_nearly_the_same() {
    let moved = small(
        "      - {number: '3.4.1', title: Сформированы карты клиентских путей по всем услугам (сервисам) министерства}\n",
    );
    assert_eq!(pairs(&moved)[0].1.as_ref().map(|(number, _)| number.as_str()), Some("1.6"));
    let local = small(
        "      - {number: '3.4.1', title: Утвержден план мероприятий по реинжинирингу процессов проведения конкурсов}\n",
    );
    let counterpart = pairs(&local)[0].1.clone().map(|(number, _)| number);
    assert_eq!(counterpart.as_deref(), Some("3.4.6"), "inside its own section the block of the same shape counts");
}

const SEGMENTATION: &str = "Проведена сегментация клиентов в рамках процессов рассмотрения обращений и запросов";
const ASSESSMENT: &str =
    "Проведена оценка удовлетворенности клиентов в рамках процессов рассмотрения обращений и запросов";
const PROCEDURE: &str =
    "Утвержден порядок (правила) взаимодействия с клиентом в рамках рассмотрения обращений и запросов";

/// The counterparts of items of section 3.4, given by number, title and further keys.
fn counterparts(items: &[(&str, &str, &str)]) -> Vec<Option<String>> {
    let items: Vec<String> = items
        .iter()
        .map(|(number, title, more)| format!("      - {{number: '{number}', title: \"{title}\"{more}}}\n"))
        .collect();
    pairs(&small(&items.concat())).into_iter().map(|(_, pair)| pair.map(|(number, _)| number)).collect()
}

fn some(numbers: &[&str]) -> Vec<Option<String>> {
    numbers.iter().map(|number| (!number.is_empty()).then(|| (*number).to_owned())).collect()
}

#[test]
fn two_items_do_not_share_a_counterpart() {
    let found = counterparts(&[("3.4.8", SEGMENTATION, ""), ("3.4.2", SEGMENTATION, "")]);
    assert_eq!(found, some(&["", "3.4.2"]), "the number decides between equals");
}

#[test]
fn a_copied_title_leaves_the_number_to_decide() {
    let found = counterparts(&[("3.4.2", SEGMENTATION, ""), ("3.4.3", SEGMENTATION, "")]);
    assert_eq!(found, some(&["3.4.2", "3.4.3"]));
    let document = ", document: Отчет о проведенной сегментации клиентов";
    let found = counterparts(&[("3.4.2", SEGMENTATION, document), ("3.4.3", SEGMENTATION, document)]);
    assert_eq!(found, some(&["3.4.2", ""]), "a copy of the whole item");
    let found = counterparts(&[("3.4.1", SEGMENTATION, ""), ("3.4.2", ASSESSMENT, ""), ("3.4.3", ASSESSMENT, "")]);
    assert_eq!(found, some(&["3.4.2", "", "3.4.3"]), "other items do not keep their numbers");
}

#[test]
fn what_implements_an_item_does_not_take_its_place() {
    let other = ("3.4.8", "Правила размещены на сайте", ", implements: '3.4.4'");
    assert_eq!(counterparts(&[("3.4.4", PROCEDURE, ""), other]), some(&["3.4.4", "3.4.4"]));
    assert_eq!(counterparts(&[("3.4.9", PROCEDURE, ""), other]), some(&["3.4.4", "3.4.4"]), "known by its title");
    let same = ("3.4.8", PROCEDURE, ", implements: '3.4.4'");
    assert_eq!(counterparts(&[("3.4.9", PROCEDURE, ""), same]), some(&["", "3.4.4"]), "no more alike");
}

#[test]
fn parts_of_an_item_are_paired_with_it() {
    let (list, order) = (
        ("3.4.1.1", "Сформирован перечень точек взаимодействия с клиентом в рамках рассмотрения обращений", ""),
        (
            "3.4.1.2",
            "Утвержден порядок ведения перечня точек взаимодействия с клиентом в рамках рассмотрения обращений",
            "",
        ),
    );
    assert_eq!(counterparts(&[list, order, ("3.4.4", PROCEDURE, "")]), some(&["3.4.1", "3.4.1", "3.4.4"]));
    let whole = ("3.4.1", list.1, "");
    assert_eq!(counterparts(&[whole, ("3.4.1.1", order.1, "")]), some(&["3.4.1", "3.4.1"]), "one below the other");
    let swapped = [("3.4.1", order.1, ""), ("3.4.1.1", list.1, ""), ("3.4.4", PROCEDURE, "")];
    assert_eq!(counterparts(&swapped), some(&["3.4.1", "3.4.1", "3.4.4"]));
    assert_eq!(counterparts(&[whole, ("3.4.1.1", list.1, "")]), some(&["3.4.1", ""]), "a copy");
    let training = ("3.4.1.1", "Проведено обучение сотрудников", "");
    assert_eq!(counterparts(&[whole, training]), some(&["3.4.1", ""]), "about something else");
}

#[test]
fn an_item_that_says_two_keeps_its_number() {
    let both = "Проведена оценка удовлетворенности клиентов и утвержден порядок (правила) взаимодействия с клиентом в рамках рассмотрения обращений и запросов";
    assert_eq!(counterparts(&[("3.4.3", both, "")]), some(&["3.4.3"]));
    assert_eq!(counterparts(&[("3.4.4", both, "")]), some(&["3.4.4"]));
    assert_eq!(counterparts(&[("3.4.3", both, ""), ("3.4.8", ASSESSMENT, "")]), some(&["3.4.4", "3.4.3"]));
}

#[test]
fn a_divided_section_is_known_by_its_sections() {
    let text = "format: 1\nbody: Министерство\nsections:\n  - number: '5'\n    title: Внедрение подхода\n    sections:\n      - {number: '5.1', title: Процессы рассмотрения обращений и запросов}\n";
    let roadmap = read(&Source::new("roadmap.yaml", text)).roadmap.unwrap();
    let template = Template::federal().unwrap();
    let alignment = Alignment::new(&roadmap, &template);
    let heading = |pair: &Option<Pair>| pair.map(|pair| template.headings()[pair.template].number.clone());
    assert_eq!(alignment.sections.iter().map(heading).collect::<Vec<_>>(), some(&["3", "3.4"]));
}

#[test]
fn a_number_decides_between_titles_that_are_nearly_as_alike() {
    let appointed = |number: &str| {
        let title = "Назначен ответственный за внедрение клиентоцентричности в министерстве";
        let text = format!(
            "format: 1\nbody: Министерство\nsections:\n  - number: '1'\n    title: Общеорганизационные мероприятия\n    items:\n      - {{number: '{number}', title: {title}}}\n      - {{number: '1.2', title: Утверждена модель внедрения клиентоцентричности в министерстве}}\n"
        );
        pairs(&text)[0].1.as_ref().map(|(template, _)| template.clone())
    };
    // The optional 1.3 is left out.
    assert_eq!(appointed("1.1").as_deref(), Some("1.1"));
}
