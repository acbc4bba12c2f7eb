//! The faces of a drawing, opened, and the shapes in them.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use harfrust::ShaperData;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
#[cfg(feature = "outlines")]
use skrifa::outline::{DrawError, DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::scene::FontStyle;
use crate::write::letters::chain::{FaceId, FontChain};
use crate::write::letters::emoji::{EMPTY_BOX, may_be_boxed};

/// A shape that a line of text is drawn with.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub face: FaceId,
    pub id: GlyphId,
    /// How far it goes, in em.
    pub advance: f32,
    /// How far to the right of its place and how far above it it is drawn, in em.
    pub offset: (f32, f32),
    /// The bytes of the line that it stands for, perhaps together with its neighbours.
    // Only a document has to say which text its shapes stand for.
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    pub cluster: Range<usize>,
}

/// What a character of a style is drawn with.
#[derive(Clone, Copy)]
struct Found {
    /// `None` where no face has it.
    face: Option<FaceId>,
    id: GlyphId,
    advance: f32,
}

/// How many characters of a style are kept at a time: those whose numbers end alike share a place. The letters of
/// one script and the quotation marks have each their own.
const KEPT: usize = 512;

/// The faces of a drawing, opened.
pub(super) struct Faces<'a> {
    chain: FontChain<'a>,
    opened: Vec<OpenFace<'a>>,
    /// The characters looked for last, of each style: a text is made of few.
    kept: Vec<Cell<Option<(char, Found)>>>,
}

/// A face, opened.
pub(super) struct OpenFace<'a> {
    #[cfg(feature = "outlines")]
    font: FontRef<'a>,
    /// The same to what joins letters, which opens fonts by itself.
    pub to_join: harfrust::FontRef<'a>,
    /// Made where it is needed: few drawings need that of emoji.
    shaper: OnceCell<ShaperData>,
    charmap: Charmap<'a>,
    /// In em.
    metrics: GlyphMetrics<'a>,
}

impl<'a> Faces<'a> {
    /// Opens the faces of a chain; `None` if a file is damaged.
    pub fn open(chain: FontChain<'a>) -> Option<Self> {
        let opened = chain.faces.iter().map(|face| {
            let font = FontRef::from_index(face.data.bytes(), face.index).ok()?;
            let to_join = harfrust::FontRef::from_index(face.data.bytes(), face.index).ok()?;
            let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            let (charmap, shaper) = (font.charmap(), OnceCell::new());
            Some(OpenFace {
                #[cfg(feature = "outlines")]
                font,
                to_join,
                shaper,
                charmap,
                metrics,
            })
        });
        let kept = vec![Cell::new(None); KEPT * FontStyle::ALL.len()];
        Some(Self { opened: opened.collect::<Option<_>>()?, chain, kept })
    }

    /// The faces to ask for a character of this style, best first; at least one.
    pub fn order(&self, style: FontStyle) -> &[FaceId] {
        self.chain.order(style)
    }

    /// An opened face.
    pub fn face(&self, face: FaceId) -> &OpenFace<'a> {
        &self.opened[face.0]
    }

    /// The best face for this style that has a character.
    pub fn face_with(&self, style: FontStyle, c: char) -> Option<FaceId> {
        self.found(style, c).face
    }

    /// What a character of this style is drawn with.
    fn found(&self, style: FontStyle, c: char) -> Found {
        let place = &self.kept[style as usize * KEPT + c as usize % KEPT];
        match place.get() {
            Some((kept, found)) if kept == c => found,
            _ => {
                let found = self.find(style, c);
                place.set(Some((c, found)));
                found
            }
        }
    }

    fn find(&self, style: FontStyle, c: char) -> Found {
        let found = self.order(style).iter().find_map(|&face| Some((face, self.face(face).id(c)?)));
        let Some((face, id)) = found else {
            return Found { face: None, id: GlyphId::NOTDEF, advance: 0.0 };
        };
        let advance = self.face(face).metrics.advance_width(id).unwrap_or_default();
        Found { face: Some(face), id, advance }
    }

    /// The shapes of these characters, one for each, without kerning, as the layout measures; `from`
    /// is where they stand in their line.
    pub fn unshaped(
        &self,
        style: FontStyle,
        text: &str,
        from: usize,
    ) -> impl Iterator<Item = Glyph> {
        text.char_indices().map(move |(at, c)| {
            let at = from + at;
            self.glyph(style, c, at..at + c.len_utf8())
        })
    }

    /// The shape of one character; of an emoji that no face has, an empty box.
    pub fn glyph(&self, style: FontStyle, c: char, cluster: Range<usize>) -> Glyph {
        let found = match self.found(style, c) {
            Found { face: None, .. } if may_be_boxed(c) => self.found(style, EMPTY_BOX),
            found => found,
        };
        let order = self.order(style);
        let face = found.face.unwrap_or(order[order.len() - 1]);
        Glyph { face, id: found.id, advance: found.advance, offset: (0.0, 0.0), cluster }
    }

    /// Whether no face has a character.
    pub fn lacks(&self, style: FontStyle, c: char) -> bool {
        self.face_with(style, c).is_none()
    }

    /// Draws the outline of a glyph of this size with `pen`, from its origin and with y up.
    #[cfg(feature = "outlines")]
    pub fn outline(
        &self,
        glyph: &Glyph,
        size: f32,
        pen: &mut impl OutlinePen,
    ) -> Result<(), DrawError> {
        let outline = self.face(glyph.face).font.outline_glyphs().get(glyph.id);
        let outline = outline.ok_or(DrawError::GlyphNotFound(glyph.id))?;
        let unhinted = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        outline.draw(unhinted, pen).map(drop)
    }
}

impl OpenFace<'_> {
    /// What puts its letters together.
    pub fn shaper(&self) -> &ShaperData {
        self.shaper.get_or_init(|| ShaperData::new(&self.to_join))
    }

    /// Whether it has a character.
    pub fn has(&self, c: char) -> bool {
        self.id(c).is_some()
    }

    /// The shape of a character, where it has that.
    fn id(&self, c: char) -> Option<GlyphId> {
        self.charmap.map(c).filter(|&id| id != GlyphId::NOTDEF)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_are_kept_in_one_place_are_told_apart() {
        let opened = || Faces::open(FontChain::of(&[])).expect("the bundled letters are sound");
        let (faces, style) = (opened(), FontStyle::Regular);
        let drawn = |faces: &Faces<'_>, c| {
            let Glyph { face, id, advance, .. } = faces.glyph(style, c, 0..1);
            (face, id, advance)
        };
        let letters = ['a', char::from_u32('a' as u32 + KEPT as u32).expect("a letter")];
        assert_ne!(drawn(&faces, letters[0]), drawn(&faces, letters[1]));
        for c in letters {
            assert_eq!(drawn(&faces, c), drawn(&opened(), c));
        }
    }
}
