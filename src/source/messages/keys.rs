//! Problems with the words before the colons.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, listed, quoted, say};
use crate::language::Language;
use crate::source::messages::own;
use crate::source::vocabulary::{Key, RECORDS, Record, Shape, synonyms};

/// The key of a record that was probably meant, in `words`, the language of the file's own keys.
pub(crate) fn meant(words: Language, key: &str, record: &Record) -> Option<&'static str> {
    synonyms::meant(key, words, record).or_else(|| nearest(key, record.words(words)))
}

/// `meant` is the key that was probably meant.
pub(crate) fn unknown(
    l: Language,
    words: Language,
    key: &str,
    meant: Option<&str>,
    record: &Record,
) -> Message {
    let name = record.name.pick(l);
    let shown = quoted(key);
    let message = say!(
        l,
        "{shown} is geen bekend woord in {name}.",
        "{shown} is not a known word in {name}."
    );
    let help = if key == "<<" {
        say!(
            l,
            "Samenvoegen met << kan hier niet: schrijf de regels voluit.",
            "Merging with << is not possible here: write the lines out in full."
        )
    } else if synonyms::is_a_lane(key) {
        own::lane_as_key(l, words, key)
    } else if let Some(near) = meant {
        say!(l, "Bedoelt u “{near}”?", "Did you mean “{near}”?")
    } else if let Some(home) = home(key, record) {
        let (home, example) = (home.name.pick(l), home.example.pick(words));
        say!(
            l,
            "{shown} hoort in {home}, bijvoorbeeld `{example}`. Kijk of de regel ver genoeg inspringt.",
            "{shown} belongs in {home}, for example `{example}`. Check that the line is indented far enough."
        )
    } else {
        let known = listed(l, record.words(words));
        say!(l, "U kunt hier gebruiken: {known}.", "You can use here: {known}.")
    };
    Message::new("unknown-key", message).help(help)
}

/// The record in which a key belongs: one that stands within the record where it was typed, or else any.
fn home(key: &str, record: &Record) -> Option<&'static Record> {
    let within = record.keys.iter().filter_map(|key| match key.shape {
        Shape::TextOr(inner) | Shape::TextsOr(inner) => Some(inner),
        _ => None,
    });
    within.chain(RECORDS).find(|inner| inner.find(key).is_some())
}

/// The name of a lane of the journey's own where a key should stand.
pub(crate) fn lane_outside_own(
    l: Language,
    words: Language,
    key: &str,
    record: &Record,
) -> Message {
    let (shown, name) = (quoted(key), record.name.pick(l));
    let own = words.pick("eigen", "own");
    let message = say!(
        l,
        "{shown} is geen bekend woord in {name}, maar een eigen baan.",
        "{shown} is not a known word in {name}, but a lane of your own."
    );
    Message::new("unknown-key", message).help(say!(
        l,
        "Schrijf bij een stap of fase `{own}: {{ {key}: … }}`.",
        "Write `{own}: {{ {key}: … }}` with a step or phase."
    ))
}

/// A part of a text between braces that its comma makes a word.
pub(crate) fn after_comma(l: Language, key: &str, record: &Record) -> Message {
    let (shown, name) = (quoted(key), record.name.pick(l));
    let message = say!(
        l,
        "Tussen {{ }} begint na een komma een nieuw woord, en {shown} is geen bekend woord in {name}.",
        "Between {{ }} a comma begins a new word, and {shown} is not a known word in {name}."
    );
    Message::new("comma-in-braces", message).help(say!(
        l,
        "Hoort de komma bij de tekst? Zet de hele tekst dan tussen rechte dubbele aanhalingstekens: {{ naam: Fier, actie: \"Wij bellen, en wachten.\" }}.",
        "Is the comma part of the text? Then put the whole text between straight double quotes: {{ name: Fier, action: \"We call, and wait.\" }}."
    ))
}

pub(crate) fn duplicate(
    l: Language,
    key: &str,
    first: &str,
    line: usize,
    record: &Record,
) -> Message {
    let name = record.name.pick(l);
    let message = if key == first {
        say!(
            l,
            "“{key}” staat twee keer in {name}; de eerste keer op regel {line}.",
            "“{key}” occurs twice in {name}; the first time on line {line}."
        )
    } else {
        say!(
            l,
            "“{key}” betekent hetzelfde als “{first}” op regel {line}; een van de twee is genoeg.",
            "“{key}” means the same as “{first}” on line {line}; one of the two is enough."
        )
    };
    let help = if key == "naam" || key == "name" || record.find("gebeurtenis").is_some() {
        say!(
            l,
            "Verwijder er één. Begint hier iets nieuws, zet er dan een streepje voor: “- {key}: …”.",
            "Remove one of them. If something new starts here, put a dash before it: “- {key}: …”."
        )
    } else {
        say!(l, "Verwijder er één.", "Remove one of them.")
    };
    Message::new("duplicate-key", message).help(help)
}

pub(crate) fn not_a_word(l: Language) -> Message {
    let message =
        say!(l, "Voor deze dubbele punt staat geen woord.", "There is no word before this colon.");
    Message::new("key-not-a-word", message).help(say!(
        l,
        "Schrijf een woord, een dubbele punt en dan de tekst, zoals “titel: Klantreis van Inge”.",
        "Write a word, a colon and then the text, such as “title: Inge's journey”."
    ))
}

pub(crate) fn missing(l: Language, words: Language, key: &Key, record: &Record) -> Message {
    let (word, name) = (key.word.pick(words), record.name.pick(l));
    let about = key.about.pick(l);
    let message = say!(l, "“{word}” ontbreekt in {name}.", "“{word}” is missing in {name}.");
    let help = if let Shape::List(items) = &key.shape {
        let example = items.example.pick(words);
        say!(
            l,
            "{about} Schrijf “{word}:” met daaronder bijvoorbeeld `{example}`.",
            "{about} Write “{word}:” with below it for example `{example}`."
        )
    } else {
        let example = record.example.pick(words);
        say!(l, "{about} Bijvoorbeeld `{example}`.", "{about} For example `{example}`.")
    };
    Message::new("missing-key", message).help(help)
}
