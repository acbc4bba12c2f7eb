//! Waiting until a file is saved.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use klantreis::model::Language;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::files::place::folder;
use crate::messages::problem::Problem;

/// A save is over when nothing has happened for so long: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// The changes of some files.
pub struct Changes {
    /// Their names; another file in the same folder with such a name is drawn again for nothing,
    /// which does no harm.
    names: Vec<OsString>,
    folders: Vec<PathBuf>,
    events: Receiver<notify::Result<Event>>,
    /// Watches as long as it lives.
    watcher: RecommendedWatcher,
}

impl Changes {
    /// Begins to watch. Folders are watched rather than files, since many editors save by putting
    /// a new file in place of the old one.
    pub fn of(files: &[PathBuf]) -> notify::Result<Self> {
        let (send, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event| {
            // Nobody waits any more when the command ends.
            let _ = send.send(event);
        })?;
        let mut changes = Self { names: Vec::new(), folders: Vec::new(), events, watcher };
        files.iter().try_for_each(|file| changes.also(file))?;
        Ok(changes)
    }

    /// Watches another file too.
    pub fn also(&mut self, file: &Path) -> notify::Result<()> {
        let folder = folder(file);
        if folder.is_dir() && self.folders.iter().all(|known| known != folder) {
            self.watcher.watch(folder, RecursiveMode::NonRecursive)?;
            self.folders.push(folder.to_owned());
        }
        let name = file.file_name().filter(|name| self.names.iter().all(|known| known != name));
        self.names.extend(name.map(ToOwned::to_owned));
        Ok(())
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

/// What is told when a file cannot be watched.
pub fn unseen(error: &notify::Error, language: Language) -> Problem {
    Problem::found(match language {
        Language::Dutch => format!("Er kan niet naar het bestand worden gekeken ({error})."),
        Language::English => format!("The file cannot be watched ({error})."),
    })
}

fn ended() -> notify::Error {
    notify::Error::generic("watching ended")
}
