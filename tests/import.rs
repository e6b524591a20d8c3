//! Every sample document gives the committed roadmap, cell by cell; no word of a table is lost; hostile files end in a
//! message. The documents stand in `tests/import`: those whose names begin with A hold the roadmap of
//! `roadmaps/kemerovo/culture.yaml`, those with B that of `roadmaps/khabarovsk/education.yaml`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use kc::alignment::Alignment;
use kc::import;
use kc::import::draft::Draft;
use kc::import::error::ImportError;
use kc::import::format::Format;
use kc::import::grid::{Document, Merge};
use kc::import::limits::Limits;
use kc::import::review::{Review, ReviewKind};
use kc::import::write::{Words, write};
use kc::roadmap::model::{Item, Roadmap};
use kc::source::Source;
use kc::template::Template;

/// A document, its cells, and the cells that it does not give as the committed roadmap has them.
struct Sample {
    file: &'static str,
    /// Titles, deadlines, cells of those responsible and documents that the table holds.
    cells: usize,
    notes: usize,
    differs: &'static [(&'static str, &'static str)],
}

const fn sample(file: &'static str, cells: usize, notes: usize) -> Sample {
    Sample { file, cells, notes, differs: &[] }
}

/// LibreOffice prints a tracked deletion beside what replaces it, in HTML and in PDF: «01.02.202401.03.2024». Which of the
/// two dates holds is not in the file.
const TWO_DATES: &[(&str, &str)] = &[("3.6.6", "deadline")];

