//! The lane of what a party lives through: cards at the height of their level.

use crate::layout::context::{Sheet, Thread};
use crate::layout::frame::{Frame, GUTTER};
use crate::layout::lanes::curve_room::CurveRoom;
use crate::layout::lanes::curve_sides::CurveSides;
use crate::layout::lanes::drawn_steps::{curve_sides, drawn_steps};
use crate::layout::lanes::family_lines::FamilyLines;
use crate::layout::lanes::heights::{self, Heights, Reach};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, Levelled, OnPage, PlacedLane};
use crate::layout::lanes::level_labels::{
    LevelLabel, above_first, apart, bottom, draw_names, heights_of, intervals, level_labels,
    levelled, on_band,
};
use crate::layout::lanes::parting;
use crate::layout::lanes::piece_on_band::PieceOnBand;
use crate::layout::lanes::step_cards::AtLevel;
use crate::layout::marks::curve_point::{OFF_LEVEL, POINT, POINT_AT};
use crate::layout::marks::level_lines::level_lines;
use crate::layout::marks::thread::{self, WIDTH};
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::Part;
use crate::scene::{self, Group, Node, Point, Role, Stroke, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between the lane's title and the words of the highest level.
const TITLE_GAP: f64 = 8.0;
/// Room between the words of the lowest level and the remark on all of them.
const REMARK_GAP: f64 = 4.0;
/// The least distance between two levels where the curve runs free, in px of the page.
const CURVE_APART: f64 = 40.0;
/// How high all levels together are at least where the page is as high as the lane, unless there are so
/// few of them that they would lie further apart than this.
const CURVE_SCALE: f64 = 336.0;
const MOST_APART: f64 = 112.0;
/// Neighbouring levels lie at least so much of the page's middle event card apart: a fall by one of
/// them is seen from afar.
const SEEN: f64 = 0.5;
/// However low the cards are, levels lie at least so many px of the page apart.
const LEAST_APART: f64 = 24.0;

/// A thread that comes from an earlier band begins at least so far left of its first point.
const ENTRY: f64 = 8.0;

/// The lane of what one party lives through: cards at the height of their level.
struct Events {
    party: usize,
    title: TextBlock,
    /// How many of its levels are estimated.
    estimates: Option<TextBlock>,
    steps: Vec<Option<Box<dyn AtLevel>>>,
    reaches: Vec<Option<Reach>>,
    /// Whether any of its cards has a level. If none has, heights mean nothing and the tops align.
    is_levelled: bool,
    /// Whether all of those levels are estimated.
    is_estimated: bool,
    threads: Vec<Thread>,
    /// Where several lines of one family run through it, their points.
    lines: Option<FamilyLines>,
    labels: Vec<LevelLabel>,
    /// Where words hang beside the curve, on which side.
    sides: Option<CurveSides>,
    /// Width of a step.
    width: f64,
    /// Room above and under the cards.
    padding: f64,
    /// Distance between two levels where there are not two of them.
    lone_spacing: f64,
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
        let threads = sheet.threads(party);
        let lines = FamilyLines::new(&threads, sheet);
        let sides = if lines.is_none() { curve_sides(party, &threads, sheet) } else { None };
        let steps = drawn_steps(party, style, sides.as_ref(), sheet);
        let is_levelled = threads.iter().any(|thread| !thread.runs.is_empty());
        let is_over_words = is_levelled && lines.as_ref().is_some_and(FamilyLines::is_over_words);
        let reach = |step: &dyn AtLevel| match step.reach() {
            Reach { level, .. } if is_over_words => Reach { level, above: POINT, below: POINT },
            reach if is_levelled => reach,
            _ => step.reach_from_top(),
        };
        let reaches: Vec<Option<Reach>> =
            steps.iter().map(|step| step.as_deref().map(reach)).collect();
        let alone = sheet.journey.parties.is_empty()
            && !sheet.parts.iter().any(|part| part.stands_alone() && sheet.journey.has(*part));
        if !alone && reaches.iter().all(Option::is_none) {
            return None;
        }
        let color = style.color(&sheet.theme.palette);
        let title = lane::title(&words::teller(sheet.journey, party, &sheet.lines), color, sheet);
        let used = reaches.iter().flatten().map(|reach| reach.level);
        let others = lines.iter().flat_map(FamilyLines::other_levels);
        let used = used.chain(others);
        let bold = TextStyle::bold(sheet.theme.body_size, sheet.theme.palette.ink);
        let labels = level_labels(party, used, bold, GUTTER, sheet);
        let estimates =
            sheet.estimates.get(party).copied().filter(|_| is_levelled).unwrap_or_default();
        let is_estimated = estimates.are_all();
        let estimates = words::estimates(estimates, sheet.language());
        let estimates = estimates.map(|text| lane::remark(&text, sheet));
        let padding = sheet.theme.lane_padding;
        let mut lane = Self {
            party,
            title,
            estimates,
            steps,
            reaches,
            is_levelled,
            is_estimated,
            threads,
            lines,
            labels,
            sides,
            width: sheet.theme.card_width,
            padding,
            lone_spacing: 0.0,
        };
        if intervals(&lane.labels) == 0.0 {
            lane.lone_spacing = lane.best_spacing(sheet);
        }
        Some(lane)
    }

    /// How low these words stand at the edge, with the remark under them.
    fn bottom_of(&self, labels: &[LevelLabel], heights: Heights) -> f64 {
        let words = bottom(labels, heights);
        let remark = self.estimates.as_ref().map(|it| remark_top(labels, heights) + it.height());
        let key = self.lines.as_ref().map(|it| self.key_top(labels, heights) + it.key_height());
        words.into_iter().chain(remark).chain(key).fold(self.title.height(), f64::max)
    }

    /// Whether curves run free of the words.
    fn runs_free(&self) -> bool {
        self.sides.is_some() || self.lines.as_ref().is_some_and(FamilyLines::is_over_words)
    }

    /// Where the key of several lines stands at the edge: under all else.
    fn key_top(&self, labels: &[LevelLabel], heights: Heights) -> f64 {
        let top = remark_top(labels, heights);
        top + self.estimates.as_ref().map_or(0.0, |it| it.height() + REMARK_GAP)
    }

    /// Where words stand under several lines: how far from the top of the lane; nothing where there are
    /// none, or words stand at their levels.
    fn words_under(&self, heights: Heights) -> Option<f64> {
        let lines = self.lines.as_ref().filter(|it| self.is_levelled && it.is_over_words())?;
        let lowest = heights_of(&self.labels, heights).fold(lines.bottom(heights), f64::max);
        Some(lowest + OFF_LEVEL)
    }

    /// The room of each step, with its points on several lines.
    fn extents(&self, heights: Heights) -> Vec<Option<Extent>> {
        let own = heights.extents(&self.reaches);
        let Some(lines) = self.lines.as_ref().filter(|_| self.is_levelled) else { return own };
        let words = self.words_under(heights);
        let room = |(at, own): (usize, Option<Extent>)| {
            let Extent { top, bottom } = lines.extent(at, own?, heights);
            let high = self.steps[at].as_ref().map_or(0.0, |it| it.reach_from_top().below);
            let bottom = words.map_or(bottom, |words| bottom.max(words + high));
            Some(Extent { top, bottom })
        };
        own.into_iter().enumerate().map(room).collect()
    }

    /// The distance between two levels that suits the lane best, alone on a page.
    fn best_spacing(&self, sheet: &Sheet<'_>) -> f64 {
        let intervals = intervals(&self.labels).max(1.0);
        let ample = (CURVE_SCALE / intervals).clamp(CURVE_APART, MOST_APART);
        let least = if self.runs_free() { ample } else { 0.0 };
        heights::spacing(
            &self.reaches,
            levelled(&self.labels),
            apart(&self.labels).max(least),
            &sheet.timeline,
            sheet.journey.tellers(),
            sheet.theme,
        )
    }
}

