//! How a drawing as SVG holds its lines of text.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::write;
use klantreis::write::OutlinesError;

use super::command::heading;
use super::format;
use super::problem::Problem;

/// How lines of text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lettering {
    /// As text, in the letters of the reader.
    #[default]
    Live,
    /// As outlines, the same everywhere.
    Paths,
}

impl Lettering {
    /// Each with its words on the command line.
    const WORDS: [(Self, &'static str); 2] = [(Self::Live, "live"), (Self::Paths, "paths")];

    /// What the option asks for.
    pub fn asked(matches: &ArgMatches) -> Option<Self> {
        let asked = matches.get_one::<String>("text")?;
        Self::WORDS.iter().find(|(_, word)| word == asked).map(|&(lettering, _)| lettering)
    }

    /// The document of one page.
    pub fn write(self, page: &Scene, language: Language) -> Result<Vec<u8>, Problem> {
        match self {
            Self::Live => Ok(write::svg(page).into_bytes()),
            Self::Paths => match write::svg_in_outlines(page) {
                Ok(document) => Ok(document.into_bytes()),
                Err(error) => Err(no_outlines(error, language)),
            },
        }
    }
}

/// The option that chooses.
pub fn option(language: Language) -> Arg {
    let (value, help) = language.pick(
        (
            "LETTERS",
            "Hoe een svg de tekst bevat: live (zonder keuze) als tekst, paths als omtrek, die overal hetzelfde is",
        ),
        (
            "LETTERS",
            "How an svg holds its text: live (without a choice) as text, paths as outlines, the same everywhere",
        ),
    );
    Arg::new("text")
        .long("text")
        .value_name(value)
        .value_parser(PossibleValuesParser::new(Lettering::WORDS.map(|(_, word)| word)))
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

/// The option without an SVG.
pub fn only_for_svg(language: Language) -> Problem {
    let (message, help) = language.pick(
        ("--text is alleen voor svg.", "Laat het weg: pdf en png zien er overal al hetzelfde uit."),
        ("--text is only for svg.", "Leave it out: pdf and png look the same everywhere already."),
    );
    Problem::wrong_usage(message).help(help)
}

fn no_outlines(error: OutlinesError, language: Language) -> Problem {
    match error {
        OutlinesError::NoGlyph(missing) => {
            let (form, help) = language.pick(
                ("svg met --text paths", "Kies een ander teken, of laat --text paths weg."),
                ("svg with --text paths", "Choose another character, or leave --text paths out."),
            );
            format::no_glyph(&missing, form, language).help(help)
        }
        OutlinesError::Letters(_) => Problem::found(match language {
            Language::Dutch => format!("De letters kunnen geen omtrek worden ({error})."),
            Language::English => format!("The letters cannot become outlines ({error})."),
        }),
    }
}
