//! A lane of small things that stand under a step or under a phase.

use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::marks::caption::Caption;
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Anchor, Part, Place};
use crate::scene::{self, Group, Node, Point, Role};
use crate::theme::Theme;

/// Room between the edge of the lane and its cells, and between two cells.
const LANE_PADDING: f64 = 10.0;
const GAP: f64 = 8.0;
/// Room between cells that stand beside each other, and between the rows of them.
const BESIDE_GAP: f64 = 4.0;
/// Room between the words that say which step it is and the cell under them.
const HEAD_GAP: f64 = 3.0;

/// A small thing that stands under a step or under a phase, as wide as a card.
pub(crate) trait Cell {
    fn height(&self) -> f64;

    /// The cell in a few words, and the whole of it.
    fn label_and_sentence(&self) -> (String, String);

    /// The part of the journey that it shows.
    fn place(&self) -> Option<Place>;

    /// Draws the cell with its top left corner at (`x`, `y`).
    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>);

    /// How wide it is, where other cells can stand beside it; others are as wide as a card.
    fn width(&self) -> Option<f64> {
        None
    }

    /// Its height under a phase with so much room, where it stands along that phase.
    fn height_along(&self, _room: f64, _sheet: &Sheet<'_>) -> f64 {
        self.height()
    }

    /// As [`Cell::draw`], under a phase with so much room.
    fn draw_along(&self, x: f64, y: f64, _room: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        self.draw(x, y, sheet, out);
    }
}

/// A lane of cells under steps, with those of the phases below them.
pub(crate) struct Cells {
    part: Part,
    title: TextBlock,
    /// What is said of the whole lane, under its title.
    remark: Option<TextBlock>,
    /// What the list of cells is called.
    name: String,
    steps: Vec<CellColumn>,
    /// How high those are.
    heights: Vec<f64>,
    passes: Vec<CellColumn>,
    card_width: f64,
}

/// What stands under one step or phase, from top to bottom.
#[derive(Default)]
struct CellColumn {
    /// Which step it is, where the drawing says so; of a phase, that it is said of the whole of it.
    caption: Option<Caption>,
    cells: Vec<Box<dyn Cell>>,
}

impl CellColumn {
    fn of_step(step: usize, part: Part, sheet: &Sheet<'_>) -> Self {
        let own = &sheet.journey.steps[step];
        let has_card = sheet.draws_words_of(own) || sheet.draws_actions_of(own);
        let caption =
            if has_card { Caption::again(step, sheet) } else { Caption::alone(step, sheet) };
        // In a lane of all parties, whose step it is.
        let shared = matches!(part, Part::Own(_) | Part::Helped | Part::Success);
        let caption = caption.or_else(|| Caption::teller(step, sheet).filter(|_| shared));
        Self { caption, cells: Vec::new() }
    }

    fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// How high it is; nothing without cells.
    fn height(&self, along: Option<f64>, sheet: &Sheet<'_>) -> f64 {
        self.places(along, sheet).1
    }

    /// Where each cell stands from the top left corner, beside the one before it where both are
    /// narrow enough; and how high they are together. `along` is the room of a phase.
    fn places(&self, along: Option<f64>, sheet: &Sheet<'_>) -> (Vec<(f64, f64)>, f64) {
        let (room, mut x) = (sheet.theme.card_width, 0.0);
        let mut top = self.caption.as_ref().map_or(0.0, |caption| caption.height() + HEAD_GAP);
        let (mut bottom, mut places) = (top, Vec::with_capacity(self.cells.len()));
        for cell in &self.cells {
            let width = cell.width().filter(|_| along.is_none());
            let height = match along {
                Some(room) => cell.height_along(room, sheet),
                None => cell.height(),
            };
            let is_beside = width.is_some_and(|width| x > 0.0 && x + width <= room);
            if !places.is_empty() && !is_beside {
                let gap = if width.is_some() { BESIDE_GAP } else { GAP };
                (x, top) = (0.0, bottom + gap);
            }
            places.push((x, top));
            x = width.map_or(room, |width| x + width + BESIDE_GAP);
            bottom = bottom.max(top + height);
        }
        let height = if self.is_empty() { 0.0 } else { bottom };
        (places, height)
    }

    /// Draws it with its top left corner at (`left`, `top`): an item for each cell. `along` is the
    /// room of a phase.
    fn draw(
        &self,
        (left, top): Point,
        along: Option<f64>,
        part: Part,
        sheet: &Sheet<'_>,
    ) -> Vec<Node> {
        let mut items = Vec::with_capacity(self.cells.len());
        let mut caption = self.caption.as_ref();
        let (places, _) = self.places(along, sheet);
        for (cell, (x, y)) in self.cells.iter().zip(places) {
            let (x, y, mut own) = (left + x, top + y, Vec::new());
            if let Some(caption) = caption.take() {
                caption.draw_words(left, top, &mut own);
            }
            let (place, (label, sentence)) = (cell.place(), cell.label_and_sentence());
            let mut nodes = Vec::new();
            match along {
                Some(room) => cell.draw_along(x, y, room, sheet, &mut nodes),
                None => cell.draw(x, y, sheet, &mut nodes),
            }
            let role = Role::LaneCard { part, continued: false };
            own.push(Group::new(role, sentence, nodes).showing(place).into());
            items.push(Group::new(Role::LaneItem(part), label, own).showing(place).into());
        }
        items
    }
}

