//! A journey in words instead of in a drawing.

mod story;
mod tell;

pub use story::{
    Chapter, EvidenceNote, Feeling, InLane, Moment, OrganisationAction, Passage, Story,
};
pub(crate) use tell::{PageContent, PageTeller, shows};
pub use tell::{beside, counts, curve, levels, short, tell};
