//! Puts every way back on a row of its own below the boxes.

use crate::language::Language;
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::phase_text;
use crate::layout::phase_model::places::Places;
use crate::layout::phase_model::ways::{Side, Way, WayEnd, Ways};
use crate::layout::text_block::TextBlock;
use crate::scene::TextStyle;
use crate::theme::Theme;

/// Room above the row of a way back.
const ROW: f64 = 16.0;
/// Room above and under the reason of a way back.
const REASON_ABOVE: f64 = 8.0;
const REASON_UNDER: f64 = 3.0;
/// Room above and under the words of the bar that stands for every phase.
const BAR_PADDING: f64 = 5.0;

/// Where the level part of a way back runs, and its reason.
pub(crate) struct ReturnRow {
    pub y: f64,
    /// Whether it leaves its phase without going down first.
    pub straight: bool,
    pub reason: TextBlock,
    pub reason_top: f64,
}

/// The bar that stands for every phase.
pub(crate) struct AnyPhaseBar {
    pub words: TextBlock,
    pub top: f64,
    pub bottom: f64,
    pub padding: f64,
}

/// The rows of all ways back, and the bar where some of them start.
pub(crate) struct ReturnRows {
    pub all: Vec<ReturnRow>,
    pub bar: Option<AnyPhaseBar>,
    /// Below everything.
    pub bottom: f64,
}

/// What the rows are laid out with.
pub(crate) struct PhaseLayout<'a> {
    pub outline: &'a Outline<'a>,
    pub ways: &'a Ways,
    pub places: &'a Places,
    pub language: Language,
    pub theme: &'a Theme,
}

/// The columns and heights that a way back takes.
struct TakenRow {
    first: usize,
    last: usize,
    /// The column with its reason, and the room that takes above the row.
    target: usize,
    over: f64,
    y: f64,
}

impl TakenRow {
    /// How far down this must go to run clear of a way that already has its row.
    fn clear_of(&self, other: &Self) -> Option<f64> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        let over = |way: &Self| {
            if (first..=last).contains(&way.target) { way.over } else { ROW }
        };
        // The same sum as is given back: once there, rounding cannot make it too high again.
        let below = other.y + over(self);
        let apart = self.y >= below || other.y >= self.y + over(other);
        (first <= last && !apart).then_some(below)
    }
}