const SAMPLES: &[Sample] = &[
    sample("A_word.docx", 314, 12),
    sample("A_pandoc.docx", 314, 12),
    sample("A_numbered.docx", 314, 0),
    sample("A_word_lo.odt", 314, 12),
    sample("A_numbered.odt", 314, 0),
    sample("A_table.ods", 314, 12),
    sample("A_table.xlsx", 314, 12),
    Sample { file: "A_word_lo.html", cells: 314, notes: 12, differs: TWO_DATES },
    sample("A_word_filtered.html", 314, 12),
    sample("A_hand.md", 314, 12),
    sample("A_utf8bom.csv", 314, 12),
    sample("A_excel_cp1251.csv", 314, 12),
    sample("A_seed_cp1251.txt", 314, 12),
    sample("B_word.docx", 309, 0),
    sample("B_pages.docx", 309, 0),
    sample("B_table.xlsx", 309, 0),
    sample("B_table.xls", 309, 0),
    sample("B_numeric.xlsx", 309, 0),
    sample("B_utf16.txt", 309, 0),
    #[cfg(feature = "pdf")]
    Sample { file: "A_word.pdf", cells: 314, notes: 12, differs: TWO_DATES },
    #[cfg(feature = "pdf")]
    sample("B_word.pdf", 309, 0),
    #[cfg(feature = "pdf")]
    sample("B_borderless.pdf", 309, 0),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn bytes(file: &str) -> Vec<u8> {
    fs::read(root().join("tests/import").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn imported(file: &str) -> (Document, Draft) {
    let document = import::read(&bytes(file), &Limits::default()).unwrap_or_else(|error| panic!("{file}: {error}"));
    let draft = import::draft(&document).unwrap_or_else(|error| panic!("{file}: {error}"));
    (document, draft)
}

fn parsed(name: &str, yaml: &str) -> Roadmap {
    let reading = kc::roadmap::read(&Source::new(name, yaml));
    assert!(
        reading.problems.is_empty() && reading.not_yaml.is_none(),
        "{name}: {:?} {:?}",
        reading.problems,
        reading.not_yaml
    );
    reading.roadmap.unwrap_or_else(|| panic!("{name}: no roadmap"))
}

fn committed(file: &str) -> Roadmap {
    let path = if file.starts_with('A') { "kemerovo/culture.yaml" } else { "khabarovsk/education.yaml" };
    parsed(path, &fs::read_to_string(root().join("roadmaps").join(path)).unwrap())
}

/// Comments that hold every word, in no language.
struct Plain;

impl Words for Plain {
    fn review(&self, review: &Review) -> String {
        format!("{:?}: {}", review.kind, review.words)
    }

    fn footnote(&self, mark: &str, text: &str) -> String {
        format!("note {mark}: {text}")
    }

    fn source(&self, draft: &Draft) -> Vec<String> {
        draft.columns.iter().map(|(text, _)| text.clone()).collect()
    }
}

/// Words are torn at the ends of lines there, so they cannot be counted as they stand.
fn is_pdf(sample: &Sample) -> bool {
    sample.file.rsplit('.').next() == Some("pdf")
}

/// The cells of a roadmap by number and key.
fn cells(roadmap: &Roadmap) -> BTreeMap<(String, &'static str), String> {
    let mut cells = BTreeMap::new();
    for section in roadmap.all_sections() {
        cells.insert((section.number.value.clone(), "title"), section.title.value.clone());
    }
    for (_, item) in roadmap.items() {
        let number = || item.number.value.clone();
        cells.insert((number(), "title"), item.title.value.clone());
        let deadline = item.deadline.as_ref().map(|deadline| deadline.value.text.clone());
        cells.extend(deadline.map(|text| ((number(), "deadline"), text)));
        cells.extend(responsible(item).map(|text| ((number(), "responsible"), text)));
        let document = item.document.as_ref().map(|document| document.value.clone());
        cells.extend(document.map(|text| ((number(), "document"), text)));
    }
    cells
}

fn responsible(item: &Item) -> Option<String> {
    let stated = &item.responsible.as_ref()?.value;
    if let Some(script) = stated.delegated {
        return Some(format!("{script:?}"));
    }
    let entries = stated.entries.iter().map(|entry| {
        let fields = [&entry.name, &entry.position, &entry.unit, &entry.group];
        fields.map(|field| field.as_ref().map(|text| text.value.clone()).unwrap_or_default()).join("|")
    });
    Some(entries.collect::<Vec<_>>().join("\n"))
}

/// The words of a text, for counting that none was lost: letters and digits only, lower case.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[test]
fn every_sample_gives_the_committed_roadmap_cell_by_cell() {
    for sample in SAMPLES {
        let (_, draft) = imported(sample.file);
        let roadmap = parsed(sample.file, &write(&draft, "schema.json", &Plain));
        let (own, truth) = (cells(&roadmap), cells(&committed(sample.file)));
        assert_eq!(truth.len(), sample.cells, "{}: the committed roadmap", sample.file);
        assert_eq!(draft.cells(), sample.cells, "{}: cells read", sample.file);
        let differs: Vec<(&str, &str)> = truth
            .iter()
            .filter(|(place, text)| own.get(place) != Some(text))
            .map(|((number, key), _)| (number.as_str(), *key))
            .chain(own.keys().filter(|place| !truth.contains_key(place)).map(|(number, key)| (number.as_str(), *key)))
            .collect();
        assert_eq!(differs, sample.differs, "{}", sample.file);
        for (number, _) in sample.differs {
            let reviewed = draft.review.iter().any(|review| review.number.as_deref() == Some(number));
            assert!(reviewed, "{}: {number} is not in the review list", sample.file);
        }
        let marked = draft.items().iter().filter(|item| !item.notes.is_empty()).count()
            + draft.all_sections().iter().filter(|section| !section.notes.is_empty()).count();
        assert_eq!(marked, sample.notes, "{}: entries with a footnote", sample.file);
    }
}

/// Words of the table's own cells, repeated headers and column numbers left out, must stand in the file as it is
/// written, comments included: as often as in the table.
#[test]
fn every_word_of_the_table_stands_in_the_roadmap_or_in_the_review_list() {
    for sample in SAMPLES.iter().filter(|sample| !is_pdf(sample)) {
        let (document, draft) = imported(sample.file);
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for word in words(&write(&draft, "schema.json", &Plain)) {
            *counts.entry(word).or_default() += 1;
        }
        let header: Vec<&str> = draft.columns.iter().map(|(text, _)| text.as_str()).collect();
        let tables: Vec<_> =
            document.tables().filter(|table| table.rows.iter().any(|row| row.cells.len() >= 4)).collect();
        let rows = tables.iter().flat_map(|table| &table.rows);
        let mut checked = 0;
        for row in rows {
            let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            let enumeration = texts.iter().enumerate().all(|(index, text)| *text == (index + 1).to_string());
            if texts == header || enumeration {
                continue;
            }
            for cell in row.cells.iter().filter(|cell| cell.merge == Merge::None) {
                for word in words(&cell.text) {
                    let count = counts.entry(word.clone()).or_default();
                    *count -= 1;
                    assert!(*count >= 0, "{}: «{word}» of {:?} is lost", sample.file, cell.place);
                    checked += 1;
                }
            }
        }
        assert!(checked > 2000, "{}: only {checked} words", sample.file);
    }
}

/// In a PDF a word may be torn at the end of a line, a cell or a page; all others must stand in the written file.
#[cfg(feature = "pdf")]
#[test]
fn every_whole_word_of_a_pdf_table_stands_in_the_roadmap_or_in_the_review_list() {
    for sample in SAMPLES.iter().filter(|sample| is_pdf(sample)) {
        let (document, draft) = imported(sample.file);
        let written: std::collections::BTreeSet<String> = words(&write(&draft, "schema.json", &Plain)).collect();
        let cells = document.tables().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        let mut checked = 0;
        for cell in cells.filter(|cell| cell.merge == Merge::None) {
            for line in cell.text.lines() {
                let words: Vec<String> = words(line).collect();
                for word in words.iter().skip(1).take(words.len().saturating_sub(2)) {
                    assert!(written.contains(word), "{}: «{word}» of {:?} is lost", sample.file, cell.place);
                    checked += 1;
                }
            }
        }
        assert!(checked > 1000, "{}: only {checked} words", sample.file);
    }
}

#[test]
fn text_around_the_table_gives_the_committed_facts() {
    let template = Template::federal().unwrap();
    let texts = [("A_word.docx", &[][..]), ("B_word.docx", &["working_group.head"][..])];
    for (file, differs) in texts {
        let (_, mut draft) = imported(file);
        let roadmap = parsed(file, &write(&draft, "schema.json", &Plain));
        draft.assume(Alignment::new(&roadmap, &template).shown_facts(&template));
        let (own, truth) = (parsed(file, &write(&draft, "schema.json", &Plain)), committed(file));
        let text = |located: &Option<kc::source::Located<String>>| located.as_ref().map(|text| text.value.clone());
        assert_eq!(text(&own.title), text(&truth.title), "{file}");
        assert_eq!(own.body.value, truth.body.value, "{file}");
        assert_eq!(text(&own.region), text(&truth.region), "{file}");
        let period = |roadmap: &Roadmap| roadmap.period.as_ref().map(|period| (period.from.value, period.to.value));
        assert_eq!(period(&own), period(&truth), "{file}");
        let act = |roadmap: &Roadmap| {
            let act = roadmap.act.clone().unwrap();
            let other = |acts: Vec<kc::roadmap::model::ActReference>| {
                acts.into_iter().map(|act| (text(&act.kind), act.number.value, act.date.value)).collect::<Vec<_>>()
            };
            let date = act.date.as_ref().map(|date| date.value);
            (text(&act.kind), text(&act.number), date, text(&act.title), other(act.amends), other(act.repeals))
        };
        assert_eq!(act(&own), act(&truth), "{file}");
        let facts = |roadmap: &Roadmap| {
            let profile = &roadmap.profile;
            [
                &profile.services,
                &profile.low_graded_services,
                &profile.own_hr_service,
                &profile.support_measures,
                &profile.state_control,
                &profile.internal_it,
                &profile.internal_accounting,
                &profile.internal_facilities,
            ]
            .map(|fact| fact.as_ref().map(|fact| fact.value))
        };
        assert_eq!(facts(&own), facts(&truth), "{file}");
        let group = |roadmap: &Roadmap| roadmap.working_group.clone().unwrap();
        let members = |roadmap: &Roadmap| {
            group(roadmap).members.iter().map(|member| (text(&member.name), text(&member.position))).collect::<Vec<_>>()
        };
        assert_eq!(members(&own), members(&truth), "{file}");
        let head = |roadmap: &Roadmap| group(roadmap).head.map(|head| (text(&head.name), text(&head.position)));
        // The committed roadmap quotes chapter 2 of the model; clause 3.3, which names the head, words it otherwise.
        assert_eq!(head(&own) == head(&truth), !differs.contains(&"working_group.head"), "{file}");
        // Which items the region's plan covers is the analyst's to say: the act is listed for review.
        assert!(own.regional_acts.is_empty());
        let listed = draft.review.iter().any(|review| review.words.contains("588-р"));
        assert_eq!(listed, !truth.regional_acts.is_empty(), "{file}");
    }
}

#[test]
fn group_mixed_by_a_page_break_is_untangled() {
    let group = |file| imported(file).1.working_group.unwrap();
    let clean = group("A_word.docx");
    for file in ["A_seed_cp1251.txt", "A_word_lo.odt", "A_word_lo.html", "A_pandoc.docx"] {
        assert_eq!(group(file), clean, "{file}");
    }
}

#[test]
fn doubts_stand_in_the_review_list_with_their_place() {
    let kinds = |file: &str| {
        let review = imported(file).1.review;
        review.iter().filter_map(|review| Some((review.kind, review.number.clone()?))).collect::<Vec<_>>()
    };
    let number = |text: &str| text.to_owned();
    let word = kinds("A_word.docx");
    for expected in [
        (ReviewKind::Inherited, number("3.1.2")),
        (ReviewKind::EmptyResponsible, number("3.1.5")),
        (ReviewKind::EmptyResponsible, number("3.1.6")),
    ] {
        assert!(word.contains(&expected), "{expected:?}");
    }
    assert!(kinds("A_word_lo.html").contains(&(ReviewKind::TwoDates, number("3.6.6"))));
    assert!(kinds("B_numeric.xlsx").contains(&(ReviewKind::CorrectedNumber, number("3.10"))));
    assert!(kinds("A_seed_cp1251.txt").contains(&(ReviewKind::JoinedRow, number("3.2.1"))));
    let unused =
        imported("A_numbered.docx").1.review.into_iter().find(|review| review.kind == ReviewKind::UnusedColumn);
    assert_eq!(unused.map(|review| review.words).as_deref(), Some("Примечание: 1.2. к сведению"));
}

#[test]
fn seed_with_torn_rows_is_joined_and_printed_twice_is_kept_once() {
    let text = fs::read(root().join("roadmaps/khabarovsk/education.source.txt")).unwrap();
    let document = import::read(&text, &Limits::default()).unwrap();
    assert_eq!(document.format, Format::Markdown);
    let draft = import::draft(&document).unwrap();
    let own = cells(&parsed("seed", &write(&draft, "schema.json", &Plain)));
    let truth = cells(&committed("B"));
    let differs: Vec<_> = truth.iter().filter(|(place, text)| own.get(place) != Some(text)).collect();
    assert!(differs.is_empty(), "{differs:?}");
    let overlap = draft.review.iter().find(|review| review.kind == ReviewKind::RemovedOverlap).unwrap();
    assert_eq!((overlap.number.as_deref(), overlap.words.as_str()), (Some("3.9.5"), "хозяйственной деятельности"));
}

#[cfg(feature = "pdf")]
#[test]
fn scan_without_text_is_told_from_a_damaged_file() {
    assert_eq!(import::read(&bytes("scan.pdf"), &Limits::default()), Err(ImportError::Scan));
}

#[test]
fn document_without_a_roadmap_is_refused() {
    let document = import::read("| а | б |\n|---|---|\n| 1 | 2 |\n".as_bytes(), &Limits::default()).unwrap();
    assert_eq!(import::draft(&document).map(|draft| draft.cells()), Err(ImportError::NoTable { tables: 1 }));
}

/// Pseudo-random numbers (xorshift), the same on every run.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }
}

/// Whatever is broken in a file, reading it ends in a document or a message, soon.
#[test]
fn truncated_and_flipped_files_end_in_a_message() {
    let limits = Limits { patience: Duration::from_secs(30), ..Limits::default() };
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for sample in SAMPLES {
        let whole = bytes(sample.file);
        let mut broken: Vec<Vec<u8>> = (1..4).map(|part| whole[..whole.len() * part / 4].to_vec()).collect();
        for _ in 0..6 {
            let mut flipped = whole.clone();
            for _ in 0..=random.next(8) {
                let place = random.next(flipped.len());
                flipped[place] ^= 1 << random.next(8);
            }
            broken.push(flipped);
        }
        for bytes in broken {
            let begin = Instant::now();
            let result = import::read(&bytes, &limits).and_then(|document| import::draft(&document));
            if let Err(error) = result {
                assert!(!matches!(error, ImportError::TimedOut { .. }), "{}", sample.file);
            }
            assert!(begin.elapsed() < Duration::from_secs(30), "{}", sample.file);
        }
    }
}

/// Followed for ever, the circle would fill the memory of the machine.
#[test]
fn sectors_of_an_old_excel_file_that_run_in_a_circle_are_damage() {
    const SECTOR: usize = 512;
    let mut circle = bytes("B_table.xls");
    let word = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    // The header names the first sector of the directory and that of the table which says what sector follows which.
    let (directory, table) = (word(&circle, 48), word(&circle, 76));
    let follows = (usize::try_from(table).unwrap() + 1) * SECTOR + usize::try_from(directory).unwrap() * 4;
    circle[follows..follows + 4].copy_from_slice(&directory.to_le_bytes());
    let result = import::read(&circle, &Limits::default());
    assert!(matches!(result, Err(ImportError::Damaged { format: Format::Xls, .. })), "{result:?}");
}

#[test]
fn archive_that_unpacks_to_more_than_the_limit_is_refused() {
    let limits = Limits { unpacked_bytes: 100_000, ..Limits::default() };
    for file in ["A_word.docx", "A_table.xlsx", "A_word_lo.odt"] {
        let error = import::read(&bytes(file), &limits).unwrap_err();
        assert!(matches!(error, ImportError::TooLarge { .. }), "{file}: {error}");
    }
}

#[test]
fn name_that_climbs_out_of_the_archive_writes_nothing() {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for name in ["../../kc-zip-slip.txt", "word/document.xml"] {
        archive.start_file(name, options).unwrap();
        archive.write_all(b"<w:document xmlns:w='w'><w:body/></w:document>").unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let document = import::read(&bytes, &Limits::default()).unwrap();
    assert_eq!(import::draft(&document).map(|draft| draft.cells()), Err(ImportError::NoTable { tables: 0 }));
    assert!(!root().join("../../kc-zip-slip.txt").exists());
}

#[test]
fn entities_are_never_expanded() {
    use std::io::Write;
    let bomb = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><d>&b;</d>";
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(bomb.as_bytes()).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert!(matches!(import::read(&bytes, &Limits::default()), Err(ImportError::Damaged { .. })));
}

/// Two bytes of a cell record or of the extent of the sheet, and the table would have four billion cells.
#[test]
fn far_cells_of_an_old_excel_file_are_damage() {
    let sound = bytes("B_table.xls");
    assert!(kc::import::read(&sound, &Limits::default()).is_ok());
    let mut refused = 0;
    // Cell records of shared strings (`LabelSst`, ten bytes long): the column is the second number.
    for at in 0..sound.len() - 8 {
        if sound[at..].starts_with(&[0xfd, 0x00, 0x0a, 0x00]) && sound[at + 7] == 0 {
            let mut damaged = sound.clone();
            (damaged[at + 6], damaged[at + 7]) = (0xff, 0xff);
            let error = kc::import::read(&damaged, &Limits::default()).expect_err("a far cell");
            assert!(error.to_string().contains("damaged"), "{error}");
            refused += 1;
            if refused == 20 {
                break;
            }
        }
    }
    assert_eq!(refused, 20);
}
