//! The moments of a slide beside its curve: each in a column under it, or in pairs, one above it and one
//! under it, where that is wider.

use crate::journey::GoesOn;
use crate::layout::marks::continuation::{Continuation, continuations};
use crate::layout::slides::moment::{Cards, Moment};
use crate::layout::slides::part::StoryPart;
use crate::scene::{
    Circle, Group, Join, JoinEnd, JoinMarks, Node, Paint, Path, Place, Point, Role, Segment,
    StepPart,
};
use crate::theme::Theme;

/// Room between the curve and the words above it or under it.
pub(crate) const BESIDE_CURVE: f64 = 8.0;
/// Where the line from what is told to its organisations begins from the left, its width, and the dot at its
/// upper end.
const TIE_AT: f64 = 14.0;
const TIE: f64 = 2.0;
const TIE_DOT: f64 = 4.0;
/// Width of the line from a point to its words.
const STEM: f64 = 1.0;

/// How moments stand beside the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrangement {
    /// All under it, each in a column of its own.
    Under,
    /// Two in a column: one above it in which nobody acts, and one under it.
    Pairs,
}

impl Arrangement {
    /// The one to prefer first.
    pub const ALL: [Self; 2] = [Self::Under, Self::Pairs];

    /// In how many columns so many moments stand.
    pub const fn columns(self, moments: usize) -> usize {
        match self {
            Self::Under => moments,
            Self::Pairs => moments.div_ceil(2),
        }
    }

    /// The column of a moment.
    const fn column(self, at: usize, moments: usize) -> usize {
        match self {
            Self::Under => at,
            // The one that holds the place of its point.
            Self::Pairs => (2 * at + 1) * moments.div_ceil(2) / (2 * moments),
        }
    }
}

/// A moment with where it stands.
struct Placed<'a> {
    moment: Moment<'a>,
    column: usize,
    is_above: bool,
}

/// The moments of a slide, measured.
pub(crate) struct Columns<'a> {
    placed: Vec<Placed<'a>>,
    arrangement: Arrangement,
    theme: &'a Theme,
}

/// How high what stands above the curve is, and from the bottom of the curve where the cards of all
/// organisations begin, or nothing where these stand right under the words; and how high it all is.
#[derive(Debug, Clone, Copy)]
struct Rows {
    above: f64,
    actions: Option<f64>,
    below: f64,
}

/// Where the curve lies that the moments stand beside, and how its columns and points do.
pub(crate) struct Beside<'a> {
    pub top: f64,
    pub bottom: f64,
    pub columns: (f64, f64),
    pub point: &'a dyn Fn(usize) -> Option<Point>,
    pub x: &'a dyn Fn(usize) -> Option<f64>,
}

