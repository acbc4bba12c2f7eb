//! What all journeys of a study have in common, read from a settings file: how they are drawn, on what
//! page, with which letters, and where they come from.
//!
//! Nothing here looks for the file or opens those that it names: whoever can, does.
//!
//! ```
//! use klantreis::{model::Language, settings};
//!
//! let file = settings::read("thema = \"zwart-wit\"\npagina = \"a4\"\n", Language::Dutch);
//! assert!(file.problems.is_empty());
//! assert_eq!(file.settings.page.map(|page| page.name), Some("a4".to_owned()));
//! ```

mod bare_keys;
mod messages;
mod reader;
mod settings;
mod vocabulary;

pub use reader::read;
pub use settings::{PageChoice, Problem, Settings, SettingsFile, ThemeChoice};
pub use vocabulary::Setting;

/// The name of a settings file.
pub const FILE_NAME: &str = "klantreis.toml";
