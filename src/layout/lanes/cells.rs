use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::caption::Caption;
use crate::layout::text_block::Block;
use crate::layout::timeline::Extent;
use crate::model::Anchor;
use crate::scene::{Group, Meaning, Node};
use crate::theme::Theme;

/// Room between the edge of the lane and its cells, and between two cells.
const LANE_PADDING: f64 = 10.0;
const GAP: f64 = 8.0;
/// Room between the words that say which step it is and the cell under them.
const HEAD_GAP: f64 = 3.0;

/// A small thing that stands under a step or under a phase, as wide as a card.
pub(crate) trait Cell {
    fn height(&self) -> f64;

    /// The cell in a few words, and the whole of it.
    fn said(&self) -> (String, String);

    /// Draws the cell with its top left corner at (`x`, `y`).
    fn draw(self: Box<Self>, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>);
}

/// A lane of cells under steps, with those of the phases below them.
pub(crate) struct Cells {
    title: Block,
    /// What the list of cells is called.
    name: String,
    steps: Vec<Column>,
    passes: Vec<Column>,
    card_width: f64,
    /// Where the cells of the phases begin, and the height of the whole lane.
    under_steps: f64,
    height: f64,
}

/// What stands under one step or phase, from top to bottom.
#[derive(Default)]
struct Column {
    /// Which step it is, where the drawing says so.
    caption: Option<Caption>,
    cells: Vec<Box<dyn Cell>>,
}

impl Column {
    fn of_step(step: usize, sheet: &Sheet<'_>) -> Self {
        let own = &sheet.journey.steps[step];
        let has_card = sheet.draws_words_of(own) || sheet.draws_actions_of(own);
        let caption =
            if has_card { Caption::again(step, sheet) } else { Caption::alone(step, sheet) };
        Self { caption, cells: Vec::new() }
    }

    fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// How high it is; nothing without cells.
    fn height(&self) -> f64 {
        if self.is_empty() {
            return 0.0;
        }
        let heights: f64 = self.cells.iter().map(|cell| cell.height()).sum();
        let caption = self.caption.as_ref().map_or(0.0, |caption| caption.height() + HEAD_GAP);
        caption + heights + GAP * (self.cells.len() - 1) as f64
    }

    /// Draws it with its top left corner at (`x`, `y`): an item for each cell.
    fn draw(self, x: f64, mut y: f64, sheet: &Sheet<'_>) -> Vec<Node> {
        let mut items = Vec::with_capacity(self.cells.len());
        let mut caption = self.caption;
        for cell in self.cells {
            let mut own = Vec::new();
            if let Some(caption) = caption.take() {
                let top = y;
                y += caption.height() + HEAD_GAP;
                caption.draw_words(x, top, &mut own);
            }
            let (height, (label, told)) = (cell.height(), cell.said());
            let mut nodes = Vec::new();
            cell.draw(x, y, sheet, &mut nodes);
            own.push(Node::Group(Group { meaning: Meaning::Picture(told), nodes }));
            items.push(Node::Group(Group { meaning: Meaning::Item(label), nodes: own }));
            y += height + GAP;
        }
        items
    }
}

impl Cells {
    /// The lane, or nothing when there are no cells.
    pub fn lanes(
        title: Block,
        name: &str,
        mut cells: Vec<(Anchor, Box<dyn Cell>)>,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn Lane>> {
        cells.retain(|(at, _)| sheet.order.has(at));
        if cells.is_empty() {
            return Vec::new();
        }
        let steps = 0..sheet.journey.steps.len();
        let mut steps: Vec<Column> = steps.map(|step| Column::of_step(step, sheet)).collect();
        let mut passes: Vec<Column> = sheet.passes.iter().map(|_| Column::default()).collect();
        for (at, cell) in cells {
            let column = match at {
                Anchor::Step(step) => {
                    sheet.order.place(step).and_then(|place| steps.get_mut(place))
                }
                Anchor::Phase(phase) => {
                    let own = |pass: &crate::journey::Pass| pass.phase.as_ref() == Some(&phase);
                    let last = passes.len().saturating_sub(1);
                    passes.get_mut(sheet.passes.iter().position(own).unwrap_or(last))
                }
            };
            if let Some(column) = column {
                column.cells.push(cell);
            }
        }
        let card_width = sheet.theme.card_width;
        let name = name.to_owned();
        let (under_steps, height) = (0.0, 0.0);
        vec![Box::new(Self { title, name, steps, passes, card_width, under_steps, height })]
    }
}

impl Lane for Cells {
    fn title(&self) -> &Block {
        &self.title
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        let extent = |column: &Column| {
            (!column.is_empty())
                .then(|| Extent { top: LANE_PADDING, bottom: LANE_PADDING + column.height() })
        };
        self.steps.iter().map(extent).collect()
    }

    fn least_widths(&self) -> Vec<f64> {
        let width = |column: &Column| if column.is_empty() { 0.0 } else { self.card_width };
        self.passes.iter().map(width).collect()
    }

    fn is_tied(&self) -> bool {
        false
    }

    fn settle(&mut self, frame: &Frame, _sheet: &Sheet<'_>) {
        let steps = frame.steps().map(|(step, _)| self.steps[step].height());
        let passes = frame.begun().map(|(pass, _)| self.passes[pass].height());
        let (tallest, under) = (steps.fold(0.0, f64::max), passes.fold(0.0, f64::max));
        self.under_steps = LANE_PADDING + if tallest > 0.0 { tallest + GAP } else { 0.0 };
        let bottom = self.under_steps + if under > 0.0 { under } else { -GAP };
        self.height = bottom.max(self.title.height() + LANE_PADDING) + LANE_PADDING;
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn is_bare(&self, frame: &Frame) -> bool {
        frame.steps().all(|(step, _)| self.steps[step].is_empty())
            && frame.begun().all(|(pass, _)| self.passes[pass].is_empty())
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.title, frame, top, out);
    }

    fn phases(&mut self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let under = top + self.under_steps;
        let mut items = Vec::new();
        for (step, left) in frame.steps() {
            let column = std::mem::take(&mut self.steps[step]);
            items.extend(column.draw(left, top + LANE_PADDING, sheet));
        }
        for (pass, place) in frame.begun() {
            let column = std::mem::take(&mut self.passes[pass]);
            items.extend(column.draw(place.left + COLUMN_PADDING, under, sheet));
        }
        lane::list(&self.name, items)
    }
}
