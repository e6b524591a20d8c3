use super::*;
use proptest::prelude::*;

/// Words of a text as the reader of cells sees them: letters and digits, case kept.
fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap()
}

fn entry_words(entry: &Responsible) -> Vec<String> {
    let texts = [&entry.name, &entry.position, &entry.unit, &entry.group];
    let mut all: Vec<String> = texts.into_iter().flatten().flat_map(|text| words(text)).map(str::to_owned).collect();
    all.sort_unstable();
    all
}

/// Every word stands in one entry, but for the joining «и», «или» and list numbers.
fn assert_lossless(text: &str) -> Result<(), TestCaseError> {
    let mut from = 0;
    let parts = split_cell(text);
    let mut gaps = Vec::new();
    for part in &parts {
        prop_assert!(part.range.start >= from && part.range.start < part.range.end, "{:?}", parts);
        gaps.push(slice(text, from..part.range.start));
        from = part.range.end;
        let mut spanned: Vec<String> = words(slice(text, part.range.clone())).into_iter().map(str::to_owned).collect();
        spanned.sort_unstable();
        prop_assert_eq!(spanned, entry_words(&part.entry));
    }
    gaps.push(slice(text, from..text.len()));
    for word in gaps.into_iter().flat_map(words) {
        let number = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        prop_assert!(number || ["и", "или"].contains(&word.to_lowercase().as_str()), "lost {word:?} of {text:?}");
    }
    Ok(())
}

const PIECES: &[&str] = &[
    "Паксина",
    "Е.Б.",
    "Е. Б.",
    "Бибикова Наталья Викторовна",
    "Н.В.",
    "А",
    "Кузбасса",
    "оглы",
    "-",
    "–",
    ",",
    ";",
    ".",
    "\n",
    "(",
    ")",
    "«",
    "»",
    "\"",
    "и",
    "или",
    "по",
    "за",
    "1.",
    "2)",
    "x",
    "/",
    "•",
    ":",
    "№",
    "и.о.",
    "вр.и.о.",
    "исполняющий обязанности",
    "заместитель",
    "министра",
    "начальник",
    "начальника",
    "отдел",
    "отдела",
    "управление",
    "управления",
    "управлению",
    "кадров",
    "правовой",
    "финансовый",
    "структурные",
    "подразделения",
    "члены",
    "группы",
    "ответственные",
    "ответственный",
    "руководители",
    "главный",
    "ведущий",
    "консультант-юрисконсульт",
    "зам.",
    "гл.",
    "КГБУ",
    "министра-начальник",
    "имени",
    "курирующий",
    "все",
];

fn cell() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), prop_oneof![Just(" "), Just(""), Just("\u{a0}"), Just("\n")]);
    prop::collection::vec(piece, 0..14)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [PIECES[piece], space]).collect())
}

fn name_parts() -> impl Strategy<Value = (String, String, String)> {
    ("[А-ЯЁ][а-я]{3,8}(-[А-Я][а-я]{2,6})?ова", "[А-ЯЁ][а-яё]{1,8}я", "[А-ЯЁ][а-яё]{2,8}овна")
}

fn initial(word: &str) -> String {
    word.chars().take(1).collect()
}

proptest! {
    #[test]
    fn splitting_loses_no_word_of_a_cell(text in cell()) {
        assert_lossless(&text)?;
    }

    #[test]
    fn splitting_loses_no_word_of_any_text(text in "\\PC{0,60}") {
        assert_lossless(&text)?;
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,60}", other in cell()) {
        let _ = (Name::parse(&text), classify(&text), unit_of_head(&text), unit_of_head(&other));
        let _ = (heads(&text, &other), heads(&other, &text), same_unit(&other, &text));
        let _ = (compare_positions(&text, &other), compare_positions(&other, &text));
    }

    #[test]
    fn name_with_initials_matches_its_full_form((surname, given, patronymic) in name_parts()) {
        let full = Name::parse(&format!("{surname} {given} {patronymic}")).unwrap();
        let (g, p) = (initial(&given), initial(&patronymic));
        for text in [
            format!("{surname} {g}.{p}."),
            format!("{surname} {g}. {p}."),
            format!("{g}.{p}. {surname}"),
            format!("{g}. {surname}"),
            format!("{given} {patronymic} {surname}"),
            surname.to_uppercase(),
        ] {
            let short = Name::parse(&text).unwrap();
            prop_assert!(full.matches(&short) && short.matches(&full), "{} {:?}", text, short);
        }
    }

    #[test]
    fn people_run_together_come_apart(
        people in prop::collection::vec((name_parts(), 0..4_usize), 1..4),
        separator in prop_oneof![Just(" "), Just("\n"), Just("; "), Just(", ")],
    ) {
        const POSITIONS: &[&str] = &[
            "заместитель министра культуры и национальной политики Кузбасса",
            "главный консультант-юрисконсульт",
            "начальник отдела бухгалтерского учета - главный бухгалтер",
            "начальник управления планирования, финансирования и контроля",
        ];
        let written: Vec<(String, &str)> = people
            .iter()
            .map(|((surname, given, patronymic), position)| {
                (format!("{surname} {}.{}.", initial(given), initial(patronymic)), POSITIONS[*position])
            })
            .collect();
        let cell: Vec<String> = written.iter().map(|(name, position)| format!("{name} - {position}")).collect();
        let parts = split_cell(&cell.join(separator));
        let read: Vec<(&str, &str)> = parts
            .iter()
            .map(|part| (part.entry.name.as_deref().unwrap_or(""), part.entry.position.as_deref().unwrap_or("")))
            .collect();
        let expected: Vec<(&str, &str)> = written.iter().map(|(name, position)| (name.as_str(), *position)).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn position_is_itself_and_its_opening_words_are_shortened(at in 1..9_usize) {
        let whole = "заместитель министра культуры и национальной политики Кузбасса – начальник отдела кадров";
        prop_assert_eq!(compare_positions(whole, whole), PositionMatch::Same);
        let opening = whole.split(' ').take(at).collect::<Vec<_>>().join(" ");
        prop_assert_eq!(compare_positions(&opening, whole), PositionMatch::Shortened);
        prop_assert_eq!(compare_positions(whole, &opening), PositionMatch::Shortened);
    }
}
