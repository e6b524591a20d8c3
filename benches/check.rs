//! What checking costs beside reading: reading alone, checking in all, and the whole command, on the two real roadmaps
//! and on a corpus made of copies of them. Machines are noisy, so the three take turns within one run, and what counts
//! is the ratio of their medians.
//!
//! `cargo bench --bench check` · `cargo bench --bench check -- 200` for a smaller corpus.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kc::check::{Standard, Unchecked};
use kc::source::{Reading, Source};
use rayon::prelude::*;

const ROADMAPS: [&str; 2] = ["roadmaps/kemerovo/culture.yaml", "roadmaps/khabarovsk/education.yaml"];
const CORPUS: usize = 1000;
/// Files that are read before they are checked.
const CHUNK: usize = 4;

fn main() {
    let copies = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(CORPUS);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts: Vec<String> =
        ROADMAPS.iter().map(|path| fs::read_to_string(root.join(path)).expect("a roadmap")).collect();
    let standard = Standard::new(None).expect("the built-in standard");

    let files: Vec<PathBuf> = ROADMAPS.iter().map(|path| root.join(path)).collect();
    row(
        "the two roadmaps",
        200,
        &mut [
            &mut || texts.iter().for_each(|text| read(text)),
            &mut || checked(&texts.iter().collect::<Vec<_>>(), &standard),
            &mut || command(&files),
        ],
    );

    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..copies {
        let text = &texts[number % texts.len()];
        fs::write(folder.path().join(format!("{number:05}.yaml")), text).expect("a copy");
    }
    let corpus: Vec<&String> = (0..copies).map(|number| &texts[number % texts.len()]).collect();
    let folder = vec![folder.path().to_path_buf()];
    row(
        &format!("{copies} copies, all cores"),
        7,
        &mut [
            &mut || corpus.par_iter().for_each(|text| read(text)),
            &mut || corpus.par_chunks(CHUNK).for_each(|texts| checked(texts, &standard)),
            &mut || command(&folder),
        ],
    );
}

/// Reading alone: YAML to a roadmap with the place of every value.
fn read(text: &str) {
    let source = Source::new("roadmap.yaml", text);
    std::hint::black_box(kc::roadmap::read(&source));
}

/// Reading and every rule, as `kc check` does it: some files are read, then they are checked. The findings are not put into
/// words.
fn checked(texts: &[&String], standard: &Standard) {
    let read = |text: &&String| Unchecked::new(Reading::Text(Source::new("roadmap.yaml", text.as_str())));
    let unchecked: Vec<Unchecked> = texts.iter().map(read).collect();
    for file in unchecked {
        std::hint::black_box(file.check(standard, &|_| true));
    }
}

/// The program as a user starts it, its report thrown away.
fn command(paths: &[PathBuf]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    let status = command.arg("check").args(paths).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert_eq!(status.expect("kc runs").code(), Some(1), "both roadmaps have errors");
}

fn row(name: &str, rounds: usize, measured: &mut [&mut dyn FnMut(); 3]) {
    let mut times: [Vec<Duration>; 3] = Default::default();
    for run in measured.iter_mut() {
        run();
    }
    for _ in 0..rounds {
        for (run, times) in measured.iter_mut().zip(&mut times) {
            let start = Instant::now();
            run();
            times.push(start.elapsed());
        }
    }
    let [read, checked, command] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    });
    let ratio = |time: Duration| time.as_secs_f64() / read.as_secs_f64();
    println!("{name} (median of {rounds})");
    println!("  reading alone     {read:>10.2?}   1.00");
    println!("  checking in all   {checked:>10.2?}   {:.2}", ratio(checked));
    println!("  the whole command {command:>10.2?}   {:.2}", ratio(command));
}
