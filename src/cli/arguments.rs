//! The arguments of every command. Their help stands in the locale files: `command-…` and `argument-…`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::configuration::FailOn;
use crate::locale::{Language, Locale};
use crate::message::Message;
use crate::overdue::list::Grouping;
use crate::report::Format;
use crate::roadmap::deadline::{self, Deadline, Precision};
use crate::rules::{RULES, RuleGroup};
use crate::template::FEDERAL_ID;

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
    #[arg(long, global = true, value_name = "ru|en", env = "KC_LANG", hide_env = true)]
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
}

/// Arguments of `kc check`.
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule_or_group)]
    pub(super) select: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule_or_group)]
    pub(super) ignore: Vec<String>,
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(super) fail_on: Option<FailOn>,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(super) format: Format,
    #[arg(short, long, value_name = "FORMAT=PATH", value_parser = report_file)]
    pub(super) output: Vec<ReportFile>,
    #[arg(long, value_name = "FILE")]
    pub(super) template: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
    #[command(flatten)]
    pub(super) configuration: ConfigurationOptions,
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    #[arg(long, requires = "baseline")]
    pub(super) write_baseline: bool,
    #[arg(long)]
    pub(super) show_waived: bool,
    #[arg(long)]
    pub(super) show_passed: bool,
    #[arg(long)]
    pub(super) explain_alignment: bool,
    #[arg(short, long)]
    pub(super) quiet: bool,
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<String>,
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

/// A report that is written into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReportFile {
    pub(super) format: Format,
    pub(super) path: PathBuf,
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
    #[arg(long, value_name = "FORMAT=PATH", value_parser = overdue_output)]
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
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule_or_group)]
    pub(super) select: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule_or_group)]
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
    #[arg(value_name = "RULE", required = true, value_parser = rule_id)]
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

/// Arguments of `kc template`.
#[derive(Debug, Args)]
pub(super) struct TemplateOptions {
    #[command(subcommand)]
    pub(super) action: TemplateAction,
}

/// The commands of `kc template`.
#[derive(Debug, Subcommand)]
pub(super) enum TemplateAction {
    List(TemplateListOptions),
    Show(TemplateShowOptions),
    Check(TemplateCheckOptions),
}

/// Arguments of `kc template list`.
#[derive(Debug, Args)]
pub(super) struct TemplateListOptions {
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
}

/// Arguments of `kc template show`.
#[derive(Debug, Args)]
pub(super) struct TemplateShowOptions {
    #[arg(value_name = "ID|FILE", default_value = FEDERAL_ID)]
    pub(super) template: String,
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    pub(super) format: ListFormat,
}

