//! A journey with phases and a scale of its own: `cargo run --example own_phases_and_scale`.

use std::io::{self, Write};

use klantreis::layout::layout;
use klantreis::model::{Journey, Language, PhaseSet, Return, Scale, Step};
use klantreis::theme::Theme;
use klantreis::write::svg;

fn main() -> io::Result<()> {
    let mut journey = Journey::in_language("Getting a permit", Language::English);
    journey.phases = PhaseSet::labelled(&["Applying", "Waiting", "Decision"]);
    journey.phases.returns.push(Return {
        from: Some("3".into()),
        to: "1".into(),
        label: Some("papers missing".into()),
    });
    journey.scale = Scale::numeric(1, 5);
    let moments = [
        ("1", "I fill in the form.", "4"),
        ("3", "It is refused.", "1"),
        ("1", "I try again.", "2.5"),
    ];
    for (phase, event, level) in moments {
        let level = journey.scale.level(level).ok_or_else(|| io::Error::other("no such level"))?;
        journey = journey.step(Step::event(event, level).in_phase(phase));
    }
    io::stdout().write_all(svg(&layout(&journey, &Theme::default())).as_bytes())
}
