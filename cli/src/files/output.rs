//! Writing files and standard output.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use klantreis::model::Language;
use klantreis::write::Target;
use tempfile::NamedTempFile;

use crate::files::names::shown;
use crate::messages::problem::Problem;
use crate::messages::told::{Told, harmless};
use crate::stop::Stop;

/// Writes a whole picture or text to its target, or nothing.
pub fn write(target: &Target, content: &[u8], language: Language) -> Result<(), Stop> {
    match target {
        Target::Stdout => print(content, language),
        Target::File(path) => replace(path, content, language),
    }
}

/// Writes to standard output: to a file or program exactly as it is, to a terminal as text that cannot
/// steer it.
pub fn print(content: &[u8], language: Language) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    let shown = out.is_terminal().then(|| harmless(&String::from_utf8_lossy(content)));
    let content = shown.as_deref().map_or(content, str::as_bytes);
    out.write_all(content).and_then(|()| out.flush()).map_err(|e| stdout_failed(&e, language))
}

/// Writes text for people to standard output, with colour only on a terminal.
pub fn print_told(text: impl Into<Told>, language: Language) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.into().as_str().as_bytes())
        .and_then(|()| out.flush())
        .map_err(|e| stdout_failed(&e, language))
}

/// Whether only errors are told; the same for the whole run of the program.
static QUIET: AtomicBool = AtomicBool::new(false);

/// From now on tells only errors.
pub fn be_quiet() {
    QUIET.store(true, Ordering::Relaxed);
}

/// Whether only errors are told.
pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Says on standard output what was made, unless only errors are told.
pub fn summary(text: &str, language: Language) -> Result<(), Stop> {
    if is_quiet() { Ok(()) } else { print_told(text, language) }
}

/// Says on standard error what is good to know, unless only errors are told.
pub fn notice(text: impl Into<Told>) {
    if !is_quiet() {
        print_error(text);
    }
}

/// Writes text for people to standard error, where failing to write has nowhere to be told.
pub fn print_error(text: impl Into<Told>) {
    let _ = anstream::stderr().lock().write_all(text.into().as_str().as_bytes());
}

fn stdout_failed(error: &io::Error, language: Language) -> Stop {
    Stop::writing(error, || match language {
        Language::Dutch => format!("De uitvoer kan niet worden geschreven ({error})."),
        Language::English => format!("The output cannot be written ({error})."),
    })
}

/// Writes a whole file or nothing, in place of what is there.
fn replace(path: &Path, content: &[u8], language: Language) -> Result<(), Stop> {
    // Renaming over a device or a pipe would put a file in its place.
    if fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        return fs::write(path, content)
            .map_err(|e| Stop::writing(&e, || failed(path, &e, language).message));
    }
    // A link stays a link to the file that is written.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    beside(&real, content)
        .and_then(|file| file.persist(&real).map_err(|e| e.error))
        .map_err(|e| failed(path, &e, language))?;
    Ok(())
}

/// Writes a whole new file or nothing; a file that is there already stays as it is.
pub fn create(path: &Path, content: &[u8], language: Language) -> Result<(), Stop> {
    beside(path, content)
        .and_then(|file| file.persist_noclobber(path).map_err(|e| e.error))
        .map_err(|e| failed(path, &e, language))?;
    Ok(())
}

/// A complete file in the folder of `path`, under a name of its own.
fn beside(path: &Path, content: &[u8]) -> io::Result<NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".klantreis-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A temporary file is private by default; the finished one is for whoever the user's
        // umask lets in, as with any other program.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    Ok(file)
}

fn failed(path: &Path, error: &io::Error, language: Language) -> Problem {
    use io::ErrorKind::{
        AlreadyExists, IsADirectory, NotADirectory, NotFound, PermissionDenied, StorageFull,
    };
    let name = shown(path);
    let message = match (error.kind(), language) {
        (AlreadyExists, Language::Dutch) => format!("{name} bestaat al en blijft zoals het is."),
        (AlreadyExists, Language::English) => format!("{name} exists already and stays as it is."),
        (IsADirectory, Language::Dutch) => format!("{name} is een map, geen bestand."),
        (IsADirectory, Language::English) => format!("{name} is a folder, not a file."),
        (NotFound | NotADirectory, Language::Dutch) => format!("De map van {name} bestaat niet."),
        (NotFound | NotADirectory, Language::English) => {
            format!("The folder of {name} does not exist.")
        }
        (PermissionDenied, Language::Dutch) => format!("U mag {name} niet schrijven."),
        (PermissionDenied, Language::English) => format!("You are not allowed to write {name}."),
        (StorageFull, Language::Dutch) => format!("Er is geen ruimte meer om {name} te schrijven."),
        (StorageFull, Language::English) => format!("There is no space left to write {name}."),
        (_, Language::Dutch) => format!("{name} kan niet worden geschreven ({error})."),
        (_, Language::English) => format!("{name} cannot be written ({error})."),
    };
    let help = match error.kind() {
        AlreadyExists => language.pick("Kies een andere naam.", "Choose another name."),
        IsADirectory => language.pick(
            "Zet de naam van een bestand achter de map; klantreis render tekent met --out-dir in een map.",
            "Put the name of a file behind the folder; klantreis render draws in a folder with --out-dir.",
        ),
        NotFound | NotADirectory => language.pick(
            "Maak eerst de map, of gebruik bij klantreis render --out-dir: dat maakt de map zelf.",
            "Make the folder first, or use --out-dir with klantreis render: that makes the folder itself.",
        ),
        PermissionDenied => language.pick(
            "Kies een andere map, of vraag wie de map beheert om toestemming. Is het bestand nog open in een ander programma? Sluit het dan.",
            "Choose another folder, or ask whoever manages the folder for permission. Is the file still open in another program? Then close it.",
        ),
        _ => return Problem::found(message),
    };
    Problem::found(message).help(help)
}
