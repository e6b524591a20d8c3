//! Rules about the file as such; their findings come from reading it.

pub(super) mod invalid_roadmap;
pub(super) mod invalid_yaml;
