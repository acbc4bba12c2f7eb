//! The five categories of families and the four scenarios as a picture, each with the journeys
//! that belong to it.

mod group_card;
mod journey_group;
mod overview;
mod overview_text;
mod small_curve;

pub use overview::overview;
