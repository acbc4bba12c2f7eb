//! The strip of how far two parties are apart, phase by phase.

use crate::compare::{Difference, differences, plus_means, sentence};
use crate::layout::context::Sheet;
use crate::layout::frame::{COLUMN_PADDING, Column, Frame, GUTTER};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{self, Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;

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
    steps: usize,
    columns: usize,
}

/// The strip, or nothing where no levels of two parties are known.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    if !sheet.journey.has(Part::Differences) {
        return Vec::new();
    }
    let differences = differences(sheet.journey);
    let (theme, language) = (sheet.theme, sheet.language());
    let title = lane::title(language.pick("Verschil", "Difference"), theme.palette.ink, sheet);
    let style = TextStyle::plain(theme.small_size, theme.palette.ink);
    let plus = plus_means(sheet.journey);
    let meaning = TextBlock::new(&plus, style, GUTTER, language, theme);
    vec![Box::new(Differences {
        title,
        meaning,
        found: differences,
        steps: sheet.journey.steps.len(),
        columns: sheet.passes.len(),
    })]
}

impl Lane for Differences {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: Part::Differences, party: None }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn room(&self, _scale: f64) -> LaneRoom {
        LaneRoom::of_columns(vec![LEAST; self.columns], self.steps)
    }

    fn place<'a>(
        &'a self,
        _room: &'a LaneRoom,
        frame: &Frame,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let ended = |pass| frame.column(pass).filter(|column| column.ends);
        let cell = |it: &Difference| Some(DifferenceCell::new(it, ended(it.pass)?, sheet));
        let cells: Vec<DifferenceCell> = self.found.iter().filter_map(cell).collect();
        let heights = cells.iter().map(|cell| cell.number.height() + cell.sentence.height());
        let edge = self.title.height() + TITLE_GAP + self.meaning.height();
        let height = heights.fold(edge, f64::max) + 2.0 * LANE_PADDING;
        vec![Box::new(PlacedDifferences { lane: self, cells, height })]
    }
}

/// The strip with the words of the phases that end on a band: what parties are apart at the end stands with the last
/// steps.
struct PlacedDifferences<'a> {
    lane: &'a Differences,
    cells: Vec<DifferenceCell>,
    height: f64,
}

struct DifferenceCell {
    /// The phase.
    place: Option<Place>,
    /// Left edge of the phase.
    left: f64,
    number: TextBlock,
    sentence: TextBlock,
    sentence_text: String,
    /// The number and the sentence.
    numbered: String,
}

impl DifferenceCell {
    /// The difference in a phase whose column is here.
    fn new(difference: &Difference, column: &Column, sheet: &Sheet<'_>) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let block = |text: &str, style| TextBlock::new(text, style, column.room(), language, theme);
        let sentence_text = sentence(difference, sheet.journey);
        let number = difference.signed().unwrap_or_default();
        let numbered = if number.is_empty() {
            sentence_text.clone()
        } else {
            format!("{number}: {sentence_text}")
        };
        let phase = sheet.passes[difference.pass].phase.as_deref();
        Self {
            place: phase.and_then(|id| sheet.place_of_phase(id)),
            left: column.left,
            number: block(&number, TextStyle::bold(theme.lead_size, theme.palette.ink)),
            sentence: block(&sentence_text, TextStyle::plain(theme.small_size, theme.palette.ink)),
            sentence_text,
            numbered,
        }
    }

    fn width(&self) -> f64 {
        self.number.width().max(self.sentence.width())
    }
}

impl PlacedLane for PlacedDifferences<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.lane.title, frame, top, out);
        let under = top + LANE_PADDING + self.lane.title.height() + TITLE_GAP;
        let mut nodes = Vec::with_capacity(1);
        self.lane.meaning.draw_into(frame.gutter, under, &mut nodes);
        out.push(Group::silent(Role::LaneName, nodes).into());
    }

    fn draw_list(&self, _frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let items = self.cells.iter().map(|cell| cell.draw(top + LANE_PADDING, sheet)).collect();
        lane::list(Part::Differences, Part::Differences.heading(sheet.language()), items)
    }
}

impl DifferenceCell {
    fn draw(&self, y: f64, sheet: &Sheet<'_>) -> Node {
        let x = self.left + COLUMN_PADDING;
        // Ties between the lanes above and below run behind the words.
        let (w, h) = (self.width(), self.number.height() + self.sentence.height());
        let paint = Paint::fill(sheet.theme.palette.lane);
        let mut nodes = vec![Node::Rect(Rect { x, y, w, h, radius: 0.0, paint })];
        let under = self.number.draw_into(x, y, &mut nodes);
        self.sentence.draw_into(x, under, &mut nodes);
        let role = Role::LaneCard { part: Part::Differences, continued: false };
        let card = Group::new(role, &self.numbered, nodes).showing(self.place);
        let role = Role::LaneItem(Part::Differences);
        Group::new(role, &self.sentence_text, vec![card.into()]).showing(self.place).into()
    }
}
