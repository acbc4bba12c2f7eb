//! The lane of what a party lives through: cards at the height of their level.

use crate::layout::context::Sheet;
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::heights::{self, Heights, Reach};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, Levelled, PlacedLane};
use crate::layout::lanes::stack::CardStack;
use crate::layout::marks::thread::thread;
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::{Level, Part};
use crate::scene::{self, Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;
/// Width of the line at the height of a level.
const GUIDE: f64 = 0.75;

/// The lane of what one party lives through: cards at the height of their level.
struct Events {
    party: usize,
    style: PartyStyle,
    title: TextBlock,
    stacks: Vec<Option<CardStack>>,
    reaches: Vec<Option<Reach>>,
    /// Whether any of its cards has a level. If none has, heights mean nothing and the tops align.
    is_levelled: bool,
    labels: Vec<Label>,
    /// Room above and under the cards.
    padding: f64,
    /// Distance between two levels where there are not two of them.
    lone_spacing: f64,
}

/// The words at the lane's edge for a level, or for the cards whose level is not known.
struct Label {
    level: Option<Level>,
    words: TextBlock,
}

/// A lane for each party that tells something. Their scales are equally high, so that heights can
/// be compared between lanes.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let lane = |party| Events::new(party, sheet).map(|lane| Box::new(lane) as Box<dyn Lane>);
    (0..sheet.journey.tellers()).filter_map(lane).collect()
}

impl Events {
    fn new(party: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let style = PartyStyle::of(sheet.journey.kind_of(party));
        let stack = |(at, step)| {
            if sheet.tells(party, step) { CardStack::of(at, style, sheet) } else { None }
        };
        let stacks: Vec<Option<CardStack>> =
            sheet.journey.steps.iter().enumerate().map(stack).collect();
        let is_levelled = stacks.iter().flatten().any(CardStack::has_level);
        let reach = |stack: &CardStack| {
            if is_levelled { stack.reach() } else { stack.reach_from_top() }
        };
        let reaches: Vec<Option<Reach>> =
            stacks.iter().map(|stack| stack.as_ref().map(reach)).collect();
        let alone = sheet.journey.parties.is_empty()
            && !sheet.parts.iter().any(|part| part.stands_alone() && sheet.journey.has(*part));
        if !alone && reaches.iter().all(Option::is_none) {
            return None;
        }
        let color = style.color(&sheet.theme.palette);
        let title = lane::title(&words::teller(sheet.journey, party), color, sheet);
        let labels = labels(party, &reaches, sheet);
        let padding = sheet.theme.lane_padding;
        let mut lane = Self {
            party,
            style,
            title,
            stacks,
            reaches,
            is_levelled,
            labels,
            padding,
            lone_spacing: 0.0,
        };
        if lane.intervals() == 0.0 {
            lane.lone_spacing = lane.best_spacing(sheet);
        }
        Some(lane)
    }

    /// How many distances between levels there are.
    fn intervals(&self) -> f64 {
        levelled(&self.labels).saturating_sub(1) as f64
    }

    /// The distance between two levels that suits the lane best, alone on a page.
    fn best_spacing(&self, sheet: &Sheet<'_>) -> f64 {
        heights::spacing(
            &self.reaches,
            levelled(&self.labels),
            apart(&self.labels),
            &sheet.timeline,
            sheet.journey.tellers(),
            sheet.theme,
        )
    }
}

impl Levelled for Events {
    fn least_scale(&self) -> f64 {
        apart(&self.labels) * self.intervals()
    }

    fn best_scale(&self, sheet: &Sheet<'_>) -> f64 {
        if self.intervals() > 0.0 { self.best_spacing(sheet) * self.intervals() } else { 0.0 }
    }
}

impl Lane for Events {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: Part::Events, party: Some(self.party) }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn levels(&self) -> Option<&dyn Levelled> {
        Some(self)
    }

    fn room(&self, scale: f64) -> LaneRoom {
        let intervals = self.intervals();
        let spacing = if intervals > 0.0 { scale / intervals } else { self.lone_spacing };
        let under_title = self.title.height() + TITLE_GAP;
        let above_first = self.labels.first().map_or(0.0, |l| l.words.height() / 2.0 + under_title);
        let heights = Heights::new(&self.reaches, levelled(&self.labels), spacing, above_first);
        let heights = heights.lowered(self.padding);
        let reaches = self.reaches.iter().flatten();
        let cards = reaches.map(|reach| heights.of(reach.level) + reach.below);
        let words = self.labels.iter().map(|l| heights.of(l.level) + l.words.height() / 2.0);
        let height = cards.chain(words).fold(self.title.height(), f64::max) + self.padding;
        LaneRoom {
            levels: Some((heights, height)),
            ..LaneRoom::of_steps(heights.extents(&self.reaches))
        }
    }

    fn place<'a>(
        &'a self,
        room: &'a LaneRoom,
        _frame: &Frame,
        _sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let (heights, height) = room.levels.unwrap_or_default();
        vec![Box::new(PlacedEvents { lane: self, heights, height })]
    }
}

