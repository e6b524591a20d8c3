//! Who answers for an item: people with their positions, units, collectives; how a cell of the table names them, and
//! when two texts name the same.

mod cell;
mod legal_form;
mod name;
mod nobody;
mod opening;
mod position;
mod post;
mod short;
mod token;
mod unit;
mod words;

pub use cell::split_cell;
pub(crate) use legal_form::is_legal_form;
pub use name::Name;
pub use nobody::names_nobody;
pub use opening::{classify, is_plural_post};
pub use position::{PositionMatch, compare_positions};
pub use post::{genitive, spelt_out};
pub use unit::{heads, may_head, same_unit, unit_of_head};
pub(crate) use words::is_of_post;

use std::ops::Range;

/// What kind of responsible an entry names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResponsibleKind {
    /// Somebody by name, with or without a position.
    Person,
    /// An office: «заместитель министра».
    Position,
    /// One unit: «управление планирования, финансирования и контроля».
    Unit,
    /// Several at once: «структурные подразделения министерства», «члены рабочей группы».
    Group,
}

/// One responsible of an item, each text as written: a name with the position (or, seldom, the unit or collective) that
/// stands beside it, or one of the other three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsible {
    /// «Паксина Е.Б.»; read it with [`Name::parse`].
    pub name: Option<String>,
    /// «заместитель министра».
    pub position: Option<String>,
    /// «управление планирования, финансирования и контроля».
    pub unit: Option<String>,
    /// «структурные подразделения министерства».
    pub group: Option<String>,
}

/// One responsible read out of a plain text, and its place there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainResponsible {
    /// The texts of the entry, runs of white space made one space.
    pub entry: Responsible,
    /// Bytes of the text, from the first word of the entry to its last.
    pub range: Range<usize>,
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
