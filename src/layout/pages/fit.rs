//! Tries cards of several widths, gives the levels the room that is left, and takes the best pages.

use crate::layout::context::{Ending, Numbering, Sheet};
use crate::layout::lanes::lane::{Lane, OnPage};
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::Room;
use crate::layout::lanes::scale::{closest_scale, least_scale};
use crate::layout::pages::bands::{Cutting, Together};
use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::plan::{Flaws, Obstacle, Plan, Planning};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::setting::Setting;
use crate::model::{Journey, Step, View};
use crate::theme::Theme;

/// How much wider than usual cards may become, or narrower: wider cards are lower.
const WIDTHS: [f64; 9] = [-16.0, -8.0, 0.0, 8.0, 16.0, 24.0, 32.0, 40.0, 48.0];
/// Others between them, where the curve runs free: there a line more of words moves all that comes after.
const BETWEEN: [f64; 5] = [-12.0, -4.0, 4.0, 12.0, 20.0];
/// How much wider where that does not keep together what belongs together.
const WIDEST: [f64; 6] = [72.0, 96.0, 128.0, 160.0, 224.0, 320.0];
/// The part of the width of a page that bands take where wider ones are too high for it.
const NARROWER: [f64; 3] = [0.8, 0.6, 0.45];
/// A journey of more cards than this, and so many letters on each, takes so many pages that they look alike
/// whatever is tried.
const CARDS: usize = 250;
const LETTERS: usize = 400;
/// Levels that lie so many times as far apart as they have to show heights no better.
const AMPLE: f64 = 2.4;
/// Where white is left, they lie so many times as far apart at most.
const WIDE: f64 = 3.2;
/// How often room for the levels is looked for, between too little and too much of it.
const TRIES: usize = 5;
/// How often in a journey so long that its pages look alike.
const TRIES_IF_LONG: usize = 2;
/// Less room than this is not worth another try.
const WORTH: f64 = 6.0;
/// How often levels are moved apart for the cards that the pages turn out to hold.
const ROUNDS: usize = 4;
/// Wider cards are tried where bands are emptier than this: the squares of their empty parts.
const EMPTY: f64 = 0.06;
/// How much flat levels and odd cards weigh beside unequal bands.
const FLAT: f64 = 0.6;
const ODD: f64 = 0.3;

/// The best way to put a journey on pages.
pub(crate) struct Fit {
    /// The theme with the width that cards get.
    pub theme: Theme,
    /// Where the steps are numbered.
    pub numbering: Numbering,
    /// Where the words at the end hang.
    ending: Ending,
    /// The lanes with cards so wide.
    pub lanes: Vec<Box<dyn Lane>>,
    /// How high all levels are together.
    pub scale: f64,
    pub plan: Plan,
    score: Score,
    /// The page that the first band has to fit on, from 0.
    first_page: usize,
}

/// What is asked of the pages.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub breaks: &'a Breaks,
    /// On how many pages it has to fit.
    pub at_most: Option<usize>,
    /// Whether levels may lie as close to one another as their names allow.
    pub may_flatten: bool,
    /// Whether what is drawn of a step may stand on several pages.
    pub may_part: bool,
}

/// What is wrong with a way to put a journey on pages; less is better, the first field first.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Score {
    /// By how many pages there are more than asked for.
    too_many: usize,
    cuts_lanes: bool,
    parted_steps: usize,
    /// The pages, with those more that a poor one counts for.
    pages: usize,
    flaws: Flaws,
    /// How unequal bands are, how flat levels lie and how far cards are from their usual width.
    unsightly: f64,
}

