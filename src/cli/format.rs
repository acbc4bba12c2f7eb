//! Which file formats a drawing is written in.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::telling::Telling;
use klantreis::write;

use super::command::heading;
use super::input::shown;
use super::problem::Problem;

/// A file format of drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A drawing for the web and for documents; every page a file.
    Svg,
    /// A page for the web, with the story as text under the picture.
    Html,
    /// The story in words.
    Txt,
}

/// A drawing, and what it shows in words where it is one of a journey.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    pub pages: &'a [Scene],
    /// All of it in one piece, where the pages are more than one: the web has no paper.
    pub whole: Option<&'a Scene>,
    pub telling: Option<&'a Telling>,
}

impl<'a> Drawing<'a> {
    /// A drawing that is not of a journey.
    pub const fn of(pages: &'a [Scene]) -> Self {
        Self { pages, whole: None, telling: None }
    }
}

impl Format {
    /// All formats, in the order in which a user is told of them.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Html, Self::Txt];
    /// The formats that need nothing but a drawing.
    pub const PICTURES: [Self; 1] = [Self::Svg];

    /// The word for it on the command line, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Html => "html",
            Self::Txt => "txt",
        }
    }

    /// The format called `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| name.eq_ignore_ascii_case(format.name()))
    }

    /// The format that the ending of a file stands for.
    fn of_file(path: &Path) -> Option<Self> {
        Self::named(path.extension()?.to_str()?)
    }

    /// The contents of the files that a drawing becomes: one for each page, or one for all where
    /// the format holds pages; none where it tells a journey and there is none.
    pub fn write(self, drawing: Drawing<'_>) -> Vec<Vec<u8>> {
        let pages = drawing.pages.iter();
        let told = |text: &dyn Fn(&Telling) -> Option<String>| {
            drawing.telling.and_then(text).map(String::into_bytes).into_iter().collect()
        };
        match self {
            Self::Svg => pages.map(|page| write::svg(page).into_bytes()).collect(),
            Self::Html => told(&|telling| {
                Some(write::html(drawing.whole.or(drawing.pages.first())?, telling))
            }),
            Self::Txt => told(&|telling| Some(write::txt(telling))),
        }
    }
}

/// The option that names formats: those of drawings and, where a command has them, `others`.
pub fn option(offered: &[Format], others: &[(&'static str, &str)], language: Language) -> Arg {
    let names: Vec<&str> = offered.iter().map(|format| format.name()).collect();
    let (value, own, many) = language.pick(
        ("VORM", "De vorm van de tekening", "van tekeningen mogen het er meer zijn, met komma's"),
        ("FORM", "The form of the picture", "of pictures there may be more, with commas"),
    );
    let mut help = format!("{own}: {}", names.join(", "));
    help.extend(others.iter().map(|(name, meaning)| format!(", {name} ({meaning})")));
    help.push_str("; ");
    help.push_str(many);
    let possible: Vec<&'static str> =
        names.into_iter().chain(others.iter().map(|&(name, _)| name)).collect();
    Arg::new("format")
        .long("format")
        .value_name(value)
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_parser(PossibleValuesParser::new(possible))
        .hide_possible_values(true)
        .help_heading(heading(language))
        .help(help)
}

/// The words given with the option.
pub fn asked(matches: &ArgMatches) -> Vec<&str> {
    matches.get_many::<String>("format").into_iter().flatten().map(String::as_str).collect()
}

/// The formats asked for, by name or else by the ending of `out`; SVG where neither says.
pub fn chosen(
    names: &[&str],
    out: Option<&Path>,
    offered: &[Format],
    language: Language,
) -> Result<Vec<Format>, Problem> {
    let mut formats: Vec<Format> = Vec::new();
    for format in names.iter().filter_map(|name| Format::named(name)) {
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    // A folder has no format; trying to write it tells what is wrong.
    let Some(out) = out.filter(|out| *out != Path::new("-") && !out.is_dir()) else {
        return Ok(if formats.is_empty() { vec![Format::Svg] } else { formats });
    };
    let ending = Format::of_file(out).filter(|format| offered.contains(format));
    match (formats.as_slice(), ending) {
        ([], Some(format)) => Ok(vec![format]),
        ([], None) if out.extension().is_some() => Err(unknown_ending(out, offered, language)),
        ([], None) => Ok(vec![Format::Svg]),
        ([asked], Some(ending)) if *asked != ending => Err(contradiction(out, *asked, language)),
        _ => Ok(formats),
    }
}

fn unknown_ending(out: &Path, offered: &[Format], language: Language) -> Problem {
    let endings: Vec<String> = offered.iter().map(|it| format!(".{}", it.name())).collect();
    let endings = endings.join(", ");
    let out = shown(out);
    match language {
        Language::Dutch => Problem::wrong_usage(format!("{out} heeft een onbekend einde."))
            .help(format!("Laat de naam eindigen op {endings}, of kies de vorm met --format.")),
        Language::English => Problem::wrong_usage(format!("{out} has an unknown ending."))
            .help(format!("Let the name end in {endings}, or choose the form with --format.")),
    }
}

fn contradiction(out: &Path, asked: Format, language: Language) -> Problem {
    let (out, asked) = (shown(out), asked.name());
    match language {
        Language::Dutch => {
            Problem::wrong_usage(format!("De naam {out} past niet bij --format {asked}."))
                .help(format!("Laat de naam eindigen op .{asked}, of laat --format weg."))
        }
        Language::English => {
            Problem::wrong_usage(format!("The name {out} does not go with --format {asked}."))
                .help(format!("Let the name end in .{asked}, or leave --format out."))
        }
    }
}
