//! What a body submits: the model of a roadmap, and its reader.

pub mod act;
pub(crate) mod comparison;
pub mod deadline;
pub(crate) mod fields;
pub mod model;
pub(crate) mod node;
pub(crate) mod not_yaml;
pub(crate) mod nothing;
pub mod person;
mod reader;

pub use fields::Problem;
pub(crate) use reader::is_number;
pub use reader::{PROFILE_KEYS, RoadmapReading, read};
