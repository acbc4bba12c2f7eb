//! What several tests need: journeys to draw, and ways to look at a drawing.

// Each test uses a part of it.
#![allow(dead_code)]
#![allow(clippy::unwrap_used)]
// The laws are exact: equal levels stand at equal heights, not at almost equal ones.
#![allow(clippy::float_cmp)]

pub mod along;
pub mod dice;
pub mod files;
pub mod font;
pub mod generate;
pub mod holding;
pub mod joint;
pub mod own;
pub mod pace;
pub mod parts;
pub mod picture;
pub mod plan;
pub mod said;
pub mod sayable;
pub mod shapes;
pub mod slides;
mod study;
pub mod text;
pub mod words;
