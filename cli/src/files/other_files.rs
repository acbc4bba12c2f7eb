//! Journeys in other files that a file refers to.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::source::decode;

use crate::files::input::Source;
use crate::files::place::folder;

/// A file that another refers to, with what stands in it; nothing where it could not be read.
pub type OtherFile = (PathBuf, Option<String>);

/// Reads the files that a journey refers to, from its own folder.
pub struct OtherFiles {
    folder: PathBuf,
    language: Language,
    read: RefCell<Vec<OtherFile>>,
}

impl OtherFiles {
    /// Those of a journey; what comes from standard input refers to the folder that one is in.
    pub fn of(source: &Source, language: Language) -> Self {
        let folder = source.path().map_or_else(|| Path::new("."), folder).to_owned();
        Self { folder, language, read: RefCell::default() }
    }

    /// What stands in a file, or why it cannot be read.
    pub fn text(&self, name: &str) -> Result<String, String> {
        // As the user would type it.
        let here = self.folder == Path::new(".");
        let path = if here { PathBuf::from(name) } else { self.folder.join(name) };
        let text = self.text_of(&path);
        self.read.borrow_mut().push((path, text.as_ref().ok().cloned()));
        text
    }

    fn text_of(&self, path: &Path) -> Result<String, String> {
        let source = Source::File(path.to_owned());
        let bytes = source.read(self.language).map_err(|problem| problem.message)?;
        let text = decode(&bytes, self.language);
        text.map(str::to_owned)
            .map_err(|wrong| format!("{}: {}", source.name(self.language), wrong.message))
    }

    /// All files that were asked for.
    pub fn into_read(self) -> Vec<OtherFile> {
        self.read.into_inner()
    }
}
