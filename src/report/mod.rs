//! What the user sees of the findings: a format a file.

mod alignment;
mod concise;
pub mod docx;
mod format;
mod github;
mod gitlab;
mod grouping;
mod guarded;
mod harmless;
pub mod html;
pub(crate) mod json;
mod jsonl;
mod junit;
pub mod markdown;
mod outcomes;
pub mod overdue;
pub mod remarks;
mod sarif;
pub mod sheet;
mod summary;
pub mod text;
mod wording;
pub mod workbook;

pub use format::{Format, Piece, View};
pub use harmless::{harmless, one_line, without_commands};
pub use summary::Summary;
