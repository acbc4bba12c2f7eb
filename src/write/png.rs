//! A drawing as PNG, drawn from its SVG in its own letters or the bundled ones, never a machine's.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Tree, fontdb};

use crate::scene::{Color, FontFamily, FontStyle, Paragraph, Scene};
use crate::write::few_colors::FewColors;
use crate::write::letters::{Face, FontChain, Letters, MissingGlyphs};
use crate::write::outlines::Outlines;
use crate::write::svg;

/// Longest side, in pixels: beyond it image viewers and office programs give up.
const LONGEST: u32 = 20_000;
/// Most pixels: at four bytes each and a copy in another form, about 700 MB while drawing.
const MOST: u32 = 100_000_000;
/// Length units of a drawing in an inch.
const PX_PER_INCH: f64 = 96.0;
const METRES_PER_INCH: f64 = 0.0254;
/// A picture of even surfaces compresses well in little time.
const COMPRESSION: png::Compression = png::Compression::Fast;

/// How a drawing becomes pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PngOptions {
    /// Pixels per inch, also written into the file, so that it prints at the size of the drawing.
    pub dpi: u32,
    /// The colour of the page; `None` leaves it transparent.
    pub ground: Option<Color>,
}

impl PngOptions {
    /// For a report that is printed: 300 dpi on white.
    pub const PRINT: Self = Self { dpi: 300, ground: Some(Color::WHITE) };

    /// How many pixels a drawing has, across and down.
    ///
    /// # Errors
    /// When they are too many, or none.
    pub fn pixels(&self, scene: &Scene) -> Result<(u32, u32), PngError> {
        size(scene, self.dpi)
    }
}

impl Default for PngOptions {
    fn default() -> Self {
        Self::PRINT
    }
}

/// Why a drawing cannot become a PNG.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PngError {
    /// More pixels than can be drawn.
    #[error("{width} × {height} pixels are too many; with {fitting_dpi} dpi the drawing fits")]
    TooLarge {
        /// Pixels in a row.
        width: u64,
        /// Rows of pixels.
        height: u64,
        /// The most pixels per inch at which this drawing can be drawn.
        fitting_dpi: u32,
    },
    /// Less than one pixel.
    #[error("the drawing has no size")]
    Empty,
    /// Characters without a shape.
    #[error(transparent)]
    MissingGlyphs(#[from] MissingGlyphs),
    /// The drawing could not be turned into pixels.
    #[error("the drawing cannot become pixels: {0}")]
    Drawing(String),
}

/// As [`png()`] on its ground, with at most 256 colours: a third of the bytes, for documents that hold many pictures.
/// What a colour gives way to is so near that nobody sees it.
///
/// # Errors
/// As [`png()`].
pub fn png_of_few_colors(scene: &Scene, options: &PngOptions) -> Result<Vec<u8>, PngError> {
    let options = PngOptions { ground: Some(options.ground.unwrap_or(Color::WHITE)), ..*options };
    let pixels = painted(scene, options)?;
    let FewColors { palette, places } = FewColors::of(pixels.data());
    let encoded = || {
        let mut out = Vec::new();
        let mut encoder = encoder(&mut out, &pixels, options);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette);
        encoder.set_compression(png::Compression::Balanced);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&places)?;
        writer.finish()?;
        Ok(out)
    };
    encoded().map_err(|error: png::EncodingError| PngError::Drawing(error.to_string()))
}

/// Draws a page as PNG: its size in px of 1/96 inch times the dpi, rounded to whole pixels.
///
/// # Errors
///
/// When the picture would be too large or empty, or holds a character that neither the letters of the
/// drawing nor the bundled ones have.
pub fn png(scene: &Scene, options: &PngOptions) -> Result<Vec<u8>, PngError> {
    let pixels = painted(scene, *options)?;
    encode(pixels, scene, *options).map_err(|error| PngError::Drawing(error.to_string()))
}

fn painted(scene: &Scene, options: PngOptions) -> Result<Pixmap, PngError> {
    let (width, height) = options.pixels(scene)?;
    let letters = Letters::open(&scene.fonts.files)
        .ok_or_else(|| PngError::Drawing("the letters are damaged".to_owned()))?;
    letters.hold([scene])?;
    let drawn = drawn(scene, options.ground, &letters)?;
    let tree = Tree::from_str(&drawn, &reading(&scene.fonts.files))
        .map_err(|error| PngError::Drawing(error.to_string()))?;
    let mut pixels = Pixmap::new(width, height).ok_or(PngError::Empty)?;
    let across = f64::from(width) / scene.width;
    let down = f64::from(height) / scene.height;
    let scale = Transform::from_scale(across as f32, down as f32);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    Ok(pixels)
}

