//! Pictures as a document takes them in.

use klantreis::scene::{Scene, View};

/// A drawing, as it is and in pixels for programs that know nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture<'a> {
    /// The drawing.
    pub scene: &'a Scene,
    /// The same as SVG.
    pub svg: String,
    /// The same as PNG.
    pub png: Vec<u8>,
    /// How the journey is drawn in it.
    pub view: View,
    /// What it is made of ([`crate::word::Origin`]), by which it can be made anew; without one it stays as it is.
    pub origin: Option<String>,
}

/// The pictures of one journey.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pictures<'a> {
    /// As wide as the text.
    pub upright: Vec<Picture<'a>>,
    /// Whether the first of these has room on the page that begins with the title.
    pub follow_title: bool,
    /// Each on a page of its own that lies on its side.
    pub across: Vec<Picture<'a>>,
}

/// A sign that pictures use, and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it means; empty where its name says all.
    pub meaning: &'a str,
    /// The sign.
    pub picture: Picture<'a>,
}

/// The signs of pictures of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend<'a> {
    /// How journeys are drawn in these pictures.
    pub view: View,
    /// The signs in them.
    pub signs: Vec<Sign<'a>>,
}
