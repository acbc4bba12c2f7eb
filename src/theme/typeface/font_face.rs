//! One font file: whether it can be used, for which text, and how wide its letters are.

use skrifa::attribute::{Style, Weight};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::outline::pen::NullPen;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use crate::theme::typeface::problem::{FontProblem, LARGEST};

/// Which text a font is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FontStyle {
    Regular,
    Bold,
    Italic,
}

/// A font that can be used.
pub(super) struct FontFace<'a> {
    font: FontRef<'a>,
    pub family: String,
    pub style: FontStyle,
    pub embeddable: bool,
}

/// The first bytes of fonts that are packed in another way.
const WEB: [&[u8]; 2] = [b"wOFF", b"wOF2"];
const COLLECTION: &[u8] = b"ttcf";
/// The first bytes of a font by itself: TrueType, OpenType, and TrueType of old Macs.
const SINGLE: [&[u8]; 3] = [&[0, 1, 0, 0], b"OTTO", b"true"];
/// Characters without which a font is not one for ordinary text.
const NEEDED: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:-";
/// Letters from this weight on are bold.
const BOLD: Weight = Weight::SEMI_BOLD;
/// Permission to embed in the field `fsType` of the table OS/2 (OpenType 1.9): which use is
/// allowed, of which this is none; and that a font may not be put there in part, or only as pixels.
const USAGE: u16 = 0x000F;
const RESTRICTED: u16 = 0x0002;
const NO_SUBSET_OR_NO_OUTLINES: u16 = 0x0300;

impl<'a> FontFace<'a> {
    /// Opens a font, and looks whether a text can be drawn in it.
    pub fn open(data: &'a [u8]) -> Result<Self, FontProblem> {
        let font = font(data)?;
        let face = Self {
            style: style(&font)?,
            family: family(&font)?,
            embeddable: embeddable(&font),
            font,
        };
        NEEDED.chars().try_for_each(|letter| face.draws(letter))?;
        Ok(face)
    }

    /// Whether it is of the same family as the fonts before it, and none of them does the same.
    pub fn goes_with(&self, others: &[Self]) -> Result<(), FontProblem> {
        if let Some(first) = others.first().filter(|first| first.family != self.family) {
            let (family, first) = (self.family.clone(), first.family.clone());
            return Err(FontProblem::OtherFamily { family, first });
        }
        match others.iter().position(|other| other.style == self.style) {
            Some(other) => Err(FontProblem::SameStyle { other }),
            None => Ok(()),
        }
    }

    /// The characters that it has.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.font.charmap().mappings().filter_map(|(code, _)| char::from_u32(code))
    }

    /// How far this character goes, in thousandths of an em.
    pub fn advance(&self, c: char) -> Option<u16> {
        let glyph = self.font.charmap().map(c)?;
        let em = Size::new(1000.0);
        let advance = self.font.glyph_metrics(em, LocationRef::default()).advance_width(glyph)?;
        Some(advance.ceil() as u16)
    }

    fn draws(&self, letter: char) -> Result<(), FontProblem> {
        let glyph = self.font.charmap().map(letter).ok_or(FontProblem::NoLetter(letter))?;
        let outline = self.font.outline_glyphs().get(glyph).ok_or(FontProblem::Damaged)?;
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        outline.draw(settings, &mut NullPen).map_err(|_| FontProblem::Damaged)?;
        match self.advance(letter) {
            Some(advance) if advance > 0 => Ok(()),
            _ => Err(FontProblem::Damaged),
        }
    }
}

fn font(data: &[u8]) -> Result<FontRef<'_>, FontProblem> {
    let starts = |signature: &&[u8]| data.starts_with(signature);
    if data.len() > LARGEST {
        return Err(FontProblem::TooLarge);
    }
    if WEB.iter().any(starts) {
        return Err(FontProblem::Web);
    }
    if data.starts_with(COLLECTION) {
        return Err(FontProblem::Collection);
    }
    if !SINGLE.iter().any(starts) {
        return Err(FontProblem::NotAFont);
    }
    let font = FontRef::new(data).map_err(|_| FontProblem::Damaged)?;
    if font.axes().is_empty() { Ok(font) } else { Err(FontProblem::Variable) }
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
    let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
    if name.is_empty() { Err(FontProblem::Damaged) } else { Ok(name) }
}

/// Whether the maker allows that a part of the font is put into a document.
fn embeddable(font: &FontRef<'_>) -> bool {
    let permission = font.os2().map_or(0, |os2| os2.fs_type());
    permission & USAGE != RESTRICTED && permission & NO_SUBSET_OR_NO_OUTLINES == 0
}
