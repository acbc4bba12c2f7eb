//! What is wrong in a theme file, in words: a function for each kind of problem.

use crate::diagnostic::near::nearest;
use crate::diagnostic::{Message, quoted, say};
use crate::language::Language;
use crate::scene::Color;
use crate::theme::file::length::Unit;
use crate::theme::file::shipped::SHIPPED;
use crate::theme::file::value_messages::{choices, did_you_mean};
use crate::theme::file::vocabulary::{self, Length, ThemeKey, role_word};
use crate::theme::{ColorUse, Need, Palette, Shortfall};

/// The code of the warning about letters whose widths are not known.
pub const UNMEASURED: &str = "unmeasured-font";

pub(super) fn syntax(l: Language, message: &str) -> Message {
    let said = say!(
        l,
        "Dit kan niet als thema worden gelezen ({message}).",
        "This cannot be read as a theme ({message})."
    );
    Message::new("no-toml", said).help(say!(
        l,
        "Een regel is `woord = waarde`, met een tekst of kleur tussen aanhalingstekens; een deel begint met `[kleuren]`.",
        "A line is `word = value`, with a text or a colour between quotation marks; a part begins with `[colours]`."
    ))
}

/// `line` is the line as it should be.
pub(super) fn unquoted_color(l: Language, line: &str) -> Message {
    let message = say!(
        l,
        "Om deze kleur staan geen aanhalingstekens.",
        "This colour has no quotes around it."
    );
    Message::new("wrong-colour", message).help(say!(
        l,
        "Zet de kleur tussen aanhalingstekens: {line}",
        "Put the colour between quotation marks: {line}"
    ))
}

pub(super) fn too_long(l: Language, longest: usize) -> Message {
    let most = longest / 1024;
    let said = say!(
        l,
        "Een thema is ten hoogste {most} kB groot.",
        "A theme is at most {most} kB in size."
    );
    Message::new("file-too-large", said)
}

pub(super) fn unknown_key(l: Language, word: &str, keys: &[ThemeKey]) -> Message {
    let shown = quoted(word);
    let message =
        say!(l, "{shown} is hier geen bekend woord.", "{shown} is not a known word here.");
    let words = || vocabulary::words(keys, l);
    let other = l.pick(Language::English, Language::Dutch);
    let near = nearest(word, words().chain(vocabulary::words(keys, other)));
    let help = near.map_or_else(|| choices(l, words()), |near| did_you_mean(l, near));
    Message::new("unknown-key", message).help(help)
}

pub(super) fn no_table(l: Language, key: &ThemeKey) -> Message {
    let word = key.word(l);
    let message = say!(l, "{word} is een deel met meer regels.", "{word} is a part of more lines.");
    Message::new("wrong-value", message).help(say!(
        l,
        "Zet [{word}] op een eigen regel, en de waarden eronder.",
        "Put [{word}] on a line of its own, and the values below it."
    ))
}

pub(super) fn no_color(l: Language) -> Message {
    let message = say!(l, "Dit is geen kleur.", "This is no colour.");
    Message::new("wrong-colour", message).help(say!(
        l,
        "Schrijf een kleur als \"#C62828\": een hekje en zes cijfers of letters van 0 tot en met F.",
        "Write a colour as \"#C62828\": a hash and six digits or letters from 0 to F."
    ))
}

pub(super) fn unknown_base(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(l, "{shown} is geen thema.", "{shown} is no theme.");
    let names = SHIPPED.map(|shipped| shipped.name(l));
    let near = nearest(name, names);
    let help = near.map_or_else(|| choices(l, names), |near| did_you_mean(l, near));
    Message::new("unknown-theme", message).help(help)
}

pub(super) fn family_count(l: Language, most: usize) -> Message {
    let message = say!(
        l,
        "Hier horen één tot {most} namen van lettertypen.",
        "This should be one to {most} names of fonts."
    );
    Message::new("wrong-value", message).help(say!(
        l,
        "Bijvoorbeeld [\"Arial\"].",
        "For example [\"Arial\"]."
    ))
}