impl Levelled for Events {
    fn least_scale(&self, on: OnPage<'_>) -> f64 {
        let card = |&step: &usize| self.steps[step].as_ref().and_then(|it| it.event_height());
        let seen = SEEN * middle(on.steps.iter().filter_map(card).collect());
        let least = if self.runs_free() { CURVE_APART } else { LEAST_APART };
        apart(&self.labels).max(seen).max(least * on.px) * intervals(&self.labels)
    }

    fn closest_scale(&self) -> f64 {
        apart(&self.labels) * intervals(&self.labels)
    }

    fn best_scale(&self, sheet: &Sheet<'_>) -> f64 {
        let intervals = intervals(&self.labels);
        if intervals > 0.0 { self.best_spacing(sheet) * intervals } else { 0.0 }
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
        let intervals = intervals(&self.labels);
        let spacing = if intervals > 0.0 { scale / intervals } else { self.lone_spacing };
        let under_title = self.title.height() + TITLE_GAP;
        let above_first = above_first(&self.labels).map_or(0.0, |above| above + under_title);
        let heights = Heights::new(&self.reaches, levelled(&self.labels), spacing, above_first);
        let heights = heights.lowered(self.padding);
        let known = &self.labels[..levelled(&self.labels)];
        let height = self.bottom_of(known, heights) + self.padding;
        let sides = self.sides.as_ref().filter(|_| self.is_levelled);
        let curve = sides.map(|sides| sides.room(&self.reaches, heights, self.width));
        let extents = self.extents(heights);
        LaneRoom { levels: Some((heights, height)), curve, ..LaneRoom::of_steps(extents) }
    }

