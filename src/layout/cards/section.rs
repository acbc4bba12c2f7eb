//! A part of a card: paragraphs in one frame or in none, which can be split over two cards.

use crate::layout::card_frame::OUTLINE;
use crate::layout::cards::cut_sheet::ROOM;
use crate::layout::cards::outline::Outline;
use crate::layout::cards::paragraph::CardParagraph;
use crate::layout::cards::place_on_curve;
use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Group, Node, Point, Rect, Role};
use crate::words;

/// Room between the frame and its text.
const PADDING: f64 = 12.0;
/// Room to the left of text that has a frame, clear of a bar along it.
const INDENT: f64 = 18.0;
/// Room between two paragraphs.
const GAP: f64 = 6.0;

/// How many places to split it are looked at first.
const FIRST_REACH: usize = 64;
/// A paragraph of more bytes than this may be for several cards.
const LONG: usize = 4_000;

/// Where a section can be split: a paragraph, and a byte in it.
type SplitPoint = (usize, usize);

/// Paragraphs in one frame, or in none.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// The part of the journey that it shows.
    place: Option<Place>,
    frame: Option<Outline>,
    paragraphs: Vec<CardParagraph>,
    /// The step whose place on the curve stands beside it.
    on_curve: Option<usize>,
}

impl Section {
    pub fn unframed(paragraphs: Vec<CardParagraph>) -> Self {
        Self { place: None, frame: None, paragraphs, on_curve: None }
    }

    pub fn framed(frame: Outline, place: Place, paragraphs: Vec<CardParagraph>) -> Self {
        Self { place: Some(place), frame: Some(frame), paragraphs, on_curve: None }
    }

    /// The same with the place of a step on the curve beside it, where it has one.
    pub fn beside_curve(self, step: usize, sheet: &Sheet<'_>) -> Self {
        let on_curve = Some(step).filter(|&step| place_on_curve::has_place(step, sheet));
        Self { on_curve, ..self }
    }

    /// The first text in its frame; nothing where it has none.
    pub fn framed_text(&self) -> Option<&str> {
        self.frame?;
        self.paragraphs.first().map(|paragraph| paragraph.text.as_str())
    }

    fn blocks(&self, size: f64, sheet: &Sheet<'_>) -> Vec<TextBlock> {
        let room = ROOM - if self.frame.is_some() { INDENT + PADDING } else { 0.0 };
        let room = room - if self.on_curve.is_some() { place_on_curve::BESIDE } else { 0.0 };
        let block = |paragraph: &CardParagraph| {
            let style = paragraph.text_style(self.frame, size, sheet);
            let language = sheet.language_of(&paragraph.text);
            TextBlock::new(&paragraph.text, style, room, language, sheet.theme).flush_in(room)
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
        let text = blocks.iter().map(TextBlock::height).sum::<f64>() + gaps;
        let beside = if self.on_curve.is_some() { place_on_curve::HEIGHT } else { 0.0 };
        text.max(beside) + 2.0 * self.padding()
    }

    /// Its height, where it is no higher than this.
    pub fn height_within(&self, most: f64, size: f64, sheet: &Sheet<'_>) -> Option<f64> {
        let long = self.paragraphs.iter().position(|paragraph| paragraph.text.len() > LONG);
        // Of a text for many cards the beginning tells.
        if let Some(at) = long {
            let end = self.paragraphs[at].text.floor_char_boundary(LONG);
            if self.split_at((at, end)).0.height(size, sheet) > most {
                return None;
            }
        }
        Some(self.height(size, sheet)).filter(|height| *height <= most)
    }

    /// As much of it as is no higher than this, and the rest; nothing where not even a word fits.
    /// Where that is all the room there is (`whole`), a word that does not fit is split.
    pub fn split(
        &self,
        height: f64,
        whole: bool,
        size: f64,
        sheet: &Sheet<'_>,
    ) -> Option<(Self, Self)> {
        let fits = |point: &SplitPoint| {
            self.split_at(*point).0.height_within(height, size, sheet).is_some()
        };
        let last = |points: Vec<SplitPoint>| {
            // No further than twice what fits: a text may go on for many cards.
            let mut reach = FIRST_REACH;
            while points.get(reach).is_some_and(&fits) {
                reach *= 2;
            }
            let near = &points[..points.len().min(reach)];
            let fitting = near.partition_point(|point| fits(point));
            fitting.checked_sub(1).map(|at| points[at])
        };
        let word = last(self.split_points(char::is_whitespace));
        let point = word.or_else(|| last(self.split_points(|_| true)).filter(|_| whole))?;
        Some(self.split_at(point))
    }

    /// Before every letter of this kind, and at the end of every paragraph.
    fn split_points(&self, is_before: impl Fn(char) -> bool) -> Vec<SplitPoint> {
        let mut points = Vec::new();
        for (at, CardParagraph { text, .. }) in self.paragraphs.iter().enumerate() {
            let ends = text.match_indices(&is_before).map(|(end, _)| end).chain([text.len()]);
            points.extend(ends.filter(|&end| end > 0).map(|end| (at, end)));
        }
        points
    }

    fn split_at(&self, (at, end): SplitPoint) -> (Self, Self) {
        let mut first = self.paragraphs[..=at].to_vec();
        let rest = first[at].text.split_off(end);
        let mut second: Vec<CardParagraph> = Vec::new();
        if !rest.trim().is_empty() {
            second.push(CardParagraph::new(rest.trim_start(), first[at].style));
        }
        second.extend_from_slice(&self.paragraphs[at + 1..]);
        let with = |paragraphs| Self { paragraphs, on_curve: None, ..self.clone() };
        (Self { on_curve: self.on_curve, ..with(first) }, with(second))
    }

    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty())
    }

    /// Draws it with its top left corner at (`x`, `y`); gives its bottom.
    pub fn draw(&self, (x, y): Point, size: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
        let bottom = y + self.height(size, sheet);
        let mut nodes = Vec::new();
        let mut left = x;
        if let Some(frame) = self.frame {
            let area = Rect { x, y, w: ROOM, h: bottom - y, ..OUTLINE };
            frame.draw(area, sheet.theme, &mut nodes);
            left += INDENT;
        }
        if let Some(step) = self.on_curve {
            let at = (x + ROOM - place_on_curve::WIDTH, y);
            nodes.push(place_on_curve::draw(step, at, sheet));
        }
        let mut at = y + self.padding();
        for block in self.blocks(size, sheet) {
            at = block.draw_into(left, at, &mut nodes) + GAP;
        }
        match self.frame {
            Some(frame) => out.push(self.card(frame, nodes, sheet)),
            None => out.extend(nodes),
        }
        bottom
    }

    /// What is drawn of it as a card that a screen reader reads.
    fn card(&self, frame: Outline, nodes: Vec<Node>, sheet: &Sheet<'_>) -> Node {
        let (part, name) = (frame.part(), frame.name(sheet.language()));
        // What a chance is called stands on its card as well, and is said once.
        let texts = self.paragraphs.iter().map(|paragraph| paragraph.text.clone());
        let text = words::sentences(texts.filter(|text| text != name));
        let label = format!("{name}: {text}");
        let role = Role::Card { part, party: 0, at_level: false };
        Group::new(role, label, nodes).showing(self.place).into()
    }
}