impl<'a> Columns<'a> {
    /// The moments of a part beside the curve, made from the cards of each
    /// grid. Organisations stand beside each other where there is room for several columns under one
    /// moment. Nothing where they cannot stand so.
    pub fn new(part: &StoryPart, arrangement: Arrangement, grids: &'a [Cards<'a>]) -> Option<Self> {
        let count = part.steps.len();
        let grid = arrangement.columns(count);
        let cards = grids.get(grid.checked_sub(1)?)?;
        let moment = |(at, &step): (usize, &usize)| {
            let actions = cards.actions_of(step);
            let beside = actions.clamp(1, grids.len() / grid);
            let moment = Moment::new(step, cards, (beside, &grids[grid * beside - 1]));
            Placed { moment, column: arrangement.column(at, count), is_above: false }
        };
        let mut placed: Vec<Placed<'_>> = part.steps.iter().enumerate().map(moment).collect();
        if arrangement == Arrangement::Pairs {
            for pair in placed.chunk_by_mut(|a, b| a.column == b.column) {
                let [_, _] = pair else { continue };
                pair.iter_mut().find(|it| it.moment.actions.is_none())?.is_above = true;
            }
        }
        Some(Self { placed, arrangement, theme: cards.actions.theme })
    }

    /// The least height of all of them, without the curve.
    pub fn least_height(&self) -> f64 {
        let [aligned, apart] = [self.rows(true), self.rows(false)];
        aligned.above + aligned.below.min(apart.below)
    }

    /// Their height in this room: organisations stand in one row where there is room for that.
    pub fn height_in(&self, room: f64) -> f64 {
        let rows = self.rows_in(room);
        rows.above + rows.below
    }

    /// How high what stands above the curve is.
    pub fn above(&self) -> f64 {
        self.rows(true).above
    }

    /// The height of the middle card of what happens; the larger of two.
    pub fn middle_event(&self) -> f64 {
        let moments = self.placed.iter().map(|it| &it.moment);
        let mut heights: Vec<f64> = moments.filter_map(Moment::event_height).collect();
        heights.sort_by(f64::total_cmp);
        heights.get(heights.len() / 2).copied().unwrap_or_default()
    }

    /// Whether the cards are narrower than so many letters are high.
    pub fn are_narrower_than(&self, letters: f64) -> bool {
        let own = |it: &Placed<'_>| it.moment.actions_width().map_or(it.moment.width(), |it| it.1);
        let narrowest = self.placed.iter().map(own).fold(f64::INFINITY, f64::min);
        narrowest < letters * self.theme.body_size
    }

    fn rows_in(&self, room: f64) -> Rows {
        let rows = self.rows(true);
        if rows.above + rows.below <= room { rows } else { self.rows(false) }
    }

    fn rows(&self, are_aligned: bool) -> Rows {
        let moments = |is_above: bool| {
            let own = self.placed.iter().filter(move |it| it.is_above == is_above);
            own.map(|it| &it.moment)
        };
        let highest = |heights: &mut dyn Iterator<Item = f64>| heights.fold(0.0, f64::max);
        let above = highest(&mut moments(true).map(Moment::words_height));
        let above = if above > 0.0 { above + BESIDE_CURVE } else { 0.0 };
        let words = highest(&mut moments(false).map(Moment::words_height));
        let under_words = |it: &Moment<'_>| Some((it.words_height(), it.actions_room()?));
        if !are_aligned {
            let own = moments(false).filter_map(under_words).map(|(words, it)| words + it.1);
            let below = BESIDE_CURVE + f64::max(words, highest(&mut { own }));
            return Rows { above, actions: None, below };
        }
        let tops = moments(false).filter_map(under_words).map(|(words, it)| words + it.0);
        let row = BESIDE_CURVE + highest(&mut { tops });
        let heights = moments(false).filter_map(Moment::actions_room).map(|it| it.1 - it.0);
        let below = f64::max(BESIDE_CURVE + words, row + highest(&mut { heights }));
        Rows { above, actions: Some(row), below }
    }

    /// Where the cards of organisations of a moment begin, from the bottom of the curve.
    fn actions_top(moment: &Moment<'_>, rows: Rows) -> f64 {
        let own = moment.actions_room().map_or(0.0, |(top, _)| top);
        rows.actions.unwrap_or_else(|| BESIDE_CURVE + moment.words_height() + own)
    }

    /// How far under the curve the row of organisations begins, where they stand in one.
    pub fn actions_row(&self, room: f64) -> Option<f64> {
        let acts = self.placed.iter().any(|it| it.moment.actions.is_some());
        self.rows_in(room).actions.filter(|_| acts)
    }

    /// Draws them in a room: first the lines behind the cards, then the steps as a list.
    pub fn draw(&self, beside: &Beside<'_>, room: f64, going_on: &[GoesOn]) -> (Node, Vec<Node>) {
        let rows = self.rows_in(room);
        let mut joins = self.stems(beside);
        let stems = joins.len();
        joins.extend(self.ties(beside, rows));
        let mut lines = drawn(&joins[..stems]);
        lines.extend(drawn(&joins[stems..]));
        let (going_on, on) = self.going_on(beside, rows, going_on);
        joins.extend(on);
        lines.extend(continuations(&going_on, self.theme));
        let item = |it: &Placed<'_>| {
            let top = if it.is_above {
                beside.top - BESIDE_CURVE - it.moment.words_height()
            } else {
                beside.bottom + BESIDE_CURVE
            };
            let actions = beside.bottom + Self::actions_top(&it.moment, rows);
            it.moment.draw((self.middle(it, beside), top), actions)
        };
        (
            Group::silent(Role::Ties, lines).joining(joins).into(),
            self.placed.iter().map(item).collect(),
        )
    }

    fn middle(&self, placed: &Placed<'_>, beside: &Beside<'_>) -> f64 {
        let (left, right) = beside.columns;
        let columns = self.placed.last().map_or(1, |it| it.column + 1) as f64;
        let own = left + (placed.column as f64 + 0.5) * (right - left) / columns;
        match self.arrangement {
            Arrangement::Under => (beside.x)(placed.moment.step).unwrap_or(own),
            Arrangement::Pairs => own,
        }
    }

    /// The lines from points to the words above and under them, where two moments share a column.
    fn stems(&self, beside: &Beside<'_>) -> Vec<Join> {
        let stem = |it: &Placed<'_>| {
            let (x, y) = (beside.point)(it.moment.step)?;
            let told = it.moment.told();
            let from = JoinEnd::Point(*told.first()?);
            let (edge, card) = if it.is_above {
                (beside.top - BESIDE_CURVE, told.last()?)
            } else {
                let from_left = x - (self.middle(it, beside) - it.moment.width() / 2.0);
                (beside.bottom + BESIDE_CURVE + it.moment.card_top(from_left), told.first()?)
            };
            let paint = Paint::line(self.theme.palette.line, STEM);
            let way = vec![(x, y), (x, edge)];
            let to = JoinEnd::Card(*card);
            Some(Join { from, to, way, paint, marks: JoinMarks::None })
        };
        if self.arrangement == Arrangement::Under {
            return Vec::new();
        }
        self.placed.iter().filter_map(stem).collect()
    }

    /// The lines from what is told down to the organisations.
    fn ties(&self, beside: &Beside<'_>, rows: Rows) -> Vec<Join> {
        let paint = Paint::line(self.theme.palette.blue, TIE);
        let tie = |it: &Placed<'_>| {
            let (wide, _) = it.moment.actions_width()?;
            let x = self.middle(it, beside) - it.moment.width().min(wide) / 2.0 + TIE_AT;
            let from = beside.bottom + BESIDE_CURVE + it.moment.words_height();
            let to = beside.bottom + Self::actions_top(&it.moment, rows);
            let way = vec![(x, from), (x, to)];
            let words = JoinEnd::Card(*it.moment.told().last()?);
            let card = JoinEnd::Card(it.moment.place(StepPart::Action(0)));
            Some(Join { from: words, to: card, way, paint, marks: JoinMarks::Dot })
        };
        self.placed.iter().filter_map(tie).collect()
    }

    /// The lines between the cards of an organisation in one column and in the next, and what they join.
    fn going_on(
        &self,
        beside: &Beside<'_>,
        rows: Rows,
        going_on: &[GoesOn],
    ) -> (Vec<Continuation>, Vec<Join>) {
        let name = |(step, card): (usize, usize)| {
            let own = self.placed.iter().find(|it| it.moment.step == step)?;
            let (middle, (wide, _)) = (self.middle(own, beside), own.moment.actions_width()?);
            let height = own.moment.name_height(card)?;
            let y = beside.bottom + Self::actions_top(&own.moment, rows) + height;
            Some((own.column, (middle - wide / 2.0, y), (middle + wide / 2.0, y)))
        };
        let joined = |it: &GoesOn| {
            let ((from, _, right), (to, left, _)) = (name(it.from)?, name(it.to)?);
            let line = Continuation { from: right, to: left, nth: it.to.1 };
            let join = Join {
                from: JoinEnd::Card(self.place_of(it.from)?),
                to: JoinEnd::Card(self.place_of(it.to)?),
                way: vec![right, left],
                paint: Paint::line(self.theme.palette.blue, TIE),
                marks: JoinMarks::None,
            };
            (from + 1 == to).then_some((line, join))
        };
        going_on.iter().filter_map(joined).unzip()
    }

    /// What a card of an organisation in a step shows.
    fn place_of(&self, (step, card): (usize, usize)) -> Option<Place> {
        let own = self.placed.iter().find(|it| it.moment.step == step)?;
        Some(own.moment.place(StepPart::Action(card)))
    }
}

