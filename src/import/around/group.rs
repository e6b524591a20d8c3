//! The working group: a list of names and posts in any layout, or the seats that an organisational model names.

use crate::import::around::Line;
use crate::import::draft::{Member, WorkingGroup};
use crate::import::review::{Review, ReviewKind};
use crate::import::text;
use crate::roadmap::person;

/// Reads the list of the group, else the seats of the model.
pub(crate) fn read(lines: &[Line], review: &mut Vec<Review>) -> Option<WorkingGroup> {
    list(lines, review).or_else(|| seats(lines))
}

/// What a seat is in the group, by the line over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Head,
    Member,
}

#[derive(Debug)]
struct Seat {
    role: Role,
    name: String,
    position: String,
}

/// The lines from «Руководитель рабочей группы:» or «в следующем составе:» to the next clause of the act.
fn list(lines: &[Line], review: &mut Vec<Review>) -> Option<WorkingGroup> {
    let start = lines.iter().position(|line| opens_list(&line.text))?;
    let mut role = Role::Member;
    let mut seats: Vec<Seat> = Vec::new();
    for line in lines.iter().skip(start) {
        if let Some((named, rest)) = role_of(&line.text) {
            role = named;
            if !rest.is_empty() {
                seat(&mut seats, role, rest, line, review);
            }
            continue;
        }
        if !seats.is_empty() && closes_list(&line.text) {
            break;
        }
        if opens_list(&line.text) {
            if line.text.to_lowercase().contains("руководитель рабочей группы") {
                role = Role::Head;
            }
            continue;
        }
        seat(&mut seats, role, &line.text, line, review);
    }
    let heads = seats.iter().filter(|seat| seat.role == Role::Head).count();
    let mut group = WorkingGroup::default();
    for seat in seats {
        let member = Member {
            name: Some(seat.name).filter(|name| !name.is_empty()),
            position: Some(text::line(&seat.position)).filter(|position| !position.is_empty()),
        };
        if seat.role == Role::Head && heads == 1 {
            group.head = Some(member);
        } else {
            group.members.push(member);
        }
    }
    (group.head.is_some() || group.members.len() > 1).then_some(group)
}

/// Adds what a line says: a new name with the beginning of a post, a post, or the rest of one.
fn seat(seats: &mut Vec<Seat>, role: Role, line_text: &str, line: &Line, review: &mut Vec<Review>) {
    let flat = line_text.replace('\t', " ");
    let (name, rest) = match split_name(&flat) {
        Some((name, rest)) => (Some(name), rest),
        None => (None, flat.as_str()),
    };
    let (own, others) = untangle(seats, rest);
    if let (Some(tail), Some(last)) = (others, seats.last_mut()) {
        last.position = format!("{} {tail}", last.position);
        review.push(Review::new(ReviewKind::UntangledList, line.place.clone(), text::line(line_text)));
    }
    let own = without_dash(&own);
    match name {
        Some(name) => seats.push(Seat { role, name, position: own.to_owned() }),
        None => match seats.last_mut() {
            Some(last) if !own.is_empty() => {
                let between = if last.position.is_empty() { "" } else { " " };
                last.position = format!("{}{between}{own}", last.position);
            }
            Some(_) => {}
            None => review.push(Review::new(ReviewKind::UnreadMember, line.place.clone(), flat.clone())),
        },
    }
}

/// A page break may put the end of the last post before the next one: a bracket that was opened there closes here.
///
/// Gives the words of this line's own post and those that belong to the last one.
fn untangle(seats: &[Seat], rest: &str) -> (String, Option<String>) {
    let own = || (rest.trim().to_owned(), None);
    let open = seats.last().is_some_and(|seat| depth(&seat.position) > 0);
    let starts_post = rest.trim_start().starts_with(crate::spelling::is_dash);
    let Some(close) = rest.find(')').filter(|_| open && !starts_post) else { return own() };
    let (tail, after) = rest.split_at(close + 1);
    if depth(tail) >= 0 || !after.trim_start().starts_with(crate::spelling::is_dash) {
        return own();
    }
    (after.trim().to_owned(), Some(tail.trim().to_owned()))
}

