//! Writes a file whole or not at all: beside it first, then put in its place.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::NamedTempFile;

/// The files that are being written beside those that they are to replace.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Removes what was not finished: for a run that is stopped from outside, which ends without dropping anything.
pub fn abandon_unfinished() {
    for path in UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        // There is nobody left to tell.
        let _ = fs::remove_file(path);
    }
}

/// What a file is to hold, written beside it. Whoever reads the file, also after a crash, finds the old text or the new
/// one; an existing file keeps its permissions. A path that is no ordinary file (a pipe) is written to directly. Dropped
/// before it is finished, it leaves the file as it was.
#[derive(Debug)]
pub struct Replacement(Way);

#[derive(Debug)]
enum Way {
    Direct(BufWriter<File>),
    Beside {
        text: BufWriter<NamedTempFile>,
        unfinished: Unfinished,
        target: PathBuf,
        permissions: Option<fs::Permissions>,
    },
}

/// Holds a file among those that are unfinished.
#[derive(Debug)]
struct Unfinished(PathBuf);

impl Unfinished {
    fn new(path: PathBuf) -> Self {
        UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
        Self(path)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).retain(|path| *path != self.0);
    }
}

impl Replacement {
    /// Begins to write a file.
    ///
    /// # Errors
    /// The file may not be written, or nothing can be made in its folder.
    pub fn new(path: &Path) -> io::Result<Self> {
        // A symbolic link stays one: the file that it leads to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let known = fs::metadata(&target).ok();
        if known.as_ref().is_some_and(|known| !known.is_file()) {
            return Ok(Self(Way::Direct(BufWriter::new(File::create(&target)?))));
        }
        if known.as_ref().is_some_and(|known| known.permissions().readonly()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".kc-").suffix(".tmp");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let temporary = builder.tempfile_in(folder(&target))?;
        let unfinished = Unfinished::new(temporary.path().to_owned());
        let permissions = known.map(|known| known.permissions());
        Ok(Self(Way::Beside { text: BufWriter::new(temporary), unfinished, target, permissions }))
    }

    /// Puts what was written in its place.
    ///
    /// # Errors
    /// The disk or the folder does not take it; the file is then as it was.
    pub fn finish(self) -> io::Result<()> {
        let (text, _unfinished, target, permissions) = match self.0 {
            Way::Direct(mut file) => return file.flush(),
            Way::Beside { text, unfinished, target, permissions } => (text, unfinished, target, permissions),
        };
        let temporary = text.into_inner().map_err(io::IntoInnerError::into_error)?;
        if let Some(permissions) = permissions {
            temporary.as_file().set_permissions(permissions)?;
        }
        temporary.as_file().sync_all()?;
        temporary.persist(&target).map_err(|error| error.error)?;
        // The name is safe only when the folder is; where a folder cannot be opened, the system does it in its own time.
        let _ = File::open(folder(&target)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            Way::Direct(file) => file.write(bytes),
            Way::Beside { text, .. } => text.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.0 {
            Way::Direct(file) => file.flush(),
            Way::Beside { text, .. } => text.flush(),
        }
    }
}

/// Replaces what a file holds, or makes it: see [`Replacement`].
///
/// # Errors
/// The folder or the file cannot be written, or `write` fails; the file is then as it was.
pub fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut replacement = Replacement::new(path)?;
    write(&mut replacement)?;
    replacement.finish()
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_leaves_the_file_and_its_folder_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "old").unwrap();
        let result = replace(&path, |file| {
            file.write_all(b"new")?;
            Err(io::Error::other("no space"))
        });
        assert!(result.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_are_kept() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.txt"), folder.path().join("link"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("a.txt", &link).unwrap();
        replace(&link, |file| file.write_all(b"new")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
