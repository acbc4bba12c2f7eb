//! The options that say on pages of which size a journey is drawn.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::layout::{Page, SizeError, TooSmall, layout, pages};
use klantreis::model::{Journey, Language};
use klantreis::scene::Scene;
use klantreis::settings::Setting;
use klantreis::theme::Theme;

use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::settings::StudySettings;

/// The word for a page as large as the journey.
const AUTO: &str = "auto";

/// The options about pages.
pub fn options(language: Language) -> [Arg; 2] {
    let (value, help) = language.pick(
        (
            "PAGINA",
            "Verdeelt de klantreis over pagina's: a4, a4-portrait, a3, 16:9 of BREEDTExHOOGTE in mm; auto (zonder keuze) is één tekening zo groot als de klantreis",
        ),
        (
            "PAGE",
            "Divides the journey over pages: a4, a4-portrait, a3, 16:9 or WIDTHxHEIGHT in mm; auto (without a choice) is one picture as large as the journey",
        ),
    );
    let one = language.pick(
        "Zet alle pagina's onder elkaar in één tekening",
        "Puts all pages under one another in one picture",
    );
    [
        Arg::new("page").long("page").value_name(value).help_heading(heading(language)).help(help),
        Arg::new("one-file")
            .long("one-file")
            .action(ArgAction::SetTrue)
            .help_heading(heading(language))
            .help(one),
    ]
}

/// What the options ask for.
pub struct PageOptions {
    /// `None` for a page as large as the journey.
    page: Option<(Page, String)>,
    one_file: bool,
    /// Where a page comes from that is not asked for.
    origin: Option<String>,
}

impl PageOptions {
    /// Reads the options; what is no page size is wrong usage.
    pub fn of(
        matches: &ArgMatches,
        settings: &StudySettings,
        language: Language,
    ) -> Result<Self, Problem> {
        let of_study = || settings.values.page.clone().and_then(|it| Some((it.page?, it.name)));
        let is_asked = matches.contains_id("page");
        let asked = matches.get_one::<String>("page").filter(|size| *size != AUTO);
        let page = asked.map(|size| match size.parse::<Page>() {
            Ok(page) => Ok((page, size.clone())),
            Err(error) => Err(no_size(size, error, language)),
        });
        let page = if is_asked { page.transpose()? } else { of_study() };
        let one_file = matches.get_flag("one-file");
        if one_file && !is_asked && page.is_none() {
            return Err(no_pages(language));
        }
        let origin = settings.origin(Setting::Page, language);
        Ok(Self { page, one_file, origin })
    }

    /// Whether a journey is divided over pages.
    pub fn is_cut(&self) -> bool {
        self.page.is_some()
    }

    /// Draws a journey, a scene for each page.
    pub fn draw(
        &self,
        journey: &Journey,
        theme: &Theme,
        language: Language,
    ) -> Result<Vec<Scene>, Problem> {
        let Some((page, name)) = &self.page else { return Ok(vec![layout(journey, theme)]) };
        let pages = pages(journey, theme, page);
        let pages = pages.map_err(|error| {
            too_small(&journey.title, name, &error, language).because(self.origin.clone())
        })?;
        Ok(if self.one_file { Scene::stacked(pages).into_iter().collect() } else { pages })
    }
}

fn no_pages(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "--one-file is alleen voor een klantreis op pagina's.",
            "Geef ook --page, zoals --page a4.",
        ),
        ("--one-file is only for a journey on pages.", "Give --page as well, such as --page a4."),
    );
    Problem::wrong_usage(message).help(help)
}

fn no_size(size: &str, error: SizeError, language: Language) -> Problem {
    let message = match (error, language) {
        (SizeError::Unknown, Language::Dutch) => {
            format!("--page: “{size}” is geen maat van een pagina.")
        }
        (SizeError::Unknown, Language::English) => format!("--page: “{size}” is no page size."),
        (SizeError::OutOfRange, Language::Dutch) => {
            format!(
                "--page: {size} kan niet; een zijde is 50 tot en met 5000 mm, en met --view curve mag de hoogte vanaf 10 mm."
            )
        }
        (SizeError::OutOfRange, Language::English) => {
            format!(
                "--page: {size} is not possible; a side is from 50 to 5000 mm, and with --view curve the height may be 10 mm or more."
            )
        }
    };
    Problem::wrong_usage(message).help(language.pick(
        "U kunt kiezen uit a4 (liggend), a4-portrait (staand), a3 (liggend), 16:9, auto en maten in mm zoals 300x200.",
        "You can choose from a4 (landscape), a4-portrait, a3 (landscape), 16:9, auto and sizes in mm such as 300x200.",
    ))
}

fn too_small(title: &str, page: &str, error: &TooSmall, language: Language) -> Problem {
    let what = match (error, language) {
        (TooSmall::ForCards, Language::Dutch) => "te smal voor één kader".to_owned(),
        (TooSmall::ForCards, Language::English) => "too narrow for one card".to_owned(),
        (TooSmall::ForLane(lane), Language::Dutch) => format!("te laag voor de baan “{lane}”"),
        (TooSmall::ForLane(lane), Language::English) => format!("too low for the lane “{lane}”"),
        (TooSmall::ForEntry, Language::Dutch) => {
            "te laag voor wat er onder de klantreis staat".to_owned()
        }
        (TooSmall::ForEntry, Language::English) => {
            "too low for what is below the journey".to_owned()
        }
        (TooSmall::ForCurve, Language::Dutch) => "te laag voor de namen bij de curve".to_owned(),
        (TooSmall::ForCurve, Language::English) => "too low for the names at the curve".to_owned(),
        (TooSmall::ForMore, _) => return curve_only(title, page, language),
    };
    let (message, help) = match language {
        Language::Dutch => (
            format!("Een pagina van {page} is {what} van “{title}”: letters worden nooit kleiner."),
            "Kies een grotere pagina, of laat banen weg met --without.",
        ),
        Language::English => (
            format!("A page of {page} is {what} of “{title}”: letters are never made smaller."),
            "Choose a larger page, or leave lanes out with --without.",
        ),
    };
    Problem::found(message).help(help)
}

/// A page so low that it is for a curve alone.
fn curve_only(title: &str, page: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!(
                "Een pagina van {page} is te laag voor “{title}”: lager dan 50 mm kan alleen de curve."
            ),
            "Kies --view curve, of een hogere pagina.",
        ),
        Language::English => (
            format!(
                "A page of {page} is too low for “{title}”: under 50 mm there is only room for the curve."
            ),
            "Choose --view curve, or a higher page.",
        ),
    };
    Problem::found(message).help(help)
}
