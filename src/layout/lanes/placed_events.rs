//! The lane of what a party lives through, with its levels at their heights on a band.

use std::cell::OnceCell;

use crate::layout::context::Thread;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::lanes::curve_room::CurveRoom;
use crate::layout::lanes::heights::Heights;
use crate::layout::lanes::lane::{self, PlacedLane};
use crate::layout::lanes::level_labels::{LevelLabel, draw_names, heights_of};
use crate::layout::lanes::measured_events::Events;
use crate::layout::lanes::parting;
use crate::layout::lanes::piece_on_band::PieceOnBand;
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::{self, CaptionPlace, WordsOverCard};
use crate::layout::marks::curve_point::POINT_AT;
use crate::layout::marks::level_lines::level_lines;
use crate::layout::marks::thread::{self, Obstacle, Piece, WIDTH};
use crate::layout::timeline::Extent;
use crate::scene::{Group, Node, Role, Segment, Stroke};
use crate::theme::Theme;

/// How far a line ends from a card of somebody else that lies in its way.
const BEFORE_OTHERS: f64 = 6.0;

/// The words over the leading card of a step.
pub(super) struct CardWords<'a> {
    pub caption: &'a Caption,
    /// How far from the top of the lane they begin in their usual place.
    pub top: f64,
    /// Where their card begins, and the room from there to the right.
    pub left: f64,
    pub room: f64,
}

/// The lane with its levels at their heights.
pub(super) struct PlacedEvents<'a> {
    pub lane: &'a Events,
    /// The words at the edge of the band.
    pub labels: &'a [LevelLabel],
    pub heights: Heights,
    /// By how much all of it stands higher, since no words of the band reach as far up as others do.
    pub lift: f64,
    pub height: f64,
    /// The room of each step.
    pub extents: &'a [Option<Extent>],
    pub curve: Option<&'a CurveRoom>,
    /// The curves through its cards, from the first words that have to stand clear of them.
    pub curves: OnceCell<Vec<Vec<Segment>>>,
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
    fn piece_on_band(&self, run: &[usize], line: usize, frame: &Frame, theme: &Theme) -> Piece {
        let at = match (&self.lane.lines, self.curve) {
            (Some(lines), _) => lines.at(),
            (None, Some(_)) => POINT_AT,
            (None, None) => theme.card_width / 2.0,
        };
        let place = |step| Some((frame.left(step)? + at, self.height_of(step, line)?));
        let band = frame.within(0..self.lane.reaches.len());
        let height = |step| self.height_of(step, line);
        let Some(piece) = PieceOnBand::new(run, &band, place) else {
            let between = |from, to| match self.curve {
                Some(curve) => curve.height_between(from),
                None => Some(f64::midpoint(height(from)?, height(to)?)),
            };
            return PieceOnBand::passing(run, frame, between).unwrap_or_default();
        };
        if let Some(curve) = self.curve {
            let entry = piece.before.and_then(|_| curve.entry(piece.first, frame.left_edge()));
            let exit = |_| curve.exit(piece.last, frame.right(), |step| frame.left(step));
            let exit = piece.after.and_then(exit);
            return piece.between(entry, exit);
        }
        piece.up_to_edges((frame.left_edge(), frame.right()), height)
    }

    /// Where the ground is parted under the scale, where cards stand at levels and others have none.
    fn parting(&self, frame: &Frame) -> Option<f64> {
        let has_unknown = self.labels.last().is_some_and(|label| label.level.is_none());
        if !has_unknown || self.lane.lines.is_some() {
            return None;
        }
        let reaches = frame.steps().filter_map(|(step, _)| self.lane.reaches[step]);
        let lowest = heights_of(self.labels, self.heights).fold(0.0, f64::max);
        Some(parting::middle(reaches, lowest, self.heights))
    }

    /// One of the threads on a band.
    fn thread(&self, own: &Thread, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let piece = |run: &Vec<usize>| {
            let mut piece = self.piece_on_band(run, own.line, frame, theme);
            piece.points.iter_mut().for_each(|(_, y)| *y += top);
            piece
        };
        let pieces: Vec<Piece> = own.runs.iter().map(piece).collect();
        let (style, palette) = (own.style, &theme.palette);
        if self.lane.lines.is_none() && self.curve.is_none() {
            return thread::thread(&pieces, style.thread(palette));
        }
        let width = if style.is_one_of_lines() { WIDTH * style.curve_share() } else { WIDTH };
        let (color, dashed) = (style.line_color(palette), style.has_dashed_curve());
        let others = self.others(own.line, frame, top, theme);
        let segments = thread::before(thread::segments(&pieces), &others);
        thread::line(segments, Stroke { color, width, dashed })
    }

    /// The cards at their levels of steps that a line does not come to: it ends before them and goes on
    /// behind them, so that it is not taken for theirs.
    fn others(&self, line: usize, frame: &Frame, top: f64, theme: &Theme) -> Vec<Obstacle> {
        let Some(lines) = &self.lane.lines else { return Vec::new() };
        let others = frame.steps().filter(|&(step, _)| lines.level(step, line).is_none());
        let card = |(step, left): (usize, f64)| {
            let Extent { top: above, bottom: below } = self.cards(step)?;
            Some(Obstacle {
                left: left - BEFORE_OTHERS,
                right: left + theme.card_width + BEFORE_OTHERS,
                top: top + above - BEFORE_OTHERS,
                bottom: top + below + BEFORE_OTHERS,
            })
        };
        others.filter_map(card).collect()
    }

    /// The curves through its cards, from the top of the lane.
    pub fn curves(&self, frame: &Frame, theme: &Theme) -> &[Vec<Segment>] {
        self.curves.get_or_init(|| {
            let curve = |own: &Thread| {
                let piece = |run: &Vec<usize>| self.piece_on_band(run, own.line, frame, theme);
                thread::segments(&own.runs.iter().map(piece).collect::<Vec<_>>())
            };
            self.lane.threads.iter().map(curve).collect()
        })
    }

    /// Where the words over the leading card of a step stand.
    fn place_of_words(&self, step: usize, frame: &Frame, theme: &Theme) -> Option<CaptionPlace> {
        let (caption, top) = self.lane.words_over(step, self.heights)?;
        let left = frame.left(step)?;
        // Beyond the card only as far as they are seen to be its own.
        let room = theme.card_width.max(free_right(step, left, frame) - left);
        let words = CardWords { caption, top, left, room };
        let usual = self.usual_place_of_words(&words, frame, theme);
        usual.or_else(|| self.other_place_of_words(step, &words, frame, theme))
    }

    /// The place closest to the card, where they stand free there.
    fn usual_place_of_words(
        &self,
        &CardWords { caption, top, left, room }: &CardWords<'_>,
        frame: &Frame,
        theme: &Theme,
    ) -> Option<CaptionPlace> {
        let up = self.lane.up(caption, top, self.heights)?;
        let mut letters = caption.letters(top);
        letters.iter_mut().for_each(|line| line.lower(-up));
        let (curves, width) = (self.curves(frame, theme), caption.whole_width());
        let is_over =
            |right: &f64| right + width <= theme.card_width || *right < theme.card_width / 2.0;
        let words = WordsOverCard { letters: &letters, left, width, room };
        let right = caption_place::right(&words, curves).filter(is_over)?;
        Some(CaptionPlace { right, up, is_free: true, room: None })
    }

    fn level_lines(&self, frame: &Frame, top: f64, theme: &Theme) -> Node {
        let heights = heights_of(self.labels, self.heights).map(|y| top + y);
        level_lines(heights, &frame.columns, self.lane.is_estimated, theme)
    }
}

