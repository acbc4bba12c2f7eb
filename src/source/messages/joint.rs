//! What can be wrong with parties, and with what refers to them.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;
use crate::model::Journey;
use crate::source::other_journey::{CODE, Unread};
use crate::source::vocabulary::BOTH;

pub(crate) fn one_party(l: Language) -> Message {
    let message = say!(l, "Er staat maar één partij.", "There is only one party.");
    Message::new("one-party", message).help(say!(
        l,
        "Voeg een partij toe, of zet “stappen” zonder partijen in het bestand.",
        "Add a party, or put “steps” in the file without parties."
    ))
}

pub(crate) fn party_twice(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "Twee partijen heten {shown}.", "Two parties are called {shown}.");
    Message::new("party-twice", message).help(say!(
        l,
        "Geef elke partij een eigen naam.",
        "Give each party a name of its own."
    ))
}

pub(crate) fn steps_and_parties(l: Language) -> Message {
    let message = say!(
        l,
        "“stappen” en “partijen” kunnen niet allebei in een klantreis staan.",
        "“steps” and “parties” cannot both stand in a journey."
    );
    Message::new("steps-and-parties", message).help(say!(
        l,
        "Zet de stappen bij de partij die ze vertelt.",
        "Put the steps with the party that tells them."
    ))
}

pub(crate) fn no_other_files(l: Language) -> Message {
    let message = say!(
        l,
        "Van hieruit kan geen ander bestand worden gelezen.",
        "No other file can be read from here."
    );
    Message::new(CODE, message).help(say!(
        l,
        "Zet de stappen van de partij in dit bestand. Een bestand waarnaar verwezen wordt, verwijst zelf niet verder.",
        "Put the steps of the party in this file. A file that is referred to refers to no other."
    ))
}

pub(crate) fn leads_elsewhere(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(
        l,
        "{shown} staat niet in de map van dit bestand.",
        "{shown} does not stand in the folder of this file."
    );
    Message::new(CODE, message).help(say!(
        l,
        "Zet beide bestanden in één map, of het andere in een map daaronder, en schrijf: gezinnen/inge.yaml.",
        "Put both files in one folder, or the other in one below it, and write: families/inge.yaml."
    ))
}

pub(crate) fn other_unread(l: Language, name: &str, why: &Unread) -> Message {
    let message = match why {
        Unread::File(why) => return Message::new(CODE, why.clone()),
        Unread::RefersOn => return other_has_parties(l, name),
        Unread::Problem { line, message, .. } => {
            say!(l, "In {name}, regel {line}: {message}", "In {name}, line {line}: {message}")
        }
    };
    let help = match why {
        Unread::Problem { more: 1.., .. } => say!(
            l,
            "Er is meer fout in dat bestand: klantreis check {name}",
            "There is more wrong in that file: klantreis check {name}"
        ),
        _ => String::new(),
    };
    Message::new(CODE, message).help(help)
}

pub(crate) fn other_has_parties(l: Language, name: &str) -> Message {
    let message = say!(
        l,
        "{name} wordt zelf door partijen verteld, en kan dus niet één partij zijn.",
        "{name} is told by parties itself, and so cannot be one party."
    );
    Message::new(CODE, message).help(say!(
        l,
        "Verwijs naar klantreizen met elk één verteller.",
        "Refer to journeys with one narrator each."
    ))
}

pub(crate) fn said_in_other_file(l: Language, key: &str) -> Message {
    let message = say!(
        l,
        "“{key}” staat al in het bestand van deze partij.",
        "“{key}” stands in the file of this party already."
    );
    Message::new("said-in-other-file", message).help(say!(
        l,
        "Verwijder deze regel, of “bestand”.",
        "Remove this line, or “file”."
    ))
}

pub(crate) fn part_twice(l: Language, part: &str) -> Message {
    let shown = quoted(part);
    let message = say!(l, "{shown} staat er twee keer.", "{shown} stands there twice.");
    Message::new("part-twice", message).help(say!(
        l,
        "Laat één van de twee weg.",
        "Leave out one of the two."
    ))
}

pub(crate) fn unknown_part(l: Language, words: Language, text: &str, journey: &Journey) -> Message {
    let shown = quoted(text);
    let message = say!(l, "{shown} is geen baan.", "{shown} is no lane.");
    let parts = journey.all_parts();
    let names = || parts.iter().map(|part| journey.name_of(*part, words));
    let help = if let Some(near) = nearest(text, names()) {
        say!(l, "Bedoelt u “{near}”?", "Do you mean “{near}”?")
    } else {
        let choices = listed(l, names());
        say!(l, "U kunt kiezen uit: {choices}.", "You can choose from: {choices}.")
    };
    Message::new("unknown-lane", message).help(help)
}

pub(crate) fn unknown_party<'n>(
    l: Language,
    words: Language,
    text: &str,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Message {
    let shown = quoted(text);
    if names.clone().next().is_none() {
        let message = say!(
            l,
            "{shown} kan niet: deze klantreis heeft geen partijen.",
            "{shown} is not possible: this journey has no parties."
        );
        return Message::new("unknown-party", message).help(say!(
            l,
            "Voeg bovenaan “partijen” toe, of verwijder deze regel.",
            "Add “parties” at the top, or remove this line."
        ));
    }
    let message = say!(l, "Partij {shown} bestaat niet.", "Party {shown} does not exist.");
    let choices = names.chain([BOTH.pick(words)]);
    let help = if let Some(near) = nearest(text, choices.clone()) {
        say!(l, "Bedoelt u “{near}”?", "Do you mean “{near}”?")
    } else {
        let choices = listed(l, choices);
        say!(l, "U kunt kiezen uit: {choices}.", "You can choose from: {choices}.")
    };
    Message::new("unknown-party", message).help(help)
}

pub(crate) fn unknown_theme<'n>(
    l: Language,
    text: &str,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Message {
    let shown = quoted(text);
    let message = say!(l, "Thema {shown} bestaat niet.", "Theme {shown} does not exist.");
    let help = match nearest(text, names.clone()) {
        Some(near) => say!(l, "Bedoelt u “{near}”?", "Do you mean “{near}”?"),
        None if names.clone().next().is_none() => say!(
            l,
            "Voeg “themas” toe aan het bestand, of verwijder deze regel.",
            "Add “themes” to the file, or remove this line."
        ),
        None => {
            let choices = listed(l, names);
            say!(l, "U kunt kiezen uit: {choices}.", "You can choose from: {choices}.")
        }
    };
    Message::new("unknown-theme", message).help(help)
}

pub(crate) fn too_many(l: Language, key: &str, most: usize) -> Message {
    let message =
        say!(l, "“{key}” mag er hoogstens {most} hebben.", "“{key}” may have at most {most}.");
    Message::new("too-many-beside", message)
}
