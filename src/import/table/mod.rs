//! From the grid to the rows of a roadmap, once for all formats.

pub(crate) mod detach;
pub mod header;
mod join;
pub mod number;
pub(crate) mod outline;
pub(crate) mod rows;
pub(crate) mod select;
