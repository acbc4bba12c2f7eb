//! Which file a name leads to, whatever it is spelled like and whatever links lead there.

use std::fs;
use std::path::{Path, PathBuf};

/// How many links lead to a file at most; more go in a circle.
const MOST_LINKS: usize = 40;

/// The folder that a file stands in, or would stand in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// The file itself, where the name is that of a link; also one that is not there yet.
pub fn real(path: &Path) -> PathBuf {
    if let Ok(found) = fs::canonicalize(path) {
        return found;
    }
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = folder(&path).join(next);
    }
    path
}

/// The same for every name of the same file, whether it exists already or not.
pub fn identity(path: &Path) -> PathBuf {
    let path = real(path);
    if let Some(number) = number_of_shared(&path) {
        return number;
    }
    let within = || Some(fs::canonicalize(folder(&path)).ok()?.join(path.file_name()?));
    let found = within().unwrap_or_else(|| path.components().collect());
    // Where capitals make no difference to the file system, they make none here.
    if cfg!(any(windows, target_os = "macos")) {
        return found.to_string_lossy().to_lowercase().into();
    }
    found
}

/// The number of a file that has several names, which its system gives to no other.
#[cfg(unix)]
fn number_of_shared(path: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::MetadataExt;
    let file = fs::metadata(path).ok().filter(|file| file.is_file() && file.nlink() > 1)?;
    Some(format!("{}:{}", file.dev(), file.ino()).into())
}

/// Other systems do not tell.
#[cfg(not(unix))]
fn number_of_shared(_: &Path) -> Option<PathBuf> {
    None
}
