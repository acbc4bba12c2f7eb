//! What can be wrong with what refers to steps.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;

pub(crate) fn unknown_step<'n>(
    l: Language,
    text: &str,
    steps: usize,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Message {
    let shown = quoted(text);
    let message = say!(l, "Stap {shown} bestaat niet.", "Step {shown} does not exist.");
    let help = if let Some(near) = nearest(text, names.clone()) {
        say!(l, "Bedoelt u “{near}”?", "Did you mean “{near}”?")
    } else if names.clone().next().is_none() {
        say!(
            l,
            "Schrijf het nummer van een stap, van 1 tot en met {steps}.",
            "Write the number of a step, from 1 to {steps}."
        )
    } else {
        let names = listed(l, names.take(12));
        say!(
            l,
            "Schrijf het nummer van een stap, van 1 tot en met {steps}, of een naam: {names}.",
            "Write the number of a step, from 1 to {steps}, or a name: {names}."
        )
    };
    Message::new("unknown-step", message).help(help)
}

/// `words` is the language of the file's own words, here and below.
pub(crate) fn without_steps(l: Language, words: Language) -> Message {
    let steps = words.pick("stappen", "steps");
    let message = say!(
        l,
        "Dit hoort bij een stap, maar dit bestand heeft geen stappen.",
        "This belongs to a step, but this file has no steps."
    );
    Message::new("without-steps", message).help(say!(
        l,
        "Voeg “{steps}” toe, of verwijder dit.",
        "Add “{steps}”, or remove this."
    ))
}

pub(crate) fn step_name_twice(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "Twee stappen heten {shown}.", "Two steps are called {shown}.");
    Message::new("step-name-twice", message).help(say!(
        l,
        "Geef elke stap een eigen naam.",
        "Give each step a name of its own."
    ))
}

pub(crate) fn ends_before_it_begins(l: Language, words: Language) -> Message {
    let (from, until) = (words.pick("vanaf", "from"), words.pick("tot", "until"));
    let message = say!(l, "Dit eindigt voordat het begint.", "This ends before it begins.");
    Message::new("ends-before-it-begins", message).help(say!(
        l,
        "De stap bij “{until}” mag niet vóór de stap bij “{from}” komen.",
        "The step at “{until}” may not come before the step at “{from}”."
    ))
}

pub(crate) fn phase_at_step(l: Language, words: Language) -> Message {
    let phase = words.pick("fase", "phase");
    let opportunities = words.pick("kansen", "opportunities");
    let message = say!(
        l,
        "Een kans bij een stap hoort al bij de fase van die stap.",
        "An opportunity with a step belongs to the phase of that step already."
    );
    Message::new("phase-at-step", message).help(say!(
        l,
        "Verwijder “{phase}”, of zet de kans buiten de stappen onder “{opportunities}”.",
        "Remove “{phase}”, or put the opportunity outside the steps under “{opportunities}”."
    ))
}

pub(crate) fn opportunity_without_phase(l: Language, words: Language) -> Message {
    let phase = words.pick("fase", "phase");
    let message = say!(
        l,
        "Bij deze kans staat niet in welke fase zij ligt.",
        "This opportunity does not say which phase it lies in."
    );
    Message::new("opportunity-without-phase", message).help(say!(
        l,
        "Voeg “{phase}” toe, of zet de kans bij de stap waar zij bij hoort.",
        "Add “{phase}”, or put the opportunity with the step it belongs to."
    ))
}

pub(crate) fn step_or_phase(l: Language, words: Language) -> Message {
    let (step, phase) = (words.pick("stap", "step"), words.pick("fase", "phase"));
    let message = say!(
        l,
        "Een reflectie hoort bij een stap of bij een fase.",
        "A reflection belongs to a step or to a phase."
    );
    Message::new("step-or-phase", message).help(say!(
        l,
        "Schrijf “{step}” met een nummer of naam, of “{phase}” met een nummer; niet allebei.",
        "Write “{step}” with a number or name, or “{phase}” with a number; not both."
    ))
}

pub(crate) fn reflection_without_content(l: Language, words: Language) -> Message {
    let bottleneck = words.pick("knelpunt", "bottleneck");
    let (cause, lesson) = (words.pick("oorzaak", "cause"), words.pick("les", "lesson"));
    let message = say!(l, "Deze reflectie zegt niets.", "This reflection says nothing.");
    Message::new("reflection-without-content", message).help(say!(
        l,
        "Voeg “{bottleneck}”, “{cause}” of “{lesson}” toe.",
        "Add “{bottleneck}”, “{cause}” or “{lesson}”."
    ))
}