/// Lines of one kind as one path, with the dots at their upper ends.
fn drawn(joins: &[Join]) -> Vec<Node> {
    let Some(paint) = joins.first().map(|it| it.paint) else { return Vec::new() };
    let line = |it: &Join| {
        let points = it.way.iter().enumerate();
        let segment =
            |(at, &point)| if at == 0 { Segment::Move(point) } else { Segment::Line(point) };
        points.map(segment).collect::<Vec<_>>()
    };
    let path = Path { segments: joins.iter().flat_map(line).collect(), paint };
    let dot = |it: &Join| {
        let (x, y) = *it.way.first().filter(|_| it.marks == JoinMarks::Dot)?;
        let paint = Paint { fill: paint.stroke.map(|it| it.color), stroke: None };
        Some(Node::Circle(Circle { x, y, r: TIE_DOT, paint }))
    };
    std::iter::once(Node::Path(path)).chain(joins.iter().filter_map(dot)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_than_two_moments_stand_in_a_column_that_holds_their_points() {
        for moments in 1..=8 {
            let columns = Arrangement::Pairs.columns(moments);
            let own: Vec<usize> =
                (0..moments).map(|at| Arrangement::Pairs.column(at, moments)).collect();
            assert!(own.is_sorted() && own.last().is_some_and(|last| last + 1 == columns));
            assert!(own.chunk_by(|a, b| a == b).all(|pair| pair.len() <= 2), "{own:?}");
        }
    }
}
