//! A stream of lines for people, none of which a pipeline takes for a command.

use std::io::{self, Write};

use super::harmless::without_commands;

/// Passes lines on when they are whole, without commands.
pub(super) struct Guarded<'w> {
    inner: &'w mut dyn Write,
    /// The line that is not ended yet.
    open: Vec<u8>,
}

impl<'w> Guarded<'w> {
    pub(super) fn new(inner: &'w mut dyn Write) -> Self {
        Self { inner, open: Vec::new() }
    }

    fn pass(&mut self, end: usize) -> io::Result<()> {
        let lines: Vec<u8> = self.open.drain(..end).collect();
        self.inner.write_all(without_commands(&String::from_utf8_lossy(&lines)).as_bytes())
    }
}

impl Write for Guarded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.open.extend_from_slice(bytes);
        if let Some(last) = memchr::memrchr(b'\n', &self.open) {
            self.pass(last + 1)?;
        }
        Ok(bytes.len())
    }

    /// Passes on what is there: nothing may follow on the same line.
    fn flush(&mut self) -> io::Result<()> {
        self.pass(self.open.len())?;
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_passed_on_whole() {
        let mut written = Vec::new();
        let mut guarded = Guarded::new(&mut written);
        write!(guarded, "a :").unwrap();
        write!(guarded, ": b\n  :").unwrap();
        write!(guarded, ":error\nв").unwrap();
        guarded.flush().unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), "a :: b\n  : :error\nв");
    }
}
