//! Rules about who answers: persons, positions, units and collectives, held against the working group.

mod answers;
mod body;
mod institution;
mod role;
mod standing;
mod surname;

pub(super) mod ambiguous_responsible;
pub(super) mod collective_responsible;
pub(super) mod idle_member;
pub(super) mod insufficient_rank;
pub(super) mod missing_responsible;
pub(super) mod missing_working_group;
pub(super) mod outside_working_group;
pub(super) mod position_mismatch;
pub(super) mod shared_with_collective;

pub(crate) use answers::Answers;
