//! What the slides of a story have in common: their letters, how far levels lie apart, and which moments
//! stand on each.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::slides::columns::{Arrangement, Columns};
use crate::layout::slides::head::Head;
use crate::layout::slides::moment::{Cards, themes};
use crate::layout::slides::part::{MOST, StoryPart};
use crate::layout::slides::slide::SlideSize;
use crate::layout::slides::strip::{Edges, PHASE_GAP, Strip, Strips};
use crate::model::{Journey, Part, View};
use crate::theme::Theme;

/// How much larger than the least the letters of the story may be, the largest first.
pub(crate) const LETTERS: [f64; 4] = [20.0 / 14.0, 18.0 / 14.0, 16.0 / 14.0, 1.0];
/// Cards narrower than so many letter sizes are too narrow for larger letters, and wider lines are hard to
/// read.
const NARROWEST: f64 = 11.4;
const WIDEST: f64 = 34.0;
/// Room between two columns.
pub(crate) const BETWEEN: f64 = 12.0;
/// Room under the columns.
pub(crate) const UNDER_COLUMNS: f64 = 5.0;
/// Levels lie at least so many px of the slide apart, and at most so far.
const LEAST_APART: f64 = 40.0;
const MOST_APART: f64 = 80.0;
/// Where there is room, neighbouring levels lie so much of the middle card of a slide apart, so that a fall is
/// seen beside the cards under them.
const SEEN: f64 = 0.5;
/// Levels lie as far apart as so many of the slides have room for.
const MOST_SLIDES: f64 = 0.75;

/// The slides of a story, measured.
pub(crate) struct Deck {
    pub slides: Vec<MeasuredSlide>,
    /// How far apart levels lie where there is room.
    pub spacing: f64,
    /// What is kept free at the foot of the last slide.
    pub foot: f64,
}

/// The moments of a slide with what suits them.
pub(crate) struct MeasuredSlide {
    pub part: StoryPart,
    /// Nothing where it is one moment that is higher than a slide.
    pub fit: Option<SlideFit>,
}

/// How the moments of a slide stand on it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SlideFit {
    pub arrangement: Arrangement,
    /// Which of [`LETTERS`] stand on its cards.
    pub letters: usize,
    /// How far apart neighbouring levels lie.
    pub spacing: f64,
}

/// The journey with nothing but what stands in the story: without lanes along it and what is below.
pub(crate) fn told(sheet: &Sheet<'_>) -> Journey {
    let mut journey = sheet.journey.clone();
    let stays = |part: &&Part| part.is_tied() || !(part.is_lane() || part.stands_along_steps());
    journey.parts = Some(sheet.parts.iter().filter(stays).copied().collect());
    journey.view = Some(sheet.view);
    journey
}

/// The themes of cards in grids of one column, two, and so on, in letters so much larger.
pub(crate) fn grids(letters: f64, edges: Edges, size: &SlideSize, view: View) -> Vec<[Theme; 2]> {
    let room = edges.between(size.room());
    let theme = |columns: usize| {
        let gaps = PHASE_GAP * (columns - 1) as f64;
        let widest = WIDEST * letters * size.theme.body_size;
        let width = ((room - gaps) / columns as f64 - BETWEEN).min(widest);
        themes(width.floor(), letters, &size.theme, view)
    };
    (1..=MOST).map(theme).collect()
}

/// What the cards of each grid are made from.
pub(crate) fn cards<'a>(journey: &'a Journey, grids: &'a [[Theme; 2]]) -> Vec<Cards<'a>> {
    let sheet = |theme| {
        let mut sheet = Sheet::new(journey, theme);
        sheet.numbering = Numbering::First;
        sheet.names_tellers = journey.tellers() > 1;
        sheet
    };
    let cards = |[words, actions]: &'a [Theme; 2]| Cards {
        words: sheet(words),
        actions: sheet(actions),
        is_alone: false,
    };
    grids.iter().map(cards).collect()
}

/// Measures slides with cards in letters of one size.
#[derive(Clone, Copy)]
pub(crate) struct Measure<'a> {
    pub size: &'a SlideSize,
    pub sheet: &'a Sheet<'a>,
    pub cards: &'a [Cards<'a>],
    pub strips: &'a Strips,
    /// Whether a slide goes on with the moment of the one before.
    pub goes_on: bool,
}

/// How far apart levels lie with which moments fit on a slide: at most, and where there is room.
#[derive(Debug, Clone, Copy)]
struct Apart {
    most: f64,
    seen: f64,
}

