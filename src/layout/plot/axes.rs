//! The levels that curves run on: one set for several tellers, or one for each under one another.

use crate::layout::context::{Sheet, Thread};
use crate::layout::lanes::heights::Heights;
use crate::layout::lanes::level_labels::{LevelLabel, apart, level_labels, levelled};
use crate::layout::party_style::PartyStyle;
use crate::layout::plot::look::{LevelLines, LevelNames, PlotLook};
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Level, Step};
use crate::scene::TextStyle;
use crate::words;

/// The most of the width that the names of levels take.
const NAMES_SHARE: f64 = 0.3;
/// Room between two sets of levels, and under the name of whose they are.
const AXES_GAP: f64 = 12.0;
const TITLE_GAP: f64 = 2.0;
/// The least height of all levels together in which a curve can be seen to rise and fall.
const LEAST_SCALE: f64 = 12.0;
/// Room between the row of points without a level and what stands above it.
const UNKNOWN_GAP: f64 = 8.0;

/// Levels under one another, with the tellers whose curves run on them.
pub(crate) struct Axes {
    pub curves: Vec<Curve>,
    /// Whose levels they are, where that must be said.
    pub title: Option<TextBlock>,
    pub labels: Vec<LevelLabel>,
    /// Whether all levels on them are estimated.
    pub is_estimated: bool,
    /// From the highest level to the lowest that a step stands at, in distances between levels.
    reach: f64,
    intervals: f64,
    /// Room above the highest level, from the lowest to what has no level, and under the last.
    above: f64,
    unknown: f64,
    below: f64,
    pub top: f64,
    pub heights: Heights,
}

/// The curve of one teller.
pub(crate) struct Curve {
    pub party: usize,
    /// Which line of a family it is, from 0.
    pub line: usize,
    pub style: PartyStyle,
    /// The steps that each piece of it runs through.
    pub runs: Vec<Vec<usize>>,
}

impl Axes {
    /// Those of all tellers of whom something is drawn: one set where they share a scale and are of
    /// different kinds, so that their curves can be told apart; or else one for each.
    pub fn all(look: &PlotLook, sheet: &Sheet<'_>) -> Vec<Self> {
        let journey = sheet.journey;
        let tells = |party: &usize| {
            let own = journey.steps.iter().filter(|step| sheet.tells(*party, step));
            own.into_iter().any(|step| sheet.draws_words_of(step))
        };
        let is_asked = |party: &usize| look.party.is_none_or(|only| only == *party);
        let parties: Vec<usize> = (0..journey.tellers()).filter(is_asked).filter(tells).collect();
        if look.lines == LevelLines::None {
            return Vec::new();
        }
        if !look.keeps_points_apart() || !share_levels(&parties, journey) {
            let is_one = parties.len() < 2;
            return parties.iter().map(|&it| Self::new(vec![it], !is_one, look, sheet)).collect();
        }
        if parties.is_empty() { Vec::new() } else { vec![Self::new(parties, false, look, sheet)] }
    }

    fn new(parties: Vec<usize>, is_named: bool, look: &PlotLook, sheet: &Sheet<'_>) -> Self {
        let (journey, theme) = (sheet.journey, sheet.theme);
        let told = |party: usize| {
            let steps = journey.steps.iter();
            steps.filter(move |step| sheet.tells(party, step) && sheet.draws_words_of(step))
        };
        let own = || parties.iter().flat_map(|&party| told(party)).map(Step::level);
        let others = || {
            let steps = parties.iter().flat_map(|&party| told(party));
            let on = steps.filter(|_| sheet.has_lines());
            on.flat_map(|step| journey.other_levels(step)).map(|(_, level)| level)
        };
        let levels = || own().chain(others().flatten().map(Some));
        let lowest = levels().flatten().max().map_or(0.0, |level| f64::from(level.0) / 2.0);
        let shows_unknown = look.is_numbered() && look.unknown;
        let used = levels().filter(|level| shows_unknown || level.is_some());
        let room = (look.width * NAMES_SHARE).max(look.gutter);
        let plain = TextStyle::plain(look.text, theme.palette.ink);
        let labels = level_labels(parties[0], used, plain, room, sheet);
        let intervals = levelled(&labels).saturating_sub(1) as f64;
        let is_named_beside = look.names != LevelNames::None;
        let half = |label: Option<&LevelLabel>| {
            let words = label.filter(|_| is_named_beside).map_or(0.0, |it| it.words.height() / 2.0);
            words.max(look.radius(theme)).ceil()
        };
        let unknown = labels.last().filter(|label| label.level.is_none());
        let lowest_half = half(labels.iter().rfind(|label| label.level.is_some()));
        let title = (is_named && look.tellers).then(|| title(parties[0], look, sheet));
        let under_title = title.as_ref().map_or(0.0, |it| it.height() + TITLE_GAP);
        let estimates = |party: &usize| sheet.estimates.get(*party).is_some_and(|it| it.are_all());
        Self {
            is_estimated: parties.iter().all(estimates),
            reach: intervals.max(lowest),
            intervals,
            above: half(labels.first()) + under_title,
            unknown: unknown.map_or(0.0, |label| lowest_half + half(Some(label)) + UNKNOWN_GAP),
            below: half(labels.last()),
            curves: parties.into_iter().flat_map(|party| Curve::of(party, sheet)).collect(),
            title,
            labels,
            top: 0.0,
            heights: Heights::default(),
        }
    }

    /// Whether any step on them has a level.
    pub fn is_levelled(&self) -> bool {
        levelled(&self.labels) > 0
    }

