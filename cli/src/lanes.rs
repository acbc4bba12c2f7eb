//! Which parts of a journey are drawn, in which order, in which phases, and about whom.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::{Journey, Language, Part};

use super::command::heading;
use super::problem::Problem;

/// The options that choose what is drawn.
pub fn options(language: Language) -> [Arg; 5] {
    let parts = language.pick("BANEN", "LANES");
    let only = language.pick(
        "Tekent alleen deze banen, in deze volgorde",
        "Draws only these lanes, in this order",
    );
    let list = |name: &'static str, help: String| {
        Arg::new(name)
            .long(name)
            .value_name(parts)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .help_heading(heading(language))
            .help(help)
    };
    [
        list("lanes", format!("{only}: {}", names(language))),
        list(
            "with",
            language.pick("Tekent ook deze banen", "Draws these lanes as well").to_owned(),
        ),
        list("without", language.pick("Laat deze banen weg", "Leaves these lanes out").to_owned()),
        Arg::new("analysis")
            .long("analysis")
            .action(ArgAction::SetTrue)
            .help_heading(heading(language))
            .help(language.pick(
                "Zet elke stap in de fase van de strenge lezing (`analyse` in het bestand)",
                "Puts each step in the phase of the strict reading (`analysis` in the file)",
            )),
        Arg::new("about")
            .long("about")
            .value_name(language.pick("NAAM", "NAME"))
            .help_heading(heading(language))
            .help(language.pick(
                "Tekent alleen de stappen over deze persoon (`betreft` in het bestand)",
                "Draws only the steps about this person (`about` in the file)",
            )),
    ]
}

/// What the options ask for.
pub struct Choice {
    lanes: Option<Vec<Part>>,
    with: Vec<Part>,
    without: Vec<Part>,
    analysis: bool,
    about: Option<String>,
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
            about: matches.get_one("about").cloned(),
        })
    }

    /// Changes what is drawn of a journey, or says that it is not about who is asked for.
    pub fn apply(&self, journey: &mut Journey, language: Language) -> Result<(), Problem> {
        if self.lanes.is_some() {
            journey.parts.clone_from(&self.lanes);
        }
        self.with.iter().for_each(|&part| journey.draw_also(part));
        self.without.iter().for_each(|&part| journey.leave_out(part));
        if self.analysis {
            *journey = std::mem::replace(journey, Journey::new("")).analysed();
        }
        if let Some(name) = &self.about {
            let stranger = stranger(name, journey, language);
            let whole = std::mem::replace(journey, Journey::new(""));
            *journey = whole.about(name).ok_or(stranger)?;
        }
        Ok(())
    }
}

/// Says that no step is about anybody of this name, and who there are.
fn stranger(name: &str, journey: &Journey, language: Language) -> Problem {
    let names = journey.people().join(", ");
    let message = match language {
        Language::Dutch => format!("Geen stap van “{}” gaat over {name}.", journey.title),
        Language::English => format!("No step of “{}” is about {name}.", journey.title),
    };
    let help = match (names.is_empty(), language) {
        (false, Language::Dutch) => format!("U kunt kiezen uit: {names}."),
        (false, Language::English) => format!("You can choose from: {names}."),
        (true, Language::Dutch) => "Zet bij een stap `betreft:` en een naam.".to_owned(),
        (true, Language::English) => "Put `about:` and a name with a step.".to_owned(),
    };
    Problem::found(message).help(help)
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
    let names = names(language);
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

/// All lanes, in the order in which they are drawn.
fn names(language: Language) -> String {
    Part::all().map(|part| part.name(language)).collect::<Vec<_>>().join(", ")
}
