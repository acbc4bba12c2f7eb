//! The name of a page.

use crate::language::Language;
use crate::model::Journey;

/// "Klantreis van Inge, pagina 2 van 3".
pub(crate) fn title(page: usize, pages: usize, journey: &Journey) -> String {
    let title = &journey.title;
    match (pages, journey.language) {
        (1, _) => title.clone(),
        (_, Language::Dutch) => format!("{title}, pagina {} van {pages}", page + 1),
        (_, Language::English) => format!("{title}, page {} of {pages}", page + 1),
    }
}
