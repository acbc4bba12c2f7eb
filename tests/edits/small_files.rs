//! One change in a small file, and what comes of it.

use klantreis::edit::{Edit, apply};
use klantreis::model::{Language, Place, StepId, StepPart};

pub const L: Language = Language::Dutch;

pub const STORY: &str = "titel: x
stappen:
  - { fase: 1, gebeurtenis: een }
  - { gebeurtenis: twee, naam: breuk }
  # hierna wordt het rustig
  - { fase: 3, gebeurtenis: drie }
  - { gebeurtenis: vier }
doelen:
  - { tekst: rust, van: gezin, vanaf: 3, tot: 4 }
regie:
  - { wie: Fier, vanaf: breuk }
";

pub fn step(number: usize) -> StepId {
    StepId::new(0, number)
}

pub fn text(number: usize, part: StepPart, text: &str) -> Edit {
    Edit::SetText { place: Place::Step(step(number), part), text: text.to_owned() }
}

/// The text after a change, which can be undone.
pub fn after(file: &str, edit: &Edit) -> String {
    let edited = apply(file, edit, L).unwrap_or_else(|why| panic!("{edit:?}: {why}\n{file}"));
    assert_eq!(edited.undo.put(&edited.text), file);
    edited.text
}

/// Why a change is refused.
pub fn refused(file: &str, edit: &Edit) -> &'static str {
    apply(file, edit, L).map(|edited| edited.text).unwrap_err()[0].code
}
