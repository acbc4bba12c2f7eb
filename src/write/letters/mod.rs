//! The letters of formats that carry their own: those of the drawing, or else the bundled ones.

mod missing;

use skrifa::instance::{LocationRef, Size};
#[cfg(feature = "outlines")]
use skrifa::outline::{DrawError, DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::write::letters::missing::Gathered;
pub use missing::{MissingGlyph, MissingGlyphs};

use crate::scene::{FontFile, FontFiles, Line, Node, Paragraph, Scene, TextStyle};

/// A face of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular = 0,
    Bold = 1,
    Italic = 2,
}

impl Face {
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// The face that a line is drawn with; no line is both bold and italic.
    pub const fn of(style: TextStyle) -> Self {
        match (style.bold, style.italic) {
            (true, _) => Self::Bold,
            (false, true) => Self::Italic,
            (false, false) => Self::Regular,
        }
    }

    /// The file of the bundled letters, which are Arimo.
    pub const fn bundled(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../fonts/Arimo-Regular.ttf"),
            Self::Bold => include_bytes!("../../../fonts/Arimo-Bold.ttf"),
            Self::Italic => include_bytes!("../../../fonts/Arimo-Italic.ttf"),
        }
    }

    /// The file of the letters of a drawing, where it has them for this face.
    pub const fn own(self, files: &FontFiles) -> Option<&FontFile> {
        match self {
            Self::Regular => files.regular.as_ref(),
            Self::Bold => files.bold.as_ref(),
            Self::Italic => files.italic.as_ref(),
        }
    }
}

/// The letters that a glyph is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// Those of the drawing.
    Own,
    /// The bundled ones.
    Bundled,
}

/// The shape of one character.
#[derive(Debug, Clone, Copy)]
// To paint pixels it need only be there.
#[cfg_attr(not(any(feature = "pdf", feature = "outlines")), allow(dead_code))]
pub(super) struct Glyph {
    pub origin: Origin,
    pub id: GlyphId,
    /// How far it goes, in em: without kerning, as the layout measures.
    pub advance: f32,
}

/// The faces of a drawing, opened.
pub(super) struct Letters<'a> {
    own: [Option<FontRef<'a>>; 3],
    bundled: [FontRef<'static>; 3],
}

impl<'a> Letters<'a> {
    /// Opens the faces; `None` if a file is damaged.
    pub fn open(files: &'a FontFiles) -> Option<Self> {
        let own = |face: Face| match face.own(files) {
            Some(file) => FontRef::new(&file.data).ok().map(Some),
            None => Some(None),
        };
        let bundled = |face: Face| FontRef::new(face.bundled()).ok();
        let [regular, bold, italic] = Face::ALL;
        Some(Self {
            own: [own(regular)?, own(bold)?, own(italic)?],
            bundled: [bundled(regular)?, bundled(bold)?, bundled(italic)?],
        })
    }

    fn font(&self, face: Face, origin: Origin) -> Option<&FontRef<'a>> {
        match origin {
            Origin::Own => self.own[face as usize].as_ref(),
            Origin::Bundled => Some(&self.bundled[face as usize]),
        }
    }

    /// The shapes of these characters, one for each.
    pub fn glyphs(&self, face: Face, characters: &str) -> Vec<Glyph> {
        let opened = [Origin::Own, Origin::Bundled].map(|origin| {
            self.font(face, origin).map(|font| {
                (origin, font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()))
            })
        });
        let glyph = |c: char| {
            let held = opened.iter().flatten().find_map(|(origin, charmap, metrics)| {
                let id = charmap.map(c).filter(|id| *id != GlyphId::NOTDEF)?;
                let advance = metrics.advance_width(id).unwrap_or_default();
                Some(Glyph { origin: *origin, id, advance })
            });
            held.unwrap_or(Glyph { origin: Origin::Bundled, id: GlyphId::NOTDEF, advance: 0.0 })
        };
        characters.chars().map(glyph).collect()
    }

    /// Draws the outline of a glyph of this size with `pen`, from its origin and with y up.
    #[cfg(feature = "outlines")]
    pub fn outline(
        &self,
        face: Face,
        glyph: Glyph,
        size: f32,
        pen: &mut impl OutlinePen,
    ) -> Result<(), DrawError> {
        let outlines = self.font(face, glyph.origin).map(MetadataProvider::outline_glyphs);
        let outline = outlines.and_then(|outlines| outlines.get(glyph.id));
        let outline = outline.ok_or(DrawError::GlyphNotFound(glyph.id))?;
        let unhinted = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        outline.draw(unhinted, pen).map(drop)
    }

    /// Says so when these drawings have characters that cannot be drawn.
    pub fn hold<'s>(
        &self,
        scenes: impl IntoIterator<Item = &'s Scene>,
    ) -> Result<(), MissingGlyphs> {
        let mut missing = Gathered::default();
        for (paragraph, line) in scenes.into_iter().flat_map(|scene| lines(&scene.nodes)) {
            let glyphs = self.glyphs(Face::of(paragraph.style), line.text);
            let drawn = line.text.chars().zip(glyphs);
            for (character, _) in drawn.filter(|(_, glyph)| glyph.id == GlyphId::NOTDEF) {
                missing.add(character, line.text);
            }
        }
        missing.all()
    }
}

/// Says so when the pages of a drawing have characters that its letters cannot draw; files that are
/// damaged are left to whoever draws with them.
#[cfg(any(feature = "outlines", feature = "png"))]
pub(super) fn hold_all(pages: &[Scene]) -> Result<(), MissingGlyphs> {
    let first = pages.first().and_then(|page| Letters::open(&page.fonts.files));
    first.map_or(Ok(()), |letters| letters.hold(pages))
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
