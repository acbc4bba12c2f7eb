//! What is drawn in several places: lines, shapes, signs, tags and captions.

pub(crate) mod arrow;
pub(crate) mod bar;
pub(crate) mod caption;
pub(crate) mod caption_place;
pub(crate) mod card_mark;
pub(crate) mod chevron;
pub(crate) mod continuation;
pub(crate) mod curve_point;
pub(crate) mod diamond;
pub(crate) mod disc;
pub(crate) mod level_lines;
pub(crate) mod marked_text;
pub(crate) mod point_shape;
pub(crate) mod said_of;
pub(crate) mod sign;
pub(crate) mod step_number;
pub(crate) mod tags;
pub(crate) mod thread;
mod tie_route;
pub(crate) mod ties;
pub(crate) mod triangle;
