//! # What it does
//! Finds parts that the file has something for and that are not drawn.
//!
//! # Why
//! Views, advice and what was said when looking back are drawn only where they are asked for, and who
//! chooses lanes leaves the others out. Nothing should be missed without a word.
//!
//! # Example
//! ```yaml
//! adviezen: [{ titel: Eén vaste persoon }]
//! stappen: [{ gebeurtenis: Ik bel de gemeente }]
//! ```
//!
//! # Instead
//! Nothing, where it is meant to be left out. Otherwise the part under `banen`.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Part, Place};

pub(super) const RULE: Rule = Rule {
    name: "part-not-drawn",
    finds: [
        "wat wel in het bestand staat en niet getekend is",
        "what stands in the file and is not drawn",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if !journey.draws_anything() {
        return;
    }
    let drawn = journey.drawn_parts();
    let is_told = |part: &Part| match part {
        // Evidence and quotes hold what was said in confidence: to leave it out is what is usual. Addresses are
        // printed where somebody wants to read them, and lead somewhere on a page without that. Turning
        // points are computed, and said by nobody.
        Part::Evidence | Part::Quotes | Part::Links | Part::TurningPoints => false,
        // These follow from what is drawn anyway.
        Part::Differences => journey.experiences.is_empty(),
        Part::Involvement => !journey.involved.is_empty(),
        _ => true,
    };
    let all = journey.all_parts().into_iter();
    let left = all.filter(|part| !drawn.contains(part) && is_told(part));
    let left = left.filter(|part| journey.has(*part));
    let names: Vec<&str> = left.map(|part| journey.name_of(part, journey.language)).collect();
    if names.is_empty() {
        return;
    }
    let names = names.join(", ");
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Wel in het bestand, niet getekend: {names}."),
            format!(
                "Toch tekenen? Zet het onder `banen`, of geef `--with {names}`.",
                names = names.replace(", ", ",")
            ),
        ),
        Language::English => (
            format!("In the file, not drawn: {names}."),
            format!(
                "To draw it, put it under `lanes`, or give `--with {names}`.",
                names = names.replace(", ", ",")
            ),
        ),
    };
    look.found(Place::Journey, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Journey, Level, Part, Step};

    fn journey() -> Journey {
        let step =
            Step::event("Ik bel", Level::NEUTRAL).with_action(Action::by("Wijkteam", "luistert"));
        Journey::new("x").step(step)
    }

    #[test]
    fn finds_what_the_chosen_lanes_leave_out() {
        let journey = Journey { parts: Some(vec![Part::Events]), ..journey() };
        let found = found(&journey, "part-not-drawn");
        assert!(found[0].message.contains("organisaties"), "{found:?}");
    }

    #[test]
    fn is_silent_where_all_is_drawn() {
        assert_eq!(found(&journey(), "part-not-drawn"), []);
    }
}
