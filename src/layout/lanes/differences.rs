use crate::compare::{Difference, differences, plus_means, sentence};
use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Frame};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Part, Place};
use crate::scene::{self, Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between the edge of the lane and its words.
const LANE_PADDING: f64 = 10.0;
/// Room between the title and what a plus means.
const TITLE_GAP: f64 = 4.0;
/// A phase is at least wide enough for the words under it.
const LEAST: f64 = 128.0;

/// The strip of how far two parties are apart: a signed number and a sentence for each phase.
struct Differences {
    title: TextBlock,
    /// Whom a plus is for.
    meaning: TextBlock,
    found: Vec<Difference>,
    cells: Vec<Cell>,
    steps: usize,
    columns: usize,
    height: f64,
}

struct Cell {
    /// The phase.
    place: Option<Place>,
    /// Left edge of the phase.
    left: f64,
    number: TextBlock,
    sentence: TextBlock,
    said: String,
    /// The number and the sentence.
    told: String,
}

impl Cell {
    fn width(&self) -> f64 {
        self.number.width().max(self.sentence.width())
    }
}

/// The strip, or nothing when the journey has not two parties.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let differences = differences(sheet.journey);
    if differences.is_empty() {
        return Vec::new();
    }
    let (theme, language) = (sheet.theme, sheet.language());
    let title = lane::title(language.pick("Verschil", "Difference"), theme.palette.ink, sheet);
    let look = TextStyle::plain(theme.small_size, theme.palette.ink);
    let plus = plus_means(sheet.journey);
    let meaning = TextBlock::new(&plus, look, lane::GUTTER, language, theme);
    vec![Box::new(Differences {
        title,
        meaning,
        found: differences,
        cells: Vec::new(),
        steps: sheet.journey.steps.len(),
        columns: sheet.passes.len(),
        height: 0.0,
    })]
}

impl Lane for Differences {
    fn lane(&self) -> scene::Lane {
        scene::Lane { part: Part::Differences, party: None }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        vec![None; self.steps]
    }

    fn least_widths(&self) -> Vec<f64> {
        vec![LEAST; self.columns]
    }

    fn settle(&mut self, frame: &Frame, sheet: &Sheet<'_>) {
        let (theme, language) = (sheet.theme, sheet.language());
        let begun = |difference: &Difference| {
            frame.column(difference.pass).filter(|column| column.begins).copied()
        };
        let cell = |difference: &Difference| {
            let column = begun(difference)?;
            let room = column.room();
            let block = |text: &str, look| TextBlock::new(text, look, room, language, theme);
            let said = sentence(difference, sheet.journey);
            let number = difference.signed().unwrap_or_default();
            let told = if number.is_empty() { said.clone() } else { format!("{number}: {said}") };
            let phase = sheet.passes[difference.pass].phase.as_deref();
            Some(Cell {
                place: phase.and_then(|id| sheet.place_of_phase(id)),
                left: column.left,
                number: block(&number, TextStyle::bold(theme.lead_size, theme.palette.ink)),
                sentence: block(&said, TextStyle::plain(theme.small_size, theme.palette.ink)),
                said,
                told,
            })
        };
        self.cells = self.found.iter().filter_map(cell).collect();
        let cells = self.cells.iter().map(|cell| cell.number.height() + cell.sentence.height());
        let edge = self.title.height() + TITLE_GAP + self.meaning.height();
        self.height = cells.fold(edge, f64::max) + 2.0 * LANE_PADDING;
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn is_bare(&self, _frame: &Frame) -> bool {
        self.cells.is_empty()
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.title, frame, top, out);
        let under = top + LANE_PADDING + self.title.height() + TITLE_GAP;
        let mut nodes = Vec::with_capacity(1);
        self.meaning.clone().draw_into(frame.gutter, under, &mut nodes);
        out.push(Group::silent(Role::LaneName, nodes).into());
    }

    fn phases(&mut self, _frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let mut items = Vec::new();
        for cell in std::mem::take(&mut self.cells) {
            let x = cell.left + COLUMN_PADDING;
            // Ties between the lanes above and below run behind the words.
            let (w, h) = (cell.width(), cell.number.height() + cell.sentence.height());
            let (y, paint) = (top + LANE_PADDING, Paint::fill(sheet.theme.palette.lane));
            let mut nodes = vec![Node::Rect(Rect { x, y, w, h, radius: 0.0, paint })];
            let under = cell.number.draw_into(x, y, &mut nodes);
            cell.sentence.draw_into(x, under, &mut nodes);
            let role = Role::LaneCard { part: Part::Differences, continued: false };
            let card = Group::new(role, cell.told, nodes).drawn_from(Some(0)).showing(cell.place);
            let role = Role::LaneItem(Part::Differences);
            items.push(Group::new(role, cell.said, vec![card.into()]).showing(cell.place).into());
        }
        lane::list(Part::Differences, words::heading(Part::Differences, sheet.language()), items)
    }
}
