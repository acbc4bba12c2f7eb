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
    lanes: Vec<Lane>,
}

/// A lane or panel.
#[derive(Debug, Serialize)]
struct Lane {
    #[serde(flatten)]
    choice: Choice,
    /// Whether it is drawn now.
    drawn: bool,
    /// Whether the journey says anything for it.
    filled: bool,
}

/// What can be chosen for what a journey says, of which another may be drawn now.
pub(crate) fn choices(journey: Option<&Journey>, drawn: Option<&Journey>, l: Language) -> Choices {
    let view = |view: View| choice(view.name(Language::Dutch), view_label(view, l));
    let theme = |it: klantreis::theme::file::Shipped| {
        choice(it.name(Language::Dutch), &format!("{}: {}", it.name(l), it.about(l)))
    };
    let drawn_parts = drawn.map(Journey::drawn_parts).unwrap_or_default();
    let own = journey.into_iter().flat_map(|it| it.own_parts().map(|(part, _)| part));
    let lane = |part: Part| {
        let name = |l| journey.map_or_else(|| part.name(l), |it| it.name_of(part, l));
        Lane {
            choice: choice(name(Language::Dutch), &upper_first(name(l))),
            drawn: drawn_parts.contains(&part),
            filled: journey.is_some_and(|it| it.has(part)),
        }
    };
    Choices {
        views: View::ALL.map(view).into(),
        pages: pages(l),
        themes: SHIPPED.map(theme).into(),
        lanes: Part::all().chain(own).map(lane).collect(),
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
