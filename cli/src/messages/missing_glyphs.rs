//! Which characters of a drawing the letters do not hold, and what to do about it.

use klantreis::model::Language;
use klantreis::write::{MissingGlyph, MissingGlyphs};

use crate::messages::problem::{MissingHere, Problem};

/// The first and the last emoji of the blocks in which nothing else stands.
const EMOJI: [(char, char); 2] = [('\u{1F000}', '\u{1FAFF}'), ('\u{2600}', '\u{27BF}')];

/// Says which characters cannot be in this form: all at once, and those of each line where it
/// stands. `way_out` is what to do for who has no font with them.
pub fn undrawable(
    MissingGlyphs(missing): &MissingGlyphs,
    form: &str,
    way_out: &str,
    language: Language,
) -> Problem {
    let places = missing.chunk_by(|one, next| one.line == next.line).map(|of_line| MissingHere {
        character: of_line[0].character,
        line: of_line[0].line.clone(),
        message: message(of_line, form, language),
    });
    Problem::found(message(missing, form, language))
        .help(help(missing, way_out, language))
        .missing(places.collect())
}

fn message(missing: &[MissingGlyph], form: &str, language: Language) -> String {
    let names: Vec<String> = missing.iter().map(|it| name(it.character)).collect();
    let names = names.join(", ");
    match (missing.len(), language) {
        (1, Language::Dutch) => format!("Het teken {names} kan niet in een {form}."),
        (1, Language::English) => format!("The character {names} is not possible in a {form}."),
        (_, Language::Dutch) => format!("Deze tekens kunnen niet in een {form}: {names}."),
        (_, Language::English) => {
            format!("These characters are not possible in a {form}: {names}.")
        }
    }
}

/// A character with its number, by which it can be looked up.
fn name(character: char) -> String {
    format!("{character} (U+{:04X})", u32::from(character))
}

fn help(missing: &[MissingGlyph], way_out: &str, language: Language) -> String {
    let is_emoji = |it: &MissingGlyph| EMOJI.iter().any(|&(a, b)| (a..=b).contains(&it.character));
    let font = language.pick(
        "Geef met --font het bestand van een lettertype dat deze tekens heeft, of met --font-of de naam ervan",
        "With --font, give the file of a font that has them, or its name with --font-of",
    );
    let emoji = if missing.iter().any(is_emoji) {
        language.pick(
            " Emoji zonder kleur staan bijvoorbeeld in het lettertype Noto Emoji.",
            " The font Noto Emoji, for one, has emoji without colour.",
        )
    } else {
        ""
    };
    format!("{font}, {way_out}{emoji}")
}
