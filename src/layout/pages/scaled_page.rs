//! A page measured in the units of a drawing, so that text of the usual size in the drawing has the
//! size that the page asks for.

use crate::layout::paper_size::BARE_MARGIN;
use crate::layout::paper_size::Page;
use crate::theme::Theme;

/// Size of the title, as a share of that on a page as large as the journey.
const TITLE_SHARE: f64 = 0.77;
/// Room between the edge of a lane and its cards: on paper, height is scarce.
const LANE_PADDING: f64 = 8.0;
/// White around the drawing, in px: what printers leave white, and a little more.
const MARGIN: f64 = 26.0;

/// A page in the units of the drawing, in which text on cards has the size that the theme gives
/// it.
pub(crate) struct ScaledPage {
    pub page: Page,
    /// Px for a unit of the drawing.
    pub scale: f64,
    pub theme: Theme,
    /// Whether nothing stands on it but the drawing: no head, legend or foot.
    pub is_bare: bool,
}

impl ScaledPage {
    /// A page on which the text of cards is so many px high.
    pub fn new(page: Page, body: f64, theme: &Theme) -> Self {
        let scale = body / theme.body_size;
        let least = page.medium.least_size() / scale;
        let title = theme.title_size * TITLE_SHARE;
        let theme = Theme {
            title_size: title.max(theme.lead_size).round(),
            heading_size: theme.body_size,
            lead_size: theme.body_size,
            small_size: theme.small_size.max(least.min(theme.body_size)),
            lane_padding: LANE_PADDING,
            margin: MARGIN / scale,
            ..theme.clone()
        };
        Self { page, scale, theme, is_bare: false }
    }

    /// The same page without head, legend and foot, and with little white around it.
    pub fn bare(mut self) -> Self {
        self.theme.margin = BARE_MARGIN / self.scale;
        self.is_bare = true;
        self
    }

    /// Width between the margins.
    pub fn room(&self) -> f64 {
        self.page.width / self.scale - 2.0 * self.theme.margin
    }

    /// Height between the margins.
    pub fn height(&self) -> f64 {
        self.page.height / self.scale - 2.0 * self.theme.margin
    }
}
