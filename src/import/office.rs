//! .doc and .rtf: an installed LibreOffice turns them into .docx, which kc reads itself.

use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::import::error::ImportError;
use crate::import::format::Format;
use crate::import::limits::Limits;

/// The program, under the names that it has on different systems.
const PROGRAMS: [&str; 3] = ["soffice", "libreoffice", "soffice.exe"];

/// Converts a document to .docx through LibreOffice, without its macros and in a folder of its own.
pub(crate) fn to_docx(bytes: &[u8], format: Format, limits: &Limits) -> Result<Vec<u8>, ImportError> {
    let folder = Folder::new().map_err(|error| failed(&error))?;
    let ending = if format == Format::Rtf { "rtf" } else { "doc" };
    let input = folder.path.join(format!("document.{ending}"));
    std::fs::write(&input, bytes).map_err(|error| failed(&error))?;
    let mut child = start(&folder, &input, format)?;
    let deadline = Instant::now() + limits.patience;
    loop {
        match child.try_wait().map_err(|error| failed(&error))? {
            Some(_) => break,
            None if Instant::now() > deadline => {
                // It may have ended by itself in the meantime.
                let _ = child.kill();
                let _ = child.wait();
                return Err(ImportError::TimedOut { seconds: limits.patience.as_secs() });
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    let output = folder.path.join("document.docx");
    std::fs::read(output).map_err(|_| ImportError::OfficeFailed { detail: "no document came out of it".to_owned() })
}

fn start(folder: &Folder, input: &std::path::Path, format: Format) -> Result<Child, ImportError> {
    let profile = format!("-env:UserInstallation=file://{}", folder.path.join("profile").display());
    for program in PROGRAMS {
        let child = Command::new(program)
            .arg(&profile)
            .args(["--headless", "--norestore", "--convert-to", "docx", "--outdir"])
            .arg(&folder.path)
            .arg(input)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        match child {
            Ok(child) => return Ok(child),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    Err(ImportError::NeedsOffice { format })
}

fn failed(error: &io::Error) -> ImportError {
    ImportError::OfficeFailed { detail: error.to_string() }
}

/// A temporary folder that goes away with its content.
struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Makes a folder that did not exist before, so that nobody else has put anything into it.
    fn new() -> io::Result<Self> {
        let base = std::env::temp_dir();
        for attempt in 0..100 {
            let time =
                std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_nanos();
            let path = base.join(format!("kc-import-{}-{time}-{attempt}", std::process::id()));
            match std::fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::other("no temporary folder"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system's own cleaning.
        let _ = std::fs::remove_dir_all(&self.path);
    }
}