/// How far right of a step's card nothing stands.
fn free_right(step: usize, left: f64, frame: &Frame) -> f64 {
    let begun = frame.columns.partition_point(|column| column.left <= left);
    let column = frame.columns[..begun].last();
    let edge = column.map_or(left, |column| column.right) - COLUMN_PADDING;
    let next = frame.within(step + 1..usize::MAX).find_map(|later| frame.left(later));
    next.map_or(edge, |next| edge.min(next - COLUMN_PADDING))
}

impl PlacedLane for PlacedEvents<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn lift(&self) -> f64 {
        self.lift
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top + self.lift, self.height, theme, out);
        if let Some(y) = self.parting(frame) {
            parting::draw(frame, top + y, theme, out);
        }
        if !self.labels.is_empty() {
            let lines = vec![self.level_lines(frame, top, theme)];
            out.push(Group::silent(Role::LevelLines { party: self.lane.party }, lines).into());
        }
        self.draw_silences(frame, top, theme, out);
        lane::draw_title(&self.lane.title, frame, top + self.lift, out);
        draw_names(self.labels, self.heights, frame, top, out);
        if let Some(remark) = &self.lane.remark {
            let mut nodes = Vec::with_capacity(1);
            let y = top + self.lane.remark_top(self.labels, self.heights);
            remark.draw_into(frame.gutter, y, &mut nodes);
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

    fn draw_step(&self, step: usize, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let Some(x) = frame.left(step) else { return };
        if let (Some(drawn), Some(reach)) = (&self.lane.steps[step], self.lane.reaches[step]) {
            let (drawn, y) = (drawn.at_level(), top + self.heights.of(reach.level));
            let lines = self.lane.lines.as_ref().filter(|_| self.lane.is_levelled);
            if let Some(lines) = lines {
                lines.draw_points(step, (x, top), self.heights, theme, out);
            }
            match self.lane.words_under(self.heights) {
                Some(words) => drawn.draw_from_top(x, top + words, theme, out),
                None if self.lane.is_levelled => {
                    let words = self.place_of_words(step, frame, theme).unwrap_or_default();
                    drawn.draw_into((x, y), words, theme, out);
                }
                None => drawn.draw_from_top(x, y, theme, out),
            }
        }
    }
}
