//! Why a change cannot be made, in Dutch and in English.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, quoted, say};
use crate::language::Language;

pub(super) fn not_there(l: Language, path: &str) -> Message {
    let shown = quoted(path);
    let message = say!(l, "Er staat niets op {shown}.", "There is nothing at {shown}.");
    Message::new("edit-not-there", message)
}

pub(super) fn unknown_key<'w>(
    l: Language,
    word: &str,
    known: impl Iterator<Item = &'w str>,
) -> Message {
    let (shown, near) = (quoted(word), nearest(word, known));
    let message = say!(l, "{shown} bestaat hier niet.", "{shown} does not exist here.");
    let help = near.map(|it| say!(l, "Bedoelt u “{it}”?", "Did you mean “{it}”?"));
    Message::new("edit-unknown-key", message).help(help.unwrap_or_default())
}

pub(super) fn unknown_step(l: Language, step: usize, steps: usize) -> Message {
    let message = say!(l, "Stap {step} bestaat niet.", "Step {step} does not exist.");
    Message::new("edit-unknown-step", message).help(say!(
        l,
        "De klantreis heeft {steps} stappen.",
        "The journey has {steps} steps."
    ))
}

pub(super) fn unknown_item(l: Language, number: usize, count: usize) -> Message {
    let message =
        say!(l, "Nummer {number} staat niet in de lijst.", "Number {number} is not in the list.");
    Message::new("edit-unknown-item", message).help(say!(
        l,
        "De lijst telt er {count}.",
        "The list has {count}."
    ))
}

pub(super) fn shared(l: Language) -> Message {
    let message = say!(
        l,
        "Dit staat met een & of * ook op een andere plaats; die zou mee veranderen.",
        "By a & or * this stands in another place too; that would change with it."
    );
    Message::new("edit-shared", message).help(say!(
        l,
        "Schrijf het daar eerst voluit.",
        "Write it there in full first."
    ))
}

pub(super) fn empty(l: Language) -> Message {
    let message = say!(l, "Er is geen tekst gegeven.", "No text was given.");
    Message::new("edit-empty", message).help(say!(
        l,
        "Verwijder het onderdeel als het weg moet.",
        "Remove the part where it has to go."
    ))
}

pub(super) fn impossible(l: Language) -> Message {
    let message = say!(
        l,
        "Deze wijziging kan niet worden gemaakt zonder de rest van het bestand te veranderen.",
        "This change cannot be made without changing the rest of the file."
    );
    Message::new("edit-impossible", message).help(say!(
        l,
        "Maak hem met de hand. Het bestand is niet gewijzigd.",
        "Make it by hand. The file was not changed."
    ))
}

pub(super) fn conflict(l: Language) -> Message {
    let message = say!(
        l,
        "Twee wijzigingen gaan over dezelfde plaats in het bestand.",
        "Two changes are about the same place in the file."
    );
    Message::new("edit-conflict", message)
}

pub(super) fn referred_to(l: Language, step: usize, line: usize) -> Message {
    let message =
        say!(l, "Regel {line} verwijst naar stap {step}.", "Line {line} refers to step {step}.");
    Message::new("edit-referred-to", message).help(say!(
        l,
        "Verander die verwijzing eerst.",
        "Change that reference first."
    ))
}

pub(super) fn phase_in_use(l: Language, phase: &str, line: usize) -> Message {
    let shown = quoted(phase);
    let message =
        say!(l, "Regel {line} verwijst naar fase {shown}.", "Line {line} refers to phase {shown}.");
    Message::new("edit-phase-in-use", message).help(say!(
        l,
        "Geef die eerst een andere fase.",
        "Give that another phase first."
    ))
}

pub(super) fn usual_phases(l: Language) -> Message {
    let message = say!(
        l,
        "Deze klantreis heeft geen eigen lijst met fasen.",
        "This journey has no list of phases of its own."
    );
    Message::new("edit-usual-phases", message).help(say!(
        l,
        "Schrijf de fasen eerst in het bestand, onder fasen.",
        "Write the phases in the file first, under phases."
    ))
}

pub(super) fn last_of_step(l: Language) -> Message {
    let message = say!(
        l,
        "Dit is alles wat de stap zegt; dan blijft er geen stap over.",
        "This is all that the step says; no step would be left."
    );
    Message::new("edit-last-part", message).help(say!(
        l,
        "Verwijder de stap als die weg moet.",
        "Remove the step where it has to go."
    ))
}

pub(super) fn phase_lost(l: Language, step: usize) -> Message {
    let message = say!(
        l,
        "Stap {step} staat nu in geen fase, en zou in een fase komen.",
        "Step {step} is in no phase now, and would come into one."
    );
    Message::new("edit-phase", message).help(say!(
        l,
        "Geef die stap eerst een fase.",
        "Give that step a phase first."
    ))
}

pub(super) fn other_party(l: Language) -> Message {
    let message = say!(
        l,
        "Een stap blijft bij de partij die hem vertelt.",
        "A step stays with the party that tells it."
    );
    Message::new("edit-other-party", message)
}

pub(super) fn other_file(l: Language) -> Message {
    let message = say!(
        l,
        "Dit bestand haalt een partij uit een ander bestand. Zo'n bestand kan zo niet worden veranderd.",
        "This file takes a party from another file. Such a file cannot be changed in this way."
    );
    Message::new("edit-other-file", message).help(say!(
        l,
        "Verander het bestand waar de stappen in staan, of dit bestand met de hand.",
        "Change the file that the steps stand in, or this file by hand."
    ))
}

pub(super) fn name_not_found<'w>(
    l: Language,
    name: &str,
    known: impl Iterator<Item = &'w str>,
) -> Message {
    let (shown, near) = (quoted(name), nearest(name, known));
    let message = say!(l, "{shown} komt in dit bestand niet voor.", "{shown} is not in this file.");
    let help = near.map(|it| say!(l, "Bedoelt u “{it}”?", "Did you mean “{it}”?"));
    Message::new("edit-no-name", message).help(help.unwrap_or_default())
}
