//! The card of a category or scenario: its name in a band of colour, then its paragraphs.

use std::borrow::Cow;

use crate::language::Language;
use crate::layout::listed_picture::listed_picture;
use crate::layout::overview::journey_group::{GroupParagraph, JourneyGroup};
use crate::layout::overview::small_curve;
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Color, Node, Paint, Point, Rect, Subject, TextStyle};
use crate::theme::Theme;

/// Room between the edge of a card and its words.
const PADDING: f64 = 10.0;
/// Room between two paragraphs of a card.
const GAP: f64 = 8.0;
/// Width of the edge of a card.
const EDGE: f64 = 1.5;
/// Room under the title of a journey.
const TITLE_GAP: f64 = 6.0;

/// A category or scenario with its words broken into lines, not yet placed.
pub(crate) struct GroupCard<'a> {
    name: &'static str,
    label: String,
    /// The name and the nickname, in a band of the card's colour.
    band: Vec<TextBlock>,
    paragraphs: Vec<Vec<GroupLine<'a>>>,
}

/// Lines of a paragraph that stand together.
struct GroupLine<'a> {
    block: TextBlock,
    /// The journey that it is the title of.
    journey: Option<&'a Journey>,
}

impl GroupLine<'_> {
    /// How high it is, with its curve.
    fn height(&self) -> f64 {
        title_height(&self.block, self.journey)
    }
}

impl<'a> GroupCard<'a> {
    pub fn new(group: &JourneyGroup<'a>, width: f64, language: Language, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let room = width - 2.0 * PADDING;
        let block = |text: &str, style, room| TextBlock::new(text, style, room, language, theme);
        let mut band =
            vec![block(group.name, TextStyle::bold(theme.lead_size, palette.white), room)];
        band.push(block(&group.nickname, TextStyle::plain(theme.small_size, palette.white), room));
        let paragraph = |it: &GroupParagraph<'a>| {
            let heading = TextStyle::bold(theme.small_size, palette.grey_text);
            let mut lines =
                vec![GroupLine { block: block(it.heading, heading, room), journey: None }];
            let body = TextStyle::plain(theme.body_size, palette.ink);
            let text = |(nth, text): (usize, &Cow<'_, str>)| {
                let journey = it.journeys.get(nth).copied();
                let room = if journey.is_some() { room - small_curve::BESIDE } else { room };
                GroupLine { block: block(text, body, room), journey }
            };
            lines.extend(it.texts.iter().enumerate().map(text));
            lines.retain(|line| !line.block.is_empty());
            lines
        };
        let paragraphs = group.paragraphs.iter().map(paragraph).collect();
        Self { name: group.name, label: group.label(), band, paragraphs }
    }

    /// The heights of its band and of each of its paragraphs.
    pub fn heights(&self) -> Vec<f64> {
        let band: f64 = self.band.iter().map(TextBlock::height).sum();
        let paragraph =
            |lines: &Vec<GroupLine<'_>>| lines.iter().map(GroupLine::height).sum::<f64>() + GAP;
        let paragraphs = self.paragraphs.iter().map(paragraph);
        std::iter::once(band + 2.0 * PADDING).chain(paragraphs).collect()
    }

    /// Draws the card in `area`, its parts as far below each other as `heights` says.
    pub fn draw(
        self,
        subject: Subject,
        area: Rect,
        color: Color,
        heights: &[f64],
        theme: &Theme,
    ) -> Node {
        let mut nodes = Vec::new();
        let half = EDGE / 2.0;
        let paint = Paint::edged(theme.palette.white, color, EDGE);
        let (w, h) = (area.w - EDGE, area.h - EDGE);
        nodes.push(Node::Rect(Rect { x: area.x + half, y: area.y + half, w, h, paint, ..area }));
        nodes.push(Node::Rect(Rect { h: heights[0], paint: Paint::fill(color), ..area }));
        let x = area.x + PADDING;
        let mut y = area.y + PADDING;
        for block in self.band {
            y = block.draw_into(x, y, &mut nodes);
        }
        let mut top = area.y + heights[0] + GAP;
        for (lines, height) in self.paragraphs.into_iter().zip(&heights[1..]) {
            let mut y = top;
            for line in lines {
                match line.journey {
                    Some(journey) => {
                        y = draw_title(journey, &line.block, (x, y), theme, &mut nodes);
                    }
                    None => y = line.block.draw_into(x, y, &mut nodes),
                }
            }
            top += height;
        }
        listed_picture(subject, self.name, self.label, nodes, None)
    }
}

/// How high the title of a journey is with the curve beside it.
pub(crate) fn title_height(block: &TextBlock, journey: Option<&Journey>) -> f64 {
    if journey.is_none() {
        return block.height();
    }
    block.height().max(small_curve::HEIGHT) + TITLE_GAP
}

/// Draws the title of a journey with the curve beside its middle; gives the bottom of it.
pub(crate) fn draw_title(
    journey: &Journey,
    block: &TextBlock,
    (x, y): Point,
    theme: &Theme,
    out: &mut Vec<Node>,
) -> f64 {
    let height = block.height().max(small_curve::HEIGHT);
    let lowered = |own: f64| y + (height - own) / 2.0;
    out.extend(small_curve::draw(journey, (x, lowered(small_curve::HEIGHT)), theme));
    block.draw_into(x + small_curve::BESIDE, lowered(block.height()), out);
    y + height + TITLE_GAP
}

/// How a card of this height is as high as what its parts ask for.
pub(crate) fn height(heights: &[f64]) -> f64 {
    heights.iter().sum::<f64>() + GAP
}
