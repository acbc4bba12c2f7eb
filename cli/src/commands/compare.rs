//! `klantreis compare`: lays tellings of one case side by side.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::compare::{NotComparable, joint, json, pairs, text};
use klantreis::diagnostic::Diagnostic;
use klantreis::journey::Private;
use klantreis::layout::layout;
use klantreis::model::{Journey, Language, Part, Place, StepPart};
use klantreis::source::MAX_PARTIES;
use klantreis::story::tell;
use klantreis::write::{Output, Target};
use serde_json::Value;

use crate::drawing::laid_out::laid_out;
use crate::drawing::missing::boxes_in;
use crate::drawing::save::{no_folder_is_meant, print_summary, save};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::outputs::{claims, named, text_target};
use crate::files::replace::{Over, write};
use crate::files::{arguments, names, output};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{examples, files, heading, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{numbers, reveal, theme, view};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        ("Legt klantreizen van één geval naast elkaar", "klantreis compare [OPTIES] BESTAND…"),
        ("Lays journeys of one case side by side", "klantreis compare [OPTIONS] FILE…"),
    );
    subcommand("compare", about, usage)
        .arg(files(language).help(language.pick(
            "Twee klantreizen of meer (.yaml), of één met partijen",
            "Two journeys or more (.yaml), or one with parties",
        )))
        .arg(out_option(language))
        .args(theme::options(language))
        .arg(view::option(language))
        .arg(reveal::option(language))
        .arg(numbers::option(language))
        .args(formats::options_of_pictures(&words(language), language))
        .after_help(examples(
            language,
            "
  klantreis compare mila-gezin.yaml mila-professional.yaml
                                 tekent mila-gezin-naast-mila-professional.svg
  klantreis compare els-gepland.yaml --format text
                                 zegt per fase wat het verschil is

Met één bestand vergelijkt u de partijen die daarin staan. Stappen in dezelfde
fase en ronde komen naast elkaar. Per fase telt het middelste niveau, naast een
plan het laatste; + betekent dat de tweede meer tevreden is dan de eerste. Zijn
er meer dan twee, dan zeggen text en json het verschil tussen de eerste en elk
van de andere.

Afsluitcode: 0 als het gelukt is, 1 als er iets niet lukte, 2 als de opdracht
niet klopt.",
            "
  klantreis compare mila-gezin.yaml mila-professional.yaml
                                 draws mila-gezin-beside-mila-professional.svg
  klantreis compare els-gepland.yaml --format text
                                 says what the difference is in each phase

With one file you compare the parties in it. Steps in the same phase and round
stand side by side. Of each phase the middle level counts, beside a plan the
last; + means that the second is more satisfied than the first. Where there are
more than two, text and json say the difference between the first and each of
the others.

Exit code: 0 when it worked, 1 when something did not, 2 when the command is
not right.",
        ))
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
    Report(fn(&Journey) -> String, Target),
}

