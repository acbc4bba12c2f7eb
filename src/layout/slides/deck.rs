//! What the slides of a story have in common: their letters, how far levels lie apart, and which moments
//! stand on each.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::slides::columns::{Cards, Columns, themes};
use crate::layout::slides::head::Head;
use crate::layout::slides::part::{MOST, StoryPart};
use crate::layout::slides::slide::SlideSize;
use crate::layout::slides::strip::{GUTTER, PHASE_GAP, Strip};
use crate::model::{Journey, Part, View};
use crate::theme::Theme;

/// How much larger than the least the letters of the story may be, the largest first.
pub(crate) const LETTERS: [f64; 3] = [18.0 / 14.0, 16.0 / 14.0, 1.0];
/// Cards narrower than so many letter sizes are too narrow for larger letters, and wider lines are hard to
/// read.
const NARROWEST: f64 = 11.4;
const WIDEST: f64 = 34.0;
/// Room between two columns.
pub(crate) const BETWEEN: f64 = 14.0;
/// Room under the curve, and under the columns.
pub(crate) const UNDER_STRIP: f64 = 8.0;
pub(crate) const UNDER_COLUMNS: f64 = 6.0;
/// Levels lie at least so many px of the slide apart, and at most so far.
const LEAST_APART: f64 = 40.0;
const MOST_APART: f64 = 80.0;
/// Neighbouring levels lie at least so much of the middle card of a slide apart where cards stand under
/// them, so that a fall is seen beside them.
const SEEN: f64 = 0.5;

/// Where closing words stand on the last slide of a story.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Reserve {
    /// So high at its foot.
    pub foot: f64,
    /// So many columns at its right, and how high they must be.
    pub columns: usize,
    pub high: f64,
}

/// The slides of a story, measured.
pub(crate) struct Deck {
    pub slides: Vec<MeasuredSlide>,
    /// What is kept free on the last slide.
    pub reserve: Reserve,
}

/// The moments of a slide with what suits them.
pub(crate) struct MeasuredSlide {
    pub part: StoryPart,
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
pub(crate) fn grids(letters: f64, size: &SlideSize, view: View) -> Vec<[Theme; 2]> {
    let room = size.room() - GUTTER;
    let theme = |columns: usize| {
        let gaps = PHASE_GAP * (columns - 1) as f64;
        let widest = WIDEST * letters * size.theme.body_size;
        let width = ((room - gaps) / columns as f64 - BETWEEN).min(widest);
        themes(width.floor(), letters, &size.theme, view)
    };
    (1..=MOST).map(theme).collect()
}

/// How wide words are that take the place of so many columns beside so many moments.
pub(crate) fn notes_width(columns: usize, moments: usize, size: &SlideSize) -> f64 {
    (size.room() - GUTTER) * columns as f64 / (columns + moments) as f64 - BETWEEN
}

/// What the cards of each grid are made from.
pub(crate) fn cards<'a>(journey: &'a Journey, grids: &'a [[Theme; 2]]) -> Vec<Cards<'a>> {
    let sheet = |theme| {
        let mut sheet = Sheet::new(journey, theme);
        sheet.numbering = Numbering::First;
        sheet
    };
    let cards =
        |[words, actions]: &'a [Theme; 2]| Cards { words: sheet(words), actions: sheet(actions) };
    grids.iter().map(cards).collect()
}

/// Measures slides with cards in letters of one size.
pub(crate) struct Measure<'a> {
    pub size: &'a SlideSize,
    pub sheet: &'a Sheet<'a>,
    pub cards: &'a [Cards<'a>],
}

/// The least and the largest distance between levels with which moments fit on a slide.
#[derive(Debug, Clone, Copy)]
struct Apart {
    least: f64,
    most: f64,
}

