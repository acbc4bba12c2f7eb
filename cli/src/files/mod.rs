//! Reading and writing files, and what users call them.

mod access;
pub mod arguments;
pub mod folder;
pub mod input;
pub mod installed_fonts;
pub mod journey_file;
pub mod missing;
pub mod names;
pub mod other_files;
pub mod output;
pub mod outputs;
pub mod place;
pub mod replace;
pub mod settings_file;
pub mod spared;
pub mod special;
pub mod style_file;
mod temporary;
