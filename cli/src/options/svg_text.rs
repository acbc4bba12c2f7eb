//! The option that says how a drawing as SVG holds its lines of text.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};
use klantreis::model::Language;
use klantreis::write::SvgText;

use crate::messages::problem::Problem;
use crate::options::common::heading;

/// The words of the option, and what each stands for.
const WORDS: [(&str, SvgText); 2] = [("live", SvgText::Live), ("paths", SvgText::Outlines)];

/// What the option asks for.
pub fn asked(matches: &ArgMatches) -> Option<SvgText> {
    let asked = matches.get_one::<String>("text")?;
    WORDS.iter().find(|(word, _)| word == asked).map(|&(_, text)| text)
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
        .value_parser(PossibleValuesParser::new(WORDS.map(|(word, _)| word)))
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
