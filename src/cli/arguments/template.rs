//! The arguments of `kc template`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ListFormat;
use crate::template::FEDERAL_ID;

/// Arguments of `kc template`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateOptions {
    #[command(subcommand)]
    pub(in crate::cli) action: TemplateAction,
}

/// The commands of `kc template`.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TemplateAction {
    List(TemplateListOptions),
    Show(TemplateShowOptions),
    Check(TemplateCheckOptions),
}

/// Arguments of `kc template list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateListOptions {
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(in crate::cli) format: ListFormat,
}

/// Arguments of `kc template show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateShowOptions {
    #[arg(value_name = "ID|FILE", default_value = FEDERAL_ID)]
    pub(in crate::cli) template: String,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(in crate::cli) format: ListFormat,
}

/// Arguments of `kc template check`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TemplateCheckOptions {
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
}
