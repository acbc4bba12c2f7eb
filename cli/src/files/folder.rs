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

/// Whether the name of an output says that it is a folder.
pub fn is_called_a_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}
