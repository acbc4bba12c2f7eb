//! `klantreis compare`: lays two tellings of one case side by side.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::compare::{Difference, differences, plus_means, sentence, side_by_side};
use klantreis::diagnostic::{Diagnostic, Severity};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language, Part, PartyKind, Place, StepPart};
use klantreis::story::tell;
use serde_json::{Value, json};

use super::command::{arguments_heading, examples, heading, subcommand};
use super::format::Drawing;
use super::input::Source;
use super::load::Loaded;
use super::plan::{Claims, Output, Target, named, with_ending};
use super::problem::{Problem, Stop};
use super::{Outcome, arguments, format, output, picture, report, theme};

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Legt twee klantreizen van één geval naast elkaar",
            "klantreis compare [OPTIES] BESTAND [BESTAND]",
        ),
        ("Lays two journeys of one case side by side", "klantreis compare [OPTIONS] FILE [FILE]"),
    );
    subcommand("compare", about, usage)
        .arg(files(language))
        .arg(out_option(language))
        .args(theme::options(language))
        .args(format::options_of_journeys(&words(language), language))
        .after_help(examples(
            language,
            "
  klantreis compare mila-gezin.yaml mila-professional.yaml
                                 tekent mila-gezin-naast-mila-professional.svg
  klantreis compare els-gepland.yaml --format text
                                 zegt per fase wat het verschil is

Met één bestand vergelijkt u de twee partijen die daarin staan. Stappen in
dezelfde fase en ronde komen naast elkaar. Per fase telt het middelste niveau;
+ betekent dat de tweede meer tevreden is dan de eerste.

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
            "
  klantreis compare mila-gezin.yaml mila-professional.yaml
                                 draws mila-gezin-beside-mila-professional.svg
  klantreis compare els-gepland.yaml --format text
                                 says what the difference is in each phase

With one file you compare the two parties in it. Steps in the same phase and
round stand side by side. Of each phase the middle level counts; + means that
the second is more satisfied than the first.

Exit code: 0 when it worked, 1 when something did not, 2 when the command is
not right.",
        ))
}

fn files(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("BESTAND", "Twee klantreizen (.yaml), of één met twee partijen"),
        ("FILE", "Two journeys (.yaml), or one with two parties"),
    );
    Arg::new("files")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .num_args(1..=2)
        .required(true)
        .help_heading(arguments_heading(language))
        .help(help)
}

fn out_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("UITVOER", "Waar het resultaat komt; - schrijft naar het scherm of een ander programma"),
        ("OUTPUT", "Where the result goes; - writes to the screen or another program"),
    );
    Arg::new("out")
        .short('o')
        .long("out")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(heading(language))
        .help(help)
}

/// What a comparison can become besides a drawing.
fn words(language: Language) -> [(&'static str, &'static str); 2] {
    language.pick(
        [("text", "zinnen"), ("json", "voor programma's")],
        [("text", "sentences"), ("json", "for programs")],
    )
}

/// What a comparison becomes, and where.
enum Form {
    Pictures(Vec<Output>),
    Told(Telling, Target),
}

/// A comparison in words.
type Telling = fn(&Journey) -> String;

impl Form {
    fn of(matches: &ArgMatches, paths: &[PathBuf], language: Language) -> Result<Self, Problem> {
        let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
        // Sentences and JSON go to the screen unless told otherwise; a picture beside the first
        // file.
        let target = |ending| match out {
            Some(path) if path != Path::new("-") => Target::File(with_ending(path, ending)),
            _ => Target::Stdout,
        };
        match format::asked(matches).as_slice() {
            ["text"] => Ok(Self::Told(text, target("txt"))),
            ["json"] => Ok(Self::Told(as_json, target("json"))),
            names if names.iter().any(|name| ["text", "json"].contains(name)) => {
                Err(mixed(language))
            }
            _ => {
                let formats = format::chosen(matches, out, language)?;
                let piped = paths.iter().any(|path| path == Path::new("-"));
                let out = out.or_else(|| piped.then_some(Path::new("-")));
                let name = picture_name(paths, language);
                Ok(Self::Pictures(named(out, &name, &formats, language)?))
            }
        }
    }

    fn targets(&self) -> Vec<&Target> {
        match self {
            Self::Pictures(outputs) => outputs.iter().map(|output| &output.target).collect(),
            Self::Told(_, target) => vec![target],
        }
    }
}

/// Compares the two, and draws or tells what sets them apart.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let paths = arguments::files(matches, language)?;
    let theme = theme::chosen(matches, language)?;
    let form = Form::of(matches, &paths, language)?;
    let sources: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let claims = Claims::of_inputs(&sources);
    claims.no_input_is_lost(form.targets(), language)?;
    let Some(mut joint) = joined(&sources, language)? else { return Ok(Outcome::Found) };
    match form {
        Form::Pictures(outputs) => {
            picture::no_folder_is_meant(&outputs, language)?;
            joint.draw_also(Part::Differences);
            let pages = [layout(&joint, &theme)];
            let telling = tell(&joint);
            let drawing = Drawing { pages: &pages, whole: None, telling: Some(&telling) };
            let written = picture::write(drawing, &outputs, &claims, language)?;
            picture::tell(&format!("{written}\n"), &outputs, language)?;
        }
        Form::Told(telling, target) => {
            target.write(telling(&joint).as_bytes(), language)?;
            if target != Target::Stdout {
                output::print_styled(&format!("{}\n", target.name(language)), language)?;
            }
        }
    }
    Ok(Outcome::Fine)
}

