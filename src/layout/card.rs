use crate::layout::context::Sheet;
use crate::layout::party_style::{Dress, EDGE};
use crate::layout::text_block::TextBlock;
use crate::model::{Action, Part, Place, Step};
use crate::scene::{Color, Group, Node, Paint, Path, Rect, Role, Segment, Stroke, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Corner of an event card.
const EVENT_CORNER: f64 = 4.0;
/// Edge of an event card that is left white.
const OPEN_EDGE: f64 = 5.0;
/// Corner of an emotion or thought card.
const FEELING_CORNER: f64 = 12.0;
/// Half the width of the point with which a hanging feeling touches its event.
const POINT: f64 = 6.0;
/// Where that point stands, from the left edge.
const POINT_AT: f64 = 26.0;
/// Width of the bar along the left of an organisation card.
const BAR: f64 = 4.0;
/// Text may come this close to the right edge in the widest font a reader may have.
const RIGHT_LEAST: f64 = 3.0;
/// Room between two paragraphs on a card.
const PARAGRAPH_GAP: f64 = 4.0;
/// Room between the words of a card and what it leans on, and the line in the middle of it.
const FOOT_GAP: f64 = 10.0;
const RULE: f64 = 0.75;

/// What a card tells, and with it how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What happens: in the full dress of its teller.
    Event,
    /// What is felt: white with an edge and round corners.
    Emotion,
    /// What is thought: as an emotion, with a broken edge.
    Thought,
    /// What an organisation does: white with a blue edge and a bar.
    Action,
}

impl Kind {
    /// The part of the drawing that cards of this kind are.
    pub const fn part(self) -> Part {
        match self {
            Self::Event => Part::Events,
            Self::Emotion => Part::Emotions,
            Self::Thought => Part::Thoughts,
            Self::Action => Part::Organisations,
        }
    }
}

/// A card with its text broken into lines, not yet placed.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    kind: Kind,
    place: Place,
    /// Whose step it is of, from 0.
    party: usize,
    /// Whether it stands at the height of its level.
    at_level: bool,
    dress: Dress,
    pub height: f64,
    /// Whether a point ties it to the card above.
    hangs: bool,
    blocks: Vec<TextBlock>,
    /// What the card leans on, under a line of the same colour.
    foot: Option<(TextBlock, Color)>,
    /// The whole card in words, and up to which byte they are not drawn on it.
    label: String,
    unseen: usize,
}

