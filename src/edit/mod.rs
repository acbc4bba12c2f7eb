//! Changes to the text of a file that leave the rest of it as it was: only the lines concerned change;
//! remarks, order, quotation marks, indentation and the language of the keys stay.
//!
//! Each change is made in the text, and then held against what the file should say: where anything
//! else would change, it is refused and the file is as it was.
//!
//! ```
//! use klantreis::edit::{Edit, apply};
//! use klantreis::model::{Language, StepId};
//!
//! let text = "titel: Sam # mijn buurman\nstappen:\n  - gebeurtenis: Ik bel\n    niveau: neutraal\n";
//! let edit = Edit::SetPhase { step: StepId::new(0, 1), phase: Some("2".to_owned()) };
//! let edited = apply(text, &edit, Language::Dutch).unwrap();
//! assert!(edited.text.contains("  - fase: 2\n    gebeurtenis: Ik bel\n"));
//! assert_eq!(edited.undo.put(&edited.text), text);
//! ```

mod answered;
mod apply;
mod field;
mod insert;
mod kinds;
mod making;
mod messages;
mod names;
mod offer;
mod page;
mod part_path;
mod parties;
mod patch;
mod path;
mod phases;
mod places;
mod plan;
mod set;
mod step_places;
mod steps;
mod style;
mod touch;
mod value;

pub use apply::{Changed, Edited, OpenFile, Undo, apply, apply_all};
pub use field::{Field, FieldKind, Form, form, language_of_keys};
pub use kinds::Edit;
pub use offer::{Offer, offer};
pub use patch::{Patch, utf16};
pub use path::{Path, Segment};
pub use places::{Places, entry, value_at};
pub use value::Value;
