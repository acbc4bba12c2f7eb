//! Which files are meant by the names on a command line.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use glob::{MatchOptions, glob_with};
use klantreis::model::Language;

use crate::files::names::{shown, typed};
use crate::messages::problem::Problem;

/// A name with more spaces than this is not looked for.
const MOST_WORDS: usize = 8;

/// The journeys to work on. Patterns with `*` and `?` are filled in, in the order of the alphabet,
/// as not every command window does so.
pub fn files(matches: &ArgMatches, language: Language) -> Result<Vec<PathBuf>, Problem> {
    let given: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    if let Some(problem) = cut_at_spaces(&given, language) {
        return Err(problem);
    }
    let mut files = Vec::new();
    for path in given {
        if is_pattern(path) && !path.exists() {
            files.extend(matching(path, language)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// What to do where a name may have been cut at a space.
pub const fn space_in_name(language: Language) -> &'static str {
    language.pick(
        "Staat er een spatie in de naam? Zet de naam dan tussen aanhalingstekens.",
        "Is there a space in the name? Then put the name between quotes.",
    )
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?'])
}

fn matching(pattern: &Path, language: Language) -> Result<Vec<PathBuf>, Problem> {
    let options = MatchOptions {
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    // Brackets are part of a name here, as in most command windows.
    let escaped = pattern.to_string_lossy().replace('[', "[[]");
    let found = glob_with(&escaped, options).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = found.filter(|path| path.is_file()).collect();
    found.sort();
    if found.is_empty() { Err(nothing_matches(pattern, language)) } else { Ok(found) }
}

fn nothing_matches(pattern: &Path, language: Language) -> Problem {
    let pattern = shown(pattern);
    let (message, help) = match language {
        Language::Dutch => (
            format!("Er is geen bestand dat past bij {pattern}."),
            "Controleer de naam van de map, en of de bestanden zo eindigen.",
        ),
        Language::English => (
            format!("There is no file that fits {pattern}."),
            "Check the name of the folder, and whether the files end like that.",
        ),
    };
    Problem::found(message).help(help)
}

/// Says so where words that name nothing are together the name of a file.
fn cut_at_spaces(given: &[&PathBuf], language: Language) -> Option<Problem> {
    let there: Vec<bool> = given.iter().map(|path| path.exists()).collect();
    (0..given.len()).find_map(|start| {
        (start + 2..=given.len().min(start + MOST_WORDS)).find_map(|end| {
            let missing = start + there[start..end].iter().position(|there| !there)?;
            let words: Vec<_> =
                given[start..end].iter().map(|path| path.to_string_lossy()).collect();
            let whole = PathBuf::from(words.join(" "));
            whole.is_file().then(|| spaces(given[missing], &whole, language))
        })
    })
}

fn spaces(missing: &Path, whole: &Path, language: Language) -> Problem {
    let (missing, whole) = (shown(missing), typed(whole));
    match language {
        Language::Dutch => Problem::wrong_usage(format!("{missing} bestaat niet."))
            .help(format!("Zet een naam met spaties tussen aanhalingstekens: {whole}")),
        Language::English => Problem::wrong_usage(format!("{missing} does not exist."))
            .help(format!("Put a name with spaces between quotes: {whole}")),
    }
}
