//! Writing so that it stays written, also when the power fails.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// Waits until files are on the disk. Asked for several at a time, a disk takes them together.
pub fn sync_files(paths: &[PathBuf]) -> io::Result<()> {
    const AT_A_TIME: usize = 16;
    let part = paths.len().div_ceil(AT_A_TIME).max(1);
    let sync = |part: &[PathBuf]| {
        let mut files = part.iter();
        // Windows wants a file that may be written to.
        files.try_for_each(|path| File::options().write(true).open(path)?.sync_all())
    };
    thread::scope(|scope| {
        let started: Vec<_> = paths
            .chunks(part)
            .map(|part| scope.spawn(move || sync(part)))
            .collect();
        let ended = started
            .into_iter()
            .map(|one| one.join().unwrap_or_else(|_| Err(ErrorKind::Other.into())));
        ended.collect()
    })
}

/// Writes a file and waits until it is on the disk.
pub fn write_through(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Waits until the names in a folder are on the disk. Only Unix opens folders for that.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// What is not there needs no removing.
pub fn gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
