//! The laws of the drawing, held on the journeys of the package and on generated ones.

#![allow(clippy::unwrap_used)]
// The laws are exact: equal levels stand at equal heights, not at almost equal ones.
#![allow(clippy::float_cmp)]

#[path = "../support/mod.rs"]
mod support;

mod accounts;
mod bare;
mod beside;
mod brief;
mod brief_low;
mod brief_marks;
mod brief_pages;
mod captions;
mod cards;
mod certainty;
mod compare;
mod contrast;
mod covering;
mod curve;
mod excerpt;
mod family_lines;
mod felt;
mod fonts;
mod groups;
mod heights;
mod help;
mod identity;
mod lanes;
mod leaning;
mod line;
mod line_joins;
mod line_pages;
mod line_sides;
mod links;
mod long_texts;
mod lost;
mod multiples;
mod numbers;
mod overview;
mod own;
mod page_edges;
mod page_of_cards;
mod page_text;
mod pages;
mod paging;
mod paper;
mod paragraphs;
mod parties;
mod phases;
mod reading;
mod same;
mod silences;
mod slides;
mod slides_legend;
mod slides_running_on;
mod smallest;
mod svg;
mod text;
mod themes;
mod time;
mod told;
mod ways_back;
