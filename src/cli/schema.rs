//! `kc schema NAME`: the JSON Schema of a file format, generated from the types that read it.

use schemars::{Schema, schema_for};

use crate::calendar::CalendarFile;
use crate::configuration::Configuration;
use crate::locale::Locale;
use crate::roadmap::model::Roadmap;
use crate::template::WrittenTemplate;

use super::arguments::{GlobalOptions, SchemaName, SchemaOptions};
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &SchemaOptions, _: &GlobalOptions, locale: &Locale) -> Outcome {
    let schema: Schema = match options.name {
        SchemaName::Roadmap => schema_for!(Roadmap),
        SchemaName::Template => schema_for!(WrittenTemplate),
        SchemaName::Calendar => schema_for!(CalendarFile),
        SchemaName::Config => schema_for!(Configuration),
    };
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
    match output::print(&text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}
