use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Option<NaiveDate> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// A citation as `kind number date`, with the text that it spans.
fn cited(text: &str) -> Vec<(Option<ActKind>, String, Option<NaiveDate>, &str)> {
    find_acts(text).into_iter().map(|act| (act.kind, act.number, act.date, text.get(act.range).unwrap())).collect()
}

#[test]
fn single_citations_are_read_in_every_form() {
    use ActKind::{Decision, Decree, Directive, Edict, Law, Order, Protocol};
    for (text, kind, number, date, span) in [
        (
            "Приказ Министерства культуры и национальной политики Кузбасса от 13.04.2023 № 272",
            Some(Order),
            "272",
            "2023-04-13",
            "",
        ),
        (
            "Приказ Министерства культуры и национальной политики Кузбасса от 13 апреля 2023 № 272 «О назначении» считать",
            Some(Order),
            "272",
            "2023-04-13",
            "Приказ Министерства культуры и национальной политики Кузбасса от 13 апреля 2023 № 272",
        ),
        (
            "В соответствии с распоряжением Правительства Кемеровской области – Кузбасса от 16.03.2023 г. № 155-р «О внедрении»",
            Some(Directive),
            "155-р",
            "2023-03-16",
            "распоряжением Правительства Кемеровской области – Кузбасса от 16.03.2023 г. № 155-р",
        ),
        ("распоряжением Правительства от 13.10.2023 № 588-р", Some(Directive), "588-р", "2023-10-13", ""),
        (
            "О внесении изменений в распоряжение министерства образования и науки Хабаровского края от 29 сентября 2023 г. № 1289 \"Об утверждении",
            Some(Directive),
            "1289",
            "2023-09-29",
            "распоряжение министерства образования и науки Хабаровского края от 29 сентября 2023 г. № 1289",
        ),
        (
            "к распоряжению министерства\nобразования и науки\nХабаровского края\nот \"21\" 06 2024 г. № 784",
            Some(Directive),
            "784",
            "2024-06-21",
            "распоряжению министерства\nобразования и науки\nХабаровского края\nот \"21\" 06 2024 г. № 784",
        ),
        ("РАСПОРЯЖЕНИЕ\n\n21.06.2024 № 784", Some(Directive), "784", "2024-06-21", ""),
        ("от 19.10.2023\n\n№ 696", None, "696", "2023-10-19", ""),
        (
            "Утверждено\nприказом Министерства культуры и\nнациональной политики Кузбасса\nот 19.10.2023 № 696",
            Some(Order),
            "696",
            "2023-10-19",
            "приказом Министерства культуры и\nнациональной политики Кузбасса\nот 19.10.2023 № 696",
        ),
        ("№ 588-р от 13.10.2023", None, "588-р", "2023-10-13", ""),
        ("№ 588 – р от 13.10.2023", None, "588–р", "2023-10-13", ""),
        ("Приказ №272 от 13.04.2023 года", Some(Order), "272", "2023-04-13", ""),
        ("приказ № 272от 13.04.2023", Some(Order), "272", "2023-04-13", ""),
        ("приказ N 272 от 13.04.23", Some(Order), "272", "2023-04-13", ""),
        ("приказ No. 272, от 13.04.2023г.", Some(Order), "272", "2023-04-13", ""),
        ("приказ от «13» апреля 2023 г., № 272", Some(Order), "272", "2023-04-13", ""),
        ("приказ от 2023-04-13 № 272", Some(Order), "272", "2023-04-13", ""),
        ("Приказ № 272", Some(Order), "272", "", ""),
        ("приказа Министерства культуры Кузбасса № 272", Some(Order), "272", "", ""),
        ("Приказ об утверждении порядка ведения перечня от 01.02.2024 № 15", Some(Order), "15", "2024-02-01", ""),
        ("приказ от 31.02.2023 № 5", Some(Order), "5", "", ""),
        ("Приказ от 13.04.2023 № 272.Отчет", Some(Order), "272", "2023-04-13", "Приказ от 13.04.2023 № 272"),
        (
            "согласно приложению № 1 к приказу от 13.04.2023 № 272",
            Some(Order),
            "272",
            "2023-04-13",
            "приказу от 13.04.2023 № 272",
        ),
        (
            "Постановление Правительства РФ от 16.08.2012 № 840.",
            Some(Decree),
            "840",
            "2012-08-16",
            "Постановление Правительства РФ от 16.08.2012 № 840",
        ),
        ("Указа Президента Российской Федерации от 07.05.2024 № 309", Some(Edict), "309", "2024-05-07", ""),
        (
            "Федеральным законом от 27.07.2006 № 149-ФЗ",
            Some(Law),
            "149-ФЗ",
            "2006-07-27",
            "законом от 27.07.2006 № 149-ФЗ",
        ),
        (
            "протоколе заседания от 01.02.2024 № 01-05/12.",
            Some(Protocol),
            "01-05/12",
            "2024-02-01",
            "протоколе заседания от 01.02.2024 № 01-05/12",
        ),
        ("решение от 01.02.2024 № б/н", Some(Decision), "б/н", "2024-02-01", ""),
    ] {
        let span = if span.is_empty() { text } else { span };
        assert_eq!(cited(text), [(kind, number.to_owned(), day(date), span)], "{text}");
    }
}

