//! The lane of what a party lives through, measured: its words, its levels and how far they lie apart.

use crate::layout::context::{Sheet, Thread};
use crate::layout::frame::GUTTER;
use crate::layout::lanes::curve_sides::CurveSides;
use crate::layout::lanes::drawn_steps::{DrawnStep, curve_sides, drawn_steps};
use crate::layout::lanes::family_lines::FamilyLines;
use crate::layout::lanes::heights::{self, Heights, Reach};
use crate::layout::lanes::lane::{self, Levelled, OnPage};
use crate::layout::lanes::level_labels::{
    LevelLabel, apart, bottom, heights_of, intervals, level_labels, levelled,
};
use crate::layout::lanes::silences::{SilenceForm, SilenceWords, silence_words};
use crate::layout::lanes::step_cards::AtLevel;
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place;
use crate::layout::marks::curve_point::{OFF_LEVEL, POINT};
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::scene::TextStyle;
use crate::words;

/// Room between the words of the lowest level and the remark on all of them.
const REMARK_GAP: f64 = 4.0;
/// The least distance between two levels where the curve runs free, in px of the page.
const CURVE_APART: f64 = 40.0;
/// How high all levels together are at least where the page is as high as the lane, unless there are so
/// few of them that they would lie further apart than this.
const CURVE_SCALE: f64 = 336.0;
const MOST_APART: f64 = 112.0;
/// Neighbouring levels lie at least so much of the page's middle event card apart: a fall by one of
/// them is seen from afar.
const SEEN: f64 = 0.5;
/// However low the cards are, levels lie at least so many px of the page apart.
const LEAST_APART: f64 = 24.0;

/// The lane of what one party lives through: cards at the height of their level.
pub(super) struct Events {
    pub party: usize,
    pub title: TextBlock,
    /// How many of its levels are estimated, or that none is known.
    pub remark: Option<TextBlock>,
    pub steps: Vec<Option<DrawnStep>>,
    pub reaches: Vec<Option<Reach>>,
    /// In which steps organisations act, to whose cards a tie runs down.
    pub acts: Vec<bool>,
    /// Whether any of its cards has a level. If none has, heights mean nothing and the tops align.
    pub is_levelled: bool,
    /// Whether all of those levels are estimated.
    pub is_estimated: bool,
    pub threads: Vec<Thread>,
    /// Where several lines of one family run through it, their points.
    pub lines: Option<FamilyLines>,
    pub labels: Vec<LevelLabel>,
    /// What is said where a curve that runs free stops.
    pub silences: Vec<SilenceWords>,
    /// Where words hang beside the curve, on which side.
    pub sides: Option<CurveSides>,
    /// Width of a step.
    pub width: f64,
    /// Room above and under the cards.
    pub padding: f64,
    /// Distance between two levels where there are not two of them.
    pub lone_spacing: f64,
}

