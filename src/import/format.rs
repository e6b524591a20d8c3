//! What a document is, known by its content: an ending may lie.

use crate::import::archive::Archive;
use crate::import::error::ImportError;
use crate::import::limits::Limits;
use crate::import::text;

/// A source format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word 2007 and later.
    Docx,
    /// OpenDocument text.
    Odt,
    /// OpenDocument spreadsheet.
    Ods,
    /// Excel 2007 and later.
    Xlsx,
    /// Excel 97–2003.
    Xls,
    /// HTML, as a browser or Word saves it.
    Html,
    /// Markdown.
    Markdown,
    /// Values separated by commas or semicolons.
    Csv,
    /// Text with tabs between the columns.
    Text,
    /// PDF.
    Pdf,
    /// Word 97–2003.
    Doc,
    /// Rich Text Format.
    Rtf,
}

impl Format {
    /// The name that people know the format by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "DOCX",
            Self::Odt => "ODT",
            Self::Ods => "ODS",
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Csv => "CSV",
            Self::Text => "TXT",
            Self::Pdf => "PDF",
            Self::Doc => "DOC",
            Self::Rtf => "RTF",
        }
    }

    /// The format of a file's bytes.
    ///
    /// # Errors
    /// The bytes are empty, no known format, an archive that cannot be listed, or a document under a password.
    pub fn of(bytes: &[u8], limits: &Limits) -> Result<Self, ImportError> {
        if bytes.is_empty() {
            return Err(ImportError::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Self::of_archive(bytes, limits);
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            return Self::of_compound(bytes);
        }
        if bytes.starts_with(b"{\\rtf") {
            return Ok(Self::Rtf);
        }
        // The header of a PDF may stand after a few bytes of rubbish.
        let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
        if head.windows(5).any(|window| window == b"%PDF-") {
            return Ok(Self::Pdf);
        }
        Self::of_text(bytes)
    }

    fn of_archive(bytes: &[u8], limits: &Limits) -> Result<Self, ImportError> {
        let archive = Archive::open(bytes, Self::of_names(bytes), limits)?;
        if archive.contains("word/document.xml") {
            return Ok(Self::Docx);
        }
        if archive.contains("xl/workbook.xml") || archive.contains("xl/workbook.bin") {
            return Ok(Self::Xlsx);
        }
        if archive.contains("content.xml") {
            let mimetype = archive.text("mimetype").unwrap_or_default();
            let sheet = mimetype.contains("opendocument.spreadsheet");
            return Ok(if sheet { Self::Ods } else { Self::Odt });
        }
        // The main part of a docx may have another name; the relationships know it.
        if archive.contains("[Content_Types].xml") {
            let types = archive.text("[Content_Types].xml").unwrap_or_default();
            if types.contains("wordprocessingml.document.main") || types.contains("document.macroEnabled.main") {
                return Ok(Self::Docx);
            }
        }
        Err(ImportError::UnknownFormat)
    }

    /// The format by the names that stand in an archive, which may be too damaged to be listed.
    fn of_names(bytes: &[u8]) -> Self {
        let has = |name: &str| memchr::memmem::find(bytes, name.as_bytes()).is_some();
        if has("word/") {
            Self::Docx
        } else if has("xl/") {
            Self::Xlsx
        } else if has("opendocument.spreadsheet") {
            Self::Ods
        } else if has("opendocument.text") {
            Self::Odt
        } else {
            Self::Docx
        }
    }

    /// Streams of a compound file are named in UTF-16 in its directory.
    fn of_compound(bytes: &[u8]) -> Result<Self, ImportError> {
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|window| window == name)
        };
        if has("EncryptedPackage") {
            Err(ImportError::Encrypted { format: Self::Docx })
        } else if has("WordDocument") {
            Ok(Self::Doc)
        } else if has("Workbook") || has("Book") {
            Ok(Self::Xls)
        } else {
            Err(ImportError::UnknownFormat)
        }
    }

    fn of_text(bytes: &[u8]) -> Result<Self, ImportError> {
        let text = text::decode(bytes);
        let controls = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')).count();
        let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
        if (controls + broken) * 20 > text.chars().count() {
            return Err(ImportError::UnknownFormat);
        }
        let head: String = text.trim_start().chars().take(400).collect::<String>().to_ascii_lowercase();
        let html = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"];
        if head.starts_with("<?xml") && head.contains("<html") || html.iter().any(|tag| head.starts_with(tag)) {
            return Ok(Self::Html);
        }
        Ok(Self::of_lines(&text))
    }

    /// Markdown, CSV and tabbed text tell themselves apart by what stands between the columns.
    fn of_lines(text: &str) -> Self {
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        let tabs = text.lines().filter(|line| line.matches('\t').count() >= 2).count();
        let pipes = lines().filter(|line| line.starts_with('|') && line.matches('|').count() >= 3).count();
        let delimiter_row = lines().any(is_delimiter_row);
        if pipes > tabs || (delimiter_row && tabs == 0) {
            return Self::Markdown;
        }
        if tabs >= 2 {
            return Self::Text;
        }
        if text.contains("<table") || text.contains("<TABLE") {
            return Self::Markdown;
        }
        let separated = lines().filter(|line| line.matches([';', ',']).count() >= 2).count();
        if separated >= 2 { Self::Csv } else { Self::Text }
    }
}

/// The row under a Markdown table's header: `|---|:--|`.
fn is_delimiter_row(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Result<Format, ImportError> {
        Format::of(bytes, &Limits::default())
    }

    #[test]
    fn formats_are_known_by_content() {
        assert_eq!(of(b"{\\rtf1\\ansi"), Ok(Format::Rtf));
        assert_eq!(of(b"%PDF-1.7\n"), Ok(Format::Pdf));
        assert_eq!(of("<!DOCTYPE html><html>".as_bytes()), Ok(Format::Html));
        assert_eq!(of("| № | Мероприятие | Срок |\n|---|---|---|\n".as_bytes()), Ok(Format::Markdown));
        assert_eq!(of("№;Мероприятие;Срок\n1.1;а;б\n".as_bytes()), Ok(Format::Csv));
        assert_eq!(of("№\tМероприятие\tСрок\n1.1\tа, б, в\tг\n".as_bytes()), Ok(Format::Text));
        assert_eq!(of(b""), Err(ImportError::Empty));
        assert_eq!(of(&[0, 1, 2, 3, 4, 5]), Err(ImportError::UnknownFormat));
    }
}
