//! What a journey says: titles, people, phases, levels and steps, and nothing of how it looks.
//!
//! Every type is a plain value that can be written in code as easily as it is read from a file.

mod about;
mod action;
mod align;
mod category;
mod evidence;
mod experience;
mod feeling;
mod involvement;
mod journey;
mod language;
mod narrator;
mod part;
mod party;
mod pass;
mod phase;
mod place;
mod reflection;
mod scale;
mod scenario;
mod step;
mod stretch;
mod study;
mod time;

pub use action::{Action, Domain, Organisation, Professional};
pub use category::{Category, FamilyCategory};
pub use evidence::{Evidence, EvidenceKind};
pub use experience::{Advice, Comparison, Experience, Sign, Topic};
pub use feeling::{Emotion, Thought};
pub use involvement::changes_of_person;
pub use journey::Journey;
pub use language::Language;
pub use narrator::Narrator;
pub use part::Part;
pub use party::{Party, PartyKind};
pub use pass::{Pass, WayBack};
pub(crate) use phase::is_standard_reason;
pub use phase::{Phase, PhaseSet, PhaseVisit, Return};
pub use place::{Place, StepPart};
pub use reflection::{Anchor, Opportunity, Reflection, Validation};
pub use scale::{Level, LevelSource, Scale};
pub use scenario::Scenario;
pub use step::{Event, Order, Step};
pub use stretch::{Goal, GoalStatus, Involvement, Lead, LifeDomain, Problem, Stretch, Weight};
pub use study::{DataSource, Study};
pub use time::{Duration, Time, TimeUnit};
