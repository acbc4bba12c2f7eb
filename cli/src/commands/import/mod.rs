//! `klantreis import`: makes a journey of notes, a table or a diagram.

mod made;
mod options;
mod reading;
mod updated;

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use klantreis::model::Language;
use klantreis::write::Target;
use klantreis_import::{File, Options};

use crate::commands::coded::{self, Imported};
use crate::commands::import::made::{LOOKED_AT, Made, count, out, tell, written};
use crate::commands::import::options::{columns, options, word};
use crate::commands::import::reading::{file_name, imported, summarise, told, whole};
use crate::commands::import::updated::updated;
use crate::files::folder::{folder_for, make_folder};
use crate::files::input::Source;
use crate::files::outputs::claims;
use crate::files::replace::{self, Over};
use crate::files::{arguments, output};
use crate::messages::claims::claimed;
use crate::messages::report;
use crate::options::common::{examples, files, out_option, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// What stands below the options, in Dutch and in English.
const EXAMPLES: [&str; 2] = [
    "
  klantreis import gesprek.docx -o reis.yaml      maakt een klantreis van notities
  klantreis import codering.xlsx -o reizen/       maakt er een van elke casus in een tabel
  klantreis import blad.csv --map C=emotie        zegt zelf wat een kolom bevat
  klantreis import gesprek.md --update reis.yaml  zet erbij wat er aan notities bij kwam
  klantreis import dag.mmd -o dag.yaml            maakt er een van een diagram van Mermaid
  klantreis import studie.qdpx --propose-mapping codes.toml   zegt wat elke code zou zijn
  klantreis import studie.qdpx --mapping codes.toml -o map/   maakt er een van elke casus
  klantreis import log.xes --case 173688 -o reis.yaml         maakt er een van een casus

In notities is het eerste kopje de titel en elk volgend kopje een fase. Een alinea
is een stap. [+] [o] [-] [--] zegt hoe tevreden iemand is, [o/-] half zo, en
(drie weken later) wanneer. ! is een emotie, ? een gedachte, Wijkteam: … wat een
organisatie doet, % een opmerking voor uzelf. Wat u niet zegt, wordt niet verzonnen.

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
    "
  klantreis import talk.docx -o journey.yaml    makes a journey of notes
  klantreis import coding.xlsx -o journeys/     makes one of each case in a table
  klantreis import sheet.csv --map C=emotion    says itself what a column holds
  klantreis import talk.md --update trip.yaml   puts in what was added to the notes
  klantreis import day.mmd -o day.yaml          makes one of a diagram of Mermaid
  klantreis import study.qdpx --propose-mapping codes.toml   says what each code would be
  klantreis import study.qdpx --mapping codes.toml -o folder/  makes one of each case
  klantreis import log.xes --case 173688 -o trip.yaml        makes one of a case

In notes the first heading is the title, and each further heading a phase. A
paragraph is a step. [+] [o] [-] [--] says how satisfied somebody is, [o/-] halfway,
and (three weeks later) when. ! is an emotion, ? a thought, District team: … what
an organisation does, % a remark for yourself. What you do not say is not made up.

Exit code: 0 when it is done, 1 when something did not work, 2 when the command
is not right.",
];

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out, help) = language.pick(
        (
            "Maakt een klantreis van notities, een tabel, een diagram, gecodeerde interviews of een log",
            "klantreis import [OPTIES] BESTAND…",
            "Het bestand van de klantreis (.yaml), of bij meer klantreizen een map, die wordt gemaakt als zij er niet is; zonder -o komt de tekst op het scherm",
            "Notities (.md, .txt, .docx), een tabel (.xlsx, .ods, .csv), een diagram van Mermaid (.mmd), gecodeerde interviews (.qdpx) of een log (.xes, .xes.gz, .csv)",
        ),
        (
            "Makes a journey of notes, a table, a diagram, coded interviews or an event log",
            "klantreis import [OPTIONS] FILE…",
            "The file of the journey (.yaml), or a folder for several, which is made when it is not there; without -o the text comes on the screen",
            "Notes (.md, .txt, .docx), a table (.xlsx, .ods, .csv), a diagram of Mermaid (.mmd), coded interviews (.qdpx) or an event log (.xes, .xes.gz, .csv)",
        ),
    );
    subcommand("import", about, usage)
        .arg(files(language).help(help))
        .arg(out_option(language).help(out))
        .args(options(language))
        .args(coded::options(language))
        .after_help(examples(language, EXAMPLES[0], EXAMPLES[1]))
}

/// Imports all files, or none.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let paths = arguments::files(matches, language)?;
    let sources: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let texts = word(matches, "language").unwrap_or(language);
    let columns = columns(matches, language)?;
    let scale = matches.get_one::<String>("scale").cloned();
    let mapping = coded::mapping(matches, language)?;
    let cases = coded::cases(matches);
    let asked = Options { messages: language, language: texts, columns, scale, mapping, cases };
    let over = if matches.get_flag("replace") { Over::Journeys } else { Over::NothingUnasked };
    if let Some(path) = matches.get_one::<PathBuf>("propose-mapping") {
        let [source] = &sources[..] else { return Err(coded::one_mapping(language).into()) };
        let spared = claims([source]).spare_inputs([&Target::File(path.clone())]);
        spared.map_err(|error| claimed(error, language))?;
        let bytes = whole(source, language)?;
        let file = File { name: &file_name(source), bytes: &bytes };
        return coded::propose(path, source, &file, (&asked, over));
    }
    let mut imports: Vec<(&Source, Imported)> = Vec::new();
    let mut refused = false;
    for source in &sources {
        match imported(source, &asked)? {
            Ok(import) => imports.push((source, import)),
            Err(refusal) => {
                refused = true;
                report::problem(&told(source, &refusal, language), language);
            }
        }
    }
    if refused {
        return Ok(Outcome::Found);
    }
    if let Some(journey) = matches.get_one::<PathBuf>("update") {
        return updated(journey, &imports, matches.get_flag("dry-run"), language);
    }
    let keys = word(matches, "keys").unwrap_or(texts);
    let files = written(matches, &sources, &imports, keys, language)?;
    write(files, &imports, (out(matches), over), language)
}

/// Writes the journey files, and tells what came of the import.
fn write(
    mut files: Vec<Made>,
    imports: &[(&Source, Imported)],
    (out, over): (Option<&Path>, Over),
    language: Language,
) -> Result<Outcome, Stop> {
    // What cannot be read back is not written either.
    let read_back = files.iter_mut().filter_map(|made| made.file.as_mut());
    if let Some(file) = read_back.into_iter().find(|file| file.document.is_none()) {
        report::errors(file, language);
        return Ok(Outcome::Found);
    }
    let contents: Vec<(&Target, &[u8])> =
        files.iter().map(|file| (&file.target, file.text.as_bytes())).collect();
    if let Some(folder) = folder_for(out, count(imports)) {
        make_folder(folder, language)?;
    }
    replace::write_all(&contents, over, language)?;
    summarise(imports, language);
    for made in &mut files {
        tell(made, language);
    }
    if files.len() > LOOKED_AT {
        output::notice(coded::not_looked_at(files.len() - LOOKED_AT, language));
    }
    Ok(Outcome::Fine)
}
