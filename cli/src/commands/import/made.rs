//! The journey files that an import makes: where each goes, and what there is to look at in it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use klantreis::diagnostic::{Diagnostic, Lines, Severity};
use klantreis::model::{Language, Place, Step, StepPart};
use klantreis::source::Document;
use klantreis::write::{FileName, Target, counted};

use crate::commands::coded::Imported;
use crate::files::folder::folder_for;
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::{shown, typed};
use crate::files::output;
use crate::files::outputs::{claims, given, text_target};
use crate::messages::claims::claimed;
use crate::messages::endings::Content;
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::stop::Stop;

/// Of how many journeys what could be better is said right away: nobody reads more.
pub const LOOKED_AT: usize = 10;

/// A journey file that is about to be written.
pub struct Made {
    pub target: Target,
    pub text: String,
    /// What is found when it is read back; of many only the first are.
    pub file: Option<JourneyFile>,
}

/// The journey files with their places.
pub fn written(
    matches: &ArgMatches,
    sources: &[Source],
    imports: &[(&Source, Imported)],
    keys: Language,
    language: Language,
) -> Result<Vec<Made>, Stop> {
    let out = out(matches);
    let number = count(imports);
    let folder = folder_for(out, number);
    if folder.is_none() && number > 1 {
        return Err(several(number, language).into());
    }
    let mut files: Vec<Made> = Vec::with_capacity(number);
    for draft in imports.iter().flat_map(|(_, import)| import.drafts()) {
        let target = match (folder, out) {
            (Some(folder), _) => Target::File(folder.join(format!("{}.yaml", draft.name))),
            (None, Some(out)) if matches!(given(out), FileName::File(_)) && ends_short(out) => {
                Target::File(out.to_owned())
            }
            _ => text_target(out, "yaml", Content::Data, None, language)?,
        };
        let text = draft.to_yaml(keys);
        let name = match &target {
            Target::File(path) => shown(path),
            Target::Stdout => draft.journey.title,
        };
        let is_read = files.len() < LOOKED_AT;
        let file = is_read.then(|| JourneyFile::made(name, text.clone(), language));
        files.push(Made { target, text, file });
    }
    let spared = claims(sources).spare_inputs(files.iter().map(|file| &file.target));
    spared.map_err(|error| claimed(error, language))?;
    Ok(files)
}

/// Where the journeys go.
pub fn out(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>("out").map(PathBuf::as_path)
}

/// How many journeys there are.
pub fn count(imports: &[(&Source, Imported)]) -> usize {
    imports.iter().map(|(_, import)| import.len()).sum()
}

fn ends_short(out: &Path) -> bool {
    out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yml"))
}

fn several(drafts: usize, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("Er komen {drafts} klantreizen uit, en die passen niet in een bestand."),
            "Geef met -o een map op, zoals -o reizen/, of kies uit een log een casus met --case.",
        ),
        Language::English => (
            format!("{drafts} journeys come out of it, and they do not fit into one file."),
            "Give a folder with -o, such as -o journeys/, or choose a case of a log with --case.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

/// How many warnings of one kind are shown with their lines.
const SHOWN: usize = 2;
/// How many places of one kind are named.
const PLACES: usize = 5;

/// Tells what there is to look at in a journey that was made: the first warnings of each kind with their
/// lines, and of all else what it is and where.
pub fn tell(made: &mut Made, language: Language) {
    let Some(file) = &mut made.file else { return };
    let all = std::mem::take(&mut file.diagnostics);
    if all.is_empty() {
        return;
    }
    let number = all.len();
    // Of what comes on the screen, the lines are those of no file.
    let is_file = matches!(made.target, Target::File(_));
    let mut seen: HashMap<&'static str, usize> = HashMap::new();
    let (shown, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|diagnostic| {
        let again = seen.entry(diagnostic.code).or_default();
        *again += 1;
        is_file && diagnostic.severity > Severity::Note && *again <= SHOWN
    });
    file.diagnostics = shown;
    output::notice(report::diagnostics(file, language));
    let command = match &made.target {
        Target::File(path) => format!(": klantreis check {}", typed(path)),
        Target::Stdout => String::new(),
    };
    let words = language.pick(["aandachtspunt", "aandachtspunten"], ["finding", "findings"]);
    output::notice(format!("{}{command}\n", counted(number, words)));
    for line in in_short(&others, file, is_file, language) {
        output::notice(format!("  {line}\n"));
    }
}

/// A line for each kind of finding, with the places where it is: those in the journey file, or those of
/// its source where there is no such file.
fn in_short(
    found: &[Diagnostic],
    file: &JourneyFile,
    is_file: bool,
    language: Language,
) -> Vec<String> {
    let lines = Lines::of(&file.text);
    let mut kinds: Vec<(&Diagnostic, Vec<String>)> = Vec::new();
    for diagnostic in found {
        let place = if is_file {
            let word = language.pick("regel", "line");
            format!("{word} {}", lines.at(diagnostic.span.start).number)
        } else {
            let document = file.document.as_ref();
            document.and_then(|it| place_in_source(it, diagnostic)).unwrap_or_default()
        };
        match kinds.iter_mut().find(|(first, _)| first.code == diagnostic.code) {
            Some((_, places)) => places.push(place),
            None => kinds.push((diagnostic, vec![place])),
        }
    }
    kinds.into_iter().map(|(first, places)| of_kind(first, places, language)).collect()
}

/// "regel 8, regel 12 en nog 3: Deze tekst is lang. [long-text]".
fn of_kind(first: &Diagnostic, mut places: Vec<String>, language: Language) -> String {
    let number = places.len();
    places.retain(|place| !place.is_empty());
    places.dedup();
    // The file is named once.
    if let Some(file) = places.first().and_then(|first| Some(first.rsplit_once(", ")?.0.to_owned()))
    {
        let file = file + ", ";
        for place in places.iter_mut().skip(1) {
            *place = place.strip_prefix(&file).unwrap_or(place).to_owned();
        }
    }
    let more = places.len().saturating_sub(PLACES);
    places.truncate(PLACES);
    let mut at = places.join(", ");
    if more > 0 {
        at = format!("{at} {} {more}", language.pick("en nog", "and another"));
    }
    let times = if number > 1 { format!("{number} × ") } else { String::new() };
    let at = if at.is_empty() { at } else { format!("{at}: ") };
    format!("{times}{at}{} [{}]", first.message, first.code)
}

/// Where the step comes from in which something was found: "notities.md, regel 8".
fn place_in_source(document: &Document, found: &Diagnostic) -> Option<String> {
    let start = |step: &&Step| document.locate(Place::Step(step.id, StepPart::Whole)).start;
    let before = |step: &&Step| start(step) <= found.span.start;
    let step = document.journey.steps.iter().rev().find(before)?;
    step.all_evidence().find_map(|piece| piece.source.clone())
}
