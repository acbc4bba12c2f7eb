//! Problems of the file as a whole and of how it is written down.

use crate::diagnostic::{Message, characters, quoted, say};
use crate::language::Language;
use crate::source::limits::{MAX_NESTING, MAX_TEXT_CHARS};

fn quote_help(l: Language) -> String {
    say!(
        l,
        "Zet de hele tekst tussen dubbele aanhalingstekens: \"…\".",
        "Put the whole text between double quotes: \"…\"."
    )
}

pub(crate) fn empty(l: Language) -> Message {
    Message::new("empty-file", say!(l, "Het bestand is leeg.", "The file is empty.")).help(say!(
        l,
        "Een klantreis begint met een titel en heeft stappen. Met `klantreis new` maakt u een voorbeeld om mee te beginnen.",
        "A journey starts with a title and has steps. `klantreis new` makes an example to start from."
    ))
}

pub(crate) fn too_large(l: Language, megabytes: usize) -> Message {
    let message = say!(
        l,
        "Het bestand is groter dan {megabytes} MB; dat kan geen klantreis zijn.",
        "The file is larger than {megabytes} MB; that cannot be a journey."
    );
    Message::new("file-too-large", message).help(say!(
        l,
        "Kijk of u het juiste bestand gekozen hebt.",
        "Check that you chose the right file."
    ))
}

/// `kind` is what the file is, in a sentence: "een PDF-bestand". `is_drawn` says whether it may be the
/// picture of a journey; `ending` is how its name ends where a journey can be made of it.
pub(crate) fn another_kind(
    l: Language,
    kind: &str,
    is_drawn: bool,
    ending: Option<&str>,
) -> Message {
    let message = say!(l, "Dit is geen klantreis, maar {kind}.", "This is no journey but {kind}.");
    let begin = say!(
        l,
        "Een klantreis is een gewoon tekstbestand in YAML of JSON, opgeslagen als UTF-8. Met `klantreis new` maakt u een voorbeeld, waarin u uw eigen tekst zet.",
        "A journey is a plain text file in YAML or JSON, saved as UTF-8. `klantreis new` makes an example, in which you put your own text."
    );
    let picture = say!(
        l,
        "Is dit de tekening van een klantreis? Geef dan het bestand waarvan die is gemaakt.",
        "Is this the picture of a journey? Then give the file that it was made of."
    );
    let help = match ending {
        Some(ending) => say!(
            l,
            "Maak er een klantreis van: `klantreis import bestand.{ending}`. {begin}",
            "Make a journey of it: `klantreis import file.{ending}`. {begin}"
        ),
        None if is_drawn => format!("{picture} {begin}"),
        None => begin,
    };
    Message::new("not-a-journey-file", message).help(help)
}

pub(crate) fn other_encoding(l: Language, encoding: &str) -> Message {
    let message = say!(
        l,
        "Het bestand is opgeslagen als {encoding}; nodig is UTF-8.",
        "The file is saved as {encoding}; it has to be UTF-8."
    );
    Message::new("not-utf8", message).help(save_help(l))
}

fn save_help(l: Language) -> String {
    say!(
        l,
        "Open het bestand in een teksteditor, kies “Opslaan als” en kies bij codering UTF-8.",
        "Open the file in a text editor, choose “Save as” and choose UTF-8 as the encoding."
    )
}

pub(crate) fn invalid_utf8(l: Language, line: usize, byte: u8) -> Message {
    let message = say!(
        l,
        "Op regel {line} staat een teken (code {byte:02X}) dat niet als UTF-8 is opgeslagen.",
        "Line {line} holds a character (code {byte:02X}) that is not saved as UTF-8."
    );
    Message::new("not-utf8", message).help(save_help(l))
}

pub(crate) fn forbidden_character(l: Language, character: char) -> Message {
    let name = characters::name(character);
    let code = format!("U+{:04X}", u32::from(character));
    let why = if characters::is_directional(character) {
        l.pick(
            "dat de leesrichting van de tekst omdraait",
            "that turns the reading direction of the text",
        )
    } else {
        l.pick("dat niet in tekst hoort", "that does not belong in text")
    };
    let message = say!(
        l,
        "Hier staat het onzichtbare teken {code} {name}, {why}.",
        "Here is the invisible character {code} {name}, {why}."
    );
    Message::new("forbidden-character", message).help(say!(
        l,
        "Verwijder het teken; typ dit stukje tekst zo nodig opnieuw.",
        "Remove the character; type this bit of text again if need be."
    ))
}

pub(crate) fn second_document(l: Language) -> Message {
    let message = say!(
        l,
        "Na de regel met “---” begint een tweede klantreis; in een bestand past er één.",
        "A second journey starts after the line with “---”; a file holds one."
    );
    Message::new("second-journey", message).help(say!(
        l,
        "Verwijder de streepjes, of zet de tweede klantreis in een eigen bestand.",
        "Remove the dashes, or put the second journey in a file of its own."
    ))
}

pub(crate) fn nesting(l: Language) -> Message {
    let message = say!(
        l,
        "Hier staan meer dan {MAX_NESTING} lijsten of blokken in elkaar.",
        "More than {MAX_NESTING} lists or blocks stand inside each other here."
    );
    Message::new("too-deep", message).help(say!(
        l,
        "Een klantreis heeft er hooguit vijf nodig. Verwijder de overbodige haakjes of streepjes.",
        "A journey needs five at most. Remove the brackets or dashes that are not needed."
    ))
}

