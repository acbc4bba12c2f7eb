//! The five categories of families and the four scenarios as a picture, each with the journeys
//! that belong to it.

mod group_card;
mod journey_group;
mod overview;
mod overview_text;

pub use overview::overview;