/// Brackets opened and not closed.
fn depth(text: &str) -> i64 {
    text.chars().fold(0, |depth, c| match c {
        '(' => depth + 1,
        ')' => depth - 1,
        _ => depth,
    })
}

/// A name at the start of a line: «Паксина Елена Борисовна», «Паксина Е.Б.», and what follows it.
fn split_name(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '•'));
    let ends: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(index, _)| index).chain([text.len()]).collect();
    // The longest beginning of two to four words that is a name and nothing else.
    (1..=3).rev().find_map(|index| {
        let end = *ends.get(index)?;
        let (name, rest) = text.split_at(end);
        let plain = name.trim_end_matches([',', ';', ':', ' ']);
        let capital = plain.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        let parsed = person::Name::parse(plain).is_some() && person::classify(plain) == person::ResponsibleKind::Person;
        (capital && parsed && is_full(plain)).then(|| (text::line(plain), rest.trim_start_matches([',', ';', ':'])))
    })
}

/// Three words with a patronymic, or a surname with initials.
fn is_full(name: &str) -> bool {
    let initials = name.split_whitespace().skip(1).all(|word| word.contains('.'));
    let lower = name.to_lowercase();
    let patronymic = ["вич", "вна", "чна", "ична", "оглы", "кызы"].iter().any(|ending| lower.ends_with(ending));
    (initials && name.contains('.')) || (patronymic && name.split_whitespace().count() >= 3)
}

fn without_dash(text: &str) -> &str {
    text.trim_start_matches(|c: char| crate::spelling::is_dash(c) || c.is_whitespace()).trim_end_matches([';', ' '])
}

fn opens_list(text: &str) -> bool {
    let lower = text.to_lowercase();
    let spoken = lower.contains("рабоч") && lower.contains("групп");
    let composed = lower.contains("в следующем составе") || lower.contains("состав");
    spoken && (composed || role_of(text).is_some()) && lower.trim_end().ends_with([':', 'е', 'в', 'ы'])
}

/// «Руководитель рабочей группы:», «Члены рабочей группы:», «Секретарь:» and what stands on the same line.
fn role_of(text: &str) -> Option<(Role, &str)> {
    let lower = text.to_lowercase();
    let (head, _) = lower.split_once(':').unwrap_or((&lower, ""));
    if head.chars().count() > 60 || text.contains('\t') && !lower.contains(':') {
        return None;
    }
    let words: Vec<&str> = head.split_whitespace().collect();
    let of_group = head.contains("групп");
    let alone = lower.trim_end().ends_with(':') && words.len() <= 3;
    let role = match words.first().copied()? {
        "руководитель" | "председатель" if of_group || alone => Role::Head,
        "члены" | "заместитель" | "секретарь" | "ответственный" | "участники" | "состав" if of_group || alone => {
            Role::Member
        }
        _ => return None,
    };
    Some((role, text.split_once(':').map_or("", |(_, rest)| rest.trim())))
}

/// A clause of the act, or what stands after all of them.
fn closes_list(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    let first = letters.next().unwrap_or_default();
    let numbered = first.is_ascii_digit() && split_name(text).is_none();
    let lower = text.to_lowercase();
    let ends = ["контроль за", "настоящ", "министр", "утвержд", "согласован", "ознакомлен", "приложение"];
    numbered || ends.iter().any(|start| lower.starts_with(start))
}

