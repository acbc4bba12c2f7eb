use super::block::{Block, Look};
use super::caption::Caption;
use super::card::{Card, HANG, Kind};
use super::frame::Frame;
use super::lane::{self, Lane};
use super::theme::Theme;
use super::thread::thread;
use super::timeline::{self, Extent};
use super::words;
use crate::model::{Journey, Level, Step};
use crate::scene::{Node, Paint, Path, Segment};

/// Room between the edge of the lane and the cards.
const LANE_PADDING: f64 = 12.0;
/// The least and the most distance between two neighbouring levels.
const LEAST_SPACING: f64 = 24.0;
const MOST_SPACING: f64 = 168.0;
/// The more levels a scale has, the closer together they lie, so that all of them together take no
/// less and no more than about these heights.
const LEAST_SCALE: f64 = 216.0;
const MOST_SCALE: f64 = 480.0;
/// The least distance between the lowest level and the cards without a level.
const UNKNOWN_APART: f64 = 56.0;
/// Levels lie closer together as long as the drawing fits a page no worse than this.
const WORSE_FIT: f64 = 1.03;
/// Width by height of the paper a drawing is likely to be put on, lying down.
const PAPER: f64 = 1.414;
/// About the height of everything on a page but the lane.
const REST_OF_PAGE: f64 = 480.0;
/// Distances between levels are multiples of this, so that halfway points fall on whole px.
const SPACING_GRID: f64 = 8.0;

/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;
/// Width of the line at the height of a level.
const GUIDE: f64 = 0.75;

/// The lane of what the family lives through: cards at the height of their level.
pub(super) struct Experience {
    title: Block,
    stacks: Vec<Option<Stack>>,
    heights: Heights,
    height: f64,
    levels: Vec<LevelLabel>,
}

/// The words at the lane's edge for a level, or for the cards whose level is not known.
struct LevelLabel {
    y: f64,
    words: Block,
    known: bool,
}

/// The cards of one step: a leading card with what hangs on it.
struct Stack {
    caption: Option<Caption>,
    lead: Card,
    hanging: Vec<Card>,
    level: Option<Level>,
}

/// Where the levels lie, from the top of the lane.
#[derive(Debug, Clone, Copy)]
struct Heights {
    /// The highest level.
    top: f64,
    /// Distance between a level and the halfway point under it.
    half: f64,
    /// Cards without a level.
    unknown: f64,
}

impl Heights {
    /// The levels so far apart, with the highest at 0 and the cards without a level under the
    /// lowest level and the lowest card.
    fn from_zero(stacks: &[Option<Stack>], levels: usize, spacing: f64) -> Self {
        let half = spacing / 2.0;
        let lowest_card = stacks.iter().flatten().filter_map(|stack| stack.level).max();
        let lowest_card = lowest_card.map_or(0.0, |level| f64::from(level.0) * half);
        let lowest_level = levels.saturating_sub(1) as f64 * spacing;
        let apart = if levels == 0 { 0.0 } else { spacing.max(UNKNOWN_APART) };
        Self { top: 0.0, half, unknown: lowest_level.max(lowest_card) + apart }
    }

    fn of(self, level: Option<Level>) -> f64 {
        level.map_or(self.unknown, |level| self.top + f64::from(level.0) * self.half)
    }
}

impl Stack {
    fn of(step: &Step, journey: &Journey, theme: &Theme) -> Option<Self> {
        let mut cards = cards_of(step, journey, theme).into_iter();
        let (lead, level) = cards.next()?;
        let hanging = cards.map(|(card, _)| card.hanging()).collect();
        Some(Self { caption: Caption::of(step, journey, theme), lead, hanging, level })
    }

    /// From the middle of the leading card up to the top of the stack.
    fn above(&self) -> f64 {
        self.lead.height / 2.0 + self.caption.as_ref().map_or(0.0, Caption::height)
    }

    /// From the middle of the leading card down to the bottom of the stack.
    fn below(&self) -> f64 {
        let hanging: f64 = self.hanging.iter().map(|card| HANG + card.height).sum();
        self.lead.height / 2.0 + hanging
    }

