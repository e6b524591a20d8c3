//! What the user sees of the findings: a format a file.

mod alignment;
mod concise;
mod format;
mod github;
mod gitlab;
mod grouping;
mod harmless;
mod json;
mod jsonl;
mod junit;
mod outcomes;
mod sarif;
mod summary;
pub mod text;

pub use format::{Format, Piece, View};
pub use harmless::{harmless, one_line};
pub use summary::Summary;
