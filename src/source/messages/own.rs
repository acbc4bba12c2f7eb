//! What can be wrong with the journey's own lanes, and with what stands in them.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;

/// A lane that is called what every drawing calls one of its lanes.
pub(crate) fn usual_name(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(
        l,
        "{shown} is al de naam van een gewone baan.",
        "{shown} is the name of a usual lane already."
    );
    Message::new("own-lane-name", message).help(say!(
        l,
        "Geef uw eigen baan een andere naam.",
        "Give your own lane another name."
    ))
}

pub(crate) fn lane_twice(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message =
        say!(l, "Twee eigen banen heten {shown}.", "Two lanes of your own are called {shown}.");
    Message::new("own-lane-twice", message).help(say!(
        l,
        "Geef elke baan een eigen naam.",
        "Give each lane a name of its own."
    ))
}

pub(crate) fn long_name(l: Language, most: usize) -> Message {
    let message =
        say!(l, "De naam van deze baan is te lang.", "The name of this lane is too long.");
    Message::new("own-lane-name", message).help(say!(
        l,
        "Gebruik hooguit {most} tekens, op één regel; wat er meer te zeggen is, kan bij “uitleg”.",
        "Use at most {most} characters, on one line; what more there is to say can go with “about”."
    ))
}

pub(crate) fn too_many(l: Language, most: usize) -> Message {
    let message = say!(
        l,
        "Een klantreis kan hooguit {most} eigen banen hebben.",
        "A journey can have at most {most} lanes of its own."
    );
    Message::new("too-many-own-lanes", message).help(say!(
        l,
        "Neem banen samen, of maak er twee klantreizen van.",
        "Take lanes together, or make two journeys of it."
    ))
}

pub(crate) fn lane_twice_in_step(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} staat hier twee keer.", "{shown} stands here twice.");
    Message::new("own-lane-twice", message).help(say!(
        l,
        "Zet wat in één baan hoort in een lijst: `[telefoon, balie]`.",
        "Put what belongs in one lane in a list: `[phone, desk]`."
    ))
}

/// `words` is the language of the file's own words.
pub(crate) fn unknown_lane<'n>(
    l: Language,
    words: Language,
    name: &str,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Message {
    let shown = quoted(name);
    let message = say!(
        l,
        "{shown} is geen eigen baan van deze klantreis.",
        "{shown} is no lane of this journey's own."
    );
    let key = words.pick("eigen_banen", "own_lanes");
    let help = match nearest(name, names.clone()) {
        Some(near) => say!(l, "Bedoelt u “{near}”?", "Did you mean “{near}”?"),
        None if names.clone().next().is_none() => say!(
            l,
            "Zet bovenaan het bestand `{key}: [{name}]`.",
            "Put `{key}: [{name}]` at the top of the file."
        ),
        None => {
            let choices = listed(l, names);
            say!(
                l,
                "U kunt kiezen uit: {choices}. Een nieuwe baan zet u bij “{key}”.",
                "You can choose from: {choices}. A new lane goes with “{key}”."
            )
        }
    };
    Message::new("unknown-own-lane", message).help(help)
}

pub(crate) fn until_of_phase(l: Language) -> Message {
    let message = say!(
        l,
        "Wat bij een fase staat, geldt voor de hele fase.",
        "What a phase says holds for the whole phase."
    );
    Message::new("until-of-phase", message).help(say!(
        l,
        "Laat de laatste stap weg, of zet dit bij een stap.",
        "Leave the last step out, or put this with a step."
    ))
}

pub(crate) fn ends_before_its_step(l: Language) -> Message {
    let message = say!(l, "Dit eindigt voordat het begint.", "This ends before it begins.");
    Message::new("ends-before-it-begins", message).help(say!(
        l,
        "De laatste stap mag niet vóór de stap komen waar dit bij staat.",
        "The last step may not come before the step that this stands with."
    ))
}

pub(crate) fn until_without_bar(l: Language, words: Language, lane: &str) -> Message {
    let shown = quoted(lane);
    let message = say!(
        l,
        "Alleen in een baan met balken loopt iets door tot een latere stap; {shown} is geen baan met balken.",
        "Only in a lane of bars something goes on until a later step; {shown} is no lane of bars."
    );
    let kind = words.pick("soort: balken", "kind: bars");
    Message::new("until-without-bar", message).help(say!(
        l,
        "Laat de laatste stap weg, of geef de baan `{kind}`.",
        "Leave the last step out, or give the lane `{kind}`."
    ))
}

/// A word that people know as a lane, as a key of a record that has none.
pub(crate) fn lane_as_key(l: Language, words: Language, name: &str) -> String {
    let lane = quoted(name).trim_matches(['“', '”']).to_owned();
    match words {
        Language::Dutch => say!(
            l,
            "Maak er een eigen baan van: zet bovenaan `eigen_banen: [{lane}]` en bij een stap `eigen: {{ {lane}: … }}`.",
            "Make it a lane of your own: put `eigen_banen: [{lane}]` at the top, and `eigen: {{ {lane}: … }}` with a step."
        ),
        Language::English => say!(
            l,
            "Maak er een eigen baan van: zet bovenaan `own_lanes: [{lane}]` en bij een stap `own: {{ {lane}: … }}`.",
            "Make it a lane of your own: put `own_lanes: [{lane}]` at the top, and `own: {{ {lane}: … }}` with a step."
        ),
    }
}
