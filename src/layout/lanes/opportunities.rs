//! The lane of opportunities, taken and missed.

use crate::layout::card::room_on;
use crate::layout::context::{Numbering, Sheet};
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

/// A chance: as wide as a card under its step, and as wide as its phase where it is of all of that.
struct Chance {
    nth: usize,
    missed: bool,
    /// What stands in its frame: what it is called, and what it was.
    said: [String; 2],
    on_card: ChanceWords,
    label: String,
    sentence: String,
}

impl Chance {
    fn new(nth: usize, opportunity: &Opportunity, sheet: &Sheet<'_>) -> Self {
        let Opportunity { text, missed, at } = opportunity;
        let (missed, language) = (*missed, sheet.language());
        let label = words::chance_label(missed, at, language);
        // Where it stands under a head, that says of which phase it is.
        let has_head = sheet.numbering == Numbering::EveryLane;
        let name = if has_head { words::chance(missed, language) } else { &label };
        let said = [name.to_owned(), text.clone()];
        let on_card = ChanceWords::new(missed, &said, sheet.theme.card_width, sheet);
        let sentence = words::sentences([label.clone(), text.clone()].into_iter());
        Self { nth, missed, said, on_card, label, sentence }
    }

    fn along(&self, width: f64, sheet: &Sheet<'_>) -> ChanceWords {
        ChanceWords::new(self.missed, &self.said, width, sheet)
    }
}

/// The words of a chance in a frame of some width.
struct ChanceWords {
    missed: bool,
    width: f64,
    height: f64,
    word: TextBlock,
    text: TextBlock,
}

impl ChanceWords {
    fn new(missed: bool, [name, text]: &[String; 2], width: f64, sheet: &Sheet<'_>) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let (ink, room) = (theme.palette.ink, room_on(width, theme));
        let block = |text: &str, style, room| TextBlock::new(text, style, room, language, theme);
        let bold = TextStyle::bold(theme.body_size, ink);
        let word = block(name, bold, room - DIAMOND - DIAMOND_GAP);
        let text = block(text, TextStyle::plain(theme.body_size, ink), room);
        let height = word.height().max(DIAMOND) + GAP + text.height() + 2.0 * theme.padding;
        Self { missed, width, height, word, text }
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (theme, palette) = (sheet.theme, &sheet.theme.palette);
        let stroke = Stroke { color: palette.ink, width: EDGE, dashed: self.missed };
        let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
        let (w, h) = (self.width - EDGE, self.height - EDGE);
        let (left, top) = (x + EDGE / 2.0, y + EDGE / 2.0);
        out.push(Node::Rect(Rect { x: left, y: top, w, h, radius: 0.0, paint }));
        let (x, y) = (x + theme.padding, y + theme.padding);
        out.push(diamond(self.missed, x, y, palette));
        let under = self.word.draw_into(x + DIAMOND + DIAMOND_GAP, y, out).max(y + DIAMOND);
        self.text.draw_into(x, under + GAP, out);
    }
}

impl Cell for Chance {
    fn height(&self) -> f64 {
        self.on_card.height
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.label.clone(), self.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(Place::Opportunity(self.nth))
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        self.on_card.draw(x, y, sheet, out);
    }

    fn height_along(&self, room: f64, sheet: &Sheet<'_>) -> f64 {
        self.along(room, sheet).height
    }

    fn draw_along(&self, x: f64, y: f64, room: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        self.along(room, sheet).draw(x, y, sheet, out);
    }
}
