//! Which file formats a drawing is written in.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::story::Story;
use klantreis::write;
use klantreis::write::{NoGlyph, PdfError, PngError, PngOptions};

use super::command::heading;
use super::input::shown;
use super::lettering::{self, Lettering};
use super::problem::Problem;

/// A file format of drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A drawing for the web and for documents; every page a file.
    Svg(Lettering),
    /// Pixels, for programs that know nothing else; every page a file.
    Png(PngOptions),
    /// A document to print and to read; all pages in one file.
    Pdf,
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
    pub story: Option<&'a Story>,
}

impl<'a> From<&'a [Scene]> for Drawing<'a> {
    fn from(pages: &'a [Scene]) -> Self {
        Self { pages, whole: None, story: None }
    }
}

impl<'a> From<&'a Vec<Scene>> for Drawing<'a> {
    fn from(pages: &'a Vec<Scene>) -> Self {
        pages.as_slice().into()
    }
}

impl<'a, const N: usize> From<&'a [Scene; N]> for Drawing<'a> {
    fn from(pages: &'a [Scene; N]) -> Self {
        pages.as_slice().into()
    }
}

impl Format {
    /// All formats, in the order in which a user is told of them.
    pub const ALL: [Self; 5] = [
        Self::Svg(Lettering::Live),
        Self::Png(PngOptions::PRINT),
        Self::Pdf,
        Self::Html,
        Self::Txt,
    ];
    /// How many of them, from the first, need nothing but a drawing.
    const PICTURES: usize = 3;

    /// The word for it on the command line, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg(_) => "svg",
            Self::Png(_) => "png",
            Self::Pdf => "pdf",
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
    /// the format holds pages.
    pub fn write(self, drawing: Drawing<'_>, language: Language) -> Result<Vec<Vec<u8>>, Problem> {
        let pages = drawing.pages;
        let whole = drawing.whole.or(pages.first());
        match self {
            Self::Html | Self::Txt => {
                let (Some(story), Some(whole)) = (drawing.story, whole) else {
                    return Err(no_journey(self, language));
                };
                let is_page = self == Self::Html;
                let told = if is_page { write::html(whole, story) } else { write::txt(story) };
                Ok(vec![told.into_bytes()])
            }
            Self::Svg(lettering) => {
                pages.iter().map(|page| lettering.write(page, language)).collect()
            }
            Self::Png(options) => pages
                .iter()
                .map(|page| write::png(page, &options))
                .collect::<Result<_, _>>()
                .map_err(|error| unpaintable(error, language)),
            Self::Pdf => match write::pdf(pages) {
                Ok(document) => Ok(vec![document]),
                Err(error) => Err(unprintable(error, language)),
            },
        }
    }
}

/// The options that choose formats of a drawing that is not of a journey.
pub fn options(language: Language) -> [Arg; 4] {
    options_among(&Format::ALL[..Format::PICTURES], &[], language)
}

