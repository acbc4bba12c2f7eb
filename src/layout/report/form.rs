//! The measures of a report: where text and pictures stand on its pages, and how large letters are.

use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::paper_size::{MM, Page};
use crate::theme::Theme;

/// White beside the text, where a page has room for it, and its least share of the width.
const MARGIN: f64 = 22.0 * MM;
const MARGIN_SHARE: f64 = 0.1;
/// White beside a picture, which has a little of its own.
const BESIDE: f64 = 7.0 * MM;
/// The widest line that is easily read, in sizes of its letters.
const MEASURE: f64 = 46.0;
/// Where the running title stands, and the white above and under what is between it and the number of the page.
pub(crate) const HEAD: f64 = 9.0 * MM;
pub(crate) const ABOVE: f64 = 16.0 * MM;
const UNDER: f64 = 16.0 * MM;
/// The narrowest text, and the least height for it, in sizes of its letters.
const LEAST_WIDTH: f64 = 20.0;
const LEAST_HEIGHT: f64 = 16.0;

/// The pages of a report and the letters on them, in px.
pub(crate) struct Form {
    pub page: Page,
    /// The usual measures in the size of the page's letters.
    pub paper: ScaledPage,
    /// White beside the text.
    pub margin: f64,
    /// The size of running text, and of what is said beside it.
    pub text: f64,
    pub small: f64,
}

impl Form {
    /// Pages of a size; nothing where text does not fit on them.
    pub fn new(page: Page, theme: &Theme) -> Option<Self> {
        Self::with_margin(page, MARGIN.min(page.width * MARGIN_SHARE), theme)
    }

    /// The part of a page that its text has, which stands within white of its own.
    pub fn of_text(room: Page, theme: &Theme) -> Option<Self> {
        Self::with_margin(Page { height: room.height + ABOVE + UNDER, ..room }, 0.0, theme)
    }

    fn with_margin(page: Page, margin: f64, theme: &Theme) -> Option<Self> {
        let small = page.medium.body_sizes().iter().copied().fold(f64::INFINITY, f64::min);
        let small = small.max(page.medium.least_size());
        let paper = ScaledPage::new(page, page.medium.body_sizes()[0], theme).bare();
        let form = Self { page, paper, margin, text: small * 7.0 / 6.0, small };
        let is_wide = page.width - 2.0 * margin >= LEAST_WIDTH * form.text;
        let fits = is_wide && form.room() >= LEAST_HEIGHT * form.text;
        fits.then_some(form)
    }

    /// How wide lines of running text are.
    pub fn measure(&self) -> f64 {
        (self.page.width - 2.0 * self.margin).min(MEASURE * self.text)
    }

    /// The width between the margins.
    pub fn width(&self) -> f64 {
        self.page.width - 2.0 * self.margin
    }

    /// The height between the running title and the number of the page.
    pub fn room(&self) -> f64 {
        self.page.height - ABOVE - UNDER
    }

    /// Where the number of the page stands.
    pub fn foot(&self) -> f64 {
        self.page.height - HEAD - self.small * 4.0 / 3.0
    }

    /// The part of a page that pictures have.
    pub fn picture(&self) -> Page {
        let beside = BESIDE.min(self.margin);
        Page { width: self.page.width - 2.0 * beside, height: self.room(), ..self.page }
    }

    /// How far a picture stands from the left.
    pub fn beside(&self) -> f64 {
        BESIDE.min(self.margin)
    }
}
