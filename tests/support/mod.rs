//! What several tests need: journeys to draw, and ways to look at a drawing.

// Each test uses a part of it.
#![allow(dead_code)]

pub mod files;
pub mod generate;
pub mod holding;
pub mod picture;
pub mod shapes;
pub mod source;
pub mod words;