/// «В состав Рабочей группы входят: заместитель министра – начальник …, начальник …» and «Председателем Рабочей группы
/// является …»: seats without names.
fn seats(lines: &[Line]) -> Option<WorkingGroup> {
    let sentence = |starts: &[&str]| {
        lines.iter().find_map(|line| {
            let text = &line.text;
            let lower = text.to_lowercase();
            let start = starts.iter().find_map(|start| lower.find(start).map(|at| at + start.len()))?;
            // Lower case keeps the lengths of Russian letters, so offsets hold in the text itself.
            (lower.len() == text.len()).then(|| text.get(start..)).flatten().map(str::trim)
        })
    };
    let members = sentence(&[
        "в состав рабочей группы входят:",
        "состав рабочей группы:",
        "в состав рабочей группы включаются:",
    ])?;
    let head = sentence(&["председателем рабочей группы является", "руководителем рабочей группы является"]);
    let position = |text: &str| Member {
        name: None,
        position: Some(text::line(text.trim_matches(['.', ';', ',', ' ']))).filter(|text| !text.is_empty()),
    };
    let members: Vec<Member> = person::split_cell(members)
        .into_iter()
        .map(|plain| {
            let entry = plain.entry;
            Member { name: entry.name, position: entry.position.or(entry.unit).or(entry.group) }
        })
        .map(|member| Member {
            position: member.position.as_deref().and_then(|text| position(text).position),
            ..member
        })
        .collect();
    (!members.is_empty()).then(|| WorkingGroup { head: head.map(position), members })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Place;

    fn lines(texts: &[&str]) -> Vec<Line> {
        let line = |text: &&str| Line { text: (*text).to_owned(), place: Place::Document, before: true, ends: true };
        texts.iter().map(line).collect()
    }

    #[test]
    fn posts_mixed_by_a_page_break_are_taken_apart() {
        let lines = lines(&[
            "2. Создать рабочую группу в следующем составе:",
            "Руководитель рабочей группы:",
            "Паксина Елена Борисовна",
            "– заместитель министра культуры",
            "Члены рабочей группы:",
            "Борзылова Валентина Владимировна",
            "– заместитель министра (по вопросам экономического анализа, финансового обеспечения,",
            "Власова Марина Николаевна\tбухгалтерской и ревизионной службы) – начальник управления правовой работы",
            "Круглова Дарья Евгеньевна\t– главный специалист отдела",
            "3. Утвердить «дорожную карту».",
        ]);
        let mut review = Vec::new();
        let group = read(&lines, &mut review).unwrap();
        let shown: Vec<String> = group
            .head
            .iter()
            .chain(&group.members)
            .map(|member| {
                format!("{}: {}", member.name.as_deref().unwrap_or("?"), member.position.as_deref().unwrap_or("?"))
            })
            .collect();
        assert_eq!(
            shown,
            [
                "Паксина Елена Борисовна: заместитель министра культуры",
                "Борзылова Валентина Владимировна: заместитель министра (по вопросам экономического анализа, финансового обеспечения, бухгалтерской и ревизионной службы)",
                "Власова Марина Николаевна: начальник управления правовой работы",
                "Круглова Дарья Евгеньевна: главный специалист отдела",
            ]
        );
        assert_eq!(review[0].kind, ReviewKind::UntangledList);
    }

    #[test]
    fn seats_of_a_model_have_no_names() {
        let lines = lines(&[
            "3.3. Председателем Рабочей группы является заместитель министра образования, ответственный за внедрение.",
            "3.5. В состав Рабочей группы входят: заместитель министра – начальник управления общего образования, начальник управления воспитания, дополнительного образования и детского отдыха.",
        ]);
        let group = read(&lines, &mut Vec::new()).unwrap();
        assert_eq!(
            group.head.unwrap().position.unwrap(),
            "заместитель министра образования, ответственный за внедрение"
        );
        let seats: Vec<String> = group.members.into_iter().filter_map(|member| member.position).collect();
        assert_eq!(
            seats,
            [
                "заместитель министра – начальник управления общего образования",
                "начальник управления воспитания, дополнительного образования и детского отдыха",
            ]
        );
    }
}
