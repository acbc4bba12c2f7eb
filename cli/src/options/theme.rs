//! The options that choose how a drawing looks.

use std::path::Path;

use clap::{Arg, ArgMatches};
use klantreis::model::{Language, View};
use klantreis::settings::{Setting, ThemeChoice};
use klantreis::theme::Theme;
use klantreis::theme::file::{SHIPPED, Shipped, UNMEASURED, read};
use klantreis::theme::typeface::Typeface;

use crate::files::{output, style_file};
use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::fonts;
use crate::options::settings::StudySettings;
use crate::stop::Stop;

/// The options: a theme, with the names of those that come with the program, and letters.
pub fn options(language: Language) -> [Arg; 3] {
    let [file, family] = fonts::options(language);
    [option(language), file, family]
}

/// The option of a theme alone.
pub fn option(language: Language) -> Arg {
    let names = SHIPPED.map(|shipped| shipped.name(language)).join(", ");
    let (value, help) = match language {
        Language::Dutch => {
            ("THEMA", format!("Hoe de tekening eruitziet: {names}, of een bestand (.toml)"))
        }
        Language::English => {
            ("THEME", format!("How the picture looks: {names}, or a file (.toml)"))
        }
    };
    Arg::new("theme").long("theme").value_name(value).help_heading(heading(language)).help(help)
}

/// How a journey is drawn that does not say so itself: as the theme asked for says.
pub fn usual_view(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<View, Stop> {
    named(matches, settings, true, language).map(|theme| theme.view)
}

/// The theme asked for, in the letters asked for; what is wrong in its file is told.
pub fn chosen(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<Theme, Stop> {
    let typeface = fonts::given(matches, settings, language)?;
    let mut theme = named(matches, settings, typeface.is_some(), language)?;
    if let Some(Typeface { families, widths }) = typeface {
        theme = theme.with_typeface(families, widths);
    }
    Ok(theme)
}

/// The theme asked for; nothing is said of its letters where they are `measured`.
fn named(
    matches: &ArgMatches,
    settings: &StudySettings,
    measured: bool,
    language: Language,
) -> Result<Theme, Stop> {
    let Some(asked) = matches.get_one::<String>("theme") else {
        return match &settings.values.theme {
            None => Ok(Theme::default()),
            Some(ThemeChoice::Shipped(shipped)) => Ok(shipped.theme()),
            Some(ThemeChoice::File(path)) => of_file(Path::new(path), measured, language)
                .map_err(|stop| stop.because(settings.origin(Setting::Theme, language))),
        };
    };
    if let Some(shipped) = Shipped::named(asked) {
        return Ok(shipped.theme());
    }
    let path = Path::new(asked);
    if path.extension().is_none() && !path.exists() {
        return Err(unknown(asked, language).about("--theme").into());
    }
    of_file(path, measured, language)
}

fn of_file(path: &Path, measured: bool, language: Language) -> Result<Theme, Stop> {
    let text = style_file::text(path, language)?;
    let (theme, mut diagnostics) = match read(&text, language) {
        Ok(style) => (Some(style.theme), style.warnings),
        Err(diagnostics) => (None, diagnostics.into()),
    };
    diagnostics.retain(|found| !(measured && found.code == UNMEASURED));
    let told = style_file::told(path, text, diagnostics, language);
    if theme.is_some() {
        output::notice(told);
    } else {
        output::print_error(told);
    }
    theme.ok_or(Stop::Reported)
}

/// Says that there is no such theme, and which there are.
pub fn unknown(name: &str, language: Language) -> Problem {
    let all = SHIPPED.map(|shipped| shipped.name(language));
    let names = all.join(", ");
    if let Some(meant) = nearest(name, all) {
        let message = match language {
            Language::Dutch => format!("“{name}” is geen thema."),
            Language::English => format!("“{name}” is no theme."),
        };
        return Problem::wrong_usage(message).help(do_you_mean(meant, language));
    }
    match language {
        Language::Dutch => Problem::wrong_usage(format!("“{name}” is geen thema."))
            .help(format!("U kunt kiezen uit: {names}. Een eigen thema is een bestand (.toml).")),
        Language::English => Problem::wrong_usage(format!("“{name}” is no theme."))
            .help(format!("You can choose from: {names}. A theme of your own is a file (.toml).")),
    }
}
