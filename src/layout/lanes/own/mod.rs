//! The lanes that a journey makes for itself, such as channel, system and waiting time.
//!
//! What the parties of a joint journey say stands in one lane below all of theirs: a channel or a
//! system is the same for both, and who says it is told where it stands.

mod bars;
mod cards;
mod tags;
mod value;

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::{Cell, Cells};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::lanes::own::value::{Value, values};
use crate::model::{OwnLaneKind, Part};

/// The lane of the journey's own that this part is, where it is one and anything stands in it.
pub(crate) fn lanes(part: Part, sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let Some(own) = sheet.journey.own_lane(part) else { return Vec::new() };
    let title = lane::title(&own.name, sheet.theme.palette.ink, sheet);
    let cell: fn(Value, &Sheet<'_>) -> Box<dyn Cell> = match own.kind {
        OwnLaneKind::Cards => |value, sheet| Box::new(cards::Card::new(value, sheet)),
        OwnLaneKind::Tags => |value, sheet| Box::new(tags::Tag::new(value, sheet)),
        OwnLaneKind::Bars => return bars::lanes(part, own, title, sheet),
    };
    let cells = values(own, sheet);
    let cells = cells.into_iter().map(|(at, value)| (at, cell(value, sheet))).collect();
    Cells::lanes(part, title, &own.name, cells, sheet)
}
