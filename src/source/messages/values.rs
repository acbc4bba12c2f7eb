//! Problems with what stands behind a colon.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;
use crate::source::tree::Content;
use crate::source::vocabulary::{Key, Record, Shape, Words};

/// What belongs behind a key, as part of a sentence.
pub(crate) fn expected(l: Language, words: Language, shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::PlainText => say!(l, "een tekst", "a text"),
        Shape::Language => say!(l, "een taal", "a language"),
        Shape::Link => say!(
            l,
            "een adres zoals https://voorbeeld.nl",
            "an address such as https://example.org"
        ),
        Shape::Texts => say!(l, "een tekst of een lijst met teksten", "a text or a list of texts"),
        Shape::Number { low, high } => {
            say!(l, "een heel getal van {low} t/m {high}", "a whole number from {low} to {high}")
        }
        Shape::YesNo => say!(l, "ja of nee", "yes or no"),
        Shape::Word(choices) => listed(l, choices.iter().map(|choice| choice.pick(words))),
        Shape::PhaseId => {
            say!(
                l,
                "het nummer van een fase, zoals 4 of 7a",
                "the number of a phase, such as 4 or 7a"
            )
        }
        Shape::Level => {
            say!(l, "één niveau, zoals “ontevreden”", "one level, such as “dissatisfied”")
        }
        Shape::Duration => say!(l, "een duur zoals “3 weken”", "a length such as “3 weeks”"),
        Shape::Scale => say!(
            l,
            "een lijst met niveaus, of een reeks zoals 1-10",
            "a list of levels, or a range such as 1-10"
        ),
        Shape::Phases => say!(
            l,
            "standaard, geen, of een lijst met fasen",
            "standard, none, or a list of phases"
        ),
        Shape::List(_) => {
            say!(l, "een lijst met streepjes (-) ervoor", "a list with dashes (-) before each item")
        }
        Shape::OnLines => say!(
            l,
            "de naam van iemand met een eigen lijn en een niveau",
            "the name of somebody with a line of their own and a level"
        ),
        Shape::InLanes(_) => {
            say!(
                l,
                "de naam van een eigen baan met een tekst",
                "the name of an own lane with a text"
            )
        }
        Shape::Record(record)
        | Shape::TextOr(record)
        | Shape::PhaseOr(record)
        | Shape::PhasesOr(record)
        | Shape::OneOrMore(record)
        | Shape::TextsOr(record) => or_block(l, shape, &block(l, record, words)),
    }
}

/// A block, and what may stand there instead of it.
fn or_block(l: Language, shape: &Shape, block: &str) -> String {
    match shape {
        Shape::TextOr(_) => say!(l, "een tekst, of {block}", "a text, or {block}"),
        Shape::PhaseOr(_) | Shape::PhasesOr(_) => {
            say!(l, "het nummer van een fase, of {block}", "the number of a phase, or {block}")
        }
        Shape::OneOrMore(_) => {
            say!(l, "{block}, of een lijst daarvan", "{block}, or a list of those")
        }
        Shape::TextsOr(_) => say!(
            l,
            "een tekst of {block}, of een lijst daarvan",
            "a text or {block}, or a list of those"
        ),
        _ => block.to_owned(),
    }
}

fn block(l: Language, record: &Record, words: Language) -> String {
    let mut keys = record.words(words);
    let first = keys.next().unwrap_or_default();
    match keys.next() {
        Some(second) => say!(
            l,
            "een blok met woorden zoals {first} en {second}",
            "a block with words such as {first} and {second}"
        ),
        None => say!(l, "een blok met {first}", "a block with {first}"),
    }
}

fn example(key: &Key, words: Language) -> Option<&str> {
    match &key.shape {
        Shape::Record(record)
        | Shape::TextOr(record)
        | Shape::TextsOr(record)
        | Shape::PhaseOr(record)
        | Shape::PhasesOr(record)
        | Shape::List(record)
        | Shape::OneOrMore(record)
        | Shape::InLanes(record) => Some(record.example.pick(words)),
        _ => None,
    }
}

pub(crate) fn not_a_link(l: Language, text: &str) -> Message {
    let shown = quoted(text);
    let message = say!(
        l,
        "{shown} is geen adres van een pagina of mailbox.",
        "{shown} is not the address of a page or a mail box."
    );
    Message::new("not-a-link", message).help(say!(
        l,
        "Schrijf het hele adres, zonder spaties: https://…, http://… of mailto:….",
        "Write the whole address, without spaces: https://…, http://… or mailto:…."
    ))
}

/// `spot` is the key as written, the key itself, and whether this is one item of its list.
pub(crate) fn wrong_shape(
    l: Language,
    words: Language,
    spot: (&str, &Key, bool),
    found: &Content<'_>,
) -> Message {
    let (name, key, item) = spot;
    let found = match found {
        Content::Text { .. } | Content::Same(_) => l.pick("alleen een tekst", "only a text"),
        Content::List => l.pick("een lijst", "a list"),
        Content::Record => l.pick("een blok met eigen woorden", "a block with words of its own"),
    };
    let message = match &key.shape {
        Shape::List(record) if item => {
            let name = record.name.pick(l);
            say!(
                l,
                "Hier hoort {name}, maar er staat {found}.",
                "This should be {name}, but it is {found}."
            )
        }
        shape => {
            let expected = expected(l, words, shape);
            say!(
                l,
                "Bij “{name}” staat hier {found}, maar er hoort {expected}.",
                "“{name}” has {found} here, but it needs {expected}."
            )
        }
    };
    Message::new("wrong-shape", message).help(shape_help(l, words, key))
}