    fn place<'a>(
        &'a self,
        room: &'a LaneRoom,
        frame: &Frame,
        _sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let (heights, _) = room.levels.unwrap_or_default();
        let reaches = || frame.steps().filter_map(|(step, _)| self.reaches[step]);
        let labels = on_band(&self.labels, reaches().any(|it| it.level.is_none()));
        let cards = frame.steps().filter_map(|(step, _)| room.extents[step]);
        let bottom = cards.map(|card| card.bottom).fold(self.bottom_of(labels, heights), f64::max);
        let (height, curve) = (bottom + self.padding, room.curve.as_ref());
        vec![Box::new(PlacedEvents { lane: self, labels, heights, height, curve })]
    }
}

/// The lane with its levels at their heights.
struct PlacedEvents<'a> {
    lane: &'a Events,
    /// The words at the edge of the band.
    labels: &'a [LevelLabel],
    heights: Heights,
    height: f64,
    curve: Option<&'a CurveRoom>,
}

impl PlacedEvents<'_> {
    /// The height of a step's level on a line, from the top of the lane.
    fn height_of(&self, step: usize, line: usize) -> Option<f64> {
        let own = self.lane.reaches[step]?.level;
        let level = match &self.lane.lines {
            Some(lines) => lines.level(step, line),
            None => own,
        };
        level.map(|_| self.heights.of(level))
    }

    /// The points that a piece of a thread runs through on a band.
    fn piece_on_band(
        &self,
        run: &[usize],
        line: usize,
        frame: &Frame,
        theme: &Theme,
    ) -> Vec<Point> {
        let at = match (&self.lane.lines, self.curve) {
            (Some(lines), _) => lines.at(),
            (None, Some(_)) => POINT_AT,
            (None, None) => theme.card_width / 2.0,
        };
        let place = |step| Some((frame.left(step)? + at, self.height_of(step, line)?));
        let band = frame.within(0..self.lane.reaches.len());
        let Some(piece) = PieceOnBand::new(run, &band, place) else { return Vec::new() };
        if let Some(curve) = self.curve {
            let entry = piece.before.and_then(|_| curve.entry(piece.first, frame.left_edge()));
            let exit = |_| curve.exit(piece.last, frame.right(), |step| frame.left(step));
            let exit = piece.after.and_then(exit);
            return piece.between(entry, exit);
        }
        let edges = (frame.left_edge().min(piece.left() - ENTRY), frame.right());
        piece.up_to_edges(edges, |step| self.height_of(step, line))
    }

    /// Where the ground is parted under the scale, where cards stand at levels and others have none.
    fn parting(&self, frame: &Frame) -> Option<f64> {
        let has_unknown = self.labels.last().is_some_and(|label| label.level.is_none());
        let at_levels = self.lane.lines.is_none() && self.curve.is_none();
        let reaches = frame.steps().filter_map(|(step, _)| self.lane.reaches[step]);
        let lowest = heights_of(self.labels, self.heights).fold(0.0, f64::max);
        (has_unknown && at_levels).then(|| parting::middle(reaches, lowest, self.heights))
    }

    /// One of the threads on a band.
    fn thread(&self, own: &Thread, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let piece = |run: &Vec<usize>| {
            let points = self.piece_on_band(run, own.line, frame, theme);
            points.into_iter().map(|(x, y)| (x, top + y)).collect()
        };
        let pieces: Vec<Vec<Point>> = own.runs.iter().map(piece).collect();
        let (style, palette) = (own.style, &theme.palette);
        if self.lane.lines.is_none() && self.curve.is_none() {
            return thread::thread(&pieces, style.thread(palette));
        }
        let width = if style.is_one_of_lines() { WIDTH * style.curve_share() } else { WIDTH };
        let (color, dashed) = (style.line_color(palette), style.has_dashed_curve());
        thread::line(thread::segments(&pieces), Stroke { color, width, dashed })
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let heights = heights_of(self.labels, self.heights).map(|y| top + y);
        level_lines(heights, &frame.columns, self.lane.is_estimated, theme)
    }
}

