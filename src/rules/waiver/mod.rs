//! Rules about waivers; their findings come from applying them (`crate::waiver`).

pub(crate) mod expired_waiver;
pub(crate) mod invalid_waiver;
pub(crate) mod unused_waiver;
