//! Lines of text as outlines, so that a drawing looks the same where no letters fit.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use skrifa::GlyphId;
use skrifa::outline::OutlinePen;

use crate::scene::{Line, Paragraph, Point, Scene};
use crate::write::letters::{FaceId, Glyph, Letters, MissingGlyphs, left_end, lines};
use crate::write::number::{hundredths, push_hundredths};
use crate::write::svg;

/// Why lines of text cannot become outlines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutlinesError {
    /// Characters without a shape.
    #[error(transparent)]
    MissingGlyphs(#[from] MissingGlyphs),
    /// The shape of a letter cannot be read.
    #[error("the letters cannot be read: {0}")]
    Letters(String),
}

/// Writes a drawing as a standalone SVG document in which every line of text is drawn as a path,
/// in the widths that the drawing was laid out with. An unseen copy of the text lies under it,
/// to be found, selected and read aloud.
///
/// # Errors
///
/// When a line of text holds a character that neither the letters of the drawing nor the bundled
/// ones have.
pub fn svg_in_outlines(scene: &Scene) -> Result<String, OutlinesError> {
    let letters = Letters::open(&scene.fonts.files).ok_or_else(|| unreadable(&"damaged"))?;
    letters.hold([scene])?;
    let outlines = Outlines::of(scene, &letters, &|_| true)?;
    let draw: &svg::Outline<'_> =
        &|start, line, paragraph, out| outlines.push_line(start, line, paragraph, out);
    Ok(svg::outlined(scene, draw))
}

fn unreadable(why: &dyn std::fmt::Display) -> OutlinesError {
    OutlinesError::Letters(why.to_string())
}

/// A face, a size by its bits, and a glyph.
type GlyphKey = (FaceId, u64, GlyphId);

fn key(glyph: &Glyph, size: f64) -> GlyphKey {
    (glyph.face, size.to_bits(), glyph.id)
}

/// The shapes of all letters that a drawing needs, each once.
pub(super) struct Outlines<'a> {
    letters: &'a Letters<'a>,
    shapes: BTreeMap<GlyphKey, Shape>,
}

impl<'a> Outlines<'a> {
    /// Those of the paragraphs that are drawn with them.
    pub fn of(
        scene: &Scene,
        letters: &'a Letters<'a>,
        drawn: &dyn Fn(&Paragraph) -> bool,
    ) -> Result<Self, OutlinesError> {
        let mut shapes = BTreeMap::new();
        for (paragraph, line) in lines(&scene.nodes).filter(|(paragraph, _)| drawn(paragraph)) {
            let size = paragraph.style.size;
            for glyph in letters.glyphs(line.text, paragraph) {
                if let Entry::Vacant(place) = shapes.entry(key(&glyph, size)) {
                    let mut shape = Shape::default();
                    letters
                        .outline(&glyph, size as f32, &mut shape)
                        .map_err(|error| unreadable(&error))?;
                    place.insert(shape);
                }
            }
        }
        Ok(Self { letters, shapes })
    }

    /// Appends the data of the path of one line.
    pub fn push_line(
        &self,
        (x, y): Point,
        line: Line<'_>,
        paragraph: &Paragraph,
        out: &mut String,
    ) {
        let size = paragraph.style.size;
        let glyphs = self.letters.glyphs(line.text, paragraph);
        let mut along = left_end(x, &glyphs, paragraph);
        // Where the pen is; a path starts with a place on the page.
        let mut pen: Option<GridPoint> = None;
        for glyph in glyphs {
            let (right, up) = glyph.offset;
            let origin =
                (hundredths(along + f64::from(right) * size), hundredths(y - f64::from(up) * size));
            along += f64::from(glyph.advance) * size;
            let Some(shape) = self.shapes.get(&key(&glyph, size)) else { continue };
            let Some(start) = shape.start else { continue };
            let start = sum(origin, start);
            match pen {
                Some(pen) => push_points(out, 'm', &[difference(start, pen)]),
                None => push_points(out, 'M', &[start]),
            }
            out.push_str(&shape.data);
            pen = Some(sum(origin, shape.end));
        }
    }
}

/// x and y in hundredths of a px; y down.
type GridPoint = (i64, i64);

const fn sum(a: GridPoint, b: GridPoint) -> GridPoint {
    (a.0 + b.0, a.1 + b.1)
}

const fn difference(a: GridPoint, b: GridPoint) -> GridPoint {
    (a.0 - b.0, a.1 - b.1)
}

fn push_points(out: &mut String, letter: char, points: &[GridPoint]) {
    out.push(letter);
    let numbers = points.iter().flat_map(|&(x, y)| [x, y]);
    for (at, number) in numbers.enumerate() {
        // A minus sign parts two numbers as well as a space does.
        if at > 0 && number >= 0 {
            out.push(' ');
        }
        push_hundredths(out, number);
    }
}

/// The outline of a glyph as data of a path, relative to where it starts.
#[derive(Default)]
struct Shape {
    /// The first point, from the origin of the glyph; `None` for a space.
    start: Option<GridPoint>,
    /// Everything after the first point.
    data: String,
    /// Where the pen is left, from the origin of the glyph.
    end: GridPoint,
    /// Where the contour that is drawn started.
    contour: GridPoint,
}

/// Rounded, and turned over: the letters have y up.
fn place((x, y): (f32, f32)) -> GridPoint {
    (hundredths(f64::from(x)), hundredths(f64::from(-y)))
}

impl Shape {
    fn push(&mut self, letter: char, points: &[(f32, f32)]) {
        let from = self.end;
        let steps: Vec<GridPoint> =
            points.iter().map(|&point| difference(place(point), from)).collect();
        push_points(&mut self.data, letter, &steps);
        self.end = points.last().copied().map_or(from, place);
    }
}

impl OutlinePen for Shape {
    fn move_to(&mut self, x: f32, y: f32) {
        if self.start.is_some() {
            self.push('m', &[(x, y)]);
        } else {
            self.end = place((x, y));
            self.start = Some(self.end);
        }
        self.contour = self.end;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        // Most lines of letters lie or stand.
        let (letter, step) = match difference(place((x, y)), self.end) {
            (across, 0) => ('h', across),
            (0, down) => ('v', down),
            _ => return self.push('l', &[(x, y)]),
        };
        self.data.push(letter);
        push_hundredths(&mut self.data, step);
        self.end = place((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.push('q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.push('c', &[(ax, ay), (bx, by), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('z');
        self.end = self.contour;
    }
}
