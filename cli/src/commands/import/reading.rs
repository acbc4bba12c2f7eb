//! The files that are imported, with what they are called.

use std::path::Path;

use klantreis::model::Language;
use klantreis_import::{File, Options, Refusal};

use crate::commands::coded::Imported;
use crate::files::input::Source;
use crate::files::output;
use crate::messages::problem::Problem;
use crate::messages::refusal::refused;
use crate::stop::Stop;

/// The largest file that is imported: a document of a thousand pages with pictures.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What a file became, or why nothing.
pub fn imported(source: &Source, asked: &Options) -> Result<Result<Imported, Refusal>, Stop> {
    let name = file_name(source);
    if let Some(log) = Imported::log(source, &name, asked)? {
        return Ok(log);
    }
    let bytes = whole(source, asked.messages)?;
    Ok(Imported::of(&File { name: &name, bytes: &bytes }, asked))
}

/// The name of a file without its folders; what standard input brings are notes.
pub fn file_name(source: &Source) -> String {
    let name = source.path().and_then(Path::file_name);
    name.map_or_else(|| "notities.md".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// All that stands in a file.
pub fn whole(source: &Source, language: Language) -> Result<Vec<u8>, Problem> {
    let bytes = source.bytes(MAX_BYTES, language)?;
    if bytes.len() > MAX_BYTES { Err(too_large(source, language)) } else { Ok(bytes) }
}

fn too_large(source: &Source, language: Language) -> Problem {
    let (name, limit) = (source.name(language), MAX_BYTES / (1024 * 1024));
    Problem::found(match language {
        Language::Dutch => format!("{name} is te groot: meer dan {limit} MB."),
        Language::English => format!("{name} is too large: more than {limit} MB."),
    })
}

/// Why a file is not imported, as it is told.
pub fn told(source: &Source, refusal: &Refusal, language: Language) -> Problem {
    refused(refusal).about(&source.name(language))
}

/// Says of each file what became what, and what was left out.
pub fn summarise(imports: &[(&Source, Imported)], language: Language) {
    for (source, import) in imports {
        let lines = import.lines(language).join("\n  ");
        output::notice(format!("{}: {lines}\n", source.name(language)));
    }
}
