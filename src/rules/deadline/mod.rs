//! Rules about deadlines and their order.

mod order;
mod stated;

pub(super) mod deadline_before_act;
pub(super) mod deadline_inversion;
pub(super) mod deadline_outside_period;
pub(super) mod invalid_deadline;
pub(super) mod malformed_deadline;
pub(super) mod missing_deadline;
pub(super) mod non_working_day;
pub(super) mod questionable_order;
pub(super) mod same_day_dependency;
pub(super) mod unverifiable_order;
pub(super) mod vague_deadline;
