//! Tries cards of several widths and levels of several heights, and takes the best pages.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::Room;
use crate::layout::lanes::scale::least_scale;
use crate::layout::pages::plan::{Obstacle, Plan, Setting};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::model::{Journey, Step};
use crate::theme::Theme;

/// How much wider than usual cards may become, or narrower: wider cards are lower.
const WIDTHS: [f64; 9] = [-16.0, -8.0, 0.0, 8.0, 16.0, 24.0, 32.0, 40.0, 48.0];
/// How much wider where that does not keep together what belongs together.
const WIDEST: [f64; 4] = [72.0, 96.0, 128.0, 160.0];
/// The least height of all levels together; from there they are tried in so many steps.
const LEAST_SCALE: f64 = 72.0;
const SCALE_STEP: f64 = 12.0;
const SCALES: usize = 34;
/// A journey of more cards than this, and so many letters on each, takes so many pages that they look alike
/// whatever is tried: the longer it is, the fewer widths and heights are.
const CARDS: usize = 250;
const LETTERS: usize = 400;
/// Levels further apart than this together show heights no better.
const AMPLE: f64 = 288.0;
/// How much flat levels and odd cards weigh beside unequal bands.
const FLAT: f64 = 0.6;
const ODD: f64 = 0.3;

/// The best way to put a journey on pages.
pub(crate) struct Fit {
    /// The theme with the width that cards get.
    pub theme: Theme,
    /// Where the steps are numbered.
    pub numbering: Numbering,
    /// How high all levels are together.
    pub scale: f64,
    pub plan: Plan,
    score: Score,
}

/// What is wrong with a way to put a journey on pages; less is better, the first field first.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Score {
    /// Whether a lane is cut, being higher than a page.
    cuts_lanes: bool,
    pages: usize,
    /// How many bands are cut between lanes that lines tie to one another.
    bands_cut_between_tied_lanes: usize,
    /// How many bands are cut between any lanes.
    bands_cut_between_lanes: usize,
    /// How many pages hold no more than words.
    pages_without_story: usize,
    /// How unequal bands are, how flat levels lie and how far cards are from their usual width.
    unsightly: f64,
}

impl Fit {
    /// Tries cards of several widths and levels of several heights. Where nothing fits, gives what
    /// is in the way when cards are wide and levels at their flattest. Where that parts what is
    /// drawn of a step, it is tried again with the steps numbered, which takes room: on a page that
    /// is too low for that they are not.
    pub fn best(journey: &Journey, paper: &ScaledPage) -> Result<Self, Obstacle> {
        let setting = &Setting::new(paper, &Sheet::new(journey, &paper.theme));
        let stride = (cards(journey) / CARDS).clamp(1, SCALES);
        let best = |numbering| Search { journey, numbering, setting, paper, stride }.best();
        let fit = best(Numbering::Nowhere)?;
        if !fit.plan.cuts.parts_steps {
            return Ok(fit);
        }
        best(Numbering::EveryLane).or(Ok(fit))
    }

    /// What the drawing is made from.
    pub fn sheet<'a>(&'a self, journey: &'a Journey) -> Sheet<'a> {
        Sheet::new(journey, &self.theme).numbered(self.numbering)
    }

    /// How many pages it takes.
    pub fn pages(&self) -> usize {
        self.plan.pages
    }
}

/// About how many cards a journey has; one with many letters counts for several.
fn cards(journey: &Journey) -> usize {
    let cards = |step: &Step| {
        let letters = step.event.as_ref().map_or(0, |event| event.text.len());
        1 + letters / LETTERS + step.actions.len() + step.own.len()
    };
    journey.steps.iter().map(cards).sum::<usize>() + journey.opportunities.len()
}

/// The better of two; of two that are as good, the first, and of two obstacles the last.
fn better(a: Result<Fit, Obstacle>, b: Result<Fit, Obstacle>) -> Result<Fit, Obstacle> {
    match (&a, &b) {
        (Ok(first), Ok(second)) if first.score <= second.score => a,
        (Ok(_), Err(_)) => a,
        _ => b,
    }
}

/// What is put on which pages, with the steps numbered here and there.
struct Search<'a> {
    journey: &'a Journey,
    numbering: Numbering,
    setting: &'a Setting,
    paper: &'a ScaledPage,
    /// Of so many widths and heights one is tried.
    stride: usize,
}

impl Search<'_> {
    fn best(&self) -> Result<Fit, Obstacle> {
        let among = |widths: &[f64]| {
            let fits = widths.iter().map(|&wider| self.with_cards(wider));
            fits.reduce(better).unwrap_or(Err(Obstacle::Card))
        };
        let usual = if self.stride > 1 { &[0.0][..] } else { &WIDTHS };
        match among(usual) {
            Ok(fit) if fit.plan.keeps_together() => Ok(fit),
            Ok(fit) => better(Ok(fit), among(&WIDEST)),
            Err(obstacle) => among(&WIDEST).map_err(|_| obstacle),
        }
    }

    /// The best with cards so much wider than usual.
    fn with_cards(&self, wider: f64) -> Result<Fit, Obstacle> {
        let usual = &self.paper.theme;
        let theme = Theme { card_width: usual.card_width + wider, ..usual.clone() };
        let (odd, numbering) = (wider.abs() / theme.card_width, self.numbering);
        let fit = |(scale, plan): (f64, Plan)| {
            let flat = 1.0 - scale.min(AMPLE) / AMPLE;
            let score = Score {
                cuts_lanes: plan.cuts.through_lanes,
                pages: plan.pages,
                bands_cut_between_tied_lanes: plan.cuts.bands_cut_between_tied_lanes,
                bands_cut_between_lanes: plan.cuts.bands_cut_between_lanes,
                pages_without_story: plan.pages_without_story,
                unsightly: plan.cuts.cost + FLAT * flat + ODD * odd,
            };
            Fit { theme: theme.clone(), numbering, scale, plan, score }
        };
        let fits = self.plans(&theme)?.into_iter().map(fit);
        fits.reduce(|a, b| if b.score < a.score { b } else { a }).ok_or(Obstacle::Card)
    }

    /// A plan for each height of all levels with which there is one, at least one.
    fn plans(&self, theme: &Theme) -> Result<Vec<(f64, Plan)>, Obstacle> {
        let sheet = Sheet::new(self.journey, theme).numbered(self.numbering);
        let lanes = lanes(&sheet);
        let least = least_scale(&lanes).max(LEAST_SCALE);
        let first = (least / SCALE_STEP).ceil() * SCALE_STEP;
        let mut plans = Vec::new();
        for scale in (0..=SCALES).step_by(self.stride).map(|n| first + n as f64 * SCALE_STEP) {
            let room = Room::of(&lanes, scale, &sheet);
            match Plan::new(&room, self.setting, self.paper, &sheet) {
                Ok(plan) => plans.push((scale, plan)),
                Err(obstacle) if plans.is_empty() => return Err(obstacle),
                // The higher the levels, the higher the lanes.
                Err(_) => break,
            }
        }
        Ok(plans)
    }
}
