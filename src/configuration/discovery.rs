//! Where a configuration is found, and what a path is called from its folder.

use std::path::{Path, PathBuf};

use crate::source::display_path;

/// The names of configuration files; in one folder the first one counts.
pub const FILE_NAMES: &[&str] = &["kc.yaml", "kc.yml"];

/// A file or folder with all links resolved, whether it exists or not.
pub type Place = PathBuf;

/// Where a path really is.
pub fn place(path: &Path) -> Place {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    std::fs::canonicalize(&absolute).unwrap_or_else(|_| {
        // A name that does not exist, such as that of standard input: its folder may.
        let folder = absolute.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
        match (folder, absolute.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => absolute,
        }
    })
}

/// The nearest configuration file in a folder or above it.
pub fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find_map(|folder| FILE_NAMES.iter().map(|name| folder.join(name)).find(|path| path.is_file()))
}

/// A path below a folder as it is called from there, with `/` between its parts; `None` for one that lies elsewhere.
pub(super) fn below(folder: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(folder).ok().map(display_path)
}
