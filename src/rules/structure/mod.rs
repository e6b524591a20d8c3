//! Rules about sections, items, numbers and titles.

mod likeness;
mod numbers;
mod texts;

mod absence;
mod changed_meaning;
mod condition;
mod delegation;
pub(super) mod delegation_not_allowed;
pub(super) mod duplicate_number;
pub(super) mod empty_section;
pub(super) mod inapplicable_block;
mod lost_words;
pub(super) mod misplaced_number;
pub(super) mod missing_item;
pub(super) mod missing_optional_block;
pub(super) mod missing_section;
pub(super) mod mixed_script;
pub(super) mod nonstandard_entry;
pub(super) mod renumbered_item;
mod repetition;
pub(super) mod template_placeholder;
pub(super) mod title_deviation;
pub(super) mod undeclared_optional_block;
pub(super) mod unsupported_delegation;

pub(crate) use absence::{Absence, absences};
pub(crate) use delegation::{covered, is_taken_over};
pub(crate) use numbers::{Duplicates, Tree};
pub(crate) use texts::{Text, texts};
