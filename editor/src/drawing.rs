//! Draws a journey as the page asks for it: as `klantreis render` draws it with the same options.

use klantreis::journey::{NotToBeHad, Selection};
use klantreis::layout::{Page, Paging, layout, paged};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::theme::{Theme, file::Shipped};
use serde::Deserialize;

/// How the page asks the journey to be drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Look {
    pub view: Option<String>,
    pub page: Option<String>,
    pub theme: Option<String>,
    pub with: Vec<String>,
    pub without: Vec<String>,
}

/// A journey as it is drawn, with its pages.
#[derive(Debug)]
pub(crate) struct Drawing {
    pub journey: Journey,
    pub pages: Vec<Scene>,
}

/// Why there is no drawing, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub message: String,
    pub help: String,
}

/// Draws a journey; with `own_letters` for what is seen in no letters but its own.
pub(crate) fn draw(
    journey: &Journey,
    look: &Look,
    own_letters: bool,
    l: Language,
) -> Result<Drawing, Refusal> {
    let theme = theme(look);
    let theme = if own_letters { theme.in_own_letters() } else { theme };
    let journey = chosen(journey, look, &theme, l)?;
    let Some(page) = look.page.as_deref().filter(|page| *page != "auto") else {
        let pages = vec![layout(&journey, &theme)];
        return Ok(Drawing { journey, pages });
    };
    let size: Page = page.parse().map_err(|_| no_page(page, l))?;
    let paged = paged(&journey, &theme, &Paging::on(size)).map_err(|_| too_small(page, l))?;
    Ok(Drawing { journey, pages: paged.scenes })
}

/// All of a drawing that is cut into pages.
pub(crate) fn whole(journey: &Journey, look: &Look) -> Scene {
    layout(journey, &theme(look))
}

fn theme(look: &Look) -> Theme {
    let asked = look.theme.as_deref().and_then(Shipped::named);
    asked.map_or_else(Theme::default, Shipped::theme)
}

fn chosen(journey: &Journey, look: &Look, theme: &Theme, l: Language) -> Result<Journey, Refusal> {
    let selection = Selection {
        with: look.with.clone(),
        without: look.without.clone(),
        view: look.view.as_deref().and_then(View::named),
        ..Selection::default()
    };
    let mut journey = journey.clone();
    journey.view.get_or_insert(theme.view);
    let journey = selection.of(journey).map_err(|why| no_lane(&why, l))?;
    if journey.draws_anything() { Ok(journey) } else { Err(nothing(l)) }
}

fn nothing(l: Language) -> Refusal {
    let (message, help) = l.pick(
        ("Er is niets om te tekenen.", "Zet een baan aan, of voeg een stap toe."),
        ("There is nothing to draw.", "Turn a lane on, or add a step."),
    );
    Refusal { message: message.to_owned(), help: help.to_owned() }
}

fn no_lane(why: &NotToBeHad, l: Language) -> Refusal {
    let name = match why {
        NotToBeHad::Lane { name, .. } => name.as_str(),
        _ => "",
    };
    let message = match l {
        Language::Dutch => format!("“{name}” is geen baan van deze klantreis."),
        Language::English => format!("“{name}” is no lane of this journey."),
    };
    let help = l.pick("Zet die baan uit.", "Turn that lane off.").to_owned();
    Refusal { message, help }
}

fn no_page(page: &str, l: Language) -> Refusal {
    let (message, help) = match l {
        Language::Dutch => (
            format!("“{page}” is geen maat van een pagina."),
            "Kies a4, a4-staand, a3, 16:9 of een maat in mm zoals 160x230.",
        ),
        Language::English => (
            format!("“{page}” is no page size."),
            "Choose a4, a4-portrait, a3, 16:9 or a size in mm such as 160x230.",
        ),
    };
    Refusal { message, help: help.to_owned() }
}

fn too_small(page: &str, l: Language) -> Refusal {
    let (message, help) = match l {
        Language::Dutch => (
            format!("Een pagina van {page} is te klein: letters worden nooit kleiner."),
            "Kies een grotere pagina, of zet banen uit.",
        ),
        Language::English => (
            format!("A page of {page} is too small: letters are never made smaller."),
            "Choose a larger page, or turn lanes off.",
        ),
    };
    Refusal { message, help: help.to_owned() }
}
