//! The lane of opportunities, taken and missed.

use crate::layout::card::room_on;
use crate::layout::context::Sheet;
use crate::layout::lanes::cells::{Cell, Cells};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::diamond::{DIAMOND, diamond};
use crate::layout::party_style::EDGE;
use crate::layout::text_block::TextBlock;
use crate::model::{Opportunity, Part, Place};
use crate::scene::{Node, Paint, Rect, Stroke, TextStyle};
use crate::words;

/// Room beside the diamond.
const DIAMOND_GAP: f64 = 6.0;
/// Room between the word and what the chance was.
const GAP: f64 = 3.0;

/// The lane of chances, taken and missed.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let name = Part::Opportunities.heading(sheet.language());
    let title = lane::title(name, sheet.theme.palette.ink, sheet);
    let cell = |(nth, it): (usize, &Opportunity)| {
        (it.at.clone(), Box::new(Chance::new(nth, it, sheet)) as Box<dyn Cell>)
    };
    let cells = sheet.journey.opportunities.iter().enumerate().map(cell).collect();
    Cells::lanes(Part::Opportunities, title, name, cells, sheet)
}

struct Chance {
    nth: usize,
    missed: bool,
    word: TextBlock,
    text: TextBlock,
    height: f64,
    label: String,
    sentence: String,
}

impl Chance {
    fn new(nth: usize, opportunity: &Opportunity, sheet: &Sheet<'_>) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let ink = theme.palette.ink;
        let room = room_on(theme.card_width, theme);
        let label = words::chance(opportunity.missed, language).to_owned();
        let beside = room - DIAMOND - DIAMOND_GAP;
        let word =
            TextBlock::new(&label, TextStyle::bold(theme.body_size, ink), beside, language, theme);
        let style = TextStyle::plain(theme.body_size, ink);
        let text = TextBlock::new(&opportunity.text, style, room, language, theme);
        let height = word.height().max(DIAMOND) + GAP + text.height() + 2.0 * theme.padding;
        let sentence = words::sentences([label.clone(), opportunity.text.clone()].into_iter());
        Self { nth, missed: opportunity.missed, word, text, height, label, sentence }
    }
}

impl Cell for Chance {
    fn height(&self) -> f64 {
        self.height
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.label.clone(), self.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(Place::Opportunity(self.nth))
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (theme, palette) = (sheet.theme, &sheet.theme.palette);
        let stroke = Stroke { color: palette.ink, width: EDGE, dashed: self.missed };
        let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
        let (w, h) = (theme.card_width - EDGE, self.height - EDGE);
        let (left, top) = (x + EDGE / 2.0, y + EDGE / 2.0);
        out.push(Node::Rect(Rect { x: left, y: top, w, h, radius: 0.0, paint }));
        let (x, y) = (x + theme.padding, y + theme.padding);
        out.push(diamond(self.missed, x, y, palette));
        let under = self.word.draw_into(x + DIAMOND + DIAMOND_GAP, y, out).max(y + DIAMOND);
        self.text.draw_into(x, under + GAP, out);
    }
}
