//! The phases over the timeline, with an arrow for each way back to an earlier phase.

pub(crate) mod band_on_page;
mod phase_cell;
mod phase_header;
mod return_arrow;
mod return_reason;
pub(crate) mod ways_back;

pub(crate) use phase_header::PhaseHeader;
pub(crate) use return_arrow::sample;
