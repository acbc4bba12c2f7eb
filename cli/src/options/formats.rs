//! The options that choose in which file formats a drawing is written.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::model::Language;
use klantreis::write::{Format, SvgText};

use crate::files::names::shown;
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::settings::StudySettings;
use crate::options::svg_text;

/// What is drawn, which decides which formats it can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A journey, which has a story.
    Journey,
    /// A journey or two in one drawing, which is no document.
    Picture,
    /// Several journeys in one document.
    Report,
    /// Anything else.
    Other,
}

impl Subject {
    fn formats(self) -> Vec<Format> {
        let fits = |format: &Format| match self {
            Self::Journey => true,
            Self::Picture => !format.is_document(),
            Self::Report => matches!(format, Format::Pdf | Format::Html | Format::Docx),
            Self::Other => !format.holds_story(),
        };
        Format::ALL.iter().copied().filter(fits).collect()
    }
}

/// The options that choose formats of a drawing that is not of a journey.
pub fn options(language: Language) -> [Arg; 4] {
    options_among(&Subject::Other.formats(), &[], language)
}

/// The options that choose formats of a journey.
pub fn options_of_journeys(language: Language) -> [Arg; 4] {
    options_among(&Subject::Journey.formats(), &[], language)
}

/// The options that choose formats of a drawing that is no document and, where a command has them, `others`.
pub fn options_of_pictures(others: &[(&'static str, &str)], language: Language) -> [Arg; 4] {
    options_among(&Subject::Picture.formats(), others, language)
}

fn options_among(
    formats: &[Format],
    others: &[(&'static str, &str)],
    language: Language,
) -> [Arg; 4] {
    let dpi = Arg::new("dpi").long("dpi").value_name(language.pick("AANTAL", "NUMBER"));
    let transparent = Arg::new("transparent").long("transparent").action(ArgAction::SetTrue);
    [
        format_option(formats, others, language),
        dpi.help_heading(heading(language)).help(language.pick(
            "Hoeveel beeldpunten een png per inch krijgt; zonder deze optie 300",
            "How many pixels a png has in an inch; without this option 300",
        )),
        transparent.help_heading(heading(language)).help(language.pick(
            "Laat de witte achtergrond van een png weg",
            "Leaves out the white background of a png",
        )),
        svg_text::option(language),
    ]
}

fn format_option(formats: &[Format], others: &[(&'static str, &str)], language: Language) -> Arg {
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

/// The option that chooses the formats of a report.
pub fn option_of_reports(language: Language) -> Arg {
    format_option(&Subject::Report.formats(), &[], language)
}

/// The formats of a report, by name or else by the ending of `out`; PDF where neither says.
pub fn of_report(
    matches: &ArgMatches,
    out: Option<&Path>,
    language: Language,
) -> Result<Vec<Format>, Problem> {
    let formats = by_name(&asked(matches), out, Format::Pdf, Subject::Report, language)?;
    let possible = Subject::Report.formats();
    match out.filter(|_| formats.iter().any(|format| !possible.contains(format))) {
        None => Ok(formats),
        Some(out) => {
            let possible: Vec<&str> = possible.iter().map(|format| format.name()).collect();
            Err(endings::impossible(out, &possible, Content::Drawing, None, language))
        }
    }
}

/// The words given with the option.
pub fn asked(matches: &ArgMatches) -> Vec<&str> {
    matches.get_many::<String>("format").into_iter().flatten().map(String::as_str).collect()
}

/// Whether nothing but documents is asked for.
pub fn only_documents(matches: &ArgMatches) -> bool {
    all_asked(matches).is_some_and(|formats| formats.iter().all(|format| format.is_document()))
}

/// Whether a document is asked for, of a command that makes any.
pub fn has_document(matches: &ArgMatches) -> bool {
    all_asked(matches).is_some_and(|formats| formats.iter().any(|format| format.is_document()))
}

fn all_asked(matches: &ArgMatches) -> Option<Vec<Format>> {
    let names = matches.try_get_many::<String>("format").ok().flatten();
    let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
    let out = matches.try_get_one::<PathBuf>("out").ok().flatten().map(PathBuf::as_path);
    let usual = Format::Svg(SvgText::Live);
    by_name(&names, out, usual, Subject::Journey, Language::Dutch).ok()
}

/// The formats asked for, by name or else by the ending of `out`; SVG where neither says.
pub fn chosen(
    subject: Subject,
    matches: &ArgMatches,
    out: Option<&Path>,
    settings: &StudySettings,
    language: Language,
) -> Result<Vec<Format>, Problem> {
    chosen_or(Format::Svg(SvgText::Live), subject, matches, out, settings, language)
}

/// The formats asked for, by name or else by the ending of `out`; `usual` where neither says.
pub fn chosen_or(
    usual: Format,
    subject: Subject,
    matches: &ArgMatches,
    out: Option<&Path>,
    settings: &StudySettings,
    language: Language,
) -> Result<Vec<Format>, Problem> {
    let mut formats = by_name(&asked(matches), out, usual, subject, language)?;
    let possible = subject.formats();
    if let (Subject::Picture, Some(out)) = (subject, out)
        && formats.iter().any(|format| !possible.contains(format) && format.is_document())
    {
        let possible: Vec<&str> = possible.iter().map(|format| format.name()).collect();
        return Err(endings::impossible(out, &possible, Content::Drawing, None, language));
    }
    let dpi = matches.get_one::<String>("dpi");
    let transparent = matches.get_flag("transparent");
    if (dpi.is_some() || transparent)
        && !formats.iter().any(|format| matches!(format, Format::Png(_)))
    {
        return Err(only_for_png(language));
    }
    let text = svg_text::asked(matches);
    if text.is_some() && !formats.iter().any(|format| matches!(format, Format::Svg(_))) {
        return Err(svg_text::only_for_svg(language));
    }
    let outlines = settings.values.outlines;
    let of_study = outlines.map(|it| if it { SvgText::Outlines } else { SvgText::Live });
    for format in &mut formats {
        if let (Format::Svg(own), Some(text)) = (&mut *format, text.or(of_study)) {
            *own = text;
        }
        if let Format::Png(options) = format {
            if let Some(dpi) = dpi {
                let number = dpi.parse().ok().filter(|number| *number > 0);
                options.dpi = number.ok_or_else(|| no_number(dpi, language))?;
            } else if let Some(dpi) = settings.values.dpi {
                options.dpi = dpi;
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
    subject: Subject,
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
        (of_name @ ([] | [_]), None) if out.extension().is_some() => {
            let possible = if of_name.is_empty() { subject.formats() } else { formats };
            let possible: Vec<&str> = possible.iter().map(|format| format.name()).collect();
            Err(endings::impossible(out, &possible, Content::Drawing, None, language))
        }
        ([], None) => Ok(vec![usual]),
        ([asked], Some(ending)) if *asked != ending => Err(contradiction(out, *asked, language)),
        _ => Ok(formats),
    }
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