impl Card {
    /// A card in the words of its teller.
    pub fn told(
        kind: Kind,
        dress: Dress,
        text: &str,
        label: String,
        place: Place,
        sheet: &Sheet<'_>,
    ) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let look = match kind {
            Kind::Event => TextStyle::plain(theme.body_size, dress.text(palette)),
            Kind::Thought => TextStyle::italic(theme.body_size, palette.ink),
            Kind::Emotion | Kind::Action => TextStyle::plain(theme.body_size, palette.ink),
        };
        let block = TextBlock::new(text, look, room(theme), sheet.language(), theme);
        // The label ends in the text, after a colon.
        let unseen = label.len() - text.len() - ": ".len();
        Self { unseen, ..Self::of(kind, dress, vec![block], label, place, theme) }
    }

    /// A card of organisations.
    pub fn action(action: &Action, place: Place, step: &Step, sheet: &Sheet<'_>) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let palette = &theme.palette;
        let block = |text: &str, look| TextBlock::new(text, look, room(theme), language, theme);
        let mut said = vec![words::acting(action, language)];
        let mut blocks = vec![block(&said[0], TextStyle::bold(theme.body_size, palette.blue))];
        let small = TextStyle::plain(theme.small_size, palette.grey_text);
        if let Some(person) = &action.person {
            said.push(words::professional(person));
            blocks.push(block(&said[said.len() - 1], small));
        }
        let body = TextStyle::plain(theme.body_size, palette.ink);
        for text in [Some(&action.text), action.experience.as_ref()].into_iter().flatten() {
            said.push(text.clone());
            blocks.push(block(text, body));
        }
        if let Some(level) = action.level {
            let scale = sheet.journey.scale_of(sheet.journey.teller(step));
            said.push(words::professional_level(scale, level, language));
            blocks.push(block(&said[said.len() - 1], small));
        }
        said.retain(|part| !part.is_empty());
        Self::of(Kind::Action, Dress::PROFESSIONAL, blocks, said.join(". "), place, theme)
    }

    fn of(
        kind: Kind,
        dress: Dress,
        mut blocks: Vec<TextBlock>,
        label: String,
        place: Place,
        theme: &Theme,
    ) -> Self {
        blocks.retain(|block| !block.is_empty());
        let text: f64 = blocks.iter().map(TextBlock::height).sum();
        let gaps = gap(kind) * blocks.len().saturating_sub(1) as f64;
        let lines = (text + gaps).max(theme.line_height(theme.body_size));
        let height = lines + 2.0 * vertical_padding(theme);
        let (party, at_level, hangs, foot, unseen) = (0, false, false, None, 0);
        Self { kind, place, party, at_level, dress, height, hangs, blocks, foot, label, unseen }
    }

    /// The same card, of a step of this party.
    pub fn of_party(self, party: usize) -> Self {
        Self { party, ..self }
    }

    /// The same card, standing at the height of its level where it has one.
    pub fn at_level(self, at_level: bool) -> Self {
        Self { at_level, ..self }
    }

    /// The same card, tied by a point to the card above it.
    pub fn hanging(mut self) -> Self {
        self.hangs = true;
        self
    }

    /// The same card with what its step leans on as its last words; `told` says it to a reader who
    /// does not see the card.
    pub fn leaning_on(mut self, said: &str, told: String, sheet: &Sheet<'_>) -> Self {
        let (theme, palette) = (sheet.theme, &sheet.theme.palette);
        let color = match self.kind {
            Kind::Event if !self.dress.is_edged() => self.dress.text(palette),
            _ => palette.grey_text,
        };
        let look = TextStyle::plain(theme.small_size, color);
        let block = TextBlock::new(said, look, room(theme), sheet.language(), theme);
        self.height += FOOT_GAP + block.height();
        self.foot = Some((block, color));
        self.label = words::sentences([self.label, told].into_iter());
        self
    }

    /// Draws the card with its top left corner at (`x`, `y`).
    pub fn draw(&self, x: f64, y: f64, theme: &Theme) -> Node {
        let lines: usize = self.blocks.iter().map(TextBlock::lines).sum();
        let mut nodes = Vec::with_capacity(lines + 2);
        let (w, h) = (theme.card_width, self.height);
        match self.kind {
            Kind::Emotion | Kind::Thought if self.hangs => {
                nodes.push(hanging_bubble(x, y, w, h, feeling_paint(self.kind, self.dress, theme)));
            }
            kind => frame(kind, self.dress, Rect { x, y, w, h, ..CARD }, theme, &mut nodes),
        }
        let mut at = y + vertical_padding(theme);
        let between = gap(self.kind);
        for block in &self.blocks {
            at = block.draw_into(x + theme.padding, at, &mut nodes) + between;
        }
        if let Some((block, color)) = &self.foot {
            let top = y + h - vertical_padding(theme) - block.height();
            nodes.push(rule(
                x + theme.padding,
                x + w - theme.padding,
                top - FOOT_GAP / 2.0,
                *color,
            ));
            block.draw_into(x + theme.padding, top, &mut nodes);
        }
        let &Self { party, at_level, .. } = self;
        let role = Role::Card { part: self.kind.part(), party, at_level };
        let card = Group::new(role, &self.label, nodes).drawn_from(Some(self.unseen));
        card.showing(Some(self.place)).into()
    }
}

fn rule(left: f64, right: f64, y: f64, color: Color) -> Node {
    let segments = vec![Segment::Move((left, y)), Segment::Line((right, y))];
    Node::Path(Path { segments, paint: Paint::line(color, RULE) })
}

