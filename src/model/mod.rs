//! What a journey says: titles, people, phases, levels and steps, and nothing of how it looks.
//!
//! Every type is a plain value that can be written in code as easily as it is read from a file.

mod action;
mod category;
mod consent;
mod evidence;
mod experience;
mod feeling;
mod journey;
mod line;
mod link;
mod narrator;
mod own_lane;
mod part;
mod party;
mod phase;
mod place;
mod reflection;
mod scale;
mod scenario;
mod step;
mod step_id;
mod stretch;
mod study;
mod time;
mod view;

pub use crate::language::{Language, LanguageTag};
pub use action::{Action, Domain, Organisation, Professional};
pub use category::{Category, FamilyCategory};
pub use consent::Consent;
pub use evidence::{Evidence, EvidenceKind};
pub use experience::{Advice, Comparison, Experience, Sign, Topic};
pub use feeling::{Emotion, Thought};
pub use journey::{Excerpt, Journey};
pub use line::LineLevel;
pub use link::{Link, NotALink};
pub use narrator::{Introduction, Narrator};
pub use own_lane::{OwnLane, OwnLaneKind, OwnValue};
pub use part::Part;
pub use party::{Party, PartyKind};
pub use phase::{Phase, PhaseSet, PhaseVisit, Return};
pub use place::{Place, StepPart};
pub use reflection::{Anchor, Opportunity, Reflection, Validation};
pub use scale::{Level, LevelSource, Scale};
pub use scenario::Scenario;
pub use step::{Event, Order, Step};
pub use step_id::StepId;
pub use stretch::{Goal, GoalStatus, Involvement, Lead, LifeDomain, Problem, Stretch, Weight};
pub use study::{DataSource, Study};
pub use time::{Duration, Time, TimeUnit};
pub use view::View;
