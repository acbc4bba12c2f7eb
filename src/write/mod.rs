//! From a finished drawing to a file format: each format one module that sees only the scene, or
//! the story of the same journey. Beside them: which formats there are, in which files a drawing
//! is written, and what is told of it afterwards.

#[cfg(feature = "png")]
mod few_colors;
mod format;
mod html;
#[cfg(any(feature = "pdf", feature = "outlines"))]
mod letters;
mod number;
#[cfg(feature = "outlines")]
mod outlines;
mod output;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod png;
mod shapes;
mod summary;
mod svg;
#[cfg(feature = "svg")]
mod svg_tree;
mod txt;

pub use format::{Drawing, Format, FormatError, SvgText};
pub use html::html;
pub use html::report::report_html;
#[cfg(any(feature = "pdf", feature = "outlines"))]
pub use letters::{MissingGlyph, MissingGlyphs};
#[cfg(feature = "outlines")]
pub use letters::{boxed_emoji, hold_letters};
#[cfg(feature = "outlines")]
pub use outlines::{OutlinesError, svg_in_outlines};
pub use output::{
    ClaimError, Claims, FileName, Identify, Naming, NamingError, Output, Target, each_format,
    outputs,
};
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, pdf, pdf_of_chapters};
#[cfg(feature = "png")]
pub use png::{PngError, PngOptions, png, png_of_few_colors};
pub use summary::{counted, counts, size, size_in};
pub use svg::svg;
#[cfg(feature = "svg")]
pub use svg_tree::svg_tree;
pub use txt::{long, paragraphs, txt, txt_of_pages};
