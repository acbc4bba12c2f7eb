//! Draws what stands on every page: its head, a short legend and its foot.

use crate::layout::context::Sheet;
use crate::layout::legend::ShortLegend;
use crate::layout::pages::page_foot::PageFoot;
use crate::layout::pages::page_head::PageHead;
use crate::layout::pages::scaled_page::ScaledPage;
use crate::scene::Node;

/// Room between what stands on every page and what stands between.
const GAP: f64 = 8.0;
/// A number of pages with the most digits that matter for the room that it takes.
const MANY: usize = 99;

/// What stands on every page: the title at its top, a short legend and the source at its bottom.
pub(crate) struct EveryPage {
    first: f64,
    later: f64,
    bottom: f64,
    height: f64,
    legend: ShortLegend,
    is_bare: bool,
}

impl EveryPage {
    pub fn new(paper: &ScaledPage, sheet: &Sheet<'_>) -> Self {
        let (room, is_bare, height) = (paper.room(), paper.is_bare, paper.height());
        if is_bare {
            let legend = ShortLegend::default();
            return Self { first: 0.0, later: 0.0, bottom: 0.0, height, legend, is_bare };
        }
        let head = |page| PageHead::new(page, room, sheet).height() + GAP;
        let legend = ShortLegend::new(room, sheet);
        let foot = PageFoot::new(0, MANY, room, sheet).height();
        let bottom = foot + GAP + if legend.height() > 0.0 { legend.height() + GAP } else { 0.0 };
        Self { first: head(0), later: head(1), bottom, height, legend, is_bare }
    }

    /// The room on a page, in height, for everything else.
    pub fn room(&self, page: usize) -> f64 {
        self.height - self.head(page) - self.bottom
    }

    fn head(&self, page: usize) -> f64 {
        if page == 0 { self.first } else { self.later }
    }

    /// Draws the top of a page; gives where the rest begins.
    pub fn top(
        &self,
        page: usize,
        paper: &ScaledPage,
        sheet: &Sheet<'_>,
        out: &mut Vec<Node>,
    ) -> f64 {
        let margin = sheet.theme.margin;
        if self.is_bare {
            return margin;
        }
        out.push(PageHead::new(page, paper.room(), sheet).draw(margin, margin, sheet));
        margin + self.head(page)
    }

    /// Draws the bottom of page `page` (from 0) of `pages`.
    pub fn bottom(
        &self,
        page: usize,
        pages: usize,
        paper: &ScaledPage,
        sheet: &Sheet<'_>,
        out: &mut Vec<Node>,
    ) {
        if self.is_bare {
            return;
        }
        let (x, room) = (sheet.theme.margin, paper.room());
        let bottom = sheet.theme.margin + self.height;
        let foot = PageFoot::new(page, pages, room, sheet);
        let top = bottom - foot.height();
        let above = top - GAP - self.legend.height();
        out.extend(self.legend.clone().draw(x, above, sheet));
        out.push(foot.draw(x, top, room, sheet));
    }
}
