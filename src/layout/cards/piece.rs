use crate::layout::card::{self, CARD, Kind};
use crate::layout::cards::leaf::{CARD_WIDTH, EDGE};
use crate::layout::context::Sheet;
use crate::layout::party_style::Dress;
use crate::layout::text_block::{Block, Look};
use crate::model::Part;
use crate::scene::{Group, Meaning, Node, Point, Rect};
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
type Place = (usize, usize);

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
    frame: Option<(Kind, Part, Dress)>,
    paragraphs: Vec<Paragraph>,
}

impl Piece {
    pub fn bare(paragraphs: Vec<Paragraph>) -> Self {
        Self { frame: None, paragraphs }
    }

    pub fn framed(kind: Kind, part: Part, dress: Dress, paragraphs: Vec<Paragraph>) -> Self {
        Self { frame: Some((kind, part, dress)), paragraphs }
    }

    fn look(&self, tone: Tone, size: f64, sheet: &Sheet<'_>) -> Look {
        let palette = &sheet.theme.palette;
        let ink = match self.frame {
            Some((Kind::Event, _, dress)) => dress.text(palette),
            _ => palette.ink,
        };
        match tone {
            Tone::Plain => Look::plain(size, ink),
            Tone::Slanted => Look::italic(size, ink),
            Tone::Grey => Look::plain(size.min(PHASE), palette.grey_text),
            Tone::Name => Look::bold(size, ink),
            Tone::Organisation => Look::bold(size, palette.blue),
            Tone::Phase => Look::bold(size.min(PHASE), ink),
            Tone::Small => Look::plain(SMALL, palette.grey_text),
        }
    }

    fn blocks(&self, size: f64, sheet: &Sheet<'_>) -> Vec<Block> {
        let room = ROOM - if self.frame.is_some() { INDENT + PADDING } else { 0.0 };
        let block = |paragraph: &Paragraph| {
            let look = self.look(paragraph.tone, size, sheet);
            Block::new(&paragraph.text, look, room, sheet.language(), sheet.theme)
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
        blocks.iter().map(Block::height).sum::<f64>() + gaps + 2.0 * self.padding()
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
        let fits = |end: &Place| self.cut(*end).0.height(size, sheet) <= height;
        let last = |ends: Vec<Place>| {
            let fitting = ends.partition_point(|end| fits(end));
            fitting.checked_sub(1).map(|at| ends[at])
        };
        let words = last(self.ends(char::is_whitespace));
        let end = words.or_else(|| last(self.ends(|_| true)).filter(|_| whole))?;
        Some(self.cut(end))
    }

    /// Behind every letter before which it can be cut, and at the end of every paragraph.
    fn ends(&self, is_cut: impl Fn(char) -> bool) -> Vec<Place> {
        let mut ends = Vec::new();
        for (at, Paragraph { text, .. }) in self.paragraphs.iter().enumerate() {
            let cuts = text.match_indices(&is_cut).map(|(end, _)| end);
            ends.extend(cuts.chain([text.len()]).filter(|&end| end > 0).map(|end| (at, end)));
        }
        ends
    }

    fn cut(&self, (at, end): Place) -> (Self, Self) {
        let mut first = self.paragraphs[..=at].to_vec();
        let rest = first[at].text.split_off(end);
        let tone = first[at].tone;
        let mut second: Vec<Paragraph> = Vec::new();
        if !rest.trim().is_empty() {
            second.push(Paragraph::new(rest.trim_start(), tone));
        }
        second.extend_from_slice(&self.paragraphs[at + 1..]);
        let with = |paragraphs| Self { frame: self.frame, paragraphs };
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
                let meaning = Meaning::Picture(self.told(part, sheet));
                out.push(Node::Group(Group { meaning, nodes }));
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
