//! Pipes and devices. A pipe opens when another program is at its other end, which may be never.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long another program may take to come to the other end of a pipe.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Whether what stands there is written to as it is: neither a file nor a folder.
pub fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// Opens what stands there; gives up on a pipe where nobody comes within `patience`.
pub fn open(path: &Path, options: &OpenOptions, patience: Duration) -> io::Result<File> {
    if !is_pipe(path) {
        return options.open(path);
    }
    let (send, opened) = mpsc::channel();
    let (own, options) = (path.to_owned(), options.clone());
    // It waits until the program ends, where nobody comes.
    thread::spawn(move || {
        let _ = send.send(options.open(own));
    });
    opened.recv_timeout(patience).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

#[cfg(unix)]
fn is_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::metadata(path).is_ok_and(|there| there.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_: &Path) -> bool {
    false
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::path::PathBuf;
    use std::process::Command;

    fn pipe(folder: &Path) -> PathBuf {
        let path = folder.join("pijp");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.is_ok_and(|status| status.success()));
        path
    }

    #[test]
    fn a_pipe_where_nobody_comes_is_given_up() {
        for options in [OpenOptions::new().read(true), OpenOptions::new().write(true)] {
            let folder = tempfile::TempDir::new().unwrap();
            let opened = open(&pipe(folder.path()), options, Duration::from_millis(50));
            assert_eq!(opened.unwrap_err().kind(), io::ErrorKind::TimedOut);
        }
    }

    #[test]
    fn a_pipe_with_somebody_at_the_other_end_is_read() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = pipe(folder.path());
        let written = path.clone();
        let writer = thread::spawn(move || {
            open(&written, OpenOptions::new().write(true), PATIENCE)?.write_all(b"klaar")
        });
        let mut text = String::new();
        let mut pipe = open(&path, OpenOptions::new().read(true), PATIENCE).unwrap();
        pipe.read_to_string(&mut text).unwrap();
        writer.join().unwrap().unwrap();
        assert_eq!(text, "klaar");
    }
}
