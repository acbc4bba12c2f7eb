//! The records of a file, each with what it says: how it is read, and how it is written.

mod action;
mod evidence;
mod findings;
mod help;
mod introduction;
mod journey;
mod journey_entries;
mod lines;
mod own;
mod party;
mod people;
mod phases;
mod plan;
mod read;
mod scale;
mod step;
mod study;
mod table;

pub(crate) use journey_entries::entries;
pub(crate) use read::{Read, read};
pub(crate) use step::step_entries;
