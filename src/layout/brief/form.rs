//! The measures of a brief page: how wide it and its columns are, and how far apart things stand.

use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::paper_size::{BARE_MARGIN, MM, Medium, Page};
use crate::layout::plot::points;
use crate::theme::Theme;

/// How wide a column of the list is about.
const COLUMN: f64 = 350.0;
/// Room between two columns: where some of it is white for the letters of a reader, and where none is.
const COLUMN_GAP: f64 = 26.0;
const OWN_LETTERS_GAP: f64 = 16.0;
/// How far the number of a step may stand above its words.
const ABOVE_STEP: f64 = 2.5;
/// Room between the number of a step and its words.
const AFTER_MARK: f64 = 7.0;
/// A line of the list that ends in the widest letters may come so close to what stands beside it.
const CLEAR: f64 = 12.0;
/// What a printer leaves white.
const WHITE: f64 = 16.0;
/// The most white before a run of text where lines cost no page.
const RUN_SLACK: f64 = 16.0;
/// How wide a page is that nobody asked a size of.
const USUAL_WIDTH: f64 = 210.0 * MM;

/// How close to each other things stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Density {
    /// White around the page.
    pub margin: f64,
    /// Whether small text is as small as it may be.
    pub is_small: bool,
    /// Size of the title and of the introduction, beside text of 12.
    pub title: f64,
    pub lead: f64,
    /// From one line of the list to the next, as a share of the letters.
    pub line: f64,
    /// Room between two steps, above and under the name of a phase.
    pub item_gap: f64,
    pub above_head: f64,
    pub under_head: f64,
    /// From one row of an organisation to the next, where no step is in both.
    pub row: f64,
    /// Room between two columns of the curve.
    pub plot_gap: f64,
    /// Room between the parts of a page.
    pub part_gap: f64,
    /// The most white, for a reader with Arial, behind words that lead in what follows on their line, and
    /// between what is told by itself.
    pub lead_slack: f64,
    pub slack: f64,
}

/// Small text is as small as it may be.
const CLOSE: Density = Density {
    margin: 30.5,
    is_small: true,
    title: 20.0,
    lead: 12.0,
    line: 1.17,
    item_gap: 2.0,
    above_head: 4.0,
    under_head: 3.0,
    row: 16.5,
    plot_gap: 5.0,
    part_gap: 6.0,
    lead_slack: 8.0,
    slack: 8.0,
};

/// Words stand behind others although they stand off them for a reader with Arial.
const CLOSEST: Density = Density {
    margin: 30.5,
    is_small: true,
    title: 20.0,
    lead: 12.0,
    line: 1.15,
    item_gap: 1.0,
    above_head: 3.0,
    under_head: 2.0,
    row: 15.0,
    plot_gap: 5.0,
    part_gap: 5.0,
    lead_slack: 22.0,
    slack: 26.0,
};

/// White around a page where that saves a page: too little for a punch.
pub(crate) const LEAST_MARGIN: f64 = 22.0;

/// From the roomiest to the closest.
pub(crate) const DENSITIES: [Density; 6] = [
    Density {
        margin: 42.0,
        is_small: false,
        title: 25.0,
        lead: 14.0,
        line: 1.25,
        item_gap: 4.0,
        above_head: 9.0,
        under_head: 4.0,
        row: 21.0,
        plot_gap: 10.0,
        part_gap: 14.0,
        lead_slack: 8.0,
        slack: 8.0,
    },
    Density {
        margin: 32.0,
        is_small: false,
        title: 23.0,
        lead: 13.0,
        line: 1.25,
        item_gap: 4.0,
        above_head: 8.0,
        under_head: 4.0,
        row: 21.0,
        plot_gap: 10.0,
        part_gap: 11.0,
        lead_slack: 8.0,
        slack: 8.0,
    },
    CLOSE,
    CLOSEST,
    Density { margin: LEAST_MARGIN, ..CLOSE },
    Density { margin: LEAST_MARGIN, ..CLOSEST },
];

/// The measures of a page in the units of the drawing, in which text has the size that the theme gives it.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each says of one thing whether the page has it")]
pub(crate) struct Form {
    pub theme: Theme,
    /// Px for a unit of the drawing.
    pub scale: f64,
    pub width: f64,
    /// Infinite where the page is as high as what stands on it.
    pub height: f64,
    pub density: Density,
    pub columns: usize,
    /// Whether every page says its number.
    pub is_numbered: bool,
    /// Half the width of the numbers of the steps.
    pub mark: f64,
    /// Whether there is neither head nor foot: what they say stands elsewhere.
    pub is_bare: bool,
    /// Whether the legend says what a gap in a line is: there is no room for it in the gap.
    pub says_gaps: bool,
    /// Whether what is known of the study stands at the end of the list, and not in the foot.
    pub has_account_in_list: bool,
}

