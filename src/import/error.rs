//! Why a document could not be imported: each case says what to do about it.

use crate::import::format::Format;
use crate::message::Message;

/// Bytes of a megabyte, as file managers count them.
const MEGABYTE: u64 = 1024 * 1024;

/// A document that kc could not import.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The bytes are no format that kc reads.
    #[error("unknown format")]
    UnknownFormat,
    /// The file is empty.
    #[error("empty file")]
    Empty,
    /// A limit against hostile files was reached.
    #[error("{limit:?} over {most}")]
    TooLarge {
        /// What is too large.
        limit: Limit,
        /// The most that is read.
        most: u64,
    },
    /// The file is broken, or not what it says it is.
    #[error("damaged {format:?}: {detail}")]
    Damaged {
        /// What the file looked like.
        format: Format,
        /// What the reader stumbled over.
        detail: String,
    },
    /// The file is protected by a password.
    #[error("encrypted {format:?}")]
    Encrypted {
        /// What the file looked like.
        format: Format,
    },
    /// A PDF of pictures: nothing in it is text.
    #[error("a scan without text")]
    Scan,
    /// The document was read, but no table of it is a roadmap.
    #[error("no roadmap table among {tables}")]
    NoTable {
        /// How many tables were read.
        tables: usize,
    },
    /// A format that only an installed office suite reads.
    #[error("{format:?} needs soffice")]
    NeedsOffice {
        /// What the file looked like.
        format: Format,
    },
    /// The office suite did not convert the file.
    #[error("soffice failed: {detail}")]
    OfficeFailed {
        /// What it said.
        detail: String,
    },
    /// This kc was built without the reader of the format.
    #[error("{format:?} is not built in")]
    NotBuilt {
        /// What the file looked like.
        format: Format,
    },
    /// The reader of the format did not come to an end.
    #[error("no end after {seconds} s")]
    TimedOut {
        /// How long kc waited.
        seconds: u64,
    },
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    FileBytes,
    /// Bytes of the archive after unpacking.
    UnpackedBytes,
    /// Files in the archive.
    ArchiveEntries,
    /// Elements and texts of an XML or HTML part.
    Nodes,
    /// Elements inside each other.
    Depth,
    /// Cells of a table.
    Cells,
    /// Pages of a document.
    Pages,
}

impl Limit {
    /// The most that is read, in the units that the message names.
    fn shown(self, most: u64) -> u64 {
        match self {
            Self::FileBytes | Self::UnpackedBytes => most.div_ceil(MEGABYTE),
            Self::ArchiveEntries | Self::Nodes | Self::Depth | Self::Cells | Self::Pages => most,
        }
    }

    fn message(self) -> Message {
        Message::new(match self {
            Self::FileBytes => "import-limit-file-bytes",
            Self::UnpackedBytes => "import-limit-unpacked-bytes",
            Self::ArchiveEntries => "import-limit-archive-entries",
            Self::Nodes => "import-limit-nodes",
            Self::Depth => "import-limit-depth",
            Self::Cells => "import-limit-cells",
            Self::Pages => "import-limit-pages",
        })
    }
}

impl ImportError {
    /// A damaged file, with what its reader said.
    pub fn damaged(format: Format, detail: impl std::fmt::Display) -> Self {
        Self::Damaged { format, detail: detail.to_string() }
    }

    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownFormat => Message::new("import-error-unknown-format"),
            Self::Empty => Message::new("import-error-empty"),
            Self::TooLarge { limit, most } => {
                Message::new("import-error-too-large").with("what", limit.message()).with("most", limit.shown(*most))
            }
            Self::Damaged { format, detail } => {
                Message::new("import-error-damaged").with("format", format.name()).with("detail", detail)
            }
            Self::Encrypted { format } => Message::new("import-error-encrypted").with("format", format.name()),
            Self::Scan => Message::new("import-error-scan"),
            Self::NoTable { tables } => Message::new("import-error-no-table").with("tables", *tables),
            Self::NeedsOffice { format } => Message::new("import-error-needs-office").with("format", format.name()),
            Self::OfficeFailed { detail } => Message::new("import-error-office-failed").with("detail", detail),
            Self::NotBuilt { format } => Message::new("import-error-not-built").with("format", format.name()),
            Self::TimedOut { seconds } => Message::new("import-error-timed-out").with("seconds", *seconds),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::UnknownFormat | Self::Empty => "import-error-unknown-format-help",
            Self::TooLarge { .. } => "import-error-too-large-help",
            Self::Damaged { .. } | Self::TimedOut { .. } => "import-error-damaged-help",
            Self::Encrypted { .. } => "import-error-encrypted-help",
            Self::Scan => "import-error-scan-help",
            Self::NoTable { .. } => "import-error-no-table-help",
            Self::NeedsOffice { .. } | Self::OfficeFailed { .. } => "import-error-needs-office-help",
            Self::NotBuilt { .. } => "import-error-not-built-help",
        })
    }
}
