//! `klantreis check`: names what is wrong, and what an author should look at again.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use klantreis::check::{check_with, publish};
use klantreis::diagnostic::Severity;
use klantreis::model::Language;
use serde_json::Value;

use crate::commands::sign_off::{Sheet, Verdict};
use crate::drawing::missing;
use crate::files::input::Source;
use crate::files::journey_file::{JourneyFile, Look};
use crate::files::{arguments, output};
use crate::messages::problem::Problem;
use crate::messages::report::severity_name;
use crate::messages::{json, report};
use crate::options::common::{examples, files, heading, out_option, subcommand};
use crate::options::settings::{StudySettings, Uses};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, format, shape) = language.pick(
        (
            "Kijkt klantreizen na en noemt wat er fout is of beter kan",
            "klantreis check [OPTIES] BESTAND...",
            "Hoe de uitkomst eruitziet: text (om te lezen) of json (voor programma's)",
            "VORM",
        ),
        (
            "Checks journeys and says what is wrong or could be better",
            "klantreis check [OPTIONS] FILE...",
            "What the outcome looks like: text (for reading) or json (for programs)",
            "FORMAT",
        ),
    );
    let format = Arg::new("format")
        .long("format")
        .value_name(shape)
        .value_parser(PossibleValuesParser::new(["text", "json"]))
        .default_value("text")
        .hide_possible_values(true)
        .hide_default_value(true)
        .help_heading(heading(language))
        .help(format);
    let arguments = [files(language), evidence_option(language), format];
    let publish = publish_options(language);
    subcommand("check", about, usage).args(arguments).args(publish).after_help(examples(
        language,
        "
  klantreis check inge.yaml                  leest één bestand na
  klantreis check journeys/*.yaml            leest alle bestanden in een map na
  klantreis check --format json inge.yaml    geeft de uitkomst als JSON
  klantreis check --evidence inge.yaml       zoekt kaders zonder bewijs
  klantreis check --publish inge.yaml -o aftekenlijst.md
                                             zegt of de klantreis naar buiten mag

Een fout houdt de tekening tegen. Een waarschuwing vraagt om een verbetering,
een opmerking alleen om uw oordeel.

Afsluitcode: 0 als er niets is of alleen opmerkingen, 1 bij een fout of
waarschuwing, 2 als de opdracht niet klopt.",
        "
  klantreis check inge.yaml                  checks one file
  klantreis check journeys/*.yaml            checks all files in a folder
  klantreis check --format json inge.yaml    gives the outcome as JSON
  klantreis check --evidence inge.yaml       looks for cards without evidence
  klantreis check --publish inge.yaml -o sign-off.md
                                             says whether the journey may be published

An error stops the picture from being drawn. A warning asks for an
improvement, a note only for your judgement.

Exit code: 0 when there is nothing or only notes, 1 with an error or warning,
2 when the command is not right.",
    ))
}

fn evidence_option(language: Language) -> Arg {
    Arg::new("evidence")
        .long("evidence")
        .action(ArgAction::SetTrue)
        .help_heading(heading(language))
        .help(language.pick(
            "Noemt kaders zonder bewijs, bronnen die nooit worden geciteerd en thema's die op één bron rusten",
            "Lists cards without evidence, sources that are never quoted and themes that rest on one source",
        ))
}

fn publish_options(language: Language) -> [Arg; 2] {
    let (publish, sheet, name) = language.pick(
        (
            "Zegt of de klantreis naar buiten mag: geen naam die nergens is opgegeven, geen citaat zonder toestemming",
            "Schrijft bij --publish een aftekenlijst voor het dossier van het onderzoek (.md of .json)",
            "BESTAND",
        ),
        (
            "Says whether the journey may be published: no undeclared name, no quote without consent",
            "With --publish, writes a sign-off sheet for the file of the study (.md or .json)",
            "FILE",
        ),
    );
    let publish = Arg::new("publish").long("publish").action(ArgAction::SetTrue).help(publish);
    [
        publish.conflicts_with("evidence").help_heading(heading(language)),
        out_option(language).value_name(name).requires("publish").help(sheet),
    ]
}

/// Checks each file, also after one that cannot be read.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let as_json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    let paths = arguments::files(matches, language)?;
    let mut sheet = Sheet::of(matches, &paths, language)?;
    let mut verdict = matches.get_flag("publish").then(Verdict::default);
    let settings = StudySettings::of(Uses::CHECK, matches, &paths, language)?;
    settings.tell(language);
    let mut tally = Tally { errors: settings.faults, ..Tally::default() };
    let mut found: Vec<Value> = Vec::new();
    for path in &paths {
        tally.files += 1;
        match looked_at(path, matches, &settings, language) {
            Ok(mut file) => {
                for it in report::severities(&file) {
                    tally.add(it);
                }
                let signed = verdict.is_some().then(|| file.sign_off(language)).flatten();
                if let Some(verdict) = &mut verdict {
                    verdict.add(signed.as_ref());
                }
                if let Some(sheet) = &mut sheet {
                    sheet.add(&file, signed);
                }
                if as_json {
                    found.extend(json::diagnostics(&file, &path.to_string_lossy()));
                    continue;
                }
                if output::is_quiet() {
                    file.keep_errors();
                }
                output::print_told(report::diagnostics(&file, language), language)?;
            }
            Err(problem) => {
                tally.add(Severity::Error);
                if let Some(verdict) = &mut verdict {
                    verdict.add(None);
                }
                if let Some(sheet) = &mut sheet {
                    sheet.add_unread(path);
                }
                if as_json {
                    found.push(json::problem(&problem, &path.to_string_lossy()));
                } else {
                    report::problem(&problem, language);
                }
            }
        }
    }
    if as_json {
        output::print(format!("{:#}\n", Value::Array(found)).as_bytes(), language)?;
    } else {
        output::summary(&tally.summary(language), language)?;
        if let Some(verdict) = verdict {
            output::summary(&verdict.text(language), language)?;
        }
    }
    sheet.map_or(Ok(()), |sheet| sheet.write(language))?;
    Ok(tally.outcome())
}

/// Reads a file, and looks at what is asked for.
fn looked_at(
    path: &Path,
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<JourneyFile, Problem> {
    let (source, words) = (Source::from_argument(path), &settings.values.words);
    let look: Look = if matches.get_flag("publish") { publish } else { check_with };
    let mut file = JourneyFile::read_with(&source, settings.source(), look, words, language)?;
    if matches.get_flag("evidence") {
        file.look_at_evidence(language);
        return Ok(file);
    }
    missing::note(&mut file, language);
    Ok(file)
}

/// How much was found, by severity.
#[derive(Default)]
struct Tally {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Tally {
    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }

    const fn outcome(&self) -> Outcome {
        if self.errors + self.warnings > 0 { Outcome::Found } else { Outcome::Fine }
    }

    fn summary(&self, language: Language) -> String {
        let counts = [
            (self.errors, Severity::Error),
            (self.warnings, Severity::Warning),
            (self.notes, Severity::Note),
        ];
        let counts = counts.into_iter().filter(|&(n, _)| n > 0);
        let mut found: Vec<String> =
            counts.map(|(n, severity)| count(n, severity, language)).collect();
        if found.is_empty() {
            found.push(language.pick("niets gevonden", "nothing found").to_owned());
        }
        let files = match (self.files, language) {
            (1, Language::Dutch) => "1 bestand nagekeken".to_owned(),
            (n, Language::Dutch) => format!("{n} bestanden nagekeken"),
            (1, Language::English) => "1 file checked".to_owned(),
            (n, Language::English) => format!("{n} files checked"),
        };
        format!("{files}: {}.\n", found.join(", "))
    }
}

fn count(n: usize, severity: Severity, language: Language) -> String {
    let one = severity_name(severity, language);
    let plural = match (severity, language) {
        (Severity::Error, Language::Dutch) => "fouten",
        (Severity::Warning, Language::Dutch) => "waarschuwingen",
        (Severity::Note, Language::Dutch) => "opmerkingen",
        (Severity::Error, Language::English) => "errors",
        (Severity::Warning, Language::English) => "warnings",
        (Severity::Note, Language::English) => "notes",
    };
    format!("{n} {}", if n == 1 { one } else { plural })
}
