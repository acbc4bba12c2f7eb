use crate::layout::context::Sheet;
use crate::layout::pages::page_foot::Imprint;
use crate::layout::pages::page_head::Masthead;
use crate::layout::pages::paper::Paper;
use crate::layout::pages::short_legend::Key;
use crate::scene::Node;

/// Room between what stands on every page and what stands between.
const GAP: f64 = 8.0;
/// A number of pages with the most digits that matter for the room that it takes.
const MANY: usize = 99;

/// What stands on every page: the masthead at its top, the key and the imprint at its bottom.
pub(crate) struct Furniture {
    first: f64,
    later: f64,
    bottom: f64,
    height: f64,
    key: Key,
}

impl Furniture {
    pub fn new(paper: &Paper, sheet: &Sheet<'_>) -> Self {
        let room = paper.room();
        let head = |page| Masthead::new(page, room, sheet).height() + GAP;
        let own = Key::new(room, sheet);
        let key = own.height();
        let imprint = Imprint::new(0, MANY, room, sheet).height();
        let bottom = imprint + GAP + if key > 0.0 { key + GAP } else { 0.0 };
        Self { first: head(0), later: head(1), bottom, height: paper.height(), key: own }
    }

    /// The room on a page, in height, for everything else.
    pub fn room(&self, page: usize) -> f64 {
        self.height - self.head(page) - self.bottom
    }

    fn head(&self, page: usize) -> f64 {
        if page == 0 { self.first } else { self.later }
    }

    /// Draws the top of a page; gives where the rest begins.
    pub fn top(&self, page: usize, paper: &Paper, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
        let margin = sheet.theme.margin;
        out.push(Masthead::new(page, paper.room(), sheet).draw(margin, margin, sheet));
        margin + self.head(page)
    }

    /// Draws the bottom of page `page` (from 0) of `pages`.
    pub fn bottom(
        &self,
        page: usize,
        pages: usize,
        paper: &Paper,
        sheet: &Sheet<'_>,
        out: &mut Vec<Node>,
    ) {
        let (x, room) = (sheet.theme.margin, paper.room());
        let bottom = sheet.theme.margin + self.height;
        let imprint = Imprint::new(page, pages, room, sheet);
        let top = bottom - imprint.height();
        let above = top - GAP - self.key.height();
        out.extend(self.key.clone().draw(x, above, sheet));
        out.push(imprint.draw(x, top, room, sheet));
    }
}
