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
use crate::language::Language;
use crate::model::{Figure, Place};

pub(super) const RULE: Rule = Rule {
    name: "figure-without-source",
    finds: [
        "een cijfer van een onderzoek zonder bron of jaar",
        "a figure of a study without a source or a year",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    for (nth, figure) in look.journey.study.figures.iter().enumerate() {
        if let Some(lacking) = lacking(figure, look.messages) {
            report(look, nth, lacking);
        }
    }
}

/// What is not said of a figure, in words.
fn lacking(figure: &Figure, language: Language) -> Option<&'static str> {
    match (&figure.source, &figure.year) {
        (Some(_), Some(_)) => None,
        (None, Some(_)) => Some(language.pick("geen bron", "no source")),
        (Some(_), None) => Some(language.pick("geen jaar", "no year")),
        (None, None) => Some(language.pick("geen bron en geen jaar", "no source and no year")),
    }
}

fn report(look: &mut Inspection<'_>, nth: usize, lacking: &str) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Dit cijfer heeft {lacking}: een lezer kan het niet nagaan."),
            "Geef elk cijfer een `bron` en een `jaar`. Is het jaar niet bekend? Schrijf dan \
             `jaar: jaar onbekend`.",
        ),
        Language::English => (
            format!("This figure has {lacking}: a reader cannot check it."),
            "Give each figure a `source` and a `year`. If the year is not known, write \
             `year: year unknown`.",
        ),
    };
    look.found(Place::Figure(nth), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Figure, Journey, Place};

    #[test]
    fn finds_each_figure_that_lacks_a_source_or_a_year() {
        let figure = |source: Option<&str>, year: Option<&str>| Figure {
            text: "ruim 35.000 gezinnen".into(),
            source: source.map(str::to_owned),
            year: year.map(str::to_owned),
        };
        let mut journey = Journey::new("x");
        journey.study.figures =
            vec![figure(Some("column"), Some("2018")), figure(Some("website"), None)];
        let findings = found(&journey, "figure-without-source");
        assert_eq!(findings.iter().map(|it| it.place).collect::<Vec<_>>(), [Place::Figure(1)]);
        assert!(findings[0].message.contains("geen jaar"), "{}", findings[0].message);
    }
}