impl PlacedLane for PlacedEvents<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        if let Some(y) = self.parting(frame) {
            parting::draw(frame, top + y, theme, out);
        }
        if !self.labels.is_empty() {
            let lines = vec![self.level_lines(frame, top, theme)];
            out.push(Group::silent(Role::LevelLines { party: self.lane.party }, lines).into());
        }
        lane::draw_title(&self.lane.title, frame, top, out);
        draw_names(self.labels, self.heights, frame, top, out);
        if let Some(estimates) = &self.lane.estimates {
            let mut nodes = Vec::with_capacity(1);
            estimates.draw_into(
                frame.gutter,
                top + remark_top(self.labels, self.heights),
                &mut nodes,
            );
            out.push(Group::silent(Role::LevelName, nodes).into());
        }
        if let Some(lines) = &self.lane.lines {
            let y = top + self.lane.key_top(self.labels, self.heights);
            lines.draw_key((frame.gutter, y), theme, out);
        }
    }

    fn draw_threads(&self, frame: &Frame, top: f64, theme: &Theme) -> Vec<Node> {
        let threads = self.lane.threads.iter();
        threads.filter_map(|own| self.thread(own, frame, top, theme)).collect()
    }

    fn draw_between(&self, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let lines = self.lane.lines.as_ref().filter(|_| self.lane.is_levelled)?;
        let words = self.lane.words_under(self.heights).unwrap_or_default();
        lines.stems(frame, top, (self.heights, words), theme)
    }

    fn point(&self, step: usize) -> Option<f64> {
        self.curve?.points[step].map(|point| point.y)
    }

    fn cards(&self, step: usize) -> Option<Extent> {
        let is_at_points = self.lane.is_levelled && self.lane.lines.is_some();
        let is_alone = is_at_points && self.lane.words_under(self.heights).is_none();
        let reach = self.lane.reaches[step].filter(|_| is_alone)?;
        Some(self.heights.extent(reach))
    }

    fn draw_step(&self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        if let (Some(drawn), Some(reach)) = (&self.lane.steps[step], self.lane.reaches[step]) {
            let y = top + self.heights.of(reach.level);
            let lines = self.lane.lines.as_ref().filter(|_| self.lane.is_levelled);
            if let Some(lines) = lines {
                lines.draw_points(step, (x, top), self.heights, theme, out);
            }
            match self.lane.words_under(self.heights) {
                Some(words) => drawn.draw_from_top(x, top + words, theme, out),
                None if self.lane.is_levelled => drawn.draw_into(x, y, theme, out),
                None => drawn.draw_from_top(x, y, theme, out),
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
fn remark_top(labels: &[LevelLabel], heights: Heights) -> f64 {
    bottom(labels, heights).map_or(0.0, |bottom| bottom + REMARK_GAP)
}
