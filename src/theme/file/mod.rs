//! From a theme file to the measures and colours of a drawing.
//!
//! ```
//! use klantreis::{model::Language, theme};
//!
//! let text = "gebaseerd-op = \"standaard\"\n[kleuren]\nrood = \"#8E1B1B\"\n";
//! let file = theme::file::read(text, Language::Dutch).expect("a theme");
//! assert_eq!(file.theme.palette.red.r, 0x8E);
//! ```

mod diagnostics;
mod length;
mod reader;
mod shipped;
pub(crate) mod value_messages;
mod vocabulary;

pub use diagnostics::UNMEASURED;
pub use reader::{ThemeFile, read};
pub use shipped::{SHIPPED, Shipped};
