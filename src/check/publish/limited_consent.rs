//! # What it does
//! Finds consent that says itself that it is not for publication, and consent that is refused.
//!
//! # Why
//! Who agreed to be shown in a training did not thereby agree to be shown to everybody.
//!
//! # Example
//! ```yaml
//! toestemming: alleen intern, voor de training
//! ```
//!
//! # Instead
//! Ask for it, and write what was agreed to:
//! ```yaml
//! toestemming: publicatie in het rapport
//! ```

use crate::check::pieces::pieces;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::model::{Consent, Journey, Place};

pub(super) const RULE: Rule = Rule {
    name: "limited-consent",
    finds: [
        "toestemming die is geweigerd, of niet voor publicatie is",
        "consent that is refused, or not for publication",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let places: Vec<Place> = agreed(look.journey)
        .filter(|(_, consent)| !consent.is_for_publication())
        .map(|(place, _)| place)
        .collect();
    for place in places {
        let (message, help) = look.messages.pick(
            (
                "Wat hier als toestemming staat, is er geen voor publicatie.",
                "Vraag toestemming, en schrijf op waarvoor die is gegeven. Laat anders weg wat deze persoon zei.",
            ),
            (
                "What stands here as consent is none for publication.",
                "Ask for consent, and write down for what it was given. Or leave out what this person said.",
            ),
        );
        look.found(place, message.to_owned(), help.to_owned());
    }
}

/// All consent in a journey, with what it is about.
fn agreed(journey: &Journey) -> impl Iterator<Item = (Place, &Consent)> {
    let introduction = journey.narrator.as_ref().and_then(|it| it.introduction.as_ref());
    let of_introduction =
        introduction.and_then(|it| it.consent.as_ref()).map(|it| (Place::Narrator, it));
    let of_evidence =
        pieces(journey).into_iter().filter_map(|(place, it)| Some((place, it.consent.as_ref()?)));
    let of_all = journey.consent.iter().map(|consent| (Place::Journey, consent));
    of_all.chain(of_introduction).chain(of_evidence)
}

#[cfg(test)]
mod tests {
    use crate::check::publish::tests::found;
    use crate::model::{Consent, Journey};

    #[test]
    fn only_what_is_for_publication_is_consent_to_it() {
        for (to, is_limited) in [
            ("publicatie in het rapport", false),
            ("noemen in de brief", false),
            ("nee, dat wil zij niet", true),
            ("alleen intern gebruik in de training", true),
            ("not for publication", true),
            ("notes and the report", false),
        ] {
            let journey = Journey { consent: Some(Consent::to(to)), ..Journey::new("x") };
            assert_eq!(found(&journey, "limited-consent").len(), usize::from(is_limited), "{to}");
        }
    }
}
