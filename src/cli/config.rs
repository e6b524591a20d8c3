//! `kc config`: what applies to a path, and where each value comes from.

use comfy_table::{ContentArrangement, Table};
use serde::Serialize;

use crate::configuration::{Configuration, FailOn};
use crate::locale::Locale;
use crate::message::Message;
use crate::report::{json, one_line};
use crate::source::{Located, Source, Span};

use super::arguments::{ConfigOptions, GlobalOptions, ListFormat};
use super::configurations::{self, Found, NoPlan};
use super::{Outcome, fail, output};

/// A key, its value in one line, and the file and line that state it.
#[derive(Serialize)]
struct Row {
    key: &'static str,
    value: Option<String>,
    path: Option<String>,
    line: Option<usize>,
    /// What states the value instead of a file, where that is not the default.
    #[serde(skip_serializing_if = "Option::is_none")]
    stated_by: Option<&'static str>,
}

pub(super) fn run(options: &ConfigOptions, global: &GlobalOptions, locale: &Locale) -> Outcome {
    if !options.path.exists() {
        return fail(locale, &Message::new("config-no-path").with("path", crate::source::display_path(&options.path)));
    }
    let path = configurations::path_for(&options.path, &options.configuration);
    let found = match path.map(|path| configurations::read(&path, locale)).transpose() {
        Ok(found) => found,
        Err(NoPlan(complaint)) => {
            output::show(&complaint);
            return Outcome::Failure;
        }
    };
    let rows = rows(found.as_ref(), global, locale);
    let text = match options.format {
        ListFormat::Table => table(&rows, found.as_ref(), output::layout(global).width, locale),
        ListFormat::Json => json::lines(&rows),
    };
    match output::print(&text) {
        Ok(()) => Outcome::Clean,
        Err(error) => fail(locale, &output::cannot_write(&error)),
    }
}

fn rows(found: Option<&Found>, global: &GlobalOptions, locale: &Locale) -> Vec<Row> {
    let nothing = Configuration::default();
    let configuration = found.map_or(&nothing, |found| &found.configuration);
    let row = |key, stated: Option<(String, Span)>, default: Option<&str>| {
        let place = stated.as_ref().and_then(|(_, span)| found.map(|found| place(&found.source, *span)));
        let (path, line) = place.unzip();
        Row { key, value: stated.map(|(text, _)| text).or(default.map(str::to_owned)), path, line, stated_by: None }
    };
    let chosen = |mut row: Row| {
        row.stated_by = global.lang.is_some().then_some("--lang, KC_LANG");
        row
    };
    let list = |names: &Option<Located<Vec<Located<String>>>>| {
        names
            .as_ref()
            .map(|names| (names.value.iter().map(|name| name.value.clone()).collect::<Vec<_>>().join(", "), names.span))
    };
    let text = |value: &Option<Located<String>>| value.as_ref().map(|text| (text.value.clone(), text.span));
    let language = if global.lang.is_some() { None } else { configuration.language.as_ref() };
    let severity = configuration.severity.as_ref().map(|severity| {
        let pairs = severity.value.iter().map(|(rule, severity)| format!("{rule}: {}", severity.id()));
        (pairs.collect::<Vec<_>>().join(", "), severity.span)
    });
    let acts = configuration.regional_acts.as_ref().map(|acts| {
        let act = acts.value.iter().map(|act| {
            let covers: Vec<&str> = act.covers.iter().map(|number| number.value.as_str()).collect();
            let kind = act.kind.as_ref().map(|kind| format!("{} ", kind.value)).unwrap_or_default();
            format!("{}: {kind}{} ({})", covers.join(", "), act.number.value, locale.date(act.date.value))
        });
        (act.collect::<Vec<_>>().join("; "), acts.span)
    });
    let waivers = configuration.waivers.as_ref().map(|waivers| {
        let waiver = waivers.value.iter().map(|waiver| {
            let item = waiver.item.as_ref().map(|item| format!(" {}", item.value)).unwrap_or_default();
            let until =
                waiver.until.as_ref().map(|until| format!(", {}", locale.date(until.value))).unwrap_or_default();
            format!("{} {}{item} ({}{until})", waiver.path.value, waiver.rule.value, waiver.reason.value)
        });
        (waiver.collect::<Vec<_>>().join("; "), waivers.span)
    });
    vec![
        row("select", list(&configuration.select), None),
        row("ignore", list(&configuration.ignore), None),
        row("severity", severity, None),
        row(
            "fail-on",
            configuration.fail_on.as_ref().map(|known| (known.value.id().to_owned(), known.span)),
            Some(FailOn::default().id()),
        ),
        chosen(row(
            "language",
            language.map(|language| (language.value.code().to_owned(), language.span)),
            Some(locale.language.code()),
        )),
        row("template", text(&configuration.template), Some("federal")),
        row("region", text(&configuration.region), None),
        row("regional_acts", acts, None),
        row("waivers", waivers, None),
        row("forbid-waivers", list(&configuration.forbid_waivers), None),
    ]
}

fn place(source: &Source, span: Span) -> (String, usize) {
    (source.path().to_owned(), source.position(span.start).line)
}

fn table(rows: &[Row], found: Option<&Found>, width: usize, locale: &Locale) -> String {
    let title = match found {
        Some(found) => Message::new("config-found").with("path", one_line(found.source.path())),
        None => Message::new("config-none"),
    };
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(["config-key", "config-value", "config-origin"].map(|id| locale.word(id)));
    for row in rows {
        let origin = match (&row.path, row.line) {
            (Some(path), Some(line)) => format!("{}:{line}", one_line(path)),
            _ => row.stated_by.map_or_else(|| locale.word("config-default"), str::to_owned),
        };
        table.add_row([row.key.to_owned(), row.value.as_deref().map_or("–".to_owned(), one_line), origin]);
    }
    format!("{}\n{}\n", locale.text(&title), table.trim_fmt())
}