fn size(scene: &Scene, dpi: u32) -> Result<(u32, u32), PngError> {
    let pixels = |length: f64| (length * f64::from(dpi) / PX_PER_INCH).round() as u64;
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    if width == 0 || height == 0 {
        return Err(PngError::Empty);
    }
    let sides = u32::try_from(width).ok().zip(u32::try_from(height).ok());
    let fits = |(w, h): &(u32, u32)| {
        *w.max(h) <= LONGEST && u64::from(*w) * u64::from(*h) <= u64::from(MOST)
    };
    sides.filter(fits).ok_or_else(|| {
        let by_side = f64::from(LONGEST) / scene.width.max(scene.height);
        let by_area = (f64::from(MOST) / (scene.width * scene.height)).sqrt();
        // Rounding up half a pixel must not lead past the limit.
        let fitting_dpi = (by_side.min(by_area) * PX_PER_INCH * 0.9999).floor() as u32;
        PngError::TooLarge { width, height, fitting_dpi }
    })
}

/// The drawing as SVG. Text that is not plain is drawn as outlines in it, as in a PDF: what reads
/// the SVG takes every text for one that is read from left to right, and draws a whole line in other
/// letters where one character is lacking.
fn drawn(scene: &Scene, ground: Option<Color>, letters: &Letters<'_>) -> Result<String, PngError> {
    let is_drawn = |paragraph: &Paragraph| !letters.is_plain(paragraph);
    let outlines = Outlines::of(scene, letters, &is_drawn)
        .map_err(|error| PngError::Drawing(error.to_string()))?;
    let outline: &svg::Outline<'_> =
        &|start, line, paragraph, out| outlines.push_line(start, line, paragraph, out);
    Ok(svg::partly_outlined(scene, ground, outline, &is_drawn))
}

/// Whatever letters are asked for by name, those at hand are used: the machine's own would differ.
fn reading(files: &[FontFamily]) -> usvg::Options<'static> {
    let chain = FontChain::of(files);
    let mut fonts = fontdb::Database::new();
    let ids = FontStyle::ALL.map(|style| {
        let best = chain.order(style).first().map(|face| chain.faces[face.0]);
        best.and_then(|face| added(face, &mut fonts))
    });
    let select_font = Box::new(move |asked: &usvg::Font, _: &mut Arc<fontdb::Database>| {
        let style = match (asked.weight() > 400, asked.style()) {
            (true, _) => FontStyle::Bold,
            (false, usvg::FontStyle::Normal) => FontStyle::Regular,
            (false, usvg::FontStyle::Italic | usvg::FontStyle::Oblique) => FontStyle::Italic,
        };
        ids[style as usize]
    });
    let select_fallback = Box::new(|_: char, _: &[fontdb::ID], _: &mut _| None);
    usvg::Options {
        fontdb: Arc::new(fonts),
        font_resolver: FontResolver { select_font, select_fallback },
        ..usvg::Options::default()
    }
}

/// Adds one face, of a collection no other.
fn added(face: Face<'_>, fonts: &mut fontdb::Database) -> Option<fontdb::ID> {
    let ids = fonts.load_font_source(fontdb::Source::Binary(face.shared()));
    let is_it = |id: &fontdb::ID| fonts.face(*id).is_some_and(|info| info.index == face.index);
    ids.into_iter().find(is_it)
}

/// What writes pixels of a size, in colours that are meant so.
fn encoder<'o>(
    out: &'o mut Vec<u8>,
    pixels: &Pixmap,
    options: PngOptions,
) -> png::Encoder<'static, &'o mut Vec<u8>> {
    let mut encoder = png::Encoder::new(out, pixels.width(), pixels.height());
    let per_metre = (f64::from(options.dpi) / METRES_PER_INCH).round() as u32;
    let unit = png::Unit::Meter;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit }));
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
}

fn encode(
    pixels: Pixmap,
    scene: &Scene,
    options: PngOptions,
) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = encoder(&mut out, &pixels, options);
    encoder.set_compression(COMPRESSION);
    encoder.add_itxt_chunk("Title".to_owned(), scene.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), scene.description.clone())?;
    let mut data = pixels.take_demultiplied();
    if options.ground.is_some() {
        encoder.set_color(png::ColorType::Rgb);
        for pixel in 0..data.len() / 4 {
            data.copy_within(pixel * 4..pixel * 4 + 3, pixel * 3);
        }
        data.truncate(data.len() / 4 * 3);
    } else {
        encoder.set_color(png::ColorType::Rgba);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}
