//! The command `kc`: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    kc::cli::run(std::env::args_os()).into()
}
