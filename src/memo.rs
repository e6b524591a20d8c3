//! Remembers what was worked out of a text. Roadmaps say the same words and posts over and over.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

/// Texts that are remembered before all are forgotten: hostile files cannot fill the memory.
const MOST_TEXTS: usize = 20_000;
/// Longer texts, in bytes, are not remembered.
const LONGEST_TEXT: usize = 2_000;

/// What was worked out of texts by one function; one for each thread.
#[derive(Debug)]
pub(crate) struct Memo<T>(RefCell<FxHashMap<Box<str>, T>>);

impl<T: Clone> Memo<T> {
    /// Remembers nothing yet.
    pub(crate) fn new() -> Self {
        Self(RefCell::new(FxHashMap::default()))
    }

    /// What is remembered of the text, else what `make` gives.
    pub(crate) fn get(&self, text: &str, make: impl FnOnce(&str) -> T) -> T {
        if let Some(known) = self.0.borrow().get(text) {
            return known.clone();
        }
        let value = make(text);
        if text.len() <= LONGEST_TEXT {
            let mut known = self.0.borrow_mut();
            if known.len() >= MOST_TEXTS {
                known.clear();
            }
            known.insert(text.into(), value.clone());
        }
        value
    }
}
