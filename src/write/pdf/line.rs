//! Lines of text, drawn glyph by glyph in the widths that the drawing was laid out with.

use std::ops::Range;

use krilla::geom;
use krilla::surface::{Location, Surface};
use krilla::text::{self, Font, GlyphId};

use crate::scene::{FontFamily, Line, LineEnd, Paint, Paragraph, Point, Scene};
use crate::write::letters::{FontChain, FontData, Glyph, Letters, MissingGlyphs, left_end};
use crate::write::pdf::shapes;

/// The letters of a document, as it embeds them.
pub(super) struct Typesetter<'a> {
    letters: Letters<'a>,
    /// The faces of the chain, in its order.
    fonts: Vec<Font>,
}

impl<'a> Typesetter<'a> {
    /// Opens the letters; `None` if a file is damaged.
    pub fn open(files: &'a [FontFamily]) -> Option<Self> {
        let chain = FontChain::of(files);
        let fonts = chain.faces.iter().map(|face| match face.data {
            FontData::Own(data) => Font::new(data.clone().into(), face.index),
            FontData::Bundled(data) => Font::new(data.into(), face.index),
        });
        Some(Self { fonts: fonts.collect::<Option<_>>()?, letters: Letters::open(files)? })
    }

    /// Says so when pages have characters that cannot be drawn.
    pub fn hold<'s>(
        &self,
        pages: impl IntoIterator<Item = &'s Scene>,
    ) -> Result<(), MissingGlyphs> {
        self.letters.hold(pages)
    }

    /// Draws all lines of a paragraph, so that it is read as one text: a hyphen that is there only
    /// because the line ends is marked as such, and a real space parts words on two lines.
    pub fn paragraph(&self, paragraph: &Paragraph, surface: &mut Surface<'_>) {
        for (at, (start, line)) in paragraph.baselines().enumerate() {
            let goes_on = at + 1 < paragraph.lines.len();
            self.line((start, line), paragraph, goes_on, surface);
        }
    }

    fn line(
        &self,
        ((x, y), line): (Point, Line<'_>),
        paragraph: &Paragraph,
        goes_on: bool,
        surface: &mut Surface<'_>,
    ) {
        let size = paragraph.style.size;
        let mut content = line.text.to_owned();
        let end = line.end;
        if goes_on && matches!(end, LineEnd::Space | LineEnd::Hard) {
            content.push(' ');
        }
        let mut glyphs = self.letters.glyphs(&content, paragraph);
        if goes_on && end == LineEnd::SoftHyphen {
            mark_hyphen(&mut content, &mut glyphs);
        }
        let mut x = left_end(x, &glyphs, paragraph);
        shapes::set_paint(Paint::fill(paragraph.style.color), surface);
        for run in glyphs.chunk_by(goes_with) {
            let start = geom::Point::from_xy(x as f32, y as f32);
            if let Some(font) = self.fonts.get(run[0].face.0) {
                surface.draw_glyphs(start, run, font.clone(), &content, size as f32, false);
            }
            x += run.iter().map(|glyph| f64::from(glyph.advance)).sum::<f64>() * size;
        }
    }
}

/// Makes the hyphen at the end of a line one that is there only because the line ends.
fn mark_hyphen(content: &mut String, glyphs: &mut [Glyph]) {
    content.pop();
    let hyphen = content.len();
    content.push('\u{AD}');
    for glyph in glyphs.iter_mut().filter(|glyph| glyph.cluster.end > hyphen) {
        glyph.cluster.end = content.len();
    }
}

/// Whether two neighbours are drawn in one go: letters of one face, in one direction.
fn goes_with(one: &Glyph, next: &Glyph) -> bool {
    let (one_at, next_at) = (one.cluster.start, next.cluster.start);
    let beside = one.cluster.end == next_at || next.cluster.end == one_at || one_at == next_at;
    one.face == next.face && beside
}

impl text::Glyph for Glyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id.to_u32())
    }

    fn text_range(&self) -> Range<usize> {
        self.cluster.clone()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.offset.0 * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.offset.1 * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}
