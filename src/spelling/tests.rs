use super::*;
use proptest::prelude::*;

#[test]
fn two_spellings_are_one_value() {
    for (left, right) in [
        ("Отчёт", "отчет"),
        ("Отче\u{308}т", "отчёт"),
        ("и\u{306}од", "йод"),
        ("30\u{a0}июля\u{202f}2024", "30 июля  2024"),
        ("организационно-кадровой", "организационно - кадровой"),
        ("организационно\u{2011}кадровой", "организационно–кадровой"),
        ("министра – начальник", "министра -начальник"),
        ("министра — начальник", "министра -- начальник"),
        ("«Государство для людей»", "\"Государство для людей\""),
        ("„В“", "'В'"),
        ("Паксина Е. Б.", "Паксина Е.Б."),
        ("Паксина Е.\u{a0}Б", "Паксина Е.Б."),
        ("и. о. начальника", "И.о. начальника"),
        ("Приказ № 272.", "Приказ № 272"),
        ("отчет ;", "отчет"),
        ("отчет., ", "отчет"),
        ("управ\u{ad}ление\u{200b}", "Управление"),
        ("\u{1}13.04.2023", "13.04.2023\u{feff}"),
        ("  отдел\tкадров\r\n", "отдел кадров"),
        ("\u{7f}ОТДЕЛ КАДРОВ", "отдел кадров"),
    ] {
        assert!(same(left, right), "{left:?} {right:?}: {:?} {:?}", fold(left), fold(right));
    }
}

#[test]
fn two_values_stay_two() {
    for (left, right) in [
        ("отдел кадров", "отделкадров"),
        ("Приказ № 272", "Приказ № 273"),
        ("организационно-кадровой", "организационнокадровой"),
        ("588-p", "588-р"),
        ("Паксина Е.Б.", "Паксина Е.В."),
        ("п. 15", "п.15"),
        ("", "-"),
    ] {
        assert!(!same(left, right), "{left:?} {right:?}");
    }
}

#[test]
fn folded_form_is_readable() {
    assert_eq!(fold(" Паксина Е. Б. –  «Заместитель»  министра; "), "паксина е.б.-\"заместитель\" министра");
    assert_eq!(fold("Е. Б. Паксина"), "е.б. паксина");
    assert_eq!(fold("г. Кемерово"), "г. кемерово");
    assert_eq!(fold("..."), "");
    assert_eq!(fold_letters("588-P"), "588-р");
}

proptest! {
    #[test]
    fn folding_is_idempotent(text in "\\PC*|[а-яёА-ЯЁa-zA-Z .,;–—\\-«»\"'\u{a0}\u{ad}\u{306}\u{308}\n\t]{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn initials_fold_alike_with_and_without_a_space(first in "[А-ЯЁ]", second in "[А-ЯЁ]", surname in "[А-Я][а-яё]{2,12}") {
        let after = (format!("{surname} {first}.{second}."), format!("{surname} {first}. {second}."));
        prop_assert!(same(&after.0, &after.1));
        let before = (format!("{first}.{second}. {surname}"), format!("{first}. {second}. {surname}"));
        prop_assert!(same(&before.0, &before.1));
    }
}
