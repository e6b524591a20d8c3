//! What checking costs beside reading: reading alone, checking in all, and the whole command, on the two real roadmaps
//! and on a corpus made of copies of them. Machines are noisy, and their noise comes in waves of seconds: so the three
//! take turns within one run, reading and checking slice by slice of the corpus, and what counts is the median of the
//! ratios of neighbours, not the ratio of times that lie far apart.
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

use kc::check::{Standard, Unchecked, check_all};
use kc::configuration::Settings;
use kc::source::{Reading, Source};
use rayon::prelude::*;

const ROADMAPS: [&str; 2] = ["roadmaps/kemerovo/culture.yaml", "roadmaps/khabarovsk/education.yaml"];
const CORPUS: usize = 1000;
/// Files that are read before they are checked. Both are dealt out to the cores in the same portions.
const CHUNK: usize = 4;
/// Files of the corpus that are read, then checked, in one turn: some tens of milliseconds of work for each core.
const SLICE: usize = 100;

fn main() {
    let copies = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(CORPUS);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts: Vec<String> =
        ROADMAPS.iter().map(|path| fs::read_to_string(root.join(path)).expect("a roadmap")).collect();
    let standard = Standard::new(None).expect("the built-in standard");

    let files: Vec<PathBuf> = ROADMAPS.iter().map(|path| root.join(path)).collect();
    let both: Vec<&String> = texts.iter().collect();
    let mut turns = Turns::default();
    for _ in 0..200 {
        turns.take(|| both.iter().for_each(|text| read(text)), || checked(&both, &standard));
        turns.command(|| command(&files));
    }
    turns.print("the two roadmaps", 1);

    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..copies {
        let text = &texts[number % texts.len()];
        fs::write(folder.path().join(format!("{number:05}.yaml")), text).expect("a copy");
    }
    let corpus: Vec<&String> = (0..copies).map(|number| &texts[number % texts.len()]).collect();
    let folder = vec![folder.path().to_path_buf()];
    let mut turns = Turns::default();
    for _ in 0..7 {
        for slice in corpus.chunks(SLICE) {
            turns.take(
                || slice.par_chunks(CHUNK).for_each(|texts| texts.iter().for_each(|text| read(text))),
                || slice.par_chunks(CHUNK).for_each(|texts| checked(texts, &standard)),
            );
        }
        turns.command(|| command(&folder));
    }
    turns.print(&format!("{copies} copies, all cores"), copies.div_ceil(SLICE));
}

/// Reading alone: YAML to a roadmap with the place of every value.
fn read(text: &str) {
    let source = Source::new("roadmap.yaml", text);
    std::hint::black_box(kc::roadmap::read(&source));
}

/// Reading and every rule, as `kc check` does it: some files are read, then they are checked. The findings are not put into
/// words.
fn checked(texts: &[&String], standard: &Standard) {
    let settings = Settings::default();
    let read = |text: &&String| {
        let source = Source::new("roadmap.yaml", text.as_str());
        Unchecked::new(Reading::Text(source), standard, &settings, &[])
    };
    std::hint::black_box(check_all(texts.iter().map(read).collect()));
}

/// The program as a user starts it, its report thrown away.
fn command(paths: &[PathBuf]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kc"));
    let status = command.arg("check").args(paths).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert_eq!(status.expect("kc runs").code(), Some(1), "both roadmaps have errors");
}

/// How long reading, checking and the command took, turn by turn.
#[derive(Default)]
struct Turns {
    read: Vec<Duration>,
    checked: Vec<Duration>,
    command: Vec<Duration>,
}

impl Turns {
    /// Reads and checks the same files, each first in every other turn: who comes second finds warmer caches.
    fn take(&mut self, read: impl Fn(), checked: impl Fn()) {
        if self.read.len().is_multiple_of(2) {
            self.read.push(time(read));
            self.checked.push(time(checked));
        } else {
            self.checked.push(time(checked));
            self.read.push(time(read));
        }
    }

    fn command(&mut self, command: impl Fn()) {
        self.command.push(time(command));
    }

    /// Prints the medians of the times, and those of the ratios; so many slices make a round.
    fn print(self, name: &str, slices: usize) {
        let Self { read, checked, command } = self;
        let ratios = read.iter().zip(&checked).map(|(read, checked)| checked.as_secs_f64() / read.as_secs_f64());
        let ratio = median(ratios.collect());
        let whole = |times: &[Duration]| -> Vec<f64> {
            times.chunks(slices).map(|round| round.iter().sum::<Duration>().as_secs_f64()).collect()
        };
        let (reads, commands) = (whole(&read), seconds(&command));
        let whole_ratio = median(reads.iter().zip(&commands).map(|(read, command)| command / read).collect());
        println!("{name} (median of {})", reads.len());
        for (name, seconds, ratio) in [
            ("reading alone", median(reads), 1.0),
            ("checking in all", median(whole(&checked)), ratio),
            ("the whole command", median(commands), whole_ratio),
        ] {
            println!("  {name:17} {:>10.2?}   {ratio:.2}", Duration::from_secs_f64(seconds));
        }
    }
}

fn seconds(times: &[Duration]) -> Vec<f64> {
    times.iter().map(Duration::as_secs_f64).collect()
}

fn time(run: impl Fn()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
