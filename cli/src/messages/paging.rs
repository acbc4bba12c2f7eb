//! What is said of pages: sizes that are not understood, journeys that do not fit, and what fewer pages
//! cost.

use klantreis::layout::{MM, PageMeasures, PagingCost, SizeError, SizeInMm, TooSmall};
use klantreis::model::{Journey, Language};

use crate::messages::near::{do_you_mean, nearest};
use crate::messages::problem::Problem;

/// Px of 1/96 inch in a point.
const PT: f64 = 96.0 / 72.0;

/// That an option is only for a journey on pages.
pub fn no_pages(option: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("{option} is alleen voor een klantreis op pagina's."),
            "Geef ook --page, zoals --page a4.",
        ),
        Language::English => (
            format!("{option} is only for a journey on pages."),
            "Give --page as well, such as --page a4.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

/// That a number of pages is none.
pub fn no_count(pages: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("--pages: “{pages}” is geen aantal pagina's."),
            "Geef een heel getal vanaf 1, zoals --pages 2.",
        ),
        Language::English => (
            format!("--pages: “{pages}” is no number of pages."),
            "Give a whole number from 1, such as --pages 2.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

/// That a size is not understood.
pub fn no_size(size: &str, error: SizeError, language: Language) -> Problem {
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
        "U kunt kiezen uit a4 of a4-liggend, a4-staand, a3 (liggend), 16:9, auto en maten in mm zoals 160x230.",
        "You can choose from a4 or a4-landscape, a4-portrait, a3 (landscape), 16:9, auto and sizes in mm such as 160x230.",
    ))
}

/// That a journey does not fit on pages of a size.
pub fn too_small(journey: &Journey, page: &str, error: &TooSmall, language: Language) -> Problem {
    let title = &journey.title;
    match error {
        TooSmall::ForPages { asked, least } => too_few(title, *asked, *least, language),
        TooSmall::ForBreak(name) => no_break(journey, name, language),
        TooSmall::ForMore => curve_only(title, page, language),
        TooSmall::ForBrief { least } => too_low_in_brief(title, page, *least, language),
        error => {
            let what = too_small_for(error, language);
            let message = match language {
                Language::Dutch => format!(
                    "Een pagina van {page} is {what} van “{title}”: letters worden nooit kleiner."
                ),
                Language::English => format!(
                    "A page of {page} is {what} of “{title}”: letters are never made smaller."
                ),
            };
            Problem::found(message).help(match error {
                TooSmall::ForCurve => {
                    language.pick("Kies een hogere pagina.", "Choose a higher page.")
                }
                _ => language.pick(
                    "Kies een grotere pagina, of laat banen weg met --without.",
                    "Choose a larger page, or leave lanes out with --without.",
                ),
            })
        }
    }
}

/// That a page has no room for the text of a report.
pub fn too_small_for_text(page: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("Een pagina van {page} is te klein voor de tekst van een rapport."),
            "Kies een grotere pagina, zoals --page a4-staand.",
        ),
        Language::English => (
            format!("A page of {page} is too small for the text of a report."),
            "Choose a larger page, such as --page a4-portrait.",
        ),
    };
    Problem::found(message).help(help)
}

fn too_small_for(error: &TooSmall, language: Language) -> String {
    match (error, language) {
        (TooSmall::ForLane(lane), Language::Dutch) => format!("te laag voor de baan “{lane}”"),
        (TooSmall::ForLane(lane), Language::English) => format!("too low for the lane “{lane}”"),
        (TooSmall::ForStep(lane), Language::Dutch) => {
            format!("te laag voor een stap van de baan “{lane}” met de organisaties erbij")
        }
        (TooSmall::ForStep(lane), Language::English) => {
            format!("too low for a step of the lane “{lane}” with its organisations")
        }
        (TooSmall::ForCurve, Language::Dutch) => "te laag voor de namen bij de curve".to_owned(),
        (TooSmall::ForCurve, Language::English) => "too low for the names at the curve".to_owned(),
        (TooSmall::ForEntry, _) => language
            .pick(
                "te laag voor wat er onder de klantreis staat",
                "too low for what is below the journey",
            )
            .to_owned(),
        _ => language.pick("te smal voor één kader", "too narrow for one card").to_owned(),
    }
}

/// That a page is so low that it is for a curve alone.
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

/// That a page is lower than the curve or than a step in brief, and how high it has to be.
fn too_low_in_brief(
    title: &str,
    page: &str,
    least: Option<SizeInMm>,
    language: Language,
) -> Problem {
    let message = match language {
        Language::Dutch => format!(
            "Een pagina van {page} is te laag voor “{title}” in het beeld beknopt: de curve of een stap is hoger, en letters worden nooit kleiner."
        ),
        Language::English => format!(
            "A page of {page} is too low for “{title}” in the view brief: the curve or a step is higher, and letters are never made smaller."
        ),
    };
    let higher = match (least, language) {
        (Some(SizeInMm { width, height }), Language::Dutch) => {
            format!("Het past vanaf --page {width}x{height}.")
        }
        (Some(SizeInMm { width, height }), Language::English) => {
            format!("It fits from --page {width}x{height} on.")
        }
        (None, language) => {
            language.pick("Kies een bredere pagina.", "Choose a wider page.").to_owned()
        }
    };
    let curve = language.pick(
        "De curve alleen past ook op een lage pagina: --view curve.",
        "The curve alone fits on a low page as well: --view curve.",
    );
    Problem::found(message).help(format!("{higher} {curve}"))
}