/// The name of the picture without its ending, beside the first file.
fn picture_name(paths: &[PathBuf], language: Language) -> PathBuf {
    let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names: Vec<String> = paths.iter().map(stem).collect();
    let name = match names.as_slice() {
        [one] => format!("{one}-{}", language.pick("vergelijking", "comparison")),
        _ => names.join(language.pick("-naast-", "-beside-")),
    };
    paths[0].with_file_name(name)
}

/// The joint journey; nothing when a file has errors, which are told.
fn joined(sources: &[Source], language: Language) -> Result<Option<Journey>, Stop> {
    let mut files = Vec::new();
    for source in sources {
        let mut file = Loaded::read(source, language)?;
        if file.drawable().is_none() {
            report::errors(&mut file, language);
            return Ok(None);
        }
        files.push(file);
    }
    let mut journeys = files.iter_mut().map(|file| file.journey().cloned());
    let first = journeys.next().flatten();
    let second = journeys.next().flatten();
    drop(journeys);
    match (first, second) {
        (Some(only), None) if only.parties.len() == 2 => Ok(Some(only)),
        (Some(only), None) => Err(not_two_parties(only.parties.len(), language).into()),
        (Some(first), Some(second)) if first.parties.is_empty() && second.parties.is_empty() => {
            let joint = side_by_side(first, second);
            if joint.is_err() {
                tell_nothing_shared(&mut files, language);
            }
            Ok(joint.ok())
        }
        _ => Err(has_parties(language).into()),
    }
}

/// Points at the first phase of the second file.
fn tell_nothing_shared(files: &mut [Loaded], language: Language) {
    let [first, second] = files else { return };
    let message = match language {
        Language::Dutch => format!("Geen enkele fase staat ook in {}.", first.name),
        Language::English => format!("Not one phase stands in {} as well.", first.name),
    };
    let help = language.pick(
        "Geef de stappen van beide klantreizen een `fase`, uit dezelfde reeks fasen.",
        "Give the steps of both journeys a `phase`, from the same set of phases.",
    );
    let span = second.document.as_ref().and_then(|document| {
        let first = document.journey.steps.first()?;
        Some(document.locate(Place::Step(first.id, StepPart::Phase)))
    });
    second.diagnostics = vec![Diagnostic {
        severity: Severity::Error,
        code: "nothing-shared",
        span: span.unwrap_or_default(),
        message,
        help: Some(help.to_owned()),
    }];
    output::complain(&report::diagnostics(second, language));
}

/// In the language of the journey, as the picture.
fn text(joint: &Journey) -> String {
    let mut lines = vec![joint.title.clone()];
    for difference in differences(joint) {
        let number = difference.signed().unwrap_or_else(|| "?".to_owned());
        lines.push(format!("{number:>5}  {}", sentence(&difference, joint)));
    }
    lines.push(format!("{}.", plus_means(joint)));
    if joint.scale_of(0) != joint.scale_of(1) {
        let scales = joint.language.pick(
            "De schalen verschillen: hoogste en laagste niveau zijn gelijkgesteld.",
            "The scales differ: their highest and lowest levels are taken as equal.",
        );
        lines.push(scales.to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}

fn as_json(joint: &Journey) -> String {
    let parties: Vec<Value> = joint
        .parties
        .iter()
        .map(|party| json!({ "name": party.name, "kind": kind(party.kind), "scale": party.scale.levels }))
        .collect();
    let phases: Vec<Value> =
        differences(joint).iter().map(|difference| phase(difference, joint)).collect();
    let told = json!({ "title": joint.title, "parties": parties, "phases": phases });
    format!("{told:#}\n")
}

fn phase(difference: &Difference, joint: &Journey) -> Value {
    let side = |party: usize| {
        let side = difference.sides[party];
        let name = side.level.map(|level| joint.scale_of(party).name(level, joint.language));
        json!({ "steps": side.steps, "level": name, "rank": side.rank })
    };
    let id = difference.phase.as_deref();
    json!({
        "phase": id,
        "name": id.and_then(|id| joint.phases.get(id)).map(|phase| phase.label.as_str()),
        "round": difference.round,
        "sides": [side(0), side(1)],
        "difference": difference.levels(),
        "sentence": sentence(difference, joint),
    })
}

/// Fixed words in every language: programs compare them.
const fn kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Family => "family",
        PartyKind::Professional => "professional",
        PartyKind::Plan => "plan",
    }
}

fn mixed(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "text en json gaan niet samen met een andere vorm.",
            "Kies bij --format één van die twee.",
        ),
        (
            "text and json cannot go together with another form.",
            "Choose one of those two with --format.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}

fn not_two_parties(parties: usize, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("Vergelijken gaat met twee partijen; dit bestand heeft er {parties}."),
            "Geef twee bestanden op, of een bestand met twee partijen.",
        ),
        Language::English => (
            format!("Comparing takes two parties; this file has {parties}."),
            "Give two files, or one file with two parties.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

fn has_parties(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Een klantreis met partijen is al een vergelijking.",
            "Geef zo'n bestand alleen op, of geef twee klantreizen met elk één verteller.",
        ),
        (
            "A journey with parties is a comparison already.",
            "Give such a file by itself, or give two journeys with one narrator each.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}
