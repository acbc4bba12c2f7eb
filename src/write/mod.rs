//! From a finished drawing to a file format: each format one module that sees only the scene.

mod number;
mod svg;

pub use svg::svg;