impl PhaseLayout<'_> {
    /// Puts every way back on the highest row where it runs clear of boxes and of the rows and
    /// reasons of earlier ways.
    pub fn rows(&self) -> ReturnRows {
        let columns = 0..self.outline.columns.len();
        let mut floor: Vec<f64> =
            columns.map(|column| self.places.bottom(column, self.outline)).collect();
        let mut rows = Vec::with_capacity(self.ways.all.len());
        let mut taken: Vec<TakenRow> = Vec::with_capacity(self.ways.all.len());
        for way in self.ways.all.iter().filter(|way| !way.from.is_empty()) {
            rows.push(self.row(way, &floor, &mut taken));
        }
        for way in &taken {
            floor[way.first..=way.last].iter_mut().for_each(|bottom| *bottom = bottom.max(way.y));
        }
        let anywhere: Vec<&Way> = self.ways.all.iter().filter(|w| w.from.is_empty()).collect();
        let bar = (!anywhere.is_empty()).then(|| self.bar(&anywhere, &floor, &mut rows));
        let bottom = bar.as_ref().map(|bar| bar.bottom);
        let bottom = bottom.unwrap_or_else(|| floor.iter().copied().fold(0.0, f64::max));
        ReturnRows { all: rows, bar, bottom }
    }

    /// `floor` is the bottom of each column's boxes; `taken` is in the order of height.
    fn row(&self, way: &Way, floor: &[f64], taken: &mut Vec<TakenRow>) -> ReturnRow {
        let reason = self.reason(way);
        let target = self.outline.column(way.to.phase);
        let touched = || way.from.iter().chain([&way.to]).map(|end| self.outline.column(end.phase));
        let (first, last) = (touched().min().unwrap_or(0), touched().max().unwrap_or(0));
        let over = reason_room(&reason);
        let highest = |last: usize| {
            let room = |column: usize| if column == target { over } else { ROW };
            (first..=last).map(|column| floor[column] + room(column)).fold(0.0, f64::max)
        };
        // Left of the phase it leaves, a row needs no room below that phase.
        let straight = self.port(way).filter(|_| last > target).and_then(|y| {
            let level = TakenRow { first, last: last - 1, target, over, y };
            let clear = taken.iter().all(|other| level.clear_of(other).is_none());
            (clear && highest(last - 1) <= y).then_some(level)
        });
        let is_straight = straight.is_some();
        let mut row =
            straight.unwrap_or_else(|| TakenRow { first, last, target, over, y: highest(last) });
        // Past one way it may meet the next, and with its reason one that it was above before.
        while taken.iter().any(|other| row.clear_of(other).is_some()) {
            for other in taken.iter() {
                row.y = row.clear_of(other).unwrap_or(row.y);
            }
        }
        let y = row.y;
        taken.insert(taken.partition_point(|other| other.y <= y), row);
        let reason_top = y - REASON_UNDER - reason.height();
        ReturnRow { y, straight: is_straight, reason, reason_top }
    }

    /// The height at which a way back leaves, when it does so from one place to the left.
    fn port(&self, way: &Way) -> Option<f64> {
        match way.from[..] {
            [end @ WayEnd { side: Side::Left(_), .. }] => {
                Some(self.places.touch(end, false, self.outline, self.ways).1)
            }
            _ => None,
        }
    }

    /// Puts the bar under everything, with the reasons of its ways above it.
    fn bar(&self, ways: &[&Way], floor: &[f64], rows: &mut Vec<ReturnRow>) -> AnyPhaseBar {
        let mut above = vec![0.0; floor.len()];
        let reasons: Vec<(f64, TextBlock)> = ways
            .iter()
            .map(|way| {
                let reason = self.reason(way);
                let room = &mut above[self.outline.column(way.to.phase)];
                *room += reason_room(&reason);
                (*room, reason)
            })
            .collect();
        let clear = |(floor, above): (&f64, &f64)| floor + above.max(ROW);
        let top = floor.iter().zip(&above).map(clear).fold(0.0, f64::max);
        for (room, reason) in reasons {
            let reason_top = top - room + REASON_ABOVE;
            rows.push(ReturnRow { y: top, straight: false, reason, reason_top });
        }
        let style = TextStyle::bold(self.theme.body_size, self.theme.palette.ink);
        let (left, right) = self.bar_edges();
        let words = self.language.pick("Vanuit elke fase", "From any phase");
        let room = right - left - 4.0 * BAR_PADDING;
        let words = TextBlock::new(words, style, room, self.language, self.theme);
        let bottom = top + words.height() + 2.0 * BAR_PADDING;
        AnyPhaseBar { words, top, bottom, padding: BAR_PADDING }
    }

    /// The bar lies under all phases and under every line that rises from it.
    pub fn bar_edges(&self) -> (f64, f64) {
        let columns = &self.places.columns;
        let (left, right) = (columns.first(), columns.last());
        let lanes = self.ways.all.iter().filter(|way| way.from.is_empty()).map(|way| way.to);
        let lanes = lanes.filter(|to| matches!(to.side, Side::Left(_)));
        let lanes = lanes.map(|to| self.places.lane(to, self.outline) - BAR_PADDING);
        (lanes.fold(left.map_or(0.0, |c| c.0), f64::min), right.map_or(0.0, |c| c.1))
    }

    fn reason(&self, way: &Way) -> TextBlock {
        let column = self.outline.column(way.to.phase);
        let (_, room) = self.places.reason(column, self.outline, self.ways);
        let style = TextStyle::plain(self.theme.body_size, self.theme.palette.ink);
        let words = match (&way.reason, way.to.side) {
            (None, _) => String::new(),
            (Some(reason), Side::Below(_)) => reason.clone(),
            // It stands beside arrows to the phase above it, and is not about those.
            (Some(_), Side::Left(_)) => phase_text::way_in_short(way, self.outline, self.language),
        };
        TextBlock::new(&words, style, room, self.language, self.theme)
    }
}

fn reason_room(reason: &TextBlock) -> f64 {
    if reason.is_empty() { ROW } else { REASON_ABOVE + reason.height() + REASON_UNDER }
}
