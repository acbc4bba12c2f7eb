//! What stands under a theme or an experience where it is asked for: what was said of it literally, and
//! who recognised it.

use crate::language::LanguageTag;
use crate::layout::context::Sheet;
use crate::model::{Evidence, Part, Validation};
use crate::scene::TextStyle;
use crate::words;

/// The paragraphs, each with its style and language: quotes where these are drawn, and who recognised it
/// where it is drawn what was said when looking back or at a table.
pub(crate) fn said_of(
    evidence: &[Evidence],
    validation: &[Validation],
    sheet: &Sheet<'_>,
) -> Vec<(String, TextStyle, LanguageTag)> {
    let (theme, journey) = (sheet.theme, sheet.journey);
    let italic = TextStyle::italic(theme.small_size, theme.palette.ink);
    let small = TextStyle::plain(theme.small_size, theme.palette.ink);
    let shown = evidence.iter().filter(|_| sheet.draws(Part::Quotes));
    let quotes = journey
        .agreed_quotes(shown)
        .map(|(piece, words)| (words::said_by(piece, words), italic, sheet.language_of(words)));
    let is_told = sheet.draws(Part::Reflections) || sheet.draws(Part::Tables);
    let told = if is_told { validation } else { &[] };
    let counts = words::validations(told, sheet.language());
    quotes.chain(counts.map(|it| (it, small, sheet.language().into()))).collect()
}