    fn draw_into(self, x: f64, middle: f64, theme: &Theme, out: &mut Vec<Node>) {
        let top = middle - self.above();
        let mut y = middle - self.lead.height / 2.0;
        if let Some(caption) = self.caption {
            caption.draw_into(x, top, theme.palette.lane, out);
        }
        for card in std::iter::once(self.lead).chain(self.hanging) {
            let height = card.height;
            out.push(card.draw(x, y, theme));
            y += height + HANG;
        }
    }
}

/// The red cards of a step in reading order, each with the level it would stand at by itself.
fn cards_of(step: &Step, journey: &Journey, theme: &Theme) -> Vec<(Card, Option<Level>)> {
    let mut cards = Vec::with_capacity(3);
    let mut add = |kind, text: &str, level: Option<Level>| {
        let label = words::card_label(kind, text, level, journey);
        cards.push((Card::told(kind, text, label, journey, theme), level));
    };
    if let Some(event) = &step.event {
        add(Kind::Event, &event.text, event.level);
    }
    if let Some(emotion) = &step.emotion {
        add(Kind::Emotion, &emotion.text, emotion.level);
    }
    if let Some(thought) = &step.thought {
        add(Kind::Thought, &thought.text, thought.level);
    }
    cards
}

impl Experience {
    /// The lane; `starts_phase` says of each step whether it opens a phase.
    pub fn new(journey: &Journey, starts_phase: &[bool], theme: &Theme) -> Self {
        let stacks: Vec<Option<Stack>> =
            journey.steps.iter().map(|step| Stack::of(step, journey, theme)).collect();
        let title = lane::title(&words::experience(journey), theme.palette.red, journey, theme);
        let labels = level_labels(journey, &stacks, theme);
        let spacing = spacing(&stacks, &labels, starts_phase, theme);
        let heights = heights(&stacks, &labels, spacing, title.height());
        let label = |(level, words): (Option<Level>, Block)| LevelLabel {
            y: heights.of(level),
            words,
            known: level.is_some(),
        };
        let levels: Vec<LevelLabel> = labels.into_iter().map(label).collect();
        let stacks_end = stacks.iter().flatten().map(|s| heights.of(s.level) + s.below());
        let labels_end = levels.iter().map(|label| label.y + label.words.height() / 2.0);
        let height = stacks_end.chain(labels_end).fold(title.height(), f64::max) + LANE_PADDING;
        Self { title, stacks, heights, height, levels }
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let mut segments = Vec::with_capacity(2 * self.levels.len() * frame.columns.len());
        let known = self.levels.iter().filter(|level| level.known);
        for y in known.map(|level| level.y) {
            for column in &frame.columns {
                segments.push(Segment::Move((column.left, top + y)));
                segments.push(Segment::Line((column.right, top + y)));
            }
        }
        Node::Path(Path { segments, paint: Paint::line(theme.palette.line, GUIDE) })
    }
}

impl Lane for Experience {
    fn height(&self) -> f64 {
        self.height
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        extents(&self.stacks, self.heights)
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        if !self.levels.is_empty() {
            out.push(self.level_lines(frame, top, theme));
        }
        lane::draw_title(&self.title, frame, top, out);
        for label in std::mem::take(&mut self.levels) {
            let y = top + label.y - label.words.height() / 2.0;
            label.words.draw_into(frame.gutter, y, out);
        }
    }

    fn threads(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let mut points = Vec::with_capacity(self.stacks.len());
        for (step, stack) in self.stacks.iter().enumerate() {
            if let Some(level) = stack.as_ref().and_then(|stack| stack.level) {
                points.push((frame.middle(step, theme), top + self.heights.of(Some(level))));
            }
        }
        out.extend(thread(&points, theme.palette.thread));
    }

    fn step(&mut self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        if let Some(stack) = self.stacks[step].take() {
            let middle = top + self.heights.of(stack.level);
            stack.draw_into(x, middle, theme, out);
        }
    }
}

