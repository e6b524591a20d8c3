//! Standard output and error: a reader that went away is no failure, a full disk is.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::locale::Locale;
use crate::message::Message;
use crate::report::text::Layout;
use crate::report::{harmless, without_commands};
use crate::source::{NotText, display_path};

use super::arguments::{ColorChoice, GlobalOptions};
use super::wrap;

/// Width of a report that is not shown on a terminal, in columns.
const WIDTH_WITHOUT_TERMINAL: usize = 100;
/// No report is laid out narrower or wider than this, in columns.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=160;

/// Standard output that falls silent when its reader has gone.
pub(super) struct Output<W: Write> {
    writer: W,
    closed: bool,
}

impl Output<io::BufWriter<io::Stdout>> {
    /// Standard output, buffered.
    pub(super) fn standard() -> Self {
        Self { writer: io::BufWriter::new(io::stdout()), closed: false }
    }
}

impl<W: Write> Output<W> {
    /// True when nobody reads any more.
    pub(super) fn forgive(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Output<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let result = self.writer.write_all(bytes);
        self.forgive(result).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let result = self.writer.flush();
        self.forgive(result)
    }
}

/// Writes a whole text to standard output.
///
/// # Errors
/// The output cannot be written, for another reason than a reader that has gone.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut output = Output::standard();
    output.write_all(text.as_bytes())?;
    output.flush()
}

/// Says on standard error why something could not be done.
pub(super) fn complain(locale: &Locale, message: &Message) {
    let text = format!("kc: {}", harmless(&locale.text(&message.on_one_line())));
    show(&(fit(&text) + "\n"));
}

/// A text for standard error: where that is a terminal, its lines break between words.
pub(super) fn fit(text: &str) -> String {
    error_width().map_or_else(|| text.to_owned(), |width| wrap::fill(text, width, "  "))
}

/// Shows on standard error what was put into words already.
pub(super) fn show(text: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = io::stderr().write_all(without_commands(text).as_bytes());
}

/// Columns of the terminal that standard error is; `None` when it goes elsewhere, and lines are to stay whole.
pub(super) fn error_width() -> Option<usize> {
    let width = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
    width.map(|width| width.clamp(*WIDTHS.start(), *WIDTHS.end()))
}

/// The layout of text that is not shown on a terminal.
pub(super) fn plain_layout() -> Layout {
    Layout { width: WIDTH_WITHOUT_TERMINAL, color: false }
}

/// The message of an error of the operating system about a path.
pub(super) fn cannot_write(cause: &io::Error) -> Message {
    Message::new("cli-cannot-write").with("cause", cause)
}

/// The message of an error of the operating system about a file that was to be written.
pub(super) fn cannot_write_file(path: &Path, cause: &io::Error) -> Message {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    match folder {
        Some(folder) if cause.kind() == io::ErrorKind::NotFound => {
            Message::new("cli-no-folder").with("path", display_path(path)).with("folder", display_path(folder))
        }
        _ => Message::new("cli-cannot-write-file").with("path", display_path(path)).with("cause", cause),
    }
}

/// What is wrong with a file that is no text, for those commands that show no place in it; a document leads to `kc import`.
pub(super) fn not_text(not_text: &NotText) -> Message {
    if not_text.message.id == "yaml-office" {
        return Message { id: "cli-document", arguments: not_text.message.arguments.clone() };
    }
    Message::new("cli-at-line")
        .with("path", not_text.source.path())
        .with("line", not_text.source.position(not_text.span.start).line.to_string())
        .with("problem", not_text.message.clone())
}

/// True for the path that stands for standard output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// True when standard output is a pipe to another program.
#[cfg(unix)]
fn is_pipe() -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;
    let output = io::stdout().as_fd().try_clone_to_owned().map(std::fs::File::from);
    output.and_then(|output| output.metadata()).is_ok_and(|metadata| metadata.file_type().is_fifo())
}

/// True when standard output is a pipe to another program; told on Unix only.
#[cfg(not(unix))]
fn is_pipe() -> bool {
    false
}

/// How text is laid out on standard output: as wide as the terminal, in colour when it is one and `NO_COLOR` is not set.
pub(super) fn layout(global: &GlobalOptions) -> Layout {
    let terminal = terminal_size::terminal_size_of(io::stdout());
    // A pipe ends on the same terminal, in most cases in a pager; a file has a width of its own.
    let terminal = terminal.or_else(|| is_pipe().then(|| terminal_size::terminal_size_of(io::stderr())).flatten());
    let width = terminal.map(|(width, _)| usize::from(width.0));
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let color = match global.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            io::stdout().is_terminal() && !refused
        }
    };
    let width = width.or(columns).unwrap_or(WIDTH_WITHOUT_TERMINAL);
    Layout { width: width.clamp(*WIDTHS.start(), *WIDTHS.end()), color }
}
