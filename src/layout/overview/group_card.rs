//! The card of a category or scenario: its name in a band of colour, then its paragraphs.

use std::borrow::Cow;

use crate::language::Language;
use crate::layout::listed_picture::listed_picture;
use crate::layout::overview::journey_group::{GroupParagraph, JourneyGroup};
use crate::layout::text_block::TextBlock;
use crate::scene::{Color, Node, Paint, Rect, Subject, TextStyle};
use crate::theme::Theme;

/// Room between the edge of a card and its words.
const PADDING: f64 = 10.0;
/// Room between two paragraphs of a card.
const GAP: f64 = 8.0;
/// Width of the edge of a card.
const EDGE: f64 = 1.5;
/// Side of the square before the title of a journey, and the room from its left to the title.
const BULLET: f64 = 5.0;
const INDENT: f64 = 12.0;

/// A category or scenario with its words broken into lines, not yet placed.
pub(crate) struct GroupCard {
    name: &'static str,
    label: String,
    /// The name and the nickname, in a band of the card's colour.
    band: Vec<TextBlock>,
    paragraphs: Vec<Vec<GroupLine>>,
}

/// Lines of a paragraph that stand together.
struct GroupLine {
    block: TextBlock,
    bullet: bool,
}

impl GroupCard {
    pub fn new(group: &JourneyGroup<'_>, width: f64, language: Language, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let room = width - 2.0 * PADDING;
        let block = |text: &str, style, room| TextBlock::new(text, style, room, language, theme);
        let mut band =
            vec![block(group.name, TextStyle::bold(theme.lead_size, palette.white), room)];
        band.push(block(&group.nickname, TextStyle::plain(theme.small_size, palette.white), room));
        let paragraph = |it: &GroupParagraph<'_>| {
            let heading = TextStyle::bold(theme.small_size, palette.grey_text);
            let mut lines =
                vec![GroupLine { block: block(it.heading, heading, room), bullet: false }];
            let room = if it.listed { room - INDENT } else { room };
            let body = TextStyle::plain(theme.body_size, palette.ink);
            let text = |text: &Cow<'_, str>| GroupLine {
                block: block(text, body, room),
                bullet: it.listed,
            };
            lines.extend(it.texts.iter().map(text));
            lines.retain(|line| !line.block.is_empty());
            lines
        };
        let paragraphs = group.paragraphs.iter().map(paragraph).collect();
        Self { name: group.name, label: group.label(), band, paragraphs }
    }

    /// The heights of its band and of each of its paragraphs.
    pub fn heights(&self) -> Vec<f64> {
        let band: f64 = self.band.iter().map(TextBlock::height).sum();
        let paragraph = |lines: &Vec<GroupLine>| {
            lines.iter().map(|line| line.block.height()).sum::<f64>() + GAP
        };
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
                let x = if line.bullet { x + INDENT } else { x };
                if line.bullet {
                    nodes.push(bullet(x - INDENT, y, color, theme));
                }
                y = line.block.draw_into(x, y, &mut nodes);
            }
            top += height;
        }
        listed_picture(subject, self.name, self.label, nodes, None)
    }
}

/// A small square before the first line of a title.
pub(crate) fn bullet(x: f64, y: f64, color: Color, theme: &Theme) -> Node {
    let y = y + (theme.line_height(theme.body_size) - BULLET) / 2.0;
    let paint = Paint::fill(color);
    Node::Rect(Rect { x, y, w: BULLET, h: BULLET, radius: 0.0, paint })
}

/// How a card of this height is as high as what its parts ask for.
pub(crate) fn height(heights: &[f64]) -> f64 {
    heights.iter().sum::<f64>() + GAP
}
