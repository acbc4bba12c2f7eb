//! The keys of a text that says in which language it is.

use crate::source::vocabulary::record::{Shape, record};

record! {
    TEXT, TextKey: "een tekst met een taal" / "a text with a language";
    "gebeurtenis: { tekst: J’attends la lettre, taal: fr }" /
    "event: { text: J’attends la lettre, language: fr }";
    Text required "tekst" / "text", Shape::PlainText,
        "De tekst zelf.",
        "The text itself.";
    Language optional "taal" / "language", Shape::Language,
        "De taal van deze tekst: de naam of de code, zoals Arabisch of ar.",
        "The language of this text: its name or its code, such as Arabic or ar.";
}
