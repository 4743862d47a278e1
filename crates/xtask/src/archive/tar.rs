//! The archive for whoever has a shell.

use std::io::Write;

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use super::Entry;

/// The beginning of 1980 in seconds since that of 1970: the earliest that a zip can say, so that both say the same.
const MOMENT: u64 = 315_532_800;

/// All files below a folder, in this order, without the names and times of this machine.
pub fn packed(top: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut archive = Builder::new(Vec::new());
    for entry in entries {
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_size(u64::try_from(entry.bytes.len())?);
        header.set_mode(if entry.is_program { 0o755 } else { 0o644 });
        header.set_mtime(MOMENT);
        header.set_uid(0);
        header.set_gid(0);
        archive.append_data(
            &mut header,
            format!("{top}/{}", entry.path),
            entry.bytes.as_slice(),
        )?;
    }
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(&archive.into_inner()?)?;
    Ok(packer.finish()?)
}
