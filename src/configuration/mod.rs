//! `kc.yaml`: what applies to all roadmaps below its folder. The nearest one above a roadmap applies, alone and whole.

mod discovery;
mod model;
mod reader;
mod settings;

pub use discovery::{FILE_NAMES, Place, find, place};
pub use model::{Configuration, ConfiguredAct, ConfiguredWaiver, FailOn};
pub use reader::{InvalidConfiguration, read};
pub use settings::{Settings, SharedWaiver};
