//! The arguments of `kc check`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use crate::configuration::FailOn;
use crate::report::Format;
use crate::rules::{RULES, RuleGroup};

use super::ConfigurationOptions;
use crate::cli::output::is_standard;
use crate::cli::values::{RuleName, day, report_file};

/// Arguments of `kc check`.
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[derive(Debug, Args)]
pub(in crate::cli) struct CheckOptions {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', hide_possible_values = true, value_parser = RuleName)]
    pub(in crate::cli) select: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', hide_possible_values = true, value_parser = RuleName)]
    pub(in crate::cli) ignore: Vec<String>,
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(in crate::cli) fail_on: Option<FailOn>,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,
    #[arg(short, long, value_name = "FORMAT=PATH", value_parser = report_file)]
    pub(in crate::cli) output: Vec<ReportFile>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) template: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) as_of: Option<NaiveDate>,
    #[command(flatten)]
    pub(in crate::cli) configuration: ConfigurationOptions,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    #[arg(long, requires = "baseline")]
    pub(in crate::cli) write_baseline: bool,
    #[arg(long)]
    pub(in crate::cli) show_waived: bool,
    #[arg(long)]
    pub(in crate::cli) show_passed: bool,
    #[arg(long)]
    pub(in crate::cli) explain_alignment: bool,
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) stdin_filename: Option<String>,
}

/// A report that is written into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct ReportFile {
    pub(in crate::cli) format: Format,
    pub(in crate::cli) path: PathBuf,
}

impl CheckOptions {
    /// The report on standard output and those in files: `json=-` takes the place of the first.
    pub(in crate::cli) fn reports(&self) -> (Format, Vec<&ReportFile>) {
        let (standard, files): (Vec<_>, Vec<_>) = self.output.iter().partition(|file| is_standard(&file.path));
        (standard.first().map_or(self.format, |file| file.format), files)
    }

    /// True when rules about execution are selected by name and no day is given, without which they say nothing.
    pub(in crate::cli) fn lacks_day(&self) -> bool {
        self.as_of.is_none() && selects_execution(&self.select)
    }
}

/// True when rules about execution are selected by name.
pub(in crate::cli) fn selects_execution(select: &[String]) -> bool {
    let execution = |name: &String| {
        let mut rules = RULES.iter().filter(|rule| rule.group == RuleGroup::Execution);
        name == RuleGroup::Execution.id() || rules.any(|rule| rule.id == name)
    };
    select.iter().any(execution)
}