pub(super) fn no_family(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message =
        say!(l, "{shown} kan geen naam van een lettertype zijn.", "{shown} cannot name a font.");
    Message::new("wrong-value", message).help(say!(
        l,
        "Zo’n naam heeft letters, cijfers, spaties en streepjes.",
        "Such a name has letters, digits, spaces and hyphens."
    ))
}

pub(super) fn unmeasured(l: Language, name: &str) -> Message {
    let shown = quoted(name);
    let message = say!(
        l,
        "Er is niet gemeten hoe breed {shown} is: tekst kan buiten de kaders komen.",
        "How wide {shown} is has not been measured: text may leave its card."
    );
    Message::new(UNMEASURED, message).help(say!(
        l,
        "Geef de bestanden ervan, of kies een lettertype dat even breed is als Arial: Arial, Liberation Sans, Arimo, Helvetica of Nimbus Sans.",
        "Give the files of it, or choose a font as wide as Arial: Arial, Liberation Sans, Arimo, Helvetica or Nimbus Sans."
    ))
}

pub(super) fn no_length(l: Language, unit: Unit) -> Message {
    let sign = unit.sign();
    let message = say!(l, "Dit is geen maat.", "This is no size.");
    Message::new("wrong-size", message).help(say!(
        l,
        "Schrijf een getal in {sign}, bijvoorbeeld 12 of \"12 {sign}\"; \"mm\", \"cm\", \"pt\" en \"px\" kunnen ook.",
        "Write a number of {sign}, for example 12 or \"12 {sign}\"; \"mm\", \"cm\", \"pt\" and \"px\" work as well."
    ))
}

pub(super) fn length_out_of_range(l: Language, key: &ThemeKey, length: Length) -> Message {
    let Length { unit, least, most, .. } = length;
    let (word, sign) = (key.word(l), unit.sign());
    let (least, most) = (decimal(least, l), decimal(most, l));
    let message = say!(
        l,
        "`{word}` is ten minste {least} {sign} en ten hoogste {most} {sign}.",
        "`{word}` is at least {least} {sign} and at most {most} {sign}."
    );
    Message::new("size-out-of-range", message)
}

/// A colour that does not stand out, and what to do about `role`, one of the two.
pub(super) fn contrast(
    l: Language,
    palette: &Palette,
    found: Shortfall,
    role: ColorUse,
) -> Message {
    let Shortfall { pair, ratio } = found;
    let shown = |role| format!("{} ({})", role_word(role, l), hex(palette.color(role)));
    let (front, ground) = (shown(pair.front), shown(pair.ground));
    // Never rounded up to what would be enough.
    let ratio = decimal((ratio * 100.0).floor() / 100.0, l);
    let least = decimal(pair.need.least(), l);
    let needs = match pair.need {
        Need::Text => say!(l, "letters hebben {least} : 1 nodig", "letters need {least} : 1"),
        Need::Line => say!(l, "lijnen hebben {least} : 1 nodig", "lines need {least} : 1"),
    };
    let message = say!(
        l,
        "{front} steekt te weinig af tegen {ground}: {ratio} : 1, en {needs}.",
        "{front} stands out too little from {ground}: {ratio} : 1, and {needs}."
    );
    let word = role_word(role, l);
    let help = match palette.nearest_shade(role).map(hex) {
        Some(shade) => say!(
            l,
            "Met {word} op \"{shade}\" is het overal genoeg.",
            "With \"{shade}\" for {word} it is enough everywhere."
        ),
        None => say!(
            l,
            "Geen tint van {word} is genoeg: kies ook een andere kleur voor waar het op of onder staat.",
            "No shade of {word} is enough: choose another colour for what stands on or under it as well."
        ),
    };
    Message::new("low-contrast", message).help(help)
}

fn hex(Color { r, g, b }: Color) -> String {
    format!("#{r:02X}{g:02X}{b:02X}")
}

fn decimal(value: f64, l: Language) -> String {
    let text = value.to_string();
    if l == Language::Dutch { text.replace('.', ",") } else { text }
}