impl Events {
    pub fn new(party: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let style = PartyStyle::of(sheet.journey.kind_of(party));
        let threads = sheet.threads(party);
        let lines = FamilyLines::new(&threads, sheet);
        let sides = if lines.is_none() { curve_sides(party, &threads, sheet) } else { None };
        let steps = drawn_steps(party, style, sides.as_ref(), sheet);
        let is_levelled = threads.iter().any(|thread| !thread.runs.is_empty());
        let is_over_words = is_levelled && lines.as_ref().is_some_and(FamilyLines::is_over_words);
        let reach = |step: &dyn AtLevel| match step.reach() {
            Reach { level, .. } if is_over_words => Reach { level, above: POINT, below: POINT },
            reach if is_levelled => reach,
            _ => step.reach_from_top(),
        };
        let reaches: Vec<Option<Reach>> =
            steps.iter().map(|step| step.as_ref().map(|it| reach(it.at_level()))).collect();
        let alone = sheet.journey.parties.is_empty()
            && !sheet.parts.iter().any(|part| part.stands_alone() && sheet.journey.has(*part));
        if !alone && reaches.iter().all(Option::is_none) {
            return None;
        }
        let color = style.color(&sheet.theme.palette);
        let title = lane::title(&words::teller(sheet.journey, party, &sheet.lines), color, sheet);
        let used = reaches.iter().flatten().map(|reach| reach.level);
        let others = lines.iter().flat_map(FamilyLines::other_levels);
        let used = used.chain(others);
        let bold = TextStyle::bold(sheet.theme.body_size, sheet.theme.palette.ink);
        let mut labels = level_labels(party, used, bold, GUTTER, sheet);
        let estimates =
            sheet.estimates.get(party).copied().filter(|_| is_levelled).unwrap_or_default();
        let is_estimated = estimates.are_all();
        let mut remark = words::estimates(estimates, sheet.language());
        if !is_levelled && !labels.is_empty() {
            // Where none has a level that is said of the whole lane: no height means anything in it.
            labels.clear();
            remark = Some(words::level_unknown(sheet.language()).to_owned());
        }
        let remark = remark.map(|text| lane::remark(&text, sheet));
        let padding = sheet.theme.lane_padding;
        let mut lane = Self {
            party,
            title,
            remark,
            steps,
            reaches,
            acts: sheet.journey.steps.iter().map(|step| sheet.draws_actions_of(step)).collect(),
            is_levelled,
            is_estimated,
            silences: silences(party, &threads, sheet),
            threads,
            lines,
            labels,
            sides,
            width: sheet.theme.card_width,
            padding,
            lone_spacing: 0.0,
        };
        if intervals(&lane.labels) == 0.0 {
            lane.lone_spacing = lane.best_spacing(sheet);
        }
        Some(lane)
    }

    /// How low these words stand at the edge, with the remark under them.
    pub fn bottom_of(&self, labels: &[LevelLabel], heights: Heights) -> f64 {
        let words = bottom(labels, heights);
        let remark = self.remark.as_ref().map(|it| self.remark_top(labels, heights) + it.height());
        let key = self.lines.as_ref().map(|it| self.key_top(labels, heights) + it.key_height());
        words.into_iter().chain(remark).chain(key).fold(self.title.height(), f64::max)
    }

    /// Where the words stand that are said of all levels: under all others.
    pub fn remark_top(&self, labels: &[LevelLabel], heights: Heights) -> f64 {
        let names = bottom(labels, heights);
        names.unwrap_or(lane::TITLE_TOP + self.title.height()) + REMARK_GAP
    }

    /// Whether curves run free of the words.
    fn runs_free(&self) -> bool {
        self.sides.is_some() || self.lines.as_ref().is_some_and(FamilyLines::is_over_words)
    }

    /// Where the key of several lines stands at the edge: under all else.
    pub fn key_top(&self, labels: &[LevelLabel], heights: Heights) -> f64 {
        let top = self.remark_top(labels, heights);
        top + self.remark.as_ref().map_or(0.0, |it| it.height() + REMARK_GAP)
    }

    /// Where words stand under several lines: how far from the top of the lane; nothing where there are
    /// none, or words stand at their levels.
    pub fn words_under(&self, heights: Heights) -> Option<f64> {
        let lines = self.lines.as_ref().filter(|it| self.is_levelled && it.is_over_words())?;
        let lowest = heights_of(&self.labels, heights).fold(lines.bottom(heights), f64::max);
        Some(lowest + OFF_LEVEL)
    }

    /// The words over the leading card of a step, with how far they stand from the top of the lane.
    pub fn words_over(&self, step: usize, heights: Heights) -> Option<(&Caption, f64)> {
        let (caption, top) = self.steps[step].as_ref()?.at_level().words_over()?;
        Some((caption, heights.of(self.reaches[step]?.level) + top - caption.height()))
    }

    /// How much higher words stand whose top is here, so that no line at a level runs through them; nothing where
    /// one does.
    pub fn up(&self, words: &Caption, top: f64, heights: Heights) -> Option<f64> {
        let lines = heights_of(&self.labels, heights);
        if caption_place::is_between(top, top + words.height(), lines.clone()) {
            return Some(0.0);
        }
        caption_place::up(&words.letters(top), &lines)
    }

    /// The room of a step with the words over its leading card so high that no line at a level runs through them.
    pub fn room_of(&self, step: usize, heights: Heights) -> Option<Extent> {
        let mut own = heights.extent(self.reaches[step]?);
        if let Some((words, top)) = self.words_over(step, heights) {
            own.top -= self.up(words, top, heights).unwrap_or(0.0);
        }
        Some(own)
    }

