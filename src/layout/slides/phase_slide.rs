//! The slides of the story: the curve through the moments of a phase, and each moment in a column under it.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::slides::columns::{Cards, Columns};
use crate::layout::slides::deck::{
    BETWEEN, Deck, LETTERS, Measure, MeasuredSlide, Reserve, UNDER_COLUMNS, UNDER_STRIP, cards,
    grids, notes_width, told,
};
use crate::layout::slides::head::Head;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::strip;
use crate::layout::text_block::TextBlock;
use crate::model::Part;
use crate::scene::{Group, Node, Role, TextStyle};

/// Room between the words at the edge and the first column.
const BESIDE: f64 = 6.0;

/// Draws a slide for each phase with steps, or several where they do not fit on one; short phases share one.
/// On the last there is room for closing words, the first of these rooms with which all fits.
pub(crate) fn draw(
    reserves: impl Fn(usize) -> Vec<Reserve>,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<Vec<Slide>> {
    let journey = told(sheet);
    let grids = LETTERS.map(|letters| grids(letters, size, sheet.view));
    let cards: Vec<Vec<Cards<'_>>> = grids.iter().map(|grids| cards(&journey, grids)).collect();
    let measure = |cards| Measure { size, sheet, cards };
    let measures: Vec<Measure<'_>> = cards.iter().map(|it| measure(it)).collect();
    let deck = Deck::new(reserves, &measures)?;
    let parties = 0..sheet.journey.tellers();
    let going_on: Vec<GoesOn> = parties.flat_map(|it| sheet.journey.going_on(it)).collect();
    let count = deck.slides.len();
    let slide = |(at, own): (usize, &MeasuredSlide)| {
        let reserve = if at + 1 == count { deck.reserve } else { Reserve::default() };
        slide(own, reserve, &measures[own.letters], &going_on)
    };
    Some(deck.slides.iter().enumerate().map(slide).collect())
}

/// One slide of the story.
fn slide(
    MeasuredSlide { part, spacing, .. }: &MeasuredSlide,
    reserve: Reserve,
    measure: &Measure<'_>,
    going_on: &[GoesOn],
) -> Slide {
    let (size, sheet) = (measure.size, measure.sheet);
    let (left, mut nodes) = (sheet.theme.margin, Vec::new());
    let head = Head::new(part, size, sheet);
    let top = size.top() + head.height();
    head.draw(part, size, sheet, &mut nodes);
    let bottom = size.bottom() - reserve.foot;
    let width = measure.width(part, reserve.columns);
    let high = strip::Strip::new(part, width, sheet).height(*spacing);
    let plot = strip::plot(part, (width, high, bottom - top - high), sheet);
    let from = top + high + UNDER_STRIP;
    let room = bottom - from - UNDER_COLUMNS;
    let mut background = plot.nodes((left, top));
    let columns = measure.columns(part, reserve.columns);
    background.extend(names(&columns, (from, room), sheet));
    nodes.push(Group::silent(Role::Background, background).into());
    columns.draw(|step| Some(left + plot.x(step)?), (from, room), going_on, &mut nodes);
    let beside = (reserve.columns > 0).then(|| {
        let words = notes_width(reserve.columns, part.steps.len(), size);
        ((left + width + BETWEEN, top), words)
    });
    Slide { nodes, bottom, beside }
}

/// What stands under the words, at the edge.
fn names(columns: &Columns<'_>, (top, room): (f64, f64), sheet: &Sheet<'_>) -> Vec<Node> {
    let theme = sheet.theme;
    let Some(row) = columns.actions_row(room) else { return Vec::new() };
    let text = Part::Organisations.heading(sheet.language());
    let style = TextStyle::bold(theme.small_size, theme.palette.blue);
    let wide = strip::GUTTER - BESIDE;
    let mut nodes = Vec::with_capacity(1);
    TextBlock::new(text, style, wide, sheet.language(), theme).draw_into(
        theme.margin,
        top + row,
        &mut nodes,
    );
    vec![Group::silent(Role::LaneName, nodes).into()]
}
