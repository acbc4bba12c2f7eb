//! What every lane does: it is measured once, placed on each band of the timeline, and drawn where it
//! was placed.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::curve_room::CurveRoom;
use crate::layout::lanes::heights::Heights;
use crate::layout::lanes::line_entries::LineEntries;
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::Part;
use crate::scene::{self, Color, Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;

/// Widest line of a lane's title and of a remark on it, which may use some of the room beside the gutter.
const TITLE: f64 = 90.0;
const REMARK: f64 = 94.0;
/// Corner of a lane's ground.
const CORNER: f64 = 6.0;
/// From the top of a lane to its title.
pub(crate) const TITLE_TOP: f64 = 8.0;

/// A horizontal strip of one kind of card, measured: its texts are broken into lines, and nothing in
/// it has a place yet. Heights inside a lane are from its top.
pub(crate) trait Lane {
    /// What stands in it, and whose it is: the lanes of one party stand together.
    fn id(&self) -> scene::Lane;

    /// The words beside its top.
    fn title(&self) -> &TextBlock;

    /// Whether its cards of a step are read after those of other lanes, wherever it stands.
    fn is_read_last(&self) -> bool {
        false
    }

    /// Whether what stands in it runs from step to step, wherever those stand.
    fn runs_along(&self) -> bool {
        false
    }

    /// How far the levels of satisfaction in it lie apart; nothing in a lane without levels.
    fn levels(&self) -> Option<&dyn Levelled> {
        None
    }

    /// The room it takes along the timeline, with all levels together so high, from the highest to
    /// the lowest.
    fn room(&self, scale: f64) -> LaneRoom;

    /// Places the lane on a band: one part, or several where it can be cut and is higher than the
    /// frame has room for.
    fn place<'a>(
        &'a self,
        room: &'a LaneRoom,
        frame: &Frame,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>>;
}

/// What of a page decides how far apart the levels of a lane must lie on it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OnPage<'a> {
    /// The steps that stand on it.
    pub steps: &'a [usize],
    /// How many units of the drawing a px of the page is.
    pub px: f64,
}

/// A lane in which height is satisfaction.
pub(crate) trait Levelled {
    /// The least height of all levels together at which it is seen on a page how far one lies from
    /// the next.
    fn least_scale(&self, on: OnPage<'_>) -> f64;

    /// The least height of all levels together at which their names stay free of each other.
    fn closest_scale(&self) -> f64;

    /// The height of all levels together that suits the lane best, alone on a page.
    fn best_scale(&self, sheet: &Sheet<'_>) -> f64;
}

/// The room that a lane takes along the timeline.
#[derive(Debug, Clone, Default)]
pub(crate) struct LaneRoom {
    /// The room of each step, from the top of the lane.
    pub extents: Vec<Option<Extent>>,
    /// The least width of each column, where cards stand under a phase rather than a step.
    pub least_widths: Vec<f64>,
    /// Where the levels lie, and how high the lane is for them and their names, without cards.
    pub levels: Option<(Heights, f64)>,
    /// What keeps a curve free of the words beside its points.
    pub curve: Option<CurveRoom>,
    /// What keeps room for several lines that come from an earlier band.
    pub entries: Option<LineEntries>,
    /// Where words hang above the levels: by how much everything stands higher on a band with nothing
    /// but this step, whose words reach less far up than others. Empty where all bands are alike.
    pub lifts: Vec<f64>,
}

impl LaneRoom {
    /// That of a lane in which each step takes this room.
    pub fn of_steps(extents: Vec<Option<Extent>>) -> Self {
        Self { extents, ..Self::default() }
    }

    /// That of a lane in which columns are at least this wide, beside so many steps that take none.
    pub fn of_columns(least_widths: Vec<f64>, steps: usize) -> Self {
        Self { extents: vec![None; steps], least_widths, ..Self::default() }
    }
}

/// A lane, or a part of it, in its place on a band: what it draws it draws at the tops given to it.
pub(crate) trait PlacedLane {
    /// The height of the lane here.
    fn height(&self) -> f64;

    /// Whether nothing stands in it.
    fn is_empty(&self) -> bool {
        false
    }

    /// By how much everything in it stands higher than it was measured.
    fn lift(&self) -> f64 {
        0.0
    }

    /// Draws what lies under everything: the ground, from so much higher as everything is lifted, and the
    /// words at the edge.
    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>);

    /// The curves that run behind the cards of this lane.
    fn draw_threads(&self, _frame: &Frame, _top: f64, _theme: &Theme) -> Vec<Node> {
        Vec::new()
    }

    /// How far under the top of the lane the point of a step lies, where its words hang beside one: a tie
    /// runs straight down from it. Nothing where ties run from under the cards.
    fn point(&self, _step: usize) -> Option<f64> {
        None
    }

    /// The room of the cards of a step alone, where more than these takes room in the lane: ties begin and
    /// end at cards. Nothing where nothing else does.
    fn cards(&self, _step: usize) -> Option<Extent> {
        None
    }

    /// The lines between its own cards, drawn behind them.
    fn draw_between(&self, _frame: &Frame, _top: f64, _theme: &Theme) -> Option<Node> {
        None
    }

    /// Draws the cards of one step, in reading order, with their left edge where it stands.
    fn draw_step(
        &self,
        _step: usize,
        _frame: &Frame,
        _top: f64,
        _theme: &Theme,
        _out: &mut Vec<Node>,
    ) {
    }

    /// What stands along the steps or under the phases other than cards, in reading order.
    fn draw_list(&self, _frame: &Frame, _top: f64, _sheet: &Sheet<'_>) -> Option<Node> {
        None
    }
}

/// The title of a lane, to be drawn beside its top.
pub(crate) fn title(text: &str, color: Color, sheet: &Sheet<'_>) -> TextBlock {
    let style = TextStyle::bold(sheet.theme.small_size, color);
    TextBlock::new(text, style, TITLE, sheet.language(), sheet.theme)
}

/// A remark on a whole lane, to be drawn beside it.
pub(crate) fn remark(text: &str, sheet: &Sheet<'_>) -> TextBlock {
    let style = TextStyle::plain(sheet.theme.small_size, sheet.theme.palette.grey_text);
    TextBlock::new(text, style, REMARK, sheet.language(), sheet.theme)
}

/// Draws a lane's title.
pub(crate) fn draw_title(title: &TextBlock, frame: &Frame, top: f64, out: &mut Vec<Node>) {
    let mut nodes = Vec::with_capacity(1);
    title.draw_into(frame.gutter, top + TITLE_TOP, &mut nodes);
    out.push(Group::silent(Role::LaneName, nodes).into());
}

/// Draws the ground of a lane, a piece for each column.
pub(crate) fn ground(frame: &Frame, y: f64, h: f64, theme: &Theme, out: &mut Vec<Node>) {
    let paint = Paint::fill(theme.palette.lane);
    for column in &frame.columns {
        let (x, w) = (column.left, column.right - column.left);
        out.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
    }
}

/// What stands under the phases as a list, where there is anything.
pub(crate) fn list(part: Part, name: &str, items: Vec<Node>) -> Option<Node> {
    (!items.is_empty()).then(|| Group::new(Role::LaneList(part), name, items).into())
}