    /// That of each step.
    fn room_with_words(&self, heights: Heights) -> Vec<Option<Extent>> {
        if !self.is_levelled || self.words_under(heights).is_some() {
            return heights.extents(&self.reaches);
        }
        (0..self.reaches.len()).map(|step| self.room_of(step, heights)).collect()
    }

    /// The same heights, lower where words that stand higher than usual would leave the lane; with the room of
    /// each step, and its points on several lines.
    pub fn lowered_for_words(&self, heights: Heights) -> (Heights, Vec<Option<Extent>>) {
        let own = self.room_with_words(heights);
        let top = own.iter().flatten().map(|own| own.top).fold(f64::INFINITY, f64::min);
        if top >= self.padding {
            return (heights, self.with_points(own, heights));
        }
        let heights = heights.lowered(self.padding - top);
        (heights, self.with_points(self.room_with_words(heights), heights))
    }

    /// These rooms of the steps with their points on several lines.
    fn with_points(&self, own: Vec<Option<Extent>>, heights: Heights) -> Vec<Option<Extent>> {
        let Some(lines) = self.lines.as_ref().filter(|_| self.is_levelled) else { return own };
        let words = self.words_under(heights);
        let room = |(at, own): (usize, Option<Extent>)| {
            let Extent { top, bottom } = lines.extent(at, own?, heights);
            let high =
                self.steps[at].as_ref().map_or(0.0, |it| it.at_level().reach_from_top().below);
            let bottom = words.map_or(bottom, |words| bottom.max(words + high));
            Some(Extent { top, bottom })
        };
        own.into_iter().enumerate().map(room).collect()
    }

    /// By how much everything can stand higher on a band of each step alone, down to where the words of
    /// the highest level need the room.
    pub fn lifts(
        &self,
        extents: &[Option<Extent>],
        heights: Heights,
        above_first: f64,
    ) -> Vec<f64> {
        let first = self.labels.first().map_or(0.0, |label| heights.of(label.level));
        let most = (first - above_first - self.padding).max(0.0);
        let lift = |own: &Option<Extent>| {
            own.map_or(most, |own| (own.top - self.padding).clamp(0.0, most))
        };
        extents.iter().map(lift).collect()
    }

    /// The distance between two levels that suits the lane best, alone on a page.
    fn best_spacing(&self, sheet: &Sheet<'_>) -> f64 {
        let intervals = intervals(&self.labels).max(1.0);
        let ample = (CURVE_SCALE / intervals).clamp(CURVE_APART, MOST_APART);
        let least = if self.runs_free() { ample } else { 0.0 };
        heights::spacing(
            &self.reaches,
            levelled(&self.labels),
            apart(&self.labels).max(least),
            &sheet.timeline,
            sheet.journey.tellers(),
            sheet.theme,
        )
    }
}

impl Levelled for Events {
    fn least_scale(&self, on: OnPage<'_>) -> f64 {
        let card = |&step: &usize| self.steps[step].as_ref()?.at_level().event_height();
        let seen = SEEN * middle(on.steps.iter().filter_map(card).collect());
        let least = if self.runs_free() { CURVE_APART } else { LEAST_APART };
        apart(&self.labels).max(seen).max(least * on.px) * intervals(&self.labels)
    }

    fn closest_scale(&self) -> f64 {
        apart(&self.labels) * intervals(&self.labels)
    }

    fn best_scale(&self, sheet: &Sheet<'_>) -> f64 {
        let intervals = intervals(&self.labels);
        if intervals > 0.0 { self.best_spacing(sheet) * intervals } else { 0.0 }
    }
}

/// The middle of some heights; of two that are, the larger.
fn middle(mut heights: Vec<f64>) -> f64 {
    heights.sort_by(f64::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or_default()
}

/// What is said where the lines of a lane stop.
fn silences(party: usize, threads: &[Thread], sheet: &Sheet<'_>) -> Vec<SilenceWords> {
    let lines = threads.iter().map(|thread| (thread.line, &thread.runs[..]));
    let form = SilenceForm { size: sheet.theme.small_size, narrow: [sheet.theme.card_width; 2] };
    silence_words(party, lines, form, sheet)
}
