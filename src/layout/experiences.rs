use super::block::{Block, Look};
use super::frame::{COLUMN_PADDING, Column, Frame};
use super::grid;
use super::lane::{self, Lane};
use super::sheet::Sheet;
use super::sign::{self, SIGN};
use super::tags::Tags;
use super::theme::Theme;
use super::timeline::Extent;
use crate::model::{Experience, Part, Sign};
use crate::scene::{Group, Meaning, Node, Paint, Rect};
use crate::words;

/// Room between the sign and the title.
const SIGN_GAP: f64 = 6.0;
/// Room between two paragraphs on a card.
const GAP: f64 = 4.0;
/// Width and corner of a card's edge.
const EDGE: f64 = 1.0;
const CORNER: f64 = 2.0;
/// A phase is wide enough for so many cards under one another.
const MOST_BELOW: usize = 3;
/// Width of a card: two names beside each other fit on it.
const WIDTH: f64 = 192.0;

/// The lane of what goes well or badly: cards under the phase they belong to.
struct Experiences {
    title: Block,
    /// The cards under each pass, in order.
    cards: Vec<Vec<Card>>,
    /// Where each card of a pass stands: how far right of the first, and below the top of the
    /// lane.
    places: Vec<(usize, Vec<(f64, f64)>)>,
    steps: usize,
    pitch: f64,
    height: f64,
}

/// The lane, or nothing when there are no experiences.
pub(super) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    if sheet.journey.experiences.is_empty() {
        return Vec::new();
    }
    let mut cards: Vec<Vec<Card>> = sheet.passes.iter().map(|_| Vec::new()).collect();
    for experience in &sheet.journey.experiences {
        let phase = experience.phases.first();
        let own = sheet.passes.iter().position(|pass| pass.phase.as_ref() == phase);
        if let Some(cards) = own.or(sheet.passes.len().checked_sub(1)).map(|at| &mut cards[at]) {
            cards.push(Card::new(experience, sheet));
        }
    }
    let text = sheet.language().pick("Ervaringen", "Experiences");
    let title = lane::title(text, sheet.theme.palette.ink, sheet);
    vec![Box::new(Experiences {
        title,
        cards,
        places: Vec::new(),
        steps: sheet.journey.steps.len(),
        pitch: WIDTH + sheet.theme.card_gap,
        height: 0.0,
    })]
}

impl Experiences {
    /// Puts the cards of one pass, in order, each under the column of cards that is shortest.
    fn arrange(&self, pass: usize, columns: usize, theme: &Theme) -> Vec<(f64, f64)> {
        let mut bottoms = vec![theme.lane_padding; columns];
        let place = |card: &Card| {
            let shortest = (0..columns).min_by(|&a, &b| bottoms[a].total_cmp(&bottoms[b]));
            let column = shortest.unwrap_or(0);
            let top = bottoms[column];
            bottoms[column] += card.height + theme.card_gap;
            (column as f64 * self.pitch, top)
        };
        self.cards[pass].iter().map(place).collect()
    }
}

impl Lane for Experiences {
    fn title(&self) -> &Block {
        &self.title
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        vec![None; self.steps]
    }

    fn least_widths(&self) -> Vec<f64> {
        let width = |cards: &Vec<Card>| match cards.len().div_ceil(MOST_BELOW) {
            0 => 0.0,
            columns => (columns - 1) as f64 * self.pitch + WIDTH,
        };
        self.cards.iter().map(width).collect()
    }

    fn settle(&mut self, frame: &Frame, sheet: &Sheet<'_>) {
        let (theme, padding) = (sheet.theme, sheet.theme.lane_padding);
        let arrange = |(pass, column): (usize, &Column)| {
            let columns = grid::columns(column.room(), WIDTH, theme.card_gap);
            (pass, self.arrange(pass, columns, theme))
        };
        self.places = frame.begun().map(arrange).collect();
        let placed =
            self.places.iter().flat_map(|(pass, places)| self.cards[*pass].iter().zip(places));
        let lowest = placed.map(|(card, (_, top))| top + card.height).fold(0.0, f64::max);
        self.height = lowest.max(self.title.height() + padding) + padding;
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn is_bare(&self, _frame: &Frame) -> bool {
        self.places.iter().all(|(_, places)| places.is_empty())
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.title, frame, top, out);
    }

    fn phases(&mut self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let mut nodes = Vec::new();
        for ((pass, places), (_, column)) in self.places.iter().zip(frame.begun()) {
            let cards = std::mem::take(&mut self.cards[*pass]);
            for (card, (x, y)) in cards.into_iter().zip(places) {
                let label = card.label.clone();
                let drawn = card.draw(column.left + COLUMN_PADDING + x, top + y, sheet);
                nodes
                    .push(Node::Group(Group { meaning: Meaning::Item(label), nodes: vec![drawn] }));
            }
        }
        lane::list(words::heading(Part::Experiences, sheet.language()), nodes)
    }
}

/// An experience with its text broken into lines, not yet placed.
struct Card {
    sign: Sign,
    title: Block,
    under: Vec<Block>,
    tags: Tags,
    height: f64,
    /// Sign and title, and the whole card in words.
    label: String,
    told: String,
}

impl Card {
    fn new(experience: &Experience, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let room = WIDTH - 2.0 * theme.padding;
        let block = |text: &str, look, room| Block::new(text, look, room, sheet.language(), theme);
        let beside = room - SIGN - SIGN_GAP;
        let title = block(&experience.title, Look::bold(theme.body_size, palette.ink), beside);
        let small = Look::plain(theme.small_size, palette.grey_text);
        let example = experience.example.as_ref().map(|it| words::example(it, sheet.language()));
        let also = words::also_in(&experience.phases, sheet.language());
        let texts = [
            experience.text.as_deref().map(|it| (it, Look::plain(theme.body_size, palette.ink))),
            example.as_deref().map(|it| (it, Look::italic(theme.small_size, palette.ink))),
            also.as_deref().map(|it| (it, small)),
        ];
        let under: Vec<Block> =
            texts.into_iter().flatten().map(|(text, look)| block(text, look, room)).collect();
        let tags = Tags::new(&experience.of, room, sheet);
        let mut height = title.height().max(SIGN) + 2.0 * theme.padding;
        height += under.iter().map(|block| block.height() + GAP).sum::<f64>();
        if tags.height() > 0.0 {
            height += tags.height() + GAP + 2.0;
        }
        let (label, told) = words::experience_labels(experience, sheet.language());
        Self { sign: experience.sign, title, under, tags, height, label, told }
    }

    fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let (w, h) = (WIDTH - EDGE, self.height - EDGE);
        let (left, top) = (x + EDGE / 2.0, y + EDGE / 2.0);
        let paint = Paint::edged(palette.white, palette.line, EDGE);
        let mut nodes = vec![Node::Rect(Rect { x: left, y: top, w, h, radius: CORNER, paint })];
        let (x, y) = (x + theme.padding, y + theme.padding);
        sign::draw(self.sign, x, y, palette, &mut nodes);
        let line = theme.line_height(theme.body_size);
        let lowered = if self.title.lines() == 1 { (SIGN - line) / 2.0 } else { 0.0 };
        let beside = x + SIGN + SIGN_GAP;
        let mut at = self.title.draw_into(beside, y + lowered, &mut nodes).max(y + SIGN);
        for block in self.under {
            at = block.draw_into(x, at + GAP, &mut nodes);
        }
        self.tags.draw_into(x, at + GAP + 2.0, sheet, &mut nodes);
        Node::Group(Group { meaning: Meaning::Picture(self.told), nodes })
    }
}
