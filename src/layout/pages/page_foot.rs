//! The foot of a page: the source, which names are fictitious, and the number of the page.

use crate::layout::context::Sheet;
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room between the text and the page number.
const GAP: f64 = 24.0;

/// What stands at the bottom of every page: the source, which names are fictitious, what drew it,
/// and which page it is.
pub(crate) struct PageFoot {
    text: TextBlock,
    page_number: TextBlock,
    height: f64,
}

impl PageFoot {
    /// The foot of page `page` (from 0) of `pages`.
    pub fn new(page: usize, pages: usize, room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
        let block =
            |text: &str, room| TextBlock::new(text, style, room, sheet.language_of(text), theme);
        let page_number = page_number(page, pages, sheet);
        let page_number = block(&page_number, width(&page_number, style, theme).ceil() + 1.0);
        let text = block(&words::account_in_short(sheet.journey), room - page_number.width() - GAP);
        let height = text.height().max(page_number.height());
        Self { text, page_number, height }
    }

    pub fn height(&self) -> f64 {
        self.height
    }

    pub fn draw(self, x: f64, y: f64, room: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        let right = x + room - self.page_number.width();
        let lowered = self.height - self.page_number.height();
        self.text.draw_into(x, y, &mut nodes);
        self.page_number.draw_into(right, y + lowered, &mut nodes);
        let label = sheet.language().pick("Voettekst", "Page foot").to_owned();
        Group::new(Role::PageFoot, label, nodes).into()
    }
}

/// "klantreis 0.1.0 · pagina 2 van 3".
pub(crate) fn page_number(page: usize, pages: usize, sheet: &Sheet<'_>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let (word, of) = sheet.language().pick(("pagina", "van"), ("page", "of"));
    format!("klantreis {version} · {word} {} {of} {pages}", page + 1)
}
