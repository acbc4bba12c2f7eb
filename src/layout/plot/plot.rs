//! A curve through the levels of every step, in its place.

use std::collections::BTreeSet;

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Column};
use crate::layout::lanes::piece_on_band::PieceOnBand;
use crate::layout::marks::level_lines::level_lines;
use crate::layout::marks::step_number;
use crate::layout::marks::thread::{self, Piece};
use crate::layout::plot::axes::{self, Axes, Curve};
use crate::layout::plot::end_names::EndNames;
use crate::layout::plot::look::{LevelLines, LevelNames, PhaseNames, PlotLook, Points, Silences};
use crate::layout::plot::phase_ids::PhaseIds;
use crate::layout::plot::places::Places;
use crate::layout::plot::points::{self, PointKind};
use crate::layout::text_block::TextBlock;
use crate::model::{Level, Part, StepPart};
use crate::scene::{self, Color, Group, Node, Paint, Point, Rect, Role, Segment, Stroke};

/// Room between the names of levels and the first column.
const GUTTER_GAP: f64 = 6.0;
/// How large the point of a step without its number is, beside one that has it.
const BESIDE: f64 = 0.65;
/// How much larger one is for each that lies over it.
const AROUND: f64 = 0.4;
/// Corner of a column's ground.
const CORNER: f64 = 3.0;

/// The levels of a stretch of the story as a picture. All places are from its top left corner.
pub(crate) struct Plot<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) look: PlotLook,
    pub(super) band: Band,
    pub(super) places: Places,
    pub(super) axes: Vec<Axes>,
    names: LevelNames,
    ids: PhaseIds,
    pub(super) ends: Option<EndNames>,
    bottom: f64,
}

/// The point of a step on a curve.
pub(super) struct Spot<'a> {
    curve: &'a Curve,
    step: usize,
    pub at: Point,
    /// Whether the curve is that of the step's own words.
    is_own: bool,
}

impl<'a> Plot<'a> {
    /// Measures the plot of a band, and puts everything in its place.
    pub fn new(look: PlotLook, band: Band, sheet: &'a Sheet<'a>) -> Self {
        let mut axes = Axes::all(&look, sheet);
        let has_ids = look.phase_ids != PhaseNames::None;
        let line = if has_ids { sheet.theme.line_height(look.text) } else { 0.0 };
        axes::place(&mut axes, line, look.height - line);
        let widest = |own: &Axes| {
            let names = own.names(look.names).into_iter().map(|it| &it.words).chain(&own.title);
            names.map(TextBlock::width).fold(0.0, f64::max)
        };
        let words = axes.iter().map(widest).fold(0.0, f64::max);
        let gutter = if words > 0.0 { words + GUTTER_GAP } else { 0.0 }.max(look.gutter);
        let ends = axes.first().filter(|_| !look.is_numbered() || sheet.has_lines());
        let ends = ends.map(|own| EndNames::new(own, &look, sheet));
        let right = look.width - ends.as_ref().map_or(0.0, EndNames::width);
        let places = Places::new(&band, (gutter, right), &look, sheet);
        let ids = if has_ids {
            PhaseIds::new(&band, &places.columns, &look, sheet)
        } else {
            PhaseIds::none()
        };
        let (names, top) = (look.names, ids.height());
        let bottom = axes::place(&mut axes, top, look.height - top);
        Self { sheet, look, band, places, axes, names, ids, ends, bottom }
    }

    /// Makes it so high; the levels take what other things leave.
    pub fn set_height(&mut self, height: f64) {
        // Which levels have names, and so how wide these are, depends on the height.
        let look = PlotLook { height, ..self.look.clone() };
        *self = Self::new(look, self.band.clone(), self.sheet);
    }

    /// How high it is where neighbouring levels are at least so far apart.
    pub fn height_at(&self, spacing: f64) -> f64 {
        self.ids.height() + axes::height_at(&self.axes, spacing)
    }

