//! Which column is what: by the words of the header, never by its place.

use crate::import::grid::{Merge, Row, Table};
use crate::import::text;

/// A column that a roadmap has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// № п/п.
    Number,
    /// Мероприятие.
    Title,
    /// Срок.
    Deadline,
    /// Ответственный.
    Responsible,
    /// Вид документа.
    Document,
}

impl Column {
    /// All columns in the order of the standard roadmap.
    pub const ALL: [Self; 5] = [Self::Number, Self::Title, Self::Deadline, Self::Responsible, Self::Document];

    /// The place of the column among the five.
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

/// Words of a header cell and what they mean; the larger the weight, the surer. Read from top to bottom, the first
/// line that fits decides, so that «срок исполнения мероприятия» is a deadline and not a title.
const WORDS: [(&str, Option<Column>, u8); 29] = [
    ("факт", None, 0),
    ("отметка", None, 0),
    ("примечан", None, 0),
    ("статус", None, 0),
    ("срок оконч", Some(Column::Deadline), 5),
    ("срок заверш", Some(Column::Deadline), 5),
    ("окончани", Some(Column::Deadline), 4),
    ("завершени", Some(Column::Deadline), 4),
    ("срок начал", Some(Column::Deadline), 1),
    ("дата начал", Some(Column::Deadline), 1),
    ("начало", Some(Column::Deadline), 1),
    ("срок", Some(Column::Deadline), 3),
    ("дата", Some(Column::Deadline), 2),
    ("период", Some(Column::Deadline), 1),
    ("соисполнител", None, 0),
    ("ответствен", Some(Column::Responsible), 3),
    ("исполнител", Some(Column::Responsible), 2),
    ("вид документ", Some(Column::Document), 5),
    ("вид подтвержд", Some(Column::Document), 4),
    ("документ", Some(Column::Document), 3),
    ("подтвержд", Some(Column::Document), 2),
    ("результат", Some(Column::Document), 2),
    ("отчет", Some(Column::Document), 1),
    ("мероприят", Some(Column::Title), 4),
    ("наименование", Some(Column::Title), 2),
    ("содержание", Some(Column::Title), 1),
    ("действи", Some(Column::Title), 1),
    ("задач", Some(Column::Title), 1),
    ("работ", Some(Column::Title), 1),
];

/// A header that was found: where it ends, and what each column of the grid is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    /// Index of the first row after the header.
    pub(crate) body: usize,
    /// Index of the header's first row.
    pub(crate) first: usize,
    /// Text of the header over each column of the grid.
    pub(crate) texts: Vec<String>,
    /// Index in the grid of each of the five columns.
    pub(crate) columns: [Option<usize>; 5],
}

impl Header {
    /// Finds the header of a table: a row with a title and a deadline or somebody responsible.
    pub(crate) fn find(table: &Table) -> Option<Self> {
        table.rows.iter().enumerate().find_map(|(first, row)| {
            let second = table.rows.get(first + 1).filter(|next| is_second_row(row, next));
            let texts = texts(row, second);
            let columns = columns(&texts)?;
            Some(Self { body: first + 1 + usize::from(second.is_some()), first, texts, columns })
        })
    }

    /// Which of the five columns a column of the grid is.
    pub(crate) fn role(&self, column: usize) -> Option<Column> {
        Column::ALL.into_iter().find(|role| self.columns.get(role.index()) == Some(&Some(column)))
    }

    /// Whether a row repeats the header, as it does on every page.
    pub(crate) fn is_repeated_by(&self, row: &Row) -> bool {
        let mut same = 0;
        for column in Column::ALL {
            let Some(index) = self.columns.get(column.index()).copied().flatten() else { continue };
            let text = row.cells.get(index).map(|cell| fold(&cell.text)).unwrap_or_default();
            let own = self.texts.get(index).map(|text| fold(text)).unwrap_or_default();
            if text != own {
                return false;
            }
            same += 1;
        }
        same >= 2
    }
}

/// The row of column numbers under a header: 1 2 3 4 5.
pub(crate) fn is_enumeration(row: &Row) -> bool {
    let numbers: Vec<Option<usize>> =
        row.cells.iter().filter(|cell| cell.is_own()).map(|cell| cell.text.trim().parse().ok()).collect();
    numbers.len() >= 3 && numbers.iter().enumerate().all(|(index, number)| *number == Some(index + 1))
}

/// Lower case, letters and digits only, ё as е.
pub(crate) fn fold(text: &str) -> String {
    let folded: String = text
        .to_lowercase()
        .chars()
        .map(|c| {
            if c == 'ё' {
                'е'
            } else if c.is_alphanumeric() || c == '№' {
                c
            } else {
                ' '
            }
        })
        .collect();
    text::line(&folded)
}

