//! How wide cards are and how high levels lie, so that the moments of a slide fit on it.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::lane::{Lane, OnPage};
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::lanes::scale::{closest_scale, least_scale};
use crate::layout::paper_size::Medium;
use crate::layout::slides::moments::Moments;
use crate::theme::Theme;

/// The widths of cards to try, the one to prefer first: wider cards are lower.
const WIDTHS: [f64; 12] =
    [192.0, 176.0, 208.0, 160.0, 224.0, 144.0, 128.0, 240.0, 256.0, 288.0, 320.0, 360.0];
/// The heights of all levels together that are tried, from the most to the least.
const SCALES: usize = 24;
const SCALE_STEP: f64 = 12.0;

/// Cards of some width, and levels of some height, with which moments fit on a slide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fit {
    pub card_width: f64,
    pub scale: f64,
}

/// The room for the moments of a slide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SlideRoom {
    /// Right edge of it, in the drawing.
    pub right: f64,
    pub height: f64,
}

/// The theme with cards so wide.
pub(crate) fn with_cards(card_width: f64, theme: &Theme) -> Theme {
    Theme { card_width, ..theme.clone() }
}

impl Fit {
    /// The fit with the highest levels; of those as high the first width. Nothing where levels cannot lie
    /// half of the middle event card apart.
    pub fn highest(moments: &Moments, room: SlideRoom, theme: &Theme) -> Option<Self> {
        let mut best: Option<Self> = None;
        for card_width in WIDTHS {
            let scales = (0..SCALES).rev().map(|at| (at + 1) as f64 * SCALE_STEP);
            let higher = scales.take_while(|it| best.is_none_or(|best| *it > best.scale));
            best = Self::first(moments, card_width, higher, room, theme).or(best);
        }
        best
    }

    /// The fit with levels this high, with the first width that goes with it.
    pub fn at(moments: &Moments, scale: f64, room: SlideRoom, theme: &Theme) -> Option<Self> {
        let fit = |width| Self::first(moments, width, std::iter::once(scale), room, theme);
        WIDTHS.into_iter().find_map(fit)
    }

    /// A fit with the flattest levels whose names stay apart, where there is no better.
    pub fn flattest(moments: &Moments, room: SlideRoom, theme: &Theme) -> Option<Self> {
        let flat = |card_width: f64| {
            let theme = with_cards(card_width, theme);
            let sheet = moments.sheet(&theme);
            let lanes = lanes(&sheet);
            let scale = closest_scale(&lanes);
            fits(&Room::of(&lanes, scale, &sheet), room, &sheet)
                .then_some(Self { card_width, scale })
        };
        WIDTHS.into_iter().rev().find_map(flat)
    }

    /// The first of these heights that fits with cards so wide.
    fn first(
        moments: &Moments,
        card_width: f64,
        scales: impl Iterator<Item = f64>,
        room: SlideRoom,
        theme: &Theme,
    ) -> Option<Self> {
        let theme = with_cards(card_width, theme);
        let sheet = moments.sheet(&theme);
        let lanes = lanes(&sheet);
        let least = least(&lanes, &sheet);
        let mut scales = scales.take_while(|scale| *scale >= least);
        let scale = scales.find(|&scale| fits(&Room::of(&lanes, scale, &sheet), room, &sheet))?;
        Some(Self { card_width, scale })
    }
}

/// The least height of all levels together at which their distances are seen on a slide.
fn least(lanes: &[Box<dyn Lane>], sheet: &Sheet<'_>) -> f64 {
    let steps: Vec<usize> = (0..sheet.journey.steps.len()).collect();
    let letters = Medium::Slide.body_sizes().first().copied().unwrap_or(sheet.theme.body_size);
    least_scale(lanes, OnPage { steps: &steps, px: sheet.theme.body_size / letters })
}

fn fits(room: &Room<'_>, slide: SlideRoom, sheet: &Sheet<'_>) -> bool {
    let frame = room.frame(&Band::whole(sheet), sheet);
    frame.right() <= slide.right && height(&room.lanes_on(&frame, sheet)) <= slide.height
}

/// The height of lanes under one another.
pub(crate) fn height(lanes: &[Vec<LaneOnBand<'_>>]) -> f64 {
    let own = lanes.iter().flatten().map(|lane| lane.placed.height() + LANE_GAP);
    own.sum::<f64>() - LANE_GAP
}

/// Spreads the steps over the room they have: the last card ends where the slide does, unless that would
/// part them by more than half of what they take.
pub(crate) fn spread(frame: &mut Frame, right: f64, theme: &Theme) {
    const MOST: f64 = 1.5;
    let first = frame.lefts.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let last = frame.lefts.iter().flatten().copied().fold(first, f64::max);
    let spare = right - frame.right();
    if last > first && spare > 0.0 && frame.columns.len() == 1 {
        let longer = ((last - first + spare) / (last - first)).min(MOST);
        for left in frame.lefts.iter_mut().flatten() {
            *left = (first + (*left - first) * longer).floor();
        }
    }
    if let Some(column) = frame.columns.last_mut() {
        column.right = right.max(last + theme.card_width);
    }
}