    /// The least height in which no name touches another.
    pub fn least_height(&self) -> f64 {
        let beside = self.ends.as_ref().map_or(0.0, EndNames::height);
        self.ids.height() + axes::least_height(&self.axes, self.names).max(beside)
    }

    /// How many sets of levels stand under one another.
    pub fn axes(&self) -> usize {
        self.axes.len()
    }

    /// Whether any step has a level: without one there is no curve.
    pub fn is_levelled(&self) -> bool {
        self.axes.iter().any(Axes::is_levelled)
    }

    /// The size of its names.
    pub const fn text_size(&self) -> f64 {
        self.look.text
    }

    /// The bottom of what stands in it.
    pub const fn bottom(&self) -> f64 {
        self.bottom
    }

    /// The columns, one for each pass of the band.
    pub fn columns(&self) -> &[Column] {
        &self.places.columns
    }

    /// The width that a step takes.
    pub const fn pitch(&self) -> f64 {
        self.places.pitch
    }

    /// The middle of a step, where it stands on this band.
    pub fn x(&self, step: usize) -> Option<f64> {
        self.places.x(step)
    }

    /// The point of a step on its own line; nothing where nobody tells it, or its level is not known and
    /// no row is kept for that.
    pub fn point(&self, step: usize) -> Option<Point> {
        let own = &self.sheet.journey.steps[step];
        let teller = self.sheet.journey.teller(own);
        let is_its = |axes: &&Axes| axes.curves.iter().any(|curve| curve.party == teller);
        let axes = self.axes.iter().find(is_its).filter(|_| self.sheet.draws_words_of(own))?;
        Some((self.places.x(step)?, axes.height_of(own.level())?))
    }

    /// The point of a step on a curve.
    fn point_on(&self, step: usize, axes: &Axes, curve: &Curve) -> Option<Point> {
        let own = &self.sheet.journey.steps[step];
        if self.is_own(step, curve) {
            return self.point(step);
        }
        let level = self.sheet.journey.level_on(own, curve.line)?;
        let is_told = level.is_some() && self.sheet.draws_words_of(own);
        Some((self.places.x(step).filter(|_| is_told)?, axes.height_of(level)?))
    }

    /// Whether a step stands on a curve with the level of its own words.
    fn is_own(&self, step: usize, curve: &Curve) -> bool {
        let own = &self.sheet.journey.steps[step];
        !self.sheet.has_lines() || self.sheet.journey.line_of(own) == curve.line
    }

    /// Draws it with its top left corner here, told by a label.
    pub fn draw(&self, at: Point, label: impl Into<String>) -> Node {
        Group::new(Role::Plot, label, self.nodes(at)).into()
    }

    /// The same as a part of something that is told as a whole.
    pub fn nodes(&self, (x, y): Point) -> Vec<Node> {
        let mut nodes = Vec::new();
        self.grounds(&mut nodes);
        for axes in &self.axes {
            self.levels(axes, &mut nodes);
        }
        self.ids.draw_into(&mut nodes);
        for axes in &self.axes {
            for curve in &axes.curves {
                self.curve(axes, curve, &mut nodes);
            }
        }
        for axes in &self.axes {
            self.points(axes, &mut nodes);
        }
        for axes in self.axes.iter().filter(|_| self.look.silences != Silences::LeftOut) {
            self.silences(axes, &mut nodes);
        }
        if let (Some(ends), Some(axes)) = (&self.ends, self.axes.first()) {
            let at: Vec<Option<Point>> =
                axes.curves.iter().map(|it| self.end_of(axes, it)).collect();
            let (_, right) = self.places.edges();
            let beside = self.names_beside(axes);
            ends.draw_into(right, (axes.top, self.bottom), (&at, &beside), &mut nodes);
        }
        for node in &mut nodes {
            node.shift(x, y);
        }
        nodes
    }

