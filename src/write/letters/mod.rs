//! The letters of formats that carry their own: those of the drawing, or else the bundled ones.

mod chain;
mod emoji;
mod faces;
mod missing;
mod shape;

use crate::scene::{Direction, FontFamily, FontStyle, Line, Node, Paragraph, Scene};
use crate::write::letters::emoji::may_be_boxed;
use crate::write::letters::faces::Faces;
use crate::write::letters::missing::Gathered;

#[cfg(feature = "png")]
pub(super) use chain::Face;
#[cfg(feature = "outlines")]
pub(super) use chain::FaceId;
pub(super) use chain::FontChain;
#[cfg(feature = "pdf")]
pub(super) use chain::FontData;
pub(super) use faces::Glyph;
pub use missing::{MissingGlyph, MissingGlyphs};
#[cfg(feature = "outlines")]
use skrifa::outline::{DrawError, OutlinePen};

/// Where the leftmost of these glyphs of a line stands that begins here: lines that are read from right to
/// left begin at their right end, and centred ones have their middle here.
pub(super) fn left_end(start: f64, glyphs: &[Glyph], paragraph: &Paragraph) -> f64 {
    let width = || glyphs.iter().map(|glyph| f64::from(glyph.advance)).sum::<f64>();
    match paragraph.direction {
        _ if paragraph.centred => start - width() * paragraph.style.size / 2.0,
        Direction::LeftToRight => start,
        Direction::RightToLeft => start - width() * paragraph.style.size,
    }
}

/// The letters of a drawing.
pub(super) struct Letters<'a>(Faces<'a>);

impl<'a> Letters<'a> {
    /// Opens the faces; `None` if a file is damaged.
    pub fn open(files: &'a [FontFamily]) -> Option<Self> {
        Faces::open(FontChain::of(files)).map(Self)
    }

    /// The shapes of a line of text, from left to right as they are drawn.
    pub fn glyphs(&self, line: &str, paragraph: &Paragraph) -> Vec<Glyph> {
        let style = FontStyle::of(paragraph.style);
        if paragraph.direction == Direction::RightToLeft || line.chars().any(shape::is_shaped) {
            shape::line(&self.0, style, line, paragraph.direction)
        } else {
            self.0.unshaped(style, line, 0).collect()
        }
    }

    /// Whether a paragraph is read from left to right and its letters, all of the best face for their
    /// style, stand one after the other.
    #[cfg(feature = "png")]
    pub fn is_plain(&self, paragraph: &Paragraph) -> bool {
        let style = FontStyle::of(paragraph.style);
        let best = self.0.order(style).first().copied();
        let is_plain = |c| !shape::is_shaped(c) && self.0.face_with(style, c) == best;
        paragraph.direction == Direction::LeftToRight
            && paragraph.lines.letters().chars().all(is_plain)
    }

    /// Draws the outline of a glyph of this size with `pen`, from its origin and with y up.
    #[cfg(feature = "outlines")]
    pub fn outline(
        &self,
        glyph: &Glyph,
        size: f32,
        pen: &mut impl OutlinePen,
    ) -> Result<(), DrawError> {
        self.0.outline(glyph, size, pen)
    }

    /// Says so when these drawings have characters that cannot be drawn.
    pub fn hold<'s>(
        &self,
        scenes: impl IntoIterator<Item = &'s Scene>,
    ) -> Result<(), MissingGlyphs> {
        let missing = self.missing(scenes, |c| !may_be_boxed(c));
        if missing.is_empty() { Ok(()) } else { Err(MissingGlyphs(missing)) }
    }

    /// Those of some kind that no face has.
    fn missing<'s>(
        &self,
        scenes: impl IntoIterator<Item = &'s Scene>,
        of_kind: impl Fn(char) -> bool,
    ) -> Vec<MissingGlyph> {
        let mut missing = Gathered::default();
        for (paragraph, line) in scenes.into_iter().flat_map(|scene| lines(&scene.nodes)) {
            let style = FontStyle::of(paragraph.style);
            let is_missing =
                |c: &char| self.0.lacks(style, *c) && !shape::is_ignored(*c) && of_kind(*c);
            for character in line.text.chars().filter(is_missing) {
                missing.add(character, line.text);
            }
        }
        missing.all()
    }
}

/// Looks whether the letters of a drawing, and the bundled ones, have every character of its pages;
/// files that are damaged are left to whoever draws with them.
///
/// # Errors
///
/// Every character that a PDF, a PNG or outlines of this drawing could not show.
#[cfg(feature = "outlines")]
pub fn hold_letters(pages: &[Scene]) -> Result<(), MissingGlyphs> {
    let first = pages.first().and_then(|page| Letters::open(&page.fonts.files));
    first.map_or(Ok(()), |letters| letters.hold(pages))
}

/// The emoji of a drawing that neither its letters nor the bundled ones have: in a PDF, a PNG and outlines an
/// empty box stands for each. Each once, with the first line that it stands in.
///
/// There are none without the feature `emoji`: then [`hold_letters`] names them.
#[cfg(feature = "outlines")]
#[must_use]
pub fn boxed_emoji(pages: &[Scene]) -> Vec<MissingGlyph> {
    let mut texts = pages.iter().flat_map(|page| lines(&page.nodes)).map(|(_, line)| line.text);
    if !texts.any(|text| text.chars().any(may_be_boxed)) {
        return Vec::new();
    }
    let first = pages.first().and_then(|page| Letters::open(&page.fonts.files));
    first.map(|letters| letters.missing(pages, may_be_boxed)).unwrap_or_default()
}

/// A line of text with the paragraph that it is in.
pub(super) type LineOf<'a> = (&'a Paragraph, Line<'a>);

/// All lines of text, in the order of the drawing.
pub(super) fn lines(nodes: &[Node]) -> Box<dyn Iterator<Item = LineOf<'_>> + '_> {
    Box::new(nodes.iter().flat_map(|node| match node {
        Node::Paragraph(paragraph) => {
            let lines = paragraph.lines.iter().map(move |line| (paragraph, line));
            Box::new(lines) as Box<dyn Iterator<Item = LineOf<'_>>>
        }
        Node::Group(group) => lines(&group.nodes),
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => Box::new(std::iter::empty()),
    }))
}
