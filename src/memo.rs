//! Remembers what was worked out of a text. Roadmaps say the same words, titles and posts over and over.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

/// What is remembered before all is forgotten, in bytes of the texts: hostile files cannot fill the memory.
const MOST_BYTES: usize = 2 << 20;
/// What an entry takes besides its text, in bytes, about.
const ENTRY_BYTES: usize = 64;
/// Longer texts, in bytes, are not remembered.
const LONGEST_TEXT: usize = 2_000;

/// What was worked out of texts by one function; one for each thread.
#[derive(Debug)]
pub(crate) struct Memo<T>(RefCell<Known<T>>);

#[derive(Debug)]
struct Known<T> {
    values: FxHashMap<Box<str>, T>,
    bytes: usize,
}

impl<T: Clone> Memo<T> {
    /// Remembers nothing yet.
    pub(crate) fn new() -> Self {
        Self(RefCell::new(Known { values: FxHashMap::default(), bytes: 0 }))
    }

    /// What is remembered of the text, else what `make` gives.
    pub(crate) fn get(&self, text: &str, make: impl FnOnce(&str) -> T) -> T {
        self.get_if(text, |_| true, make)
    }

    /// What is remembered of the text where that `holds`, else what `make` gives; that is remembered in its place.
    pub(crate) fn get_if(&self, text: &str, holds: impl FnOnce(&T) -> bool, make: impl FnOnce(&str) -> T) -> T {
        if let Some(known) = self.0.borrow().values.get(text).filter(|known| holds(known)) {
            return known.clone();
        }
        let value = make(text);
        if text.len() <= LONGEST_TEXT {
            let mut known = self.0.borrow_mut();
            if known.bytes >= MOST_BYTES {
                known.values.clear();
                known.bytes = 0;
            }
            known.bytes += text.len() + ENTRY_BYTES;
            known.values.insert(text.into(), value.clone());
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_longer_holds_is_worked_out_again() {
        let memo = Memo::new();
        assert_eq!(memo.get("a", |_| 1), 1);
        assert_eq!(memo.get("a", |_| 2), 1);
        assert_eq!(memo.get_if("a", |known| *known > 1, |_| 3), 3);
        assert_eq!(memo.get("a", |_| 4), 3);
    }

    #[test]
    fn memory_is_bounded() {
        let memo = Memo::new();
        for number in 0..100_000 {
            memo.get(&format!("{number:0>1000}"), str::len);
        }
        assert!(memo.0.borrow().values.len() <= MOST_BYTES / 1000 + 1);
        let long = "a".repeat(LONGEST_TEXT + 1);
        assert_eq!(memo.get(&long, str::len), long.len());
        assert!(!memo.0.borrow().values.contains_key(long.as_str()), "too long to be remembered");
    }
}
