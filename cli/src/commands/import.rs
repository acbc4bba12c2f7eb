//! `klantreis import`: makes a journey of notes, a table or a diagram.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use klantreis::diagnostic::Severity;
use klantreis::model::Language;
use klantreis::source::decode;
use klantreis::write::{FileName, Target, counted};
use klantreis_import::{Draft, File, Options, Refusal, update};

use crate::commands::coded::{self, Imported};
use crate::files::folder::{folder_for, make_folder};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::{shown, typed};
use crate::files::outputs::{claims, given, text_target};
use crate::files::replace::{self, Over};
use crate::files::{arguments, output};
use crate::messages::claims::claimed;
use crate::messages::endings::Content;
use crate::messages::problem::Problem;
use crate::messages::refusal::refused;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, out_option, subcommand};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The largest file that is imported: a document of a thousand pages with pictures.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// Of how many journeys what could be better is said right away: nobody reads more.
const LOOKED_AT: usize = 10;

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
    let (about, usage, out, name, help) = language.pick(
        (
            "Maakt een klantreis van notities, een tabel, een diagram, gecodeerde interviews of een log",
            "klantreis import [OPTIES] BESTAND…",
            "Het bestand van de klantreis (.yaml), of bij meer klantreizen een map, die wordt gemaakt als zij er niet is; zonder -o komt de tekst op het scherm",
            "BESTAND",
            "Notities (.md, .txt, .docx), een tabel (.xlsx, .ods, .csv), een diagram van Mermaid (.mmd), gecodeerde interviews (.qdpx) of een log (.xes, .xes.gz, .csv)",
        ),
        (
            "Makes a journey of notes, a table, a diagram, coded interviews or an event log",
            "klantreis import [OPTIONS] FILE…",
            "The file of the journey (.yaml), or a folder for several, which is made when it is not there; without -o the text comes on the screen",
            "FILE",
            "Notes (.md, .txt, .docx), a table (.xlsx, .ods, .csv), a diagram of Mermaid (.mmd), coded interviews (.qdpx) or an event log (.xes, .xes.gz, .csv)",
        ),
    );
    let files = Arg::new("files")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .num_args(1..)
        .required(true)
        .help_heading(arguments_heading(language))
        .help(help);
    subcommand("import", about, usage)
        .arg(files)
        .arg(out_option(language).help(out))
        .args(options(language))
        .args(coded::options(language))
        .after_help(examples(language, EXAMPLES[0], EXAMPLES[1]))
}

fn options(language: Language) -> [Arg; 6] {
    let (keys, texts, map, update, dry_run, replace) = language.pick(
        (
            "De taal van de woorden van het bestand: nl of en; zonder --keys die van de klantreis",
            "De taal van de klantreis: nl of en; zonder --language die van de meldingen",
            "Wat een kolom van een tabel bevat: \"C=gebeurtenis\" of \"Toelichting=emotie\"; mag vaker",
            "Zet in deze klantreis wat de notities erbij hebben; wat er staat, blijft zoals het is",
            "Laat bij --update zien wat erbij komt, en schrijft niets",
            "Zet het bestand ook in de plaats van een bestand dat er al is",
        ),
        (
            "The language of the words of the file: nl or en; without --keys that of the journey",
            "The language of the journey: nl or en; without --language that of the messages",
            "What a column of a table holds: \"C=event\" or \"Explanation=emotion\"; may be given again",
            "Put into this journey what the notes add; what stands there stays as it is",
            "With --update, shows what comes in and writes nothing",
            "Put the file also in place of one that is there already",
        ),
    );
    let word = |name: &'static str| {
        let value = language.pick("TAAL", "LANGUAGE");
        let arg = Arg::new(name).long(name).value_name(value).value_parser(["nl", "en"]);
        arg.ignore_case(true).hide_possible_values(true).help_heading(heading(language))
    };
    let map = Arg::new("map").long("map").action(ArgAction::Append).help(map);
    let map = map.value_name(language.pick("KOLOM=WAT", "COLUMN=WHAT"));
    let update =
        Arg::new("update").long("update").value_parser(value_parser!(PathBuf)).help(update);
    let update = update.value_name(language.pick("KLANTREIS", "JOURNEY")).conflicts_with("out");
    let dry_run = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(dry_run);
    let replace = Arg::new("replace").long("replace").action(ArgAction::SetTrue).help(replace);
    [
        word("keys").help(keys),
        word("language").help(texts),
        map.help_heading(heading(language)),
        update.help_heading(heading(language)),
        dry_run.requires("update").help_heading(heading(language)),
        replace.help_heading(heading(language)),
    ]
}

