//! Who may do what with a file, which a new file in its place keeps.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

/// Whether a file may not be written. Whoever may do anything is asked to leave a file alone as well
/// that says of itself that it is only to be read.
pub fn is_read_only(path: &Path, file: &Metadata) -> io::Result<bool> {
    if says_read_only(file) {
        return Ok(true);
    }
    match OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(true),
        opened => opened.map(|_| false),
    }
}

#[cfg(unix)]
fn says_read_only(file: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    const OWNER_WRITES: u32 = 0o200;
    file.permissions().mode() & OWNER_WRITES == 0
}

#[cfg(not(unix))]
fn says_read_only(file: &Metadata) -> bool {
    file.permissions().readonly()
}

/// Gives a new file the owner and the permissions of the one that it replaces, as far as that is
/// possible; nobody gets to see more than before.
#[cfg(unix)]
pub fn keep(old: &Metadata, new: &File) -> io::Result<()> {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let own = new.metadata()?;
    // Only some may give a file away; many may give it to another group that they belong to.
    let group_stays = own.gid() == old.gid() || fchown(new, None, Some(old.gid())).is_ok();
    let owner_stays = own.uid() == old.uid() || fchown(new, Some(old.uid()), None).is_ok();
    new.set_permissions(Permissions::from_mode(narrowed(old.mode(), owner_stays, group_stays)))
}

#[cfg(not(unix))]
pub fn keep(_: &Metadata, _: &File) -> io::Result<()> {
    Ok(())
}

/// The permissions of a file for its owner, its group and others. Where the owner or the group becomes
/// another, those who now fall under another of the three get no more than under the one before.
#[cfg(unix)]
fn narrowed(mode: u32, owner_stays: bool, group_stays: bool) -> u32 {
    let [owner, mut group, mut others] = [6, 3, 0].map(|shift| mode >> shift & 0o7);
    if !owner_stays {
        group &= owner;
        others &= owner;
    }
    if !group_stays {
        group &= others;
        others = group;
    }
    owner << 6 | group << 3 | others
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::narrowed;

    #[test]
    fn another_owner_or_group_gets_no_more_than_it_had() {
        for (mode, owner_stays, group_stays, expected) in [
            (0o100_664, true, true, 0o664),
            (0o664, false, true, 0o664),
            (0o664, true, false, 0o644),
            (0o640, true, false, 0o600),
            (0o604, true, false, 0o600),
            (0o466, false, false, 0o444),
            (0o4755, true, true, 0o755),
        ] {
            assert_eq!(narrowed(mode, owner_stays, group_stays), expected, "{mode:o}");
        }
    }
}
