//! A progress bar on standard error, when it is a terminal and there is enough work to wait for.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Fewer files than this are checked before a bar could be read.
const LEAST_FILES: usize = 300;

/// A bar for a number of files; hidden when nobody would see it.
pub(super) fn bar(files: usize, quiet: bool) -> ProgressBar {
    if quiet || files < LEAST_FILES || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(u64::try_from(files).ok(), ProgressDrawTarget::stderr_with_hz(10));
    match ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
