//! Reading files and standard input.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::source::{MAX_FILE_BYTES, recognise};

use crate::files::missing::{for_folder, for_missing};
use crate::files::names::shown;
use crate::files::special;
use crate::messages::problem::Problem;

/// Where a journey is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// `-` stands for standard input.
    pub fn from_argument(path: &Path) -> Self {
        if path == Path::new("-") { Self::Stdin } else { Self::File(path.to_owned()) }
    }

    /// The file, where it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
        }
    }

    /// What it is called in a message.
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::Stdin => language.pick("(standaardinvoer)", "(standard input)").to_owned(),
            Self::File(path) => shown(path),
        }
    }

    /// Everything there is to read, unless that is more than a journey can be.
    pub fn read(&self, language: Language) -> Result<Vec<u8>, Problem> {
        let bytes = self.content(MAX_FILE_BYTES);
        let bytes = bytes.map_err(|error| self.unreadable(&error, for_folder, language))?;
        // What is known by how it begins is answered as what it is, however large.
        let is_too_large = bytes.len() > MAX_FILE_BYTES && recognise(&bytes).is_none();
        if is_too_large { Err(self.too_large(language)) } else { Ok(bytes) }
    }

    /// Everything there is to read of what is no journey; of what is larger than `limit`, one byte more
    /// than that.
    pub fn bytes(&self, limit: usize, language: Language) -> Result<Vec<u8>, Problem> {
        let content = self.content(limit);
        content.map_err(|error| self.unreadable(&error, name_in_folder, language))
    }

    /// What there is to read, piece by piece, where that may be more than fits in memory.
    pub fn stream(&self, language: Language) -> Result<Box<dyn Read>, Problem> {
        match self {
            Self::Stdin => Ok(Box::new(io::stdin())),
            Self::File(path) => match opened(path).and_then(not_a_folder) {
                Ok(file) => Ok(Box::new(file)),
                Err(error) => Err(self.unreadable(&error, name_in_folder, language)),
            },
        }
    }

    fn content(&self, limit: usize) -> io::Result<Vec<u8>> {
        match self {
            Self::Stdin => limited(io::stdin().lock(), limit),
            Self::File(path) => opened(path).and_then(|file| limited(file, limit)),
        }
    }

    fn too_large(&self, language: Language) -> Problem {
        let (name, limit) = (self.name(language), MAX_FILE_BYTES / (1024 * 1024));
        Problem::found(match language {
            Language::Dutch => format!("{name} is te groot: meer dan {limit} MB."),
            Language::English => format!("{name} is too large: more than {limit} MB."),
        })
        .help(language.pick(
            "Is dit wel een klantreis? Zo niet, geef dan het goede bestand op.",
            "Is this a journey at all? If not, give the right file.",
        ))
    }

    /// What is in the way of reading, and what to do; `advice` is for where it is a folder.
    fn unreadable(
        &self,
        error: &io::Error,
        advice: impl Fn(&Path, Language) -> String,
        language: Language,
    ) -> Problem {
        // Not every system says so itself when a folder is opened as a file.
        let is_folder = matches!(self, Self::File(path) if path.is_dir());
        let kind = if is_folder { io::ErrorKind::IsADirectory } else { error.kind() };
        let help = match (kind, self) {
            (io::ErrorKind::NotFound, Self::File(path)) => Some(for_missing(path, language)),
            (io::ErrorKind::IsADirectory, Self::File(path)) => Some(advice(path, language)),
            (io::ErrorKind::TimedOut, _) => Some(no_writer(language).to_owned()),
            _ => None,
        };
        Problem { help, ..Problem::found(why(&self.name(language), kind, error, language)) }
    }
}

/// Why what has this name cannot be read.
fn why(name: &str, kind: io::ErrorKind, error: &io::Error, language: Language) -> String {
    use io::ErrorKind::{IsADirectory, NotFound, PermissionDenied, TimedOut};
    match (kind, language) {
        (NotFound, Language::Dutch) => format!("{name} bestaat niet."),
        (NotFound, Language::English) => format!("{name} does not exist."),
        (IsADirectory, Language::Dutch) => format!("{name} is een map, geen bestand."),
        (IsADirectory, Language::English) => format!("{name} is a folder, not a file."),
        (PermissionDenied, Language::Dutch) => format!("U mag {name} niet lezen."),
        (PermissionDenied, Language::English) => format!("You are not allowed to read {name}."),
        (TimedOut, Language::Dutch) => format!("Geen programma schrijft iets naar {name}."),
        (TimedOut, Language::English) => format!("No program writes anything to {name}."),
        (_, Language::Dutch) => format!("{name} kan niet worden gelezen ({error})."),
        (_, Language::English) => format!("{name} cannot be read ({error})."),
    }
}

const fn no_writer(language: Language) -> &'static str {
    language.pick(
        "Start eerst het programma dat schrijft, of geef de naam van een bestand.",
        "Start the program that writes first, or give the name of a file.",
    )
}

/// What to do about a folder where a theme or a font should be.
fn name_in_folder(_: &Path, language: Language) -> String {
    let help = language.pick(
        "Zet de naam van het bestand achter de map.",
        "Put the name of the file behind the folder.",
    );
    help.to_owned()
}

/// Some systems open a folder, and say only then that it cannot be read.
fn not_a_folder(file: File) -> io::Result<File> {
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

/// A pipe to which nothing comes is given up.
fn opened(path: &Path) -> io::Result<File> {
    special::open(path, OpenOptions::new().read(true), special::PATIENCE)
}

/// One byte more than allowed tells that there is too much, without reading all of it.
fn limited(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
