//! A card on the timeline: a frame with the words of one part of a step in it.

use smallvec::{SmallVec, smallvec};

use crate::layout::card_frame::{
    CardKind, OUTLINE, barred_frame, dashed_frame, frame, hanging_frame,
};
use crate::layout::context::Sheet;
use crate::layout::marks::card_mark::{self, CardMark, MARK, MARK_GAP};
use crate::layout::marks::curve_point::WORDS_AT;
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::{Action, LanguageTag, Link, Part, Place, Step, View};
use crate::scene::{Color, Group, Node, Paint, Path, Rect, Role, Segment, Stroke, TextStyle};
use crate::text::LineBreaks;
use crate::theme::Theme;
use crate::words;

/// Text may come this close to the right edge in the widest font a reader may have.
const RIGHT_LEAST: f64 = 3.0;
/// Room between two paragraphs on a card.
const PARAGRAPH_GAP: f64 = 4.0;
/// So much more over what organisations felt, which they did not do.
const OVER_FELT: f64 = 6.0;
/// Room between the words of a card and those at its foot, and width of the line in the middle of it.
const FOOT_GAP: f64 = 10.0;
const RULE: f64 = 0.75;
/// Room between a name and the mark of its domain on the same line.
const BESIDE_NAME: f64 = 8.0;
/// Narrower cards have room for few names and their domains on one line: there all stand alike.
const LEAST_BESIDE: f64 = 144.0;
/// Room over a thought that stands in one frame with what happened, with a line in the middle of it.
const ABOVE_THOUGHT: f64 = 6.0;

/// How cards look beside what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Each in a frame of its own, in the colours of its teller.
    Framed,
    /// Words of one moment under one another, in a frame that is drawn for all of them.
    Inside,
    /// White with a bar along the left, and no edge.
    Barred,
}

/// A card with its text broken into lines, not yet placed.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    kind: CardKind,
    look: Look,
    place: Place,
    /// Whose step it is of, from 0.
    party: usize,
    /// Whether it stands at the height of its level.
    at_level: bool,
    style: PartyStyle,
    pub height: f64,
    /// Whether a point ties it to the card above.
    hangs: bool,
    /// Whether its edge is broken: what it says is not certain.
    is_dashed: bool,
    /// Most cards have one: there can be many cards.
    blocks: SmallVec<[TextBlock; 1]>,
    /// Of each of these the mark before it.
    marks: Vec<Option<CardMark>>,
    /// Which of them, from 0, says what organisations felt, where one does.
    felt: Option<usize>,
    /// How far right of the first of them the second stands on the same line, where it does.
    beside: Option<f64>,
    /// The evidence that there is for it, and where to read more, under a line of the same colour.
    foot: Vec<TextBlock>,
    /// The page or mail box that it leads to.
    link: Option<Box<Link>>,
    /// The whole card in words.
    label: String,
}

