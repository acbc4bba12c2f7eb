//! The lanes of the timeline: each is measured, placed on a band, and drawn.
//!
//! ```text
//! journey ──measure──▶ lanes ──room──▶ timeline ──place──▶ lanes on a band ──draw──▶ nodes
//! ```

pub(super) mod action_stack;
pub(super) mod along;
pub(super) mod bars;
pub(super) mod cells;
pub(super) mod curve_room;
mod curve_sides;
pub(super) mod differences;
pub(super) mod draw;
pub(super) mod drawn_steps;
pub(super) mod events;
pub(super) mod evidence;
pub(super) mod experiences;
pub(super) mod family_lines;
pub(super) mod goals;
pub(super) mod heights;
pub(super) mod involvement;
pub(super) mod lane;
pub(super) mod leads;
pub(super) mod level_labels;
pub(super) mod line_entries;
pub(super) mod links;
mod measured_events;
pub(super) mod moment;
pub(super) mod opportunities;
pub(super) mod organisations;
mod other_place;
pub(super) mod own;
mod pack;
pub(super) mod parting;
pub(super) mod piece_on_band;
mod placed_events;
mod placed_silences;
pub(super) mod problems;
pub(super) mod quotes;
pub(super) mod reflections;
pub(super) mod registry;
pub(super) mod room;
pub(super) mod scale;
pub(super) mod signed;
pub(super) mod silences;
pub(super) mod slices;
pub(super) mod stack;
pub(super) mod step_cards;