impl Form {
    /// A page of a size, with the text of its list so many px high.
    pub fn of_page(page: Page, body: f64, density: Density, theme: &Theme) -> Self {
        let paper = ScaledPage::new(page, body, theme);
        let (width, height) = (page.width / paper.scale, page.height / paper.scale);
        let small = page.medium.least_size() / paper.scale;
        let small_size = if density.is_small { small } else { paper.theme.small_size };
        let theme = Theme { small_size, ..paper.theme };
        Self::new((width, height), paper.scale, density, theme, true)
    }

    /// A page as wide as usual and as high as what stands on it.
    pub fn as_high_as_needed(theme: &Theme) -> Self {
        let page = Page { width: USUAL_WIDTH, height: USUAL_WIDTH, medium: Medium::Paper };
        let body = Medium::Paper.body_sizes()[0];
        let paper = ScaledPage::new(page, body, theme);
        let size = (USUAL_WIDTH / paper.scale, f64::INFINITY);
        let density = Density { lead_slack: RUN_SLACK, slack: RUN_SLACK, ..DENSITIES[0] };
        Self::new(size, paper.scale, density, paper.theme, false)
    }

    fn new(
        (width, height): (f64, f64),
        scale: f64,
        density: Density,
        theme: Theme,
        is_numbered: bool,
    ) -> Self {
        let share = theme.body_size / 12.0;
        let (title_size, lead_size) = (density.title * share, density.lead * share);
        let theme = Theme { title_size, lead_size, margin: density.margin, ..theme };
        let columns = columns(width - 2.0 * density.margin);
        let mark = points::radius(&theme);
        let has_account_in_list = false;
        Self {
            theme,
            scale,
            width,
            height,
            density,
            columns,
            is_numbered,
            mark,
            is_bare: false,
            says_gaps: false,
            has_account_in_list,
        }
    }

    /// The same without head and foot, and with little white around it, where `is_bare` says so.
    pub fn bare(&self, is_bare: bool) -> Self {
        if !is_bare {
            return self.clone();
        }
        let density = Density { margin: BARE_MARGIN / self.scale, ..self.density };
        let theme = Theme { margin: density.margin, ..self.theme.clone() };
        let columns = columns(self.width - 2.0 * density.margin);
        Self { is_bare, is_numbered: false, density, theme, columns, ..self.clone() }
    }

    /// The same on a page so many px high.
    pub fn with_height(&self, height: f64) -> Self {
        Self { height: height / self.scale, ..self.clone() }
    }

    /// The same with numbers of this half width.
    pub fn with_marks(&self, mark: f64) -> Self {
        Self { mark, ..self.clone() }
    }

    /// The same with what a gap in a line is in the legend.
    pub fn saying_gaps(&self) -> Self {
        Self { says_gaps: true, ..self.clone() }
    }

    /// The same with what is known of the study at the end of the list.
    pub fn with_account_in_list(&self) -> Self {
        Self { has_account_in_list: true, ..self.clone() }
    }

    /// From the left of a column to its words.
    pub fn indent(&self) -> f64 {
        2.0 * self.mark + AFTER_MARK
    }

    /// Width between the margins.
    pub fn room(&self) -> f64 {
        self.width - 2.0 * self.density.margin
    }

    /// Height between the margins.
    pub fn inner_height(&self) -> f64 {
        self.height - 2.0 * self.density.margin
    }

    /// The width of a column.
    pub fn column(&self) -> f64 {
        let columns = self.columns as f64;
        (self.room() - (columns - 1.0) * self.column_gap()) / columns
    }

    const fn column_gap(&self) -> f64 {
        if self.has_own_letters() { OWN_LETTERS_GAP } else { COLUMN_GAP }
    }

    /// Whether what leads in a text stands apart from it: where the letters are known, or where a line more
    /// costs no page.
    pub const fn parts_runs(&self) -> bool {
        self.has_own_letters() || self.height.is_infinite()
    }

    const fn has_own_letters(&self) -> bool {
        self.theme.widths.are_of_own_letters()
    }

    /// From the left of the page to that of a column.
    pub fn column_left(&self, column: usize) -> f64 {
        self.density.margin + column as f64 * (self.column() + self.column_gap())
    }

    /// How far below its top a step begins, so that its number stays clear of what stands above it.
    pub fn drop(&self) -> f64 {
        (self.mark - self.line() / 2.0 - ABOVE_STEP).max(0.0)
    }

    /// The most room for a line of words in a column. Where room is kept for the widest letters a reader
    /// may have, a line may run on in those into the white beside the column.
    pub fn words(&self) -> f64 {
        if self.has_own_letters() {
            return self.column() - self.indent();
        }
        let white = f64::min(COLUMN_GAP - CLEAR, self.density.margin - WHITE / self.scale);
        self.column() - self.indent() + white.max(0.0)
    }

    /// From one line of the list to the next.
    pub fn line(&self) -> f64 {
        (self.theme.body_size * self.density.line).round()
    }

    /// From one line of small text to the next.
    pub fn small_line(&self) -> f64 {
        (self.theme.small_size * self.density.line).round()
    }
}

/// How many columns so much room has.
fn columns(room: f64) -> usize {
    (room / COLUMN).round().max(1.0) as usize
}
