//! A text is read as a theme and as the settings of a study; what can be read of a theme is drawn with.
#![no_main]

use klantreis::layout::layout;
use klantreis::model::{Action, Journey, Language, Level, Step};
use klantreis::settings;
use klantreis::theme::file;
use klantreis::write::svg;
use klantreis_fuzz::{hold, hold_numbers, text};
use libfuzzer_sys::fuzz_target;

fn journey() -> Journey {
    let help = Action::by("Gemeente", "Wij plannen een gesprek.").at(Level::NEUTRAL);
    Journey::new("Klantreis van Sam")
        .step(
            Step::event("Ik verlies mijn baan.", Level::DISSATISFIED)
                .in_phase("1")
                .feeling("Wat nu?"),
        )
        .step(Step::event("Ik vraag om hulp.", Level::NEUTRAL).in_phase("2").with_action(help))
}

fuzz_target!(|bytes: &[u8]| {
    let Some(text) = text(bytes) else { return };
    let [dutch, english] = Language::ALL.map(|language| settings::read(text, language));
    assert_eq!(dutch.problems.len(), english.problems.len());
    for problem in dutch.problems {
        let span = problem.diagnostic.span;
        assert!(text.get(span.start..span.end).is_some(), "{span:?}");
    }
    let [dutch, english] = Language::ALL.map(|language| file::read(text, language));
    assert_eq!(dutch.is_ok(), english.is_ok(), "good in one language");
    for problem in dutch.err().iter().flat_map(|it| it.iter()) {
        assert!(text.get(problem.span.start..problem.span.end).is_some(), "{problem:?}");
    }
    let Ok(theme) = english else { return };
    let scene = layout(&journey(), &theme.theme);
    hold(&scene);
    hold_numbers(&svg(&scene));
});
