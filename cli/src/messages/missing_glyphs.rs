//! Which characters of a drawing the letters do not hold, and what to do about it: no drawing without the
//! letters of a text, and a box for an emoji.

use klantreis::model::Language;
use klantreis::write::{MissingGlyph, MissingGlyphs};

use crate::messages::problem::{MissingHere, Problem};

/// Says which characters cannot be in this form: all at once, and those of each line where it
/// stands. `way_out` is what to do for who has no font with them.
pub fn undrawable(
    MissingGlyphs(missing): &MissingGlyphs,
    form: &str,
    way_out: &str,
    language: Language,
) -> Problem {
    let font = language.pick(
        "Geef met --font het bestand van een lettertype dat deze tekens heeft, of met --font-of de naam ervan",
        "With --font, give the file of a font that has them, or its name with --font-of",
    );
    told(missing, |of_line| message(of_line, form, language), format!("{font}, {way_out}"))
}

/// Says for which emoji an empty box stands, those of each line where it stands.
pub fn boxed(missing: &[MissingGlyph], language: Language) -> Problem {
    let help = language.pick(
        "Kies een andere emoji, of geef met --font het bestand van een lettertype zonder kleur dat deze heeft.",
        "Choose another emoji, or with --font give the file of a font without colour that has it.",
    );
    told(missing, |of_line| message_of_boxes(of_line, language), help.to_owned())
}

/// ", an empty box for 🫪 (U+1FAEA): line 6": the end of a summary, with the numbers of the lines that
/// are known.
pub fn boxes(missing: &[MissingGlyph], lines: &[usize], language: Language) -> String {
    if missing.is_empty() {
        return String::new();
    }
    let what = match missing {
        [_] => language.pick("een leeg vakje voor", "an empty box for"),
        _ => language.pick("lege vakjes voor", "empty boxes for"),
    };
    let place = match lines {
        [] => String::new(),
        [line] => format!(": {} {line}", language.pick("regel", "line")),
        lines => {
            let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
            format!(": {} {}", language.pick("regels", "lines"), numbers.join(", "))
        }
    };
    format!(", {what} {}{place}", names(missing))
}

/// What to say of all of these, and of those of each line where it stands.
fn told(
    missing: &[MissingGlyph],
    message: impl Fn(&[MissingGlyph]) -> String,
    help: String,
) -> Problem {
    let places = missing.chunk_by(|one, next| one.line == next.line).map(|of_line| MissingHere {
        character: of_line[0].character,
        line: of_line[0].line.clone(),
        message: message(of_line),
    });
    Problem::found(message(missing)).help(help).missing(places.collect())
}

fn message(missing: &[MissingGlyph], form: &str, language: Language) -> String {
    let names = names(missing);
    match (missing.len(), language) {
        (1, Language::Dutch) => format!("Het teken {names} kan niet in een {form}."),
        (1, Language::English) => format!("The character {names} is not possible in a {form}."),
        (_, Language::Dutch) => format!("Deze tekens kunnen niet in een {form}: {names}."),
        (_, Language::English) => {
            format!("These characters are not possible in a {form}: {names}.")
        }
    }
}

fn message_of_boxes(missing: &[MissingGlyph], language: Language) -> String {
    let names = names(missing);
    match (missing.len(), language) {
        (1, Language::Dutch) => format!("De emoji {names} wordt een leeg vakje in een PDF of PNG."),
        (1, Language::English) => {
            format!("The emoji {names} becomes an empty box in a PDF or PNG.")
        }
        (_, Language::Dutch) => {
            format!("Deze emoji worden lege vakjes in een PDF of PNG: {names}.")
        }
        (_, Language::English) => {
            format!("These emoji become empty boxes in a PDF or PNG: {names}.")
        }
    }
}

/// Each character with its number, by which it can be looked up.
fn names(missing: &[MissingGlyph]) -> String {
    let name =
        |it: &MissingGlyph| format!("{0} (U+{1:04X})", it.character, u32::from(it.character));
    missing.iter().map(name).collect::<Vec<_>>().join(", ")
}
