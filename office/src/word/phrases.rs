//! The words that only a document says.

use klantreis::scene::{Language, View};

/// What figures are called, and numbered as.
pub(super) const fn figure(language: Language) -> &'static str {
    language.pick("Figuur", "Figure")
}

/// Stands in a cell of which nothing is known.
pub(super) const NOTHING: &str = "–";

/// What stands under a picture: which journey, how it is drawn, and which part of it this is.
pub(super) fn caption(
    title: &str,
    view: View,
    (nth, count): (usize, usize),
    language: Language,
) -> String {
    let how = way(view, language);
    if count < 2 {
        return format!("{title}, {how}");
    }
    let of = language.pick("van", "of");
    format!("{title}, {how} ({} {of} {count})", nth + 1)
}

/// How a journey is drawn in a view.
const fn way(view: View, language: Language) -> &'static str {
    match view {
        View::Brief => language.pick("in het kort", "in brief"),
        View::Cards => language.pick("in kaders", "in cards"),
        View::Line => language.pick("als lijn met kaders", "as a line with cards"),
        View::Curve => language.pick("als curve", "as a curve"),
    }
}

/// Stands above the signs of pictures in a view.
pub(super) fn signs_of(view: View, language: Language) -> String {
    let drawn = language.pick("Getekend", "Drawn");
    format!("{drawn} {}", way(view, language))
}

/// The names of the styles that no program has by itself.
pub(super) const STYLES: [(&str, [&str; 2]); 4] = [
    ("{figure}", ["Klantreis figuur", "Journey figure"]),
    ("{sign}", ["Klantreis teken", "Journey sign"]),
    ("{cell}", ["Klantreis tabeltekst", "Journey table text"]),
    ("{table}", ["Klantreis tabel", "Journey table"]),
];
