//! What is told to the user, in Dutch and English.

pub mod changed;
pub mod claims;
pub mod endings;
pub mod fonts;
pub mod formats;
pub mod json;
pub mod language;
pub mod meant;
pub mod missing_glyphs;
pub mod near;
pub mod paging;
pub mod problem;
pub mod refusal;
pub mod report;
pub mod told;
pub mod usage;
pub mod word;
pub mod writing;