fn too_few(title: &str, asked: usize, least: usize, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!(
                "“{title}” past niet op {asked} {}: het zijn er ten minste {least}, want letters worden nooit kleiner.",
                if asked == 1 { "pagina" } else { "pagina's" }
            ),
            format!(
                "Geef --pages {least}, kies een grotere pagina, of laat banen weg met --without."
            ),
        ),
        Language::English => (
            format!(
                "“{title}” does not fit on {asked} {}: it takes at least {least}, as letters are never made smaller.",
                if asked == 1 { "page" } else { "pages" }
            ),
            format!(
                "Give --pages {least}, choose a larger page, or leave lanes out with --without."
            ),
        ),
    };
    Problem::found(message).help(help)
}

fn no_break(journey: &Journey, name: &str, language: Language) -> Problem {
    let title = &journey.title;
    let is_empty = journey.phases.phases.iter().any(|it| it.id == name || it.label == name);
    let message = match language {
        Language::Dutch if is_empty => {
            format!("--break-before: in “{title}” staat geen stap in fase {name}.")
        }
        Language::English if is_empty => {
            format!("--break-before: “{title}” has no step in phase {name}.")
        }
        Language::Dutch => {
            format!("--break-before: in “{title}” is geen fase of stap die “{name}” heet.")
        }
        Language::English => {
            format!("--break-before: “{title}” has no phase or step called “{name}”.")
        }
    };
    let mut known: Vec<String> = Vec::new();
    let mut names: Vec<&str> = journey.steps.iter().filter_map(|it| it.name.as_deref()).collect();
    for id in journey.passes().into_iter().filter_map(|pass| pass.phase) {
        let label = journey.phases.phases.iter().find(|phase| phase.id == id);
        let label = label.map(|phase| phase.label.as_str()).filter(|label| *label != id);
        names.extend(label);
        let shown = label.map_or_else(|| id.clone(), |label| format!("{id} ({label})"));
        if !known.contains(&shown) {
            known.push(shown);
        }
    }
    known.extend(journey.steps.iter().filter_map(|step| step.name.clone()));
    let meant = nearest(name, names).map(|meant| do_you_mean(meant, language));
    let listed = known.join(", ");
    let choice = match language {
        Language::Dutch => format!("U kunt kiezen uit {listed}, of het nummer van een stap."),
        Language::English => format!("You can choose from {listed}, or the number of a step."),
    };
    Problem::found(message).help(meant.filter(|_| !is_empty).unwrap_or(choice))
}

/// What it costs that a journey has no more pages than asked for.
pub fn cost(title: &str, cost: &PagingCost, language: Language) -> String {
    let PagingCost { free, now, .. } = cost;
    let mm = |px: f64| in_mm(px, language);
    let mut said = Vec::new();
    let differs = |a: &str, b: &str| a != b;
    let (levels, before) = (mm(now.levels), mm(free.levels));
    if differs(&levels, &before) {
        said.push(match language {
            Language::Dutch => format!(
                "het hoogste en het laagste niveau liggen {levels} mm uit elkaar in plaats van {before} mm"
            ),
            Language::English => format!(
                "the highest and the lowest level lie {levels} mm apart instead of {before} mm"
            ),
        });
    }
    let (width, before) = (mm(now.card_width), mm(free.card_width));
    if differs(&width, &before) {
        said.push(match language {
            Language::Dutch => {
                format!("kaders zijn {width} mm breed in plaats van {before} mm")
            }
            Language::English => {
                format!("cards are {width} mm wide instead of {before} mm")
            }
        });
    }
    let size = |measures: &PageMeasures| format!("{:.0}", measures.body_size / PT);
    if differs(&size(now), &size(free)) {
        let (size, before) = (size(now), size(free));
        said.push(match language {
            Language::Dutch => format!("de letters zijn {size} in plaats van {before} pt"),
            Language::English => format!("the letters are {size} instead of {before} pt"),
        });
    }
    let (pages, before) = (now.pages, free.pages);
    let said = said.join(", ");
    match language {
        Language::Dutch => {
            format!("“{title}” staat op {pages} in plaats van {before} pagina's: {said}.")
        }
        Language::English => {
            format!("“{title}” takes {pages} instead of {before} pages: {said}.")
        }
    }
}

/// A length in mm, to a tenth.
fn in_mm(px: f64, language: Language) -> String {
    let tenths = format!("{:.1}", px / MM);
    tenths.replace('.', language.pick(",", "."))
}
