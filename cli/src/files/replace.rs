//! Writes files in place of what is there: all that belong together, or none.

use std::collections::BTreeSet;
use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::write::Target;
use tempfile::TempPath;

use crate::files::spared::Spared;
use crate::files::{access, output, place, special, temporary};
use crate::messages::problem::Problem;
use crate::messages::writing::{failed, not_replaced, read_only, spared};
use crate::stop::Stop;

/// What a new file may take the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// No file.
    Nothing,
    /// No file, because --replace is not given.
    NothingUnasked,
    /// A file that can be made again.
    Made,
    /// Also a journey: that is asked for.
    Journeys,
}

/// Writes one whole picture or text to its target, or nothing.
pub fn write(target: &Target, content: &[u8], over: Over, language: Language) -> Result<(), Stop> {
    write_all(&[(target, content)], over, language)
}

/// Writes all of these, or none: each is complete beside its place before the first is put there.
pub fn write_all(files: &[(&Target, &[u8])], over: Over, language: Language) -> Result<(), Stop> {
    let mut staged: Vec<Staged<'_>> = Vec::with_capacity(files.len());
    for &(target, content) in files {
        match target {
            Target::Stdout => output::print(content, language)?,
            Target::File(path) if special::is_special(path) => pour(path, content, language)?,
            Target::File(path) => staged.push(Staged::of(path, content, over, language)?),
        }
    }
    let folders: BTreeSet<PathBuf> =
        staged.iter().map(|file| place::folder(&file.real).to_owned()).collect();
    put_all(staged).map_err(|(path, error)| failed(path, &error, language))?;
    for folder in &folders {
        temporary::sweep(folder);
    }
    Ok(())
}

/// Writes to a pipe or a device, which stays what it is.
fn pour(path: &Path, content: &[u8], language: Language) -> Result<(), Stop> {
    special::open(path, OpenOptions::new().write(true), special::PATIENCE)
        .and_then(|mut file| file.write_all(content))
        .map_err(|error| Stop::writing(&error, || failed(path, &error, language)))
}

/// A file that is complete, and may be put in its place.
struct Staged<'a> {
    /// What the user calls its place.
    path: &'a Path,
    /// Its place, where links lead: a link stays a link.
    real: PathBuf,
    file: TempPath,
    old: Option<Metadata>,
    over: Over,
}

impl<'a> Staged<'a> {
    fn of(path: &'a Path, content: &[u8], over: Over, language: Language) -> Result<Self, Problem> {
        let problem = |error| failed(path, &error, language);
        let real = place::real(path);
        let old = there(&real).map_err(problem)?;
        if let Some(old) = &old {
            match Spared::of(&real) {
                _ if over == Over::Nothing => return Err(problem(ErrorKind::AlreadyExists.into())),
                _ if over == Over::NothingUnasked => return Err(not_replaced(path, language)),
                Some(Spared::Journey) if over == Over::Journeys => {}
                Some(kind) => return Err(spared(path, kind, language)),
                None => {}
            }
            if access::is_read_only(&real, old).map_err(problem)? {
                return Err(read_only(path, language));
            }
        }
        let file = temporary::beside(&real, content, old.as_ref()).map_err(problem)?;
        Ok(Self { path, real, file, old, over })
    }

    /// What stands in its place now, to be put back.
    fn copy_of_old(&self) -> io::Result<Option<TempPath>> {
        let copy = |old| temporary::beside(&self.real, &fs::read(&self.real)?, Some(old));
        self.old.as_ref().map(copy).transpose()
    }
}

/// The file in a place, when there is one.
fn there(real: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(real) {
        Ok(folder) if folder.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts each file in its place; where one cannot be put there, all is as it was.
fn put_all(staged: Vec<Staged<'_>>) -> Result<(), (&Path, io::Error)> {
    let is_alone = staged.len() == 1;
    let mut copies = Vec::with_capacity(staged.len());
    for file in &staged {
        let copy = if is_alone { None } else { file.copy_of_old().map_err(|e| (file.path, e))? };
        copies.push(copy);
    }
    let mut put: Vec<(PathBuf, Option<TempPath>)> = Vec::with_capacity(staged.len());
    for (Staged { path, real, file, over, .. }, copy) in staged.into_iter().zip(copies) {
        let done = match over {
            Over::Nothing | Over::NothingUnasked => file.persist_noclobber(&real),
            Over::Made | Over::Journeys => file.persist(&real),
        };
        if let Err(failed) = done {
            put_back(put);
            return Err((path, failed.error));
        }
        put.push((real, copy));
    }
    Ok(())
}

/// Undoes what was done, as far as the system still lets that be done: every file is whole in any case.
fn put_back(put: Vec<(PathBuf, Option<TempPath>)>) {
    for (real, copy) in put {
        let _ = match copy {
            Some(copy) => copy.persist(&real).map_err(|failed| failed.error),
            None => fs::remove_file(&real),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_of_several_cannot_be_put_all_is_as_it_was() {
        let folder = tempfile::TempDir::new().unwrap();
        let paths = ["a.svg", "b.svg", "c.svg"].map(|name| folder.path().join(name));
        fs::write(&paths[0], "oud").unwrap();
        let staged = || -> Vec<Staged<'_>> {
            let stage = |path| Staged::of(path, b"nieuw", Over::Made, Language::Dutch);
            paths.iter().map(|path| stage(path).unwrap()).collect()
        };
        let broken = staged();
        fs::remove_file(&broken[2].file).unwrap();
        assert!(put_all(broken).is_err_and(|(path, _)| path == paths[2]));
        assert_eq!(fs::read(&paths[0]).unwrap(), b"oud");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(put_all(staged()).is_ok());
        assert!(paths.iter().all(|path| fs::read(path).unwrap() == b"nieuw"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
