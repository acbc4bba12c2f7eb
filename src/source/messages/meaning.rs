//! Problems with what a file says, where every word is known.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;
use crate::model::{PhaseSet, Scale};
use crate::source::limits::{MAX_PHASES, MAX_STEPS};
use crate::source::messages::values::meant;

pub(crate) fn not_a_journey(l: Language, words: Language) -> Message {
    let message = say!(
        l,
        "Dit is nog geen klantreis: er staan geen woorden met een dubbele punt, zoals “titel:”.",
        "This is not a journey yet: there are no words with a colon, such as “title:”."
    );
    let example = words.pick("titel: Klantreis van Inge", "title: Inge's journey");
    Message::new("not-a-journey", message).help(say!(
        l,
        "Begin met `{example}` en zet daaronder de stappen. Met `klantreis new` maakt u een voorbeeld.",
        "Start with `{example}` and put the steps below it. `klantreis new` makes an example."
    ))
}

/// What people write where they do not know a level.
const NOT_KNOWN: [&str; 18] = [
    "weet niet",
    "weet ik niet",
    "niet bekend",
    "onbekend",
    "geen idee",
    "geen",
    "niets",
    "nvt",
    "n.v.t.",
    "?",
    "-",
    "unknown",
    "not known",
    "don't know",
    "dont know",
    "none",
    "n/a",
    "na",
];

pub(crate) fn unknown_level(l: Language, words: Language, text: &str, scale: &Scale) -> Message {
    let shown = quoted(text);
    let typed = text.to_lowercase().replace('’', "'");
    if NOT_KNOWN.contains(&typed.trim_end_matches(['.', '!'])) {
        let message = say!(
            l,
            "{shown} is geen niveau: een niveau dat niet bekend is, vult u niet in.",
            "{shown} is not a level: a level that is not known is not filled in."
        );
        return Message::new("unknown-level", message).help(say!(
            l,
            "Haal het niveau weg. De stap komt dan onder de andere, bij “niveau niet bekend”.",
            "Take the level out. The step then stands below the others, at “level not known”."
        ));
    }
    let message = say!(
        l,
        "{shown} is geen niveau van deze klantreis.",
        "{shown} is not a level of this journey."
    );
    let names: Vec<String> = scale.levels.iter().map(|name| name.to_lowercase()).collect();
    // Of numbers, the one with the most digits in common is not the one that was meant.
    let is_word = text.contains(char::is_alphabetic);
    let near = nearest(text, names.iter().map(String::as_str)).filter(|_| is_word);
    let choices = listed(l, names.iter().map(String::as_str));
    let help = meant(l, near, &choices);
    let help = match names.as_slice() {
        [first, second, ..] if near.is_none() => {
            let between = say!(words, "tussen {first} en {second}", "between {first} and {second}");
            let halfway = say!(
                l,
                "Ertussenin kan ook: “{between}”.",
                "Halfway is possible too: “{between}”."
            );
            format!("{help} {halfway}")
        }
        _ => help,
    };
    Message::new("unknown-level", message).help(help)
}

pub(crate) fn unknown_phase(l: Language, text: &str, phases: &PhaseSet) -> Message {
    let shown = quoted(text);
    if phases.phases.is_empty() {
        let message = say!(
            l,
            "{shown} kan niet: deze klantreis heeft geen fasen.",
            "{shown} is not possible: this journey has no phases."
        );
        return Message::new("unknown-phase", message).help(say!(
            l,
            "Verwijder deze regel, of verander de regel “fasen: geen”.",
            "Remove this line, or change the line “phases: none”."
        ));
    }
    let message = say!(l, "Fase {shown} bestaat niet.", "Phase {shown} does not exist.");
    let label = phases.phases.iter().find(|phase| phase.label.eq_ignore_ascii_case(text));
    let help = if let Some(phase) = label {
        let id = &phase.id;
        say!(l, "Schrijf het nummer van die fase: {id}.", "Write the number of that phase: {id}.")
    } else {
        let ids = listed(l, phases.phases.iter().map(|phase| phase.id.as_str()));
        say!(l, "U kunt kiezen uit: {ids}.", "You can choose from: {ids}.")
    };
    Message::new("unknown-phase", message).help(help)
}

pub(crate) fn duplicate_phase(l: Language, id: &str) -> Message {
    let id = quoted(id);
    let message =
        say!(l, "Er zijn twee fasen met nummer {id}.", "There are two phases with number {id}.");
    Message::new("duplicate-phase", message).help(say!(
        l,
        "Geef elke fase een eigen nummer.",
        "Give every phase a number of its own."
    ))
}

pub(crate) fn unknown_parent(l: Language, id: &str) -> Message {
    let id = quoted(id);
    let message = say!(
        l,
        "Fase {id} staat niet eerder in de lijst.",
        "Phase {id} does not stand earlier in the list."
    );
    Message::new("unknown-phase", message).help(say!(
        l,
        "Noem bij “onder” een fase die erboven staat en zelf geen onderdeel is.",
        "At “under”, name a phase that stands above it and is not a part itself."
    ))
}

pub(crate) fn nothing_to_follow(l: Language, id: &str) -> Message {
    let id = quoted(id);
    let message = say!(
        l,
        "Fase {id} staat niet eerder in de lijst.",
        "Phase {id} does not stand earlier in the list."
    );
    Message::new("unknown-phase", message).help(say!(
        l,
        "Noem bij “volgt_op” een fase die erboven staat en zelf geen onderdeel is.",
        "At “follows”, name a phase that stands above it and is not a part itself."
    ))
}

