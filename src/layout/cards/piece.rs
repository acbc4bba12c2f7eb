use crate::layout::card::{self, CARD, Kind};
use crate::layout::cards::leaf::{CARD_WIDTH, EDGE};
use crate::layout::context::Sheet;
use crate::layout::party_style::Dress;
use crate::layout::spoken::unseen;
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{Group, Node, Point, Rect, Role, TextStyle};
use crate::words;

/// Letter sizes to try, largest first: 18, 15, 12 and 9 points.
pub(crate) const SIZES: [f64; 4] = [24.0, 20.0, 16.0, 12.0];
/// Letters of phases, and of what is small.
const PHASE: f64 = 16.0;
pub(crate) const SMALL: f64 = 12.0;
/// Room between the frame and its text.
const PADDING: f64 = 12.0;
/// Room to the left of text that has a frame, clear of a bar along it.
const INDENT: f64 = 18.0;
/// Room between two paragraphs.
const GAP: f64 = 6.0;

/// Room for text from edge to edge.
const ROOM: f64 = CARD_WIDTH - 2.0 * EDGE;

/// A paragraph, and a byte in it.
type Cut = (usize, usize);

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    Slanted,
    Grey,
    /// The name of the journey.
    Name,
    /// The name of an organisation.
    Organisation,
    /// The name of a phase.
    Phase,
    Small,
}

#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    text: String,
    tone: Tone,
}

impl Paragraph {
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// Paragraphs in one frame, or in none.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// The part of the journey that it shows.
    place: Option<Place>,
    frame: Option<(Kind, Part, Dress)>,
    paragraphs: Vec<Paragraph>,
}

impl Piece {
    pub fn bare(paragraphs: Vec<Paragraph>) -> Self {
        Self { place: None, frame: None, paragraphs }
    }

    pub fn framed(kind: Kind, dress: Dress, place: Place, paragraphs: Vec<Paragraph>) -> Self {
        Self { place: Some(place), frame: Some((kind, kind.part(), dress)), paragraphs }
    }

    fn look(&self, tone: Tone, size: f64, sheet: &Sheet<'_>) -> TextStyle {
        let palette = &sheet.theme.palette;
        let ink = match self.frame {
            Some((Kind::Event, _, dress)) => dress.text(palette),
            _ => palette.ink,
        };
        match tone {
            Tone::Plain => TextStyle::plain(size, ink),
            Tone::Slanted => TextStyle::italic(size, ink),
            Tone::Grey => TextStyle::plain(size.min(PHASE), palette.grey_text),
            Tone::Name => TextStyle::bold(size, ink),
            Tone::Organisation => TextStyle::bold(size, palette.blue),
            Tone::Phase => TextStyle::bold(size.min(PHASE), ink),
            Tone::Small => TextStyle::plain(SMALL, palette.grey_text),
        }
    }

    fn blocks(&self, size: f64, sheet: &Sheet<'_>) -> Vec<TextBlock> {
        let room = ROOM - if self.frame.is_some() { INDENT + PADDING } else { 0.0 };
        let block = |paragraph: &Paragraph| {
            let look = self.look(paragraph.tone, size, sheet);
            TextBlock::new(&paragraph.text, look, room, sheet.language(), sheet.theme)
        };
        let blocks = self.paragraphs.iter().map(block);
        blocks.filter(|block| !block.is_empty()).collect()
    }

    fn padding(&self) -> f64 {
        if self.frame.is_some() { PADDING } else { 0.0 }
    }

    /// Its height with letters of this size.
    pub fn height(&self, size: f64, sheet: &Sheet<'_>) -> f64 {
        let blocks = self.blocks(size, sheet);
        let gaps = GAP * blocks.len().saturating_sub(1) as f64;
        blocks.iter().map(TextBlock::height).sum::<f64>() + gaps + 2.0 * self.padding()
    }

    /// As much of it as is no higher than this, and the rest; nothing where not even a word fits.
    /// Where that is all the room there is (`whole`), a word that does not fit is cut.
    pub fn split(
        &self,
        height: f64,
        whole: bool,
        size: f64,
        sheet: &Sheet<'_>,
    ) -> Option<(Self, Self)> {
        let fits = |end: &Cut| self.cut(*end).0.height(size, sheet) <= height;
        let last = |ends: Vec<Cut>| {
            let fitting = ends.partition_point(|end| fits(end));
            fitting.checked_sub(1).map(|at| ends[at])
        };
        let words = last(self.ends(char::is_whitespace));
        let end = words.or_else(|| last(self.ends(|_| true)).filter(|_| whole))?;
        Some(self.cut(end))
    }

    /// Behind every letter before which it can be cut, and at the end of every paragraph.
    fn ends(&self, is_cut: impl Fn(char) -> bool) -> Vec<Cut> {
        let mut ends = Vec::new();
        for (at, Paragraph { text, .. }) in self.paragraphs.iter().enumerate() {
            let cuts = text.match_indices(&is_cut).map(|(end, _)| end);
            ends.extend(cuts.chain([text.len()]).filter(|&end| end > 0).map(|end| (at, end)));
        }
        ends
    }

    fn cut(&self, (at, end): Cut) -> (Self, Self) {
        let mut first = self.paragraphs[..=at].to_vec();
        let rest = first[at].text.split_off(end);
        let tone = first[at].tone;
        let mut second: Vec<Paragraph> = Vec::new();
        if !rest.trim().is_empty() {
            second.push(Paragraph::new(rest.trim_start(), tone));
        }
        second.extend_from_slice(&self.paragraphs[at + 1..]);
        let with = |paragraphs| Self { place: self.place, frame: self.frame, paragraphs };
        (with(first), with(second))
    }

    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty())
    }

    /// Draws it with its top left corner at (`x`, `y`); gives its bottom.
    pub fn draw(&self, (x, y): Point, size: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
        let bottom = y + self.height(size, sheet);
        let mut nodes = Vec::new();
        let left = if let Some((kind, _, dress)) = self.frame {
            let area = Rect { x, y, w: ROOM, h: bottom - y, ..CARD };
            card::frame(kind, dress, area, sheet.theme, &mut nodes);
            x + INDENT
        } else {
            x
        };
        let mut at = y + self.padding();
        for block in self.blocks(size, sheet) {
            at = block.draw_into(left, at, &mut nodes) + GAP;
        }
        match self.frame {
            Some((_, part, _)) => {
                let told = self.told(part, sheet);
                let unseen = unseen(&told, &nodes);
                let role = Role::Card { part, party: 0, at_level: false };
                let card = Group::new(role, told, nodes).drawn_from(unseen);
                out.push(card.showing(self.place).into());
            }
            None => out.extend(nodes),
        }
        bottom
    }

    fn told(&self, part: Part, sheet: &Sheet<'_>) -> String {
        let texts = self.paragraphs.iter().map(|paragraph| paragraph.text.clone());
        format!("{}: {}", words::card(part, sheet.language()), words::sentences(texts))
    }
}