impl<'a> Measure<'a> {
    /// How wide the curve of a part is, with so many columns kept free beside it.
    pub fn width(&self, part: &StoryPart, free: usize) -> f64 {
        let own = part.steps.len();
        let columns = self.size.room() - GUTTER;
        GUTTER + columns * own as f64 / (own + free) as f64
    }

    /// The moments of a part with so many columns free beside them.
    pub fn columns(&self, part: &StoryPart, free: usize) -> Columns<'a> {
        Columns::new(part, part.steps.len() + free, self.cards)
    }

    /// How far apart levels can lie for a part to fit on a slide, at least so that they are seen. Nothing
    /// where it does not fit.
    fn apart(&self, part: &StoryPart, reserve: Reserve) -> Option<Apart> {
        let columns = self.columns(part, reserve.columns);
        let strip = Strip::new(part, self.width(part, reserve.columns), self.sheet);
        let head = Head::new(part, self.size, self.sheet).height();
        let room = self.size.bottom() - self.size.top() - head - reserve.foot;
        let room = room - UNDER_STRIP - UNDER_COLUMNS;
        let least = self.least(&columns);
        let left = room - strip.height(least);
        let fits = columns.least_height() <= left && reserve.high <= room;
        fits.then(|| Apart {
            least,
            most: strip.spacing(room - columns.height_in(left)).max(least),
        })
    }

    /// The least distance between levels that is seen beside these columns.
    fn least(&self, columns: &Columns<'_>) -> f64 {
        let apart = LEAST_APART / self.size.scale;
        let is_cards = self.sheet.view == View::Cards;
        if is_cards { apart.max(SEEN * columns.middle_event()) } else { apart }
    }

    /// How far apart levels lie where they lie this far apart on other slides; nothing where these letters
    /// are too large for that.
    fn spacing(&self, part: &StoryPart, reserve: Reserve, wanted: f64) -> Option<f64> {
        let columns = self.columns(part, reserve.columns);
        let Apart { least, most } = self.apart(part, reserve)?;
        let fits = wanted <= most && !columns.are_narrower_than(NARROWEST);
        fits.then_some(wanted.max(least))
    }
}

impl Deck {
    /// The story on as few slides as it fits on, with the first of the rooms for closing words beside so many
    /// moments that there is on the last; levels as far apart on all slides as on the fullest, and
    /// letters as large as fit on each. Nothing where a moment does not fit on a slide.
    pub fn new(reserves: impl Fn(usize) -> Vec<Reserve>, sizes: &[Measure<'_>]) -> Option<Self> {
        let (least, larger) = sizes.split_last()?;
        let free = Reserve::default();
        let mut parts = StoryPart::all(least.sheet, |part| least.apart(part, free).is_some());
        let last = parts.pop()?;
        let is_free = |it: &Reserve| {
            last.steps.len() + it.columns <= MOST && least.apart(&last, *it).is_some()
        };
        let reserve = reserves(last.steps.len()).into_iter().find(is_free)?;
        let of_last = std::iter::once((last, reserve));
        let parts: Vec<_> = parts.into_iter().map(|part| (part, free)).chain(of_last).collect();
        let most = |most: f64, (part, reserve): &(StoryPart, Reserve)| {
            Some(most.min(least.apart(part, *reserve)?.most))
        };
        let spacing = parts.iter().try_fold(MOST_APART / least.size.scale, most)?;
        let slide = |(part, reserve): (StoryPart, Reserve)| {
            let fitted = |(letters, size): (usize, &Measure<'_>)| {
                Some((letters, size.spacing(&part, reserve, spacing)?))
            };
            let large = larger.iter().enumerate().find_map(fitted);
            let (letters, spacing) = large.unwrap_or_else(|| {
                let own = least.apart(&part, reserve).map_or(spacing, |own| own.least.max(spacing));
                (larger.len(), own)
            });
            MeasuredSlide { part, letters, spacing }
        };
        Some(Self { slides: parts.into_iter().map(slide).collect(), reserve })
    }
}
