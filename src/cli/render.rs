//! `klantreis render`: draws journeys.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::diagnostic::Severity;
use klantreis::layout::Theme;
use klantreis::model::{Journey, Language, Part};
use klantreis::scene::{Group, Meaning, Node, Scene};

use super::command::{examples, files, heading, out_option, subcommand};
use super::input::{Source, shown};
use super::lanes::{self, Choice};
use super::load::Loaded;
use super::paper::{self, Paper};
use super::picture;
use super::plan::{Claims, Job, Target, Wanted, plan};
use super::problem::{Problem, Stop};
use super::report::count;
use super::{Outcome, format, output, report, theme};

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        ("Tekent klantreizen als SVG, PDF of PNG", "klantreis render [OPTIES] BESTAND..."),
        ("Draws journeys as SVG, PDF or PNG", "klantreis render [OPTIONS] FILE..."),
    );
    subcommand("render", about, usage)
        .arg(files(language))
        .arg(out_option(language).conflicts_with("out-dir"))
        .arg(folder_option(language))
        .arg(theme::option(language))
        .args(paper::options(language))
        .args(format::options(&[], language))
        .args(lanes::options(language))
        .after_help(examples(
            language,
            "
  klantreis render inge.yaml                     tekent inge.svg
  klantreis render inge.yaml -o rapport/fig1.svg geeft de tekening een eigen naam
  klantreis render *.yaml --out-dir tekeningen   tekent alles in één map
  klantreis render - < inge.yaml > inge.svg      leest en schrijft zonder bestanden
  klantreis render inge.yaml --page a4           verdeelt de reis over pagina's
  klantreis render inge.yaml --without emoties   laat de emoties weg
  klantreis render bea.yaml --about Larissa      tekent alleen wat over haar gaat
  klantreis render gezamenlijk.yaml --lanes vergelijkingen -o tabel.svg
                                                 tekent alleen de vergelijkingen

Staat er een fout in een bestand, dan komt er geen tekening van; de andere
bestanden worden wel getekend. Een tekening die er al was, wordt vervangen.

Afsluitcode: 0 als alles getekend is, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
            "
  klantreis render inge.yaml                     draws inge.svg
  klantreis render inge.yaml -o report/fig1.svg  gives the picture its own name
  klantreis render *.yaml --out-dir pictures     draws everything in one folder
  klantreis render - < inge.yaml > inge.svg      reads and writes without files
  klantreis render inge.yaml --page a4           divides the journey over pages
  klantreis render inge.yaml --without emotions  leaves the emotions out
  klantreis render bea.yaml --about Larissa      draws only what is about her
  klantreis render joint.yaml --lanes comparisons -o table.svg
                                                 draws only the comparisons

A file with an error in it is not drawn; the other files are. A picture that
was there already is replaced.

Exit code: 0 when everything is drawn, 1 when something did not work, 2 when
the command is not right.",
        ))
}

fn folder_option(language: Language) -> Arg {
    let (name, help) = language.pick(
        ("MAP", "De map voor de tekeningen; wordt gemaakt als die er niet is"),
        ("FOLDER", "The folder for the pictures; it is made when it is not there"),
    );
    Arg::new("out-dir")
        .long("out-dir")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(heading(language))
        .help(help)
}

/// What the options ask for.
struct Asked {
    choice: Choice,
    paper: Paper,
    theme: Theme,
}

/// Draws each file, also after one that cannot be drawn.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let inputs: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let folder = matches.get_one::<PathBuf>("out-dir").map(|path| Wanted::Folder(path));
    let asked = Asked {
        choice: Choice::of(matches, language)?,
        paper: Paper::of(matches, language)?,
        theme: theme::chosen(matches, language)?,
    };
    let formats = format::chosen(matches, out, language)?;
    let wanted = out.map(Wanted::Output).or(folder).unwrap_or(Wanted::Beside);
    let (jobs, claims) = plan(&inputs, &wanted, None, &formats, language)?;
    if let Wanted::Folder(folder) = wanted {
        make_folder(folder, language)?;
    }
    // The summary must not end up in a picture that goes to the same place.
    let picture_on_stdout =
        jobs.iter().flat_map(|job| &job.outputs).any(|output| output.target == Target::Stdout);
    let mut outcome = Outcome::Fine;
    for job in &jobs {
        match draw(job, &asked, &claims, language) {
            Ok(Some(summary)) if picture_on_stdout => output::complain(&summary),
            Ok(Some(summary)) => output::print_styled(&summary, language)?,
            Ok(None) => outcome = Outcome::Found,
            Err(Stop::Problem(problem)) => {
                report::problem(&problem, language);
                outcome = Outcome::Found;
            }
            Err(stop) => return Err(stop),
        }
    }
    Ok(outcome)
}

