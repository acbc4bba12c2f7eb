//! Reading and writing files, and what users call them.

pub mod arguments;
pub mod input;
pub mod installed_fonts;
pub mod journey_file;
pub mod missing;
pub mod names;
pub mod output;
pub mod outputs;
pub mod settings_file;
