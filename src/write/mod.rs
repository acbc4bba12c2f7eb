//! From a finished drawing to a file format: each format one module that sees only the scene, or
//! the story of the same journey.

mod html;
#[cfg(any(feature = "png", feature = "pdf", feature = "outlines"))]
mod letters;
mod number;
#[cfg(feature = "outlines")]
mod outlines;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod png;
mod shapes;
mod svg;
mod txt;

pub use html::html;
#[cfg(any(feature = "png", feature = "pdf", feature = "outlines"))]
pub use letters::NoGlyph;
#[cfg(feature = "outlines")]
pub use outlines::{OutlinesError, svg_in_outlines};
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, pdf};
#[cfg(feature = "png")]
pub use png::{PngError, PngOptions, png};
pub use svg::svg;
pub use txt::{long, txt};
