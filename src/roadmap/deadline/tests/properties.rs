//! What holds for every day and every text.

use proptest::prelude::*;

use super::*;

const GENITIVES: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const NOMINATIVES: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// A day in every writing that is right.
fn writings(day: NaiveDate) -> Vec<String> {
    let month = GENITIVES[day.month0() as usize];
    let (d, m, y) = (day.day(), day.month(), day.year());
    let plain = [
        russian_date(day),
        format!("{d}.{m}.{y}"),
        day.to_string(),
        format!("{y}.{m:02}.{d:02}"),
        format!("{d:02}.{m:02}.{y}г."),
        format!("{d} {month} {y} г."),
        format!("{d:02} {month} {y} года"),
        format!("{d}-го {month} {y}"),
        format!("«{d}» {month} {y} г."),
        format!("\"{d:02}\" {m:02} {y} г."),
    ];
    let leads = ["", "до ", "не позднее ", "к ", "в срок до ", "по "];
    let mut all: Vec<String> = plain.iter().flat_map(|text| leads.map(|lead| format!("{lead}{text}"))).collect();
    let variants: Vec<String> =
        all.iter().flat_map(|text| [text.replace(' ', "\u{a0}"), text.to_uppercase(), format!("\t{text}\n")]).collect();
    all.extend(variants);
    all
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = date("2000-01-01");
    (0..36_525_i64).prop_map(move |days| first + chrono::TimeDelta::days(days))
}

#[test]
fn every_day_of_a_century_is_read_from_figures_and_words() {
    let mut day = date("2000-01-01");
    while day.year() < 2100 {
        let words = format!("{} {} {} г.", day.day(), GENITIVES[day.month0() as usize], day.year());
        for text in [russian_date(day), day.to_string(), words] {
            assert_eq!(parse(&text), Deadline::day(day), "{text}");
        }
        day = day.succ_opt().unwrap();
    }
}

#[test]
fn impossible_days_are_never_read_as_dates() {
    for year in 2000..2100 {
        for month in 0..=14_u32 {
            for day in 0..=33_u32 {
                if NaiveDate::from_ymd_opt(year, month, day).is_some() {
                    continue;
                }
                let mut texts = vec![
                    format!("{day:02}.{month:02}.{year}"),
                    format!("до {day}.{month}.{year} г."),
                    format!("{year}-{month:02}-{day:02}"),
                    format!("{day:02},{month:02},{year}"),
                    format!("{day:02}.{month:02}.{:02}", year % 100),
                ];
                if let Some(name) = (month as usize).checked_sub(1).and_then(|at| GENITIVES.get(at)) {
                    texts.push(format!("{day} {name} {year} г."));
                }
                for text in texts {
                    let reason = InvalidReason::Impossible { day: Some(day), month: Some(month), year: Some(year) };
                    assert_eq!(parse(&text), Deadline::Invalid(reason), "{text}");
                }
            }
        }
    }
}

/// Pieces of deadlines, to be put together at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "до",
        "с",
        "по",
        "к",
        "не позднее",
        "конца",
        "в",
        "течение",
        "срок",
        "1",
        "15",
        "30",
        "31",
        "2",
        "10",
        "2023",
        "2024",
        "24",
        "202401",
        "9999999999",
        ".",
        ",",
        "-",
        "–",
        "/",
        ":",
        ";",
        " ",
        " ",
        " ",
        "\u{a0}",
        "г.",
        "гг.",
        "год",
        "марта",
        "март",
        "окт",
        "октебря",
        "май",
        "I",
        "IV",
        "ІІ",
        "П",
        "1V",
        "х",
        "x",
        "×",
        "квартал",
        "кв.",
        "полугодие",
        "декада",
        "первый",
        "-го",
        "«",
        "\"",
        "3О",
        "\u{ad}",
        "\u{306}",
        "\u{301}",
        "*",
        "¹",
        "и",
        "ежегодно",
        "включительно",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// Whatever is read is consistent.
fn check(text: &str) {
    let read = parse(text);
    assert_eq!(read.date().is_some(), matches!(read, Deadline::Due(_)));
    let Deadline::Due(due) = read else { return };
    assert!(YEARS.contains(&due.date.year()), "{text:?}");
    assert!(due.start.is_none_or(|start| start <= due.date), "{text:?}");
    if let Some(slip) = due.slip {
        let again = parse(&slip.corrected);
        assert_eq!(again.date(), Some(due.date), "{text:?} mended to {:?}", slip.corrected);
        assert!(matches!(again, Deadline::Due(Due { slip: None, .. })), "{text:?} mended to {:?}", slip.corrected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn day_is_read_back_from_every_writing(day in any_day()) {
        for text in writings(day) {
            prop_assert_eq!(parse(&text), Deadline::day(day), "{}", text);
        }
    }

    #[test]
    fn range_ends_at_its_end(one in any_day(), other in any_day()) {
        let (start, end) = (one.min(other), one.max(other));
        let words = |day: NaiveDate| format!("{} {} {} г.", day.day(), GENITIVES[day.month0() as usize], day.year());
        for text in [
            format!("{} – {}", russian_date(start), russian_date(end)),
            format!("{}-{}", russian_date(start), russian_date(end)),
            format!("{start} — {end}"),
            format!("с {} по {}", russian_date(start), russian_date(end)),
            format!("с {} по {}", words(start), words(end)),
            format!("{} – {}", words(start), words(end)),
        ] {
            let due = due(&text);
            prop_assert_eq!((due.start, due.date, due.slip), (Some(start), end, None), "{}", text);
        }
        if start < end {
            let text = format!("{} – {}", russian_date(end), russian_date(start));
            prop_assert_eq!(parse(&text), Deadline::Invalid(InvalidReason::Reversed { start: end, end: start }));
        }
    }

    #[test]
    fn month_ends_on_its_last_day(year in 2000..2100_i32, month in 0..12_usize) {
        let next = if month == 11 { (year + 1, 1) } else { (year, u32::try_from(month).unwrap() + 2) };
        let last = NaiveDate::from_ymd_opt(next.0, next.1, 1).unwrap().pred_opt().unwrap();
        let number = month + 1;
        for text in [
            format!("{} {year} г.", NOMINATIVES[month]),
            format!("до конца {} {year} года", GENITIVES[month]),
            format!("{number:02}.{year}"),
        ] {
            let due = due(&text);
            prop_assert_eq!((due.date, due.precision, due.slip), (last, Precision::Month, None), "{}", text);
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn no_mixture_panics_and_what_is_mended_is_right(text in pieces()) {
        check(&text);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        check(&String::from_utf8_lossy(&bytes));
    }
}