pub(crate) fn too_many_parts(l: Language) -> Message {
    let message = say!(l, "Het bestand heeft te veel onderdelen.", "The file has too many parts.");
    Message::new("too-many-parts", message).help(say!(
        l,
        "Verdeel het verhaal over meer bestanden.",
        "Divide the story over more files."
    ))
}

pub(crate) fn tag(l: Language, tag: &str) -> Message {
    let tag = quoted(tag);
    let message = say!(
        l,
        "Een tekst kan niet beginnen met een uitroepteken, zoals hier {tag}.",
        "A text cannot start with an exclamation mark, such as {tag} here."
    );
    Message::new("starts-with-sign", message).help(quote_help(l))
}

pub(crate) fn unknown_alias(l: Language, alias: &str) -> Message {
    let alias = quoted(alias);
    let message = say!(
        l,
        "Een tekst kan niet beginnen met een sterretje, zoals hier {alias}.",
        "A text cannot start with an asterisk, such as {alias} here."
    );
    Message::new("unknown-repeat", message).help(say!(
        l,
        "Zet de hele tekst tussen dubbele aanhalingstekens: \"…\". (Met een sterretje herhaalt u iets waar eerder een naam met & voor staat; die naam is er niet.)",
        "Put the whole text between double quotes: \"…\". (An asterisk repeats something that was named with & before; there is no such name.)"
    ))
}

pub(crate) fn endless_alias(l: Language, alias: &str) -> Message {
    let alias = quoted(alias);
    let message = say!(
        l,
        "{alias} herhaalt iets binnen zichzelf; daar komt geen einde aan.",
        "{alias} repeats something inside itself; that would never end."
    );
    Message::new("endless-repeat", message).help(say!(
        l,
        "Schrijf de tekst hier voluit.",
        "Write the text out in full here."
    ))
}

pub(crate) fn too_many_repeats(l: Language) -> Message {
    let message = say!(
        l,
        "De herhalingen met sterretjes (*) maken het bestand te groot om te lezen.",
        "The repetitions with asterisks (*) make the file too large to read."
    );
    Message::new("too-many-repeats", message).help(say!(
        l,
        "Gebruik minder herhalingen, of schrijf de tekst voluit.",
        "Use fewer repetitions, or write the text out in full."
    ))
}

pub(crate) fn unused_anchor(l: Language, anchor: &str) -> Message {
    let anchor = quoted(anchor);
    let message = say!(
        l,
        "{anchor} zou wegvallen: een woord met & ervoor telt als naam voor een herhaling, en die is er niet.",
        "{anchor} would be lost: a word with & before it counts as a name for a repetition, and there is none."
    );
    Message::new("starts-with-sign", message).help(quote_help(l))
}

pub(crate) fn text_too_long(l: Language, name: &str) -> Message {
    let name = quoted(name);
    let message = say!(
        l,
        "De tekst bij {name} is langer dan {MAX_TEXT_CHARS} tekens.",
        "The text of {name} is longer than {MAX_TEXT_CHARS} characters."
    );
    Message::new("text-too-long", message).help(say!(
        l,
        "Een kader leest prettig tot zo’n 300 tekens. Maak de tekst korter of verdeel hem over meer stappen.",
        "A card reads well up to some 300 characters. Shorten the text or divide it over more steps."
    ))
}

pub(crate) fn lost_to_remark(l: Language) -> Message {
    let message = say!(
        l,
        "Alles vanaf deze # telt als commentaar en wordt niet getekend.",
        "Everything from this # on counts as a remark and is not drawn."
    );
    Message::new("text-lost-to-remark", message).help(say!(
        l,
        "Hoort dit bij de tekst, zet dan de hele tekst tussen rechte dubbele aanhalingstekens: \"…\". Is het commentaar, zet dan een spatie na de #.",
        "If this is part of the text, put the whole text between straight double quotes: \"…\". If it is a remark, put a space after the #."
    ))
}

pub(crate) fn cut_by_comma(l: Language) -> Message {
    let message = say!(
        l,
        "Tussen [ ] begint na elke komma een nieuwe tekst: hier lijkt één zin in tweeën te gaan.",
        "Between [ ] each comma begins another text: one sentence seems to become two here."
    );
    Message::new("text-cut-by-comma", message).help(say!(
        l,
        "Is het één zin, zet die dan tussen rechte dubbele aanhalingstekens: \"…\". Of zet elke tekst op een eigen regel, met een streepje ervoor.",
        "If it is one sentence, put it between straight double quotes: \"…\". Or put each text on a line of its own, behind a dash."
    ))
}

/// Two parts of a list or record in JSON without a comma between them.
#[cfg(feature = "json")]
pub(crate) fn json_comma(l: Language) -> Message {
    let text = say!(l, "Hierachter ontbreekt een komma.", "A comma is missing behind this.");
    Message::new("json-comma", text).help(say!(
        l,
        "Zet tussen twee delen een komma, of sluit hier met een haakje: }} of ].",
        "Put a comma between two parts, or close with a bracket here: }} or ]."
    ))
}

/// A key in JSON without a colon behind it.
#[cfg(feature = "json")]
pub(crate) fn json_colon(l: Language) -> Message {
    let text = say!(l, "Hierachter ontbreekt een dubbele punt.", "A colon is missing behind this.");
    Message::new("json-colon", text).help(say!(
        l,
        "Schrijf het zo: \"titel\": \"Klantreis van Inge\".",
        "Write it like this: \"title\": \"Inge's journey\"."
    ))
}
