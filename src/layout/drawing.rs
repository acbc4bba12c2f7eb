//! Makes a finished drawing of what stands on it.

use crate::language::LanguageTag;
use crate::layout::drawing_id::drawing_id;
use crate::scene::{Node, Scene};
use crate::theme::Theme;

/// What a drawing is called, and what it shows.
pub(crate) struct Titles {
    /// The name of the whole that it is a page of.
    pub name: String,
    /// The name of this page.
    pub title: String,
    /// What it shows, in a few sentences.
    pub description: String,
}

/// A finished drawing of this width and height.
pub(crate) fn drawing(
    (width, height): (f64, f64),
    titles: Titles,
    nodes: Vec<Node>,
    language: impl Into<LanguageTag>,
    theme: &Theme,
) -> Scene {
    let Titles { name, title, description } = titles;
    let (id, fonts, language) = (drawing_id(&nodes), theme.fonts.clone(), language.into());
    let (summary, colors) = (description.clone(), theme.palette.colors());
    Scene { width, height, id, language, fonts, colors, name, title, description, summary, nodes }
}
