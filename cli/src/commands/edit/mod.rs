//! `klantreis edit`: changes a journey in its picture, in the browser.

mod copy;
mod site;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::model::Language;
use klantreis::write::Target;
use tokio::sync::watch::channel;

use self::copy::{Copy, Text};
use self::site::{Desk, PAGE};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::output;
use crate::files::replace::{self, Over};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, heading, subcommand};
use crate::outcome::Outcome;
use crate::serving::changes::{Changes, unseen};
use crate::serving::server::{Limits, Served, start};
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage) = language.pick(
        (
            "Verandert een klantreis in de tekening zelf, in uw browser",
            "klantreis edit [OPTIES] BESTAND",
        ),
        (
            "Changes a journey in the picture itself, in your browser",
            "klantreis edit [OPTIONS] FILE",
        ),
    );
    subcommand("edit", about, usage)
        .arg(file(language))
        .arg(open_option(language))
        .arg(page_option(language))
        .after_help(examples(
            language,
            "
  klantreis edit inge.yaml                  opent inge.yaml in uw browser
  klantreis edit inge.yaml --open adres     noemt alleen het adres
  klantreis edit --page klantreis.html      schrijft de editor als één bestand, dat
                                            zonder klantreis en zonder internet werkt

Wat u verandert komt in het bestand zodra u bewaart; commentaar, volgorde en
aanhalingstekens blijven. Verandert een ander programma het bestand, dan kiest u.
De browser leest alleen van uw eigen computer. Stoppen doet u met Ctrl+C.

Afsluitcode: 1 als het niet lukt, 2 als de opdracht niet klopt.",
            "
  klantreis edit inge.yaml                  opens inge.yaml in your browser
  klantreis edit inge.yaml --open address   only says the address
  klantreis edit --page klantreis.html      writes the editor as one file, which
                                            works without klantreis and the internet

What you change goes into the file as soon as you save; remarks, order and
quotation marks stay. When another program changes the file, you choose.
The browser reads from your own computer only. Stop with Ctrl+C.

Exit code: 1 when it does not work, 2 when the command is not right.",
        ))
}

fn file(language: Language) -> Arg {
    let (name, help) = language
        .pick(("BESTAND", "De klantreis (.yaml, .json)"), ("FILE", "The journey (.yaml, .json)"));
    Arg::new("file")
        .value_name(name)
        .required_unless_present("page")
        .value_parser(value_parser!(PathBuf))
        .help_heading(arguments_heading(language))
        .help(help)
}

fn open_option(language: Language) -> Arg {
    let (value, help) = language.pick(
        ("HOE", "Waar de editor opent: browser (zonder keuze), of adres: noemt alleen het adres"),
        ("HOW", "Where the editor opens: browser (without a choice), or address: only says it"),
    );
    Arg::new("open")
        .long("open")
        .value_name(value)
        .value_parser(["browser", "adres", "address"])
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

fn page_option(language: Language) -> Arg {
    let (value, help) = language.pick(
        ("PAGINA", "Schrijft de editor als één webpagina, om mee te nemen of door te geven"),
        ("PAGE", "Writes the editor as one web page, to take along or to hand on"),
    );
    Arg::new("page")
        .long("page")
        .value_name(value)
        .value_parser(value_parser!(PathBuf))
        .conflicts_with_all(["file", "open"])
        .help_heading(heading(language))
        .help(help)
}

/// Serves the file to the editor, until the user stops it.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    if let Some(page) = matches.get_one::<PathBuf>("page") {
        return write_page(page, language);
    }
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(Outcome::WrongUsage) };
    if path.as_os_str() == "-" {
        return Err(no_file(language).into());
    }
    // What cannot be read is told here, not in a browser. A file with mistakes in it can be mended there.
    let read = JourneyFile::read(&Source::from_argument(path), None, language)?;
    let copy = Copy::of(path, language);
    let Some(Text { version, .. }) = copy.read() else {
        output::print_error(report::diagnostics(&read, language));
        return Ok(Outcome::Found);
    };
    let changes = Changes::of(std::slice::from_ref(path)).map_err(|why| unseen(&why, language))?;
    let (say, heard) = channel(version);
    let served = start(Limits::default(), |door| Desk::new(door, copy.clone(), heard, language))
        .map_err(|why| unserved(&why, language))?;
    tell(&served, path, matches, language);
    loop {
        changes.wait().map_err(|why| unseen(&why, language))?;
        if let Some(Text { version, .. }) = copy.read() {
            // The page may be closed.
            let _ = say.send(version);
        }
    }
}

fn tell(served: &Served, path: &Path, matches: &ArgMatches, language: Language) {
    let (url, name) = (served.url(), shown(path));
    let only_address = matches.get_one::<String>("open").is_some_and(|how| how != "browser");
    output::print_error(match language {
        Language::Dutch => format!("{name} verandert u hier: {url}  (stoppen: Ctrl+C)\n"),
        Language::English => format!("Change {name} here: {url}  (stop: Ctrl+C)\n"),
    });
    if !only_address && open::that_detached(&url).is_err() {
        output::print_error(language.pick(
            "Open dit adres zelf in uw browser.\n",
            "Open this address in your browser yourself.\n",
        ));
    }
}

fn write_page(page: &Path, language: Language) -> Result<Outcome, Stop> {
    let target = Target::File(page.to_owned());
    replace::write(&target, PAGE, Over::Made, language)?;
    let name = shown(page);
    let told = match language {
        Language::Dutch => format!("{name} is gemaakt. Open dit bestand in een browser.\n"),
        Language::English => format!("{name} is made. Open this file in a browser.\n"),
    };
    output::summary(&told, language)?;
    Ok(Outcome::Fine)
}

fn no_file(language: Language) -> Problem {
    Problem::wrong_usage(language.pick(
        "klantreis edit verandert een bestand, niet wat via - binnenkomt.",
        "klantreis edit changes a file, not what comes in through -.",
    ))
}

fn unserved(error: &std::io::Error, language: Language) -> Problem {
    Problem::found(match language {
        Language::Dutch => format!("De editor kan niet worden getoond ({error})."),
        Language::English => format!("The editor cannot be shown ({error})."),
    })
}
