//! # What it does
//! Counts the quotes that are asked for and not drawn, because nobody agreed that they are shown.
//!
//! # Why
//! What was said in confidence stays inside. Who asks for quotes should know that there are more than
//! are drawn; which ones is told by `klantreis quotes`, and by nothing that leaves the study.
//!
//! # Example
//! ```yaml
//! banen: [gebeurtenissen, citaten]
//! stappen:
//!   - gebeurtenis: Ik bel de gemeente
//!     bewijs: { soort: geciteerd, bron: Gezin 1, citaat: Niemand vroeg mij iets. }
//! ```
//!
//! # Instead
//! ```yaml
//! bewijs: { soort: geciteerd, bron: Gezin 1, citaat: Niemand vroeg mij iets., toestemming: publicatie }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Part, Place};

pub(super) const RULE: Rule = Rule {
    name: "quote-left-out",
    finds: [
        "hoeveel citaten niet getekend zijn omdat er geen toestemming is",
        "how many quotes are not drawn because nobody agreed to that",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let n = journey.withheld_quotes();
    if n == 0 || !journey.drawn_parts().contains(&Part::Quotes) {
        return;
    }
    let message = match (n, look.messages) {
        (1, Language::Dutch) => {
            "1 citaat is niet getekend: er is geen toestemming voor.".to_owned()
        }
        (_, Language::Dutch) => {
            format!("{n} citaten zijn niet getekend: er is geen toestemming voor.")
        }
        (1, Language::English) => "1 quote is not drawn: nobody agreed to that.".to_owned(),
        (_, Language::English) => format!("{n} quotes are not drawn: nobody agreed to that."),
    };
    let help = look.messages.pick(
        "Is er wel toestemming voor publicatie? Schrijf `toestemming: publicatie` bij het citaat, of bovenaan voor alle.",
        "Did they agree to publication? Write `consent: publication` with the quote, or once at the top for all.",
    );
    look.found(Place::Journey, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Consent, Evidence, Journey, Level, Part, Step};

    fn journey(consent: Option<&str>, parts: Vec<Part>) -> Journey {
        let quote = Evidence::quoted("Gezin 1", "Niemand vroeg mij iets.");
        let step = Step::event("Ik bel", Level::NEUTRAL).leaning_on(quote);
        let journey = Journey { consent: consent.map(Consent::to), ..Journey::new("x") };
        Journey { parts: Some(parts), ..journey.step(step) }
    }

    #[test]
    fn tells_how_many_quotes_are_left_out_and_none_of_their_words() {
        let findings = found(&journey(None, vec![Part::Events, Part::Quotes]), "quote-left-out");
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.starts_with("1 citaat"));
        assert!(!format!("{findings:?}").contains("Niemand vroeg"));
    }

    #[test]
    fn is_silent_where_somebody_agreed_or_no_quotes_are_drawn() {
        let agreed = journey(Some("publicatie"), vec![Part::Events, Part::Quotes]);
        assert_eq!(found(&agreed, "quote-left-out"), []);
        assert_eq!(found(&journey(None, vec![Part::Events]), "quote-left-out"), []);
    }
}
