//! The finished drawing.

use crate::language::LanguageTag;
use crate::scene::colors::Colors;
use crate::scene::fonts::Fonts;
use crate::scene::node::Node;

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width of the page.
    pub width: f64,
    /// Height of the page.
    pub height: f64,
    /// Start of every id in the document, so that two drawings can stand on one page.
    pub id: String,
    /// The language of its texts, except for paragraphs that say another.
    pub language: LanguageTag,
    /// The letters of all text.
    pub fonts: Fonts,
    /// What its colours are for.
    pub colors: Colors,
    /// The name of the whole that it is a page of, the same on every page.
    pub name: String,
    /// The name of this page.
    pub title: String,
    /// What the drawing shows, in a few sentences.
    pub description: String,
    /// What the whole shows that it is a page of, the same on every page.
    pub summary: String,
    /// What is drawn, from back to front; where it has meaning, in the order of the story.
    pub nodes: Vec<Node>,
}