    fn grounds(&self, out: &mut Vec<Node>) {
        let Some(below) = self.look.ground else { return };
        let (y, paint) = (self.ids.height(), Paint::fill(self.sheet.theme.palette.lane));
        let h = self.bottom + below - y;
        for column in self.columns() {
            let (x, w) = (column.left, column.right - column.left);
            out.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
        }
    }

    /// The lines at the levels, with their names and whose they are.
    fn levels(&self, axes: &Axes, out: &mut Vec<Node>) {
        let known: Vec<Level> = axes.labels.iter().filter_map(|label| label.level).collect();
        let is_drawn = |level: &&Level| {
            self.look.lines == LevelLines::All
                || known.first() == Some(*level)
                || known.last() == Some(*level)
        };
        let heights = known.iter().filter(is_drawn).map(|&level| axes.heights.of(Some(level)));
        let lines = level_lines(heights, self.columns(), axes.is_estimated, self.sheet.theme);
        let party = axes.curves.first().map_or(0, |curve| curve.party);
        out.push(Group::silent(Role::LevelLines { party }, vec![lines]).into());
        let named = |words: &TextBlock, y: f64, role, out: &mut Vec<Node>| {
            let mut nodes = Vec::with_capacity(1);
            words.draw_into(0.0, y, &mut nodes);
            out.push(Group::silent(role, nodes).into());
        };
        if let Some(title) = &axes.title {
            named(title, axes.top, Role::LaneName, out);
        }
        for label in axes.names(self.names) {
            let y = axes.heights.of(label.level) - label.words.height() / 2.0;
            named(&label.words, y, Role::LevelName, out);
        }
    }

    /// The curve of one teller: dark, or grey with the part in focus dark.
    fn curve(&self, axes: &Axes, curve: &Curve, out: &mut Vec<Node>) {
        let sheet = self.sheet;
        let all = thread::segments(&self.pieces(axes, curve));
        let color = curve.style.line_color(&sheet.theme.palette);
        let mut lines = Vec::new();
        let mut line = |segments: Vec<Segment>, color: Color| {
            let share = if axes.curves.len() > 1 { curve.style.curve_share() } else { 1.0 };
            let width = self.look.line * share;
            let stroke = Stroke { color, width, dashed: curve.style.has_dashed_curve() };
            lines.extend(thread::line(segments, stroke));
        };
        match &self.look.focus {
            None => line(all, color),
            Some(focus) => {
                let (left, right) = self.places.span(focus.clone()).unwrap_or_default();
                let dark = thread::between(&all, left, right);
                line(all, sheet.theme.palette.line);
                line(dark, color);
            }
        }
        let own = scene::Lane { part: Part::Events, party: Some(curve.party) };
        if !lines.is_empty() {
            out.push(Group::silent(Role::Thread(own), lines).into());
        }
    }

    /// The points that each piece of a curve runs through, up to the edges of the band.
    pub(super) fn pieces(&self, axes: &Axes, curve: &Curve) -> Vec<Piece> {
        let (journey, edges) = (self.sheet.journey, self.places.edges());
        let level = |step: usize| journey.level_on(&journey.steps[step], curve.line);
        let height = |step: usize| axes.height_of(level(step).flatten());
        let place = |step| self.point_on(step, axes, curve);
        let on_band = |run: &Vec<usize>| PieceOnBand::new(run, &self.band.steps, place);
        let pieces = curve.runs.iter().filter_map(on_band);
        pieces.map(|piece| piece.up_to_edges(edges, height)).collect()
    }

