//! The arguments of every command. Their help stands in the locale files: `command-…` and `argument-…`.

mod check;
mod template;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::configuration::FailOn;
use crate::overdue::list::Grouping;
use crate::report::Format;

use super::output::is_standard;
use super::values::{RuleName, day, days, overdue_output};
pub(super) use check::{CheckOptions, ReportFile, selects_execution};
pub(super) use template::{
    TemplateAction, TemplateCheckOptions, TemplateListOptions, TemplateOptions, TemplateShowOptions,
};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "kc",
    version,
    propagate_version = true,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) action: Action,
    #[command(flatten)]
    pub(super) global: GlobalOptions,
}

/// What every command understands.
#[derive(Debug, Args)]
pub(super) struct GlobalOptions {
    #[arg(long, global = true, value_name = "ru|en")]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub(super) color: ColorChoice,
    #[arg(short, long, global = true, action = clap::ArgAction::HelpShort)]
    help: Option<bool>,
    #[arg(short = 'V', long, global = true, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    Check(CheckOptions),
    Config(ConfigOptions),
    Overdue(OverdueOptions),
    Report(ReportOptions),
    Done(DoneOptions),
    Explain(ExplainOptions),
    Import(ImportOptions),
    Rules(RulesOptions),
    Schema(SchemaOptions),
    Template(TemplateOptions),
    New(NewOptions),
    Completions(CompletionsOptions),
    Man(ManOptions),
    Help(HelpOptions),
}

/// Where the configuration comes from.
#[derive(Debug, Default, Args)]
pub(super) struct ConfigurationOptions {
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,
    #[arg(long)]
    pub(super) no_config: bool,
}

/// Arguments of `kc config`.
#[derive(Debug, Args)]
pub(super) struct ConfigOptions {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) path: PathBuf,
    #[command(flatten)]
    pub(super) configuration: ConfigurationOptions,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
}

/// Arguments of `kc overdue`.
#[derive(Debug, Args)]
pub(super) struct OverdueOptions {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub(super) within: Option<u32>,
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) by: Option<GroupBy>,
    #[arg(long)]
    pub(super) working_days: bool,
    #[arg(long, value_name = "FILE")]
    pub(super) journal: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = OverdueForm::Table)]
    pub(super) format: OverdueForm,
    #[arg(short, long, value_name = "FILE", value_parser = overdue_output)]
    pub(super) output: Vec<(OverdueForm, PathBuf)>,
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Arguments of `kc report`.
#[derive(Debug, Args)]
pub(super) struct ReportOptions {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE", required = true)]
    pub(super) output: Vec<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', hide_possible_values = true, value_parser = RuleName)]
    pub(super) select: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', hide_possible_values = true, value_parser = RuleName)]
    pub(super) ignore: Vec<String>,
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(super) fail_on: Option<FailOn>,
    #[arg(long, value_name = "FILE")]
    pub(super) template: Option<PathBuf>,
    #[command(flatten)]
    pub(super) configuration: ConfigurationOptions,
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Arguments of `kc done`.
#[derive(Debug, Args)]
pub(super) struct DoneOptions {
    #[arg(value_name = "ROADMAP")]
    pub(super) roadmap: PathBuf,
    #[arg(value_name = "ITEM")]
    pub(super) item: String,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) on: NaiveDate,
    #[arg(long, value_name = "TEXT")]
    pub(super) evidence: String,
    #[arg(long)]
    pub(super) force: bool,
}

/// Arguments of `kc explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    #[arg(value_name = "RULE", required = true, hide_possible_values = true, value_parser = RuleName)]
    pub(super) rules: Vec<String>,
}

/// Arguments of `kc import`.
#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "PATH")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, conflicts_with = "force")]
    pub(super) update: bool,
}

/// Arguments of `kc rules`.
#[derive(Debug, Args)]
pub(super) struct RulesOptions {
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
}

/// Arguments of `kc schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaOptions {
    #[arg(value_enum, value_name = "NAME")]
    pub(super) name: SchemaName,
}

/// Arguments of `kc new`.
#[derive(Debug, Args)]
pub(super) struct NewOptions {
    #[arg(long, value_name = "NAME")]
    pub(super) body: String,
    #[arg(long, value_name = "NAME")]
    pub(super) region: Option<String>,
    #[arg(long, value_name = "FACT", value_delimiter = ',')]
    pub(super) profile: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(super) template: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(super) force: bool,
}

/// Arguments of `kc completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsOptions {
    #[arg(value_enum, value_name = "SHELL")]
    pub(super) shell: Shell,
}

/// Arguments of `kc man`.
#[derive(Debug, Args)]
pub(super) struct ManOptions {
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

/// Arguments of `kc help`.
#[derive(Debug, Args)]
pub(super) struct HelpOptions {
    #[arg(value_name = "COMMAND")]
    pub(super) commands: Vec<String>,
}

/// The shells that completions are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// When styles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// How a list of what is overdue is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OverdueForm {
    Table,
    Csv,
    Json,
    Markdown,
    Xlsx,
}

/// What a report is written as; the ending of its name chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReportForm {
    Docx,
    Xlsx,
    Markdown,
    Html,
}

/// What a list of what is overdue is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum GroupBy {
    Responsible,
    Body,
    Section,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Table,
    Json,
}

/// The schemas that kc can print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaName {
    Roadmap,
    Template,
    Calendar,
    Config,
}

impl ValueEnum for FailOn {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Error, Self::Warning, Self::Note, Self::Never]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.id()))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::Concise, Self::Json, Self::Jsonl, Self::Sarif, Self::Github, Self::Gitlab, Self::Junit]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.id()))
    }
}

impl OverdueOptions {
    /// The list on standard output and those in files: `csv=-` takes the place of the first.
    pub(super) fn outputs(&self) -> (OverdueForm, Vec<&(OverdueForm, PathBuf)>) {
        let (standard, files): (Vec<_>, Vec<_>) = self.output.iter().partition(|(_, path)| is_standard(path));
        (standard.first().map_or(self.format, |(form, _)| *form), files)
    }
}

impl From<GroupBy> for Grouping {
    fn from(by: GroupBy) -> Self {
        match by {
            GroupBy::Responsible => Self::Responsible,
            GroupBy::Body => Self::Body,
            GroupBy::Section => Self::Section,
        }
    }
}

impl ReportForm {
    /// The form and the file of an output: `remarks.docx`, or `markdown=remarks.txt` where the ending does not tell.
    pub(super) fn of(output: &Path) -> Option<(Self, &Path)> {
        let named = output.to_str().and_then(|text| text.split_once('='));
        let named = named.and_then(|(name, path)| Some((Self::named(name)?, Path::new(path))));
        named.or_else(|| Some((Self::named(output.extension()?.to_str()?)?, output)))
    }

    fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// True for a form that is no text: a terminal cannot show it.
    pub(super) fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }
}