#[test]
fn several_citations_are_told_apart() {
    use ActKind::{Directive, Order};
    let text = "В соответствии с распоряжением Правительства от 16.03.2023 г. № 155-р «О внедрении принципов», распоряжением \
                Правительства от 13.10.2023 № 588-р «Об утверждении плана». Приказ Министерства от 13.04.2023 № 272 утратил силу";
    let found: Vec<_> = find_acts(text).into_iter().map(|act| (act.kind, act.number)).collect();
    let act = |kind, number: &str| (Some(kind), number.to_owned());
    assert_eq!(found, [act(Directive, "155-р"), act(Directive, "588-р"), act(Order, "272")]);
    let listed: Vec<_> = find_acts("приказы от 01.02.2024 № 5, от 02.02.2024 № 6 и от 03.02.2024 № 7")
        .into_iter()
        .map(|act| (act.kind, act.number, act.date))
        .collect();
    let dated = |number: &str, date| (Some(Order), number.to_owned(), day(date));
    assert_eq!(listed, [dated("5", "2024-02-01"), dated("6", "2024-02-02"), dated("7", "2024-02-03")]);
}

#[test]
fn a_date_goes_for_the_numbers_behind_it() {
    let listed =
        |text: &str| -> Vec<_> { find_acts(text).into_iter().map(|act| (act.kind, act.number, act.date)).collect() };
    let dated = |number: &str| (Some(ActKind::Order), number.to_owned(), day("2023-04-13"));
    for text in [
        "Приказ от 13.04.2023 №№ 271, 272",
        "Приказы от 13.04.2023 № 271, № 272",
        "Приказы №№ 271 и 272 от 13.04.2023",
        "Приказы № 271 от 13.04.2023 и № 272 (13.04.2023)",
    ] {
        assert_eq!(listed(text), [dated("271"), dated("272")], "{text}");
    }
    let undated = "приказы № 271 от 13.04.2023, № 272; приказ от 13.04.2023 № 273, приложение № 2";
    assert_eq!(listed(undated), [dated("271"), dated("273")]);
    assert_eq!(cited("Приказ № 272 (13.04.2023)")[0].3, "Приказ № 272 (13.04.2023)");
    assert_eq!(cited("Приказ от 13.04.2023 №№ 271, 272")[1].3, "272");
}

#[test]
fn other_numbers_are_no_acts() {
    for text in [
        "",
        "№",
        "№ п/п",
        "согласно приложению № 1 к настоящему распоряжению",
        "распоряжение согласно приложению № 2",
        "Приказ об открытии школы № 5",
        "школа № 5",
        "Приказ (распоряжение, иной ненормативный правовой акт) об утверждении порядка",
        "от 13.04.2023",
        "Приказ от 13.04.2023",
        "распоряжение министерства о назначении ответственного",
        "указание № 5",
        "раздел N",
        "Отчет за 2024 год № 3",
        "Приказ утвержден. Форма № 3",
    ] {
        assert_eq!(cited(text), [], "{text}");
    }
}

#[test]
fn kind_stays_inside_its_sentence() {
    assert_eq!(find_acts("Отменить приказ. Письмо получено; от 13.04.2023 № 272")[0].kind, None);
    assert_eq!(find_acts("Издан приказ. Учреждение от 13.04.2023 № 272")[0].kind, None);
}

#[test]
fn numbers_are_one_in_every_spelling() {
    for (left, right) in [
        ("588-р", "588-p"),
        ("588-р", "№ 588 – Р"),
        ("588-р", "588\u{2011}р."),
        ("272", "№272"),
        ("272", "N 272"),
        ("272", "No. 272"),
        ("149-ФЗ", "149-фз"),
        ("01-05/12", "01–05/12"),
        ("б/н", "Б/Н"),
    ] {
        assert!(same_number(left, right) && same_number(right, left), "{left} {right}");
    }
    for (left, right) in [("588-р", "588"), ("588-р", "588-п"), ("272", "27"), ("", ""), ("р", "р"), ("1/2", "12")]
    {
        assert!(!same_number(left, right), "{left} {right}");
    }
}

#[test]
fn citation_is_an_act_only_by_number_and_date() {
    let order = Some(ActKind::Order);
    let cited = |text: &str| find_acts(text).remove(0);
    let full = cited("Приказ Министерства от 13.04.2023 № 272");
    assert!(full.is(order, "272", day("2023-04-13")));
    assert!(full.is(None, "№ 272", day("2023-04-13")));
    assert!(!full.is(Some(ActKind::Directive), "272", day("2023-04-13")));
    assert!(!full.is(order, "273", day("2023-04-13")));
    assert!(!full.is(order, "272", day("2022-04-13")));
    assert!(!full.is(order, "272", None) && full.may_be(order, "272", None));
    assert!(!full.may_be(order, "272", day("2022-04-13")));
    let undated = cited("Приказ № 272");
    assert!(!undated.is(order, "272", day("2023-04-13")) && undated.may_be(order, "272", day("2023-04-13")));
    assert!(!undated.is(order, "272", None));
    assert!(!undated.may_be(Some(ActKind::Law), "272", None));
}

