//! What stands below the timeline, as wide as the page.

pub(crate) mod advice;
pub(crate) mod comparisons;
pub(crate) mod expectations;
pub(crate) mod numbered;
pub(crate) mod panel;
pub(crate) mod reflections;
pub(crate) mod topics;
