//! Builds a journey in code and prints it as SVG: `cargo run --example in_code > sam.svg`.

use std::io::{self, Write};

use klantreis::layout::layout;
use klantreis::model::{Action, Evidence, Journey, Level, Narrator, Step, Time, TimeUnit};
use klantreis::theme::Theme;
use klantreis::write::svg;

fn main() -> io::Result<()> {
    let intake = Action::by("Gemeente", "Wij plannen een gesprek.").at(Level::NEUTRAL);
    let later = Time::said("een week later").lasting(1, TimeUnit::Week);
    let answer = Step::event("Er is over vijf weken plek.", Level::DISSATISFIED)
        .when(later)
        .feeling("Hoe kom ik die weken door?")
        .thinking("Had ik eerder moeten bellen?")
        .leaning_on(Evidence::quoted("Gezin 1", "Vijf weken, zeiden ze."));

    let mut journey = Journey::new("Klantreis van Sam")
        .step(Step::event("Ik verlies mijn baan.", Level::DISSATISFIED).in_phase("1"))
        .step(Step::event("Ik vraag om hulp.", Level::NEUTRAL).in_phase("2").with_action(intake))
        .step(answer);
    journey.narrator =
        Some(Narrator { age: Some(34), fictional: Some(true), ..Narrator::named("Sam") });

    io::stdout().write_all(svg(&layout(&journey, &Theme::default())).as_bytes())
}
