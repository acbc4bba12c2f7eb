use crate::layout::cards::deck::Entry;
use crate::layout::cards::face::Face;
use crate::layout::cards::piece::{Paragraph, Piece, SMALL, Tone};
use crate::layout::context::Sheet;
use crate::layout::pages::{MM, Page};
use crate::layout::text_block::TextBlock;
use crate::scene::{
    Group, Node, Paint, Path, Point, Role, Scene, Segment, Stroke, Subject, TextStyle,
};
use crate::theme::Theme;
use crate::words;

/// The sheet that cards are cut from.
pub(crate) const WIDTH: f64 = Page::A4.width;
pub(crate) const HEIGHT: f64 = Page::A4.height;
/// How many cards there are on a sheet, and beside each other.
pub(crate) const CARDS: usize = 4;
const COLUMNS: usize = 2;
/// A quarter of A4: A6.
pub(crate) const CARD_WIDTH: f64 = WIDTH / 2.0;
pub(crate) const CARD_HEIGHT: f64 = HEIGHT / 2.0;
/// What is left free along the edges of a card: most printers cannot reach the edge of the paper.
pub(crate) const EDGE: f64 = 8.0 * MM;
/// Width of the line to cut along.
const CUT: f64 = 0.75;
/// How far from the edge of the paper that line begins.
const CUT_FROM: f64 = 2.0 * MM;
/// Room between the foot of a card and what stands above it.
const FOOT_GAP: f64 = 6.0;
/// A note that takes more than this part of a card is put on a card of its own.
const LARGEST_NOTE: f64 = 0.25;

/// What a sheet owes its reader: which names are made up, and where the story comes from.
pub(crate) struct Note {
    text: String,
    block: Option<TextBlock>,
    line: f64,
}

impl Note {
    pub fn new(sheet: &Sheet<'_>) -> Self {
        let text = words::account_in_short(sheet.journey);
        let block = block(&text, sheet);
        let fits = !block.is_empty() && block.height() <= LARGEST_NOTE * CARD_HEIGHT;
        let line = sheet.theme.line_height(SMALL);
        Self { text, block: fits.then_some(block), line }
    }

    /// The height that it takes of the foot of a card.
    pub fn height(&self) -> f64 {
        self.block.as_ref().map_or(self.line, TextBlock::height) + FOOT_GAP
    }

    /// The note as a card, where it is too long for a foot.
    pub fn as_card(&self, sheet: &Sheet<'_>) -> Option<Entry> {
        if self.block.is_some() || self.text.is_empty() {
            return None;
        }
        let name = sheet.language().pick("Verantwoording", "About this journey").to_owned();
        let paragraphs =
            vec![Paragraph::new(&name, Tone::Name), Paragraph::new(&self.text, Tone::Plain)];
        Some(Entry { again: name.clone(), name, pieces: vec![Piece::bare(paragraphs)] })
    }
}

fn block(text: &str, sheet: &Sheet<'_>) -> TextBlock {
    let look = TextStyle::plain(SMALL, sheet.theme.palette.grey_text);
    TextBlock::new(text, look, CARD_WIDTH - 2.0 * EDGE, sheet.language(), sheet.theme)
}

/// A sheet of paper with cards.
pub(crate) struct Leaf {
    pub faces: Vec<Face>,
    /// Which sheet it is of how many, from 1.
    pub number: usize,
    pub count: usize,
}

impl Leaf {
    pub fn draw(self, note: &Note, sheet: &Sheet<'_>) -> Scene {
        let language = sheet.language();
        let face = |(at, face): (usize, &Face)| {
            let (x, y) = place(at);
            face.draw(x, y, sheet)
        };
        let items = self.faces.iter().enumerate().map(face).collect();
        let name = language.pick("Kaarten", "Cards").to_owned();
        let list = Group::new(Role::List(Subject::PrintedCard), name, items);
        let nodes = vec![cuts(sheet.theme), Node::Group(list), self.foot(note, sheet)];
        let title = format!("{}, {}", sheet.journey.title, self.which(sheet));
        let description = language.pick(
            "Kaarten om uit te knippen en op tafel te leggen: wat er gebeurt, en elke organisatie apart.",
            "Cards to cut out and lay on a table: what happens, and each organisation apart.",
        );
        crate::layout::cards::scene(nodes, title, description.to_owned(), sheet)
    }

    /// "kaarten, blad 2 van 7".
    fn which(&self, sheet: &Sheet<'_>) -> String {
        let (cards, leaf, of) =
            sheet.language().pick(("kaarten", "blad", "van"), ("cards", "sheet", "of"));
        format!("{cards}, {leaf} {} {of} {}", self.number, self.count)
    }

    /// The note under the first card of the last row, and the number of the sheet under the next.
    fn foot(&self, note: &Note, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        let bottom = HEIGHT - EDGE;
        if let Some(block) = note.block.clone() {
            let y = bottom - block.height();
            block.draw_into(EDGE, y, &mut nodes);
        }
        let number = block(&words::upper_first(&self.which(sheet)), sheet);
        let y = bottom - number.height();
        number.draw_into(CARD_WIDTH + EDGE, y, &mut nodes);
        let label = sheet.language().pick("Verantwoording", "About this journey").to_owned();
        Group::new(Role::PageFoot, label, nodes).into()
    }
}

/// The top left corner of a card, by its place on the sheet.
pub(crate) fn place(at: usize) -> Point {
    let (column, row) = (at % COLUMNS, at / COLUMNS);
    (column as f64 * CARD_WIDTH, row as f64 * CARD_HEIGHT)
}

/// The lines to cut along.
pub(crate) fn cuts(theme: &Theme) -> Node {
    let segments = vec![
        Segment::Move((CARD_WIDTH, CUT_FROM)),
        Segment::Line((CARD_WIDTH, HEIGHT - CUT_FROM)),
        Segment::Move((CUT_FROM, CARD_HEIGHT)),
        Segment::Line((WIDTH - CUT_FROM, CARD_HEIGHT)),
    ];
    let stroke = Stroke { color: theme.palette.line, width: CUT, dashed: true };
    let path = Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } };
    Group::silent(Role::Decoration, vec![Node::Path(path)]).into()
}
