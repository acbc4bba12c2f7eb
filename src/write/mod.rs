//! From a finished drawing to a file format: each format one module that sees only the scene, or
//! the telling of the same journey.

mod number;
mod svg;
mod txt;

pub use svg::svg;
pub use txt::{long, txt};
