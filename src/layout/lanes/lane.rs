use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::{
    differences, events, experiences, goals, involvement, leads as lead, opportunities,
    organisations, problems, reflections,
};
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::Part;
use crate::scene::{self, Color, Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;

/// Widest line of the words beside the lanes.
pub(crate) const GUTTER: f64 = 84.0;
/// Widest line of a lane's title, which may use some of the room beside the gutter.
const TITLE: f64 = 94.0;
/// Corner of a lane's ground.
const CORNER: f64 = 6.0;
/// From the top of a lane to its title.
const TITLE_TOP: f64 = 8.0;

/// A horizontal strip of one kind of card.
///
/// A lane says what room each step and each column needs in it; the timeline is solved for all
/// lanes together; then each lane fits itself to the columns found, says how high it is, and draws
/// itself. Heights inside a lane are from its top.
pub(crate) trait Lane {
    /// What stands in it, and whose it is.
    fn lane(&self) -> scene::Lane;

    /// The words beside its top.
    fn title(&self) -> &TextBlock;

    /// The party whose lane it is: the lanes of one party stand together.
    fn party(&self) -> Option<usize> {
        None
    }

    /// Whether its cards of a step are read after those of other lanes, wherever it stands.
    fn is_told_last(&self) -> bool {
        false
    }

    /// Whether a line ties its cards of a step to those in other lanes.
    fn is_tied(&self) -> bool {
        true
    }

    /// The room each step takes up in the lane.
    fn extents(&self) -> Vec<Option<Extent>>;

    /// The least width of each column, where cards stand under a phase rather than a step.
    fn least_widths(&self) -> Vec<f64> {
        Vec::new()
    }

    /// The least height of all levels together at which their words stay free of each other.
    fn least_scale(&self) -> f64 {
        0.0
    }

    /// Takes in how high the levels of satisfaction lie together, from the highest to the lowest.
    fn stretch(&mut self, _scale: f64) {}

    /// Takes in where the steps and columns of a band stand. Everything below is about that band;
    /// what it draws of a step or under a phase, it draws once.
    fn settle(&mut self, _frame: &Frame, _sheet: &Sheet<'_>) {}

    /// The height of the lane on the band it has settled on; where it is higher than the frame has
    /// room for and can be cut, of the part that comes next.
    fn height(&self) -> f64;

    /// Goes on to the next part on the band it has settled on; says whether there is one.
    fn turn(&mut self) -> bool {
        false
    }

    /// Whether nothing stands in it on the band it has settled on.
    fn is_bare(&self, _frame: &Frame) -> bool {
        false
    }

    /// Draws what lies under everything: the ground and the words at the edge.
    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>);

    /// Draws the lines that run behind the cards of this lane.
    fn threads(&self, _frame: &Frame, _top: f64, _theme: &Theme, _out: &mut Vec<Node>) {}

    /// Draws the cards of one step, in reading order, with their left edge at `x`.
    fn step(&mut self, _step: usize, _x: f64, _top: f64, _theme: &Theme, _out: &mut Vec<Node>) {}

    /// Draws what stands under the phases, in reading order.
    fn phases(&mut self, _frame: &Frame, _top: f64, _sheet: &Sheet<'_>) -> Option<Node> {
        None
    }
}

/// Makes the lanes of one part of the drawing: none when the journey has nothing for it.
type Maker = for<'a> fn(&Sheet<'a>) -> Vec<Box<dyn Lane>>;

/// What a lane stands along, and so which steps need a place for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Along {
    /// The cards of each step: a step without any needs none.
    Cards,
    /// All steps, at some of which it has something or from one to another of which it runs.
    Steps,
    /// The phases.
    Phases,
}

/// Every part that is a lane. Emotions and thoughts hang on the events; where the events are left
/// out, they stand in the same lane by themselves.
const MAKERS: &[(Part, Along, Maker)] = &[
    (Part::Events, Along::Cards, events::lanes),
    (Part::Organisations, Along::Cards, organisations::lanes),
    (Part::Opportunities, Along::Steps, opportunities::lanes),
    (Part::Problems, Along::Steps, problems::lanes),
    (Part::Goals, Along::Steps, goals::lanes),
    (Part::Leads, Along::Steps, lead::lanes),
    (Part::Involvement, Along::Steps, involvement::lanes),
    (Part::Differences, Along::Phases, differences::lanes),
    (Part::Experiences, Along::Phases, experiences::lanes),
    (Part::Reflections, Along::Steps, reflections::lanes),
];

/// Whether a part needs a place for every step.
pub(crate) fn is_along_steps(part: Part) -> bool {
    MAKERS.iter().any(|&(known, along, _)| known == part && along == Along::Steps)
}

/// The lanes of the drawing, from top to bottom.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let mut lanes = Vec::new();
    let mut made: Vec<Part> = Vec::new();
    for &part in &sheet.parts {
        let part = match part {
            Part::Emotions | Part::Thoughts => Part::Events,
            part => part,
        };
        if made.contains(&part) {
            continue;
        }
        made.push(part);
        let maker = MAKERS.iter().find(|(known, ..)| *known == part);
        lanes.extend(maker.into_iter().flat_map(|(.., make)| make(sheet)));
    }
    for run in lanes.chunk_by_mut(|a, b| a.party().is_some() && b.party().is_some()) {
        run.sort_by_key(|lane| lane.party());
    }
    lanes
}

/// The title of a lane, to be drawn beside its top.
pub(crate) fn title(text: &str, color: Color, sheet: &Sheet<'_>) -> TextBlock {
    let look = TextStyle::bold(sheet.theme.small_size, color);
    TextBlock::new(text, look, TITLE, sheet.language(), sheet.theme)
}

/// Draws a lane's title.
pub(crate) fn draw_title(title: &TextBlock, frame: &Frame, top: f64, out: &mut Vec<Node>) {
    let mut nodes = Vec::with_capacity(1);
    title.clone().draw_into(frame.gutter, top + TITLE_TOP, &mut nodes);
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
