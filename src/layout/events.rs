use super::block::{Block, Look};
use super::dress::Dress;
use super::frame::Frame;
use super::heights::{self, Heights, Reach};
use super::lane::{self, Lane};
use super::sheet::Sheet;
use super::stack::Stack;
use super::theme::Theme;
use super::thread::thread;
use super::timeline::Extent;
use crate::model::{Level, Part};
use crate::scene::{Node, Paint, Path, Segment};
use crate::words;

/// Room between the edge of the lane and the cards.
const LANE_PADDING: f64 = 12.0;
/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;
/// Width of the line at the height of a level.
const GUIDE: f64 = 0.75;

/// The lane of what one party lives through: cards at the height of their level.
struct Events {
    party: usize,
    dress: Dress,
    title: Block,
    stacks: Vec<Option<Stack>>,
    reaches: Vec<Option<Reach>>,
    heights: Heights,
    height: f64,
    labels: Vec<Label>,
}

/// The words at the lane's edge for a level, or for the cards whose level is not known.
struct Label {
    level: Option<Level>,
    words: Block,
}

/// A lane for each party that tells something. Their scales are equally high, so that heights can
/// be compared between lanes.
pub(super) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let parties = 0..sheet.journey.tellers();
    let drafts: Vec<Draft> = parties.filter_map(|party| Draft::of(party, sheet)).collect();
    let highest = drafts.iter().map(|draft| draft.spacing * draft.intervals()).fold(0.0, f64::max);
    let shared = drafts.len() > 1;
    let lane = |draft: Draft| {
        let intervals = draft.intervals();
        let stretched = shared && intervals > 0.0;
        let spacing = if stretched { highest / intervals } else { draft.spacing };
        Box::new(Events::new(draft, spacing)) as Box<dyn Lane>
    };
    drafts.into_iter().map(lane).collect()
}

/// A lane that has chosen its levels but not yet its heights.
struct Draft {
    party: usize,
    dress: Dress,
    title: Block,
    stacks: Vec<Option<Stack>>,
    reaches: Vec<Option<Reach>>,
    labels: Vec<Label>,
    spacing: f64,
}

impl Draft {
    fn of(party: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let dress = Dress::of(sheet.journey.kind_of(party));
        let own =
            sheet.journey.steps.iter().map(|step| Some(step).filter(|it| sheet.tells(party, it)));
        let stacks: Vec<Option<Stack>> = own.map(|step| Stack::of(step?, dress, sheet)).collect();
        let reaches: Vec<Option<Reach>> =
            stacks.iter().map(|stack| stack.as_ref().map(Stack::reach)).collect();
        let alone = sheet.journey.parties.is_empty() && sheet.draws(Part::Events);
        if !alone && reaches.iter().all(Option::is_none) {
            return None;
        }
        let color = dress.color(&sheet.theme.palette);
        let title = lane::title(&words::teller(sheet.journey, party), color, sheet);
        let labels = labels(party, &reaches, sheet);
        let levels = levelled(&labels);
        let spacing = heights::spacing(
            &reaches,
            levels,
            apart(&labels),
            &sheet.timeline,
            sheet.journey.tellers(),
            sheet.theme,
        );
        Some(Self { party, dress, title, stacks, reaches, labels, spacing })
    }

    /// How many distances between levels there are.
    fn intervals(&self) -> f64 {
        levelled(&self.labels).saturating_sub(1) as f64
    }
}

fn levelled(labels: &[Label]) -> usize {
    labels.iter().filter(|label| label.level.is_some()).count()
}

impl Events {
    fn new(draft: Draft, spacing: f64) -> Self {
        let Draft { party, dress, title, stacks, reaches, labels, .. } = draft;
        let under_title = title.height() + TITLE_GAP;
        let above_first = labels.first().map_or(0.0, |l| l.words.height() / 2.0 + under_title);
        let heights = Heights::new(&reaches, levelled(&labels), spacing, above_first);
        let heights = heights.lowered(LANE_PADDING);
        let cards = reaches.iter().flatten().map(|reach| heights.of(reach.level) + reach.below);
        let words = labels.iter().map(|l| heights.of(l.level) + l.words.height() / 2.0);
        let height = cards.chain(words).fold(title.height(), f64::max) + LANE_PADDING;
        Self { party, dress, title, stacks, reaches, heights, height, labels }
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let known = self.labels.iter().filter(|label| label.level.is_some());
        let mut segments = Vec::with_capacity(2 * self.labels.len() * frame.columns.len());
        for y in known.map(|label| top + self.heights.of(label.level)) {
            for column in &frame.columns {
                segments.push(Segment::Move((column.left, y)));
                segments.push(Segment::Line((column.right, y)));
            }
        }
        Node::Path(Path { segments, paint: Paint::line(theme.palette.line, GUIDE) })
    }
}

impl Lane for Events {
    fn party(&self) -> Option<usize> {
        Some(self.party)
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        self.heights.extents(&self.reaches)
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        if !self.labels.is_empty() {
            out.push(self.level_lines(frame, top, theme));
        }
        lane::draw_title(&self.title, frame, top, out);
        for label in std::mem::take(&mut self.labels) {
            let y = top + self.heights.of(label.level) - label.words.height() / 2.0;
            label.words.draw_into(frame.gutter, y, out);
        }
    }

    fn threads(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let levels = self.reaches.iter().map(|reach| reach.and_then(|reach| reach.level));
        let points: Vec<_> = levels
            .enumerate()
            .filter(|(_, level)| level.is_some())
            .map(|(step, level)| (frame.middle(step, theme), top + self.heights.of(level)))
            .collect();
        out.extend(thread(&points, self.dress.thread(&theme.palette)));
    }

    fn step(&mut self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        if let (Some(stack), Some(reach)) = (self.stacks[step].take(), self.reaches[step]) {
            stack.draw_into(x, top + self.heights.of(reach.level), theme, out);
        }
    }
}

/// The words at the lane's edge, from top to bottom; none when no card has a level.
fn labels(party: usize, reaches: &[Option<Reach>], sheet: &Sheet<'_>) -> Vec<Label> {
    let mut used = reaches.iter().flatten().map(|reach| reach.level);
    if !used.clone().any(|level| level.is_some()) {
        return Vec::new();
    }
    let theme = sheet.theme;
    let look = Look::bold(theme.body_size, theme.palette.ink);
    let block = |text: &str| Block::new(text, look, lane::GUTTER, sheet.language(), theme);
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