/// The lane with its levels at their heights.
struct PlacedEvents<'a> {
    lane: &'a Events,
    heights: Heights,
    height: f64,
}

impl PlacedEvents<'_> {
    /// The height of a step's level, from the top of the lane.
    fn height_of(&self, step: usize) -> Option<f64> {
        let level = self.lane.reaches[step]?.level;
        level.map(|_| self.heights.of(level))
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let labels = &self.lane.labels;
        let known = labels.iter().filter(|label| label.level.is_some());
        let mut segments = Vec::with_capacity(2 * labels.len() * frame.columns.len());
        for y in known.map(|label| top + self.heights.of(label.level)) {
            for column in &frame.columns {
                segments.push(Segment::Move((column.left, y)));
                segments.push(Segment::Line((column.right, y)));
            }
        }
        Node::Path(Path { segments, paint: Paint::line(theme.palette.line, GUIDE) })
    }
}

impl PlacedLane for PlacedEvents<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        if !self.lane.labels.is_empty() {
            let lines = vec![self.level_lines(frame, top, theme)];
            out.push(Group::silent(Role::LevelLines, lines).into());
        }
        lane::draw_title(&self.lane.title, frame, top, out);
        for label in &self.lane.labels {
            let y = top + self.heights.of(label.level) - label.words.height() / 2.0;
            let mut nodes = Vec::with_capacity(1);
            label.words.draw_into(frame.gutter, y, &mut nodes);
            out.push(Group::silent(Role::LevelName, nodes).into());
        }
    }

    fn draw_thread(&self, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let own =
            frame.steps().filter_map(|(step, left)| Some((step, left, self.height_of(step)?)));
        let own: Vec<(usize, f64, f64)> = own.collect();
        let (&(first, _, from), &(last, _, to)) = (own.first()?, own.last()?);
        // Where the story goes on beyond the band, the thread runs on to its edge, halfway to the
        // height it goes to.
        let before = (0..first).rev().find_map(|step| self.height_of(step));
        let after = (last + 1..self.lane.reaches.len()).find_map(|step| self.height_of(step));
        let entry = before.map(|before| (frame.left_edge(), f64::midpoint(before, from)));
        let exit = after.map(|after| (frame.right(), f64::midpoint(to, after)));
        let middles = own.iter().map(|&(_, left, y)| (Frame::middle(left, theme), y));
        let points = entry.into_iter().chain(middles).chain(exit);
        let points: Vec<Point> = points.map(|(x, y)| (x, top + y)).collect();
        thread(&points, self.lane.style.thread(&theme.palette))
    }

    fn draw_step(&self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        if let (Some(stack), Some(reach)) = (&self.lane.stacks[step], self.lane.reaches[step]) {
            let y = top + self.heights.of(reach.level);
            if self.lane.is_levelled {
                stack.draw_into(x, y, theme, out);
            } else {
                stack.draw_from_top(x, y, theme, out);
            }
        }
    }
}

fn levelled(labels: &[Label]) -> usize {
    labels.iter().filter(|label| label.level.is_some()).count()
}

/// The words at the lane's edge, from top to bottom; none when no card has a level.
fn labels(party: usize, reaches: &[Option<Reach>], sheet: &Sheet<'_>) -> Vec<Label> {
    let mut used = reaches.iter().flatten().map(|reach| reach.level);
    if !used.clone().any(|level| level.is_some()) {
        return Vec::new();
    }
    let theme = sheet.theme;
    let text_style = TextStyle::bold(theme.body_size, theme.palette.ink);
    let block = |text: &str| TextBlock::new(text, text_style, GUTTER, sheet.language(), theme);
    let named = (0..).zip(&sheet.journey.scale_of(party).levels);
    let mut labels: Vec<Label> = named
        .map(|(rank, name)| Label { level: Some(Level::rank(rank)), words: block(name) })
        .collect();
    if used.any(|level| level.is_none()) {
        labels.push(Label { level: None, words: block(words::level_unknown(sheet.language())) });
    }
    labels
}

/// The least distance between two levels that keeps the words of each free of the next.
fn apart(labels: &[Label]) -> f64 {
    let middles = |pair: &[Label]| match pair {
        [above, below] => f64::midpoint(above.words.height(), below.words.height()),
        _ => 0.0,
    };
    labels.windows(2).map(middles).fold(0.0, f64::max)
}
