//! A folder that is made when it is not there.

use std::fs;
use std::path::Path;

use klantreis::model::Language;

use crate::files::names::shown;
use crate::messages::problem::Problem;

pub fn make_folder(folder: &Path, language: Language) -> Result<(), Problem> {
    fs::create_dir_all(folder).map_err(|error| {
        let folder = shown(folder);
        Problem::found(match language {
            Language::Dutch => format!("De map {folder} kan niet worden gemaakt ({error})."),
            Language::English => format!("The folder {folder} cannot be made ({error})."),
        })
    })
}

/// The folder that so many files go into: one that is there, that ends in a slash, or that several files
/// need. A name with an ending is that of a file.
pub fn folder_for(out: Option<&Path>, number: usize) -> Option<&Path> {
    let out = out?;
    let is_free = !out.exists() && out.as_os_str() != "-" && out.extension().is_none();
    let ends_so = out.to_string_lossy().ends_with(std::path::is_separator);
    (out.is_dir() || ends_so || number > 1 && is_free).then_some(out)
}