/// The options that choose formats of a journey and, where a command has them, `others`.
pub fn options_of_journeys(others: &[(&'static str, &str)], language: Language) -> [Arg; 4] {
    options_among(&Format::ALL, others, language)
}

fn options_among(
    formats: &[Format],
    others: &[(&'static str, &str)],
    language: Language,
) -> [Arg; 4] {
    let dpi = Arg::new("dpi").long("dpi").value_name(language.pick("AANTAL", "NUMBER"));
    let transparent = Arg::new("transparent").long("transparent").action(ArgAction::SetTrue);
    [
        format(formats, others, language),
        dpi.help_heading(heading(language)).help(language.pick(
            "Hoeveel beeldpunten een png per inch krijgt; zonder deze optie 300",
            "How many pixels a png has in an inch; without this option 300",
        )),
        transparent.help_heading(heading(language)).help(language.pick(
            "Laat de witte achtergrond van een png weg",
            "Leaves out the white background of a png",
        )),
        lettering::option(language),
    ]
}

fn format(formats: &[Format], others: &[(&'static str, &str)], language: Language) -> Arg {
    let names: Vec<&'static str> = formats.iter().map(|format| format.name()).collect();
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
    matches: &ArgMatches,
    out: Option<&Path>,
    language: Language,
) -> Result<Vec<Format>, Problem> {
    chosen_or(Format::Svg(Lettering::Live), matches, out, language)
}

/// The formats asked for, by name or else by the ending of `out`; `usual` where neither says.
pub fn chosen_or(
    usual: Format,
    matches: &ArgMatches,
    out: Option<&Path>,
    language: Language,
) -> Result<Vec<Format>, Problem> {
    let mut formats = by_name(&asked(matches), out, usual, language)?;
    let dpi = matches.get_one::<String>("dpi");
    let transparent = matches.get_flag("transparent");
    if (dpi.is_some() || transparent)
        && !formats.iter().any(|format| matches!(format, Format::Png(_)))
    {
        return Err(only_for_png(language));
    }
    let lettering = Lettering::asked(matches);
    if lettering.is_some() && !formats.iter().any(|format| matches!(format, Format::Svg(_))) {
        return Err(lettering::only_for_svg(language));
    }
    for format in &mut formats {
        if let (Format::Svg(own), Some(lettering)) = (&mut *format, lettering) {
            *own = lettering;
        }
        if let Format::Png(options) = format {
            if let Some(dpi) = dpi {
                let number = dpi.parse().ok().filter(|number| *number > 0);
                options.dpi = number.ok_or_else(|| no_number(dpi, language))?;
            }
            if transparent {
                options.ground = None;
            }
        }
    }
    Ok(formats)
}

fn by_name(
    names: &[&str],
    out: Option<&Path>,
    usual: Format,
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
        return Ok(if formats.is_empty() { vec![usual] } else { formats });
    };
    match (formats.as_slice(), Format::of_file(out)) {
        ([], Some(format)) => Ok(vec![format]),
        ([], None) if out.extension().is_some() => Err(unknown_ending(out, language)),
        ([], None) => Ok(vec![usual]),
        ([asked], Some(ending)) if *asked != ending => Err(contradiction(out, *asked, language)),
        _ => Ok(formats),
    }
}

fn unpaintable(error: PngError, language: Language) -> Problem {
    match error {
        PngError::TooLarge { width, height, fitting_dpi } => {
            too_large(width, height, fitting_dpi, language)
        }
        PngError::NoGlyph(missing) => no_glyph(&missing, "png", language),
        PngError::Empty | PngError::Drawing(_) => Problem::found(match language {
            Language::Dutch => format!("De tekening kan geen png worden ({error})."),
            Language::English => format!("The drawing cannot become a png ({error})."),
        }),
    }
}

fn unprintable(error: PdfError, language: Language) -> Problem {
    match error {
        PdfError::NotEmbeddable => {
            let (message, help) = language.pick(
                (
                    "De maker van dit lettertype staat niet toe dat het in een pdf komt.",
                    "Kies een ander lettertype, of teken als svg of png.",
                ),
                (
                    "The maker of this font does not allow that it is put into a pdf.",
                    "Choose another font, or draw as svg or png.",
                ),
            );
            Problem::found(message).help(help)
        }
        PdfError::TooLarge { width, height, .. } => match language {
            Language::Dutch => Problem::found(format!(
                "Een pagina van {width} × {height} mm is te groot voor een pdf."
            ))
            .help("Een pagina mag 5080 mm lang zijn: teken minder fasen of banen, of kies svg."),
            Language::English => {
                Problem::found(format!("A page of {width} × {height} mm is too large for a pdf."))
                    .help("A page can be 5080 mm long: draw fewer phases or lanes, or choose svg.")
            }
        },
        PdfError::NoGlyph(missing) => no_glyph(&missing, "pdf", language),
        PdfError::Empty | PdfError::Document(_) => Problem::found(match language {
            Language::Dutch => format!("De tekening kan geen pdf worden ({error})."),
            Language::English => format!("The drawing cannot become a pdf ({error})."),
        }),
    }
}

fn too_large(width: u64, height: u64, fitting_dpi: u32, language: Language) -> Problem {
    match language {
        Language::Dutch => Problem::found(format!(
            "Een png van {width} × {height} beeldpunten is te groot."
        ))
        .help(format!("Met --dpi {fitting_dpi} past het wel; svg en pdf zijn altijd scherp.")),
        Language::English => {
            Problem::found(format!("A png of {width} × {height} pixels is too large."))
                .help(format!("With --dpi {fitting_dpi} it fits; svg and pdf are always sharp."))
        }
    }
}

/// A character that the letters do not hold.
pub fn no_glyph(missing: &NoGlyph, format: &str, language: Language) -> Problem {
    let NoGlyph { character, line } = missing;
    let code = u32::from(*character);
    let problem = match language {
        Language::Dutch => Problem::found(format!(
            "Het teken {character} (U+{code:04X}) kan niet in een {format}; het staat in: {line}"
        ))
        .help("Kies een ander teken, of teken als svg."),
        Language::English => Problem::found(format!(
            "The character {character} (U+{code:04X}) is not possible in a {format}; it is in: {line}"
        ))
        .help("Choose another character, or draw as svg."),
    };
    problem.missing(missing.clone())
}

fn only_for_png(language: Language) -> Problem {
    let (message, help) = language.pick(
        ("--dpi en --transparent zijn alleen voor png.", "Kies --format png, of laat ze weg."),
        ("--dpi and --transparent are only for png.", "Choose --format png, or leave them out."),
    );
    Problem::wrong_usage(message).help(help)
}

fn no_number(dpi: &str, language: Language) -> Problem {
    match language {
        Language::Dutch => Problem::wrong_usage(format!("“{dpi}” kan niet bij --dpi."))
            .help("Geef een heel getal boven 0, zoals 300 voor drukwerk of 96 voor een scherm."),
        Language::English => Problem::wrong_usage(format!("“{dpi}” is not possible with --dpi."))
            .help("Give a whole number above 0, such as 300 for print or 96 for a screen."),
    }
}

fn no_journey(format: Format, language: Language) -> Problem {
    let name = format.name();
    match language {
        Language::Dutch => Problem::wrong_usage(format!("Alleen een klantreis kan {name} worden."))
            .help("Kies hier svg, png of pdf."),
        Language::English => Problem::wrong_usage(format!("Only a journey can become {name}."))
            .help("Choose svg, png or pdf here."),
    }
}

fn unknown_ending(out: &Path, language: Language) -> Problem {
    let endings = Format::ALL.map(|format| format!(".{}", format.name())).join(", ");
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
