//! The lane of what a party lives through: cards at the height of their level.

use crate::layout::context::Sheet;
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::heights::{self, Heights, Reach};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, Levelled, OnPage, PlacedLane};
use crate::layout::lanes::stack::CardStack;
use crate::layout::lanes::thread_runs::thread_runs;
use crate::layout::marks::thread::thread;
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::{Level, Part};
use crate::scene::{self, Group, Node, Paint, Path, Point, Role, Segment, Stroke, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;
/// Room between the words of the lowest level and the remark on all of them.
const REMARK_GAP: f64 = 4.0;
/// Width of the line at the height of a level.
const GUIDE: f64 = 0.75;
/// Neighbouring levels lie at least so much of the page's middle event card apart: a fall by one of
/// them is seen from afar.
const SEEN: f64 = 0.5;
/// However low the cards are, levels lie at least so many px of the page apart.
const LEAST_APART: f64 = 24.0;

/// The lane of what one party lives through: cards at the height of their level.
struct Events {
    party: usize,
    style: PartyStyle,
    title: TextBlock,
    /// How many of its levels are estimated.
    estimates: Option<TextBlock>,
    stacks: Vec<Option<CardStack>>,
    reaches: Vec<Option<Reach>>,
    /// Whether any of its cards has a level. If none has, heights mean nothing and the tops align.
    is_levelled: bool,
    /// Whether all of those levels are estimated.
    is_estimated: bool,
    /// The steps that each piece of the thread runs through.
    thread_runs: Vec<Vec<usize>>,
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
        let estimates =
            sheet.estimates.get(party).copied().filter(|_| is_levelled).unwrap_or_default();
        let is_estimated = estimates.are_all();
        let estimates = words::estimates(estimates, sheet.language());
        let estimates = estimates.map(|text| lane::remark(&text, sheet));
        let thread_runs =
            thread_runs(|step| reaches[step].map(|reach| reach.level.is_some()), &sheet.passes);
        let padding = sheet.theme.lane_padding;
        let mut lane = Self {
            party,
            style,
            title,
            estimates,
            stacks,
            reaches,
            is_levelled,
            is_estimated,
            thread_runs,
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

    /// The words at the edge of a band: that a level is not known only where one of a card is not.
    fn labels_on(&self, frame: &Frame) -> &[Label] {
        let mut reaches = frame.steps().filter_map(|(step, _)| self.reaches[step]);
        match self.labels.split_last() {
            Some((Label { level: None, .. }, known)) if reaches.all(|it| it.level.is_some()) => {
                known
            }
            _ => &self.labels,
        }
    }

    /// How low these words stand at the edge, with the remark under them.
    fn bottom_of(&self, labels: &[Label], heights: Heights) -> f64 {
        let words = labels.iter().map(|l| heights.of(l.level) + l.words.height() / 2.0);
        let remark = self.estimates.as_ref().map(|it| remark_top(labels, heights) + it.height());
        words.chain(remark).fold(self.title.height(), f64::max)
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
    fn least_scale(&self, on: OnPage<'_>) -> f64 {
        let card = |&step: &usize| self.stacks[step].as_ref().and_then(CardStack::event_height);
        let seen = SEEN * middle(on.steps.iter().filter_map(card).collect());
        apart(&self.labels).max(seen).max(LEAST_APART * on.px) * self.intervals()
    }

    fn closest_scale(&self) -> f64 {
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
        let known = &self.labels[..levelled(&self.labels)];
        let height = self.bottom_of(known, heights) + self.padding;
        LaneRoom {
            levels: Some((heights, height)),
            ..LaneRoom::of_steps(heights.extents(&self.reaches))
        }
    }

    fn place<'a>(
        &'a self,
        room: &'a LaneRoom,
        frame: &Frame,
        _sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let (heights, _) = room.levels.unwrap_or_default();
        let labels = self.labels_on(frame);
        let cards = frame.steps().filter_map(|(step, _)| room.extents[step]);
        let bottom = cards.map(|card| card.bottom).fold(self.bottom_of(labels, heights), f64::max);
        vec![Box::new(PlacedEvents { lane: self, labels, heights, height: bottom + self.padding })]
    }
}

/// The lane with its levels at their heights.
struct PlacedEvents<'a> {
    lane: &'a Events,
    /// The words at the edge of the band.
    labels: &'a [Label],
    heights: Heights,
    height: f64,
}

impl PlacedEvents<'_> {
    /// The height of a step's level, from the top of the lane.
    fn height_of(&self, step: usize) -> Option<f64> {
        let level = self.lane.reaches[step]?.level;
        level.map(|_| self.heights.of(level))
    }

    /// The points that a piece of the thread runs through on a band. Where the story goes on beyond
    /// the band, it runs on to its edge, halfway to the height it goes to.
    fn piece_on_band(&self, run: &[usize], frame: &Frame, top: f64, theme: &Theme) -> Vec<Point> {
        let band = frame.within(0..self.lane.reaches.len());
        let within =
            run.partition_point(|&it| it < band.start)..run.partition_point(|&it| it < band.end);
        let place = |at: usize| Some((at, frame.left(run[at])?, self.height_of(run[at])?));
        let own: Vec<(usize, f64, f64)> = within.filter_map(place).collect();
        let (Some(&(first, _, from)), Some(&(last, _, to))) = (own.first(), own.last()) else {
            return Vec::new();
        };
        let before = run[..first].last().and_then(|&step| self.height_of(step));
        let after = run.get(last + 1).and_then(|&step| self.height_of(step));
        let entry = before.map(|before| (frame.left_edge(), f64::midpoint(before, from)));
        let exit = after.map(|after| (frame.right(), f64::midpoint(to, after)));
        let middles = own.iter().map(|&(_, left, y)| (Frame::middle(left, theme), y));
        let points = entry.into_iter().chain(middles).chain(exit);
        points.map(|(x, y)| (x, top + y)).collect()
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let labels = self.labels;
        let known = labels.iter().filter(|label| label.level.is_some());
        let mut segments = Vec::with_capacity(2 * labels.len() * frame.columns.len());
        for y in known.map(|label| top + self.heights.of(label.level)) {
            for column in &frame.columns {
                segments.push(Segment::Move((column.left, y)));
                segments.push(Segment::Line((column.right, y)));
            }
        }
        let stroke =
            Stroke { color: theme.palette.line, width: GUIDE, dashed: self.lane.is_estimated };
        Node::Path(Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } })
    }
}

