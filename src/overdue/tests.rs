use chrono::NaiveDate;

use super::list::{Grouping, Part, TermList};
use super::*;
use crate::roadmap;
use crate::source::Source;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read(items: &[&str]) -> Roadmap {
    let items: String = items.iter().flat_map(|item| ["      - {", item, "}\n"]).collect();
    let text = format!(
        "format: 1\nbody: Министерство культуры\nsections:\n  - number: \"1\"\n    title: Мероприятия\n    items:\n{items}"
    );
    roadmap::read(&Source::new("a.yaml", text)).roadmap.expect("a roadmap")
}

fn states(reckoning: &Reckoning, items: &[&str]) -> Vec<State> {
    terms("a.yaml", &read(items), reckoning, &BTreeMap::new()).into_iter().map(|term| term.state).collect()
}

#[test]
fn what_is_due_on_the_day_is_not_overdue() {
    let items = [
        "number: \"1\", title: а, deadline: 30.09.2024",
        "number: \"2\", title: а, deadline: 01.10.2024",
        "number: \"3\", title: а, deadline: 31.10.2024",
        "number: \"4\", title: а, deadline: 01.11.2024",
        "number: \"5\", title: а, deadline: сентябрь 2024 г.",
    ];
    let on = Reckoning { within: Some(30), ..Reckoning::on(day(2024, 10, 1)) };
    let soon = |days| State::DueSoon { days: Some(days) };
    let overdue = State::Overdue { days: Some(1) };
    assert_eq!(states(&on, &items), [overdue, soon(0), soon(30), State::Later, overdue]);
}

#[test]
fn done_delegated_and_undated_items_are_never_overdue() {
    let items = [
        "number: \"1\", title: а, deadline: 01.02.2024, completed: 01.10.2024",
        "number: \"2\", title: а, deadline: 01.02.2024, completed: 02.10.2024",
        "number: \"3\", title: а, deadline: x",
        "number: \"4\", title: а, responsible: х",
        "number: \"5\", title: а, deadline: ежеквартально",
        "number: \"6\", title: а, deadline: постоянно",
        "number: \"7\", title: а, deadline: 30 октября",
        "number: \"8\", title: а, deadline: до марта 2024 г.",
        "number: \"9\", title: а, deadline: 31.11.2024",
        "number: \"10\", title: а",
        "number: \"11\", title: а, deadline: 01.02.2024 (исполнено)",
    ];
    let why = [
        NotDatable::Delegated,
        NotDatable::Delegated,
        NotDatable::Recurring,
        NotDatable::Open,
        NotDatable::YearMissing,
        NotDatable::Ambiguous,
        NotDatable::Unreadable,
        NotDatable::Missing,
        NotDatable::SaidDone,
    ];
    let on = day(2024, 10, 1);
    let done = State::Completed { on };
    // A completion after the day was none on the day.
    let later = State::Overdue { days: Some(243) };
    let expected: Vec<State> =
        [done, later].into_iter().chain(why.map(|reason| State::NotDatable { reason })).collect();
    assert_eq!(states(&Reckoning::on(on), &items), expected);
}

#[test]
fn working_days_move_a_deadline_off_days_off_and_count_none() {
    let calendar = Calendar::russia().unwrap();
    let on = |as_of| Reckoning { working_days: Some(&calendar), ..Reckoning::on(as_of) };
    // 30 November 2024 is a Saturday, 2 December a Monday; 30 December is a day off by transfer.
    let items = ["number: \"1\", title: а, deadline: 30.11.2024", "number: \"2\", title: а, deadline: 29.11.2024"];
    let overdue = |days| State::Overdue { days: Some(days) };
    assert_eq!(states(&on(day(2024, 12, 1)), &items), [State::Later, overdue(0)]);
    assert_eq!(states(&on(day(2024, 12, 2)), &items), [State::Later, overdue(1)]);
    assert_eq!(states(&on(day(2024, 12, 3)), &items), [overdue(1), overdue(2)]);
    assert_eq!(states(&on(day(2025, 1, 9)), &items), [overdue(21), overdue(22)]);
    assert_eq!(states(&on(day(2031, 1, 9)), &items), [State::Overdue { days: None }; 2], "a year that is not known");
}

#[test]
fn the_roadmap_s_own_completion_goes_before_the_journal_s() {
    let roadmap = read(&[
        "number: \"1\", title: а, deadline: 01.02.2024",
        "number: \"2\", title: а, deadline: 01.02.2024, completed: 05.02.2024",
    ]);
    let completion = Completion { date: day(2024, 2, 9), evidence: None };
    let journal: BTreeMap<usize, Completion> = [(0, completion.clone()), (1, completion)].into();
    let states: Vec<State> = terms("a.yaml", &roadmap, &Reckoning::on(day(2024, 10, 1)), &journal)
        .into_iter()
        .map(|term| term.state)
        .collect();
    assert_eq!(states, [State::Completed { on: day(2024, 2, 9) }, State::Completed { on: day(2024, 2, 5) }]);
}

#[test]
fn a_person_of_several_roadmaps_is_one_person_of_a_body() {
    let roadmap = |body: &str, name: &str, position: &str| {
        let item = format!(
            "number: \"1\", title: а, deadline: 01.02.2024, responsible: {{name: {name}, position: {position}}}"
        );
        let mut roadmap = read(&[&item]);
        roadmap.body.value = body.to_owned();
        roadmap
    };
    let roadmaps = [
        roadmap("Министерство культуры Кузбасса", "Паксина Е.Б.", "заместитель министра"),
        roadmap("МИНИСТЕРСТВО КУЛЬТУРЫ КУЗБАССА", "Паксина Елена Борисовна", "заместитель министра культуры"),
        roadmap("Министерство образования", "Паксина Е. Б.", "советник"),
    ];
    let mut list = TermList::new(Some(Grouping::Responsible));
    for roadmap in &roadmaps {
        list.add(&terms("a.yaml", roadmap, &Reckoning::on(day(2024, 10, 1)), &BTreeMap::new())).unwrap();
    }
    let listing = list.sorted();
    let groups: Vec<_> =
        listing.groups().iter().map(|group| (group.label.as_deref().unwrap(), group.overdue)).collect();
    let expected = [("Паксина Елена Борисовна – заместитель министра культуры", 2), ("Паксина Е. Б. – советник", 1)];
    assert_eq!(groups.iter().filter(|(_, overdue)| *overdue > 0).copied().collect::<Vec<_>>(), expected);
    assert_eq!((listing.bodies, listing.tally.overdue, listing.rows(Part::Overdue)), (2, 3, 3));
}

#[test]
fn the_worst_comes_first_and_ties_keep_the_order_of_the_roadmaps() {
    let mut list = TermList::new(None);
    for path in ["a.yaml", "b.yaml"] {
        let roadmap =
            read(&["number: \"1\", title: а, deadline: 01.03.2024", "number: \"2\", title: а, deadline: 01.02.2024"]);
        list.add(&terms(path, &roadmap, &Reckoning::on(day(2024, 10, 1)), &BTreeMap::new())).unwrap();
    }
    let mut seen = Vec::new();
    let mut listing = list.sorted();
    listing
        .each(Part::Overdue, &mut |_, term| {
            seen.push(format!("{} {}", term.path, term.item));
            Ok(())
        })
        .unwrap();
    assert_eq!(seen, ["a.yaml 2", "b.yaml 2", "a.yaml 1", "b.yaml 1"]);
}