/// A header of two rows: what stands over all is merged downwards in the number's column.
fn is_second_row(first: &Row, second: &Row) -> bool {
    let merged = |row: &Row| row.cells.iter().filter(|cell| cell.merge == Merge::Down).count();
    let own = second.cells.iter().filter(|cell| cell.is_own()).count();
    merged(second) >= 2 && own >= 1 && merged(first) == 0
}

/// The words over each column; a cell over several columns counts for all of them.
fn texts(first: &Row, second: Option<&Row>) -> Vec<String> {
    let spread = |row: &Row| {
        let mut left = String::new();
        let mut texts = Vec::new();
        for cell in &row.cells {
            if cell.merge != Merge::Across {
                left = if cell.merge == Merge::Down { String::new() } else { text::line(&cell.text) };
            }
            texts.push(left.clone());
        }
        texts
    };
    match second {
        None => first.cells.iter().map(|cell| text::line(&cell.text)).collect(),
        Some(second) => {
            let (upper, lower) = (spread(first), spread(second));
            upper.iter().zip(lower).map(|(upper, lower)| text::line(&format!("{upper} {lower}"))).collect()
        }
    }
}

/// The best column for each role, where the row can be a header at all.
fn columns(texts: &[String]) -> Option<[Option<usize>; 5]> {
    let mut best: [Option<(u8, usize)>; 5] = [None; 5];
    for (index, text) in texts.iter().enumerate() {
        let Some((column, weight)) = meaning(text) else { continue };
        let slot = best.get_mut(column.index())?;
        if slot.is_none_or(|(known, _)| weight > known) {
            *slot = Some((weight, index));
        }
    }
    let columns = best.map(|slot| slot.map(|(_, index)| index));
    let [number, title, deadline, responsible, document] = columns;
    let known = [number, deadline, responsible, document].iter().flatten().count();
    (title.is_some() && (deadline.is_some() || responsible.is_some()) && known >= 2).then_some(columns)
}

/// What the column of numbers may be called besides, as the tables that kc writes itself call it.
const NUMBERS: &[&str] = &["n", "n п п", "пункт", "пункты", "код"];

/// What a header cell means and how surely. A long text is no header.
fn meaning(text: &str) -> Option<(Column, u8)> {
    if text.chars().count() > 120 {
        return None;
    }
    let folded = fold(text);
    let number = folded.contains('№')
        || folded.starts_with("п п")
        || folded.starts_with("номер")
        || NUMBERS.contains(&folded.as_str());
    if number && !folded.contains("мероприят") && folded.chars().count() <= 30 {
        return Some((Column::Number, 3));
    }
    let (_, column, weight) = WORDS.iter().find(|(word, ..)| folded.contains(word))?;
    Some(((*column)?, *weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::{Cell, Place};

    fn row(texts: &[&str]) -> Row {
        Row { cells: texts.iter().map(|text| Cell::new(*text, Place::Document)).collect() }
    }

    fn header(texts: &[&str]) -> Option<Vec<Option<Column>>> {
        let table = Table { rows: vec![row(texts)] };
        let header = Header::find(&table)?;
        Some((0..texts.len()).map(|index| header.role(index)).collect())
    }

    #[test]
    fn columns_are_known_by_their_words_in_any_order() {
        use Column::{Deadline, Document, Number, Responsible, Title};
        let found = header(&[
            "N п/п",
            "Ответственный исполнитель",
            "Срок исполнения мероприятия",
            "Наименование мероприятия",
            "Результат",
            "Примечание",
        ]);
        assert_eq!(
            found,
            Some(vec![Some(Number), Some(Responsible), Some(Deadline), Some(Title), Some(Document), None])
        );
        let found = header(&[
            "№",
            "",
            "Мероприятия",
            "Срок начала",
            "Срок окончания",
            "Исполнители",
            "Вид документа",
            "Отчётный документ",
        ]);
        let expected = [Some(Number), None, Some(Title), None, Some(Deadline), Some(Responsible), Some(Document), None];
        assert_eq!(found, Some(expected.to_vec()));
    }

    #[test]
    fn numbers_stand_under_a_word_for_them_too() {
        for word in ["Пункт", "№", "№ п/п", "Номер пункта", "N", "п/п", "Код"] {
            let found = header(&[word, "Мероприятие", "Срок", "Ответственный", "Документ"]);
            assert_eq!(found.and_then(|found| found.first().copied().flatten()), Some(Column::Number), "{word}");
        }
    }

    #[test]
    fn list_of_persons_is_no_roadmap() {
        assert_eq!(header(&["Паксина Елена Борисовна", "– заместитель министра"]), None);
        assert_eq!(header(&["№", "ФИО", "Должность"]), None);
    }

    #[test]
    fn column_numbers_are_known() {
        assert!(is_enumeration(&row(&["1", "2", "3", "4", "5"])));
        assert!(!is_enumeration(&row(&["1", "2", ""])));
        assert!(!is_enumeration(&row(&["1.", "Общеорганизационные мероприятия", ""])));
    }
}
