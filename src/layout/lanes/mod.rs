//! The lanes of the timeline.

pub(crate) mod bars;
pub(crate) mod cells;
pub(crate) mod differences;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod experiences;
pub(crate) mod goals;
pub(crate) mod heights;
pub(crate) mod involvement;
pub(crate) mod lane;
pub(crate) mod leads;
pub(crate) mod opportunities;
pub(crate) mod organisations;
pub(crate) mod parts;
pub(crate) mod problems;
pub(crate) mod reflections;
pub(crate) mod stack;
pub(crate) mod story;