    /// The height of everything but the levels, and that of the levels in heights of a scale.
    fn parts(&self) -> (f64, f64) {
        let scales = if self.intervals > 0.0 { self.reach / self.intervals } else { self.reach };
        (self.above + self.unknown + self.below, scales)
    }

    /// The distance between two levels where all of them together are so high.
    fn spacing(&self, scale: f64) -> f64 {
        scale / self.intervals.max(1.0)
    }

    /// Puts its levels under `y`; gives the bottom of it.
    fn place(&mut self, y: f64, scale: f64) -> f64 {
        let spacing = self.spacing(scale);
        let (first, lowest) = (y + self.above, y + self.above + self.reach * spacing);
        self.top = y;
        self.heights = Heights::at(first, spacing, lowest + self.unknown);
        lowest + self.unknown + self.below
    }

    /// The height of a step; nothing where its level is not known and others have one.
    pub fn height_of(&self, level: Option<Level>) -> Option<f64> {
        let has_row = self.labels.last().is_none_or(|label| label.level.is_none());
        (level.is_some() || has_row).then(|| self.heights.of(level))
    }

    /// The labels that are drawn beside the levels.
    pub fn names(&self, names: LevelNames) -> Vec<&LevelLabel> {
        let apart = apart(&self.labels);
        let spacing = self.heights.of(Some(Level::rank(1))) - self.heights.of(Some(Level::rank(0)));
        let known = levelled(&self.labels);
        let ends = |(at, _): &(usize, &LevelLabel)| *at == 0 || *at + 1 == known;
        let all = self.labels.iter().enumerate();
        match names {
            LevelNames::None => Vec::new(),
            LevelNames::AsFit if spacing >= apart => self.labels.iter().collect(),
            LevelNames::AsFit => {
                all.filter(|it| ends(it) || it.1.level.is_none()).map(|(_, label)| label).collect()
            }
            LevelNames::Ends => all.filter(ends).map(|(_, label)| label).collect(),
        }
    }
}

impl Curve {
    /// Those of a teller: one, or one for each line of a family.
    fn of(party: usize, sheet: &Sheet<'_>) -> impl Iterator<Item = Self> {
        let threads = sheet.threads(party).into_iter();
        threads.map(move |Thread { line, style, runs }| Self { party, line, style, runs })
    }

    /// Whose curve it is, beside others.
    pub fn name<'a>(&self, sheet: &'a Sheet<'_>) -> &'a str {
        match sheet.journey.parties.get(self.party) {
            Some(party) => &party.name,
            None if self.style.is_one_of_lines() => sheet.journey.line_name(self.line),
            None => "",
        }
    }
}

/// Whether the curves of these tellers can be told apart on one set of levels: they share a scale, and are of
/// different kinds.
pub(crate) fn share_levels(parties: &[usize], journey: &Journey) -> bool {
    let clash = |a: usize, b: usize| {
        journey.scale_of(a) != journey.scale_of(b) || journey.kind_of(a) == journey.kind_of(b)
    };
    let mut pairs = (1..parties.len()).flat_map(|end| (0..end).map(move |at| (at, end)));
    !pairs.any(|(a, b)| clash(parties[a], parties[b]))
}

/// Puts all of them under one another, from `top` down, in a height; gives their bottom.
pub(crate) fn place(axes: &mut [Axes], top: f64, height: f64) -> f64 {
    let (fixed, scales) = parts(axes);
    let scale = ((height - fixed) / scales.max(1.0)).max(0.0);
    let mut bottom = top;
    for (at, own) in axes.iter_mut().enumerate() {
        let gap = if at == 0 { 0.0 } else { AXES_GAP };
        bottom = own.place(bottom + gap, scale);
    }
    bottom
}

/// The height of all of them where neighbouring levels are at least so far apart.
pub(crate) fn height_at(axes: &[Axes], spacing: f64) -> f64 {
    let (fixed, scales) = parts(axes);
    let most = axes.iter().map(|own| own.intervals).fold(1.0, f64::max);
    fixed + scales * spacing * most
}

/// The least height of all of them: the highest and the lowest level apart, and their names too.
pub(crate) fn least_height(axes: &[Axes], names: LevelNames) -> f64 {
    let (fixed, scales) = parts(axes);
    // Where only the ends have names, these stand next to each other.
    let ends = |labels: &[LevelLabel]| match labels {
        [first, .., last] => f64::midpoint(first.words.height(), last.words.height()),
        _ => 0.0,
    };
    let apart = |own: &Axes| match names {
        LevelNames::None => 0.0,
        LevelNames::AsFit | LevelNames::Ends => {
            apart(&own.labels).max(ends(&own.labels[..levelled(&own.labels)]))
        }
    };
    fixed + scales * axes.iter().map(apart).fold(LEAST_SCALE, f64::max)
}

fn parts(axes: &[Axes]) -> (f64, f64) {
    let gaps = AXES_GAP * axes.len().saturating_sub(1) as f64;
    let sum =
        |(fixed, scales): (f64, f64), own: &Axes| (fixed + own.parts().0, scales + own.parts().1);
    axes.iter().fold((gaps, 0.0), sum)
}

fn title(party: usize, look: &PlotLook, sheet: &Sheet<'_>) -> TextBlock {
    let color = PartyStyle::of(sheet.journey.kind_of(party)).color(&sheet.theme.palette);
    let style = TextStyle::bold(look.text, color);
    let words = words::teller(sheet.journey, party, &sheet.lines);
    let room = (look.width * NAMES_SHARE).max(look.gutter);
    TextBlock::new(&words, style, room, sheet.language(), sheet.theme)
}