impl Card {
    /// A card of what its teller says happens, feels or thinks.
    pub fn of_teller(
        kind: CardKind,
        style: PartyStyle,
        look: Look,
        text: &str,
        label: String,
        place: Place,
        sheet: &Sheet<'_>,
    ) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let text_style = match kind {
            CardKind::Event if look == Look::Inside => {
                TextStyle::plain(theme.body_size, palette.ink)
            }
            CardKind::Event => TextStyle::plain(theme.body_size, style.text(palette)),
            CardKind::Emotion | CardKind::Thought if look == Look::Inside => {
                TextStyle::italic(theme.body_size, style.color(palette))
            }
            CardKind::Thought => TextStyle::italic(theme.body_size, palette.ink),
            CardKind::Emotion | CardKind::Action => TextStyle::plain(theme.body_size, palette.ink),
        };
        let room = room(look, theme);
        let block = TextBlock::new(text, text_style, room, sheet.language_of(text), theme);
        Self::new(kind, style, look, smallvec![block], label, place, theme)
    }

    /// A card of organisations.
    pub fn action(action: &Action, place: Place, step: &Step, sheet: &Sheet<'_>) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let palette = &theme.palette;
        let name = TextStyle::bold(theme.body_size, palette.blue);
        let body = TextStyle::plain(theme.body_size, palette.ink);
        let small = TextStyle::plain(theme.small_size, palette.grey_text);
        let look = if sheet.view == View::Line { Look::Barred } else { Look::Framed };
        let mut texts = vec![(words::acting(action, language), name, None)];
        texts.extend(sheet.domains_of(action).into_iter().map(|domain| {
            (words::domain(domain, language), small, Some(CardMark::Domain(domain)))
        }));
        let person = action.person.as_ref();
        texts.extend(person.map(|person| (words::professional(person), small, None)));
        texts.extend(sheet.choice_of(action).map(|chooser| {
            (words::chosen(chooser, language), small, Some(CardMark::Choice(chooser.into())))
        }));
        texts.push((action.text.clone(), body, None));
        let felt = TextStyle::italic(theme.body_size, palette.ink);
        texts.extend(action.experience.clone().map(|text| (text, felt, None)));
        if let Some(level) = action.level {
            let scale = sheet.journey.scale_of(sheet.journey.teller(step));
            texts.push((words::professional_level(scale, level, language), small, None));
        }
        // Where evidence is drawn, it stands at the foot of the card and says so.
        let is_silent = action.is_inferred() && !sheet.draws(Part::Evidence);
        let inferred = || words::upper_first(words::inferred(language));
        texts.extend(is_silent.then(|| (inferred(), small, None)));
        texts.retain(|(text, ..)| !text.trim().is_empty());
        let block = |(text, style, mark): &(String, TextStyle, Option<CardMark>)| {
            let room = room(look, theme) - behind_mark(*mark);
            TextBlock::new(text, *style, room, sheet.language_of(text), theme)
        };
        let blocks = texts.iter().map(block).collect();
        let marks = texts.iter().map(|(.., mark)| *mark).collect();
        let label = texts.iter().map(|(text, ..)| text.as_str()).collect::<Vec<_>>().join(". ");
        let style = PartyStyle::PROFESSIONAL;
        let felt = texts.iter().skip(1).position(|(_, style, _)| style.italic).map(|at| at + 1);
        let card = Self::new(CardKind::Action, style, look, blocks, label, place, theme);
        let height = card.height + felt.map_or(0.0, |_| OVER_FELT);
        Self { height, marks, felt, ..card }.domain_beside_name(theme)
    }

    fn new(
        kind: CardKind,
        style: PartyStyle,
        look: Look,
        mut blocks: SmallVec<[TextBlock; 1]>,
        label: String,
        place: Place,
        theme: &Theme,
    ) -> Self {
        blocks.retain(|block| !block.is_empty());
        // Most cards are read from left to right, and need not be measured again.
        if blocks.iter().any(TextBlock::is_right_to_left) {
            let inner = width(look, theme) - 2.0 * theme.padding;
            // A line may be wider than the room between two equal margins: all begin where that one does.
            let inner = blocks.iter().map(TextBlock::width).fold(inner, f64::max);
            blocks = blocks.into_iter().map(|block| block.flush_in(inner)).collect();
        }
        let text: f64 = blocks.iter().map(TextBlock::height).sum();
        let gaps = gap(kind) * blocks.len().saturating_sub(1) as f64;
        let lines = (text + gaps).max(theme.line_height(theme.body_size));
        let height = lines + above(kind, look, theme) + below(look, theme);
        Self {
            kind,
            look,
            place,
            party: 0,
            at_level: false,
            style,
            height,
            hangs: false,
            is_dashed: false,
            blocks,
            marks: Vec::new(),
            felt: None,
            beside: None,
            foot: Vec::new(),
            link: None,
            label,
        }
    }

    /// The same card, with the domain on the line of the name where there is room for it.
    fn domain_beside_name(mut self, theme: &Theme) -> Self {
        let [name, domain, ..] = self.blocks.as_slice() else { return self };
        let is_domain = matches!(self.marks.get(1), Some(Some(CardMark::Domain(_))));
        let from = name.width() + BESIDE_NAME;
        let end = from + MARK + MARK_GAP + domain.width();
        let is_wide = theme.card_width >= LEAST_BESIDE && end <= room(self.look, theme);
        let fits = is_wide && name.lines() == 1 && domain.lines() == 1;
        if is_domain && fits && !name.is_right_to_left() {
            self.height -= domain.height() + gap(self.kind);
            self.beside = Some(from);
        }
        self
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
    pub fn hanging(self) -> Self {
        Self { hangs: true, ..self }
    }

    /// The same card, with a broken edge where what it says is not certain.
    pub fn dashed(self, is_dashed: bool) -> Self {
        Self { is_dashed, ..self }
    }

    /// The same card with these words below its own and below what was added before, as they are
    /// drawn and as they are read aloud.
    pub fn with_foot(
        mut self,
        drawn: &str,
        spoken: String,
        language: LanguageTag,
        sheet: &Sheet<'_>,
    ) -> Self {
        let style = TextStyle::plain(sheet.theme.small_size, self.foot_color(sheet.theme));
        let block =
            TextBlock::new(drawn, style, room(self.look, sheet.theme), language, sheet.theme);
        self.height += block.height() + if self.foot.is_empty() { FOOT_GAP } else { 0.0 };
        self.foot.push(block);
        self.label = words::sentences([self.label, spoken].into_iter());
        self
    }

    /// The same card, which leads to a page or mail box; to that of the organisation where it has one
    /// of its own.
    pub fn linking(self, link: Option<&Link>) -> Self {
        Self { link: self.link.or_else(|| link.cloned().map(Box::new)), ..self }
    }

    fn foot_color(&self, theme: &Theme) -> Color {
        match self.kind {
            CardKind::Event if self.look != Look::Inside && !self.style.is_edged() => {
                self.style.text(&theme.palette)
            }
            _ => theme.palette.grey_text,
        }
    }

    /// Draws the card with its top left corner at (`x`, `y`).
    pub fn draw(&self, x: f64, y: f64, theme: &Theme) -> Node {
        // Nearly all cards of what happens are one rectangle with words: there can be many of them.
        let is_plain = !self.is_dashed && !self.style.is_edged();
        let frame = if self.kind == CardKind::Event && is_plain { 1 } else { 2 };
        self.draw_after(Vec::with_capacity(self.blocks.len() + frame), x, y, theme)
    }

    /// The same, with these nodes as the first of the card.
    pub fn draw_after(&self, mut nodes: Vec<Node>, x: f64, y: f64, theme: &Theme) -> Node {
        let (w, h) = (width(self.look, theme), self.height);
        let area = Rect { x, y, w, h, ..OUTLINE };
        match self.kind {
            _ if self.look == Look::Inside => {}
            _ if self.look == Look::Barred => barred_frame(self.is_dashed, area, theme, &mut nodes),
            CardKind::Emotion | CardKind::Thought if self.hangs => {
                nodes.push(hanging_frame(self.kind, self.style, area, theme));
            }
            kind if self.is_dashed => dashed_frame(kind, self.style, area, theme, &mut nodes),
            kind => frame(kind, self.style, area, theme, &mut nodes),
        }
        if self.look == Look::Inside && self.kind == CardKind::Thought {
            let (left, right) = (x + theme.padding, x + w - theme.padding);
            nodes.push(thought_rule(
                left,
                right,
                y + ABOVE_THOUGHT / 2.0,
                self.style.color(&theme.palette),
            ));
        }
        self.draw_words(
            x + theme.padding,
            y + above(self.kind, self.look, theme),
            theme,
            &mut nodes,
        );
        if !self.foot.is_empty() {
            let high: f64 = self.foot.iter().map(TextBlock::height).sum();
            let mut top = y + h - below(self.look, theme) - high;
            let (left, right) = (x + theme.padding, x + w - theme.padding);
            nodes.push(rule(left, right, top - FOOT_GAP / 2.0, self.foot_color(theme)));
            for block in &self.foot {
                top = block.draw_into(left, top, &mut nodes);
            }
        }
        let &Self { party, at_level, .. } = self;
        let role = Role::Card { part: self.kind.part(), party, at_level };
        let card = Group::new(role, &self.label, nodes).showing(Some(self.place));
        card.linking(self.link.as_deref()).into()
    }

    /// Draws its words from here down, each behind its mark.
    fn draw_words(&self, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
        let (name, small) =
            (theme.line_height(theme.body_size), theme.line_height(theme.small_size));
        let mut at = y;
        for (nth, block) in self.blocks.iter().enumerate() {
            if self.felt == Some(nth) {
                at += OVER_FELT;
            }
            let mark = self.marks.get(nth).copied().flatten();
            // What stands beside the name stands in the middle of that line.
            let beside = self.beside.filter(|_| nth == 1);
            let (left, top) = match beside {
                Some(from) => (x + from, y + (name - small) / 2.0),
                None => (x, at),
            };
            if let Some(mark) = mark {
                let corner = (left, top + (small - MARK) / 2.0);
                card_mark::draw(mark, corner, MARK, &theme.palette, out);
            }
            let bottom = block.draw_into(left + behind_mark(mark), top, out);
            if beside.is_none() {
                at = bottom + gap(self.kind);
            }
        }
    }
}