#[test]
fn kinds_are_read_in_any_form() {
    for (text, kind) in [
        ("приказ", Some(ActKind::Order)),
        ("ПРИКАЗОМ", Some(ActKind::Order)),
        ("Распоряжение Правительства", Some(ActKind::Directive)),
        ("федеральный закон", Some(ActKind::Law)),
        ("писем", Some(ActKind::Letter)),
        ("договоров", Some(ActKind::Contract)),
        ("указание", None),
        ("законодательство", None),
        ("отчет", None),
        ("", None),
    ] {
        assert_eq!(ActKind::parse(text), kind, "{text}");
    }
}

const PIECES: &[&str] = &[
    "Приказ",
    "приказы",
    "распоряжением",
    "министерства",
    "Кузбасса",
    "от",
    "13.04.2023",
    "13",
    "апреля",
    "2023",
    "г.",
    "года",
    "№",
    "№№",
    "N",
    "No",
    "#",
    "272",
    "588-р",
    "-",
    "–",
    "р",
    "б/н",
    "/",
    ".",
    ",",
    ";",
    "«",
    "»",
    "\"",
    "об",
    "приложению",
    "31.02.2023",
    "\n",
    "999999999999",
];

proptest! {
    #[test]
    fn finding_never_panics_and_spans_do_not_overlap(
        text in prop_oneof![
            prop::collection::vec((0..PIECES.len(), prop_oneof![Just(" "), Just("")]), 0..20)
                .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [PIECES[piece], space]).collect()),
            "\\PC{0,60}".prop_map(String::from),
        ],
    ) {
        let mut from = 0;
        for act in find_acts(&text) {
            prop_assert!(act.range.start >= from && text.get(act.range.clone()).is_some(), "{}", text);
            prop_assert!(same_number(&act.number, &act.number), "{:?}", act);
            from = act.range.end;
        }
    }

    #[test]
    fn citation_gives_back_what_was_cited(
        number in 1..9999_u32, suffix in prop_oneof![Just(""), Just("-р"), Just("-п"), Just("-ФЗ"), Just("/1")],
        year in 1991..2030_i32, month in 1..=12_u32, day in 1..=28_u32, order in any::<bool>(),
    ) {
        let (number, date) = (format!("{number}{suffix}"), NaiveDate::from_ymd_opt(year, month, day).unwrap());
        let written = format!("{day:02}.{month:02}.{year}");
        let text = if order { format!("Приказ от {written} № {number}") } else { format!("Приказ № {number} от {written} г.") };
        let found = find_acts(&text);
        prop_assert_eq!(found.len(), 1);
        prop_assert!(found[0].is(Some(ActKind::Order), &number, Some(date)));
        prop_assert_eq!(found[0].range.clone(), 0..text.len());
    }
}

#[test]
fn a_sign_may_be_left_out_where_nothing_else_can_be_meant() {
    for text in [
        "Приказ министерства от 13.04.2023 272",
        "Приказ от 13.04.2023 г. 272 «О назначении»",
        "приказ 272 от 13.04.2023",
        "План утвержден приказом 272 от 13 апреля 2023 года.",
        "Приказ министерства от 13.04.2023 за № 272",
    ] {
        let found: Vec<_> = cited(text).into_iter().map(|(kind, number, date, _)| (kind, number, date)).collect();
        assert_eq!(found, [(Some(ActKind::Order), "272".to_owned(), day("2023-04-13"))], "{text}");
    }
    let index = cited("Приказ 118-п от 13.04.2023");
    assert_eq!(index, [(Some(ActKind::Order), "118-п".to_owned(), day("2023-04-13"), "Приказ 118-п от 13.04.2023")]);
    for text in [
        "Приказ от 13.04.2023 2 экземпляра",
        "Приказ от 13.04.2023 2024 года",
        "Протокол 5 заседаний от 13.04.2023",
        "Приказ министерства, приложение 2 от 13.04.2023",
        "Отчет 5 от 13.04.2023",
        "Отчет от 13.04.2023 5",
        "Приказ 5",
    ] {
        assert_eq!(cited(text), [], "{text}");
    }
}

#[test]
fn registers_add_letters_in_many_ways() {
    for (text, number) in [
        ("Приказ Департамента от 14.07.2023 № 301-о.д.н.", "301-о.д.н"),
        ("Приказ от 14.07.2023 № 45 о/д «О назначении»", "45о/д"),
        ("Приказ от 14.07.2023 № 45 од", "45од"),
        ("Приказ от 14.07.2023 № 45 о назначении", "45"),
        ("Приказ от 14.07.2023 № 45.", "45"),
    ] {
        let found = cited(text);
        assert_eq!(found.first().map(|(_, number, ..)| number.as_str()), Some(number), "{text}");
    }
    assert!(same_number("301-о.д.н.", "301-о.д.н") && same_number("45 о/д", "45о/д"));
}
