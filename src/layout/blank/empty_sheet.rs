//! Makes a finished drawing of an empty sheet.

use crate::layout::drawing::{Titles, drawing};
use crate::model::Journey;
use crate::scene::{Node, Scene};
use crate::theme::Theme;

/// A sheet of this size to fill in by hand; `kind` says what it is.
pub(crate) fn empty_sheet(
    size: (f64, f64),
    kind: &str,
    journey: &Journey,
    theme: &Theme,
    nodes: Vec<Node>,
) -> Scene {
    let language = journey.language;
    let description = language
        .pick("Een leeg vel om op papier in te vullen.", "An empty sheet to fill in on paper.")
        .to_owned();
    let title = match journey.title.as_str() {
        "" => kind.to_owned(),
        title => format!("{title}: {kind}"),
    };
    drawing(size, Titles { name: title.clone(), title, description }, nodes, language, theme)
}
