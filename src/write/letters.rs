//! The bundled letters, for formats that carry their own.

use skrifa::instance::{LocationRef, Size};
#[cfg(feature = "outlines")]
use skrifa::outline::{DrawError, DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::scene::{Node, Scene, Text};

/// One of the bundled faces of Arimo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular = 0,
    Bold = 1,
    Italic = 2,
}

impl Face {
    #[cfg(any(feature = "png", feature = "pdf"))]
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// The face that a line is drawn with; no line is both bold and italic.
    pub const fn of(text: &Text) -> Self {
        match (text.bold, text.italic) {
            (true, _) => Self::Bold,
            (false, true) => Self::Italic,
            (false, false) => Self::Regular,
        }
    }

    /// The font file.
    pub const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/Arimo-Regular.ttf"),
            Self::Bold => include_bytes!("../../fonts/Arimo-Bold.ttf"),
            Self::Italic => include_bytes!("../../fonts/Arimo-Italic.ttf"),
        }
    }
}

/// A character that the bundled letters do not hold, so that it cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the bundled letters have no {character:?}, which stands in {line:?}")]
pub struct NoGlyph {
    /// The character.
    pub character: char,
    /// The line of text it stands in.
    pub line: String,
}

/// The bundled faces, opened.
pub(super) struct Letters<'a>([FontRef<'a>; 3]);

impl Letters<'static> {
    /// Opens the faces; `None` only if a bundled file were damaged.
    pub fn open() -> Option<Self> {
        let face = |face: Face| FontRef::new(face.file()).ok();
        Some(Self([face(Face::Regular)?, face(Face::Bold)?, face(Face::Italic)?]))
    }

    /// The glyphs of these characters with their advances in em, one for each: without kerning,
    /// as the layout measures.
    pub fn glyphs(&self, face: Face, characters: &str) -> Vec<(GlyphId, f32)> {
        let font = &self.0[face as usize];
        let charmap = font.charmap();
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyph = |c: char| {
            let id = charmap.map(c).unwrap_or(GlyphId::NOTDEF);
            (id, metrics.advance_width(id).unwrap_or_default())
        };
        characters.chars().map(glyph).collect()
    }

    /// Draws the outline of a glyph of this size with `pen`, from its origin and with y up.
    #[cfg(feature = "outlines")]
    pub fn outline(
        &self,
        face: Face,
        glyph: GlyphId,
        size: f32,
        pen: &mut impl OutlinePen,
    ) -> Result<(), DrawError> {
        let outlines = self.0[face as usize].outline_glyphs();
        let outline = outlines.get(glyph).ok_or(DrawError::GlyphNotFound(glyph))?;
        let unhinted = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        outline.draw(unhinted, pen).map(drop)
    }

    /// Says so when a drawing has a character that cannot be drawn.
    pub fn hold(&self, scene: &Scene) -> Result<(), NoGlyph> {
        lines(&scene.nodes).try_for_each(|text| {
            let glyphs = self.glyphs(Face::of(text), &text.content);
            let mut drawn = text.content.chars().zip(glyphs);
            match drawn.find(|(_, (id, _))| *id == GlyphId::NOTDEF) {
                Some((character, _)) => Err(NoGlyph { character, line: text.content.clone() }),
                None => Ok(()),
            }
        })
    }
}

/// All lines of text, in the order of the drawing.
pub(super) fn lines(nodes: &[Node]) -> Box<dyn Iterator<Item = &Text> + '_> {
    Box::new(nodes.iter().flat_map(|node| match node {
        Node::Text(text) => Box::new(std::iter::once(text)) as Box<dyn Iterator<Item = &Text>>,
        Node::Group(group) => lines(&group.nodes),
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => Box::new(std::iter::empty()),
    }))
}