impl PlacedLane for PlacedEvents<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        if !self.labels.is_empty() {
            let lines = vec![self.level_lines(frame, top, theme)];
            out.push(Group::silent(Role::LevelLines, lines).into());
        }
        lane::draw_title(&self.lane.title, frame, top, out);
        for label in self.labels {
            let y = top + self.heights.of(label.level) - label.words.height() / 2.0;
            let mut nodes = Vec::with_capacity(1);
            label.words.draw_into(frame.gutter, y, &mut nodes);
            out.push(Group::silent(Role::LevelName, nodes).into());
        }
        if let Some(estimates) = &self.lane.estimates {
            let mut nodes = Vec::with_capacity(1);
            estimates.draw_into(
                frame.gutter,
                top + remark_top(self.labels, self.heights),
                &mut nodes,
            );
            out.push(Group::silent(Role::LevelName, nodes).into());
        }
    }

    fn draw_thread(&self, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let runs =
            self.lane.thread_runs.iter().map(|run| self.piece_on_band(run, frame, top, theme));
        thread(&runs.collect::<Vec<_>>(), self.lane.style.thread(&theme.palette))
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

/// The middle of some heights; of two that are, the larger.
fn middle(mut heights: Vec<f64>) -> f64 {
    heights.sort_by(f64::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or_default()
}

/// Where the words stand that say how many levels are estimated: under all others.
fn remark_top(labels: &[Label], heights: Heights) -> f64 {
    let lowest = labels.last();
    lowest.map_or(0.0, |it| heights.of(it.level) + it.words.height() / 2.0 + REMARK_GAP)
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
