//! Lines of text whose letters depend on their neighbours, or that are read from right to left.
//!
//! A line is cut into stretches of one direction, one script and one face, which are put in the order
//! in which they are drawn (Unicode Standard Annex 9) and shaped one by one. Latin, Greek and Cyrillic
//! stretches are drawn letter by letter, as everywhere else: that is how the layout measures them.

use std::ops::Range;

use harfrust::{Direction as Towards, Feature, Script, ShapeOptions, Tag, UnicodeBuffer};
use skrifa::GlyphId;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script as Writing, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use crate::scene::{Direction, FontStyle};
use crate::write::letters::chain::FaceId;
use crate::write::letters::emoji::may_be_boxed;
use crate::write::letters::faces::{Faces, Glyph, OpenFace};

/// Characters that are never seen and only tell how their neighbours are drawn
/// (`Default_Ignorable_Code_Point`): no letters need to have them.
const IGNORED: [(char, char); 12] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{E0000}', '\u{E0FFF}'),
];
/// What brings letters closer together, which the layout does not count with: kerning and ligatures.
const CLOSER: [Tag; 4] =
    [Tag::new(b"kern"), Tag::new(b"liga"), Tag::new(b"clig"), Tag::new(b"calt")];
/// Colours of skin.
const SKINS: (char, char) = ('\u{1F3FB}', '\u{1F3FF}');
/// Halves of flags, and colours of skin: emoji that make one sign with their neighbour.
const JOINED_EMOJI: [(char, char); 2] = [('\u{1F1E6}', '\u{1F1FF}'), SKINS];

fn among(ranges: &[(char, char)], c: char) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
}

fn is_skin(c: char) -> bool {
    among(&[SKINS], c)
}

/// Whether a character is never seen.
pub(super) fn is_ignored(c: char) -> bool {
    c >= IGNORED[0].0 && among(&IGNORED, c)
}

/// Whether the shape of a character depends on its neighbours, or its place on the direction.
pub(super) fn is_shaped(c: char) -> bool {
    if c < '\u{300}' {
        return is_ignored(c);
    }
    joins(c.script()) || is_ignored(c) || among(&JOINED_EMOJI, c)
}

/// Whether letters of a script depend on their neighbours.
fn joins(script: Writing) -> bool {
    !matches!(
        script,
        Writing::Latin
            | Writing::Greek
            | Writing::Cyrillic
            | Writing::Armenian
            | Writing::Georgian
            | Writing::Han
            | Writing::Hiragana
            | Writing::Katakana
            | Writing::Bopomofo
            | Writing::Common
    )
}

/// Characters of a line that are drawn in one go.
struct Stretch {
    face: FaceId,
    /// `None` as long as all of them belong to no script, as spaces and digits do.
    script: Option<Writing>,
    bytes: Range<usize>,
}

/// The shapes of a line of text, from left to right as they are drawn.
pub(super) fn line(
    faces: &Faces<'_>,
    style: FontStyle,
    text: &str,
    direction: Direction,
) -> Vec<Glyph> {
    let level = match direction {
        Direction::LeftToRight => Level::ltr(),
        Direction::RightToLeft => Level::rtl(),
    };
    let bidi = BidiInfo::new(text, Some(level));
    let mut glyphs = Vec::with_capacity(text.len());
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let leftwards = levels[run.start].is_rtl();
            let mut stretches = stretches(faces, style, text, run);
            if leftwards {
                stretches.reverse();
            }
            for stretch in stretches {
                let part = &text[stretch.bytes.clone()];
                if leftwards || part.chars().any(is_shaped) {
                    let from = glyphs.len();
                    stretch.shape(faces.face(stretch.face), text, leftwards, &mut glyphs);
                    put_boxes(faces, style, text, &mut glyphs[from..]);
                } else {
                    glyphs.extend(faces.unshaped(style, part, stretch.bytes.start));
                }
            }
        }
    }
    glyphs
}

/// Cuts a run of one direction where the script or the face changes.
fn stretches(faces: &Faces<'_>, style: FontStyle, text: &str, run: Range<usize>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, cluster) in clusters(faces, style, &text[run.clone()]) {
        let start = run.start + at;
        let bytes = start..start + cluster.len();
        let script = script(cluster);
        let last = stretches.last_mut();
        // A space or a comma stays with the word before it, where that has one: never with an emoji, whose
        // digits are those of keycaps.
        let word = last.as_ref().filter(|last| script.is_none() && last.script.is_some());
        let face = word
            .map(|last| last.face)
            .filter(|&face| has_all(faces.face(face), cluster))
            .unwrap_or_else(|| face_for(faces, style, cluster));
        match last {
            Some(last)
                if last.face == face
                    && (script.is_none() || last.script.is_none() || script == last.script) =>
            {
                last.bytes.end = bytes.end;
                last.script = last.script.or(script);
            }
            _ => stretches.push(Stretch { face, script, bytes }),
        }
    }
    stretches
}

/// Puts a box for each emoji that no face has.
fn put_boxes(faces: &Faces<'_>, style: FontStyle, text: &str, glyphs: &mut [Glyph]) {
    for glyph in glyphs.iter_mut().filter(|glyph| glyph.id == GlyphId::NOTDEF) {
        let boxed = |c: &char| may_be_boxed(*c) && faces.lacks(style, *c);
        if let Some(c) = text[glyph.cluster.clone()].chars().find(boxed) {
            *glyph = faces.glyph(style, c, glyph.cluster.clone());
        }
    }
}

