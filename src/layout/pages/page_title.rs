//! The name of a page.

use crate::language::Language;

/// "Klantreis van Inge, pagina 2 van 3", of the name of what has so many pages.
pub(crate) fn title(page: usize, pages: usize, name: &str, language: Language) -> String {
    let (word, of) = language.pick(("pagina", "van"), ("page", "of"));
    if pages == 1 { name.to_owned() } else { format!("{name}, {word} {} {of} {pages}", page + 1) }
}