impl Fit {
    /// Tries cards of several widths. Where nothing fits, gives what is in the way of the usual
    /// ones. Where what is drawn of a step is parted, it is tried again with the steps numbered,
    /// which takes room: on a page that is too low for that they are not. The words of an ending
    /// hang on their own side of a free curve, or where that takes a page more on the other.
    pub fn best(
        journey: &Journey,
        paper: &ScaledPage,
        setting: &Setting,
        asked: Asked<'_>,
    ) -> Result<Self, Obstacle> {
        let is_long = cards(journey) > CARDS;
        let best = |ending| {
            let best = |numbering, first_page| {
                Search { journey, numbering, ending, setting, paper, asked, is_long, first_page }
                    .best()
            };
            // A page with only the title is better than none.
            let anywhere = |numbering| best(numbering, 0).or_else(|_| best(numbering, 1));
            let fit = anywhere(Numbering::Nowhere)?;
            if fit.plan.flaws.parted_steps == 0 {
                return Ok(fit);
            }
            anywhere(Numbering::EveryLane).or(Ok(fit))
        };
        let own = best(Ending::Outward);
        let runs_free = journey.view.unwrap_or(paper.theme.view) == View::Line;
        let is_one_page = own.as_ref().is_ok_and(|own| own.pages() == 1);
        if !runs_free || is_one_page || is_long {
            return own;
        }
        match (own, best(Ending::Inward)) {
            (Ok(own), Ok(lower)) if lower.pages() < own.pages() && lower.score < own.score => {
                Ok(lower)
            }
            (Err(_), lower) => lower,
            (own, _) => own,
        }
    }

    /// What the drawing is made from.
    pub fn sheet<'a>(&'a self, journey: &'a Journey) -> Sheet<'a> {
        let sheet = Sheet::new(journey, &self.theme).numbered(self.numbering);
        Sheet { ending: self.ending, ..sheet }
    }

    /// The same with levels further apart, where every page has white left for that.
    pub fn spread(mut self, journey: &Journey, setting: &Setting, asked: Asked<'_>) -> Self {
        let most = WIDE * first_scale(journey, &self.lanes, setting);
        let scale = most.min(self.scale + self.plan.spare);
        if scale - self.scale < WORTH {
            return self;
        }
        if let Some(plan) = self.planned(scale, journey, setting, asked) {
            (self.scale, self.plan) = (scale, plan);
        }
        self
    }

    /// The same with a head above each part of what a study cannot say, where the pages have room for that:
    /// levels that lie further apart than they have to give it.
    pub fn with_heads(
        mut self,
        journey: &Journey,
        setting: &mut Setting,
        asked: Asked<'_>,
    ) -> Self {
        let Some(under_heads) = setting.under_heads.take() else {
            return self;
        };
        let more = under_heads.height() - setting.limits.height();
        let headless = std::mem::replace(&mut setting.limits, under_heads);
        let closer = (self.scale - more).max(self.plan.least_scale).min(self.scale);
        let at = |&scale: &f64| Some((scale, self.planned(scale, journey, setting, asked)?));
        match [self.scale, closer].iter().find_map(at) {
            Some((scale, plan)) => (self.scale, self.plan) = (scale, plan),
            None => setting.limits = headless,
        }
        self
    }

    /// The same bands with all levels together so high, where that makes them no worse.
    fn planned(
        &self,
        scale: f64,
        journey: &Journey,
        setting: &Setting,
        asked: Asked<'_>,
    ) -> Option<Plan> {
        let sheet = self.sheet(journey);
        let room = Room::of(&self.lanes, scale, &sheet);
        let (may_part, first_page) = (asked.may_part, self.first_page);
        let planning = Planning { room: &room, setting, sheet: &sheet, may_part, first_page };
        let plan = planning.plan(&self.plan.story, planning.bands(&self.plan.story)).ok()?;
        is_no_worse(&plan, &self.plan, scale).then_some(plan)
    }

    /// How many pages it takes.
    pub fn pages(&self) -> usize {
        self.plan.pages
    }
}

/// About how many cards and bars a journey has; a card with many letters counts for several.
fn cards(journey: &Journey) -> usize {
    let cards = |step: &Step| {
        let letters = step.event.as_ref().map_or(0, |event| event.text.len());
        1 + letters / LETTERS + step.actions.len() + step.own.len()
    };
    let bars = journey.goals.len() + journey.problems.len() + journey.leads.len();
    let bars = bars + journey.involved.len();
    journey.steps.iter().map(cards).sum::<usize>() + journey.opportunities.len() + bars
}

