//! One program at a time.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The folder, below the data folder, for what is needed while writing. Its own `.gitignore` keeps it out of
/// repositories, and nothing in it is data.
pub const OURS: &str = ".footbridge";

/// How long another program may take before we give up.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// A lock on a data folder, which ends with this value and with the process.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Locks a data folder; waits a while for another program that is just writing to it.
    pub fn take(root: &Path) -> Result<Self> {
        Self::take_within(root, PATIENCE)
    }

    pub(super) fn take_within(root: &Path, patience: Duration) -> Result<Self> {
        let ours = root.join(OURS);
        let path = ours.join("lock");
        let file =
            prepare(&ours, &path).with_context(|| format!("{} cannot be written to", root.display()))?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if start.elapsed() < patience => sleep(PAUSE),
                Err(TryLockError::WouldBlock) => bail!(
                    "another footbridge is writing to {}; try again when it is done",
                    root.display()
                ),
                Err(TryLockError::Error(error)) => {
                    return Err(error).with_context(|| format!("locking {}", path.display()));
                }
            }
        }
    }
}

fn prepare(ours: &Path, path: &Path) -> std::io::Result<File> {
    fs::create_dir_all(ours)?;
    let ignore = ours.join(".gitignore");
    if !ignore.exists() {
        fs::write(ignore, "*\n")?;
    }
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
}
