//! # What it does
//! Counts the places where somebody's own words stand without a word about consent: an introduction
//! that is `letterlijk`, and evidence that is `geciteerd` or has a `citaat`. One note for the file. A
//! journey that is made up, as its `bron` says, has nobody to ask; one in which only names are made up
//! (`fictief: ja`) has. `toestemming: nee` is no consent, also where the file says that there is.
//!
//! # Why
//! Who told a researcher their story did not thereby agree to see their words in a picture. Words can be
//! recognised, also under a made-up name.
//!
//! # Example
//! ```yaml
//! bewijs: { soort: geciteerd, bron: Gezin 1, citaat: Niemand vroeg mij iets. }
//! ```
//!
//! # Instead
//! Once, at the head of the file:
//! ```yaml
//! toestemming: { wie: Gezin 1, waarvoor: publicatie in het rapport, naam: verzonnen }
//! ```
//! or `toestemming` with the introduction or the evidence itself.

use crate::check::pieces::pieces;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Consent, Evidence, EvidenceKind, Introduction, Journey, Place};

pub(super) const RULE: Rule = Rule {
    name: "no-consent",
    finds: [
        "iemands eigen woorden zonder toestemming, geteld in één opmerking",
        "somebody's own words without consent, counted in one note",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    if look.journey.is_made_up() {
        return;
    }
    let places = places(look.journey);
    if let Some(first) = places.first() {
        report(look, *first, places.len());
    }
}

/// Where somebody's own words stand without consent.
fn places(journey: &Journey) -> Vec<Place> {
    let own_words = |it: &Evidence| it.quote.is_some() || it.kind == EvidenceKind::Quoted;
    // What is said of these words goes before what is said of the whole file.
    let agreed = |own: &Option<Consent>| {
        own.as_ref().or(journey.consent.as_ref()).is_some_and(Consent::is_given)
    };
    let lacks = |it: &Evidence| own_words(it) && !agreed(&it.consent);
    let introduction = journey.narrator.as_ref().and_then(|it| it.introduction.as_ref());
    let with_its_evidence = |it: &Introduction| {
        it.evidence.iter().any(|piece| piece.consent.as_ref().is_some_and(Consent::is_given))
    };
    let of_introduction = introduction.filter(|it| {
        let is_bare = it.verbatim && !with_its_evidence(it);
        !agreed(&it.consent) && (is_bare || it.evidence.iter().any(lacks))
    });
    let of_evidence = pieces(journey).into_iter().filter(|(_, piece)| lacks(piece));
    let narrator = of_introduction.map(|_| Place::Narrator);
    narrator.into_iter().chain(of_evidence.map(|(place, _)| place)).collect()
}

fn report(look: &mut Inspection<'_>, first: Place, count: usize) {
    let (message, help) = match (look.messages, count) {
        (Language::Dutch, 1) => (
            "Hier staan iemands eigen woorden, zonder toestemming.".to_owned(),
            "Zet `toestemming` bij deze woorden, of één keer bovenaan in het bestand.",
        ),
        (Language::Dutch, _) => (
            format!(
                "Op {count} plaatsen staan iemands eigen woorden zonder toestemming; dit is de eerste."
            ),
            "Zet `toestemming` één keer bovenaan in het bestand, of bij elk van deze woorden.",
        ),
        (Language::English, 1) => (
            "Somebody's own words stand here, without consent.".to_owned(),
            "Put `consent` with these words, or once at the top of the file.",
        ),
        (Language::English, _) => (
            format!(
                "In {count} places somebody's own words stand without consent; this is the first."
            ),
            "Put `consent` once at the top of the file, or with each of these words.",
        ),
    };
    look.found(first, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{
        Action, Consent, Evidence, EvidenceKind, Introduction, Journey, Level, Narrator, Place,
        Step, StepId, StepPart,
    };

    fn journey(evidence: Evidence) -> Journey {
        let step = || Step::event("Ik bel", Level::NEUTRAL);
        Journey::new("x").step(step()).step(step().leaning_on(evidence))
    }

    fn introduced(introduction: Introduction, mut journey: Journey) -> Journey {
        let introduction = Some(introduction);
        journey.narrator = Some(Narrator { introduction, ..Narrator::named("Inge") });
        journey
    }

    #[test]
    fn counts_the_places_in_one_note_at_the_first() {
        let quoted = || journey(Evidence::quoted("Gezin 1", "Niemand vroeg mij iets."));
        let findings = found(&quoted(), "no-consent");
        let place = Place::Step(StepId::new(0, 2), StepPart::Evidence(0));
        assert_eq!(findings.iter().map(|it| it.place).collect::<Vec<_>>(), [place]);
        let verbatim = Introduction { verbatim: true, ..Introduction::retold("Ik ben Inge") };
        let findings = found(&introduced(verbatim, quoted()), "no-consent");
        assert_eq!(findings.iter().map(|it| it.place).collect::<Vec<_>>(), [Place::Narrator]);
        assert!(findings[0].message.starts_with("Op 2 plaatsen"), "{}", findings[0].message);
    }

    #[test]
    fn words_are_somebodys_own_when_quoted_or_called_so() {
        let quoted = Evidence::of(EvidenceKind::Quoted, "Gezin 1");
        assert_eq!(found(&journey(quoted), "no-consent").len(), 1);
        let quote = Some("Niemand vroeg mij iets.".to_owned());
        let observed = Evidence { quote, ..Evidence::of(EvidenceKind::Observed, "Gezin 1") };
        assert_eq!(found(&journey(observed), "no-consent").len(), 1);
        let professional = Evidence::of(EvidenceKind::Quoted, "Professional 1");
        let step = Step::action(Action::by("Politie", "Wij komen").leaning_on(professional));
        assert_eq!(found(&Journey::new("x").step(step), "no-consent").len(), 1);
    }

    #[test]
    fn a_no_is_no_consent_whatever_the_file_says() {
        let refused = |said: &str| {
            let quoted = Evidence::quoted("Gezin 1", "Niemand vroeg mij iets.");
            journey(Evidence { consent: Some(Consent::to(said)), ..quoted })
        };
        for said in ["nee", "Nog niet.", "no", "onbekend"] {
            let whole = Journey { consent: Some(Consent::to("publicatie")), ..refused(said) };
            assert_eq!(found(&whole, "no-consent").len(), 1, "{said}");
        }
        assert_eq!(found(&refused("ja"), "no-consent"), []);
    }

    #[test]
    fn is_silent_where_somebody_agreed_or_nobody_is_quoted() {
        let consent = || Some(Consent::to("publicatie"));
        let quoted = || Evidence::quoted("Gezin 1", "Niemand vroeg mij iets.");
        let whole = Journey { consent: consent(), ..journey(quoted()) };
        assert_eq!(found(&whole, "no-consent"), []);
        let own = journey(Evidence { consent: consent(), ..quoted() });
        assert_eq!(found(&own, "no-consent"), []);
        let inferred = || journey(Evidence::of(EvidenceKind::Inferred, "Gezin 1"));
        assert_eq!(found(&inferred(), "no-consent"), []);
        let source = Some("Verzonnen voorbeeld".to_owned());
        assert_eq!(found(&Journey { source, ..journey(quoted()) }, "no-consent"), []);
        let evidence = vec![Evidence { consent: consent(), ..quoted() }];
        let said = Introduction { verbatim: true, evidence, ..Introduction::retold("Ik ben Inge") };
        assert_eq!(found(&introduced(said, inferred()), "no-consent"), []);
        let text = "Ik ben Inge".to_owned();
        let agreed =
            Introduction { text, verbatim: true, evidence: vec![quoted()], consent: consent() };
        assert_eq!(found(&introduced(agreed, inferred()), "no-consent"), []);
    }
}
