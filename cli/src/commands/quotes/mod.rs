//! `klantreis quotes`: lists every quote of journeys, with who said it and what they agreed to.

mod list;

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use klantreis::journey::Private;
use klantreis::model::{Journey, Language};
use klantreis::theme::Theme;
use klantreis::write::{Format, Target};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::outputs::{claims, given};
use crate::files::replace::{Over, write};
use crate::files::{arguments, output};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::messages::word::too_large;
use crate::options::common::{examples, files, out_option, subcommand};
use crate::options::settings::{StudySettings, Uses};
use crate::options::{reference, reveal};
use crate::outcome::Outcome;
use crate::stop::Stop;
use list::{Form, QuoteList};

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, out) = language.pick(
        (
            "Noemt alle citaten in klantreizen, met wie het zei en de toestemming",
            "klantreis quotes [OPTIES] BESTAND...",
            "De naam van een tabel: .csv, .md of .docx, of .txt; zonder -o komen de citaten op het scherm",
        ),
        (
            "Lists all quotes in journeys, with who said them and the consent",
            "klantreis quotes [OPTIONS] FILE...",
            "The name of a table: .csv, .md or .docx, or .txt; without -o the quotes come on the screen",
        ),
    );
    subcommand("quotes", about, usage)
        .arg(files(language))
        .arg(out_option(language).help(out))
        .arg(reference::option(language))
        .after_help(examples(
            language,
            "
  klantreis quotes roos.yaml               toont elk citaat, en hoe vaak elke bron is geciteerd
  klantreis quotes *.yaml -o citaten.csv   zet ze in een tabel voor Excel, R of SPSS
  klantreis quotes *.yaml -o citaten.md    zet ze in een tabel in Markdown
  klantreis quotes *.yaml -o citaten.docx  zet ze in een tabel in Word

Hier staan ook de citaten waar geen toestemming voor is: geef de lijst niet zomaar door.
In de kolom Tonen staat of `--with citaten` het citaat tekent.

Afsluitcode: 0 als alles genoemd is, 1 als er iets niet lukte, 2 als de
opdracht niet klopt.",
            "
  klantreis quotes roos.yaml               shows every quote, and how often each source is quoted
  klantreis quotes *.yaml -o quotes.csv    puts them in a table for Excel, R or SPSS
  klantreis quotes *.yaml -o quotes.md     puts them in a table in Markdown
  klantreis quotes *.yaml -o quotes.docx   puts them in a table in Word

Quotes that nobody agreed to are here as well: do not just pass the list on.
The column Shown says whether `--with quotes` draws the quote.

Exit code: 0 when all are listed, 1 when something did not work, 2 when the
command is not right.",
        ))
}

/// Lists the quotes of each journey, also after one that cannot be read.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let inputs = arguments::files(matches, language)?;
    let sources: Vec<Source> = inputs.iter().map(|path| Source::from_argument(path)).collect();
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let form = form(out, inputs.first().map(PathBuf::as_path), language)?;
    let target = out.map_or(Target::Stdout, |out| given(out).target(form.ending()));
    let spared = claims(&sources).spare_inputs([&target]);
    spared.map_err(|error| claimed(error, language))?;
    let formats = if form == Form::Document { vec![Format::Docx] } else { Vec::new() };
    reference::only_for_documents(matches, &formats, language)?;
    let house = reference::house(matches, &Theme::default(), language)?;
    let settings = StudySettings::of(Uses::CHECK, matches, &inputs, language)?;
    let (mut outcome, mut read) = (Outcome::Fine, Vec::new());
    for source in &sources {
        match journey(source, settings.source(), language) {
            Ok(Some(journey)) => read.push((source.name(language), journey)),
            Ok(None) => outcome = Outcome::Found,
            Err(problem) => {
                report::problem(&problem, language);
                outcome = outcome.max(problem.outcome);
            }
        }
    }
    if read.is_empty() {
        return Ok(outcome);
    }
    let list = QuoteList::of(&read, language);
    if list.holds_any() {
        reveal::tell(&[Private::Quotes, Private::Sources], language);
    }
    let content = list.write(form, &house).map_err(|_| too_large(language))?;
    write(&target, &content, Over::Made, language)?;
    if let Target::File(path) = &target {
        let counts = if form == Form::Csv { list.coverage() } else { String::new() };
        output::summary(&format!("{}  {}\n{counts}", shown(path), list.count()), language)?;
    }
    Ok(outcome)
}

/// The form that the name of the output asks for.
fn form(out: Option<&Path>, input: Option<&Path>, language: Language) -> Result<Form, Problem> {
    let Some((out, ending)) = out.and_then(|out| Some((out, endings::ending(out)?))) else {
        return Ok(Form::Text);
    };
    let endings = Form::ALL.map(Form::ending);
    let found = Form::ALL.into_iter().find(|form| form.ending() == ending);
    found.ok_or_else(|| endings::impossible(out, &endings, Content::Data, input, language))
}

/// The journey of a file; `None` when it has errors, which are told.
fn journey(
    source: &Source,
    known: Option<&str>,
    language: Language,
) -> Result<Option<Journey>, Problem> {
    let mut file = JourneyFile::read(source, known, language)?;
    let Some(journey) = file.drawable() else {
        report::errors(&mut file, language);
        return Ok(None);
    };
    Ok(Some(std::mem::replace(journey, Journey::new(""))))
}
