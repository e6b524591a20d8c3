//! What is written wrongly, and how it is mended.

use super::*;

/// The text, the slip, and the text mended.
const SLIPS: &[(&str, SlipKind, &str)] = &[
    ("30 октября , 2024 г.", SlipKind::StrayPunctuation, "30 октября 2024 г."),
    ("30 октября, 2024 г.", SlipKind::StrayPunctuation, "30 октября 2024 г."),
    ("30 октября. 2024", SlipKind::StrayPunctuation, "30 октября 2024"),
    ("30. октября 2024 г.", SlipKind::StrayPunctuation, "30 октября 2024 г."),
    ("30-октября-2024", SlipKind::StrayPunctuation, "30 октября 2024"),
    ("30..10.2024", SlipKind::StrayPunctuation, "30.10.2024"),
    ("30.,10.2024", SlipKind::StrayPunctuation, "30.10.2024"),
    ("30.10.2024;", SlipKind::StrayPunctuation, "30.10.2024"),
    ("30.10.2024 ,", SlipKind::StrayPunctuation, "30.10.2024"),
    ("30.10.2024..", SlipKind::StrayPunctuation, "30.10.2024."),
    (", 30.10.2024", SlipKind::StrayPunctuation, "30.10.2024"),
    ("- 30 октября 2024 г.", SlipKind::StrayPunctuation, "30 октября 2024 г."),
    ("октябрь, 2024 г.", SlipKind::StrayPunctuation, "октябрь 2024 г."),
    ("IV квартал, 2024 г.", SlipKind::StrayPunctuation, "IV квартал 2024 г."),
    ("30. 10. 2024", SlipKind::StraySpace, "30.10.2024"),
    ("30 .10.2024 г.", SlipKind::StraySpace, "30.10.2024 г."),
    ("30 ноября 2024 г .", SlipKind::StraySpace, "30 ноября 2024 г."),
    ("до 30.10. 2024", SlipKind::StraySpace, "до 30.10.2024"),
    ("30октября2024", SlipKind::MissingSpace, "30 октября 2024"),
    ("30октября 2024 г.", SlipKind::MissingSpace, "30 октября 2024 г."),
    ("30 октября2024г.", SlipKind::MissingSpace, "30 октября 2024г."),
    ("октябрь2024", SlipKind::MissingSpace, "октябрь 2024"),
    ("IVквартал 2024", SlipKind::MissingSpace, "IV квартал 2024"),
    ("IIполугодие 2024 г.", SlipKind::MissingSpace, "II полугодие 2024 г."),
    ("4квартал 2024", SlipKind::MissingSpace, "4 квартал 2024"),
    ("30,10,2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("30.10,2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("30/10/2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("30-10-2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("30 10 2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("30.10 2024", SlipKind::WrongSeparator, "30.10.2024"),
    ("10/2024", SlipKind::WrongSeparator, "10.2024"),
    ("30.10.24", SlipKind::TwoDigitYear, "30.10.2024"),
    ("30.10.24г.", SlipKind::TwoDigitYear, "30.10.2024г."),
    ("30 октября 24 г.", SlipKind::TwoDigitYear, "30 октября 2024 г."),
    ("30,10,24", SlipKind::WrongSeparator, "30.10.2024"),
    ("30 окт. 2024 г.", SlipKind::AbbreviatedMonth, "30 октября 2024 г."),
    ("30 окт 2024", SlipKind::AbbreviatedMonth, "30 октября 2024"),
    ("30 окт.2024", SlipKind::AbbreviatedMonth, "30 октября 2024"),
    ("окт. 2024", SlipKind::AbbreviatedMonth, "октябрь 2024"),
    ("30 октябрь 2024", SlipKind::WrongCase, "30 октября 2024"),
    ("30 ОКТЯБРЬ 2024 Г.", SlipKind::WrongCase, "30 октября 2024 Г."),
    ("марта 2024 г.", SlipKind::MissingDay, "март 2024 г."),
    ("Срок: декабря 2024", SlipKind::MissingDay, "Срок: декабрь 2024"),
    ("30 октябре 2024 г.", SlipKind::WrongCase, "30 октября 2024 г."),
    ("30 октебря 2024 г.", SlipKind::MisspeltMonth, "30 октября 2024 г."),
    ("30 окября 2024 г.", SlipKind::MisspeltMonth, "30 октября 2024 г."),
    ("30 окттября 2024 г.", SlipKind::MisspeltMonth, "30 октября 2024 г."),
    ("30 окятбря 2024 г.", SlipKind::MisspeltMonth, "30 октября 2024 г."),
    ("1 мрата 2024 г.", SlipKind::MisspeltMonth, "1 марта 2024 г."),
    ("30 июян 2024 г.", SlipKind::MisspeltMonth, "30 июня 2024 г."),
    ("в октябе 2024 г.", SlipKind::MisspeltMonth, "в октябре 2024 г."),
    ("30.10.2024 г.г.", SlipKind::PluralYearMark, "30.10.2024 г."),
    ("30.10.2024 гг.", SlipKind::PluralYearMark, "30.10.2024 г."),
    ("30 октября 2024 г. г.", SlipKind::PluralYearMark, "30 октября 2024 г."),
    ("30 октября 2024 годы", SlipKind::PluralYearMark, "30 октября 2024 г."),
    ("3О.10.2024", SlipKind::LookalikeLetter, "30.10.2024"),
    ("30.1O.2О24", SlipKind::LookalikeLetter, "30.10.2024"),
    ("З0.l0.2024", SlipKind::LookalikeLetter, "30.10.2024"),
    ("30 oктября 2024 г.", SlipKind::LookalikeLetter, "30 октября 2024 г."),
    ("30 OКТЯБРЯ 2024 г.", SlipKind::LookalikeLetter, "30 ОКТЯБРЯ 2024 г."),
    ("30 октября 2024 r.", SlipKind::LookalikeLetter, "30 октября 2024 г."),
    ("ІV квартал 2024 г.", SlipKind::LookalikeLetter, "IV квартал 2024 г."),
    ("ІУ кв. 2024 г.", SlipKind::LookalikeLetter, "IV кв. 2024 г."),
    ("IY квартал 2024 г.", SlipKind::LookalikeLetter, "IV квартал 2024 г."),
    ("1V квартал 2024 г.", SlipKind::LookalikeLetter, "IV квартал 2024 г."),
    // a remark in brackets stays
    ("30 октября , 2024 г. (среда)", SlipKind::StrayPunctuation, "30 октября 2024 г. (среда)"),
    // the first of several is named, all are mended
    ("30 окт. , 2024 г.г", SlipKind::AbbreviatedMonth, "30 октября 2024 г."),
    ("до 30, 10,24 г.г.;", SlipKind::WrongSeparator, "до 30.10.2024 г."),
];

#[test]
fn slip_is_named_and_mended() {
    for (text, kind, corrected) in SLIPS.iter().copied() {
        let due = due(text);
        let slip = due.slip.unwrap_or_else(|| panic!("{text:?} has no slip"));
        assert_eq!((slip.kind, slip.corrected.as_str()), (kind, corrected), "{text:?}");
        let again = parse(corrected);
        assert_eq!(again.date(), Some(due.date), "{corrected:?}");
        assert!(matches!(again, Deadline::Due(Due { slip: None, .. })), "{corrected:?}");
    }
}

#[test]
fn slips_in_a_range_are_all_mended() {
    for (text, days, corrected) in [
        ("2023-24 гг.", ("2023-01-01", "2024-12-31"), "2023-2024 гг."),
        ("01.02.24-01.03.24", ("2024-02-01", "2024-03-01"), "01.02.2024-01.03.2024"),
        ("П – ІІІ кварталы 2024", ("2024-04-01", "2024-09-30"), "II – III кварталы 2024"),
        ("с 1 февр. по 1 март 2024", ("2024-02-01", "2024-03-01"), "с 1 февраля по 1 марта 2024"),
    ] {
        let due = due(text);
        assert_eq!((due.start, due.date), (Some(date(days.0)), date(days.1)), "{text:?}");
        assert_eq!(due.slip.map(|slip| slip.corrected), Some(corrected.to_owned()));
    }
}
