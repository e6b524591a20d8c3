//! The most that is read of a document: a hostile file ends in a message, not in a full memory.

use std::time::Duration;

/// Limits of one import. A real roadmap of 80 items has about 100 KB packed, 1 MB unpacked and 20 000 XML nodes.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of the file as it lies on the disk.
    pub file_bytes: u64,
    /// Bytes of all parts of an archive together, counted while unpacking, whatever the archive declares.
    pub unpacked_bytes: u64,
    /// Files in an archive.
    pub archive_entries: u64,
    /// Elements, texts and comments of one XML or HTML part.
    pub nodes: u64,
    /// Elements inside each other.
    pub depth: u64,
    /// Cells of all tables together, covered ones included.
    pub cells: u64,
    /// Columns of a table; what stands further right is cut off by the format's own habits (16 384 empty columns).
    pub columns: usize,
    /// Bytes of all streams of a PDF but pictures, unpacked: text, lines and fonts. A real page has some 20 KB.
    pub drawn_bytes: u64,
    /// Pages of a PDF.
    pub pages: u64,
    /// How long a reader that is not kc's own may run.
    pub patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * 1024 * 1024,
            unpacked_bytes: 256 * 1024 * 1024,
            archive_entries: 10_000,
            nodes: 4_000_000,
            depth: 256,
            cells: 1_000_000,
            columns: 512,
            drawn_bytes: 32 * 1024 * 1024,
            pages: 500,
            patience: Duration::from_secs(60),
        }
    }
}