/// Room between the upper edge of a card and its words.
fn above(kind: CardKind, look: Look, theme: &Theme) -> f64 {
    match (look, kind) {
        (Look::Inside, CardKind::Thought) => ABOVE_THOUGHT,
        (Look::Inside, _) => 0.0,
        _ => theme.padding,
    }
}

/// Room between the words of a card and its lower edge.
fn below(look: Look, theme: &Theme) -> f64 {
    if look == Look::Inside { 0.0 } else { theme.padding }
}

/// The broken line over a thought that stands in one frame with what happened.
fn thought_rule(left: f64, right: f64, y: f64, color: Color) -> Node {
    let segments = vec![Segment::Move((left, y)), Segment::Line((right, y))];
    let stroke = Stroke { color, width: 1.0, dashed: true };
    Node::Path(Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } })
}

fn rule(left: f64, right: f64, y: f64, color: Color) -> Node {
    let segments = vec![Segment::Move((left, y)), Segment::Line((right, y))];
    Node::Path(Path { segments, paint: Paint::line(color, RULE) })
}

/// Room between two paragraphs on a card of this kind.
fn gap(kind: CardKind) -> f64 {
    if kind == CardKind::Action { PARAGRAPH_GAP / 2.0 } else { PARAGRAPH_GAP }
}

/// How far words begin behind a mark, where there is one.
fn behind_mark(mark: Option<CardMark>) -> f64 {
    if mark.is_some() { MARK + MARK_GAP } else { 0.0 }
}

fn room(look: Look, theme: &Theme) -> f64 {
    room_on(width(look, theme), theme)
}

/// Room for a line of text on a card so wide: letters that are known keep as clear of its right edge as
/// of its left.
pub(crate) fn room_on(card: f64, theme: &Theme) -> f64 {
    // Lines that are as full as they can be come as close to it in any letters.
    let is_known = theme.widths.are_of_own_letters() || theme.line_breaks == LineBreaks::Filled;
    card - theme.padding - if is_known { theme.padding } else { RIGHT_LEAST }
}

/// Width of a card.
fn width(look: Look, theme: &Theme) -> f64 {
    if look == Look::Inside { theme.card_width - WORDS_AT } else { theme.card_width }
}
