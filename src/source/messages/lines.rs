//! What can be wrong with the lines of a family.

use crate::diagnostic::{Message, quoted, say};
use crate::language::Language;

pub(crate) fn line_twice(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} staat er twee keer.", "{shown} stands there twice.");
    Message::new("line-twice", message).help(say!(
        l,
        "Laat één van de twee weg.",
        "Leave out one of the two."
    ))
}

pub(crate) fn too_many(l: Language, most: usize) -> Message {
    let message = say!(
        l,
        "Er staan meer dan {most} namen bij “lijnen”.",
        "There are more than {most} names behind “lines”."
    );
    Message::new("too-many-lines", message).help(say!(
        l,
        "Kies er hoogstens {most}: meer lijnen zijn niet uit elkaar te houden.",
        "Choose at most {most}: more lines cannot be told apart."
    ))
}

pub(crate) fn lines_and_parties(l: Language) -> Message {
    let message = say!(
        l,
        "“lijnen” en “partijen” kunnen niet allebei in een klantreis staan.",
        "“lines” and “parties” cannot both stand in a journey."
    );
    Message::new("lines-and-parties", message).help(say!(
        l,
        "Lijnen horen bij één verteller. Laat “lijnen” weg, of maak een bestand per gezin.",
        "Lines belong to one narrator. Leave out “lines”, or make one file for each family."
    ))
}

/// A step about a name that is nearly that of a line, with a level for the narrator besides its own.
pub(crate) fn no_line(l: Language, name: &str, meant: &str) -> Message {
    let (shown, meant) = (quoted(name), quoted(meant));
    let message = say!(l, "{shown} heeft geen lijn.", "{shown} has no line.");
    Message::new("line-unknown", message).help(say!(
        l,
        "Bedoelt u {meant}?",
        "Do you mean {meant}?"
    ))
}

pub(crate) fn level_twice(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(
        l,
        "Deze stap heeft twee niveaus voor {shown}: bij “niveau” en bij “niveaus”.",
        "This step has two levels for {shown}: behind “level” and behind “levels”."
    );
    Message::new("line-level-twice", message).help(say!(
        l,
        "Laat één van de twee weg.",
        "Leave out one of the two."
    ))
}
