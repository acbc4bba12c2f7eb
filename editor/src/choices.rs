//! What can be chosen of how a journey is drawn.

use klantreis::model::{Journey, Language, Part, View};
use klantreis::theme::file::SHIPPED;
use serde::Serialize;

use crate::panel::Choice;

/// Views, pages, themes and lanes.
#[derive(Debug, Serialize)]
pub(crate) struct Choices {
    views: Vec<Choice>,
    pages: Vec<Choice>,
    themes: Vec<Choice>,
    lanes: Vec<Choice>,
}

/// What can be chosen for a journey.
pub(crate) fn choices(journey: Option<&Journey>, l: Language) -> Choices {
    let view = |view: View| choice(view.name(Language::Dutch), view_label(view, l));
    let theme = |it: klantreis::theme::file::Shipped| {
        choice(it.name(Language::Dutch), &format!("{}: {}", it.name(l), it.about(l)))
    };
    let lane = |part: Part| choice(part.name(Language::Dutch), &upper_first(part.name(l)));
    let mut lanes: Vec<Choice> = Part::all().map(lane).collect();
    let own = journey.into_iter().flat_map(|it| &it.own_lanes);
    lanes.extend(own.map(|lane| choice(&lane.name, &lane.name)));
    Choices {
        views: View::ALL.map(view).into(),
        pages: pages(l),
        themes: SHIPPED.map(theme).into(),
        lanes,
    }
}

const fn view_label(view: View, l: Language) -> &'static str {
    match view {
        View::Cards => l.pick("Kaders op hun niveau", "Cards at their level"),
        View::Line => l.pick("Lijn met woorden ernaast", "Line with words beside it"),
        View::Brief => l.pick("Beknopt: curve en lijst", "Brief: curve and list"),
        View::Curve => l.pick("Alleen de curve", "The curve alone"),
    }
}

fn pages(l: Language) -> Vec<Choice> {
    let whole = l.pick("Eén tekening", "One picture");
    let pages = [
        ("auto", whole),
        ("a4", l.pick("A4 liggend", "A4 landscape")),
        ("a4-staand", l.pick("A4 staand", "A4 portrait")),
        ("a3", l.pick("A3 liggend", "A3 landscape")),
        ("16:9", l.pick("Dia’s (16:9)", "Slides (16:9)")),
    ];
    pages.map(|(value, label)| choice(value, label)).into()
}

fn choice(value: &str, label: &str) -> Choice {
    Choice { value: value.to_owned(), label: label.to_owned() }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
