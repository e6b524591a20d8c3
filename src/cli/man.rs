//! `kc man`: the manual pages, generated from the command line itself.

use std::io;
use std::path::Path;

use clap_mangen::Man;

use crate::file;
use crate::locale::Locale;

use super::arguments::{GlobalOptions, ManOptions};
use super::line;
use super::output;
use super::{Outcome, fail};

pub(super) fn run(options: &ManOptions, _: &GlobalOptions, locale: &Locale) -> Outcome {
    let mut command = line::command(locale);
    command.build();
    let pages = match pages(&command, "kc", locale) {
        Ok(pages) => pages,
        Err(error) => return fail(locale, &output::cannot_write(&error)),
    };
    match &options.output {
        None => match output::print(pages.first().map(|(_, page)| page.as_str()).unwrap_or_default()) {
            Ok(()) => Outcome::Clean,
            Err(error) => fail(locale, &output::cannot_write(&error)),
        },
        Some(folder) => write(&pages, folder, locale),
    }
}

/// The page of a command and those of the commands below it: name of the file, text.
fn pages(command: &clap::Command, name: &str, locale: &Locale) -> io::Result<Vec<(String, String)>> {
    let mut page = Vec::new();
    // No date: the same command line gives the same page.
    Man::new(command.clone().name(name.to_owned()).display_name(name.to_owned())).date("").render(&mut page)?;
    let mut found = vec![(format!("{name}.1"), with_headings(&String::from_utf8_lossy(&page), locale))];
    for inner in command.get_subcommands() {
        found.extend(pages(inner, &format!("{name}-{}", inner.get_name()), locale)?);
    }
    Ok(found)
}

/// The headings that the generator writes in English, in the user's language.
fn with_headings(page: &str, locale: &Locale) -> String {
    let lines = page.lines().map(|line| {
        let heading = match line {
            ".SH NAME" => "man-name",
            ".SH SYNOPSIS" => "man-synopsis",
            ".SH DESCRIPTION" => "man-description",
            ".SH EXTRA" => "man-more",
            ".SH VERSION" => "man-version",
            // The commands stand under the heading of the help, the rest in capitals.
            _ if line.starts_with(".SH ") => return format!("{}\n", line.to_uppercase()),
            _ => return format!("{line}\n"),
        };
        format!(".SH {}\n", locale.word(heading))
    });
    lines.collect()
}

fn write(pages: &[(String, String)], folder: &Path, locale: &Locale) -> Outcome {
    let cannot_write = |path: &Path, error: &io::Error| fail(locale, &output::cannot_write_file(path, error));
    if let Err(error) = std::fs::create_dir_all(folder) {
        return cannot_write(folder, &error);
    }
    for (name, page) in pages {
        let path = folder.join(name);
        if let Err(error) = file::replace(&path, |file| file.write_all(page.as_bytes())) {
            return cannot_write(&path, &error);
        }
    }
    Outcome::Clean
}