/// Imports all files, or none.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let paths = arguments::files(matches, language)?;
    let sources: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let texts = word(matches, "language").unwrap_or(language);
    let columns = mapping(matches, language)?;
    let mapping = coded::mapping(matches, language)?;
    let cases = coded::cases(matches);
    let asked = Options { messages: language, language: texts, columns, mapping, cases };
    let over = if matches.get_flag("replace") { Over::Journeys } else { Over::Nothing };
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
    let mut files = written(matches, &sources, &imports, keys, language)?;
    // What cannot be read back is not written either.
    let read_back = files.iter_mut().filter_map(|made| made.file.as_mut());
    if let Some(file) = read_back.into_iter().find(|file| file.document.is_none()) {
        report::errors(file, language);
        return Ok(Outcome::Found);
    }
    let contents: Vec<(&Target, &[u8])> =
        files.iter().map(|file| (&file.target, file.text.as_bytes())).collect();
    if let Some(folder) = folder_for(out(matches), count(&imports)) {
        make_folder(folder, language)?;
    }
    replace::write_all(&contents, over, language)?;
    for (source, import) in &imports {
        let lines = import.lines(language).join("\n  ");
        output::notice(format!("{}: {lines}\n", source.name(language)));
    }
    for Made { target, file, .. } in &mut files {
        if let Some(file) = file {
            tell(target, file, language);
        }
    }
    if files.len() > LOOKED_AT {
        output::notice(coded::not_looked_at(files.len() - LOOKED_AT, language));
    }
    Ok(Outcome::Fine)
}

/// A journey file that is about to be written.
struct Made {
    target: Target,
    text: String,
    /// What is found when it is read back; of many only the first are.
    file: Option<JourneyFile>,
}

/// Puts into a journey file what the notes add, and shows it.
fn updated(
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
    for sentence in &updated.otherwise {
        output::notice(format!("{sentence}\n"));
    }
    if updated.added.is_empty() {
        output::notice(language.pick("Er komt niets bij.\n", "Nothing comes in.\n"));
    } else if !is_dry_run {
        let target = Target::File(path.to_owned());
        replace::write(&target, updated.text.as_bytes(), Over::Journeys, language)?;
    }
    Ok(Outcome::Fine)
}

fn one_at_a_time(language: Language) -> Problem {
    Problem::wrong_usage(language.pick(
        "--update gaat over de notities van een enkele klantreis.",
        "--update is about the notes of a single journey.",
    ))
}

/// How many warnings of one kind are shown.
const SHOWN: usize = 2;

/// Tells the first warnings of each kind in a journey that was made; what else there is to look at is
/// counted.
fn tell(target: &Target, file: &mut JourneyFile, language: Language) {
    let all = file.diagnostics.len();
    let mut shown: Vec<&'static str> = Vec::new();
    file.diagnostics.retain(|diagnostic| {
        let again = shown.iter().filter(|code| **code == diagnostic.code).count();
        let is_told = diagnostic.severity > Severity::Note && again < SHOWN;
        if is_told {
            shown.push(diagnostic.code);
        }
        is_told
    });
    output::notice(report::diagnostics(file, language));
    let command = match target {
        Target::File(path) => format!(": klantreis check {}", typed(path)),
        Target::Stdout => String::new(),
    };
    let words = language.pick(["aandachtspunt", "aandachtspunten"], ["finding", "findings"]);
    if all > 0 {
        output::notice(format!("{}{command}\n", counted(all, words)));
    }
}

fn word(matches: &ArgMatches, name: &str) -> Option<Language> {
    let word = matches.get_one::<String>(name)?.to_lowercase();
    Some(if word == "nl" { Language::Dutch } else { Language::English })
}

/// What columns hold, as it is asked for.
fn mapping(matches: &ArgMatches, language: Language) -> Result<Vec<(String, String)>, Problem> {
    let asked = matches.get_many::<String>("map").into_iter().flatten();
    let pair = |asked: &String| match asked.rsplit_once('=') {
        Some((column, field)) if !column.trim().is_empty() && !field.trim().is_empty() => {
            Ok((column.trim().to_owned(), field.trim().to_owned()))
        }
        _ => Err(Problem::wrong_usage(match language {
            Language::Dutch => format!("--map: {asked} zegt niet wat een kolom bevat."),
            Language::English => format!("--map: {asked} does not say what a column holds."),
        })
        .help(language.pick(
            "Schrijf het zo: --map \"C=gebeurtenis\".",
            "Write it like this: --map \"C=event\".",
        ))),
    };
    asked.map(pair).collect()
}

fn imported(source: &Source, asked: &Options) -> Result<Result<Imported, Refusal>, Stop> {
    let name = file_name(source);
    if let Some(log) = Imported::log(source, &name, asked)? {
        return Ok(log);
    }
    let bytes = whole(source, asked.messages)?;
    Ok(Imported::of(&File { name: &name, bytes: &bytes }, asked))
}

/// The name of a file without its folders; what standard input brings are notes.
fn file_name(source: &Source) -> String {
    let name = source.path().and_then(Path::file_name);
    name.map_or_else(|| "notities.md".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn whole(source: &Source, language: Language) -> Result<Vec<u8>, Problem> {
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

fn told(source: &Source, refusal: &Refusal, language: Language) -> Problem {
    refused(refusal).about(&source.name(language))
}

/// The journey files with their places.
fn written(
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

fn out(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>("out").map(PathBuf::as_path)
}

fn count(imports: &[(&Source, Imported)]) -> usize {
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
