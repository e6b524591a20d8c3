//! A zip archive in memory: entries are read by name and never written anywhere, so a name like `../x` is only a name.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::import::error::{ImportError, Limit};
use crate::import::format::Format;
use crate::import::limits::Limits;
use crate::import::text;

/// An archive whose unpacked size was checked.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    names: Vec<String>,
    format: Format,
    limits: &'a Limits,
}

impl<'a> Archive<'a> {
    /// Lists an archive.
    pub(crate) fn open(bytes: &'a [u8], format: Format, limits: &'a Limits) -> Result<Self, ImportError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| ImportError::damaged(format, error))?;
        if zip.len() as u64 > limits.archive_entries {
            return Err(ImportError::TooLarge { limit: Limit::ArchiveEntries, most: limits.archive_entries });
        }
        let names = zip.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
        Ok(Self { bytes, names, format, limits })
    }

    /// Whether an entry of that name exists.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.names.iter().any(|entry| entry == name)
    }

    /// An entry's bytes; `None` where there is no such entry.
    pub(crate) fn entry(&self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let damaged = |error: &dyn std::fmt::Display| ImportError::damaged(self.format, format!("{name}: {error}"));
        let mut zip = ZipArchive::new(Cursor::new(self.bytes)).map_err(|error| damaged(&error))?;
        let mut file = match zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(detail)) if detail == ZipError::PASSWORD_REQUIRED => {
                return Err(ImportError::Encrypted { format: self.format });
            }
            Err(error) => return Err(damaged(&error)),
        };
        let most = self.limits.unpacked_bytes;
        let mut content = Vec::new();
        file.by_ref().take(most + 1).read_to_end(&mut content).map_err(|error| damaged(&error))?;
        if content.len() as u64 > most {
            return Err(ImportError::TooLarge { limit: Limit::UnpackedBytes, most });
        }
        Ok(Some(content))
    }

    /// An entry as text; `None` where there is no such entry or it cannot be unpacked.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.entry(name).ok().flatten().map(|bytes| text::decode(&bytes))
    }

    /// Unpacks everything once, keeping nothing: for readers that open the archive themselves.
    pub(crate) fn check_unpacked_size(&self) -> Result<(), ImportError> {
        let damaged = |error: &dyn std::fmt::Display| ImportError::damaged(self.format, error);
        let most = self.limits.unpacked_bytes;
        let mut zip = ZipArchive::new(Cursor::new(self.bytes)).map_err(|error| damaged(&error))?;
        let mut total = 0;
        for index in 0..zip.len() {
            let Ok(file) = zip.by_index(index) else { continue };
            total += std::io::copy(&mut file.take(most + 1), &mut std::io::sink()).map_err(|error| damaged(&error))?;
            if total > most {
                return Err(ImportError::TooLarge { limit: Limit::UnpackedBytes, most });
            }
        }
        Ok(())
    }
}
