//! The lane of somebody's own words, where they agreed that these are shown.

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::{Cell, Cells};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::text_block::TextBlock;
use crate::model::{Anchor, Evidence, Part, Place, Step, StepPart};
use crate::scene::{Node, Paint, Rect, TextStyle};
use crate::words;

/// Width of the bar along the words, and the room between the two.
const BAR: f64 = 3.0;
const BAR_GAP: f64 = 8.0;
/// Room between the words and who said them.
const SOURCE_GAP: f64 = 2.0;

/// The lane of quotes, each under its step. How many are left out for want of consent stands beside it.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let name = Part::Quotes.heading(sheet.language());
    let title = lane::title(name, sheet.theme.palette.ink, sheet);
    let mut cells: Vec<(Anchor, Box<dyn Cell>)> = Vec::new();
    for step in &sheet.journey.steps {
        for (part, piece) in pieces(step) {
            let Some(words) = sheet.journey.agreed_quote(piece) else { continue };
            let place = Place::Step(step.id, part);
            cells.push((Anchor::Step(step.id), Box::new(Quote::new(piece, words, place, sheet))));
        }
    }
    let remark = words::withheld(sheet.journey).map(|it| lane::remark(&it, sheet));
    Cells::lanes_with_remark(Part::Quotes, title, remark, name, cells, sheet)
}

/// What a step and its actions are based on, each piece with what it is the evidence for.
fn pieces(step: &Step) -> impl Iterator<Item = (StepPart, &Evidence)> {
    let own = step.evidence.iter().enumerate().map(|(nth, it)| (StepPart::Evidence(nth), it));
    let actions = step.actions.iter().enumerate();
    own.chain(actions.flat_map(|(nth, action)| {
        action.evidence.iter().map(move |it| (StepPart::Action(nth), it))
    }))
}

/// Words in quotation marks, with a bar along them and who said them under them.
struct Quote {
    sentence: String,
    text: TextBlock,
    source: Option<TextBlock>,
    place: Place,
}

impl Quote {
    fn new(piece: &Evidence, words: &str, place: Place, sheet: &Sheet<'_>) -> Self {
        let (theme, ink) = (sheet.theme, sheet.theme.palette.ink);
        let room = theme.card_width - BAR - BAR_GAP;
        let block =
            |text: &str, style, language| TextBlock::new(text, style, room, language, theme);
        let style = TextStyle::italic(theme.body_size, ink);
        let text = block(&words::quote(words), style, sheet.language_of(words));
        let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
        let source = piece.source.as_deref();
        let source = source.map(|it| block(it, style, sheet.language_of(it)));
        Self { sentence: words::said_by(piece, words), text, source, place }
    }
}

impl Cell for Quote {
    fn height(&self) -> f64 {
        let source = self.source.as_ref().map_or(0.0, |it| SOURCE_GAP + it.height());
        self.text.height() + source
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.sentence.clone(), self.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(self.place)
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let paint = Paint::fill(sheet.theme.palette.red);
        out.push(Node::Rect(Rect { x, y, w: BAR, h: self.height(), radius: 0.0, paint }));
        let x = x + BAR + BAR_GAP;
        let bottom = self.text.draw_into(x, y, out);
        if let Some(source) = &self.source {
            source.draw_into(x, bottom + SOURCE_GAP, out);
        }
    }
}
