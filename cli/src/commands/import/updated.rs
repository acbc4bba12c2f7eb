//! `--update`: puts into a journey file what the notes add.

use std::path::Path;

use klantreis::model::Language;
use klantreis::source::decode;
use klantreis::write::{Target, counted};
use klantreis_import::{Draft, Refusal, update};

use crate::commands::coded::Imported;
use crate::commands::import::reading::{summarise, told};
use crate::files::input::Source;
use crate::files::names::shown;
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::problem::Problem;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// Puts into a journey file what the notes add, and shows it.
pub fn updated(
    path: &Path,
    imports: &[(&Source, Imported)],
    is_dry_run: bool,
    language: Language,
) -> Result<Outcome, Stop> {
    let drafts: Vec<Draft> =
        imports.iter().flat_map(|(_, import)| import.drafts().take(2)).take(2).collect();
    let [draft] = &drafts[..] else { return Err(one_at_a_time(language).into()) };
    let source = Source::File(path.to_owned());
    let bytes = source.read(language)?;
    let refusal = |refusal: &Refusal| told(&source, refusal, language);
    let text = decode(&bytes, language).map_err(|_| refusal(&Refusal::no_text(language)))?;
    let updated = update(text, draft, language).map_err(|error| refusal(&error))?;
    for line in &updated.added {
        output::print_told(format!("+ {line}\n"), language)?;
    }
    if !updated.added.is_empty() && !is_dry_run {
        let target = Target::File(path.to_owned());
        replace::write(&target, updated.text.as_bytes(), Over::Journeys, language)?;
    }
    summarise(imports, language);
    for sentence in &updated.otherwise {
        output::notice(format!("  {sentence}\n"));
    }
    output::notice(came_in(path, updated.added.len(), is_dry_run, language));
    Ok(Outcome::Fine)
}

fn one_at_a_time(language: Language) -> Problem {
    Problem::wrong_usage(language.pick(
        "--update gaat over de notities van een enkele klantreis.",
        "--update is about the notes of a single journey.",
    ))
}

/// "reis.yaml: 3 regels erbij".
fn came_in(path: &Path, lines: usize, is_dry_run: bool, language: Language) -> String {
    let name = shown(path);
    if lines == 0 {
        let nothing = language.pick("er komt niets bij", "nothing comes in");
        return format!("{name}: {nothing}\n");
    }
    let lines = counted(lines, language.pick(["regel", "regels"], ["line", "lines"]));
    match (is_dry_run, language) {
        (false, Language::Dutch) => format!("{name}: {lines} erbij\n"),
        (true, Language::Dutch) => format!("{name}: {lines} erbij; er is niets geschreven\n"),
        (false, Language::English) => format!("{name}: {lines} came in\n"),
        (true, Language::English) => format!("{name}: {lines} to come in; nothing is written\n"),
    }
}
