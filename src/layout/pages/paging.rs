//! What is asked of the pages of a journey, and what it costs.

use crate::layout::paper_size::Page;
use crate::scene::Scene;

/// What is asked of the pages of a journey.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Paging {
    /// The size of every page.
    pub page: Page,
    /// On how many pages it has to fit, where that is asked.
    pub at_most: Option<usize>,
    /// What a page has to begin with: phases by their id or what they are called, with every pass through
    /// them, and steps by their name or number.
    pub break_before: Vec<String>,
    /// Whether a page holds nothing but the drawing: no head, legend or foot.
    pub bare: bool,
}

impl Paging {
    /// As many pages of this size as it takes.
    #[must_use]
    pub const fn on(page: Page) -> Self {
        Self { page, at_most: None, break_before: Vec::new(), bare: false }
    }

    /// The same on at most so many pages.
    #[must_use]
    pub const fn at_most(mut self, pages: usize) -> Self {
        self.at_most = Some(pages);
        self
    }

    /// The same with nothing on a page but the drawing.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The same with a page that begins with this phase or step.
    #[must_use]
    pub fn break_before(mut self, name: impl Into<String>) -> Self {
        self.break_before.push(name.into());
        self
    }
}

/// What it costs to put a journey on fewer pages than it would take.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PagingCost {
    /// How the journey is drawn without a most.
    pub free: PageMeasures,
    /// How it is drawn now.
    pub now: PageMeasures,
}

/// What pages look like, in px of 1/96 inch on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PageMeasures {
    /// How many there are.
    pub pages: usize,
    /// How far the highest and the lowest level of satisfaction lie apart.
    pub levels: f64,
    /// How wide a card is.
    pub card_width: f64,
    /// How large the letters on cards are.
    pub body_size: f64,
}

/// A journey on pages.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Paged {
    /// A scene for each page.
    pub scenes: Vec<Scene>,
    /// What it costs that there are no more pages, where a most was asked for and there would be.
    pub cost: Option<PagingCost>,
}
