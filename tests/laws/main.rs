//! The laws of the drawing, held on the journeys of the package and on generated ones.

#[path = "../support/mod.rs"]
mod support;

mod contrast;
mod covering;
mod fonts;
mod heights;
mod reading;
mod same;
mod svg;
mod text;
mod time;
mod told;
