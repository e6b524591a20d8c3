//! Runs a reader that is not kc's own: a panic or an endless loop in it becomes a message.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::import::error::ImportError;
use crate::import::format::Format;

/// Name of the threads that foreign readers run in; the command line keeps their panics quiet.
pub const THREAD: &str = "kc-document-reader";
/// Stack of such a thread, in bytes: deep documents are read recursively.
const STACK: usize = 64 * 1024 * 1024;

/// Runs `read` in a thread of its own and waits as long as the limits allow.
pub(crate) fn guarded<T: Send + 'static>(
    format: Format,
    patience: Duration,
    read: impl FnOnce() -> Result<T, ImportError> + Send + 'static,
) -> Result<T, ImportError> {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(move || {
        // Nobody waits any more when the time is up.
        let _ = sender.send(read());
    });
    worker.map_err(|error| ImportError::damaged(format, error))?;
    match receiver.recv_timeout(patience) {
        Ok(result) => result,
        Err(RecvTimeoutError::Timeout) => Err(ImportError::TimedOut { seconds: patience.as_secs() }),
        // The reader is gone without an answer: it panicked.
        Err(RecvTimeoutError::Disconnected) => Err(ImportError::damaged(format, "the reader of the format failed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panic_becomes_a_message() {
        let result: Result<(), _> = guarded(Format::Pdf, Duration::from_secs(5), || panic!("broken"));
        assert!(matches!(result, Err(ImportError::Damaged { .. })));
    }

    #[test]
    fn endless_reader_is_left_alone() {
        let result: Result<(), _> = guarded(Format::Pdf, Duration::from_millis(20), || {
            thread::sleep(Duration::from_secs(60));
            Ok(())
        });
        assert_eq!(result, Err(ImportError::TimedOut { seconds: 0 }));
    }
}
