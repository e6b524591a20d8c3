//! Documents that are given where a roadmap is expected, known by their content: `kc import` turns them into roadmaps.

use memchr::memmem;

/// How documents begin that tell their kind at once.
const BEGINNINGS: &[(&[u8], &str)] = &[(b"%PDF-", "PDF"), (b"{\\rtf", "RTF")];

/// Archives, by the name of a part that only they have.
const ARCHIVES: &[(&[u8], &str)] = &[
    (b"word/document.xml", "Word (.docx)"),
    (b"xl/workbook.", "Excel (.xlsx)"),
    (b"opendocument.spreadsheet", "OpenDocument (.ods)"),
    (b"opendocument.text", "OpenDocument (.odt)"),
    (b"[Content_Types].xml", "Microsoft Office"),
];

/// Files of the old Office, by the name of a stream in UTF-16.
const COMPOUNDS: &[(&[u8], &str)] =
    &[(b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "Word (.doc)"), (b"W\0o\0r\0k\0b\0o\0o\0k\0", "Excel (.xls)")];

/// How pages of a browser begin, in lower case.
const PAGES: &[&[u8]] = &[b"<!doctype html", b"<html", b"<head>", b"<body", b"<table", b"<meta "];

/// Beginnings of lines that a roadmap has and a document has not.
const KEYS: &[&str] = &["format:", "body:", "act:", "working_group:", "regional_acts:", "profile:", "sections:"];

/// What the document is called whose bytes these are; `None` for anything that may be YAML.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    let known = |kinds: &[(&[u8], &'static str)]| {
        kinds.iter().find(|(part, _)| memmem::find(bytes, part).is_some()).map(|(_, name)| *name)
    };
    if bytes.starts_with(b"PK\x03\x04") {
        return known(ARCHIVES);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(known(COMPOUNDS).unwrap_or("Microsoft Office"));
    }
    if let Some((_, name)) = BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(name);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if text.starts_with(b"<") {
        return is_page(text).then_some("HTML");
    }
    // Nearly every roadmap is done with here: it has no bar, or no such row, and its lines need not be looked at.
    memchr::memchr(b'|', text)?;
    let rule = [&b"|--"[..], b"| --", b"|:-", b"| :-"].into_iter().any(|rule| memmem::find(text, rule).is_some());
    (rule && has_table(std::str::from_utf8(text).ok()?)).then_some("Markdown")
}

/// Files of tables and plain text, by the ends of their names.
const NAMED: &[(&str, &str)] = &[(".csv", "CSV"), (".tsv", "TSV"), (".txt", "TXT")];

/// The same for a file that is called a table or a text, unless it holds a key of a roadmap.
pub(super) fn named(path: &str, bytes: &[u8]) -> Option<&'static str> {
    let end = path.get(path.rfind('.')?..)?.to_ascii_lowercase();
    let (_, name) = NAMED.iter().find(|(known, _)| *known == end)?;
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let is_key = |line: &[u8]| KEYS.iter().any(|key| line.starts_with(key.as_bytes()));
    (!bytes.trim_ascii().is_empty() && !lines.any(is_key)).then_some(*name)
}

fn is_page(text: &[u8]) -> bool {
    let head = text.get(..text.len().min(400)).unwrap_or_default().to_ascii_lowercase();
    PAGES.iter().any(|start| head.starts_with(start))
        || (head.starts_with(b"<?xml") && memmem::find(&head, b"<html").is_some())
}

/// True for text with the head of a table (`| № | Срок |`, below it `|---|---|`) and without any key of a roadmap.
fn has_table(text: &str) -> bool {
    let mut above = "";
    let mut table = false;
    for line in text.lines() {
        if KEYS.iter().any(|key| line.starts_with(key)) {
            return false;
        }
        let rule = line.starts_with('|') && line.contains("--") && line.chars().all(|sign| "|-: ".contains(sign));
        table |= rule && above.starts_with('|') && above.matches('|').count() >= 3;
        above = line;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_known_by_what_they_hold() {
        let kinds: &[(&[u8], Option<&str>)] = &[
            (b"%PDF-1.7\n%\xe2\xe3", Some("PDF")),
            (b"{\\rtf1\\ansi", Some("RTF")),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml", Some("Word (.docx)")),
            (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", Some("Excel (.xlsx)")),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Some("OpenDocument (.odt)")),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some("OpenDocument (.ods)")),
            (b"PK\x03\x04....photo.jpg", None),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0k\0b\0o\0o\0k\0", Some("Excel (.xls)")),
            (b"\xef\xbb\xbf\n<!DOCTYPE HTML>\n<title>x</title>", Some("HTML")),
            (b"<?xml version=\"1.0\"?><html xmlns=\"x\">", Some("HTML")),
            ("# План\n\n| № | Срок |\n|---|:--|\n| 1.1 | х |\n".as_bytes(), Some("Markdown")),
        ];
        for (bytes, expected) in kinds {
            assert_eq!(kind(bytes), *expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn tables_and_texts_are_known_by_their_names() {
        let table = "№;Мероприятие;Срок\n1.1;Отчет;2024\n".as_bytes();
        assert_eq!((named("план.csv", table), named("план.CSV", table)), (Some("CSV"), Some("CSV")));
        assert_eq!((named("план.txt", table), named("план.yaml", table), named("t", table)), (Some("TXT"), None, None));
        assert_eq!((named("a.txt", b"format: 1\nbody: a\n"), named("a.csv", b" ")), (None, None));
    }

    #[test]
    fn yaml_stays_yaml() {
        let texts = [
            "",
            "<!-- no page -->",
            "# | № | Срок |\n# |---|---|\nformat: 1\n",
            "sections:\n  - title: |\n      | № | Срок |\n      |---|---|\n",
            "note: |\n  | № | Срок |\n  |---|---|\n",
            "body: \"a\n| № | Срок |\n|---|---|\n\"\n",
            "| № | Срок |\n",
        ];
        for text in texts {
            assert_eq!(kind(text.as_bytes()), None, "{text}");
        }
    }
}
