//! `klantreis phases`: draws the phases themselves.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use klantreis::layout::phase_model;
use klantreis::model::{Language, PhaseSet};
use klantreis::scene::Scene;
use klantreis::theme::Theme;
use klantreis::write::{Claims, Naming, Output, counted};

use crate::drawing::laid_out::laid_out;
use crate::drawing::missing::boxes_in;
use crate::drawing::save::{no_folder_is_meant, print_summary, save};
use crate::files::journey_file::JourneyFile;
use crate::files::outputs::{claims, given, named, plan};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::options::common::{arguments_heading, examples, out_option, subcommand};
use crate::options::formats::{self, Subject};
use crate::options::settings::{StudySettings, Uses};
use crate::options::theme;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(language: Language) -> Command {
    let (about, usage, name, file) = language.pick(
        (
            "Tekent de fasen: hoe ze op elkaar volgen en waar een gezin terug kan",
            "klantreis phases [OPTIES] [BESTAND]",
            "BESTAND",
            "Een klantreis met eigen fasen (.yaml); zonder bestand de zeven fasen",
        ),
        (
            "Draws the phases: how they follow one another, and the ways back",
            "klantreis phases [OPTIONS] [FILE]",
            "FILE",
            "A journey with phases of its own (.yaml); without a file the seven phases",
        ),
    );
    let file = Arg::new("file")
        .value_name(name)
        .value_parser(value_parser!(PathBuf))
        .help_heading(arguments_heading(language))
        .help(file);
    let [theme, font, font_of] = theme::options(language);
    let own = [out_option(language), theme, font, font_of];
    let forms = formats::options(language);
    subcommand("phases", about, usage).arg(file).args(own).args(forms).after_help(examples(
        language,
        "
  klantreis phases                      tekent de zeven fasen als fasen.svg
  klantreis phases --lang en            tekent ze in het Engels als phases.svg
  klantreis phases inge.yaml            tekent de fasen van Inge als inge.fasen.svg
  klantreis phases -o rapport/fig2.svg  geeft de tekening een eigen naam

Een tekening die er al was, wordt vervangen.

Afsluitcode: 0 als de tekening er is, 1 als het niet lukte, 2 als de opdracht
niet klopt.",
        "
  klantreis phases                      draws the seven phases as phases.svg
  klantreis phases --lang nl            draws them in Dutch as fasen.svg
  klantreis phases inge.yaml            draws the phases of Inge as inge.phases.svg
  klantreis phases -o report/fig2.svg   gives the picture its own name

A picture that was there already is replaced.

Exit code: 0 when the picture is drawn, 1 when that did not work, 2 when the
command is not right.",
    ))
}

/// Draws the phases of a journey, or the seven.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let inputs: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    let settings = StudySettings::of(Uses::PICTURE, matches, &inputs, language)?;
    let formats = formats::chosen(Subject::Other, matches, out, &settings, language)?;
    settings.tell(language);
    let theme = theme::chosen(matches, &settings, language)?;
    let name = language.pick("fasen", "phases");
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        let outputs = named(out, Path::new(name), &formats, language)?;
        let claims = claims([]);
        let phases = PhaseSet::standard(language);
        return draw(&phases, language, &theme, &outputs, &claims, language);
    };
    let naming = out.map_or(Naming::BesideInput, |out| Naming::As(given(out)));
    let mut outcome = Outcome::Fine;
    let (jobs, claims) = plan(std::slice::from_ref(file), naming, Some(name), &formats, language)?;
    for job in jobs {
        let mut file = JourneyFile::read(&job.source, None, language)?;
        let Some(journey) = file.drawable() else {
            report::errors(&mut file, language);
            return Ok(Outcome::Found);
        };
        let (phases, words) = (&journey.phases, journey.language);
        outcome = draw(phases, words, &theme, &job.outputs, &claims, language)?;
    }
    Ok(outcome)
}

fn draw(
    phases: &PhaseSet,
    words: Language,
    theme: &Theme,
    outputs: &[Output],
    claims: &Claims,
    language: Language,
) -> Result<Outcome, Stop> {
    no_folder_is_meant(outputs, language)?;
    let drawing = laid_out(outputs, theme, |theme, _| {
        Ok::<_, Problem>(vec![phase_model(phases, words, theme)])
    })?;
    let written = save(&drawing, &[], None, claims, language)?;
    let boxes = boxes_in(&drawing, None, language);
    let counted = |_: &[Scene]| format!(", {}", counts(phases, language));
    print_summary(&written.summary(counted, &boxes, language), outputs, language)?;
    Ok(Outcome::Fine)
}

/// "7 fasen, 5 onderdelen, 3 wegen terug".
fn counts(phases: &PhaseSet, language: Language) -> String {
    let parts = phases.phases.iter().filter(|phase| phase.parent.is_some()).count();
    let (names, part_names, ways) = language.pick(
        (["fase", "fasen"], ["onderdeel", "onderdelen"], ["weg terug", "wegen terug"]),
        (["phase", "phases"], ["part", "parts"], ["way back", "ways back"]),
    );
    let counts =
        [(phases.phases.len() - parts, names), (parts, part_names), (phases.returns.len(), ways)];
    // No phases is worth saying; no parts and no ways back are not.
    let said = counts.into_iter().enumerate().filter(|&(at, (n, _))| at == 0 || n > 0);
    let said: Vec<String> = said.map(|(_, (n, names))| counted(n, names)).collect();
    said.join(", ")
}
