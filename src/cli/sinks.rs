//! Where the reports of a run go: one to standard output, any number into files.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Once;

use same_file::is_same_file;

use crate::configuration::place;
use crate::file::{Replacement, abandon_unfinished};
use crate::report::{Format, Piece, Summary, View};

use super::output::Output;
use super::paths::Input;

/// The exit code of a run that a signal stopped, as shells have it: 128 and the number of SIGINT.
const STOPPED_BY_A_SIGNAL: i32 = 130;

/// Until the first report goes into a file, a signal stops the run as it does any program.
static STOPPED: Once = Once::new();

/// From now on, a run that a signal stops removes what it has not finished.
#[expect(clippy::exit, reason = "it ends the run where the signal would have")]
pub(super) fn leave_nothing_when_stopped() {
    STOPPED.call_once(|| {
        // Where signals cannot be waited for, the run is stopped as it would be without this.
        let _ = ctrlc::set_handler(|| {
            abandon_unfinished();
            std::process::exit(STOPPED_BY_A_SIGNAL);
        });
    });
}

/// A report that is being written.
pub(super) struct Sink {
    pub(super) format: Format,
    /// The file as the user called it; none for standard output.
    path: Option<String>,
    target: Target,
    first: bool,
    later: [Vec<String>; 2],
}

enum Target {
    Standard(Output<io::BufWriter<io::Stdout>>),
    File(Replacement),
}

/// A report could not be written.
#[derive(Debug)]
pub(super) struct WriteError {
    /// The file; none for standard output.
    pub(super) path: Option<String>,
    pub(super) cause: io::Error,
}

impl Sink {
    /// A report on standard output.
    pub(super) fn standard(format: Format) -> Self {
        Self::new(format, None, Target::Standard(Output::standard()))
    }

    /// A report in a file, which is made or replaced when the report is whole. A run that is stopped before leaves nothing
    /// beside it.
    pub(super) fn file(format: Format, path: &Path) -> Result<Self, WriteError> {
        let shown = crate::source::display_path(path);
        leave_nothing_when_stopped();
        let file = Replacement::new(path).map_err(|cause| WriteError { path: Some(shown.clone()), cause })?;
        Ok(Self::new(format, Some(shown), Target::File(file)))
    }

    fn new(format: Format, path: Option<String>, target: Target) -> Self {
        Self { format, path, target, first: true, later: Default::default() }
    }

    pub(super) fn begin(&mut self, view: &View) -> Result<(), WriteError> {
        self.write(&self.format.head(view))
    }

    /// Writes what a file gave.
    pub(super) fn add(&mut self, piece: Piece) -> Result<(), WriteError> {
        for (kept, part) in self.later.iter_mut().zip(piece.later) {
            if !part.is_empty() {
                kept.push(part);
            }
        }
        if piece.body.is_empty() {
            return Ok(());
        }
        if !std::mem::replace(&mut self.first, false) {
            self.write(self.format.separator())?;
        }
        self.write(&piece.body)
    }

    pub(super) fn end(mut self, summary: &Summary, view: &View) -> Result<(), WriteError> {
        self.write(&self.format.tail(&self.later, summary, view))?;
        let result = match self.target {
            Target::Standard(mut output) => output.flush(),
            Target::File(file) => file.finish(),
        };
        result.map_err(|cause| WriteError { path: self.path, cause })
    }

    fn write(&mut self, text: &str) -> Result<(), WriteError> {
        let writer: &mut dyn Write = match &mut self.target {
            Target::Standard(output) => output,
            Target::File(file) => file,
        };
        writer.write_all(text.as_bytes()).map_err(|cause| WriteError { path: self.path.clone(), cause })
    }
}

/// The files that a run reads, as far as its reports could overwrite them.
pub(super) fn files<'i>(inputs: impl Iterator<Item = &'i Input>) -> Vec<&'i Path> {
    let file = |input: &'i Input| match input {
        Input::File(path) | Input::Found(path) => Some(path.as_path()),
        Input::Standard => None,
    };
    inputs.filter_map(file).collect()
}

/// The first of the paths that names a file that another of them, or an input, already names.
pub(super) fn conflict<'p>(outputs: impl Iterator<Item = &'p Path>, inputs: &[&Path]) -> Option<&'p Path> {
    let mut taken: Vec<_> = inputs.iter().map(|path| place(path)).collect();
    for output in outputs {
        let real = place(output);
        // A hard link is the same file under another name.
        if taken.iter().any(|known| *known == real || is_same_file(known, &real).unwrap_or(false)) {
            return Some(output);
        }
        taken.push(real);
    }
    None
}