/// Draws one file and sums it up; `None` when the file has errors, which are told.
fn draw(
    job: &Job,
    asked: &Asked,
    claims: &Claims,
    language: Language,
) -> Result<Option<String>, Stop> {
    let mut file = Loaded::read(&job.source, language)?;
    let Some(journey) = file.drawable() else {
        file.keep_errors();
        output::complain(&report::diagnostics(&file, language));
        return Ok(None);
    };
    asked.choice.apply(journey, language)?;
    if !journey.draws_anything() {
        return Err(nothing_left(job, language).into());
    }
    let pages = asked.paper.draw(journey, &asked.theme, language)?;
    let written = picture::write(&pages, &job.outputs, claims, language)?;
    let counts = counts(&pages, journey, language);
    let found = advice(&file, &job.source, language);
    Ok(Some(format!("{written}, {counts}{found}\n")))
}

fn nothing_left(job: &Job, language: Language) -> Problem {
    let name = job.source.name(language);
    Problem::found(match language {
        Language::Dutch => format!("Voor de gekozen banen staat er niets in {name}."),
        Language::English => format!("{name} has nothing for the chosen lanes."),
    })
}

/// "21 stappen, 32 kaders".
fn counts(pages: &[Scene], journey: &Journey, language: Language) -> String {
    let (steps, cards) = language
        .pick((["stap", "stappen"], ["kader", "kaders"]), (["step", "steps"], ["card", "cards"]));
    let counts = [
        (drawn_steps(journey), steps),
        (pages.iter().map(|page| pictures(&page.nodes)).sum(), cards),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|&(n, _)| n > 0).map(|(n, words)| count(n, words)).collect();
    counts.join(", ")
}

/// How many steps have a lane to stand in.
fn drawn_steps(journey: &Journey) -> usize {
    let lanes = [Part::Events, Part::Emotions, Part::Thoughts, Part::Organisations];
    let drawn = journey.drawn_parts();
    if lanes.iter().any(|part| drawn.contains(part)) { journey.steps.len() } else { 0 }
}

/// How many cards are drawn.
fn pictures(nodes: &[Node]) -> usize {
    let count = |node: &Node| match node {
        Node::Group(Group { meaning: Meaning::Picture(_), .. }) => 1,
        Node::Group(group) => pictures(&group.nodes),
        _ => 0,
    };
    nodes.iter().map(count).sum()
}

/// How much there is to look at again, and the command that shows it.
fn advice(file: &Loaded, source: &Source, language: Language) -> String {
    // Notes need no change to the file, and would stand beside every journey.
    let found = file.diagnostics.iter().filter(|d| d.severity > Severity::Note).count();
    if found == 0 {
        return String::new();
    }
    let words = language.pick(["aandachtspunt", "aandachtspunten"], ["finding", "findings"]);
    let found = count(found, words);
    match source {
        Source::Stdin => format!(", {found}"),
        Source::File(path) => format!(", {found}: klantreis check {}", quoted(path)),
    }
}

fn quoted(path: &Path) -> String {
    let path = shown(path);
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

fn make_folder(folder: &Path, language: Language) -> Result<(), Problem> {
    fs::create_dir_all(folder).map_err(|error| {
        let folder = shown(folder);
        Problem::found(match language {
            Language::Dutch => format!("De map {folder} kan niet worden gemaakt ({error})."),
            Language::English => format!("The folder {folder} cannot be made ({error})."),
        })
    })
}
