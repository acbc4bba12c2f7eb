//! The lane of what goes well or badly: cards under the phase they belong to.

use crate::model::{Experience, Part, Place, Sign};
use crate::scene::{self, Group, Node, Paint, Rect, Role, TextStyle};

use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::grid;
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::lanes::slices::{EdgeWords, Slice};
use crate::layout::marks::said_of::said_of;
use crate::layout::marks::sign::{self, SIGN};
use crate::layout::marks::tags::Tags;
use crate::layout::text_block::TextBlock;
use crate::theme::Theme;
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
/// Width of a card, in letter sizes: two names beside each other fit on it.
const WIDTH: f64 = 16.0;
/// Where other cards are so much wider than that, it is as wide as these.
const MUCH_WIDER: f64 = 2.0;

/// The lane of what goes well or badly: cards under the phase they belong to.
struct Experiences {
    /// The cards under each pass, in order.
    cards: Vec<Vec<ExperienceCard>>,
    edge: EdgeWords,
    steps: usize,
    width: f64,
    pitch: f64,
    /// Whether so wide that they stand under one another.
    is_wide: bool,
}

/// Where a card of a pass stands: how far right of the first, and below the top of the lane.
struct PlacedCard {
    pass: usize,
    /// Which of the cards under it.
    card: usize,
    x: f64,
    y: f64,
}

/// The lane, or nothing when there are no experiences.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    if sheet.journey.experiences.is_empty() {
        return Vec::new();
    }
    let mut cards: Vec<Vec<ExperienceCard>> = sheet.passes.iter().map(|_| Vec::new()).collect();
    for (nth, experience) in sheet.journey.experiences.iter().enumerate() {
        let phase = experience.phases.first();
        let own = sheet.passes.iter().position(|pass| pass.phase.as_ref() == phase);
        if let Some(cards) = own.or(sheet.passes.len().checked_sub(1)).map(|at| &mut cards[at]) {
            cards.push(ExperienceCard::new(nth, experience, sheet));
        }
    }
    let text = sheet.language().pick("Ervaringen", "Experiences");
    let title = lane::title(text, sheet.theme.palette.ink, sheet);
    vec![Box::new(Experiences {
        cards,
        edge: EdgeWords::new(title, sheet),
        steps: sheet.journey.steps.len(),
        width: width(sheet),
        is_wide: is_wide(sheet),
        pitch: width(sheet) + sheet.theme.card_gap,
    })]
}

fn width(sheet: &Sheet<'_>) -> f64 {
    if is_wide(sheet) { sheet.theme.card_width } else { WIDTH * sheet.theme.body_size }
}

fn is_wide(sheet: &Sheet<'_>) -> bool {
    let least = MUCH_WIDER * WIDTH * sheet.theme.body_size;
    sheet.is_beside_story && sheet.theme.card_width > least
}

impl Experiences {
    /// Puts the cards of one pass, in order, each under the column of cards that is shortest; where
    /// there is no room for one, it begins the next part.
    fn arrange(
        &self,
        pass: usize,
        columns: usize,
        most: f64,
        theme: &Theme,
        parts: &mut Vec<(Vec<PlacedCard>, f64)>,
    ) {
        let (padding, mut part) = (theme.lane_padding, 0);
        let mut bottoms = vec![padding; columns];
        for (card, ExperienceCard { height, .. }) in self.cards[pass].iter().enumerate() {
            let shortest = (0..columns).min_by(|&a, &b| bottoms[a].total_cmp(&bottoms[b]));
            let mut column = shortest.unwrap_or(0);
            if bottoms[column] > padding && bottoms[column] + height + padding > most {
                (part, column) = (part + 1, 0);
                bottoms.fill(padding);
            }
            let (x, y) = (column as f64 * self.pitch, bottoms[column]);
            bottoms[column] += height + theme.card_gap;
            if part == parts.len() {
                parts.push((Vec::new(), self.edge.height(part) + 2.0 * padding));
            }
            let (placed, lowest) = &mut parts[part];
            placed.push(PlacedCard { pass, card, x, y });
            *lowest = lowest.max(y + height + padding);
        }
    }
}

impl Lane for Experiences {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: Part::Experiences, party: None }
    }

    fn title(&self) -> &TextBlock {
        &self.edge.title
    }

    fn room(&self, _scale: f64) -> LaneRoom {
        let width = |cards: &Vec<ExperienceCard>| match cards.len().div_ceil(MOST_BELOW) {
            0 => 0.0,
            _ if self.is_wide => self.width,
            columns => (columns - 1) as f64 * self.pitch + self.width,
        };
        LaneRoom::of_columns(self.cards.iter().map(width).collect(), self.steps)
    }

    fn place<'a>(
        &'a self,
        _room: &'a LaneRoom,
        frame: &Frame,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let theme = sheet.theme;
        let in_slices = |most: f64| {
            let mut slices = vec![(Vec::new(), self.edge.height(0) + 2.0 * theme.lane_padding)];
            for (pass, column) in frame.begun() {
                let columns = grid::columns(column.room(), self.width, theme.card_gap);
                self.arrange(pass, columns, most, theme, &mut slices);
            }
            slices
        };
        let placed =
            |slice| Box::new(PlacedExperiences { lane: self, slice }) as Box<dyn PlacedLane>;
        Slice::all(frame.most, in_slices).map(placed).collect()
    }
}

