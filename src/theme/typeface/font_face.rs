//! One font: whether it can be used, for which text, and how wide its letters are.

use std::ops::RangeInclusive;

use skrifa::attribute::{Style, Weight};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::DrawSettings;
use skrifa::outline::pen::NullPen;
use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::Glyph;
use skrifa::raw::types::Version16Dot16;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::diagnostic::forbidden_characters;
use crate::scene::FontStyle;
use crate::theme::typeface::problem::FontProblem;

/// A font that can be used.
pub(super) struct FontFace<'a> {
    font: FontRef<'a>,
    charmap: Charmap<'a>,
    /// In thousandths of an em.
    metrics: GlyphMetrics<'a>,
    pub family: String,
    pub style: FontStyle,
    /// Which of the fonts in its file it is.
    pub index: u32,
    pub embeddable: bool,
}

/// The characters of ordinary text; those that a font has are drawn once, to see whether they can be.
const ORDINARY: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:-";
/// How many characters of a font that has none of those are drawn once.
const TRIED: usize = 60;
/// How many units an em may have (OpenType 1.9).
const UNITS_PER_EM: RangeInclusive<u16> = 16..=16_384;
/// How far a letter may go, in thousandths of an em: further than any ligature.
const FURTHEST: u16 = 32_000;
/// Letters from this weight on are bold.
const BOLD: Weight = Weight::SEMI_BOLD;
/// Permission to embed in the field `fsType` of the table OS/2 (OpenType 1.9): which use is
/// allowed, of which this is none; and that a font may not be put there in part, or only as pixels.
const USAGE: u16 = 0x000F;
const RESTRICTED: u16 = 0x0002;
const NO_SUBSET_OR_NO_OUTLINES: u16 = 0x0300;

impl<'a> FontFace<'a> {
    /// Opens one font of a file, and looks whether a text can be drawn in it.
    pub fn open(data: &'a [u8], index: u32) -> Result<Self, FontProblem> {
        let font = FontRef::from_index(data, index).map_err(|_| FontProblem::Damaged)?;
        if !font.axes().is_empty() {
            return Err(FontProblem::Variable);
        }
        if !is_sound(&font) {
            return Err(FontProblem::Damaged);
        }
        let face = Self {
            style: style(&font)?,
            family: family(&font)?,
            embeddable: embeddable(&font),
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::new(1000.0), LocationRef::default()),
            font,
            index,
        };
        face.draws_letters()?;
        Ok(face)
    }

    /// The characters that it has.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.charmap.mappings().filter_map(|(code, _)| char::from_u32(code))
    }

    /// How far this character goes, in thousandths of an em.
    pub fn advance(&self, c: char) -> Option<u16> {
        let advance = self.metrics.advance_width(self.charmap.map(c)?)?;
        Some((advance.ceil() as u16).min(FURTHEST))
    }

    /// The same where it has a shape of its own for the character, and not the one for all that it
    /// lacks.
    pub fn drawn_advance(&self, c: char) -> Option<u16> {
        self.charmap.map(c).filter(|&glyph| glyph != GlyphId::NOTDEF)?;
        self.advance(c)
    }

    /// Draws some of its letters, to see whether they can be drawn and go somewhere.
    fn draws_letters(&self) -> Result<(), FontProblem> {
        let mut tried: Vec<char> =
            ORDINARY.chars().filter(|&c| self.charmap.map(c).is_some()).collect();
        if tried.is_empty() {
            tried = self.characters().take(TRIED).collect();
        }
        let outlines = self.font.outline_glyphs();
        if tried.is_empty() || outlines.format().is_none() {
            return Err(FontProblem::NoOutlines);
        }
        let mut widest = 0;
        for &letter in &tried {
            let outline = self.charmap.map(letter).and_then(|glyph| outlines.get(glyph));
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            let outline = outline.ok_or(FontProblem::Damaged)?;
            outline.draw(settings, &mut NullPen).map_err(|_| FontProblem::Damaged)?;
            let advance = self.advance(letter).ok_or(FontProblem::Damaged)?;
            if advance == 0 && ORDINARY.contains(letter) {
                return Err(FontProblem::Damaged);
            }
            widest = advance.max(widest);
        }
        if widest > 0 { Ok(()) } else { Err(FontProblem::Damaged) }
    }
}

/// Whether what letters are drawn with holds what it says it holds: what reads them relies on that.
fn is_sound(font: &FontRef<'_>) -> bool {
    let has_em = font.head().is_ok_and(|head| UNITS_PER_EM.contains(&head.units_per_em()));
    let has_names = font.post().map_or(true, |post| {
        post.version() != Version16Dot16::VERSION_2_0 || post.num_glyphs().is_some()
    });
    has_em && has_names && has_sound_outlines(font)
}

/// Whether each outline of a font in TrueType has points, where it is not empty.
fn has_sound_outlines(font: &FontRef<'_>) -> bool {
    let (Ok(glyf), Ok(loca), Ok(maxp)) = (font.glyf(), font.loca(None), font.maxp()) else {
        return font.glyf().is_err();
    };
    (0..maxp.num_glyphs()).all(|id| match loca.get_glyf(id.into(), &glyf) {
        Ok(Some(Glyph::Simple(outline))) => {
            outline.num_points() > 0 || outline.glyph_data().is_empty()
        }
        _ => true,
    })
}

fn style(font: &FontRef<'_>) -> Result<FontStyle, FontProblem> {
    let attributes = font.attributes();
    match (attributes.weight >= BOLD, attributes.style) {
        (true, Style::Normal) => Ok(FontStyle::Bold),
        (true, _) => Err(FontProblem::BoldItalic),
        (false, Style::Normal) => Ok(FontStyle::Regular),
        (false, _) => Ok(FontStyle::Italic),
    }
}

/// The name under which programs list the whole family, and without that the one for old programs.
fn family(font: &FontRef<'_>) -> Result<String, FontProblem> {
    let named = |id| font.localized_strings(id).english_or_first();
    let name = named(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| named(StringId::FAMILY_NAME));
    let name: String = name.ok_or(FontProblem::Damaged)?.chars().collect();
    let hidden: Vec<usize> = forbidden_characters(&name).map(|(at, _)| at).collect();
    let seen = name.char_indices().filter(|(at, c)| !c.is_control() && !hidden.contains(at));
    let name = seen.map(|(_, c)| c).collect::<String>().trim().to_owned();
    if name.is_empty() { Err(FontProblem::Damaged) } else { Ok(name) }
}

/// Whether the maker allows that a part of the font is put into a document.
fn embeddable(font: &FontRef<'_>) -> bool {
    let permission = font.os2().map_or(0, |os2| os2.fs_type());
    permission & USAGE != RESTRICTED && permission & NO_SUBSET_OR_NO_OUTLINES == 0
}
