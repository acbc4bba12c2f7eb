//! What is wrong in a settings file, in words: a function for each kind of problem.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, quoted, say};
use crate::language::Language;
use crate::model::Part;
use crate::settings::vocabulary::Setting;
use crate::theme::file::SHIPPED;
use crate::theme::file::value_messages::{choices, did_you_mean};

pub(super) fn syntax(l: Language, message: &str) -> Message {
    let said = say!(
        l,
        "Dit kan niet als instelling worden gelezen ({message}).",
        "This cannot be read as a setting ({message})."
    );
    Message::new("no-toml", said).help(say!(
        l,
        "Een regel is `woord = waarde`, met een tekst tussen aanhalingstekens en een lijst tussen haken: pagina = \"a4\", zonder = [\"emoties\"].",
        "A line is `word = value`, with a text between quotation marks and a list between brackets: page = \"a4\", without = [\"emotions\"]."
    ))
}

/// A word that judges, as a key without the quotation marks that it needs.
pub(super) fn bare_word(l: Language, key: &str) -> Message {
    let shown = quoted(key);
    let said = say!(
        l,
        "{shown} kan hier niet zonder aanhalingstekens staan.",
        "{shown} cannot stand here without quotation marks."
    );
    Message::new("no-toml", said).help(say!(
        l,
        "Zet een woord met een spatie of een bijzondere letter tussen aanhalingstekens: \"{key}\" = \"…\".",
        "Put a word with a space or a special letter between quotation marks: \"{key}\" = \"…\"."
    ))
}

pub(super) fn too_long(l: Language, longest: usize) -> Message {
    let most = longest / 1024;
    let said = say!(
        l,
        "Een bestand met instellingen is ten hoogste {most} kB groot.",
        "A file with settings is at most {most} kB in size."
    );
    Message::new("file-too-large", said)
}

pub(super) fn unknown_key(l: Language, key: &str) -> Message {
    let shown = quoted(key);
    let message = say!(l, "{shown} is geen bekende instelling.", "{shown} is not a known setting.");
    let other = l.pick(Language::English, Language::Dutch);
    let words = |l: Language| Setting::ALL.map(|setting| setting.word(l));
    let meant = Setting::meant(key).map(|setting| setting.word(l));
    let near = meant.or_else(|| nearest(key, words(l).into_iter().chain(words(other))));
    let help = near.map_or_else(|| choices(l, words(l)), |near| did_you_mean(l, near));
    Message::new("unknown-key", message).help(help)
}

pub(super) fn no_texts(l: Language) -> Message {
    let message = say!(
        l,
        "Hier hoort een tekst, of een lijst van teksten.",
        "This should be a text, or a list of texts."
    );
    Message::new("wrong-value", message).help(say!(
        l,
        "Bijvoorbeeld [\"…\", \"…\"].",
        "For example [\"…\", \"…\"]."
    ))
}

pub(super) fn no_words(l: Language) -> Message {
    let message = say!(
        l,
        "Hier horen woorden, elk met een beter woord.",
        "These should be words, each with a better one."
    );
    Message::new("wrong-value", message).help(say!(
        l,
        "Bijvoorbeeld {{ kneusje = \"kind dat het moeilijk heeft\" }}.",
        "For example {{ misfit = \"child who is having a hard time\" }}."
    ))
}

pub(super) fn unknown_theme(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let names = SHIPPED.map(|shipped| shipped.name(l));
    let message = say!(l, "{shown} is geen thema.", "{shown} is no theme.");
    let own = say!(
        l,
        "Een eigen thema is een bestand dat eindigt op .toml.",
        "A theme of your own is a file that ends in .toml."
    );
    let help = nearest(name, names)
        .map_or_else(|| format!("{} {own}", choices(l, names)), |near| did_you_mean(l, near));
    Message::new("unknown-theme", message).help(help)
}

pub(super) fn unknown_page(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} is geen maat van een pagina.", "{shown} is no page size.");
    Message::new("wrong-size", message).help(say!(
        l,
        "U kunt kiezen uit a4 (liggend), a4-portrait (staand), a3 (liggend), 16:9, auto en maten in mm zoals 300x200.",
        "You can choose from a4 (landscape), a4-portrait, a3 (landscape), 16:9, auto and sizes in mm such as 300x200."
    ))
}

pub(super) fn page_out_of_range(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "Een pagina van {shown} kan niet.", "A page of {shown} is not possible.");
    Message::new("size-out-of-range", message).help(say!(
        l,
        "Een zijde is 50 tot en met 5000 mm; met beeld curve mag de hoogte vanaf 10 mm.",
        "A side is from 50 to 5000 mm; with the view curve the height may be 10 mm or more."
    ))
}

pub(super) fn unknown_lane(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} is geen baan.", "{shown} is no lane.");
    let names: Vec<&str> = Part::all().map(|part| part.name(l)).collect();
    let other = l.pick(Language::English, Language::Dutch);
    let all = names.iter().copied().chain(Part::all().map(|part| part.name(other)));
    let help = nearest(name, all)
        .map_or_else(|| choices(l, names.iter().copied()), |near| did_you_mean(l, near));
    Message::new("unknown-lane", message).help(help)
}

pub(super) fn no_yes_or_no(l: Language) -> Message {
    let message = say!(l, "Hier hoort true of false.", "This should be true or false.");
    Message::new("wrong-value", message).help(say!(
        l,
        "true is ja en false is nee, zonder aanhalingstekens.",
        "Write true or false, without quotation marks."
    ))
}

pub(super) fn unknown_language(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message =
        say!(l, "Meldingen zijn er niet in {shown}.", "There are no messages in {shown}.");
    Message::new("unknown-language", message).help(say!(
        l,
        "U kunt kiezen uit nl en en. De taal van een klantreis zelf staat in haar eigen bestand.",
        "You can choose from nl and en. The language of a journey itself is said in its own file."
    ))
}

pub(super) fn forbidden_character(l: Language, character: char) -> Message {
    let code = format!("U+{:04X}", u32::from(character));
    let message = say!(
        l,
        "In deze tekst staat het onzichtbare teken {code}.",
        "This text holds the invisible character {code}."
    );
    Message::new("forbidden-character", message).help(say!(
        l,
        "Typ de tekst opnieuw.",
        "Type the text again."
    ))
}

pub(super) fn no_dpi(l: Language) -> Message {
    let message = say!(l, "Dit is geen aantal beeldpunten.", "This is no number of pixels.");
    Message::new("wrong-value", message).help(say!(
        l,
        "Geef een heel getal boven 0, zoals 300 voor drukwerk of 96 voor een scherm.",
        "Give a whole number above 0, such as 300 for print or 96 for a screen."
    ))
}

pub(super) fn unknown_text(l: Language, word: &str) -> Message {
    let shown = quoted(word);
    let message = say!(l, "{shown} kan hier niet.", "{shown} is not possible here.");
    Message::new("wrong-value", message).help(say!(
        l,
        "U kunt kiezen uit live (als tekst) en paths (als omtrek).",
        "You can choose from live (as text) and paths (as outlines)."
    ))
}
