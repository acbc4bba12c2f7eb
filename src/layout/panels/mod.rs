//! What stands below the timeline, as wide as the page.

pub(super) mod advice;
pub(super) mod comparisons;
pub(super) mod expectations;
pub(super) mod numbered;
pub(super) mod panel;
pub(super) mod reflections;
pub(super) mod registry;
pub(super) mod study;
pub(super) mod tables;
pub(super) mod topics;
