//! The lines of one family in the lane of its events: the points at each step, the stem that holds those
//! of one step together, and the key at the edge.

use crate::layout::context::{Sheet, Thread};
use crate::layout::frame::Frame;
use crate::layout::lanes::heights::Heights;
use crate::layout::marks::curve_point::{
    BEFORE_CARD, CurveMark, POINT, POINT_AT, PointKind, RADIUS, WORDS_AT,
};
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Level, Place, StepPart, View};
use crate::scene::{Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::theme::Theme;

/// Width of the stem, and how far it runs down beside words under the points.
const STEM: f64 = 1.25;
const BESIDE_WORDS: f64 = 14.0;
/// Half the width of a point left of a card, and how much more of it shows around one at the same height.
const BESIDE_CARD: f64 = 5.0;
const AROUND: f64 = 0.8;
/// From the points of a line to its name in the key, and between two names.
const KEY_AT: f64 = 2.0 * POINT + 4.0;
const KEY_GAP: f64 = 4.0;
/// Widest name in the key.
const KEY_WORDS: f64 = 70.0;

/// A step on one of the lines.
struct OnLine {
    line: usize,
    level: Option<Level>,
    mark: CurveMark,
    place: Place,
}

/// The lines of one family in the lane of its events.
pub(crate) struct FamilyLines {
    /// Per step of the journey: on its own line, then on others.
    steps: Vec<Vec<OnLine>>,
    key: Vec<(CurveMark, TextBlock)>,
    /// Whether the words of all steps stand under the lines, and not in cards at their levels.
    is_over_words: bool,
}

impl FamilyLines {
    /// Those of a drawing with several lines.
    pub fn new(threads: &[Thread], sheet: &Sheet<'_>) -> Option<Self> {
        if !sheet.has_lines() {
            return None;
        }
        let journey = sheet.journey;
        let is_over_words = sheet.view == View::Line;
        let radius = if is_over_words { RADIUS } else { BESIDE_CARD };
        let steps = journey.steps.iter().map(|step| {
            let is_drawn = sheet.draws_words_of(step);
            let threads = threads.iter().filter(|_| is_drawn);
            let on_line = |thread: &Thread| {
                let level = journey.level_on(step, thread.line)?;
                let kind = match level {
                    None => PointKind::Unknown,
                    Some(_) if sheet.leads_with_event(step) => PointKind::Event,
                    Some(_) => PointKind::Feeling,
                };
                let is_uncertain = is_over_words && sheet.is_marked_uncertain(step);
                let style = thread.style;
                let mark = CurveMark { kind, style, is_uncertain, party: 0, radius };
                let place = Place::Step(step.id, StepPart::Level);
                Some(OnLine { line: thread.line, level, mark, place })
            };
            let mut all: Vec<OnLine> = threads.filter_map(on_line).collect();
            let own = journey.line_of(step);
            all.sort_by_key(|it| it.line != own);
            for at in 1..all.len() {
                let inside = all[..at].iter().filter(|it| it.level == all[at].level).count();
                all[at].mark.radius *= 1.0 + AROUND * inside as f64;
            }
            all
        });
        let ink = sheet.theme.palette.ink;
        let name = |thread: &Thread| {
            let style = TextStyle::bold(sheet.theme.small_size, ink);
            let name = journey.line_name(thread.line);
            let words = TextBlock::new(name, style, KEY_WORDS, sheet.language(), sheet.theme);
            let mark = CurveMark {
                kind: PointKind::Event,
                style: thread.style,
                is_uncertain: false,
                party: 0,
                radius: BESIDE_CARD,
            };
            (mark, words)
        };
        let key = threads.iter().map(name).collect();
        Some(Self { steps: steps.collect(), key, is_over_words })
    }

    /// Whether words stand under the lines.
    pub const fn is_over_words(&self) -> bool {
        self.is_over_words
    }

    /// The known levels of all steps on other lines than their own.
    pub fn other_levels(&self) -> impl Iterator<Item = Option<Level>> {
        let others = self.steps.iter().flat_map(|step| step.iter().skip(1));
        others.filter_map(|it| it.level).map(Some)
    }

    /// Where a step stands on a line, where that is known.
    pub fn level(&self, step: usize, line: usize) -> Option<Level> {
        self.steps[step].iter().find(|it| it.line == line)?.level
    }

    /// From the left edge of a step to the middle of its points.
    pub const fn at(&self) -> f64 {
        if self.is_over_words { POINT_AT } else { -BEFORE_CARD }
    }

    /// The points of a step that are drawn, with their heights: one whose level is not known only where
    /// words stand under it.
    fn points(&self, step: usize, heights: Heights) -> impl Iterator<Item = (&OnLine, f64)> {
        let drawn = self.steps[step].iter().enumerate();
        let drawn =
            drawn.filter(|(nth, it)| it.level.is_some() || (*nth == 0 && self.is_over_words));
        drawn.map(move |(_, it)| (it, heights.of(it.level)))
    }

    /// The room of a step with its points.
    pub fn extent(&self, step: usize, own: Extent, heights: Heights) -> Extent {
        let points = self.points(step, heights).map(|(it, y)| (it.mark.radius.max(POINT), y));
        points.fold(own, |Extent { top, bottom }, (r, y)| Extent {
            top: top.min(y - r),
            bottom: bottom.max(y + r),
        })
    }

    /// How low the points of all steps reach.
    pub fn bottom(&self, heights: Heights) -> f64 {
        let all = (0..self.steps.len()).flat_map(|step| self.points(step, heights));
        all.map(|(_, y)| y + POINT).fold(0.0, f64::max)
    }

    /// The stems of the steps of a band: from point to point, and where words stand under the lines down
    /// to these, which are so far from the top of the lane.
    pub fn stems(
        &self,
        frame: &Frame,
        top: f64,
        (heights, words): (Heights, f64),
        theme: &Theme,
    ) -> Option<Node> {
        let mut segments = Vec::new();
        for (step, left) in frame.steps() {
            let ys = self.points(step, heights).map(|(_, y)| y);
            let ends = ys.fold(None, |ends: Option<(f64, f64)>, y| {
                Some(ends.map_or((y, y), |(high, low)| (high.min(y), low.max(y))))
            });
            let Some((high, low)) = ends else { continue };
            let low = if self.is_over_words { words + BESIDE_WORDS } else { low };
            if low > high {
                let x = left + self.at();
                segments.extend([Segment::Move((x, top + high)), Segment::Line((x, top + low))]);
                if self.is_over_words {
                    segments.push(Segment::Line((left + WORDS_AT, top + low)));
                }
            }
        }
        let paint = Paint::line(theme.palette.line, STEM);
        (!segments.is_empty()).then_some(Node::Path(Path { segments, paint }))
    }

    /// Draws the points of a step, its own first.
    pub fn draw_points(
        &self,
        step: usize,
        (x, top): Point,
        heights: Heights,
        theme: &Theme,
        out: &mut Vec<Node>,
    ) {
        // The larger of two at one height lies behind the other.
        let points: Vec<_> = self.points(step, heights).enumerate().collect();
        for (nth, (it, y)) in points.into_iter().rev() {
            let at = (x + self.at(), top + y);
            if nth == 0 && self.is_over_words {
                it.mark.draw_into(at, theme, out);
            } else {
                it.mark.draw_beside(at, it.place, theme, out);
            }
        }
    }

    /// The height of the key.
    pub fn key_height(&self) -> f64 {
        let names = self.key.iter().map(|(_, name)| name.height().max(2.0 * POINT));
        names.map(|height| height + KEY_GAP).sum::<f64>() + KEY_GAP
    }

    /// Draws the key with its top left corner here: the point of each line, and whose it is.
    pub fn draw_key(&self, (x, top): Point, theme: &Theme, out: &mut Vec<Node>) {
        let mut y = top + KEY_GAP;
        for (mark, name) in &self.key {
            let high = name.height().max(2.0 * POINT);
            let mut nodes = Vec::with_capacity(3);
            nodes.extend(mark.nodes((x + POINT, y + high / 2.0), theme));
            name.draw_into(x + KEY_AT, y + (high - name.height()) / 2.0, &mut nodes);
            out.push(Group::silent(Role::LaneName, nodes).into());
            y += high + KEY_GAP;
        }
    }
}
