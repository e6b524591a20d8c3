//! What the user sees of the findings: a format a file.

pub mod alignment;
mod grouping;
mod harmless;
pub mod json;
pub mod summary;
pub mod text;

pub use harmless::harmless;
pub use summary::Summary;
