//! How high all levels of satisfaction lie together, the same in every lane.

use crate::layout::context::Sheet;
use crate::layout::lanes::lane::{Lane, Levelled, OnPage};

/// The height of all levels together that suits all lanes, so that heights can be compared between
/// them: that of the lane that needs most.
pub(crate) fn best_scale(lanes: &[Box<dyn Lane>], sheet: &Sheet<'_>) -> f64 {
    let levelled = lanes.iter().filter_map(|lane| lane.levels());
    levelled.map(|levels| levels.best_scale(sheet)).fold(0.0, f64::max)
}

/// The least height of all levels together at which their names stay free of each other in every
/// lane.
pub(crate) fn closest_scale(lanes: &[Box<dyn Lane>]) -> f64 {
    lanes.iter().filter_map(|lane| lane.levels()).map(Levelled::closest_scale).fold(0.0, f64::max)
}

/// The least height of all levels together at which their distances are seen in every lane, where all
/// of it stands on one page.
pub(crate) fn least_scale(lanes: &[Box<dyn Lane>], on: OnPage<'_>) -> f64 {
    let levelled = lanes.iter().filter_map(|lane| lane.levels());
    levelled.map(|levels| levels.least_scale(on)).fold(0.0, f64::max)
}
