//! The file that is edited: read, held against what the page knows of it, and written as a whole.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use klantreis::model::Language;
use klantreis::source::decode;
use klantreis::write::Target;
use sha2::{Digest, Sha256};

use crate::files::input::Source;
use crate::files::replace::{self, Over};

/// What stands before the text of a file that some programs write.
const MARK: &str = "\u{FEFF}";

/// A file that several may read and write, one at a time.
#[derive(Debug, Clone)]
pub struct Copy {
    path: Arc<PathBuf>,
    language: Language,
    turn: Arc<Mutex<()>>,
}

/// What stands in a file, and a word that changes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    pub version: String,
}

/// How writing it ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Saved {
    /// It stands there, as this version.
    Done(String),
    /// Something else has come to stand there.
    Changed(Text),
    /// It cannot be written.
    Failed,
}

impl Copy {
    pub fn of(path: &Path, language: Language) -> Self {
        Self { path: Arc::new(path.to_owned()), language, turn: Arc::default() }
    }

    /// The name of the file, without folders.
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// What stands in it; nothing where it cannot be read as text.
    pub fn read(&self) -> Option<Text> {
        let bytes = Source::from_argument(&self.path).read(self.language).ok()?;
        let text = decode(&bytes, self.language).ok()?;
        let text = text.strip_prefix(MARK).unwrap_or(text).to_owned();
        Some(Text { text, version: version(&bytes) })
    }

    /// Puts a text there, where still stands what `known` says.
    pub fn save(&self, text: &str, known: &str) -> Saved {
        let Ok(_turn) = self.turn.lock() else { return Saved::Failed };
        let source = Source::from_argument(&self.path);
        let Ok(old) = source.read(self.language) else { return Saved::Failed };
        if version(&old) != known {
            return self.read().map_or(Saved::Failed, Saved::Changed);
        }
        let mark = if old.starts_with(MARK.as_bytes()) { MARK } else { "" };
        let new = format!("{mark}{text}");
        let target = Target::File(self.path.to_path_buf());
        match replace::write(&target, new.as_bytes(), Over::Journeys, self.language) {
            Ok(()) => Saved::Done(version(new.as_bytes())),
            Err(_) => Saved::Failed,
        }
    }
}

fn version(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_to_stand_there_meanwhile_is_never_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sam.yaml");
        std::fs::write(&path, "\u{FEFF}titel: Sam\n").unwrap();
        let copy = Copy::of(&path, Language::Dutch);
        let Text { text, version: first } = copy.read().unwrap();
        assert_eq!((text.as_str(), copy.name().as_str()), ("titel: Sam\n", "sam.yaml"));
        let Saved::Done(second) = copy.save("titel: Sam B\n", &first) else { panic!("not saved") };
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "\u{FEFF}titel: Sam B\n");
        std::fs::write(&path, "titel: Bea\n").unwrap();
        let Saved::Changed(other) = copy.save("titel: Sam C\n", &second) else { panic!("saved") };
        assert_eq!(other.text, "titel: Bea\n");
        assert!(matches!(copy.save("titel: Sam C\n", &other.version), Saved::Done(_)));
    }
}