pub(crate) fn part_that_follows(l: Language) -> Message {
    let message = say!(
        l,
        "Een onderdeel van een fase volgt niet op een andere fase.",
        "A part of a phase does not follow another phase."
    );
    Message::new("part-that-follows", message).help(say!(
        l,
        "Verwijder “volgt_op”, of zet het bij de fase waar dit een onderdeel van is.",
        "Remove “follows”, or put it with the phase that this is a part of."
    ))
}

pub(crate) fn not_back(l: Language, id: &str) -> Message {
    let id = quoted(id);
    let message = say!(
        l,
        "Fase {id} ligt niet vóór deze fase, dus het is geen weg terug.",
        "Phase {id} does not come before this phase, so it is no way back."
    );
    Message::new("not-a-way-back", message).help(say!(
        l,
        "Noem bij “terug_naar” een fase die eerder in de lijst staat.",
        "At “back_to”, name a phase that stands earlier in the list."
    ))
}

pub(crate) fn too_many_phases(l: Language) -> Message {
    let message =
        say!(l, "Er zijn meer dan {MAX_PHASES} fasen.", "There are more than {MAX_PHASES} phases.");
    Message::new("too-many-phases", message).help(say!(
        l,
        "Voeg fasen samen; zeven is al veel voor één tekening.",
        "Join phases; seven is a lot for one picture already."
    ))
}

pub(crate) fn scale_size(l: Language) -> Message {
    let most = Scale::MAX_LEVELS;
    let message =
        say!(l, "Een schaal heeft 2 tot {most} niveaus.", "A scale has 2 to {most} levels.");
    Message::new("scale-size", message).help(scale_help(l))
}

pub(crate) fn not_a_scale(l: Language, text: &str) -> Message {
    let text = quoted(text);
    let message = say!(l, "{text} is geen schaal.", "{text} is not a scale.");
    Message::new("not-a-scale", message).help(scale_help(l))
}

fn scale_help(l: Language) -> String {
    say!(
        l,
        "Schrijf een reeks zoals 1-10 of -2..+2, of een lijst met het beste niveau voorop: [goed, matig, slecht].",
        "Write a range such as 1-10 or -2..+2, or a list with the best level first: [good, fair, poor]."
    )
}

pub(crate) fn duplicate_level(l: Language, name: &str) -> Message {
    let name = quoted(name);
    let message = say!(
        l,
        "Het niveau {name} staat twee keer in de schaal.",
        "The level {name} occurs twice in the scale."
    );
    Message::new("duplicate-level", message).help(say!(
        l,
        "Geef elk niveau een eigen naam.",
        "Give every level a name of its own."
    ))
}

pub(crate) fn step_without_content(l: Language) -> Message {
    let message = say!(l, "In deze stap gebeurt niets.", "Nothing happens in this step.");
    Message::new("empty-step", message).help(say!(
        l,
        "Voeg een gebeurtenis, emotie, gedachte of organisaties toe.",
        "Add an event, emotion, thought or organisations."
    ))
}

pub(crate) fn level_without_card(l: Language) -> Message {
    let message = say!(
        l,
        "Dit niveau hoort nergens bij: de stap heeft alleen organisaties.",
        "This level belongs to nothing: the step has organisations only."
    );
    Message::new("misplaced-level", message).help(say!(
        l,
        "Voeg een gebeurtenis of emotie toe. Is het de tevredenheid van de professional, zet het niveau dan bij die organisatie.",
        "Add an event or emotion. If it is the professional's satisfaction, put the level with that organisation."
    ))
}

pub(crate) fn level_twice(l: Language) -> Message {
    let message = say!(
        l,
        "Deze emotie of gedachte heeft al een eigen niveau; het niveau van de stap hoort nergens bij.",
        "This emotion or thought already has a level of its own; the step's level belongs to nothing."
    );
    Message::new("misplaced-level", message).help(say!(
        l,
        "Verwijder een van de twee.",
        "Remove one of the two."
    ))
}

pub(crate) fn source_without_level(l: Language) -> Message {
    let message = say!(
        l,
        "“niveau_bron” zegt wie het niveau van een gebeurtenis noemde, maar dat niveau is er niet.",
        "“level_source” says who named the level of an event, but there is no such level."
    );
    Message::new("misplaced-level-source", message).help(say!(
        l,
        "Voeg “gebeurtenis” en “niveau” toe, of verwijder deze regel.",
        "Add “event” and “level”, or remove this line."
    ))
}

pub(crate) fn nameless_organisation(l: Language) -> Message {
    let message = say!(
        l,
        "Deze organisatie heeft geen naam en geen soort.",
        "This organisation has neither a name nor a kind."
    );
    Message::new("nameless-organisation", message).help(say!(
        l,
        "Voeg “naam” toe, of “soort” als de naam onbekend is.",
        "Add “name”, or “kind” when the name is not known."
    ))
}

pub(crate) fn shared_kind(l: Language, key: &str) -> Message {
    let message = say!(
        l,
        "“{key}” kan alleen bij één organisatie; hier staan er meer.",
        "“{key}” is possible for one organisation only; there are more here."
    );
    Message::new("shared-kind", message).help(say!(
        l,
        "Zet elke organisatie apart in de lijst, met haar eigen “{key}”.",
        "List every organisation by itself, with its own “{key}”."
    ))
}

pub(crate) fn too_many_steps(l: Language) -> Message {
    let message =
        say!(l, "Er zijn meer dan {MAX_STEPS} stappen.", "There are more than {MAX_STEPS} steps.");
    Message::new("too-many-steps", message).help(say!(
        l,
        "Verdeel het verhaal over meer bestanden.",
        "Divide the story over more files."
    ))
}
