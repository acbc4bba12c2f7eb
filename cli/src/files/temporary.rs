//! Files that are written in full beside the place where they belong, before they are put there.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use tempfile::TempPath;

use crate::files::access;
use crate::files::place::folder;

const PREFIX: &str = ".klantreis-";
/// How many letters and digits follow.
const RANDOM: usize = 6;
/// A file takes moments to write. One that is older belongs to a run that was broken off; that holds
/// too where several computers share a folder, which the number of a process would not.
const LONGEST_RUN: Duration = Duration::from_hours(1);
/// How many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;

/// A complete file in the folder of `path`, under a name of its own; in place of an `old` one it is for
/// the same people.
pub fn beside(path: &Path, content: &[u8], old: Option<&Metadata>) -> io::Result<TempPath> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    #[cfg(unix)]
    if old.is_none() {
        use std::os::unix::fs::PermissionsExt;
        // A temporary file is private by default; a new one is for whoever the user's umask lets in,
        // as with any other program.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder(path))?;
    file.write_all(content)?;
    if let Some(old) = old {
        access::keep(old, file.as_file())?;
    }
    // Thousands can be written at once, more than a system lets be open.
    Ok(file.into_temp_path())
}

/// The folders that were swept by this run: one of thousands of pictures is looked through once.
static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Takes away what earlier runs left behind in a folder, once in a run. What cannot be taken away is in nobody's
/// way.
pub fn sweep(folder: &Path) {
    let is_new = SWEPT.lock().is_ok_and(|mut swept| swept.insert(folder.to_owned()));
    if is_new {
        sweep_now(folder);
    }
}

fn sweep_now(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.take(MOST_NAMES).flatten() {
        if entry.file_name().to_str().is_some_and(is_ours)
            && entry.metadata().is_ok_and(|file| is_left_over(&file))
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a name is one that only this program gives: a word is somebody else's.
fn is_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX).is_some_and(|random| {
        random.len() == RANDOM
            && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !random.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

fn is_left_over(file: &Metadata) -> bool {
    let age = file.modified().ok().and_then(|then| SystemTime::now().duration_since(then).ok());
    file.is_file() && age.is_some_and(|age| age > LONGEST_RUN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    #[test]
    fn only_old_files_with_names_of_ours_are_swept() {
        let folder = tempfile::TempDir::new().unwrap();
        let long_ago = SystemTime::now() - 2 * LONGEST_RUN;
        let there = |name: &str| folder.path().join(name);
        for name in [".klantreis-aB3xYz", ".klantreis-backup", ".klantreis-aB3xYz.svg", "inge.svg"]
        {
            File::create(there(name)).unwrap().set_modified(long_ago).unwrap();
        }
        File::create(there(".klantreis-1b3xYz")).unwrap();
        fs::create_dir(there(".klantreis-2b3xYz")).unwrap();
        sweep(folder.path());
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        left.sort();
        let expected = [
            ".klantreis-1b3xYz",
            ".klantreis-2b3xYz",
            ".klantreis-aB3xYz.svg",
            ".klantreis-backup",
            "inge.svg",
        ];
        assert_eq!(left, expected);
    }

    #[test]
    fn a_name_that_is_given_is_one_of_ours() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = beside(&folder.path().join("inge.svg"), b"", None).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(name.len() == PREFIX.len() + RANDOM && name.starts_with(PREFIX), "{name}");
    }
}
