//! # What it does
//! Finds a foreword whose writer did not agree that it is published: without `toestemming`, with a
//! consent that does not say for what, that is refused, or that is not for publication. Such a foreword
//! is shown nowhere. A journey that is made up, as its `bron` says, has nobody to ask.
//!
//! # Why
//! Who tells a story under a made-up name is hidden behind it. Who writes a foreword stands there in
//! person, often with a name of their own: consent for the whole file does not speak for them.
//!
//! # Example
//! ```yaml
//! verantwoording:
//!   voorwoord: { door: Noor, tekst: Ik lees mezelf terug. }
//! ```
//!
//! # Instead
//! ```yaml
//! verantwoording:
//!   voorwoord:
//!     door: Noor
//!     tekst: Ik lees mezelf terug.
//!     toestemming: { wie: Noor, waarvoor: publicatie in het rapport, naam: eigen voornaam }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "foreword-without-consent",
    finds: [
        "een voorwoord waarvan de schrijver geen toestemming gaf voor publicatie: het komt nergens in",
        "a foreword whose writer did not agree to publication: it is shown nowhere",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if journey.is_made_up() {
        return;
    }
    for (nth, foreword) in journey.study.forewords.iter().enumerate() {
        if !foreword.may_be_shown() {
            report(look, nth);
        }
    }
}

fn report(look: &mut Inspection<'_>, nth: usize) {
    let (message, help) = look.messages.pick(
        (
            "Dit voorwoord heeft geen toestemming voor publicatie. Het komt daarom nergens in.",
            "Vraag het aan wie het schreef, en zet `toestemming` bij het voorwoord, met `waarvoor`. \
             Laat het anders weg.",
        ),
        (
            "This foreword has no consent to publication. It is therefore shown nowhere.",
            "Ask whoever wrote it, and put `consent` with the foreword, with `for_what`. Or leave it \
             out.",
        ),
    );
    look.found(Place::Foreword(nth), message.to_owned(), help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Consent, Foreword, Journey, Level, Place, Step};

    fn journey(consents: &[Option<Consent>]) -> Journey {
        let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
        let foreword = |consent: &Option<Consent>| Foreword {
            by: "Noor".into(),
            text: vec!["Ik lees mezelf terug.".into()],
            consent: consent.clone(),
        };
        journey.study.forewords = consents.iter().map(foreword).collect();
        journey
    }

    #[test]
    fn a_foreword_needs_consent_of_its_own() {
        let mut journey = journey(&[None]);
        journey.consent = Some(Consent::to("publicatie in het rapport"));
        let findings = found(&journey, "foreword-without-consent");
        assert_eq!(findings.iter().map(|it| it.place).collect::<Vec<_>>(), [Place::Foreword(0)]);
        journey.source = Some("Verzonnen voorbeeld".into());
        assert_eq!(found(&journey, "foreword-without-consent"), []);
    }

    #[test]
    fn each_foreword_is_asked_for_by_itself() {
        let agreed = Some(Consent::to("publicatie"));
        let journey = journey(&[agreed, Some(Consent::to("alleen intern"))]);
        let findings = found(&journey, "foreword-without-consent");
        assert_eq!(findings.iter().map(|it| it.place).collect::<Vec<_>>(), [Place::Foreword(1)]);
    }
}
