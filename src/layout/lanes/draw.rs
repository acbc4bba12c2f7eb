//! Draws the lanes of a band that are in their places.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::room::LaneOnBand;
use crate::layout::marks::ties::{TiedLane, ties};
use crate::model::{Part, StepPart, View};
use crate::scene::{Group, Node, Role};
use crate::words;

/// Room between two lanes.
pub(crate) const LANE_GAP: f64 = 8.0;

/// Draws lanes from `top` down: first what lies behind, then step by step the cards, then what stands
/// along the steps and under the phases. Gives the bottom of the last lane.
pub(crate) fn draw(
    lanes: &[&LaneOnBand<'_>],
    top: f64,
    frame: &Frame,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) -> f64 {
    let mut bottom = top;
    let mut lowered = Vec::with_capacity(lanes.len());
    for &lane in lanes {
        lowered.push(Lowered { lane, top: bottom - lane.placed.lift() });
        bottom += lane.placed.height() + LANE_GAP;
    }
    out.push(background(&lowered, frame, sheet));
    out.extend(steps(&lowered, frame, sheet));
    out.extend(lowered.iter().filter_map(|it| it.lane.placed.draw_list(frame, it.top, sheet)));
    bottom - LANE_GAP
}

/// How high lanes are under one another.
pub(crate) fn height(lanes: &[&LaneOnBand<'_>]) -> f64 {
    let gaps = LANE_GAP * lanes.len().saturating_sub(1) as f64;
    lanes.iter().map(|lane| lane.placed.height()).sum::<f64>() + gaps
}

/// A lane with how far the top that its heights are from lies from that of the page.
struct Lowered<'a> {
    lane: &'a LaneOnBand<'a>,
    top: f64,
}

/// Grounds, then everything that runs behind the cards.
fn background(lanes: &[Lowered<'_>], frame: &Frame, sheet: &Sheet<'_>) -> Node {
    let theme = sheet.theme;
    let mut nodes = Vec::with_capacity(2 * lanes.len() + 1);
    for Lowered { lane, top } in lanes {
        let mut ground = Vec::with_capacity(frame.columns.len() + 2);
        lane.placed.draw_ground(frame, *top, theme, &mut ground);
        nodes.push(Group::silent(Role::Ground(lane.lane.id()), ground).into());
    }
    for Lowered { lane, top } in lanes {
        let threads = lane.placed.draw_threads(frame, *top, theme).into_iter();
        let role = Role::Thread(lane.lane.id());
        nodes.extend(threads.map(|thread| Group::silent(role, vec![thread]).into()));
    }
    let is_line = sheet.view == View::Line;
    let is_tied = |it: &Lowered<'_>| it.lane.lane.id().part.is_tied();
    let mut drawn = Vec::new();
    for run in lanes.chunk_by(|a, b| is_tied(a) && is_tied(b)) {
        let points: Vec<_> = run.iter().map(|it| |step| it.lane.placed.point(step)).collect();
        let cards: Vec<_> = run.iter().map(|it| |step| it.lane.placed.cards(step)).collect();
        let tied = run.iter().zip(&points).zip(&cards).map(|((it, point), cards)| TiedLane {
            top: it.top,
            extents: it.lane.extents,
            point,
            cards,
            is_barred: is_line && it.lane.lane.id().part == Part::Organisations,
        });
        drawn.extend(ties(&tied.collect::<Vec<_>>(), frame, theme));
    }
    drawn.extend(lanes.iter().filter_map(|it| it.lane.placed.draw_between(frame, it.top, theme)));
    if !drawn.is_empty() {
        nodes.push(Group::silent(Role::Ties, drawn).into());
    }
    Group::silent(Role::Background, nodes).into()
}

/// The cards as a list of the steps that have any, in the order of the story.
fn steps(lanes: &[Lowered<'_>], frame: &Frame, sheet: &Sheet<'_>) -> Option<Node> {
    let journey = sheet.journey;
    let mut items = Vec::with_capacity(frame.lefts.len());
    let mut in_reading_order: Vec<&Lowered<'_>> = lanes.iter().collect();
    in_reading_order.sort_by_key(|it| it.lane.lane.is_read_last());
    for (pass, _) in frame.passes() {
        let pass = &sheet.passes[pass];
        let pass_label = words::pass_label(pass, journey);
        for step in frame.within(pass.first..pass.end) {
            if frame.left(step).is_none() {
                continue;
            }
            let mut cards = Vec::with_capacity(journey.steps[step].card_count() + 1);
            for Lowered { lane, top } in &in_reading_order {
                lane.placed.draw_step(step, frame, *top, sheet.theme, &mut cards);
            }
            if cards.is_empty() {
                continue;
            }
            let label = words::step_label(step, sheet.numbers[step], &pass_label, journey);
            let place = sheet.place(step, StepPart::Whole);
            let item = Group::new(Role::Step, label, cards);
            items.push(item.showing(Some(place)).into());
        }
    }
    if items.is_empty() {
        return None;
    }
    let label = journey.language.pick("Stappen van de klantreis", "Steps of the journey");
    Some(Group::new(Role::Steps, label, items).into())
}
