//! Which parts of a journey are drawn, in which order, and in which phases.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::{Journey, Language, Part};

use super::command::heading;
use super::problem::Problem;

/// The options that choose what is drawn.
pub fn options(language: Language) -> [Arg; 4] {
    let parts = language.pick("BANEN", "LANES");
    let list = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(parts)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .help_heading(heading(language))
            .help(help)
    };
    [
        list(
            "lanes",
            language.pick(
                "Tekent alleen deze banen, in deze volgorde: gebeurtenissen, emoties, gedachten, organisaties, verschillen, ervaringen, themas, vergelijkingen, adviezen",
                "Draws only these lanes, in this order: events, emotions, thoughts, organisations, differences, experiences, themes, comparisons, advice",
            ),
        ),
        list("with", language.pick("Tekent ook deze banen", "Draws these lanes as well")),
        list("without", language.pick("Laat deze banen weg", "Leaves these lanes out")),
        Arg::new("analysis")
            .long("analysis")
            .action(ArgAction::SetTrue)
            .help_heading(heading(language))
            .help(language.pick(
                "Zet elke stap in de fase van de strenge lezing (`analyse` in het bestand)",
                "Puts each step in the phase of the strict reading (`analysis` in the file)",
            )),
    ]
}

/// What the options ask for.
pub struct Choice {
    lanes: Option<Vec<Part>>,
    with: Vec<Part>,
    without: Vec<Part>,
    analysis: bool,
}

impl Choice {
    /// Reads the options; a word that is no lane is wrong usage.
    pub fn of(matches: &ArgMatches, language: Language) -> Result<Self, Problem> {
        let parts = |name: &str| parts(matches, name, language);
        let lanes = parts("lanes")?;
        Ok(Self {
            lanes: (!lanes.is_empty()).then_some(lanes),
            with: parts("with")?,
            without: parts("without")?,
            analysis: matches.get_flag("analysis"),
        })
    }

    /// Changes what is drawn of a journey.
    pub fn apply(&self, journey: &mut Journey) {
        if self.lanes.is_some() {
            journey.parts.clone_from(&self.lanes);
        }
        self.with.iter().for_each(|&part| journey.draw_also(part));
        self.without.iter().for_each(|&part| journey.leave_out(part));
        if self.analysis {
            *journey = std::mem::replace(journey, Journey::new("")).analysed();
        }
    }
}

fn parts(matches: &ArgMatches, option: &str, language: Language) -> Result<Vec<Part>, Problem> {
    let mut parts = Vec::new();
    for word in matches.get_many::<String>(option).into_iter().flatten() {
        let part = Part::named(word.trim()).ok_or_else(|| unknown(word, option, language))?;
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    Ok(parts)
}

fn unknown(word: &str, option: &str, language: Language) -> Problem {
    let names: Vec<&str> = Part::all().map(|part| part.name(language)).collect();
    let names = names.join(", ");
    let (message, help) = match language {
        Language::Dutch => {
            (format!("--{option}: “{word}” is geen baan."), format!("U kunt kiezen uit: {names}."))
        }
        Language::English => {
            (format!("--{option}: “{word}” is no lane."), format!("You can choose from: {names}."))
        }
    };
    Problem::wrong_usage(message).help(help)
}
