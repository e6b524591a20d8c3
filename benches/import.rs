//! How long an import takes, by format: from the bytes to the written roadmap.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test stops at the first surprise"
)]

use kc::import::draft::Draft;
use kc::import::limits::Limits;
use kc::import::review::Review;
use kc::import::write::{Words, write};

fn main() {
    divan::main();
}

struct Plain;

impl Words for Plain {
    fn review(&self, review: &Review) -> String {
        review.words.clone()
    }

    fn footnote(&self, mark: &str, text: &str) -> String {
        format!("{mark}: {text}")
    }

    fn source(&self, _: &Draft) -> Vec<String> {
        Vec::new()
    }
}

const SAMPLES: &[&str] = &[
    "A_word.docx",
    "A_word_lo.odt",
    "A_table.ods",
    "A_table.xlsx",
    "A_word_lo.html",
    "A_hand.md",
    "A_excel_cp1251.csv",
    "A_seed_cp1251.txt",
    #[cfg(feature = "pdf")]
    "A_word.pdf",
    #[cfg(feature = "pdf")]
    "B_borderless.pdf",
];

#[divan::bench(args = SAMPLES, sample_count = 20)]
fn import(bencher: divan::Bencher<'_, '_>, file: &str) {
    let path = format!("{}/tests/import/{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("a sample");
    bencher.bench(|| {
        let document = kc::import::read(&bytes, &Limits::default()).expect("a document");
        write(&kc::import::draft(&document).expect("a roadmap"), "schema.json", &Plain)
    });
}
