//! The core of klantreis for a web page in which a journey is drawn, changed in the picture, and drawn
//! again.
//!
//! A [`Session`] holds the text of one journey. Each change of it, typed or made in the picture, gives a
//! [`State`]: what is drawn, where on the page, and what it shows of the journey. Compiled to WebAssembly it
//! is called through [`answer`], with questions and answers in JSON; what each of them holds, the page says
//! in `page/src/core.ts`.
//!
//! ```
//! use klantreis_editor::Session;
//!
//! let mut session = Session::new("nl");
//! session.open("titel: Sam\nstappen:\n  - { gebeurtenis: Ik bel, niveau: neutraal }\n");
//! assert!(session.svg(0).contains("Ik bel"));
//! ```

mod answer;
mod bands;
mod change;
mod choices;
mod complete;
mod drawing;
mod examples;
mod exporting;
mod findings;
mod history;
mod importing;
mod key;
mod panel;
mod places;
mod roles;
mod said;
mod session;
mod state;
mod steps;
mod things;
mod utf16;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use answer::{answer, import};
pub use session::Session;
pub use state::State;

/// The Rust code in the manual, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../manual/en/src/library.md")]
#[doc = include_str!("../../manual/nl/src/library.md")]
struct Manual;
