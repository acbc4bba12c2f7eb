//! The small words above a card: which step it is, when it was, about whom, and what is not certain.
//!
//! The number stands before the other words, as the number of an item does in a list. All of it
//! stands on the ground of the lane, where no line runs through it ([`CaptionPlace`]). Where lines
//! leave no such place, it stands on a plate of the same colour that is no wider than the words: it
//! shows nothing of its own, and hides them.

use smallvec::SmallVec;

use crate::journey::Turn;
use crate::layout::context::{Numbering, Sheet};
use crate::layout::marks::caption_place::CaptionPlace;
use crate::layout::marks::triangle::triangle;
use crate::layout::text_block::{Letters, TextBlock, width};
use crate::scene::{Color, Group, Node, Paint, Point, Rect, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room above the words and under them.
const AROUND: f64 = 1.0;
/// How far the plate runs on behind the card, so that nothing shows at the card's round corners.
const TUCKED: f64 = 12.0;
/// Room between the number and the words after it, and between the words and the end of the plate.
const AFTER_NUMBER: f64 = 5.0;
const AFTER_WORDS: f64 = 3.0;
/// Size of the triangle that marks a turn, and room for it before the words.
const TRIANGLE: f64 = 8.0;
const BEFORE_TURN: f64 = TRIANGLE + 4.0;
/// Room between the other words and a turn on the same line.
const BESIDE_TURN: f64 = 10.0;
/// How far the words begin right of the card's edge.
const INDENT: f64 = 1.0;

/// The small words at the head of a step's first card: which step it is where the drawing says so,
/// when, about whom, and what of it is not certain. At the head of what stands apart from that
/// card, only which step it is.
#[derive(Debug, Clone)]
pub(crate) struct Caption {
    number: Option<TextBlock>,
    /// Boxed, as is what few steps have: there can be many captions with no more than a number.
    words: Option<Box<TextBlock>>,
    turn: Option<Box<TurnWords>>,
    /// How wide and high it is: asked for again and again.
    width: f64,
    height: f64,
}

/// That satisfaction has fallen or risen most here, in words.
#[derive(Debug, Clone)]
struct TurnWords {
    turn: Turn,
    words: TextBlock,
    /// How far right of the other words' beginning it stands on their line; nothing under them.
    beside: Option<f64>,
}

/// The room for a caption, and the colour of its words.
#[derive(Clone, Copy)]
struct Room {
    width: f64,
    color: Color,
}

impl Room {
    fn above_card(theme: &Theme) -> Self {
        Self { width: theme.card_width - INDENT - AFTER_WORDS, color: theme.palette.ink }
    }
}

impl Caption {
    /// At the head of the first card of a step.
    pub fn first(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::of_step(step, Room::above_card(sheet.theme), sheet)
    }

    /// The same as the first words on a white card, no wider than this.
    pub fn on_card(step: usize, width: f64, sheet: &Sheet<'_>) -> Option<Self> {
        Self::of_step(step, Room { width, color: sheet.theme.palette.grey_text }, sheet)
    }

    fn of_step(step: usize, room: Room, sheet: &Sheet<'_>) -> Option<Self> {
        let own = &sheet.journey.steps[step];
        let number = (sheet.numbering != Numbering::Nowhere).then(|| sheet.numbers[step]);
        let text = words::drawn_caption(own, sheet.marks_estimate(own), sheet.journey);
        let parties = sheet.names_tellers.then_some(&sheet.journey.parties);
        let teller = parties.and_then(|parties| parties.get(sheet.journey.teller(own)));
        let said = teller.map(|party| party.name.clone()).into_iter().chain(text);
        let text =
            Some(said.collect::<Vec<_>>().join(words::SEPARATOR)).filter(|it| !it.is_empty());
        let caption = Self::within(room, number, text.as_deref(), sheet);
        let Some(turns) = sheet.turns.get(&step) else { return caption };
        let theme = sheet.theme;
        let style = TextStyle::bold(theme.small_size, theme.palette.ink);
        let words = words::turns_at(turns, sheet.journey);
        let block =
            TextBlock::new(&words, style, room.width - BEFORE_TURN, sheet.language(), theme);
        let caption = caption.unwrap_or_else(|| Self::of(None, None));
        let left = caption.width + BESIDE_TURN;
        let has_line = caption.words.as_ref().is_none_or(|words| words.lines() == 1);
        let fits = left + BEFORE_TURN + block.width() <= room.width && block.lines() == 1;
        let beside = (has_line && fits && left > BESIDE_TURN).then_some(left);
        let turn = turns.first().map(|&(_, turn)| TurnWords { turn, words: block, beside });
        Some(caption.with_turn(turn))
    }

    /// At the head of what is drawn of a step in another lane than its first card.
    pub fn again(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::EveryLane, sheet)
    }

    /// At the head of what is drawn of a step that has no card.
    pub fn alone(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        Self::place(step, Numbering::First, sheet)
    }

    /// At the head of what is said of a phase and of none of its steps, where that of a step says which.
    pub fn whole_phase(phase: &str, sheet: &Sheet<'_>) -> Option<Self> {
        if sheet.numbering < Numbering::EveryLane {
            return None;
        }
        Self::new(None, Some(&words::whole_phase(phase, sheet.language())), sheet)
    }

    /// At the head of what parties say in one lane: who tells the step.
    pub fn teller(step: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let teller = sheet.journey.teller(&sheet.journey.steps[step]);
        Self::new(None, Some(&sheet.journey.parties.get(teller)?.name), sheet)
    }

    fn place(step: usize, from: Numbering, sheet: &Sheet<'_>) -> Option<Self> {
        if sheet.numbering < from {
            return None;
        }
        let place = words::step_place(sheet.journey.steps[step].id, sheet.journey, &sheet.order);
        Self::new(None, Some(&words::upper_first(&place)), sheet)
    }

    fn new(number: Option<usize>, text: Option<&str>, sheet: &Sheet<'_>) -> Option<Self> {
        Self::within(Room::above_card(sheet.theme), number, text, sheet)
    }

    fn within(
        room: Room,
        number: Option<usize>,
        text: Option<&str>,
        sheet: &Sheet<'_>,
    ) -> Option<Self> {
        let theme = sheet.theme;
        let bold = TextStyle::bold(theme.small_size, theme.palette.ink);
        let block = |text: &str| TextBlock::new(text, bold, room.width, sheet.language(), theme);
        let number = number.map(|it| block(&it.to_string()));
        let words = text.map(|text| {
            let width = room.width - before_words(number.as_ref());
            in_pieces(text, Room { width, ..room }, sheet)
        });
        let words = words.filter(|it| !it.is_empty()).map(Box::new);
        (number.is_some() || words.is_some()).then(|| Self::of(number, words))
    }

    fn of(number: Option<TextBlock>, words: Option<Box<TextBlock>>) -> Self {
        Self { number, words, turn: None, width: 0.0, height: 0.0 }.with_turn(None)
    }

    fn with_turn(mut self, turn: Option<TurnWords>) -> Self {
        self.turn = turn.map(Box::new);
        let under = self.turn.as_ref().filter(|turn| turn.beside.is_none());
        let under = under.map_or(0.0, |turn| turn.words.height());
        self.height = self.head_height() + under + 2.0 * AROUND;
        let words = self.words.as_deref().map_or(0.0, TextBlock::width);
        let turn = self
            .turn
            .as_ref()
            .map_or(0.0, |turn| turn.beside.unwrap_or_default() + BEFORE_TURN + turn.words.width());
        self.width = turn.max(before_words(self.number.as_ref()) + words);
        self
    }

    pub const fn height(&self) -> f64 {
        self.height
    }

    fn head_height(&self) -> f64 {
        let beside = self.turn.as_ref().filter(|turn| turn.beside.is_some());
        let blocks = self.number.iter().chain(self.words.as_deref());
        let blocks = blocks.chain(beside.map(|turn| &turn.words));
        blocks.map(TextBlock::height).fold(0.0, f64::max)
    }

    /// How wide it is with what is kept free beside it.
    pub fn whole_width(&self) -> f64 {
        INDENT + self.width + AFTER_WORDS
    }

    /// The same in shorter lines, no wider together than this; nothing where a word is wider, or all stands on one
    /// such line as it is.
    pub fn narrowed(&self, room: f64, theme: &Theme) -> Option<Self> {
        let is_one_line = self.words.as_ref().is_none_or(|words| words.lines() == 1);
        if self.turn.is_none() && is_one_line && self.width <= room {
            return None;
        }
        let before = before_words(self.number.as_ref());
        let words = match &self.words {
            Some(words) => Some(Box::new(words.in_room(room - before, theme)?)),
            None => None,
        };
        let turn = match &self.turn {
            Some(own) => {
                let words = own.words.in_room(room - BEFORE_TURN, theme)?;
                Some(TurnWords { turn: own.turn, words, beside: None })
            }
            None => None,
        };
        Some(Self::of(self.number.clone(), words).with_turn(turn))
    }

    /// Where the letters of its lines are, with its top left corner so far down the left edge.
    pub fn letters(&self, top: f64) -> SmallVec<[Letters; 4]> {
        let mut letters = SmallVec::new();
        let mut add = |left: f64, top: f64, block: &TextBlock| {
            letters.extend(block.letters((INDENT + left, top)));
        };
        if let Some(number) = &self.number {
            add(0.0, AROUND, number);
        }
        if let Some(words) = self.words.as_deref() {
            add(before_words(self.number.as_ref()), AROUND, words);
        }
        if let Some(turn) = self.turn.as_deref() {
            let under = if turn.beside.is_some() { 0.0 } else { self.head_height() };
            add(turn.beside.unwrap_or_default() + BEFORE_TURN, AROUND + under, &turn.words);
        }
        letters.iter_mut().for_each(|line: &mut Letters| line.lower(top));
        letters
    }

    /// Draws the caption in its place over a card whose top is `bottom`, to be followed by that card.
    pub fn draw_over(
        &self,
        (x, bottom): Point,
        place: CaptionPlace,
        theme: &Theme,
        out: &mut Vec<Node>,
    ) {
        if let Some(words) = place.room.and_then(|room| self.narrowed(room, theme)) {
            words.draw_over((x, bottom), CaptionPlace { room: None, ..place }, theme, out);
            return;
        }
        let y = bottom - self.height();
        if place.is_free {
            self.draw_words(x + place.right + INDENT, y - place.up, out);
        } else {
            self.draw_into(x, y, theme, out);
        }
    }

    /// Draws the caption with its top at `y`, to be followed by the card under it: no line behind
    /// the card runs through the words.
    pub fn draw_into(&self, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
        let w = self.whole_width();
        let h = self.height() + TUCKED;
        let paint = Paint::fill(theme.palette.lane);
        let mut nodes = Vec::with_capacity(1 + self.blocks());
        nodes.push(Node::Rect(Rect { x, y, w, h, radius: 0.0, paint }));
        self.draw_blocks(x + INDENT, y, &mut nodes);
        out.push(Group::silent(Role::Caption, nodes).into());
    }

    /// Draws only the words, where nothing runs behind them.
    pub fn draw_words(&self, x: f64, y: f64, out: &mut Vec<Node>) {
        let mut nodes = Vec::with_capacity(self.blocks());
        self.draw_blocks(x, y, &mut nodes);
        out.push(Group::silent(Role::Caption, nodes).into());
    }

    /// How many things it draws.
    fn blocks(&self) -> usize {
        let turn = if self.turn.is_some() { 2 } else { 0 };
        usize::from(self.number.is_some()) + usize::from(self.words.is_some()) + turn
    }

    fn draw_blocks(&self, x: f64, y: f64, out: &mut Vec<Node>) {
        if let Some(number) = &self.number {
            number.draw_into(x, y + AROUND, out);
        }
        if let Some(words) = &self.words {
            words.draw_into(x + before_words(self.number.as_ref()), y + AROUND, out);
        }
        if let Some(TurnWords { turn, words, beside }) = self.turn.as_deref() {
            let under = if beside.is_some() { 0.0 } else { self.head_height() };
            let (x, y) = (x + beside.unwrap_or_default(), y + AROUND + under);
            let line = words.height() / words.lines().max(1) as f64;
            let corner = (x, y + (line - TRIANGLE) / 2.0);
            out.push(triangle(*turn, corner, TRIANGLE, words.color()));
            words.draw_into(x + BEFORE_TURN, y, out);
        }
    }
}

/// The room for the number of a step before the words.
fn before_words(number: Option<&TextBlock>) -> f64 {
    number.map_or(0.0, |number| number.width() + AFTER_NUMBER)
}

/// The words in lines, of which each ends between two pieces of information unless that takes more
/// lines.
fn in_pieces(text: &str, room: Room, sheet: &Sheet<'_>) -> TextBlock {
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.small_size, room.color);
    let block = |text: &str| TextBlock::new(text, style, room.width, sheet.language(), theme);
    let fits = |line: &str| width(line, style, theme) <= room.width;
    let whole = block(text);
    let split = (whole.lines() > 1).then(|| block(&split(text, fits)));
    split.filter(|split| split.lines() <= whole.lines()).unwrap_or(whole)
}

/// The pieces of information, each on the line of the one before it where that fits.
fn split(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split(words::SEPARATOR) {
        let longer = lines.last().map(|line| format!("{line}{}{piece}", words::SEPARATOR));
        match (longer.filter(|longer| fits(longer)), lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.join("\n")
}