/// The words at the lane's edge, from top to bottom; none when no card has a level.
fn level_labels(
    journey: &Journey,
    stacks: &[Option<Stack>],
    theme: &Theme,
) -> Vec<(Option<Level>, Block)> {
    let used = || stacks.iter().flatten().map(|stack| stack.level);
    if !used().any(|level| level.is_some()) {
        return Vec::new();
    }
    let look = Look::bold(theme.body_size, theme.palette.ink);
    let block = |text: &str| Block::new(text, look, lane::GUTTER, journey.language, theme);
    let ranks = u16::try_from(journey.scale.levels.len()).unwrap_or(u16::MAX);
    let mut labels: Vec<_> = (0..ranks)
        .map(|rank| (Some(Level::rank(rank)), block(&journey.scale.levels[usize::from(rank)])))
        .collect();
    if used().any(|level| level.is_none()) {
        labels.push((None, block(words::level_unknown(journey.language))));
    }
    labels
}

fn extents(stacks: &[Option<Stack>], heights: Heights) -> Vec<Option<Extent>> {
    let extent = |stack: &Stack| {
        let middle = heights.of(stack.level);
        Extent { top: middle - stack.above(), bottom: middle + stack.below() }
    };
    stacks.iter().map(|stack| stack.as_ref().map(extent)).collect()
}

/// The distance between two levels: the further apart they are, the more cards can stand above one
/// another, and the narrower but higher the drawing. The least distance is taken with which the
/// drawing fits its paper about as well as it can, and at which no label runs into the next.
fn spacing(
    stacks: &[Option<Stack>],
    labels: &[(Option<Level>, Block)],
    starts_phase: &[bool],
    theme: &Theme,
) -> f64 {
    let levels = labels.len();
    let intervals = levels.saturating_sub(1).max(1) as f64;
    let free = labels_free(labels);
    let least = (LEAST_SCALE / intervals).clamp(LEAST_SPACING, MOST_SPACING).max(free);
    let most = (MOST_SCALE / intervals).clamp(LEAST_SPACING, MOST_SPACING).max(least);
    let steps = (least / SPACING_GRID).ceil() as u32..=(most / SPACING_GRID).ceil() as u32;
    let candidates = steps.map(|n| f64::from(n) * SPACING_GRID);
    let size = |spacing: f64| {
        let extents = extents(stacks, Heights::from_zero(stacks, levels, spacing));
        let top = extents.iter().flatten().map(|extent| extent.top).fold(0.0, f64::min);
        let scale = levels.saturating_sub(1) as f64 * spacing;
        let bottom = extents.iter().flatten().map(|extent| extent.bottom).fold(scale, f64::max);
        let lefts = timeline::place(&[extents], starts_phase, &theme.spacing());
        let width = lefts.last().map_or(0.0, |last| last + theme.card_width);
        width.max((bottom - top + REST_OF_PAGE) * PAPER)
    };
    let sizes: Vec<(f64, f64)> = candidates.map(|spacing| (spacing, size(spacing))).collect();
    let smallest = sizes.iter().map(|&(_, size)| size).fold(f64::INFINITY, f64::min);
    let close = sizes.iter().find(|&&(_, size)| size <= smallest * WORSE_FIT);
    close.map_or(least, |&(spacing, _)| spacing)
}

/// The least distance between two levels that keeps every label free of the next.
fn labels_free(labels: &[(Option<Level>, Block)]) -> f64 {
    let apart = |pair: &[(Option<Level>, Block)]| {
        let [(_, above), (_, below)] = pair else { return 0.0 };
        f64::midpoint(above.height(), below.height())
    };
    labels.windows(2).map(apart).fold(0.0, f64::max)
}

/// Places the levels so that the highest stack and the lane's title stay inside the lane.
fn heights(
    stacks: &[Option<Stack>],
    labels: &[(Option<Level>, Block)],
    spacing: f64,
    title: f64,
) -> Heights {
    let levels = labels.iter().filter(|(level, _)| level.is_some()).count();
    let origin = Heights::from_zero(stacks, levels, spacing);
    let stacks_above = stacks.iter().flatten().map(|s| s.above() - origin.of(s.level));
    let first_label = labels
        .first()
        .map_or(0.0, |(level, label)| label.height() / 2.0 - origin.of(*level) + title + TITLE_GAP);
    let top = stacks_above.fold(first_label, f64::max) + LANE_PADDING;
    let top = top.ceil();
    Heights { top, unknown: origin.unknown + top, ..origin }
}
