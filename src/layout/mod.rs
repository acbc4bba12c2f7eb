//! From a journey to a finished drawing.
//!
//! ```text
//! journey ──▶ sheet ──▶ lanes: room at each step ──▶ timeline ──▶ frame ──▶ header, lanes ─┐
//!                └────▶ heading, panels, legend, foot ─────────────────────────────────────┴─▶ scene
//! ```
//!
//! The timeline is solved once for all lanes together ([`timeline::Timeline::place`]); everything
//! else follows from where its steps stand, which the frame holds. Lanes are listed in `lane`,
//! panels in `panel`: which of them are drawn, and in which order, the journey says
//! ([`crate::model::Part`]). Most lanes are made of one kind of thing: of `card`s tied to the events,
//! of `cells` under a step or a phase, or of `spans` from one step to another.

mod advice;
mod arrow;
mod bar;
mod blank;
mod block;
mod caption;
mod card;
mod cards;
mod cells;
mod comparisons;
mod contrast;
mod differences;
mod disc;
mod dress;
mod events;
mod expectations;
mod experiences;
mod foot;
mod frame;
mod goals;
mod grid;
mod header;
mod heading;
mod heights;
mod involvement;
mod lane;
mod lead;
mod leaning;
mod legend;
mod numbered;
mod opportunities;
mod organisations;
mod overview;
mod page;
mod pages;
mod panel;
mod parts;
mod phase_model;
mod problems;
mod reading;
mod reflections;
mod role;
mod sheet;
mod sign;
mod spans;
mod stack;
mod story;
mod tags;
mod theme;
mod thread;
mod ties;
pub mod timeline;
mod topics;

pub use blank::blank;
pub use cards::cards;
pub use contrast::{Need, PAIRS, Pair, Shortfall};
pub use overview::overview;
pub use page::layout;
pub use pages::{Medium, Page, SizeError, TooSmall, pages};
pub use phase_model::phase_model;
pub use role::Role;
pub use theme::{Palette, Theme};
