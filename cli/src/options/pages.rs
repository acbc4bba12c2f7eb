//! The options that say on pages of which size a journey is drawn.

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::layout::{Page, Paging, bare, layout, paged};
use klantreis::model::{Journey, Language};
use klantreis::scene::Scene;
use klantreis::settings::Setting;
use klantreis::theme::Theme;

use crate::drawing::laid_out::Seen;
use crate::messages::paging::{cost, no_count, no_pages, no_size, too_small};
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::messages::told::Told;
use crate::options::bare::is_bare;
use crate::options::common::heading;
use crate::options::formats;
use crate::options::settings::StudySettings;

/// The word for a page as large as the journey.
const AUTO: &str = "auto";

/// The options about pages.
pub fn options(language: Language) -> [Arg; 4] {
    let (value, help) = language.pick(
        (
            "PAGINA",
            "Verdeelt de klantreis over pagina's: a4, a4-staand, a3, 16:9 of BREEDTExHOOGTE in mm; auto (zonder keuze) is één tekening zo groot als de klantreis, in een docx liggend a4",
        ),
        (
            "PAGE",
            "Divides the journey over pages: a4, a4-portrait, a3, 16:9 or WIDTHxHEIGHT in mm; auto (without a choice) is one picture as large as the journey, in a docx a4 on its side",
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
        most_option(language),
        break_option(language),
    ]
}

fn most_option(language: Language) -> Arg {
    let (value, help) = language.pick(
        ("AANTAL", "Zet de klantreis op ten hoogste zo veel pagina's, en zegt wat dat kost"),
        ("COUNT", "Puts the journey on at most so many pages, and says what that costs"),
    );
    Arg::new("pages")
        .long("pages")
        .value_name(value)
        .allow_negative_numbers(true)
        .help_heading(heading(language))
        .help(help)
}

fn break_option(language: Language) -> Arg {
    let (value, help) = language.pick(
        (
            "FASE",
            "Begint een pagina bij deze fase of bij de stap met deze naam of dit nummer; mag vaker",
        ),
        (
            "PHASE",
            "Begins a page with this phase or the step of this name or number; can be repeated",
        ),
    );
    Arg::new("break-before")
        .long("break-before")
        .value_name(value)
        .action(ArgAction::Append)
        .help_heading(heading(language))
        .help(help)
}

/// The options that say how large the pages of a report are, and on how many of them a journey stands in a
/// document of Word.
pub fn options_of_reports(language: Language) -> [Arg; 2] {
    let (value, help, most) = language.pick(
        (
            "PAGINA",
            "De maat van de pagina's: a4-staand (zonder keuze), a4, a3 of BREEDTExHOOGTE in mm; in een docx van die met de hele klantreis",
            "Zet in een docx de hele klantreis op ten hoogste zo veel pagina's",
        ),
        (
            "PAGE",
            "The size of the pages: a4-portrait (without a choice), a4, a3 or WIDTHxHEIGHT in mm; in a docx of those with the whole journey",
            "Puts the whole journey on at most so many pages in a docx",
        ),
    );
    let page = Arg::new("page").long("page").value_name(value);
    [page.help_heading(heading(language)).help(help), most_option(language).help(most)]
}

/// The pages of a report, with what their size is called: what is asked for, or else A4 upright.
pub fn of_report(
    matches: &ArgMatches,
    settings: &StudySettings,
    language: Language,
) -> Result<(Page, String), Problem> {
    let asked = matches.get_one::<String>("page").filter(|size| *size != AUTO);
    if let Some(size) = asked {
        let page = size.parse().map_err(|error| no_size(size, error, language))?;
        return Ok((page, size.clone()));
    }
    let of_study = settings.values.page.clone().and_then(|it| Some((it.page?, it.name)));
    let usual = || (Page::A4_PORTRAIT, language.pick("a4-staand", "a4-portrait").to_owned());
    Ok(of_study.filter(|_| !matches.contains_id("page")).unwrap_or_else(usual))
}

/// What the options ask for.
pub struct PageOptions {
    /// `None` for a page as large as the journey.
    page: Option<(Page, String)>,
    one_file: bool,
    /// Without title, legend and foot.
    bare: bool,
    /// On how many pages it has to fit.
    at_most: Option<usize>,
    /// What a page begins with.
    breaks: Vec<String>,
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
        let at_most = matches.get_one::<String>("pages").map(|most| match most.trim().parse() {
            Ok(0) | Err(_) => Err(no_count(most, language)),
            Ok(most) => Ok(most),
        });
        let at_most = at_most.transpose()?;
        let breaks: Vec<String> =
            matches.get_many("break-before").into_iter().flatten().cloned().collect();
        let needs_pages = [
            ("--one-file", one_file),
            ("--pages", at_most.is_some()),
            ("--break-before", !breaks.is_empty()),
        ];
        if let Some((option, _)) = needs_pages.into_iter().find(|(_, is_given)| *is_given)
            && !is_asked
            && !formats::only_documents(matches)
            && page.is_none()
        {
            return Err(no_pages(option, language));
        }
        let origin = settings.origin(Setting::Page, language);
        let bare = is_bare(matches);
        Ok(Self { page, one_file, bare, at_most, breaks, origin })
    }

    /// Whether a journey is divided over pages.
    pub fn is_cut(&self) -> bool {
        self.page.is_some()
    }

    /// Draws a journey in one piece.
    pub fn whole(&self, journey: &Journey, theme: &Theme) -> Scene {
        if self.bare { bare(journey, theme) } else { layout(journey, theme) }
    }

    /// Draws a journey, a scene for each page; with what it costs that there are no more of them.
    pub fn draw(
        &self,
        journey: &Journey,
        theme: &Theme,
        seen: Seen,
        language: Language,
    ) -> Result<(Vec<Scene>, Option<Told>), Problem> {
        let slides = (seen == Seen::OnSlides).then(|| (Page::SLIDE, "16:9".to_owned()));
        let Some((page, name)) = self.page.as_ref().or(slides.as_ref()) else {
            return Ok((vec![self.whole(journey, theme)], None));
        };
        let mut paging = Paging::on(*page);
        (paging.at_most, paging.break_before) = (self.at_most, self.breaks.clone());
        paging.bare = self.bare;
        let paged = paged(journey, theme, &paging).map_err(|error| {
            too_small(journey, name, &error, language).because(self.origin.clone())
        })?;
        let cost = paged.cost.map(|it| cost(&journey.title, &it, language));
        let scenes = if self.one_file && seen != Seen::OnSlides {
            Scene::stacked(paged.scenes).into_iter().collect()
        } else {
            paged.scenes
        };
        Ok((scenes, cost.map(|cost| report::note(&cost, language))))
    }
}
