//! Lines of text, drawn glyph by glyph in the widths that the drawing was laid out with.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::scene::{FontFiles, Line, LineEnd, Paint, Paragraph, Scene};
use crate::write::letters::{Face, Glyph, Letters, MissingGlyphs, Origin};
use crate::write::pdf::shapes;

/// The letters of a document, as it embeds them.
pub(super) struct Typesetter<'a> {
    letters: Letters<'a>,
    own: [Option<Font>; 3],
    bundled: [Font; 3],
}

impl<'a> Typesetter<'a> {
    /// Opens the letters; `None` if a file is damaged.
    pub fn open(files: &'a FontFiles) -> Option<Self> {
        let own = |face: Face| match face.own(files) {
            Some(file) => Font::new(file.data.clone().into(), 0).map(Some),
            None => Some(None),
        };
        let bundled = |face: Face| Font::new(face.bundled().into(), 0);
        let [regular, bold, italic] = Face::ALL;
        Some(Self {
            letters: Letters::open(files)?,
            own: [own(regular)?, own(bold)?, own(italic)?],
            bundled: [bundled(regular)?, bundled(bold)?, bundled(italic)?],
        })
    }

    /// Says so when pages have characters that cannot be drawn.
    pub fn hold(&self, pages: &[Scene]) -> Result<(), MissingGlyphs> {
        self.letters.hold(pages)
    }

    /// Draws all lines of a paragraph, so that it is read as one text: a hyphen that is there only
    /// because the line ends is marked as such, and a real space parts words on two lines.
    pub fn paragraph(&self, paragraph: &Paragraph, surface: &mut Surface<'_>) {
        for (at, (y, line)) in paragraph.baselines().enumerate() {
            let goes_on = at + 1 < paragraph.lines.len();
            self.line((y, line), paragraph, goes_on, surface);
        }
    }

    fn line(
        &self,
        (y, line): (f64, Line<'_>),
        paragraph: &Paragraph,
        goes_on: bool,
        surface: &mut Surface<'_>,
    ) {
        let (face, size) = (Face::of(paragraph.style), paragraph.style.size);
        let mut content = line.text.to_owned();
        let mut glyphs = self.letters.glyphs(face, &content);
        match line.end {
            _ if !goes_on => {}
            LineEnd::Within => {}
            LineEnd::SoftHyphen => {
                content.pop();
                content.push('\u{AD}');
            }
            LineEnd::Space | LineEnd::Hard => {
                content.push(' ');
                glyphs.extend(self.letters.glyphs(face, " "));
            }
        }
        shapes::set_paint(Paint::fill(paragraph.style.color), surface);
        let mut x = paragraph.x;
        let mut rest = content.as_str();
        for run in glyphs.chunk_by(|one, next| one.origin == next.origin) {
            let length = rest.chars().take(run.len()).map(char::len_utf8).sum();
            let (own, others) = rest.split_at(length);
            let start = Point::from_xy(x as f32, y as f32);
            let placed = placed(run, own);
            if let Some(font) = self.font(face, run[0].origin) {
                surface.draw_glyphs(start, &placed, font, own, size as f32, false);
            }
            x += run.iter().map(|glyph| f64::from(glyph.advance)).sum::<f64>() * size;
            rest = others;
        }
    }

    fn font(&self, face: Face, origin: Origin) -> Option<Font> {
        match origin {
            Origin::Own => self.own[face as usize].clone(),
            Origin::Bundled => Some(self.bundled[face as usize].clone()),
        }
    }
}

/// Each glyph with the place of its character in the text.
fn placed(glyphs: &[Glyph], text: &str) -> Vec<KrillaGlyph> {
    let places = text.char_indices().map(|(at, c)| at..at + c.len_utf8());
    let place = |(glyph, place): (&Glyph, _)| {
        let id = GlyphId::new(glyph.id.to_u32());
        KrillaGlyph::new(id, glyph.advance, 0.0, 0.0, 0.0, place, None)
    };
    glyphs.iter().zip(places).map(place).collect()
}