impl Form {
    fn of(
        matches: &ArgMatches,
        paths: &[PathBuf],
        settings: &StudySettings,
        language: Language,
    ) -> Result<Self, Problem> {
        let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
        let target = |ending, content| text_target(out, ending, content, None, language);
        match formats::asked(matches).as_slice() {
            ["text"] => Ok(Self::Report(text_of, target("txt", Content::Words)?)),
            ["json"] => Ok(Self::Report(json_text, target("json", Content::Data)?)),
            [] if out.and_then(endings::ending).is_some_and(|ending| ending == "json") => {
                Ok(Self::Report(json_text, target("json", Content::Data)?))
            }
            names if names.iter().any(|name| ["text", "json"].contains(name)) => {
                Err(mixed(language))
            }
            _ => {
                let formats = formats::chosen(Subject::Picture, matches, out, settings, language)?;
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
            Self::Report(_, target) => vec![target],
        }
    }
}

/// The differences; of more than two parties those between the first and each of the others.
fn text_of(joint: &Journey) -> String {
    pairs(joint).iter().map(text).collect::<Vec<_>>().join("\n")
}

fn json_text(joint: &Journey) -> String {
    let told: Vec<Value> = pairs(joint).iter().map(json).collect();
    match <[Value; 1]>::try_from(told) {
        Ok([two]) => format!("{two:#}\n"),
        Err(several) => format!("{:#}\n", Value::Array(several)),
    }
}

/// Compares the two, and draws or tells what sets them apart.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let paths = arguments::files(matches, language)?;
    if paths.len() > MAX_PARTIES {
        return Err(too_many(paths.len(), language).into());
    }
    let settings = StudySettings::of(Uses::COMPARISON, matches, &paths, language)?;
    let form = Form::of(matches, &paths, &settings, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let sources: Vec<Source> = paths.iter().map(|path| Source::from_argument(path)).collect();
    let claims = claims(&sources);
    claims.spare_inputs(form.targets()).map_err(|error| claimed(error, language))?;
    let revealed = reveal::asked(matches, language)?;
    reveal::tell(&revealed, language);
    let view = view::asked(matches, language)?;
    let Some(mut joint) = joined(&sources, settings.source(), &revealed, language)? else {
        return Ok(Outcome::Found);
    };
    match form {
        Form::Pictures(outputs) => {
            no_folder_is_meant(&outputs, language)?;
            if joint.parties.len() == 2 {
                joint.draw_also(Part::Differences);
            }
            joint.view = view.or(joint.view).or(settings.values.view);
            joint.unnumbered = numbers::are_left_out(matches, &settings);
            let drawing = laid_out(&outputs, &theme, |theme, _| {
                Ok::<_, Problem>(vec![layout(&joint, theme)])
            })?;
            let saved = save(&drawing, &[], Some(&tell(&joint)), &claims, language)?;
            let boxes = boxes_in(&drawing, None, language);
            let summary = saved.summary(|_| String::new(), &boxes, language);
            print_summary(&summary, &outputs, language)?;
        }
        Form::Report(report, target) => {
            write(&target, report(&joint).as_bytes(), Over::Made, language)?;
            if target != Target::Stdout {
                let name = names::target(&target, language);
                output::summary(&format!("{name}\n"), language)?;
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
fn joined(
    sources: &[Source],
    known: Option<&str>,
    reveal: &[Private],
    language: Language,
) -> Result<Option<Journey>, Stop> {
    let mut files = Vec::new();
    for source in sources {
        let mut file = JourneyFile::read(source, known, language)?;
        if file.drawable().is_none() {
            report::errors(&mut file, language);
            return Ok(None);
        }
        files.push(file);
    }
    let journeys = files.iter_mut().filter_map(|file| file.journey().cloned()).collect();
    match joint(journeys) {
        Ok(joint) => Ok(Some(joint.revealing(reveal))),
        Err(NotComparable::NotTwoParties(parties)) => {
            Err(not_two_parties(parties, &files[0].name, language).into())
        }
        Err(NotComparable::HasParties) => Err(has_parties(&files, language).into()),
        Err(NotComparable::NothingShared) => {
            tell_nothing_shared(&mut files, language);
            Ok(None)
        }
    }
}

/// Points at the first phase of the first file that has none in common with the first of all.
fn tell_nothing_shared(files: &mut [JourneyFile], language: Language) {
    let Some((first, others)) = files.split_first_mut() else { return };
    let Some(own) = first.journey().cloned() else { return };
    let is_apart = |file: &mut JourneyFile| {
        file.journey().is_some_and(|other| joint(vec![own.clone(), other.clone()]).is_err())
    };
    let Some(other) = others.iter_mut().find_map(|file| is_apart(file).then_some(file)) else {
        return;
    };
    let message = match language {
        Language::Dutch => format!("Geen enkele fase staat ook in {}.", first.name),
        Language::English => format!("Not one phase stands in {} as well.", first.name),
    };
    let help = language.pick(
        "Geef de stappen van alle klantreizen een `fase`, uit dezelfde reeks fasen.",
        "Give the steps of all journeys a `phase`, from the same set of phases.",
    );
    let span = other.document.as_ref().and_then(|document| {
        let first = document.journey.steps.first()?;
        Some(document.locate(Place::Step(first.id, StepPart::Phase)))
    });
    let found = Diagnostic::error("nothing-shared", span.unwrap_or_default(), message);
    other.diagnostics = vec![found.with_help(help.to_owned())];
    output::print_error(report::diagnostics(other, language));
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

fn not_two_parties(parties: usize, file: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("Vergelijken gaat met twee partijen of meer; {file} heeft er {parties}."),
            "Geef twee bestanden op, of een bestand met partijen.",
        ),
        Language::English => (
            format!("Comparing takes two parties or more; {file} has {parties}."),
            "Give two files, or one file with parties.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

fn too_many(files: usize, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!(
                "Vergelijken gaat met hoogstens {MAX_PARTIES} klantreizen; u geeft er {files}."
            ),
            "Meer klantreizen bij elkaar? Teken een overzicht: klantreis overview",
        ),
        Language::English => (
            format!("Comparing takes at most {MAX_PARTIES} journeys; you give {files}."),
            "More journeys together? Draw an overview: klantreis overview",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

fn has_parties(files: &[JourneyFile], language: Language) -> Problem {
    let is_joint = |file: &&JourneyFile| {
        file.document.as_ref().is_some_and(|document| !document.journey.parties.is_empty())
    };
    let name = files.iter().find(is_joint).map_or(String::new(), |file| file.name.clone());
    let (message, help) = language.pick(
        (
            "Een klantreis met partijen is al een vergelijking.",
            "Geef zo'n bestand alleen op, of geef klantreizen met elk één verteller.",
        ),
        (
            "A journey with parties is a comparison already.",
            "Give such a file by itself, or give journeys with one narrator each.",
        ),
    );
    Problem::wrong_usage(message).help(help).about(&name)
}