impl Cells {
    /// The lane, or nothing when there are no cells.
    pub fn lanes(
        part: Part,
        title: TextBlock,
        name: &str,
        cells: Vec<(Anchor, Box<dyn Cell>)>,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn Lane>> {
        Self::lanes_with_remark(part, title, None, name, cells, sheet)
    }

    /// As [`Cells::lanes`], with a remark on the whole lane.
    pub fn lanes_with_remark(
        part: Part,
        title: TextBlock,
        remark: Option<TextBlock>,
        name: &str,
        mut cells: Vec<(Anchor, Box<dyn Cell>)>,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn Lane>> {
        cells.retain(|(at, _)| sheet.order.has(at));
        if cells.is_empty() {
            return Vec::new();
        }
        let steps = 0..sheet.journey.steps.len();
        let mut steps: Vec<CellColumn> =
            steps.map(|step| CellColumn::of_step(step, part, sheet)).collect();
        let mut passes: Vec<CellColumn> =
            sheet.passes.iter().map(|_| CellColumn::default()).collect();
        for (at, cell) in cells {
            let (column, caption) = match at {
                Anchor::Step(step) => {
                    (sheet.order.place(step).and_then(|place| steps.get_mut(place)), None)
                }
                Anchor::Phase(phase) => {
                    let own = |pass: &crate::journey::Pass| pass.phase.as_ref() == Some(&phase);
                    let last = passes.len().saturating_sub(1);
                    let pass = sheet.passes.iter().position(own).unwrap_or(last);
                    (passes.get_mut(pass), Caption::whole_phase(&phase, sheet))
                }
            };
            if let Some(column) = column {
                column.caption = column.caption.take().or(caption);
                column.cells.push(cell);
            }
        }
        let (name, card_width) = (name.to_owned(), sheet.theme.card_width);
        let heights = steps.iter().map(|column| column.height(None, sheet)).collect();
        vec![Box::new(Self { part, title, remark, name, steps, heights, passes, card_width })]
    }
}

impl Lane for Cells {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: self.part, party: None }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn room(&self, _scale: f64) -> LaneRoom {
        let extent = |(column, height): (&CellColumn, &f64)| {
            (!column.is_empty())
                .then(|| Extent { top: LANE_PADDING, bottom: LANE_PADDING + height })
        };
        let width = |column: &CellColumn| if column.is_empty() { 0.0 } else { self.card_width };
        LaneRoom {
            extents: self.steps.iter().zip(&self.heights).map(extent).collect(),
            least_widths: self.passes.iter().map(width).collect(),
            ..LaneRoom::default()
        }
    }

    fn place<'a>(
        &'a self,
        _room: &'a LaneRoom,
        frame: &Frame,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let steps = frame.steps().map(|(step, _)| self.heights[step]);
        let passes =
            frame.begun().map(|(pass, place)| self.passes[pass].height(Some(place.room()), sheet));
        let (tallest, under) = (steps.fold(0.0, f64::max), passes.fold(0.0, f64::max));
        let under_steps = LANE_PADDING + if tallest > 0.0 { tallest + GAP } else { 0.0 };
        let bottom = under_steps + if under > 0.0 { under } else { -GAP };
        let words = self.title.height() + self.remark.as_ref().map_or(0.0, TextBlock::height);
        let height = bottom.max(words + LANE_PADDING) + LANE_PADDING;
        let is_empty = frame.steps().all(|(step, _)| self.steps[step].is_empty())
            && frame.begun().all(|(pass, _)| self.passes[pass].is_empty());
        vec![Box::new(PlacedCells { lane: self, under_steps, height, is_empty })]
    }
}

/// The lane with the cells of the phases under those of the steps.
struct PlacedCells<'a> {
    lane: &'a Cells,
    /// Where the cells of the phases begin.
    under_steps: f64,
    height: f64,
    is_empty: bool,
}

impl PlacedLane for PlacedCells<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn is_empty(&self) -> bool {
        self.is_empty
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.lane.title, frame, top, out);
        if let Some(remark) = &self.lane.remark {
            let mut nodes = Vec::with_capacity(1);
            remark.draw_into(
                frame.gutter,
                top + lane::TITLE_TOP + self.lane.title.height(),
                &mut nodes,
            );
            out.push(Group::silent(Role::LaneName, nodes).into());
        }
    }

    fn draw_list(&self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let (lane, part) = (self.lane, self.lane.part);
        let mut items = Vec::new();
        for (step, left) in frame.steps() {
            items.extend(lane.steps[step].draw((left, top + LANE_PADDING), None, part, sheet));
        }
        for (pass, place) in frame.begun() {
            let corner = (place.left + COLUMN_PADDING, top + self.under_steps);
            items.extend(lane.passes[pass].draw(corner, Some(place.room()), part, sheet));
        }
        lane::list(part, &lane.name, items)
    }
}
