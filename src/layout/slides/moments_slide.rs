//! One slide of the story: the curve through its moments, and each moment in a column under it.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::slides::columns::{Arrangement, Beside, Columns};
use crate::layout::slides::deck::{Measure, SlideFit, UNDER_COLUMNS};
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::slide::Slide;
use crate::layout::slides::strip;
use crate::layout::text_block::TextBlock;
use crate::model::Part;
use crate::scene::{Color, Group, Node, Paint, Rect, Role, TextStyle};

/// Corner of a column's ground.
const CORNER: f64 = 3.0;

/// One slide of the story.
pub(crate) fn draw(
    part: &StoryPart,
    SlideFit { arrangement, spacing, .. }: SlideFit,
    foot: f64,
    measure: &Measure<'_>,
    going_on: &[GoesOn],
) -> Option<Slide> {
    let (size, sheet) = (measure.size, measure.sheet);
    let (left, mut nodes) = (sheet.theme.margin, Vec::new());
    let head = measure.head(part);
    let (top, bottom) = (size.top() + head.height(), size.bottom() - foot);
    head.draw(part, size, sheet, &mut nodes);
    let columns = Columns::new(part, arrangement, measure.cards)?;
    let high = measure.strip(part).height(spacing);
    let plot = strip::plot(part, (size.room(), high), sheet);
    let curve = top + columns.above();
    let edges = plot.columns().first().zip(plot.columns().last());
    let columns_edges = edges.map_or((left, left), |(a, b)| (left + a.left, left + b.right));
    let phases: Vec<(f64, f64)> =
        plot.columns().iter().map(|it| (left + it.left, left + it.right)).collect();
    let (tall, palette) = ((top, bottom), &sheet.theme.palette);
    let mut background = match arrangement {
        Arrangement::Under => grounds(&phases, tall, palette.lane),
        // Words above and under the curve stand off their points: they are parted by no phase.
        Arrangement::Pairs => {
            let mut ground = grounds(&[columns_edges], tall, palette.lane);
            let between: Vec<(f64, f64)> =
                phases.windows(2).map(|pair| (pair[0].1, pair[1].0)).collect();
            ground.extend(grounds(&between, (curve, curve + high), palette.white));
            ground
        }
    };
    let beside = Beside {
        top: curve,
        bottom: curve + high,
        columns: columns_edges,
        point: &|step| plot.point(step).map(|(x, y)| (left + x, curve + y)),
        x: &|step| Some(left + plot.x(step)?),
    };
    let room = bottom - top - high - UNDER_COLUMNS;
    let (lines, items) = columns.draw(&beside, room, going_on);
    background.push(lines);
    background.extend(plot.nodes((left, curve)));
    background.extend(organisations(&columns, (curve + high, room), sheet));
    nodes.push(Group::silent(Role::Background, background).into());
    let label = sheet.language().pick("Stappen van de klantreis", "Steps of the journey");
    nodes.push(Group::new(Role::Steps, label, items).into());
    Some(Slide { nodes, bottom })
}

/// Grounds from left to right, between two heights.
fn grounds(sides: &[(f64, f64)], (top, bottom): (f64, f64), color: Color) -> Vec<Node> {
    let ground = |&(left, right): &(f64, f64)| {
        let (w, h, paint) = (right - left, bottom - top, Paint::fill(color));
        Node::Rect(Rect { x: left, y: top, w, h, radius: CORNER, paint })
    };
    sides.iter().map(ground).collect()
}

/// What the row of organisations is called, at the edge.
fn organisations(
    columns: &Columns<'_>,
    (top, room): (f64, f64),
    sheet: &Sheet<'_>,
) -> Option<Node> {
    let theme = sheet.theme;
    let row = columns.actions_row(room)?;
    let text = Part::Organisations.heading(sheet.language());
    let style = TextStyle::bold(theme.small_size, theme.palette.blue);
    let name = TextBlock::new(text, style, f64::INFINITY, sheet.language(), theme);
    let mut nodes = Vec::with_capacity(1);
    name.draw_into(theme.margin, top + row, &mut nodes);
    Some(Group::silent(Role::LaneName, nodes).into())
}