    /// What stands on the curves: dots, or the numbers of the steps. Of several at one step that of its own
    /// line lies over the others; of several in one place those behind are larger, so that each is seen.
    fn points(&self, axes: &Axes, out: &mut Vec<Node>) {
        let spots = self.spots(axes);
        let radius = self.look.radius(self.sheet.theme);
        let near = |a: Point, b: Point| (a.0 - b.0).abs().max((a.1 - b.1).abs()) < radius;
        for (nth, spot) in spots.iter().enumerate() {
            let over = spots[nth + 1..].iter().filter(|over| near(spot.at, over.at)).count();
            let share = 1.0 + AROUND * over as f64;
            let own = Role::Point { party: spot.curve.party };
            let role = if spot.is_own { own } else { Role::LinePoint };
            let kind = self.kind_of(spot.step, spot.curve);
            let mut nodes = Vec::with_capacity(3);
            if spot.is_own && self.look.is_numbered() {
                let number = step_number::text(spot.step, self.sheet);
                points::numbered(&number, kind, spot.at, self.sheet, &mut nodes);
            } else if spot.is_own && self.look.dots.contains(&spot.step) {
                points::chosen(kind, spot.at, radius * share, &mut nodes);
            } else {
                let is_beside = self.look.is_numbered() && over == 0;
                let share = if is_beside { BESIDE } else { share };
                points::dot(kind, spot.at, radius * share, &mut nodes);
            }
            let place = self.sheet.place(spot.step, lead(&self.sheet.journey.steps[spot.step]));
            out.push(Group::silent(role, nodes).showing(Some(place)).into());
        }
    }

    /// The points that are drawn, from the back to the front.
    pub(super) fn spots<'b>(&self, axes: &'b Axes) -> Vec<Spot<'b>> {
        let mut spots = Vec::new();
        for curve in &axes.curves {
            let alone = curve.runs.iter().filter(|run| run.len() == 1).flatten();
            let alone: BTreeSet<usize> = alone.copied().collect();
            let last = curve.runs.last().and_then(|run| run.last().copied());
            let ends: BTreeSet<usize> =
                curve.runs.iter().filter_map(|run| run.last().copied()).collect();
            for (step, _) in self.places.steps() {
                if !self.sheet.tells(curve.party, &self.sheet.journey.steps[step]) {
                    continue;
                }
                let Some(at) = self.point_on(step, axes, curve) else { continue };
                let is_own = self.is_own(step, curve);
                // Where a line stops at a step of somebody else, the point of that step would hide its end.
                let stops = last == Some(step) || (!is_own && ends.contains(&step));
                let is_end = self.look.points == Points::Last && stops;
                let is_chosen = is_own && self.look.dots.contains(&step);
                if self.look.is_numbered() || is_chosen || is_end || alone.contains(&step) {
                    spots.push(Spot { curve, step, at, is_own });
                }
            }
        }
        spots.sort_by_key(|spot| spot.is_own);
        spots
    }

    fn kind_of(&self, step: usize, curve: &Curve) -> PointKind {
        let (own, palette) = (&self.sheet.journey.steps[step], &self.sheet.theme.palette);
        let is_grey = self.look.focus.as_ref().is_some_and(|focus| !focus.contains(&step));
        let color = if is_grey { palette.line } else { curve.style.line_color(palette) };
        PointKind {
            style: curve.style,
            color,
            is_hollow: !self.sheet.leads_with_event(own),
            is_uncertain: self.sheet.is_marked_uncertain(own),
        }
    }

    /// Where a curve ends on the band, or the last of its points; nothing where there are none.
    pub(super) fn end_of(&self, axes: &Axes, curve: &Curve) -> Option<Point> {
        let is_told =
            |step: &usize| self.sheet.tells(curve.party, &self.sheet.journey.steps[*step]);
        let steps = self.places.steps().map(|(step, _)| step).filter(is_told);
        let points = steps.filter_map(|step| self.point_on(step, axes, curve));
        let all = self.pieces(axes, curve).into_iter().flat_map(|it| it.points).chain(points);
        all.max_by(|a, b| a.0.total_cmp(&b.0))
    }
}

/// The part of a step that its point stands for.
fn lead(step: &crate::model::Step) -> StepPart {
    match (&step.event, &step.emotion) {
        (Some(_), _) => StepPart::Event,
        (None, Some(_)) => StepPart::Emotion,
        (None, None) => StepPart::Thought,
    }
}
