//! The size of a slide in the units of a drawing, and what stands on every one.

use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::pages::page_content::page_content;
use crate::layout::pages::page_foot::page_number;
use crate::layout::pages::page_title::title;
use crate::layout::paper_size::Page;
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Group, Node, Role, Scene, TextStyle};
use crate::story::{self, PageTeller};
use crate::theme::Theme;
use crate::words;

/// A number of slides with the most digits that matter for the room that it takes.
const MANY: usize = 99;
/// White around a slide, in px.
const MARGIN: f64 = 24.0;
/// Room above the foot, and under it: slides are seen to their edge.
const FOOT_GAP: f64 = 4.0;
const UNDER_FOOT: f64 = 8.5;
/// Size of a title, as a share of the usual one, and of the name of a phase.
const TITLE_SHARE: f64 = 0.8;
const NAME_SHARE: f64 = 0.62;

/// A slide measured in units in which the text of cards has the size that the theme gives it.
pub(crate) struct SlideSize {
    page: Page,
    /// Px for a unit.
    pub scale: f64,
    pub theme: Theme,
}

/// What stands on a slide.
pub(crate) struct Slide {
    pub nodes: Vec<Node>,
    /// Where that ends.
    pub bottom: f64,
}

impl Slide {
    pub fn empty(size: &SlideSize) -> Self {
        Self { nodes: Vec::new(), bottom: size.top() }
    }
}

impl SlideSize {
    /// No text on a slide is smaller than that on its cards.
    pub fn new(page: &Page, theme: &Theme) -> Self {
        let body = page.medium.body_sizes().first().copied().unwrap_or(theme.body_size);
        let scale = body / theme.body_size;
        let theme = Theme {
            title_size: (theme.title_size * TITLE_SHARE).max(theme.body_size).round(),
            lead_size: (theme.title_size * NAME_SHARE).max(theme.body_size).round(),
            small_size: theme.body_size,
            lane_padding: 4.0,
            margin: MARGIN / scale,
            ..theme.clone()
        };
        Self { page: *page, scale, theme }
    }

    /// Width between the margins.
    pub fn room(&self) -> f64 {
        self.width() - 2.0 * self.theme.margin
    }

    pub fn width(&self) -> f64 {
        self.page.width / self.scale
    }

    /// Where everything begins.
    pub fn top(&self) -> f64 {
        self.theme.margin
    }

    /// Where everything ends, above the foot.
    pub fn bottom(&self) -> f64 {
        let foot = self.theme.line_height(self.theme.small_size);
        self.page.height / self.scale - UNDER_FOOT - foot - FOOT_GAP
    }

    /// A finished slide: what stands on it, with its number at its foot.
    pub fn scene(
        &self,
        mut nodes: Vec<Node>,
        (at, count): (usize, usize),
        teller: &PageTeller<'_>,
        sheet: &Sheet<'_>,
    ) -> Scene {
        let whole = story::short(sheet.journey);
        let told = teller.tell(&page_content(&nodes));
        nodes.push(self.foot(at, count, sheet));
        for node in &mut nodes {
            node.scale(self.scale);
        }
        let (journey, language) = (sheet.journey, sheet.language());
        let title = title(at, count, &journey.title, language);
        // The first shows the whole.
        let description = if at == 0 { whole.clone() } else { told };
        let titles = Titles { name: journey.title.clone(), title, description };
        let size = (self.page.width, self.page.height);
        let scene = drawing(size, titles, nodes, journey.text_language(), sheet.theme);
        Scene { summary: whole, ..scene }
    }

    /// Whether the foot has room for where the story comes from and which names are fictitious.
    pub fn foot_says_source(&self, sheet: &Sheet<'_>) -> bool {
        let (_, number) = self.number(MANY, MANY, sheet);
        self.foot_text(&words::account_in_short(sheet.journey), number, sheet).lines() <= 1
    }

    /// The number of a slide, and how wide it is.
    fn number(&self, at: usize, count: usize, sheet: &Sheet<'_>) -> (TextBlock, f64) {
        let theme = &self.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
        let number = page_number(at, count, sheet);
        let wide = width(&number, style, theme).ceil() + 1.0;
        (TextBlock::new(&number, style, wide, sheet.language(), theme), wide)
    }

    fn foot_text(&self, text: &str, number: f64, sheet: &Sheet<'_>) -> TextBlock {
        let theme = &self.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
        let room = self.room() - number - theme.margin;
        TextBlock::new(text, style, room, sheet.language_of(text), theme).in_our_words()
    }

    /// Where the story comes from and which names are fictitious, where that fits on a line, or else the
    /// title; what drew it, and which slide it is.
    fn foot(&self, at: usize, count: usize, sheet: &Sheet<'_>) -> Node {
        let theme = &self.theme;
        let (number, wide) = self.number(at, count, sheet);
        let account = words::account_in_short(sheet.journey);
        let source = Some(account.as_str()).filter(|_| self.foot_says_source(sheet));
        let texts = [source.unwrap_or_default(), sheet.journey.title.as_str()];
        let texts = texts.map(|text| self.foot_text(text, wide, sheet));
        let y = self.bottom() + FOOT_GAP;
        let mut nodes = Vec::new();
        if let Some(text) = texts.into_iter().find(|text| text.lines() == 1) {
            text.draw_into(theme.margin, y, &mut nodes);
        }
        number.draw_into(theme.margin + self.room() - wide, y, &mut nodes);
        let label = sheet.language().pick("Voettekst", "Page foot");
        Group::new(Role::PageFoot, label, nodes).into()
    }
}