/// Arguments of `kc template check`.
#[derive(Debug, Args)]
pub(super) struct TemplateCheckOptions {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
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

/// A format and a path: `sarif=kc.sarif`.
fn report_file(text: &str) -> Result<ReportFile, String> {
    let formats = || Format::ALL.map(|(id, _)| id).join(", ");
    let Some((name, path)) = text.split_once('=').filter(|(_, path)| !path.is_empty()) else {
        return Err(format!("write FORMAT=PATH; the formats are {}", formats()));
    };
    match Format::ALL.iter().find(|(id, _)| *id == name) {
        Some((_, format)) => Ok(ReportFile { format: *format, path: PathBuf::from(path) }),
        None => Err(format!("there is no format '{name}'; there are {}", formats())),
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

/// A single day, written as in a roadmap.
fn day(text: &str) -> Result<NaiveDate, String> {
    match deadline::parse(text) {
        Deadline::Due(due) if due.precision == Precision::Day && due.start.is_none() && due.slip.is_none() => {
            Ok(due.date)
        }
        _ => Err("there is no such day; write 2024-10-01 or 01.10.2024".to_owned()),
    }
}

/// Days: `30d`, `30` or, in weeks, `4w`.
fn days(text: &str) -> Result<u32, String> {
    let weeks = text.strip_suffix('w').map(|weeks| (weeks, 7));
    let (count, unit) = weeks.unwrap_or((text.strip_suffix('d').unwrap_or(text), 1));
    let days = count.parse::<u32>().ok().and_then(|count| count.checked_mul(unit)).filter(|days| *days <= 36_525);
    days.ok_or_else(|| "write a number of days: 30d".to_owned())
}

fn overdue_output(text: &str) -> Result<(OverdueForm, PathBuf), String> {
    let form = text.split_once('=').and_then(|(form, path)| Some((OverdueForm::from_str(form, false).ok()?, path)));
    match form {
        Some((form, path)) if !path.is_empty() => Ok((form, PathBuf::from(path))),
        _ => Err("write FORMAT=PATH: table, csv, json, markdown or xlsx".to_owned()),
    }
}

fn rule_id(text: &str) -> Result<String, String> {
    known(text, RULES.iter().map(|rule| rule.id).collect())
}

fn rule_or_group(text: &str) -> Result<String, String> {
    let groups = RuleGroup::all().into_iter().map(RuleGroup::id);
    known(text, RULES.iter().map(|rule| rule.id).chain(groups).collect())
}

fn known(text: &str, names: Vec<&'static str>) -> Result<String, String> {
    if names.contains(&text) {
        return Ok(text.to_owned());
    }
    let nearest = names.into_iter().map(|name| (strsim::damerau_levenshtein(text, name), name)).min();
    match nearest {
        Some((distance, name)) if distance <= 3 => Err(format!("there is no such rule; did you mean '{name}'?")),
        _ => Err("there is no such rule; 'kc rules' lists them".to_owned()),
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
}

impl CheckOptions {
    /// True when rules about execution are selected by name and no day is given, without which they say nothing.
    pub(super) fn lacks_day(&self) -> bool {
        let execution = |name: &String| {
            let rules = RULES.iter().filter(|rule| rule.group == RuleGroup::Execution);
            name == RuleGroup::Execution.id() || rules.into_iter().any(|rule| rule.id == name)
        };
        self.as_of.is_none() && self.select.iter().any(execution)
    }
}

/// The language of a run: `--lang`, else `KC_LANG`, else the system's.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = texts.iter().position(|text| *text == "--lang").and_then(|index| texts.get(index + 1)).copied();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let environment = std::env::var("KC_LANG").ok();
    after.or(joined).or(environment.as_deref()).and_then(Language::from_code).unwrap_or_else(Language::of_system)
}

/// Parses a command line; help and errors come back as an error.
pub(super) fn parse(arguments: Vec<OsString>, locale: &Locale) -> Result<Arguments, clap::Error> {
    let mut command = command(locale);
    let matches = command.try_get_matches_from_mut(arguments)?;
    let arguments = Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    if let Some(code) = &arguments.global.lang
        && Language::from_code(code).is_none()
    {
        let reason = locale.text(&Message::new("cli-unknown-language").with("code", code));
        return Err(command.error(clap::error::ErrorKind::InvalidValue, reason));
    }
    Ok(arguments)
}

/// The command line with its help in a language.
pub fn command(locale: &Locale) -> clap::Command {
    localize(Arguments::command(), "kc", locale)
}

fn localize(command: clap::Command, name: &str, locale: &Locale) -> clap::Command {
    let text = |id: String| locale.text_of(&id);
    let usage = locale.word("help-usage");
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n");
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(locale.word("help-commands"))
        .next_help_heading(locale.word("help-options"));
    if let Some(about) = text(format!("command-{name}")) {
        command = command.about(about);
    }
    if let Some(after) = text(format!("command-{name}-after")) {
        command = command.after_help(after);
    }
    let options = locale.word("help-options");
    let positional = locale.word("help-arguments");
    let ids: Vec<(String, bool)> =
        command.get_arguments().map(|argument| (argument.get_id().to_string(), argument.is_positional())).collect();
    for (id, is_positional) in ids {
        let key = id.replace('_', "-");
        let help = text(format!("argument-{name}-{key}")).or_else(|| text(format!("argument-{key}")));
        let heading = if is_positional { positional.clone() } else { options.clone() };
        command = command.mut_arg(id, |argument| match help {
            Some(help) => argument.help(help).help_heading(heading),
            None => argument.help_heading(heading),
        });
    }
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for inner in names {
        let path = if name == "kc" { inner.clone() } else { format!("{name}-{inner}") };
        command = command.mut_subcommand(&inner, |subcommand| localize(subcommand, &path, locale));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for language in [Language::Russian, Language::English] {
            let command = command(&Locale::new(language));
            command.clone().debug_assert();
            let nested = command.get_subcommands().flat_map(clap::Command::get_subcommands);
            for inner in command.get_subcommands().chain(nested) {
                assert!(inner.get_about().is_some(), "{} has no help", inner.get_name());
                for argument in inner.get_arguments() {
                    assert!(argument.get_help().is_some(), "{} {} has no help", inner.get_name(), argument.get_id());
                }
            }
        }
    }

    #[test]
    fn language_is_taken_from_either_form_of_the_option() {
        let arguments = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&arguments(&["kc", "rules", "--lang", "ru"])), Language::Russian);
        assert_eq!(language(&arguments(&["kc", "--lang=en", "rules"])), Language::English);
    }
}
