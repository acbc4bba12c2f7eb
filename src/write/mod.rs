//! From a finished drawing to a file format: each format one module that sees only the scene, or
//! the telling of the same journey.

mod html;
mod number;
mod shapes;
mod svg;
mod txt;

pub use html::html;
pub use svg::svg;
pub use txt::{long, txt};
