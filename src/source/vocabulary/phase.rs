//! The keys of a phase, of a way back and of a visit to a phase.

use crate::source::vocabulary::own::OWN_VALUE;
use crate::source::vocabulary::record::{Shape, Words, record};

/// The word for a journey without phases.
pub(crate) const NONE: Words = Words::new("geen", "none");
/// The word for the seven phases.
pub(crate) const STANDARD: Words = Words::new("standaard", "standard");

record! {
    PHASE, PhaseKey: "een fase" / "a phase";
    "fasen: [{ nummer: 1, naam: Aanmelding }, { nummer: 2, naam: Hulp, terug_naar: 1 }]" /
    "phases: [{ number: 1, name: Intake }, { number: 2, name: Help, back_to: 1 }]";
    Number optional "nummer" / "number", Shape::PlainText,
        "Het nummer waarmee stappen naar de fase verwijzen, zoals 1 of 7a.",
        "The number by which steps refer to the phase, such as 1 or 7a.";
    Name required "naam" / "name", Shape::Text,
        "De naam van de fase, zonder nummer.",
        "The name of the phase, without its number.";
    Under optional "onder" / "under", Shape::PhaseId,
        "De fase waar deze fase een onderdeel van is; die staat eerder in de lijst.",
        "The phase this phase is a part of; it stands earlier in the list.";
    Follows optional "volgt_op" / "follows", Shape::PhaseId,
        "De eerdere fase waar deze fase op volgt, als dat niet de vorige in de lijst is.",
        "The earlier phase this phase follows, where that is not the one before it in the list.";
    BackTo optional "terug_naar" / "back_to", Shape::PhasesOr(&BACK),
        "De eerdere fase of fasen waar het gezin vanuit deze fase naar terug kan gaan.",
        "The earlier phase or phases the family can go back to from this phase.";
    Own optional "eigen" / "own", Shape::InLanes(&OWN_VALUE),
        "Wat er voor de hele fase in de eigen banen komt: de naam van een baan met een tekst.",
        "What stands in your own lanes for the whole phase: the name of a lane with a text.";
}

record! {
    BACK, BackKey: "een weg terug" / "a way back";
    "terug_naar: { fase: 1, reden: terugval }" / "back_to: { phase: 1, reason: relapse }";
    Phase required "fase" / "phase", Shape::PhaseId,
        "De eerdere fase waar het gezin naar teruggaat.",
        "The earlier phase the family goes back to.";
    Reason optional "reden" / "reason", Shape::Text,
        "Waarom, in een paar woorden.",
        "Why, in a few words.";
}

record! {
    VISIT, VisitKey: "een fase met ronde" / "a phase with a round";
    "analyse: { fase: 4, ronde: 2 }" / "analysis: { phase: 4, round: 2 }";
    Phase required "fase" / "phase", Shape::PhaseId,
        "De fase van de stap met elk mislukt traject apart.",
        "The phase a strict reading gives the step.";
    Round optional "ronde" / "round", Shape::Number { low: 1, high: 999 },
        "De hoeveelste keer het gezin in die fase is.",
        "How many times the family has been in that phase.";
}
