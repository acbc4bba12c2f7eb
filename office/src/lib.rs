//! Writes drawings of journeys as documents of office programs, in which everything can be moved, restyled
//! and read aloud. It sees only the finished drawing and the story of the same journey, and decides nothing.

pub mod package;
mod slides;
pub mod word;

pub use slides::{SlidesError, pptx};