/// What a reader takes for one character, with where it starts; its parts one by one where no face
/// has all of them, or where a colour of skin stands behind a letter or digit, which has none.
fn clusters<'t>(
    faces: &Faces<'_>,
    style: FontStyle,
    text: &'t str,
) -> impl Iterator<Item = (usize, &'t str)> {
    text.grapheme_indices(true).flat_map(move |(at, cluster)| {
        let order = faces.order(style);
        let tinted = cluster.starts_with(|c: char| c.is_ascii()) && cluster.contains(is_skin);
        let whole = !tinted && order.iter().any(|&face| has_all(faces.face(face), cluster));
        let parts = cluster.char_indices().filter(move |_| !whole);
        let parts =
            parts.map(move |(within, c)| (at + within, &cluster[within..within + c.len_utf8()]));
        whole.then_some((at, cluster)).into_iter().chain(parts)
    })
}

/// The script of the first character that has one.
fn script(cluster: &str) -> Option<Writing> {
    let own = |script: &Writing| !matches!(script, Writing::Common | Writing::Inherited);
    cluster.chars().map(|c| c.script()).find(own)
}

fn has_all(face: &OpenFace<'_>, cluster: &str) -> bool {
    cluster.chars().all(|c| is_ignored(c) || face.has(c))
}

fn face_for(faces: &Faces<'_>, style: FontStyle, cluster: &str) -> FaceId {
    let order = faces.order(style);
    let found = order.iter().find(|&&face| has_all(faces.face(face), cluster));
    *found.unwrap_or(&order[order.len() - 1])
}

impl Stretch {
    /// Appends the shapes of the stretch, from left to right.
    fn shape(&self, face: &OpenFace<'_>, line: &str, leftwards: bool, out: &mut Vec<Glyph>) {
        let Range { start, end } = self.bytes;
        let mut buffer = UnicodeBuffer::new();
        buffer.set_pre_context(&line[..start]);
        buffer.push_str(&line[start..end]);
        buffer.set_post_context(&line[end..]);
        buffer.set_direction(if leftwards { Towards::RightToLeft } else { Towards::LeftToRight });
        let tag = self.script.and_then(|script| script.short_name().as_bytes().try_into().ok());
        if let Some(script) = tag.and_then(|tag| Script::from_iso15924_tag(Tag::new(tag))) {
            buffer.set_script(script);
        }
        let shaper = face.shaper().shaper(&face.to_join).build();
        let em = shaper.units_per_em().max(1) as f32;
        // Emoji are of no script, and join.
        let joins = self.script.is_none_or(joins);
        let closer = if joins { &[][..] } else { &CLOSER.map(|tag| Feature::new(tag, 0, ..))[..] };
        let drawn = shaper.shape(buffer, ShapeOptions::new().features(closer));
        let mut starts: Vec<u32> = drawn.glyph_infos().iter().map(|it| it.cluster).collect();
        starts.sort_unstable();
        for (info, position) in drawn.glyph_infos().iter().zip(drawn.glyph_positions()) {
            let next = starts.partition_point(|&other| other <= info.cluster);
            let next = starts.get(next).map_or(end, |&next| start + next as usize);
            out.push(Glyph {
                face: self.face,
                id: GlyphId::new(info.glyph_id),
                advance: position.x_advance as f32 / em,
                offset: (position.x_offset as f32 / em, position.y_offset as f32 / em),
                cluster: start + info.cluster as usize..next,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::{Weight, Widths};
    use crate::write::letters::chain::FontChain;

    const SOFT_HYPHEN: char = '\u{AD}';

    /// How far a text is drawn, and how far the layout says that it is in letters of the drawing's own.
    fn widths(faces: &Faces<'_>, text: &str, style: FontStyle) -> (f64, f64) {
        let weight = if style == FontStyle::Bold { Weight::Bold } else { Weight::Regular };
        let drawn = line(faces, style, text, Direction::of(text));
        let drawn = drawn.iter().map(|glyph| f64::from(glyph.advance)).sum();
        (drawn, Widths::default().in_own_letters().for_text(text).of(weight).line(text, 1.0))
    }

    #[test]
    fn what_the_layout_takes_to_stand_alone_is_drawn_by_itself() {
        let faces = Faces::open(FontChain::of(&[])).expect("the bundled letters are sound");
        let own = Widths::default().in_own_letters();
        let is_letter = |c: &char| *c != SOFT_HYPHEN && c.script() != Writing::Unknown;
        for c in (0..0x1_0000).filter_map(char::from_u32).filter(is_letter) {
            let text = c.to_string();
            if own.for_text(&text) != own {
                continue;
            }
            assert!(!is_shaped(c), "U+{:04X}", u32::from(c));
            for style in FontStyle::ALL.into_iter().filter(|&style| !faces.lacks(style, c)) {
                let (drawn, measured) = widths(&faces, &text, style);
                assert!(drawn <= measured + 1e-6, "{c} {style:?}: {drawn} > {measured}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_line_is_drawn_wider_than_it_is_measured(
            bits in prop::collection::vec(
                prop::sample::select(vec![
                    "AVATAR", "fi", "één", "ij", "Wij", " ", ", ", "1.250", "€", "→", "✓", "‘", "…", "i",
                    "\u{301}", "\u{30A}", "\u{308}", "👍🏽", "ŵ", "ạ", "(", "\u{200D}",
                ]),
                1..9,
            ),
        ) {
            let text = bits.concat();
            let faces = Faces::open(FontChain::of(&[])).expect("the bundled letters are sound");
            for style in FontStyle::ALL {
                let (drawn, measured) = widths(&faces, &text, style);
                prop_assert!(drawn <= measured + 1e-6, "{text} {style:?}: {drawn} > {measured}");
            }
        }
    }
}
