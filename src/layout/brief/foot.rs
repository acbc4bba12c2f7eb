//! The foot of a brief page: the source, which names are fictitious, and what the study cannot say.

use crate::layout::brief::form::Form;
use crate::layout::context::Sheet;
use crate::layout::pages::page_foot::page_number;
use crate::layout::small_print::{Print, SmallPrint};
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::words;

/// Room under the line above the foot, and width of the line.
const UNDER: f64 = 5.0;
const RULE: f64 = 0.75;
const GAP: f64 = 2.0;
/// Room between the text and the number of the page on one line.
const BESIDE: f64 = 16.0;
/// A number of pages with the most digits that matter for the room that it takes.
const MANY: usize = 99;

/// What stands at the bottom of a page.
pub(crate) struct Foot {
    /// What is said of the study, on the last page.
    further: Option<SmallPrint>,
    short: TextBlock,
    /// The number of the page, with how far it is from the left and below the other text.
    page: Option<(TextBlock, f64, f64)>,
    pub height: f64,
}

impl Foot {
    /// The foot of a page; the last says what is known of the study as well.
    pub fn new(is_last: bool, form: &Form, sheet: &Sheet<'_>) -> Self {
        Self::numbered(MANY - 1, MANY, is_last, form, sheet)
    }

    /// That of page `page` (from 0) of `pages`.
    pub fn numbered(
        page: usize,
        pages: usize,
        is_last: bool,
        form: &Form,
        sheet: &Sheet<'_>,
    ) -> Self {
        let (theme, room) = (&form.theme, form.room());
        let block = |text: &str, color| {
            let style = TextStyle::plain(theme.small_size, color);
            let block = TextBlock::new(text, style, room, sheet.language_of(text), theme);
            block.with_line_height(form.small_line()).in_our_words()
        };
        let is_here = is_last && !form.has_account_in_list && !form.is_bare;
        let further = is_here.then(|| words::account_further(sheet.journey));
        let further = further.filter(|text| !text.is_empty());
        let (color, line_height) = (theme.palette.ink, form.small_line());
        let print = Print { color, line_height, theme };
        let further = further.map(|text| SmallPrint::new(&[(None, text)], room, print, sheet));
        let short =
            if form.is_bare { String::new() } else { words::account_in_short(sheet.journey) };
        let short = block(&short, theme.palette.grey_text);
        let page = form.is_numbered.then(|| {
            let text = page_number(page, pages, sheet);
            let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
            let own = width(&text, style, theme).ceil();
            let number = block(&text, theme.palette.grey_text);
            let left = room - own;
            // It ends the last line, where that leaves room for it.
            let is_beside = !short.is_empty() && short.end() + BESIDE <= left;
            let lines = short.lines() - usize::from(is_beside);
            (number, left, lines as f64 * form.small_line())
        });
        let short_height = match &page {
            Some((number, _, top)) => f64::max(short.height(), top + number.height()),
            None => short.height(),
        };
        let further_height = further.as_ref().map_or(0.0, |it| it.height() + GAP);
        let text = short_height + further_height;
        let height = if text > 0.0 { text + UNDER + RULE } else { 0.0 };
        Self { further, short, page, height }
    }

    /// Draws it with its top left corner here.
    pub fn draw(self, (x, y): Point, form: &Form, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        if self.height == 0.0 {
            return;
        }
        let (room, label) =
            (form.room(), sheet.language().pick("Verantwoording", "About this journey"));
        let line = vec![Segment::Move((x, y)), Segment::Line((x + room, y))];
        let paint = Paint::line(form.theme.palette.line, RULE);
        let rule = Node::Path(Path { segments: line, paint });
        out.push(Group::silent(Role::Decoration, vec![rule]).into());
        let mut nodes = Vec::new();
        let mut at = y + RULE + UNDER;
        if let Some(further) = &self.further {
            at = further.draw_into(x, at, &mut nodes) + GAP;
        }
        let Some((number, left, down)) = self.page else {
            self.short.draw_into(x, at, &mut nodes);
            out.push(Group::new(Role::Account, label, nodes).into());
            return;
        };
        if !nodes.is_empty() {
            out.push(Group::new(Role::Account, label, nodes).into());
        }
        let mut nodes = Vec::with_capacity(2);
        self.short.draw_into(x, at, &mut nodes);
        number.draw_into(x + left, at + down, &mut nodes);
        let label = sheet.language().pick("Voettekst", "Page foot");
        out.push(Group::new(Role::PageFoot, label, nodes).into());
    }
}
