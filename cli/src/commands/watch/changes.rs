//! Waiting until a file is saved.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::files::place::folder;

/// A save is over when nothing has happened for so long: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// The changes of some files.
pub struct Changes {
    /// Their names; another file in the same folder with such a name is drawn again for nothing,
    /// which does no harm.
    names: Vec<OsString>,
    events: Receiver<notify::Result<Event>>,
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Begins to watch. Folders are watched rather than files, since many editors save by putting
    /// a new file in place of the old one.
    pub fn of(files: &[PathBuf]) -> notify::Result<Self> {
        let (send, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event| {
            // Nobody waits any more when the command ends.
            let _ = send.send(event);
        })?;
        let mut folders: Vec<&Path> = files.iter().map(|file| folder(file)).collect();
        folders.sort_unstable();
        folders.dedup();
        for folder in folders {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        let names = files.iter().filter_map(|file| Some(file.file_name()?.to_owned())).collect();
        Ok(Self { names, events, _watcher: watcher })
    }

    /// Waits until one of the files has changed and is quiet again.
    pub fn wait(&self) -> notify::Result<()> {
        while !self.concerns(&self.events.recv().map_err(|_| ended())??) {}
        let mut quiet = Instant::now() + QUIET;
        loop {
            // What happens to other files in the folder does not matter, reading them included.
            match self.events.recv_timeout(quiet.saturating_duration_since(Instant::now())) {
                Ok(event) => {
                    if self.concerns(&event?) {
                        quiet = Instant::now() + QUIET;
                    }
                }
                Err(RecvTimeoutError::Timeout) => return Ok(()),
                Err(RecvTimeoutError::Disconnected) => return Err(ended()),
            }
        }
    }

    fn concerns(&self, event: &Event) -> bool {
        let named = |path: &PathBuf| {
            path.file_name().is_some_and(|name| self.names.iter().any(|own| own == name))
        };
        !event.kind.is_access() && event.paths.iter().any(named)
    }
}

fn ended() -> notify::Error {
    notify::Error::generic("watching ended")
}