/// A card's outline, to be given its place and size.
pub(crate) const CARD: Rect =
    Rect { x: 0.0, y: 0.0, w: 0.0, h: 0.0, radius: 0.0, paint: Paint { fill: None, stroke: None } };

/// Draws the frame of a card of this kind, without anything that ties it to another.
pub(crate) fn frame(kind: Kind, dress: Dress, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    let palette = &theme.palette;
    let Rect { x, y, w, h, .. } = area;
    let inset = EDGE / 2.0;
    let inner = |radius, paint| {
        let (x, y, w, h) = (x + inset, y + inset, w - EDGE, h - EDGE);
        Node::Rect(Rect { x, y, w, h, radius, paint })
    };
    let (paint, has_bar) = (dress.filled(palette), dress.has_bar());
    match kind {
        Kind::Event if !dress.is_edged() => {
            out.push(Node::Rect(Rect { x, y, w, h, radius: EVENT_CORNER, paint }));
        }
        Kind::Event | Kind::Action => {
            out.push(inner(0.0, paint));
            if has_bar {
                let paint = Paint::fill(dress.color(palette));
                out.push(Node::Rect(Rect { x, y, w: BAR, h, radius: 0.0, paint }));
            }
        }
        Kind::Emotion | Kind::Thought => {
            out.push(inner(FEELING_CORNER, feeling_paint(kind, dress, theme)));
        }
    }
}

/// Draws the outline of a card of what happens, white inside, to be written on.
pub(crate) fn open_frame(dress: Dress, area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    let (palette, inset) = (&theme.palette, OPEN_EDGE / 2.0);
    let (x, y) = (area.x + inset, area.y + inset);
    let (w, h) = (area.w - OPEN_EDGE, area.h - OPEN_EDGE);
    let paint = Paint::edged(palette.white, dress.color(palette), OPEN_EDGE);
    out.push(Node::Rect(Rect { x, y, w, h, radius: EVENT_CORNER, paint }));
}

fn feeling_paint(kind: Kind, dress: Dress, theme: &Theme) -> Paint {
    let palette = &theme.palette;
    let color = dress.color(palette);
    let stroke = Stroke { color, width: EDGE, dashed: kind == Kind::Thought };
    Paint { fill: Some(palette.white), stroke: Some(stroke) }
}

/// The distance from a hanging card to the card above it.
pub(crate) const HANG: f64 = 8.0;
/// Control points this many radii from a corner make it a quarter circle.
pub(crate) const FROM_CORNER: f64 = 0.447_7;

fn gap(kind: Kind) -> f64 {
    if kind == Kind::Action { PARAGRAPH_GAP / 2.0 } else { PARAGRAPH_GAP }
}

fn room(theme: &Theme) -> f64 {
    theme.card_width - theme.padding - RIGHT_LEAST
}

fn vertical_padding(theme: &Theme) -> f64 {
    theme.padding
}

/// A rectangle with round corners, and at the top a point that reaches up to the card above.
fn hanging_bubble(x: f64, y: f64, w: f64, h: f64, paint: Paint) -> Node {
    let inset = EDGE / 2.0;
    let (l, t, r, b) = (x + inset, y + inset, x + w - inset, y + h - inset);
    let c = FEELING_CORNER;
    let k = c * FROM_CORNER;
    let tip = x + POINT_AT;
    let segments = vec![
        Segment::Move((l + c, t)),
        Segment::Line((tip - POINT, t)),
        Segment::Line((tip, y - HANG + inset)),
        Segment::Line((tip + POINT, t)),
        Segment::Line((r - c, t)),
        Segment::Curve((r - k, t), (r, t + k), (r, t + c)),
        Segment::Line((r, b - c)),
        Segment::Curve((r, b - k), (r - k, b), (r - c, b)),
        Segment::Line((l + c, b)),
        Segment::Curve((l + k, b), (l, b - k), (l, b - c)),
        Segment::Line((l, t + c)),
        Segment::Curve((l, t + k), (l + k, t), (l + c, t)),
        Segment::Close,
    ];
    Node::Path(Path { segments, paint })
}