/// The height of all levels together to begin with: all steps on one page.
fn first_scale(journey: &Journey, lanes: &[Box<dyn Lane>], setting: &Setting) -> f64 {
    let steps: Vec<usize> = (0..journey.steps.len()).collect();
    least_scale(lanes, OnPage { steps: &steps, px: setting.px })
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
    ending: Ending,
    setting: &'a Setting,
    paper: &'a ScaledPage,
    asked: Asked<'a>,
    /// Whether it is so long that nothing but the usual width is tried.
    is_long: bool,
    /// The page that the first band has to fit on, from 0.
    first_page: usize,
}

/// A plan with all levels together so high.
type Scaled = (f64, Plan);

impl Search<'_> {
    fn best(&self) -> Result<Fit, Obstacle> {
        let among = |widths: &[f64]| {
            let fits = widths.iter().map(|&wider| self.with_cards(wider));
            fits.reduce(better).unwrap_or(Err(Obstacle::Card))
        };
        let usual = if self.is_long {
            vec![0.0]
        } else if self.runs_free() {
            [&WIDTHS[..], &BETWEEN].concat()
        } else {
            WIDTHS.to_vec()
        };
        match among(&usual) {
            Ok(fit) if fit.is_fine() || self.is_long && fit.keeps_steps_whole() => Ok(fit),
            Ok(fit) => better(Ok(fit), among(&WIDEST)),
            Err(obstacle) => among(&WIDEST).map_err(|_| obstacle),
        }
    }

    fn runs_free(&self) -> bool {
        self.journey.view.unwrap_or(self.paper.theme.view) == View::Line
    }

    /// The best with cards so much wider than usual.
    fn with_cards(&self, wider: f64) -> Result<Fit, Obstacle> {
        let usual = &self.paper.theme;
        let theme = Theme { card_width: usual.card_width + wider, ..usual.clone() };
        let sheet = Sheet::new(self.journey, &theme).numbered(self.numbering);
        let sheet = Sheet { ending: self.ending, ..sheet };
        let lanes = lanes(&sheet);
        let (ample, odd) = (AMPLE * self.least(&lanes), wider.abs() / theme.card_width);
        let scored = |(scale, plan): Scaled| {
            let flat = if ample > 0.0 { 1.0 - (scale / ample).min(1.0) } else { 0.0 };
            let bands = plan.story.bands.len().max(1) as f64;
            let score = Score {
                too_many: self.asked.at_most.map_or(0, |most| plan.pages.saturating_sub(most)),
                cuts_lanes: plan.flaws.cuts_lanes,
                parted_steps: if self.asked.may_part { 0 } else { plan.flaws.parted_steps },
                pages: plan.worth(),
                flaws: plan.flaws,
                unsightly: plan.story.cost / bands + FLAT * flat + ODD * odd,
            };
            (score, scale, plan)
        };
        let plans = self.plans(&lanes, &sheet)?.into_iter().map(scored);
        let best = plans.reduce(|a, b| if b.0 < a.0 { b } else { a });
        let (score, scale, plan) = best.ok_or(Obstacle::Card)?;
        let Self { numbering, ending, first_page, .. } = *self;
        Ok(Fit { theme, numbering, ending, lanes, scale, plan, score, first_page })
    }

    fn least(&self, lanes: &[Box<dyn Lane>]) -> f64 {
        first_scale(self.journey, lanes, self.setting)
    }

    /// The plans to choose from: bands as wide as the page, and where those are too high for it
    /// narrower ones.
    fn plans(&self, lanes: &[Box<dyn Lane>], sheet: &Sheet<'_>) -> Result<Vec<Scaled>, Obstacle> {
        let wide = self.apart(Together::EachParty, 1.0, lanes, sheet);
        if self.is_long || wide.as_ref().is_ok_and(|(_, plan)| plan.flaws == Flaws::default()) {
            return Ok(vec![wide?]);
        }
        let whole = self.apart(Together::Everything, 1.0, lanes, sheet);
        let others = if self.journey.tellers() > 1 {
            vec![self.apart(Together::AllParties, 1.0, lanes, sheet)]
        } else {
            NARROWER.map(|part| self.apart(Together::EachParty, part, lanes, sheet)).into()
        };
        let mut obstacle = None;
        let mut none = |own| _ = obstacle.get_or_insert(own);
        let tried = [wide, whole].into_iter().chain(others);
        let plans: Vec<Scaled> = tried.filter_map(|it| it.map_err(&mut none).ok()).collect();
        if plans.is_empty() { Err(obstacle.unwrap_or(Obstacle::Card)) } else { Ok(plans) }
    }

    /// A plan in which levels lie far enough apart on every page, and as far as there is room.
    fn apart(
        &self,
        together: Together,
        part: f64,
        lanes: &[Box<dyn Lane>],
        sheet: &Sheet<'_>,
    ) -> Result<Scaled, Obstacle> {
        let cutting = Cutting { together, part, breaks: self.asked.breaks };
        let planned = |scale: f64| {
            let room = Room::of(lanes, scale, sheet);
            cutting.plan(&self.planning(&room, sheet))
        };
        if self.asked.may_flatten {
            let closest = closest_scale(lanes);
            return Ok(self.grown((closest, planned(closest)?), lanes, sheet));
        }
        let mut scale = self.least(lanes);
        for _ in 0..ROUNDS {
            let plan = planned(scale)?;
            if plan.least_scale <= scale {
                return Ok(self.grown((scale, plan), lanes, sheet));
            }
            scale = plan.least_scale;
        }
        // Far enough for the highest card, they are for the middle one of every page.
        let alone =
            |step: usize| least_scale(lanes, OnPage { steps: &[step], px: self.setting.px });
        let scale = (0..self.journey.steps.len()).map(alone).fold(scale, f64::max);
        Ok(self.grown((scale, planned(scale)?), lanes, sheet))
    }

    fn planning<'a>(&'a self, room: &'a Room<'a>, sheet: &'a Sheet<'a>) -> Planning<'a> {
        let Self { setting, first_page, asked, .. } = *self;
        Planning { room, setting, sheet, may_part: asked.may_part, first_page }
    }

    /// The same bands on as many pages, with the levels as far apart as there is room.
    fn grown(
        &self,
        (mut scale, mut plan): Scaled,
        lanes: &[Box<dyn Lane>],
        sheet: &Sheet<'_>,
    ) -> Scaled {
        let mut most = AMPLE * self.least(lanes);
        let mut next = most;
        for _ in 0..if self.is_long { TRIES_IF_LONG } else { TRIES } {
            if most - scale < WORTH {
                break;
            }
            let room = Room::of(lanes, next, sheet);
            let planning = self.planning(&room, sheet);
            match planning.plan(&plan.story, planning.bands(&plan.story)) {
                Ok(grown) if is_no_worse(&grown, &plan, next) => (scale, plan) = (next, grown),
                _ => most = next,
            }
            let sure = scale + plan.spare;
            next = if sure + WORTH < most && plan.spare > WORTH {
                sure
            } else {
                f64::midpoint(scale, most)
            };
        }
        (scale, plan)
    }
}

/// Whether a plan with all levels together so high is no worse than another.
fn is_no_worse(plan: &Plan, other: &Plan, scale: f64) -> bool {
    plan.pages <= other.pages
        && plan.flaws <= other.flaws
        && plan.flaws.parted_phases <= other.flaws.parted_phases
        && plan.least_scale <= scale.max(other.least_scale)
}

impl Fit {
    /// Whether what is drawn of a step stands on one page, within the pages asked for.
    fn keeps_steps_whole(&self) -> bool {
        self.plan.flaws.parted_steps == 0 && self.score.too_many == 0
    }

    /// Whether nothing is parted, no page poor, and no band far from full.
    fn is_fine(&self) -> bool {
        let story = &self.plan.story;
        self.plan.flaws == Flaws::default()
            && self.score.too_many == 0
            && story.cost <= EMPTY * story.bands.len() as f64
    }
}
