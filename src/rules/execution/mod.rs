//! Rules about what was done by a day. They run only when the day is given, so that results never change with the clock.

pub(super) mod completed_late;
pub(super) mod completion_in_future;
pub(super) mod completion_without_evidence;
pub(super) mod overdue;
