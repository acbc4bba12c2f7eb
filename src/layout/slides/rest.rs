//! What stands along the story and below it, on slides after the story.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw::{self as lanes_draw, LANE_GAP};
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::pages::rows::rows;
use crate::layout::pages::unlimited::bands;
use crate::layout::phase_header::PhaseHeader;
use crate::layout::single_page;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::scene::Node;

/// Draws the lanes that are not tied to the events, under the phases, then the panels.
pub(crate) fn draw(size: &SlideSize, sheet: &Sheet<'_>) -> Option<Vec<Slide>> {
    let mut drawn = Vec::new();
    let own: Vec<Box<dyn Lane>> =
        lanes(sheet).into_iter().filter(|lane| !lane.id().part.is_tied()).collect();
    if !own.is_empty() {
        along(&own, size, sheet, &mut drawn)?;
    }
    panels(size, sheet, &mut drawn)?;
    Some(drawn)
}

/// The lanes, cut into bands as wide as the slide; of a band as many under one another as fit.
fn along(
    lanes: &[Box<dyn Lane>],
    size: &SlideSize,
    sheet: &Sheet<'_>,
    drawn: &mut Vec<Slide>,
) -> Option<()> {
    let room = Room::of(lanes, 0.0, sheet);
    for band in &bands(&room, sheet, size.room())? {
        let frame = frame(band, &room, size, sheet);
        let placed = room.lanes_on(&frame, sheet);
        let mut group: Vec<&LaneOnBand<'_>> = Vec::new();
        let mut height = 0.0;
        for lane in placed.iter().flatten().filter(|lane| !lane.placed.is_empty()) {
            let own = lane.placed.height();
            if own > frame.most {
                return None;
            }
            let is_slice = group.last().is_some_and(|last| last.lane.id() == lane.lane.id());
            if !group.is_empty() && (is_slice || height + LANE_GAP + own > frame.most) {
                slide(&group, &frame, size, sheet, drawn);
                (group, height) = (Vec::new(), 0.0);
            }
            height += own + if group.is_empty() { 0.0 } else { LANE_GAP };
            group.push(lane);
        }
        if !group.is_empty() {
            slide(&group, &frame, size, sheet, drawn);
        }
    }
    Some(())
}

/// Where a band lies, and how high a lane can be under its phases.
fn frame(band: &Band, room: &Room<'_>, size: &SlideSize, sheet: &Sheet<'_>) -> Frame {
    let frame = room.frame(band, sheet);
    let header = PhaseHeader::new(&frame, sheet).map_or(0.0, |it| it.height() + LANE_GAP);
    Frame { most: size.bottom() - size.top() - header, ..frame }
}

fn slide(
    lanes: &[&LaneOnBand<'_>],
    frame: &Frame,
    size: &SlideSize,
    sheet: &Sheet<'_>,
    drawn: &mut Vec<Slide>,
) {
    let mut nodes: Vec<Node> = Vec::new();
    let y = single_page::header(sheet, frame, size.top(), &mut nodes);
    let bottom = lanes_draw::draw(lanes, y, frame, sheet, &mut nodes);
    drawn.push(Slide { nodes, bottom, beside: None });
}

/// The panels, row under row.
fn panels(size: &SlideSize, sheet: &Sheet<'_>, drawn: &mut Vec<Slide>) -> Option<()> {
    let most = size.bottom() - size.top();
    let mut y = f64::INFINITY;
    for row in rows(sheet.theme.margin, size.room(), sheet) {
        let begins = y + row.gap + row.height(false) > size.bottom();
        if begins && row.height(true) > most {
            return None;
        }
        if begins {
            drawn.push(Slide::empty(size));
            y = size.top();
        } else {
            y += row.gap;
        }
        let height = row.height(begins);
        if let Some(slide) = drawn.last_mut() {
            row.draw(y, begins, &mut slide.nodes);
            slide.bottom = y + height;
        }
        y += height;
    }
    Some(())
}
