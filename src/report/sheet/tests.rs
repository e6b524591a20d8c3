use super::*;
use crate::locale::{Language, Locale};

const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://a\")",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "<script>|`*_[a](b)",
    "стр. 1; «кавычки» и \"кавычки\"\nвторая строка \u{1b}[31m",
];

fn columns() -> Vec<Column> {
    ["Текст", "Пункт", "Дней", "Срок"].map(|heading| Column { heading: heading.to_owned(), width: 20 }).to_vec()
}

fn fill(sheet: &mut dyn Sheet) -> io::Result<()> {
    for text in HOSTILE {
        sheet.row(&[
            Cell::Text(text.to_owned()),
            Cell::Number("3.1".to_owned()),
            Cell::Count(-5),
            Cell::from(NaiveDate::from_ymd_opt(2024, 10, 1)),
        ])?;
    }
    sheet.row(&[Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty])
}

#[test]
fn no_cell_of_a_csv_file_is_a_formula_or_a_date_by_accident() {
    let locale = Locale::new(Language::Russian);
    let mut bytes = Vec::new();
    let mut sheet = CsvSheet::begin(&mut bytes, &columns(), &locale).unwrap();
    fill(&mut sheet).unwrap();
    sheet.end().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with('\u{feff}') && text.contains("\r\n"));
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records().map(|record| record.unwrap()).take(HOSTILE.len()) {
        assert!(!record[0].starts_with(['=', '+', '-', '@', '\t', '\r', ' ']), "{:?}", &record[0]);
        assert_eq!((&record[1], &record[2], &record[3]), ("п. 3.1", "-5", "01.10.2024"));
    }
    insta::assert_snapshot!(text.replace('\r', "␍"));
}

#[test]
fn no_cell_of_a_markdown_table_is_markup() {
    let locale = Locale::new(Language::English);
    let mut bytes = Vec::new();
    fill(&mut MarkdownSheet::begin(&mut bytes, &columns(), &locale).unwrap()).unwrap();
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}

#[test]
fn a_workbook_is_the_same_on_every_run() {
    let workbook = || {
        let mut workbook = Xlsx::new();
        workbook.sheet("Просрочено", &columns(), fill).unwrap();
        let mut bytes = Vec::new();
        workbook.save(&mut bytes).unwrap();
        bytes
    };
    assert!(workbook().starts_with(b"PK"));
    assert_eq!(workbook(), workbook());
}
