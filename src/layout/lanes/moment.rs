//! What a party tells in one step, hanging beside a point of the curve.

use crate::layout::card::{Card, Look};
use crate::layout::context::Sheet;
use crate::layout::lanes::curve_sides::Side;
use crate::layout::lanes::heights::Reach;
use crate::layout::lanes::step_cards::{AtLevel, step_cards};
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::CaptionPlace;
use crate::layout::marks::curve_point::{
    CurveMark, OFF_LEVEL, POINT, POINT_AT, PointKind, RADIUS, WORDS_AT,
};
use crate::layout::party_style::PartyStyle;
use crate::model::Level;
use crate::scene::{Node, Paint, Point, Rect, Stroke};
use crate::theme::Theme;

/// Room above the words of a moment and under them, and between two of them.
const AROUND: f64 = 6.0;
const BETWEEN: f64 = 4.0;
/// Corner and edge of its frame.
const CORNER: f64 = 4.0;
const EDGE: f64 = 1.0;

/// What a party tells in one step: a point at its level, and a white card beside it with when it was,
/// what happened, and what was felt and thought.
pub(crate) struct Moment {
    side: Side,
    mark: CurveMark,
    caption: Option<Caption>,
    cards: Vec<Card>,
    level: Option<Level>,
    is_uncertain: bool,
    height: f64,
}

impl Moment {
    /// The moment of a step; nothing when only organisations act, or nothing of it is drawn.
    pub fn of(at: usize, style: PartyStyle, side: Side, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        let cards: Vec<Card> = step_cards(at, style, Look::Inside, sheet).collect();
        if cards.is_empty() {
            return None;
        }
        let room = width(sheet.theme) - 2.0 * sheet.theme.padding;
        let caption = Caption::on_card(at, room, sheet);
        let kind = match step.level() {
            None => PointKind::Unknown,
            Some(_) if sheet.leads_with_event(step) => PointKind::Event,
            Some(_) => PointKind::Feeling,
        };
        let words: f64 = cards.iter().map(|card| card.height).sum();
        let between = BETWEEN * (cards.len() - 1) as f64;
        let is_uncertain = sheet.is_marked_uncertain(step);
        let party = sheet.journey.teller(step);
        let height = caption.as_ref().map_or(0.0, Caption::height) + words + between + 2.0 * AROUND;
        Some(Self {
            side,
            mark: CurveMark { kind, style, is_uncertain, party, radius: RADIUS },
            caption,
            cards,
            level: step.level(),
            is_uncertain,
            height,
        })
    }

    /// Draws its words with their top at `top`.
    fn draw_words(&self, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let x = x + WORDS_AT;
        let mut before = vec![self.frame(x, top, theme)];
        let mut y = top + AROUND;
        if let Some(caption) = &self.caption {
            caption.draw_words(x + theme.padding, y, &mut before);
            y += caption.height();
        }
        for card in &self.cards {
            out.push(card.draw_after(std::mem::take(&mut before), x, y, theme));
            y += card.height + BETWEEN;
        }
    }

    fn frame(&self, x: f64, y: f64, theme: &Theme) -> Node {
        let color = if self.is_uncertain { theme.palette.line } else { theme.palette.card_edge() };
        let stroke = Stroke { color, width: EDGE, dashed: self.is_uncertain };
        let paint = Paint { fill: Some(theme.palette.white), stroke: Some(stroke) };
        let half = EDGE / 2.0;
        let (x, y, w, h) = (x + half, y + half, width(theme) - EDGE, self.height - EDGE);
        Node::Rect(Rect { x, y, w, h, radius: CORNER, paint })
    }
}

/// Width of the card of a moment.
pub(crate) fn width(theme: &Theme) -> f64 {
    theme.card_width - WORDS_AT
}

impl AtLevel for Moment {
    fn reach(&self) -> Reach {
        let words = OFF_LEVEL + self.height;
        let (above, below) = match self.side {
            Side::Above => (words, POINT),
            Side::Below => (POINT, words),
        };
        Reach { level: self.level, above, below }
    }

    fn reach_from_top(&self) -> Reach {
        Reach { level: self.level, above: 0.0, below: self.height }
    }

    fn draw_into(&self, (x, y): Point, _words: CaptionPlace, theme: &Theme, out: &mut Vec<Node>) {
        self.mark.draw_into((x + POINT_AT, y), theme, out);
        let top = match self.side {
            Side::Above => y - OFF_LEVEL - self.height,
            Side::Below => y + OFF_LEVEL,
        };
        self.draw_words(x, top, theme, out);
    }

    fn draw_from_top(&self, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        self.draw_words(x, top, theme, out);
    }
}
