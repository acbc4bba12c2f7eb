//! # What it does
//! Finds figures of a study without `bron` or without `jaar`. Where the year is nowhere to be found,
//! `jaar: jaar onbekend` says so.
//!
//! # Why
//! Counts of the same families differ from source to source and from year to year. A figure alone
//! cannot be compared, nor checked.
//!
//! # Example
//! ```yaml
//! verantwoording:
//!   cijfers: [{ tekst: ruim 35.000 gezinnen }]
//! ```
//!
//! # Instead
//! ```yaml
//! verantwoording:
//!   cijfers: [{ tekst: ruim 35.000 gezinnen, bron: column 1Gezin1Plan, jaar: jaar onbekend }]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::{Language, listed};
use crate::model::Place;

pub(super) const RULE: Rule =
    Rule { name: "figure-without-source", severity: Severity::Warning, look };

fn look(look: &mut Inspection<'_>) {
    let figures = &look.journey.study.figures;
    let lacking = figures.iter().filter(|it| it.source.is_none() || it.year.is_none());
    let texts: Vec<String> = lacking.map(|it| format!("“{}”", it.text)).collect();
    if texts.is_empty() {
        return;
    }
    let texts = listed(&texts, look.messages);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Zonder bron of jaar is dit niet na te gaan: {texts}."),
            "Geef elk cijfer een `bron` en een `jaar`. Is het jaar niet bekend? Schrijf dan `jaar: jaar onbekend`.",
        ),
        Language::English => (
            format!("Without a source or year this cannot be checked: {texts}."),
            "Give each figure a `source` and a `year`. If the year is not known, write `year: year unknown`.",
        ),
    };
    look.found(Place::Study, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Figure, Journey};

    #[test]
    fn names_the_figures_that_lack_a_source_or_a_year() {
        let figure = |text: &str, source: Option<&str>, year: Option<&str>| Figure {
            text: text.into(),
            source: source.map(str::to_owned),
            year: year.map(str::to_owned),
        };
        let mut journey = Journey::new("x");
        journey.study.figures = vec![figure("ruim 35.000", Some("column"), Some("2018"))];
        assert_eq!(found(&journey, "figure-without-source"), []);
        journey.study.figures.push(figure("ruim 150.000", Some("website"), None));
        journey.study.figures.push(figure("ca. 5 %", None, Some("2020")));
        let message = &found(&journey, "figure-without-source")[0].message;
        assert!(message.ends_with("“ruim 150.000” en “ca. 5 %”."), "{message}");
    }
}