impl Measure<'_> {
    /// The head of the slide of a part.
    pub fn head(&self, part: &StoryPart) -> Head {
        let head = if self.goes_on { Head::going_on } else { Head::new };
        head(part, self.size, self.sheet)
    }

    /// The curve of a part.
    pub fn strip(&self, part: &StoryPart) -> Strip {
        self.strips.of(part, self.size.room(), self.sheet)
    }

    /// How far apart levels can lie for a part to fit on a slide, at least so that they are seen. Nothing
    /// where it does not fit.
    fn apart(&self, part: &StoryPart, by: Arrangement, foot: f64) -> Option<Apart> {
        let columns = Columns::new(part, by, self.cards)?;
        let strip = self.strip(part);
        let head = self.head(part).height();
        let room = self.size.bottom() - self.size.top() - head - foot - UNDER_COLUMNS;
        let least = LEAST_APART / self.size.scale;
        let left = room - strip.height(least);
        let fits = columns.least_height() <= left;
        let most = strip.spacing(room - columns.height_in(left)).max(least);
        let seen = if self.sheet.view == View::Cards { SEEN * columns.middle_event() } else { 0.0 };
        fits.then_some(Apart { most, seen })
    }

    /// The first arrangement in which a part fits on a slide, and how far apart levels lie in it.
    fn arranged(&self, part: &StoryPart, foot: f64) -> Option<(Arrangement, Apart)> {
        let fitted = |by| Some((by, self.apart(part, by, foot)?));
        Arrangement::ALL.into_iter().find_map(fitted)
    }

    /// The first arrangement in which a part fits on a slide.
    pub fn arrangement(&self, part: &StoryPart, foot: f64) -> Option<Arrangement> {
        self.arranged(part, foot).map(|(by, _)| by)
    }

    /// Whether a part fits on a slide: several phases share one only where a fall is still seen.
    fn holds(&self, part: &StoryPart, foot: f64) -> bool {
        let is_held = |(_, apart): (_, Apart)| part.passes.len() == 1 || apart.seen <= apart.most;
        self.arranged(part, foot).is_some_and(is_held)
    }

    /// How far apart levels lie where they lie this far apart on other slides; nothing where these letters
    /// are too large for that.
    fn spacing(&self, part: &StoryPart, by: Arrangement, foot: f64, wanted: f64) -> Option<f64> {
        let columns = Columns::new(part, by, self.cards)?;
        let Apart { most, seen } = self.apart(part, by, foot)?;
        let fits = (seen..=most).contains(&wanted) && !columns.are_narrower_than(NARROWEST);
        fits.then_some(wanted)
    }

    /// How the moments of a part stand on a slide in the largest letters of these in which levels lie so far
    /// apart, or else in the last.
    pub fn fit(
        sizes: &[Self],
        part: &StoryPart,
        arrangement: Arrangement,
        foot: f64,
        wanted: f64,
    ) -> Option<SlideFit> {
        let (least, larger) = sizes.split_last()?;
        let fitted = |(letters, size): (usize, &Self)| {
            Some((letters, size.spacing(part, arrangement, foot, wanted)?))
        };
        let large = larger.iter().enumerate().find_map(fitted);
        let own = || {
            let own = least.apart(part, arrangement, foot);
            own.map_or(wanted, |own| wanted.max(own.seen).min(own.most))
        };
        let (letters, spacing) = large.unwrap_or_else(|| (larger.len(), own()));
        Some(SlideFit { arrangement, letters, spacing })
    }
}

impl Deck {
    /// The story on as few slides as it fits on, with so much room for closing words at the foot of the last,
    /// where there is that; levels as far apart on all slides as most have room for, and letters as large as fit on
    /// each. A moment that is higher than a slide stands by itself.
    pub fn new(foot: f64, sizes: &[Measure<'_>]) -> Option<Self> {
        let least = sizes.last()?;
        let parts = StoryPart::all(least.sheet, |part| least.holds(part, 0.0));
        let ending = parts.last()?;
        // What is left of a moment higher than a slide may leave that room.
        let is_high = least.arrangement(ending, 0.0).is_none();
        let is_free = is_high || least.arrangement(ending, foot).is_some();
        let foot = if is_free { foot } else { 0.0 };
        let end = parts.len() - 1;
        let foot_of = |at: usize| if at == end { foot } else { 0.0 };
        let arranged: Vec<Option<Arrangement>> = parts
            .iter()
            .enumerate()
            .map(|(at, part)| least.arrangement(part, foot_of(at)))
            .collect();
        let own = |at: usize| least.apart(&parts[at], arranged[at]?, foot_of(at));
        let room: Vec<f64> = (0..=end).filter_map(|at| Some(own(at)?.most)).collect();
        let wanted = held_by_most(&room).min(MOST_APART / least.size.scale);
        let fit = |at: usize| Measure::fit(sizes, &parts[at], arranged[at]?, foot_of(at), wanted);
        let fits: Vec<Option<SlideFit>> = (0..=end).map(fit).collect();
        let slides = parts.into_iter().zip(fits).map(|(part, fit)| MeasuredSlide { part, fit });
        Some(Self { slides: slides.collect(), spacing: wanted, foot })
    }
}

/// The largest distance that most slides have room for; infinite without slides.
fn held_by_most(room: &[f64]) -> f64 {
    let mut room = room.to_vec();
    room.sort_by(f64::total_cmp);
    let at = ((1.0 - MOST_SLIDES) * room.len() as f64).floor() as usize;
    room.get(at).copied().unwrap_or(f64::INFINITY)
}
