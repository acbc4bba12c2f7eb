//! The laws of the drawing, held on the journeys of the package and on generated ones.

#![allow(clippy::unwrap_used)]
// The laws are exact: equal levels stand at equal heights, not at almost equal ones.
#![allow(clippy::float_cmp)]

#[path = "../support/mod.rs"]
mod support;

mod beside;
mod cards;
mod certainty;
mod compare;
mod contrast;
mod covering;
mod fonts;
mod groups;
mod heights;
mod identity;
mod lanes;
mod leaning;
mod links;
mod lost;
mod numbers;
mod overview;
mod own;
mod pages;
mod paging;
mod paper;
mod paragraphs;
mod phases;
mod reading;
mod same;
mod smallest;
mod svg;
mod text;
mod themes;
mod time;
mod told;
