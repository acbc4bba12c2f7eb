//! What may be meant by the name of a file that cannot be read.

use std::fs;
use std::path::{Path, PathBuf};

use klantreis::diagnostic::slips;
use klantreis::model::Language;

use crate::files::arguments::space_in_name;
use crate::files::names::{shown, typed};
use crate::messages::meant;

/// How many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;

/// What to do about a file that is not there.
pub fn for_missing(path: &Path, language: Language) -> String {
    if let Some(other) = other_ending(path).or_else(|| near(path)) {
        let other = shown(&other);
        return match language {
            Language::Dutch => format!("Bedoelt u {other}?"),
            Language::English => format!("Do you mean {other}?"),
        };
    }
    if path.to_string_lossy().contains(".yaml,") {
        let help = language.pick(
            "Zet tussen twee bestanden een spatie, geen komma.",
            "Put a space between two files, no comma.",
        );
        return help.to_owned();
    }
    // An option without its dashes was taken for a file.
    let word = path.to_string_lossy();
    if let Some(option) = meant::exact_option(&word) {
        let option = meant::written(option);
        return match language {
            Language::Dutch => format!("Is dit geen bestand? Bedoelt u {option}?"),
            Language::English => format!("Is this no file? Do you mean {option}?"),
        };
    }
    let look = language.pick(
        "Controleer de naam, en of u in de goede map staat.",
        "Check the name, and whether you are in the right folder.",
    );
    if path.extension().is_some() {
        return look.to_owned();
    }
    // Half a name has no ending: the rest was taken for another file.
    format!("{look}\n{}", space_in_name(language))
}

/// What to do about a folder where a file should be.
pub fn for_folder(path: &Path, language: Language) -> String {
    let all = typed(&path.join("*.yaml")).replace('"', "");
    let all = if all.contains(' ') { format!("\"{all}\"") } else { all };
    match language {
        Language::Dutch => format!("Voor alle klantreizen in deze map schrijft u {all}"),
        Language::English => format!("For all journeys in this folder, write {all}"),
    }
}

fn other_ending(path: &Path) -> Option<PathBuf> {
    let others = ["yaml", "yml"].into_iter().map(|ending| path.with_extension(ending));
    others.into_iter().find(|other| other.is_file())
}

/// The file in the same folder whose name differs least, when that may be a typing error.
fn near(path: &Path) -> Option<PathBuf> {
    let typed = path.file_name()?.to_str()?.to_lowercase();
    let ending = path.extension().unwrap_or("yaml".as_ref());
    let folder = path.parent().filter(|parent| *parent != Path::new(""));
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names =
        entries.flatten().take(MOST_NAMES).filter_map(|it| it.file_name().into_string().ok());
    let with_ending = names.filter(|name| Path::new(name).extension() == Some(ending));
    let distance = |name: &String| slips(&typed, &name.to_lowercase());
    let most = (typed.chars().count() / 4).clamp(1, 2);
    let close = with_ending.map(|name| (distance(&name), name)).filter(|(far, _)| *far <= most);
    close.min().map(|(_, name)| path.with_file_name(name)).filter(|other| other.is_file())
}