fn shape_help(l: Language, words: Language, key: &Key) -> String {
    if let Some(example) = example(key, words) {
        return say!(l, "Bijvoorbeeld `{example}`.", "For example `{example}`.");
    }
    match key.shape {
        Shape::Text | Shape::PlainText | Shape::Texts => say!(
            l,
            "Staat er een dubbele punt, komma of haakje in de tekst? Zet de hele tekst dan tussen dubbele aanhalingstekens.",
            "Is there a colon, comma or bracket in the text? Then put the whole text between double quotes."
        ),
        Shape::OnLines => {
            let example =
                words.pick("niveaus: { Larissa: wanhoop }", "levels: { Larissa: despair }");
            say!(l, "Bijvoorbeeld `{example}`.", "For example `{example}`.")
        }
        Shape::Level => say!(
            l,
            "Voor een punt halverwege schrijft u “tussen neutraal en ontevreden”.",
            "For a point halfway, write “between neutral and dissatisfied”."
        ),
        _ => {
            let (word, about) = (key.word.pick(words), key.about.pick(l));
            say!(
                l,
                "Schrijf één woord of getal achter “{word}:”. {about}",
                "Write one word or number after “{word}:”. {about}"
            )
        }
    }
}

/// `hidden` is set when the line goes on with a remark, which may be meant as text.
pub(crate) fn empty(l: Language, name: &str, item: bool, hidden: bool) -> Message {
    let message = if item {
        say!(l, "Dit onderdeel van “{name}” is leeg.", "This item of “{name}” is empty.")
    } else {
        say!(l, "Bij “{name}” is niets ingevuld.", "Nothing has been filled in at “{name}”.")
    };
    let help = if hidden {
        say!(
            l,
            "Alles na een # telt als commentaar. Hoort de # bij de tekst, zet de tekst dan tussen aanhalingstekens.",
            "Everything after a # counts as a remark. If the # is part of the text, put the text between quotes."
        )
    } else {
        say!(l, "Vul iets in, of verwijder de regel.", "Fill something in, or remove the line.")
    };
    Message::new("empty-value", message).help(help)
}

pub(crate) fn empty_list(l: Language, name: &str) -> Message {
    let message = say!(l, "De lijst bij “{name}” is leeg.", "The list at “{name}” is empty.");
    let help =
        say!(l, "Vul iets in, of verwijder de regel.", "Fill something in, or remove the line.");
    Message::new("empty-value", message).help(help)
}

pub(crate) fn not_a_number(l: Language, name: &str, text: &str, low: u32, high: u32) -> Message {
    let text = quoted(text);
    let message = say!(
        l,
        "Bij “{name}” hoort een heel getal, niet {text}.",
        "“{name}” needs a whole number, not {text}."
    );
    Message::new("not-a-number", message).help(say!(
        l,
        "Schrijf alleen een getal in cijfers, van {low} t/m {high}.",
        "Write only a number in digits, from {low} to {high}."
    ))
}

pub(crate) fn out_of_range(l: Language, name: &str, text: &str, low: u32, high: u32) -> Message {
    let text = quoted(text);
    let message = say!(l, "{text} kan niet bij “{name}”.", "{text} is not possible for “{name}”.");
    Message::new("number-out-of-range", message).help(say!(
        l,
        "Schrijf een heel getal van {low} t/m {high}.",
        "Write a whole number from {low} to {high}."
    ))
}

pub(crate) fn not_yes_or_no(l: Language, name: &str, text: &str) -> Message {
    let text = quoted(text);
    let message = say!(
        l,
        "Bij “{name}” hoort ja of nee, niet {text}.",
        "“{name}” needs yes or no, not {text}."
    );
    Message::new("not-yes-or-no", message).help(say!(
        l,
        "Schrijf “ja” of “nee”.",
        "Write “yes” or “no”."
    ))
}

pub(crate) fn unknown_word(
    l: Language,
    words: Language,
    name: &str,
    text: &str,
    choices: &[Words],
) -> Message {
    let shown = quoted(text);
    let message = say!(
        l,
        "{shown} is geen bekend woord bij “{name}”.",
        "{shown} is not a known word for “{name}”."
    );
    let all = choices.iter().flat_map(|choice| [choice.nl, choice.en]);
    let near = nearest(text, all);
    let choices = listed(l, choices.iter().map(|choice| choice.pick(words)));
    Message::new("unknown-word", message).help(meant(l, near, &choices))
}

/// The nearest word if there is one, and the whole choice.
pub(crate) fn meant(l: Language, near: Option<&str>, choices: &str) -> String {
    match near {
        Some(near) => say!(
            l,
            "Bedoelt u “{near}”? U kunt kiezen uit: {choices}.",
            "Did you mean “{near}”? You can choose from: {choices}."
        ),
        None => say!(l, "U kunt kiezen uit: {choices}.", "You can choose from: {choices}."),
    }
}

pub(crate) fn not_a_duration(l: Language, text: &str) -> Message {
    let text = quoted(text);
    let message = say!(l, "{text} is geen duur.", "{text} is not a length of time.");
    Message::new("not-a-duration", message).help(say!(
        l,
        "Schrijf een getal met dagen, weken, maanden of jaar, zoals “3 weken”. De tijd in eigen woorden staat bij “tekst”.",
        "Write a number of days, weeks, months or years, such as “3 weeks”. The time in your own words stands at “text”."
    ))
}

pub(crate) fn not_a_language(l: Language, key: &str, text: &str) -> Message {
    let (key, text) = (quoted(key), quoted(text));
    let message = say!(l, "{text} bij {key} is geen taal.", "{text} is not a language for {key}.");
    Message::new("unknown-language", message).help(say!(
        l,
        "Schrijf de naam of de code van de taal, zoals “nl”, “en”, “Arabisch” of “pt-BR”.",
        "Write the name or the code of the language, such as “nl”, “en”, “Arabic” or “pt-BR”."
    ))
}