/// A slice of the lane with its cards under the phases.
struct PlacedExperiences<'a> {
    lane: &'a Experiences,
    slice: Slice<Vec<PlacedCard>>,
}

impl PlacedLane for PlacedExperiences<'_> {
    fn height(&self) -> f64 {
        self.slice.height
    }

    fn is_empty(&self) -> bool {
        self.slice.content.is_empty()
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        self.slice.draw_ground(&self.lane.edge, frame, top, theme, out);
    }

    fn draw_list(&self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let item = |placed: &PlacedCard| {
            let column = frame.column(placed.pass)?;
            let card = &self.lane.cards[placed.pass][placed.card];
            let x = column.left + COLUMN_PADDING + placed.x;
            let drawn = card.draw(x, top + placed.y, sheet);
            let role = Role::LaneItem(Part::Experiences);
            let item = Group::new(role, &card.label, vec![drawn.into()]);
            Some(item.showing(Some(card.place)).into())
        };
        let items = self.slice.content.iter().filter_map(item).collect();
        lane::list(Part::Experiences, Part::Experiences.heading(sheet.language()), items)
    }
}

/// An experience with its text broken into lines, not yet placed.
struct ExperienceCard {
    place: Place,
    sign: Sign,
    title: TextBlock,
    under: Vec<TextBlock>,
    tags: Tags,
    height: f64,
    /// Sign and title, and the whole card in words.
    label: String,
    sentence: String,
}

impl ExperienceCard {
    fn new(nth: usize, experience: &Experience, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let room = width(sheet) - 2.0 * theme.padding;
        let block = |text: &str, style, room| {
            TextBlock::new(text, style, room, sheet.language_of(text), theme)
        };
        let beside = room - SIGN - SIGN_GAP;
        let title = block(&experience.title, TextStyle::bold(theme.body_size, palette.ink), beside);
        let small = TextStyle::plain(theme.small_size, palette.grey_text);
        let example = experience.example.as_ref().map(|it| words::example(it, sheet.language()));
        let also = words::also_in(&experience.phases, sheet.language());
        let texts = [
            experience
                .text
                .as_deref()
                .map(|it| (it, TextStyle::plain(theme.body_size, palette.ink))),
            example.as_deref().map(|it| (it, TextStyle::italic(theme.small_size, palette.ink))),
            also.as_deref().map(|it| (it, small)),
        ];
        let under: Vec<TextBlock> =
            texts.into_iter().flatten().map(|(text, style)| block(text, style, room)).collect();
        let said = said_of(&experience.evidence, &experience.validation, sheet);
        let blocks = said
            .iter()
            .map(|(it, style, language)| TextBlock::new(it, *style, room, *language, theme));
        let under: Vec<TextBlock> = under.into_iter().chain(blocks).collect();
        let tags = Tags::new(&experience.of, room, sheet);
        let mut height = title.height().max(SIGN) + 2.0 * theme.padding;
        height += under.iter().map(|block| block.height() + GAP).sum::<f64>();
        if tags.height() > 0.0 {
            height += tags.height() + GAP + 2.0;
        }
        let (label, whole) = words::experience_labels(experience, sheet.language());
        let sentence = std::iter::once(whole).chain(said.into_iter().map(|(it, ..)| it));
        let sentence = words::sentences(sentence);
        let place = Place::Experience(nth);
        Self { place, sign: experience.sign, title, under, tags, height, label, sentence }
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>) -> Group {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let (w, h) = (width(sheet) - EDGE, self.height - EDGE);
        let (left, top) = (x + EDGE / 2.0, y + EDGE / 2.0);
        let paint = Paint::edged(palette.white, palette.line, EDGE);
        let mut nodes = vec![Node::Rect(Rect { x: left, y: top, w, h, radius: CORNER, paint })];
        let (x, y) = (x + theme.padding, y + theme.padding);
        sign::draw(self.sign, x, y, palette, &mut nodes);
        let line = theme.line_height(theme.body_size);
        let lowered = if self.title.lines() == 1 { (SIGN - line) / 2.0 } else { 0.0 };
        let beside = x + SIGN + SIGN_GAP;
        let mut at = self.title.draw_into(beside, y + lowered, &mut nodes).max(y + SIGN);
        for block in &self.under {
            at = block.draw_into(x, at + GAP, &mut nodes);
        }
        self.tags.draw_into(x, at + GAP + 2.0, sheet, &mut nodes);
        let role = Role::LaneCard { part: Part::Experiences, continued: false };
        Group::new(role, &self.sentence, nodes).showing(Some(self.place))
    }
}
