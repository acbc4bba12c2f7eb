//! The slides of the story: the curve through the moments of a phase, and each moment in a column under it.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::slides::columns::{Beside, Columns};
use crate::layout::slides::deck::{
    BETWEEN, Deck, LETTERS, Measure, MeasuredSlide, Reserve, SlideFit, UNDER_COLUMNS, cards, grids,
    told,
};
use crate::layout::slides::head::Head;
use crate::layout::slides::moment::Cards;
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::spread_moment;
use crate::layout::slides::strip::{self, Edges, Strips};
use crate::layout::text_block::TextBlock;
use crate::model::Part;
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};

/// Corner of a column's ground.
const CORNER: f64 = 3.0;

/// Draws a slide for each phase with steps, or several where they do not fit on one; short phases share one.
/// On the last there is room for closing words, the first of these rooms with which all fits.
pub(crate) fn draw(
    reserves: Vec<Reserve<'_>>,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<Vec<Slide>> {
    let journey = told(sheet);
    let edges = Edges::new(size.room(), sheet);
    let grids = LETTERS.map(|letters| grids(letters, edges, size, sheet.view));
    let cards: Vec<Vec<Cards<'_>>> = grids.iter().map(|grids| cards(&journey, grids)).collect();
    let strips = Strips::new(size.room(), sheet);
    let measure = |cards| Measure { size, sheet, cards, edges, strips: &strips };
    let measures: Vec<Measure<'_>> = cards.iter().map(|it| measure(it)).collect();
    let deck = Deck::new(reserves, &measures)?;
    let parties = 0..sheet.journey.tellers();
    let going_on: Vec<GoesOn> = parties.flat_map(|it| sheet.journey.going_on(it)).collect();
    let (count, free) = (deck.slides.len(), Reserve::default());
    let mut slides = Vec::with_capacity(count);
    for (at, MeasuredSlide { part, fit }) in deck.slides.iter().enumerate() {
        let reserve = if at + 1 == count { &deck.reserve } else { &free };
        match fit {
            Some(fit) => {
                slides.push(slide(part, *fit, reserve, &measures[fit.letters], &going_on)?);
            }
            None => slides.extend(spread_moment::draw(part, &journey, size, sheet)?),
        }
    }
    Some(slides)
}

/// One slide of the story.
fn slide(
    part: &StoryPart,
    SlideFit { arrangement, spacing, .. }: SlideFit,
    reserve: &Reserve<'_>,
    measure: &Measure<'_>,
    going_on: &[GoesOn],
) -> Option<Slide> {
    let (size, sheet) = (measure.size, measure.sheet);
    let (left, mut nodes) = (sheet.theme.margin, Vec::new());
    let head = Head::new(part, size, sheet);
    let (top, bottom) = (size.top() + head.height(), size.bottom() - reserve.foot);
    head.draw(part, size, sheet, &mut nodes);
    let columns = Columns::new(part, arrangement, reserve.columns, measure.cards)?;
    let (width, words) = measure.widths(part, arrangement, reserve.columns);
    let high = measure.strip(part, width, reserve.columns).height(spacing);
    let plot = strip::plot(part, (width, high), sheet);
    let curve = top + columns.above();
    let mut background = Vec::new();
    for column in plot.columns() {
        let (x, w) = (left + column.left, column.right - column.left);
        let paint = Paint::fill(sheet.theme.palette.lane);
        let (y, h) = (top, bottom - top);
        background.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
    }
    let edges = plot.columns().first().zip(plot.columns().last());
    let columns_edges = edges.map_or((left, left), |(a, b)| (left + a.left, left + b.right));
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
    let beside = (reserve.columns > 0).then_some(((left + width + BETWEEN, top), words));
    Some(Slide { nodes, bottom, beside })
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
