//! What the operating system said, in the user's language: it speaks its own.

use std::io::{Error, ErrorKind};

use super::{Argument, Message};

impl From<&Error> for Argument {
    /// The usual causes in our words; any other in the system's.
    fn from(error: &Error) -> Self {
        match known(error.kind()) {
            Some(id) => Message::new(id).into(),
            None => error.to_string().into(),
        }
    }
}

/// The text for a kind of failure that users meet.
fn known(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission-denied",
        ErrorKind::IsADirectory => "cause-is-a-folder",
        ErrorKind::NotADirectory => "cause-not-a-folder",
        ErrorKind::AlreadyExists => "cause-already-exists",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cause-storage-full",
        ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        ErrorKind::FileTooLarge => "cause-file-too-large",
        ErrorKind::InvalidFilename => "cause-invalid-name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "cause-busy",
        ErrorKind::InvalidData => "cause-not-text",
        ErrorKind::OutOfMemory => "cause-out-of-memory",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    fn said(error: &Error, language: Language) -> String {
        Locale::new(language).text(&Message::new("cli-cannot-write").with("cause", error))
    }

    #[test]
    fn the_usual_causes_are_said_in_the_language_of_the_user() {
        let absent = std::fs::File::open("there/is/no/such.file").unwrap_err();
        assert_eq!(said(&absent, Language::Russian), "не удаётся записать результат: нет такого файла или папки");
        assert_eq!(said(&absent, Language::English), "cannot write the result: there is no such file or folder");
    }

    #[test]
    fn an_unusual_cause_keeps_the_words_of_the_system() {
        let odd = Error::other("strange device");
        assert_eq!(said(&odd, Language::Russian), "не удаётся записать результат: strange device");
    }
}
